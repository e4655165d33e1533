//! Signing up: an address must be confirmed by a press on a button, and staff of a known organisation is then in at
//! once. An address that is known already is answered in the same way.

use chrono::Duration;
use leestafel::forum::members::model::MemberState;

use super::{ANOTHER, EMAIL, FENNAS, account, add_organisation, is_in, sign_in, sign_up, sign_up_form};
use crate::support::{TestApp, people::PASSWORD};

#[test]
fn staff_of_a_known_organisation_is_in_once_the_address_is_confirmed() {
    let app = TestApp::start();
    add_organisation(&app.admin(), "De Waterkant", "waterkant.example");
    let fenna = app.guest();
    assert_eq!(fenna.get("/registreren").status, 200);
    let sent = fenna.post("/registreren", &sign_up_form(&[]));
    sent.leads_to("/registreren/gelukt");
    assert!(fenna.follow(sent).says("We stuurden je een mail met een link"));

    let mail = app.mail();
    assert!(mail.header("to").contains(EMAIL), "{}", mail.raw);
    assert!(mail.raw.contains(&format!("{}/bevestigen/", app.base)), "{}", mail.raw);
    let link = mail.path("/bevestigen/");
    for _ in 0..3 {
        // A mail scanner opens every link, perhaps more than once.
        let page = fenna.get(&link);
        assert_eq!((page.status, page.attribute("main form[method=post]", "action")), (200, link.clone()));
        assert_eq!(page.count("main form button"), 1);
    }
    assert!(account(&app, EMAIL).is_none(), "looking at the page confirmed the address");
    assert!(sign_in(&fenna, EMAIL, FENNAS).fault("email").contains("Bevestig dan eerst je adres"));

    let confirmed = fenna.post(&link, &[]);
    confirmed.leads_to("/inloggen");
    assert!(fenna.follow(confirmed).text("[role=status]").contains("Je adres is bevestigd"));
    sign_in(&fenna, EMAIL, FENNAS).leads_to("/");
    assert!(fenna.get("/").text("h1").contains("Fenna"));
    let member = account(&app, EMAIL).unwrap();
    assert_eq!((member.state, member.is_admin), (MemberState::Active, false));
    assert!(fenna.get(&format!("/leden/{}", member.id)).says("De Waterkant"));
    assert_eq!(app.mails().len(), 0, "nobody has to decide, so nobody is written to");
}

#[test]
fn case_does_not_matter_in_a_domain_but_every_letter_of_it_does() {
    let app = TestApp::start();
    add_organisation(&app.admin(), "De Waterkant", "waterkant.example");
    let confirm = |email: &str| {
        let guest = app.guest();
        let link = sign_up(&app, &guest, &[("email", email)]);
        let page = guest.post(&link, &[]);
        app.mails();
        page.location().unwrap_or_default().to_owned()
    };
    assert_eq!(confirm("Fenna@WaterKant.Example"), "/inloggen");
    assert_eq!(confirm("fenna@leren.waterkant.example"), "/inloggen", "a domain below it is theirs too");
    for stranger in
        ["a@nepwaterkant.example", "b@waterkant.example.evil.example", "c@waterkant.nl", "d@kant.example"]
    {
        assert_eq!(confirm(stranger), "/registreren/wachten", "{stranger}");
    }
}

#[test]
fn an_address_that_has_an_account_gets_the_same_answer_and_another_mail() {
    let app = TestApp::start();
    let anna = app.member("anna");
    let answers = ["ANNA@test.example", "niemand@test.example"].map(|email| {
        let guest = app.guest();
        let page = guest.post("/registreren", &sign_up_form(&[("email", email), ("name", "Iemand Anders")]));
        let mut names: Vec<String> = page.headers.keys().map(ToString::to_string).collect();
        names.sort();
        let answer = (page.status, page.location().unwrap_or_default().to_owned(), page.body.clone(), names);
        (answer, guest.follow(page).text("main"), app.mail())
    });
    let [known, unknown] = answers;
    assert_eq!((&known.0, &known.1), (&unknown.0, &unknown.1));

    assert!(known.2.header("to").contains("anna@test.example"), "{}", known.2.raw);
    assert!(known.2.header("subject").contains("al een account"), "{}", known.2.raw);
    assert!(!known.2.raw.contains("/bevestigen/"), "{}", known.2.raw);
    assert!(
        !known.2.raw.contains("Iemand Anders"),
        "a stranger can put words into the mail: {}",
        known.2.raw
    );
    assert_eq!(account(&app, &anna.email).unwrap().name, "Anna Test");
    assert!(is_in(&anna));
    sign_in(&app.guest(), &anna.email, PASSWORD).leads_to("/");
    assert!(sign_in(&app.guest(), &anna.email, FENNAS).fault("email").contains("horen niet bij elkaar"));
}

#[test]
fn each_link_confirms_its_own_sign_up_and_nobody_can_plant_a_password() {
    let app = TestApp::start();
    add_organisation(&app.admin(), "De Waterkant", "waterkant.example");
    let (mallory, fenna) = (app.guest(), app.guest());
    let before = sign_up(&app, &mallory, &[("name", "Mallory Kwaad"), ("password", ANOTHER)]);
    let own = sign_up(&app, &fenna, &[]);
    let after = sign_up(&app, &mallory, &[("name", "Mallory Kwaad"), ("password", ANOTHER)]);
    fenna.post(&own, &[]).leads_to("/inloggen");
    assert_eq!(account(&app, EMAIL).unwrap().name, "Fenna Olthof");
    for link in [before, after] {
        fenna.get(&link).refuses(403, "Deze link werkt niet meer");
        fenna.post(&link, &[]).refuses(403, "Deze link werkt niet meer");
    }
    assert!(sign_in(&mallory, EMAIL, ANOTHER).fault("email").contains("horen niet bij elkaar"));
    sign_in(&fenna, EMAIL, FENNAS).leads_to("/");
}

#[test]
fn a_form_that_is_sent_twice_is_answered_once() {
    let app = TestApp::start();
    let guest = app.guest();
    let key = guest.get("/registreren").attribute("input[name=Idempotency-Key]", "value");
    let form = [sign_up_form(&[]), vec![("Idempotency-Key", key.as_str())]].concat();
    for _ in 0..3 {
        guest.post("/registreren", &form).leads_to("/registreren/gelukt");
    }
    let link = app.mail().path("/bevestigen/");
    let key = guest.get(&link).attribute("input[name=Idempotency-Key]", "value");
    for _ in 0..3 {
        guest.post(&link, &[("Idempotency-Key", &key)]).leads_to("/registreren/wachten");
    }
    guest.post(&link, &[]).refuses(403, "Deze link werkt niet meer");
}

#[test]
fn an_account_that_waits_for_admission_does_not_give_way() {
    let app = TestApp::start();
    let link = sign_up(&app, &app.guest(), &[]);
    app.guest().post(&link, &[]).leads_to("/registreren/wachten");
    app.mails();
    app.guest().post("/registreren", &sign_up_form(&[("name", "Mallory Kwaad"), ("password", ANOTHER)]));
    assert!(app.mail().header("subject").contains("al een account"));
    assert_eq!(account(&app, EMAIL).unwrap().name, "Fenna Olthof");
    assert!(sign_in(&app.guest(), EMAIL, FENNAS).fault("email").contains("beheerder"));
}

#[test]
fn the_mail_is_sent_once_more_where_something_waits_to_be_confirmed_and_only_there() {
    let app = TestApp::start();
    add_organisation(&app.admin(), "De Waterkant", "waterkant.example");
    let (anna, guest) = (app.member("anna"), app.guest());
    let first = sign_up(&app, &guest, &[]);
    let waits = sign_up(&app, &guest, &[("email", "w@elders.example")]);
    guest.post(&waits, &[]).leads_to("/registreren/wachten");
    app.mails();

    let resend = |email: &str| {
        let page = guest.post("/bevestiging-opnieuw", &[("email", email)]);
        page.leads_to("/bevestiging-opnieuw/verstuurd");
        (page.body.clone(), guest.follow(page).body)
    };
    let answer = resend(EMAIL);
    let again = app.mail();
    assert!(again.header("to").contains(EMAIL));
    for nothing_to_confirm in [anna.email.as_str(), "w@elders.example", "niemand@elders.example"] {
        assert_eq!(resend(nothing_to_confirm), answer, "{nothing_to_confirm}");
        assert_eq!(app.mails().len(), 0, "{nothing_to_confirm}");
    }
    guest.post(&again.path("/bevestigen/"), &[]).leads_to("/inloggen");
    guest.post(&first, &[]).refuses(403, "Deze link werkt niet meer");
    for nonsense in ["", "geen adres", "a@b"] {
        let page = guest.post("/bevestiging-opnieuw", &[("email", nonsense)]);
        assert!(page.fault("email").contains("lijkt geen e-mailadres"));
        assert_eq!(page.value("email"), nonsense);
    }
}

#[test]
fn a_form_cannot_make_itself_an_administrator_or_let_itself_in() {
    let app = TestApp::start();
    let extra =
        [("is_admin", "1"), ("state", "active"), ("organisation_id", "1"), ("confirmed_at", "2026-01-01")];
    let link = sign_up(&app, &app.guest(), &extra);
    app.guest().post(&link, &extra).leads_to("/registreren/wachten");
    let member = account(&app, EMAIL).unwrap();
    assert_eq!((member.state, member.is_admin, member.organisation_id), (MemberState::Pending, false, None));
    assert!(member.admitted_at.is_none());
}

#[test]
fn the_organisation_decides_at_the_moment_of_confirming() {
    let app = TestApp::start();
    let admin = app.admin();
    let link = sign_up(&app, &app.guest(), &[]);
    add_organisation(&admin, "De Waterkant", "waterkant.example");
    app.pass(Duration::hours(1));
    app.guest().post(&link, &[]).leads_to("/inloggen");
}
