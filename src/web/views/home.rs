//! The home page: for members what is new, for visitors what this is.

use serde::Serialize;

use super::{
    effects::EffectCard,
    groups::GroupCard,
    parts::{GroupTag, PersonCard, ThreadRow},
};
use crate::platform::{clock::Timestamp, render::View};

/// Somebody answered or named the reader.
#[derive(Debug, Serialize)]
pub struct NewsCard {
    pub url: String,
    pub by: PersonCard,
    pub reason_key: String,
    pub excerpt: String,
    pub title: String,
    pub at: Timestamp,
}

/// One of the reader's groups.
#[derive(Debug, Serialize)]
pub struct Book {
    pub group: GroupTag,
    pub new_count: i64,
}

#[derive(Debug, Serialize)]
pub struct MemberHome {
    pub greeting_key: String,
    pub first_name: String,
    pub post_count: i64,
    pub thread_count: usize,
    pub since: Option<Timestamp>,
    pub start_url: String,
    pub ask_url: String,
    pub news: Vec<NewsCard>,
    pub new_threads: Vec<ThreadRow>,
    pub read_threads: Vec<ThreadRow>,
    /// Where all threads with something new are listed; empty when they are.
    pub more_url: String,
    pub books: Vec<Book>,
    /// "Did you use it?", about one thread at a time.
    pub effect: Vec<EffectCard>,
    pub waiting_count: i64,
    pub is_admin: bool,
}

impl View for MemberHome {
    const TEMPLATE: &'static str = "home/member";
}

#[derive(Debug, Serialize)]
pub struct VisitorHome {
    pub open_groups: Vec<GroupCard>,
    pub other_groups: Vec<GroupTag>,
    pub open_threads: Vec<ThreadRow>,
}

impl View for VisitorHome {
    const TEMPLATE: &'static str = "home/visitor";
}
