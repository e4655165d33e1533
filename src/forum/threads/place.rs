//! Where a thread or a post stands, as one actor meets it.

use super::{
    cross_listing, holding,
    model::{Post, Thread},
    store,
};
use crate::{
    forum::{
        access::{Action, Actor, JoinPolicy, Place, PostPlace, check},
        groups,
    },
    platform::{
        db::Db,
        error::Failure,
        ids::{PostId, ThreadId},
    },
};

/// The place of a thread: its home group, and whether the actor takes part through another board on which it stands.
pub fn of_thread(db: &mut Db, actor: &Actor, thread: &Thread) -> Result<Place, Failure> {
    let place = groups::store::place(db, actor, thread.group_id)?;
    // Who belongs to the home, or could at once, needs no other way in.
    let outsider = actor.member().filter(|_| place.role.is_none() && place.join_policy != JoinPolicy::Open);
    let through_listing = match outsider {
        Some(member) => cross_listing::store::lets_in(db, thread.id, member)?,
        None => false,
    };
    let (is_locked, author) = (thread.locked_at.is_some(), Some(thread.author_id));
    Ok(Place { through_listing, is_locked, author, ..place })
}

/// The place of a post in a thread whose place is known.
pub fn of_post(thread_place: Place, post: &Post) -> Place {
    let post_place = if post.removed_at.is_some() { PostPlace::Removed } else { PostPlace::Standing };
    Place { author: Some(post.author_id), post: post_place, ..thread_place }
}

/// A thread that this actor may read, with its place.
pub fn readable_thread(db: &mut Db, actor: &Actor, id: ThreadId) -> Result<(Thread, Place), Failure> {
    let thread = store::get(db, id)?;
    let place = of_thread(db, actor, &thread)?;
    check(actor, Action::ReadGroup, &place)?;
    Ok((thread, place))
}

/// [`readable_thread`], for acts: nobody else changes the thread until the transaction ends.
pub fn locked_thread(db: &mut Db, actor: &Actor, id: ThreadId) -> Result<(Thread, Place), Failure> {
    store::lock(db, id)?;
    readable_thread(db, actor, id)
}

/// [`readable_post`], for acts: nobody else changes the thread until the transaction ends.
pub fn locked_post(db: &mut Db, actor: &Actor, id: PostId) -> Result<(Thread, Post, Place), Failure> {
    lock_thread_of(db, id)?;
    readable_post(db, actor, id)
}

/// Makes everybody else who would change this post's thread wait. A post may go to another thread while one waits.
pub fn lock_thread_of(db: &mut Db, id: PostId) -> Result<ThreadId, Failure> {
    let mut thread = store::get_post(db, id)?.thread_id;
    loop {
        store::lock(db, thread)?;
        match store::get_post(db, id)?.thread_id {
            now if now == thread => return Ok(thread),
            elsewhere => thread = elsewhere,
        }
    }
}

/// A post in a thread that this actor may read, with the post's place. One that is held is known to few.
pub fn readable_post(db: &mut Db, actor: &Actor, id: PostId) -> Result<(Thread, Post, Place), Failure> {
    let post = store::get_post(db, id)?;
    let (thread, place) = readable_thread(db, actor, post.thread_id)?;
    if !holding::may_know(actor, &place, &post) {
        return Err(Failure::NotFound);
    }
    let place = of_post(place, &post);
    Ok((thread, post, place))
}
