//! Signs mails by DKIM (RFC 6376), where the relay does not.
//!
//! ## Why
//! Of lettre's ways only relaxed/relaxed gives signatures that others can verify. From and Subject are named
//! twice: whoever adds a second one on the way breaks the signature. Content-Type is not named, since with two
//! parts it does not stand where lettre looks for it.

use std::{fmt, path::Path, sync::Arc};

use anyhow::{Context, ensure};
use lettre::{
    Message,
    message::{
        dkim::{
            DkimCanonicalization, DkimCanonicalizationType, DkimConfig, DkimSigningAlgorithm, DkimSigningKey,
        },
        header::HeaderName,
    },
};

/// What the signature covers; those that a mail lacks are covered as well, so that nobody can add them.
pub const SIGNED: [&str; 18] = [
    "From",
    "From",
    "Subject",
    "Subject",
    "To",
    "Date",
    "Message-ID",
    "Reply-To",
    "In-Reply-To",
    "References",
    "List-Id",
    "List-Unsubscribe",
    "List-Unsubscribe-Post",
    "List-Post",
    "List-Archive",
    "List-Help",
    "Feedback-ID",
    "MIME-Version",
];

/// Signs with one key.
#[derive(Clone)]
pub struct Signer(Arc<DkimConfig>);

impl fmt::Debug for Signer {
    /// The key does not show itself.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Signer(…)")
    }
}

impl Signer {
    /// Reads the key: RSA as PKCS#1 in PEM, or the 32 octets of an Ed25519 key in base64.
    pub fn read(file: &Path, selector: &str, domain: &str) -> anyhow::Result<Self> {
        let text = std::fs::read_to_string(file)
            .with_context(|| format!("mail.dkim_key_file: cannot read {}", file.display()))?;
        Self::new(&text, selector, domain).with_context(|| format!("mail.dkim_key_file {}", file.display()))
    }

    /// A signer with this key.
    pub fn new(key: &str, selector: &str, domain: &str) -> anyhow::Result<Self> {
        ensure!(
            !key.contains("BEGIN PRIVATE KEY"),
            "the key must be PKCS#1 (openssl rsa -traditional -in KEY), or for Ed25519 its 32 octets in base64"
        );
        let algorithm =
            if key.contains("BEGIN RSA") { DkimSigningAlgorithm::Rsa } else { DkimSigningAlgorithm::Ed25519 };
        let key = DkimSigningKey::new(key.trim(), algorithm).context("the key cannot be read")?;
        let headers = SIGNED.map(HeaderName::new_from_ascii_str).to_vec();
        let relaxed = DkimCanonicalization {
            header: DkimCanonicalizationType::Relaxed,
            body: DkimCanonicalizationType::Relaxed,
        };
        Ok(Self(Arc::new(DkimConfig::new(selector.to_owned(), domain.to_owned(), key, headers, relaxed))))
    }

    /// Adds the signature to a mail.
    pub(super) fn sign(&self, message: &mut Message) {
        message.sign(&self.0);
    }
}
