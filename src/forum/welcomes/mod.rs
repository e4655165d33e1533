//! Welcoming whoever joined a group: a mail in a moderator's own words, or a tick by whoever wrote already.
//!
//! Tables: `welcomes`, `welcome_texts`. Action: `ManageGroupMembers`.
//!
//! ## Why
//! A personal word makes people come back, and the same word twice does not. So a welcome is a row with the group
//! and the person as its key: of two moderators at once one welcomes, and the other is told who did and when.
//! Leaving and coming back makes nobody a newcomer again.

pub mod model;
pub mod store;
pub mod greeting;
