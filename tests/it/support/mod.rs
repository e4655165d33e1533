//! A real site on a port of its own, and people who use it.

pub mod app;
pub mod client;
pub mod database;
pub mod mails;
pub mod people;

pub use app::TestApp;
pub use client::{Client, Page};
