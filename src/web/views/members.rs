//! The people finder and a person's page.

use serde::Serialize;

use super::parts::{Choice, GroupTag, Pages, PersonCard, ThreadRow};
use crate::platform::{clock::Timestamp, render::View};

#[derive(Debug, Serialize)]
pub struct FoundPerson {
    pub person: PersonCard,
    pub job_title: String,
    pub province: String,
    pub ask_me_about: String,
}

#[derive(Debug, Serialize)]
pub struct PeoplePage {
    pub query: String,
    pub provinces: Vec<Choice>,
    pub organisations: Vec<Choice>,
    pub people: Vec<FoundPerson>,
    pub total: i64,
    pub is_filtered: bool,
    pub pages: Option<Pages>,
}

impl View for PeoplePage {
    const TEMPLATE: &'static str = "members/list";
}

#[derive(Debug, Serialize)]
pub struct ProfilePage {
    pub person: PersonCard,
    pub job_title: String,
    pub province: String,
    pub expertise: String,
    pub ask_me_about: String,
    pub working_day_keys: Vec<String>,
    pub email: String,
    pub is_self: bool,
    pub is_guest: bool,
    pub groups: Vec<GroupTag>,
    pub moderates: Vec<GroupTag>,
    pub threads: Vec<ThreadRow>,
    pub joined_at: Timestamp,
    /// Where one tells that something is wrong with it; empty on one's own.
    pub report_url: String,
    /// The page of the account, for administrators.
    pub account_url: String,
}

impl View for ProfilePage {
    const TEMPLATE: &'static str = "members/show";
}
