//! A mailed link works once, for a while, and for what it was made for; anything else is refused in plain words.

use chrono::Duration;
use leestafel::forum::accounts::first_admin;

use super::{ANOTHER, EMAIL, add_organisation, sign_up};
use crate::support::{TestApp, people::PASSWORD};

const PAGES: [&str; 4] = ["/bevestigen", "/adres-bevestigen", "/wachtwoord-herstellen", "/eerste-beheerder"];
const GONE: &str = "Deze link werkt niet meer";

#[test]
fn a_link_to_confirm_works_for_three_days() {
    let app = TestApp::start();
    add_organisation(&app.admin(), "De Waterkant", "waterkant.example");
    let late = sign_up(&app, &app.guest(), &[]);
    app.pass(Duration::hours(72));
    app.guest().get(&late).refuses(403, GONE);
    app.guest().post(&late, &[]).refuses(403, GONE);

    let in_time = sign_up(&app, &app.guest(), &[]);
    app.pass(Duration::hours(72) - Duration::seconds(1));
    assert_eq!(app.guest().get(&in_time).status, 200);
    app.guest().post(&in_time, &[]).leads_to("/inloggen");
}

#[test]
fn a_link_works_once() {
    let app = TestApp::start();
    let link = sign_up(&app, &app.guest(), &[]);
    app.guest().post(&link, &[]).leads_to("/registreren/wachten");
    app.guest().get(&link).refuses(403, GONE);
    app.guest().post(&link, &[]).refuses(403, GONE);
}

#[test]
fn nonsense_instead_of_a_link_is_refused() {
    let app = TestApp::start();
    let guest = app.guest();
    let lookalike = "a".repeat(52);
    let long = "a".repeat(5000);
    for page in PAGES {
        for token in
            ["x", "%00", "%FF", "' OR 1=1 --", "A7", lookalike.as_str(), &lookalike.to_uppercase(), &long]
        {
            let path = format!("{page}/{}", token.replace(' ', "%20"));
            guest.get(&path).refuses(403, GONE);
            guest.post(&path, &[("password", ANOTHER)]).refuses(403, GONE);
        }
    }
}

#[test]
fn a_link_for_one_thing_opens_nothing_else() {
    let app = TestApp::start();
    let first = app.write(|db| first_admin::invite(db, &app.site.cx.random, app.clock.now())).unwrap();
    let confirm = sign_up(&app, &app.guest(), &[]);
    let anna = app.member("anna");
    app.guest().post("/wachtwoord-vergeten", &[("email", &anna.email)]);
    let reset = app.mail().path("/wachtwoord-herstellen/");
    anna.post("/instellingen/beveiliging/adres", &[("email", "anna@nieuw.example"), ("current", PASSWORD)]);
    let address = app.mail().path("/adres-bevestigen/");
    let first = format!("/eerste-beheerder/{}", first.reveal());

    let guest = app.guest();
    for link in [&confirm, &reset, &address, &first] {
        let (own, token) = link.rsplit_once('/').unwrap();
        for page in PAGES.into_iter().filter(|page| *page != own) {
            let path = format!("{page}/{token}");
            guest.get(&path).refuses(403, GONE);
            let form = [("name", "Mallory Kwaad"), ("email", "m@kwaad.example"), ("password", ANOTHER)];
            guest.post(&path, &form).refuses(403, GONE);
        }
    }
    // And each is still good for its own.
    guest.post(&confirm, &[]).leads_to("/registreren/wachten");
    guest.post(&reset, &[("password", ANOTHER)]).leads_to("/inloggen");
    assert!(super::account(&app, EMAIL).is_some_and(|member| member.confirmed_at.is_some()));
}

#[test]
fn of_two_who_press_the_button_at_once_one_gets_it() {
    let app = TestApp::start();
    let link = sign_up(&app, &app.guest(), &[]);
    let statuses = std::thread::scope(|scope| {
        let pressed: Vec<_> = (0..4).map(|_| scope.spawn(|| app.guest().post(&link, &[]).status)).collect();
        let mut statuses: Vec<u16> = pressed.into_iter().map(|one| one.join().unwrap()).collect();
        statuses.sort_unstable();
        statuses
    });
    assert_eq!(statuses, [303, 403, 403, 403]);
}
