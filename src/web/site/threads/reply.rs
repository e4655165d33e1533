//! Replying.

use actix_web::{http::StatusCode, web::Path};
use serde::Deserialize;

use super::{show, view::Written};
use crate::{
    forum::threads::{model::Body, posting, preparing},
    platform::{
        db::answered_forms,
        error::{Failure, FieldErrors},
        ids::{PostId, ThreadId},
        limits::Limited,
        text::sanitize,
    },
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

/// A reply as it came in.
#[derive(Debug, Deserialize)]
pub struct ReplyForm {
    #[serde(default)]
    body: String,
    #[serde(default)]
    parent: String,
    #[serde(default)]
    voorbeeld: String,
}

/// Writes a reply, or shows how it would look.
pub async fn create_reply(cx: Cx, viewer: Viewer, path: Path<ThreadId>, form: Form<ReplyForm>) -> Answer {
    let (actor, thread) = (viewer.actor, path.into_inner());
    let member = actor.require_member()?;
    let Form { values, key } = form;
    let parent = parent_of(&values.parent)?;
    let is_preview = !values.voorbeeld.is_empty();
    cx.limits.check(if is_preview { Limited::Preview } else { Limited::Posting }, member)?;
    let body = match Body::parse(&values.body) {
        Ok(body) => body,
        Err(message) => {
            let errors = FieldErrors::one("body", message);
            let written = Written { body: Some(values.body), errors, key, ..Written::default() };
            return show::show_again(&cx, &viewer, thread, parent, written, StatusCode::UNPROCESSABLE_ENTITY)
                .await;
        }
    };
    let text = cx.database.read(move |db| preparing::prepare(db, &body)).await?;
    if is_preview {
        let preview = Some(sanitize::stored(text.html));
        let written = Written { body: Some(values.body), preview, key, ..Written::default() };
        return show::show_again(&cx, &viewer, thread, parent, written, StatusCode::OK).await;
    }
    let at = cx.clock.now();
    let location = cx
        .database
        .write(move |db| {
            answered_forms::once(db, member, &key, at, |db| {
                let posted = posting::reply(db, &actor, thread, parent, &text, at)?;
                let thread = crate::forum::threads::store::get(db, posted.thread)?;
                Ok(urls::post_in(thread.id, &thread.title, posted.post))
            })
        })
        .await?;
    see_other_with(&cx, location, "flash-posted")
}

/// The post that is answered: its id, or nothing. Anything else names no post.
fn parent_of(text: &str) -> Result<Option<PostId>, Failure> {
    if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(|_| Failure::NotFound) }
}
