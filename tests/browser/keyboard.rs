//! Who has no mouse reaches everything: the focus goes through a page in the order of reading, always shows, is
//! never covered and never trapped, and nothing happens because of it alone.

use serde_json::{Value, json};

use crate::{
    InBrowser,
    catalogue::Threads,
    support::{Browser, Chromedriver, Role, Setup, Site, keyboard::Keyboard},
};

/// The tests of this file.
pub const TESTS: &[InBrowser] = &[
    ("keyboard::every_link_and_field_can_be_reached", every_link_and_field_can_be_reached),
    ("keyboard::the_way_back_is_the_way_there", the_way_back_is_the_way_there),
    ("keyboard::an_error_leads_to_its_field", an_error_leads_to_its_field),
    ("keyboard::choosing_does_nothing_by_itself", choosing_does_nothing_by_itself),
    ("keyboard::a_menu_opens_and_closes_where_it_is", a_menu_opens_and_closes_where_it_is),
];

/// Notes that the focus was here, and whether it came from earlier in the document.
const NOTE: &str = r"
  const at = document.activeElement;
  window.reached ??= new Set();
  const last = window.lastStop;
  window.lastStop = at;
  window.reached.add(at);
  return !last || !!(last.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING);
";

/// What can be used with a mouse and was never reached; of a group of radio buttons one is enough.
const MISSED: &str = r"
  const names = new Set([...window.reached].map((one) => one.name).filter(Boolean));
  return [...document.querySelectorAll('a[href], button, summary, select, textarea, input:not([type=hidden])')]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !window.reached.has(one))
    .filter((one) => !(one.type === 'radio' && names.has(one.name)))
    .map((one) => one.outerHTML.slice(0, 160));
";

#[track_caller]
fn go_through(browser: &Browser, path: &str) {
    browser.open(path);
    let keyboard = Keyboard(browser);
    let mut stops = 0;
    while let Some(stop) = keyboard.tab() {
        stops += 1;
        assert!(stops < 400, "the focus does not come to the end of {path}");
        let is_in_order = browser.run(NOTE) == Value::Bool(true);
        assert!(is_in_order, "on {path} the focus jumps back to {:?}", stop.words);
    }
    let missed = browser.run(MISSED);
    assert_eq!(missed, json!([]), "{path} has what cannot be reached");
}

fn every_link_and_field_can_be_reached(chromedriver: &Chromedriver) {
    let site = Site::start();
    let browser = Browser::start(chromedriver, &site);
    for path in ["/", "/inloggen", "/registreren"] {
        go_through(&browser, path);
    }
    let thread = Threads::find(&site.visit_as(Role::Member)).answered;
    browser.become_role(&site, Role::Member);
    let pages = ["/", "/themagroepen/mediawijsheid", &thread, "/leden", "/instellingen/profiel"];
    for path in pages {
        go_through(&browser, path);
    }
    browser.set_up(Setup::wide(390).dark());
    for path in ["/", &thread, "/themagroepen/mediawijsheid/nieuw"] {
        go_through(&browser, path);
    }
    browser.set_up(Setup::wide(1280));
    browser.become_role(&site, Role::Admin);
    for path in ["/beheer/leden", "/beheer/organisaties"] {
        go_through(&browser, path);
    }
}

fn the_way_back_is_the_way_there(chromedriver: &Chromedriver) {
    let site = Site::start();
    let browser = Browser::start(chromedriver, &site);
    browser.open("/registreren");
    let keyboard = Keyboard(&browser);
    let there: Vec<String> = (0..12).map_while(|_| keyboard.tab()).map(|stop| stop.words).collect();
    assert_eq!(there.len(), 12, "the page has more stops than these");
    let mut back: Vec<String> = (0..11).map_while(|_| keyboard.back()).map(|stop| stop.words).collect();
    back.reverse();
    assert_eq!(there.split_last().expect("stops").1, back);
}

fn an_error_leads_to_its_field(chromedriver: &Chromedriver) {
    let site = Site::start();
    let browser = Browser::start(chromedriver, &site);
    browser.open("/wachtwoord-vergeten");
    let keyboard = Keyboard(&browser);
    // The browser's own check lets this through; the site knows better.
    keyboard.fill("email", "geen@adres");
    keyboard.follow("Stuur de link");
    assert!(
        browser.is("document.activeElement.matches('[data-error-summary]')"),
        "the summary has the focus"
    );
    keyboard.tab().expect("the link of the error");
    keyboard.enter_here();
    assert!(browser.is("document.activeElement.id === 'email'"), "the link leads to the field");
    assert!(browser.is("document.activeElement.getAttribute('aria-invalid') === 'true'"));
    let described = browser.text_of(
        "return document.activeElement.getAttribute('aria-describedby').split(' ')\
         .map((id) => document.getElementById(id).textContent).join(' ')",
    );
    assert!(!described.trim().is_empty(), "the field says what is wrong with it");
}

fn choosing_does_nothing_by_itself(chromedriver: &Chromedriver) {
    let site = Site::start();
    let browser = Browser::start(chromedriver, &site);
    browser.become_role(&site, Role::Member);
    browser.open("/leden");
    let keyboard = Keyboard(&browser);
    keyboard.go_to("the province", |stop| stop.is_field("provincie"));
    browser.run("window.isSamePage = true");
    keyboard.press_down();
    keyboard.tab();
    assert!(browser.is("document.querySelector('[name=provincie]').value"), "a province is chosen");
    assert!(browser.is("window.isSamePage"), "choosing stays on the page");
    keyboard.follow("Zoek");
    assert!(browser.path().contains("provincie="), "the button searches");
}

fn a_menu_opens_and_closes_where_it_is(chromedriver: &Chromedriver) {
    let site = Site::start();
    let browser = Browser::start(chromedriver, &site);
    let thread = Threads::find(&site.visit_as(Role::Member)).longest;
    browser.become_role(&site, Role::Member);
    browser.open(&thread);
    let keyboard = Keyboard(&browser);
    keyboard.skip_to_content();
    keyboard.go_to_words("Meer acties");
    let is_open = "document.activeElement.parentElement.open";
    keyboard.enter_here();
    assert!(browser.is(is_open), "Enter opens the menu and the focus stays");
    let inside = keyboard.tab().expect("a stop in the menu");
    assert!(browser.is("document.activeElement.closest('details')"), "{:?} is in the menu", inside.words);
    keyboard.back();
    keyboard.press_space();
    assert!(!browser.is(is_open), "the space bar closes it and the focus stays");
}
