//! Everything works in a browser in which JavaScript is switched off.

use crate::{
    InBrowser, journeys,
    support::{Browser, Chromedriver, Site},
};

/// The tests of this file.
pub const TESTS: &[InBrowser] = &[(
    "without_javascript::a_newcomer_finds_their_way_without_javascript",
    a_newcomer_finds_their_way_without_javascript,
)];

/// What the style sheet asks, too.
const NO_SCRIPTS: &str = "matchMedia('(scripting: none)').matches";

fn a_newcomer_finds_their_way_without_javascript(chromedriver: &Chromedriver) {
    let site = Site::start();
    let browser = Browser::without_javascript(chromedriver, &site);
    browser.open("/");
    assert_eq!(browser.count("script[src]"), 1, "the page asks for its script");
    assert!(browser.is(NO_SCRIPTS), "the browser runs no scripts of the page");
    journeys::whole_journey(&browser, &site);
    assert!(browser.is(NO_SCRIPTS), "no script ever ran");
}
