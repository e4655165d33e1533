//! Threads on the boards of other groups.

use serde::Serialize;

use super::parts::{Choice, Field, FormError, GroupTag, PersonCard};
use crate::platform::{clock::Timestamp, render::View};

/// Where a moderator of another group decides about a thread, on the page of the thread.
#[derive(Debug, Serialize)]
pub struct BoardLink {
    pub url: String,
    pub name: String,
}

/// How it is with a thread on one other board.
#[derive(Debug, Serialize)]
pub struct ListingLine {
    pub group: GroupTag,
    pub state_key: String,
    pub is_listed: bool,
    /// Who decided, or who offered it while it waits; at most one.
    pub by: Vec<PersonCard>,
    pub at: Timestamp,
    pub note: String,
    pub reason: String,
    /// What the form that takes the offer back sends; empty where one cannot.
    pub withdraw: String,
}

/// A thread on other boards, for who offers it: moderators of its home, and its author.
#[derive(Debug, Serialize)]
pub struct ListingsPage {
    pub group: GroupTag,
    pub thread_url: String,
    pub title: String,
    pub lines: Vec<ListingLine>,
    pub action: String,
    pub withdraw_url: String,
    pub key: String,
    /// To which groups it can be offered.
    pub groups: Vec<Choice>,
    pub to_group: Field,
    pub note: Field,
    pub errors: Vec<FormError>,
    /// The key of why it cannot be offered, or empty.
    pub why_not_key: String,
}

impl View for ListingsPage {
    const TEMPLATE: &'static str = "threads/listings";
}

/// A thread of another group, for who decides about the board of this one.
#[derive(Debug, Serialize)]
pub struct ListingPage {
    /// Whose board.
    pub group: GroupTag,
    pub home: GroupTag,
    pub thread_url: String,
    pub title: String,
    pub author: PersonCard,
    pub excerpt: String,
    pub reply_count: i64,
    pub last_at: Timestamp,
    pub is_proposed: bool,
    pub is_listed: bool,
    /// The key of what was decided before, where it does not stand there; empty otherwise.
    pub ended_key: String,
    pub proposed_by: Vec<PersonCard>,
    pub proposed_at: Vec<Timestamp>,
    pub decided_by: Vec<PersonCard>,
    pub decided_at: Vec<Timestamp>,
    pub note: String,
    pub reason: String,
    /// The key of why it cannot be taken, or empty.
    pub why_not_key: String,
    /// The state that this page shows, for the forms.
    pub seen: String,
    pub take_url: String,
    pub decline_url: String,
    pub remove_url: String,
    pub pin_url: String,
    pub unpin_url: String,
    pub is_pinned: bool,
    /// On which day the pin ends, where it does.
    pub pinned_until: Option<Timestamp>,
    pub until: Field,
    /// Why not, or why no longer.
    pub typed: Field,
    pub errors: Vec<FormError>,
}

impl View for ListingPage {
    const TEMPLATE: &'static str = "moderation/listing";
}
