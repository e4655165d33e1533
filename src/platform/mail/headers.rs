//! Headers beside those that every mail has: where it stands in a conversation, and how it can be stopped.

use serde::{Deserialize, Serialize};

/// What a mail says of itself beyond sender, recipient and subject. Kept with the mail as JSON.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailHeaders {
    /// The Message-ID under which it travels, where that is the same for all who get it; empty: the one of its row.
    #[serde(default)]
    pub message_id: String,
    /// The Message-ID of the mail that this one answers (RFC 5322 3.6.4); empty where it answers none.
    #[serde(default)]
    pub in_reply_to: String,
    /// The Message-IDs of the way there, the root first.
    #[serde(default)]
    pub references: Vec<String>,
    /// How it can be stopped and where it belongs; none for mail about an account.
    #[serde(default)]
    pub list: Option<ListHeaders>,
}

/// What mail to many carries (RFC 2369, 2919, 8058).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListHeaders {
    /// The name of the list for people: a group, or the site.
    pub name: String,
    /// The first label of the List-Id; the domain of the site follows. Letters, digits and hyphens.
    pub id: String,
    /// Where one stops it with one click: an address on the site that takes a POST.
    pub unsubscribe: String,
    /// Where one reads on the site what it is about.
    pub archive: String,
    /// The address that takes answers; empty where nobody reads them.
    pub post: String,
    /// Where one sets what one gets.
    pub help: String,
}

impl MailHeaders {
    /// As it is kept.
    pub fn to_text(&self) -> String {
        serde_json::to_string(self).unwrap_or_else(|_| "{}".to_owned())
    }

    /// Reads what was kept; what cannot be read says nothing.
    pub fn from_text(text: &str) -> Self {
        serde_json::from_str(text).unwrap_or_default()
    }
}
