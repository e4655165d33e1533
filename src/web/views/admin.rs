//! Administration.

use serde::Serialize;

use super::parts::{Choice, Field, FormError, KeyLink};
use crate::platform::{clock::Timestamp, render::View};

#[derive(Debug, Serialize)]
pub struct Overview {
    pub tabs: Vec<KeyLink>,
    pub waiting_members: i64,
    pub waiting_reports: i64,
    pub active_members: i64,
    pub waiting_mails: i64,
    pub failed_mails: i64,
    pub waiting_jobs: i64,
    pub parked_jobs: i64,
}

impl View for Overview {
    const TEMPLATE: &'static str = "admin/overview";
}

#[derive(Debug, Serialize)]
pub struct WaitingMember {
    pub id: i64,
    pub name: String,
    pub email: String,
    pub organisation: String,
    pub motivation: String,
    pub since: Timestamp,
    pub works_at: Field,
    pub reason: Field,
}

#[derive(Debug, Serialize)]
pub struct WaitingPage {
    pub tabs: Vec<KeyLink>,
    pub key: String,
    pub members: Vec<WaitingMember>,
    pub organisations: Vec<String>,
    /// Who is kept out of the site.
    pub suspended: Vec<AccountLink>,
    pub errors: Vec<FormError>,
}

/// An account by the name of its person.
#[derive(Debug, Serialize)]
pub struct AccountLink {
    pub url: String,
    pub name: String,
    pub email: String,
}

impl View for WaitingPage {
    const TEMPLATE: &'static str = "admin/waiting";
}

#[derive(Debug, Serialize)]
pub struct GroupLine {
    pub id: i64,
    pub name: String,
    pub url: String,
    pub board_url: String,
    pub hue: i64,
    pub audience_key: String,
    pub is_closed: bool,
    pub member_count: i64,
    pub thread_count: i64,
}

/// The form of a group, for adding and for changing.
#[derive(Debug, Serialize)]
pub struct GroupForm {
    pub action: String,
    pub key: String,
    pub name: Field,
    pub slug: Field,
    pub line: Field,
    pub description: Field,
    pub audiences: Vec<Choice>,
    pub audience: Field,
    pub audience_reason: Field,
    pub policies: Vec<Choice>,
    pub join_policy: Field,
    pub errors: Vec<FormError>,
}

#[derive(Debug, Serialize)]
pub struct GroupsPage {
    pub tabs: Vec<KeyLink>,
    pub groups: Vec<GroupLine>,
    pub form: GroupForm,
}

impl View for GroupsPage {
    const TEMPLATE: &'static str = "admin/groups";
}

#[derive(Debug, Serialize)]
pub struct GroupPage {
    pub tabs: Vec<KeyLink>,
    pub title: String,
    pub form: GroupForm,
    pub is_closed: bool,
    pub url: String,
}

impl View for GroupPage {
    const TEMPLATE: &'static str = "admin/group";
}

#[derive(Debug, Serialize)]
pub struct OrganisationLine {
    pub name: String,
    pub url: String,
    pub kind_key: String,
    pub domains: String,
    pub member_count: i64,
}

#[derive(Debug, Serialize)]
pub struct OrganisationForm {
    pub action: String,
    pub key: String,
    pub name: Field,
    pub kinds: Vec<Choice>,
    pub kind: Field,
    pub isil: Field,
    pub domains: Field,
    pub errors: Vec<FormError>,
}

#[derive(Debug, Serialize)]
pub struct OrganisationsPage {
    pub tabs: Vec<KeyLink>,
    pub organisations: Vec<OrganisationLine>,
    pub form: OrganisationForm,
}

impl View for OrganisationsPage {
    const TEMPLATE: &'static str = "admin/organisations";
}

#[derive(Debug, Serialize)]
pub struct OrganisationPage {
    pub tabs: Vec<KeyLink>,
    pub title: String,
    pub form: OrganisationForm,
}

impl View for OrganisationPage {
    const TEMPLATE: &'static str = "admin/organisation";
}

#[derive(Debug, Serialize)]
pub struct LogLine {
    pub at: Timestamp,
    pub actor: String,
    pub action_key: String,
    pub subject: String,
    pub reason: String,
}

#[derive(Debug, Serialize)]
pub struct LogPage {
    pub tabs: Vec<KeyLink>,
    pub lines: Vec<LogLine>,
    pub next_url: String,
}

impl View for LogPage {
    const TEMPLATE: &'static str = "admin/log";
}

#[derive(Debug, Serialize)]
pub struct RuleLine {
    pub action_key: String,
    pub cells: Vec<RuleCell>,
}

#[derive(Debug, Serialize)]
pub struct RuleCell {
    pub key: String,
    pub style: String,
}

#[derive(Debug, Serialize)]
pub struct RulesPage {
    pub tabs: Vec<KeyLink>,
    pub columns: Vec<String>,
    pub rules: Vec<RuleLine>,
}

impl View for RulesPage {
    const TEMPLATE: &'static str = "admin/rules";
}
