//! Taking a post away: a page that asks, and the act.

use actix_web::{http::StatusCode, web::Path};
use serde::Deserialize;

use super::permalink;
use crate::{
    forum::{
        access::{Action, check},
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
            page::{Answer, Nav, see_other_with},
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

/// Asks whether the post should go.
pub async fn confirm_removal(cx: Cx, viewer: Viewer, path: Path<PostId>) -> Answer {
    ask(&cx, &viewer, path.into_inner(), "", &FieldErrors::default()).await
}

/// Takes the post away.
pub async fn remove_post(cx: Cx, viewer: Viewer, path: Path<PostId>, form: Form<ReasonForm>) -> Answer {
    let (actor, id, at) = (viewer.actor, path.into_inner(), cx.clock.now());
    let (typed, by_time) = (form.values.reason, viewer.by_time);
    let removed = match parse_reason(&typed) {
        Ok(reason) => {
            cx.write_once(&viewer, form.key, move |db| {
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
        Ok(location) => see_other_with(&cx, location, "flash-removed"),
        Err(Failure::Invalid(errors)) => ask(&cx, &viewer, id, &typed, &errors).await,
        Err(failure) => Err(failure.into()),
    }
}

async fn ask(cx: &Cx, viewer: &Viewer, id: PostId, reason: &str, errors: &FieldErrors) -> Answer {
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
    let view = RemovePage {
        key: cx.form_key()?,
        group: GroupTag::of(&group),
        thread_url: urls::post_in(thread.id, &thread.title, id),
        action: urls::post_act(id, "verwijderen"),
        is_own: actor.member() == Some(post.author_id),
        by: card.as_ref().map_or_else(PersonCard::former, |card| PersonCard::of(card, true)),
        excerpt: post.excerpt,
        reason: shown.field("reason", reason),
        errors: shown.summary(),
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let title = Message::new("page-title-remove-post").with("thread", &thread.title);
    cx.page(viewer, title, Nav::Groups).status(status).render(&view)
}
