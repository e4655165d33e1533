//! Guessing is slowed down per account and per network address; nobody gets more tries by saying that they come from
//! somewhere else, and the wait tells nothing about who has an account.

use chrono::Duration;

use super::{EMAIL, is_in, sign_in, sign_up_form};
use crate::support::{Client, Page, TestApp, people::PASSWORD};

/// How long the page says one has to wait.
#[track_caller]
fn wait(page: &Page) -> i64 {
    page.refuses(429, "Even geduld");
    let seconds = page.header("retry-after").expect("Retry-After").parse().expect("seconds");
    assert!((1..=3600).contains(&seconds), "{seconds}");
    seconds
}

/// A browser whose requests say that they were forwarded.
fn behind(app: &TestApp, forwarded: &str) -> Client {
    let client = app.guest();
    client.extra.lock().expect("headers").push(("x-forwarded-for".to_owned(), forwarded.to_owned()));
    client
}

#[test]
fn an_account_is_guessed_at_so_often_and_then_after_a_wait() {
    let app = TestApp::start_with("[limits]\nsign_in_per_account_per_hour = 3", false);
    let (anna, bram) = (app.member("anna"), app.member("bram"));
    // Writing the address otherwise gives no new tries.
    for email in ["anna@test.example", "ANNA@test.example", " Anna@TEST.example "] {
        assert_eq!(sign_in(&app.guest(), email, "mis").status, 422);
    }
    let seconds = wait(&sign_in(&app.guest(), &anna.email, PASSWORD));
    sign_in(&app.guest(), &bram.email, PASSWORD).leads_to("/");
    assert!(is_in(&anna), "who is in stays in");
    app.pass(Duration::seconds(seconds));
    sign_in(&app.guest(), &anna.email, PASSWORD).leads_to("/");
}

#[test]
fn an_address_without_an_account_is_slowed_down_the_same() {
    let app = TestApp::start_with("[limits]\nsign_in_per_account_per_hour = 2", false);
    app.member("anna");
    let tries = |email: &str| {
        let pages = [1, 2, 3].map(|_| sign_in(&app.guest(), email, "mis"));
        let last = wait(&pages[2]);
        (pages.map(|page| page.status), last)
    };
    assert_eq!(tries("anna@test.example"), tries("niemand@test.example"));
}

#[test]
fn one_network_address_tries_so_many_accounts_whatever_it_says_of_itself() {
    let app = TestApp::start_with("[limits]\nsign_in_per_address_per_hour = 3", false);
    let anna = app.member("anna");
    let liar = |n: u8| {
        let client = behind(&app, &format!("203.0.113.{n}"));
        let mut extra = client.extra.lock().expect("headers");
        extra.push(("x-real-ip".to_owned(), format!("203.0.113.{n}")));
        extra.push(("forwarded".to_owned(), format!("for=203.0.113.{n}")));
        drop(extra);
        client
    };
    for n in 1..=3 {
        assert_eq!(sign_in(&liar(n), &format!("iemand{n}@test.example"), "mis").status, 422);
    }
    wait(&sign_in(&liar(4), &anna.email, PASSWORD));
    wait(&sign_in(&behind(&app, "127.0.0.1"), &anna.email, PASSWORD));
}

#[test]
fn a_listed_proxy_is_believed_about_its_own_peer_and_no_further() {
    let settings = "trusted_proxies = [\"127.0.0.1\"]\n[limits]\nsign_in_per_address_per_hour = 2";
    let app = TestApp::start_with(settings, false);
    let from = |forwarded: &str| sign_in(&behind(&app, forwarded), "niemand@test.example", "mis");
    for _ in 0..2 {
        assert_eq!(from("203.0.113.1").status, 422);
    }
    wait(&from("203.0.113.1"));
    // What stands before the proxy's own word is the client's claim.
    wait(&from("198.51.100.9, 203.0.113.1"));
    wait(&from("onzin, 198.51.100.9,203.0.113.1"));
    // A chain of listed proxies is walked back to whom they heard it from.
    wait(&from("203.0.113.1, 127.0.0.1"));
    assert_eq!(from("203.0.113.2").status, 422);
    assert_eq!(from("2001:db8::1").status, 422);
    assert_eq!(from("onzin").status, 422, "then it is the proxy itself");
}

#[test]
fn one_network_address_signs_up_so_often() {
    let app = TestApp::start_with("[limits]\nsign_up_per_address_per_hour = 2", false);
    for email in ["a@waterkant.example", "b@waterkant.example"] {
        app.guest().post("/registreren", &sign_up_form(&[("email", email)])).leads_to("/registreren/gelukt");
    }
    wait(&behind(&app, "203.0.113.1").post("/registreren", &sign_up_form(&[])));
    wait(&app.guest().post("/wachtwoord-vergeten", &[("email", EMAIL)]));
    wait(&app.guest().post("/bevestiging-opnieuw", &[("email", EMAIL)]));
    assert_eq!(app.mails().len(), 2);
    assert!(super::account(&app, EMAIL).is_none());
}

#[test]
fn one_mail_address_is_written_to_so_often_whether_it_has_an_account_or_not() {
    let app = TestApp::start_with("[limits]\naccount_mail_per_address_per_hour = 2", false);
    let anna = app.member("anna");
    let answers = |email: &str| {
        let ask = || app.guest().post("/wachtwoord-vergeten", &[("email", email)]);
        let statuses = [ask().status, ask().status];
        (statuses, wait(&ask()))
    };
    assert_eq!(answers(&anna.email), answers("niemand@test.example"));
    assert_eq!(app.mails().len(), 2);
    // By whatever form it is asked for.
    wait(&app.guest().post("/registreren", &sign_up_form(&[("email", "Anna@test.example")])));
    wait(&app.guest().post("/bevestiging-opnieuw", &[("email", "ANNA@test.example")]));
    let bram = app.member("bram");
    wait(&bram.post("/instellingen/beveiliging/adres", &[("email", &anna.email), ("current", PASSWORD)]));
    assert_eq!(app.mails().len(), 0);
}

#[test]
fn the_present_password_is_guessed_at_no_faster_from_within() {
    let app = TestApp::start_with("[limits]\nsign_in_per_account_per_hour = 2", false);
    let anna = app.member("anna");
    let form = [("current", "mis"), ("password", super::ANOTHER)];
    for _ in 0..2 {
        assert_eq!(anna.post("/instellingen/beveiliging/wachtwoord", &form).status, 422);
    }
    wait(&anna.post("/instellingen/beveiliging/wachtwoord", &form));
    wait(&anna.post("/instellingen/beveiliging/adres", &[("email", "a@b.example"), ("current", PASSWORD)]));
    // Whoever guesses in somebody's browser does not keep them out at another one.
    sign_in(&app.guest(), &anna.email, PASSWORD).leads_to("/");
}
