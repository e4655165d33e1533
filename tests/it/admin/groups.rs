//! Administrators add, change, rename, order and close groups; an address once given out keeps leading somewhere.

use super::{group, log, page_of};
use crate::support::{TestApp, people::Person};

const PAGE: &str = "/beheer/themagroepen";

/// The names of the groups in the order of the site.
fn order(admin: &Person) -> Vec<String> {
    admin.get(PAGE).texts(".line__title a")
}

#[test]
fn a_group_is_added_and_stands_last() {
    let app = TestApp::start();
    let admin = app.admin();
    assert_eq!(admin.get(PAGE).count(".line"), 13);
    let page = admin.post(PAGE, &group(&[]));
    page.leads_to(PAGE);
    assert!(admin.follow(page).text("[role=status]").contains("is toegevoegd"));
    assert_eq!(order(&admin).last().map(String::as_str), Some("Leven lang lezen"));
    let board = app.member("anna").get("/themagroepen/leven-lang-lezen");
    assert_eq!(board.text("h1"), "Leven lang lezen");
    assert!(board.says("Over lezen als je ouder wordt."));
    assert!(log(&admin)[0].contains("Themagroep toegevoegd") && log(&admin)[0].contains("Leven lang lezen"));
}

#[test]
fn each_field_says_what_is_wrong_with_it_and_the_others_keep_what_was_typed() {
    let app = TestApp::start();
    let admin = app.admin();
    let long = "x".repeat(601);
    for (field, value, words) in [
        ("name", "", "Vul de naam"),
        ("name", long.get(..81).unwrap(), "81 tekens"),
        ("slug", "", "Vul het webadres in"),
        ("slug", "Leven Lang", "kleine letters"),
        ("slug", "leven--lang", "kleine letters"),
        ("slug", "-leven", "kleine letters"),
        ("slug", "leven/lang", "kleine letters"),
        ("slug", "../beheer", "kleine letters"),
        ("slug", "léven", "kleine letters"),
        ("slug", long.get(..61).unwrap(), "61 tekens"),
        ("slug", "mediawijsheid", "al van een andere themagroep"),
        ("line", long.get(..81).unwrap(), "81 tekens"),
        ("description", "", "Schrijf in een paar zinnen"),
        ("description", &long, "601 tekens"),
    ] {
        for path in [PAGE.to_owned(), page_of(&app, "effectmeting")] {
            let page = admin.post(&path, &group(&[(field, value)]));
            let said = page.fault(field);
            assert!(said.contains(words), "{field} = {value}: {said}");
            assert_eq!(page.faults(), [field]);
            for (kept, typed) in group(&[(field, value)]).into_iter().take(4) {
                assert_eq!(page.value(kept), typed, "{kept} after a wrong {field}");
            }
        }
    }
    assert_eq!(order(&admin).len(), 13);
    assert!(log(&admin).is_empty());
}

#[test]
fn a_group_for_its_own_members_says_why() {
    let app = TestApp::start();
    let admin = app.admin();
    let page = admin.post(PAGE, &group(&[("audience", "group"), ("audience_reason", "  ")]));
    assert!(page.fault("audience_reason").contains("waarom alleen groepsleden"));
    assert_eq!(page.attribute("input[name=audience][checked]", "value"), "group", "the choice is kept");
    let reason = "Hier staan namen van kinderen.";
    let long = "x".repeat(301);
    let page = admin.post(PAGE, &group(&[("audience", "group"), ("audience_reason", &long)]));
    assert!(page.fault("audience_reason").contains("301 tekens"));
    for (field, value) in [("audience", "iedereen"), ("audience", ""), ("join_policy", "misschien")] {
        let page = admin.post(PAGE, &group(&[(field, value)]));
        assert_eq!((page.status, page.faults()), (422, vec![field.to_owned()]));
        assert_eq!(page.text(&format!("#{field}-error")), page.text(".error-summary a"), "{field}");
    }
    admin.post(PAGE, &group(&[("audience", "group"), ("audience_reason", reason)])).leads_to(PAGE);
    let anna = app.member("anna");
    let hidden = anna.get("/themagroepen/leven-lang-lezen");
    let nothing = anna.get("/themagroepen/bestaat-niet-echt");
    assert_eq!((hidden.status, hidden.text("main")), (404, nothing.text("main")));
    app.join(&anna, "leven-lang-lezen");
    assert!(anna.get("/themagroepen/leven-lang-lezen").says(reason));
}

#[test]
fn a_renamed_group_is_still_found_at_its_old_address_and_below_it() {
    let app = TestApp::start();
    let (admin, anna) = (app.admin(), app.member("anna"));
    let (thread, _) = app.thread(&anna, "mediawijsheid", "Wat werkt?");
    let id = page_of(&app, "mediawijsheid");
    admin.post(&id, &group(&[("slug", "digitaal-wijs"), ("name", "Digitaal wijs")])).leads_to(PAGE);
    for below in ["", "/over", "/leden"] {
        let page = anna.get(&format!("/themagroepen/mediawijsheid{below}"));
        let now = format!("/themagroepen/digitaal-wijs{below}");
        assert_eq!((page.status, page.location()), (301, Some(now.as_str())));
        assert_eq!(anna.get(&now).status, 200);
    }
    let form = anna.follow(anna.get("/themagroepen/mediawijsheid/nieuw"));
    assert!(form.status == 200 && form.says("Digitaal wijs"), "a bookmarked form is lost");
    anna.post("/themagroepen/mediawijsheid/lid-worden", &[]).leads_to("/themagroepen/digitaal-wijs");
    assert!(anna.get(&format!("/gesprekken/{thread}-wat-werkt")).says("Digitaal wijs"));

    // A second change: both old addresses lead to the present one, in one step.
    admin.post(&id, &group(&[("slug", "mediawijs"), ("name", "Mediawijs")])).leads_to(PAGE);
    for old in ["mediawijsheid", "digitaal-wijs"] {
        let page = anna.get(&format!("/themagroepen/{old}"));
        assert_eq!((page.status, page.location()), (301, Some("/themagroepen/mediawijs")), "{old}");
    }
    // And back again: the address is the group's own and redirects nowhere.
    admin.post(&id, &group(&[("slug", "mediawijsheid"), ("name", "Mediawijsheid")])).leads_to(PAGE);
    assert_eq!(anna.get("/themagroepen/mediawijsheid").status, 200);
    assert_eq!(anna.get("/themagroepen/mediawijs").status, 301);
}

#[test]
fn an_old_address_may_be_given_to_another_group_which_then_has_it() {
    let app = TestApp::start();
    let (admin, anna) = (app.admin(), app.member("anna"));
    admin.post(&page_of(&app, "mediawijsheid"), &group(&[("slug", "digitaal-wijs")])).leads_to(PAGE);
    admin.post(PAGE, &group(&[("slug", "mediawijsheid"), ("name", "Iets nieuws")])).leads_to(PAGE);
    let page = anna.get("/themagroepen/mediawijsheid");
    assert_eq!((page.status, page.text("h1").as_str()), (200, "Iets nieuws"));
}

#[test]
fn an_old_address_does_not_give_away_a_hidden_group() {
    let app = TestApp::start();
    let (admin, anna) = (app.admin(), app.member("anna"));
    let secret = [("slug", "besloten"), ("audience", "group"), ("audience_reason", "Om een reden.")];
    admin.post(&page_of(&app, "mediawijsheid"), &group(&secret)).leads_to(PAGE);
    for path in ["/themagroepen/mediawijsheid", "/themagroepen/mediawijsheid/over", "/themagroepen/besloten"]
    {
        assert_eq!(anna.get(path).status, 404, "{path}");
        assert_eq!(app.guest().get(path).status, 404, "{path}");
    }
}

#[test]
fn groups_move_one_place_and_stop_at_the_ends() {
    let app = TestApp::start();
    let admin = app.admin();
    let before = order(&admin);
    let ids: Vec<String> = admin.get(PAGE).attributes(".line__title a", "href");
    // Back to the row that moved.
    let act = |at: usize, way: &str| {
        let row = format!("{PAGE}#groep-{}", ids[at].rsplit('/').next().unwrap());
        admin.post(&format!("{}/{way}", ids[at]), &[]).leads_to(&row);
        assert_eq!(admin.get(PAGE).count(row.trim_start_matches(PAGE)), 1);
    };
    act(0, "omlaag");
    let after = order(&admin);
    assert_eq!((&after[0], &after[1], &after[2..]), (&before[1], &before[0], &before[2..]));
    act(0, "omhoog");
    assert_eq!(order(&admin), before);
    act(0, "omhoog");
    act(12, "omlaag");
    assert_eq!(order(&admin), before);
    let page = admin.get(PAGE);
    assert_eq!(page.count("form[action$='/omhoog']"), 12, "the first one cannot go up");
    assert_eq!(page.count("form[action$='/omlaag']"), 12, "the last one cannot go down");
    // The list that everybody sees follows.
    act(12, "omhoog");
    assert_ne!(order(&admin), before);
    assert!(log(&admin)[0].contains("Themagroep verplaatst") && log(&admin)[0].contains(&before[12]));
}

#[test]
fn a_closed_group_is_read_and_not_written_until_it_is_opened_again() {
    let app = TestApp::start();
    let (admin, anna) = (app.admin(), app.member("anna"));
    let (thread, _) = app.thread(&anna, "mediawijsheid", "Wat werkt?");
    let id = page_of(&app, "mediawijsheid");
    let reply = || anna.post(&format!("/gesprekken/{thread}/reacties"), &[("body", "Nog een gedachte.")]);
    let start = || {
        anna.post(
            "/themagroepen/mediawijsheid/nieuw",
            &[("kind", "question"), ("title", "Nieuw?"), ("body", "Ja.")],
        )
    };
    let page = admin.post(&format!("{id}/sluiten"), &[]);
    page.leads_to(&id);
    assert!(admin.follow(page).text("[role=status]").contains("is gesloten"));
    assert!(admin.get(PAGE).text(".line:has(.badge--locked)").contains("Mediawijsheid"));
    assert_eq!(anna.get("/themagroepen/mediawijsheid").status, 200);
    reply().refuses(403, "gesloten");
    start().refuses(403, "gesloten");
    app.member("bram").post("/themagroepen/mediawijsheid/lid-worden", &[]).refuses(403, "gesloten");

    admin.post(&format!("{id}/openen"), &[]).leads_to(&id);
    assert_eq!(reply().status, 303);
    assert_eq!(start().status, 303);
    // Twice the same is no second decision.
    admin.post(&format!("{id}/openen"), &[]).leads_to(&id);
    let lines = log(&admin);
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(lines[0].contains("weer geopend") && lines[1].contains("gesloten"), "{lines:?}");
}

#[test]
fn a_change_is_saved_and_what_was_written_stays() {
    let app = TestApp::start();
    let (admin, anna) = (app.admin(), app.member("anna"));
    app.thread(&anna, "mediawijsheid", "Wat werkt?");
    let id = page_of(&app, "mediawijsheid");
    let page = admin.get(&id);
    assert_eq!(
        (page.value("slug").as_str(), page.attribute("main form", "action")),
        ("mediawijsheid", id.clone())
    );
    let public = [("slug", "mediawijsheid"), ("audience", "public"), ("join_policy", "request")];
    admin.post(&id, &group(&public)).leads_to(PAGE);
    let board = app.guest().get("/themagroepen/mediawijsheid");
    assert!(board.status == 200 && board.says("Wat werkt?") && board.says("Leven lang lezen"));
    assert_eq!(
        app.member("bram").post("/themagroepen/mediawijsheid/lid-worden", &[]).status,
        422,
        "one asks"
    );
    for nonsense in ["0", "99999", "x", "9223372036854775808"] {
        let path = format!("{PAGE}/{nonsense}");
        assert_eq!(admin.get(&path).status, 404, "{path}");
        for act in ["", "/omhoog", "/omlaag", "/sluiten", "/openen"] {
            assert_eq!(
                admin.post(&format!("{path}{act}"), &group(&[("slug", "nieuw-adres")])).status,
                404,
                "{path}{act}"
            );
        }
    }
}

#[test]
fn a_form_that_is_sent_twice_makes_one_group() {
    let app = TestApp::start();
    let admin = app.admin();
    let key = admin.get(PAGE).attribute("main form input[name=Idempotency-Key]", "value");
    let mut form = group(&[]);
    form.push(("Idempotency-Key", &key));
    admin.post(PAGE, &form).leads_to(PAGE);
    admin.post(PAGE, &form);
    assert_eq!(order(&admin).iter().filter(|name| *name == "Leven lang lezen").count(), 1);
    assert_eq!(log(&admin).len(), 1);
}
