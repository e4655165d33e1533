//! A profile shows what its owner wrote, to members, and keeps hidden what its owner hides.

use leestafel::forum::members::model::MemberState;

use super::{PAGE, profile, save};
use crate::support::TestApp;

/// Each field of the form that can be hidden, with words by which it would be recognised.
const HIDEABLE: [(&str, &str); 5] = [
    ("job_title", "Leesconsulent"),
    ("expertise", "Voorleesambassadeurs"),
    ("ask_me_about", "Voorleesdagen"),
    ("province", "Zeeland"),
    ("working_days", "dinsdag"),
];

#[test]
fn what_was_saved_stands_in_the_form_and_on_the_page() {
    let app = TestApp::start();
    let (ayse, bram) = (app.member("ayse"), app.member("bram"));
    let page = save(&ayse, &[("days", "4"), ("days", "2"), ("hidden", "email")]);
    let form = ayse.follow(page);
    assert!(form.text("[role=status]").contains("Je profiel is bewaard"));
    for (field, value) in profile(&[]).into_iter().take(5) {
        match field {
            "province" => assert_eq!(form.attribute("#province option[selected]", "value"), value),
            _ => assert_eq!(form.value(field), value, "{field}"),
        }
    }
    assert_eq!(form.attributes("input[name=days][checked]", "value"), ["2", "4"]);
    assert_eq!(form.attributes("input[name=hidden][checked]", "value"), ["email"]);

    let seen = bram.get(&format!("/leden/{}", ayse.id));
    assert_eq!(seen.text("h1"), "Ayşe Yıldız");
    for words in
        ["Leesconsulent", "Voorleesambassadeurs", "De Voorleesdagen", "Zeeland", "dinsdag, donderdag"]
    {
        assert!(seen.text("main").contains(words), "{words}: {}", seen.text("main"));
    }
    assert!(!seen.body.contains(&ayse.email), "the address is shown although it is hidden");
    save(&ayse, &[]);
    assert!(
        bram.get(&format!("/leden/{}", ayse.id)).body.contains(&ayse.email),
        "shown when its owner says so"
    );
}

#[test]
fn the_address_of_a_new_member_is_hidden() {
    let app = TestApp::start();
    let (ayse, bram) = (app.member("ayse"), app.member("bram"));
    assert!(!bram.get(&format!("/leden/{}", ayse.id)).body.contains(&ayse.email));
    assert!(!bram.get("/leden?q=test.example").says("Ayse Test"));
    assert_eq!(ayse.get(PAGE).attributes("input[name=hidden][checked]", "value"), ["email"]);
}

#[test]
fn a_hidden_field_is_neither_shown_nor_found() {
    let app = TestApp::start();
    let (ayse, bram) = (app.member("ayse"), app.member("bram"));
    let is_found = |query: &str| {
        bram.get(&format!("/leden?{query}")).texts(".people h3").contains(&"Ayşe Yıldız".to_owned())
    };
    let searches =
        |words: &str| if words == "Zeeland" { "provincie=zeeland".to_owned() } else { format!("q={words}") };
    save(&ayse, &[("days", "2")]);
    for (field, words) in HIDEABLE {
        assert!(bram.get(&format!("/leden/{}", ayse.id)).text("main").contains(words), "{field}");
        assert!(field == "working_days" || is_found(&searches(words)), "{field}");
    }
    for (field, words) in HIDEABLE {
        save(&ayse, &[("days", "2"), ("hidden", field)]);
        for page in [format!("/leden/{}", ayse.id), "/leden".to_owned()] {
            assert!(
                !bram.get(&page).text(".board, .profile-head, .person").contains(words),
                "{field} on {page}"
            );
        }
        assert!(!bram.get(&format!("/leden/{}", ayse.id)).text("main").contains(words), "{field}");
        assert!(!is_found(&searches(words)), "{field} is found by {words}");
        assert!(!is_found(&format!("q={words}")), "{field} is found by {words}");
        for (other, others) in HIDEABLE.into_iter().filter(|(other, _)| *other != field) {
            assert!(
                bram.get(&format!("/leden/{}", ayse.id)).text("main").contains(others),
                "{other} beside {field}"
            );
        }
    }
    assert!(is_found("q=yildiz"), "a name is never hidden");
    // Its owner finds it again in the form.
    save(&ayse, &[("hidden", "expertise")]);
    assert_eq!(ayse.get(PAGE).value("expertise"), "Voorleesambassadeurs, meertaligheid");
}

#[test]
fn each_field_says_what_is_wrong_with_it_and_keeps_what_was_typed() {
    let app = TestApp::start();
    let ayse = app.member("ayse");
    let long = "x".repeat(501);
    for (field, value, words) in [
        ("name", "", "Vul je naam in"),
        ("name", "<b>Ayşe</b>", "letters"),
        ("name", long.get(..81).unwrap(), "81 tekens"),
        ("job_title", long.get(..81).unwrap(), "81 tekens"),
        ("expertise", &long, "501 tekens"),
        ("ask_me_about", &long, "501 tekens"),
        ("ask_me_about", "De Voor\u{202e}lees\u{2066}dagen", "onzichtbare tekens"),
    ] {
        let page = ayse.post(PAGE, &profile(&[(field, value), ("days", "5"), ("hidden", "province")]));
        let said = page.fault(field);
        assert!(said.contains(words), "{field}: {said}");
        assert_eq!(page.faults(), [field]);
        assert_eq!(page.value(field), value, "{field}");
        assert_eq!(page.attribute("#province option[selected]", "value"), "zeeland");
        assert_eq!(page.attributes("input[name=days][checked]", "value"), ["5"]);
        assert_eq!(page.attributes("input[name=hidden][checked]", "value"), ["province"]);
    }
    assert!(ayse.post(PAGE, &profile(&[("expertise", "a\0b")])).fault("expertise").contains("onzichtbare"));
    assert_eq!(ayse.get(PAGE).value("name"), "Ayse Test", "something was saved");
    // Nothing but a name is needed.
    let empty = [("job_title", ""), ("province", ""), ("expertise", ""), ("ask_me_about", "")];
    save(&ayse, &empty);
}

#[test]
fn a_choice_that_is_not_in_the_list_is_refused_at_its_field() {
    let app = TestApp::start();
    let ayse = app.member("ayse");
    for (field, value) in [
        ("province", "atlantis"),
        ("days", "8"),
        ("days", "maandag"),
        ("language", "fr"),
        ("language", ""),
        ("theme", "roze"),
    ] {
        let page = ayse.post(PAGE, &profile(&[(field, value)]));
        assert_eq!(page.status, 422, "{field}");
        assert_eq!(page.faults(), [field]);
        assert_eq!(page.count(&format!("#{field}")), 1, "the summary leads nowhere: {field}");
        assert_eq!(page.text(&format!("#{field}-error")), page.text(".error-summary a"), "{field}");
        assert_eq!(page.value("name"), "Ayşe Yıldız", "what was typed is kept");
    }
    // Somebody may hide only what there is to hide.
    save(&ayse, &[("hidden", "name"), ("hidden", "onzin")]);
    assert_eq!(ayse.get(PAGE).count("input[name=hidden][checked]"), 0);
}

#[test]
fn what_somebody_writes_is_text_and_no_page() {
    let app = TestApp::start();
    let (ayse, bram) = (app.member("ayse"), app.member("bram"));
    let evil = "<script>alert(1)</script><img src=x onerror=alert(1)>\" onfocus=\"x";
    save(&ayse, &[("job_title", evil), ("expertise", evil), ("ask_me_about", evil)]);
    for page in [bram.get(&format!("/leden/{}", ayse.id)), bram.get("/leden"), ayse.get(PAGE)] {
        assert_eq!(page.count("main script, main img[src=x], [onfocus], [onerror]"), 0);
        assert!(page.body.contains("&lt;script&gt;"));
    }
}

#[test]
fn the_form_changes_nothing_but_the_profile() {
    let app = TestApp::start();
    let (ayse, bram) = (app.member("ayse"), app.member("bram"));
    let id = bram.id.to_string();
    let extra =
        [("is_admin", "1"), ("email", "x@y.example"), ("member_id", id.as_str()), ("organisation_id", "1")];
    save(&ayse, &extra);
    assert_eq!(ayse.get("/beheer").status, 403);
    assert!(ayse.get("/instellingen/beveiliging").says(&ayse.email));
    assert_eq!(ayse.get(&format!("/leden/{}", bram.id)).text("h1"), "Bram Test");
}

#[test]
fn colours_and_language_are_as_chosen() {
    let app = TestApp::start();
    let ayse = app.member("ayse");
    save(&ayse, &[("theme", "dark"), ("language", "en")]);
    let page = ayse.get("/");
    assert_eq!(
        (page.attribute("html", "data-theme"), page.attribute("html", "lang")),
        ("dark".into(), "en".into())
    );
    assert_eq!(app.member("bram").get("/").attribute("html", "data-theme"), "system");
}

#[test]
fn only_active_members_have_a_page_and_only_members_see_it() {
    let app = TestApp::start();
    let bram = app.member("bram");
    let page = app.guest().get(&format!("/leden/{}", bram.id));
    assert!(page.status == 303 && page.location().unwrap().starts_with("/inloggen"));
    for state in [MemberState::Pending, MemberState::Suspended, MemberState::Left] {
        let other = app.person(&format!("{state:?}"), state, false);
        assert_eq!(bram.get(&format!("/leden/{}", other.id)).status, 404, "{state:?}");
    }
    for nonsense in ["0", "x", "-1", "9223372036854775808"] {
        assert_eq!(bram.get(&format!("/leden/{nonsense}")).status, 404, "{nonsense}");
    }
}
