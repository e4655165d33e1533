//! Reports, cases, objections, and the log of decisions.

use serde::Serialize;

use super::parts::{Choice, Field, FormError, GroupTag, KeyLink, Pages, PersonCard};
use crate::platform::{
    clock::Timestamp,
    render::{SafeHtml, View},
};

#[derive(Debug, Serialize)]
pub struct ReportPage {
    pub is_profile: bool,
    /// The group of the post; none for a profile.
    pub group: Vec<GroupTag>,
    pub back_url: String,
    pub action: String,
    pub key: String,
    pub by: PersonCard,
    pub excerpt: String,
    pub reasons: Vec<Choice>,
    pub reason: Field,
    pub explanation: Field,
    pub good_faith: Field,
    pub is_visitor: bool,
    pub name: Field,
    pub email: Field,
    pub errors: Vec<FormError>,
}

impl View for ReportPage {
    const TEMPLATE: &'static str = "moderation/cases/report";
}

#[derive(Debug, Serialize)]
pub struct ReportedPage {
    /// The number on the receipt, or empty.
    pub receipt: String,
    pub back_url: String,
    pub is_profile: bool,
}

impl View for ReportedPage {
    const TEMPLATE: &'static str = "moderation/cases/reported";
}

#[derive(Debug, Serialize)]
pub struct CaseLine {
    pub id: i64,
    pub url: String,
    pub title: String,
    pub by: PersonCard,
    pub excerpt: String,
    pub report_count: usize,
    pub reasons: Vec<String>,
    pub since: Timestamp,
    pub days: i64,
    pub is_late: bool,
    pub is_objection: bool,
    /// Who looks at it; nobody is empty.
    pub assigned: Vec<PersonCard>,
    /// The key of what was decided; empty while nobody did.
    pub verdict_key: String,
    pub decided_at: Option<Timestamp>,
}

#[derive(Debug, Serialize)]
pub struct CasesPage {
    /// The group; none on the page of the site.
    pub group: Vec<GroupTag>,
    pub tabs: Vec<KeyLink>,
    pub waiting: Vec<CaseLine>,
    pub decided: Vec<CaseLine>,
    pub pages: Option<Pages>,
}

impl View for CasesPage {
    const TEMPLATE: &'static str = "moderation/cases/list";
}

#[derive(Debug, Serialize)]
pub struct ReportLine {
    pub number: i64,
    pub reason_key: String,
    pub explanation: String,
    pub at: Timestamp,
    /// The member who reported; empty for a visitor, or where the viewer may not know.
    pub by: Vec<PersonCard>,
    pub visitor_name: String,
    pub visitor_email: String,
}

/// What was decided.
#[derive(Debug, Serialize)]
pub struct VerdictView {
    pub verdict_key: String,
    pub rule: String,
    pub rule_key: String,
    pub reason: String,
    pub by: Vec<PersonCard>,
    pub at: Timestamp,
}

/// An objection, and what came of it.
#[derive(Debug, Serialize)]
pub struct ObjectionView {
    pub text: String,
    pub by: Vec<PersonCard>,
    pub at: Timestamp,
    pub outcome_key: String,
    pub outcome_reason: String,
    pub outcome_by: Vec<PersonCard>,
    pub outcome_at: Option<Timestamp>,
}

#[derive(Debug, Serialize)]
pub struct HistoryLine {
    pub at: Timestamp,
    pub what_key: String,
    pub subject: String,
    pub url: String,
    pub reason: String,
}

/// What a moderator said of a case.
#[derive(Debug, Serialize)]
pub struct NoteView {
    pub by: PersonCard,
    pub text: String,
    pub at: Timestamp,
}

#[derive(Debug, Serialize)]
pub struct NoteForm {
    pub action: String,
    pub key: String,
    pub text: Field,
}

#[derive(Debug, Serialize)]
pub struct DecisionForm {
    pub action: String,
    pub key: String,
    pub verdicts: Vec<Choice>,
    pub decision: Field,
    pub rules: Vec<Choice>,
    pub rule: Field,
    pub reason: Field,
}

#[derive(Debug, Serialize)]
pub struct OutcomeForm {
    pub action: String,
    pub key: String,
    pub outcomes: Vec<Choice>,
    pub outcome: Field,
    pub reason: Field,
}

/// A post that was reported.
#[derive(Debug, Serialize)]
pub struct ReportedPost {
    pub author: PersonCard,
    pub written_at: Timestamp,
    pub body_html: SafeHtml,
    pub removed_key: String,
    pub removal_reason: String,
    /// Where it stands; empty where it does no longer.
    pub url: String,
}

/// A profile as it was when it was reported first.
#[derive(Debug, Serialize)]
pub struct ReportedProfile {
    pub person: PersonCard,
    pub job_title: String,
    pub expertise: String,
    pub ask_me_about: String,
    pub has_picture: bool,
    pub since: Timestamp,
}

#[derive(Debug, Serialize)]
pub struct CasePage {
    pub id: i64,
    /// The group; none where administrators decide.
    pub group: Vec<GroupTag>,
    pub list_url: String,
    pub title: String,
    pub title_url: String,
    /// The page about the author for those who decide.
    pub author_url: String,
    /// What was reported, one of the two.
    pub post: Vec<ReportedPost>,
    pub profile: Vec<ReportedProfile>,
    pub reports: Vec<ReportLine>,
    pub since: Timestamp,
    pub days: i64,
    pub is_late: bool,
    pub is_waiting: bool,
    pub is_mine: bool,
    pub assigned: Vec<PersonCard>,
    pub assign_url: String,
    pub verdict: Vec<VerdictView>,
    pub objection: Vec<ObjectionView>,
    pub history: Vec<HistoryLine>,
    pub notes: Vec<NoteView>,
    /// The form for another note; none for who wrote the post.
    pub note: Vec<NoteForm>,
    pub decide: Vec<DecisionForm>,
    pub judge: Vec<OutcomeForm>,
    /// The key of why the viewer does not decide, or empty.
    pub why_not_key: String,
    /// Whether somebody else decided while the viewer wrote.
    pub is_overtaken: bool,
    pub errors: Vec<FormError>,
}

impl View for CasePage {
    const TEMPLATE: &'static str = "moderation/cases/show";
}

#[derive(Debug, Serialize)]
pub struct OwnCasePage {
    pub id: i64,
    pub is_author: bool,
    pub is_profile: bool,
    pub title: String,
    /// Where it stands; empty where the viewer cannot see it.
    pub url: String,
    pub excerpt: String,
    pub reports: Vec<ReportLine>,
    pub verdict: Vec<VerdictView>,
    pub objection: Vec<ObjectionView>,
    /// Where the objection goes; empty where one can no longer object.
    pub action: String,
    pub key: String,
    pub field: Field,
    pub errors: Vec<FormError>,
}

impl View for OwnCasePage {
    const TEMPLATE: &'static str = "moderation/cases/own";
}

#[derive(Debug, Serialize)]
pub struct GroupLogLine {
    pub at: Timestamp,
    pub actor: String,
    pub action_key: String,
    pub subject: String,
    pub reason: String,
}

#[derive(Debug, Serialize)]
pub struct GroupLogPage {
    pub group: GroupTag,
    pub tabs: Vec<KeyLink>,
    pub action: String,
    pub query: String,
    pub lines: Vec<GroupLogLine>,
    pub next_url: String,
}

impl View for GroupLogPage {
    const TEMPLATE: &'static str = "moderation/cases/log";
}

#[derive(Debug, Serialize)]
pub struct PublicLogLine {
    pub at: Timestamp,
    pub group: Vec<GroupTag>,
    pub action_key: String,
    pub rule: String,
    /// The key of the rule's heading, or empty.
    pub rule_key: String,
}

#[derive(Debug, Serialize)]
pub struct CountLine {
    pub action_key: String,
    pub now: i64,
    pub before: i64,
}

#[derive(Debug, Serialize)]
pub struct PublicLogPage {
    pub year: String,
    pub last_year: String,
    pub counts: Vec<CountLine>,
    pub lines: Vec<PublicLogLine>,
    pub next_url: String,
}

impl View for PublicLogPage {
    const TEMPLATE: &'static str = "moderation/cases/public_log";
}
