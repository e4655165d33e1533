//! The members of a group for its moderators, the request to join it, and one account for administrators.

use serde::Serialize;

use super::{
    absences::AwayNote,
    invitations::StayNotice,
    parts::{Choice, Field, FormError, GroupTag, KeyLink, Pages, PersonCard},
};
use crate::{
    forum::membership::model::Mute,
    platform::{clock::Timestamp, render::View},
};

/// That the viewer may not write in a group for a while.
#[derive(Debug, Clone, Serialize)]
pub struct MuteNotice {
    pub until: Timestamp,
    pub reason: String,
}

impl MuteNotice {
    /// A mute as its member meets it.
    pub fn of(mute: &Mute) -> Self {
        Self { until: mute.until, reason: mute.reason.clone() }
    }
}

#[derive(Debug, Serialize)]
pub struct AskJoinPage {
    pub group: GroupTag,
    pub action: String,
    pub withdraw_url: String,
    /// What was asked already.
    pub asked: Vec<Asked>,
    pub motivation: Field,
    pub errors: Vec<FormError>,
}

#[derive(Debug, Serialize)]
pub struct Asked {
    pub motivation: String,
    pub at: Timestamp,
}

impl View for AskJoinPage {
    const TEMPLATE: &'static str = "moderation/members/ask";
}

/// Somebody who waits to be let into the group.
#[derive(Debug, Serialize)]
pub struct RequestLine {
    pub person: PersonCard,
    pub motivation: String,
    pub since: Timestamp,
    pub url: String,
    pub approve_url: String,
    pub key: String,
}

#[derive(Debug, Serialize)]
pub struct MemberLine {
    pub id: i64,
    pub person: PersonCard,
    pub url: String,
    pub role_key: String,
    pub is_moderator: bool,
    pub joined_at: Timestamp,
    pub post_count: i64,
    pub seen_key: String,
    /// Until when they are muted.
    pub muted_until: Vec<Timestamp>,
    /// Their last day, where there is one.
    pub last_day: Vec<Timestamp>,
    pub is_suspended: bool,
    /// How they are away.
    pub away: Vec<AwayNote>,
    /// For whom they stand in.
    pub stands_in: Vec<AwayNote>,
    /// Whether they can be chosen for an act on several.
    pub can_choose: bool,
}

#[derive(Debug, Serialize)]
pub struct MembersPage {
    pub group: GroupTag,
    pub tabs: Vec<KeyLink>,
    pub requests: Vec<RequestLine>,
    pub query: String,
    pub filters: Vec<Choice>,
    pub organisations: Vec<Choice>,
    pub sorts: Vec<Choice>,
    pub members: Vec<MemberLine>,
    pub total: i64,
    pub is_filtered: bool,
    pub url: String,
    pub csv_url: String,
    pub invite_url: String,
    pub remove_url: String,
    pub pages: Option<Pages>,
}

impl View for MembersPage {
    const TEMPLATE: &'static str = "moderation/members/list";
}

#[derive(Debug, Serialize)]
pub struct ChosenMember {
    pub id: i64,
    pub person: PersonCard,
}

#[derive(Debug, Serialize)]
pub struct RemovePage {
    pub group: GroupTag,
    pub list_url: String,
    pub action: String,
    pub key: String,
    pub count: i64,
    pub chosen: Vec<ChosenMember>,
    pub reason: Field,
    pub errors: Vec<FormError>,
}

impl View for RemovePage {
    const TEMPLATE: &'static str = "moderation/members/remove";
}

#[derive(Debug, Serialize)]
pub struct PostLine {
    pub url: String,
    pub title: String,
    pub excerpt: String,
    pub at: Timestamp,
}

#[derive(Debug, Serialize)]
pub struct DecisionLine {
    pub at: Timestamp,
    pub by: String,
    pub action_key: String,
    pub reason: String,
}

#[derive(Debug, Serialize)]
pub struct NoteLine {
    pub by: PersonCard,
    pub at: Timestamp,
    pub text: String,
    /// Where the viewer takes their own note away; empty for others'.
    pub delete_url: String,
}

/// The fields of the forms about somebody.
#[derive(Debug, Default, Serialize)]
pub struct MemberFields {
    pub refuse: Field,
    pub warn: Field,
    pub until: Field,
    pub mute: Field,
    pub remove: Field,
    /// Why a moderator is made a plain member.
    pub role: Field,
    pub note: Field,
}

#[derive(Debug, Serialize)]
pub struct MemberPage {
    pub group: GroupTag,
    pub list_url: String,
    pub person: PersonCard,
    pub role_key: String,
    pub is_member: bool,
    /// Whether they wrote in the group without belonging to it: through another board, or before they left.
    pub writes: bool,
    pub is_moderator: bool,
    /// Whether they lead the group only while somebody is away.
    pub stands_in: bool,
    pub is_self: bool,
    pub is_suspended: bool,
    /// Since when they belong to the group.
    pub joined_at: Vec<Timestamp>,
    pub seen_key: String,
    pub post_count: i64,
    pub posts: Vec<PostLine>,
    pub decisions: Vec<DecisionLine>,
    pub notes: Vec<NoteLine>,
    pub request: Vec<Asked>,
    pub mute: Vec<MuteNotice>,
    pub stay: Vec<StayNotice>,
    pub acts_url: String,
    pub account_url: String,
    pub key: String,
    pub earliest: String,
    pub fields: MemberFields,
    pub errors: Vec<FormError>,
}

impl View for MemberPage {
    const TEMPLATE: &'static str = "moderation/members/show";
}

/// A group in which somebody is, on the page of their account.
#[derive(Debug, Serialize)]
pub struct AccountGroup {
    pub name: String,
    pub url: String,
    pub role_key: String,
}

#[derive(Debug, Serialize)]
pub struct AccountPage {
    pub person: PersonCard,
    pub email: String,
    pub state_key: String,
    pub groups: Vec<AccountGroup>,
    pub decisions: Vec<DecisionLine>,
    pub can_suspend: bool,
    pub can_readmit: bool,
    pub suspend_url: String,
    pub readmit_url: String,
    pub key: String,
    pub reason: Field,
    pub errors: Vec<FormError>,
}

impl View for AccountPage {
    const TEMPLATE: &'static str = "moderation/members/account";
}
