//! Inviting people to a group, what came of it, and the page under the link.

use serde::Serialize;

use super::parts::{Field, FormError, GroupTag, KeyLink, Pages};
use crate::platform::{clock::Timestamp, render::View};

/// The two forms with which moderators invite.
#[derive(Debug, Serialize)]
pub struct InvitePage {
    pub group: GroupTag,
    pub tabs: Vec<KeyLink>,
    pub action: String,
    pub report_url: String,
    pub key: String,
    pub most_lines: usize,
    pub most_a_day: i64,
    pub link_days: i64,
    /// The first day that can be somebody's last one.
    pub earliest: String,
    pub email: Field,
    pub name: Field,
    pub organisation: Field,
    pub until: Field,
    pub file: Field,
    pub file_until: Field,
    pub errors: Vec<FormError>,
}

impl View for InvitePage {
    const TEMPLATE: &'static str = "moderation/invitations/new";
}

/// A line of a table that nobody is invited by.
#[derive(Debug, Serialize)]
pub struct SkippedLine {
    pub number: usize,
    /// What it says.
    pub shown: String,
    /// Why, in words.
    pub why: Vec<String>,
}

/// Somebody who gets an invitation.
#[derive(Debug, Serialize)]
pub struct InvitedLine {
    pub number: usize,
    pub name: String,
    pub email: String,
    pub organisation: String,
}

/// What would happen to a table.
#[derive(Debug, Serialize)]
pub struct InvitePreviewPage {
    pub group: GroupTag,
    pub action: String,
    pub back_url: String,
    pub key: String,
    /// Those who get an invitation, as the confirmation brings them back.
    pub rows: String,
    pub until: String,
    /// The last day of guests.
    pub last_day: Vec<Timestamp>,
    pub invited: Vec<InvitedLine>,
    pub invited_count: usize,
    pub skipped: Vec<SkippedLine>,
    pub skipped_count: usize,
    pub wrong: Vec<SkippedLine>,
    pub wrong_count: usize,
    /// Whether something changed since the moderator looked.
    pub has_changed: bool,
    /// Why it cannot be confirmed, in words, or empty.
    pub refused: String,
}

impl View for InvitePreviewPage {
    const TEMPLATE: &'static str = "moderation/invitations/preview";
}

/// How many invitations there are in a state, and where they are listed.
#[derive(Debug, Serialize)]
pub struct StateCount {
    pub url: String,
    pub key: String,
    pub count: i64,
    pub current: bool,
}

#[derive(Debug, Serialize)]
pub struct InvitationLine {
    pub id: i64,
    pub name: String,
    pub email: String,
    pub organisation: String,
    pub by: String,
    pub at: Timestamp,
    pub state_key: String,
    /// The style of its badge.
    pub style: String,
    pub is_open: bool,
    /// When the state was reached, or will be.
    pub since: Timestamp,
    /// The last day as a guest.
    pub last_day: Vec<Timestamp>,
    pub reminded_at: Vec<Timestamp>,
    /// Who came in, for the moderators of the group; empty where nobody did.
    pub member_url: String,
    /// Where the one reminder is sent; empty where it cannot be.
    pub remind_url: String,
    pub withdraw_url: String,
    pub key: String,
}

/// Who was invited and what came of it.
#[derive(Debug, Serialize)]
pub struct InvitationsPage {
    pub group: GroupTag,
    pub tabs: Vec<KeyLink>,
    pub invite_url: String,
    pub csv_url: String,
    pub states: Vec<StateCount>,
    pub lines: Vec<InvitationLine>,
    pub is_filtered: bool,
    pub pages: Option<Pages>,
}

impl View for InvitationsPage {
    const TEMPLATE: &'static str = "moderation/invitations/list";
}

/// The page under a link that works.
#[derive(Debug, Serialize)]
pub struct AcceptPage {
    pub group: GroupTag,
    pub description: String,
    pub by: String,
    /// The last day as a guest.
    pub last_day: Vec<Timestamp>,
    pub action: String,
    pub key: String,
    /// The address for which it is.
    pub email_address: String,
    /// Whether there is no account yet.
    pub is_new: bool,
    /// Where to sign in first, or empty.
    pub sign_in_url: String,
    pub name: Field,
    pub password: Field,
    pub errors: Vec<FormError>,
}

impl View for AcceptPage {
    const TEMPLATE: &'static str = "accounts/accept_invitation";
}

/// The page under a link while somebody else is signed in.
#[derive(Debug, Serialize)]
pub struct OtherInvitationPage {
    /// Who is signed in.
    pub viewer_name: String,
}

impl View for OtherInvitationPage {
    const TEMPLATE: &'static str = "accounts/other_invitation";
}

/// Until when somebody belongs to a group, for its moderators.
#[derive(Debug, Serialize)]
pub struct StayNotice {
    pub last_day: Timestamp,
    /// The end as the forms bring it back.
    pub shown: i64,
    /// Whether they are a guest of the site.
    pub is_guest: bool,
    pub earliest: String,
    pub field: Field,
}
