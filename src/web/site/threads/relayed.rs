//! A question that was passed on to the one who looks: the way to answer, and the way to say no.

use actix_web::{http::StatusCode, web::Path};
use serde::Deserialize;

use crate::{
    forum::{members, relays::relaying},
    platform::{
        error::{Failure, FieldErrors, Message},
        ids::ThreadId,
    },
    web::{
        http::{
            cx::Cx,
            form::{Form, ShownForm},
            page::{Answer, Nav, see_other_with},
            viewer::Viewer,
        },
        urls,
        views::{
            parts::{GroupTag, PersonCard},
            relays::RelayedPage,
        },
    },
};

/// Why not.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct DeclineForm {
    #[serde(default)]
    reason: String,
}

/// The page with the button.
pub async fn show_relayed(cx: Cx, viewer: Viewer, path: Path<ThreadId>) -> Answer {
    show(&cx, &viewer, path.into_inner(), "", &FieldErrors::default()).await
}

/// "I cannot help with this."
pub async fn decline_relay(cx: Cx, viewer: Viewer, path: Path<ThreadId>, form: Form<DeclineForm>) -> Answer {
    let (actor, id, at) = (viewer.actor, path.into_inner(), cx.clock.now());
    let reason = form.values.reason.clone();
    let done = cx.database.write(move |db| relaying::decline(db, &actor, id, &reason, at)).await;
    match done {
        Ok(_) => see_other_with(&cx, urls::thread_act(id, "doorgespeeld"), "flash-relay-declined"),
        Err(Failure::Invalid(errors)) => show(&cx, &viewer, id, &form.values.reason, &errors).await,
        Err(failure) => Err(failure.into()),
    }
}

async fn show(cx: &Cx, viewer: &Viewer, id: ThreadId, reason: &str, errors: &FieldErrors) -> Answer {
    let (actor, now) = (viewer.actor, cx.clock.now());
    let (own, cards) = cx
        .database
        .read(move |db| {
            let own = relaying::own(db, &actor, id, now)?;
            let people: Vec<_> = own.relay.asked_by.into_iter().collect();
            let cards = members::store::cards(db, &people)?;
            Ok((own, cards))
        })
        .await?;
    let shown = ShownForm::new(cx, viewer, errors);
    let thread_url = urls::thread(own.thread.id, &own.thread.title);
    let view = RelayedPage {
        group: GroupTag::of(&own.group),
        answer_url: format!("{thread_url}#reageer"),
        thread_url,
        title: own.thread.title.clone(),
        excerpt: own.thread.excerpt.clone(),
        by: cards.values().map(|card| PersonCard::of(card, true)).collect(),
        at: own.relay.created_at,
        why: own.relay.why.clone(),
        note: own.relay.note.clone(),
        is_open: own.state.is_open(),
        state_key: format!("relayed-{}", own.state.as_str()),
        action: urls::thread_act(id, "doorgespeeld"),
        reason: shown.field("reason", reason),
        errors: shown.summary(),
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let title = Message::new("page-title-relayed").with("thread", &own.thread.title);
    cx.page(viewer, title, Nav::Groups).status(status).render(&view)
}
