//! The themagroepen: boards with members and moderators.
//!
//! Tables: `groups`, `former_slugs`, `group_members`. Actions: `ReadGroup`, `SeeGroupMembers`, `JoinGroup`,
//! `LeaveGroup`, `ManageGroups`.

pub mod model;
pub mod store;
pub mod joining;
pub mod managing;
pub mod seed;
