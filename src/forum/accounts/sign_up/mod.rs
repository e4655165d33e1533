//! Signing up, and confirming the address.
//!
//! Table: `sign_ups`.
//!
//! ## Why
//! There is no account until the button under the mailed link is pressed, and each link makes the account of its
//! own sign-up: whoever signs up with somebody else's address can neither push theirs aside nor plant a password.

pub mod store;

use chrono::Duration;
use serde::{Deserialize, Serialize};

use self::store::PendingSignUp;

use super::{
    mails::{AccountMail, Correspondence, Recipient},
    policy,
    store::not_valid,
};
use crate::{
    forum::{
        members::{
            self,
            model::{Member, MemberState, PersonName},
            store::NewMember,
        },
        organisations,
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::{Failure, FieldErrors},
        jobs::{job::Job, queue},
        mail::address::EmailAddress,
        secrets::Token,
        text::line,
    },
};

/// Somebody who wants an account, checked.
#[derive(Debug, Clone)]
pub struct SignUp {
    /// The real name.
    pub name: PersonName,
    /// The address at work.
    pub email: EmailAddress,
    /// Where they say they work.
    pub organisation: String,
    /// Why they want to take part; may be empty.
    pub motivation: String,
    /// In which language to write to them.
    pub language: String,
}

impl SignUp {
    /// Reads the form; the password is checked here as well, and not kept.
    pub fn parse(
        (name, email, password): (&str, &str, &str),
        (organisation, motivation): (&str, &str),
        language: &str,
    ) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::default();
        let parsed_name = errors.take("name", PersonName::parse(name));
        let parsed_email = errors.take("email", EmailAddress::parse(email));
        errors.take("password", policy::check(password, &[name, email, organisation]));
        let organisation =
            errors.take("organisation", line::required(organisation, 120, "error-organisation-empty"));
        let motivation = errors.take("motivation", line::text(motivation, 1000));
        match (parsed_name, parsed_email, organisation, motivation) {
            (Some(name), Some(email), Some(organisation), Some(motivation)) if errors.is_empty() => {
                Ok(Self { name, email, organisation, motivation, language: language.to_owned() })
            }
            _ => Err(errors),
        }
    }
}

/// Keeps the sign-up and mails the link that makes the account. Where the address has an account, its owner gets
/// a mail that says so; whoever asked sees no difference.
pub fn register(
    db: &mut Db,
    new: &SignUp,
    password_hash: &str,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<(), Failure> {
    if let Some(known) = members::store::find_by_email_key(db, &new.email.key())? {
        return mails.send(db, recipient(&known), &AccountMail::AlreadyMember, at);
    }
    let (token, until) = (mails.random.token()?, until(mails, at));
    send_confirmation(db, &PendingSignUp::new(new, password_hash, &token, at, until), &token, mails, at)
}

fn until(mails: &Correspondence, at: Timestamp) -> Timestamp {
    at.plus(Duration::hours(i64::from(mails.retention.confirm_hours)))
}

/// Somebody asked for the link to confirm once more, at this address.
#[derive(Debug, Serialize, Deserialize)]
pub struct ConfirmationRequested {
    /// The address as typed.
    pub email: String,
}

impl Job for ConfirmationRequested {
    const NAME: &'static str = "ConfirmationRequested";
}

/// Notes the wish: the same work for every address.
pub fn request_confirmation(db: &mut Db, email: &EmailAddress, at: Timestamp) -> Result<(), Failure> {
    queue::enqueue(db, &ConfirmationRequested { email: email.as_str().to_owned() }, at)?;
    Ok(())
}

/// Mails the link to confirm once more, where there is something to confirm.
pub fn resend_confirmation(
    db: &mut Db,
    event: &ConfirmationRequested,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<(), Failure> {
    let key = event.email.to_lowercase();
    let Some(pending) = store::find_newest(db, &key, at)? else { return Ok(()) };
    if members::store::find_by_email_key(db, &key)?.is_some() {
        return Ok(());
    }
    let token = mails.random.token()?;
    let again = PendingSignUp { token_hash: token.hash(), expires_at: until(mails, at), ..pending };
    send_confirmation(db, &again, &token, mails, at)
}

fn send_confirmation(
    db: &mut Db,
    pending: &PendingSignUp,
    token: &Token,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<(), Failure> {
    store::insert(db, pending)?;
    let to = Recipient { name: &pending.name, email: &pending.email, language: &pending.language };
    let link = mails.link("/bevestigen", token);
    mails.send(db, to, &AccountMail::ConfirmAddress { link }, at)
}

/// What came of confirming.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Confirmed {
    /// The address is one of a known organisation: in at once.
    LetIn,
    /// An administrator looks first.
    Waits,
}

/// The button under the mailed link was pressed: from now on there is an account.
pub fn confirm(
    db: &mut Db,
    token: &Token,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<Confirmed, Failure> {
    let pending = store::find(db, token, at)?.ok_or_else(not_valid)?;
    if !store::delete(db, token)? || members::store::find_by_email_key(db, &pending.email_key)?.is_some() {
        return Err(not_valid());
    }
    store::delete_of(db, &pending.email_key)?;
    let email = EmailAddress::parse(&pending.email).map_err(|_| not_valid())?;
    let organisation = organisations::store::find_by_domain(db, email.domain())?;
    let state = if organisation.is_some() { MemberState::Active } else { MemberState::Pending };
    let new = NewMember {
        state,
        name: &pending.name,
        email: &pending.email,
        password_hash: &pending.password_hash,
        is_admin: false,
        organisation,
        organisation_claim: &pending.organisation,
        motivation: &pending.motivation,
        language: &pending.language,
        at,
    };
    let id = members::store::insert(db, &new)?;
    if organisation.is_some() {
        return Ok(Confirmed::LetIn);
    }
    members::store::set_confirmed(db, id, at)?;
    let waiting = AccountMail::WaitingForAdmission {
        name: pending.name,
        organisation: pending.organisation,
        motivation: pending.motivation,
    };
    for admin in members::store::list_admins(db)? {
        mails.send(db, recipient(&admin), &waiting, at)?;
    }
    Ok(Confirmed::Waits)
}

/// A member as the recipient of a mail.
pub fn recipient(member: &Member) -> Recipient<'_> {
    Recipient { name: &member.name, email: &member.email, language: &member.language }
}
