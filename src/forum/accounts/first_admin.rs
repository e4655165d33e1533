//! The first administrator: made by a one-time link that `serve` prints on an empty database.

use chrono::Duration;

use super::store::{self, Grant, TokenPurpose};
use crate::{
    forum::members::{
        self,
        model::{MemberState, PersonName},
        store::NewMember,
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::Failure,
        ids::MemberId,
        mail::address::EmailAddress,
        secrets::{Random, Token},
    },
};

/// A link that makes the first administrator; earlier ones no longer work. None when there is anybody already.
pub fn invite(db: &mut Db, random: &Random, at: Timestamp) -> Result<Option<Token>, Failure> {
    if members::store::any(db)? {
        return Ok(None);
    }
    store::delete_all(db, TokenPurpose::FirstAdmin)?;
    let token = random.token()?;
    let grant = Grant { member: None, email: String::new() };
    store::insert(db, &token, TokenPurpose::FirstAdmin, &grant, at, at.plus(Duration::days(7)))?;
    Ok(Some(token))
}

/// Whether a link works, without using it up.
pub fn is_valid(db: &mut Db, token: &Token, now: Timestamp) -> Result<bool, Failure> {
    Ok(store::find(db, token, TokenPurpose::FirstAdmin, now)?.is_some() && !members::store::any(db)?)
}

/// Makes the first administrator.
pub fn accept(
    db: &mut Db,
    token: &Token,
    name: &PersonName,
    email: &EmailAddress,
    password_hash: &str,
    at: Timestamp,
) -> Result<MemberId, Failure> {
    store::take(db, token, TokenPurpose::FirstAdmin, at)?;
    if members::store::any(db)? {
        return Err(store::not_valid());
    }
    members::store::insert(
        db,
        &NewMember {
            state: MemberState::Active,
            name: name.as_str(),
            email: email.as_str(),
            password_hash,
            is_admin: true,
            organisation: None,
            organisation_claim: "",
            motivation: "",
            language: "nl",
            at,
        },
    )
}
