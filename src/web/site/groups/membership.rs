//! Leaving a group.

use actix_web::web::Path;

use super::head;
use crate::{
    forum::groups::joining,
    web::http::{
        cx::Cx,
        page::{Answer, see_other_with},
        viewer::Viewer,
    },
};

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
