//! Taking an invitation back, and reminding somebody by hand.

use super::{
    letters,
    model::{Invitation, InvitationState},
    store,
};
use crate::{
    forum::{
        access::Actor,
        accounts::mails::Correspondence,
        decisions::log::{self, Decision, Entry},
        membership::place,
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::Failure,
        ids::{GroupId, InvitationId},
    },
};

/// Takes an open invitation back: its links say so from then on.
pub fn withdraw(
    db: &mut Db,
    actor: &Actor,
    (group, id): (GroupId, InvitationId),
    reason: &str,
    at: Timestamp,
) -> Result<(), Failure> {
    let invitation = open(db, actor, group, id, at)?;
    if !store::set_withdrawn(db, id, at)? {
        return Err(no_longer_open());
    }
    let entry = Entry { group: Some(group), about: None, subject: &invitation.name, reason };
    log::record_about(db, actor.member(), Decision::InvitationWithdrawn, entry, at)
}

/// Sends the one reminder now.
pub fn remind(
    db: &mut Db,
    actor: &Actor,
    (group, id): (GroupId, InvitationId),
    mails: &Correspondence,
    at: Timestamp,
) -> Result<(), Failure> {
    let invitation = open(db, actor, group, id, at)?;
    // Who has no mail yet gets the first one, not two at once.
    if invitation.sent_at.is_none() {
        return Err(Failure::Conflict("conflict-invitation-not-sent".into()));
    }
    if !letters::remind_once(db, &invitation, mails, at)? {
        return Err(Failure::Conflict("conflict-invitation-reminded".into()));
    }
    Ok(())
}

/// An open invitation to a group that this actor manages.
fn open(
    db: &mut Db,
    actor: &Actor,
    group: GroupId,
    id: InvitationId,
    at: Timestamp,
) -> Result<Invitation, Failure> {
    place::managed(db, actor, group)?;
    let invitation = store::find(db, id)?.filter(|one| one.group_id == group).ok_or(Failure::NotFound)?;
    if invitation.state(at) == InvitationState::Open { Ok(invitation) } else { Err(no_longer_open()) }
}

fn no_longer_open() -> Failure {
    Failure::Conflict("conflict-invitation-closed".into())
}
