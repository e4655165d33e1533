//! A thread is pinned until a day, and comes loose by itself when the day is over, unless somebody decided
//! otherwise meanwhile.

use chrono::Duration;

use super::{SLUG, act};
use crate::support::TestApp;

#[test]
fn a_pinned_thread_comes_loose_when_its_day_is_over() {
    let app = TestApp::start();
    let (anna, noor) = (app.member("anna"), app.moderator_of(SLUG));
    let (thread, _) = app.thread(&anna, SLUG, "Een aankondiging");
    let pinned = || app.thread_row(thread).unwrap().pinned_at.is_some();
    assert_eq!(act(&noor, thread, "vastzetten", &[("until", "2026-11-25")]).status, 303);
    assert!(noor.get(&format!("/gesprekken/{thread}/beheren")).says("tot en met 25 november 2026"));
    // The test begins on Monday the 23rd at ten; the day is over on Wednesday at midnight.
    app.pass(Duration::hours(61));
    app.run_jobs();
    assert!(pinned(), "the day itself counts");
    app.pass(Duration::hours(2));
    app.run_jobs();
    assert!(!pinned());
    app.run_jobs();
}

#[test]
fn another_day_or_none_overrules_the_first() {
    let app = TestApp::start();
    let (anna, noor) = (app.member("anna"), app.moderator_of(SLUG));
    let (later, _) = app.thread(&anna, SLUG, "Later");
    let (always, _) = app.thread(&anna, SLUG, "Altijd");
    let (again, _) = app.thread(&anna, SLUG, "Opnieuw");
    for thread in [later, always, again] {
        act(&noor, thread, "vastzetten", &[("until", "2026-11-24")]);
    }
    act(&noor, later, "vastzetten", &[("until", "2026-12-24")]);
    act(&noor, always, "vastzetten", &[]);
    act(&noor, again, "losmaken", &[]);
    act(&noor, again, "vastzetten", &[]);
    app.pass(Duration::days(3));
    app.run_jobs();
    for thread in [later, always, again] {
        assert!(app.thread_row(thread).unwrap().pinned_at.is_some(), "{thread}");
    }
    app.pass(Duration::days(40));
    app.run_jobs();
    assert!(app.thread_row(later).unwrap().pinned_at.is_none());
}

#[test]
fn a_day_that_is_none_or_is_over_is_refused_with_what_was_typed() {
    let app = TestApp::start();
    let (anna, noor) = (app.member("anna"), app.moderator_of(SLUG));
    let (thread, _) = app.thread(&anna, SLUG, "Een aankondiging");
    for (typed, said) in [
        ("2026-11-22", "Deze dag is voorbij."),
        ("24-12-2026", "jaar-maand-dag"),
        ("9999-12-31", "heel ver weg"),
    ] {
        let page = act(&noor, thread, "vastzetten", &[("until", typed)]);
        assert!(page.fault("until").contains(said), "{typed}");
        assert_eq!(page.value("until"), typed);
    }
    assert!(app.thread_row(thread).unwrap().pinned_at.is_none());
    assert_eq!(act(&anna, thread, "vastzetten", &[("until", "gisteren")]).status, 403);
}
