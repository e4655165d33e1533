//! The digest: one mail about what a member did not read yet, at the moment they chose.
//!
//! Tables: `digests`, `digest_items`. Jobs: `RunDigests`, `ComposeDigest`.
//!
//! ## Why
//! A digest belongs to a moment of its member's own calendar, and that moment's date is its key: whatever the clock
//! does and however many processes run, a member and a period have one digest. It begins where the one before ended,
//! so each post is looked at once, and it repeats nothing that was read or mailed. Who is active gets it too: a digest
//! is for people who come by, not to lure back those who do not. Nothing new means no mail.
//!
//! The run goes over all members in pieces, each piece a job that leaves the next behind, and gives each member a
//! minute of the hour of their own, by their id: a server that stops in the middle goes on where it was.

pub mod model;
pub mod calendar;
pub mod store;
pub mod running;
pub mod choosing;
pub mod mails;
pub mod composing;
