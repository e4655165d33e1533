//! Who leads a group, who of them is away, and who stands in.

use serde::Serialize;

use super::parts::{Field, FormError, GroupTag, KeyLink, PersonCard};
use crate::platform::{clock::Timestamp, render::View};

/// Somebody who leads a group is away, or will be.
#[derive(Debug, Clone, Serialize)]
pub struct AwayNote {
    pub person: PersonCard,
    /// Who stands in; none where they cannot; at most one.
    pub deputy: Vec<PersonCard>,
    pub from: Timestamp,
    pub until: Timestamp,
    pub is_running: bool,
    pub note: String,
    /// Where the viewer ends it; empty where they may not.
    pub end_url: String,
    pub key: String,
    pub group: Vec<GroupTag>,
}

/// Somebody who leads a group.
#[derive(Debug, Clone, Serialize)]
pub struct ModeratorLine {
    pub person: PersonCard,
    /// How they are away now; at most one.
    pub away: Vec<AwayNote>,
    /// For whom they stand in now.
    pub stands_in: Vec<AwayNote>,
}

/// Somebody who can stand in.
#[derive(Debug, Serialize)]
pub struct DeputyChoice {
    pub id: i64,
    pub person: PersonCard,
    pub role_key: String,
    pub is_chosen: bool,
}

#[derive(Debug, Serialize)]
pub struct ModeratorsPage {
    pub group: GroupTag,
    pub tabs: Vec<KeyLink>,
    pub moderators: Vec<ModeratorLine>,
    pub planned: Vec<AwayNote>,
    /// Whether the viewer leads the group for good, or is an administrator.
    pub can_plan: bool,
    /// Of whom an administrator can say that they are away; nobody for others.
    pub may_be_away: Vec<DeputyChoice>,
    pub member: Field,
    pub action: String,
    pub hand_over_url: String,
    pub key: String,
    pub earliest: String,
    pub from: Field,
    pub until: Field,
    pub note: Field,
    pub deputy: Field,
    pub query: String,
    pub deputies: Vec<DeputyChoice>,
    pub errors: Vec<FormError>,
}

impl View for ModeratorsPage {
    const TEMPLATE: &'static str = "moderation/absences";
}
