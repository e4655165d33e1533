//! Everybody chooses a language: a visitor on this device, a member for all devices and for mails.

use super::{another_device, sign_up_form};
use crate::support::{TestApp, people::PASSWORD};

#[test]
fn a_visitor_reads_and_signs_up_in_english() {
    let app = TestApp::start();
    let guest = app.guest();
    let page = guest.get("/over");
    assert_eq!(page.attribute("html", "lang"), "nl");
    let button = page.attribute("footer form button[name=taal]", "value");
    let back = page.attribute("footer form input[name=verder]", "value");
    let page = guest.post("/taal", &[("taal", &button), ("verder", &back)]);
    page.leads_to("/over");
    assert_eq!(guest.follow(page).attribute("html", "lang"), "en");
    let page = guest.post("/registreren", &sign_up_form(&[("name", "")]));
    assert_eq!(page.fault("name"), "Fill in your name.");
    assert_eq!(guest.get("/bestaat-niet").attribute("html", "lang"), "en");
    assert_eq!(app.guest().get("/over").attribute("html", "lang"), "nl", "another visitor reads Dutch");

    guest.post("/registreren", &sign_up_form(&[])).leads_to("/registreren/gelukt");
    let mail = app.mail();
    assert!(mail.header("subject").contains("Confirm"), "{}", mail.raw);
    guest.post("/taal", &[("taal", "nl"), ("verder", "/")]).leads_to("/");
    assert_eq!(guest.get("/").attribute("html", "lang"), "nl");
}

#[test]
fn a_member_takes_the_language_along_to_other_devices_and_mails() {
    let app = TestApp::start();
    let anna = app.member("anna");
    anna.post("/taal", &[("taal", "en"), ("verder", "/leden")]).leads_to("/leden");
    assert_eq!(anna.get("/").attribute("html", "lang"), "en");
    assert_eq!(another_device(&app, &anna, PASSWORD).get("/").attribute("html", "lang"), "en");
    app.guest().post("/wachtwoord-vergeten", &[("email", &anna.email)]);
    let mail = app.mail();
    assert!(mail.header("subject").contains("new password"), "{}", mail.raw);
    assert_eq!(app.member("bram").get("/").attribute("html", "lang"), "nl");
}

#[test]
fn a_language_that_we_do_not_speak_changes_nothing() {
    let app = TestApp::start();
    let (anna, guest) = (app.member("anna"), app.guest());
    for nonsense in ["", "fr", "NL; DROP", "../en", "en\r\nSet-Cookie: x=y"] {
        for client in [&anna.client, &guest] {
            let page = client.post("/taal", &[("taal", nonsense), ("verder", "/over")]);
            assert_eq!(page.status, 303, "{nonsense:?}");
            assert_eq!(client.get("/").attribute("html", "lang"), "nl", "{nonsense:?}");
        }
    }
    guest.set_cookie("taal", "klingon");
    assert_eq!(guest.get("/").attribute("html", "lang"), "nl");
}
