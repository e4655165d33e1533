//! What templates show: plain structs, one file a page area, no logic. Each field is a value that the template
//! of the same name prints.

pub mod notices;
pub mod notifications;
pub mod parts;
pub mod shell;
pub mod digests;
pub mod effects;
pub mod errors;
pub mod groups;
pub mod home;
pub mod listings;
pub mod threads;
pub mod arranging;
pub mod accounts;
pub mod members;
pub mod settings;
pub mod admin;
pub mod outgoing;
pub mod moderation_members;
pub mod work;
pub mod figures;
pub mod cases;
pub mod approval;
pub mod invitations;
pub mod pages;
mod invitation_mails;
pub mod mails;
mod leading_mails;
pub mod absences;
pub mod handover;
pub mod relays;
pub mod welcome;
