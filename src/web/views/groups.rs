//! The list of groups, the board, about and members.

use serde::Serialize;

use super::absences::ModeratorLine;
use super::moderation_members::MuteNotice;
use super::parts::{Badge, GroupTag, KeyLink, Pages, PersonCard, ThreadRow};
use crate::platform::{clock::Timestamp, render::View};

#[derive(Debug, Serialize)]
pub struct GroupCard {
    pub group: GroupTag,
    pub description: String,
    pub audience_key: String,
    pub is_group_only: bool,
    pub thread_count: i64,
    pub member_count: i64,
    pub new_count: i64,
    pub is_mine: bool,
    pub is_closed: bool,
}

/// Groups of one working line.
#[derive(Debug, Serialize)]
pub struct Line {
    pub id: String,
    pub name: String,
    pub groups: Vec<GroupCard>,
}

#[derive(Debug, Serialize)]
pub struct GroupsPage {
    pub lines: Vec<Line>,
}

impl View for GroupsPage {
    const TEMPLATE: &'static str = "groups/list";
}

/// What stands on top of each page of a group.
#[derive(Debug, Serialize)]
pub struct GroupHead {
    pub group: GroupTag,
    pub description: String,
    pub audience_key: String,
    pub audience_reason: String,
    pub is_closed: bool,
    pub tabs: Vec<KeyLink>,
    pub new_thread_url: String,
    pub join_url: String,
    pub leave_url: String,
    pub why_not_join_key: String,
    pub is_moderator: bool,
    /// Where one asks to be let in; empty where one joins another way.
    pub ask_url: String,
    /// Where one takes the own request back that waits; empty when none does.
    pub withdraw_url: String,
    /// How the viewer is muted here.
    pub muted: Vec<MuteNotice>,
    /// Where its moderators see its members.
    pub manage_url: String,
}

#[derive(Debug, Serialize)]
pub struct BoardPage {
    pub head: GroupHead,
    pub filters: Vec<KeyLink>,
    pub kinds: Vec<KeyLink>,
    pub labels: Vec<Badge>,
    pub chosen_label: String,
    pub all_url: String,
    pub pinned: Vec<ThreadRow>,
    pub threads: Vec<ThreadRow>,
    pub first_url: String,
    pub next_url: String,
    pub is_filtered: bool,
    pub moderators: Vec<PersonCard>,
    pub member_count: i64,
    pub members_url: String,
}

impl View for BoardPage {
    const TEMPLATE: &'static str = "groups/board";
}

#[derive(Debug, Serialize)]
pub struct AboutPage {
    pub head: GroupHead,
    pub line: String,
    pub join_policy_key: String,
    pub moderators: Vec<ModeratorLine>,
    pub thread_count: i64,
    pub member_count: i64,
}

impl View for AboutPage {
    const TEMPLATE: &'static str = "groups/about";
}

#[derive(Debug, Serialize)]
pub struct GroupMember {
    pub person: PersonCard,
    pub is_moderator: bool,
    pub joined_at: Timestamp,
    /// Their last day, where there is one.
    pub last_day: Vec<Timestamp>,
}

#[derive(Debug, Serialize)]
pub struct GroupMembersPage {
    pub head: GroupHead,
    pub members: Vec<GroupMember>,
    pub member_count: i64,
    pub pages: Option<Pages>,
}

impl View for GroupMembersPage {
    const TEMPLATE: &'static str = "groups/members";
}

/// The choice of a group for a question.
#[derive(Debug, Serialize)]
pub struct AskPage {
    /// The viewer's own groups; the address of each is its form.
    pub mine: Vec<GroupTag>,
    /// The other groups in which the viewer may write.
    pub others: Vec<GroupTag>,
}

impl View for AskPage {
    const TEMPLATE: &'static str = "groups/ask";
}
