//! Conversations: starting them, taking part, changing what one wrote, reading them, and what is decided about
//! them. Each file opens with its promise.

mod deciding;
mod editing;
mod showing;
mod writing;

use leestafel::platform::ids::{PostId, ThreadId};

use crate::support::{Client, Page, TestApp};

/// The board on which these conversations stand.
pub const SLUG: &str = "mediawijsheid";
/// Its address.
pub const BOARD: &str = "/themagroepen/mediawijsheid";

/// The page of a thread.
pub fn page_of(app: &TestApp, client: &Client, thread: ThreadId) -> Page {
    let page = client.get(&app.address(thread));
    assert_eq!(page.status, 200, "{}", page.body);
    page
}

/// Replies on the page's own form.
pub fn reply(client: &Client, thread: ThreadId, body: &str, parent: &str) -> Page {
    client.post(&format!("/gesprekken/{thread}/reacties"), &[("body", body), ("parent", parent)])
}

/// The post to which an answer leads.
pub fn posted(page: &Page) -> PostId {
    let location = page.location().unwrap_or_else(|| panic!("{} {}", page.status, page.body));
    let (_, id) = location.rsplit_once("#r").expect("a post");
    id.parse().expect("a number")
}
