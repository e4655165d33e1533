//! Signing in and out. The password is verified between [`find`] and [`begin`], off the database.

use super::sessions;
use crate::{
    forum::members::{
        self,
        model::{Member, MemberState},
    },
    platform::{
        clock::Timestamp,
        config::Retention,
        db::Db,
        error::{Failure, Message},
        mail::address::EmailAddress,
        secrets::Token,
    },
};

/// Who has this address, if anybody: the caller verifies a password either way, so that both take as long.
pub fn find(db: &mut Db, email: &str) -> Result<Option<Member>, Failure> {
    match EmailAddress::parse(email) {
        Ok(email) => members::store::find_by_email_key(db, &email.key()),
        Err(_) => Ok(None),
    }
}

/// Why somebody whose password is right may still not come in.
pub fn why_not(db: &mut Db, member: &Member, now: Timestamp) -> Result<Option<Message>, Failure> {
    Ok(match member.state {
        MemberState::Active if member.is_guest && !sessions::has_place(db, member.id, now)? => {
            Some("denied-guest-over".into())
        }
        MemberState::Active => None,
        MemberState::Pending => Some("denied-wait-admission".into()),
        MemberState::Suspended => Some("denied-suspended".into()),
        MemberState::Left => Some("error-sign-in".into()),
    })
}

/// Begins a session with a new secret, and ends the one that this browser had (ASVS 7.2.4).
pub fn begin(
    db: &mut Db,
    member: &Member,
    (new, old): (&Token, Option<&Token>),
    device: &str,
    retention: &Retention,
    at: Timestamp,
) -> Result<(), Failure> {
    if let Some(old) = old {
        sessions::end_by_token(db, old)?;
    }
    let session = sessions::insert(db, member.id, new, device, retention, at)?;
    sessions::touch(db, session, member.id, at)
}
