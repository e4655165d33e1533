//! What each answer of a server means for the mail, and for the address.

use std::net::TcpListener;

use chrono::Duration;
use leestafel::platform::{
    jobs::queue::{self, Lane},
    mail::{
        outbox::{self, MailEnd},
        refusals, tries,
        tries::TryOutcome::{Broken, Later, NotReached, Refused, Suppressed, Taken, Unknown},
    },
};

use super::Mailroom;
use crate::support::smtp::{Fault, FaultServer};

#[test]
fn a_mail_is_taken_once_and_its_log_says_what_the_server_said() {
    let server = FaultServer::start();
    let room = Mailroom::towards(&server);
    let id = room.queue("anna@x.example");
    assert_eq!((room.run(), room.run()), (1, 0));
    let mail = room.mail(id);
    assert!(mail.sent_at.is_some() && mail.text_body.is_empty(), "its text is gone, as it may hold a link");
    let tries = room.database.read_now(|db| tries::of(db, id)).unwrap();
    let told: Vec<_> = tries.iter().map(|one| (one.outcome, one.code, one.words.as_str())).collect();
    assert_eq!(told, [(Taken, 250, "2.0.0 taken as 42")]);
    let got = server.received().remove(0);
    assert_eq!(got.to, ["anna@x.example"], "one recipient a transaction");
    assert_eq!(got.from, format!("bounces+{}@leestafel.example", mail.bounce_token));
    assert_eq!(got.message_id(), mail.message_id);
    let found = room.database.read_now(|db| outbox::find_by_bounce_token(db, &mail.bounce_token)).unwrap();
    assert_eq!(found.map(|mail| mail.id), Some(id));
    assert!(room.database.read_now(|db| outbox::find_by_bounce_token(db, "")).unwrap().is_none());
}

/// T7
#[test]
fn while_the_server_is_away_mails_wait_and_afterwards_all_go_out() {
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let room = Mailroom::with(&format!("smtp://127.0.0.1:{port}"), super::AMPLE);
    let ids: Vec<_> = (0..5).map(|number| room.queue(&format!("m{number}@x.example"))).collect();
    for _ in 0..12 {
        room.run();
        room.clock.advance(Duration::minutes(5));
    }
    assert_eq!(room.waiting(), 5);
    let tries = room.tries(ids[0]);
    assert!((5..=7).contains(&tries.len()) && tries.iter().all(|one| *one == NotReached), "{tries:?}");
    // However long it is away: that is about us, and costs no mail.
    for _ in 0..20 {
        room.clock.advance(Duration::hours(12));
        room.run();
    }
    assert_eq!(room.waiting(), 5);
    let server = FaultServer::on(port);
    room.clock.advance(Duration::hours(1));
    room.run();
    assert_eq!((room.waiting(), server.received().len()), (0, 5));
}

/// T8
#[test]
fn later_is_asked_again_more_and_more_seldom_and_sent_once() {
    for words in ["421 busy", "450 mailbox busy", "451 greylisted", "452 full for now"] {
        for fault in
            [Fault::Banner(words), Fault::AtMail(words), Fault::AtRcpt(words), Fault::AfterDot(words)]
        {
            let server = FaultServer::start();
            server.plays([fault; 3]);
            let room = Mailroom::towards(&server);
            let id = room.queue("anna@x.example");
            let mut when = Vec::new();
            for minute in 0..20 {
                if room.run() > 0 {
                    when.push(minute);
                }
                room.clock.advance(Duration::minutes(1));
            }
            assert_eq!(when, [0, 1, 3, 7], "{fault:?}");
            assert_eq!(room.tries(id), [Later, Later, Later, Taken], "{fault:?}");
            assert_eq!(server.message_ids(), [room.mail(id).message_id], "{fault:?}");
        }
    }
}

/// T8, to its end
#[test]
fn after_four_days_of_later_a_mail_is_given_up_with_the_last_words_and_no_blame() {
    let server = FaultServer::start();
    server.plays([Fault::AtRcpt("450 4.2.2 mailbox full"); 100]);
    let room = Mailroom::towards(&server);
    let id = room.queue("vol@x.example");
    let hours = room.run_until_empty(120);
    assert!((96..=103).contains(&hours), "after {hours} hours");
    let mail = room.mail(id);
    assert_eq!(mail.ended_as, MailEnd::Expired);
    assert!(
        mail.last_error.contains("450") && mail.last_error.contains("mailbox full"),
        "{}",
        mail.last_error
    );
    assert!(server.received().is_empty());
    let blamed = room.database.read_now(|db| refusals::list_suppressed(db, 10)).unwrap();
    assert!(blamed.is_empty(), "a full mailbox may be emptied");
}

/// T9
#[test]
fn a_no_for_good_ends_the_mail_and_two_of_them_the_address_while_others_get_theirs() {
    for words in ["550 5.1.1 no such user", "552 5.2.2 too large", "554 5.7.1 not wanted"] {
        for fault in [Fault::AtRcpt(words), Fault::AfterDot(words)] {
            let server = FaultServer::start();
            let room = Mailroom::towards(&server);
            server.plays([fault, Fault::None, fault]);
            let first = room.queue("weg@x.example");
            let other = room.queue("bram@x.example");
            let second = room.queue("Weg@x.example");
            room.run();
            room.clock.advance(Duration::hours(5));
            assert_eq!(room.run(), 0, "no retry");
            for id in [first, second] {
                let mail = room.mail(id);
                assert_eq!((mail.ended_as, room.tries(id)), (MailEnd::Refused, vec![Refused]), "{fault:?}");
                assert!(mail.last_error.contains(words.split_once(' ').unwrap().1), "{}", mail.last_error);
            }
            assert!(room.mail(other).sent_at.is_some());
            let suppressed = room.database.read_now(|db| refusals::list_suppressed(db, 10)).unwrap();
            let keys: Vec<_> =
                suppressed.iter().map(|one| (one.address_key.as_str(), one.failures)).collect();
            assert_eq!(keys, [("weg@x.example", 2)]);
            // Not even a link to choose a new password is tried.
            let third = room.queue("weg@x.example");
            room.run();
            assert_eq!(room.mail(third).ended_as, MailEnd::Suppressed);
            assert_eq!(room.tries(third), [Suppressed]);
            assert!(room.mail(third).last_error.contains("not tried"), "{}", room.mail(third).last_error);
            assert_eq!(server.received().len(), 1);
            // Until somebody tries again.
            let lifted = room.write(|db| refusals::lift(db, suppressed[0].id));
            assert_eq!(lifted.as_deref(), Some("weg@x.example"));
            let fourth = room.queue("weg@x.example");
            room.run();
            assert!(room.mail(fourth).sent_at.is_some());
        }
    }
}

#[test]
fn a_no_about_us_never_costs_a_mail() {
    for fault in [
        Fault::Banner("554 go away"),
        Fault::AtMail("550 5.7.1 sender not allowed"),
        Fault::AtMail("535 5.7.8 authentication failed"),
        Fault::AtRcpt("530 5.7.0 sign in first"),
    ] {
        let server = FaultServer::start();
        server.plays([fault; 130]);
        let room = Mailroom::towards(&server);
        let id = room.queue("anna@x.example");
        for _ in 0..125 {
            room.clock.advance(Duration::hours(1));
            room.run();
        }
        assert!(room.mail(id).is_waiting(), "{fault:?} after five days: {}", room.mail(id).last_error);
        room.run_until_empty(10);
        assert!(room.mail(id).sent_at.is_some(), "{fault:?}");
        assert!(room.tries(id).iter().filter(|one| **one == NotReached).count() >= 125);
    }
}

/// T11
#[test]
fn a_line_that_falls_silent_means_once_more_with_the_same_message_id() {
    for (fault, copies) in [(Fault::DropInData, 1), (Fault::DropAfterDot, 3)] {
        let server = FaultServer::start();
        server.plays([fault; 2]);
        let room = Mailroom::towards(&server);
        let id = room.queue("anna@x.example");
        room.run_until_empty(3);
        assert_eq!(room.tries(id), [Unknown, Unknown, Taken], "{fault:?}");
        let expected = vec![room.mail(id).message_id; copies];
        assert_eq!(server.message_ids(), expected, "at most one more copy for each drop");
    }
}

/// T27
#[test]
fn a_mail_that_cannot_be_sent_without_harm_is_set_aside_and_the_rest_goes_out() {
    let server = FaultServer::start();
    let room = Mailroom::towards(&server);
    let poison = room.queue("not an address");
    let killer = room.queue("anna@x.example");
    let good = room.queue("bram@x.example");
    // Three times the program ended while it held this job: claimed, and never heard of again.
    for _ in 0..3 {
        let now = room.clock.now();
        let mut held = Vec::new();
        while let Some(more) =
            Some(room.write(|db| queue::claim(db, Lane::All, 3, now))).filter(|more| !more.is_empty())
        {
            held.extend(more);
        }
        for job in held.iter().filter(|job| !job.data.contains(&format!(":{killer}}}"))) {
            room.write(|db| queue::put_back(db, job, None, ""));
        }
        room.clock.advance(queue::LEASE + Duration::seconds(1));
    }
    room.run();
    assert_eq!(room.mail(poison).ended_as, MailEnd::Refused);
    assert!(room.mail(poison).last_error.contains("address"), "{}", room.mail(poison).last_error);
    assert_eq!((room.mail(killer).ended_as, room.tries(killer)), (MailEnd::Parked, vec![Broken]));
    assert!(room.mail(good).sent_at.is_some());
    assert_eq!(room.waiting(), 0);
}
