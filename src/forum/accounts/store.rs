//! The rows of `tokens`: secrets in links, kept as hashes.

use diesel::prelude::*;

use crate::platform::{
    clock::Timestamp,
    db::{Db, schema::tokens, word_enum},
    error::Failure,
    ids::MemberId,
    secrets::Token,
};

word_enum! {
    /// What a link is for.
    TokenPurpose {
        /// Choosing a new password.
        ResetPassword = "reset_password",
        /// Confirming another address.
        NewAddress = "new_address",
        /// Making the first administrator.
        FirstAdmin = "first_admin",
    }
}

/// What a link was made for.
#[derive(Debug, Clone, Queryable)]
pub struct Grant {
    /// For whom; none for the first administrator.
    pub member: Option<MemberId>,
    /// For which address.
    pub email: String,
}

/// Keeps the hash of a new link.
pub fn insert(
    db: &mut Db,
    token: &Token,
    purpose: TokenPurpose,
    grant: &Grant,
    at: Timestamp,
    until: Timestamp,
) -> Result<(), Failure> {
    diesel::insert_into(tokens::table)
        .values((
            tokens::token_hash.eq(token.hash()),
            tokens::purpose.eq(purpose),
            tokens::member_id.eq(grant.member),
            tokens::email.eq(&grant.email),
            tokens::created_at.eq(at),
            tokens::expires_at.eq(until),
        ))
        .execute(db)?;
    Ok(())
}

/// What a link is good for, without using it up.
pub fn find(
    db: &mut Db,
    token: &Token,
    purpose: TokenPurpose,
    now: Timestamp,
) -> Result<Option<Grant>, Failure> {
    Ok(tokens::table
        .find(token.hash())
        .filter(tokens::purpose.eq(purpose))
        .filter(tokens::expires_at.gt(now))
        .select((tokens::member_id, tokens::email))
        .first(db)
        .optional()?)
}

/// Uses a link up: of two who try at once, one gets it.
pub fn take(db: &mut Db, token: &Token, purpose: TokenPurpose, now: Timestamp) -> Result<Grant, Failure> {
    let grant = find(db, token, purpose, now)?.ok_or_else(not_valid)?;
    let gone = diesel::delete(tokens::table.find(token.hash())).execute(db)?;
    if gone == 1 { Ok(grant) } else { Err(not_valid()) }
}

/// What to say of a link that does not work, or no longer.
pub fn not_valid() -> Failure {
    Failure::Forbidden("denied-link-not-valid".into())
}

/// Makes all links of one kind of a member useless.
pub fn delete_of(db: &mut Db, member: MemberId, purpose: TokenPurpose) -> Result<(), Failure> {
    diesel::delete(tokens::table.filter(tokens::member_id.eq(member)).filter(tokens::purpose.eq(purpose)))
        .execute(db)?;
    Ok(())
}

/// Makes all links of one kind useless.
pub fn delete_all(db: &mut Db, purpose: TokenPurpose) -> Result<(), Failure> {
    diesel::delete(tokens::table.filter(tokens::purpose.eq(purpose))).execute(db)?;
    Ok(())
}

/// Forgets links whose time is over.
pub fn delete_expired(db: &mut Db, now: Timestamp) -> Result<usize, Failure> {
    Ok(diesel::delete(tokens::table.filter(tokens::expires_at.le(now))).execute(db)?)
}
