//! Joining and leaving a group.

use actix_web::web::Path;

use super::head;
use crate::{
    forum::groups::joining,
    web::{
        http::{
            cx::Cx,
            page::{Answer, see_other_with},
            viewer::Viewer,
        },
        urls,
    },
};

/// Joins.
pub async fn join_group(cx: Cx, viewer: Viewer, path: Path<String>) -> Answer {
    let (actor, at, slug) = (viewer.actor, cx.clock.now(), path.into_inner());
    let group = cx
        .database
        .write(move |db| {
            let open = head::get(db, &actor, &slug)?;
            joining::join(db, &actor, open.group.id, at)
        })
        .await?;
    see_other_with(&cx, urls::board(&group.slug), "flash-joined")
}

/// Leaves. Who leaves a group that only its members can read goes to the list of groups.
pub async fn leave_group(cx: Cx, viewer: Viewer, path: Path<String>) -> Answer {
    let (actor, slug) = (viewer.actor, path.into_inner());
    cx.database
        .write(move |db| {
            let open = head::get(db, &actor, &slug)?;
            joining::leave(db, &actor, open.group.id)
        })
        .await?;
    see_other_with(&cx, "/themagroepen", "flash-left")
}
