//! Moderators say of what kind a thread is and by which words it is found.

use leestafel::forum::{threads, threads::model::ThreadKind};

use super::{OTHER, SLUG, act, decided};
use crate::support::TestApp;

#[test]
fn kind_and_labels_change_and_what_is_no_question_has_no_answer() {
    let app = TestApp::start();
    let (anna, bram, noor) = (app.member("anna"), app.member("bram"), app.moderator_of(SLUG));
    let (thread, _) = app.thread(&anna, SLUG, "Een vraag");
    let reply = app.reply(&bram, thread, None, "Zo");
    anna.post(&format!("/reacties/{reply}/antwoord"), &[]);
    let fields = [("kind", "experience"), ("labels", "Taal, digid")];
    for _ in 0..2 {
        assert_eq!(act(&noor, thread, "labels", &fields).status, 303);
    }
    let row = app.thread_row(thread).unwrap();
    assert_eq!((row.kind, row.answer_id), (ThreadKind::Experience, None));
    let labels = app.read(|db| threads::store::labels_of(db, &[thread])).remove(&thread);
    assert_eq!(labels, Some(vec!["digid".to_owned(), "taal".to_owned()]));
    assert_eq!(decided(&app, "thread-labelled"), 1, "the second time changed nothing");
    let form = noor.get(&format!("/gesprekken/{thread}/beheren"));
    assert_eq!(
        (form.value("labels"), form.attribute("input[name=kind][checked]", "value")),
        ("digid, taal".into(), "experience".into())
    );
}

#[test]
fn wrong_words_are_refused_and_kept() {
    let app = TestApp::start();
    let (anna, noor, bram) = (app.member("anna"), app.moderator_of(SLUG), app.moderator_of(OTHER));
    let (thread, _) = app.thread(&anna, SLUG, "Een vraag");
    let page = act(&noor, thread, "labels", &[("kind", "event"), ("labels", "a,b,c,d,e,f")]);
    assert!(page.fault("labels").contains("hoogstens vijf"));
    assert_eq!(
        (page.value("labels"), page.attribute("input[name=kind][checked]", "value")),
        ("a,b,c,d,e,f".into(), "event".into())
    );
    let page = act(&noor, thread, "labels", &[("kind", "admin"), ("labels", "")]);
    assert!(page.status == 422 && page.says("Kies een soort uit de lijst."));
    for who in [&anna, &bram] {
        assert_eq!(act(who, thread, "labels", &[("kind", "event"), ("labels", "x")]).status, 403);
        assert_eq!(who.get(&format!("/gesprekken/{thread}/beheren")).status, 403);
    }
    assert_eq!(app.thread_row(thread).unwrap().kind, ThreadKind::Question);
}
