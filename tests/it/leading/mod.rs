//! What moderators do for and with people: welcoming newcomers, passing questions on, standing in for each other,
//! handing a group over.

mod absences;
mod handing_over;
mod relaying;
mod welcoming;

use leestafel::forum::{access::GroupRole, groups};

use crate::support::{TestApp, people::Person};

/// The group in question.
pub const SLUG: &str = "mediawijsheid";

/// A member of the group.
pub fn member_in(app: &TestApp, name: &str) -> Person {
    let person = app.member(name);
    app.join(&person, SLUG);
    person
}

/// One more who leads the group.
pub fn second_moderator(app: &TestApp, name: &str) -> Person {
    let person = app.member(name);
    let (group, at) = (app.group(SLUG), app.clock.now());
    app.write(|db| groups::store::insert_member(db, group, person.id, GroupRole::Moderator, at));
    person
}

/// Runs two acts at the same moment.
pub fn at_once<T: Send>(one: impl FnOnce() -> T + Send, other: impl FnOnce() -> T + Send) -> (T, T) {
    std::thread::scope(|scope| {
        let (one, other) = (scope.spawn(one), scope.spawn(other));
        (one.join().expect("one"), other.join().expect("the other"))
    })
}
