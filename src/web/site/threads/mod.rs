//! A thread: its page, and everything one does with it and its posts.
//!
//! `data` loads what the page shows in a fixed number of queries, `posts` and `view` put it into views, and the
//! others are the handlers.

mod boards;
mod data;
mod permalink;
mod posts;
mod view;
mod show;
mod start;
mod reply;
mod edit;
pub mod effect;
mod follow;
mod held;
mod remove;
mod versions;
mod decide;
mod read;
mod moderate;
mod relayed;

pub use decide::{accept_answer, lock_thread, pin_thread, unlock_thread, unpin_thread};
pub use edit::{edit_post, update_post};
pub use effect::{answer_effect, show_effect};
pub use follow::follow_thread;
pub use held::withdraw_post;
pub(super) use moderate::relay::note as relay_note;
pub use moderate::{
    confirm_split, edit_summary, label_thread, manage_thread, merge_thread, offer_relay, relay_question,
    relocate_thread, restore_post, split_thread, undo, update_summary,
};
pub use moderate::{
    decline_listing, pin_listing, propose_listing, remove_listing, show_listing, show_listings, take_listing,
    unpin_listing, withdraw_listing,
};
pub use posts::removed_key;
pub use read::{mark_read, mark_unread};
pub use relayed::{decline_relay, show_relayed};
pub use remove::{confirm_removal, hide_post, remove_post};
pub use reply::create_reply;
pub use show::{show_post, show_thread};
pub use start::{create_thread, new_thread};
pub use versions::show_versions;
