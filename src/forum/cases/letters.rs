//! Who hears of a report, a decision and an objection by mail, and what.

use super::{
    forms::NewReport,
    model::{Case, OpenedCase, Report, Reported},
    store,
};
use crate::{
    forum::{
        access::{Action, Actor, allowed},
        accounts::mails::{AboutCase, AccountMail, Correspondence, Recipient},
        groups,
        members::{
            self,
            model::{Member, MemberState},
        },
    },
    platform::{clock::Timestamp, db::Db, error::Failure, ids::MemberId},
};

/// What stands for the title where the recipient may not read the board any more.
const UNREADABLE: &str = "…";

/// "We got your report", with its number.
pub(super) fn receipt(
    db: &mut Db,
    reporter: Option<MemberId>,
    new: &NewReport,
    number: i64,
    about: &Reported,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<(), Failure> {
    let mail = AccountMail::ReportReceived { number, what: about.word(), title: about.title().to_owned() };
    if let Some(member) = reporter {
        let Some(member) = reachable(db, member)? else { return Ok(()) };
        return mails.send(db, to(&member), &mail, at);
    }
    let Some(visitor) = &new.visitor else { return Ok(()) };
    let to = Recipient { name: &visitor.name, email: visitor.email.as_str(), language: visitor.language };
    mails.send(db, to, &mail, at)
}

/// What was decided and why, to the author and to each reporter.
pub(super) fn decided(
    db: &mut Db,
    opened: &OpenedCase,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<(), Failure> {
    let reports = store::reports_of(db, &[opened.case.id])?;
    if let Some(author) = reachable(db, opened.reported.author())? {
        let about = about(db, opened, Some(&author))?;
        mails.send(db, to(&author), &AccountMail::CaseDecidedAuthor(about), at)?;
    }
    for member in reporting_members(&reports) {
        let Some(member) = reachable(db, member)? else { continue };
        let about = about(db, opened, Some(&member))?;
        mails.send(db, to(&member), &AccountMail::CaseDecidedReporter(about), at)?;
    }
    let languages = store::languages_of(db, opened.case.id)?;
    let mut told: Vec<String> = Vec::new();
    for report in reports.iter().filter(|report| !report.reporter_email.is_empty()) {
        let key = report.reporter_email.to_lowercase();
        if !told.contains(&key) {
            told.push(key);
            let about = about(db, opened, None)?;
            let language = languages.get(&report.id).map_or("nl", String::as_str);
            let to = Recipient { name: &report.reporter_name, email: &report.reporter_email, language };
            mails.send(db, to, &AccountMail::CaseDecidedVisitor(about), at)?;
        }
    }
    Ok(())
}

/// "Somebody objects", to those who may judge it: the other moderators, or else the other administrators.
pub(super) fn objection_waits(
    db: &mut Db,
    opened: &OpenedCase,
    objector: MemberId,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<(), Failure> {
    let may = |member: &Member| {
        opened.case.decided_by != Some(member.id)
            && member.id != objector
            && member.id != opened.reported.author()
    };
    let mut judges = Vec::new();
    if let Some(group) = opened.case.group_id {
        for id in groups::store::moderators(db, group)? {
            judges.extend(reachable(db, id)?.filter(&may));
        }
    }
    if judges.is_empty() {
        judges = members::store::list_admins(db)?.into_iter().filter(may).collect();
    }
    for judge in judges {
        let about = about(db, opened, Some(&judge))?;
        mails.send(db, to(&judge), &AccountMail::ObjectionWaiting(about), at)?;
    }
    Ok(())
}

/// What came of an objection, to the author, the members who reported, and who had decided.
pub(super) fn judged(
    db: &mut Db,
    opened: &OpenedCase,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<(), Failure> {
    let reports = store::reports_of(db, &[opened.case.id])?;
    let mut concerned = vec![opened.reported.author()];
    for member in reporting_members(&reports) {
        if !concerned.contains(&member) {
            concerned.push(member);
        }
    }
    for member in concerned {
        let Some(member) = reachable(db, member)? else { continue };
        let about = about(db, opened, Some(&member))?;
        mails.send(db, to(&member), &AccountMail::ObjectionJudged(about), at)?;
    }
    let decider = match opened.case.decided_by {
        Some(member) => reachable(db, member)?,
        None => None,
    };
    if let Some(decider) = decider {
        let about = about(db, opened, Some(&decider))?;
        mails.send(db, to(&decider), &AccountMail::ObjectionJudgedDecider(about), at)?;
    }
    Ok(())
}

fn reporting_members(reports: &[Report]) -> Vec<MemberId> {
    let mut members: Vec<MemberId> = reports.iter().filter_map(|report| report.reporter_id).collect();
    members.sort_unstable();
    members.dedup();
    members
}

/// Somebody who takes part.
fn reachable(db: &mut Db, id: MemberId) -> Result<Option<Member>, Failure> {
    Ok(members::store::find(db, id)?.filter(|member| member.state == MemberState::Active))
}

fn to(member: &Member) -> Recipient<'_> {
    Recipient { name: &member.name, email: &member.email, language: &member.language }
}

/// What a mail tells of a case; the title only to whom may read it.
fn about(db: &mut Db, opened: &OpenedCase, member: Option<&Member>) -> Result<AboutCase, Failure> {
    let Case { id, decision, rule, reason, outcome, outcome_reason, group_id, .. } = opened.case.clone();
    let is_readable = match group_id {
        Some(group) => {
            let actor = member.map_or(Actor::Visitor, Member::actor);
            let place = groups::store::place(db, &actor, group)?;
            allowed(&actor, Action::ReadGroup, &place)
        }
        // Whose profile it is says no more than the report did.
        None => true,
    };
    Ok(AboutCase {
        case: id.0,
        what: opened.reported.word(),
        verdict: decision.as_str(),
        rule,
        reason,
        outcome: outcome.as_str(),
        outcome_reason,
        title: if is_readable { opened.reported.title() } else { UNREADABLE }.to_owned(),
    })
}
