//! What `config/demo.toml` says, as it is written there.

use std::collections::BTreeMap;

use anyhow::Context;
use serde::Deserialize;

use crate::platform::error::Failure;

/// The people, the boards and the conversations of the demo.
const CONTENT: &str = include_str!("../../../config/demo.toml");

/// The whole file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Content {
    /// Where people work.
    pub organisation: Vec<OrganisationEntry>,
    /// The people.
    pub member: Vec<MemberEntry>,
    /// Who leads each group, and who may read it.
    pub group: Vec<GroupEntry>,
    /// The conversations.
    pub thread: Vec<ThreadEntry>,
    /// Who waits to be let into a group.
    pub request: Vec<RequestEntry>,
    /// Who may not write in a group for a while.
    pub mute: Vec<MuteEntry>,
    /// Who was invited to a group.
    pub invitation: Vec<InvitationEntry>,
    /// First posts of people for whom nobody vouches.
    pub first_post: Vec<FirstPostEntry>,
    /// Which question was passed on to whom.
    pub relay: Vec<RelayEntry>,
    /// Who will be away, with a deputy.
    pub absence: Vec<AbsenceEntry>,
    /// What was offered to the boards of other groups.
    pub listing: Vec<ListingEntry>,
}

/// A first post that waits for a moderator.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FirstPostEntry {
    pub group: String,
    pub by: String,
    pub kind: String,
    pub title: String,
    pub ago: String,
    pub text: String,
}

/// A question that a moderator passed on to somebody.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RelayEntry {
    /// The key of the thread.
    pub thread: String,
    pub by: String,
    pub to: String,
    pub ago: String,
    #[serde(default)]
    pub note: String,
    /// When they said no, and why.
    #[serde(default)]
    pub declined: Option<ActEntry>,
}

/// Somebody who leads a group is away next week.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AbsenceEntry {
    pub group: String,
    pub member: String,
    pub deputy: String,
    pub ago: String,
    pub note: String,
}

/// A thread that was offered to the board of another group.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ListingEntry {
    /// The key of the thread.
    pub thread: String,
    /// The group to whose board it was offered.
    pub group: String,
    pub by: String,
    pub ago: String,
    pub note: String,
    /// Who took it; nobody where it still waits.
    #[serde(default)]
    pub taken: Option<ActEntry>,
}

/// Somebody who asks to join a group.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RequestEntry {
    pub group: String,
    pub by: String,
    pub ago: String,
    pub motivation: String,
}

/// Somebody who is muted in a group, with the note that its moderators keep.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MuteEntry {
    pub group: String,
    pub member: String,
    pub by: String,
    pub ago: String,
    /// For so many days from now.
    pub days: i64,
    pub reason: String,
    pub note: String,
}

/// Somebody who was invited to a group, and what came of it; each moment is how long ago it was.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct InvitationEntry {
    pub group: String,
    pub by: String,
    pub ago: String,
    pub name: String,
    pub email: String,
    #[serde(default)]
    pub organisation: String,
    /// For so many days from now a guest may stay.
    #[serde(default)]
    pub guest_days: Option<i64>,
    /// Whether the mail went out; one that did not goes out when the demo starts.
    #[serde(default)]
    pub sent: String,
    #[serde(default)]
    pub reminded: String,
    #[serde(default)]
    pub withdrawn: String,
    #[serde(default)]
    pub accepted: String,
    /// By whom.
    #[serde(default)]
    pub accepted_by: String,
}

/// An organisation.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OrganisationEntry {
    /// By what members refer to it.
    pub key: String,
    pub name: String,
    pub kind: String,
    #[serde(default)]
    pub isil: String,
    #[serde(default)]
    pub domains: Vec<String>,
}

/// A person.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MemberEntry {
    /// By what posts refer to them.
    pub key: String,
    /// The name; empty for somebody who has left.
    #[serde(default)]
    pub name: String,
    pub email: String,
    /// The key of where they work.
    #[serde(default)]
    pub organisation: String,
    #[serde(default = "active")]
    pub state: String,
    #[serde(default)]
    pub is_admin: bool,
    /// How long ago they signed up.
    pub since: String,
    /// How long ago they were last here.
    #[serde(default)]
    pub seen: String,
    #[serde(default)]
    pub job_title: String,
    #[serde(default)]
    pub province: String,
    #[serde(default)]
    pub expertise: String,
    #[serde(default)]
    pub ask_me_about: String,
    #[serde(default)]
    pub working_days: String,
    /// Where somebody whose organisation is not known says they work, and why they want to take part.
    #[serde(default)]
    pub organisation_claim: String,
    #[serde(default)]
    pub motivation: String,
    /// The addresses of the groups they joined; writing in an open group joins it as well.
    #[serde(default)]
    pub groups: Vec<String>,
}

fn active() -> String {
    "active".to_owned()
}

/// A group that exists already: who leads it, and what differs from the default.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GroupEntry {
    pub slug: String,
    pub moderators: Vec<String>,
    #[serde(default)]
    pub audience: Option<String>,
    #[serde(default)]
    pub audience_reason: String,
    #[serde(default)]
    pub join_policy: Option<String>,
}

/// A conversation with its first post.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ThreadEntry {
    /// By what a merged thread and a listing refer to it.
    #[serde(default)]
    pub key: String,
    pub group: String,
    pub kind: String,
    pub title: String,
    pub by: String,
    pub ago: String,
    #[serde(default)]
    pub labels: String,
    pub text: String,
    /// Up to which reply members read it, by their keys; 0 is the first post alone, 99 is all.
    #[serde(default)]
    pub read: BTreeMap<String, i64>,
    #[serde(default)]
    pub pinned: Option<ActEntry>,
    #[serde(default)]
    pub locked: Option<ActEntry>,
    #[serde(default)]
    pub summary: Option<SummaryEntry>,
    /// The key of the thread that this one was merged into.
    #[serde(default)]
    pub merged_into: String,
    #[serde(default)]
    pub edit: Vec<EditEntry>,
    #[serde(default)]
    pub reply: Vec<ReplyEntry>,
}

/// A reply; they stand in the order of writing.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReplyEntry {
    pub by: String,
    pub ago: String,
    /// Whose reply it answers: the newest one before it by this person. Empty: it answers the thread.
    #[serde(default)]
    pub to: String,
    pub text: String,
    /// Whether it is the accepted answer.
    #[serde(default)]
    pub answer: bool,
    #[serde(default)]
    pub hidden: Option<ActEntry>,
    #[serde(default)]
    pub edit: Vec<EditEntry>,
}

/// Something that a moderator did.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ActEntry {
    pub by: String,
    pub ago: String,
    #[serde(default)]
    pub reason: String,
}

/// A moderator's summary.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SummaryEntry {
    pub by: String,
    pub ago: String,
    pub text: String,
}

/// A change of a post; oldest first.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EditEntry {
    /// Who changed it; empty for the author.
    #[serde(default)]
    pub by: String,
    pub ago: String,
    #[serde(default)]
    pub reason: String,
    /// What the post said until then.
    pub before: String,
}

impl Content {
    /// Reads the file that is built in.
    pub fn read() -> Result<Self, Failure> {
        Ok(toml::from_str(CONTENT).context("config/demo.toml")?)
    }
}

/// A defect of the file, in words.
pub(super) fn wrong(what: impl std::fmt::Display) -> Failure {
    Failure::broken(format!("config/demo.toml: {what}"))
}
