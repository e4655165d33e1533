//! What is new is new for me: counted per thread and per board, own posts never, and only until I say that I
//! read it. Looking at a page changes nothing, for a prefetch or a mail scanner looks at pages too.

use chrono::Duration;
use leestafel::platform::ids::{PostId, ThreadId};

use crate::support::{Page, TestApp, people::Person};

const SLUG: &str = "mediawijsheid";
const BOARD: &str = "/themagroepen/mediawijsheid";

/// Anna and Bram, both in the group, and time for Anna to write after Bram came.
fn two(app: &TestApp) -> (Person, Person) {
    let (anna, bram) = (app.member("anna"), app.member("bram"));
    app.join(&anna, SLUG);
    app.join(&bram, SLUG);
    app.pass(Duration::minutes(1));
    (anna, bram)
}

/// What the board says is new in its first thread.
fn new_on_board(person: &Person) -> String {
    person.get(BOARD).text(".thread-row__state .new")
}

/// What the list of groups says is new in the group.
fn new_in_group(person: &Person) -> String {
    person.get("/themagroepen").text(".group-card .new")
}

fn read_until(person: &Person, thread: ThreadId, until: &str) -> Page {
    person.post(&format!("/gesprekken/{thread}/gelezen"), &[("until", until)])
}

fn page_of(app: &TestApp, person: &Person, thread: ThreadId) -> Page {
    person.get(&app.address(thread))
}

#[test]
fn new_posts_are_counted_per_thread_and_per_board_and_own_ones_are_not() {
    let app = TestApp::start();
    let (anna, bram) = two(&app);
    let (thread, first) = app.thread(&anna, SLUG, "Een vraag");
    let one = app.reply(&anna, thread, None, "Een");
    app.reply(&anna, thread, Some(one), "Twee");
    app.thread(&anna, SLUG, "Nog een");
    assert_eq!(new_in_group(&bram), "4 nieuw");
    assert_eq!(bram.get(BOARD).texts(".thread-row__state .new"), ["Nieuw gesprek", "Nieuw gesprek"]);
    let page = page_of(&app, &bram, thread);
    assert!(page.text("title").contains("(3 nieuw)"), "{}", page.text("title"));
    assert_eq!((page.count(".post--new"), page.count(".first-post .new")), (2, 1));
    assert_eq!(read_until(&bram, thread, &first.to_string()).status, 303);
    assert!(bram.get(BOARD).texts(".thread-row__state .new").iter().any(|new| new.starts_with("2 nieuw")));
    app.reply(&bram, thread, None, "Van mij");
    assert_eq!(new_in_group(&bram), "3 nieuw", "one's own post is not new");
    assert_eq!(
        (new_in_group(&anna), page_of(&app, &anna, thread).count(".post--new")),
        ("1 nieuw".to_owned(), 1)
    );
}

#[test]
fn looking_at_pages_reads_nothing() {
    let app = TestApp::start();
    let (anna, bram) = two(&app);
    let (thread, _) = app.thread(&anna, SLUG, "Een vraag");
    let post = app.reply(&anna, thread, None, "Een");
    let address = app.address(thread);
    for path in
        [address.as_str(), &format!("{address}?weergave=tijd"), &format!("/reacties/{post}"), BOARD, "/"]
    {
        bram.get(path);
        bram.head(path);
    }
    assert_eq!(new_in_group(&bram), "2 nieuw");
    assert_eq!(page_of(&app, &bram, thread).count(".post--new"), 1);
    assert_eq!(bram.get(&format!("/gesprekken/{thread}/gelezen")).status, 404, "there is no such page");
}

#[test]
fn reading_goes_forward_and_never_back() {
    let app = TestApp::start();
    let (anna, bram) = two(&app);
    let (thread, first) = app.thread(&anna, SLUG, "Een vraag");
    let replies = app.replies(&anna, thread, None, 3);
    let until = |post: PostId| read_until(&bram, thread, &post.to_string());
    assert_eq!(until(replies[1]).location(), Some(app.address(thread).as_str()));
    assert_eq!(new_on_board(&bram), "1 nieuw in Een vraag");
    assert_eq!(until(first).status, 303);
    assert_eq!(new_on_board(&bram), "1 nieuw in Een vraag", "an older tab makes nothing unread");
    for _ in 0..2 {
        assert!(bram.follow(read_until(&bram, thread, "")).says("Alles staat op gelezen."));
    }
    assert_eq!((new_on_board(&bram), new_in_group(&bram)), (String::new(), String::new()));
    assert!(bram.get(BOARD).text(".thread-row__state").contains("gelezen"));
    app.pass(Duration::minutes(1));
    app.reply(&anna, thread, None, "Later");
    assert_eq!(new_on_board(&bram), "1 nieuw in Een vraag");
}

#[test]
fn one_reads_up_to_posts_of_that_thread_only() {
    let app = TestApp::start();
    let (anna, bram) = two(&app);
    let (thread, _) = app.thread(&anna, SLUG, "Een vraag");
    let (_, elsewhere) = app.thread(&anna, SLUG, "Een andere");
    for nonsense in [elsewhere.to_string().as_str(), "x", "-1", "0", "99999999999999999999"] {
        assert_eq!(read_until(&bram, thread, nonsense).status, 404, "{nonsense}");
    }
    assert_eq!(new_in_group(&bram), "2 nieuw");
}

#[test]
fn from_a_post_on_everything_is_unread_again() {
    let app = TestApp::start();
    let (anna, bram) = two(&app);
    let (thread, _) = app.thread(&anna, SLUG, "Een vraag");
    let replies = app.replies(&anna, thread, None, 3);
    app.reply(&bram, thread, None, "Van mij");
    read_until(&bram, thread, "");
    let answer = bram.post(&format!("/reacties/{}/ongelezen", replies[1]), &[]);
    assert_eq!((answer.status, answer.location()), (303, Some(BOARD)));
    assert_eq!(new_on_board(&bram), "2 nieuw in Een vraag", "two of Anna's, and not the own one");
    let page = page_of(&app, &bram, thread);
    assert_eq!(page.attributes(".post--new", "data-post"), [replies[1].to_string(), replies[2].to_string()]);
}

#[test]
fn the_next_new_post_is_one_press_away_until_the_last() {
    let app = TestApp::start();
    let (anna, bram) = two(&app);
    let (thread, first) = app.thread(&anna, SLUG, "Een vraag");
    let top = app.replies(&anna, thread, None, 4);
    read_until(&bram, thread, &top[1].to_string());
    let below = app.reply(&anna, thread, Some(top[0]), "Onder de eerste");
    app.reply(&bram, thread, Some(below), "Van mij");
    let deep = app.reply(&anna, thread, Some(top[3]), "Onder de laatste");
    let page = page_of(&app, &bram, thread);
    let in_order: Vec<String> = page
        .attributes("[data-post]", "data-post")
        .into_iter()
        .filter(|id| *id != first.to_string())
        .collect();
    let expected: Vec<String> = [below, top[2], top[3], deep].iter().map(ToString::to_string).collect();
    assert_eq!(page.attributes(".post--new", "data-post"), expected);
    let mut chain = Vec::new();
    let mut next = page.attribute(".bar a.new", "href");
    while let Some(id) = next.strip_prefix("#r").map(str::to_owned) {
        next = page.attribute(&format!("#r{id} a.acts__end"), "href");
        chain.push(id);
        assert!(chain.len() <= in_order.len(), "a circle: {chain:?}");
    }
    assert_eq!((chain, next), (expected, String::new()));
    assert!(page.text(&format!("#r{deep} .acts")).contains("Laatste nieuwe reactie"));
    assert_eq!(page.count("a.acts__end"), 3);
}

#[test]
fn the_last_new_post_of_a_page_leads_to_the_first_of_the_next() {
    let app = TestApp::start();
    let (anna, bram) = two(&app);
    let (thread, first) = app.thread(&anna, SLUG, "Een vraag");
    let top = app.replies(&anna, thread, None, 53);
    read_until(&bram, thread, &first.to_string());
    for order in ["boom", "tijd"] {
        let page = bram.get(&format!("{}?weergave={order}", app.address(thread)));
        let next = page.attribute(&format!("#r{} a.acts__end", top[49]), "href");
        assert_eq!(next, format!("/reacties/{}", top[50]), "{order}");
        let there = bram.follow(bram.get(&next));
        assert_eq!(there.count(&format!(".post--new#r{}", top[50])), 1);
        assert!(there.text(&format!("#r{} .acts", top[52])).contains("Laatste nieuwe reactie"), "{order}");
    }
    read_until(&bram, thread, &top[50].to_string());
    let page = bram.get(&format!("{}?weergave=boom", app.address(thread)));
    assert_eq!(
        page.attribute(".bar a.new", "href"),
        format!("/reacties/{}", top[51]),
        "all new is on a later page"
    );
}

#[test]
fn a_removed_post_is_not_new() {
    let app = TestApp::start();
    let (anna, bram) = two(&app);
    let (thread, first) = app.thread(&anna, SLUG, "Een vraag");
    let post = app.reply(&anna, thread, None, "Weg ermee");
    read_until(&bram, thread, &first.to_string());
    anna.post(&format!("/reacties/{post}/verwijderen"), &[]);
    assert_eq!((new_on_board(&bram), new_in_group(&bram)), (String::new(), String::new()));
    assert_eq!(
        bram.get(&format!("{BOARD}?filter=nieuw")).count(".thread-row"),
        0,
        "the filter says the same"
    );
}

#[test]
fn what_was_written_before_one_came_is_not_new() {
    let app = TestApp::start();
    let anna = app.member("anna");
    let (thread, _) = app.thread(&anna, SLUG, "Een vraag");
    app.pass(Duration::minutes(1));
    let bram = app.member("bram");
    app.join(&bram, SLUG);
    assert_eq!((new_in_group(&bram), page_of(&app, &bram, thread).count(".new")), (String::new(), 0));
}
