//! What moderators do with threads and posts.

use serde::Serialize;

use super::parts::{Choice, Field, FormError, GroupTag, PersonCard};
use crate::platform::{
    clock::Timestamp,
    render::{SafeHtml, View},
};

/// Everything that a moderator can do with a thread.
#[derive(Debug, Serialize)]
pub struct ManagePage {
    pub group: GroupTag,
    pub thread_url: String,
    pub title: String,
    pub errors: Vec<FormError>,
    /// Of the form that merges; the others can be sent twice.
    pub key: String,
    pub is_pinned: bool,
    /// On which day the pin ends, where it does.
    pub pinned_until: Option<Timestamp>,
    pub pin_url: String,
    pub unpin_url: String,
    pub until: Field,
    pub is_locked: bool,
    pub lock_url: String,
    pub unlock_url: String,
    pub lock_reason: Field,
    pub label_url: String,
    pub kinds: Vec<Choice>,
    pub kind: Field,
    pub labels: Field,
    /// Where it is offered to other groups.
    pub listings_url: String,
    pub move_url: String,
    /// The other groups that the viewer runs.
    pub groups: Vec<Choice>,
    pub to_group: Field,
    pub move_reason: Field,
    pub merge_url: String,
    pub into: Field,
    pub merge_reason: Field,
    pub summary_url: String,
    pub has_summary: bool,
    /// Where a question is passed on; empty for what is none.
    pub relay_url: String,
}

impl View for ManagePage {
    const TEMPLATE: &'static str = "threads/manage";
}

#[derive(Debug, Serialize)]
pub struct SplitPage {
    pub key: String,
    pub group: GroupTag,
    pub thread_url: String,
    pub action: String,
    pub by: PersonCard,
    pub excerpt: String,
    /// How many posts go along.
    pub below_count: usize,
    pub title: Field,
    pub errors: Vec<FormError>,
}

impl View for SplitPage {
    const TEMPLATE: &'static str = "threads/split";
}

#[derive(Debug, Serialize)]
pub struct SummaryLine {
    pub number: i64,
    pub by: PersonCard,
    pub at: Timestamp,
    pub text_html: SafeHtml,
}

#[derive(Debug, Serialize)]
pub struct SummaryPage {
    pub group: GroupTag,
    pub thread_url: String,
    pub thread_title: String,
    pub action: String,
    pub key: String,
    pub seen: String,
    pub until: String,
    pub reply_count: i64,
    pub body: Field,
    pub errors: Vec<FormError>,
    pub preview_html: Vec<SafeHtml>,
    /// The summary that somebody else wrote in the meantime.
    pub theirs: Vec<String>,
    /// Newest first.
    pub versions: Vec<SummaryLine>,
}

impl View for SummaryPage {
    const TEMPLATE: &'static str = "threads/summary";
}
