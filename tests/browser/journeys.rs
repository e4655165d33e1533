//! Somebody comes in, reads, asks and thanks, from sign-up to sign-out, with the keyboard alone.

use crate::{
    InBrowser,
    support::{Browser, Chromedriver, Role, Site, keyboard::Keyboard, until},
};

/// The tests of this file.
pub const TESTS: &[InBrowser] =
    &[("journeys::a_newcomer_finds_their_way_by_keyboard", a_newcomer_finds_their_way_by_keyboard)];

const NAME: &str = "Mila Vos";
const EMAIL: &str = "mila.vos@waterkant.example";
const PASSWORD: &str = "regenboog koffiekan dwarsfluit";
const TITLE: &str = "Hoe beginnen jullie een gesprek over nepnieuws?";

fn a_newcomer_finds_their_way_by_keyboard(chromedriver: &Chromedriver) {
    let site = Site::start();
    let browser = Browser::start(chromedriver, &site);
    browser.open("/");
    assert!(browser.is("matchMedia('(scripting: enabled)').matches"), "the page's scripts may run");
    whole_journey(&browser, &site);
    let complaints = browser.complaints();
    assert!(complaints.is_empty(), "the console complains: {complaints:#?}");
}

/// The whole of it; nothing in it needs JavaScript.
pub fn whole_journey(browser: &Browser, site: &Site) {
    let keyboard = Keyboard(browser);
    sign_up(keyboard, site);
    sign_in(keyboard);
    find_a_group_and_read(keyboard);
    ask(keyboard);
    let thread = thread_id(browser);
    colleague_replies(site, Role::Moderator, &thread, "Met een krant op tafel.");
    colleague_replies(site, Role::Member, &thread, "Met een foto die niet klopt.");
    read_what_is_new(keyboard);
    reply_to_a_person(keyboard);
    edit(keyboard);
    accept_an_answer(keyboard);
    colleague_replies(site, Role::Member, &thread, "Vertel je hoe het ging?");
    mark_as_read(keyboard);
    sign_out(keyboard);
}

fn sign_up(keyboard: Keyboard<'_>, site: &Site) {
    let browser = keyboard.0;
    browser.open("/");
    keyboard.skip_to_content();
    keyboard.follow_link("/registreren");
    keyboard.skip_to_content();
    keyboard.fill("name", NAME);
    keyboard.fill("email", EMAIL);
    keyboard.fill("password", PASSWORD);
    keyboard.fill("organisation", "Bibliotheek De Waterkant");
    keyboard.follow("Meld me aan");
    assert_eq!(browser.path(), "/registreren/gelukt");

    site.link_in_mail_to(EMAIL, "/bevestigen/");
    keyboard.follow_link("/dev/mail");
    keyboard.go_to("the mail", |stop| stop.href.starts_with("/dev/mail/"));
    keyboard.enter();
    keyboard.go_to("the link in the mail", |stop| stop.href.contains("/bevestigen/"));
    keyboard.enter();
    keyboard.follow("Bevestig mijn adres");
    assert_eq!(browser.path(), "/inloggen");
    says(browser, "[role=status]", "Je adres is bevestigd.");
}

fn sign_in(keyboard: Keyboard<'_>) {
    keyboard.fill("email", EMAIL);
    keyboard.fill("password", PASSWORD);
    keyboard.follow("Log in");
    assert_eq!(keyboard.0.path(), "/");
    says(keyboard.0, "h1", "Mila");
}

fn find_a_group_and_read(keyboard: Keyboard<'_>) {
    let browser = keyboard.0;
    keyboard.follow_link("/themagroepen");
    keyboard.skip_to_content();
    keyboard.follow("Mediawijsheid");
    says(browser, "h1", "Mediawijsheid");
    keyboard.skip_to_content();
    keyboard.follow("Welke les over nepnieuws werkt");
    says(browser, "h1", "Welke les over nepnieuws werkt");
    assert!(browser.count("article .prose") > 2, "the thread shows its posts");
    keyboard.follow("Mediawijsheid");
}

fn ask(keyboard: Keyboard<'_>) {
    let browser = keyboard.0;
    keyboard.skip_to_content();
    keyboard.follow("Start een gesprek");
    keyboard.go_to("the kind", |stop| stop.is_field("kind"));
    keyboard.press_space();
    keyboard.fill("title", TITLE);
    keyboard.fill("body", "In onze leeskring wil niemand als eerste iets zeggen.");
    keyboard.fill("labels", "nepnieuws, leeskring");
    // The buttons come after the last field.
    keyboard.follow("Bekijk voorbeeld");
    says(browser, "#voorbeeld", "In onze leeskring");
    keyboard.follow("Start het gesprek");
    says(browser, "h1", TITLE);
    says(browser, "[role=status]", "Je gesprek staat erop.");
}

fn read_what_is_new(keyboard: Keyboard<'_>) {
    let browser = keyboard.0;
    keyboard.follow_link("/");
    // That somebody answered is told by work in the background.
    until("news for me", || {
        browser.reload();
        (browser.count("#voor-jou") == 1).then_some(())
    });
    keyboard.skip_to_content();
    keyboard.go_to("a reply to my question", |stop| stop.says("Noor Hesselink antwoordde jou"));
    keyboard.enter();
    says(browser, "h1", TITLE);
    let first = browser.path();
    keyboard.go_to_words("Volgende nieuwe");
    keyboard.enter_here();
    until("the next new post", || (browser.path() != first).then_some(()));
    let here = keyboard.tab().expect("a stop after the jump");
    let is_inside = browser.is("document.querySelector(':target')?.contains(document.activeElement)");
    assert!(is_inside, "after the jump the keyboard goes on in the post, and not at {:?}", here.words);
    says(browser, ":target", "Met een foto die niet klopt.");
}

fn reply_to_a_person(keyboard: Keyboard<'_>) {
    let browser = keyboard.0;
    keyboard.follow("Reageer op Fenna Olthof");
    says(browser, "#reageer", "In antwoord op Fenna Olthof");
    keyboard.fill("body", "Een foto, dat ga ik doen.");
    keyboard.follow("Plaats reactie");
    says(browser, "[role=status]", "Je reactie staat erbij.");
    says(browser, ":target", "Een foto, dat ga ik doen.");
}

fn edit(keyboard: Keyboard<'_>) {
    let browser = keyboard.0;
    keyboard.go_to_words(&format!("Meer acties bij de reactie van {NAME}"));
    keyboard.enter_here();
    keyboard.follow("Bewerk");
    keyboard.refill("body", "Een foto, dat gaan we morgen doen.");
    keyboard.follow("Bewaar");
    says(browser, "[role=status]", "De nieuwe tekst staat erop.");
    says(browser, ":target", "Een foto, dat gaan we morgen doen.");
}

fn accept_an_answer(keyboard: Keyboard<'_>) {
    let browser = keyboard.0;
    keyboard.go_to_words("Meer acties bij de reactie van Noor Hesselink");
    keyboard.enter_here();
    keyboard.follow("Dit is het antwoord");
    says(browser, ".post--answer", "Met een krant op tafel.");
}

fn mark_as_read(keyboard: Keyboard<'_>) {
    let browser = keyboard.0;
    browser.reload();
    assert_ne!(browser.count(".branches .new"), 0, "the newest reply is new");
    keyboard.follow("Markeer alles als gelezen");
    says(browser, "[role=status]", "Alles staat op gelezen.");
    assert_eq!(browser.count(".branches .new"), 0, "nothing is new any more");
}

fn sign_out(keyboard: Keyboard<'_>) {
    keyboard.follow("Uitloggen");
    says(keyboard.0, "[role=status]", "Je bent uitgelogd.");
    assert_eq!(keyboard.0.count("header a[href='/inloggen']"), 1);
}

/// An element that a selector finds contains the words.
#[track_caller]
fn says(browser: &Browser, selector: &str, words: &str) {
    let found = browser.texts(selector);
    assert!(found.iter().any(|text| text.contains(words)), "{selector} on {} says {found:?}", browser.path());
}

/// The id in the address of a thread.
fn thread_id(browser: &Browser) -> String {
    let path = browser.path();
    let id = path.trim_start_matches("/gesprekken/").split('-').next();
    id.expect("the address of a thread").to_owned()
}

fn colleague_replies(site: &Site, role: Role, thread: &str, body: &str) {
    let answer = site
        .visit_as(role)
        .post(&format!("/gesprekken/{thread}/reacties"), &[("body", body), ("parent", "")]);
    assert_eq!(answer.status, 303, "a colleague replies");
}
