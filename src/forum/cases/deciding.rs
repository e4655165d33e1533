//! Looking at a case, taking it on, and deciding it.

use super::{
    letters,
    model::{self, Case, CaseState, Judgement, OpenedCase, Verdict},
    store,
};
use crate::{
    forum::{
        access::{Action, Actor, Place, check},
        accounts::mails::Correspondence,
        decisions::log::{self, Entry},
        groups,
        threads::{self, model::Post},
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::Failure,
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
    let place = groups::store::place(db, actor, case.group_id)?;
    check(actor, Action::SeeGroupWork, &place)?;
    load(db, case, place)
}

/// A case with what it is about.
pub(super) fn load(db: &mut Db, case: Case, place: Place) -> Result<OpenedCase, Failure> {
    let post = threads::store::get_post(db, case.post_id)?;
    let thread = threads::listing::by_ids(db, &[post.thread_id])?.pop().ok_or(Failure::NotFound)?;
    Ok(OpenedCase { case, post, thread, place })
}

/// [`open`], for acts: nobody else decides about this post until the transaction ends.
pub(super) fn open_locked(db: &mut Db, actor: &Actor, id: CaseId) -> Result<(OpenedCase, MemberId), Failure> {
    let member = actor.require_member()?;
    let before = open(db, actor, id)?;
    threads::store::lock(db, before.thread.id)?;
    Ok((open(db, actor, id)?, member))
}

/// Takes a case on, or gives it back (`back`). What a colleague took on meanwhile stays theirs.
pub fn assign(db: &mut Db, actor: &Actor, id: CaseId, back: bool) -> Result<Case, Failure> {
    let (opened, member) = open_locked(db, actor, id)?;
    let case = opened.case;
    if !case.is_waiting() {
        return Err(Failure::Conflict("conflict-case-decided".into()));
    }
    refuse_own(&opened.post, member)?;
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
    refuse_own(&opened.post, member)?;
    if judgement.verdict == Verdict::Suspend {
        check(actor, Action::SuspendMembers, &Place::SITE)?;
    }
    if !store::set_decided(db, id, member, judgement, at)? {
        return Ok(Decided::Overtaken);
    }
    if judgement.verdict == Verdict::Hide && opened.post.removed_at.is_none() {
        threads::editing::take_away(db, actor, opened.post.id, &judgement.reason, at)?;
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
    let subject = model::subject(&opened.thread.title, opened.case.id);
    let entry = Entry {
        group: Some(opened.case.group_id),
        about: Some(opened.post.author_id),
        subject: &subject,
        reason,
    };
    log::record_about(db, Some(by), decision, entry, at)
}

/// Nobody decides about what they wrote themselves.
pub(super) fn refuse_own(post: &Post, member: MemberId) -> Result<(), Failure> {
    if post.author_id == member { Err(Failure::Forbidden("denied-own-case".into())) } else { Ok(()) }
}
