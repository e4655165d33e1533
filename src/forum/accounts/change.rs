//! Another password, another address. The caller has verified the present password.

use chrono::Duration;

use super::{
    mails::{AccountMail, Correspondence, Recipient},
    sessions,
    sign_up::recipient,
    store::{self, Grant, TokenPurpose},
};
use crate::{
    forum::members,
    platform::{
        clock::Timestamp,
        db::Db,
        error::Failure,
        ids::{MemberId, SessionId},
        mail::address::EmailAddress,
        secrets::Token,
    },
};

/// Sets another password, ends the member's other sessions, and tells them by mail.
pub fn password(
    db: &mut Db,
    member: MemberId,
    keep: Option<SessionId>,
    password_hash: &str,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<(), Failure> {
    let member = members::store::get(db, member)?;
    members::store::set_password_hash(db, member.id, password_hash)?;
    store::delete_of(db, member.id, TokenPurpose::ResetPassword)?;
    // Whoever knew the old password may have asked for another address.
    store::delete_of(db, member.id, TokenPurpose::NewAddress)?;
    sessions::end_all(db, member.id, keep)?;
    mails.send(db, recipient(&member), &AccountMail::PasswordChanged, at)
}

/// Mails a link to the new address. Nothing changes until it is used; an address that somebody else has gets
/// a mail that says so, and whoever asked sees no difference.
pub fn request_address(
    db: &mut Db,
    member: MemberId,
    email: &EmailAddress,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<(), Failure> {
    let member = members::store::get(db, member)?;
    if let Some(other) = members::store::find_by_email_key(db, &email.key())?
        && other.id != member.id
    {
        return mails.send(db, recipient(&other), &AccountMail::AlreadyMember, at);
    }
    store::delete_of(db, member.id, TokenPurpose::NewAddress)?;
    let token = mails.random.token()?;
    let until = at.plus(Duration::hours(i64::from(mails.retention.confirm_hours)));
    let grant = Grant { member: Some(member.id), email: email.as_str().to_owned() };
    store::insert(db, &token, TokenPurpose::NewAddress, &grant, at, until)?;
    let link = mails.link("/adres-bevestigen", &token);
    let to = Recipient { name: &member.name, email: email.as_str(), language: &member.language };
    mails.send(db, to, &AccountMail::ConfirmNewAddress { link }, at)
}

/// The button under the link was pressed: the address changes, and the old one is told.
pub fn confirm_address(
    db: &mut Db,
    token: &Token,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<(), Failure> {
    let grant = store::take(db, token, TokenPurpose::NewAddress, at)?;
    let member = members::store::get(db, grant.member.ok_or_else(store::not_valid)?)?;
    if members::store::find_by_email_key(db, &grant.email.to_lowercase())?
        .is_some_and(|other| other.id != member.id)
    {
        return Err(Failure::Conflict("conflict-address-taken".into()));
    }
    members::store::set_email(db, member.id, &grant.email)?;
    store::delete_of(db, member.id, TokenPurpose::ResetPassword)?;
    mails.send(db, recipient(&member), &AccountMail::AddressChanged, at)
}
