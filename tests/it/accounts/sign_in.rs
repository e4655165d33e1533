//! Signing in tells a stranger nothing, begins a session of its own each time, and leads nowhere but to this site.

use leestafel::forum::members::model::MemberState;

use super::{FENNAS, account, is_in, sign_in, sign_up};
use crate::support::{Page, TestApp, people::PASSWORD};

#[test]
fn an_unknown_address_and_a_wrong_password_get_the_same_answer() {
    let app = TestApp::start();
    app.member("anna");
    app.person("bram", MemberState::Suspended, false);
    sign_up(&app, &app.guest(), &[("email", "wim@test.example")]);
    // As long as each other, so that the length of the answer tells nothing either.
    let tried = ["anna@test.example", "bram@test.example", "nies@test.example"];
    let answer = |email: &str| {
        let page = sign_in(&app.guest(), email, "een-verkeerd-wachtwoord");
        assert!(page.fault("email").contains("horen niet bij elkaar"), "{email}");
        assert_eq!(page.value("email"), email);
        assert!(!page.body.contains("een-verkeerd-wachtwoord"));
        let mut headers: Vec<String> =
            page.headers.iter().map(|(name, value)| format!("{name}: {value:?}")).collect();
        headers.retain(|line| !line.starts_with("date:") && !line.starts_with("content-length:"));
        headers.sort();
        (page.status, headers, page.body.replace(email, ""))
    };
    let unknown = answer("nobody@test.example");
    for email in tried {
        assert_eq!(answer(email), unknown, "{email}");
    }
    assert_eq!(answer("wim@test.example"), unknown);
    assert_eq!(sign_in(&app.guest(), " ", "").fault("email"), "Vul je adres en wachtwoord in.");
}

#[test]
fn who_may_not_come_in_is_told_why_only_with_the_right_password() {
    let app = TestApp::start();
    let suspended = app.person("bram", MemberState::Suspended, false);
    let left = app.person("carla", MemberState::Left, false);
    let confirm = sign_up(&app, &app.guest(), &[]);
    for (email, password, words) in [
        (suspended.email.as_str(), PASSWORD, "kun je nu niet inloggen"),
        (&left.email, PASSWORD, "horen niet bij elkaar"),
        (super::EMAIL, FENNAS, "Bevestig dan eerst je adres"),
    ] {
        let guest = app.guest();
        let said = sign_in(&guest, email, password).fault("email");
        assert!(said.contains(words), "{email}: {said}");
        assert!(guest.cookie("leestafel").is_none() && !is_in(&guest), "{email} is in");
    }
    app.guest().post(&confirm, &[]);
    assert!(sign_in(&app.guest(), super::EMAIL, FENNAS).fault("email").contains("Een beheerder kijkt"));
}

#[test]
fn nonsense_is_answered_like_any_wrong_address() {
    let app = TestApp::start();
    let anna = app.member("anna");
    let long = "a".repeat(100_000);
    for (email, password) in [
        (anna.email.as_str(), ""),
        ("", PASSWORD),
        ("geen adres", "x"),
        ("anna@test.example\0", PASSWORD),
        ("' OR '1'='1", "' OR '1'='1"),
        (&long, PASSWORD),
        (&anna.email, &long),
    ] {
        let page = sign_in(&app.guest(), email, password);
        assert!(page.fault("email").contains("horen niet bij elkaar"));
    }
    assert_eq!(app.guest().post("/inloggen", &[]).status, 422);
    sign_in(&app.guest(), "  ANNA@Test.Example ", PASSWORD).leads_to("/");
}

#[test]
fn each_sign_in_gets_a_new_session_and_ends_the_one_of_this_browser() {
    let app = TestApp::start();
    let anna = app.member("anna");
    let planted = "a".repeat(52);
    anna.set_cookie("leestafel", &planted);
    sign_in(&anna, &anna.email, PASSWORD).leads_to("/");
    let first = anna.cookie("leestafel").unwrap();
    assert_ne!(first, planted, "somebody else chose the session");
    sign_in(&anna, &anna.email, PASSWORD).leads_to("/");
    let second = anna.cookie("leestafel").unwrap();
    assert_ne!(first, second);
    assert!(is_in(&anna));
    for dead in [&first, &planted] {
        let thief = app.guest();
        thief.set_cookie("leestafel", dead);
        assert!(!is_in(&thief));
    }
}

#[test]
fn a_page_for_members_comes_back_after_signing_in() {
    let app = TestApp::start();
    let anna = app.member("anna");
    let guest = app.guest();
    let page = guest.get("/leden?q=taal&pagina=1");
    assert_eq!(page.status, 303);
    let form = guest.follow(page);
    let next = form.attribute("input[name=verder]", "value");
    assert_eq!(next, "/leden?q=taal&pagina=1");
    let form = guest.post("/inloggen", &[("email", &anna.email), ("password", "mis"), ("verder", &next)]);
    assert_eq!(form.attribute("input[name=verder]", "value"), next, "lost after a mistake");
    guest
        .post("/inloggen", &[("email", &anna.email), ("password", PASSWORD), ("verder", &next)])
        .leads_to(&next);
    guest.get("/inloggen?verder=%2Fthemagroepen").leads_to("/themagroepen");
}

#[test]
fn nobody_is_sent_to_another_site() {
    let app = TestApp::start();
    let anna = app.member("anna");
    let in_query = |text: &str| text.bytes().map(|byte| format!("%{byte:02X}")).collect::<Vec<_>>().concat();
    for evil in [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        " //evil.example",
        "javascript:alert(1)",
        "evil.example",
        "/\r\nSet-Cookie: x=y",
        "http:evil.example",
    ] {
        let elsewhere = |page: &Page| {
            let location = page.location().unwrap_or_default().to_owned();
            assert_eq!(location, "/", "{evil:?}");
            assert!(page.header("set-cookie").is_none_or(|cookie| !cookie.starts_with("x=")));
        };
        let guest = app.guest();
        let form = guest.get(&format!("/inloggen?verder={}", in_query(evil)));
        assert_eq!(form.attribute("input[name=verder]", "value"), "/", "{evil:?}");
        elsewhere(
            &guest.post("/inloggen", &[("email", &anna.email), ("password", PASSWORD), ("verder", evil)]),
        );
        elsewhere(&guest.get(&format!("/inloggen?verder={}", in_query(evil))));
        elsewhere(&guest.post("/taal", &[("taal", "en"), ("verder", evil)]));
    }
}

#[test]
fn the_password_is_kept_as_a_hash() {
    let app = TestApp::start();
    let link = sign_up(&app, &app.guest(), &[]);
    app.guest().post(&link, &[]);
    let hash = account(&app, super::EMAIL).unwrap().password_hash;
    assert!(hash.starts_with("$argon2id$") && !hash.contains(FENNAS), "{hash}");
}
