//! Looking at a case, taking it on, and deciding it.

use super::{
    forms::Judgement,
    letters,
    model::{self, Case, CaseState, OpenedCase, Reported, Verdict},
    store,
};
use crate::{
    forum::{
        access::{Action, Actor, Place, check},
        accounts::mails::Correspondence,
        decisions::log::{self, Entry},
        groups, members, profiles, threads,
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::{Failure, FieldErrors},
        ids::{CaseId, MemberId},
    },
};

/// What came of a decision.
#[derive(Debug)]
pub enum Decided {
    /// It is taken.
    Done(Box<OpenedCase>),
    /// Somebody else decided in the meantime: nothing was done.
    Overtaken,
}

/// A case for those who decide in its group.
pub fn open(db: &mut Db, actor: &Actor, id: CaseId) -> Result<OpenedCase, Failure> {
    actor.require_member()?;
    let case = store::get(db, id)?;
    let place = place(db, actor, &case)?;
    check(actor, Action::SeeGroupWork, &place)?;
    load(db, case, place)
}

/// Where a case belongs: its group, as the actor meets it, or the site.
pub(super) fn place(db: &mut Db, actor: &Actor, case: &Case) -> Result<Place, Failure> {
    match case.group_id {
        Some(group) => groups::store::place(db, actor, group),
        None => Ok(Place::SITE),
    }
}

/// A case with what it is about.
pub(super) fn load(db: &mut Db, case: Case, place: Place) -> Result<OpenedCase, Failure> {
    let reported = match (case.post_id, case.profile_id) {
        (Some(id), _) => {
            let post = threads::store::get_post(db, id)?;
            let thread = threads::listing::by_ids(db, &[post.thread_id])?.pop().ok_or(Failure::NotFound)?;
            Reported::Post(Box::new((post, thread)))
        }
        (None, Some(member)) => Reported::Profile(Box::new(members::store::get(db, member)?)),
        (None, None) => return Err(Failure::broken("a case about nothing")),
    };
    Ok(OpenedCase { case, reported, place })
}

/// [`open`], for acts: nobody else decides about the same until the transaction ends.
pub(super) fn open_locked(db: &mut Db, actor: &Actor, id: CaseId) -> Result<(OpenedCase, MemberId), Failure> {
    let member = actor.require_member()?;
    let before = open(db, actor, id)?;
    match &before.reported {
        Reported::Post(both) => threads::store::lock(db, both.1.id)?,
        Reported::Profile(owner) => members::store::lock(db, owner.id)?,
    }
    Ok((open(db, actor, id)?, member))
}

/// Takes a case on, or gives it back (`back`). What a colleague took on meanwhile stays theirs.
pub fn assign(db: &mut Db, actor: &Actor, id: CaseId, back: bool) -> Result<Case, Failure> {
    let (opened, member) = open_locked(db, actor, id)?;
    let case = opened.case;
    if !case.is_waiting() {
        return Err(Failure::Conflict("conflict-case-decided".into()));
    }
    refuse_own(&opened.reported, member)?;
    let wanted = (!back).then_some(member);
    match case.assigned_to {
        now if now == wanted || (back && now != Some(member)) => {}
        Some(other) if other != member => return Err(Failure::Conflict("conflict-case-taken".into())),
        now => {
            if !store::set_assigned(db, id, now, wanted)? {
                return Err(Failure::Conflict("conflict-case-taken".into()));
            }
        }
    }
    Ok(case)
}

/// Decides a case. The first one decides; the author and those who reported hear of it.
pub fn decide(
    db: &mut Db,
    actor: &Actor,
    id: CaseId,
    judgement: &Judgement,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<Decided, Failure> {
    let (opened, member) = open_locked(db, actor, id)?;
    if opened.case.state != CaseState::Open {
        return Ok(Decided::Overtaken);
    }
    refuse_own(&opened.reported, member)?;
    if !opened.reported.verdicts().contains(&judgement.verdict) {
        return Err(FieldErrors::one("decision", "error-case-decision").into());
    }
    if judgement.verdict == Verdict::Suspend {
        check(actor, Action::SuspendMembers, &Place::SITE)?;
    }
    if !store::set_decided(db, id, member, judgement, at)? {
        return Ok(Decided::Overtaken);
    }
    if judgement.verdict == Verdict::Hide {
        match &opened.reported {
            Reported::Post(both) if both.0.removed_at.is_none() => {
                threads::editing::take_away(db, actor, both.0.id, &judgement.reason, at)?;
            }
            Reported::Post(_) => {}
            Reported::Profile(owner) => profiles::clearing::clear(db, owner.id)?,
        }
    }
    let opened = OpenedCase { case: store::get(db, id)?, ..opened };
    record(db, &opened, member, judgement.verdict.decision(), &judgement.reason, at)?;
    letters::decided(db, &opened, mails, at)?;
    Ok(Decided::Done(Box::new(opened)))
}

pub(super) fn record(
    db: &mut Db,
    opened: &OpenedCase,
    by: MemberId,
    decision: log::Decision,
    reason: &str,
    at: Timestamp,
) -> Result<(), Failure> {
    let subject = model::subject(opened.reported.title(), opened.case.id);
    let entry = Entry {
        group: opened.case.group_id,
        about: Some(opened.reported.author()),
        subject: &subject,
        reason,
    };
    log::record_about(db, Some(by), decision, entry, at)
}

/// Nobody decides about what they wrote themselves.
pub(super) fn refuse_own(reported: &Reported, member: MemberId) -> Result<(), Failure> {
    if reported.author() == member { Err(Failure::Forbidden("denied-own-case".into())) } else { Ok(()) }
}
