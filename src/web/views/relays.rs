//! Passing a question on, and saying no to one.

use serde::Serialize;

use super::parts::{Field, FormError, GroupTag, PersonCard};
use crate::platform::{clock::Timestamp, render::View};

/// Somebody who was asked, and what became of it.
#[derive(Debug, Serialize)]
pub struct RelayNote {
    pub person: PersonCard,
    pub state_key: String,
    /// By whom they were asked; at most one.
    pub by: Vec<PersonCard>,
    pub at: Timestamp,
    pub reason: String,
}

/// Somebody who can be asked.
#[derive(Debug, Serialize)]
pub struct OfferedPerson {
    pub id: i64,
    pub person: PersonCard,
    /// What of their own words fits, in one line; empty where nothing does.
    pub why: String,
    pub is_chosen: bool,
}

#[derive(Debug, Serialize)]
pub struct RelayPage {
    pub group: GroupTag,
    pub thread_url: String,
    pub title: String,
    pub excerpt: String,
    pub by: PersonCard,
    pub at: Timestamp,
    pub action: String,
    pub key: String,
    /// Why there is nothing to ask any more, as a key; empty while the question waits.
    pub settled_key: String,
    /// How many more can be asked.
    pub room: usize,
    pub asked: Vec<RelayNote>,
    pub query: String,
    pub offered: Vec<OfferedPerson>,
    pub chosen: Field,
    pub note: Field,
    pub errors: Vec<FormError>,
}

impl View for RelayPage {
    const TEMPLATE: &'static str = "threads/relay";
}

/// What one was asked oneself.
#[derive(Debug, Serialize)]
pub struct RelayedPage {
    pub group: GroupTag,
    pub thread_url: String,
    pub answer_url: String,
    pub title: String,
    pub excerpt: String,
    /// Who asked; at most one.
    pub by: Vec<PersonCard>,
    pub at: Timestamp,
    pub why: String,
    pub note: String,
    pub is_open: bool,
    pub state_key: String,
    pub action: String,
    pub reason: Field,
    pub errors: Vec<FormError>,
}

impl View for RelayedPage {
    const TEMPLATE: &'static str = "threads/relayed";
}
