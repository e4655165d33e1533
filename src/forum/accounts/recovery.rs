//! A forgotten password: a mailed link, and a new one.

use chrono::Duration;
use serde::{Deserialize, Serialize};

use super::{
    mails::{AccountMail, Correspondence},
    sessions,
    sign_up::recipient,
    store::{self, Grant, TokenPurpose},
};
use crate::{
    forum::members::{
        self,
        model::{Member, MemberState},
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::Failure,
        jobs::{job::Job, queue},
        mail::address::EmailAddress,
        secrets::Token,
    },
};

/// Somebody forgot a password, at this address.
#[derive(Debug, Serialize, Deserialize)]
pub struct ResetRequested {
    /// The address as typed; whether we know it is found out later.
    pub email: String,
}

impl Job for ResetRequested {
    const NAME: &'static str = "ResetRequested";
}

/// Notes the wish. The same work for every address: whether we know it does not show in the time either.
pub fn request(db: &mut Db, email: &EmailAddress, at: Timestamp) -> Result<(), Failure> {
    queue::enqueue(db, &ResetRequested { email: email.as_str().to_owned() }, at)?;
    Ok(())
}

/// Mails a link to choose a new password, where the address has an account that may sign in or waits to.
pub fn send_link(
    db: &mut Db,
    event: &ResetRequested,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<(), Failure> {
    let Some(member) = members::store::find_by_email_key(db, &event.email.to_lowercase())? else {
        return Ok(());
    };
    if member.confirmed_at.is_none() || member.state == MemberState::Left {
        return Ok(());
    }
    store::delete_of(db, member.id, TokenPurpose::ResetPassword)?;
    let token = mails.random.token()?;
    let until = at.plus(Duration::hours(i64::from(mails.retention.reset_hours)));
    let grant = Grant { member: Some(member.id), email: member.email.clone() };
    store::insert(db, &token, TokenPurpose::ResetPassword, &grant, at, until)?;
    let link = mails.link("/wachtwoord-herstellen", &token);
    mails.send(db, recipient(&member), &AccountMail::ResetPassword { link }, at)
}

/// Whose password a link may change, without using it up: the page must know whose words are too easy.
pub fn find(db: &mut Db, token: &Token, now: Timestamp) -> Result<Member, Failure> {
    let grant = store::find(db, token, TokenPurpose::ResetPassword, now)?.ok_or_else(store::not_valid)?;
    owner(db, &grant)
}

/// Sets the new password, ends every session, and tells the member by mail.
pub fn reset(
    db: &mut Db,
    token: &Token,
    password_hash: &str,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<(), Failure> {
    let grant = store::take(db, token, TokenPurpose::ResetPassword, at)?;
    let member = owner(db, &grant)?;
    members::store::set_password_hash(db, member.id, password_hash)?;
    // Whoever knew the old password may have asked for another address.
    store::delete_of(db, member.id, TokenPurpose::NewAddress)?;
    sessions::end_all(db, member.id, None)?;
    mails.send(db, recipient(&member), &AccountMail::PasswordChanged, at)
}

/// The member of a link, as long as the address is still theirs.
fn owner(db: &mut Db, grant: &Grant) -> Result<Member, Failure> {
    let id = grant.member.ok_or_else(store::not_valid)?;
    members::store::find(db, id)?.filter(|member| member.email == grant.email).ok_or_else(store::not_valid)
}
