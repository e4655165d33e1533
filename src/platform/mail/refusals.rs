//! The rows of `refused_addresses`: which addresses refuse mail, and to which nothing is sent any more.
//!
//! ## Why
//! Who goes on writing to addresses that do not exist is soon taken for somebody who sends what nobody asked
//! for, and then nobody's mail arrives. One refusal may be a slip of a server; several mails that were refused
//! for good are not.

use diesel::prelude::*;

use crate::platform::{
    clock::Timestamp,
    db::{Db, on_both, schema::refused_addresses as refused},
    error::Failure,
    ids::RefusedAddressId,
};

/// An address that refused mail.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = refused)]
pub struct RefusedAddress {
    /// Its row.
    pub id: RefusedAddressId,
    /// The address, lower case.
    pub address_key: String,
    /// How many mails were refused for good.
    pub failures: i64,
    /// What the server said last.
    pub last_words: String,
    /// When it said so.
    pub last_at: Timestamp,
    /// Since when nothing is sent to it.
    pub suppressed_at: Option<Timestamp>,
}

/// Notes that a mail to this address was refused for good, or came back. At the `limit`th nothing more is sent.
/// True when this was that one.
pub fn note(db: &mut Db, key: &str, words: &str, limit: i64, at: Timestamp) -> Result<bool, Failure> {
    let key = key.to_lowercase();
    let new = (
        refused::address_key.eq(&key),
        refused::failures.eq(0),
        refused::last_words.eq(""),
        refused::last_at.eq(at),
    );
    on_both!(db, |conn| diesel::insert_into(refused::table)
        .values(new)
        .on_conflict_do_nothing()
        .execute(conn))?;
    let row = refused::table.filter(refused::address_key.eq(&key));
    // One statement, so that two workers never count the same number twice.
    diesel::update(row)
        .set((
            refused::failures.eq(refused::failures + 1),
            refused::last_words.eq(words),
            refused::last_at.eq(at),
        ))
        .execute(db)?;
    let reached = row.filter(refused::failures.ge(limit)).filter(refused::suppressed_at.is_null());
    Ok(diesel::update(reached).set(refused::suppressed_at.eq(at)).execute(db)? == 1)
}

/// The row of an address to which nothing is sent.
pub fn find_suppressed(db: &mut Db, key: &str) -> Result<Option<RefusedAddress>, Failure> {
    Ok(refused::table
        .filter(refused::address_key.eq(key.to_lowercase()))
        .filter(refused::suppressed_at.is_not_null())
        .select(RefusedAddress::as_select())
        .first(db)
        .optional()?)
}

/// The addresses to which nothing is sent, the newest first, at most `limit`.
pub fn list_suppressed(db: &mut Db, limit: i64) -> Result<Vec<RefusedAddress>, Failure> {
    Ok(refused::table
        .filter(refused::suppressed_at.is_not_null())
        .order((refused::suppressed_at.desc(), refused::id.desc()))
        .limit(limit)
        .select(RefusedAddress::as_select())
        .load(db)?)
}

/// Tries an address again: what it refused is forgotten. Gives the address; nothing where somebody was first.
pub fn lift(db: &mut Db, id: RefusedAddressId) -> Result<Option<String>, Failure> {
    Ok(diesel::delete(refused::table.find(id)).returning(refused::address_key).get_result(db).optional()?)
}

/// Forgets refusals before `before` that did not come to anything.
pub fn forget(db: &mut Db, before: Timestamp) -> Result<usize, Failure> {
    let old = refused::table.filter(refused::last_at.lt(before)).filter(refused::suppressed_at.is_null());
    Ok(diesel::delete(old).execute(db)?)
}
