//! What a long thread comes down to: a moderator's summary on top of it. Every version is kept.

use super::{
    arranging::{
        self,
        store::{self, SummaryVersion},
    },
    model::Thread,
    preparing::Prepared,
};
use crate::{
    forum::{
        access::{Action, Actor},
        decisions::log::{self, Decision, Entry},
    },
    platform::{clock::Timestamp, db::Db, error::Failure, ids::ThreadId},
};

/// A summary as somebody wrote it.
#[derive(Debug, Clone)]
pub struct Written {
    /// The text.
    pub text: Prepared,
    /// Which version the writer had before them, 0 for none; not known where they do not say.
    pub seen: Option<i64>,
    /// Up to which number they had read; up to the newest where they do not say.
    pub until: Option<i64>,
}

/// Puts a summary on top of a thread; [`Failure::Conflict`] where somebody wrote a newer one meanwhile.
pub fn summarise(
    db: &mut Db,
    actor: &Actor,
    id: ThreadId,
    written: &Written,
    at: Timestamp,
) -> Result<Thread, Failure> {
    let author = actor.require_member()?;
    let thread = arranging::arranged(db, actor, Action::SummariseThread, id)?;
    let newest = store::list_summaries(db, thread.id, 1)?.into_iter().next();
    let number = newest.as_ref().map_or(0, |version| version.number);
    if written.seen.is_some_and(|seen| seen != number) {
        return Err(Failure::Conflict("conflict-summary".into()));
    }
    let last = thread.post_count.saturating_sub(1).max(0);
    let new = SummaryVersion {
        number: number.saturating_add(1),
        body: written.text.body.clone(),
        html: written.text.html.clone(),
        author,
        until: written.until.unwrap_or(last).clamp(0, last),
        at,
    };
    if newest.is_some_and(|newest| newest.body == new.body && newest.until == new.until) {
        return Ok(thread);
    }
    store::insert_summary(db, thread.id, &new)?;
    let entry = Entry {
        group: Some(thread.group_id),
        about: None,
        subject: &arranging::subject(&thread),
        reason: "",
    };
    log::record_about(db, Some(author), Decision::ThreadSummarised, entry, at)?;
    Ok(thread)
}
