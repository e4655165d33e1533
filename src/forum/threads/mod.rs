//! Conversations: a thread on the board of a group, and the tree of posts in it.
//!
//! Tables: `threads`, `posts`, `post_versions`, `labels`, `mentions`,
//! `thread_summaries`, and in its own folder `cross_listings`. Actions: `StartThread`, `Reply`,
//! `EditPost`, `SeeVersions`, `RemovePost`, `AcceptAnswer`, `PinThread`, `LockThread`, `RestorePost`,
//! `ArrangeThreads`, `SummariseThread`. Events: `PostCreated`, `PostHidden`, `PostsMoved`; jobs: `RemindOfHeld`, `UnpinThread`.
//!
//! ## Why
//! Every post keeps its true parent; how deep a tree is shown is a matter of the page. Posts of a thread are
//! numbered from 0 (the first post) under the lock of the thread's row, so that "read up to here" is one number
//! and never skips a post that was committed late.

pub mod model;
pub mod store;
pub mod place;
pub mod message_ids;
pub mod listing;
pub mod board;
pub mod cross_listing;
pub mod tree;
pub mod events;
pub mod preparing;
pub mod holding;
pub mod posting;
pub mod editing;
pub mod moderating;
pub mod arranging;
pub mod restoring;
pub mod splitting;
pub mod merging;
pub mod summarising;
