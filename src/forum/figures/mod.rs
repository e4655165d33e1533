//! Figures of a group, month by month: does it live, are questions answered, do newcomers get a reply.
//!
//! No table of its own. Actions: `SeeGroupWork`, `SeeSiteLog`.
//!
//! ## Why
//! Counted from what is there, so a figure can never differ from the board. Nothing is counted about one person:
//! a moderator sees how the group does, not who does how much.

pub mod model;
pub mod listing;
pub mod store;
pub mod counting;
pub mod yearly;
