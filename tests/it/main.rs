//! The one test binary: pages, domains and the rules of the house.
//!
//! Runs on SQLite; on PostgreSQL where `TEST_DATABASE_URL` names a server. `tests/browser` says in one line what
//! `cargo test` alone did not run.

#![expect(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops")]

mod support;

mod licences;
mod smoke;
