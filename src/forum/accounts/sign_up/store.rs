//! The rows of `sign_ups`: people who have not yet confirmed their address.

use diesel::prelude::*;

use super::SignUp;
use crate::platform::{
    clock::Timestamp,
    db::{Db, schema::sign_ups},
    error::Failure,
    secrets::Token,
};

/// Somebody who signed up, as long as the link is good.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = sign_ups)]
pub struct PendingSignUp {
    /// The hash of the secret in the mailed link.
    pub token_hash: String,
    /// The real name.
    pub name: String,
    /// The address as written.
    pub email: String,
    /// The address as it is compared.
    pub email_key: String,
    /// The password's PHC string.
    pub password_hash: String,
    /// Where they say they work.
    pub organisation: String,
    /// Why they want to take part.
    pub motivation: String,
    /// "nl" or "en".
    pub language: String,
    /// When.
    pub created_at: Timestamp,
    /// Until when the link is good.
    pub expires_at: Timestamp,
}

impl PendingSignUp {
    /// A new one, behind this secret.
    pub fn new(new: &SignUp, password_hash: &str, token: &Token, at: Timestamp, until: Timestamp) -> Self {
        Self {
            token_hash: token.hash(),
            name: new.name.as_str().to_owned(),
            email: new.email.as_str().to_owned(),
            email_key: new.email.key(),
            password_hash: password_hash.to_owned(),
            organisation: new.organisation.clone(),
            motivation: new.motivation.clone(),
            language: new.language.clone(),
            created_at: at,
            expires_at: until,
        }
    }
}

/// Keeps a sign-up.
pub fn insert(db: &mut Db, pending: &PendingSignUp) -> Result<(), Failure> {
    diesel::insert_into(sign_ups::table).values(pending).execute(db)?;
    Ok(())
}

/// The sign-up behind a link, without using it up.
pub fn find(db: &mut Db, token: &Token, now: Timestamp) -> Result<Option<PendingSignUp>, Failure> {
    Ok(sign_ups::table
        .find(token.hash())
        .filter(sign_ups::expires_at.gt(now))
        .select(PendingSignUp::as_select())
        .first(db)
        .optional()?)
}

/// The newest sign-up with this address, by its folded key.
pub fn find_newest(db: &mut Db, email_key: &str, now: Timestamp) -> Result<Option<PendingSignUp>, Failure> {
    Ok(sign_ups::table
        .filter(sign_ups::email_key.eq(email_key))
        .filter(sign_ups::expires_at.gt(now))
        .order((sign_ups::created_at.desc(), sign_ups::token_hash))
        .select(PendingSignUp::as_select())
        .first(db)
        .optional()?)
}

/// Uses a link up: of two who try at once, one gets it.
pub fn delete(db: &mut Db, token: &Token) -> Result<bool, Failure> {
    Ok(diesel::delete(sign_ups::table.find(token.hash())).execute(db)? == 1)
}

/// The address is confirmed: all its other links are useless.
pub fn delete_of(db: &mut Db, email_key: &str) -> Result<(), Failure> {
    diesel::delete(sign_ups::table.filter(sign_ups::email_key.eq(email_key))).execute(db)?;
    Ok(())
}

/// Forgets sign-ups whose time is over.
pub fn delete_expired(db: &mut Db, now: Timestamp) -> Result<usize, Failure> {
    Ok(diesel::delete(sign_ups::table.filter(sign_ups::expires_at.le(now))).execute(db)?)
}
