//! Asking to be let into a group, and taking that back. A group that is open is joined at once.

use actix_web::{http::StatusCode, web::Path};
use serde::Deserialize;

use super::head;
use crate::{
    forum::{
        access::{Action, check},
        groups::joining,
        membership::{requests, store},
    },
    platform::{
        error::{Failure, FieldErrors, Message},
        limits::Limited,
    },
    web::{
        http::{
            cx::Cx,
            form::{Form, NoFields, ShownForm},
            page::{Answer, Nav, see_other_with},
            viewer::Viewer,
        },
        urls,
        views::{
            moderation_members::{AskJoinPage, Asked},
            parts::GroupTag,
        },
    },
};

/// Why somebody wants to join, as it came in.
#[derive(Debug, Deserialize)]
pub struct AskForm {
    #[serde(default)]
    motivation: String,
}

/// The form for a request, or the request that waits.
pub async fn show_ask(cx: Cx, viewer: Viewer, path: Path<String>) -> Answer {
    show(&cx, &viewer, path.into_inner(), "", &FieldErrors::default()).await
}

/// Joins an open group; asks the moderators of one where one joins by asking.
pub async fn join_group(cx: Cx, viewer: Viewer, path: Path<String>, form: Form<AskForm>) -> Answer {
    let (actor, at, slug, mails) = (viewer.actor, cx.clock.now(), path.into_inner(), cx.mails.clone());
    // Each request is a mail to every moderator, also one that is taken back and made again.
    if let Some(member) = actor.member() {
        cx.limits.check(Limited::AccountMail, format!("{member} asks {slug}"))?;
    }
    let (motivation, address) = (form.values.motivation, slug.clone());
    let typed = motivation.clone();
    let joined = cx
        .database
        .write(move |db| {
            let open = head::get(db, &actor, &address)?;
            let board = urls::board(&open.group.slug);
            if open.role.is_none() && open.place.asks_to_join() {
                requests::ask(db, &actor, open.group.id, &motivation, &mails, at)?;
                return Ok((board, "flash-asked-to-join"));
            }
            joining::join(db, &actor, open.group.id, at)?;
            // Whoever is in needs no decision any more.
            store::delete_request(db, open.group.id, actor.require_member()?)?;
            Ok((board, "flash-joined"))
        })
        .await;
    match joined {
        Ok((location, flash)) => see_other_with(&cx, location, flash),
        Err(Failure::Invalid(errors)) => show(&cx, &viewer, slug, &typed, &errors).await,
        Err(failure) => Err(failure.into()),
    }
}

/// Takes one's own request back.
pub async fn withdraw_request(cx: Cx, viewer: Viewer, path: Path<String>, _: Form<NoFields>) -> Answer {
    let (actor, slug) = (viewer.actor, path.into_inner());
    let location = cx
        .database
        .write(move |db| {
            let open = head::get(db, &actor, &slug)?;
            requests::withdraw(db, &actor, open.group.id)?;
            Ok(urls::board(&open.group.slug))
        })
        .await?;
    see_other_with(&cx, location, "flash-request-withdrawn")
}

async fn show(cx: &Cx, viewer: &Viewer, slug: String, typed: &str, errors: &FieldErrors) -> Answer {
    let actor = viewer.actor;
    let (group, request) = cx
        .database
        .read(move |db| {
            let open = head::get(db, &actor, &slug)?;
            check(&actor, Action::AskToJoin, &open.place)?;
            let request = store::find_request(db, open.group.id, actor.require_member()?)?;
            Ok((open.group, request))
        })
        .await?;
    let shown = ShownForm::new(cx, viewer, errors);
    let view = AskJoinPage {
        group: GroupTag::of(&group),
        action: urls::join(&group.slug),
        withdraw_url: urls::withdraw(&group.slug),
        asked: request
            .into_iter()
            .map(|request| Asked { motivation: request.motivation, at: request.created_at })
            .collect(),
        motivation: shown.field("motivation", typed),
        errors: shown.summary(),
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let title = Message::new("page-title-ask-join").with("group", &group.name);
    cx.page(viewer, title, Nav::Groups).status(status).render(&view)
}
