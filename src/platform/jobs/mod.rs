//! Work that a page must not wait for: rows written in the transaction that causes them.
//!
//! Table: `jobs`. `job` says what a job is, `queue` writes and claims rows, `runner` runs what is due, `pace` says how fast.
//!
//! ## Why
//! Any number of workers may run. A claim is one short write that gives a lease; who changed the row has won,
//! on both engines. A job is run outside a transaction and may run twice after a crash, so every handler must
//! be safe to repeat. What keeps failing is parked and never blocks the rest.

pub mod job;
pub mod pace;
pub mod queue;
pub mod runner;
