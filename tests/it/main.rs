//! The one test binary: pages, domains and the rules of the house.
//!
//! Runs on SQLite; on PostgreSQL where `TEST_DATABASE_URL` names a server. `tests/browser` says in one line what
//! `cargo test` alone did not run.

#![expect(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops")]

mod support;

mod access;
mod accounts;
mod admin;
mod approval;
mod architecture;
mod arranging;
mod budgets;
mod cases;
mod demo;
mod effects;
mod figures;
mod groups;
mod headers;
mod home;
mod input;
mod leading;
mod invitations;
mod licences;
mod listings;
mod notices;
mod membership;
mod migrations;
mod parity;
mod process;
mod queries;
mod reading;
mod sending;
mod settings;
mod smoke;
mod templates;
mod texts;
mod threads;
mod worklist;
