//! The page on which a moderator welcomes somebody.

use serde::Serialize;

use super::parts::{Field, FormError, GroupTag, PersonCard};
use crate::platform::{clock::Timestamp, render::View};

/// That somebody was welcomed.
#[derive(Debug, Serialize)]
pub struct WelcomeNote {
    /// By whom; at most one.
    pub by: Vec<PersonCard>,
    pub way_key: String,
    pub at: Timestamp,
}

#[derive(Debug, Serialize)]
pub struct WelcomePage {
    pub group: GroupTag,
    pub person: PersonCard,
    pub first_name: String,
    pub joined_at: Timestamp,
    pub action: String,
    pub tick_url: String,
    pub key: String,
    pub text: Field,
    /// As the newcomer will read it.
    pub preview: String,
    pub takes_answers: bool,
    pub own_address: String,
    /// Whose words these are, where they are not the moderator's own yet; at most one.
    pub offered_by: Vec<PersonCard>,
    /// How they were welcomed; at most one.
    pub welcomed: Vec<WelcomeNote>,
    pub errors: Vec<FormError>,
}

impl View for WelcomePage {
    const TEMPLATE: &'static str = "moderation/welcome";
}
