//! Home tells a member in one look what is new for them and leads there, until there is nothing new; a visitor
//! sees what this is, and of the conversations only the public ones.

use chrono::Duration;
use leestafel::forum::access::{Audience, JoinPolicy};

use crate::support::{TestApp, people::Person};

const SLUG: &str = "mediawijsheid";

fn two(app: &TestApp) -> (Person, Person) {
    let (anna, bram) = (app.member("anna"), app.member("bram"));
    app.join(&anna, SLUG);
    app.join(&bram, SLUG);
    app.pass(Duration::minutes(1));
    (anna, bram)
}

#[test]
fn a_member_is_greeted_by_name_at_each_time_of_day() {
    let app = TestApp::start();
    let bram = app.member("bram");
    for (hours, words) in
        [(0, "Goedemorgen, Bram"), (2, "Goedemiddag, Bram"), (6, "Goedenavond, Bram"), (6, "Hallo, Bram")]
    {
        app.pass(Duration::hours(hours));
        assert_eq!(bram.get("/").text("h1"), words);
    }
}

#[test]
fn what_is_new_is_counted_listed_and_one_press_away() {
    let app = TestApp::start();
    let (anna, bram) = two(&app);
    let (thread, first) = app.thread(&anna, SLUG, "Nepnieuws in groep 8");
    app.replies(&anna, thread, None, 2);
    app.thread(&anna, "marketing", "In een groep van anderen");
    let home = bram.get("/");
    let hero = home.text(".hero");
    assert!(hero.contains("3 nieuwe reacties in 1 gesprek van je groepen."), "{hero}");
    assert_eq!(home.texts(".thread-row h3"), ["Nepnieuws in groep 8"]);
    assert_eq!(home.text(".books .new"), "3 nieuw");
    assert_eq!(home.attribute(".hero__acts a", "href"), format!("/reacties/{first}"));
    let there = bram.follow(bram.get(&format!("/reacties/{first}")));
    assert_eq!(there.text("h1"), "Nepnieuws in groep 8");
}

#[test]
fn who_is_answered_or_named_finds_it_on_top() {
    let app = TestApp::start();
    let (anna, bram) = two(&app);
    let ayse = app.member("ayşe");
    let (thread, _) = app.thread(&bram, SLUG, "Een vraag");
    app.reply(&anna, thread, None, "Zo doen wij het. En jij, @Ayşe Test?");
    app.reply(&bram, thread, None, "Mij antwoord ik niet, @Bram Test.");
    assert_eq!(bram.get("/").count(".news-card"), 0, "the background work makes cards");
    app.run_jobs();
    let home = bram.get("/");
    assert_eq!(home.texts(".news-card h3"), ["Anna Test antwoordde jou"]);
    assert!(
        home.text(".news-card").contains("Zo doen wij het.") && home.text(".news-card").contains("Een vraag")
    );
    assert_eq!(home.text(".me .visually-hidden"), "Meldingen: 1 nieuwe");
    assert_eq!(ayse.get("/").texts(".news-card h3"), ["Anna Test noemde je"]);
    assert_eq!(anna.get("/").count(".news-card"), 0);
    app.run_jobs();
    assert_eq!(bram.get("/").count(".news-card"), 1, "once, however often the work runs");
    let there = ayse.follow(ayse.get(&ayse.get("/").attribute(".news-card a", "href")));
    assert!(there.says("Zo doen wij het."));
    ayse.post(&format!("/gesprekken/{thread}/gelezen"), &[]);
    let home = ayse.get("/");
    assert_eq!((home.count(".news-card"), home.count(".me .round")), (0, 0));
}

#[test]
fn one_post_makes_one_card_though_it_answers_and_names() {
    let app = TestApp::start();
    let (anna, bram) = two(&app);
    let (thread, _) = app.thread(&bram, SLUG, "Een vraag");
    app.reply(&anna, thread, None, "@Bram Test, zie ook @Bram Test");
    app.run_jobs();
    assert_eq!(bram.get("/").texts(".news-card h3"), ["Anna Test antwoordde jou"]);
}

#[test]
fn nobody_hears_of_what_they_may_not_read_or_of_what_is_gone() {
    let app = TestApp::start();
    app.set_group("vakdeskundigheid", Audience::Group, JoinPolicy::Open);
    let (anna, bram) = two(&app);
    app.join(&anna, "vakdeskundigheid");
    let (secret, _) = app.thread(&anna, "vakdeskundigheid", "Een lastig gesprek");
    app.reply(&anna, secret, None, "Dit gaat over @Bram Test.");
    let (thread, _) = app.thread(&bram, SLUG, "Een vraag");
    let gone = app.reply(&anna, thread, None, "Weg ermee");
    app.run_jobs();
    assert_eq!(bram.get("/").count(".news-card"), 1);
    anna.post(&format!("/reacties/{gone}/verwijderen"), &[]);
    let home = bram.get("/");
    assert_eq!(home.count(".news-card"), 0);
    assert!(!home.body.contains("lastig gesprek") && !home.body.contains("Weg ermee"), "{}", home.body);
}

#[test]
fn who_lost_the_right_to_read_sees_nothing_of_it_at_the_next_request() {
    let app = TestApp::start();
    let (anna, bram) = two(&app);
    let (thread, _) = app.thread(&bram, SLUG, "Een lastige vraag");
    app.reply(&anna, thread, None, "Een vertrouwelijk antwoord");
    app.run_jobs();
    assert!(bram.get("/").body.contains("vertrouwelijk"));
    app.set_group(SLUG, Audience::Group, JoinPolicy::Invite);
    bram.post(&format!("/themagroepen/{SLUG}/verlaten"), &[]);
    let home = bram.get("/");
    assert!(!home.body.contains("vertrouwelijk") && !home.body.contains("lastige vraag"), "{}", home.body);
    assert_eq!(home.count(".me .round"), 0);
}

#[test]
fn who_read_everything_is_told_so_and_keeps_what_was_read() {
    let app = TestApp::start();
    let (anna, bram) = two(&app);
    let (thread, _) = app.thread(&anna, SLUG, "Een vraag");
    assert!(bram.get("/").says("Dat was alles.") || bram.get("/").says("Dat was alles sinds"));
    bram.post(&format!("/gesprekken/{thread}/gelezen"), &[]);
    let home = bram.get("/");
    assert!(home.text(".all-read").contains("Je bent bij."), "{}", home.text("main"));
    assert_eq!(home.texts("section[aria-labelledby=gelezen] .thread-row h3"), ["Een vraag"]);
    assert_eq!(home.count("section[aria-labelledby=gesprekken] .thread-row"), 0);
    assert!(home.says("Stel een vraag"));
}

#[test]
fn very_much_new_is_cut_and_reached_in_full() {
    let app = TestApp::start();
    let (anna, bram) = two(&app);
    app.threads(&anna, SLUG, 14);
    let home = bram.get("/");
    assert_eq!(home.count(".thread-row"), 12);
    assert!(!home.says("Je bent bij."), "not while something new is left out");
    let all = bram.get(&home.attribute(".books__all a", "href"));
    assert_eq!((all.count(".thread-row"), all.says("Je bent bij.")), (14, true));
}

#[test]
fn a_newcomer_is_led_to_the_groups() {
    let app = TestApp::start();
    let yara = app.member("yara");
    assert_eq!(yara.get("/stel-een-vraag").texts("main h2"), ["Alle groepen"]);
    let home = yara.get("/");
    assert!(home.says("Fijn dat je er bent.") && home.says("Je bent nog geen lid van een themagroep."));
    assert_eq!(home.attribute(".hero__acts a", "href"), "/themagroepen");
    assert!(!home.says("Je bent bij."));
}

#[test]
fn a_visitor_sees_public_conversations_and_no_others() {
    let app = TestApp::start();
    assert!(!app.guest().get("/").says("De andere themagroepen"), "there are none beside them");
    app.set_group("werkplaats", Audience::Public, JoinPolicy::Open);
    app.set_group("vakdeskundigheid", Audience::Group, JoinPolicy::Open);
    let anna = app.member("anna");
    app.join(&anna, "vakdeskundigheid");
    app.thread(&anna, "werkplaats", "Welke 3D-printer?");
    app.thread(&anna, SLUG, "Alleen voor leden");
    app.thread(&anna, "vakdeskundigheid", "Alleen voor de groep");
    let home = app.guest().get("/");
    assert!(home.says("De andere themagroepen"));
    assert_eq!(home.text("h1"), "Collega’s van alle bibliotheken, aan één tafel");
    assert_eq!(home.texts(".thread-row h3"), ["Welke 3D-printer?"]);
    assert_eq!(home.texts(".group-card h3"), ["Werkplaats"]);
    assert_eq!((home.count(".bookcase li"), home.says("Vakdeskundigheid")), (11, false));
    assert!(!home.body.contains("Alleen voor"), "{}", home.body);
}
