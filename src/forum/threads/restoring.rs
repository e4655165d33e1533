//! Putting a post back that was taken away. A thread that went with its only post comes back on its board.

use super::{
    arranging::{self, store},
    model::{Post, Removal, Thread},
    place, store as threads,
};
use crate::{
    forum::{
        access::{Action, Actor, allowed, check},
        decisions::log::{self, Decision, Entry},
        groups,
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::Failure,
        ids::{MemberId, PostId},
    },
};

/// Puts a post back. What its author took away stays away, unless the author asks; a repeated call changes
/// nothing more.
pub fn restore(db: &mut Db, actor: &Actor, id: PostId, at: Timestamp) -> Result<Thread, Failure> {
    let by = actor.require_member()?;
    let thread = place::lock_thread_of(db, id)?;
    let thread = store::get_any(db, thread)?;
    let post = threads::get_post(db, id)?;
    let place = place::of_thread(db, actor, &thread)?;
    check(actor, Action::ReadGroup, &place)?;
    if thread.removed_at.is_some() && !allowed(actor, Action::RestorePost, &place) {
        return Err(Failure::NotFound);
    }
    check(actor, Action::RestorePost, &place::of_post(place, &post))?;
    if post.removed_at.is_none() {
        return Ok(thread);
    }
    if post.removal == Removal::ByAuthor && post.author_id != by {
        return Err(Failure::Conflict("conflict-removed-by-author".into()));
    }
    if is_judged(&post, by) {
        return Err(Failure::Forbidden("denied-own-case".into()));
    }
    store::restore_post(db, &post)?;
    store::recount(db, thread.id)?;
    if thread.removed_at.is_some() {
        store::restore_thread(db, thread.id)?;
        groups::store::count_thread(db, thread.group_id, 1)?;
        arranging::find_newest_again(db, thread.group_id)?;
    }
    if post.author_id != by {
        let entry = Entry {
            group: Some(thread.group_id),
            about: Some(post.author_id),
            subject: &format!("{} (/reacties/{})", thread.title, post.id),
            reason: "",
        };
        log::record_about(db, Some(by), Decision::PostRestored, entry, at)?;
    }
    Ok(Thread { removed_at: None, ..thread })
}

/// What somebody else took away for a reason its author does not put back, moderator or not: they object.
fn is_judged(post: &Post, by: MemberId) -> bool {
    post.removal == Removal::ByModerator && post.author_id == by
}

/// Whether this actor could put a post back that is gone.
pub fn may_restore(db: &mut Db, actor: &Actor, id: PostId) -> Result<bool, Failure> {
    let post = threads::get_post(db, id)?;
    let thread = store::get_any(db, post.thread_id)?;
    let place = place::of_post(place::of_thread(db, actor, &thread)?, &post);
    let is_theirs = (post.removal == Removal::ByModerator) != (actor.member() == Some(post.author_id));
    Ok(post.removed_at.is_some() && is_theirs && allowed(actor, Action::RestorePost, &place))
}
