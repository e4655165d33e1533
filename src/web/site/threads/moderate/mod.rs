//! What moderators do with threads and posts: one page with all forms, splitting, the summary, putting back.

mod listing;
mod manage;
mod offers;
pub(in crate::web::site) mod relay;
mod restore;
mod split;
mod summary;

pub use listing::{decline_listing, pin_listing, remove_listing, show_listing, take_listing, unpin_listing};
pub(super) use manage::{Typed, parse_day, show_again};
pub use manage::{label_thread, manage_thread, merge_thread, relocate_thread};
pub use offers::{propose_listing, show_listings, withdraw_listing};
pub use relay::{offer_relay, relay_question};
pub use restore::{restore_post, undo};
pub use split::{confirm_split, split_thread};
pub use summary::{edit_summary, update_summary};
