//! The rows of `outbox`: every mail that must go out, and what became of it.

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::platform::{
    clock::Timestamp,
    db::{Db, schema::outbox},
    error::Failure,
    ids::OutboxId,
    jobs::{job::Job, queue},
};

/// The job that takes one row to the transport.
#[derive(Debug, Serialize, Deserialize)]
pub struct SendMail {
    /// The row.
    pub outbox: OutboxId,
}

impl Job for SendMail {
    const NAME: &'static str = "SendMail";
}

/// A mail that is written and must go out.
#[derive(Debug, Clone, Insertable)]
#[diesel(table_name = outbox)]
pub struct NewMail {
    /// Which mail it is, such as `confirm_address`.
    pub kind: String,
    /// `<…@domain>`, made once, the same at every attempt.
    pub message_id: String,
    /// The display name of the recipient.
    pub recipient_name: String,
    /// The address of the recipient.
    pub recipient: String,
    /// The subject.
    pub subject: String,
    /// The plain part.
    pub text_body: String,
    /// The HTML part.
    pub html_body: String,
    /// On whose behalf the site writes; empty for the site itself.
    pub sender_name: String,
    /// Where answers go, an address; empty where nobody reads them.
    pub reply_to: String,
    /// [`MailHeaders`](super::headers::MailHeaders) as text.
    pub headers: String,
}

/// A mail as it stands in the outbox.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = outbox)]
pub struct Mail {
    /// Its row.
    pub id: OutboxId,
    /// `<…@domain>`.
    pub message_id: String,
    /// Which mail it is.
    pub kind: String,
    /// The display name of the recipient.
    pub recipient_name: String,
    /// The address of the recipient.
    pub recipient: String,
    /// The subject.
    pub subject: String,
    /// The plain part; empty once sent, where the transport does not keep it for the demo.
    pub text_body: String,
    /// The HTML part; empty once sent likewise.
    pub html_body: String,
    /// When it was written.
    pub created_at: Timestamp,
    /// When the server took it.
    pub sent_at: Option<Timestamp>,
    /// When it was given up.
    pub failed_at: Option<Timestamp>,
    /// The last words of the server.
    pub last_error: String,
    /// On whose behalf the site writes; empty for the site itself.
    pub sender_name: String,
    /// Where answers go; empty where nobody reads them.
    pub reply_to: String,
    /// [`MailHeaders`](super::headers::MailHeaders) as text.
    pub headers: String,
    /// When it was taken back before it left: somebody stopped it, or may not read it any more.
    pub withdrawn_at: Option<Timestamp>,
}

/// Writes the mail and the job that sends it, in the caller's transaction.
pub fn enqueue(db: &mut Db, mail: &NewMail, at: Timestamp) -> Result<OutboxId, Failure> {
    let outbox = diesel::insert_into(outbox::table)
        .values((mail, outbox::created_at.eq(at), outbox::last_error.eq("")))
        .returning(outbox::id)
        .get_result(db)?;
    queue::enqueue(db, &SendMail { outbox }, at)?;
    Ok(outbox)
}

/// One mail.
pub fn find(db: &mut Db, id: OutboxId) -> Result<Option<Mail>, Failure> {
    Ok(outbox::table.find(id).select(Mail::as_select()).first(db).optional()?)
}

/// The newest mails, at most `limit`.
pub fn list_newest(db: &mut Db, limit: i64) -> Result<Vec<Mail>, Failure> {
    Ok(outbox::table.order(outbox::id.desc()).limit(limit).select(Mail::as_select()).load(db)?)
}

/// How many mails wait, and how many were given up.
pub fn count(db: &mut Db) -> Result<(i64, i64), Failure> {
    let failed = outbox::table.filter(outbox::failed_at.is_not_null()).count().get_result(db)?;
    let waiting = outbox::table
        .filter(outbox::sent_at.is_null())
        .filter(outbox::failed_at.is_null())
        .filter(outbox::withdrawn_at.is_null())
        .count()
        .get_result(db)?;
    Ok((waiting, failed))
}

/// Forgets mails that ended, one way or the other, and were written before `before`.
pub fn forget(db: &mut Db, before: Timestamp) -> Result<usize, Failure> {
    let ended = outbox::sent_at
        .is_not_null()
        .or(outbox::failed_at.is_not_null())
        .or(outbox::withdrawn_at.is_not_null());
    Ok(diesel::delete(outbox::table.filter(outbox::created_at.lt(before)).filter(ended)).execute(db)?)
}

/// Takes a mail back that did not leave yet, and says why; false when it left or was given up.
pub fn withdraw(db: &mut Db, id: OutboxId, why: &str, at: Timestamp) -> Result<bool, Failure> {
    let waiting = outbox::table
        .find(id)
        .filter(outbox::sent_at.is_null())
        .filter(outbox::failed_at.is_null())
        .filter(outbox::withdrawn_at.is_null());
    let taken =
        diesel::update(waiting).set((outbox::withdrawn_at.eq(at), outbox::last_error.eq(why))).execute(db)?;
    if taken == 1 {
        blank(db, id)?;
    }
    Ok(taken == 1)
}

/// Notes that the server took it. Unless `keep_text`, the text goes: it may hold a link that signs in.
pub(super) fn mark_sent(db: &mut Db, id: OutboxId, at: Timestamp, keep_text: bool) -> Result<(), Failure> {
    diesel::update(outbox::table.find(id))
        .set((outbox::sent_at.eq(at), outbox::last_error.eq("")))
        .execute(db)?;
    if !keep_text {
        blank(db, id)?;
    }
    Ok(())
}

/// Notes that it will not be tried again, and why.
pub(super) fn mark_failed(db: &mut Db, id: OutboxId, at: Timestamp, words: &str) -> Result<(), Failure> {
    diesel::update(outbox::table.find(id))
        .set((outbox::failed_at.eq(at), outbox::last_error.eq(words)))
        .execute(db)?;
    blank(db, id)
}

/// Notes what the server said for now.
pub(super) fn mark_tried(db: &mut Db, id: OutboxId, words: &str) -> Result<(), Failure> {
    diesel::update(outbox::table.find(id)).set(outbox::last_error.eq(words)).execute(db)?;
    Ok(())
}

fn blank(db: &mut Db, id: OutboxId) -> Result<(), Failure> {
    diesel::update(outbox::table.find(id))
        .set((outbox::text_body.eq(""), outbox::html_body.eq("")))
        .execute(db)?;
    Ok(())
}
