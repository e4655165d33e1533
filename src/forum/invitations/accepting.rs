//! Coming in by an invitation.
//!
//! ## Why
//! What a link shows depends on who has its address and who opens it. The one who holds it was sent it at that
//! address, so they may learn that it has an account; whoever is signed in as somebody else learns nothing.

use super::{
    model::{Invitation, InvitationState},
    store,
};
use crate::{
    forum::{
        access::Actor,
        accounts::{
            mails::{AccountMail, Correspondence},
            sessions,
            sign_up::{self, recipient},
        },
        decisions::log::{self, Decision, Entry},
        groups::{self, model::Group},
        members::{
            self,
            model::{Member, MemberState, PersonName},
            store::NewMember,
        },
        membership::guests,
        organisations,
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::{Failure, Message},
        ids::MemberId,
        mail::address::EmailAddress,
        secrets::Token,
    },
};

/// What the one who opens a link can do.
#[derive(Debug, Clone)]
pub enum Door {
    /// Nobody has the address: a name and a password make the account.
    New,
    /// The account of the address can come in with one button.
    Press(Box<Member>),
    /// The address has an account, whose owner must sign in first.
    SignIn,
    /// Somebody else is signed in.
    Other,
    /// This very person came in by it already.
    Inside,
}

/// A link that works, and what is behind it.
#[derive(Debug, Clone)]
pub struct Opened {
    /// The invitation.
    pub invitation: Invitation,
    /// The group.
    pub group: Group,
    /// Who invites, by name.
    pub by: String,
    /// What can be done.
    pub door: Door,
}

/// Where a link leads for this actor. One that leads nowhere says why, and whom to ask.
pub fn open(db: &mut Db, actor: &Actor, token: &Token, now: Timestamp) -> Result<Opened, Failure> {
    let before = store::find_by_link(db, token)?.ok_or_else(not_valid)?;
    let owner = members::store::find_by_email_key(db, &before.email_key)?;
    // Once more, after its owner: who makes the account at this very moment uses the invitation up with it.
    let invitation = store::find_by_link(db, token)?.ok_or_else(not_valid)?;
    let group = groups::store::get(db, invitation.group_id)?;
    let by = members::store::cards(db, &[invitation.invited_by])?.remove(&invitation.invited_by);
    let by = by.map(|card| card.name).unwrap_or_default();
    let is_mine = actor.member().is_some() && actor.member() == invitation.accepted_by;
    let refused =
        |key| Err(Failure::Forbidden(Message::new(key).with("who", &by).with("group", &group.name)));
    let door = match invitation.state(now) {
        InvitationState::Accepted if is_mine => Door::Inside,
        InvitationState::Accepted => return Err(Failure::Forbidden("denied-invitation-used".into())),
        InvitationState::Withdrawn => return refused("denied-invitation-withdrawn"),
        InvitationState::Expired => return refused("denied-invitation-expired"),
        InvitationState::Open if group.closed_at.is_some() => {
            return refused("denied-invitation-group-closed");
        }
        InvitationState::Open => door(db, actor, owner, now)?,
    };
    Ok(Opened { invitation, group, by, door })
}

/// What to say of a link that is none of ours.
pub fn not_valid() -> Failure {
    Failure::Forbidden("denied-invitation-not-valid".into())
}

fn door(db: &mut Db, actor: &Actor, owner: Option<Member>, now: Timestamp) -> Result<Door, Failure> {
    let signed_in = actor.member();
    let Some(owner) = owner else {
        return Ok(if signed_in.is_some() { Door::Other } else { Door::New });
    };
    if signed_in.is_some_and(|member| member != owner.id) {
        return Ok(Door::Other);
    }
    match owner.state {
        MemberState::Suspended => Err(Failure::Forbidden("denied-suspended".into())),
        MemberState::Left => Err(not_valid()),
        MemberState::Pending => Ok(Door::Press(Box::new(owner))),
        MemberState::Active if signed_in.is_some() => Ok(Door::Press(Box::new(owner))),
        // A guest whose last day is over cannot sign in before they came in once more.
        MemberState::Active if owner.is_guest && !sessions::has_place(db, owner.id, now)? => {
            Ok(Door::Press(Box::new(owner)))
        }
        MemberState::Active => Ok(Door::SignIn),
    }
}

/// What a new person gives, checked; the password is hashed already.
#[derive(Debug, Clone)]
pub struct Newcomer {
    /// The name.
    pub name: PersonName,
    /// The password's PHC string.
    pub password_hash: String,
    /// "nl" or "en".
    pub language: String,
}

/// Who came in, and where.
#[derive(Debug, Clone)]
pub struct Entered {
    /// Who.
    pub member: Member,
    /// The address of the group.
    pub slug: String,
    /// Whether the account was made just now.
    pub is_new: bool,
}

/// Comes in by a link: the address is confirmed, the account active, its owner a member of the group, or a guest in
/// it until a date. A link works once.
pub fn accept(
    db: &mut Db,
    actor: &Actor,
    token: &Token,
    newcomer: Option<&Newcomer>,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<Entered, Failure> {
    let found = store::find_by_link(db, token)?.ok_or_else(not_valid)?;
    // Of two who come at once, the second one sees what the first one did.
    groups::store::lock(db, found.group_id)?;
    store::lock_address(db, &found.email_key)?;
    let Opened { invitation, group, door, .. } = open(db, actor, token, at)?;
    let (member, is_new) = match (door, newcomer) {
        (Door::New, Some(newcomer)) => (add(db, &invitation, newcomer, at)?, true),
        (Door::New, None) => return Err(Failure::invalid("name", "error-name-empty")),
        (Door::Press(owner), _) => (owner.id, false),
        (Door::SignIn, _) => return Err(Failure::SignInFirst),
        (Door::Other, _) => return Err(Failure::Forbidden("denied-invitation-other".into())),
        (Door::Inside, _) => return Err(Failure::Forbidden("denied-invitation-used".into())),
    };
    if !store::set_accepted(db, invitation.id, member, at)? {
        return Err(Failure::Forbidden("denied-invitation-used".into()));
    }
    settle(db, member, &invitation, is_new, at)?;
    guests::let_in(db, (group.id, member), (invitation.guest_until, invitation.invited_by), at)?;
    let member = members::store::get(db, member)?;
    let path = format!("/themagroepen/{}", group.slug);
    let mail = match invitation.guest_until {
        Some(until) => AccountMail::StayBegun { group: group.name, path, until },
        None => AccountMail::InvitationAccepted { group: group.name, path },
    };
    mails.send(db, recipient(&member), &mail, at)?;
    let entry = Entry { group: Some(group.id), about: Some(member.id), subject: &member.name, reason: "" };
    log::record_about(db, Some(member.id), Decision::InvitationAccepted, entry, at)?;
    Ok(Entered { member, slug: group.slug, is_new })
}

fn add(
    db: &mut Db,
    invitation: &Invitation,
    newcomer: &Newcomer,
    at: Timestamp,
) -> Result<MemberId, Failure> {
    // Links to confirm the address are of no use any more.
    sign_up::store::delete_of(db, &invitation.email_key)?;
    let new = NewMember {
        state: MemberState::Active,
        name: newcomer.name.as_str(),
        email: &invitation.email,
        password_hash: &newcomer.password_hash,
        is_admin: false,
        organisation: workplace(db, &invitation.email)?,
        organisation_claim: &invitation.organisation,
        motivation: "",
        language: &newcomer.language,
        at,
    };
    members::store::insert(db, &new)
}

/// Somebody who waited is let in, and who comes in without a date is no guest; a new account is one with a date.
fn settle(
    db: &mut Db,
    member: MemberId,
    invitation: &Invitation,
    is_new: bool,
    at: Timestamp,
) -> Result<(), Failure> {
    let organisation = workplace(db, &invitation.email)?;
    let was_waiting = members::store::set_admitted(db, member, organisation, at)?;
    if was_waiting {
        members::store::set_vouched_for(db, member)?;
    }
    match invitation.guest_until {
        None => members::store::set_guest(db, member, false),
        Some(_) if is_new || was_waiting => members::store::set_guest(db, member, true),
        Some(_) => Ok(()),
    }
}

fn workplace(db: &mut Db, email: &str) -> Result<Option<crate::platform::ids::OrganisationId>, Failure> {
    match EmailAddress::parse(email) {
        Ok(email) => organisations::store::find_by_domain(db, email.domain()),
        Err(_) => Ok(None),
    }
}
