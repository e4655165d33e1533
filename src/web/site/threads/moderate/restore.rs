//! Putting a post back, also as the way to undo that it was taken away.

use actix_web::web::Path;

use crate::{
    forum::threads::restoring,
    platform::ids::PostId,
    web::{
        http::{
            cx::Cx,
            form::{Form, NoFields},
            page::{Answer, see_other_with},
            viewer::Viewer,
        },
        site::threads::permalink,
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
