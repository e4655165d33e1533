//! What waits for a moderator in a group, and whose first posts do.

use serde::Serialize;

use super::parts::{Choice, Field, FormError, GroupTag, KeyLink, PersonCard};
use crate::platform::{
    clock::Timestamp,
    render::{SafeHtml, View},
};

/// A post about which a moderator decides.
#[derive(Debug, Serialize)]
pub struct WaitingPost {
    pub id: i64,
    pub key: String,
    pub by: PersonCard,
    /// Somebody's page for moderators.
    pub by_url: String,
    pub at: Timestamp,
    pub title: String,
    /// Whether it begins a thread; else it answers one.
    pub is_thread: bool,
    /// The thread that it answers, or its own page.
    pub thread_url: String,
    pub body_html: SafeHtml,
    pub is_late: bool,
    pub approve_url: String,
    pub refuse_url: String,
    pub reason: Field,
}

#[derive(Debug, Serialize)]
pub struct ApprovalPage {
    pub group: GroupTag,
    pub tabs: Vec<KeyLink>,
    pub posts: Vec<WaitingPost>,
    pub action: String,
    pub first_posts: Vec<Choice>,
    pub first_posts_problem: String,
    pub errors: Vec<FormError>,
}

impl View for ApprovalPage {
    const TEMPLATE: &'static str = "moderation/approval";
}
