//! A real site on a port of its own, and people who use it.

pub mod addresses;
pub mod app;
pub mod boards;
pub mod client;
pub mod database;
pub mod forms;
pub mod mails;
pub mod people;
pub mod smtp;
pub mod sources;

pub use app::TestApp;
pub use client::{Client, Page};
