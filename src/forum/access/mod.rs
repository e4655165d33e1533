//! Who may do what: one readable table and the one question asked of it.
//!
//! `actor` says who asks, `place` says where, `rules` is the table, `check` answers. The routes page names an
//! [`Action`] for each address, and a test walks every route with every role against the table.

mod actor;
mod check;
mod place;
mod rules;

pub use actor::{Actor, MemberActor};
pub use check::{Denied, allowed, check, decide, readable_audiences};
pub use place::{Audience, GroupRole, JoinPolicy, Place, PostPlace};
pub use rules::{Action, COLUMNS, Cell, GUESTS, RULES, guest_cell};
