//! Every page keeps to WCAG 2.2 AA as far as a program can see, in each state, for each role, wide and narrow,
//! light and dark, in both languages; it can be read at 320 pixels, at 200 %, with other spacing and in the
//! colours of the system; it says what it is; and after an error the focus stands on what went wrong.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::json;

use crate::{
    InBrowser, axe,
    catalogue::{Catalogue, Visit},
    support::{Browser, Chromedriver, Role, Setup, Site},
};

/// The tests of this file.
pub const TESTS: &[InBrowser] = &[
    ("accessibility::what_is_wrong_is_found", what_is_wrong_is_found),
    ("accessibility::pages_for_members_are_accessible", pages_for_members_are_accessible),
    ("accessibility::pages_for_visitors_are_accessible", pages_for_visitors_are_accessible),
    (
        "accessibility::pages_for_moderators_and_admins_are_accessible",
        pages_for_moderators_and_admins_are_accessible,
    ),
    ("accessibility::pages_in_english_are_accessible", pages_in_english_are_accessible),
];

const WIDTHS: [u32; 3] = [1280, 390, 320];

/// What reaches beyond the window: the page itself, and what a parent cuts off.
const SIDEWAYS: &str = r"
  const found = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth + 1) found.push(`the page is ${root.scrollWidth} pixels wide`);
  const may_scroll = (element) => {
    for (let up = element; up && up !== document.body; up = up.parentElement) {
      const style = getComputedStyle(up);
      if (/auto|scroll/.test(style.overflowX)) return true;
      // Words for screen readers only, and pictures that say nothing.
      if (style.clipPath !== 'none' || up.getAttribute('aria-hidden') === 'true' || up.localName === 'svg') return true;
    }
    return false;
  };
  for (const element of document.body.querySelectorAll('*')) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    // What is typed into a field moves in it.
    const is_field = element.matches('input, textarea, select');
    const is_cut = !is_field && /hidden|clip/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
    const is_out = box.width > 0 && (box.right > root.clientWidth + 1 || box.left < -1);
    if ((is_cut || is_out) && !may_scroll(element)) {
      found.push(`${element.localName}.${element.className} ${is_cut ? 'cuts' : 'reaches'} from ${box.left} to ${box.right}: ${element.textContent.replace(/\s+/g, ' ').trim().slice(0, 60)}`);
    }
  }
  return found.slice(0, 8);
";

/// The spacing that a reader may ask for: WCAG 1.4.12.
const SPACING: &str = r"
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
    p { margin-block-end: 2em !important; }`);
  document.adoptedStyleSheets = arguments[0] ? [sheet] : [];
";

/// What has no edge where the system decides on colours, and so can no longer be seen as a thing.
const WITHOUT_EDGE: &str = r"
  if (!matchMedia('(forced-colors: active)').matches) return ['the colours are not forced'];
  return [...document.querySelectorAll('.button, .control, .input, .new, .role')]
    .filter((element) => element.checkVisibility())
    .filter((element) => {
      const style = getComputedStyle(element);
      return style.borderBlockStartStyle === 'none' || parseFloat(style.borderBlockStartWidth) === 0;
    })
    .map((element) => element.outerHTML.slice(0, 120));
";

/// What a page says of itself.
#[derive(Debug, Deserialize)]
struct Facts {
    lang: String,
    title: String,
    headings: u64,
    mains: u64,
    help: u64,
    viewport: String,
    /// Whether the focus is on the summary of errors.
    focus: bool,
    summary: u64,
    /// Fields to which an error leads and that are not there.
    broken: Vec<String>,
}

const FACTS: &str = r"
  return {
    lang: document.documentElement.lang,
    title: document.title,
    headings: document.querySelectorAll('h1').length,
    mains: document.querySelectorAll('main').length,
    help: document.querySelectorAll('footer a[href=\'/contact\']').length,
    viewport: document.querySelector('meta[name=viewport]')?.content ?? '',
    focus: document.activeElement?.matches('[data-error-summary]') ?? false,
    summary: document.querySelectorAll('[data-error-summary]').length,
    broken: [...document.querySelectorAll('[data-error-summary] a')].map((link) => link.hash.slice(1))
      .filter((id) => !document.getElementById(id)),
  };
";

fn pages_for_visitors_are_accessible(chromedriver: &Chromedriver) {
    walk(chromedriver, &[Role::Visitor]);
}

fn pages_for_members_are_accessible(chromedriver: &Chromedriver) {
    walk(chromedriver, &[Role::Member, Role::Newcomer]);
}

fn pages_for_moderators_and_admins_are_accessible(chromedriver: &Chromedriver) {
    walk(chromedriver, &[Role::Moderator, Role::Admin]);
}

/// The measures measure: on a page with these mistakes each of them finds its own.
fn what_is_wrong_is_found(chromedriver: &Chromedriver) {
    let site = Site::start();
    let browser = Browser::start(chromedriver, &site);
    browser.open("/over");
    assert_eq!(axe::violations(&browser), Vec::<String>::new(), "the page is good to begin with");
    browser.run(
        r"document.querySelector('main').insertAdjacentHTML('beforeend', `<img src='/assets/x.png'>
            <p class='faint'>Nauwelijks te lezen.</p><a class='button plain' href='/'>Geen rand</a>`);
          document.querySelector('.faint').style.color = '#bbbbbb';
          document.querySelector('.faint').style.width = '2000px';
          document.querySelector('.plain').style.borderStyle = 'none';",
    );
    let found = axe::violations(&browser);
    for rule in ["image-alt", "color-contrast"] {
        assert!(found.iter().any(|one| one.starts_with(rule)), "axe finds {rule} in {found:#?}");
    }
    assert!(!lines(&browser, SIDEWAYS).is_empty(), "what is too wide is found");
    browser.set_up(Setup::wide(1280).forced());
    assert_eq!(lines(&browser, WITHOUT_EDGE).len(), 1, "the button without an edge is found");
}

/// A browser that ticks nothing off as read, so that every page stays as new as the demo made it.
fn browser_that_marks_nothing(chromedriver: &Chromedriver, site: &Site) -> Browser {
    let browser = Browser::start(chromedriver, site);
    browser.devtools(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": "delete window.IntersectionObserver" }),
    );
    browser
}

/// Everything that is wrong, with the page on which it is.
#[derive(Default)]
struct Findings(Vec<String>);

impl Findings {
    fn note(&mut self, visit: &Visit, how: &str, found: impl IntoIterator<Item = String>) {
        self.0.extend(found.into_iter().map(|one| format!("{} <{}>, {how}: {one}", visit.name, visit.path)));
    }

    /// None at all.
    #[track_caller]
    fn must_be_none(self) {
        assert!(self.0.is_empty(), "{} findings:\n  {}", self.0.len(), self.0.join("\n  "));
    }
}

fn walk(chromedriver: &Chromedriver, roles: &[Role]) {
    let site = Site::start();
    let catalogue = Catalogue::of(&site);
    let browser = browser_that_marks_nothing(chromedriver, &site);
    let mut findings = Findings::default();
    let mut titles = BTreeMap::new();
    for role in roles {
        browser.become_role(&site, *role);
        for visit in catalogue.visits.iter().filter(|visit| visit.role == *role) {
            look_at(&browser, visit, &mut findings, &mut titles);
        }
    }
    findings.must_be_none();
}

/// Looks at one page in every way.
fn look_at(browser: &Browser, visit: &Visit, findings: &mut Findings, titles: &mut BTreeMap<String, String>) {
    let wide = Setup::wide(1280);
    browser.set_up(wide);
    visit.open(browser);
    findings.note(visit, "document", facts(browser, visit, "nl", titles));
    open_everything(browser);
    for width in WIDTHS {
        let light = Setup::wide(width);
        for setup in [light, light.dark()] {
            browser.set_up(setup);
            findings.note(visit, &format!("{width} pixels, {}", setup.scheme), axe::violations(browser));
        }
        findings.note(visit, &format!("{width} pixels"), lines(browser, SIDEWAYS));
    }
    browser.set_up(wide.zoomed());
    findings.note(visit, "at 200 %", lines(browser, SIDEWAYS));
    for width in [1280, 320] {
        browser.set_up(Setup::wide(width));
        browser.run_with(SPACING, json!([true]));
        findings.note(visit, &format!("spaced at {width} pixels"), lines(browser, SIDEWAYS));
        browser.run_with(SPACING, json!([false]));
    }
    browser.set_up(wide.forced());
    findings.note(visit, "forced colours", lines(browser, WITHOUT_EDGE));
}

fn pages_in_english_are_accessible(chromedriver: &Chromedriver) {
    let site = Site::start();
    let catalogue = Catalogue::of(&site);
    let browser = browser_that_marks_nothing(chromedriver, &site);
    let mut findings = Findings::default();
    let mut titles = BTreeMap::new();
    for role in [Role::Visitor, Role::Member, Role::Newcomer, Role::Moderator, Role::Admin] {
        let person = site.visit_as(role);
        person.post("/taal", &[("taal", "en"), ("verder", "/")]);
        browser.become_role(&site, Role::Visitor);
        for (name, value) in person.cookies() {
            browser.set_cookie(&name, &value);
        }
        for visit in catalogue.visits.iter().filter(|visit| visit.role == role) {
            visit.open(&browser);
            findings.note(visit, "English document", facts(&browser, visit, "en", &mut titles));
            open_everything(&browser);
            findings.note(visit, "English", axe::violations(&browser));
        }
    }
    findings.must_be_none();
}

/// Menus and folded branches are part of the page.
fn open_everything(browser: &Browser) {
    browser.run("for (const folded of document.querySelectorAll('details')) folded.open = true");
}

/// What the page says wrongly of itself.
fn facts(browser: &Browser, visit: &Visit, lang: &str, titles: &mut BTreeMap<String, String>) -> Vec<String> {
    let facts: Facts = browser.learn(FACTS, json!([]));
    let mut wrong = Vec::new();
    let mut expect = |holds: bool, what: String| {
        if !holds {
            wrong.push(what);
        }
    };
    expect(facts.lang == lang, format!("its language is {:?}", facts.lang));
    expect(facts.headings == 1, format!("it has {} first headings", facts.headings));
    expect(facts.mains == 1, format!("it has {} main parts", facts.mains));
    expect(facts.help == 1, "help is not at its usual place".to_owned());
    let zooms = !facts.viewport.contains("maximum-scale") && !facts.viewport.contains("user-scalable");
    expect(zooms, format!("it keeps people from zooming in: {:?}", facts.viewport));
    let title = facts.title.as_str();
    let own = title.strip_suffix(" – Leestafel").unwrap_or_default();
    expect(!own.is_empty(), format!("its title is {title:?}"));
    if visit.sent.is_none() {
        // One address has one title, whoever looks and however it is sorted; two addresses have two.
        let address = visit.path.split('?').next().unwrap_or_default().to_owned();
        let first = titles.entry(title.to_owned()).or_insert_with(|| address.clone());
        expect(*first == address, format!("its title {title:?} is that of {first} as well"));
    }
    if visit.sent.is_some() && visit.status > 399.0 {
        expect(facts.summary == 1, format!("it has {} summaries of errors", facts.summary));
        expect(facts.focus, "the focus is not on the summary of errors".to_owned());
        expect(facts.broken.is_empty(), format!("its errors lead nowhere: {:?}", facts.broken));
    }
    wrong
}

/// A list of lines that a script gives.
fn lines(browser: &Browser, script: &str) -> Vec<String> {
    browser.learn(script, json!([]))
}
