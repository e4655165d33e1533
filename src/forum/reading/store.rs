//! The rows of `reads`, and the counts made of them.

use std::collections::HashMap;

use chrono::Duration;
use diesel::{
    dsl::{count_star, max, min, sql},
    prelude::*,
    sql_types::{BigInt, Bool},
};

use crate::{
    forum::{access::Actor, groups, threads::cross_listing::model::ListingState},
    platform::{
        clock::Timestamp,
        db::{
            Db, on_both,
            schema::{cross_listings, members, posts, reads, threads},
        },
        error::Failure,
        ids::{GroupId, MemberId, PostId, ThreadId},
    },
};

/// For so long after writing a post can be new.
pub const NEW_FOR: Duration = Duration::days(60);

/// From when on something can be new to a member.
pub fn new_since(db: &mut Db, member: MemberId, now: Timestamp) -> Result<Timestamp, Failure> {
    let from: Option<Timestamp> =
        members::table.find(member).select(members::read_from).first(db).optional()?;
    Ok(from.map_or(now, |from| from.max(now.minus(NEW_FOR))))
}

/// Up to which number a member read each of these threads.
pub fn positions(db: &mut Db, member: MemberId, ids: &[ThreadId]) -> Result<HashMap<ThreadId, i64>, Failure> {
    let rows: Vec<(ThreadId, i64)> = reads::table
        .filter(reads::member_id.eq(member))
        .filter(reads::thread_id.eq_any(ids))
        .select((reads::thread_id, reads::last_number))
        .load(db)?;
    Ok(rows.into_iter().collect())
}

/// What is new in one thread.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unread {
    /// The thread.
    pub thread: ThreadId,
    /// Its group; of [`unread_on_boards`] the one on whose board it counts for the member.
    pub group: GroupId,
    /// How many posts.
    pub count: i64,
    /// The first of them.
    pub first: PostId,
    /// When the newest of them was written.
    pub newest_at: Timestamp,
    /// Whether nothing of the thread was ever read, the first post being among the new ones.
    pub is_new_thread: bool,
}

/// Which threads are meant.
pub enum Among<'a> {
    /// These threads.
    Threads(&'a [ThreadId]),
    /// All threads that are at home in these groups.
    Groups(&'a [GroupId]),
    /// Threads that are at home elsewhere and stand on the boards of these groups, as far as the actor may read them.
    ListedIn(&'a [GroupId], &'a Actor),
}

/// What is new for a member on the boards of their groups, each thread once: where it is at home if they belong
/// there, else on the first of their boards on which it stands. Three queries.
pub fn unread_on_boards(
    db: &mut Db,
    actor: &Actor,
    since: Timestamp,
    mine: &[GroupId],
) -> Result<Vec<Unread>, Failure> {
    let member = actor.require_member()?;
    let mut found = unread(db, member, since, &Among::Groups(mine))?;
    let listed = unread(db, member, since, &Among::ListedIn(mine, actor))?;
    let boards = boards_of_listed(db, since, mine)?;
    found.extend(
        listed.into_iter().filter_map(|one| Some(Unread { group: *boards.get(&one.thread)?, ..one })),
    );
    Ok(found)
}

/// On the board of which of these groups each thread from elsewhere stands, the first where it is several.
fn boards_of_listed(
    db: &mut Db,
    since: Timestamp,
    mine: &[GroupId],
) -> Result<HashMap<ThreadId, GroupId>, Failure> {
    let rows: Vec<(ThreadId, Option<GroupId>)> = cross_listings::table
        .filter(cross_listings::group_id.eq_any(mine))
        .filter(cross_listings::state.eq(ListingState::Listed))
        .filter(cross_listings::last_post_at.gt(since))
        .group_by(cross_listings::thread_id)
        .select((cross_listings::thread_id, min(cross_listings::group_id)))
        .load(db)?;
    Ok(rows.into_iter().filter_map(|(thread, group)| Some((thread, group?))).collect())
}

/// What is new for a member among these threads, one row a thread with anything new: one query.
pub fn unread(
    db: &mut Db,
    member: MemberId,
    since: Timestamp,
    among: &Among<'_>,
) -> Result<Vec<Unread>, Failure> {
    type Row = (ThreadId, GroupId, i64, Option<PostId>, Option<Timestamp>, i64);
    // A boxed query cannot be grouped, so the base is written once here and finished twice.
    macro_rules! new_posts {
        ($filter:expr) => {
            posts::table
                .inner_join(threads::table)
                .left_join(
                    reads::table.on(reads::thread_id.eq(posts::thread_id).and(reads::member_id.eq(member))),
                )
                .filter(posts::author_id.ne(member))
                .filter(posts::removed_at.is_null())
                .filter(posts::created_at.gt(since))
                .filter(threads::last_post_at.gt(since))
                .filter(threads::removed_at.is_null())
                .filter(threads::merged_into.is_null())
                .filter(sql::<Bool>("posts.number > COALESCE(reads.last_number, -1)"))
                .filter($filter)
                .group_by((posts::thread_id, threads::group_id))
                .select((
                    posts::thread_id,
                    threads::group_id,
                    count_star(),
                    min(posts::id),
                    max(posts::created_at),
                    sql::<BigInt>("MIN(posts.number)"),
                ))
                .load::<Row>(db)?
        };
    }
    let found = match among {
        Among::Threads(ids) => new_posts!(posts::thread_id.eq_any(*ids)),
        Among::Groups(ids) => new_posts!(threads::group_id.eq_any(*ids)),
        Among::ListedIn(ids, actor) => {
            let here = cross_listings::table
                .filter(cross_listings::group_id.eq_any(*ids))
                .filter(cross_listings::state.eq(ListingState::Listed))
                .filter(cross_listings::last_post_at.gt(since))
                .select(cross_listings::thread_id);
            new_posts!(
                posts::thread_id
                    .eq_any(here)
                    .and(threads::group_id.ne_all(*ids))
                    .and(threads::group_id.eq_any(groups::store::readable_ids(actor)))
            )
        }
    };
    Ok(found
        .into_iter()
        .filter_map(|(thread, group, count, first, newest_at, lowest)| {
            Some(Unread {
                thread,
                group,
                count,
                first: first?,
                newest_at: newest_at?,
                is_new_thread: lowest == 0,
            })
        })
        .collect())
}

/// Who read a thread, up to which number, and when.
pub fn readers(db: &mut Db, thread: ThreadId) -> Result<HashMap<MemberId, (i64, Timestamp)>, Failure> {
    let rows: Vec<(MemberId, i64, Timestamp)> = reads::table
        .filter(reads::thread_id.eq(thread))
        .select((reads::member_id, reads::last_number, reads::read_at))
        .load(db)?;
    Ok(rows.into_iter().map(|(member, number, at)| (member, (number, at))).collect())
}

/// The posts of a thread before a number that can be new to somebody, each with who wrote it.
pub fn standing_before(
    db: &mut Db,
    thread: ThreadId,
    number: i64,
    since: Timestamp,
) -> Result<Vec<(i64, MemberId)>, Failure> {
    Ok(posts::table
        .filter(posts::thread_id.eq(thread))
        .filter(posts::number.lt(number))
        .filter(posts::removed_at.is_null())
        .filter(posts::created_at.gt(since))
        .select((posts::number, posts::author_id))
        .load(db)?)
}

/// A thread is no thread of its own any more: nobody reads on in it.
pub fn forget_thread(db: &mut Db, thread: ThreadId) -> Result<(), Failure> {
    diesel::delete(reads::table.filter(reads::thread_id.eq(thread))).execute(db)?;
    Ok(())
}

/// The threads that a member read last, newest first, at most `limit`.
pub fn last_read(db: &mut Db, member: MemberId, limit: i64) -> Result<Vec<ThreadId>, Failure> {
    Ok(reads::table
        .filter(reads::member_id.eq(member))
        .order((reads::read_at.desc(), reads::thread_id.desc()))
        .limit(limit)
        .select(reads::thread_id)
        .load(db)?)
}

/// Notes up to where a thread was read.
pub fn set_position(
    db: &mut Db,
    member: MemberId,
    thread: ThreadId,
    number: i64,
    at: Timestamp,
) -> Result<(), Failure> {
    let row = (
        reads::member_id.eq(member),
        reads::thread_id.eq(thread),
        reads::last_number.eq(number),
        reads::read_at.eq(at),
    );
    on_both!(db, |conn| diesel::insert_into(reads::table)
        .values(row)
        .on_conflict((reads::member_id, reads::thread_id))
        .do_update()
        .set((reads::last_number.eq(number), reads::read_at.eq(at)))
        .execute(conn))?;
    Ok(())
}
