//! A page of a thread and short lists of threads, each in a fixed number of queries, whatever the length.

use diesel::{
    dsl::sql,
    prelude::*,
    sql_types::{BigInt, Nullable},
};

use super::model::{Post, Removal, Thread};
use crate::platform::{
    clock::Timestamp,
    db::{
        Db,
        schema::{posts, threads},
    },
    error::Failure,
    ids::{GroupId, MemberId, PostId, ThreadId},
};

/// Replies to the thread on one page of it.
pub const BRANCHES_A_PAGE: i64 = 50;
/// Posts on one page of a thread in the order of time.
pub const POSTS_A_PAGE: i64 = 50;
/// Posts of branches on one page; what is beyond is reached in the order of time.
pub const POSTS_IN_BRANCHES: i64 = 400;

/// The number of a post's branch.
const BRANCH: &str = "(SELECT root.number FROM posts AS root WHERE root.id = posts.branch_id)";

/// The newest threads of these groups that have something to read, at most `limit`.
pub fn recent(db: &mut Db, groups: &[GroupId], limit: i64) -> Result<Vec<Thread>, Failure> {
    Ok(threads::table
        .filter(threads::group_id.eq_any(groups))
        .filter(threads::removed_at.is_null())
        .filter(threads::merged_into.is_null())
        .order((threads::last_post_at.desc(), threads::id.desc()))
        .limit(limit)
        .select(Thread::as_select())
        .load(db)?)
}

/// The newest threads that somebody began in these groups, at most `limit`.
pub fn started_by(
    db: &mut Db,
    author: MemberId,
    groups: &[GroupId],
    limit: i64,
) -> Result<Vec<Thread>, Failure> {
    Ok(threads::table
        .filter(threads::author_id.eq(author))
        .filter(threads::group_id.eq_any(groups))
        .filter(threads::removed_at.is_null())
        .filter(threads::merged_into.is_null())
        .order((threads::created_at.desc(), threads::id.desc()))
        .limit(limit)
        .select(Thread::as_select())
        .load(db)?)
}

/// These threads, in no order.
pub fn by_ids(db: &mut Db, ids: &[ThreadId]) -> Result<Vec<Thread>, Failure> {
    Ok(threads::table.filter(threads::id.eq_any(ids)).select(Thread::as_select()).load(db)?)
}

/// These posts, in no order.
pub fn posts_by_ids(db: &mut Db, ids: &[PostId]) -> Result<Vec<Post>, Failure> {
    Ok(posts::table.filter(posts::id.eq_any(ids)).select(Post::as_select()).load(db)?)
}

/// A page of a thread by branches: the replies to the thread of that page, and all posts below them.
/// Three queries. `page` counts from 1.
pub fn branches(db: &mut Db, thread: ThreadId, page: i64) -> Result<(Vec<Post>, i64), Failure> {
    let total: i64 = top_level(thread).count().get_result(db)?;
    let ids = branch_ids(db, thread, page)?;
    // The replies to the thread come first, so that the limit can only cut answers.
    let found = shown(thread)
        .filter(posts::branch_id.eq_any(&ids))
        .order((posts::parent_id.is_not_null(), posts::number))
        .limit(POSTS_IN_BRANCHES)
        .select(Post::as_select())
        .load(db)?;
    Ok((found, pages(total, BRANCHES_A_PAGE)))
}

type Posts<'a> = posts::BoxedQuery<'a, crate::platform::db::Backend>;

/// The posts of a thread as its page counts them: those that stand, and the stubs of those that stood.
fn shown(thread: ThreadId) -> Posts<'static> {
    posts::table
        .filter(posts::thread_id.eq(thread))
        .filter(posts::removal.ne_all([Removal::Waiting, Removal::Refused]))
        .into_boxed()
}

/// The replies to a thread itself; each begins a branch.
fn top_level(thread: ThreadId) -> Posts<'static> {
    shown(thread).filter(posts::branch_id.eq(posts::id.nullable()))
}

/// The branches of a page.
fn branch_ids(db: &mut Db, thread: ThreadId, page: i64) -> Result<Vec<PostId>, Failure> {
    Ok(top_level(thread)
        .order(posts::number)
        .offset(page.saturating_sub(1).saturating_mul(BRANCHES_A_PAGE))
        .limit(BRANCHES_A_PAGE)
        .select(posts::id)
        .load(db)?)
}

/// A page of a thread's replies in the order of writing: two queries. `page` counts from 1.
pub fn by_time(db: &mut Db, thread: ThreadId, page: i64) -> Result<(Vec<Post>, i64), Failure> {
    let replies = || shown(thread).filter(posts::number.gt(0));
    let total: i64 = replies().count().get_result(db)?;
    let found = replies()
        .order(posts::number)
        .offset(page.saturating_sub(1).saturating_mul(POSTS_A_PAGE))
        .limit(POSTS_A_PAGE)
        .select(Post::as_select())
        .load(db)?;
    Ok((found, pages(total, POSTS_A_PAGE)))
}

/// A post that is new for somebody, as far as jumping to it needs.
#[derive(Debug, Clone, Queryable)]
pub struct NewPostLine {
    /// The post.
    pub id: PostId,
    /// Its place in the order of writing.
    pub number: i64,
    /// The number of the reply to the thread that begins its branch; none for the first post.
    pub branch: Option<i64>,
    /// Who wrote it.
    pub author: MemberId,
    /// Its first words.
    pub excerpt: String,
}

/// What is new in a thread for a member: posts of others after number `read_until`, written after `since`, in the
/// order of writing, at most `limit`.
pub fn new_posts(
    db: &mut Db,
    thread: ThreadId,
    reader: MemberId,
    (read_until, since): (i64, Timestamp),
    limit: i64,
) -> Result<Vec<NewPostLine>, Failure> {
    Ok(posts::table
        .filter(posts::thread_id.eq(thread))
        .filter(posts::number.gt(read_until))
        .filter(posts::author_id.ne(reader))
        .filter(posts::removed_at.is_null())
        .filter(posts::created_at.gt(since))
        .order(posts::number)
        .limit(limit)
        .select((posts::id, posts::number, sql::<Nullable<BigInt>>(BRANCH), posts::author_id, posts::excerpt))
        .load(db)?)
}

/// On which page a post stands, by branches or in the order of time.
pub fn page_of(db: &mut Db, post: &Post, by_time: bool) -> Result<i64, Failure> {
    if post.is_first() {
        return Ok(1);
    }
    let before: i64 = if by_time {
        shown(post.thread_id)
            .filter(posts::number.gt(0))
            .filter(posts::number.lt(post.number))
            .count()
            .get_result(db)?
    } else {
        // A branch stands where the reply that begins it stands.
        let begins = posts::table.find(post.branch_id.unwrap_or(post.id)).select(posts::number);
        let begins: i64 = begins.first(db)?;
        top_level(post.thread_id).filter(posts::number.lt(begins)).count().get_result(db)?
    };
    let size = if by_time { POSTS_A_PAGE } else { BRANCHES_A_PAGE };
    Ok(before.checked_div(size).unwrap_or_default().saturating_add(1))
}

/// Whether a page of trees has no room for this post: its branches have more than [`POSTS_IN_BRANCHES`] posts, and
/// it comes late among them.
pub fn is_cut(db: &mut Db, post: &Post, page: i64) -> Result<bool, Failure> {
    if post.is_first() || post.parent_id.is_none() {
        return Ok(false);
    }
    let ids = branch_ids(db, post.thread_id, page)?;
    let before: i64 = shown(post.thread_id)
        .filter(posts::branch_id.eq_any(&ids))
        .filter(posts::parent_id.is_null().or(posts::number.lt(post.number)))
        .count()
        .get_result(db)?;
    Ok(before >= POSTS_IN_BRANCHES)
}

/// Who takes part in a thread, the most active first, at most `limit`, and how many there are.
pub fn participants(db: &mut Db, thread: ThreadId, limit: i64) -> Result<(Vec<MemberId>, i64), Failure> {
    let standing = || posts::table.filter(posts::thread_id.eq(thread)).filter(posts::removed_at.is_null());
    let who = standing()
        .group_by(posts::author_id)
        .select((posts::author_id, diesel::dsl::count_star()))
        .order((diesel::dsl::count_star().desc(), posts::author_id))
        .limit(limit)
        .load::<(MemberId, i64)>(db)?;
    let total = standing().select(diesel::dsl::count(posts::author_id).aggregate_distinct()).first(db)?;
    Ok((who.into_iter().map(|(member, _)| member).collect(), total))
}

fn pages(total: i64, size: i64) -> i64 {
    total.saturating_add(size).saturating_sub(1).checked_div(size).unwrap_or_default().max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_counted_up() {
        assert_eq!((pages(0, 50), pages(50, 50), pages(51, 50)), (1, 1, 2));
    }
}
