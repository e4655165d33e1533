//! The work list: what waits stands on one page in the order in which it is due, and goes when it is done; a line
//! can be taken up, put off and given away, by those who lead its group and nobody else.

use chrono::Duration;
use leestafel::forum::{access::GroupRole, groups, membership, threads};

use crate::support::{Page, TestApp, people::Person};

const GROUP: &str = "mediawijsheid";

fn titles(page: &Page) -> Vec<String> {
    page.texts(".work-line h3")
}

/// The key of the line with these words.
fn key(moderator: &Person, words: &str) -> String {
    let page = moderator.get("/moderatie");
    let at = titles(&page).iter().position(|title| title.contains(words));
    let actions = page.attributes(".work-line .post__more form[action$=uitstellen]", "action");
    let action =
        at.and_then(|at| actions.get(at)).unwrap_or_else(|| panic!("no line {words} in {:?}", titles(&page)));
    action.trim_start_matches("/moderatie/werk/").trim_end_matches("/uitstellen").to_owned()
}

fn act(person: &Person, key: &str, act: &str, fields: &[(&str, &str)]) -> Page {
    person.post(&format!("/moderatie/werk/{key}/{act}"), fields)
}

/// Somebody who wrote before, so that their question is no newcomer's.
fn old_hand(app: &TestApp, name: &str) -> Person {
    let person = app.member(name);
    let (thread, _) = app.thread(&person, "marketing", &format!("Eerder door {name}"));
    app.reply(&app.member(&format!("{name}-antwoord")), thread, None, "Welkom");
    person
}

#[test]
fn a_question_waits_with_its_clock_until_somebody_answers() {
    let app = TestApp::start();
    let moderator = app.moderator_of(GROUP);
    let anna = old_hand(&app, "anna");
    let (thread, _) = app.thread(&anna, GROUP, "Hoe leg je AI uit?");
    let page = moderator.get("/moderatie");
    assert!(titles(&page).contains(&"Hoe leg je AI uit?".to_owned()), "{:?}", titles(&page));
    assert!(page.text(".work-line__due").starts_with("Nog"), "{}", page.text(".work-line__due"));
    assert_eq!(page.count(".work-line--late"), 0);
    // Asked on Monday at ten: due on Wednesday at ten.
    app.pass(Duration::hours(47));
    assert_eq!(moderator.get("/moderatie").text(".work-line__due"), "Nog 1 uur");
    app.pass(Duration::hours(3));
    let late = moderator.get("/moderatie");
    assert_eq!(late.text(".work-line--late .work-line__due"), "2 uur te laat");
    let step = late.attribute(".work-line__acts > a", "href");
    assert!(step.starts_with(&format!("/gesprekken/{thread}-")) && step.ends_with("#reageer"), "{step}");
    app.reply(&moderator, thread, None, "Zo doen wij dat.");
    assert!(!titles(&moderator.get("/moderatie")).contains(&"Hoe leg je AI uit?".to_owned()));
}

#[test]
fn everything_that_waits_stands_there_once_the_most_urgent_first() {
    let app = TestApp::start();
    let moderator = app.moderator_of(GROUP);
    let anna = old_hand(&app, "anna");
    let (pinned, _) = app.thread(&anna, GROUP, "Welkom in deze groep");
    app.reply(&moderator, pinned, None, "Dank");
    let long_ago = app.clock.now().minus(Duration::days(100));
    app.write(|db| threads::store::set_pinned(db, pinned, Some(long_ago)));
    let (long, _) = app.thread(&anna, GROUP, "Een lang gesprek");
    for number in 0..16 {
        app.reply(&moderator, long, None, &format!("Reactie {number}"));
    }
    app.thread(&anna, GROUP, "Een vraag zonder antwoord");
    let newcomer = app.member("nieuw");
    app.thread(&newcomer, GROUP, "Mijn eerste vraag");
    let page = moderator.get("/moderatie");
    let kinds = page.texts(".work-line .badge");
    for kind in ["Lang vastgezet", "Lang gesprek", "Vraag zonder antwoord", "Eerste bericht", "Nieuw lid"] {
        assert!(kinds.contains(&kind.to_owned()), "{kind}: {kinds:?}");
    }
    assert_eq!(kinds.first().map(String::as_str), Some("Lang vastgezet"), "what is late comes first");
    let own = titles(&page).into_iter().filter(|title| title == "Mijn eerste vraag").count();
    assert_eq!(own, 1, "a newcomer's question stands there as their first message, and not twice");
    assert_eq!(kinds.iter().filter(|kind| *kind == "Vraag zonder antwoord").count(), 1);
}

#[test]
fn a_line_is_taken_up_by_one_and_free_again_after_a_day() {
    let app = TestApp::start();
    let (one, two) = (app.moderator_of(GROUP), app.member("tweede"));
    let (group, at) = (app.group(GROUP), app.clock.now());
    app.write(|db| groups::store::insert_member(db, group, two.id, GroupRole::Moderator, at));
    app.thread(&old_hand(&app, "anna"), GROUP, "Wie doet dit?");
    let line = key(&one, "Wie doet dit?");
    assert_eq!(act(&one, &line, "oppakken", &[]).status, 303);
    assert!(one.get("/moderatie").says("Jij pakt dit op"));
    assert!(two.get("/moderatie").says("Opgepakt door Moderator-mediawijsheid Test"));
    let refused = act(&two, &line, "oppakken", &[]);
    assert!(
        refused.status == 409 && refused.says("Een collega heeft dit net opgepakt"),
        "{}",
        refused.status
    );
    assert_eq!(act(&two, &line, "loslaten", &[]).status, 303);
    assert!(one.get("/moderatie").says("Jij pakt dit op"), "somebody else let it go");
    app.pass(Duration::hours(25));
    assert_eq!(act(&two, &line, "oppakken", &[]).status, 303);
    assert!(two.get("/moderatie").says("Jij pakt dit op"));
    assert_eq!(act(&two, &line, "geven", &[("member", &one.id.to_string())]).status, 303);
    assert!(one.get("/moderatie").says("Jij pakt dit op"));
    let stranger = app.member("carla").id.to_string();
    assert_eq!(act(&one, &line, "geven", &[("member", &stranger)]).status, 422);
    assert_eq!(act(&one, &line, "loslaten", &[]).status, 303);
    assert!(!one.get("/moderatie").says("Jij pakt dit op"));
}

#[test]
fn what_is_put_off_comes_back_and_what_is_done_does_not() {
    let app = TestApp::start();
    let moderator = app.moderator_of(GROUP);
    let anna = old_hand(&app, "anna");
    app.thread(&anna, GROUP, "Straks maar");
    let line = key(&moderator, "Straks maar");
    for nonsense in ["0", "2", "-1", "999999999999", "morgen", ""] {
        assert_eq!(act(&moderator, &line, "uitstellen", &[("days", nonsense)]).status, 422, "{nonsense}");
    }
    assert_eq!(act(&moderator, &line, "uitstellen", &[("days", "3")]).status, 303);
    assert!(!titles(&moderator.get("/moderatie")).contains(&"Straks maar".to_owned()));
    app.pass(Duration::days(3) + Duration::hours(1));
    assert!(titles(&moderator.get("/moderatie")).contains(&"Straks maar".to_owned()));
    assert_eq!(act(&moderator, &line, "klaar", &[]).status, 409, "only an answer ends a question");
    let welcome = key(&moderator, "Anna Test");
    assert_eq!(act(&moderator, &welcome, "klaar", &[]).status, 303);
    assert!(!titles(&moderator.get("/moderatie")).iter().any(|title| title == "Anna Test"));
}

#[test]
fn a_moderator_of_one_group_is_a_plain_member_in_another() {
    let app = TestApp::start();
    let (one, other) = (app.moderator_of(GROUP), app.moderator_of("werkplaats"));
    app.thread(&old_hand(&app, "anna"), GROUP, "Alleen voor hier");
    let line = key(&one, "Alleen voor hier");
    assert!(!titles(&other.get("/moderatie")).contains(&"Alleen voor hier".to_owned()));
    for name in ["oppakken", "loslaten", "klaar"] {
        assert_eq!(act(&other, &line, name, &[]).status, 403, "{name}");
        assert_eq!(act(&app.member(&format!("lid-{name}")), &line, name, &[]).status, 403, "{name}");
        assert_eq!(act(&one, "question_999999", name, &[]).status, 404);
        assert_eq!(act(&one, "onzin", name, &[]).status, 404);
    }
    assert_eq!(act(&other, &line, "uitstellen", &[("days", "1")]).status, 403);
    assert!(titles(&one.get("/moderatie")).contains(&"Alleen voor hier".to_owned()));
    let member = app.member("bram").get("/moderatie");
    assert!(member.status == 200 && member.says("Je modereert nog geen themagroep"));
    assert_eq!(app.guest().get("/moderatie").status, 303);
    assert!(titles(&app.admin().get("/moderatie")).contains(&"Alleen voor hier".to_owned()));
}

#[test]
fn a_long_list_comes_in_pages_and_counts_all_of_it() {
    let app = TestApp::start();
    let moderator = app.moderator_of(GROUP);
    let anna = old_hand(&app, "anna");
    for number in 0..48 {
        app.thread(&anna, GROUP, &format!("Vraag {number}"));
    }
    let short = moderator.get("/moderatie");
    assert_eq!((titles(&short).len(), short.count(".pager")), (49, 0), "Anna is new in the group");
    for number in 0..6 {
        app.join(&app.member(&format!("nieuw{number}")), GROUP);
    }
    app.pass(Duration::hours(50));
    let first = moderator.get("/moderatie");
    let next = first.attribute(".pager a[rel=next]", "href");
    assert_eq!((titles(&first).len(), next.as_str()), (50, "/moderatie?pagina=2"));
    assert!(
        first.text(".lead").contains("48"),
        "what is late is counted on all pages: {}",
        first.text(".lead")
    );
    assert!(first.text(".books .new").contains("55"), "{}", first.text(".books"));
    let second = moderator.get(&next);
    assert_eq!((titles(&second).len(), second.count(".pager a[rel=next]")), (5, 0));
    assert!(titles(&second).iter().all(|title| !titles(&first).contains(title)));
    let filtered = moderator.get(&format!("/moderatie?groep={GROUP}"));
    let next = filtered.attribute(".pager a[rel=next]", "href");
    assert_eq!(next, format!("/moderatie?groep={GROUP}&pagina=2"));
    // Whoever was on a page that is gone sees the last one.
    for beyond in ["3", "99999999999999999999", "0", "-1", "x"] {
        let page = moderator.get(&format!("/moderatie?pagina={beyond}"));
        assert!(page.status == 200 && titles(&page).len() >= 5, "{beyond}");
    }
}

#[test]
fn the_list_takes_as_many_queries_for_forty_lines_of_several_kinds_as_for_one_of_each() {
    let app = TestApp::start();
    let moderator = app.moderator_of(GROUP);
    let anna = old_hand(&app, "anna");
    let long_ago = app.clock.now().minus(Duration::days(100));
    let (group, at) = (app.group(GROUP), app.clock.now());
    let fill = |number: usize| {
        app.thread(&anna, GROUP, &format!("Vraag {number}"));
        let (pinned, _) = app.thread(&anna, GROUP, &format!("Vast {number}"));
        app.write(|db| threads::store::set_pinned(db, pinned, Some(long_ago)));
        let (newcomer, asker) =
            (app.member(&format!("nieuw{number}")), app.member(&format!("vrager{number}")));
        app.thread(&newcomer, GROUP, &format!("Eerste {number}"));
        app.write(|db| membership::store::insert_request(db, group, asker.id, "Graag", at).map(drop));
    };
    let asked = || {
        let before = app.site.cx.database.statement_count();
        let page = moderator.get("/moderatie");
        assert_eq!(page.status, 200);
        let mut kinds = page.texts(".work-line .badge");
        kinds.sort();
        kinds.dedup();
        (app.site.cx.database.statement_count() - before, kinds.len())
    };
    fill(0);
    let few = asked();
    assert_eq!(few.1, 5, "questions, first posts, newcomers, requests, pins");
    // As many as one page holds, so that every kind is seen.
    for number in 1..8 {
        fill(number);
    }
    assert_eq!(asked(), few);
}
