//! What somebody had on the screen is read; what nobody looked at stays new.

use serde_json::json;

use crate::{
    InBrowser,
    catalogue::Threads,
    support::{Browser, Chromedriver, Role, Site, Visitor, until},
};

/// The tests of this file.
pub const TESTS: &[InBrowser] = &[
    ("reading::what_was_on_the_screen_is_read", what_was_on_the_screen_is_read),
    ("reading::a_page_behind_another_marks_nothing", a_page_behind_another_marks_nothing),
];

/// Which posts the site shows as new to somebody, in the order of writing; asking beside the browser changes nothing.
fn new_posts(visitor: &Visitor, thread: &str) -> Vec<String> {
    let mut posts = visitor.get(thread).attributes("article:has(.new)", "id");
    posts.sort_by_key(|id| id.trim_start_matches('r').parse::<u64>().expect("the id of a post"));
    posts
}

fn member_and_thread(site: &Site, browser: &Browser) -> (Visitor, String) {
    let member = site.visit_as(Role::Member);
    for (name, value) in member.cookies() {
        browser.set_cookie(&name, &value);
    }
    let thread = Threads::find(&member).with_new_posts;
    assert!(!new_posts(&member, &thread).is_empty(), "the thread has new posts");
    (member, thread)
}

fn what_was_on_the_screen_is_read(chromedriver: &Chromedriver) {
    let site = Site::start();
    let browser = Browser::start(chromedriver, &site);
    let (member, thread) = member_and_thread(&site, &browser);
    browser.open(&thread);
    let new = new_posts(&member, &thread);
    assert!(browser.count("article .new") > 0, "the page shows what is new");
    for post in new {
        browser.run_with(
            "document.getElementById(arguments[0]).scrollIntoView({ block: 'center' })",
            json!([post]),
        );
        until("the post is read", || (!new_posts(&member, &thread).contains(&post)).then_some(()));
    }
    browser.reload();
    assert_eq!(browser.count("article .new"), 0, "after reading and reloading nothing is new");
}

/// Clocks of the page run twenty times as fast, and it counts how often it told what was read.
const FAST_CLOCKS: &str = r"
  window.rounds = 0;
  const [after, every] = [window.setTimeout.bind(window), window.setInterval.bind(window)];
  window.setTimeout = (act, span, ...rest) => after(act, span / 20, ...rest);
  window.setInterval = (act, span, ...rest) => every(() => { act(...rest); window.rounds += 1; }, span / 20);
";

fn a_page_behind_another_marks_nothing(chromedriver: &Chromedriver) {
    let site = Site::start();
    let browser = Browser::start(chromedriver, &site);
    let (member, thread) = member_and_thread(&site, &browser);
    let before = new_posts(&member, &thread);
    let behind = browser.go_behind();
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": FAST_CLOCKS }));
    browser.open(&thread);
    assert!(browser.is("document.hidden"), "the tab is behind another");
    until("five rounds of telling what was read", || browser.is("window.rounds >= 5").then_some(()));
    assert_eq!(new_posts(&member, &thread), before, "nobody looked, so nothing is read");

    // The same page would have told, had somebody looked: that is what makes this test one.
    browser.show_tab(&behind);
    let first = json!([before.first()]);
    browser.run_with("document.getElementById(arguments[0]).scrollIntoView({ block: 'center' })", first);
    until("the post is read", || (new_posts(&member, &thread) != before).then_some(()));
}
