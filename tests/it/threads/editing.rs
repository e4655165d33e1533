//! What was written can be changed and taken away, and nobody is misled by it: a change that others may have
//! read is told with its older texts, nobody writes over somebody else unseen, and a removed post leaves a stub.

use chrono::Duration;
use leestafel::platform::ids::PostId;

use super::{BOARD, SLUG, page_of, posted, reply};
use crate::support::{Client, Page, TestApp};

fn edit(client: &Client, post: PostId, fields: &[(&str, &str)]) -> Page {
    client.post(&format!("/reacties/{post}/bewerken"), fields)
}

fn remove(client: &Client, post: PostId, reason: &str) -> Page {
    client.post(&format!("/reacties/{post}/verwijderen"), &[("reason", reason)])
}

/// By what the form remembers which text it showed.
fn seen(page: &Page) -> String {
    page.attribute("input[name=seen]", "value")
}

#[test]
fn a_slip_mended_within_five_minutes_is_not_told() {
    let app = TestApp::start();
    let anna = app.member("anna");
    let (thread, _) = app.thread(&anna, SLUG, "Een vraag");
    let post = app.reply(&anna, thread, None, "Een tikfuot");
    app.pass(Duration::minutes(5));
    let form = anna.get(&format!("/reacties/{post}/bewerken"));
    assert_eq!(form.text("textarea"), "Een tikfuot");
    let answer = edit(&anna, post, &[("body", "Een tikfout"), ("seen", &seen(&form))]);
    assert_eq!(answer.location(), Some(format!("{}#r{post}", app.address(thread)).as_str()));
    let page = page_of(&app, &anna, thread);
    assert_eq!(page.text(&format!("#r{post} .prose")), "Een tikfout");
    assert!(!page.text(&format!("#r{post}")).contains("bewerkt"));
    assert!(!anna.get(&format!("/reacties/{post}/versies")).says("tikfuot"));
}

#[test]
fn a_later_change_says_so_and_its_versions_can_be_compared() {
    let app = TestApp::start();
    let (anna, bram) = (app.member("anna"), app.member("bram"));
    let (thread, _) = app.thread(&anna, SLUG, "Een vraag");
    let post = app.reply(&anna, thread, None, "Wij openen om negen uur.");
    app.pass(Duration::minutes(5) + Duration::seconds(1));
    let fields = [("body", "Wij openen om tien uur."), ("reason", "Nieuwe tijden")];
    assert_eq!(edit(&anna, post, &fields).status, 303);
    let page = page_of(&app, &bram, thread);
    assert!(page.text(&format!("#r{post} .who__where")).contains("bewerkt"));
    let versions = bram.get(&format!("/reacties/{post}/versies"));
    assert_eq!(versions.texts(".versions h2"), ["Versie 2", "Versie 1"]);
    assert_eq!(versions.text(".versions li:first-child ins"), "tien");
    assert_eq!(versions.text(".versions li:first-child del"), "negen");
    assert_eq!(versions.text(".versions li:last-child .difference"), "Wij openen om negen uur.");
    assert!(versions.text(".versions li:first-child").contains("Reden: Nieuwe tijden"));
    assert!(!versions.text(".versions li:last-child").contains("Reden"));
    edit(&anna, post, &[("body", "Wij openen om tien uur.")]);
    assert_eq!(
        bram.get(&format!("/reacties/{post}/versies")).count(".versions > li"),
        2,
        "nothing was changed"
    );
}

#[test]
fn a_new_title_leads_on_from_the_old_one_and_is_compared_as_well() {
    let app = TestApp::start();
    let anna = app.member("anna");
    let (thread, first) = app.thread(&anna, SLUG, "Oude titel");
    let old = app.address(thread);
    app.pass(Duration::hours(1));
    let answer = edit(&anna, first, &[("title", "Nieuwe titel"), ("body", "Tekst van Oude titel")]);
    let new = app.address(thread);
    assert_eq!(answer.location(), Some(format!("{new}#r{first}").as_str()));
    assert_eq!((anna.get(&old).status, anna.get(&old).location()), (301, Some(new.as_str())));
    let versions = anna.get(&format!("/reacties/{first}/versies"));
    assert_eq!(versions.text(".versions li:first-child .difference--title ins"), "Nieuwe");
    assert_eq!(versions.text(".versions li:first-child .difference--title del"), "Oude");
    let page = edit(&anna, first, &[("title", ""), ("body", "Tekst")]);
    assert!(page.status == 422 && page.text("#title-error").contains("De titel is nog leeg."));
}

#[test]
fn bad_changes_are_refused_with_what_was_typed() {
    let app = TestApp::start();
    let anna = app.member("anna");
    let (thread, _) = app.thread(&anna, SLUG, "Een vraag");
    let post = app.reply(&anna, thread, None, "Tekst");
    let (long, reason) = ("a".repeat(20_001), "r".repeat(301));
    for (fields, field) in [
        (vec![("body", "")], "body"),
        (vec![("body", long.as_str())], "body"),
        (vec![("body", "Goed"), ("reason", reason.as_str())], "reason"),
    ] {
        let page = edit(&anna, post, &fields);
        assert_eq!((page.status, page.count(&format!("#{field}-error"))), (422, 1), "{field}");
        assert_eq!(page.text("textarea"), fields[0].1);
    }
    let page = edit(&anna, post, &[("body", "*Nieuw*"), ("voorbeeld", "1")]);
    assert_eq!((page.status, page.text(".preview .prose em")), (200, "Nieuw".to_owned()));
    assert_eq!(app.post_row(post).body, "Tekst");
}

#[test]
fn a_moderator_changes_any_post_with_a_reason_and_other_members_none() {
    let app = TestApp::start();
    let (anna, bram, noor) = (app.member("anna"), app.member("bram"), app.moderator_of(SLUG));
    let (thread, _) = app.thread(&anna, SLUG, "Een vraag");
    let post = app.reply(&anna, thread, None, "Bel mevrouw Jansen op 0612345678.");
    assert_eq!(bram.get(&format!("/reacties/{post}/bewerken")).status, 403);
    assert_eq!(edit(&bram, post, &[("body", "Gekaapt"), ("reason", "Zomaar")]).status, 403);
    let without = edit(&noor, post, &[("body", "Bel een bezoeker."), ("reason", " ")]);
    assert!(without.status == 422 && without.text("#reason-error").contains("Schrijf kort waarom."));
    assert_eq!(without.text("textarea"), "Bel een bezoeker.");
    let with = edit(&noor, post, &[("body", "Bel een bezoeker."), ("reason", "Geen gegevens van bezoekers")]);
    assert_eq!(with.status, 303, "at once: a moderator has no silent minutes");
    assert!(page_of(&app, &bram, thread).text(&format!("#r{post} .who__where")).contains("bewerkt"));
    let versions = bram.get(&format!("/reacties/{post}/versies")).text(".versions li:first-child");
    assert!(
        versions.contains("Moderator-mediawijsheid Test") && versions.contains("Geen gegevens van bezoekers")
    );
    assert!(app.admin().get("/beheer/logboek").says("Geen gegevens van bezoekers"));
}

#[test]
fn nobody_writes_over_a_newer_text_unseen() {
    let app = TestApp::start();
    let (anna, noor) = (app.member("anna"), app.moderator_of(SLUG));
    let (thread, _) = app.thread(&anna, SLUG, "Een vraag");
    let post = app.reply(&anna, thread, None, "Het begin");
    app.pass(Duration::hours(1));
    let form = anna.get(&format!("/reacties/{post}/bewerken"));
    edit(&noor, post, &[("body", "De tekst van Noor"), ("reason", "Netter")]);
    let key = form.attribute("input[name='Idempotency-Key']", "value");
    let mine = [("body", "De tekst van Anna"), ("seen", &seen(&form)), ("Idempotency-Key", &key)];
    for _ in 0..2 {
        let conflict = edit(&anna, post, &mine);
        assert_eq!(conflict.status, 409);
        assert_eq!(conflict.text(".theirs .difference"), "De tekst van Noor");
        assert_eq!(conflict.text("textarea"), "De tekst van Anna");
        assert_eq!(conflict.text("main").matches("intussen gewijzigd").count(), 1, "said once");
        assert_eq!(app.post_row(post).body, "De tekst van Noor", "nothing was written");
    }
    let conflict = edit(&anna, post, &mine);
    let key = conflict.attribute("input[name='Idempotency-Key']", "value");
    let both = [("body", "De tekst van beiden"), ("seen", &seen(&conflict)), ("Idempotency-Key", &key)];
    let (first, second) = (edit(&anna, post, &both), edit(&anna, post, &both));
    assert_eq!((first.status, second.status), (303, 303), "who saw both may write, and press twice");
    assert_eq!(
        (app.post_row(post).body.as_str(), app.post_row(post).version_count),
        ("De tekst van beiden", 3)
    );
}

#[test]
fn a_removed_reply_leaves_a_stub_and_its_answers_stay() {
    let app = TestApp::start();
    let (anna, bram) = (app.member("anna"), app.member("bram"));
    let (thread, _) = app.thread(&anna, SLUG, "Een vraag");
    let mine = app.reply(&anna, thread, None, "Dat had ik niet moeten schrijven");
    let answer = app.reply(&bram, thread, Some(mine), "Geeft niets");
    let form = anna.get(&format!("/reacties/{mine}/verwijderen"));
    assert!(form.status == 200 && form.says("Dat had ik niet moeten schrijven"));
    assert_eq!(app.thread_row(thread).unwrap().reply_count, 2, "asking removes nothing");
    for _ in 0..2 {
        assert_eq!(remove(&anna, mine, "").status, 303);
    }
    for client in [&anna, &bram] {
        let page = page_of(&app, client, thread);
        assert_eq!(page.text(&format!("p.gone#r{mine}")), "De schrijver heeft deze reactie verwijderd.");
        assert_eq!(page.count(&format!("article#r{answer}")), 1);
        assert!(page.text(".bar h2").starts_with("1 reactie"));
        for path in [
            app.address(thread),
            format!("{}?op={mine}", app.address(thread)),
            BOARD.to_owned(),
            "/".to_owned(),
        ] {
            assert!(!client.get(&path).says("niet moeten schrijven"), "{path}");
        }
        assert_eq!(client.get(&format!("/reacties/{mine}/versies")).status, 403);
        assert_eq!(client.get(&format!("/reacties/{mine}/bewerken")).status, 403);
    }
    edit(&anna, mine, &[("body", "Terug")]).refuses(403, "Bewerken kan niet meer.");
}

#[test]
fn a_moderator_removes_with_a_reason_that_everybody_reads() {
    let app = TestApp::start();
    let (anna, bram, noor) = (app.member("anna"), app.member("bram"), app.moderator_of(SLUG));
    let (thread, _) = app.thread(&anna, SLUG, "Een vraag");
    let post = app.reply(&anna, thread, None, "Een pasnummer");
    assert_eq!(remove(&bram, post, "Mag ik niet").status, 403);
    let without = remove(&noor, post, "");
    assert!(without.status == 422 && without.text("#reason-error").contains("Schrijf kort waarom."));
    assert_eq!(remove(&noor, post, &"r".repeat(301)).status, 422);
    assert!(app.post_row(post).removed_at.is_none());
    assert_eq!(remove(&noor, post, "Er stond een pasnummer in.").status, 303);
    let page = page_of(&app, &bram, thread);
    assert!(!page.says("Nog geen reacties"), "there was one");
    let stub = page.text(&format!("#r{post}"));
    assert!(
        stub.starts_with("Een moderator heeft deze reactie verwijderd. Reden: Er stond een pasnummer in."),
        "{stub}"
    );
    assert!(app.admin().get("/beheer/logboek").says("Er stond een pasnummer in."));
}

#[test]
fn a_first_post_without_replies_takes_its_thread_away() {
    let app = TestApp::start();
    let anna = app.member("anna");
    let (thread, first) = app.thread(&anna, SLUG, "Een vergissing");
    let form = anna.get(&format!("/reacties/{first}/verwijderen"));
    assert!(form.says("Daarom verdwijnt het hele gesprek."));
    let gone = remove(&anna, first, "");
    assert_eq!((gone.status, gone.location()), (303, Some(BOARD)));
    assert!(anna.follow(gone).says("Nog geen gesprekken."));
    assert_eq!(anna.get(&format!("/gesprekken/{thread}")).status, 404);
    assert_eq!(anna.get(&format!("/reacties/{first}")).status, 404);
    assert_eq!((reply(&anna, thread, "Toch", "").status, app.group_row(SLUG).thread_count), (404, 0));
}

#[test]
fn a_first_post_with_replies_leaves_them_and_its_words_are_nowhere() {
    let app = TestApp::start();
    let (anna, bram) = (app.member("anna"), app.member("bram"));
    let (thread, first) = app.thread(&anna, SLUG, "Een vraag");
    assert_eq!(edit(&anna, first, &[("title", "Een vraag"), ("body", "Geheime woorden")]).status, 303);
    let one = posted(&reply(&bram, thread, "Een antwoord", ""));
    let two = posted(&reply(&bram, thread, "Nog een", ""));
    let form = anna.get(&format!("/reacties/{first}/verwijderen"));
    assert!(form.says("Bericht verwijderen?") && form.says("De titel en de reacties blijven staan."));
    assert_eq!(remove(&anna, first, "").status, 303);
    let page = page_of(&app, &bram, thread);
    assert_eq!(page.text(&format!(".gone#r{first}")), "De schrijver heeft dit bericht verwijderd.");
    assert!(page.text(".thread-head .meta").contains("Anna Test"), "the thread keeps its author");
    assert_eq!((page.count(&format!(".gone#r{first}")), page.count(&format!("article#r{one}"))), (1, 1));
    remove(&bram, two, "");
    for path in [BOARD, "/", &app.address(thread)] {
        let page = bram.get(path);
        assert!(!page.body.contains("Geheime woorden"), "{path}: {}", page.text("main"));
    }
}

#[test]
fn a_removed_answer_is_no_answer_any_more() {
    let app = TestApp::start();
    let (anna, bram) = (app.member("anna"), app.member("bram"));
    let (thread, _) = app.thread(&anna, SLUG, "Een vraag");
    let answer = app.reply(&bram, thread, None, "Zo doe je dat");
    anna.post(&format!("/reacties/{answer}/antwoord"), &[]);
    assert_eq!(page_of(&app, &anna, thread).count(".answer-link"), 1);
    remove(&bram, answer, "");
    assert_eq!(page_of(&app, &anna, thread).count(".answer-link"), 0);
    assert!(!anna.get(BOARD).says("Beantwoord"));
    assert_eq!(anna.post(&format!("/reacties/{answer}/antwoord"), &[]).status, 409);
}
