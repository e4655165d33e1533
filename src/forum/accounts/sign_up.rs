//! Signing up, and confirming the address.

use chrono::Duration;
use serde::{Deserialize, Serialize};

use super::{
    mails::{AccountMail, Correspondence, Recipient},
    policy,
    store::{self, Grant, TokenPurpose},
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

/// Makes an account that waits for its address to be confirmed, and mails the link. Where the address has an
/// account, its owner gets a mail that says so; whoever asked sees no difference. An account that was never
/// confirmed gives way: its password may be somebody else's idea.
pub fn register(
    db: &mut Db,
    new: &SignUp,
    password_hash: &str,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<(), Failure> {
    if let Some(known) = members::store::find_by_email_key(db, &new.email.key())? {
        if known.state != MemberState::Pending || known.confirmed_at.is_some() {
            return mails.send(db, recipient(&known), &AccountMail::AlreadyMember, at);
        }
        members::store::delete_pending(db, known.id)?;
    }
    let id = members::store::insert(
        db,
        &NewMember {
            state: MemberState::Pending,
            name: new.name.as_str(),
            email: new.email.as_str(),
            password_hash,
            is_admin: false,
            organisation: None,
            organisation_claim: &new.organisation,
            motivation: &new.motivation,
            language: &new.language,
            at,
        },
    )?;
    let member = members::store::get(db, id)?;
    send_confirmation(db, &member, mails, at)
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
    match members::store::find_by_email_key(db, &event.email.to_lowercase())? {
        Some(member) if member.state == MemberState::Pending && member.confirmed_at.is_none() => {
            send_confirmation(db, &member, mails, at)
        }
        _ => Ok(()),
    }
}

fn send_confirmation(
    db: &mut Db,
    member: &Member,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<(), Failure> {
    let token = mails.random.token()?;
    let until = at.plus(Duration::hours(i64::from(mails.retention.confirm_hours)));
    let grant = Grant { member: Some(member.id), email: member.email.clone() };
    store::insert(db, &token, TokenPurpose::ConfirmAddress, &grant, at, until)?;
    let link = mails.link("/bevestigen", &token);
    mails.send(db, recipient(member), &AccountMail::ConfirmAddress { link }, at)
}

/// What came of confirming.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Confirmed {
    /// The address is one of a known organisation: in at once.
    LetIn,
    /// An administrator looks first.
    Waits,
}

/// The button under the mailed link was pressed.
pub fn confirm(
    db: &mut Db,
    token: &Token,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<Confirmed, Failure> {
    let grant = store::take(db, token, TokenPurpose::ConfirmAddress, at)?;
    let id = grant.member.ok_or_else(store::not_valid)?;
    let member = members::store::find(db, id)?
        .filter(|member| member.email == grant.email && member.confirmed_at.is_none())
        .ok_or_else(store::not_valid)?;
    store::delete_of(db, id, TokenPurpose::ConfirmAddress)?;
    members::store::set_confirmed(db, id, at)?;
    let domain =
        EmailAddress::parse(&member.email).map(|email| email.domain().to_owned()).unwrap_or_default();
    if let Some(organisation) = organisations::store::find_by_domain(db, &domain)? {
        members::store::set_admitted(db, id, Some(organisation), at)?;
        return Ok(Confirmed::LetIn);
    }
    let waiting = AccountMail::WaitingForAdmission {
        name: member.name.clone(),
        organisation: member.organisation_claim.clone(),
        motivation: member.motivation.clone(),
    };
    for admin in members::store::list_admins(db)? {
        mails.send(db, recipient(&admin), &waiting, at)?;
    }
    Ok(Confirmed::Waits)
}

/// A member as the recipient of a mail.
pub(super) fn recipient(member: &Member) -> Recipient<'_> {
    Recipient { name: &member.name, email: &member.email, language: &member.language }
}
