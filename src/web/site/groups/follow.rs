//! What one wants to hear of a group.

use actix_web::web::Path;
use serde::Deserialize;

use super::head;
use crate::{
    forum::subscriptions::following,
    web::{
        http::{
            cx::Cx,
            form::Form,
            page::{Answer, see_other_with},
            viewer::Viewer,
        },
        urls,
    },
};

/// What one wants of it.
#[derive(Debug, Deserialize)]
pub struct FollowForm {
    #[serde(default)]
    level: String,
}

/// Sets a level of the group: a word of `GroupLevel`.
pub async fn follow_group(cx: Cx, viewer: Viewer, path: Path<String>, form: Form<FollowForm>) -> Answer {
    let (actor, slug, level) = (viewer.actor, path.into_inner(), form.values.level);
    let group = cx
        .database
        .write(move |db| {
            let open = head::get(db, &actor, &slug)?;
            following::set_group(db, &actor, open.group.id, &level)
        })
        .await?;
    see_other_with(&cx, urls::board(&group.slug), "flash-mail-saved")
}
