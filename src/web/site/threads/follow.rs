//! Following a thread, or hearing of it no more.

use actix_web::web::Path;
use serde::Deserialize;

use crate::{
    forum::subscriptions::following,
    platform::ids::ThreadId,
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

/// "follow", "mute" or "normal".
pub async fn follow_thread(cx: Cx, viewer: Viewer, path: Path<ThreadId>, form: Form<FollowForm>) -> Answer {
    let (actor, id, at) = (viewer.actor, path.into_inner(), cx.clock.now());
    let level = form.values.level;
    let flash = match level.as_str() {
        "follow" => "flash-thread-followed",
        "mute" => "flash-thread-muted",
        _ => "flash-thread-unfollowed",
    };
    let thread = cx.database.write(move |db| following::set_thread(db, &actor, id, &level, at)).await?;
    see_other_with(&cx, urls::thread(thread.id, &thread.title), flash)
}
