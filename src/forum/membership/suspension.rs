//! Keeping somebody out of the whole site, and letting them in again.

use super::{absences::standing_in, place};
use crate::{
    forum::{
        access::{Action, Actor, Place, check},
        accounts::{
            mails::{AccountMail, Correspondence},
            sessions,
            sign_up::recipient,
        },
        decisions::log::{self, Decision, Entry},
        members::{
            self,
            model::{Member, MemberState},
        },
    },
    platform::{clock::Timestamp, db::Db, error::Failure, ids::MemberId},
};

/// Who is kept out, by name; at most 200.
pub fn list(db: &mut Db, actor: &Actor) -> Result<Vec<Member>, Failure> {
    check(actor, Action::SuspendMembers, &Place::SITE)?;
    members::store::list_suspended(db, 200)
}

/// Keeps somebody out from this moment on: their sessions end, and they are told why.
pub fn suspend(
    db: &mut Db,
    actor: &Actor,
    id: MemberId,
    reason: &str,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<Member, Failure> {
    check(actor, Action::SuspendMembers, &Place::SITE)?;
    let member = members::store::get(db, id)?;
    if reason.is_empty() {
        return Err(Failure::invalid("reason", "error-reason-empty"));
    }
    place::refuse_self(actor, id)?;
    if !members::store::move_state(db, id, MemberState::Active, MemberState::Suspended)? {
        return Err(Failure::Conflict("conflict-not-active".into()));
    }
    sessions::end_all(db, id, None)?;
    standing_in::step_down_everywhere(db, actor.member(), &member, at)?;
    mails.send(db, recipient(&member), &AccountMail::Suspended { reason: reason.to_owned() }, at)?;
    let entry = Entry { group: None, about: Some(id), subject: &member.name, reason };
    log::record_about(db, actor.member(), Decision::MemberSuspended, entry, at)?;
    Ok(member)
}

/// Lets somebody in again, and tells them.
pub fn readmit(
    db: &mut Db,
    actor: &Actor,
    id: MemberId,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<Member, Failure> {
    check(actor, Action::SuspendMembers, &Place::SITE)?;
    let member = members::store::get(db, id)?;
    if !members::store::move_state(db, id, MemberState::Suspended, MemberState::Active)? {
        return Err(Failure::Conflict("conflict-not-suspended".into()));
    }
    mails.send(db, recipient(&member), &AccountMail::Readmitted, at)?;
    let entry = Entry { group: None, about: Some(id), subject: &member.name, reason: "" };
    log::record_about(db, actor.member(), Decision::MemberReadmitted, entry, at)?;
    Ok(member)
}
