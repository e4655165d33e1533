//! The pages: each a composition of several domains, so they stand above all of them.
//!
//! A handler parses, calls one act of a domain, and answers. `app::routes` gives each its address.

mod rows;
pub mod home;
pub mod groups;
pub mod threads;
pub mod accounts;
pub mod members;
pub mod settings;
pub mod notifications;
pub mod stopping;
pub mod moderation;
pub mod admin;
pub mod pages;
pub mod dev;
pub mod assets;
pub mod health;
