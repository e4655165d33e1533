//! Forms that were answered already, so that a repeated POST does its work once.
//!
//! ## Why
//! A browser repeats a POST whose answer got lost, and people press twice. Each form carries a key
//! (`Idempotency-Key`); the first POST with it notes where it led, in its own transaction, and every later
//! one is sent to the same place.

use diesel::prelude::*;

use super::{Db, on_both, schema::answered_forms};
use crate::platform::{clock::Timestamp, error::Failure, ids::MemberId};

/// Longest key that is taken; ours have 32 characters.
pub const LONGEST_KEY: usize = 80;

/// Does `act` unless this member's form with this key was answered; gives where it led. An empty key is no
/// key: the act is done.
pub fn once(
    db: &mut Db,
    member: MemberId,
    key: &str,
    at: Timestamp,
    act: impl FnOnce(&mut Db) -> Result<String, Failure>,
) -> Result<String, Failure> {
    if key.is_empty() {
        return act(db);
    }
    let new = (
        answered_forms::member_id.eq(member),
        answered_forms::form_key.eq(key),
        answered_forms::location.eq(""),
        answered_forms::created_at.eq(at),
    );
    // On PostgreSQL a parallel POST waits here for the first one to commit.
    let inserted = on_both!(db, |conn| diesel::insert_into(answered_forms::table)
        .values(new)
        .on_conflict_do_nothing()
        .execute(conn))?;
    let row = answered_forms::table.find((member, key));
    if inserted == 0 {
        return Ok(row.select(answered_forms::location).first(db)?);
    }
    let location = act(db)?;
    diesel::update(row).set(answered_forms::location.eq(&location)).execute(db)?;
    Ok(location)
}

/// Where this form led, if it was answered already.
pub fn find(db: &mut Db, member: MemberId, key: &str) -> Result<Option<String>, Failure> {
    let row = answered_forms::table.find((member, key));
    Ok(row.select(answered_forms::location).first(db).optional()?)
}

/// Forgets forms answered before `before`.
pub fn forget(db: &mut Db, before: Timestamp) -> Result<usize, Failure> {
    Ok(diesel::delete(answered_forms::table.filter(answered_forms::created_at.lt(before))).execute(db)?)
}
