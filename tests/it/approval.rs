//! The first post of somebody whom nobody vouches for waits for a moderator where the group wants that: only its
//! author and the moderators know of it, and both are told what became of it. What one decided about a post can be
//! undone for some seconds.

use chrono::Duration;
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use leestafel::{
    forum::{
        access::{Audience, JoinPolicy},
        threads::model::Removal,
    },
    platform::{db::schema::members, ids::PostId},
};

use crate::support::{Page, TestApp, people::Person};

const SLUG: &str = "mediawijsheid";
const BOARD: &str = "/themagroepen/mediawijsheid";
const LIST: &str = "/moderatie/mediawijsheid/goedkeuren";

impl TestApp {
    /// Somebody whom no organisation knows.
    fn stranger(&self, name: &str) -> Person {
        let person = self.member(name);
        self.write(|db| {
            diesel::update(members::table.find(person.id))
                .set(members::is_vouched_for.eq(false))
                .execute(db)?;
            Ok(())
        });
        person
    }
}

fn start(person: &Person, title: &str) -> Page {
    let body = [("kind", "question"), ("title", title), ("body", "Wie helpt mij op weg?"), ("labels", "")];
    person.post(&format!("{BOARD}/nieuw"), &body)
}

/// The address of a new post, and its id.
fn written(page: &Page) -> (String, PostId) {
    assert_eq!(page.status, 303, "{}", page.text("main"));
    let location = page.location().expect("a place").to_owned();
    let (path, id) = location.rsplit_once("#r").expect("a post");
    (path.to_owned(), id.parse().expect("an id"))
}

fn decide(person: &Person, post: PostId, act: &str, fields: &[(&str, &str)]) -> Page {
    person.post(&format!("/reacties/{post}/{act}"), fields)
}

#[test]
fn a_first_thread_is_known_to_its_author_and_the_moderators_until_one_lets_it_in() {
    let app = TestApp::start();
    let (mila, anna, noor) = (app.stranger("mila"), app.member("anna"), app.moderator_of(SLUG));
    let answer = start(&mila, "Mijn eerste vraag");
    let (address, post) = written(&answer);
    let page = mila.follow(answer);
    assert!(page.text("[role=status]").contains("Een moderator kijkt eerst mee"), "{}", page.text("main"));
    assert!(page.says("Wie helpt mij op weg?") && page.says("Tot dan zie alleen jij dit"));
    assert_eq!(page.count(&format!("#r{post}")), 1);
    assert_eq!(app.group_row(SLUG).thread_count, 0);

    // The form that changes the language holds the address; nothing else may differ.
    let blank = |page: &Page, path: &str| page.body.replace(path, "");
    let nothing = blank(&anna.get("/gesprekken/9999999"), "/gesprekken/9999999");
    for path in [&address, &format!("/reacties/{post}"), &format!("/reacties/{post}/versies")] {
        let page = anna.get(path);
        assert_eq!((page.status, blank(&page, path)), (404, nothing.clone()), "{path}");
    }
    for path in ["/", BOARD, &format!("/leden/{}", mila.id)] {
        assert!(!anna.get(path).says("Mijn eerste vraag"), "{path}");
    }
    for act in ["goedkeuren", "weigeren"] {
        decide(&anna, post, act, &[("reason", "x")]).refuses(404, "");
        decide(&mila, post, act, &[("reason", "x")]).refuses(403, "");
    }

    assert!(noor.get("/moderatie").says("Wacht op goedkeuring"));
    assert!(noor.get(LIST).says("Mijn eerste vraag"));
    assert!(noor.get(&address).says("Dit wacht op een moderator"));
    app.pass(Duration::hours(3));
    decide(&noor, post, "goedkeuren", &[]).leads_to(LIST);
    assert!(app.mails().is_empty(), "nobody is told before it can no longer be undone");
    app.pass(Duration::seconds(10));
    let mail = app.mail();
    assert!(
        mail.header("To").contains(&mila.email) && mail.path("/reacties/") == format!("/reacties/{post}")
    );
    assert_eq!(app.group_row(SLUG).thread_count, 1);
    assert!(anna.get(BOARD).says("Mijn eerste vraag"));
    let page = anna.get(&address);
    assert_eq!(page.status, 200);
    assert_eq!(app.post_row(post).created_at, app.clock.now().minus(Duration::seconds(10)), "it begins now");
    let (_, second) = written(&start(&mila, "Mijn tweede vraag"));
    assert_eq!(app.post_row(second).removal, Removal::None, "who is known waits no more");
    assert!(noor.get("/moderatie/mediawijsheid/logboek").says("Eerste bericht geplaatst"));
}

#[test]
fn a_first_reply_stands_under_the_thread_for_its_author_alone_and_is_new_when_it_is_let_in() {
    let app = TestApp::start();
    let (mila, anna, noor) = (app.stranger("mila"), app.member("anna"), app.moderator_of(SLUG));
    let (thread, _) = app.thread(&anna, SLUG, "Schermtijd");
    let path = app.address(thread);
    let before = anna.get(&path).text("main");
    let (_, post) =
        written(&mila.post(&format!("/gesprekken/{thread}/reacties"), &[("body", "Bij ons ook.")]));
    let later = app.reply(&noor, thread, None, "Ik lees mee.");
    assert_eq!(mila.get(&path).count(&format!("#r{post}")), 1);
    assert!(noor.get(&path).says("Bij ons ook.") && !anna.get(&path).says("Bij ons ook."));
    assert!(!app.guest().get(&path).says("Bij ons ook."));
    assert!(!before.contains("Bij ons ook.") && app.thread_row(thread).expect("it").reply_count == 1);
    let answer = [("body", "Vertel!"), ("parent", &post.to_string())];
    assert_eq!(anna.post(&format!("/gesprekken/{thread}/reacties"), &answer).status, 404);
    anna.post(&format!("/gesprekken/{thread}/gelezen"), &[("until", &later.to_string())]);

    app.pass(Duration::minutes(5));
    decide(&noor, post, "goedkeuren", &[]).leads_to(LIST);
    app.pass(Duration::seconds(10));
    app.run_jobs();
    assert!(app.post_row(post).number > app.post_row(later).number, "nobody read past it");
    let page = anna.get(&path);
    assert!(page.says("Bij ons ook.") && page.count(".post--new") == 1, "{}", page.text("main"));
    assert!(anna.get("/").says("antwoordde jou"), "{}", anna.get("/").text("main"));
    assert_eq!(app.thread_row(thread).expect("it").reply_count, 2);
}

#[test]
fn what_is_not_let_in_needs_a_reason_and_its_author_gets_the_text_back() {
    let app = TestApp::start();
    let (mila, noor, admin) = (app.stranger("mila"), app.moderator_of(SLUG), app.admin());
    let (address, post) = written(&start(&mila, "Koop nu"));
    for empty in ["", "  "] {
        let page = decide(&noor, post, "weigeren", &[("reason", empty)]);
        assert!(page.fault(&format!("reason-{post}")).contains("waarom"), "{}", page.text("main"));
    }
    let long = "x".repeat(301);
    let page = decide(&noor, post, "weigeren", &[("reason", &long)]);
    page.fault(&format!("reason-{post}"));
    assert_eq!(page.value(&format!("reason-{post}")), long);
    assert!(app.mails().is_empty());
    decide(&noor, post, "weigeren", &[("reason", "Dit is reclame.")]).leads_to(LIST);
    let mail = app.mail();
    assert!(
        mail.raw.contains("Dit is reclame.") && mail.raw.contains("Wie helpt mij op weg?"),
        "{}",
        mail.raw
    );
    assert!(mila.get(&address).says("Dit is niet geplaatst."));
    assert!(!noor.get(LIST).says("Koop nu"));
    for act in ["goedkeuren", "weigeren"] {
        decide(&admin, post, act, &[("reason", "Toch")]).refuses(409, "Hier is net al over beslist");
    }
    decide(&noor, post, "terugzetten", &[]).refuses(409, "niet geplaatst");
    let (_, next) = written(&start(&mila, "Nog eens"));
    assert_eq!(app.post_row(next).removal, Removal::Waiting, "who was not let in is still new");
}

#[test]
fn an_author_takes_back_what_waits_and_nobody_else_does() {
    let app = TestApp::start();
    let (mila, anna, noor) = (app.stranger("mila"), app.member("anna"), app.moderator_of(SLUG));
    let (_, post) = written(&start(&mila, "Laat maar"));
    decide(&anna, post, "intrekken", &[]).refuses(404, "");
    decide(&noor, post, "intrekken", &[]).refuses(404, "");
    decide(&mila, post, "intrekken", &[]).leads_to(BOARD);
    decide(&mila, post, "intrekken", &[]).refuses(409, "of de schrijver trok het in");
    assert!(!noor.get(LIST).says("Laat maar"));
    decide(&noor, post, "goedkeuren", &[]).refuses(409, "of de schrijver trok het in");
}

#[test]
fn a_group_says_whose_first_posts_wait() {
    let app = TestApp::start();
    let (noor, anna) = (app.moderator_of(SLUG), app.member("anna"));
    let set = |person: &Person, whose: &str| person.post(LIST, &[("first_posts", whose)]);
    assert_eq!(set(&anna, "everybody").status, 403);
    let page = set(&noor, "drop");
    assert_eq!((page.status, page.faults()), (422, vec!["first_posts".to_owned()]));
    set(&noor, "everybody").leads_to(LIST);
    let (_, post) = written(&start(&anna, "Ook ik wacht"));
    assert_eq!(app.post_row(post).removal, Removal::Waiting);
    set(&noor, "at_once").leads_to(LIST);
    let mila = app.stranger("mila");
    let (_, post) = written(&start(&mila, "Meteen"));
    assert_eq!(app.post_row(post).removal, Removal::None);
    set(&noor, "everybody").leads_to(LIST);
    let (_, post) = written(&start(&noor, "Van wie leidt"));
    assert_eq!(app.post_row(post).removal, Removal::None);
    assert!(noor.get("/moderatie/mediawijsheid/logboek").says("Gekozen wiens eerste bericht wacht"));
}

#[test]
fn the_moderators_of_another_group_learn_nothing_and_a_closed_group_is_no_trap() {
    let app = TestApp::start();
    let (mila, other) = (app.stranger("mila"), app.moderator_of("marketing"));
    let (address, post) = written(&start(&mila, "Alleen hier"));
    assert_eq!(other.get(LIST).status, 403);
    assert_eq!(other.get(&address).status, 404);
    decide(&other, post, "goedkeuren", &[]).refuses(404, "");
    app.set_group(SLUG, Audience::Group, JoinPolicy::Invite);
    assert_eq!(other.get(LIST).status, 404);
}

#[test]
fn moderators_are_reminded_once_after_a_day_of_what_still_waits() {
    let app = TestApp::start();
    let (mila, noor) = (app.stranger("mila"), app.moderator_of(SLUG));
    let (_, first) = written(&start(&mila, "Al beslist"));
    written(&start(&mila, "Nog niet beslist"));
    decide(&noor, first, "weigeren", &[("reason", "Dubbel.")]).leads_to(LIST);
    app.mails();
    app.pass(Duration::hours(23));
    assert!(app.mails().is_empty());
    app.pass(Duration::hours(2));
    let mail = app.mail();
    assert!(mail.header("To").contains(&noor.email) && mail.raw.contains("Nog niet beslist"), "{}", mail.raw);
    assert_eq!(mail.path("/moderatie/"), LIST);
    assert!(noor.get(LIST).says("Wacht al meer dan een dag"));
    app.pass(Duration::days(3));
    assert!(app.mails().is_empty());
}

#[test]
fn five_posts_of_one_person_wait_and_no_more() {
    let app = TestApp::start();
    let mila = app.stranger("mila");
    for number in 1..=5 {
        written(&start(&mila, &format!("Vraag {number}")));
    }
    start(&mila, "Vraag 6").refuses(403, "Er wachten al vijf berichten van je");
}

#[test]
fn letting_in_can_be_undone_for_some_seconds_by_who_did_it() {
    let app = TestApp::start();
    let (mila, anna, noor, admin) =
        (app.stranger("mila"), app.member("anna"), app.moderator_of(SLUG), app.admin());
    let (address, post) = written(&start(&mila, "Per ongeluk"));
    let page = noor.follow(decide(&noor, post, "goedkeuren", &[]));
    assert_eq!(page.attribute(".flash form", "action"), format!("/reacties/{post}/ongedaan"));
    decide(&admin, post, "ongedaan", &[]).refuses(409, "Ongedaan maken kan nu niet meer");
    app.pass(Duration::seconds(9));
    decide(&noor, post, "ongedaan", &[]).leads_to(LIST);
    app.pass(Duration::seconds(10));
    assert!(app.mails().is_empty(), "what was undone is not told");
    assert_eq!((anna.get(&address).status, app.group_row(SLUG).thread_count), (404, 0));
    assert!(noor.get(LIST).says("Per ongeluk"));

    decide(&noor, post, "goedkeuren", &[]).leads_to(LIST);
    let thread = app.post_row(post).thread_id;
    app.reply(&anna, thread, None, "Welkom!");
    decide(&noor, post, "ongedaan", &[]).refuses(409, "Iemand heeft al gereageerd");
    app.pass(Duration::minutes(1));
    decide(&noor, post, "ongedaan", &[]).refuses(409, "Ongedaan maken kan nu niet meer");
}

#[test]
fn hiding_and_removing_can_be_undone_for_some_seconds_and_are_told_after_that() {
    let app = TestApp::start();
    let (anna, noor) = (app.member("anna"), app.moderator_of(SLUG));
    let (thread, _) = app.thread(&anna, SLUG, "Schermtijd");
    let post = app.reply(&anna, thread, None, "Met de naam van een bezoeker.");
    app.mails();
    let hide = |reason: &str| decide(&noor, post, "verbergen", &[("reason", reason)]);
    assert_eq!(
        noor.follow(hide("Een naam.")).attribute(".flash form", "action"),
        format!("/reacties/{post}/ongedaan")
    );
    decide(&anna, post, "ongedaan", &[]).refuses(409, "Ongedaan maken kan nu niet meer");
    assert_eq!(decide(&noor, post, "ongedaan", &[]).status, 303);
    app.pass(Duration::seconds(10));
    assert!(app.mails().is_empty());
    assert_eq!(app.post_row(post).removal, Removal::None);
    hide("Toch een naam.");
    app.pass(Duration::minutes(1));
    let mail = app.mail();
    assert!(mail.header("To").contains(&anna.email) && mail.raw.contains("Toch een naam."), "{}", mail.raw);
    decide(&noor, post, "ongedaan", &[]).refuses(409, "Ongedaan maken kan nu niet meer");

    let own = app.reply(&anna, thread, None, "Dit was niet af.");
    let page = anna.follow(decide(&anna, own, "verwijderen", &[]));
    assert_eq!(page.attribute(".flash form", "action"), format!("/reacties/{own}/ongedaan"));
    assert_eq!(decide(&anna, own, "ongedaan", &[]).status, 303);
    assert_eq!(app.post_row(own).removal, Removal::None);

    let (alone, first) = app.thread(&anna, SLUG, "Alleen dit");
    decide(&anna, first, "verwijderen", &[]).leads_to(BOARD);
    assert_eq!(decide(&anna, first, "ongedaan", &[]).status, 303);
    assert_eq!(anna.get(&app.address(alone)).status, 200, "a thread comes back with its only post");
}
