//! Marking as read and as unread: always by POST, never by opening a page.

use actix_web::web::Path;
use serde::Deserialize;

use crate::{
    forum::{notifications, reading::marking},
    platform::{
        error::Failure,
        ids::{PostId, ThreadId},
    },
    web::{
        http::{
            cx::Cx,
            form::Form,
            page::{Answer, see_other, see_other_with},
            viewer::Viewer,
        },
        urls,
    },
};

/// Up to where a thread was read.
#[derive(Debug, Deserialize)]
pub struct ReadForm {
    #[serde(default)]
    until: String,
}

/// A thread was read up to a post, or whole.
pub async fn mark_read(cx: Cx, viewer: Viewer, path: Path<ThreadId>, form: Form<ReadForm>) -> Answer {
    let (actor, id, at) = (viewer.actor, path.into_inner(), cx.clock.now());
    let member = actor.require_member()?;
    let until: Option<PostId> = match form.values.until.as_str() {
        "" => None,
        text => Some(text.parse().map_err(|_| Failure::NotFound)?),
    };
    let thread = cx
        .database
        .write(move |db| {
            let (thread, number) = marking::mark_read(db, &actor, id, until, at)?;
            notifications::store::mark_read(db, member, thread.id, number, at)?;
            Ok(thread)
        })
        .await?;
    let address = urls::thread(thread.id, &thread.title);
    // A page that ticks off what was on the screen says nothing; somebody who pressed the button is answered.
    if until.is_some() { see_other(address) } else { see_other_with(&cx, address, "flash-marked-read") }
}

/// A thread is unread from this post on. Leads to the board: the thread itself would be read at once.
pub async fn mark_unread(cx: Cx, viewer: Viewer, path: Path<PostId>) -> Answer {
    let (actor, id, at) = (viewer.actor, path.into_inner(), cx.clock.now());
    let slug = cx
        .database
        .write(move |db| {
            let thread = marking::mark_unread(db, &actor, id, at)?;
            Ok(crate::forum::groups::store::get(db, thread.group_id)?.slug)
        })
        .await?;
    see_other_with(&cx, urls::board(&slug), "flash-marked-unread")
}
