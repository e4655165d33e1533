//! What members tell of themselves: function, province, expertise, working days, picture; and who sees it.
//!
//! Table: `profiles`. Actions: `SeeMembers`, `UseOwnAccount`.
//!
//! ## Why
//! People look for a colleague by what they do, so the finder searches one folded text that holds only what
//! its owner shows: a hidden field can neither be seen nor guessed by searching for it.

pub mod model;
pub mod store;
pub mod listing;
pub mod editing;
pub mod clearing;
