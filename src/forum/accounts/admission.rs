//! Letting people in whose address says nothing about where they work.

use super::{
    mails::{AccountMail, Correspondence},
    sessions,
    sign_up::recipient,
};
use crate::{
    forum::{
        access::{Action, Actor, Place, check},
        decisions::log::{self, Decision},
        members::{
            self,
            model::{Member, MemberState},
        },
        organisations,
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::Failure,
        ids::{MemberId, OrganisationId},
    },
};

/// People who wait, the longest wait first; at most 200.
pub fn list_waiting(db: &mut Db, actor: &Actor) -> Result<Vec<Member>, Failure> {
    check(actor, Action::AdmitMembers, &Place::SITE)?;
    members::store::list_waiting(db, 200)
}

/// Lets somebody in, as staff of an organisation where that is known, and tells them.
pub fn approve(
    db: &mut Db,
    actor: &Actor,
    id: MemberId,
    organisation: Option<OrganisationId>,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<Member, Failure> {
    let member = waiting(db, actor, id)?;
    if let Some(organisation) = organisation {
        organisations::store::get(db, organisation)?;
    }
    if !members::store::set_admitted(db, id, organisation, at)? {
        return Err(already_decided());
    }
    mails.send(db, recipient(&member), &AccountMail::Admitted, at)?;
    log::record(db, actor.member(), Decision::MemberAdmitted, &member.name, "", at)?;
    Ok(member)
}

/// Does not let somebody in: they are told why, and what they gave us is removed.
pub fn refuse(
    db: &mut Db,
    actor: &Actor,
    id: MemberId,
    reason: &str,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<Member, Failure> {
    let member = waiting(db, actor, id)?;
    if reason.is_empty() {
        return Err(Failure::invalid("reason", "error-reason-empty"));
    }
    // Whoever was let in a moment ago by somebody else stays in.
    sessions::end_all(db, id, None)?;
    if !members::store::delete_pending(db, id)? {
        return Err(already_decided());
    }
    mails.send(db, recipient(&member), &AccountMail::Refused { reason: reason.to_owned() }, at)?;
    log::record(db, actor.member(), Decision::MemberRefused, &member.name, reason, at)?;
    Ok(member)
}

/// Somebody who waits; whoever was decided about in the meantime is told to the second one who decides.
fn waiting(db: &mut Db, actor: &Actor, id: MemberId) -> Result<Member, Failure> {
    check(actor, Action::AdmitMembers, &Place::SITE)?;
    members::store::find(db, id)?
        .filter(|member| member.state == MemberState::Pending)
        .ok_or_else(already_decided)
}

fn already_decided() -> Failure {
    Failure::Conflict("conflict-already-decided".into())
}
