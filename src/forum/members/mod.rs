//! People with an account: who they are, and what they show of themselves.
//!
//! Tables: `members`, `profiles`. Actions: `SeeMembers`, `UseOwnAccount`.

pub mod model;
pub mod store;
