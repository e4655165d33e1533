//! What happens to a thread at home happens wherever it stands: moved, merged, removed, put back. Old links work.

use chrono::Duration;
use leestafel::forum::{
    access::{Audience, JoinPolicy},
    threads::cross_listing::model::ListingState,
};

use super::{HOME, OTHER, THIRD, decide, lead, list, log, offer, on_board, row};
use crate::support::TestApp;

#[test]
fn a_thread_that_moves_onto_a_board_where_it_is_listed_stands_there_once() {
    let app = TestApp::start();
    let (anna, bram, lotte) = (app.member("anna"), app.moderator_of(HOME), app.moderator_of(OTHER));
    lead(&app, &bram, OTHER);
    let (thread, _) = app.thread(&anna, HOME, "Een vraag");
    let before = app.address(thread);
    list(&app, &lotte, thread, OTHER);
    list(&app, &app.moderator_of(THIRD), thread, THIRD);
    bram.post(&format!("/gesprekken/{thread}/verplaatsen"), &[("group", OTHER)]).leads_to(&before);
    assert_eq!(row(&app, thread, OTHER), None);
    for slug in [OTHER, THIRD] {
        assert_eq!(on_board(&anna, slug), ["Een vraag"], "{slug}");
    }
    assert!(on_board(&anna, HOME).is_empty());
    let page = anna.get(&before);
    assert_eq!((page.status, page.texts(".also-in a")), (200, vec![app.group_row(THIRD).name]));
    assert_eq!(anna.get(&format!("/themagroepen/{OTHER}")).count(".thread-row .group-label"), 0);
}

#[test]
fn a_merged_thread_leaves_its_boards_to_the_other_one() {
    let app = TestApp::start();
    let (anna, bram, lotte) = (app.member("anna"), app.moderator_of(HOME), app.moderator_of(OTHER));
    let third = app.moderator_of(THIRD);
    let (from, _) = app.thread(&anna, HOME, "Dubbel");
    app.pass(Duration::minutes(1));
    let (into, _) = app.thread(&anna, HOME, "Het gesprek");
    list(&app, &lotte, from, OTHER);
    list(&app, &lotte, into, OTHER);
    list(&app, &third, from, THIRD);
    decide(&third, THIRD, from, "vastzetten", &[]);
    offer(&bram, from, "werkplaats", "Kijk eens");
    decide(&lotte, OTHER, into, "weghalen", &[("reason", "Dubbel")]);
    let old = app.address(from);
    bram.post(&format!("/gesprekken/{from}/samenvoegen"), &[("into", &into.to_string())]);
    assert_eq!(on_board(&anna, OTHER), ["Het gesprek"], "its posts stood there, and stand there still");
    assert_eq!(on_board(&anna, THIRD), ["Het gesprek"]);
    assert!(row(&app, into, THIRD).unwrap().pinned_at.is_some());
    assert_eq!(row(&app, into, "werkplaats").unwrap().state, ListingState::Proposed);
    for slug in [OTHER, THIRD, "werkplaats"] {
        assert_eq!(row(&app, from, slug), None, "{slug}");
    }
    assert!([OTHER, THIRD].iter().all(|slug| log(&app, slug)[0].0 == "threads-merged"));
    assert_eq!(anna.follow(anna.get(&old)).text("h1"), "Het gesprek");
    let stored = row(&app, into, THIRD).unwrap().last_post_at;
    assert_eq!(stored, app.thread_row(into).unwrap().last_post_at);
    assert_eq!(decide(&lotte, OTHER, from, "weghalen", &[("reason", "x")]).status, 409);
}

#[test]
fn what_is_merged_into_the_board_itself_or_into_a_home_for_few_is_listed_no_more() {
    let app = TestApp::start();
    let (anna, admin, lotte) = (app.member("anna"), app.admin(), app.moderator_of(OTHER));
    let third = app.moderator_of(THIRD);
    let (one, _) = app.thread(&anna, HOME, "Een");
    let (two, _) = app.thread(&anna, HOME, "Twee");
    let (there, _) = app.thread(&anna, OTHER, "Van daar");
    for thread in [one, two] {
        list(&app, &lotte, thread, OTHER);
        list(&app, &third, thread, THIRD);
    }
    admin.post(&format!("/gesprekken/{one}/samenvoegen"), &[("into", &there.to_string())]);
    assert_eq!((row(&app, there, OTHER), on_board(&anna, OTHER).len()), (None, 2));
    assert!(row(&app, there, THIRD).unwrap().is_listed());
    app.set_group("vakdeskundigheid", Audience::Group, JoinPolicy::Open);
    app.join(&anna, "vakdeskundigheid");
    let (few, _) = app.thread(&anna, "vakdeskundigheid", "Voor weinigen");
    admin.post(&format!("/gesprekken/{two}/samenvoegen"), &[("into", &few.to_string())]);
    assert_eq!((row(&app, few, OTHER), row(&app, few, THIRD)), (None, None));
    assert_eq!(on_board(&anna, THIRD), ["Van daar"]);
}

#[test]
fn a_thread_that_is_removed_is_gone_from_every_board_and_comes_back_to_each() {
    let app = TestApp::start();
    let (anna, bram, lotte) = (app.member("anna"), app.moderator_of(HOME), app.moderator_of(OTHER));
    let (thread, first) = app.thread(&anna, HOME, "Een vraag");
    let (offered, only) = app.thread(&anna, HOME, "Aangeboden");
    list(&app, &lotte, thread, OTHER);
    offer(&bram, offered, OTHER, "");
    for post in [first, only] {
        bram.post(&format!("/reacties/{post}/verwijderen"), &[("reason", "Weg")]);
    }
    assert!(on_board(&anna, OTHER).is_empty() && super::work(&lotte, "Gesprek aangeboden").is_empty());
    assert_eq!(lotte.get(&super::spot(OTHER, offered)).status, 404);
    assert_eq!(decide(&lotte, OTHER, offered, "plaatsen", &[]).status, 404);
    for post in [first, only] {
        bram.post(&format!("/reacties/{post}/terugzetten"), &[]);
    }
    assert_eq!(on_board(&anna, OTHER), ["Een vraag"]);
    assert_eq!(super::work(&lotte, "Gesprek aangeboden"), ["Aangeboden"]);
}

#[test]
fn what_is_split_off_begins_at_home_alone() {
    let app = TestApp::start();
    let (anna, bram, lotte) = (app.member("anna"), app.moderator_of(HOME), app.moderator_of(OTHER));
    let (thread, _) = app.thread(&anna, HOME, "Een vraag");
    let reply = app.reply(&anna, thread, None, "Iets anders");
    list(&app, &lotte, thread, OTHER);
    bram.post(&format!("/reacties/{reply}/splitsen"), &[("title", "Iets anders")]);
    assert_eq!(on_board(&anna, HOME).len(), 2);
    assert_eq!(on_board(&anna, OTHER), ["Een vraag"]);
}
