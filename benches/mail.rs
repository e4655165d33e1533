//! Ten thousand mails: into the queue, and out of it through four workers to a server on this machine. Prints what
//! was reached beside what is promised: 2,000 mails a second in, 500 a second out, each of them once. SQLite, or an
//! empty database named by `BENCH_DATABASE_URL`.

use std::{collections::BTreeSet, error::Error, sync::Arc, time::Instant};

use leestafel::platform::{
    clock::Clock,
    db::{Database, PoolSizes},
    jobs::{
        pace::Pace,
        queue::{ClaimedJob, Lane},
        runner::Runner,
    },
    mail::{
        headers::{ListHeaders, MailHeaders},
        message::Sender,
        outbox::{self, NewMail},
        send::{Manners, Postman},
        transport::Transport,
    },
};

#[path = "../tests/it/support/smtp.rs"]
#[expect(dead_code, clippy::expect_used, reason = "the server of the tests, of which a bench needs little")]
mod smtp;

const MAILS: usize = 10_000;
/// What one act that tells many people writes at once.
const AT_ONCE: usize = 100;
const WORKERS: usize = 4;

fn mail(number: usize) -> NewMail {
    let list = ListHeaders {
        name: "Mediawijsheid".to_owned(),
        id: "mediawijsheid".to_owned(),
        unsubscribe: format!("https://leestafel.example/afmelden/{number}"),
        archive: "https://leestafel.example/gesprekken/1".to_owned(),
        post: String::new(),
        help: "https://leestafel.example/instellingen".to_owned(),
    };
    let references = vec!["<t1@leestafel.example>".to_owned()];
    let headers = MailHeaders {
        in_reply_to: "<t1@leestafel.example>".to_owned(),
        references,
        list: Some(list),
        ..MailHeaders::default()
    };
    NewMail {
        kind: "new_reply".to_owned(),
        message_id: format!("<t1.p2.m{number}@leestafel.example>"),
        recipient_name: format!("Zoë van 't Hoff {number}"),
        recipient: format!("collega{number}@bibliotheek.example"),
        subject: "Wie heeft ervaring met digitale inclusie?".to_owned(),
        text_body: "Bij ons werkt een vaste zin aan de balie heel goed. ".repeat(30),
        html_body: "<p>Bij ons werkt een <b>vaste zin</b> aan de balie heel goed.</p>".repeat(40),
        sender_name: "Noor".to_owned(),
        reply_to: String::new(),
        headers: headers.to_text(),
    }
}

/// So many in this time, a second.
fn rate(many: usize, began: Instant) -> u128 {
    u128::try_from(many).unwrap_or_default() * 1_000_000 / began.elapsed().as_micros().max(1)
}

#[expect(clippy::disallowed_methods, reason = "a bench is told by the environment which database to fill")]
#[expect(clippy::print_stdout, reason = "what a bench is for")]
fn main() -> Result<(), Box<dyn Error>> {
    // `cargo test --benches` asks only whether it starts.
    if std::env::args().any(|argument| argument == "--test") {
        return Ok(());
    }
    let folder = tempfile::tempdir()?;
    let url = std::env::var("BENCH_DATABASE_URL")
        .unwrap_or_else(|_| format!("sqlite:{}", folder.path().join("bench.db").display()));
    let database = Database::open(&url, PoolSizes::default())?;
    database.bring_up_to_date()?;
    let clock = Clock::system();

    let began = Instant::now();
    for first in (0..MAILS).step_by(AT_ONCE) {
        let at = clock.now();
        database.write_now(|db| {
            (first..first + AT_ONCE).try_for_each(|number| outbox::enqueue(db, &mail(number), at).map(drop))
        })?;
    }
    println!("into the queue, {AT_ONCE} in a transaction: {} a second (2000 promised)", rate(MAILS, began));

    let server = smtp::FaultServer::start();
    let sender = Sender {
        name: "Leestafel".to_owned(),
        address: "noreply@leestafel.example".to_owned(),
        domain: "leestafel.example".to_owned(),
        bounce_address: "bounces@leestafel.example".to_owned(),
        signer: None,
    };
    let manners = Manners { refusals_before_suppression: 2, per_recipient_per_hour: 60 };
    let postman = Postman::new(Transport::smtp(&server.url())?, sender, manners, Pace::per_second(0));
    let began = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..WORKERS {
            let (postman, store, time) = (postman.clone(), database.clone(), clock.clone());
            let pace = Arc::clone(&postman.pace);
            let handle = move |job: &ClaimedJob| {
                postman.send(&store, &time, &serde_json::from_str(&job.data)?, job.attempts)
            };
            let runner = Runner::new(database.clone(), clock.clone(), Lane::All, handle).in_batches(20, pace);
            scope.spawn(move || runner.run_due().map(drop));
        }
    });
    println!("delivered by {WORKERS} workers: {} a second (500 promised)", rate(MAILS, began));
    let ids = server.message_ids();
    let distinct: BTreeSet<&String> = ids.iter().collect();
    println!("{} mails arrived, {} of them different, {MAILS} were queued", ids.len(), distinct.len());
    Ok(())
}
