//! An administrator sees of each mail when it was queued, when it was tried, and what the server said, and never to
//! whom it went or what it says; and lets an address that refused get mail again.

use leestafel::platform::mail::{refusals, transport::Transport};

use crate::support::{
    TestApp,
    smtp::{Fault, FaultServer},
};

const PAGE: &str = "/beheer/mail";

#[test]
fn a_test_mail_goes_to_who_asks_for_it_and_its_log_tells_of_it() {
    let app = TestApp::start();
    let admin = app.admin();
    admin.post(&format!("{PAGE}/proef"), &[]).leads_to(PAGE);
    let waits = admin.get(PAGE).attribute("tbody a", "href");
    let page = admin.get(&waits);
    assert!(page.says("nog niet geprobeerd") && page.says("In de rij"), "{}", page.body);
    let mail = app.mail();
    assert!(mail.raw.contains("Proefmail"), "{}", mail.raw);
    assert!(mail.header("To").contains(&admin.email));
    let page = admin.get(&waits);
    assert_eq!(page.status, 200);
    let rows = page.texts("tbody tr");
    assert!(rows.len() == 1 && rows[0].contains("Aangenomen"), "{rows:?}");
    assert!(page.says("1 keer geprobeerd") && !page.body.contains(&admin.email), "{}", page.body);
}

#[test]
fn what_was_refused_is_told_with_the_words_of_the_server_and_an_address_is_tried_again() {
    let server = FaultServer::start();
    let mut app = TestApp::start();
    app.site.postman.transport = Transport::smtp(&server.url()).unwrap();
    let admin = app.admin();
    server.plays([
        Fault::AtRcpt("450 <x@y.example> is busy"),
        Fault::AtRcpt("550 <x@y.example> gone"),
        Fault::AtRcpt("550 gone"),
    ]);
    for _ in 0..3 {
        admin.post(&format!("{PAGE}/proef"), &[]).leads_to(PAGE);
        app.run_jobs();
    }
    let count = |filter: &str| admin.get(&format!("{PAGE}?toon={filter}")).texts("tbody tr").len();
    assert_eq!((count(""), count("wachtend"), count("geweigerd"), count("geblokkeerd")), (3, 1, 2, 0));
    admin.post(&format!("{PAGE}/proef"), &[]).leads_to(PAGE);
    app.run_jobs();
    assert_eq!((count("geweigerd"), count("geblokkeerd")), (2, 1), "the address gets no more");
    let page = admin.get(&format!("{PAGE}?toon=geweigerd"));
    assert!(page.says("x…@y.example") && !page.body.contains("x@y.example"), "{}", page.body);
    let log = admin.get(&page.attributes("tbody a", "href")[0]);
    assert!(log.says("Geweigerd") && log.says("550"), "{}", log.body);
    let again = page.attribute("#suppressed ~ ul form", "action");
    let anna = app.member("anna");
    assert_eq!(anna.post(&again, &[]).status, 403);
    admin.post(&again, &[]).leads_to(PAGE);
    assert_eq!(admin.post(&again, &[]).status, 404, "once is enough");
    assert!(app.read(|db| refusals::list_suppressed(db, 10)).is_empty());
    admin.post(&format!("{PAGE}/proef"), &[]).leads_to(PAGE);
    app.run_jobs();
    assert_eq!(server.received().len(), 1, "and it goes out");
}

#[test]
fn a_long_list_of_mails_has_pages() {
    let app = TestApp::start();
    let admin = app.admin();
    for _ in 0..103 {
        admin.post(&format!("{PAGE}/proef"), &[]);
    }
    let first = admin.get(PAGE);
    let next = first.attribute(".pager a", "href");
    assert_eq!((first.texts("tbody tr").len(), admin.get(&next).texts("tbody tr").len()), (100, 3));
    assert_eq!(admin.get(&format!("{PAGE}?toon=onzin&vanaf=onzin")).status, 200);
}
