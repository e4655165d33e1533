//! What a mail is about, where several mails tell of the same.

use crate::platform::clock::Timestamp;

/// What mails tell of a thread on the board of another group.
#[derive(Debug, Clone)]
pub struct AboutListing {
    /// The title of the thread.
    pub title: String,
    /// The name of the group.
    pub group: String,
    /// Why, where it does not stand there.
    pub reason: String,
    /// The thread.
    pub path: String,
}

/// What mails tell of a case: reports on one post or profile, and what was decided.
#[derive(Debug, Clone)]
pub struct AboutCase {
    /// Its number.
    pub case: i64,
    /// What was reported: "post" or "profile".
    pub what: &'static str,
    /// What was decided, as a word.
    pub verdict: &'static str,
    /// The number of the house rule.
    pub rule: String,
    /// Why.
    pub reason: String,
    /// What came of the objection, as a word.
    pub outcome: &'static str,
    /// Why.
    pub outcome_reason: String,
    /// The title of the thread, or the name of the person.
    pub title: String,
}

/// What somebody is invited to.
#[derive(Debug, Clone)]
pub struct AboutInvitation {
    /// Who invites.
    pub by: String,
    /// Where they work.
    pub organisation: String,
    /// The name of the group.
    pub group: String,
    /// What it is about.
    pub description: String,
    /// Until when the link works.
    pub until: Timestamp,
}
