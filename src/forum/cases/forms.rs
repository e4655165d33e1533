//! What the forms of reports, decisions and objections bring, checked.

use super::model::{LAST_RULE, Outcome, ReportReason, Verdict};
use crate::platform::{
    error::{FieldErrors, Message},
    mail::address::EmailAddress,
    text::line,
};

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

#[cfg(test)]
mod tests {
    use super::*;

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
