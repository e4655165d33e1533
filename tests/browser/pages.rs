//! No page outgrows its budget in the browser: at most nine requests and none to others, at most 1500 elements, no
//! moving about while it loads, at most 120 kB at a first visit; and the console has nothing to complain about,
//! such as a breach of the Content-Security-Policy.

use serde::Deserialize;
use serde_json::json;

use crate::{
    InBrowser,
    catalogue::{Catalogue, Visit},
    support::{Browser, Chromedriver, Role, Setup, Site},
};

/// The tests of this file.
pub const TESTS: &[InBrowser] = &[
    ("pages::every_page_keeps_its_budget", every_page_keeps_its_budget),
    ("pages::a_late_script_moves_nothing", a_late_script_moves_nothing),
];

const MOST_REQUESTS: usize = 9;
const MOST_ELEMENTS: u64 = 1500;
const MOST_SHIFT: f64 = 0.02;
const MOST_BYTES: u64 = 120_000;

/// Adds up how much moves while a page loads.
const WATCH: &str = r"
  window.shifted = 0;
  window.moved = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.hadRecentInput) continue;
      window.shifted += entry.value;
      for (const { node } of entry.sources) window.moved.push(`${node?.nodeName}.${node?.className}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
";

/// What a page cost, once its fonts are there and it has been painted again.
const COST: &str = r"
  const done = arguments[0];
  document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => {
    const [page] = performance.getEntriesByType('navigation');
    const parts = performance.getEntriesByType('resource');
    done({
      requests: parts.length + 1,
      names: parts.map(({ name }) => name),
      strangers: parts.map(({ name }) => name).filter((name) => !name.startsWith(location.origin + '/')),
      bytes: parts.reduce((sum, { transferSize }) => sum + transferSize, page.transferSize),
      elements: document.querySelectorAll('*').length,
      shifted: window.shifted,
      moved: window.moved,
    });
  })));
";

fn every_page_keeps_its_budget(chromedriver: &Chromedriver) {
    let site = Site::start();
    let catalogue = Catalogue::of(&site);
    let browser = Browser::start(chromedriver, &site);
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH }));
    // Every visit is a first one.
    browser.devtools("Network.enable", json!({}));
    browser.devtools("Network.setCacheDisabled", json!({ "cacheDisabled": true }));
    let mut over = Vec::new();
    for role in [Role::Visitor, Role::Member, Role::Newcomer, Role::Moderator, Role::Admin] {
        browser.become_role(&site, role);
        for visit in catalogue.visits.iter().filter(|visit| visit.role == role) {
            for width in [1280, 390] {
                browser.set_up(Setup::wide(width));
                visit.open(&browser);
                let found = over_budget(&browser);
                over.extend(
                    found
                        .into_iter()
                        .map(|what| format!("{} <{}>, {width} pixels: {what}", visit.name, visit.path)),
                );
                over.extend(complaints(&browser, visit));
            }
        }
    }
    assert!(over.is_empty(), "{} findings:\n  {}", over.len(), over.join("\n  "));
}

/// Where forms with an editor have their room before any script came: what a script adds later would push down
/// what somebody already reads, on a busy machine or a slow line.
fn a_late_script_moves_nothing(chromedriver: &Chromedriver) {
    let site = Site::start();
    let browser = Browser::start(chromedriver, &site);
    browser.become_role(&site, Role::Member);
    browser.set_up(Setup::wide(390));
    browser.devtools("Network.enable", json!({}));
    let height = |blocked: &[&str]| {
        browser.devtools("Network.setBlockedURLs", json!({ "urls": blocked }));
        browser.open("/themagroepen/mediawijsheid/nieuw");
        browser.number_of("return document.querySelector('markdown-toolbar').offsetHeight")
    };
    let (with, without) = (height(&[]), height(&["*.js"]));
    assert!(with > 0.0 && (with - without).abs() < 0.5, "{with} pixels with scripts, {without} before them");
}

/// What a page cost.
#[derive(Debug, Deserialize)]
struct Cost {
    requests: usize,
    names: Vec<String>,
    strangers: Vec<String>,
    bytes: u64,
    elements: u64,
    shifted: f64,
    moved: Vec<String>,
}

fn over_budget(browser: &Browser) -> Vec<String> {
    let cost: Cost = browser.learn_when_told(COST);
    let mut over = Vec::new();
    if cost.requests > MOST_REQUESTS {
        over.push(format!("{} requests: {:#?}", cost.requests, cost.names));
    }
    if !cost.strangers.is_empty() {
        over.push(format!("asks others: {:#?}", cost.strangers));
    }
    if cost.elements > MOST_ELEMENTS {
        over.push(format!("{} elements", cost.elements));
    }
    if cost.bytes > MOST_BYTES {
        over.push(format!("{} bytes", cost.bytes));
    }
    if cost.bytes < 10_000 {
        over.push(format!("only {} bytes: they are not counted well", cost.bytes));
    }
    if cost.shifted > MOST_SHIFT {
        over.push(format!("moves by {}: {:?}", cost.shifted, cost.moved));
    }
    over
}

/// What the console said; that a page which should come with an error does so is no complaint.
fn complaints(browser: &Browser, visit: &Visit) -> Vec<String> {
    let is_expected =
        |line: &String| visit.status > 399.0 && line.contains("the server responded with a status of");
    let complaints = browser.complaints().into_iter().filter(|line| !is_expected(line));
    complaints.map(|line| format!("{} <{}>: {line}", visit.name, visit.path)).collect()
}
