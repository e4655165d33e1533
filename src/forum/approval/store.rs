//! The rows of posts that wait.

use diesel::prelude::*;

use crate::{
    forum::{
        groups::model::FirstPosts,
        threads::model::{Post, Removal, Thread},
    },
    platform::{
        clock::Timestamp,
        db::{
            Db,
            schema::{groups, posts, threads},
        },
        error::Failure,
        ids::{GroupId, MemberId, PostId, ThreadId},
    },
};

/// Posts on the page of those that wait, and below a thread; who has more begins at the top.
const MOST_SHOWN: i64 = 50;

/// The posts that wait in a group, the longest wait first, with their threads; at most 50.
pub fn list_waiting(db: &mut Db, group: GroupId) -> Result<Vec<(Post, Thread)>, Failure> {
    Ok(posts::table
        .inner_join(threads::table)
        .filter(posts::removal.eq(Removal::Waiting))
        .filter(threads::group_id.eq(group))
        // What answers a thread that is gone has nowhere to stand.
        .filter(threads::removed_at.is_null().or(posts::number.eq(0)))
        .order((posts::created_at, posts::id))
        .limit(MOST_SHOWN)
        .select((Post::as_select(), Thread::as_select()))
        .load(db)?)
}

/// What waits in a thread, of one person or of all.
pub fn list_waiting_in(db: &mut Db, thread: ThreadId, of: Option<MemberId>) -> Result<Vec<Post>, Failure> {
    let mut waiting = posts::table
        .filter(posts::thread_id.eq(thread))
        .filter(posts::removal.eq(Removal::Waiting))
        .into_boxed();
    if let Some(author) = of {
        waiting = waiting.filter(posts::author_id.eq(author));
    }
    Ok(waiting.order(posts::number).limit(MOST_SHOWN).select(Post::as_select()).load(db)?)
}

/// Lets a post in: from now on it stands, as the newest of its thread. False when it waits no more.
pub fn approve(db: &mut Db, post: PostId, number: i64, by: MemberId, at: Timestamp) -> Result<bool, Failure> {
    let waiting = posts::table.find(post).filter(posts::removal.eq(Removal::Waiting));
    let approved = diesel::update(waiting)
        .set((
            posts::number.eq(number),
            posts::created_at.eq(at),
            posts::removal.eq(Removal::None),
            posts::removed_at.eq(None::<Timestamp>),
            posts::approved_at.eq(at),
            posts::approved_by.eq(by),
        ))
        .execute(db)?;
    Ok(approved == 1)
}

/// Takes back that a post was let in.
pub fn hold_again(db: &mut Db, post: PostId, at: Timestamp) -> Result<(), Failure> {
    diesel::update(posts::table.find(post))
        .set((
            posts::removal.eq(Removal::Waiting),
            posts::removed_at.eq(at),
            posts::approved_at.eq(None::<Timestamp>),
            posts::approved_by.eq(None::<MemberId>),
        ))
        .execute(db)?;
    Ok(())
}

/// Does not let a post in. False when it waits no more.
pub fn refuse(db: &mut Db, post: PostId, by: MemberId, reason: &str) -> Result<bool, Failure> {
    let waiting = posts::table.find(post).filter(posts::removal.eq(Removal::Waiting));
    let refused = diesel::update(waiting)
        .set((
            posts::removal.eq(Removal::Refused),
            posts::removed_by.eq(by),
            posts::removal_reason.eq(reason),
        ))
        .execute(db)?;
    Ok(refused == 1)
}

/// A thread begins now, and not when it was written.
pub fn begin_thread(db: &mut Db, thread: ThreadId, at: Timestamp) -> Result<(), Failure> {
    diesel::update(threads::table.find(thread))
        .set((threads::removed_at.eq(None::<Timestamp>), threads::created_at.eq(at)))
        .execute(db)?;
    Ok(())
}

/// Whether somebody answered a post.
pub fn is_answered(db: &mut Db, post: &Post) -> Result<bool, Failure> {
    let mut answers = posts::table
        .filter(posts::thread_id.eq(post.thread_id))
        .filter(posts::removed_at.is_null())
        .into_boxed();
    answers = if post.is_first() {
        answers.filter(posts::number.gt(0))
    } else {
        answers.filter(posts::parent_id.eq(post.id))
    };
    Ok(answers.count().get_result::<i64>(db)? > 0)
}

/// Whose first posts wait in a group.
pub fn set_first_posts(db: &mut Db, group: GroupId, whose: FirstPosts) -> Result<(), Failure> {
    diesel::update(groups::table.find(group)).set(groups::first_posts.eq(whose)).execute(db)?;
    Ok(())
}
