//! What is decided about a thread: its answer, its place on the board, whether it takes replies.

use actix_web::{http::StatusCode, web::Path};
use serde::Deserialize;

use super::{
    moderate::{self, Typed},
    permalink,
    remove::ReasonForm,
    show,
    view::Written,
};
use crate::{
    forum::threads::{model::parse_reason, moderating},
    platform::{
        error::{Failure, FieldErrors},
        ids::{PostId, ThreadId},
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

/// Whether it is taken back.
#[derive(Debug, Deserialize)]
pub struct AnswerForm {
    #[serde(default)]
    terug: String,
}

/// Says that a reply answers the question, or takes it back (`terug`).
pub async fn accept_answer(cx: Cx, viewer: Viewer, path: Path<PostId>, form: Form<AnswerForm>) -> Answer {
    let (actor, id, accepted) = (viewer.actor, path.into_inner(), form.values.terug.is_empty());
    let (by_time, at) = (viewer.by_time, cx.clock.now());
    let location = cx
        .database
        .write(move |db| {
            let thread = moderating::accept_answer(db, &actor, id, accepted, at)?;
            permalink::of(db, &thread, id, by_time)
        })
        .await?;
    let flash = if accepted { "flash-answer-accepted" } else { "flash-answer-taken-back" };
    see_other_with(&cx, location, flash)
}

/// Until when a thread is kept on top, as it came in.
#[derive(Debug, Deserialize)]
pub struct PinForm {
    #[serde(default)]
    until: String,
}

/// Keeps a thread on top of its board, where a day is named until the end of it.
pub async fn pin_thread(cx: Cx, viewer: Viewer, path: Path<ThreadId>, form: Form<PinForm>) -> Answer {
    let (actor, id, at) = (viewer.actor, path.into_inner(), cx.clock.now());
    let until = match moderate::parse_day(&form.values.until, cx.config.site.timezone, at) {
        Ok(until) => until,
        Err(message) => {
            let typed = Typed { until: form.values.until, ..Typed::default() };
            let errors = FieldErrors::one("until", message);
            return moderate::show_again(&cx, &viewer, id, typed, errors).await;
        }
    };
    let thread = cx.database.write(move |db| moderating::pin_until(db, &actor, id, until, at)).await?;
    see_other_with(&cx, urls::thread(thread.id, &thread.title), "flash-pinned")
}

/// Lets a thread go from the top of its board.
pub async fn unpin_thread(cx: Cx, viewer: Viewer, path: Path<ThreadId>) -> Answer {
    let (actor, id, at) = (viewer.actor, path.into_inner(), cx.clock.now());
    let thread = cx.database.write(move |db| moderating::pin(db, &actor, id, false, at)).await?;
    see_other_with(&cx, urls::thread(thread.id, &thread.title), "flash-unpinned")
}

/// Closes a thread to replies, for a reason that everybody sees.
pub async fn lock_thread(cx: Cx, viewer: Viewer, path: Path<ThreadId>, form: Form<ReasonForm>) -> Answer {
    let (actor, id, at) = (viewer.actor, path.into_inner(), cx.clock.now());
    let typed = form.values.reason;
    let locked = match parse_reason(&typed) {
        Ok(reason) => cx.database.write(move |db| moderating::lock(db, &actor, id, &reason, at)).await,
        Err(message) => Err(Failure::Invalid(FieldErrors::one("reason", message))),
    };
    match locked {
        Ok(thread) => see_other_with(&cx, urls::thread(thread.id, &thread.title), "flash-locked"),
        Err(Failure::Invalid(errors)) => {
            let written = Written { errors, lock_reason: typed, ..Written::default() };
            show::show_again(&cx, &viewer, id, None, written, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(failure) => Err(failure.into()),
    }
}

/// Opens a thread to replies again.
pub async fn unlock_thread(cx: Cx, viewer: Viewer, path: Path<ThreadId>) -> Answer {
    let (actor, id, at) = (viewer.actor, path.into_inner(), cx.clock.now());
    let thread = cx.database.write(move |db| moderating::unlock(db, &actor, id, at)).await?;
    see_other_with(&cx, urls::thread(thread.id, &thread.title), "flash-unlocked")
}
