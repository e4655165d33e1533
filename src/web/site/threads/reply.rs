//! Replying.

use actix_web::{
    http::{StatusCode, header},
    web::Path,
};
use serde::Deserialize;

use super::{held, permalink, show, view::Written};
use crate::{
    forum::threads::{
        model::Body,
        posting,
        preparing::{self, Prepared},
        store,
    },
    platform::{
        error::{Failure, FieldErrors},
        ids::{PostId, ThreadId},
        limits::Limited,
        text::sanitize,
    },
    web::http::{
        cx::Cx,
        form::Form,
        page::{Answer, see_other_with},
        viewer::Viewer,
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

/// Writes a reply, or shows how it would look. Whatever stands in the way, what was typed is shown again.
pub async fn create_reply(cx: Cx, viewer: Viewer, path: Path<ThreadId>, form: Form<ReplyForm>) -> Answer {
    let thread = path.into_inner();
    let member = viewer.actor.require_member()?;
    let parent = parent_of(&form.values.parent)?;
    let is_preview = !form.values.voorbeeld.is_empty();
    let limited = if is_preview { Limited::Preview } else { Limited::Posting };
    let text = match cx.limits.check(limited, member) {
        Ok(()) => prepare(&cx, &form.values.body).await,
        Err(failure) => Err(failure),
    };
    if is_preview && let Ok(text) = &text {
        let preview = Some(sanitize::stored(text.html.clone()));
        let written = Written { body: Some(form.values.body), preview, key: form.key, ..Written::default() };
        return show::show_again(&cx, &viewer, thread, parent, written, StatusCode::OK).await;
    }
    let posted = match text {
        Ok(text) => post(&cx, &viewer, (thread, parent), text, form.key.clone()).await,
        Err(failure) => Err(failure),
    };
    match posted {
        Ok(location) => {
            let flash = held::said(&cx, &location, "flash-posted").await?;
            see_other_with(&cx, location, flash)
        }
        Err(failure) => refused(&cx, &viewer, (thread, parent), form, failure).await,
    }
}

async fn prepare(cx: &Cx, body: &str) -> Result<Prepared, Failure> {
    let body = Body::parse(body).map_err(|message| Failure::invalid("body", message))?;
    cx.database.read(move |db| preparing::prepare(db, &body)).await
}

async fn post(
    cx: &Cx,
    viewer: &Viewer,
    (thread, parent): (ThreadId, Option<PostId>),
    text: Prepared,
    key: String,
) -> Result<String, Failure> {
    let (actor, at, by_time) = (viewer.actor, cx.clock.now(), viewer.by_time);
    cx.write_once(viewer, key, move |db| {
        let posted = posting::reply(db, &actor, thread, parent, &text, at)?;
        let thread = store::get(db, posted.thread)?;
        permalink::of(db, &thread, posted.post, by_time)
    })
    .await
}

/// The thread again, with what was typed and why it is not there; the status says what stood in the way.
async fn refused(
    cx: &Cx,
    viewer: &Viewer,
    (thread, parent): (ThreadId, Option<PostId>),
    form: Form<ReplyForm>,
    failure: Failure,
) -> Answer {
    let one = |key: &'static str| FieldErrors::one("body", key);
    let (errors, status, wait) = match failure {
        Failure::Invalid(errors) => (errors, StatusCode::UNPROCESSABLE_ENTITY, None),
        Failure::Forbidden(reason) => (FieldErrors::one("body", reason), StatusCode::FORBIDDEN, None),
        Failure::TooMany(wait) => {
            (one("error-429-text"), StatusCode::TOO_MANY_REQUESTS, Some(wait.as_secs()))
        }
        Failure::Busy(error) => {
            tracing::warn!("busy: {error:#}");
            (one("error-503-text"), StatusCode::SERVICE_UNAVAILABLE, Some(5))
        }
        other => return Err(other.into()),
    };
    let written = Written { body: Some(form.values.body), errors, key: form.key, ..Written::default() };
    let mut answer = show::show_again(cx, viewer, thread, parent, written, status).await?;
    if let Some(seconds) = wait {
        answer.headers_mut().insert(header::RETRY_AFTER, header::HeaderValue::from(seconds.max(1)));
    }
    Ok(answer)
}

/// The post that is answered: its id, or nothing. Anything else names no post.
fn parent_of(text: &str) -> Result<Option<PostId>, Failure> {
    if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(|_| Failure::NotFound) }
}
