//! What members want to hear of, how fast, and when: settings, threads and groups that they follow, pauses.
//!
//! Tables: `mail_settings`, `thread_follows`, `group_members.level`. Actions: `UseOwnAccount`, `ReadGroup`.
//!
//! ## Why
//! Who says nothing gets few, small mails: answers to them at once, everything else in one mail a week. Whoever writes
//! in a thread follows it. What a member sets for one thread goes before what they set for its group, and that before
//! the rest.

pub mod model;
pub mod store;
pub mod planning;
pub mod following;
pub mod settings;
