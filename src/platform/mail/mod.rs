//! Mail that must go out: a row in the transaction that causes it, sent by the worker.
//!
//! Tables: `outbox`, `mail_tries`, `refused_addresses`. Job: `SendMail`. `outbox` keeps the rows, `message` builds
//! what travels out of `headers` and `fields`, `dkim` signs it, `transport` carries it, over `smtp` for one, with a `reply`; `send`
//! decides what an answer of the server means, `tries` and `refusals` remember it.
//!
//! ## Why
//! A mail sent inside a transaction can go out though the transaction fails, and one sent after it can be
//! lost; a row can do neither. Every mail goes out at least once; a second copy is possible only when a crash
//! falls between the server's 250 and our commit, or when the line falls silent after the dot, and then carries
//! the same Message-ID.

pub mod address;
pub mod dkim;
mod fields;
pub mod headers;
pub mod message;
pub mod outbox;
pub mod refusals;
pub mod reply;
pub mod send;
pub mod smtp;
pub mod transport;
pub mod tries;

#[cfg(test)]
mod tests;
