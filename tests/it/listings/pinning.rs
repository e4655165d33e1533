//! Each board has its own pins: a listing is pinned until a day by the moderators of that board, at home it has a
//! place of its own, and it comes loose by itself.

use chrono::Duration;

use leestafel::forum::threads::cross_listing::store;

use super::{HOME, OTHER, decide, list, log, on_board, row, spot};
use crate::support::TestApp;

#[test]
fn a_pin_holds_on_its_own_board_until_its_day_is_over() {
    let app = TestApp::start();
    let (anna, bram, lotte) = (app.member("anna"), app.moderator_of(HOME), app.moderator_of(OTHER));
    let (old, _) = app.thread(&anna, HOME, "Oud");
    app.thread(&anna, OTHER, "Van hier");
    app.pass(Duration::minutes(1));
    let (new, _) = app.thread(&anna, HOME, "Nieuw");
    for thread in [old, new] {
        list(&app, &lotte, thread, OTHER);
    }
    bram.post(&format!("/gesprekken/{new}/vastzetten"), &[]);
    app.pass(Duration::minutes(1));
    decide(&lotte, OTHER, old, "vastzetten", &[("until", "2026-11-25")]).leads_to(&spot(OTHER, old));
    let pinned =
        |slug: &str| anna.get(&format!("/themagroepen/{slug}")).texts(".thread-row:has(use[href*=pin]) h3");
    assert_eq!(on_board(&anna, OTHER), ["Oud", "Nieuw", "Van hier"]);
    assert_eq!((pinned(OTHER), pinned(HOME)), (vec!["Oud".to_owned()], vec!["Nieuw".to_owned()]));
    assert!(lotte.get(&spot(OTHER, old)).says("tot en met 25 november 2026"));
    assert_eq!(log(&app, OTHER)[0].0, "listing-pinned");
    app.pass(Duration::hours(61));
    app.run_jobs();
    assert!(row(&app, old, OTHER).unwrap().pinned_at.is_some(), "the day itself counts");
    app.pass(Duration::hours(2));
    app.run_jobs();
    assert!(row(&app, old, OTHER).unwrap().pinned_at.is_none());
    assert_eq!(on_board(&anna, OTHER), ["Nieuw", "Van hier", "Oud"]);
}

#[test]
fn another_day_overrules_the_first_and_letting_go_lets_go() {
    let app = TestApp::start();
    let (anna, lotte) = (app.member("anna"), app.moderator_of(OTHER));
    let (thread, _) = app.thread(&anna, HOME, "Een vraag");
    let until = |day: &str| decide(&lotte, OTHER, thread, "vastzetten", &[("until", day)]);
    assert_eq!(until("2026-11-24").status, 409, "it does not stand there");
    list(&app, &lotte, thread, OTHER);
    until("2026-11-24");
    until("2026-12-24");
    app.pass(Duration::days(3));
    app.run_jobs();
    assert!(row(&app, thread, OTHER).unwrap().pinned_at.is_some());
    let page = until("2026-11-20");
    assert!(page.fault("until").contains("voorbij") && page.value("until") == "2026-11-20");
    decide(&lotte, OTHER, thread, "losmaken", &[]).leads_to(&spot(OTHER, thread));
    assert!(row(&app, thread, OTHER).unwrap().pinned_at.is_none());
    assert!(app.thread_row(thread).unwrap().pinned_at.is_none());
    // What is taken off and put back begins without a pin.
    until("");
    decide(&lotte, OTHER, thread, "weghalen", &[("reason", "Klaar")]);
    assert_eq!(decide(&lotte, OTHER, thread, "losmaken", &[]).status, 409);
    decide(&lotte, OTHER, thread, "plaatsen", &[]);
    assert!(row(&app, thread, OTHER).unwrap().pinned_at.is_none());
    app.pass(Duration::days(60));
    app.run_jobs();
}

#[test]
fn what_was_forgotten_on_top_of_another_board_stands_on_the_work_list_of_that_board() {
    let app = TestApp::start();
    let (anna, bram, lotte) = (app.member("anna"), app.moderator_of(HOME), app.moderator_of(OTHER));
    let (thread, _) = app.thread(&anna, HOME, "Een vraag");
    app.reply(&bram, thread, None, "Een antwoord");
    let (ends, _) = app.thread(&anna, HOME, "Met een laatste dag");
    app.reply(&bram, ends, None, "Een antwoord");
    for thread in [thread, ends] {
        list(&app, &lotte, thread, OTHER);
    }
    let statements = || {
        let before = app.site.cx.database.statement_count();
        let page = lotte.get("/moderatie");
        (app.site.cx.database.statement_count() - before, page)
    };
    let pinned_for = |days| {
        let from = app.clock.now().minus(Duration::days(days));
        let group = app.group(OTHER);
        for (thread, until) in [(thread, None), (ends, Some(app.clock.now().plus(Duration::days(9))))] {
            app.write(|db| store::set_pinned(db, (thread, group), Some(from), until));
        }
    };
    pinned_for(89);
    let (few, page) = statements();
    assert!(!page.says("Lang vastgezet"), "{}", page.text("main"));
    pinned_for(91);
    let (more, page) = statements();
    assert_eq!(page.texts(".work-line .badge"), ["Lang vastgezet"]);
    assert_eq!(page.texts(".work-line h3"), ["Een vraag"]);
    assert_eq!(page.attribute(".work-line__acts > a", "href"), spot(OTHER, thread));
    assert!(more <= few, "{more} statements instead of {few}");
    assert!(!bram.get("/moderatie").says("Lang vastgezet"), "at home nobody pinned it");
    let line = format!("/moderatie/werk/stale-pin_{}_{thread}", app.group(OTHER));
    assert_eq!(bram.post(&format!("{line}/klaar"), &[]).status, 403);
    assert_eq!(lotte.post(&format!("{line}/klaar"), &[]).status, 303);
    assert!(!lotte.get("/moderatie").says("Lang vastgezet"));
}
