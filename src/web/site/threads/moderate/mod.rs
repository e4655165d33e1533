//! What moderators do with threads and posts: one page with all forms, splitting, the summary, putting back.

mod manage;
pub(in crate::web::site) mod relay;
mod restore;
mod split;
mod summary;

pub(super) use manage::{Typed, parse_day, show_again};
pub use manage::{label_thread, manage_thread, merge_thread, relocate_thread};
pub use relay::{offer_relay, relay_question};
pub use restore::restore_post;
pub use split::{confirm_split, split_thread};
pub use summary::{edit_summary, update_summary};
