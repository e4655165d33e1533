//! Who belongs to a group and on which terms: requests to join, roles, guests, warnings, mutes, removal, notes.
//!
//! Tables: `join_requests`, `mutes`, `member_notes`, `absences`; rows of `group_members` and the state of `members`.
//! Actions: `AskToJoin`, `ManageGroupMembers`, `SuspendMembers`. Jobs: `LiftMute`, `EndStay`, `BeginAbsence`,
//! `EndAbsence`.
//!
//! ## Why
//! Every act here is about a colleague, so each one is told to that colleague with its reason, and each one is
//! noted in the log with the group and the person. Of two moderators who decide at once one wins, and the other
//! is told so.

pub mod model;
pub mod store;
pub mod place;
pub mod absences;
pub mod listing;
pub mod requests;
pub mod roles;
pub mod guests;
pub mod sanctions;
pub mod suspension;
pub mod leaving;
pub mod notes;
