//! Splitting a reply and everything below it off: a page that asks for a title, and the act.

use actix_web::{http::StatusCode, web::Path};
use serde::Deserialize;

use crate::{
    forum::{
        groups, members,
        threads::{model::Title, splitting},
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
            arranging::SplitPage,
            parts::{GroupTag, PersonCard},
        },
    },
};

/// The title of the new thread, as it came in.
#[derive(Debug, Deserialize)]
pub struct SplitForm {
    #[serde(default)]
    title: String,
}

/// Shows what would become a thread of its own, and asks for its title.
pub async fn confirm_split(cx: Cx, viewer: Viewer, path: Path<PostId>) -> Answer {
    ask(&cx, &viewer, path.into_inner(), "", &FieldErrors::default()).await
}

/// Makes a thread of a reply and everything below it.
pub async fn split_thread(cx: Cx, viewer: Viewer, path: Path<PostId>, form: Form<SplitForm>) -> Answer {
    let (actor, id, at) = (viewer.actor, path.into_inner(), cx.clock.now());
    let typed = form.values.title;
    let made = match Title::parse(&typed) {
        Ok(title) => {
            cx.write_once(&viewer, form.key, move |db| {
                let thread = splitting::split(db, &actor, id, &title, at)?;
                Ok(urls::post_in(thread, title.as_str(), id))
            })
            .await
        }
        Err(message) => Err(Failure::invalid("title", message)),
    };
    match made {
        Ok(location) => see_other_with(&cx, location, "flash-split"),
        Err(Failure::Invalid(errors)) => ask(&cx, &viewer, id, &typed, &errors).await,
        Err(failure) => Err(failure.into()),
    }
}

async fn ask(cx: &Cx, viewer: &Viewer, id: PostId, title: &str, errors: &FieldErrors) -> Answer {
    let actor = viewer.actor;
    let (thread, post, below, group, card) = cx
        .database
        .read(move |db| {
            let (thread, post, below) = splitting::preview(db, &actor, id)?;
            let group = groups::store::get(db, thread.group_id)?;
            let card = members::store::cards(db, &[post.author_id])?.remove(&post.author_id);
            Ok((thread, post, below, group, card))
        })
        .await?;
    let shown = ShownForm::new(cx, viewer, errors);
    let view = SplitPage {
        key: cx.form_key()?,
        group: GroupTag::of(&group),
        thread_url: urls::post_in(thread.id, &thread.title, id),
        action: urls::post_act(id, "splitsen"),
        by: card.as_ref().map_or_else(PersonCard::former, |card| PersonCard::of(card, true)),
        excerpt: post.excerpt,
        below_count: below,
        title: shown.field("title", title),
        errors: shown.summary(),
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let title = Message::new("page-title-split").with("thread", &thread.title);
    cx.page(viewer, title, Nav::Groups).status(status).render(&view)
}
