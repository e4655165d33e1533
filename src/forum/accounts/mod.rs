//! Signing up, being let in, signing in, and keeping one's access safe.
//!
//! Tables: `tokens`, `sessions`; rows of `members`. Actions: `UseOwnAccount`, `AdmitMembers`.
//!
//! ## Why
//! A known and an unknown address get the same answer after the same work, so that nobody learns who has an
//! account. Links in mails hold a secret of which the database keeps a hash, work once, for one purpose and one
//! address, and do nothing until somebody presses the button on their page: mail scanners open every link.

pub mod passwords;
pub mod policy;
pub mod leading_mails;
mod mail_subjects;
pub mod mails;
pub mod store;
pub mod sessions;
pub mod sign_up;
pub mod sign_in;
pub mod recovery;
pub mod change;
pub mod admission;
pub mod first_admin;
