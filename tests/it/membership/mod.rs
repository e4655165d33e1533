//! Moderators say who belongs to their group and on which terms, each decision with its reason told to the one
//! it is about, and in their own groups only.

mod asking;
mod listing;
mod sanctions;
mod suspension;

use leestafel::forum::access::{Audience, JoinPolicy};

use crate::support::{Page, TestApp, people::Person};

/// The group in question.
pub const SLUG: &str = "mediawijsheid";
/// Its board.
pub const BOARD: &str = "/themagroepen/mediawijsheid";
/// Its members, for moderators.
pub const LIST: &str = "/moderatie/mediawijsheid/leden";

/// A site where one joins the group by asking.
pub fn by_request() -> TestApp {
    let app = TestApp::start();
    app.set_group(SLUG, Audience::Members, JoinPolicy::Request);
    app
}

/// The address of somebody in the group, for moderators.
pub fn page_of(person: &Person) -> String {
    format!("{LIST}/{}", person.id)
}

/// An act of a moderator about somebody.
pub fn act(by: &Person, about: &Person, what: &str, fields: &[(&str, &str)]) -> Page {
    by.post(&format!("{}/{what}", page_of(about)), fields)
}

/// A member of the group.
pub fn member_in(app: &TestApp, name: &str) -> Person {
    let person = app.member(name);
    app.join(&person, SLUG);
    person
}
