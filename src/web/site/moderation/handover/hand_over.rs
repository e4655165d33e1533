//! Looking at the page, and handing over.

use actix_web::{
    http::StatusCode,
    web::{Path, Query},
};
use serde::Deserialize;

use super::{
    data::{self, HandoverForm},
    page,
};
use crate::{
    forum::{
        access::Audience,
        handovers::{
            handing,
            model::{Handing, Stay},
        },
    },
    platform::error::{Failure, FieldErrors, Message},
    web::{
        http::{
            cx::Cx,
            form::Form,
            page::{Answer, Nav, see_other_with},
            viewer::Viewer,
        },
        site::groups::head,
        urls,
    },
};

/// Whom to look for.
#[derive(Debug, Deserialize)]
pub struct SuccessorParams {
    #[serde(default)]
    naam: String,
}

/// The page.
pub async fn show_handover(
    cx: Cx,
    viewer: Viewer,
    path: Path<String>,
    params: Query<SuccessorParams>,
) -> Answer {
    let typed = HandoverForm { naam: params.naam.clone(), ..HandoverForm::default() };
    show(&cx, &viewer, path.into_inner(), typed, FieldErrors::default()).await
}

/// Hands the group over, or looks for a successor by name.
pub async fn hand_over(cx: Cx, viewer: Viewer, path: Path<String>, form: Form<HandoverForm>) -> Answer {
    let (slug, typed) = (path.into_inner(), form.values);
    if !typed.zoeken.is_empty() {
        return show(&cx, &viewer, slug, typed, FieldErrors::default()).await;
    }
    let (actor, address, mails, at) = (viewer.actor, slug.clone(), cx.mails.clone(), cx.clock.now());
    let handing = Handing {
        successor: typed.member.parse().ok(),
        words: typed.words.clone(),
        stay: Stay::parse(&typed.stay),
        seen: typed.seen.clone(),
    };
    let done = cx
        .write_once(&viewer, form.key, move |db| {
            let group = head::get(db, &actor, &address)?.group;
            let group = handing::hand_over(db, &actor, group.id, &handing, &mails, at)?;
            Ok(match handing.stay {
                Some(Stay::Moderator) => urls::group_moderation(&group.slug, "moderatoren"),
                // Whoever left a group that only its members read would not find it.
                Some(Stay::Leave) if group.audience == Audience::Group && !actor.is_admin() => {
                    "/themagroepen".to_owned()
                }
                _ => urls::board(&group.slug),
            })
        })
        .await;
    match done {
        Ok(location) => see_other_with(&cx, location, "flash-handed-over"),
        Err(Failure::Invalid(errors)) => show(&cx, &viewer, slug, typed, errors).await,
        Err(failure) => Err(failure.into()),
    }
}

async fn show(cx: &Cx, viewer: &Viewer, slug: String, typed: HandoverForm, errors: FieldErrors) -> Answer {
    let (actor, now, zone) = (viewer.actor, cx.clock.now(), cx.config.site.timezone);
    let words: String = typed.naam.chars().filter(|c| !c.is_control()).take(100).collect();
    let (query, chosen) = (words.clone(), typed.member.parse().ok());
    let data =
        cx.database.read(move |db| data::load(db, &actor, &slug, (&query, chosen), (now, zone))).await?;
    let view = page::view(cx, viewer, &data, &HandoverForm { naam: words, ..typed }, &errors)?;
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let title = Message::new("page-title-hand-over").with("group", &data.group.name);
    cx.page(viewer, title, Nav::Work).status(status).render(&view)
}
