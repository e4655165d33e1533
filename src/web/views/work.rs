//! The moderator's work list.

use serde::Serialize;

use super::{
    absences::AwayNote,
    parts::{Choice, GroupTag, Pages, PersonCard},
    relays::RelayNote,
};
use crate::platform::{clock::Timestamp, render::View};

#[derive(Debug, Serialize)]
pub struct WorkLine {
    /// As it stands in addresses.
    pub item: String,
    pub kind_key: String,
    pub group: GroupTag,
    pub who: PersonCard,
    pub title: String,
    pub excerpt: String,
    pub since: Timestamp,
    pub due_key: String,
    pub due_count: i64,
    pub is_late: bool,
    pub step_key: String,
    pub step_url: String,
    /// Who took it up; at most one.
    pub claimed_by: Vec<PersonCard>,
    pub is_mine: bool,
    /// Whether somebody may say that it was done.
    pub can_finish: bool,
    pub finish_key: String,
    pub colleagues: Vec<Choice>,
    /// Where a question is passed on; empty for other lines.
    pub relay_url: String,
    /// To whom it was passed on.
    pub relayed: Vec<RelayNote>,
}

#[derive(Debug, Serialize)]
pub struct WorkGroup {
    pub group: GroupTag,
    pub count: usize,
    pub is_shown: bool,
    pub members_url: String,
}

#[derive(Debug, Serialize)]
pub struct WorkPage {
    pub lines: Vec<WorkLine>,
    pub groups: Vec<WorkGroup>,
    pub all_url: String,
    pub is_filtered: bool,
    /// Who is away now, or soon will be.
    pub away: Vec<AwayNote>,
    /// How many lines are late, on all pages.
    pub late_count: usize,
    pub pages: Option<Pages>,
    pub leads_none: bool,
}

impl View for WorkPage {
    const TEMPLATE: &'static str = "moderation/work";
}
