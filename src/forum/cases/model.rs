//! What a report and a case are.

use chrono::Duration;
use diesel::prelude::*;

use crate::{
    forum::{
        access::Place,
        decisions::log::Decision,
        threads::model::{Post, Thread},
    },
    platform::{
        clock::Timestamp,
        db::{
            schema::{cases, reports},
            word_enum,
        },
        error::{FieldErrors, Message},
        ids::{CaseId, GroupId, MemberId, PostId},
        mail::address::EmailAddress,
        text::line,
    },
};

/// A case that nobody decided in so long is late.
pub const TERM: Duration = Duration::days(3);
/// For so long after a decision one may object: half a year.
pub const OBJECTION_TERM: Duration = Duration::days(183);
/// The house rules are numbered from 1 to this.
pub const LAST_RULE: u8 = 9;

word_enum! {
    /// What is wrong with a post, as the reporter sees it.
    ReportReason {
        /// It tells who a visitor is.
        VisitorData = "visitor_data",
        /// It is unkind.
        Unkind = "unkind",
        /// It wants to sell something.
        Spam = "spam",
        /// It is somebody else's work.
        Copyright = "copyright",
        /// It is against the law.
        Illegal = "illegal",
        /// Something else.
        Other = "other",
    }
}

word_enum! {
    /// How far a case is.
    CaseState {
        /// Nobody decided yet.
        Open = "open",
        /// It was decided.
        Decided = "decided",
        /// Somebody objects to the decision.
        Objected = "objected",
        /// The objection was judged.
        Closed = "closed",
    }
}

word_enum! {
    /// What was decided.
    Verdict {
        /// Nothing yet.
        Undecided = "",
        /// The post stays as it is.
        Nothing = "nothing",
        /// The post is changed.
        Edit = "edit",
        /// The post is hidden.
        Hide = "hide",
        /// The author is warned.
        Warn = "warn",
        /// The author may not write in the group for a while.
        Mute = "mute",
        /// The author is kept out of the site.
        Suspend = "suspend",
    }
}

impl Verdict {
    /// What a moderator can choose; a suspension is for administrators.
    pub const CHOICES: [Self; 6] =
        [Self::Nothing, Self::Edit, Self::Hide, Self::Warn, Self::Mute, Self::Suspend];

    /// How the log calls it.
    pub fn decision(self) -> Decision {
        match self {
            Self::Undecided | Self::Nothing => Decision::CaseNothing,
            Self::Edit => Decision::CaseEdit,
            Self::Hide => Decision::CaseHide,
            Self::Warn => Decision::CaseWarn,
            Self::Mute => Decision::CaseMute,
            Self::Suspend => Decision::CaseSuspend,
        }
    }
}

word_enum! {
    /// What came of an objection.
    Outcome {
        /// Nothing yet.
        Pending = "",
        /// The decision stays.
        Upheld = "upheld",
        /// The decision is undone.
        Reversed = "reversed",
    }
}

/// What everybody may see of decisions in a group, without names.
pub const PUBLIC: &[Decision] = &[
    Decision::CaseNothing,
    Decision::CaseEdit,
    Decision::CaseHide,
    Decision::CaseWarn,
    Decision::CaseMute,
    Decision::CaseSuspend,
    Decision::ObjectionUpheld,
    Decision::ObjectionReversed,
    Decision::PostEdited,
    Decision::PostRemoved,
    Decision::PostRestored,
    Decision::ThreadLocked,
    Decision::ThreadUnlocked,
];

/// Reports on one post, and what was decided.
#[derive(Debug, Clone, Queryable, Selectable, Identifiable)]
#[diesel(table_name = cases)]
pub struct Case {
    /// Its id.
    pub id: CaseId,
    /// Whose moderators decide.
    pub group_id: GroupId,
    /// The post.
    pub post_id: PostId,
    /// How far it is.
    pub state: CaseState,
    /// Who looks at it.
    pub assigned_to: Option<MemberId>,
    /// When the first report came.
    pub created_at: Timestamp,
    /// When it was decided.
    pub decided_at: Option<Timestamp>,
    /// By whom.
    pub decided_by: Option<MemberId>,
    /// What was decided.
    pub decision: Verdict,
    /// On which house rule, as a number.
    pub rule: String,
    /// Why.
    pub reason: String,
    /// Why somebody does not agree.
    pub objection: String,
    /// When they said so.
    pub objected_at: Option<Timestamp>,
    /// Who.
    pub objected_by: Option<MemberId>,
    /// What came of it.
    pub outcome: Outcome,
    /// Why.
    pub outcome_reason: String,
    /// When.
    pub outcome_at: Option<Timestamp>,
    /// By whom.
    pub outcome_by: Option<MemberId>,
}

impl Case {
    /// Since when somebody waits for the next step.
    pub fn waits_since(&self) -> Timestamp {
        self.objected_at.unwrap_or(self.created_at)
    }

    /// Whether somebody waits for it.
    pub fn is_waiting(&self) -> bool {
        matches!(self.state, CaseState::Open | CaseState::Objected)
    }

    /// Whether somebody waits for it longer than they should.
    pub fn is_late(&self, now: Timestamp) -> bool {
        self.is_waiting() && now.since(self.waits_since()) > TERM
    }

    /// Whether one may still object to its decision.
    pub fn takes_objection(&self, now: Timestamp) -> bool {
        self.state == CaseState::Decided && self.decided_at.is_some_and(|at| now.since(at) <= OBJECTION_TERM)
    }
}

/// A case with what it is about, standing or not.
#[derive(Debug, Clone)]
pub struct OpenedCase {
    /// The case.
    pub case: Case,
    /// The post.
    pub post: Post,
    /// Its thread.
    pub thread: Thread,
    /// The group of the case, as the actor meets it.
    pub place: Place,
}

/// One report.
#[derive(Debug, Clone, Queryable, Selectable, Identifiable)]
#[diesel(table_name = reports)]
pub struct Report {
    /// Its id: the number on the receipt.
    pub id: i64,
    /// The case it belongs to.
    pub case_id: CaseId,
    /// The member who reported; none for a visitor.
    pub reporter_id: Option<MemberId>,
    /// The name that a visitor gave.
    pub reporter_name: String,
    /// The address that a visitor gave.
    pub reporter_email: String,
    /// What is wrong.
    pub reason: ReportReason,
    /// In words.
    pub explanation: String,
    /// When.
    pub created_at: Timestamp,
}

/// A visitor who reports.
#[derive(Debug, Clone)]
pub struct VisitorReporter {
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: EmailAddress,
    /// The language in which they read the site.
    pub language: &'static str,
}

/// A report as it was written.
#[derive(Debug, Clone)]
pub struct NewReport {
    /// What is wrong.
    pub reason: ReportReason,
    /// In words.
    pub explanation: String,
    /// Who, where it is a visitor.
    pub visitor: Option<VisitorReporter>,
}

/// The fields of the form.
#[derive(Debug, Clone, Copy)]
pub struct ReportInput<'a> {
    /// A [`ReportReason`].
    pub reason: &'a str,
    /// In words.
    pub explanation: &'a str,
    /// Whether the reporter says in good faith that it is against the law.
    pub good_faith: bool,
    /// Name, address and language of a visitor; none for a member.
    pub visitor: Option<(&'a str, &'a str, &'static str)>,
}

impl NewReport {
    /// Reads a report from a form.
    pub fn parse(input: &ReportInput<'_>) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::default();
        let reason = ReportReason::parse(input.reason);
        if reason.is_none() {
            errors.add("reason", "error-report-reason");
        }
        let explanation = errors.take("explanation", line::text(input.explanation, 1000));
        if reason == Some(ReportReason::Other) && explanation.as_deref() == Some("") {
            errors.add("explanation", "error-report-explanation");
        }
        if reason == Some(ReportReason::Illegal) && !input.good_faith {
            errors.add("good_faith", "error-report-good-faith");
        }
        let visitor = input.visitor.map(|(name, email, language)| {
            let name = errors.take("name", line::required(name, 80, "error-name-empty"));
            (name, errors.take("email", EmailAddress::parse(email)), language)
        });
        let visitor = match visitor {
            None => Some(None),
            Some((Some(name), Some(email), language)) => {
                Some(Some(VisitorReporter { name, email, language }))
            }
            Some(_) => None,
        };
        match (reason, explanation, visitor) {
            (Some(reason), Some(explanation), Some(visitor)) if errors.is_empty() => {
                Ok(Self { reason, explanation, visitor })
            }
            _ => Err(errors),
        }
    }
}

/// What a moderator decides.
#[derive(Debug, Clone)]
pub struct Judgement {
    /// What.
    pub verdict: Verdict,
    /// On which house rule.
    pub rule: u8,
    /// Why: everybody concerned reads it.
    pub reason: String,
}

impl Judgement {
    /// Reads a decision from a form.
    pub fn parse(verdict: &str, rule: &str, reason: &str) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::default();
        let verdict = Verdict::parse(verdict).filter(|verdict| *verdict != Verdict::Undecided);
        if verdict.is_none() {
            errors.add("decision", "error-case-decision");
        }
        let rule = rule.parse::<u8>().ok().filter(|rule| (1..=LAST_RULE).contains(rule));
        if rule.is_none() {
            errors.add("rule", "error-case-rule");
        }
        let reason = errors.take("reason", parse_reason(reason));
        match (verdict, rule, reason) {
            (Some(verdict), Some(rule), Some(reason)) => Ok(Self { verdict, rule, reason }),
            _ => Err(errors),
        }
    }
}

/// Why somebody decided so: one line that must be there.
pub fn parse_reason(text: &str) -> Result<String, Message> {
    line::required(text, 300, "error-reason-empty")
}

/// Why somebody does not agree.
pub fn parse_objection(text: &str) -> Result<String, Message> {
    line::required_text(text, 1000, "error-objection-empty")
}

/// What is judged of an objection.
#[derive(Debug, Clone)]
pub struct Ruling {
    /// What.
    pub outcome: Outcome,
    /// Why.
    pub reason: String,
}

impl Ruling {
    /// Reads it from a form.
    pub fn parse(outcome: &str, reason: &str) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::default();
        let outcome = Outcome::parse(outcome).filter(|outcome| *outcome != Outcome::Pending);
        if outcome.is_none() {
            errors.add("outcome", "error-case-outcome");
        }
        let reason = errors.take("reason", parse_reason(reason));
        match (outcome, reason) {
            (Some(outcome), Some(reason)) => Ok(Self { outcome, reason }),
            _ => Err(errors),
        }
    }
}

/// How the log names a case.
pub fn subject(title: &str, id: CaseId) -> String {
    format!("{title} (/moderatie/zaken/{id})")
}

/// The case that the log names.
pub fn case_in(subject: &str) -> Option<CaseId> {
    let (_, end) = subject.rsplit_once(" (/moderatie/zaken/")?;
    end.strip_suffix(')')?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_log_names_a_case_and_is_read_back() {
        assert_eq!(case_in(&subject("Titel (/moderatie/zaken/9)", CaseId(12))), Some(CaseId(12)));
    }

    #[test]
    fn a_report_needs_a_reason_words_for_something_else_and_good_faith_for_a_crime() {
        let parse = |reason, explanation, good_faith, visitor| {
            NewReport::parse(&ReportInput { reason, explanation, good_faith, visitor })
                .map_err(|errors| errors.iter().map(|(field, _)| field).collect::<Vec<_>>())
        };
        assert!(parse("unkind", "", false, None).is_ok());
        for (reason, field) in [("", "reason"), ("other", "explanation"), ("illegal", "good_faith")] {
            assert_eq!(parse(reason, " ", false, None).unwrap_err(), [field]);
        }
        assert!(parse("illegal", "", true, None).is_ok());
        assert_eq!(parse("spam", "", false, Some(("", "x", "nl"))).unwrap_err(), ["name", "email"]);
        assert!(parse("spam", "", false, Some(("Jo", "jo@x.example", "nl"))).is_ok());
    }
}
