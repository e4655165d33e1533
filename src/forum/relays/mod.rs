//! Passing an unanswered question on to a few colleagues who may know.
//!
//! Table: `relays`. Actions: `RelayQuestion` for those who ask, `UseOwnAccount` for whoever is asked.
//!
//! ## Why
//! A question to everybody is a question to nobody; one to somebody by name is answered. It costs their time, so
//! few are asked at once, each once for a question, each is told why, and each can say no with one press. Who
//! fits is read from what members show of themselves, and a hidden field says nothing here either.

pub mod model;
pub mod matching;
pub mod store;
pub mod listing;
pub mod relaying;
