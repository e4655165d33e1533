//! Leestafel, the reading table of Dutch public libraries: the map of the house.
//!
//! Data flows one way, `main → cli → app → web → forum → platform`, never back and never sideways.
//! `tests/it/architecture.rs` reads every `use crate::…` against that order.

/// The commands of the program.
pub mod cli;
/// Wires the site: every address, which job runs what, the clockwork.
pub mod app;
/// The door of browsers: views, what pages share, and the pages.
pub mod web;
/// The product: who may do what, accounts, groups, threads, reading; no HTTP, no templates.
pub mod forum;
/// Knows no forum: clock, database, jobs, mail, rendering, configuration, text.
pub mod platform;
