//! What the logs of both groups say of a thread on another board.

use crate::{
    forum::{
        decisions::log::{self, Decision, Entry},
        groups::model::Group,
        threads::{arranging, model::Thread},
    },
    platform::{clock::Timestamp, db::Db, error::Failure, ids::MemberId},
};

/// Notes a decision in the log of the thread's home and in that of the other group. Neither log names what stands
/// in a group that is for its own members only, unless it is its own.
pub fn note(
    db: &mut Db,
    by: Option<MemberId>,
    decision: Decision,
    (thread, home, group): (&Thread, &Group, &Group),
    reason: &str,
    at: Timestamp,
) -> Result<(), Failure> {
    for log in [home, group] {
        let title = if arranging::is_told(home, log.id) {
            arranging::subject(thread)
        } else {
            format!("… (/gesprekken/{})", thread.id)
        };
        let name = if arranging::is_told(group, log.id) { group.name.as_str() } else { "…" };
        let subject = format!("{title} → {name}");
        // Whoever began it has to do with the moderators of its home, not with those of every board.
        let about = (log.id == home.id).then_some(thread.author_id);
        let entry = Entry { group: Some(log.id), about, subject: &subject, reason };
        log::record_about(db, by, decision, entry, at)?;
    }
    Ok(())
}
