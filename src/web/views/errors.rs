//! Error pages in the site's own look.

use serde::Serialize;

use super::parts::KeyLink;
use crate::platform::render::View;

/// What went wrong, and where to go on.
#[derive(Debug, Serialize)]
pub struct ErrorPage {
    /// The status.
    pub status: u16,
    /// The key of the heading.
    pub title_key: String,
    /// The key of the explanation, where there is no message.
    pub text_key: String,
    /// What the domain said, or empty.
    pub message: String,
    /// What may help beside the way home.
    pub links: Vec<KeyLink>,
}

impl ErrorPage {
    /// The page of a status.
    pub fn of(status: u16, message: String) -> Self {
        Self {
            status,
            title_key: format!("error-{status}-title"),
            text_key: format!("error-{status}-text"),
            message,
            links: Vec::new(),
        }
    }
}

impl View for ErrorPage {
    const TEMPLATE: &'static str = "errors/error";
}
