//! Replies that went their own way become a thread of their own, and every link to them still works.

use leestafel::{forum::reading, platform::ids::ThreadId};

use super::{OTHER, SLUG, act_on, decided, page_of};
use crate::support::{Page, TestApp};

fn made(page: &Page) -> ThreadId {
    let location = page.location().unwrap_or_else(|| panic!("{} {}", page.status, page.text("main")));
    let id = location.trim_start_matches("/gesprekken/").split('-').next().expect("an id");
    id.parse().expect("a number")
}

#[test]
fn a_reply_and_all_below_it_become_a_thread_of_their_own() {
    let app = TestApp::start();
    let (anna, bram, noor) = (app.member("anna"), app.member("bram"), app.moderator_of(SLUG));
    let (old, _) = app.thread(&anna, SLUG, "Een vraag");
    let stays = app.reply(&bram, old, None, "Dit blijft");
    let root = app.reply(&bram, old, None, "Iets heel anders");
    let answer = app.reply(&anna, old, Some(root), "Vertel");
    let between = app.reply(&anna, old, Some(stays), "Dit blijft ook");
    let deep = app.reply(&bram, old, Some(answer), "Nou, zo");
    let form = noor.get(&format!("/reacties/{root}/splitsen"));
    assert!(form.says("2 antwoorden gaan mee.") && form.says("Iets heel anders"), "{}", form.text("main"));
    let page = act_on(&noor, root, "splitsen", &[("title", "Een ander gesprek")]);
    let new = made(&page);
    let row = |id| app.thread_row(id).unwrap();
    assert_eq!((row(old).reply_count, row(old).last_post_id, row(old).post_count), (2, between, 6));
    assert_eq!((row(new).reply_count, row(new).last_post_id, row(new).post_count), (2, deep, 3));
    assert_eq!((row(new).author_id, row(new).split_from), (bram.id, Some(old)));
    let places = [root, answer, deep]
        .map(|id| app.post_row(id))
        .map(|post| (post.number, post.parent_id, post.branch_id));
    assert_eq!(places, [(0, None, None), (1, None, Some(answer)), (2, Some(answer), Some(answer))]);
    assert_eq!(app.group_row(SLUG).thread_count, 2);
    let shown = page_of(&app, &anna, new);
    assert!(shown.text(".thread-head").contains("Afgesplitst van Een vraag"));
    assert_eq!(shown.attribute(".thread-head .hint a", "href"), app.address(old));
    assert_eq!(
        anna.get(&format!("/reacties/{deep}")).location(),
        Some(format!("{}#r{deep}", app.address(new)).as_str())
    );
    let before = page_of(&app, &anna, old);
    assert!(before.says("Dit blijft ook") && !before.says("Iets heel anders"));
    assert_eq!(decided(&app, "thread-split"), 1);
}

#[test]
fn what_was_read_stays_read_in_both_threads() {
    let app = TestApp::start();
    let (anna, bram, noor) = (app.member("anna"), app.member("bram"), app.moderator_of(SLUG));
    let carla = app.member("carla");
    app.pass(chrono::Duration::minutes(1));
    let (old, _) = app.thread(&anna, SLUG, "Een vraag");
    let root = app.reply(&bram, old, None, "Iets anders");
    bram.post(&format!("/gesprekken/{old}/gelezen"), &[]);
    carla.post(&format!("/gesprekken/{old}/gelezen"), &[]);
    app.reply(&anna, old, None, "Over de vraag");
    app.reply(&anna, old, Some(root), "Over iets anders");
    let new = made(&act_on(&noor, root, "splitsen", &[("title", "Iets anders")]));
    for _ in 0..2 {
        app.run_jobs();
    }
    let position = |member, thread| {
        app.read(|db| reading::store::positions(db, member, &[thread])).get(&thread).copied()
    };
    assert_eq!((position(carla.id, old), position(carla.id, new)), (Some(1), Some(0)));
    assert_eq!(
        (page_of(&app, &carla, old).count(".post--new"), page_of(&app, &carla, new).count(".post--new")),
        (1, 1)
    );
    assert_eq!(position(noor.id, new), None);
}

#[test]
fn who_was_answering_a_reply_that_went_away_answers_it_where_it_is() {
    let app = TestApp::start();
    let (anna, bram, noor) = (app.member("anna"), app.member("bram"), app.moderator_of(SLUG));
    let (old, _) = app.thread(&anna, SLUG, "Een vraag");
    let root = app.reply(&bram, old, None, "Iets anders");
    let answer = app.reply(&anna, old, Some(root), "Vertel");
    let new = made(&act_on(&noor, root, "splitsen", &[("title", "Iets anders")]));
    let fields = [("body", "Mijn antwoord"), ("parent", &answer.to_string())];
    let page = bram.post(&format!("/gesprekken/{old}/reacties"), &fields);
    assert!(page.location().is_some_and(|to| to.starts_with(&app.address(new))), "{:?}", page.location());
    let (elsewhere, _) = app.thread(&anna, OTHER, "Elders");
    let page = bram.post(&format!("/gesprekken/{elsewhere}/reacties"), &fields);
    assert_eq!(page.status, 404, "a post of any other thread is not found");
}

#[test]
fn what_cannot_be_split_is_refused() {
    let app = TestApp::start();
    let (anna, bram, noor) = (app.member("anna"), app.moderator_of(OTHER), app.moderator_of(SLUG));
    let (thread, first) = app.thread(&anna, SLUG, "Een vraag");
    let (gone, reply) = (app.reply(&anna, thread, None, "Weg"), app.reply(&anna, thread, None, "Blijft"));
    act_on(&anna, gone, "verwijderen", &[]);
    for post in [first, gone] {
        act_on(&noor, post, "splitsen", &[("title", "Nieuw")])
            .refuses(409, "Dit kan geen eigen gesprek worden");
        assert_eq!(noor.get(&format!("/reacties/{post}/splitsen")).status, 409);
    }
    let page = act_on(&noor, reply, "splitsen", &[("title", " ")]);
    assert!(page.fault("title").contains("De titel is nog leeg."));
    for who in [&anna, &bram] {
        assert_eq!(act_on(who, reply, "splitsen", &[("title", "Nieuw")]).status, 403);
        assert_eq!(who.get(&format!("/reacties/{reply}/splitsen")).status, 403);
    }
    assert_eq!(app.group_row(SLUG).thread_count, 1);
}

#[test]
fn a_form_that_is_sent_twice_splits_once_and_an_answer_that_goes_away_answers_no_more() {
    let app = TestApp::start();
    let (anna, bram, noor) = (app.member("anna"), app.member("bram"), app.moderator_of(SLUG));
    let (thread, _) = app.thread(&anna, SLUG, "Een vraag");
    let reply = app.reply(&bram, thread, None, "Het antwoord");
    act_on(&anna, reply, "antwoord", &[]);
    let key =
        noor.get(&format!("/reacties/{reply}/splitsen")).attribute("input[name=Idempotency-Key]", "value");
    let fields = [("title", "Nieuw"), ("Idempotency-Key", key.as_str())];
    let (once, twice) =
        (act_on(&noor, reply, "splitsen", &fields), act_on(&noor, reply, "splitsen", &fields));
    assert_eq!((once.status, once.location()), (303, twice.location()));
    assert_eq!((app.group_row(SLUG).thread_count, app.thread_row(thread).unwrap().answer_id), (2, None));
    act_on(&noor, reply, "splitsen", &[("title", "Nog eens")]).refuses(409, "het begin van het gesprek");
}
