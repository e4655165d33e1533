//! Invitations to a group: one by one or by a table, accepted by the one whose address it is, with one reminder.
//!
//! Tables: `invitations`, `invitation_links`. Actions: `ManageGroupMembers`; accepting is for whoever holds the link.
//! Jobs: `SendInvitation`, `RemindInvitee`.
//!
//! ## Why
//! The link in the mail proves the address, so whoever comes by it needs no other confirmation and no administrator:
//! a moderator vouches for them. It works once, for one address and one group, and ends by itself. Links are made
//! when a mail is written and only their hashes are kept, so the reminder brings a link of its own.
//!
//! Moderators learn of an address only whether it belongs to a member of their own group: that is skipped. Whether it
//! has an account on the site shows nowhere; what differs is what the one who opens the link sees.
//!
//! A table is looked at first and changes nothing; confirming it looks again and makes all invitations or none.

pub mod model;
pub mod store;
pub mod listing;
pub mod sheet;
pub mod inviting;
pub mod letters;
pub mod accepting;
pub mod closing;
