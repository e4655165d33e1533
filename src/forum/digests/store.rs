//! The rows of `digests` and `digest_items`, and what digests are chosen from.

use std::collections::{HashMap, HashSet};

use diesel::{
    dsl::{count_star, max},
    prelude::*,
};

use super::model::{Item, ItemKind};
use crate::{
    forum::{
        members::model::{Member, MemberState},
        notifications::delivering::model::DeliveryState,
        subscriptions::model::ThreadLevel,
        threads::model::{Thread, ThreadKind},
    },
    platform::{
        clock::Timestamp,
        db::{
            CHUNK, Db, on_both,
            schema::{deliveries, digest_items, digests, members, posts, thread_follows, threads},
        },
        error::Failure,
        ids::{GroupId, MemberId, OutboxId, PostId, ThreadId},
    },
};

/// A piece of the active members after an id, in the order of ids.
pub fn members_after(db: &mut Db, after: MemberId, limit: i64) -> Result<Vec<Member>, Failure> {
    Ok(members::table
        .filter(members::id.gt(after))
        .filter(members::state.eq(MemberState::Active))
        .order(members::id)
        .limit(limit)
        .select(Member::as_select())
        .load(db)?)
}

/// Which of these members have had which digests since a moment.
pub fn made_since(
    db: &mut Db,
    ids: &[MemberId],
    since: Timestamp,
) -> Result<HashSet<(MemberId, String)>, Failure> {
    let mut made = HashSet::new();
    for chunk in ids.chunks(CHUNK) {
        let rows: Vec<(MemberId, String)> = digests::table
            .filter(digests::member_id.eq_any(chunk))
            .filter(digests::until.gt(since))
            .select((digests::member_id, digests::period))
            .load(db)?;
        made.extend(rows);
    }
    Ok(made)
}

/// Where the last digest of a member ended.
pub fn last_until(db: &mut Db, member: MemberId) -> Result<Option<Timestamp>, Failure> {
    Ok(digests::table.filter(digests::member_id.eq(member)).select(max(digests::until)).first(db)?)
}

/// Notes a digest; none where there is one of this member and period.
pub fn insert(
    db: &mut Db,
    (member, period): (MemberId, &str),
    (since, until): (Timestamp, Timestamp),
    items: &[Item],
) -> Result<Option<i64>, Failure> {
    let row = (
        digests::member_id.eq(member),
        digests::period.eq(period),
        digests::since.eq(since),
        digests::until.eq(until),
        digests::item_count.eq(i64::try_from(items.len()).unwrap_or(i64::MAX)),
    );
    let inserted = on_both!(db, |conn| diesel::insert_into(digests::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(conn))?;
    if inserted == 0 {
        return Ok(None);
    }
    let id: i64 = digests::table
        .filter(digests::member_id.eq(member))
        .filter(digests::period.eq(period))
        .select(digests::id)
        .first(db)?;
    for (position, item) in (0_i64..).zip(items) {
        diesel::insert_into(digest_items::table)
            .values((
                digest_items::digest_id.eq(id),
                digest_items::position.eq(position),
                digest_items::thread_id.eq(item.thread.id),
                digest_items::post_id.eq(item.post),
                digest_items::kind.eq(item.kind),
            ))
            .execute(db)?;
    }
    Ok(Some(id))
}

/// With which mail a digest went.
pub fn set_mail(db: &mut Db, digest: i64, outbox: OutboxId) -> Result<(), Failure> {
    diesel::update(digests::table.find(digest)).set(digests::outbox_id.eq(outbox)).execute(db)?;
    Ok(())
}

/// Whose digest went with a mail, its period and where it began.
pub fn find_by_mail(
    db: &mut Db,
    outbox: OutboxId,
) -> Result<Option<(i64, MemberId, String, Timestamp)>, Failure> {
    Ok(digests::table
        .filter(digests::outbox_id.eq(outbox))
        .select((digests::id, digests::member_id, digests::period, digests::since))
        .first(db)
        .optional()?)
}

/// The threads of which a digest tells.
pub fn threads_of(db: &mut Db, digest: i64) -> Result<Vec<ThreadId>, Failure> {
    Ok(digest_items::table
        .filter(digest_items::digest_id.eq(digest))
        .select(digest_items::thread_id)
        .load(db)?)
}

/// Forgets one digest.
pub fn delete(db: &mut Db, digest: i64) -> Result<(), Failure> {
    diesel::delete(digests::table.find(digest)).execute(db)?;
    Ok(())
}

/// Forgets digests that ended before a moment.
pub fn forget(db: &mut Db, before: Timestamp) -> Result<usize, Failure> {
    Ok(diesel::delete(digests::table.filter(digests::until.lt(before))).execute(db)?)
}

/// The threads that a member follows, and those of which they want to hear nothing.
pub fn levels_of(db: &mut Db, member: MemberId) -> Result<HashMap<ThreadId, ThreadLevel>, Failure> {
    let rows: Vec<(ThreadId, ThreadLevel)> = thread_follows::table
        .filter(thread_follows::member_id.eq(member))
        .select((thread_follows::thread_id, thread_follows::level))
        .load(db)?;
    Ok(rows.into_iter().collect())
}

/// How many new posts of each thread were mailed to a member apart.
pub fn mailed(db: &mut Db, member: MemberId, since: Timestamp) -> Result<HashMap<ThreadId, i64>, Failure> {
    let rows: Vec<(ThreadId, i64)> = deliveries::table
        .inner_join(posts::table)
        .filter(deliveries::member_id.eq(member))
        .filter(deliveries::state.eq(DeliveryState::Sent))
        .filter(posts::created_at.gt(since))
        .group_by(posts::thread_id)
        .select((posts::thread_id, count_star()))
        .load(db)?;
    Ok(rows.into_iter().collect())
}

/// Which of these posts were mailed to a member apart.
pub fn mailed_posts(db: &mut Db, member: MemberId, ids: &[PostId]) -> Result<HashSet<PostId>, Failure> {
    let rows: Vec<PostId> = deliveries::table
        .filter(deliveries::member_id.eq(member))
        .filter(deliveries::state.eq(DeliveryState::Sent))
        .filter(deliveries::post_id.eq_any(ids))
        .select(deliveries::post_id)
        .load(db)?;
    Ok(rows.into_iter().collect())
}

/// The questions without a reply in these groups since a moment, newest first; not one's own.
pub fn open_questions(
    db: &mut Db,
    groups: &[GroupId],
    member: MemberId,
    since: Timestamp,
    limit: i64,
) -> Result<Vec<Thread>, Failure> {
    Ok(threads::table
        .filter(threads::group_id.eq_any(groups))
        .filter(threads::kind.eq(ThreadKind::Question))
        .filter(threads::reply_count.eq(0))
        .filter(threads::author_id.ne(member))
        .filter(threads::created_at.gt(since))
        .filter(threads::removed_at.is_null())
        .filter(threads::merged_into.is_null())
        .filter(threads::locked_at.is_null())
        .order((threads::created_at.desc(), threads::id.desc()))
        .limit(limit)
        .select(Thread::as_select())
        .load(db)?)
}

/// Those of these threads whose summary was written or changed since a moment.
pub fn summarised(db: &mut Db, ids: &[ThreadId], since: Timestamp) -> Result<Vec<Thread>, Failure> {
    let mut found = Vec::new();
    for chunk in ids.chunks(CHUNK) {
        found.extend(
            threads::table
                .filter(threads::id.eq_any(chunk))
                .filter(threads::summary_at.gt(since))
                .filter(threads::removed_at.is_null())
                .filter(threads::merged_into.is_null())
                .select(Thread::as_select())
                .load(db)?,
        );
    }
    Ok(found)
}

/// Which of these were told in a digest of this member before.
pub fn told(
    db: &mut Db,
    member: MemberId,
    kind: ItemKind,
    ids: &[ThreadId],
) -> Result<HashSet<ThreadId>, Failure> {
    let rows: Vec<ThreadId> = digest_items::table
        .inner_join(digests::table)
        .filter(digests::member_id.eq(member))
        .filter(digest_items::kind.eq(kind))
        .filter(digest_items::thread_id.eq_any(ids))
        .select(digest_items::thread_id)
        .load(db)?;
    Ok(rows.into_iter().collect())
}
