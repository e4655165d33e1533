//! Leaving a group.

use actix_web::web::Path;

use super::head;
use crate::{
    forum::membership::leaving,
    web::http::{
        cx::Cx,
        page::{Answer, see_other_with},
        viewer::Viewer,
    },
};

/// Leaves. Who leaves a group that only its members can read goes to the list of groups.
pub async fn leave_group(cx: Cx, viewer: Viewer, path: Path<String>) -> Answer {
    let (actor, slug, at) = (viewer.actor, path.into_inner(), cx.clock.now());
    cx.database
        .write(move |db| {
            let open = head::get(db, &actor, &slug)?;
            leaving::leave(db, &actor, open.group.id, at)
        })
        .await?;
    see_other_with(&cx, "/themagroepen", "flash-left")
}
