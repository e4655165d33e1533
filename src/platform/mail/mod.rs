//! Mail that must go out: a row in the transaction that causes it, sent by the worker.
//!
//! Table: `outbox`. Job: `SendMail`. `outbox` keeps the rows, `message` builds what travels, `transport`
//! carries it, `send` decides what an answer of the server means.
//!
//! ## Why
//! A mail sent inside a transaction can go out though the transaction fails, and one sent after it can be
//! lost; a row can do neither. Every mail goes out at least once; a second copy is possible only when a crash
//! falls between the server's 250 and our commit, and then carries the same Message-ID.

pub mod address;
pub mod headers;
pub mod message;
pub mod outbox;
pub mod send;
pub mod transport;
