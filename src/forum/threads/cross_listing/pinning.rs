//! Keeping a thread of another group on top of one's own board. At home it has a place of its own.

use serde::{Deserialize, Serialize};

use super::{
    journal,
    opening::{self, Spot},
    store,
};
use crate::{
    forum::{
        access::Actor,
        decisions::log::Decision,
        threads::{model::Thread, store as threads},
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::Failure,
        ids::{GroupId, ThreadId},
        jobs::{job::Job, queue},
    },
};

/// A thread that is pinned on another group's board has had its time.
#[derive(Debug, Serialize, Deserialize)]
pub struct UnpinListing {
    /// Which one.
    pub thread: ThreadId,
    /// On whose board.
    pub group: GroupId,
    /// Until when it was to be kept on top, in microseconds: another end since then means another job.
    pub until: i64,
}

impl Job for UnpinListing {
    const NAME: &'static str = "UnpinListing";
}

/// Keeps a thread on top of the actor's board until a moment, or until somebody lets it go.
pub fn pin(
    db: &mut Db,
    actor: &Actor,
    spot: Spot,
    until: Option<Timestamp>,
    at: Timestamp,
) -> Result<Thread, Failure> {
    let opened = opening::open_locked(db, actor, spot)?;
    let listing = opened.standing()?;
    if listing.pinned_at.is_some() && listing.pinned_until == until {
        return Ok(opened.thread);
    }
    let (thread, group) = (opened.thread.id, opened.group.id);
    store::set_pinned(db, (thread, group), listing.pinned_at.or(Some(at)), until)?;
    if let Some(until) = until {
        queue::enqueue(db, &UnpinListing { thread, group, until: until.micros() }, until)?;
    }
    let about = (&opened.thread, &opened.home, &opened.group);
    journal::note(db, actor.member(), Decision::ListingPinned, about, "", at)?;
    Ok(opened.thread)
}

/// Lets a thread go from the top of the actor's board.
pub fn unpin(db: &mut Db, actor: &Actor, spot: Spot, at: Timestamp) -> Result<Thread, Failure> {
    let opened = opening::open_locked(db, actor, spot)?;
    if opened.standing()?.pinned_at.is_some() {
        store::set_pinned(db, (opened.thread.id, opened.group.id), None, None)?;
        let about = (&opened.thread, &opened.home, &opened.group);
        journal::note(db, actor.member(), Decision::ListingUnpinned, about, "", at)?;
    }
    Ok(opened.thread)
}

/// A pinned thread has had its time. Whoever pinned it anew or let it go meanwhile is not overruled.
pub fn let_go(db: &mut Db, job: &UnpinListing) -> Result<(), Failure> {
    threads::lock(db, job.thread)?;
    match store::find(db, job.thread, job.group)? {
        Some(listing) if listing.pinned_until == Some(Timestamp::from_micros(job.until)) => {
            store::set_pinned(db, (job.thread, job.group), None, None)
        }
        _ => Ok(()),
    }
}
