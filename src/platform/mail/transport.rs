//! Carries a built mail: to a folder, to an SMTP server, or into memory for tests.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use anyhow::Context;
use lettre::address::Envelope;

use super::{
    reply::{Reply, TransportError},
    smtp::SmtpServer,
};

/// Where mails go.
#[derive(Clone)]
pub enum Transport {
    /// One `.eml` file a mail in this folder.
    Folder(PathBuf),
    /// An SMTP server.
    Smtp(SmtpServer),
    /// Kept in memory, for tests.
    Memory(Arc<Mutex<Vec<Vec<u8>>>>),
}

impl Transport {
    /// An SMTP server by URL.
    pub fn smtp(url: &str) -> anyhow::Result<Self> {
        Ok(Self::Smtp(SmtpServer::parse(url)?))
    }

    /// Whether sent mails stay readable in the outbox, for `/dev/mail`.
    pub fn keeps_text(&self) -> bool {
        !matches!(self, Self::Smtp(_))
    }

    /// Carries one mail; `name` tells the files apart.
    pub fn send(&self, name: &str, envelope: &Envelope, bytes: Vec<u8>) -> Result<Reply, TransportError> {
        match self {
            Self::Folder(folder) => write_whole(folder, name, &bytes)
                .map(|()| Reply::own(format!("{name}.eml")))
                .map_err(|error| TransportError::NotReached(Reply::own(format!("{error:#}")))),
            Self::Smtp(server) => server.send(envelope, bytes),
            Self::Memory(kept) => {
                kept.lock().unwrap_or_else(PoisonError::into_inner).push(bytes);
                Ok(Reply::default())
            }
        }
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
