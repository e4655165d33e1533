//! The link in a mail stops it without signing in; looking stops nothing.

use leestafel::forum::{
    access::{Audience, JoinPolicy},
    groups,
};

use super::{SLUG, World, world};

/// The link of a mail to Anna about an answer of Bram.
fn link(world: &World) -> String {
    World::set(&world.anna, &[]);
    world.reply("Deze.");
    world.mails_to(&world.anna).first().expect("a mail").path("/afmelden/")
}

#[test]
fn one_click_of_a_mail_program_stops_the_thread_without_cookie_or_page() {
    let world = world();
    let link = link(&world);
    let visitor = world.app.guest();
    let page = visitor.get(&link);
    assert!(page.says("Welke les werkt?") && page.says("Er verandert pas iets"), "{}", page.body);
    assert!(!page.says(&world.anna.email), "the address is masked");
    world.reply("Nog een.");
    assert_eq!(world.mails_to(&world.anna).len(), 1, "looking stopped nothing");
    let click = |body: &str, kind: &str| visitor.send(&link, kind, body.as_bytes(), Some("cross-site"));
    let form = "application/x-www-form-urlencoded";
    let done = click("List-Unsubscribe=One-Click", form);
    assert_eq!((done.status, done.location()), (200, None), "{}", done.body);
    assert_eq!(click("List-Unsubscribe=One-Click", form).status, 200, "again changes nothing");
    world.reply("En nog een.");
    assert!(world.mails_to(&world.anna).is_empty());
    for wrong in ["/afmelden/x", "/afmelden/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"] {
        assert_eq!((visitor.get(wrong).status, visitor.post(wrong, &[]).status), (404, 404));
    }
}

#[test]
fn who_may_not_read_a_thread_any_more_is_not_told_its_title() {
    let world = world();
    let link = link(&world);
    world.app.set_group(SLUG, Audience::Group, JoinPolicy::Request);
    let group = world.app.group(SLUG);
    world.app.write(|db| groups::store::delete_member(db, group, world.anna.id).map(drop));
    let page = world.app.guest().get(&link);
    assert!(page.says("Wil je minder mail?") && !page.says("Welke les werkt?"), "{}", page.body);
    assert_eq!(world.app.guest().post(&link, &[("scope", "thread")]).status, 422);
}

#[test]
fn one_may_take_less_or_stop_all_but_mail_about_the_account() {
    let world = world();
    let link = link(&world);
    let visitor = world.app.guest();
    let stop = |scope: &str| visitor.post(&link, &[("scope", scope)]);
    assert_eq!((stop("").status, stop("loud").status), (422, 422));
    assert!(stop("weekly").says("één overzicht per week"));
    world.reply("Een.");
    assert!(world.mails_to(&world.anna).is_empty());
    let page = world.anna.get("/instellingen/meldingen");
    assert_eq!(page.attributes("select[name=to_me] option[selected]", "value"), ["digest"]);
    World::set(&world.anna, &[]);
    assert!(stop("all").says("alleen nog mail over je account"));
    world.reply("Twee.");
    assert!(world.mails_to(&world.anna).is_empty());
    // Mail about the account comes all the same.
    assert_eq!(visitor.post("/wachtwoord-vergeten", &[("email", &world.anna.email)]).status, 303);
    assert_eq!(world.mails_to(&world.anna).len(), 1);
    world.app.join(&world.anna, SLUG);
    assert!(stop("group").says("Mediawijsheid"));
}

#[test]
fn nobody_is_told_that_something_stopped_when_nothing_did() {
    let world = world();
    let noor = world.app.member("noor");
    World::set(&noor, &[("followed", "at_once")]);
    let follow = format!("/gesprekken/{}/volgen", world.thread);
    assert_eq!(noor.post(&follow, &[("level", "follow")]).status, 303);
    world.reply("Deze.");
    let link = world.mails_to(&noor).first().expect("a mail").path("/afmelden/");
    let page = world.app.guest().post(&link, &[("scope", "group")]);
    assert_eq!((page.status, page.faults()), (422, vec!["scope".to_owned()]));
    // One click on a bundle stops what comes in bundles, not one thread of many.
    World::set(&noor, &[("followed", "batch")]);
    world.reply("Een.");
    world.reply("Twee.");
    world.app.run_jobs();
    world.app.pass(chrono::Duration::days(4));
    let link = world.mails_to(&noor).first().expect("a bundle").path("/afmelden/");
    let form = "application/x-www-form-urlencoded";
    let click = world.app.guest().send(&link, form, b"List-Unsubscribe=One-Click", Some("cross-site"));
    assert_eq!(click.status, 200);
    world.app.thread(&world.bram, SLUG, "Iets anders");
    let page = noor.get("/instellingen/meldingen");
    assert_eq!(page.attributes("select[name=followed] option[selected]", "value"), ["never"]);
}
