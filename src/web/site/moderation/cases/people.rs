//! The people of a case as its pages show them, and its parts that several pages share.

use std::collections::HashMap;

use crate::{
    forum::{
        cases::model::{Case, Outcome, Report, Verdict},
        members::model::MemberCard,
    },
    platform::{clock::Timestamp, ids::MemberId},
    web::views::{
        cases::{ObjectionView, ReportLine, VerdictView},
        parts::PersonCard,
    },
};

/// People by their ids.
pub struct People(pub HashMap<MemberId, MemberCard>);

impl People {
    /// Somebody, with a link to their page.
    pub fn person(&self, id: MemberId) -> PersonCard {
        self.0.get(&id).map_or_else(PersonCard::former, |card| PersonCard::of(card, true))
    }

    /// Somebody or nobody.
    pub fn maybe(&self, id: Option<MemberId>) -> Vec<PersonCard> {
        id.map(|id| self.person(id)).into_iter().collect()
    }

    /// A report; who made it only where `named`, a visitor's address only where `addressed`.
    pub fn report(&self, report: &Report, named: bool, addressed: bool) -> ReportLine {
        let when = |yes: bool, text: &str| if yes { text.to_owned() } else { String::new() };
        ReportLine {
            number: report.id,
            reason_key: format!("report-reason-{}", report.reason.as_str().replace('_', "-")),
            explanation: report.explanation.clone(),
            at: report.created_at,
            by: self.maybe(report.reporter_id.filter(|_| named)),
            visitor_name: when(named, &report.reporter_name),
            visitor_email: when(named && addressed, &report.reporter_email),
        }
    }

    /// What was decided, if anything was; by whom only where `named`.
    pub fn verdict(&self, case: &Case, named: bool) -> Vec<VerdictView> {
        let Some(at) = case.decided_at else { return Vec::new() };
        vec![VerdictView {
            verdict_key: verdict_key(case.decision),
            rule: case.rule.clone(),
            rule_key: format!("house-rules-{}-heading", case.rule),
            reason: case.reason.clone(),
            by: self.maybe(case.decided_by.filter(|_| named)),
            at,
        }]
    }

    /// The objection, if there is one; by whom only where `named`.
    pub fn objection(&self, case: &Case, named: bool) -> Vec<ObjectionView> {
        let Some(at) = case.objected_at else { return Vec::new() };
        vec![ObjectionView {
            text: case.objection.clone(),
            by: self.maybe(case.objected_by.filter(|_| named)),
            at,
            outcome_key: match case.outcome {
                Outcome::Pending => String::new(),
                outcome => format!("outcome-{}", outcome.as_str()),
            },
            outcome_reason: case.outcome_reason.clone(),
            outcome_by: self.maybe(case.outcome_by.filter(|_| named)),
            outcome_at: case.outcome_at,
        }]
    }
}

/// Everybody whom a case names.
pub fn named_in(case: &Case) -> impl Iterator<Item = MemberId> + use<> {
    [case.assigned_to, case.decided_by, case.objected_by, case.outcome_by].into_iter().flatten()
}

/// The key of what was decided; empty while nothing was.
pub fn verdict_key(verdict: Verdict) -> String {
    match verdict {
        Verdict::Undecided => String::new(),
        verdict => format!("verdict-{}", verdict.as_str()),
    }
}

/// For how many whole days somebody waits.
pub fn days(since: Timestamp, now: Timestamp) -> i64 {
    now.since(since).num_days().max(0)
}
