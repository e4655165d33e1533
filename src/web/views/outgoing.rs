//! The mails of the site, as administrators see them: what became of each, never what it says.

use serde::Serialize;

use super::parts::KeyLink;
use crate::platform::{clock::Timestamp, render::View};

#[derive(Debug, Serialize)]
pub struct MailLine {
    pub url: String,
    pub created_at: Timestamp,
    pub kind: String,
    /// Masked.
    pub recipient: String,
    pub state_key: String,
    pub is_sent: bool,
    pub is_failed: bool,
    pub last_error: String,
}

/// An address that gets no more mail.
#[derive(Debug, Serialize)]
pub struct SuppressedLine {
    /// Masked.
    pub address: String,
    pub since: Timestamp,
    pub count: i64,
    pub words: String,
    /// Where the button leads that tries it again.
    pub again_url: String,
}

#[derive(Debug, Serialize)]
pub struct MailPage {
    pub tabs: Vec<KeyLink>,
    pub filters: Vec<KeyLink>,
    pub key: String,
    pub mails: Vec<MailLine>,
    pub suppressed: Vec<SuppressedLine>,
    pub next_url: String,
}

impl View for MailPage {
    const TEMPLATE: &'static str = "admin/mail";
}

/// One try to send a mail.
#[derive(Debug, Serialize)]
pub struct TryLine {
    pub at: Timestamp,
    pub outcome_key: String,
    /// The reply code; empty where there was none.
    pub code: String,
    pub words: String,
}

#[derive(Debug, Serialize)]
pub struct MailLogPage {
    pub tabs: Vec<KeyLink>,
    pub mail: MailLine,
    pub message_id: String,
    pub tries: Vec<TryLine>,
    pub count: usize,
}

impl View for MailLogPage {
    const TEMPLATE: &'static str = "admin/mail_log";
}
