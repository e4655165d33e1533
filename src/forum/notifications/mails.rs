//! What a mail about posts has to say, and who writes it in words.

use std::sync::Arc;

use super::Reason;
use crate::{
    forum::accounts::mails::Written,
    platform::{clock::Timestamp, error::Failure, secrets::Random},
};

/// A post, as a mail tells of it.
#[derive(Debug, Clone)]
pub struct PostNotice {
    /// Why the reader hears of it.
    pub reason: Reason,
    /// The title of its thread.
    pub title: String,
    /// Whether it begins the thread.
    pub is_first: bool,
    /// The name of the group.
    pub group: String,
    /// Who wrote it.
    pub author: String,
    /// Where they work.
    pub organisation: String,
    /// The post, sanitised when it was written. Links to the site begin with a slash.
    pub html: String,
    /// The post as it was typed.
    pub text: String,
    /// When it was written.
    pub at: Timestamp,
    /// Where it stands.
    pub url: String,
}

/// Puts notices into words.
pub trait NoticeWriter: Send + Sync {
    /// A mail about one post or several, in the language of its reader, with the address that stops it.
    fn write(
        &self,
        language: &str,
        name: &str,
        notices: &[PostNotice],
        stop_url: &str,
    ) -> Result<Written, Failure>;
}

/// What writing mails about posts needs; clones share it.
#[derive(Clone)]
pub struct NoticeMails {
    /// Puts them into words.
    pub writer: Arc<dyn NoticeWriter>,
    /// Where keys come from.
    pub random: Random,
    /// With which links begin.
    pub base_url: String,
    /// The domain in Message-IDs.
    pub mail_domain: String,
}
