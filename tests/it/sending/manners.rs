//! Not too fast, and not too much for one person.

use std::sync::Arc;

use chrono::Duration;
use leestafel::platform::{jobs::pace::Pace, mail::send::Manners};

use super::Mailroom;
use crate::support::smtp::FaultServer;

#[test]
fn no_more_than_so_many_a_second_leave() {
    let server = FaultServer::start();
    let mut room = Mailroom::towards(&server);
    room.postman.pace = Arc::new(Pace::per_second(10));
    for number in 0..35 {
        room.queue(&format!("m{number}@x.example"));
    }
    let mut sent = Vec::new();
    for _ in 0..40 {
        room.run();
        sent.push(server.received().len());
        room.clock.advance(Duration::milliseconds(100));
    }
    assert!(sent.iter().enumerate().all(|(tenth, many)| *many <= tenth + 1), "{sent:?}");
    assert_eq!(sent.last(), Some(&35), "none is lost");
}

#[test]
fn one_address_gets_so_many_an_hour_and_the_rest_later_but_links_at_once() {
    let server = FaultServer::start();
    let mut room = Mailroom::towards(&server);
    room.postman.manners = Manners { per_recipient_per_hour: 3, ..room.postman.manners };
    let mine: Vec<_> = (0..8).map(|_| room.queue_for_list("anna@x.example")).collect();
    let other = room.queue_for_list("bram@x.example");
    room.run();
    assert!(room.mail(other).sent_at.is_some());
    let sent = || mine.iter().filter(|id| room.mail(**id).sent_at.is_some()).count();
    assert_eq!(sent(), 3);
    assert!(room.mail(mine[3]).last_error.contains("3 mails an hour"), "{}", room.mail(mine[3]).last_error);
    let link = room.queue("anna@x.example");
    room.run();
    assert!(room.mail(link).sent_at.is_some(), "a mail about an account never waits");
    room.clock.advance(Duration::minutes(59));
    room.run();
    assert_eq!(sent(), 3);
    room.clock.advance(Duration::minutes(2));
    room.run();
    assert!((5..=6).contains(&sent()), "{}", sent());
    room.run_until_empty(4);
    assert_eq!(sent(), 8, "none is lost");
    assert!(room.tries(mine[7]).len() == 1, "waiting is no try");
}
