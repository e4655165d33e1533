//! The rows of `effects`.

use diesel::{
    dsl::{count_star, max},
    prelude::*,
};

use super::model::{AskedEffect, Effect};
use crate::platform::{
    clock::Timestamp,
    db::{
        Db, on_both,
        schema::{effects, threads},
    },
    error::Failure,
    ids::{GroupId, MemberId, ThreadId},
};

diesel::allow_columns_to_appear_in_same_group_by_clause!(threads::group_id, effects::effect);

/// What somebody was asked about a thread, if they were.
pub fn find(db: &mut Db, member: MemberId, thread: ThreadId) -> Result<Option<AskedEffect>, Failure> {
    Ok(effects::table.find((member, thread)).select(AskedEffect::as_select()).first(db).optional()?)
}

/// The newest question to somebody since a moment that they did not answer: the thread with its title.
pub fn find_open(
    db: &mut Db,
    member: MemberId,
    since: Timestamp,
) -> Result<Option<(ThreadId, String)>, Failure> {
    Ok(effects::table
        .inner_join(threads::table)
        .filter(effects::member_id.eq(member))
        .filter(effects::answered_at.is_null())
        .filter(effects::asked_at.gt(since))
        .filter(threads::removed_at.is_null())
        .filter(threads::merged_into.is_null())
        .order((effects::asked_at.desc(), effects::thread_id.desc()))
        .select((threads::id, threads::title))
        .first(db)
        .optional()?)
}

/// When somebody was asked last.
pub fn last_asked(db: &mut Db, member: MemberId) -> Result<Option<Timestamp>, Failure> {
    Ok(effects::table.filter(effects::member_id.eq(member)).select(max(effects::asked_at)).first(db)?)
}

/// Asks somebody about a thread; false when they were asked before.
pub fn insert(db: &mut Db, member: MemberId, thread: ThreadId, at: Timestamp) -> Result<bool, Failure> {
    let row = (
        effects::member_id.eq(member),
        effects::thread_id.eq(thread),
        effects::asked_at.eq(at),
        effects::effect.eq(Effect::Unanswered),
    );
    let inserted = on_both!(db, |conn| diesel::insert_into(effects::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(inserted == 1)
}

/// Writes what they said, the last word counts.
pub fn set_answer(
    db: &mut Db,
    member: MemberId,
    thread: ThreadId,
    effect: Effect,
    at: Timestamp,
) -> Result<(), Failure> {
    diesel::update(effects::table.find((member, thread)))
        .set((effects::effect.eq(effect), effects::answered_at.eq(at)))
        .execute(db)?;
    Ok(())
}

/// How often each effect was said of threads of each group, of the questions asked from one moment to another.
pub fn count(
    db: &mut Db,
    (from, to): (Timestamp, Timestamp),
) -> Result<Vec<(GroupId, Effect, i64)>, Failure> {
    Ok(effects::table
        .inner_join(threads::table)
        .filter(effects::asked_at.ge(from))
        .filter(effects::asked_at.lt(to))
        .group_by((threads::group_id, effects::effect))
        .select((threads::group_id, effects::effect, count_star()))
        .load(db)?)
}
