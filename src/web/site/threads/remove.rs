//! Taking a post away: a page that asks, and the act.

use actix_web::{http::StatusCode, web::Path};
use serde::Deserialize;

use super::permalink;
use crate::{
    forum::{
        access::{Action, check},
        approval::undoing,
        groups, members,
        threads::{self, editing, model::parse_reason},
    },
    platform::{
        error::{Failure, FieldErrors, Message},
        ids::PostId,
    },
    web::{
        http::{
            cx::Cx,
            form::{Form, ShownForm},
            page::{Answer, Nav, see_other_with_undo},
            viewer::Viewer,
        },
        urls,
        views::{
            parts::{GroupTag, PersonCard},
            threads::RemovePage,
        },
    },
};

/// Why, as it came in.
#[derive(Debug, Deserialize)]
pub struct ReasonForm {
    #[serde(default)]
    pub reason: String,
}

/// By which address a post goes, and what is said of it.
#[derive(Clone, Copy)]
struct Way {
    act: &'static str,
    flash: &'static str,
}

const REMOVE: Way = Way { act: "verwijderen", flash: "flash-removed" };
const HIDE: Way = Way { act: "verbergen", flash: "flash-hidden" };

/// Asks whether the post should go.
pub async fn confirm_removal(cx: Cx, viewer: Viewer, path: Path<PostId>) -> Answer {
    ask(&cx, &viewer, (path.into_inner(), REMOVE), "", &FieldErrors::default()).await
}

/// Takes the post away.
pub async fn remove_post(cx: Cx, viewer: Viewer, path: Path<PostId>, form: Form<ReasonForm>) -> Answer {
    let reason = parse_reason(&form.values.reason);
    remove(&cx, &viewer, (path.into_inner(), REMOVE), form, reason).await
}

/// Takes the post away for a reason, which there must be.
pub async fn hide_post(cx: Cx, viewer: Viewer, path: Path<PostId>, form: Form<ReasonForm>) -> Answer {
    let reason = parse_reason(&form.values.reason);
    let reason = reason
        .and_then(|reason| if reason.is_empty() { Err("error-reason-empty".into()) } else { Ok(reason) });
    remove(&cx, &viewer, (path.into_inner(), HIDE), form, reason).await
}

async fn remove(
    cx: &Cx,
    viewer: &Viewer,
    (id, way): (PostId, Way),
    form: Form<ReasonForm>,
    reason: Result<String, Message>,
) -> Answer {
    let (actor, at) = (viewer.actor, cx.clock.now());
    let (typed, by_time) = (form.values.reason, viewer.by_time);
    let removed = match reason {
        Ok(reason) => {
            cx.write_once(viewer, form.key, move |db| {
                let thread = editing::remove(db, &actor, id, &reason, at)?;
                if threads::store::find(db, thread.id)?.is_some() {
                    return permalink::of(db, &thread, id, by_time);
                }
                Ok(urls::board(&groups::store::get(db, thread.group_id)?.slug))
            })
            .await
        }
        Err(message) => Err(Failure::invalid("reason", message)),
    };
    match removed {
        Ok(location) => {
            let can_undo = cx.database.read(move |db| undoing::may_undo(db, &actor, id, at)).await?;
            see_other_with_undo(cx, location, way.flash, can_undo.then_some(id))
        }
        Err(Failure::Invalid(errors)) => ask(cx, viewer, (id, way), &typed, &errors).await,
        Err(failure) => Err(failure.into()),
    }
}

async fn ask(
    cx: &Cx,
    viewer: &Viewer,
    (id, way): (PostId, Way),
    reason: &str,
    errors: &FieldErrors,
) -> Answer {
    let actor = viewer.actor;
    let (thread, post, group, card) = cx
        .database
        .read(move |db| {
            let (thread, post, place) = threads::place::readable_post(db, &actor, id)?;
            check(&actor, Action::RemovePost, &place)?;
            let group = groups::store::get(db, thread.group_id)?;
            let card = members::store::cards(db, &[post.author_id])?.remove(&post.author_id);
            Ok((thread, post, group, card))
        })
        .await?;
    let shown = ShownForm::new(cx, viewer, errors);
    let is_first = post.is_first();
    let lead = match (is_first, thread.reply_count) {
        (false, _) => "remove-lead",
        (true, 0) => "remove-first-lead-alone",
        (true, _) => "remove-first-lead",
    };
    let view = RemovePage {
        key: cx.form_key()?,
        group: GroupTag::of(&group),
        thread_url: urls::post_in(thread.id, &thread.title, id),
        action: urls::post_act(id, way.act),
        is_first,
        lead_key: lead.to_owned(),
        is_own: actor.member() == Some(post.author_id),
        by: card.as_ref().map_or_else(PersonCard::former, |card| PersonCard::of(card, true)),
        excerpt: post.excerpt,
        reason: shown.field("reason", reason),
        errors: shown.summary(),
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let title = if is_first { "page-title-remove-first" } else { "page-title-remove-post" };
    let title = Message::new(title).with("thread", &thread.title);
    cx.page(viewer, title, Nav::Groups).status(status).render(&view)
}
