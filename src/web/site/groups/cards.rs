//! A group in a list.

use crate::{
    forum::{
        access::{Audience, GroupRole},
        groups::model::Group,
    },
    web::views::{groups::GroupCard, parts::GroupTag},
};

/// The card of a group, with how many posts in it are new.
pub fn card(group: &Group, role: Option<GroupRole>, new_count: i64) -> GroupCard {
    GroupCard {
        group: GroupTag::of(group),
        description: group.description.clone(),
        audience_key: audience_key(group.audience),
        is_group_only: group.audience == Audience::Group,
        thread_count: group.thread_count,
        member_count: group.member_count,
        new_count,
        is_mine: role.is_some(),
        is_closed: group.closed_at.is_some(),
    }
}

/// The key of the line that says who can read.
pub fn audience_key(audience: Audience) -> String {
    format!("audience-{}", audience.as_str())
}
