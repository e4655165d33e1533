//! The door of browsers: what is shown, how it travels, and the pages.
//!
//! `urls` builds every address; `views` are what templates show; `http` is what all pages share on their way;
//! `site` are the pages, each a composition of several domains. Each uses only those before it.

pub(crate) mod urls;
pub(crate) mod views;
pub(crate) mod http;
pub(crate) mod site;

pub(crate) use http::{cx::Cx, error, headers, same_origin, viewer};
pub(crate) use views::mails;
