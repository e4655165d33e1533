//! A moderator hides a post for a reason that everybody reads, and can undo it at once, without JavaScript; what
//! an author took away stays away.

use chrono::Duration;

use super::{BOARD, OTHER, SLUG, act_on, decided, page_of};
use crate::support::TestApp;

#[test]
fn a_post_is_hidden_for_a_reason_and_the_next_page_offers_to_undo_it() {
    let app = TestApp::start();
    let (anna, bram, noor) = (app.member("anna"), app.member("bram"), app.moderator_of(SLUG));
    let (thread, _) = app.thread(&anna, SLUG, "Een vraag");
    let post = app.reply(&bram, thread, None, "Mevrouw De Vries woont op nummer 3");
    for reason in ["", "  "] {
        let page = act_on(&noor, post, "verbergen", &[("reason", reason)]);
        assert!(page.fault("reason").contains("Schrijf kort waarom."));
        assert_eq!(page.attribute("form.form", "action"), format!("/reacties/{post}/verbergen"));
    }
    let page = noor.follow(act_on(&noor, post, "verbergen", &[("reason", "Hier staat een adres in.")]));
    assert!(page.text(".flash").contains("De reactie is verborgen."), "{}", page.text("main"));
    assert_eq!(page.attribute(".flash form", "action"), format!("/reacties/{post}/ongedaan"));
    let seen = page_of(&app, &anna, thread);
    assert!(seen.text(".gone").contains("Hier staat een adres in.") && !seen.says("Mevrouw De Vries"));
    assert_eq!(app.thread_row(thread).unwrap().reply_count, 0);
    let back = noor.follow(noor.post(&page.attribute(".flash form", "action"), &[]));
    assert!(back.text(".flash").contains("De reactie staat er weer.") && back.count(".flash form") == 0);
    let seen = page_of(&app, &anna, thread);
    assert!(seen.count(".gone") == 0 && seen.says("Mevrouw De Vries"));
    let row = app.thread_row(thread).unwrap();
    assert_eq!((row.reply_count, row.last_post_id), (1, post));
    assert_eq!((decided(&app, "post-removed"), decided(&app, "post-restored")), (1, 1));
    assert_eq!(act_on(&noor, post, "terugzetten", &[]).status, 303, "what stands may be put back again");
    assert_eq!(decided(&app, "post-restored"), 1);
}

#[test]
fn a_thread_that_went_with_its_only_post_comes_back_on_its_board() {
    let app = TestApp::start();
    let (anna, noor) = (app.member("anna"), app.moderator_of(SLUG));
    let (thread, first) = app.thread(&anna, SLUG, "Een vraag");
    let page = noor.follow(act_on(&noor, first, "verwijderen", &[("reason", "Reclame")]));
    assert_eq!((app.thread_row(thread).is_none(), app.group_row(SLUG).thread_count), (true, 0));
    assert_eq!(page.attribute(".flash form", "action"), format!("/reacties/{first}/ongedaan"));
    assert_eq!(act_on(&anna, first, "terugzetten", &[]).status, 404, "nobody else may know of it");
    assert_eq!(act_on(&noor, first, "terugzetten", &[]).status, 303);
    assert_eq!(app.group_row(SLUG).thread_count, 1);
    let board = anna.get(BOARD);
    assert!(board.says("Een vraag") && board.says("Tekst van Een vraag"), "{}", board.text("main"));
}

#[test]
fn an_answer_that_was_taken_away_by_mistake_is_the_answer_again_unless_another_one_was_accepted() {
    let app = TestApp::start();
    let (anna, bram, noor) = (app.member("anna"), app.member("bram"), app.moderator_of(SLUG));
    let answer = |thread| app.thread_row(thread).unwrap().answer_id;
    // Its author takes it away, a moderator does, and a moderator puts it back after the moment for undoing.
    for (who, seconds, back) in [(&bram, 1, "ongedaan"), (&noor, 1, "ongedaan"), (&noor, 300, "terugzetten")]
    {
        let (thread, _) = app.thread(&anna, SLUG, "Een vraag");
        let (one, two) = (app.reply(&bram, thread, None, "Zo"), app.reply(&bram, thread, None, "Of zo"));
        anna.post(&format!("/reacties/{one}/antwoord"), &[]);
        let again = |seconds| {
            assert_eq!(who.post(&format!("/reacties/{one}/verwijderen"), &[("reason", "Oeps")]).status, 303);
            assert_eq!(answer(thread), None);
            app.pass(Duration::seconds(seconds));
        };
        let undo = || assert_eq!(who.post(&format!("/reacties/{one}/{back}"), &[]).status, 303, "{back}");
        again(seconds);
        undo();
        assert_eq!(answer(thread), Some(one), "{back}");
        again(seconds);
        anna.post(&format!("/reacties/{two}/antwoord"), &[]);
        undo();
        assert_eq!(answer(thread), Some(two), "what was accepted meanwhile stays accepted");
    }
}

#[test]
fn a_moderator_does_not_put_their_own_post_back_that_a_colleague_hid() {
    let app = TestApp::start();
    let (anna, noor, admin) = (app.member("anna"), app.moderator_of(SLUG), app.admin());
    let (thread, _) = app.thread(&anna, SLUG, "Een vraag");
    let post = app.reply(&noor, thread, None, "Mevrouw De Vries woont op nummer 3");
    act_on(&admin, post, "verbergen", &[("reason", "Hier staat een adres in.")]);
    assert_eq!(page_of(&app, &noor, thread).count(".gone button"), 0, "no button that does not work");
    act_on(&noor, post, "terugzetten", &[]).refuses(403, "Deze zaak gaat over jezelf.");
    assert!(!page_of(&app, &anna, thread).says("Mevrouw De Vries"));
    assert_eq!(act_on(&admin, post, "terugzetten", &[]).status, 303);
    assert!(page_of(&app, &anna, thread).says("Mevrouw De Vries"));
}

#[test]
fn what_an_author_took_away_is_put_back_by_nobody_else() {
    let app = TestApp::start();
    let (anna, bram, noor) = (app.member("anna"), app.member("bram"), app.moderator_of(SLUG));
    let (thread, _) = app.thread(&anna, SLUG, "Een vraag");
    let (theirs, own) = (app.reply(&bram, thread, None, "Toch niet"), app.reply(&noor, thread, None, "Oeps"));
    let page = bram.follow(act_on(&bram, theirs, "verwijderen", &[]));
    assert_eq!(page.count(".flash form"), 1);
    assert_eq!(
        act_on(&bram, theirs, "terugzetten", &[]).status,
        403,
        "undoing has its own address, and its time"
    );
    act_on(&noor, theirs, "terugzetten", &[]).refuses(409, "De schrijver heeft dit zelf weggehaald.");
    assert!(page_of(&app, &noor, thread).count(".gone button") == 0);
    assert_eq!(noor.follow(act_on(&noor, own, "verwijderen", &[])).count(".flash form"), 1);
    assert_eq!(act_on(&noor, own, "terugzetten", &[]).status, 303);
    assert!(app.post_row(own).removed_at.is_none());
}

#[test]
fn a_moderator_of_another_group_and_a_member_hide_and_restore_nothing() {
    let app = TestApp::start();
    let (anna, bram, noor) = (app.member("anna"), app.moderator_of(OTHER), app.moderator_of(SLUG));
    let (thread, _) = app.thread(&anna, SLUG, "Een vraag");
    let post = app.reply(&noor, thread, None, "Een antwoord");
    for who in [&anna, &bram] {
        assert_eq!(act_on(who, post, "verbergen", &[("reason", "Daarom")]).status, 403);
        assert_eq!(act_on(who, post, "terugzetten", &[]).status, 403);
        assert_eq!(page_of(&app, who, thread).count(&format!("#r{post} a[href$='/splitsen']")), 0);
    }
    assert!(app.post_row(post).removed_at.is_none());
    app.guest().post(&format!("/reacties/{post}/verbergen"), &[]);
    assert!(app.post_row(post).removed_at.is_none());
}

#[test]
fn the_cookie_of_the_message_puts_no_other_form_into_a_page() {
    let app = TestApp::start();
    let anna = app.member("anna");
    for odd in [
        "flash-hidden.1/../../beheer",
        "flash-posted.1",
        "flash-hidden.x",
        "flash-hidden.99999999999999999999",
    ] {
        anna.set_cookie("melding", odd);
        let page = anna.get("/themagroepen");
        assert_eq!((page.status, page.count(".flash form")), (200, 0), "{odd}");
    }
}
