//! A server that hangs does not hold a worker: each mail has one deadline for all of it.

use std::{
    sync::mpsc::channel,
    time::{Duration, Instant},
};

use leestafel::platform::mail::tries::TryOutcome::{NotReached, Taken, Unknown};

use super::Mailroom;
use crate::support::smtp::{Fault, FaultServer};

/// Short, as nobody wants to wait; ten minutes in real use.
const DEADLINE: Duration = Duration::from_millis(300);

/// T10
#[test]
fn a_hang_ends_at_our_deadline_and_the_mail_goes_out_later() {
    for (fault, outcome, copies) in [
        (Fault::HangBeforeBanner, NotReached, 1),
        (Fault::Drip, NotReached, 1),
        (Fault::HangAfterDot, Unknown, 2),
    ] {
        let server = FaultServer::start();
        server.plays([fault]);
        let room = Mailroom::with(&server.url(), DEADLINE);
        let id = room.queue("anna@x.example");
        let began = Instant::now();
        assert_eq!(room.run(), 1);
        let took = began.elapsed();
        assert!(took >= DEADLINE && took < Duration::from_secs(20), "{fault:?} took {took:?}");
        room.clock.advance(chrono::Duration::minutes(1));
        room.run();
        assert_eq!(room.tries(id), [outcome, Taken], "{fault:?}");
        assert_eq!(server.message_ids(), vec![room.mail(id).message_id; copies]);
    }
}

/// T10
#[test]
fn while_one_mail_hangs_others_go_out() {
    let server = FaultServer::start();
    server.plays([Fault::HangAfterDot]);
    // Longer than this test takes: the first worker is stuck until the server ends.
    let room = Mailroom::towards(&server);
    let stuck = room.queue("anna@x.example");
    std::thread::scope(|scope| {
        let (first, (tell, told)) = (room.worker(), channel());
        scope.spawn(move || tell.send(first.run_due().is_ok()));
        let began = Instant::now();
        while server.received().is_empty() {
            assert!(began.elapsed() < super::AMPLE, "the first mail never came");
            std::thread::sleep(Duration::from_millis(5));
        }
        let others: Vec<_> = (0..10).map(|number| room.queue(&format!("m{number}@x.example"))).collect();
        room.run();
        assert!(others.iter().all(|id| room.mail(*id).sent_at.is_some()));
        assert!(room.mail(stuck).sent_at.is_none() && told.try_recv().is_err(), "the first one still hangs");
        drop(server);
    });
}
