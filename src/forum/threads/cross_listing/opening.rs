//! A thread and another group, as somebody meets them who decides about the board of that group.

use super::{model::CrossListing, store};
use crate::{
    forum::{
        access::{Action, Actor, check},
        groups::{self, model::Group},
        threads::{model::Thread, place, store as threads},
    },
    platform::{
        db::Db,
        error::Failure,
        ids::{GroupId, ThreadId},
    },
};

/// Which thread, for which board.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// The thread.
    pub thread: ThreadId,
    /// The group whose board is meant.
    pub group: GroupId,
}

/// A thread of one group, and the board of another one.
#[derive(Debug, Clone)]
pub struct Opened {
    /// The thread.
    pub thread: Thread,
    /// Where it is at home.
    pub home: Group,
    /// The group whose board is meant.
    pub group: Group,
    /// How it is with it there; none where nobody ever thought of it.
    pub listing: Option<CrossListing>,
}

impl Opened {
    /// How it is with it, as a word of forms; "none" where nobody ever thought of it.
    pub fn state(&self) -> &'static str {
        self.listing.as_ref().map_or("none", |listing| listing.state.as_str())
    }

    /// The listing, as long as the thread stands on the board; somebody may have decided otherwise meanwhile.
    pub fn standing(&self) -> Result<&CrossListing, Failure> {
        let listed = self.listing.as_ref().filter(|listing| listing.is_listed());
        listed.ok_or_else(|| Failure::Conflict("conflict-listing-decided".into()))
    }
}

/// A thread for somebody who decides about the board of another group. Whether they do comes first; a thread that
/// they may not read is not found.
pub fn open(db: &mut Db, actor: &Actor, spot: Spot) -> Result<Opened, Failure> {
    decides(db, actor, spot.group)?;
    let (thread, _) = place::readable_thread(db, actor, spot.thread)?;
    if thread.merged_into.is_some() {
        return Err(Failure::Conflict("conflict-thread-merged".into()));
    }
    if thread.group_id == spot.group {
        return Err(Failure::Conflict("conflict-listing-home".into()));
    }
    let home = groups::store::get(db, thread.group_id)?;
    let group = groups::store::get(db, spot.group)?;
    let listing = store::find(db, thread.id, group.id)?;
    Ok(Opened { thread, home, group, listing })
}

/// [`open`], for acts: nobody else changes the thread or its listings until the transaction ends.
pub fn open_locked(db: &mut Db, actor: &Actor, spot: Spot) -> Result<Opened, Failure> {
    decides(db, actor, spot.group)?;
    threads::lock(db, spot.thread)?;
    open(db, actor, spot)
}

fn decides(db: &mut Db, actor: &Actor, group: GroupId) -> Result<(), Failure> {
    let place = groups::store::place(db, actor, group)?;
    check(actor, Action::DecideListing, &place)
}
