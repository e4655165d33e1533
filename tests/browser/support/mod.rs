//! A real site, a real browser, and somebody at its keyboard.

pub mod browser;
pub mod chromedriver;
pub mod http;
pub mod keyboard;
pub mod site;
pub mod wait;

pub use browser::{Browser, Setup};
pub use chromedriver::Chromedriver;
pub use http::Visitor;
pub use site::{Role, Site};
pub use wait::until;
