//! Three questions, a pause, and each group apart.

use chrono::Duration;

use super::{SLUG, World, world};

#[test]
fn what_is_chosen_is_kept_and_nonsense_is_told_at_its_field() {
    let world = world();
    world.app.join(&world.anna, SLUG);
    let page = world.anna.get("/instellingen/meldingen");
    let chosen = |page: &crate::support::Page, name: &str| {
        page.attributes(&format!("select[name={name}] option[selected]"), "value").join(" ")
    };
    assert_eq!((chosen(&page, "to_me"), chosen(&page, "digest_hour")), ("at_once".into(), "10".into()));
    let group = world.app.group(SLUG);
    let field = format!("group-{group}");
    World::set(&world.anna, &[("to_me", "batch"), ("digest_every", "daily"), (&field, "mute")]);
    let page = world.anna.get("/instellingen/meldingen");
    assert_eq!((chosen(&page, "to_me"), chosen(&page, &field)), ("batch".into(), "mute".into()));
    assert_eq!(page.attribute("input[name=digest_every][checked]", "value"), "daily");
    let wrong = world.anna.post(
        "/instellingen/meldingen",
        &[
            ("to_me", "loud"),
            ("followed", "digest"),
            ("in_groups", "digest"),
            ("digest_every", "weekly"),
            ("digest_day", "8"),
            ("digest_hour", "24"),
            ("quiet_from", "-1"),
            ("quiet_until", "0"),
        ],
    );
    assert_eq!(wrong.status, 422);
    assert_eq!(wrong.faults(), ["to_me", "digest_day", "digest_hour", "quiet_from"]);
    assert_eq!(world.app.guest().get("/instellingen/meldingen").status, 303);
}

#[test]
fn while_somebody_is_away_no_mail_comes_and_then_it_goes_on() {
    let world = world();
    World::set(&world.anna, &[]);
    let pause = |until: &str| world.anna.post("/instellingen/meldingen/pauze", &[("until", until)]);
    let day =
        |days: i64| world.app.clock.now().plus(Duration::days(days)).utc().format("%Y-%m-%d").to_string();
    for wrong in ["", "gisteren", &day(0), &day(500)] {
        pause(wrong).fault("until");
    }
    assert_eq!(pause(&day(7)).status, 303);
    assert!(world.anna.get("/instellingen/meldingen").says("Je krijgt geen mail over berichten tot"));
    world.reply("Fijne vakantie.");
    assert!(world.mails_to(&world.anna).is_empty());
    world.app.pass(Duration::days(8));
    world.reply("Welkom terug.");
    assert_eq!(world.mails_to(&world.anna).len(), 1, "what came in the meantime is for the digest");
    assert_eq!(pause(&day(7)).status, 303);
    assert_eq!(pause("").status, 303);
    world.reply("Toch.");
    assert_eq!(world.mails_to(&world.anna).len(), 1);
}
