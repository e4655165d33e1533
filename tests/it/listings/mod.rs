//! One thread stands on the boards of several groups: one set of replies, its home decides who reads it, and each
//! group's moderators decide about their own board. Each file opens with its promise.

mod counting;
mod deciding;
mod following;
mod pinning;
mod proposing;
mod reading;
mod replying;

use leestafel::{
    forum::{
        access::GroupRole,
        groups,
        threads::cross_listing::{deciding as acts, model::CrossListing, opening::Spot, store},
    },
    platform::ids::ThreadId,
};

use crate::support::{Page, TestApp, people::Person};

/// Where threads are at home.
pub const HOME: &str = "mediawijsheid";
/// A group on whose board they stand as well.
pub const OTHER: &str = "marketing";
/// One more.
pub const THIRD: &str = "kennisdeling";

/// Puts a thread on the board of a group, as its moderator.
pub fn list(app: &TestApp, by: &Person, thread: ThreadId, slug: &str) {
    let (group, at, mails) = (app.group(slug), app.clock.now(), app.site.cx.mails.clone());
    app.write(|db| acts::take(db, &by.actor, Spot { thread, group }, "", &mails, at));
}

/// Makes somebody lead a group.
pub fn lead(app: &TestApp, person: &Person, slug: &str) {
    let (group, at) = (app.group(slug), app.clock.now());
    app.write(|db| {
        groups::store::delete_member(db, group, person.id)?;
        groups::store::insert_member(db, group, person.id, GroupRole::Moderator, at)
    });
}

/// Offers a thread to a group.
pub fn offer(by: &Person, thread: ThreadId, slug: &str, note: &str) -> Page {
    by.post(&offers(thread), &[("group", slug), ("note", note)])
}

/// The page of a thread's offers.
pub fn offers(thread: ThreadId) -> String {
    format!("/gesprekken/{thread}/ook-in")
}

/// The page of a thread for the moderators of a board.
pub fn spot(slug: &str, thread: ThreadId) -> String {
    format!("/moderatie/{slug}/gesprekken/{thread}")
}

/// A decision of a moderator about the own board.
pub fn decide(by: &Person, slug: &str, thread: ThreadId, act: &str, fields: &[(&str, &str)]) -> Page {
    by.post(&format!("{}/{act}", spot(slug, thread)), fields)
}

/// The titles on a page of a board.
pub fn titles(page: &Page) -> Vec<String> {
    page.texts(".thread-row h3")
}

/// The titles on the board of a group, as somebody sees it.
pub fn on_board(client: &crate::support::Client, slug: &str) -> Vec<String> {
    titles(&client.get(&format!("/themagroepen/{slug}")))
}

/// How it is with a thread on a board.
pub fn row(app: &TestApp, thread: ThreadId, slug: &str) -> Option<CrossListing> {
    let group = app.group(slug);
    app.read(|db| store::find(db, thread, group))
}

/// What stands on somebody's work list of one kind.
pub fn work(by: &Person, kind: &str) -> Vec<String> {
    let page = by.get("/moderatie");
    let kinds = page.texts(".work-line .badge");
    let titles = page.texts(".work-line h3");
    kinds.into_iter().zip(titles).filter(|(one, _)| one == kind).map(|(_, title)| title).collect()
}

/// What the log of a group says, newest first.
pub fn log(app: &TestApp, slug: &str) -> Vec<(String, String)> {
    let group = app.group(slug);
    let rows = app.read(|db| leestafel::forum::decisions::listing::in_group(db, group, "", None));
    rows.into_iter().map(|row| (row.action, row.subject)).collect()
}
