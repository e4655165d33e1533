//! Whoever comes from an unknown domain waits for an administrator, who lets them in or says why not; nobody else
//! decides, and nobody decides twice.

use leestafel::forum::members::model::MemberState;

use super::{EMAIL, FENNAS, account, add_organisation, sign_in, sign_up};
use crate::support::{TestApp, people::Person};

/// Somebody who waits, with an administrator who was told.
fn waiting(app: &TestApp) -> (Person, String) {
    let admin = app.admin();
    let guest = app.guest();
    let link = sign_up(app, &guest, &[]);
    let page = guest.post(&link, &[]);
    page.leads_to("/registreren/wachten");
    assert!(guest.follow(page).says("Een beheerder kijkt"));
    let id = account(app, EMAIL).expect("an account").id;
    (admin, format!("/beheer/leden/{id}"))
}

#[test]
fn an_unknown_domain_waits_and_every_administrator_is_told() {
    let app = TestApp::start();
    app.person("tweede", MemberState::Active, true);
    app.person("vorige", MemberState::Suspended, true);
    app.moderator_of("mediawijsheid");
    let (admin, _) = waiting(&app);
    let mails = app.mails();
    let mut to: Vec<String> = mails.iter().map(|mail| mail.header("to")).collect();
    to.sort();
    assert_eq!(to.len(), 2, "{to:?}");
    assert!(to[0].contains(&admin.email) && to[1].contains("tweede@test.example"), "{to:?}");
    for mail in &mails {
        for words in ["Fenna Olthof", "De Waterkant", "Ik help bij het Taalhuis."] {
            assert!(mail.raw.contains(words), "{words}: {}", mail.raw);
        }
        assert_eq!(mail.path("/beheer/leden"), "/beheer/leden");
        assert!(!mail.raw.contains(FENNAS));
    }
    assert!(sign_in(&app.guest(), EMAIL, FENNAS).fault("email").contains("Een beheerder kijkt nog even mee"));
    let page = admin.get("/beheer/leden");
    for words in ["Fenna Olthof", EMAIL, "De Waterkant", "Ik help bij het Taalhuis."] {
        assert!(page.text("main").contains(words), "{words}");
    }
    assert!(!app.member("anna").get("/leden?q=fenna").says("Fenna Olthof"), "who waits is no colleague yet");
}

#[test]
fn an_administrator_lets_somebody_in_with_their_organisation() {
    let app = TestApp::start();
    let (admin, who) = waiting(&app);
    app.mails();
    add_organisation(&admin, "Bibliotheek De Waterkant", "");
    let page = admin.get("/beheer/leden");
    assert_eq!(page.attributes("datalist option", "value"), ["Bibliotheek De Waterkant"]);
    let organisation = [("organisation", " bibliotheek de waterkant")];
    admin.post(&format!("{who}/goedkeuren"), &organisation).leads_to("/beheer/leden");

    let mail = app.mail();
    assert!(mail.header("to").contains(EMAIL) && mail.header("subject").contains("Welkom"), "{}", mail.raw);
    let fenna = app.guest();
    sign_in(&fenna, EMAIL, FENNAS).leads_to("/");
    let id = account(&app, EMAIL).unwrap().id;
    assert!(fenna.get(&format!("/leden/{id}")).text(".profile-head").contains("Bibliotheek De Waterkant"));
    assert_eq!(admin.get("/beheer/leden").count(".waiter"), 0);
    let line = admin.get("/beheer/logboek").text("tbody tr");
    assert!(
        line.contains("Toegelaten") && line.contains("Fenna Olthof") && line.contains("Beheer Test"),
        "{line}"
    );
}

#[test]
fn an_administrator_refuses_with_a_reason_and_the_account_is_gone() {
    let app = TestApp::start();
    let (admin, who) = waiting(&app);
    app.mails();
    let reason = "Deze tafel is er voor mensen die in een bibliotheek werken.";
    admin.post(&format!("{who}/weigeren"), &[("reason", reason)]).leads_to("/beheer/leden");

    let mail = app.mail();
    assert!(mail.header("to").contains(EMAIL) && mail.raw.contains(reason), "{}", mail.raw);
    assert!(account(&app, EMAIL).is_none());
    assert!(sign_in(&app.guest(), EMAIL, FENNAS).fault("email").contains("horen niet bij elkaar"));
    let line = admin.get("/beheer/logboek").text("tbody tr");
    assert!(line.contains("Niet toegelaten") && line.contains(reason), "{line}");
    // Whoever was refused may try once more, say with another address of work.
    sign_up(&app, &app.guest(), &[]);
}

#[test]
fn a_refusal_without_a_reason_is_not_sent() {
    let app = TestApp::start();
    let (admin, who) = waiting(&app);
    app.mails();
    let long = "Dit wordt een te lang verhaal. ".repeat(11);
    for reason in ["", "   ", "x\0y", &long] {
        let page = admin.post(&format!("{who}/weigeren"), &[("reason", reason)]);
        assert_eq!(page.status, 422, "{reason:?}");
        assert_eq!(page.count(".waiter"), 1, "the list is still there");
        assert!(account(&app, EMAIL).is_some());
        assert_eq!(app.mails().len(), 0);
    }
}

#[test]
fn a_reason_that_is_too_long_is_kept_and_marked_at_its_field() {
    let app = TestApp::start();
    let (admin, who) = waiting(&app);
    let long = "Dit wordt een te lang verhaal. ".repeat(11);
    let field = who.replace("/beheer/leden/", "reason-");
    let page = admin.post(&format!("{who}/weigeren"), &[("reason", &long)]);
    assert!(page.fault(&field).contains("340 tekens"));
    assert_eq!(page.value(&field), long.trim());
}

#[test]
fn nobody_decides_twice() {
    let app = TestApp::start();
    let (admin, who) = waiting(&app);
    admin.post(&format!("{who}/goedkeuren"), &[]).leads_to("/beheer/leden");
    app.mails();
    let second = app.person("tweede", MemberState::Active, true);
    let decided = "Over deze aanmelding is al beslist";
    second.post(&format!("{who}/goedkeuren"), &[]).refuses(409, decided);
    second.post(&format!("{who}/weigeren"), &[("reason", "Toch maar niet.")]).refuses(409, decided);
    assert_eq!(account(&app, EMAIL).unwrap().state, MemberState::Active);
    assert_eq!(app.mails().len(), 0);

    let guest = app.guest();
    let link = sign_up(&app, &guest, &[("email", "w@elders.example")]);
    guest.post(&link, &[]);
    let other = format!("/beheer/leden/{}", account(&app, "w@elders.example").unwrap().id);
    admin.post(&format!("{other}/weigeren"), &[("reason", "Geen bibliotheek.")]).leads_to("/beheer/leden");
    app.mails();
    second.post(&format!("{other}/goedkeuren"), &[]).refuses(409, decided);
    second.post(&format!("{other}/weigeren"), &[("reason", "Ook niet.")]).refuses(409, decided);
    assert_eq!(app.mails().len(), 0);
}

#[test]
fn nobody_but_an_administrator_decides() {
    let app = TestApp::start();
    let (_, who) = waiting(&app);
    let (member, moderator, guest) = (app.member("anna"), app.moderator_of("mediawijsheid"), app.guest());
    app.mails();
    for act in ["goedkeuren", "weigeren"] {
        let path = format!("{who}/{act}");
        for client in [&member.client, &moderator.client] {
            client
                .post(&path, &[("reason", "Omdat ik het zeg.")])
                .refuses(403, "Dit kun je met jouw account niet doen");
            client.post(&path, &[("reason", "")]).refuses(403, "Dit kun je met jouw account niet doen");
        }
        let page = guest.post(&path, &[("reason", "Omdat ik het zeg.")]);
        assert!(page.status == 303 && page.location().unwrap().starts_with("/inloggen"), "{}", page.status);
    }
    assert_eq!(account(&app, EMAIL).unwrap().state, MemberState::Pending);
    assert_eq!(app.mails().len(), 0);
}

#[test]
fn somebody_whose_address_is_not_confirmed_cannot_be_let_in() {
    let app = TestApp::start();
    let admin = app.admin();
    sign_up(&app, &app.guest(), &[]);
    assert!(account(&app, EMAIL).is_none(), "there is no account before the button was pressed");
    assert_eq!(admin.get("/beheer/leden").count(".waiter"), 0);
}

#[test]
fn nonsense_in_a_decision_changes_nothing() {
    let app = TestApp::start();
    let (admin, who) = waiting(&app);
    app.mails();
    for organisation in ["99999", "x", "-1", "9223372036854775808"] {
        let page = admin.post(&format!("{who}/goedkeuren"), &[("organisation", organisation)]);
        let id = who.rsplit('/').next().unwrap();
        assert!(page.text(&format!("#organisation-{id}-error")).contains("kennen we niet"), "{organisation}");
        assert_eq!(page.attribute(&format!("#organisation-{id}"), "value"), organisation);
        assert_eq!(page.attribute(".error-summary a", "href"), format!("#organisation-{id}"));
    }
    for id in ["x", "9223372036854775808"] {
        assert_eq!(admin.post(&format!("/beheer/leden/{id}/goedkeuren"), &[]).status, 404, "{id}");
    }
    assert_eq!(account(&app, EMAIL).unwrap().state, MemberState::Pending);
    assert_eq!(app.mails().len(), 0);
}
