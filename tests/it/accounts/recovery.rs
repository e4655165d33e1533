//! A forgotten password: the answer is the same for everybody, the link works once and briefly, and a new password
//! ends every session.

use chrono::Duration;
use leestafel::forum::members::model::MemberState;

use super::{ANOTHER, EMAIL, another_device, is_in, sign_in, sign_up};
use crate::support::{
    TestApp,
    people::{PASSWORD, Person},
};

const GONE: &str = "Deze link werkt niet meer";

fn forgotten(app: &TestApp, person: &Person) -> String {
    let page = app.guest().post("/wachtwoord-vergeten", &[("email", &person.email)]);
    page.leads_to("/wachtwoord-vergeten/verstuurd");
    app.mail().path("/wachtwoord-herstellen/")
}

#[test]
fn known_and_unknown_addresses_get_the_same_answer_and_only_a_known_one_gets_mail() {
    let app = TestApp::start();
    app.member("anna");
    sign_up(&app, &app.guest(), &[]);
    let ask = |email: &str| {
        let guest = app.guest();
        let page = guest.post("/wachtwoord-vergeten", &[("email", email)]);
        let mut names: Vec<String> = page.headers.keys().map(ToString::to_string).collect();
        names.sort();
        let answer = (page.status, page.location().unwrap_or_default().to_owned(), page.body.clone(), names);
        (answer, guest.follow(page).body)
    };
    let unknown = ask("niemand@test.example");
    assert_eq!(unknown.0.0, 303);
    assert_eq!(app.mails().len(), 0);
    assert_eq!(ask("Anna@Test.Example"), unknown);
    let mail = app.mail();
    assert!(mail.header("to").contains("anna@test.example"), "{}", mail.raw);
    assert!(!mail.raw.contains(PASSWORD));
    assert_eq!(ask(EMAIL), unknown, "not confirmed");
    assert_eq!(app.mails().len(), 0, "an address that nobody confirmed is not written to about passwords");
    for nonsense in ["", "geen adres"] {
        let page = app.guest().post("/wachtwoord-vergeten", &[("email", nonsense)]);
        assert!(page.fault("email").contains("lijkt geen e-mailadres"));
        assert_eq!(page.value("email"), nonsense);
    }
}

#[test]
fn the_link_sets_a_new_password_once_and_ends_every_session() {
    let app = TestApp::start();
    let anna = app.member("anna");
    let phone = another_device(&app, &anna, PASSWORD);
    let link = forgotten(&app, &anna);
    let guest = app.guest();
    for _ in 0..3 {
        assert_eq!(guest.get(&link).attribute("main form", "action"), link);
    }
    for (password, words) in [
        ("", "Kies een wachtwoord"),
        ("kX9mQ2v", "te kort"),
        ("Welkom2026!", "makkelijk te raden"),
        ("AnnaTest2026", "makkelijk te raden"),
        ("BibliotheekTest1", "makkelijk te raden"),
    ] {
        let page = guest.post(&link, &[("password", password)]);
        assert_eq!(page.status, 422, "{password}");
        assert!(page.fault("password").contains(words), "{password}");
        assert!(password.is_empty() || !page.body.contains(password));
    }
    assert!(is_in(&anna) && is_in(&phone), "nothing happened yet");

    guest.post(&link, &[("password", ANOTHER)]).leads_to("/inloggen");
    assert!(!is_in(&anna) && !is_in(&phone) && !is_in(&guest));
    let mail = app.mail();
    assert!(mail.header("to").contains(&anna.email), "{}", mail.raw);
    assert!(mail.header("subject").contains("wachtwoord") && mail.raw.contains("gewijzigd"), "{}", mail.raw);
    assert_eq!(sign_in(&guest, &anna.email, PASSWORD).status, 422);
    sign_in(&guest, &anna.email, ANOTHER).leads_to("/");

    guest.get(&link).refuses(403, GONE);
    guest.post(&link, &[("password", "schuur-emmer-lantaarn")]).refuses(403, GONE);
    sign_in(&app.guest(), &anna.email, ANOTHER).leads_to("/");
}

#[test]
fn the_link_works_for_two_hours() {
    let app = TestApp::start();
    let anna = app.member("anna");
    let link = forgotten(&app, &anna);
    app.pass(Duration::hours(2) - Duration::seconds(1));
    assert_eq!(app.guest().get(&link).status, 200);
    app.pass(Duration::seconds(1));
    app.guest().get(&link).refuses(403, GONE);
    app.guest().post(&link, &[("password", ANOTHER)]).refuses(403, GONE);
    sign_in(&app.guest(), &anna.email, PASSWORD).leads_to("/");
}

#[test]
fn the_newest_link_is_the_only_one_that_works() {
    let app = TestApp::start();
    let anna = app.member("anna");
    let (old, new) = (forgotten(&app, &anna), forgotten(&app, &anna));
    app.guest().get(&old).refuses(403, GONE);
    app.guest().post(&new, &[("password", ANOTHER)]).leads_to("/inloggen");
}

#[test]
fn a_changed_password_or_address_makes_links_useless() {
    let app = TestApp::start();
    let (anna, bram) = (app.member("anna"), app.member("bram"));
    let annas = forgotten(&app, &anna);
    let form = [("current", PASSWORD), ("password", ANOTHER)];
    anna.post("/instellingen/beveiliging/wachtwoord", &form).leads_to("/instellingen/beveiliging");
    app.guest().get(&annas).refuses(403, GONE);
    app.mails();

    let brams = forgotten(&app, &bram);
    bram.post("/instellingen/beveiliging/adres", &[("email", "bram@nieuw.example"), ("current", PASSWORD)]);
    bram.post(&app.mail().path("/adres-bevestigen/"), &[]).leads_to("/instellingen/beveiliging");
    app.guest().get(&brams).refuses(403, GONE);
}

#[test]
fn a_new_password_shuts_out_whoever_asked_for_another_address() {
    let app = TestApp::start();
    let anna = app.member("anna");
    let ask = || {
        let thief = another_device(&app, &anna, PASSWORD);
        let form = [("email", "dief@elders.example"), ("current", PASSWORD)];
        thief.post("/instellingen/beveiliging/adres", &form).leads_to("/instellingen/beveiliging");
        app.mail().path("/adres-bevestigen/")
    };
    let first = ask();
    let form = [("current", PASSWORD), ("password", PASSWORD)];
    anna.post("/instellingen/beveiliging/wachtwoord", &form).leads_to("/instellingen/beveiliging");
    app.mails();
    app.guest().post(&first, &[]).refuses(403, GONE);

    let second = ask();
    app.guest().post(&forgotten(&app, &anna), &[("password", ANOTHER)]).leads_to("/inloggen");
    app.mails();
    app.guest().post(&second, &[]).refuses(403, GONE);
    sign_in(&app.guest(), &anna.email, ANOTHER).leads_to("/");
}

#[test]
fn a_new_password_does_not_let_a_suspended_member_in() {
    let app = TestApp::start();
    let bram = app.member("bram");
    super::set_state(&app, &bram, MemberState::Suspended);
    app.guest().post("/wachtwoord-vergeten", &[("email", &bram.email)]);
    for mail in app.mails() {
        app.guest().post(&mail.path("/wachtwoord-herstellen/"), &[("password", ANOTHER)]);
    }
    let guest = app.guest();
    assert_eq!(sign_in(&guest, &bram.email, ANOTHER).status, 422);
    assert!(!is_in(&guest));
}
