//! Every mail that was queued goes out, whatever the server does: none is lost, and a second copy exists only where
//! the line fell silent after the mail was handed over, with the same Message-ID.

mod deadlines;
mod dkim;
mod manners;
mod outcomes;
mod real;
mod workers;

use std::{sync::Arc, time};

use chrono::Duration;
use leestafel::platform::{
    clock::{Clock, Timestamp},
    db::{Database, Db},
    error::Failure,
    ids::OutboxId,
    jobs::{
        job::JobError,
        pace::Pace,
        queue::{ClaimedJob, Lane},
        runner::Runner,
    },
    mail::{
        headers::{ListHeaders, MailHeaders},
        message::Sender,
        outbox::{self, Mail, NewMail},
        send::{Manners, Postman},
        smtp::SmtpServer,
        transport::Transport,
        tries::{self, TryOutcome},
    },
};
use tempfile::TempDir;

use crate::support::{
    app::START,
    database::{self, TestDatabase},
    smtp::FaultServer,
};

/// A deadline that a healthy server on this machine never needs, however busy the machine is.
const AMPLE: time::Duration = time::Duration::from_secs(30);

/// An outbox with those who empty it.
struct Mailroom {
    database: Database,
    clock: Clock,
    postman: Postman,
    own: TestDatabase,
    _folder: TempDir,
}

impl Mailroom {
    fn towards(server: &FaultServer) -> Self {
        Self::with(&server.url(), AMPLE)
    }

    fn with(url: &str, deadline: time::Duration) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let own = TestDatabase::migrated(&folder);
        let sender = Sender {
            name: "Leestafel".to_owned(),
            address: "noreply@leestafel.example".to_owned(),
            domain: "leestafel.example".to_owned(),
            bounce_address: "bounces@leestafel.example".to_owned(),
            signer: None,
        };
        let transport = Transport::Smtp(SmtpServer::parse(url).expect("a URL").with_deadline(deadline));
        let manners = Manners { refusals_before_suppression: 2, per_recipient_per_hour: 0 };
        Self {
            database: database::open(&own.url),
            clock: Clock::fixed(Timestamp::parse(START).expect("a moment")),
            postman: Postman::new(transport, sender, manners, Pace::per_second(0)),
            own,
            _folder: folder,
        }
    }

    /// Queues a mail to somebody.
    fn queue(&self, to: &str) -> OutboxId {
        self.queue_with(to, &MailHeaders::default())
    }

    /// Queues a mail that can be stopped.
    fn queue_for_list(&self, to: &str) -> OutboxId {
        let list = Some(ListHeaders { id: "site".to_owned(), ..ListHeaders::default() });
        self.queue_with(to, &MailHeaders { list, ..MailHeaders::default() })
    }

    fn queue_with(&self, to: &str, headers: &MailHeaders) -> OutboxId {
        let at = self.clock.now();
        self.write(|db| outbox::enqueue(db, &new_mail(to, headers)?, at))
    }

    fn worker(&self) -> Runner<impl Fn(&ClaimedJob) -> Result<(), JobError> + use<>> {
        let (postman, database, clock) = (self.postman.clone(), self.database.clone(), self.clock.clone());
        let handle = move |job: &ClaimedJob| {
            postman.send(&database, &clock, &serde_json::from_str(&job.data)?, job.attempts)
        };
        Runner::new(self.database.clone(), self.clock.clone(), Lane::All, handle)
            .in_batches(20, Arc::clone(&self.postman.pace))
    }

    /// Sends what is due; gives how many mails were tried.
    fn run(&self) -> usize {
        self.worker().run_due().expect("a run")
    }

    /// Goes on, an hour at a time, until nothing is left to be sent; gives the hours it took.
    fn run_until_empty(&self, most: i64) -> i64 {
        for hour in 0..most {
            self.run();
            if self.waiting() == 0 {
                return hour;
            }
            self.clock.advance(Duration::hours(1));
        }
        panic!("{} mails still wait after {most} hours", self.waiting());
    }

    fn waiting(&self) -> i64 {
        self.database.read_now(outbox::count).expect("a count").0
    }

    fn mail(&self, id: OutboxId) -> Mail {
        self.database.read_now(|db| outbox::find(db, id)).expect("a read").expect("a mail")
    }

    /// What came of its tries, in their order.
    fn tries(&self, id: OutboxId) -> Vec<TryOutcome> {
        let tries = self.database.read_now(|db| tries::of(db, id)).expect("tries");
        tries.into_iter().map(|one| one.outcome).collect()
    }

    /// By which its database is opened.
    fn url(&self) -> String {
        self.own.url.clone()
    }

    fn write<T>(&self, act: impl FnOnce(&mut Db) -> Result<T, Failure>) -> T {
        self.database.write_now(act).expect("a write")
    }
}

/// A mail with a Message-ID of its own.
fn new_mail(to: &str, headers: &MailHeaders) -> Result<NewMail, Failure> {
    let key = leestafel::platform::secrets::Random::system().key()?;
    Ok(NewMail {
        kind: "test".to_owned(),
        message_id: format!("<test.{key}@leestafel.example>"),
        recipient_name: "Anna".to_owned(),
        recipient: to.to_owned(),
        subject: "Een bericht".to_owned(),
        text_body: "Tekst".to_owned(),
        html_body: "<p>Tekst</p>".to_owned(),
        sender_name: String::new(),
        reply_to: String::new(),
        headers: headers.to_text(),
    })
}
