//! What somebody is in a group, and that they belong to it no longer.

use super::{absences::standing_in, guests, place, store};
use crate::{
    forum::{
        access::{Actor, GroupRole},
        accounts::{
            mails::{AccountMail, Correspondence},
            sign_up::recipient,
        },
        decisions::log::{self, Decision, Entry},
        groups::{self, model::Group},
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::Failure,
        ids::{GroupId, MemberId},
    },
};

/// Makes a member a moderator, or a moderator a member. The last moderator stays: a board needs somebody. Whoever
/// makes a plain member of a colleague says why, to them and to the log.
pub fn set_role(
    db: &mut Db,
    actor: &Actor,
    id: GroupId,
    member: MemberId,
    (role, reason): (GroupRole, &str),
    mails: &Correspondence,
    at: Timestamp,
) -> Result<(), Failure> {
    let group = place::managed(db, actor, id)?;
    let (member, before) = place::belonging(db, id, member)?;
    let lasting = groups::store::lasting_moderators(db, id)?;
    let stands_in = before == GroupRole::Moderator && !lasting.contains(&member.id);
    if before == role && !stands_in {
        return Ok(());
    }
    if stands_in {
        refuse_of_deputy(actor, member.id, role)?;
    }
    match role {
        GroupRole::Member => place::refuse_admin(actor, &member)?,
        GroupRole::Moderator => guests::refuse_to_lead(db, id, &member)?,
    }
    if role == GroupRole::Member && lasting == [member.id] {
        return Err(Failure::Conflict("conflict-only-moderator".into()));
    }
    let is_self = actor.member() == Some(member.id);
    let reason = if role == GroupRole::Member { reason } else { "" };
    if role == GroupRole::Member && !is_self && reason.is_empty() {
        return Err(Failure::invalid("reason", "error-reason-empty"));
    }
    store::set_role(db, id, member.id, role)?;
    if role == GroupRole::Member {
        standing_in::end_all_of(db, actor.member(), &group, member.id, at)?;
    }
    let (decision, mail) = match role {
        GroupRole::Moderator => {
            let path = format!("/moderatie/{}", group.slug);
            (Decision::MadeModerator, AccountMail::MadeModerator { group: group.name, path })
        }
        GroupRole::Member => {
            (Decision::MadeMember, AccountMail::MadeMember { group: group.name, reason: reason.to_owned() })
        }
    };
    if !is_self {
        mails.send(db, recipient(&member), &mail, at)?;
    }
    let entry = Entry { group: Some(id), about: Some(member.id), subject: &member.name, reason };
    log::record_about(db, actor.member(), decision, entry, at)
}

/// A deputy steps down when the absence ends, and nobody makes a moderator for good of themselves.
fn refuse_of_deputy(actor: &Actor, deputy: MemberId, role: GroupRole) -> Result<(), Failure> {
    if role == GroupRole::Member {
        return Err(Failure::Conflict("conflict-stands-in".into()));
    }
    if actor.is_admin() { Ok(()) } else { place::refuse_self(actor, deputy) }
}

/// Takes somebody out of a group, and tells them why.
pub fn remove(
    db: &mut Db,
    actor: &Actor,
    id: GroupId,
    member: MemberId,
    reason: &str,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<(), Failure> {
    let group = place::managed(db, actor, id)?;
    if reason.is_empty() {
        return Err(Failure::invalid("reason", "error-reason-empty"));
    }
    remove_from(db, actor, &group, member, reason, mails, at)
}

/// Takes several people out of a group for one reason: all of them, or nobody.
pub fn remove_all(
    db: &mut Db,
    actor: &Actor,
    id: GroupId,
    chosen: &[MemberId],
    reason: &str,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<(), Failure> {
    let group = place::managed(db, actor, id)?;
    if chosen.is_empty() {
        return Err(Failure::invalid("lid", "error-nobody-chosen"));
    }
    if reason.is_empty() {
        return Err(Failure::invalid("reason", "error-reason-empty"));
    }
    for member in chosen {
        remove_from(db, actor, &group, *member, reason, mails, at)?;
    }
    Ok(())
}

fn remove_from(
    db: &mut Db,
    actor: &Actor,
    group: &Group,
    member: MemberId,
    reason: &str,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<(), Failure> {
    place::refuse_self(actor, member)?;
    let (member, role) = place::belonging(db, group.id, member)?;
    if role == GroupRole::Moderator {
        return Err(Failure::Conflict("conflict-is-moderator".into()));
    }
    place::refuse_admin(actor, &member)?;
    groups::store::delete_member(db, group.id, member.id)?;
    groups::store::keep_removal(db, group.id, member.id, at)?;
    let mail = AccountMail::RemovedFromGroup { group: group.name.clone(), reason: reason.to_owned() };
    mails.send(db, recipient(&member), &mail, at)?;
    let entry = Entry { group: Some(group.id), about: Some(member.id), subject: &member.name, reason };
    log::record_about(db, actor.member(), Decision::RemovedFromGroup, entry, at)
}
