//! Whoever sees something wrong can say so, also a visitor of a public board; reports on one post are one case.

use chrono::Duration;
use leestafel::forum::access::{Audience, JoinPolicy};

use super::{SLUG, WHY, decide, world};
use crate::support::TestApp;

#[test]
fn a_member_reports_a_post_and_gets_a_number_on_the_page_and_by_mail() {
    let world = world();
    let page = world.anna.get(&format!("/reacties/{}", world.post));
    let thread = world.anna.follow(page);
    let link = format!("/reacties/{}/melden", world.post);
    assert_eq!(thread.count(&format!("a[href='{link}']")), 1);
    assert_eq!(
        world
            .bram
            .get(&world.app.address(world.app.post_row(world.post).thread_id))
            .count(&format!("a[href='{link}']")),
        0,
        "nobody is asked to report themselves"
    );
    assert_eq!(world.anna.get(&link).count("input[name=email]"), 0, "we know who a member is");
    world.app.mails();
    let page = world.report(&world.anna, &[("reason", "unkind")]);
    let receipt = world.anna.follow(page);
    assert!(receipt.says("Dit is melding 1."), "{}", receipt.body);
    let mail = world.app.mail();
    assert!(
        mail.header("to").contains("anna@test.example") && mail.raw.contains("melding 1"),
        "{}",
        mail.raw
    );
    // The same once more is the same report.
    let again = world.report(&world.anna, &[("reason", "unkind")]);
    assert!(again.location().unwrap_or_default().ends_with("nummer=1"));
    assert!(world.app.mails().is_empty());
}

#[test]
fn each_field_of_a_report_says_what_is_missing() {
    let world = world();
    let page = world.report(&world.anna, &[("reason", "nonsense"), ("explanation", "Kijk eens")]);
    assert_eq!((page.status, page.faults()), (422, vec!["reason".to_owned()]));
    assert_eq!(page.value("explanation"), "Kijk eens");
    assert!(world.report(&world.anna, &[("reason", "other")]).fault("explanation").contains("Vertel"));
    let long = "x".repeat(1001);
    let page = world.report(&world.anna, &[("reason", "spam"), ("explanation", &long)]);
    assert!(page.fault("explanation").contains("1001"));
    let page = world.report(&world.anna, &[("reason", "illegal")]);
    assert!(page.fault("good_faith").contains("eer en geweten"));
    assert_eq!(world.report(&world.anna, &[("reason", "illegal"), ("good_faith", "1")]).status, 303);
}

#[test]
fn a_visitor_reports_on_a_public_board_with_a_name_and_an_address() {
    let world = world();
    let guest = world.app.guest();
    assert!(
        world.report(&guest, &[("reason", "spam")]).location().unwrap_or_default().starts_with("/inloggen")
    );
    world.app.set_group(SLUG, Audience::Public, JoinPolicy::Open);
    let thread = guest.get(&world.app.address(world.app.post_row(world.post).thread_id));
    assert!(thread.says("Melden van de reactie van Bram Test"), "{}", thread.body);
    let page = world.report(&guest, &[("reason", "spam"), ("email", "jo")]);
    assert_eq!(page.faults(), ["name", "email"]);
    let full = [("reason", "spam"), ("name", "Jo de Bruin"), ("email", "jo@elders.example")];
    let receipt = guest.follow(world.report(&guest, &full));
    assert!(receipt.says("Dit is melding 1."));
    assert!(world.app.mail().header("to").contains("jo@elders.example"));
    let case = world.noor.get(&format!("/moderatie/{SLUG}/meldingen")).attribute(".line__title a", "href");
    let page = world.noor.get(&case);
    assert!(page.says("Jo de Bruin") && !page.says("jo@elders.example"), "addresses are for administrators");
    assert!(world.app.admin().get(&case).says("jo@elders.example"));
    decide(&world.noor, &case, "nothing");
    let mails = world.app.mails();
    let mail = mails.iter().find(|mail| mail.header("to").contains("jo@elders.example")).unwrap();
    assert!(mail.raw.contains("/contact") && mail.raw.contains(WHY), "{}", mail.raw);
    world.app.set_group(SLUG, Audience::Group, JoinPolicy::Open);
    assert_eq!(world.report(&guest, &full).status, 404);
}

#[test]
fn a_visitor_hears_the_decision_in_the_language_in_which_they_reported() {
    let world = world();
    world.app.set_group(SLUG, Audience::Public, JoinPolicy::Open);
    for (taal, email) in [("en", "joan@elders.example"), ("nl", "jo@elders.example")] {
        let guest = world.app.guest();
        guest.post("/taal", &[("taal", taal), ("verder", "/")]);
        let fields = [("reason", "spam"), ("name", "Jo de Bruin"), ("email", email)];
        assert_eq!(world.report(&guest, &fields).status, 303);
    }
    let case = world.noor.get(&format!("/moderatie/{SLUG}/meldingen")).attribute(".line__title a", "href");
    world.app.mails();
    decide(&world.noor, &case, "nothing");
    let mails = world.app.mails();
    let subject =
        |to: &str| mails.iter().find(|mail| mail.header("to").contains(to)).unwrap().header("subject");
    assert_eq!(subject("joan@elders.example"), "A decision about your report");
    assert_eq!(subject("jo@elders.example"), "Een besluit over je melding");
}

#[test]
fn reports_from_one_network_are_limited() {
    let app = TestApp::start_with("[limits]\nreports_per_network_per_hour = 1", false);
    let anna = app.member("anna");
    let (_, post) = app.thread(&app.moderator_of(SLUG), SLUG, "Een vraag");
    let path = format!("/reacties/{post}/melden");
    assert_eq!(anna.post(&path, &[("reason", "spam")]).status, 303);
    let page = anna.post(&path, &[("reason", "unkind")]);
    assert!(page.status == 429 && page.header("retry-after").is_some());
    app.pass(Duration::minutes(61));
    assert_eq!(anna.post(&path, &[("reason", "unkind")]).status, 303);
}

#[test]
fn reports_on_one_post_are_one_case_until_it_is_decided() {
    let world = world();
    let case = world.case();
    world.report(&world.app.member("carla"), &[("reason", "unkind")]);
    let list = world.noor.get(&format!("/moderatie/{SLUG}/meldingen"));
    assert_eq!(list.count(".line"), 1);
    assert!(list.text(".line").contains("2 meldingen"), "{}", list.text(".line"));
    let page = world.noor.get(&case);
    assert!(page.says("Anna Test") && page.says("Carla Test") && page.says("Een pasnummer."));
    assert_eq!(decide(&world.noor, &case, "nothing").status, 303);
    world.report(&world.anna, &[("reason", "spam")]);
    let list = world.noor.get(&format!("/moderatie/{SLUG}/meldingen"));
    assert_eq!((list.count(".line"), list.count("#waiting")), (2, 1));
}
