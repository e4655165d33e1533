//! One mail per person per post, when it may come and as long as it is wanted.

use chrono::Duration;
use leestafel::forum::{
    access::{Audience, JoinPolicy},
    members::{self, model::MemberState},
    notifications::{
        Reason,
        delivering::{
            model::{DeliveryState, Skip},
            store,
        },
    },
};

use super::{SLUG, World, world};
use crate::support::people::Person;

/// What became of the newest delivery to somebody.
fn newest(world: &World, who: &Person) -> (Reason, DeliveryState, Skip) {
    let found = world.app.read(|db| store::list_newest(db, who.id, 1));
    found.first().map(|one| (one.reason, one.state, one.why)).expect("a delivery")
}

#[test]
fn who_is_answered_gets_one_mail_at_once_on_behalf_of_who_wrote_it() {
    let world = world();
    World::set(&world.anna, &[]);
    world.reply("Deze les: **koppen** raden. <script>alert(1)</script>");
    let mails = world.mails_to(&world.anna);
    assert_eq!(mails.len(), 1);
    let mail = &mails[0];
    assert_eq!(mail.header("Subject"), "Re: [Mediawijsheid] Welke les werkt?");
    assert!(mail.header("From").contains("via Leestafel"), "{}", mail.header("From"));
    let (_, html) = mail.raw.split_once("text/html").expect("an HTML part");
    assert!(html.contains("<strong>koppen</strong>") && !html.contains("<script>"), "{html}");
    assert!(mail.raw.contains(&format!("{}/reacties/", world.app.base)));
    assert_eq!(newest(&world, &world.anna), (Reason::Reply, DeliveryState::Sent, Skip::None));
    assert!(world.mails_to(&world.bram).is_empty(), "nobody gets what they wrote");
    assert!(world.mails_to(&world.anna).is_empty(), "once");
}

#[test]
fn mails_say_where_they_stand_in_the_tree_and_how_they_are_stopped() {
    let world = world();
    World::set(&world.anna, &[]);
    World::set(&world.bram, &[("followed", "at_once")]);
    let first = world.reply("Eerste antwoord.");
    let noor = world.app.member("noor");
    World::set(&noor, &[("followed", "at_once")]);
    let second = world.app.reply(&noor, world.thread, Some(first), "Een antwoord daarop.");
    let mails = world.app.mails();
    let id = |post| format!("<t{}.p{post}@leestafel.example>", world.thread);
    let root = format!("<t{}@leestafel.example>", world.thread);
    let of = |wanted: &str| mails.iter().find(|mail| mail.header("Message-ID") == wanted).expect("a mail");
    assert_eq!(of(&id(first)).header("In-Reply-To"), root);
    let nested = of(&id(second));
    assert_eq!(nested.header("In-Reply-To"), id(first));
    assert_eq!(nested.header("References"), format!("{root} {}", id(first)));
    assert!(nested.header("List-Id").contains("mediawijsheid.leestafel.example"), "{}", nested.raw);
    assert!(nested.header("List-Unsubscribe").contains("/afmelden/"), "{}", nested.raw);
    // The same for everybody who gets it, and after the thread moved.
    world.app.set_group("marketing", Audience::Members, JoinPolicy::Open);
    let admin = world.app.admin();
    let moved = format!("/gesprekken/{}/verplaatsen", world.thread);
    assert_eq!(admin.post(&moved, &[("group", "marketing")]).status, 303);
    let third = world.app.reply(&noor, world.thread, Some(first), "Na de verhuizing.");
    let mails = world.mails_to(&world.bram);
    assert_eq!(mails.first().expect("a mail").header("In-Reply-To"), id(first));
    assert_eq!(mails.first().expect("a mail").header("Message-ID"), id(third));
}

#[test]
fn at_night_and_on_free_days_a_mail_waits() {
    let world = world();
    // The clock of the test stands at noon somewhere; these hours are quiet from now on for all but one hour.
    let now = world.app.clock.now().utc().with_timezone(&chrono_tz::Europe::Amsterdam);
    let hour = chrono::Timelike::hour(&now);
    let later = ((hour + 3) % 24).to_string();
    World::set(&world.anna, &[("quiet_from", &hour.to_string()), ("quiet_until", &later)]);
    world.reply("Nu.");
    assert!(world.mails_to(&world.anna).is_empty());
    world.app.pass(Duration::hours(3));
    assert_eq!(world.mails_to(&world.anna).len(), 1);
}

#[test]
fn what_is_bundled_comes_in_one_mail() {
    let world = world();
    World::set(&world.anna, &[("to_me", "batch")]);
    for body in ["Een.", "Twee.", "Drie."] {
        world.reply(body);
    }
    assert!(world.mails_to(&world.anna).is_empty());
    world.app.pass(Duration::days(4));
    let mails = world.mails_to(&world.anna);
    assert_eq!(mails.len(), 1);
    assert!(mails[0].header("Subject").starts_with("3 nieuwe berichten"), "{}", mails[0].raw);
    for body in ["Een.", "Twee.", "Drie."] {
        assert!(mails[0].raw.contains(body), "{body}");
    }
}

#[test]
fn what_was_read_removed_muted_or_is_no_longer_allowed_is_not_mailed_and_says_why() {
    let world = world();
    World::set(&world.anna, &[("to_me", "batch")]);
    let later = || {
        world.app.pass(Duration::days(4));
        assert!(world.mails_to(&world.anna).is_empty());
        newest(&world, &world.anna).2
    };
    world.reply("Gelezen.");
    world.app.run_jobs();
    assert_eq!(world.anna.post(&format!("/gesprekken/{}/gelezen", world.thread), &[]).status, 303);
    assert_eq!(later(), Skip::Read);
    let post = world.reply("Weg.");
    world.app.run_jobs();
    assert_eq!(world.bram.post(&format!("/reacties/{post}/verwijderen"), &[]).status, 303);
    assert_eq!(later(), Skip::Gone);
    world.reply("Gedempt.");
    world.app.run_jobs();
    let follow = format!("/gesprekken/{}/volgen", world.thread);
    assert_eq!(world.anna.post(&follow, &[("level", "mute")]).status, 303);
    assert_eq!(later(), Skip::Muted);
    assert_eq!(world.anna.post(&follow, &[("level", "normal")]).status, 303);
    world.reply("Geschorst.");
    world.app.run_jobs();
    world.app.write(|db| {
        members::store::move_state(db, world.anna.id, MemberState::Active, MemberState::Suspended)
    });
    assert_eq!(later(), Skip::Inactive);
    world.app.write(|db| {
        members::store::move_state(db, world.anna.id, MemberState::Suspended, MemberState::Active)
    });
    world.reply("Besloten.");
    world.app.run_jobs();
    world.app.set_group(SLUG, Audience::Group, JoinPolicy::Request);
    let group = world.app.group(SLUG);
    world.app.write(|db| leestafel::forum::groups::store::delete_member(db, group, world.anna.id).map(drop));
    assert_eq!(later(), Skip::NoRight);
}

#[test]
fn a_written_mail_that_is_stopped_before_it_leaves_does_not_leave() {
    let world = world();
    World::set(&world.anna, &[]);
    world.reply("Nu.");
    // Everything but the sending itself.
    world.app.run_jobs_but("SendMail");
    let follow = format!("/gesprekken/{}/volgen", world.thread);
    assert_eq!(world.anna.post(&follow, &[("level", "mute")]).status, 303);
    assert!(world.mails_to(&world.anna).is_empty());
    assert_eq!(newest(&world, &world.anna), (Reason::Reply, DeliveryState::Skipped, Skip::Muted));
}

#[test]
fn an_accepted_answer_is_told_to_who_wrote_it() {
    let world = world();
    World::set(&world.bram, &[]);
    let reply = world.reply("Deze.");
    world.mails_to(&world.bram);
    assert_eq!(world.anna.post(&format!("/reacties/{reply}/antwoord"), &[]).status, 303);
    let mails = world.mails_to(&world.bram);
    assert_eq!(mails.len(), 1);
    assert!(mails[0].raw.contains("gekozen als antwoord"), "{}", mails[0].raw);
    assert!(world.bram.get("/meldingen").says("als antwoord"));
}
