//! The digest tells what its reader did not read, once, at their moment.

use chrono::Duration;
use leestafel::{
    app::schedule,
    forum::{
        access::{Audience, JoinPolicy},
        groups,
    },
};

use super::{SLUG, World, world};
use crate::support::{mails::Mail, people::Person};

impl World {
    /// So many hours pass, the clockwork strikes each of them.
    fn hours(&self, hours: i64) {
        let mut last = String::new();
        for _ in 0..hours {
            self.app.pass(Duration::hours(1));
            schedule::tick(&self.app.site, &mut last).expect("a tick");
            self.app.run_jobs();
        }
    }

    /// The digests to somebody since the last look.
    fn digests_to(&self, who: &Person) -> Vec<Mail> {
        let mails = self.mails_to(who).into_iter();
        mails.filter(|mail| mail.header("Subject").starts_with("Nieuw voor jou")).collect()
    }
}

/// Noor belongs to the group, and so do the writers.
fn reader(world: &World) -> Person {
    let noor = world.app.member("noor");
    world.app.join(&noor, SLUG);
    // What is there when one comes is not new.
    world.app.pass(Duration::minutes(1));
    noor
}

#[test]
fn on_tuesday_at_ten_it_tells_of_new_threads_in_ones_groups_and_of_nothing_twice() {
    let world = world();
    let noor = reader(&world);
    world.app.thread(&world.bram, SLUG, "Les over nepnieuws");
    world.hours(22);
    assert!(world.digests_to(&noor).is_empty(), "Tuesday nine o'clock");
    world.hours(3);
    let digests = world.digests_to(&noor);
    assert_eq!(digests.len(), 1);
    let text = &digests[0].raw;
    assert!(text.contains("Les over nepnieuws") && !text.contains("Welke les werkt?"), "{text}");
    assert!(text.contains("/reacties/") && text.contains("/afmelden/"));
    // A week in which nothing happens brings none.
    world.hours(24 * 7);
    assert!(world.digests_to(&noor).is_empty());
    world.app.thread(&world.bram, SLUG, "Nog een les");
    world.hours(24 * 7);
    let digests = world.digests_to(&noor);
    assert_eq!(digests.len(), 1);
    assert!(digests[0].raw.contains("Nog een les") && !digests[0].raw.contains("nepnieuws"));
}

#[test]
fn replies_where_one_follows_come_first_by_what_concerns_the_reader_and_what_was_mailed_or_read_is_left_out()
{
    let world = world();
    World::set(&world.anna, &[("to_me", "at_once")]);
    world.app.pass(Duration::minutes(1));
    let (read, _) = world.app.thread(&world.bram, SLUG, "Al gelezen");
    world.app.join(&world.anna, SLUG);
    world.reply("Antwoord dat al gemaild is.");
    world.app.run_jobs();
    assert_eq!(world.anna.post(&format!("/gesprekken/{read}/gelezen"), &[]).status, 303);
    world.app.thread(&world.bram, SLUG, "Nieuw gesprek");
    world.hours(26);
    let digests = world.digests_to(&world.anna);
    assert_eq!(digests.len(), 1);
    let text = &digests[0].raw;
    assert!(text.contains("Nieuw gesprek"), "{text}");
    assert!(!text.contains("Al gelezen") && !text.contains("Welke les werkt?"), "{text}");
    // Whoever wants answers with the digest finds them on top.
    World::set(&world.anna, &[("to_me", "digest"), ("digest_every", "daily")]);
    world.app.thread(&world.bram, SLUG, "Nog een gesprek");
    world.reply("Voor jou, Anna.");
    world.hours(24);
    let digests = world.digests_to(&world.anna);
    assert_eq!(digests.len(), 1);
    let text = &digests[0].raw;
    let place = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words}: {text}"));
    assert!(place("Voor jou, Anna.") < place("Nog een gesprek"));
}

#[test]
fn who_wants_none_paused_or_muted_gets_none() {
    let world = world();
    let noor = reader(&world);
    let group = world.app.group(SLUG);
    World::set(&noor, &[(&format!("group-{group}"), "mute")]);
    world.hours(26);
    assert!(world.digests_to(&noor).is_empty());
    World::set(&noor, &[(&format!("group-{group}"), "normal"), ("digest_every", "never")]);
    world.app.thread(&world.bram, SLUG, "Iets");
    world.hours(24 * 7);
    assert!(world.digests_to(&noor).is_empty());
    World::set(&noor, &[("digest_every", "daily")]);
    world.app.thread(&world.bram, SLUG, "Iets anders");
    world.hours(24);
    assert_eq!(world.digests_to(&noor).len(), 1);
}

#[test]
fn what_one_may_not_read_any_more_is_told_to_nobody_even_when_the_mail_was_written() {
    let world = world();
    let noor = reader(&world);
    world.app.join(&noor, "marketing");
    world.app.thread(&world.bram, SLUG, "Geheim");
    world.app.thread(&world.bram, "marketing", "Openbaar");
    world.app.pass(Duration::hours(25));
    schedule::tick(&world.app.site, &mut String::new()).expect("a tick");
    world.app.run_jobs_but("SendMail");
    world.app.pass(Duration::hours(1));
    world.app.run_jobs_but("SendMail");
    world.app.set_group(SLUG, Audience::Group, JoinPolicy::Request);
    let group = world.app.group(SLUG);
    world.app.write(|db| groups::store::delete_member(db, group, noor.id).map(drop));
    let digests = world.digests_to(&noor);
    assert_eq!(digests.len(), 1, "written anew");
    assert!(digests[0].raw.contains("Openbaar") && !digests[0].raw.contains("Geheim"), "{}", digests[0].raw);
}

#[test]
fn however_often_the_clockwork_strikes_and_the_clock_steps_back_there_is_one() {
    let world = world();
    let noor = reader(&world);
    world.app.thread(&world.bram, SLUG, "Iets");
    world.hours(25);
    for _ in 0..3 {
        schedule::tick(&world.app.site, &mut String::new()).expect("a tick");
        world.app.run_jobs();
    }
    world.app.pass(Duration::hours(-1));
    schedule::tick(&world.app.site, &mut String::new()).expect("a tick");
    world.app.run_jobs();
    world.app.pass(Duration::hours(5));
    schedule::tick(&world.app.site, &mut String::new()).expect("a tick");
    world.app.run_jobs();
    assert_eq!(world.digests_to(&noor).len(), 1);
}
