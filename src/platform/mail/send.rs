//! Takes one mail from the outbox to the transport, and notes what became of it.

use super::{
    address::masked,
    message::{self, Sender},
    outbox::{self, SendMail},
    transport::{Transport, TransportError},
};
use crate::platform::{clock::Clock, db::Database, jobs::job::JobError};

/// What sending needs; clones share the transport.
#[derive(Clone)]
pub struct Postman {
    /// Where mails go.
    pub transport: Transport,
    /// Who they come from.
    pub sender: Sender,
}

impl Postman {
    /// Sends one mail. Safe to repeat: a mail that was sent is not sent again.
    pub fn send(&self, database: &Database, clock: &Clock, job: &SendMail) -> Result<(), JobError> {
        let Some(mail) = database.read_now(|db| outbox::find(db, job.outbox))? else { return Ok(()) };
        if mail.sent_at.is_some() || mail.failed_at.is_some() || mail.withdrawn_at.is_some() {
            return Ok(());
        }
        let now = clock.now();
        let outcome = message::build(&mail, &self.sender, mail.created_at)
            .map_err(|error| TransportError::Refused(format!("{error:#}")))
            .and_then(|(envelope, message)| {
                self.transport.send(&format!("{:08}-{}", mail.id.0, mail.kind), &envelope, &message)
            });
        match outcome {
            Ok(()) => {
                database.write_now(|db| outbox::mark_sent(db, mail.id, now, self.transport.keeps_text()))?;
                tracing::info!(mail = %mail.id, kind = mail.kind, to = masked(&mail.recipient), "sent");
                Ok(())
            }
            Err(TransportError::Refused(words)) => {
                database.write_now(|db| outbox::mark_failed(db, mail.id, now, &words))?;
                tracing::warn!(mail = %mail.id, kind = mail.kind, to = masked(&mail.recipient), words, "refused");
                Ok(())
            }
            Err(TransportError::Later(words)) => {
                database.write_now(|db| outbox::mark_tried(db, mail.id, &words))?;
                Err(JobError::Retry(anyhow::anyhow!(words)))
            }
        }
    }
}
