//! A thread: its page, and everything one does with it and its posts.
//!
//! `data` loads what the page shows in a fixed number of queries, `posts` and `view` put it into views, and the
//! others are the handlers.

mod data;
mod permalink;
mod posts;
mod view;
mod show;
mod start;
mod reply;
mod edit;
mod remove;
mod versions;
mod decide;
mod read;

pub use decide::{accept_answer, lock_thread, pin_thread, unlock_thread, unpin_thread};
pub use edit::{edit_post, update_post};
pub use read::{mark_read, mark_unread};
pub use remove::{confirm_removal, remove_post};
pub use reply::create_reply;
pub use show::{show_post, show_thread};
pub use start::{create_thread, new_thread};
pub use versions::show_versions;
