//! A thread counts once: what is new in it for each person, whatever the boards on which they meet it, one
//! notification for each person, and one in the numbers of its home. Listings cost a page no statements.

use chrono::Duration;

use super::{HOME, OTHER, THIRD, list, titles};
use crate::support::{Client, TestApp, people::Person};

/// What the list of groups says is new in each group.
fn new_in(person: &Person, slug: &str) -> String {
    let card = format!(".group-card:has(a[href='/themagroepen/{slug}']) .new");
    person.get("/themagroepen").text(&card)
}

fn statements(app: &TestApp, client: &Client, path: &str) -> u64 {
    let before = app.site.cx.database.statement_count();
    assert_eq!(client.get(path).status, 200, "{path}");
    app.site.cx.database.statement_count() - before
}

#[test]
fn what_is_new_counts_once_for_each_person() {
    let app = TestApp::start();
    let (anna, lotte) = (app.member("anna"), app.moderator_of(OTHER));
    let third = app.moderator_of(THIRD);
    let (both, other, neither) = (app.member("beide"), app.member("andere"), app.member("geen"));
    app.join(&both, HOME);
    for person in [&both, &other] {
        app.join(person, OTHER);
        app.join(person, THIRD);
    }
    app.pass(Duration::minutes(1));
    let (thread, first) = app.thread(&anna, HOME, "Een vraag");
    app.reply(&anna, thread, None, "Een reactie");
    list(&app, &lotte, thread, OTHER);
    list(&app, &third, thread, THIRD);
    for person in [&both, &other] {
        let home = person.get("/");
        assert_eq!(titles(&home), ["Een vraag"]);
        let numbers = home.texts(".books .new");
        assert_eq!(numbers.len(), 1, "one board counts it: {numbers:?}");
    }
    assert_eq!((new_in(&both, HOME), new_in(&both, OTHER)), ("2 nieuw".to_owned(), String::new()));
    let first_board = if app.group(OTHER) < app.group(THIRD) { OTHER } else { THIRD };
    assert_eq!(new_in(&other, first_board), "2 nieuw");
    assert_eq!(new_in(&other, HOME), "");
    assert_eq!(other.get("/themagroepen").count(".group-card .new"), 1);
    assert!(titles(&neither.get("/")).is_empty(), "what is new is new in one's own groups");
    other.post(&format!("/gesprekken/{thread}/gelezen"), &[("until", &first.to_string())]);
    assert_eq!(new_in(&other, first_board), "1 nieuw");
    other.post(&format!("/gesprekken/{thread}/gelezen"), &[]);
    assert_eq!(other.get("/themagroepen").count(".group-card .new"), 0);
    assert_eq!(other.get("/").texts("section[aria-labelledby=gelezen] .thread-row h3"), ["Een vraag"]);
}

#[test]
fn a_reply_is_told_once_to_who_meets_the_thread_in_several_groups() {
    let app = TestApp::start();
    let (anna, bram, lotte) = (app.member("anna"), app.member("bram"), app.moderator_of(OTHER));
    for slug in [HOME, OTHER, THIRD] {
        app.join(&bram, slug);
    }
    let (thread, _) = app.thread(&bram, HOME, "Een vraag");
    list(&app, &lotte, thread, OTHER);
    list(&app, &app.moderator_of(THIRD), thread, THIRD);
    app.mails();
    app.reply(&anna, thread, None, "Een antwoord voor @Bram Test en @Lotte Test");
    app.run_jobs();
    app.run_jobs();
    assert_eq!(bram.get("/").texts(".news-card h3"), ["Anna Test antwoordde jou"]);
    assert_eq!(bram.get("/").text(".me .visually-hidden"), "Meldingen: 1 nieuwe");
    assert!(app.mails().iter().filter(|mail| mail.header("To").contains(&bram.email)).count() <= 1);
}

#[test]
fn the_numbers_of_a_group_are_those_of_its_own_threads() {
    let app = TestApp::start();
    let (anna, lotte) = (app.member("anna"), app.moderator_of(OTHER));
    app.thread(&anna, OTHER, "Van hier");
    let before = app.group_row(OTHER);
    app.pass(Duration::minutes(1));
    let (thread, _) = app.thread(&anna, HOME, "Van elders");
    list(&app, &lotte, thread, OTHER);
    app.reply(&anna, thread, None, "Een reactie");
    let after = app.group_row(OTHER);
    assert_eq!((after.thread_count, after.last_post_at), (before.thread_count, before.last_post_at));
    assert_eq!(app.group_row(HOME).thread_count, 1);
}

#[test]
fn a_board_and_a_home_page_cost_as_many_statements_with_sixty_listings_as_with_one() {
    let app = TestApp::start();
    let (anna, bram, lotte) = (app.member("anna"), app.member("bram"), app.moderator_of(OTHER));
    app.join(&bram, OTHER);
    app.pass(Duration::minutes(1));
    let board = format!("/themagroepen/{OTHER}");
    let paths = [
        board.clone(),
        format!("{board}?filter=nieuw&soort=vraag"),
        "/".to_owned(),
        "/themagroepen".to_owned(),
    ];
    let first = app.threads(&anna, HOME, 1)[0];
    list(&app, &lotte, first, OTHER);
    let short = paths.each_ref().map(|path| statements(&app, &bram, path));
    for (number, thread) in app.threads(&anna, HOME, 59).into_iter().enumerate() {
        list(&app, &lotte, thread, OTHER);
        if number % 4 == 0 {
            app.replies(&anna, thread, None, 2);
        }
    }
    assert_eq!(titles(&bram.get(&board)).len(), 30);
    assert_eq!(paths.each_ref().map(|path| statements(&app, &bram, path)), short);
    let address = app.address(first);
    let alone = statements(&app, &bram, &address);
    for slug in ["basisvaardigheden", "leven-lang-leren", "werkplaats", THIRD] {
        list(&app, &app.moderator_of(slug), first, slug);
    }
    assert_eq!(bram.get(&address).count(".also-in a"), 5);
    assert_eq!(statements(&app, &bram, &address), alone);
}
