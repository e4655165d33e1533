//! Another mail address is taken only after a press on the button that was mailed to it; the old address is told, and
//! asking for an address tells nothing about who has it.

use chrono::Duration;

use super::{account, is_in, sign_in};
use crate::support::{
    Page, TestApp,
    people::{PASSWORD, Person},
};

const PAGE: &str = "/instellingen/beveiliging";
const NEW: &str = "anna@nieuw.example";

fn ask(person: &Person, email: &str) -> Page {
    person.post("/instellingen/beveiliging/adres", &[("email", email), ("current", PASSWORD)])
}

#[test]
fn the_new_address_confirms_and_the_old_one_is_told() {
    let app = TestApp::start();
    let anna = app.member("anna");
    let page = ask(&anna, NEW);
    page.leads_to(PAGE);
    assert!(anna.follow(page).text("[role=status]").contains("Kijk in je mail"));
    let mail = app.mail();
    assert!(mail.header("to").contains(NEW), "{}", mail.raw);
    let link = mail.path("/adres-bevestigen/");
    let mailbox = app.guest();
    for _ in 0..3 {
        assert_eq!(mailbox.get(&link).attribute("main form", "action"), link);
    }
    assert!(account(&app, NEW).is_none(), "looking at the page changed the address");
    sign_in(&app.guest(), &anna.email, PASSWORD).leads_to("/");

    mailbox.post(&link, &[]).leads_to("/inloggen");
    let told = app.mail();
    assert!(told.header("to").contains(&anna.email), "{}", told.raw);
    assert!(told.header("subject").contains("gewijzigd"), "{}", told.raw);
    assert!(is_in(&anna) && anna.get(PAGE).says(NEW));
    sign_in(&app.guest(), NEW, PASSWORD).leads_to("/");
    assert_eq!(sign_in(&app.guest(), &anna.email, PASSWORD).status, 422);
    mailbox.post(&link, &[]).refuses(403, "Deze link werkt niet meer");
}

#[test]
fn the_present_password_and_a_real_address_are_needed() {
    let app = TestApp::start();
    let anna = app.member("anna");
    let path = "/instellingen/beveiliging/adres";
    let page = anna.post(path, &[("email", NEW), ("current", "mis-mis-mis")]);
    assert!(page.fault("email_password").contains("niet je huidige wachtwoord"));
    assert_eq!(page.value("email"), NEW, "what was typed is kept");
    assert!(!page.body.contains("mis-mis-mis"));
    let long = format!("{}@nieuw.example", "a".repeat(250));
    for nonsense in ["", "geen adres", "a@b", "a@b.nl\r\nBcc: c@d.nl", &long] {
        let page = ask(&anna, nonsense);
        assert!(page.fault("email").contains("lijkt geen e-mailadres"), "{nonsense}");
        assert_eq!(page.faults(), ["email"]);
        assert!(!page.body.contains(PASSWORD));
    }
    assert_eq!(anna.post(path, &[]).faults(), ["email", "email_password"]);
    assert_eq!(app.mails().len(), 0);
}

#[test]
fn asking_for_an_address_that_somebody_has_tells_nothing() {
    let app = TestApp::start();
    let (anna, bram) = (app.member("anna"), app.member("bram"));
    let seen = |email: &str| {
        let page = ask(&anna, email);
        (page.status, page.location().map(str::to_owned), page.body.clone(), anna.follow(page).text("main"))
    };
    let free = seen(NEW);
    app.mails();
    assert_eq!(seen("BRAM@test.example"), free);
    let mail = app.mail();
    assert!(mail.header("to").contains(&bram.email), "{}", mail.raw);
    assert!(!mail.raw.contains("/adres-bevestigen/") && !mail.raw.contains("Anna"), "{}", mail.raw);
    assert!(account(&app, &bram.email).is_some_and(|member| member.id == bram.id));
}

#[test]
fn an_address_that_was_taken_in_the_meantime_stays_with_who_took_it() {
    let app = TestApp::start();
    let (anna, bram) = (app.member("anna"), app.member("bram"));
    ask(&anna, NEW);
    let annas = app.mail().path("/adres-bevestigen/");
    ask(&bram, "ANNA@nieuw.example");
    let brams = app.mail().path("/adres-bevestigen/");
    bram.post(&brams, &[]).leads_to(PAGE);
    app.mails();
    anna.post(&annas, &[]).refuses(409, "hoort al bij een account");
    assert_eq!(account(&app, NEW).map(|member| member.id), Some(bram.id));
    assert_eq!(account(&app, &anna.email).map(|member| member.id), Some(anna.id));
    assert_eq!(app.mails().len(), 0);
}

#[test]
fn the_link_works_for_three_days_and_a_newer_one_replaces_it() {
    let app = TestApp::start();
    let anna = app.member("anna");
    ask(&anna, "anna@eerst.example");
    let first = app.mail().path("/adres-bevestigen/");
    ask(&anna, NEW);
    let second = app.mail().path("/adres-bevestigen/");
    anna.post(&first, &[]).refuses(403, "Deze link werkt niet meer");
    app.pass(Duration::hours(72));
    anna.get(&second).refuses(403, "Deze link werkt niet meer");
    anna.post(&second, &[]).refuses(403, "Deze link werkt niet meer");
    assert!(account(&app, &anna.email).is_some());
}
