//! What there is to know of a group, for whoever leads it next.

use serde::Serialize;

use super::{
    absences::{AwayNote, DeputyChoice, ModeratorLine},
    parts::{Choice, Field, FormError, GroupTag, KeyLink, PersonCard},
};
use crate::platform::{clock::Timestamp, render::View};

/// One thing that waits.
#[derive(Debug, Serialize)]
pub struct OpenLine {
    pub kind_key: String,
    pub url: String,
    /// The title of a thread, or the name of a person.
    pub title: String,
    pub since: Timestamp,
    /// Who took it up; at most one.
    pub by: Vec<PersonCard>,
}

/// What was noted of somebody.
#[derive(Debug, Serialize)]
pub struct NotedLine {
    pub person: PersonCard,
    pub url: String,
    pub by: PersonCard,
    pub text: String,
    pub at: Timestamp,
}

/// A thread in a line.
#[derive(Debug, Serialize)]
pub struct ThreadLine {
    pub url: String,
    pub title: String,
    pub kind_key: String,
    pub at: Timestamp,
    /// Until when it is kept on top; at most one.
    pub until: Vec<Timestamp>,
    /// Who summed it up; at most one.
    pub by: Vec<PersonCard>,
}

/// How often something came back.
#[derive(Debug, Serialize)]
pub struct YearlyLine {
    pub kind_key: String,
    pub count: i64,
}

/// Somebody and what they know.
#[derive(Debug, Serialize)]
pub struct KnowledgeLine {
    pub person: PersonCard,
    pub expertise: String,
    /// How many answers of theirs were accepted.
    pub answers: i64,
}

/// Somebody's words, or somebody who waits.
#[derive(Debug, Serialize)]
pub struct WordsLine {
    pub person: PersonCard,
    pub url: String,
    pub text: String,
}

/// Somebody who was invited and did not answer yet.
#[derive(Debug, Serialize)]
pub struct InvitedLine {
    pub name: String,
    pub organisation: String,
    pub by: PersonCard,
    pub at: Timestamp,
}

#[derive(Debug, Serialize)]
pub struct HandoverPage {
    pub group: GroupTag,
    pub tabs: Vec<KeyLink>,
    pub now: Timestamp,
    pub most: i64,
    pub cases: Vec<OpenLine>,
    pub work: Vec<OpenLine>,
    pub requests: Vec<WordsLine>,
    /// How many invitations nobody answered yet, where they stand, and the newest of them.
    pub invitation_count: i64,
    pub invitations_url: String,
    pub invitations: Vec<InvitedLine>,
    pub notes: Vec<NotedLine>,
    pub pinned: Vec<ThreadLine>,
    pub recurring: Vec<ThreadLine>,
    pub yearly: Vec<YearlyLine>,
    pub summarised: Vec<ThreadLine>,
    pub knowledge: Vec<KnowledgeLine>,
    pub moderators: Vec<ModeratorLine>,
    pub planned: Vec<AwayNote>,
    pub welcomes: Vec<WordsLine>,
    /// Whether the viewer leads the group for good.
    pub can_hand_over: bool,
    pub action: String,
    pub key: String,
    pub seen: String,
    pub query: String,
    pub successors: Vec<DeputyChoice>,
    pub member: Field,
    pub stays: Vec<Choice>,
    pub stay: Field,
    pub words: Field,
    pub errors: Vec<FormError>,
}

impl View for HandoverPage {
    const TEMPLATE: &'static str = "moderation/handover";
}
