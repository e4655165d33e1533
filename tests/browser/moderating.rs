//! Moderators do their work with the keyboard alone, and those concerned see what came of it: letting somebody in, a
//! report to its end and the objection, splitting and merging.

use crate::{
    InBrowser,
    support::{Browser, Chromedriver, Role, Site, keyboard::Keyboard},
};

/// The tests of this file.
pub const TESTS: &[InBrowser] = &[
    ("moderating::a_moderator_lets_somebody_in", a_moderator_lets_somebody_in),
    ("moderating::a_first_post_is_let_in_and_undone", a_first_post_is_let_in_and_undone),
    ("moderating::a_report_goes_to_its_end_and_so_does_the_objection", a_report_goes_to_its_end),
    ("moderating::replies_become_a_thread_and_two_threads_one", replies_become_a_thread_and_two_threads_one),
];

const FENNA: &str = "fenna.olthof@waterkant.example";

#[track_caller]
fn says(browser: &Browser, selector: &str, words: &str) {
    let found = browser.texts(selector);
    assert!(found.iter().any(|text| text.contains(words)), "{selector} on {} says {found:?}", browser.path());
}

/// A board that Noor leads, and a thread on it with a reply by Fenna; gives the id of the thread.
fn thread_with_a_reply(site: &Site) -> String {
    let fields = [("kind", "experience"), ("title", "Een ochtend met kranten"), ("body", "Zo ging het.")];
    let started = site.visit_as(Role::Moderator).post("/themagroepen/kennisdeling/nieuw", &fields);
    let place = started.location.expect("a place");
    let id = place.trim_start_matches("/gesprekken/").split('-').next().expect("an id").to_owned();
    let reply = [("body", "Mevrouw Jansen van de Dorpsstraat was er ook."), ("parent", "")];
    let answer = site.visit_as(Role::Member).post(&format!("/gesprekken/{id}/reacties"), &reply);
    assert_eq!(answer.status, 303);
    id
}

fn a_moderator_lets_somebody_in(chromedriver: &Chromedriver) {
    let site = Site::start();
    let browser = Browser::start(chromedriver, &site);
    let keyboard = Keyboard(&browser);
    browser.become_role(&site, Role::Moderator);
    browser.open("/");
    keyboard.follow_link("/moderatie");
    keyboard.skip_to_content();
    keyboard.follow("Beslis: Joris Teunis");
    keyboard.skip_to_content();
    says(&browser, "#requests + ul", "Na elke ronde met de makerbus");
    keyboard.follow("Laat toe: Joris Teunis");
    says(&browser, "[role=status]", "Toegelaten. Er gaat een mail met het goede nieuws.");
    says(&browser, "tbody th", "Joris Teunis");
    assert_eq!(browser.count("#requests"), 0);
}

fn a_first_post_is_let_in_and_undone(chromedriver: &Chromedriver) {
    let site = Site::start();
    let browser = Browser::without_javascript(chromedriver, &site);
    let keyboard = Keyboard(&browser);
    browser.become_role(&site, Role::Moderator);
    browser.open("/moderatie");
    keyboard.follow("Kijk mee: Hoe geef je een leesclub over aan een nieuwe begeleider?");
    keyboard.follow("Plaats dit: Ilse Vonk");
    says(&browser, "[role=status]", "Geplaatst.");
    keyboard.follow("Ongedaan maken");
    says(&browser, "[role=status]", "Ongedaan gemaakt. Het bericht wacht weer.");
    keyboard.follow("Plaats dit: Ilse Vonk");
    says(&browser, "main", "Er wacht niets.");
    let board = site.visit_as(Role::Member).get("/themagroepen/kennisdeling");
    assert!(board.texts(".thread-row").iter().any(|row| row.contains("Hoe geef je een leesclub over")));
}

fn a_report_goes_to_its_end(chromedriver: &Chromedriver) {
    let site = Site::start();
    let browser = Browser::start(chromedriver, &site);
    let keyboard = Keyboard(&browser);
    let thread = thread_with_a_reply(&site);

    browser.become_role(&site, Role::Newcomer);
    browser.open(&format!("/gesprekken/{thread}"));
    keyboard.go_to_words("Meer acties bij de reactie van Fenna Olthof");
    keyboard.enter_here();
    keyboard.follow("Melden");
    keyboard.go_to("the reason", |stop| stop.is_field("reason"));
    keyboard.press_space();
    keyboard.fill("explanation", "Haar naam en straat staan erbij.");
    keyboard.follow("Verstuur je melding");
    says(&browser, "main", "Dit is melding");

    browser.become_role(&site, Role::Moderator);
    browser.open("/moderatie");
    keyboard.follow("Bekijk de melding: Een ochtend met kranten");
    says(&browser, "main", "Haar naam en straat staan erbij.");
    keyboard.go_to("the decision", |stop| stop.is_field("decision"));
    keyboard.press_space();
    for _ in 0..2 {
        keyboard.press_down();
    }
    keyboard.go_to("the house rule", |stop| stop.is_field("rule"));
    for _ in 0..3 {
        keyboard.press_down();
    }
    keyboard.fill("reason", "Er stonden gegevens van een bezoeker in.");
    keyboard.follow("Neem dit besluit");
    says(&browser, "[role=status]", "Je besluit staat vast.");
    let case = browser.path();

    browser.become_role(&site, Role::Member);
    browser.open(&site.link_in_mail_to(FENNA, "/zaken/"));
    says(&browser, "main", "Er stonden gegevens van een bezoeker in.");
    keyboard.fill("objection", "De straat is verzonnen, zoals ik erbij schreef.");
    keyboard.follow("Maak bezwaar");
    says(&browser, "[role=status]", "Je bezwaar is binnen.");

    browser.become_role(&site, Role::Moderator);
    browser.open(&case);
    assert_eq!(browser.count("form[action$='/uitkomst']"), 0, "who decided does not judge the objection");

    browser.become_role(&site, Role::Admin);
    browser.open("/moderatie");
    keyboard.follow("Bekijk het bezwaar: Een ochtend met kranten");
    keyboard.go_to("the outcome", |stop| stop.is_field("outcome"));
    keyboard.press_space();
    keyboard.press_down();
    keyboard.fill("reason", "De naam is verzonnen.");
    keyboard.follow("Leg de uitkomst vast");
    says(&browser, "[role=status]", "De uitkomst staat vast.");

    browser.become_role(&site, Role::Member);
    browser.open(&format!("/gesprekken/{thread}"));
    says(&browser, "article .prose", "Mevrouw Jansen van de Dorpsstraat");
}

fn replies_become_a_thread_and_two_threads_one(chromedriver: &Chromedriver) {
    let site = Site::start();
    let browser = Browser::start(chromedriver, &site);
    let keyboard = Keyboard(&browser);
    let thread = thread_with_a_reply(&site);
    browser.become_role(&site, Role::Moderator);
    browser.open(&format!("/gesprekken/{thread}"));
    keyboard.go_to_words("Meer acties bij de reactie van Fenna Olthof");
    keyboard.enter_here();
    keyboard.follow("Splits af als eigen gesprek");
    keyboard.fill("title", "Wie was er bij?");
    keyboard.follow("Splits af");
    says(&browser, "[role=status]", "De reacties zijn nu een eigen gesprek.");
    says(&browser, "h1", "Wie was er bij?");
    let address = browser.path();
    keyboard.follow("Beheer dit gesprek");
    keyboard.fill("into", &format!("/gesprekken/{thread}"));
    keyboard.follow("Voeg samen");
    says(&browser, "[role=status]", "De gesprekken zijn samengevoegd.");
    says(&browser, "h1", "Een ochtend met kranten");
    browser.open(&address);
    says(&browser, "h1", "Een ochtend met kranten");
    says(&browser, "article .prose", "Mevrouw Jansen van de Dorpsstraat");
}
