//! The mails about an invitation: the first one, and one reminder.

use serde::{Deserialize, Serialize};

use super::{
    model::{Invitation, InvitationState, REMIND_AFTER},
    store,
};
use crate::{
    forum::{
        accounts::mails::{AboutInvitation, AccountMail, Correspondence, Recipient},
        groups, members,
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::Failure,
        ids::InvitationId,
        jobs::{job::Job, queue},
    },
};

/// Somebody was invited, and has no mail yet.
#[derive(Debug, Serialize, Deserialize)]
pub struct SendInvitation {
    /// By which invitation.
    pub invitation: InvitationId,
}

impl Job for SendInvitation {
    const NAME: &'static str = "SendInvitation";
}

/// An invitation has been open for [`REMIND_AFTER`].
#[derive(Debug, Serialize, Deserialize)]
pub struct RemindInvitee {
    /// Which one.
    pub invitation: InvitationId,
}

impl Job for RemindInvitee {
    const NAME: &'static str = "RemindInvitee";
}

/// Writes the mail, unless it was written or the invitation is no longer open. Safe to repeat.
pub fn send(
    db: &mut Db,
    due: &SendInvitation,
    mails: &Correspondence,
    now: Timestamp,
) -> Result<(), Failure> {
    let Some(invitation) = open(db, due.invitation, now)? else { return Ok(()) };
    if !store::set_sent(db, invitation.id, now)? {
        return Ok(());
    }
    let (about, link) = (about(db, &invitation)?, link(db, &invitation, mails)?);
    let mail = match invitation.guest_until {
        Some(guest_until) => AccountMail::GuestInvited { about, guest_until, link },
        None => AccountMail::Invited { about, link },
    };
    write(db, &invitation, &mail, mails, now)?;
    queue::enqueue(db, &RemindInvitee { invitation: invitation.id }, now.plus(REMIND_AFTER))?;
    Ok(())
}

/// Reminds somebody who did not answer, unless that was done. Safe to repeat.
pub fn remind(
    db: &mut Db,
    due: &RemindInvitee,
    mails: &Correspondence,
    now: Timestamp,
) -> Result<(), Failure> {
    let Some(invitation) = open(db, due.invitation, now)? else { return Ok(()) };
    remind_once(db, &invitation, mails, now)?;
    Ok(())
}

/// Writes the one reminder; false when it was written already.
pub(super) fn remind_once(
    db: &mut Db,
    invitation: &Invitation,
    mails: &Correspondence,
    now: Timestamp,
) -> Result<bool, Failure> {
    if !store::set_reminded(db, invitation.id, now)? {
        return Ok(false);
    }
    let (about, link) = (about(db, invitation)?, link(db, invitation, mails)?);
    write(db, invitation, &AccountMail::InvitationReminder { about, link }, mails, now)?;
    Ok(true)
}

fn open(db: &mut Db, id: InvitationId, now: Timestamp) -> Result<Option<Invitation>, Failure> {
    Ok(store::find(db, id)?.filter(|invitation| invitation.state(now) == InvitationState::Open))
}

fn link(db: &mut Db, invitation: &Invitation, mails: &Correspondence) -> Result<String, Failure> {
    let token = mails.random.token()?;
    store::insert_link(db, &token, invitation.id)?;
    Ok(mails.link("/uitnodiging", &token))
}

fn about(db: &mut Db, invitation: &Invitation) -> Result<AboutInvitation, Failure> {
    let group = groups::store::get(db, invitation.group_id)?;
    let by = members::store::cards(db, &[invitation.invited_by])?.remove(&invitation.invited_by);
    let (by, organisation) = by.map(|card| (card.name, card.organisation)).unwrap_or_default();
    let until = invitation.expires_at;
    Ok(AboutInvitation { by, organisation, group: group.name, description: group.description, until })
}

/// In the language of whoever has an account under the address; only they read it, so nobody learns of it.
fn write(
    db: &mut Db,
    invitation: &Invitation,
    mail: &AccountMail,
    mails: &Correspondence,
    now: Timestamp,
) -> Result<(), Failure> {
    let known = members::store::find_by_email_key(db, &invitation.email_key)?;
    let language = known.map_or_else(|| invitation.language.clone(), |member| member.language);
    let to = Recipient { name: &invitation.name, email: &invitation.email, language: &language };
    mails.send(db, to, mail, now)
}
