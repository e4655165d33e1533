//! Whoever writes follows; whoever follows hears; whoever mutes does not.

use super::{SLUG, World, world};

#[test]
fn whoever_writes_in_a_thread_follows_it_and_hears_as_they_set() {
    let world = world();
    let noor = world.app.member("noor");
    World::set(&noor, &[("followed", "at_once")]);
    world.app.reply(&noor, world.thread, None, "Ik ben benieuwd.");
    world.app.run_jobs();
    let page = noor.get(&format!("/gesprekken/{}-welke-les-werkt", world.thread));
    assert!(page.says("Je volgt dit gesprek."), "{}", page.body);
    world.mails_to(&noor);
    world.reply("Deze.");
    let mails = world.mails_to(&noor);
    assert_eq!(mails.len(), 1);
    assert!(mails[0].raw.contains("omdat je dit gesprek volgt"), "{}", mails[0].raw);
    let list = noor.get("/meldingen");
    assert!(list.says("schreef in een gesprek dat je volgt"), "{}", list.body);
    // Not any more.
    let follow = format!("/gesprekken/{}/volgen", world.thread);
    assert_eq!(noor.post(&follow, &[("level", "normal")]).status, 303);
    world.reply("Nog een.");
    assert!(world.mails_to(&noor).is_empty());
    assert_eq!(noor.post(&follow, &[("level", "loud")]).status, 422);
    assert_eq!(world.app.guest().post(&follow, &[("level", "follow")]).status, 303, "to sign in");
}

#[test]
fn new_threads_of_a_group_are_told_to_those_who_asked_for_it() {
    let world = world();
    let (noor, karim) = (world.app.member("noor"), world.app.member("karim"));
    for who in [&noor, &karim] {
        world.app.join(who, SLUG);
        World::set(who, &[]);
    }
    let level = |word: &str| noor.post(&format!("/themagroepen/{SLUG}/volgen"), &[("level", word)]).status;
    assert_eq!((level("at_once"), level("x")), (303, 422));
    world.app.mails();
    world.app.thread(&world.bram, SLUG, "Iets nieuws");
    assert_eq!(world.mails_to(&noor).len(), 1);
    assert!(world.mails_to(&karim).is_empty() && karim.get("/meldingen").says("Er zijn nog geen meldingen."));
    let other = world.bram.post(&format!("/themagroepen/{SLUG}/volgen"), &[("level", "mute")]);
    assert_eq!(other.status, 303, "who writes in a group belongs to it");
    let stranger = world.app.member("stranger");
    assert_eq!(stranger.post(&format!("/themagroepen/{SLUG}/volgen"), &[("level", "mute")]).status, 409);
}

#[test]
fn notifications_are_ticked_off_all_together() {
    let world = world();
    world.reply("Een.");
    world.app.run_jobs();
    let page = world.anna.get("/meldingen");
    assert_eq!((page.count(".line"), page.count(".line .new")), (1, 1));
    assert!(page.says("antwoordde jou") && page.says("Welke les werkt?"), "{}", page.body);
    assert_eq!(world.anna.post("/meldingen/gelezen", &[]).status, 303);
    let page = world.anna.get("/meldingen");
    assert_eq!((page.count(".line"), page.count(".line .new")), (1, 0));
    assert_eq!(world.anna.get("/meldingen?pagina=2").status, 404);
    assert!(world.bram.get("/meldingen").says("Er zijn nog geen meldingen."));
}
