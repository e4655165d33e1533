//! What a digest says, and who puts it into words.

use std::sync::Arc;

use super::model::ItemKind;
use crate::{
    forum::accounts::mails::Written,
    platform::{clock::Timestamp, error::Failure, secrets::Random},
};

/// An item, as the mail tells of it.
#[derive(Debug, Clone)]
pub struct DigestItem {
    /// Why it stands there.
    pub kind: ItemKind,
    /// The title of the thread.
    pub title: String,
    /// A sentence of it.
    pub excerpt: String,
    /// The name of the group.
    pub group: String,
    /// Who wrote what is told.
    pub author: String,
    /// How many posts are new.
    pub new_count: i64,
    /// Where to begin reading.
    pub url: String,
}

/// A digest.
#[derive(Debug, Clone)]
pub struct Digest {
    /// Since when.
    pub since: Timestamp,
    /// What.
    pub items: Vec<DigestItem>,
    /// The address that stops it.
    pub stop_url: String,
}

/// Puts digests into words.
pub trait DigestWriter: Send + Sync {
    /// The mail, in the language of its reader.
    fn write(&self, language: &str, name: &str, digest: &Digest) -> Result<Written, Failure>;
}

/// What writing digests needs; clones share it.
#[derive(Clone)]
pub struct DigestMails {
    /// Puts them into words.
    pub writer: Arc<dyn DigestWriter>,
    /// Where keys come from.
    pub random: Random,
    /// The name of the site.
    pub site_name: String,
    /// With which links begin.
    pub base_url: String,
    /// The domain in Message-IDs.
    pub mail_domain: String,
}
