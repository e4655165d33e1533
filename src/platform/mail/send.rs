//! Takes one mail from the outbox to the transport, and notes what became of it.
//!
//! ## Why
//! Three kinds of answers end differently. A "no" about the mail (550 to 554) ends it, and counts against the
//! address. A "later" is asked again, more and more seldom, and given up after four days (RFC 5321 4.5.4.1). What
//! is about us, such as no connection or a wrong password, never costs a mail.

use std::{
    collections::HashMap,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Arc, Mutex, PoisonError},
};

use chrono::Duration;

use super::{
    address::{mask_within, masked},
    message::{self, Sender},
    outbox::{self, Mail, MailEnd, SendMail},
    refusals,
    reply::{Reply, TransportError},
    transport::Transport,
    tries::{self, Try, TryOutcome},
};
use crate::platform::{
    clock::{Clock, Timestamp},
    db::{Database, Db},
    error::Failure,
    jobs::{
        job::JobError,
        pace::Pace,
        runner::{delay, words_of},
    },
};

/// How long a mail that was tried is tried again.
pub const LONGEST_TRYING: Duration = Duration::days(4);
/// Longest wait where the server was not reached: when it is back, all mails are gone within this time.
const SOON: Duration = Duration::hours(1);
/// After the program ended this often in the middle of a mail, it is the mail.
const MOST_CRASHES: i64 = 3;

/// How carefully is sent.
#[derive(Debug, Clone, Copy)]
pub struct Manners {
    /// After so many mails refused for good an address gets no more.
    pub refusals_before_suppression: i64,
    /// At most so many mails an hour to one address, those about accounts not counted in; 0 is no limit.
    pub per_recipient_per_hour: usize,
}

/// What sending needs; clones share the transport and the pace.
#[derive(Clone)]
pub struct Postman {
    /// Where mails go.
    pub transport: Transport,
    /// Who they come from.
    pub sender: Sender,
    /// How carefully.
    pub manners: Manners,
    /// How fast; the runner of mails keeps it.
    pub pace: Arc<Pace>,
    on_the_way: Arc<Mutex<HashMap<String, usize>>>,
}

/// What is known of a mail before it is tried.
struct Found {
    mail: Mail,
    suppressed: Option<refusals::RefusedAddress>,
    sent: Vec<Timestamp>,
}

impl Postman {
    /// Who carries mails this way.
    pub fn new(transport: Transport, sender: Sender, manners: Manners, pace: Pace) -> Self {
        Self { transport, sender, manners, pace: Arc::new(pace), on_the_way: Arc::default() }
    }

    /// Sends one mail. Safe to repeat: a mail that was sent is not sent again. `crashes` is how often the program
    /// ended before in the middle of it.
    pub fn send(
        &self,
        database: &Database,
        clock: &Clock,
        job: &SendMail,
        crashes: i64,
    ) -> Result<(), JobError> {
        let now = clock.now();
        let Some(found) = database.read_now(|db| self.find(db, job, now))? else { return Ok(()) };
        let Found { mail, suppressed, sent } = found;
        if crashes >= MOST_CRASHES {
            let reply = Reply::own(format!("the program ended {crashes} times while it sent this"));
            return end(database, &mail, MailEnd::Parked, TryOutcome::Broken, &reply, now);
        }
        if let Some(address) = suppressed {
            let reply = Reply::own(format!(
                "not tried: {} mails to this address were refused, the last one with: {}",
                address.failures, address.last_words
            ));
            return end(database, &mail, MailEnd::Suppressed, TryOutcome::Suppressed, &reply, now);
        }
        let turn = match self.turn(&mail, &sent, now) {
            Ok(turn) => turn,
            Err(until) => {
                let why =
                    format!("held: {} mails an hour to one address", self.manners.per_recipient_per_hour);
                database.write_now(|db| outbox::mark_held(db, mail.id, &why))?;
                return Err(JobError::Wait(until, why));
            }
        };
        let outcome = catch_unwind(AssertUnwindSafe(|| self.carry(&mail)));
        let noted = match outcome {
            Ok(outcome) => self.note(database, &mail, outcome, clock.now()),
            Err(panic) => {
                let reply = Reply::own(format!("panicked: {}", words_of(&*panic)));
                end(database, &mail, MailEnd::Parked, TryOutcome::Broken, &reply, now)
            }
        };
        drop(turn);
        noted
    }

    fn find(&self, db: &mut Db, job: &SendMail, now: Timestamp) -> Result<Option<Found>, Failure> {
        let Some(mail) = outbox::find(db, job.outbox)?.filter(Mail::is_waiting) else { return Ok(None) };
        let suppressed = refusals::find_suppressed(db, &mail.recipient_key)?;
        let sent = if self.is_limited(&mail) {
            outbox::sent_since(db, &mail.recipient_key, now.minus(Duration::hours(1)))?
        } else {
            Vec::new()
        };
        Ok(Some(Found { mail, suppressed, sent }))
    }

    fn is_limited(&self, mail: &Mail) -> bool {
        self.manners.per_recipient_per_hour > 0 && !mail.is_about_account()
    }

    /// Its turn among the mails to one address, or when it has one. What is on the way in another worker of this
    /// process counts in.
    fn turn(&self, mail: &Mail, sent: &[Timestamp], now: Timestamp) -> Result<Turn, Timestamp> {
        let mut on_the_way = self.on_the_way.lock().unwrap_or_else(PoisonError::into_inner);
        let here = on_the_way.entry(mail.recipient_key.clone()).or_default();
        let most = self.manners.per_recipient_per_hour;
        if self.is_limited(mail) && sent.len().saturating_add(*here) >= most {
            // The one that has to be an hour old for this one to be the last that fits.
            let which = sent.len().saturating_add(*here).saturating_sub(most);
            let free = sent.get(which).or(sent.last()).map_or(now, |at| at.plus(Duration::hours(1)));
            return Err(free.max(now.plus(Duration::minutes(1))));
        }
        *here = here.saturating_add(1);
        drop(on_the_way);
        Ok(Turn { on_the_way: Arc::clone(&self.on_the_way), key: mail.recipient_key.clone() })
    }

    fn carry(&self, mail: &Mail) -> Result<Reply, TransportError> {
        let (envelope, message) = message::build(mail, &self.sender, mail.created_at)
            .map_err(|error| TransportError::Refused(Reply::own(format!("{error:#}"))))?;
        self.transport.send(&format!("{:08}-{}", mail.id.0, mail.kind), &envelope, message.formatted())
    }

    fn note(
        &self,
        database: &Database,
        mail: &Mail,
        outcome: Result<Reply, TransportError>,
        now: Timestamp,
    ) -> Result<(), JobError> {
        let error = match outcome {
            Ok(reply) => {
                let tried = tried(TryOutcome::Taken, &reply, now);
                database.write_now(|db| {
                    outbox::mark_sent(db, mail, now, self.transport.keeps_text())?;
                    tries::note(db, mail.id, &tried)
                })?;
                tracing::info!(mail = %mail.id, kind = mail.kind, to = masked(&mail.recipient), "sent");
                return Ok(());
            }
            Err(error) => error,
        };
        let (outcome, is_final, longest) = match &error {
            TransportError::Refused(reply) => return self.refused(database, mail, reply, now),
            TransportError::Later(_) => (TryOutcome::Later, true, Duration::hours(6)),
            TransportError::Unknown(_) => (TryOutcome::Unknown, true, Duration::hours(6)),
            TransportError::NotReached(_) => (TryOutcome::NotReached, false, SOON),
        };
        let reply = error.reply();
        let began = mail.first_tried_at.unwrap_or(now);
        if is_final && now.since(began) >= LONGEST_TRYING {
            return end(database, mail, MailEnd::Expired, outcome, reply, now);
        }
        database.write_now(|db| {
            outbox::mark_tried(db, mail, &reply.words, now)?;
            tries::note(db, mail.id, &tried(outcome, reply, now))
        })?;
        let words = mask_within(&reply.words);
        tracing::warn!(mail = %mail.id, kind = mail.kind, to = masked(&mail.recipient), words, "not sent yet");
        Err(JobError::Wait(now.plus(delay(mail.tries).min(longest)), words))
    }

    fn refused(
        &self,
        database: &Database,
        mail: &Mail,
        reply: &Reply,
        now: Timestamp,
    ) -> Result<(), JobError> {
        let limit = self.manners.refusals_before_suppression;
        database.write_now(|db| {
            // What we cannot even write is no fault of the address.
            let is_last =
                reply.code != 0 && refusals::note(db, &mail.recipient_key, &reply.words, limit, now)?;
            if is_last {
                tracing::warn!(to = masked(&mail.recipient), "gets no more mail");
            }
            note_end(db, mail, MailEnd::Refused, TryOutcome::Refused, reply, now)
        })?;
        Ok(())
    }
}

/// One mail to an address on its way; it ends when it is dropped.
struct Turn {
    on_the_way: Arc<Mutex<HashMap<String, usize>>>,
    key: String,
}

impl Drop for Turn {
    fn drop(&mut self) {
        let mut on_the_way = self.on_the_way.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(many) = on_the_way.get_mut(&self.key) {
            *many = many.saturating_sub(1);
            if *many == 0 {
                on_the_way.remove(&self.key);
            }
        }
    }
}

fn tried(outcome: TryOutcome, reply: &Reply, at: Timestamp) -> Try {
    Try { at, outcome, code: i64::from(reply.code), words: reply.words.clone() }
}

fn end(
    database: &Database,
    mail: &Mail,
    how: MailEnd,
    outcome: TryOutcome,
    reply: &Reply,
    now: Timestamp,
) -> Result<(), JobError> {
    Ok(database.write_now(|db| note_end(db, mail, how, outcome, reply, now))?)
}

fn note_end(
    db: &mut Db,
    mail: &Mail,
    how: MailEnd,
    outcome: TryOutcome,
    reply: &Reply,
    now: Timestamp,
) -> Result<(), Failure> {
    let (words, end) = (mask_within(&reply.words), how.as_str());
    tracing::warn!(mail = %mail.id, kind = mail.kind, to = masked(&mail.recipient), words, end, "not sent");
    outbox::mark_ended(db, mail, how, &reply.words, now)?;
    tries::note(db, mail.id, &tried(outcome, reply, now))
}
