//! Whoever changes the password shows that they know the present one; all other devices are signed out, and the owner
//! is told.

use super::{ANOTHER, another_device, is_in, sign_in};
use crate::support::{TestApp, people::PASSWORD};

const PAGE: &str = "/instellingen/beveiliging";
const ACT: &str = "/instellingen/beveiliging/wachtwoord";

#[test]
fn a_change_ends_the_other_sessions_keeps_this_one_and_is_told_by_mail() {
    let app = TestApp::start();
    let (anna, bram) = (app.member("anna"), app.member("bram"));
    let phone = another_device(&app, &anna, PASSWORD);
    let page = anna.post(ACT, &[("current", PASSWORD), ("password", ANOTHER)]);
    page.leads_to(PAGE);
    assert!(anna.follow(page).text("[role=status]").contains("Je wachtwoord is gewijzigd"));
    assert!(is_in(&anna), "the session in which it was changed stays");
    assert!(!is_in(&phone));
    assert!(is_in(&bram), "a session of somebody else ended");
    let mail = app.mail();
    assert!(mail.header("to").contains(&anna.email) && mail.raw.contains("gewijzigd"), "{}", mail.raw);
    assert!(!mail.raw.contains(ANOTHER));
    assert_eq!(sign_in(&phone, &anna.email, PASSWORD).status, 422);
    sign_in(&phone, &anna.email, ANOTHER).leads_to("/");
}

#[test]
fn the_present_password_is_needed() {
    let app = TestApp::start();
    let anna = app.member("anna");
    let phone = another_device(&app, &anna, PASSWORD);
    for wrong in ["", "mis-mis-mis", "PAARD-batterij-nietje"] {
        let page = anna.post(ACT, &[("current", wrong), ("password", ANOTHER)]);
        assert!(page.fault("current").contains("niet je huidige wachtwoord"), "{wrong}");
        assert_eq!(page.faults(), ["current"]);
        assert!(!page.body.contains(ANOTHER), "a password came back");
    }
    assert!(is_in(&phone));
    assert_eq!(app.mails().len(), 0);
    sign_in(&app.guest(), &anna.email, PASSWORD).leads_to("/");
}

#[test]
fn a_new_password_must_be_hard_to_guess() {
    let app = TestApp::start();
    let anna = app.member("anna");
    let long = "kX9".repeat(400);
    for (password, words) in [
        ("", "Kies een wachtwoord"),
        ("kX9mQ2v", "te kort"),
        (&long, "te lang"),
        ("Welkom2026!", "makkelijk te raden"),
        ("bibliotheek123", "makkelijk te raden"),
        ("AnnaTest1", "makkelijk te raden"),
        ("anna@test.example", "makkelijk te raden"),
        ("BibliotheekTest", "makkelijk te raden"),
    ] {
        let page = anna.post(ACT, &[("current", PASSWORD), ("password", password)]);
        assert_eq!(page.status, 422, "{password}");
        assert!(page.fault("password").contains(words), "{password}");
        assert_eq!(page.faults(), ["password"]);
        assert!(!page.body.contains(PASSWORD), "the present password came back");
    }
    let page = anna.post(ACT, &[]);
    assert_eq!(page.faults(), ["current", "password"]);
    assert_eq!(app.mails().len(), 0);
    sign_in(&app.guest(), &anna.email, PASSWORD).leads_to("/");
}

#[test]
fn a_visitor_changes_nothing() {
    let app = TestApp::start();
    app.member("anna");
    let form = [("current", PASSWORD), ("password", ANOTHER), ("email", "x@y.example")];
    for path in [ACT, "/instellingen/beveiliging/adres", "/instellingen/beveiliging/sessies/beeindigen"] {
        let page = app.guest().post(path, &form);
        assert!(
            page.status == 303 && page.location().unwrap().starts_with("/inloggen"),
            "{path}: {}",
            page.status
        );
    }
    assert_eq!(app.mails().len(), 0);
}
