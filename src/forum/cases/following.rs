//! Threads that go elsewhere, with the cases about their posts: who leads the group in which a post stands decides
//! about it.
//!
//! ## Why
//! Threads stand below cases and know nothing of them. So whoever moves a thread calls these acts and not those of
//! [`threads`](crate::forum::threads): a case that stayed behind would show what is for another group, and nobody
//! could decide it.

use super::store;
use crate::{
    forum::{
        access::Actor,
        threads::{arranging, merging, model::Thread},
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::Failure,
        ids::{GroupId, ThreadId},
    },
};

/// [`arranging::relocate`], and the cases go along.
pub fn relocate(
    db: &mut Db,
    actor: &Actor,
    id: ThreadId,
    to: GroupId,
    reason: &str,
    at: Timestamp,
) -> Result<Thread, Failure> {
    let thread = arranging::relocate(db, actor, id, to, reason, at)?;
    store::follow_thread(db, thread.id, thread.group_id)?;
    Ok(thread)
}

/// [`merging::merge`], and the cases go along. Gives the thread in which the posts stand now.
pub fn merge(
    db: &mut Db,
    actor: &Actor,
    from: ThreadId,
    into: ThreadId,
    reason: &str,
    at: Timestamp,
) -> Result<Thread, Failure> {
    let thread = merging::merge(db, actor, from, into, reason, at)?;
    store::follow_thread(db, thread.id, thread.group_id)?;
    Ok(thread)
}
