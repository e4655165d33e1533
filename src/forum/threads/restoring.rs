//! Putting a post back that was taken away. A thread that went with its only post comes back on its board.
//!
//! ## Why
//! Whoever took a post away may think better of it for some seconds; nobody is told before they are over. Later it
//! is a decision of its own, for moderators.

use chrono::Duration;

use super::{
    arranging::{self, store},
    model::{Post, Removal, Thread},
    place, store as threads,
};
use crate::{
    forum::{
        access::{Action, Actor, Place, PostPlace, allowed, check},
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

/// For so long nobody is told what was decided about a post, and it can be undone.
pub const UNDO_WITHIN: Duration = Duration::seconds(10);
/// The page that offers it needs time to arrive, and a finger to find the button.
const UNDO_SLACK: Duration = Duration::seconds(20);

/// Whether something done at that moment can still be undone.
pub fn is_fresh(done: Timestamp, now: Timestamp) -> bool {
    now.since(done) <= UNDO_WITHIN + UNDO_SLACK
}

/// Puts a post back. What its author took away stays away, unless the author asks; a repeated call changes
/// nothing more.
pub fn restore(db: &mut Db, actor: &Actor, id: PostId, at: Timestamp) -> Result<Thread, Failure> {
    let by = actor.require_member()?;
    let (thread, post, place) = locked(db, actor, id)?;
    check(actor, Action::RestorePost, &place::of_post(place, &post))?;
    if post.removed_at.is_none() {
        return Ok(thread);
    }
    if post.is_held() {
        return Err(Failure::Conflict("conflict-post-held".into()));
    }
    if post.removal == Removal::ByAuthor && post.author_id != by {
        return Err(Failure::Conflict("conflict-removed-by-author".into()));
    }
    if is_judged(&post, by) {
        return Err(Failure::Forbidden("denied-own-case".into()));
    }
    put_back(db, by, thread, &post, at)
}

/// Takes back that this actor took a post away, a moment ago; none when they did not.
pub fn undo(db: &mut Db, actor: &Actor, id: PostId, at: Timestamp) -> Result<Option<Thread>, Failure> {
    let by = actor.require_member()?;
    let (thread, post, place) = locked(db, actor, id)?;
    let done = post.removed_at.filter(|_| post.removed_by == Some(by) && !post.is_held());
    if !done.is_some_and(|done| is_fresh(done, at)) {
        return Ok(None);
    }
    let standing = Place { post: PostPlace::Standing, ..place::of_post(place, &post) };
    check(actor, Action::RemovePost, &standing)?;
    put_back(db, by, thread, &post, at).map(Some)
}

/// A post with its thread, also where that went along with it.
fn locked(db: &mut Db, actor: &Actor, id: PostId) -> Result<(Thread, Post, Place), Failure> {
    let thread = place::lock_thread_of(db, id)?;
    let thread = store::get_any(db, thread)?;
    let post = threads::get_post(db, id)?;
    let place = place::of_thread(db, actor, &thread)?;
    check(actor, Action::ReadGroup, &place)?;
    let is_theirs = actor.member().is_some_and(|member| post.removed_by == Some(member));
    if thread.removed_at.is_some() && !is_theirs && !allowed(actor, Action::RestorePost, &place) {
        return Err(Failure::NotFound);
    }
    Ok((thread, post, place))
}

fn put_back(
    db: &mut Db,
    by: MemberId,
    thread: Thread,
    post: &Post,
    at: Timestamp,
) -> Result<Thread, Failure> {
    store::restore_post(db, post)?;
    store::recount(db, thread.id)?;
    store::find_answer_again(db, thread.id, post.id)?;
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
