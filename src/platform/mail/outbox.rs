//! The rows of `outbox`: every mail that must go out, and what became of it.

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::headers::MailHeaders;
use crate::platform::{
    clock::Timestamp,
    db::{Db, schema::outbox, word_enum},
    error::Failure,
    ids::OutboxId,
    jobs::{job::Job, queue},
    secrets::Random,
};

word_enum! {
    /// How a mail that did not leave came to its end.
    MailEnd {
        /// It did not: it waits, left, or was taken back.
        Open = "",
        /// The server said no for good.
        Refused = "refused",
        /// The server said "later" for four days.
        Expired = "expired",
        /// Its address refused too many mails before.
        Suppressed = "suppressed",
        /// It could not be written or sent without breaking the program.
        Parked = "parked",
    }
}

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
    /// By which its address is compared.
    pub recipient_key: String,
    /// By which a refusal that comes back as a mail is found: part of the return path.
    pub bounce_token: String,
    /// How often it was tried.
    pub tries: i64,
    /// When it was tried first.
    pub first_tried_at: Option<Timestamp>,
    /// How it ended, where it did not leave.
    pub ended_as: MailEnd,
}

impl Mail {
    /// Whether it still has to leave.
    pub fn is_waiting(&self) -> bool {
        self.sent_at.is_none() && self.failed_at.is_none() && self.withdrawn_at.is_none()
    }

    /// Whether it is about an account, such as a link that signs in: such a mail has no list, and never waits for
    /// others to the same address.
    pub fn is_about_account(&self) -> bool {
        MailHeaders::from_text(&self.headers).list.is_none()
    }
}

/// Writes the mail and the job that sends it, in the caller's transaction.
pub fn enqueue(db: &mut Db, mail: &NewMail, at: Timestamp) -> Result<OutboxId, Failure> {
    let outbox = diesel::insert_into(outbox::table)
        .values((
            mail,
            outbox::created_at.eq(at),
            outbox::last_error.eq(""),
            outbox::recipient_key.eq(mail.recipient.to_lowercase()),
            // Whoever asks for a mail need not carry chance for it: the token says nothing and opens nothing.
            outbox::bounce_token.eq(Random::system().key()?),
        ))
        .returning(outbox::id)
        .get_result(db)?;
    queue::enqueue(db, &SendMail { outbox }, at)?;
    Ok(outbox)
}

/// One mail.
pub fn find(db: &mut Db, id: OutboxId) -> Result<Option<Mail>, Failure> {
    Ok(outbox::table.find(id).select(Mail::as_select()).first(db).optional()?)
}

/// The mail whose return path holds this token.
pub fn find_by_bounce_token(db: &mut Db, token: &str) -> Result<Option<Mail>, Failure> {
    if token.is_empty() {
        return Ok(None);
    }
    Ok(outbox::table.filter(outbox::bounce_token.eq(token)).select(Mail::as_select()).first(db).optional()?)
}

/// Which mails a list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// All of them.
    All,
    /// Those that have to leave.
    Waiting,
    /// Those that were given up because of what a server said, or because they broke.
    Refused,
    /// Those whose address gets no mail any more.
    Suppressed,
}

/// The newest mails of one kind, written before `before`, at most `limit`; of those that wait, the oldest first.
pub fn list(db: &mut Db, shown: Shown, after: Option<OutboxId>, limit: i64) -> Result<Vec<Mail>, Failure> {
    let mut query = outbox::table.select(Mail::as_select()).limit(limit).into_boxed();
    query = match shown {
        Shown::All => query,
        Shown::Waiting => query
            .filter(outbox::sent_at.is_null())
            .filter(outbox::failed_at.is_null())
            .filter(outbox::withdrawn_at.is_null()),
        Shown::Refused => {
            query.filter(outbox::ended_as.eq_any([MailEnd::Refused, MailEnd::Expired, MailEnd::Parked]))
        }
        Shown::Suppressed => query.filter(outbox::ended_as.eq(MailEnd::Suppressed)),
    };
    query = match (shown, after) {
        (Shown::Waiting, Some(after)) => query.filter(outbox::id.gt(after)),
        (_, Some(after)) => query.filter(outbox::id.lt(after)),
        (_, None) => query,
    };
    query = if shown == Shown::Waiting { query.order(outbox::id) } else { query.order(outbox::id.desc()) };
    Ok(query.load(db)?)
}

/// When the mails to an address left, since `since`, oldest first.
pub(super) fn sent_since(db: &mut Db, key: &str, since: Timestamp) -> Result<Vec<Timestamp>, Failure> {
    let sent = outbox::table.filter(outbox::recipient_key.eq(key)).filter(outbox::sent_at.gt(since));
    let times = sent.select(outbox::sent_at).order(outbox::sent_at).load::<Option<Timestamp>>(db)?;
    Ok(times.into_iter().flatten().collect())
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
pub(super) fn mark_sent(db: &mut Db, mail: &Mail, at: Timestamp, keep_text: bool) -> Result<(), Failure> {
    let sent = (outbox::sent_at.eq(at), outbox::last_error.eq(""), tried(mail, at));
    if keep_text {
        diesel::update(outbox::table.find(mail.id)).set(sent).execute(db)?;
    } else {
        let blank = (outbox::text_body.eq(""), outbox::html_body.eq(""));
        diesel::update(outbox::table.find(mail.id)).set((sent, blank)).execute(db)?;
    }
    Ok(())
}

/// Notes that it will not be tried again, and why.
pub(super) fn mark_ended(
    db: &mut Db,
    mail: &Mail,
    end: MailEnd,
    words: &str,
    at: Timestamp,
) -> Result<(), Failure> {
    diesel::update(outbox::table.find(mail.id))
        .set((outbox::failed_at.eq(at), outbox::ended_as.eq(end), outbox::last_error.eq(words)))
        .execute(db)?;
    if !matches!(end, MailEnd::Suppressed) {
        diesel::update(outbox::table.find(mail.id)).set(tried(mail, at)).execute(db)?;
    }
    blank(db, mail.id)
}

/// Notes that it was tried, and what the server said for now.
pub(super) fn mark_tried(db: &mut Db, mail: &Mail, words: &str, at: Timestamp) -> Result<(), Failure> {
    diesel::update(outbox::table.find(mail.id))
        .set((outbox::last_error.eq(words), tried(mail, at)))
        .execute(db)?;
    Ok(())
}

/// Notes why it waits, without a try.
pub(super) fn mark_held(db: &mut Db, id: OutboxId, words: &str) -> Result<(), Failure> {
    diesel::update(outbox::table.find(id)).set(outbox::last_error.eq(words)).execute(db)?;
    Ok(())
}

/// One more try.
fn tried(
    mail: &Mail,
    at: Timestamp,
) -> (Set<outbox::tries, i64>, Set<outbox::first_tried_at, Option<Timestamp>>) {
    (
        outbox::tries.eq(mail.tries.saturating_add(1)),
        outbox::first_tried_at.eq(Some(mail.first_tried_at.unwrap_or(at))),
    )
}

type Set<Column, Value> = diesel::dsl::Eq<Column, Value>;

fn blank(db: &mut Db, id: OutboxId) -> Result<(), Failure> {
    diesel::update(outbox::table.find(id))
        .set((outbox::text_body.eq(""), outbox::html_body.eq("")))
        .execute(db)?;
    Ok(())
}
