//! The rows of `notifications`, only those that their member may still see.

use diesel::{dsl::exists, prelude::*};

use super::Reason;
use crate::{
    forum::{access::Audience, reading::store::NEW_FOR},
    platform::{
        clock::Timestamp,
        db::{
            Db, on_both,
            schema::{group_members, groups, members, notifications, posts, threads},
        },
        error::Failure,
        ids::{GroupId, MemberId, PostId, ThreadId},
    },
};

/// A notification with what it is about.
#[derive(Debug, Clone, Queryable)]
pub struct Notification {
    /// The post.
    pub post: PostId,
    /// Why.
    pub reason: Reason,
    /// Who wrote the post.
    pub author: MemberId,
    /// Its first words.
    pub excerpt: String,
    /// When it was written.
    pub at: Timestamp,
    /// Its thread.
    pub thread: ThreadId,
    /// The title of the thread.
    pub title: String,
    /// The group of the thread.
    pub group: GroupId,
    /// When its member read it.
    pub read_at: Option<Timestamp>,
}

/// Notes a post for a member, unless that was done; `read_at` where they read it before anybody told them.
pub fn insert(
    db: &mut Db,
    (member, post): (MemberId, PostId),
    reason: Reason,
    at: Timestamp,
    read_at: Option<Timestamp>,
) -> Result<(), Failure> {
    let row = (
        notifications::member_id.eq(member),
        notifications::post_id.eq(post),
        notifications::reason.eq(reason),
        notifications::created_at.eq(at),
        notifications::read_at.eq(read_at),
    );
    on_both!(db, |conn| diesel::insert_into(notifications::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(())
}

/// Notes a post for a member for a reason that is new, also where they heard of it and read it before.
pub fn raise(
    db: &mut Db,
    (member, post): (MemberId, PostId),
    reason: Reason,
    at: Timestamp,
) -> Result<(), Failure> {
    let change = (
        notifications::reason.eq(reason),
        notifications::created_at.eq(at),
        notifications::read_at.eq(None::<Timestamp>),
    );
    let row = (notifications::member_id.eq(member), notifications::post_id.eq(post), change);
    on_both!(db, |conn| diesel::insert_into(notifications::table)
        .values(row)
        .on_conflict((notifications::member_id, notifications::post_id))
        .do_update()
        .set(change)
        .execute(conn))?;
    Ok(())
}

/// A member's notifications of posts that stand, in groups that the member may read.
macro_rules! seen_by {
    ($member:expr, $now:expr) => {
        notifications::table
            .inner_join(posts::table.inner_join(threads::table.inner_join(groups::table)))
            .filter(notifications::member_id.eq($member))
            // As long as a post can be new; older ones nobody can tick off any more.
            .filter(posts::created_at.gt($now.minus(NEW_FOR)))
            .filter(posts::removed_at.is_null())
            .filter(threads::removed_at.is_null())
            .filter(
                groups::audience
                    .eq(Audience::Public)
                    .or(groups::audience.eq(Audience::Members).and(exists(
                        members::table.filter(members::id.eq($member)).filter(members::is_guest.eq(false)),
                    )))
                    .or(exists(
                        group_members::table
                            .filter(group_members::group_id.eq(groups::id))
                            .filter(group_members::member_id.eq($member)),
                    ))
                    .or(exists(members::table.filter(members::id.eq($member)).filter(members::is_admin))),
            )
    };
}

/// How many are unread. New threads do not count: every board tells of its own.
pub fn count_unread(db: &mut Db, member: MemberId, now: Timestamp) -> Result<i64, Failure> {
    Ok(seen_by!(member, now)
        .filter(notifications::read_at.is_null())
        .filter(notifications::reason.ne(Reason::NewThread))
        .count()
        .get_result(db)?)
}

/// The unread ones that are about the member, newest first, at most `limit`.
pub fn list_unread(
    db: &mut Db,
    member: MemberId,
    now: Timestamp,
    limit: i64,
) -> Result<Vec<Notification>, Failure> {
    Ok(seen_by!(member, now)
        .filter(notifications::read_at.is_null())
        .filter(notifications::reason.ne_all([Reason::NewThread, Reason::Followed]))
        .order(notifications::id.desc())
        .limit(limit)
        .select((
            posts::id,
            notifications::reason,
            posts::author_id,
            posts::excerpt,
            posts::created_at,
            threads::id,
            threads::title,
            threads::group_id,
            notifications::read_at,
        ))
        .load(db)?)
}

/// A page of all of them, newest first, and how many there are.
pub fn list_page(
    db: &mut Db,
    member: MemberId,
    now: Timestamp,
    (page, size): (i64, i64),
) -> Result<(Vec<Notification>, i64), Failure> {
    let total = seen_by!(member, now).count().get_result(db)?;
    let found = seen_by!(member, now)
        .order(notifications::id.desc())
        .offset(page.saturating_sub(1).saturating_mul(size))
        .limit(size)
        .select((
            posts::id,
            notifications::reason,
            posts::author_id,
            posts::excerpt,
            posts::created_at,
            threads::id,
            threads::title,
            threads::group_id,
            notifications::read_at,
        ))
        .load(db)?;
    Ok((found, total))
}

/// All of a member's are read.
pub fn mark_all_read(db: &mut Db, member: MemberId, at: Timestamp) -> Result<(), Failure> {
    diesel::update(
        notifications::table
            .filter(notifications::member_id.eq(member))
            .filter(notifications::read_at.is_null()),
    )
    .set(notifications::read_at.eq(at))
    .execute(db)?;
    Ok(())
}

/// A thread was read up to a number: its notifications up to there are read as well.
pub fn mark_read(
    db: &mut Db,
    member: MemberId,
    thread: ThreadId,
    until: i64,
    at: Timestamp,
) -> Result<(), Failure> {
    let read =
        posts::table.filter(posts::thread_id.eq(thread)).filter(posts::number.le(until)).select(posts::id);
    diesel::update(
        notifications::table
            .filter(notifications::member_id.eq(member))
            .filter(notifications::read_at.is_null())
            .filter(notifications::post_id.eq_any(read)),
    )
    .set(notifications::read_at.eq(at))
    .execute(db)?;
    Ok(())
}
