//! Any number of workers, in any number of processes: each mail is taken by one of them.

use std::collections::BTreeSet;

use chrono::Duration;
use leestafel::platform::{
    db::Database,
    jobs::queue::{self, Lane},
    mail::{headers::MailHeaders, outbox},
};

use super::{Mailroom, new_mail};
use crate::support::{
    database,
    smtp::{Fault, FaultServer},
};

/// The bench sends ten thousand.
const MAILS: usize = 500;

fn fill(room: &Mailroom, many: usize) -> BTreeSet<String> {
    let at = room.clock.now();
    room.write(|db| {
        (0..many)
            .map(|number| {
                let mail = new_mail(&format!("m{number}@x.example"), &MailHeaders::default())?;
                outbox::enqueue(db, &mail, at)?;
                Ok(mail.message_id)
            })
            .collect()
    })
}

/// T12
#[test]
fn four_workers_send_each_mail_once() {
    let server = FaultServer::start();
    let mut room = Mailroom::towards(&server);
    let ids = fill(&room, MAILS);
    // Two and two, as two processes have it: each with a pool of its own.
    let url = room.url();
    let pools: Vec<Database> = vec![database::open(&url), database::open(&url)];
    std::thread::scope(|scope| {
        for number in 0..4 {
            room.database = pools[number % 2].clone();
            let worker = room.worker();
            scope.spawn(move || worker.run_due().expect("a run"));
        }
    });
    assert_eq!(room.waiting(), 0);
    let got = server.message_ids();
    assert_eq!(got.len(), MAILS, "each of them once");
    assert_eq!(got.into_iter().collect::<BTreeSet<_>>(), ids);
}

/// T13
#[test]
fn what_a_dead_worker_held_goes_out_when_its_lease_is_over() {
    let server = FaultServer::start();
    let room = Mailroom::towards(&server);
    let ids = fill(&room, 50);
    // A worker takes twenty, sends the first of them, and dies before it can say so.
    let now = room.clock.now();
    let held = room.write(|db| queue::claim(db, Lane::All, 20, now));
    assert_eq!(held.len(), 20);
    server.plays([Fault::None]);
    let first = serde_json::from_str(&held[0].data).expect("a job");
    room.postman.send(&room.database, &room.clock, &first, 0).expect("a mail");
    room.run();
    assert_eq!(room.waiting(), 19, "the others are not held up");
    room.clock.advance(queue::LEASE - Duration::seconds(1));
    room.run();
    assert_eq!(room.waiting(), 19, "the lease still runs");
    room.clock.advance(Duration::seconds(2));
    room.run();
    assert_eq!(room.waiting(), 0);
    assert_eq!(server.message_ids(), ids.into_iter().collect::<Vec<_>>(), "each of them once");
}
