//! Whoever a decision hurts objects once, and somebody else judges it.

use chrono::Duration;

use super::{WHY, World, decide, lead, world};
use crate::support::{Client, people::PASSWORD};

#[test]
fn an_author_objects_once_and_somebody_else_puts_the_post_back() {
    let world = world();
    let case = world.case();
    let own = World::own(&case);
    assert_eq!(world.bram.get(&own).status, 404, "before a decision an author knows of nothing");
    assert!(world.anna.get(&own).says("Er is nog niets besloten"));
    decide(&world.noor, &case, "hide");
    for other in [&world.app.member("carla"), &world.noor] {
        assert_eq!(other.get(&own).status, 404);
    }
    let page = world.bram.get(&own);
    assert!(
        page.says("Verborgen") && page.says(WHY) && !page.says("Anna") && !page.says("moderator-"),
        "{}",
        page.body
    );
    let object = |who: &Client, words: &str| who.post(&format!("{case}/bezwaar"), &[("objection", words)]);
    assert!(object(&world.bram, " ").fault("objection").contains("Schrijf"));
    assert_eq!(object(&world.app.member("dirk"), "Ik ook").status, 404);
    let other = world.app.member("otto");
    lead(&world.app, &other);
    world.app.mails();
    object(&world.bram, "Het was een verzonnen naam.").leads_to(&own);
    assert_eq!(object(&world.anna, "Nog een keer").status, 409, "once");
    assert!(world.app.mail().header("to").contains("otto@test.example"), "who may judge is asked");

    let judge = |who: &Client| {
        let fields = [("outcome", "reversed"), ("reason", "De naam was verzonnen.")];
        who.post(&format!("{case}/uitkomst"), &fields)
    };
    judge(&world.noor).refuses(403, "Jij nam dit besluit");
    assert!(world.noor.get(&case).says("Jij nam dit besluit"));
    assert!(world.is_hidden());
    judge(&other).leads_to(&case);
    assert!(!world.is_hidden());
    assert_eq!(judge(&world.app.admin()).status, 409);
    let mails = world.app.mails();
    for who in ["bram@", "anna@", "moderator-mediawijsheid@"] {
        let mail = mails.iter().find(|mail| mail.header("to").contains(who)).expect(who);
        assert!(mail.raw.replace('\n', " ").contains("teruggedraaid"), "{}", mail.raw);
    }
    assert!(world.bram.get(&own).says("De naam was verzonnen."));
}

#[test]
fn an_objection_comes_within_half_a_year_and_goes_to_an_administrator_where_nobody_else_is() {
    let world = world();
    let admin = world.app.admin();
    let case = world.case();
    decide(&world.noor, &case, "warn");
    world.app.mails();
    let object = || world.bram.post(&format!("{case}/bezwaar"), &[("objection", "Dat klopt niet.")]);
    assert_eq!(object().status, 303);
    assert!(world.app.mail().header("to").contains(&admin.email));
    let fields = [("outcome", "upheld"), ("reason", "Het klopt wel.")];
    assert_eq!(admin.post(&format!("{case}/uitkomst"), &fields).status, 303);
    let late = super::world();
    let case = late.case();
    decide(&late.noor, &case, "warn");
    late.app.pass(Duration::days(184));
    let bram = late.app.guest();
    bram.post("/inloggen", &[("email", late.bram.email.as_str()), ("password", PASSWORD)]);
    assert_eq!(bram.get(&World::own(&case)).count("form[action$='/bezwaar']"), 0);
    assert_eq!(bram.post(&format!("{case}/bezwaar"), &[("objection", "Toch niet.")]).status, 409);
}
