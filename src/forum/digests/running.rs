//! Whose digest is due: over all members, in pieces.

use chrono::Duration;
use chrono_tz::Tz;

use super::{
    calendar::{self, LATEST},
    model::{ComposeDigest, RunDigests},
    store,
};
use crate::{
    forum::subscriptions::{self, model::MailSettings},
    platform::{clock::Timestamp, db::Db, error::Failure, ids::MemberId, jobs::queue},
};

/// Members in one piece.
const PIECE: i64 = 1_000;
/// Over how many minutes the digests of one moment are spread.
const SPREAD: i64 = 50;

/// Looks at a piece of the members, leaves a job for each whose digest is due and was not made, and one for the next
/// piece. Safe to repeat.
pub fn run(db: &mut Db, job: &RunDigests, zone: Tz) -> Result<(), Failure> {
    let now = Timestamp::from_micros(job.at);
    let found = store::members_after(db, MemberId(job.after), PIECE)?;
    let ids: Vec<MemberId> = found.iter().map(|member| member.id).collect();
    let settings = subscriptions::store::settings_of(db, &ids)?;
    let made = store::made_since(db, &ids, now.minus(LATEST))?;
    for member in &found {
        let settings = settings.get(&member.id).cloned().unwrap_or_else(|| MailSettings::of(member.id));
        let Some(due) = calendar::last_due(now, &settings, zone) else { continue };
        // Who came since then has the next one.
        let came = member.admitted_at.unwrap_or(member.created_at);
        if settings.is_paused(now) || came > due.at || made.contains(&(member.id, due.period.clone())) {
            continue;
        }
        let compose =
            ComposeDigest { member: member.id, period: due.period.clone(), since: due.since.micros() };
        let key = format!("ComposeDigest {} {}", member.id, due.period);
        let minute = Duration::minutes(member.id.0.rem_euclid(SPREAD));
        queue::enqueue_once(db, &key, &compose, due.at.plus(minute).max(now))?;
    }
    match found.last() {
        Some(last) if i64::try_from(found.len()).unwrap_or(0) == PIECE => {
            let next = RunDigests { at: job.at, after: last.id.0 };
            queue::enqueue(db, &next, now).map(drop)
        }
        _ => Ok(()),
    }
}
