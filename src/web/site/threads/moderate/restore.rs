//! Putting a post back, and undoing what one decided about a post a moment ago.

use actix_web::web::Path;

use crate::{
    forum::{
        approval::undoing::{self, Undone},
        groups,
        threads::restoring,
    },
    platform::ids::PostId,
    web::{
        http::{
            cx::Cx,
            form::{Form, NoFields},
            page::{Answer, see_other_with},
            viewer::Viewer,
        },
        site::threads::permalink,
        urls,
    },
};

/// Puts a post back where it stood.
pub async fn restore_post(cx: Cx, viewer: Viewer, path: Path<PostId>, _: Form<NoFields>) -> Answer {
    let (actor, id, at, by_time) = (viewer.actor, path.into_inner(), cx.clock.now(), viewer.by_time);
    let location = cx
        .database
        .write(move |db| {
            let thread = restoring::restore(db, &actor, id, at)?;
            permalink::of(db, &thread, id, by_time)
        })
        .await?;
    see_other_with(&cx, location, "flash-restored")
}

/// Undoes what this viewer decided about a post a moment ago.
pub async fn undo(cx: Cx, viewer: Viewer, path: Path<PostId>, _: Form<NoFields>) -> Answer {
    let (actor, id, at, by_time) = (viewer.actor, path.into_inner(), cx.clock.now(), viewer.by_time);
    let (location, flash) = cx
        .database
        .write(move |db| match undoing::undo(db, &actor, id, at)? {
            Undone::Restored(thread) => Ok((permalink::of(db, &thread, id, by_time)?, "flash-restored")),
            Undone::Held(thread) => {
                let group = groups::store::get(db, thread.group_id)?;
                Ok((urls::group_moderation(&group.slug, "goedkeuren"), "flash-held-again"))
            }
        })
        .await?;
    see_other_with(&cx, location, flash)
}
