//! Taking back what one decided about a post a moment ago: that it went, or that it was let in.

use super::{deciding, store};
use crate::{
    forum::{
        access::{Action, Actor, check},
        decisions::log::Decision,
        groups,
        threads::{
            arranging,
            holding::{REMIND_AFTER, RemindOfHeld},
            model::Thread,
            place, restoring, store as threads,
        },
    },
    platform::{clock::Timestamp, db::Db, error::Failure, ids::PostId, jobs::queue},
};

/// Whether this member decided something about the post that can still be undone.
pub fn may_undo(db: &mut Db, actor: &Actor, id: PostId, at: Timestamp) -> Result<bool, Failure> {
    let (by, post) = (actor.require_member()?, threads::get_post(db, id)?);
    let gone = post.removed_at.filter(|_| post.removed_by == Some(by) && !post.is_held());
    let let_in = post.approved_at.filter(|_| post.approved_by == Some(by) && post.removed_at.is_none());
    Ok(gone.or(let_in).is_some_and(|done| restoring::is_fresh(done, at)))
}

/// What was undone.
#[derive(Debug)]
pub enum Undone {
    /// A post is back that had been taken away.
    Restored(Thread),
    /// A post waits again that had been let in.
    Held(Thread),
}

/// Undoes the last thing that this actor decided about the post, while nobody was told of it; later it is
/// [`Failure::Conflict`].
pub fn undo(db: &mut Db, actor: &Actor, id: PostId, at: Timestamp) -> Result<Undone, Failure> {
    let by = actor.require_member()?;
    if let Some(thread) = restoring::undo(db, actor, id, at)? {
        return Ok(Undone::Restored(thread));
    }
    let (thread, post, place) = place::locked_post(db, actor, id)?;
    let done = post.approved_at.filter(|_| post.approved_by == Some(by) && post.removed_at.is_none());
    if !done.is_some_and(|done| restoring::is_fresh(done, at)) {
        return Err(Failure::Conflict("conflict-undo-late".into()));
    }
    check(actor, Action::ApprovePosts, &place)?;
    if store::is_answered(db, &post)? {
        return Err(Failure::Conflict("conflict-undo-answered".into()));
    }
    store::hold_again(db, post.id, at)?;
    if post.is_first() && threads::remove_thread(db, thread.id, at)? {
        groups::store::count_thread(db, thread.group_id, -1)?;
    } else {
        arranging::store::recount(db, thread.id)?;
    }
    arranging::find_newest_again(db, thread.group_id)?;
    queue::enqueue(db, &RemindOfHeld { post: post.id }, at.plus(REMIND_AFTER))?;
    deciding::note(db, actor, Decision::PostHeldAgain, (&thread, &post), "", at)?;
    Ok(Undone::Held(thread))
}
