//! Whoever may write starts a thread or replies with one form: what is wrong is said at its field and nothing
//! typed is lost, a preview writes nothing, and a form sent twice is answered twice but written once.

use leestafel::forum::access::{Audience, JoinPolicy};

use super::{BOARD, SLUG, page_of, posted, reply};
use crate::support::{Page, TestApp};

const NEW: &str = "/themagroepen/mediawijsheid/nieuw";
const LOCKED: &str = "Dit gesprek is gesloten. Lezen kan, reageren niet.";

/// A field of a form: its name and its value.
type Field<'a> = (&'a str, &'a str);

fn question<'a>(title: &'a str, body: &'a str) -> [Field<'a>; 3] {
    [("kind", "question"), ("title", title), ("body", body)]
}

fn key(page: &Page) -> String {
    page.attribute("input[name='Idempotency-Key']", "value")
}

#[test]
fn a_thread_is_started_and_leads_to_its_first_post() {
    let app = TestApp::start();
    let anna = app.member("anna");
    let form = anna.get(NEW);
    assert_eq!(form.attribute("input[name=kind][checked]", "value"), "question");
    let mut fields = question("Hoe leg je AI uit aan 55-plussers?", "Wij zoeken **een** begin.").to_vec();
    fields.push(("labels", "#AI, Senioren, ai"));
    let answer = anna.post(NEW, &fields);
    let (post, location) = (posted(&answer), answer.location().unwrap());
    assert_eq!(answer.status, 303);
    assert!(location.ends_with(&format!("-hoe-leg-je-ai-uit-aan-55-plussers#r{post}")), "{location}");
    let page = anna.follow(answer);
    assert_eq!(page.text("h1"), "Hoe leg je AI uit aan 55-plussers?");
    assert_eq!(page.count(&format!("article.first-post#r{post}")), 1);
    assert_eq!(page.text(".first-post .prose strong"), "een");
    assert!(page.says("Je gesprek staat erop.") && page.says("#ai") && page.says("#senioren"));
    let board = anna.get(BOARD);
    assert!(board.says("Je bent lid"), "writing in an open group makes one a member of it");
    assert_eq!((app.group_row(SLUG).thread_count, app.group_row(SLUG).member_count), (1, 1));
}

#[test]
fn each_field_of_a_new_thread_has_its_limit_and_keeps_what_was_typed() {
    let app = TestApp::start();
    let anna = app.member("anna");
    let (title, body) = ("é".repeat(150), "é".repeat(20_000));
    assert_eq!(anna.post(NEW, &question(&title, &body)).status, 303, "characters are counted, not octets");
    let (long_title, long_body) = ("a".repeat(151), "a".repeat(20_001));
    let long_label = "l".repeat(31);
    let good = ("title", "Een titel");
    let cases: [(&str, Vec<Field<'_>>, &str); 9] = [
        ("kind", vec![("kind", "gedicht"), good, ("body", "x")], "Kies een soort uit de lijst."),
        ("kind", vec![good, ("body", "x")], "Kies een soort uit de lijst."),
        ("title", question("", "x").to_vec(), "De titel is nog leeg."),
        ("title", question("   ", "x").to_vec(), "De titel is nog leeg."),
        ("title", question(&long_title, "x").to_vec(), "Dit is te lang: 151 tekens."),
        ("body", question("Een titel", " \n \t ").to_vec(), "Je verhaal is nog leeg."),
        ("body", question("Een titel", &long_body).to_vec(), "Dit is te lang: 20001 tekens."),
        (
            "labels",
            [&question("T", "x")[..], &[("labels", "a,b,c,d,e,f")]].concat(),
            "Kies hoogstens vijf labels.",
        ),
        (
            "labels",
            [&question("T", "x")[..], &[("labels", &long_label)]].concat(),
            "Dit is te lang: 31 tekens.",
        ),
    ];
    for (field, fields, words) in cases {
        let page = anna.post(NEW, &fields);
        assert_eq!(page.status, 422, "{field} {words}");
        assert!(page.text(&format!(".error-summary a[href='#{field}']")).contains(words), "{field} {words}");
        assert!(page.text(&format!("#{field}-error")).contains(words), "{field} {words}");
        for (name, value) in fields.iter().filter(|(_, value)| !value.trim().is_empty()) {
            let kept = match *name {
                "body" => page.text("textarea[name=body]"),
                "kind" if field == "kind" => continue,
                "kind" => page.attribute("input[name=kind][checked]", "value"),
                name => page.attribute(&format!("input[name={name}]"), "value"),
            };
            assert_eq!(&kept, value, "{field}: {name} was lost");
        }
    }
    assert_eq!(app.group_row(SLUG).thread_count, 1);
}

#[test]
fn everything_that_is_wrong_is_said_at_once() {
    let app = TestApp::start();
    let page = app.member("anna").post(NEW, &[]);
    assert_eq!((page.status, page.count(".error-summary li")), (422, 3), "{}", page.body);
}

#[test]
fn a_preview_shows_how_it_would_look_and_writes_nothing() {
    let app = TestApp::start();
    let anna = app.member("anna");
    let form_key = key(&anna.get(NEW));
    let mut fields = question("Een titel", "Dit is **vet** <b>niet</b>").to_vec();
    fields.extend([("voorbeeld", "1"), ("Idempotency-Key", form_key.as_str())]);
    let page = anna.post(NEW, &fields);
    assert_eq!((page.status, page.text(".preview .prose strong")), (200, "vet".to_owned()));
    assert_eq!(page.count(".preview b"), 0);
    assert_eq!(page.text("textarea[name=body]"), "Dit is **vet** <b>niet</b>");
    assert_eq!(key(&page), form_key, "the form that is sent in the end is the same form");
    assert_eq!((app.group_row(SLUG).thread_count, app.group_row(SLUG).member_count), (0, 0));
    fields.retain(|(name, _)| *name != "voorbeeld");
    assert_eq!(anna.post(NEW, &fields).status, 303, "a preview uses no key up");
    let (thread, _) = app.thread(&anna, SLUG, "Ander gesprek");
    let fields = [("body", "*Even* kijken"), ("voorbeeld", "1")];
    let page = anna.post(&format!("/gesprekken/{thread}/reacties"), &fields);
    assert_eq!((page.status, page.text(".preview .prose em")), (200, "Even".to_owned()));
    assert_eq!(app.thread_row(thread).unwrap().reply_count, 0);
    let empty = anna.post(NEW, &[("voorbeeld", "1")]);
    assert_eq!(empty.status, 422, "what cannot be placed has no preview");
}

#[test]
fn a_form_sent_twice_makes_one_thread_and_one_reply() {
    let app = TestApp::start();
    let anna = app.member("anna");
    let form_key = key(&anna.get(NEW));
    let mut wrong = question("", "Tekst").to_vec();
    wrong.push(("Idempotency-Key", &form_key));
    let refused = anna.post(NEW, &wrong);
    assert_eq!((refused.status, key(&refused)), (422, form_key.clone()));
    let mut fields = question("Een titel", "Tekst").to_vec();
    fields.push(("Idempotency-Key", &form_key));
    let (first, second) = (anna.post(NEW, &fields), anna.post(NEW, &fields));
    assert_eq!((first.status, second.status, first.location()), (303, 303, second.location()));
    assert_eq!(app.group_row(SLUG).thread_count, 1);

    let thread = app.post_row(posted(&first)).thread_id;
    let form_key = key(&page_of(&app, &anna, thread));
    let again = [("body", "Een antwoord"), ("Idempotency-Key", form_key.as_str())];
    let path = format!("/gesprekken/{thread}/reacties");
    assert_eq!(anna.post(&path, &again).location(), anna.post(&path, &again).location());
    assert_eq!(app.thread_row(thread).unwrap().reply_count, 1);

    let header = ("Idempotency-Key".to_owned(), "een-sleutel-van-een-programma".to_owned());
    for person in [&anna, &app.member("bram")] {
        person.extra.lock().unwrap().push(header.clone());
        assert_eq!(
            reply(person, thread, "Nog een", "").location(),
            reply(person, thread, "Nog een", "").location()
        );
    }
    assert_eq!(app.thread_row(thread).unwrap().reply_count, 3, "a key is one person's own");
}

#[test]
fn a_reply_leads_to_itself_and_joins_its_writer() {
    let app = TestApp::start();
    let (anna, bram) = (app.member("anna"), app.member("bram"));
    let (thread, _) = app.thread(&anna, SLUG, "Een vraag");
    let answer = reply(&bram, thread, "Zo doen *wij* het.", "");
    let post = posted(&answer);
    assert_eq!(answer.location(), Some(format!("{}#r{post}", app.address(thread)).as_str()));
    let page = bram.follow(answer);
    assert_eq!(page.text(&format!("article#r{post} .prose em")), "wij");
    assert!(page.says("Je reactie staat erbij.") && page.text(".bar h2").starts_with("1 reactie"));
    assert!(app.role(&bram, SLUG).is_some());
    assert!(bram.get(BOARD).text(".thread-row__excerpt").contains("Zo doen wij het."));
}

#[test]
fn a_reply_to_a_person_shows_their_line_and_keeps_its_parent() {
    let app = TestApp::start();
    let (anna, fatima) = (app.member("anna"), app.member("fatima"));
    let (thread, first) = app.thread(&anna, SLUG, "Een vraag");
    let theirs = app.reply(&fatima, thread, None, "> eerder\n\nWij doen het op woensdag.");
    let page = anna.get(&format!("{}?op={theirs}", app.address(thread)));
    assert_eq!(page.text("#reageer-title"), "Reageer op Fatima Test");
    assert!(page.text(".quote-line blockquote").contains("Wij doen het op woensdag."), "{}", page.body);
    assert_eq!(page.attribute("#reageer input[name=parent]", "value"), theirs.to_string());
    assert_eq!(page.text("#reageer textarea"), "> Wij doen het op woensdag.");
    let empty = reply(&anna, thread, "", &theirs.to_string());
    assert_eq!(empty.status, 422);
    assert_eq!(
        empty.attribute("#reageer input[name=parent]", "value"),
        theirs.to_string(),
        "still to Fatima"
    );
    let mine = posted(&reply(&anna, thread, "Waarom woensdag?", &theirs.to_string()));
    assert_eq!(app.post_row(mine).parent_id, Some(theirs));
    let page = page_of(&app, &anna, thread);
    assert_eq!(page.count(&format!(".branch:has(#r{theirs}) .answers #r{mine}")), 1);
    assert!(page.text(&format!("#by{mine}")).contains("antwoordt Fatima Test"));
    let to_first = posted(&reply(&fatima, thread, "Aan allen", &first.to_string()));
    assert_eq!(app.post_row(to_first).parent_id, None, "to answer the first post is to answer the thread");
}

#[test]
fn an_empty_or_endless_reply_is_refused_with_its_text_kept() {
    let app = TestApp::start();
    let anna = app.member("anna");
    let (thread, _) = app.thread(&anna, SLUG, "Een vraag");
    let page = reply(&anna, thread, "  ", "");
    assert!(
        page.status == 422 && page.text("#body-error").contains("Je reactie is nog leeg."),
        "{}",
        page.body
    );
    let endless = "a".repeat(20_001);
    let page = reply(&anna, thread, &endless, "");
    assert_eq!((page.status, page.text("textarea[name=body]")), (422, endless));
    assert_eq!(app.thread_row(thread).unwrap().reply_count, 0);
}

#[test]
fn a_parent_elsewhere_is_not_found_and_nothing_is_written() {
    let app = TestApp::start();
    let anna = app.member("anna");
    let (thread, _) = app.thread(&anna, SLUG, "Een vraag");
    let (_, elsewhere) = app.thread(&anna, SLUG, "Een andere vraag");
    for parent in [elsewhere.to_string().as_str(), "987654", "abc", "-1", "99999999999999999999"] {
        assert_eq!(reply(&anna, thread, "Tekst", parent).status, 404, "{parent}");
    }
    assert_eq!(app.thread_row(thread).unwrap().reply_count, 0);
    assert_eq!(reply(&anna, leestafel::platform::ids::ThreadId(987_654), "Tekst", "").status, 404);
}

#[test]
fn a_locked_thread_and_a_closed_group_take_nothing_and_say_why() {
    let app = TestApp::start();
    let (anna, noor) = (app.member("anna"), app.moderator_of(SLUG));
    let (thread, _) = app.thread(&anna, SLUG, "Een vraag");
    noor.post(&format!("/gesprekken/{thread}/sluiten"), &[("reason", "Dit is beantwoord in het handboek.")]);
    for person in [&anna, &noor] {
        let page = page_of(&app, person, thread);
        assert!(page.says(LOCKED) && page.says("Dit is beantwoord in het handboek."), "{}", page.body);
        assert_eq!(page.count("textarea"), 0);
        let refused = reply(person, thread, "Toch nog", "");
        assert_eq!(refused.text("#kept"), "Toch nog", "what was typed meanwhile is not lost");
        assert!(refused.status == 403 && refused.says(LOCKED), "{}", refused.body);
    }
    let (open, _) = app.thread(&anna, SLUG, "Nog een vraag");
    app.close_group(SLUG);
    let words = "Deze themagroep is gesloten. Lezen kan, schrijven niet.";
    assert!(page_of(&app, &anna, open).says(words));
    for refused in [reply(&anna, open, "Toch", ""), anna.get(NEW), anna.post(NEW, &question("T", "x"))] {
        assert!(refused.status == 403 && refused.says(words), "{}", refused.body);
    }
    assert!(!anna.get(BOARD).says("Start een gesprek"));
    assert_eq!(app.thread_row(open).unwrap().reply_count, 0);
}

#[test]
fn where_one_must_be_let_in_first_one_reads_and_does_not_write() {
    let app = TestApp::start();
    let (noor, anna) = (app.moderator_of(SLUG), app.member("anna"));
    let (thread, _) = app.thread(&noor, SLUG, "Een vraag");
    app.set_group(SLUG, Audience::Members, JoinPolicy::Request);
    let words = "Hier schrijven alleen leden van de themagroep. Word eerst lid.";
    assert!(page_of(&app, &anna, thread).says(words));
    for refused in [reply(&anna, thread, "Toch", ""), anna.get(NEW), anna.post(NEW, &question("T", "x"))] {
        assert!(refused.status == 403 && refused.says(words), "{}", refused.body);
    }
    app.join(&anna, SLUG);
    assert_eq!(reply(&anna, thread, "Nu wel", "").status, 303);
}

#[test]
fn who_writes_very_often_waits_a_little() {
    let app = TestApp::start_with("[limits]\nposts_per_member_per_hour = 2", false);
    let (anna, bram) = (app.member("anna"), app.member("bram"));
    let (thread, _) = app.thread(&anna, SLUG, "Een vraag");
    assert_eq!((reply(&anna, thread, "1", "").status, reply(&anna, thread, "2", "").status), (303, 303));
    let refused = reply(&anna, thread, "3", "");
    assert_eq!(refused.status, 429);
    let wait: i64 = refused.header("retry-after").unwrap().parse().unwrap();
    assert!((1..=1800).contains(&wait) && refused.says("Dit ging vaak achter elkaar."), "{wait}");
    assert_eq!(refused.text("textarea[name=body]"), "3", "what was typed is not lost");
    assert_eq!(reply(&bram, thread, "3", "").status, 303, "one person's haste is nobody else's");
    app.pass(chrono::Duration::seconds(wait));
    assert_eq!(reply(&anna, thread, "3", "").status, 303);
}
