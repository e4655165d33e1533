//! What moderators do with posts and threads: each act is done by those who run the group, is told and logged, and
//! breaks no link. Each file opens with its promise.

mod labelling;
mod merging;
mod moving;
mod pinning;
mod removing;
mod sequences;
mod splitting;
mod summarising;

use leestafel::platform::ids::{PostId, ThreadId};

use crate::support::{Client, Page, TestApp};

/// The group in which all this happens.
pub const SLUG: &str = "mediawijsheid";
/// Its board.
pub const BOARD: &str = "/themagroepen/mediawijsheid";
/// Another group.
pub const OTHER: &str = "marketing";

/// Something done with a thread.
pub fn act(client: &Client, thread: ThreadId, act: &str, fields: &[(&str, &str)]) -> Page {
    client.post(&format!("/gesprekken/{thread}/{act}"), fields)
}

/// Something done with a post.
pub fn act_on(client: &Client, post: PostId, act: &str, fields: &[(&str, &str)]) -> Page {
    client.post(&format!("/reacties/{post}/{act}"), fields)
}

/// The page of a thread.
pub fn page_of(app: &TestApp, client: &Client, thread: ThreadId) -> Page {
    let page = client.get(&app.address(thread));
    assert_eq!(page.status, 200, "{}", page.body);
    page
}

/// What the log of the site says of decisions.
pub fn decided(app: &TestApp, words: &str) -> usize {
    let rows = app.read(|db| leestafel::forum::decisions::listing::all(db, None, 200));
    rows.iter().filter(|row| row.action == words).count()
}
