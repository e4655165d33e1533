//! Warning somebody in a group, and muting them for a while.

use serde::{Deserialize, Serialize};

use super::{model::Mute, place, store};
use crate::{
    forum::{
        access::{Actor, GroupRole},
        accounts::{
            mails::{AccountMail, Correspondence},
            sign_up::recipient,
        },
        decisions::log::{self, Decision, Entry},
        members,
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::Failure,
        ids::{GroupId, MemberId},
        jobs::{job::Job, queue},
    },
};

/// The time of a mute is over.
#[derive(Debug, Serialize, Deserialize)]
pub struct LiftMute {
    /// In which group.
    pub group: GroupId,
    /// Whose.
    pub member: MemberId,
}

impl Job for LiftMute {
    const NAME: &'static str = "LiftMute";
}

/// Warns somebody: a letter with the reason, and a line in the log.
pub fn warn(
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
    place::refuse_self(actor, member)?;
    let (member, _) = place::taking_part(db, id, member)?;
    let mail = AccountMail::Warned { group: group.name, reason: reason.to_owned() };
    mails.send(db, recipient(&member), &mail, at)?;
    let entry = Entry { group: Some(id), about: Some(member.id), subject: &member.name, reason };
    log::record_about(db, actor.member(), Decision::MemberWarned, entry, at)
}

/// Until when somebody may not write, and why.
pub struct Term<'a> {
    /// Until when.
    pub until: Timestamp,
    /// Why.
    pub reason: &'a str,
}

/// Lets somebody read but not write in a group for a while, and tells them. Who was muted already gets the new
/// end and the new reason.
pub fn mute(
    db: &mut Db,
    actor: &Actor,
    id: GroupId,
    member: MemberId,
    term: &Term<'_>,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<(), Failure> {
    let group = place::managed(db, actor, id)?;
    let by = actor.require_member()?;
    if term.reason.is_empty() {
        return Err(Failure::invalid("reason", "error-reason-empty"));
    }
    place::refuse_self(actor, member)?;
    let (member, role) = place::taking_part(db, id, member)?;
    if role == Some(GroupRole::Moderator) {
        return Err(Failure::Conflict("conflict-is-moderator".into()));
    }
    place::refuse_admin(actor, &member)?;
    let mute = Mute { group_id: id, member_id: member.id, until: term.until, reason: term.reason.to_owned() };
    store::set_mute(db, &mute, by, at)?;
    queue::enqueue(db, &LiftMute { group: id, member: member.id }, term.until)?;
    let mail = AccountMail::Muted { group: group.name, reason: term.reason.to_owned(), until: term.until };
    mails.send(db, recipient(&member), &mail, at)?;
    let entry = Entry { group: Some(id), about: Some(member.id), subject: &member.name, reason: term.reason };
    log::record_about(db, actor.member(), Decision::MemberMuted, entry, at)
}

/// Lets somebody write again before the time is over, and tells them.
pub fn unmute(
    db: &mut Db,
    actor: &Actor,
    id: GroupId,
    member: MemberId,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<(), Failure> {
    let group = place::managed(db, actor, id)?;
    let member = members::store::get(db, member)?;
    if !store::delete_mute(db, id, member.id)? {
        return Err(Failure::Conflict("conflict-not-muted".into()));
    }
    let mail = AccountMail::Unmuted { group: group.name, path: format!("/themagroepen/{}", group.slug) };
    mails.send(db, recipient(&member), &mail, at)?;
    let entry = Entry { group: Some(id), about: Some(member.id), subject: &member.name, reason: "" };
    log::record_about(db, actor.member(), Decision::MemberUnmuted, entry, at)
}

/// Ends a mute whose time is over; one that was given another end meanwhile stays. Safe to repeat.
pub fn lift(db: &mut Db, due: &LiftMute, now: Timestamp) -> Result<(), Failure> {
    store::delete_mute_due(db, due.group, due.member, now)?;
    Ok(())
}
