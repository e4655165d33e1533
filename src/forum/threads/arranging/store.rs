//! The rows of threads and posts as moderators arrange them, and of `thread_summaries`.

use diesel::{
    dsl::{count_star, max},
    prelude::*,
};

use crate::{
    forum::threads::{
        model::{Post, Removal, Thread, ThreadKind},
        store::set_newest,
    },
    platform::{
        clock::Timestamp,
        db::{
            Db,
            schema::{labels, posts, thread_summaries, threads},
        },
        error::Failure,
        ids::{GroupId, MemberId, PostId, ThreadId},
    },
};

/// A thread, standing or not, or [`Failure::NotFound`].
pub fn get_any(db: &mut Db, id: ThreadId) -> Result<Thread, Failure> {
    threads::table.find(id).select(Thread::as_select()).first(db).optional()?.ok_or(Failure::NotFound)
}

/// A post as far as its place in the tree goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Queryable)]
pub struct Twig {
    /// The post.
    pub id: PostId,
    /// Its place in the order of writing.
    pub number: i64,
    /// The post it answers.
    pub parent: Option<PostId>,
    /// The reply to the thread that begins its branch.
    pub branch: Option<PostId>,
}

/// All posts of a thread, standing or not, in the order of their numbers.
pub fn list_twigs(db: &mut Db, thread: ThreadId) -> Result<Vec<Twig>, Failure> {
    Ok(posts::table
        .filter(posts::thread_id.eq(thread))
        .order(posts::number)
        .select((posts::id, posts::number, posts::parent_id, posts::branch_id))
        .load(db)?)
}

/// Puts a post into a thread, at a place that is free there.
pub fn move_post(db: &mut Db, thread: ThreadId, to: Twig) -> Result<(), Failure> {
    diesel::update(posts::table.find(to.id))
        .set((
            posts::thread_id.eq(thread),
            posts::number.eq(to.number),
            posts::parent_id.eq(to.parent),
            posts::branch_id.eq(to.branch),
        ))
        .execute(db)?;
    Ok(())
}

/// Takes back that a post was taken away.
pub fn restore_post(db: &mut Db, post: &Post) -> Result<(), Failure> {
    diesel::update(posts::table.find(post.id))
        .set((
            posts::removed_at.eq(None::<Timestamp>),
            posts::removed_by.eq(None::<MemberId>),
            posts::removal.eq(Removal::None),
            posts::removal_reason.eq(""),
        ))
        .execute(db)?;
    if post.is_first() {
        diesel::update(threads::table.find(post.thread_id))
            .set(threads::excerpt.eq(&post.excerpt))
            .execute(db)?;
    }
    Ok(())
}

/// The answer of a question is taken away; the question remembers which one it was.
pub fn lose_answer(db: &mut Db, thread: ThreadId, answer: PostId) -> Result<(), Failure> {
    diesel::update(threads::table.find(thread))
        .set((threads::answer_id.eq(None::<PostId>), threads::lost_answer_id.eq(answer)))
        .execute(db)?;
    Ok(())
}

/// A post that is back answers its question again, where it did and no other reply was accepted meanwhile.
pub fn find_answer_again(db: &mut Db, thread: ThreadId, post: PostId) -> Result<(), Failure> {
    let lost = threads::table
        .find(thread)
        .filter(threads::lost_answer_id.eq(post))
        .filter(threads::kind.eq(ThreadKind::Question));
    diesel::update(lost)
        .set((threads::answer_id.eq(post), threads::lost_answer_id.eq(None::<PostId>)))
        .execute(db)?;
    Ok(())
}

/// Puts a thread back on its board.
pub fn restore_thread(db: &mut Db, thread: ThreadId) -> Result<(), Failure> {
    diesel::update(threads::table.find(thread)).set(threads::removed_at.eq(None::<Timestamp>)).execute(db)?;
    Ok(())
}

/// Counts a thread's replies again, and finds its newest post. The caller holds the thread.
pub fn recount(db: &mut Db, thread: ThreadId) -> Result<(), Failure> {
    let standing = || posts::table.filter(posts::thread_id.eq(thread)).filter(posts::removed_at.is_null());
    let replies: i64 = standing().filter(posts::number.gt(0)).select(count_star()).first(db)?;
    diesel::update(threads::table.find(thread)).set(threads::reply_count.eq(replies)).execute(db)?;
    let newest: Option<(PostId, Timestamp)> = standing()
        .order((posts::created_at.desc(), posts::number.desc()))
        .select((posts::id, posts::created_at))
        .first(db)
        .optional()?;
    match newest {
        Some(newest) => set_newest(db, thread, newest),
        None => Ok(()),
    }
}

/// Which number a thread's next post gets.
pub fn set_post_count(db: &mut Db, thread: ThreadId, count: i64) -> Result<(), Failure> {
    diesel::update(threads::table.find(thread)).set(threads::post_count.eq(count)).execute(db)?;
    Ok(())
}

/// When the newest post of a board was written, where it has threads.
pub fn newest_on(db: &mut Db, group: GroupId) -> Result<Option<Timestamp>, Failure> {
    Ok(threads::table
        .filter(threads::group_id.eq(group))
        .filter(threads::removed_at.is_null())
        .filter(threads::merged_into.is_null())
        .select(max(threads::last_post_at))
        .first(db)?)
}

/// Puts a thread on another board, where nobody pinned it yet.
pub fn set_group(db: &mut Db, thread: ThreadId, group: GroupId) -> Result<(), Failure> {
    diesel::update(threads::table.find(thread))
        .set((
            threads::group_id.eq(group),
            threads::pinned_at.eq(None::<Timestamp>),
            threads::pinned_until.eq(None::<Timestamp>),
        ))
        .execute(db)?;
    Ok(())
}

/// Says what kind of conversation a thread is.
pub fn set_kind(db: &mut Db, thread: ThreadId, kind: ThreadKind) -> Result<(), Failure> {
    diesel::update(threads::table.find(thread)).set(threads::kind.eq(kind)).execute(db)?;
    Ok(())
}

/// Keeps a thread on top from one moment until another, or lets it go.
pub fn set_pinned_until(
    db: &mut Db,
    thread: ThreadId,
    from: Option<Timestamp>,
    until: Option<Timestamp>,
) -> Result<(), Failure> {
    diesel::update(threads::table.find(thread))
        .set((threads::pinned_at.eq(from), threads::pinned_until.eq(until)))
        .execute(db)?;
    Ok(())
}

/// Notes from which thread this one was split off.
pub fn set_split_from(db: &mut Db, thread: ThreadId, from: ThreadId) -> Result<(), Failure> {
    diesel::update(threads::table.find(thread)).set(threads::split_from.eq(from)).execute(db)?;
    Ok(())
}

/// A thread has become a part of another one: its address leads there, and so do those that led to it.
pub fn set_merged(db: &mut Db, thread: ThreadId, into: ThreadId) -> Result<(), Failure> {
    diesel::update(threads::table.filter(threads::merged_into.eq(thread)))
        .set(threads::merged_into.eq(into))
        .execute(db)?;
    diesel::update(threads::table.find(thread))
        .set((
            threads::merged_into.eq(into),
            threads::answer_id.eq(None::<PostId>),
            threads::pinned_at.eq(None::<Timestamp>),
            threads::pinned_until.eq(None::<Timestamp>),
        ))
        .execute(db)?;
    diesel::delete(labels::table.filter(labels::thread_id.eq(thread))).execute(db)?;
    Ok(())
}

/// A summary as it was written.
#[derive(Debug, Clone, Queryable)]
pub struct SummaryVersion {
    /// Its place in the order of versions, from 1.
    pub number: i64,
    /// The Markdown.
    pub body: String,
    /// The safe HTML.
    pub html: String,
    /// Who wrote it.
    pub author: MemberId,
    /// Up to which number it tells.
    pub until: i64,
    /// When.
    pub at: Timestamp,
}

/// The summaries of a thread, newest first, at most `limit`.
pub fn list_summaries(db: &mut Db, thread: ThreadId, limit: i64) -> Result<Vec<SummaryVersion>, Failure> {
    Ok(thread_summaries::table
        .filter(thread_summaries::thread_id.eq(thread))
        .order(thread_summaries::number.desc())
        .limit(limit)
        .select((
            thread_summaries::number,
            thread_summaries::body,
            thread_summaries::html,
            thread_summaries::author_id,
            thread_summaries::until_number,
            thread_summaries::created_at,
        ))
        .load(db)?)
}

/// Adds a version of a thread's summary and shows it on top.
pub fn insert_summary(db: &mut Db, thread: ThreadId, new: &SummaryVersion) -> Result<(), Failure> {
    diesel::insert_into(thread_summaries::table)
        .values((
            thread_summaries::thread_id.eq(thread),
            thread_summaries::number.eq(new.number),
            thread_summaries::body.eq(&new.body),
            thread_summaries::html.eq(&new.html),
            thread_summaries::author_id.eq(new.author),
            thread_summaries::until_number.eq(new.until),
            thread_summaries::created_at.eq(new.at),
        ))
        .execute(db)?;
    diesel::update(threads::table.find(thread))
        .set((
            threads::summary_html.eq(&new.html),
            threads::summary_by.eq(new.author),
            threads::summary_at.eq(new.at),
            threads::summary_until.eq(new.until),
        ))
        .execute(db)?;
    Ok(())
}

/// How many standing replies a thread has up to a number.
pub fn count_replies_until(db: &mut Db, thread: ThreadId, until: i64) -> Result<i64, Failure> {
    Ok(posts::table
        .filter(posts::thread_id.eq(thread))
        .filter(posts::removed_at.is_null())
        .filter(posts::number.gt(0))
        .filter(posts::number.le(until))
        .select(count_star())
        .first(db)?)
}
