//! The product: one folder a domain, plain synchronous functions; no HTTP, no templates.
//!
//! The order below is the order of the floors: each domain may use only those before it. What must reach
//! upward goes as an event, a row in the jobs table written in the same transaction.

pub mod access;
pub mod decisions;
pub mod organisations;
pub mod members;
pub mod profiles;
pub mod accounts;
pub mod groups;
pub mod threads;
pub mod reading;
pub mod subscriptions;
pub mod notifications;
pub mod approval;
pub mod membership;
pub mod welcomes;
pub mod relays;
pub mod invitations;
pub mod digests;
pub mod cases;
pub mod worklist;
pub mod handovers;
pub mod effects;
pub mod figures;
/// Invented colleagues and what they wrote, for a first look.
pub mod demo;
