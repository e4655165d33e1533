//! A thread on the boards of other groups than its own: one thread, one set of replies, a row for each board.
//!
//! Table: `cross_listings`. Actions: `ProposeListing`, `DecideListing`. Job: `UnpinListing`.
//!
//! ## Why
//! Nothing of the thread is copied, so its readers, its read marks and its notifications are each one. Its home
//! group (`threads.group_id`) decides who may read it, wherever it stands, and its moderators look after the posts;
//! the moderators of another group decide about nothing but their own board. Acts hold the thread until the
//! transaction ends, so of two who decide at once one wins and the other is told.
//!
//! It is called a cross-listing because `listing` names the files that read pages of rows.

pub mod model;
pub mod store;
pub mod opening;
pub mod journal;
mod letters;
pub mod deciding;
pub mod proposing;
pub mod pinning;
pub mod uniting;
