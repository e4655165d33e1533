//! Two threads about the same become one: every post and every old address leads there, and what was told to whom
//! stays told.

use chrono::Duration;
use leestafel::forum::{groups, notifications, reading, threads};

use super::{OTHER, SLUG, act, decided, page_of};
use crate::support::TestApp;

#[test]
fn all_posts_go_to_the_end_of_the_other_thread_and_the_old_address_leads_there() {
    let app = TestApp::start();
    let (anna, bram, noor) = (app.member("anna"), app.member("bram"), app.moderator_of(SLUG));
    let (into, _) = app.thread(&anna, SLUG, "Het gesprek dat blijft");
    let there = app.reply(&bram, into, None, "Was er al");
    app.pass(Duration::minutes(5));
    let (from, first) = app.thread(&bram, SLUG, "Hetzelfde nog eens");
    let top = app.reply(&anna, from, None, "Zie ook het andere");
    let deep = app.reply(&bram, from, Some(top), "O ja");
    act(&noor, into, "labels", &[("kind", "question"), ("labels", "a, b, c, d")]);
    act(&noor, from, "labels", &[("kind", "question"), ("labels", "d, e, f")]);
    act(&anna, from, "vastzetten", &[]);
    let old = app.address(from);
    let page =
        act(&noor, from, "samenvoegen", &[("into", &format!("{}{}#r{there}", app.base, app.address(into)))]);
    page.leads_to(&app.address(into));
    let places = [first, top, deep].map(|id| app.post_row(id));
    assert!(places.iter().all(|post| post.thread_id == into && post.branch_id == Some(first)));
    assert_eq!(
        places.map(|post| (post.number, post.parent_id)),
        [(2, None), (3, Some(first)), (4, Some(top))]
    );
    let row = app.thread_row(into).unwrap();
    assert_eq!((row.reply_count, row.post_count, row.last_post_id), (4, 5, deep));
    assert_eq!(app.group_row(SLUG).thread_count, 1);
    let labels = app.read(|db| threads::store::labels_of(db, &[into, from]));
    assert_eq!(labels.get(&into).map(|words| words.join(",")), Some("a,b,c,d,e".to_owned()), "five at most");
    assert!(!labels.contains_key(&from));
    for address in [old, format!("/gesprekken/{from}")] {
        let page = anna.get(&address);
        assert_eq!((page.status, page.location()), (301, Some(app.address(into).as_str())), "{address}");
    }
    assert_eq!(
        anna.get(&format!("/reacties/{deep}")).location(),
        Some(format!("{}#r{deep}", app.address(into)).as_str())
    );
    assert!(page_of(&app, &anna, into).says("Tekst van Hetzelfde nog eens"));
    let reply = anna.post(&format!("/gesprekken/{from}/reacties"), &[("body", "Nog iets")]);
    assert!(
        reply.location().is_some_and(|to| to.starts_with(&app.address(into))),
        "an open form is not lost"
    );
    assert_eq!(decided(&app, "threads-merged"), 1);
}

#[test]
fn what_was_told_and_read_stays_so() {
    let app = TestApp::start();
    let (anna, bram, noor) = (app.member("anna"), app.member("bram"), app.moderator_of(SLUG));
    let (carla, dirk) = (app.member("carla"), app.member("dirk"));
    app.pass(Duration::minutes(1));
    let (into, _) = app.thread(&anna, SLUG, "Blijft");
    let (from, _) = app.thread(&anna, SLUG, "Gaat");
    let reply = app.reply(&bram, from, None, "Vraag het @Dirk Test");
    for thread in [into, from] {
        carla.post(&format!("/gesprekken/{thread}/gelezen"), &[]);
    }
    bram.post(&format!("/gesprekken/{from}/gelezen"), &[]);
    act(&noor, from, "samenvoegen", &[("into", &into.to_string())]);
    for _ in 0..2 {
        app.run_jobs();
    }
    let position = |member| app.read(|db| reading::store::positions(db, member, &[into])).get(&into).copied();
    assert_eq!((position(carla.id), position(bram.id)), (Some(2), None), "bram never read what was there");
    assert_eq!(page_of(&app, &carla, into).count(".new"), 0);
    let now = app.clock.now();
    let told = |member| app.read(|db| notifications::store::list_unread(db, member, now, 9));
    for member in [anna.id, dirk.id] {
        let news = told(member);
        assert_eq!(news.iter().map(|one| (one.post, one.thread)).collect::<Vec<_>>(), [(reply, into)]);
    }
    assert_eq!(app.read(|db| reading::store::readers(db, from)).len(), 0);
}

#[test]
fn an_answer_goes_along_where_the_other_has_none_and_a_chain_of_merges_leads_to_its_end() {
    let app = TestApp::start();
    let (anna, bram, noor) = (app.member("anna"), app.member("bram"), app.moderator_of(SLUG));
    let threads = ["Een", "Twee", "Drie"].map(|title| app.thread(&anna, SLUG, title).0);
    let [one, two, three] = threads;
    let answer = app.reply(&bram, one, None, "Zo");
    anna.post(&format!("/reacties/{answer}/antwoord"), &[]);
    act(&noor, one, "samenvoegen", &[("into", &two.to_string())]);
    assert_eq!(app.thread_row(two).unwrap().answer_id, Some(answer));
    act(&noor, two, "samenvoegen", &[("into", &three.to_string())]);
    assert_eq!(app.thread_row(three).unwrap().answer_id, Some(answer));
    for old in [one, two] {
        assert_eq!(anna.get(&format!("/gesprekken/{old}")).location(), Some(app.address(three).as_str()));
        act(&noor, old, "vastzetten", &[]);
    }
    act(&noor, three, "samenvoegen", &[("into", &one.to_string())]).fault("into");
    act(&noor, one, "samenvoegen", &[("into", &three.to_string())]).refuses(409, "intussen samengevoegd");
    assert_eq!(noor.get(&format!("/gesprekken/{one}/beheren")).status, 409);
    assert_eq!(page_of(&app, &anna, three).count("[data-post]"), 4);
}

#[test]
fn only_who_runs_both_groups_merges_across_them() {
    let app = TestApp::start();
    let (anna, bram, noor) = (app.member("anna"), app.moderator_of(OTHER), app.moderator_of(SLUG));
    let (here, _) = app.thread(&anna, SLUG, "Hier");
    let (there, _) = app.thread(&anna, OTHER, "Daar");
    let page = act(&noor, here, "samenvoegen", &[("into", &there.to_string()), ("reason", "Dubbel")]);
    assert!(page.fault("into").contains("een groep die je ook modereert"));
    assert_eq!((page.value("into"), page.value("merge-reason")), (there.to_string(), "Dubbel".to_owned()));
    for who in [&anna, &bram] {
        assert_eq!(act(who, here, "samenvoegen", &[("into", &there.to_string())]).status, 403);
    }
    for nonsense in ["", "x", "/gesprekken/", "987654321", &here.to_string()] {
        act(&noor, here, "samenvoegen", &[("into", nonsense)]).fault("into");
    }
    let (admin, at, other) = (app.admin(), app.clock.now(), app.group(OTHER));
    app.write(|db| groups::store::set_closed(db, other, Some(at)));
    act(&admin, here, "samenvoegen", &[("into", &there.to_string())]).fault("into");
    app.write(|db| groups::store::set_closed(db, other, None));
    assert_eq!(act(&admin, here, "samenvoegen", &[("into", &there.to_string())]).status, 303);
    assert_eq!((app.group_row(SLUG).thread_count, app.group_row(OTHER).thread_count), (0, 1));
}

#[test]
fn what_one_may_not_know_of_is_not_told_from_what_is_not_there() {
    use leestafel::forum::access::{Audience, JoinPolicy};
    let app = TestApp::start();
    let (noor, admin) = (app.moderator_of(SLUG), app.admin());
    let (secret, _) = app.thread(&admin, OTHER, "Geheim");
    app.set_group(OTHER, Audience::Group, JoinPolicy::Invite);
    let (here, _) = app.thread(&noor, SLUG, "Hier");
    let said = |id: &str| act(&noor, here, "samenvoegen", &[("into", id)]).fault("into");
    assert_eq!(said(&secret.to_string()), said("987654321"));
}

#[test]
fn after_a_merge_posts_with_lower_ids_stand_on_later_pages_and_are_found_there() {
    let app = TestApp::start();
    let (anna, bram, noor) = (app.member("anna"), app.member("bram"), app.moderator_of(SLUG));
    let (from, early) = app.thread(&anna, SLUG, "Eerst");
    let (into, _) = app.thread(&anna, SLUG, "Later");
    app.replies(&bram, into, None, 60);
    act(&noor, from, "samenvoegen", &[("into", &into.to_string())]);
    let expected = format!("{}?pagina=2#r{early}", app.address(into));
    assert_eq!(anna.get(&format!("/reacties/{early}")).location(), Some(expected.as_str()));
    let path = expected.split('#').next().unwrap();
    assert_eq!(anna.get(path).count(&format!("#r{early}")), 1);
}
