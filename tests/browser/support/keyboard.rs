//! Somebody who has a keyboard and no mouse. At every stop the focus must be visible and uncovered.

use serde::Deserialize;
use serde_json::{Value, json};

use super::{Browser, until};

const TAB: char = '\u{e004}';
const ENTER: char = '\u{e007}';
const SHIFT: char = '\u{e008}';
const SPACE: char = '\u{e00d}';
const CONTROL: char = '\u{e009}';
const DOWN: char = '\u{e015}';
const DELETE: char = '\u{e017}';

/// Nobody goes on for so long.
const MOST_STOPS: usize = 400;

/// What is known of a stop: its words, whether a ring shows, and what lies over it.
const STOP: &str = r"
  const at = document.activeElement;
  if (!at || at === document.body || at === document.documentElement) return null;
  const ring = (element) => {
    const style = getComputedStyle(element);
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  };
  let holder = at;
  while (holder && !ring(holder)) holder = holder.parentElement;
  const box = at.getBoundingClientRect();
  const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 2);
  const y = Math.min(Math.max(box.top + Math.min(box.height, innerHeight) / 2, 1), innerHeight - 2);
  const top = document.elementFromPoint(x, y);
  // A link over more than one line has its middle between its lines.
  const isSeen = [...at.getClientRects()].some((part) => {
    const hit = document.elementFromPoint(part.left + part.width / 2, part.top + part.height / 2);
    return hit && (at.contains(hit) || hit.contains(at));
  });
  const label = at.labels?.[0] ?? at;
  const words = (at.getAttribute('aria-label') ?? label.textContent).replace(/\s+/g, ' ').trim();
  return {
    words,
    tag: at.localName,
    name: at.getAttribute('name') ?? '',
    href: at.getAttribute('href') ?? '',
    html: at.outerHTML.slice(0, 200),
    has_ring: !!holder,
    is_uncovered: isSeen || !!(top && (at.contains(top) || top.contains(at))),
  };
";

/// Where the focus is.
#[derive(Debug, Clone, Deserialize)]
pub struct Stop {
    /// The words of a link or button, or the label of a field.
    pub words: String,
    /// The name of the element.
    pub tag: String,
    /// The name of a field.
    pub name: String,
    /// The address of a link.
    pub href: String,
    html: String,
    has_ring: bool,
    is_uncovered: bool,
}

impl Stop {
    /// Whether it is a link or a button that says this.
    pub fn says(&self, words: &str) -> bool {
        matches!(self.tag.as_str(), "a" | "button" | "summary") && self.words.contains(words)
    }

    /// Whether it is a field of this name.
    pub fn is_field(&self, name: &str) -> bool {
        matches!(self.tag.as_str(), "input" | "textarea" | "select") && self.name == name
    }
}

/// The keyboard of a browser.
#[derive(Clone, Copy)]
pub struct Keyboard<'a>(pub &'a Browser);

impl Keyboard<'_> {
    /// Goes to the next stop; nothing after the last one.
    #[track_caller]
    pub fn tab(self) -> Option<Stop> {
        self.0.strike(&TAB.to_string());
        self.here()
    }

    /// Goes one stop back.
    #[track_caller]
    pub fn back(self) -> Option<Stop> {
        self.0.strike_with(SHIFT, TAB);
        self.here()
    }

    /// Where the focus is now; it must be visible.
    #[track_caller]
    pub fn here(self) -> Option<Stop> {
        let stop: Option<Stop> = self.0.learn(STOP, json!([]));
        let stop = stop?;
        let path = self.0.path();
        assert!(stop.has_ring, "the focus does not show on {path} at {}", stop.html);
        assert!(stop.is_uncovered, "something covers the focus on {path} at {}", stop.html);
        Some(stop)
    }

    /// Goes on to the first stop that is wanted.
    #[track_caller]
    pub fn go_to(self, what: &str, is_wanted: impl Fn(&Stop) -> bool) -> Stop {
        let mut passed = Vec::new();
        let mut rounds = 0;
        for _ in 0..MOST_STOPS {
            match self.tab() {
                Some(stop) if is_wanted(&stop) => return stop,
                Some(stop) => passed.push(stop.words),
                // Past the end it begins again at the top.
                None if rounds == 0 => rounds = 1,
                None => break,
            }
        }
        panic!("{what} cannot be reached on {}; stops were {passed:#?}", self.0.path());
    }

    /// Goes on to a link or button by a part of its words.
    #[track_caller]
    pub fn go_to_words(self, words: &str) -> Stop {
        self.go_to(words, |stop| stop.says(words))
    }

    /// Goes on to a field, and writes in it.
    #[track_caller]
    pub fn fill(self, name: &str, text: &str) {
        self.go_to(name, |stop| stop.is_field(name));
        self.write(text);
    }

    /// Replaces what a field says.
    #[track_caller]
    pub fn refill(self, name: &str, text: &str) {
        self.go_to(name, |stop| stop.is_field(name));
        self.0.strike_with(CONTROL, 'a');
        self.0.strike(&DELETE.to_string());
        self.write(text);
    }

    /// Writes where the focus is.
    #[track_caller]
    pub fn write(self, text: &str) {
        self.0.strike(text);
    }

    /// Presses the space bar on what has the focus.
    #[track_caller]
    pub fn press_space(self) {
        self.0.strike(&SPACE.to_string());
    }

    /// Presses the arrow down.
    #[track_caller]
    pub fn press_down(self) {
        self.0.strike(&DOWN.to_string());
    }

    /// Presses Enter on what has the focus, and waits for the page to which it leads.
    #[track_caller]
    pub fn enter(self) {
        self.0.leave_by(|browser| browser.strike(&ENTER.to_string()));
    }

    /// Presses Enter on what has the focus, where the page stays.
    #[track_caller]
    pub fn enter_here(self) {
        self.0.strike(&ENTER.to_string());
    }

    /// Goes to a link by its address, and follows it.
    #[track_caller]
    pub fn follow_link(self, href: &str) {
        self.go_to(href, |stop| stop.tag == "a" && stop.href == href);
        self.enter();
    }

    /// Goes to a link or button, and follows or presses it.
    #[track_caller]
    pub fn follow(self, words: &str) {
        self.go_to_words(words);
        self.enter();
    }

    /// On a fresh page the skip link is the first stop, and it moves the focus to the content.
    #[track_caller]
    pub fn skip_to_content(self) {
        let path = self.0.path();
        let first = self.tab().expect("a first stop");
        assert!(first.href == "#main", "the first stop on {path} is {:?} and not the skip link", first.words);
        self.enter_here();
        until("the focus on the content", || {
            self.0.is("document.activeElement?.id === 'main'").then_some(())
        });
        let top = self.0.run_with(
            "return document.getElementById(arguments[0]).getBoundingClientRect().top < innerHeight",
            json!(["main"]),
        );
        assert_eq!(top, Value::Bool(true), "the skip link on {path} does not show the content");
    }
}
