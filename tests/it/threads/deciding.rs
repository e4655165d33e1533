//! What is decided about a thread is seen by everybody and done by few: its answer by who asked, its place on
//! the board and whether it takes replies by moderators, with a reason where others are stopped by it.

use leestafel::{forum::threads::model::ThreadKind, platform::ids::PostId};

use super::{BOARD, SLUG, page_of, reply};
use crate::support::{Client, Page, TestApp};

fn accept(client: &Client, post: PostId) -> Page {
    client.post(&format!("/reacties/{post}/antwoord"), &[])
}

#[test]
fn who_asked_says_what_the_answer_is_and_it_is_linked_from_the_top() {
    let app = TestApp::start();
    let (anna, bram) = (app.member("anna"), app.member("bram"));
    let (thread, _) = app.thread(&anna, SLUG, "Een vraag");
    let one = app.reply(&bram, thread, None, "Zo doe je dat");
    let two = app.reply(&bram, thread, Some(one), "Of zo");
    assert!(page_of(&app, &anna, thread).says("Dit is het antwoord"));
    assert!(!page_of(&app, &bram, thread).says("Dit is het antwoord"), "no button that does not work");
    for _ in 0..2 {
        assert_eq!(accept(&anna, one).location(), Some(format!("{}#r{one}", app.address(thread)).as_str()));
    }
    let page = page_of(&app, &bram, thread);
    assert_eq!(page.attribute(".answer-link a", "href"), format!("#r{one}"));
    assert!(page.text(".answer-link").contains("Het antwoord van Bram Test"));
    assert_eq!(page.count(&format!("article.post--answer#r{one}")), 1);
    assert!(bram.get(BOARD).text(".thread-row").contains("Beantwoord"));
    accept(&anna, two);
    let page = page_of(&app, &bram, thread);
    assert_eq!(
        (page.count(".answer-link"), page.attribute(".answer-link a", "href")),
        (1, format!("#r{two}"))
    );
    let back = [("terug", "1")];
    anna.post(&format!("/reacties/{one}/antwoord"), &back);
    assert_eq!(page_of(&app, &bram, thread).count(".answer-link"), 1, "the other one stays the answer");
    for _ in 0..2 {
        assert_eq!(anna.post(&format!("/reacties/{two}/antwoord"), &back).status, 303);
    }
    assert_eq!(page_of(&app, &bram, thread).count(".answer-link, .post--answer"), 0);
}

#[test]
fn others_do_not_decide_what_the_answer_is_but_moderators_do() {
    let app = TestApp::start();
    let (anna, bram, noor) = (app.member("anna"), app.member("bram"), app.moderator_of(SLUG));
    let (thread, first) = app.thread(&anna, SLUG, "Een vraag");
    let post = app.reply(&bram, thread, None, "Zo doe je dat");
    let refused = accept(&bram, post);
    assert!(refused.status == 403 && app.thread_row(thread).unwrap().answer_id.is_none());
    assert_eq!(accept(&noor, post).status, 303);
    assert_eq!(app.thread_row(thread).unwrap().answer_id, Some(post));
    assert_eq!(accept(&anna, first).status, 409, "a question is not its own answer");
    let (story, _) = app.thread_of_kind(&anna, SLUG, "Een ervaring", ThreadKind::Experience);
    let reaction = app.reply(&bram, story, None, "Mooi");
    let refused = accept(&anna, reaction);
    assert!(refused.status == 409 && refused.says("Alleen een reactie op een vraag kan het antwoord zijn."));
    let (elsewhere, _) = app.thread(&noor, "marketing", "Elders");
    let there = app.reply(&bram, elsewhere, None, "Hier");
    assert_eq!(accept(&app.member("carla"), there).status, 403);
}

#[test]
fn an_answer_on_a_later_page_is_linked_by_its_short_address() {
    let app = TestApp::start();
    let (anna, bram) = (app.member("anna"), app.member("bram"));
    let (thread, _) = app.thread(&anna, SLUG, "Een vraag");
    let last = app.replies(&bram, thread, None, 52)[51];
    accept(&anna, last);
    let page = page_of(&app, &anna, thread);
    assert_eq!(page.attribute(".answer-link a", "href"), format!("/reacties/{last}"));
}

#[test]
fn a_moderator_keeps_a_thread_on_top_and_lets_it_go() {
    let app = TestApp::start();
    let (anna, noor) = (app.member("anna"), app.moderator_of(SLUG));
    let threads = app.threads(&anna, SLUG, 3);
    let act =
        |client: &Client, what: &str| client.post(&format!("/gesprekken/{}/{what}", threads[0]), &[]).status;
    assert_eq!((act(&anna, "vastzetten"), act(&anna, "losmaken")), (403, 403));
    assert_eq!((act(&noor, "vastzetten"), act(&noor, "vastzetten")), (303, 303));
    let titles = || anna.get(BOARD).texts(".thread-row h3");
    assert_eq!(titles(), ["Gesprek 1", "Gesprek 3", "Gesprek 2"]);
    assert!(page_of(&app, &anna, threads[0]).text(".thread-head .badges").contains("Vastgezet"));
    assert!(page_of(&app, &noor, threads[0]).says("Maak los"));
    assert_eq!(page_of(&app, &anna, threads[0]).count(".tool"), 0, "no tools for who may not use them");
    assert_eq!((act(&noor, "losmaken"), act(&noor, "losmaken")), (303, 303));
    assert_eq!(titles(), ["Gesprek 3", "Gesprek 2", "Gesprek 1"]);
}

#[test]
fn a_thread_is_closed_for_a_reason_that_everybody_reads_and_opened_again() {
    let app = TestApp::start();
    let (anna, noor) = (app.member("anna"), app.moderator_of(SLUG));
    let (thread, _) = app.thread(&anna, SLUG, "Een vraag");
    let close = |client: &Client, reason: &str| {
        client.post(&format!("/gesprekken/{thread}/sluiten"), &[("reason", reason)])
    };
    assert_eq!(close(&anna, "Klaar").status, 403);
    for reason in ["", "   "] {
        let page = close(&noor, reason);
        assert!(
            page.status == 422 && page.text("#reason-error").contains("Schrijf kort waarom."),
            "{}",
            page.body
        );
    }
    let long = "r".repeat(301);
    let page = close(&noor, &long);
    assert_eq!((page.status, page.attribute("input[name=reason]", "value")), (422, long));
    assert!(app.thread_row(thread).unwrap().locked_at.is_none());
    assert_eq!(close(&noor, "Alles is gezegd.").status, 303);
    let page = page_of(&app, &anna, thread);
    assert!(page.text(".notice--warn").contains("Reden: Alles is gezegd."), "{}", page.body);
    assert!(anna.get(BOARD).text(".thread-row").contains("Gesloten"));
    assert_eq!(reply(&anna, thread, "Toch", "").status, 403);
    assert_eq!(anna.post(&format!("/gesprekken/{thread}/openen"), &[]).status, 403);
    for _ in 0..2 {
        assert_eq!(noor.post(&format!("/gesprekken/{thread}/openen"), &[]).status, 303);
    }
    assert!(!page_of(&app, &anna, thread).says("Alles is gezegd."));
    assert_eq!(reply(&anna, thread, "Toch", "").status, 303);
    let decisions = app.admin().get("/beheer/logboek");
    assert!(decisions.says("Alles is gezegd."), "{}", decisions.body);
}

#[test]
fn a_moderator_decides_in_their_own_groups_only() {
    let app = TestApp::start();
    let (anna, noor) = (app.member("anna"), app.moderator_of("marketing"));
    let (thread, first) = app.thread(&anna, SLUG, "Een vraag");
    for act in ["vastzetten", "losmaken", "sluiten", "openen"] {
        assert_eq!(
            noor.post(&format!("/gesprekken/{thread}/{act}"), &[("reason", "x")]).status,
            403,
            "{act}"
        );
    }
    assert_eq!(noor.post(&format!("/reacties/{first}/verwijderen"), &[("reason", "x")]).status, 403);
    assert_eq!(app.admin().post(&format!("/gesprekken/{thread}/vastzetten"), &[]).status, 303);
}
