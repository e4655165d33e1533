//! The page of a thread, its forms, and the versions of a post.

use serde::Serialize;

use super::listings::BoardLink;
use super::moderation_members::MuteNotice;
use super::parts::{Badge, Choice, Field, FormError, GroupTag, KeyLink, Pages, PersonCard};
use crate::platform::{
    clock::Timestamp,
    render::{SafeHtml, View},
};

/// A post as the page shows it.
#[derive(Debug, Serialize)]
pub struct PostView {
    pub id: i64,
    pub by: PersonCard,
    /// Whom it answers, for those who listen; empty for replies to the thread.
    pub answers: Vec<PersonCard>,
    /// Whom it answers where its place does not tell.
    pub in_reply_to: Vec<ReplyTo>,
    pub is_moderator: bool,
    pub is_new: bool,
    pub is_answer: bool,
    pub at: Timestamp,
    pub is_edited: bool,
    pub body_html: SafeHtml,
    /// The key of what is said of a post that is gone; empty while it stands.
    pub removed_key: String,
    pub removal_reason: String,
    pub url: String,
    pub reply_url: String,
    pub edit_url: String,
    pub remove_url: String,
    pub versions_url: String,
    /// Where it becomes a thread of its own.
    pub split_url: String,
    /// Where it is put back, for moderators, when it is gone.
    pub restore_url: String,
    pub answer_url: String,
    pub unread_url: String,
    pub report_url: String,
    /// Whether any act beside replying is open to the viewer.
    pub has_more: bool,
    /// The next new post after this one, `#r12` or on another page; empty when there is none.
    pub next_new: String,
    pub is_last_new: bool,
}

#[derive(Debug, Serialize)]
pub struct ReplyTo {
    pub url: String,
    pub by: PersonCard,
}

/// A post with what is shown under it.
#[derive(Debug, Serialize)]
pub struct Branch {
    pub post: PostView,
    pub answers: Vec<Branch>,
    pub answer_count: usize,
    pub is_open: bool,
    /// Who answers, at most three.
    pub names: Vec<PersonCard>,
}

#[derive(Debug, Serialize)]
pub struct Summary {
    pub text_html: SafeHtml,
    pub by: PersonCard,
    pub at: Timestamp,
    /// How many replies it tells of, where that is known.
    pub covered: Option<i64>,
    /// Where it is changed, for moderators.
    pub edit_url: String,
}

/// A thread by its title.
#[derive(Debug, Serialize)]
pub struct ThreadLink {
    pub url: String,
    pub title: String,
}

/// A new post in the list beside the thread, or the accepted answer.
#[derive(Debug, Serialize)]
pub struct PostLink {
    pub url: String,
    pub by: PersonCard,
    pub excerpt: String,
}

/// The form for a reply.
#[derive(Debug, Serialize)]
pub struct Composer {
    pub action: String,
    pub key: String,
    pub parent: String,
    pub quoted: Vec<PostLink>,
    pub cancel_url: String,
    pub body: Field,
    pub errors: Vec<FormError>,
    pub preview_html: Vec<SafeHtml>,
}

#[derive(Debug, Serialize)]
pub struct ThreadPage {
    pub group: GroupTag,
    pub title: String,
    pub badges: Vec<Badge>,
    /// The thread from which this one was split off, as far as the viewer may read it.
    pub split_from: Vec<ThreadLink>,
    /// The other groups on whose boards it stands, as far as the viewer may know of them.
    pub also_in: Vec<GroupTag>,
    /// The boards of other groups on which it stands and about which the viewer decides.
    pub boards: Vec<BoardLink>,
    /// Those on which the viewer could put it.
    pub other_boards: Vec<BoardLink>,
    /// Where it is offered to another group, or empty.
    pub propose_url: String,
    pub audience_key: String,
    pub audience_reason: String,
    pub lock_reason: String,
    pub first: PostView,
    pub summary: Vec<Summary>,
    pub answer: Vec<PostLink>,
    pub reply_count: i64,
    pub new_count: usize,
    pub first_new_url: String,
    pub orders: Vec<KeyLink>,
    pub branches: Vec<Branch>,
    pub flat: Vec<PostView>,
    pub is_cut: bool,
    pub by_time_url: String,
    pub pages: Option<Pages>,
    pub composer: Vec<Composer>,
    /// What waits for a moderator, as far as the viewer may know of it.
    pub held: Vec<HeldPost>,
    /// Where a moderator decides about it.
    pub approve_url: String,
    /// The key of why one cannot reply, or empty.
    pub why_not_key: String,
    /// How the viewer is muted in the group.
    pub muted: Vec<MuteNotice>,
    /// What was typed and could not be posted, where there is no form any more.
    pub kept: String,
    pub sign_in_url: String,
    pub read_url: String,
    pub read_all: bool,
    pub unread: String,
    pub new_posts: Vec<PostLink>,
    /// Where one says what one wants to hear of it; empty for visitors.
    pub follow_url: String,
    /// What one wants now: "follow", "mute" or "normal".
    pub follow_level: String,
    pub participants: Vec<PersonCard>,
    pub others_count: i64,
    pub can_pin: bool,
    pub is_pinned: bool,
    pub pin_url: String,
    pub can_lock: bool,
    pub is_locked: bool,
    pub lock_url: String,
    pub unlock_url: String,
    pub lock_field: Field,
    pub manage_url: String,
    pub summary_url: String,
}

impl View for ThreadPage {
    const TEMPLATE: &'static str = "threads/show";
}

/// A post that waits for a moderator.
#[derive(Debug, Serialize)]
pub struct HeldPost {
    pub id: i64,
    pub by: PersonCard,
    pub at: Timestamp,
    pub body_html: SafeHtml,
    pub is_own: bool,
    /// Where its author takes it back, or empty.
    pub withdraw_url: String,
}

/// A thread that waits for a moderator, or was not let in.
#[derive(Debug, Serialize)]
pub struct HeldThreadPage {
    pub group: GroupTag,
    pub title: String,
    pub kind_key: String,
    pub is_refused: bool,
    pub reason: String,
    pub post: HeldPost,
    /// Where a moderator decides, or empty.
    pub decide_url: String,
}

impl View for HeldThreadPage {
    const TEMPLATE: &'static str = "threads/held";
}

#[derive(Debug, Serialize)]
pub struct NewThreadPage {
    pub group: GroupTag,
    pub audience_key: String,
    pub action: String,
    pub key: String,
    pub kinds: Vec<Choice>,
    pub kind: Field,
    pub title: Field,
    pub body: Field,
    pub labels: Field,
    pub errors: Vec<FormError>,
    pub preview_html: Vec<SafeHtml>,
}

impl View for NewThreadPage {
    const TEMPLATE: &'static str = "threads/new";
}

#[derive(Debug, Serialize)]
pub struct EditPage {
    pub group: GroupTag,
    pub thread_url: String,
    pub action: String,
    pub key: String,
    pub seen: String,
    pub is_first: bool,
    pub is_own: bool,
    pub title: Field,
    pub body: Field,
    pub reason: Field,
    pub errors: Vec<FormError>,
    pub preview_html: Vec<SafeHtml>,
    /// The text that somebody else wrote in the meantime.
    pub theirs: Vec<String>,
}

impl View for EditPage {
    const TEMPLATE: &'static str = "threads/edit";
}

#[derive(Debug, Serialize)]
pub struct RemovePage {
    pub key: String,
    pub group: GroupTag,
    pub thread_url: String,
    pub action: String,
    pub is_first: bool,
    /// The key of what stays and what goes.
    pub lead_key: String,
    pub is_own: bool,
    pub by: PersonCard,
    pub excerpt: String,
    pub reason: Field,
    pub errors: Vec<FormError>,
}

impl View for RemovePage {
    const TEMPLATE: &'static str = "threads/remove";
}

/// A piece of text that stayed, came, or went.
#[derive(Debug, Serialize)]
pub struct Piece {
    pub text: String,
    pub is_new: bool,
    pub is_gone: bool,
}

#[derive(Debug, Serialize)]
pub struct Version {
    pub number: i64,
    pub by: PersonCard,
    pub at: Timestamp,
    pub reason: String,
    pub title_pieces: Vec<Piece>,
    pub pieces: Vec<Piece>,
}

#[derive(Debug, Serialize)]
pub struct VersionsPage {
    pub group: GroupTag,
    pub thread_url: String,
    pub post_url: String,
    pub title: String,
    pub versions: Vec<Version>,
}

impl View for VersionsPage {
    const TEMPLATE: &'static str = "threads/versions";
}
