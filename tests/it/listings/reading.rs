//! The home of a thread decides who reads it, wherever it stands: on another board it is in its place by newest
//! reply and under every filter for those who may, and is not there for those who may not, from the next request on.

use chrono::Duration;
use leestafel::forum::{
    access::{Audience, JoinPolicy},
    threads::model::ThreadKind,
};

use super::{HOME, OTHER, THIRD, decide, list, on_board, titles};
use crate::support::{TestApp, people::Person};

/// Takes somebody out of a group.
fn put_out(app: &TestApp, person: &Person, slug: &str) {
    let group = app.group(slug);
    app.write(|db| leestafel::forum::groups::store::delete_member(db, group, person.id));
}

#[test]
fn it_stands_in_its_place_by_newest_reply_and_says_where_it_is_from() {
    let app = TestApp::start();
    let (anna, lotte) = (app.member("anna"), app.moderator_of(OTHER));
    let mut made = Vec::new();
    for (slug, title) in [(OTHER, "Eén"), (HOME, "Twee"), (OTHER, "Drie"), (HOME, "Vier")] {
        app.pass(Duration::minutes(1));
        made.push(app.thread(&anna, slug, title).0);
    }
    list(&app, &lotte, made[1], OTHER);
    list(&app, &lotte, made[3], OTHER);
    assert_eq!(on_board(&anna, OTHER), ["Vier", "Drie", "Twee", "Eén"]);
    app.pass(Duration::minutes(1));
    let reply = app.reply(&anna, made[1], None, "Een reactie");
    assert_eq!(on_board(&anna, OTHER), ["Twee", "Vier", "Drie", "Eén"]);
    let board = anna.get(&format!("/themagroepen/{OTHER}"));
    let home = app.group_row(HOME);
    assert_eq!(board.texts(".thread-row .group-label"), [home.name.as_str(), &home.name]);
    assert!(board.text(".thread-row .meta").starts_with(&format!("uit {}", home.name)));
    assert_eq!(board.attribute(".thread-row .group-label", "href"), format!("/themagroepen/{HOME}"));
    let at_home = anna.get(&format!("/themagroepen/{HOME}"));
    assert_eq!(at_home.count(".thread-row .group-label"), 0);
    assert_eq!(anna.get(&app.address(made[1])).texts(".also-in a"), [app.group_row(OTHER).name]);
    anna.post(&format!("/reacties/{reply}/verwijderen"), &[]);
    assert_eq!(
        on_board(&anna, OTHER),
        ["Vier", "Drie", "Twee", "Eén"],
        "a reply that is gone counts no more"
    );
}

#[test]
fn every_filter_of_the_board_finds_it() {
    let app = TestApp::start();
    let (anna, bram, lotte) = (app.member("anna"), app.member("bram"), app.moderator_of(OTHER));
    let moderator = app.moderator_of(HOME);
    app.join(&bram, OTHER);
    app.pass(Duration::minutes(1));
    let (question, _) = app.thread(&anna, HOME, "Een vraag");
    let (document, _) = app.thread_of_kind(&anna, HOME, "Een document", ThreadKind::Document);
    let fields = [("kind", "document"), ("labels", "folders, ai")];
    moderator.post(&format!("/gesprekken/{document}/labels"), &fields);
    app.reply(&anna, document, None, "Een reactie");
    for thread in [question, document] {
        list(&app, &lotte, thread, OTHER);
    }
    let board = |query: &str| bram.get(&format!("/themagroepen/{OTHER}{query}"));
    assert_eq!(titles(&board("?soort=document")), ["Een document"]);
    assert_eq!(titles(&board("?label=folders")), ["Een document"]);
    assert_eq!(titles(&board("?filter=zonder-reactie")), ["Een vraag"]);
    assert_eq!(titles(&board("?filter=nieuw")).len(), 2);
    assert_eq!(board("").texts(".sieve .labels a"), ["#ai", "#folders"]);
    let labels = board("").attributes(".thread-row .badges a", "href");
    assert!(labels.iter().all(|to| to.starts_with(&format!("/themagroepen/{OTHER}?label="))), "{labels:?}");
    bram.post(&format!("/gesprekken/{question}/gelezen"), &[]);
    assert_eq!(titles(&board("?filter=nieuw")), ["Een document"]);
    assert_eq!(board("").texts(".thread-row__state .new"), ["Nieuw gesprek"]);
}

#[test]
fn pages_of_a_board_with_listings_show_each_thread_once() {
    let app = TestApp::start();
    let (anna, lotte) = (app.member("anna"), app.moderator_of(OTHER));
    let mut expected = Vec::new();
    for number in 0..72 {
        // Several of the same moment, so that pages end within one.
        if number % 3 == 0 {
            app.pass(Duration::minutes(1));
        }
        let slug = if number % 2 == 0 { HOME } else { OTHER };
        let title = format!("Gesprek {number}");
        let (thread, _) = app.thread(&anna, slug, &title);
        if slug == HOME {
            list(&app, &lotte, thread, OTHER);
        }
        expected.push(title);
    }
    expected.reverse();
    let (mut found, mut path) = (Vec::new(), format!("/themagroepen/{OTHER}"));
    while !path.is_empty() {
        let page = anna.get(&path);
        found.extend(titles(&page));
        path = page.attribute(".pager a[rel=next]", "href");
    }
    assert_eq!(found, expected);
}

#[test]
fn who_may_not_read_the_home_sees_nothing_of_it_on_any_board() {
    let app = TestApp::start();
    let (anna, bram, lotte) = (app.member("anna"), app.member("bram"), app.moderator_of(OTHER));
    let (inside, moderator) = (app.member("binnen"), app.moderator_of(HOME));
    app.join(&bram, OTHER);
    app.join(&inside, HOME);
    app.join(&inside, OTHER);
    app.pass(Duration::minutes(1));
    let (thread, _) = app.thread(&anna, HOME, "Een geheim");
    moderator.post(&format!("/gesprekken/{thread}/labels"), &[("kind", "question"), ("labels", "stil")]);
    list(&app, &lotte, thread, OTHER);
    decide(&lotte, OTHER, thread, "vastzetten", &[]);
    assert_eq!(on_board(&bram, OTHER), ["Een geheim"]);
    assert!(bram.get("/").says("Een geheim"));
    app.set_group(HOME, Audience::Group, JoinPolicy::Request);
    let all = [
        format!("/themagroepen/{OTHER}"),
        format!("/themagroepen/{OTHER}?filter=nieuw"),
        format!("/themagroepen/{OTHER}?label=stil"),
        format!("/themagroepen/{OTHER}?filter=zonder-reactie&soort=vraag"),
        "/".to_owned(),
        "/themagroepen".to_owned(),
    ];
    for path in &all {
        let page = bram.get(path);
        assert!(page.status == 200 && !page.body.contains("Een geheim"), "{path}");
        assert!(!page.body.contains(&app.group_row(HOME).name), "{path}");
    }
    assert_eq!(bram.get(&all[0]).count(".sieve .labels a"), 0, "its words are not told either");
    assert_eq!(bram.get("/themagroepen").count(".group-card .new"), 0);
    for path in [app.address(thread), super::spot(OTHER, thread)] {
        assert_eq!(lotte.get(&path).status, 404, "{path}");
    }
    assert_eq!(on_board(&inside, OTHER), ["Een geheim"], "who belongs to both reads it on both");
    assert_eq!(on_board(&app.admin(), OTHER), ["Een geheim"]);
    put_out(&app, &inside, HOME);
    assert!(on_board(&inside, OTHER).is_empty());
}

#[test]
fn a_visitor_reads_on_a_public_board_what_is_public_at_home() {
    let app = TestApp::start();
    app.set_group(OTHER, Audience::Public, JoinPolicy::Open);
    app.set_group(THIRD, Audience::Public, JoinPolicy::Open);
    let (anna, lotte) = (app.member("anna"), app.moderator_of(OTHER));
    let (members, _) = app.thread(&anna, HOME, "Voor leden");
    let (public, _) = app.thread(&anna, THIRD, "Voor iedereen");
    for thread in [members, public] {
        list(&app, &lotte, thread, OTHER);
    }
    let guest = app.guest();
    assert_eq!(on_board(&guest, OTHER), ["Voor iedereen"]);
    assert_eq!(guest.get(&app.address(public)).texts(".also-in a"), ["Marketing"]);
    assert!(!guest.get("/").body.contains("Voor leden"));
    assert_eq!(guest.get(&app.address(public)).count("#borden"), 0);
}

#[test]
fn who_loses_the_right_between_two_pages_sees_no_more_of_it() {
    let app = TestApp::start();
    app.set_group(THIRD, Audience::Group, JoinPolicy::Open);
    let (anna, bram, lotte) = (app.member("anna"), app.member("bram"), app.moderator_of(OTHER));
    for slug in [THIRD, OTHER] {
        app.join(&bram, slug);
        app.join(&anna, slug);
    }
    app.set_group(THIRD, Audience::Members, JoinPolicy::Open);
    let taken_off = app.threads(&anna, HOME, 1)[0];
    let old = app.threads(&anna, THIRD, 20);
    for thread in old.iter().chain([&taken_off]) {
        list(&app, &lotte, *thread, OTHER);
    }
    app.pass(Duration::minutes(1));
    app.threads(&anna, OTHER, 20);
    app.set_group(THIRD, Audience::Group, JoinPolicy::Open);
    let first = bram.get(&format!("/themagroepen/{OTHER}"));
    assert_eq!((titles(&first).len(), first.count(".thread-row .group-label")), (30, 10));
    let next = first.attribute(".pager a[rel=next]", "href");
    let second = bram.get(&next);
    assert_eq!(second.count(".thread-row .group-label"), 11);
    put_out(&app, &bram, THIRD);
    let second = bram.get(&next);
    assert_eq!(second.texts(".thread-row .group-label"), [app.group_row(HOME).name], "at the next request");
    decide(&lotte, OTHER, taken_off, "weghalen", &[("reason", "Klaar")]);
    assert_eq!((bram.get(&next).status, titles(&bram.get(&next)).len()), (200, 0));
    assert_eq!(titles(&bram.get(&format!("/themagroepen/{OTHER}"))).len(), 20);
}
