//! An administrator keeps somebody out of the site from that moment on, for a reason that they read, and lets
//! them in again.

use crate::support::{TestApp, people::PASSWORD};

#[test]
fn whoever_is_suspended_is_out_at_once_and_can_be_let_in_again() {
    let app = TestApp::start();
    let (admin, anna) = (app.admin(), app.member("anna"));
    let account = format!("/beheer/leden/{}", anna.id);
    assert_eq!(admin.get(&format!("/leden/{}", anna.id)).attribute(".profile-head__act", "href"), account);
    assert!(admin.get(&account).says("doet mee"));
    assert!(admin.post(&format!("{account}/schorsen"), &[]).fault("reason").contains("Schrijf kort waarom"));
    assert_eq!(anna.get("/instellingen/profiel").status, 200);
    admin.post(&format!("{account}/schorsen"), &[("reason", "Reclame voor een winkel.")]).leads_to(&account);
    assert_eq!(anna.get("/instellingen/profiel").status, 303, "signed out at once");
    let mail = app.mail();
    assert!(mail.header("To").contains(&anna.email) && mail.raw.contains("Reclame voor een winkel."));
    let again = app.guest();
    let fields = [("email", anna.email.as_str()), ("password", PASSWORD)];
    let refused = again.post("/inloggen", &fields);
    assert_eq!(refused.status, 422);
    assert!(refused.says("Met dit account kun je nu niet inloggen."), "{}", refused.text("main"));
    let page = admin.get(&account);
    assert!(page.says("geschorst") && page.says("Reclame voor een winkel."), "{}", page.text("main"));
    assert_eq!(admin.get("/beheer/leden").texts("#suspended + ul a"), ["Anna Test"]);
    admin.post(&format!("{account}/schorsen"), &[("reason", "x")]).refuses(409, "Dit account is niet actief");
    admin.post(&format!("{account}/toelaten-weer"), &[]).leads_to(&account);
    assert!(app.mail().header("Subject").contains("Je kunt weer inloggen"));
    assert_eq!(app.guest().post("/inloggen", &fields).status, 303);
    admin.post(&format!("{account}/toelaten-weer"), &[]).refuses(409, "Dit account is niet geschorst.");
}

#[test]
fn only_administrators_suspend_and_never_themselves() {
    let app = TestApp::start();
    let (admin, noor, anna) = (app.admin(), app.moderator_of("mediawijsheid"), app.member("anna"));
    let account = format!("/beheer/leden/{}", anna.id);
    for who in [&noor, &anna] {
        assert_eq!(who.get(&account).status, 403);
        assert_eq!(who.post(&format!("{account}/schorsen"), &[("reason", "x")]).status, 403);
        assert_eq!(who.post(&format!("{account}/toelaten-weer"), &[]).status, 403);
    }
    assert_eq!(app.guest().get(&account).status, 303);
    assert_eq!(noor.get(&format!("/leden/{}", anna.id)).count(".profile-head__act"), 0);
    admin
        .post(&format!("/beheer/leden/{}/schorsen", admin.id), &[("reason", "x")])
        .refuses(409, "Over jezelf beslis je niet.");
    assert_eq!(admin.get("/beheer/leden/987654").status, 404);
    assert_eq!(admin.get("/beheer").status, 200);
}
