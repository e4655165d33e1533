//! Carries a built mail: to a folder, to an SMTP server, or into memory for tests.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use anyhow::Context;
use lettre::{Message, SmtpTransport, Transport as _, address::Envelope};

/// How long one command of an SMTP session may take: RFC 5321 4.5.3.2.6 gives a server ten minutes for its answer
/// after the dot, and who hangs up earlier sends the mail twice. The synchronous transport keeps to it, the
/// asynchronous one of lettre does not.
const DEADLINE: Duration = Duration::from_mins(10);

/// Why a mail did not leave.
#[derive(Debug, thiserror::Error)]
pub enum TransportError {
    /// The server said no for good (5xx).
    #[error("refused for good: {0}")]
    Refused(String),
    /// Not now, or not known whether it arrived: try again with the same Message-ID.
    #[error("not delivered yet: {0}")]
    Later(String),
}

/// Where mails go.
#[derive(Clone)]
pub enum Transport {
    /// One `.eml` file a mail in this folder.
    Folder(PathBuf),
    /// An SMTP server.
    Smtp(Box<SmtpTransport>),
    /// Kept in memory, for tests.
    Memory(Arc<Mutex<Vec<Vec<u8>>>>),
}

impl Transport {
    /// An SMTP server by URL: `smtp://`, `smtp://…?tls=required` or `smtps://`, with user and password in it.
    /// Without TLS only towards this machine itself.
    pub fn smtp(url: &str) -> anyhow::Result<Self> {
        let plain = url.starts_with("smtp://") && !url.contains("tls=required");
        let host = url.split("://").nth(1).unwrap_or_default();
        let host = host.rsplit_once('@').map_or(host, |(_, host)| host);
        let local = ["localhost", "127.0.0.1", "[::1]"].iter().any(|name| host.starts_with(name));
        anyhow::ensure!(
            !plain || local,
            "mail.smtp_url: without TLS only localhost is allowed; use smtps:// or add ?tls=required"
        );
        let transport = SmtpTransport::from_url(url).context("mail.smtp_url cannot be read")?;
        Ok(Self::Smtp(Box::new(transport.timeout(Some(DEADLINE)).build())))
    }

    /// Whether sent mails stay readable in the outbox, for `/dev/mail`.
    pub fn keeps_text(&self) -> bool {
        !matches!(self, Self::Smtp(_))
    }

    /// Carries one mail; `name` tells the files apart.
    pub fn send(&self, name: &str, envelope: &Envelope, message: &Message) -> Result<(), TransportError> {
        match self {
            Self::Folder(folder) => write_whole(folder, name, &message.formatted())
                .map_err(|error| TransportError::Later(format!("{error:#}"))),
            Self::Smtp(server) => {
                server.send_raw(envelope, &message.formatted()).map(drop).map_err(|error| classify(&error))
            }
            Self::Memory(kept) => {
                kept.lock().unwrap_or_else(PoisonError::into_inner).push(message.formatted());
                Ok(())
            }
        }
    }
}

/// Only a 5xx about the mail itself is final (550 to 554: no such mailbox, too large, not wanted). One about us, such
/// as a wrong password (535), must not cost a mail; a drop after the dot is neither transient nor permanent to lettre.
fn classify(error: &lettre::transport::smtp::Error) -> TransportError {
    let code = error.status().map(u16::from);
    if code.is_some_and(|code| (550..=554).contains(&code)) {
        TransportError::Refused(error.to_string())
    } else {
        TransportError::Later(error.to_string())
    }
}

/// Writes beside and renames, so that nobody ever sees half a mail.
fn write_whole(folder: &Path, name: &str, bytes: &[u8]) -> anyhow::Result<()> {
    std::fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let unfinished = folder.join(format!("{name}.part"));
    std::fs::write(&unfinished, bytes).with_context(|| format!("cannot write {}", unfinished.display()))?;
    std::fs::rename(&unfinished, folder.join(format!("{name}.eml")))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn smtp_without_tls_is_for_this_machine_only() {
        assert!(Transport::smtp("smtp://127.0.0.1:2525").is_ok());
        assert!(Transport::smtp("smtp://mail.example.nl").is_err());
        assert!(Transport::smtp("smtp://mail.example.nl:587?tls=required").is_ok());
        assert!(Transport::smtp("smtps://user:secret@mail.example.nl").is_ok());
        assert!(Transport::smtp("smtp://localhost@evil.example").is_err());
    }
}
