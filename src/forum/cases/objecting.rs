//! Objecting to a decision, once, and judging the objection by somebody else.

use super::{
    deciding::{self, Decided},
    forms::Ruling,
    letters,
    model::{Case, CaseState, OpenedCase, Outcome, Report, Reported, Verdict},
    store,
};
use crate::{
    forum::{
        access::{Action, Actor, allowed},
        accounts::mails::Correspondence,
        decisions::log::Decision,
        profiles,
        threads::{self, model::Removal},
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::Failure,
        ids::{CaseId, MemberId},
    },
};

/// A case as one of those concerned sees it.
#[derive(Debug, Clone)]
pub struct OwnCase {
    /// The case with what it is about.
    pub opened: OpenedCase,
    /// Whether the viewer wrote the post.
    pub is_author: bool,
    /// The viewer's own reports.
    pub reports: Vec<Report>,
    /// Whether the viewer may still read the board.
    pub is_readable: bool,
}

/// A case for its author, once it was decided, and for the members who reported; nobody else may know of it.
pub fn own(db: &mut Db, actor: &Actor, id: CaseId) -> Result<OwnCase, Failure> {
    let member = actor.require_member()?;
    let case = store::get(db, id)?;
    let place = deciding::place(db, actor, &case)?;
    let opened = deciding::load(db, case, place)?;
    let mut reports = store::reports_of(db, &[id])?;
    reports.retain(|report| report.reporter_id == Some(member));
    let is_author = opened.reported.author() == member && opened.case.state != CaseState::Open;
    if !is_author && reports.is_empty() {
        return Err(Failure::NotFound);
    }
    let is_readable = allowed(actor, Action::ReadGroup, &place);
    Ok(OwnCase { opened, is_author, reports, is_readable })
}

/// Objects to a decision.
pub fn object(
    db: &mut Db,
    actor: &Actor,
    id: CaseId,
    objection: &str,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<Case, Failure> {
    let member = actor.require_member()?;
    let own = own(db, actor, id)?;
    let case = &own.opened.case;
    if !case.takes_objection(at) || !store::set_objected(db, id, member, objection, at)? {
        return Err(Failure::Conflict("conflict-no-objection".into()));
    }
    letters::objection_waits(db, &own.opened, member, mails, at)?;
    store::get(db, id)
}

/// Judges an objection. Whoever decided, objected, or wrote the post does not.
pub fn judge(
    db: &mut Db,
    actor: &Actor,
    id: CaseId,
    ruling: &Ruling,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<Decided, Failure> {
    let (opened, member) = deciding::open_locked(db, actor, id)?;
    match opened.case.state {
        CaseState::Closed => return Ok(Decided::Overtaken),
        CaseState::Objected => {}
        CaseState::Open | CaseState::Decided => {
            return Err(Failure::Conflict("conflict-nothing-to-judge".into()));
        }
    }
    if let Some(reason) = why_not_judge(&opened, member) {
        return Err(Failure::Forbidden(reason.into()));
    }
    if !store::set_outcome(db, id, member, ruling, at)? {
        return Ok(Decided::Overtaken);
    }
    if (ruling.outcome, opened.case.decision) == (Outcome::Reversed, Verdict::Hide) {
        match &opened.reported {
            Reported::Post(both) if both.0.removal == Removal::ByModerator => {
                threads::restoring::restore(db, actor, both.0.id, at)?;
            }
            Reported::Post(_) => {}
            Reported::Profile(owner) => {
                let shown = serde_json::from_str(&opened.case.reported_profile)?;
                profiles::clearing::give_back(db, owner.id, &shown)?;
            }
        }
    }
    let opened = OpenedCase { case: store::get(db, id)?, ..opened };
    let decision = match ruling.outcome {
        Outcome::Reversed => Decision::ObjectionReversed,
        Outcome::Upheld | Outcome::Pending => Decision::ObjectionUpheld,
    };
    deciding::record(db, &opened, member, decision, &ruling.reason, at)?;
    letters::judged(db, &opened, mails, at)?;
    Ok(Decided::Done(Box::new(opened)))
}

/// Why a member does not judge an objection to this decision, as a message key.
pub fn why_not_judge(opened: &OpenedCase, member: MemberId) -> Option<&'static str> {
    if opened.case.decided_by == Some(member) {
        Some("denied-own-decision")
    } else if opened.case.objected_by == Some(member) || opened.reported.author() == member {
        Some("denied-own-case")
    } else {
        None
    }
}
