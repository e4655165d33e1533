//! The link that `serve` prints on an empty database makes one administrator, once.

use chrono::Duration;
use leestafel::forum::accounts::first_admin;

use super::{FENNAS, account, is_in, sign_in};
use crate::support::TestApp;

const EMAIL: &str = "yvonne@kb.example";
const GONE: &str = "Deze link werkt niet meer";

fn invite(app: &TestApp) -> Option<String> {
    let token = app.write(|db| first_admin::invite(db, &app.site.cx.random, app.clock.now()));
    token.map(|token| format!("/eerste-beheerder/{}", token.reveal()))
}

fn form<'a>(otherwise: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let usual = [("name", "Yvonne Kramer"), ("email", EMAIL), ("password", FENNAS)];
    let given = |name: &str| otherwise.iter().find(|(other, _)| *other == name).map(|(_, value)| *value);
    usual.into_iter().map(|(name, value)| (name, given(name).unwrap_or(value))).collect()
}

#[test]
fn the_link_makes_one_administrator_once() {
    let app = TestApp::start();
    let link = invite(&app).unwrap();
    let yvonne = app.guest();
    for _ in 0..3 {
        assert_eq!(yvonne.get(&link).attribute("main form", "action"), link);
    }
    assert!(account(&app, EMAIL).is_none());
    let made = yvonne.post(&link, &form(&[]));
    made.leads_to("/inloggen");
    assert_eq!(yvonne.follow(made).text("[role=status]"), "Je account is klaar. Log in.");
    sign_in(&yvonne, EMAIL, FENNAS).leads_to("/");
    assert_eq!(yvonne.get("/beheer").status, 200);

    yvonne.get(&link).refuses(403, GONE);
    app.guest().post(&link, &form(&[("email", "tweede@kb.example")])).refuses(403, GONE);
    assert!(account(&app, "tweede@kb.example").is_none());
    assert!(invite(&app).is_none(), "a site with somebody in it needs no first administrator");
    // Who forgets the password can choose another one.
    app.guest().post("/wachtwoord-vergeten", &[("email", EMAIL)]);
    assert!(app.mail().header("to").contains(EMAIL));
}

#[test]
fn each_field_is_checked_and_the_link_stays_good() {
    let app = TestApp::start();
    let link = invite(&app).unwrap();
    let guest = app.guest();
    let long = "x".repeat(81);
    let cases = [
        ("name", ""),
        ("name", "<b>"),
        ("name", &long),
        ("email", ""),
        ("email", "geen adres"),
        ("password", ""),
        ("password", "kort"),
        ("password", "YvonneKramer1"),
        ("password", "Welkom2026!"),
    ];
    for (field, value) in cases {
        let page = guest.post(&link, &form(&[(field, value)]));
        assert_eq!(page.status, 422, "{field} = {value}");
        page.fault(field);
        assert_eq!(page.faults(), [field]);
        for kept in ["name", "email"].into_iter().filter(|kept| *kept != field) {
            assert!(!page.value(kept).is_empty(), "{kept} after a wrong {field}");
        }
        assert_eq!(page.value("password"), "");
        assert!(!page.body.contains(FENNAS));
    }
    assert!(account(&app, EMAIL).is_none());
    guest.post(&link, &form(&[])).leads_to("/inloggen");
}

#[test]
fn an_older_link_and_a_late_one_no_longer_work() {
    let app = TestApp::start();
    let old = invite(&app).unwrap();
    let new = invite(&app).unwrap();
    app.guest().get(&old).refuses(403, GONE);
    assert_eq!(app.guest().get(&new).status, 200);
    app.pass(Duration::days(7));
    app.guest().post(&new, &form(&[])).refuses(403, GONE);
    assert!(account(&app, EMAIL).is_none());
}

#[test]
fn a_link_no_longer_works_when_somebody_else_was_made_in_the_meantime() {
    let app = TestApp::start();
    let link = invite(&app).unwrap();
    let admin = app.admin();
    app.guest().get(&link).refuses(403, GONE);
    app.guest().post(&link, &form(&[])).refuses(403, GONE);
    assert!(is_in(&admin));
}
