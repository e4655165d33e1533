//! A session lives on the server: it ends there when its owner signs out, stays away, or may no longer take part; and
//! its cookie goes nowhere but to this site.

use chrono::Duration;
use leestafel::{app::schedule, forum::members::model::MemberState};

use super::{another_device, is_in, set_state, sign_in};
use crate::support::{
    Client, TestApp,
    people::{PASSWORD, Person},
};

const PAGE: &str = "/instellingen/beveiliging";

/// The same cookies in another browser, as a thief has them.
fn copied(app: &TestApp, person: &Person) -> Client {
    let thief = app.guest();
    thief.set_cookie("leestafel", &person.cookie("leestafel").expect("a session"));
    thief
}

/// Signs in with a browser of this kind.
fn device(app: &TestApp, person: &Person, agent: &str) -> Client {
    let client = app.guest();
    client.extra.lock().expect("headers").push(("user-agent".to_owned(), agent.to_owned()));
    sign_in(&client, &person.email, PASSWORD).leads_to("/");
    client
}

#[test]
fn signing_out_ends_the_session_on_the_server() {
    let app = TestApp::start();
    let anna = app.member("anna");
    let (thief, phone) = (copied(&app, &anna), another_device(&app, &anna, PASSWORD));
    assert_eq!(anna.get("/uitloggen").status, 404, "a link must not sign anybody out");
    assert!(is_in(&thief));
    let page = anna.post("/uitloggen", &[]);
    page.leads_to("/");
    let cleared = page.header("clear-site-data").unwrap();
    assert!(cleared.contains("\"cache\"") && cleared.contains("\"storage\""), "{cleared}");
    assert!(anna.cookie("leestafel").is_none(), "the cookie is still there");
    assert!(anna.follow(page).text("[role=status]").contains("Je bent uitgelogd"));
    assert!(!is_in(&anna) && !is_in(&thief));
    assert!(is_in(&phone), "another device of the same person");
    anna.post("/uitloggen", &[]).leads_to("/");
}

#[test]
fn a_suspended_member_is_out_at_once() {
    let app = TestApp::start();
    let bram = app.member("bram");
    assert!(is_in(&bram));
    for state in [MemberState::Suspended, MemberState::Left, MemberState::Pending] {
        set_state(&app, &bram, state);
        assert!(!is_in(&bram), "{state:?}");
        assert_eq!(bram.get("/").count("form[action='/uitloggen']"), 0, "{state:?}");
        let page = bram.post("/taal", &[("taal", "en"), ("verder", "/")]);
        assert_eq!(page.status, 303);
    }
    set_state(&app, &bram, MemberState::Active);
    assert_eq!(bram.get("/").attribute("html", "lang"), "nl", "a suspended member changed something");
}

#[test]
fn a_session_ends_after_thirty_days_without_a_visit() {
    let app = TestApp::start();
    let anna = app.member("anna");
    for _ in 0..2 {
        app.pass(Duration::days(29));
        assert!(is_in(&anna), "each visit begins the count anew");
    }
    app.pass(Duration::days(30));
    assert!(!is_in(&anna));
}

#[test]
fn a_session_ends_after_ninety_days_in_any_case() {
    let app = TestApp::start();
    let anna = app.member("anna");
    for _ in 0..8 {
        app.pass(Duration::days(11));
        assert!(is_in(&anna));
    }
    app.pass(Duration::days(2));
    assert!(!is_in(&anna));
    sign_in(&anna, &anna.email, PASSWORD).leads_to("/");
    assert!(is_in(&anna));
}

#[test]
fn ones_own_sessions_are_listed_and_can_be_ended() {
    let app = TestApp::start();
    let anna = app.member("anna");
    let phone = device(
        &app,
        &anna,
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1",
    );
    let desk = device(&app, &anna, "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0");
    let page = desk.get(PAGE);
    let rows = page.texts(".lines .line");
    assert_eq!(rows.len(), 3, "{rows:?}");
    for words in ["Safari, iPhone", "Firefox, Windows"] {
        assert!(rows.iter().any(|row| row.contains(words)), "{words}: {rows:?}");
    }
    let own: Vec<&String> = rows.iter().filter(|row| row.contains("dit apparaat")).collect();
    assert!(own.len() == 1 && own[0].contains("Firefox, Windows"), "{own:?}");

    let ends = page.attributes(".lines form", "action");
    assert_eq!(ends.len(), 2, "the own session has no button");
    let phones = rows
        .iter()
        .filter(|row| !row.contains("dit apparaat"))
        .position(|row| row.contains("iPhone"))
        .unwrap();
    desk.post(&ends[phones], &[]).leads_to(PAGE);
    assert!(!is_in(&phone) && is_in(&desk) && is_in(&anna));
    assert_eq!(desk.post(&ends[phones], &[]).status, 404, "it is gone already");
    assert_eq!(desk.get(PAGE).count(".lines .line"), 2);

    let bram = app.member("bram");
    desk.post("/instellingen/beveiliging/sessies/beeindigen", &[]).leads_to(PAGE);
    assert!(is_in(&desk) && !is_in(&anna) && is_in(&bram));
    assert_eq!(desk.get(PAGE).count(".lines .line"), 1);
}

#[test]
fn a_session_that_is_over_is_forgotten_within_the_hour() {
    let app = TestApp::start();
    let anna = app.member("anna");
    let phone = another_device(&app, &anna, PASSWORD);
    app.pass(Duration::days(20));
    assert!(is_in(&anna));
    app.pass(Duration::days(20));
    assert!(!is_in(&phone));
    schedule::tick(&app.site, &mut String::new()).unwrap();
    app.run_jobs();
    assert_eq!(anna.get(PAGE).count(".lines .line"), 1);
    assert!(is_in(&anna));
}

#[test]
fn the_session_of_somebody_else_is_not_found() {
    let app = TestApp::start();
    let (anna, bram) = (app.member("anna"), app.member("bram"));
    another_device(&app, &bram, PASSWORD);
    let brams = bram.get(PAGE).attribute(".lines form", "action");
    let theirs = anna.post(&brams, &[]);
    let nobodys = anna.post("/instellingen/beveiliging/sessies/999999/beeindigen", &[]);
    assert_eq!((theirs.status, nobodys.status), (404, 404));
    assert_eq!(theirs.text("main"), nobodys.text("main"));
    assert_eq!(bram.get(PAGE).count(".lines .line"), 2);
    for nonsense in ["x", "-1", "9223372036854775808", "1%20OR%201=1"] {
        let page = anna.post(&format!("/instellingen/beveiliging/sessies/{nonsense}/beeindigen"), &[]);
        assert_eq!(page.status, 404, "{nonsense}");
    }
    assert!(is_in(&anna) && is_in(&bram));
}

#[test]
fn the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
    let app = TestApp::start();
    let anna = app.member("anna");
    let page = sign_in(&app.guest(), &anna.email, PASSWORD);
    let cookie = page.header("set-cookie").unwrap();
    assert!(cookie.starts_with("leestafel="), "{cookie}");
    let attributes: Vec<&str> = cookie.split("; ").skip(1).collect();
    for attribute in ["HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=7776000"] {
        assert!(attributes.contains(&attribute), "{attribute}: {cookie}");
    }
    assert!(!cookie.contains("Domain="), "{cookie}");
    let value = cookie.split(['=', ';']).nth(1).unwrap();
    assert!(value.len() >= 43, "256 bits need more room than {value}");
}

#[test]
fn with_tls_the_cookie_is_bound_to_this_host() {
    let app = TestApp::start();
    let door = app.served_as("https://leestafel.example");
    let (anna, guest, neighbour) = (app.member("anna"), Client::new(&door.base), Client::new(&door.base));
    let page = sign_in(&guest, &anna.email, PASSWORD);
    page.leads_to("/");
    let cookie = page.header("set-cookie").unwrap();
    assert!(cookie.starts_with("__Host-leestafel="), "{cookie}");
    for attribute in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(cookie.split("; ").any(|one| one == attribute), "{attribute}: {cookie}");
    }
    assert!(!cookie.contains("Domain="), "{cookie}");
    assert!(is_in(&guest));
    neighbour.set_cookie("leestafel", &anna.cookie("leestafel").unwrap());
    assert!(!is_in(&neighbour), "a cookie without the prefix could come from another host");
    let out = guest.post("/uitloggen", &[]);
    assert!(guest.cookie("__Host-leestafel").is_none() && !is_in(&guest));
    let flash = guest.follow(out);
    assert!(flash.text("[role=status]").contains("Je bent uitgelogd"));
}
