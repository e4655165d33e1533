//! The rows of `relays`.

use diesel::prelude::*;

use super::model::Relay;
use crate::platform::{
    clock::Timestamp,
    db::{
        Db, on_both,
        schema::{posts, relays},
    },
    error::Failure,
    ids::{MemberId, ThreadId},
};

/// Whether somebody was asked about a question, and what became of it.
pub fn find(db: &mut Db, thread: ThreadId, member: MemberId) -> Result<Option<Relay>, Failure> {
    Ok(relays::table.find((thread, member)).select(Relay::as_select()).first(db).optional()?)
}

/// Who was asked about these questions, in the order of asking.
pub fn list(db: &mut Db, threads: &[ThreadId]) -> Result<Vec<Relay>, Failure> {
    Ok(relays::table
        .filter(relays::thread_id.eq_any(threads))
        .order((relays::created_at, relays::member_id))
        .select(Relay::as_select())
        .load(db)?)
}

/// Notes that somebody is asked; false when they were before.
pub fn insert(db: &mut Db, relay: &Relay) -> Result<bool, Failure> {
    let row = (
        relays::thread_id.eq(relay.thread_id),
        relays::member_id.eq(relay.member_id),
        relays::asked_by.eq(relay.asked_by),
        relays::why.eq(&relay.why),
        relays::note.eq(&relay.note),
        relays::created_at.eq(relay.created_at),
        relays::declined_at.eq(relay.declined_at),
        relays::decline_reason.eq(&relay.decline_reason),
    );
    let noted = on_both!(db, |conn| diesel::insert_into(relays::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(noted == 1)
}

/// Notes that somebody said no; false when they had.
pub fn set_declined(
    db: &mut Db,
    thread: ThreadId,
    member: MemberId,
    reason: &str,
    at: Timestamp,
) -> Result<bool, Failure> {
    let open = relays::table.find((thread, member)).filter(relays::declined_at.is_null());
    let changed = diesel::update(open)
        .set((relays::declined_at.eq(at), relays::decline_reason.eq(reason)))
        .execute(db)?;
    Ok(changed == 1)
}

/// Who of these people wrote what stands in which of these threads.
pub fn writers(
    db: &mut Db,
    threads: &[ThreadId],
    people: &[MemberId],
) -> Result<Vec<(ThreadId, MemberId)>, Failure> {
    Ok(posts::table
        .filter(posts::thread_id.eq_any(threads))
        .filter(posts::author_id.eq_any(people))
        .filter(posts::removed_at.is_null())
        .select((posts::thread_id, posts::author_id))
        .distinct()
        .load(db)?)
}
