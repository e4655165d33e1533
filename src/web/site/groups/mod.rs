//! The list of groups, and the pages of one: board, about, members, joining.

pub mod cards;
pub mod head;
mod list;
mod board;
mod about;
mod membership;
mod asking;
mod follow;

pub use about::{show_about, show_members};
pub use asking::{join_group, show_ask, withdraw_request};
pub use board::show_board;
pub use follow::follow_group;
pub use list::{choose_group, show_groups};
pub use membership::leave_group;
