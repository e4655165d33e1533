//! Leestafel, the reading table of Dutch public libraries: the map of the house.
//!
//! Data flows one way, `main → cli → app → web → forum → platform`, never back and never sideways.
//! `tests/it/architecture.rs` reads every `use crate::…` against that order.

/// The product: who may do what, accounts, groups, threads, reading.
pub mod forum;
/// Knows no forum: clock, database, jobs, mail, rendering, configuration, text.
pub mod platform;
/// The doors: views, and later every page.
pub mod web;
