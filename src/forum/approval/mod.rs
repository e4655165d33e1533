//! What somebody new wrote, until a moderator lets it in; and what becomes of a decision about a post.
//!
//! Actions: `ApprovePosts`. Hears `PostApproved`, `PostHidden`, `RemindOfHeld`.
//!
//! ## Why
//! Whether a post waits is decided where it is written (`threads::holding`). What stands here is for those who
//! decide about it, and for those who are told: they stand higher, as they write mails.

pub mod deciding;
pub mod letters;
pub mod store;
pub mod undoing;
