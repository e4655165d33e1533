//! Pages that say what this is, and the demo's mail.

use serde::Serialize;

use crate::platform::{clock::Timestamp, render::View};

/// A page of prose: headings and paragraphs by message key.
#[derive(Debug, Serialize)]
pub struct ProsePage {
    pub title_key: String,
    pub parts: Vec<ProsePart>,
    pub contact_email: String,
    pub site_name: String,
}

#[derive(Debug, Serialize)]
pub struct ProsePart {
    pub heading_key: String,
    pub text_key: String,
}

impl View for ProsePage {
    const TEMPLATE: &'static str = "pages/prose";
}

#[derive(Debug, Serialize)]
pub struct MailLine {
    pub url: String,
    pub recipient: String,
    pub subject: String,
    pub at: Timestamp,
}

#[derive(Debug, Serialize)]
pub struct MailsPage {
    pub mails: Vec<MailLine>,
}

impl View for MailsPage {
    const TEMPLATE: &'static str = "dev/mails";
}

#[derive(Debug, Serialize)]
pub struct MailLinkPart {
    /// Plain text before the link.
    pub text: String,
    /// The link, or empty.
    pub url: String,
}

#[derive(Debug, Serialize)]
pub struct OneMailPage {
    pub recipient: String,
    pub subject: String,
    pub at: Timestamp,
    pub parts: Vec<MailLinkPart>,
    pub html_url: String,
}

impl View for OneMailPage {
    const TEMPLATE: &'static str = "dev/mail";
}
