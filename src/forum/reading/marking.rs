//! Marking as read and as unread.

use super::store;
use crate::{
    forum::{
        access::{Action, Actor, check},
        threads::{self, model::Thread},
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::Failure,
        ids::{PostId, ThreadId},
    },
};

/// A thread is read up to `until`, or whole without it. It never goes back: a late message from an older tab
/// makes nothing unread. Gives the thread and the number up to which it is read now.
pub fn mark_read(
    db: &mut Db,
    actor: &Actor,
    thread: ThreadId,
    until: Option<PostId>,
    at: Timestamp,
) -> Result<(Thread, i64), Failure> {
    let member = actor.require_member()?;
    let (thread, place) = threads::place::readable_thread(db, actor, thread)?;
    check(actor, Action::MarkRead, &place)?;
    let number = match until {
        None => thread.post_count.saturating_sub(1),
        Some(until) => {
            let post = threads::store::get_post(db, until)?;
            if post.thread_id != thread.id {
                return Err(Failure::NotFound);
            }
            post.number
        }
    };
    let before = store::positions(db, member, &[thread.id])?.get(&thread.id).copied().unwrap_or(-1);
    let number = number.max(before);
    store::set_position(db, member, thread.id, number, at)?;
    Ok((thread, number))
}

/// A thread is unread from this post on.
pub fn mark_unread(db: &mut Db, actor: &Actor, from: PostId, at: Timestamp) -> Result<Thread, Failure> {
    let member = actor.require_member()?;
    let (thread, post, place) = threads::place::readable_post(db, actor, from)?;
    check(actor, Action::MarkRead, &place)?;
    store::set_position(db, member, thread.id, post.number.saturating_sub(1), at)?;
    Ok(thread)
}
