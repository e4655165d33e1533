//! A case for the one who wrote the post and for the members who reported it, and their objection.

use actix_web::{http::StatusCode, web::Path};
use serde::Deserialize;

use super::people::People;
use crate::{
    forum::cases::{forms::parse_objection, model::Reported, objecting},
    platform::{
        error::{FieldErrors, Message},
        ids::CaseId,
    },
    web::{
        http::{
            cx::Cx,
            form::{Form, ShownForm},
            page::{Answer, Nav, see_other_with},
            viewer::Viewer,
        },
        urls,
        views::cases::OwnCasePage,
    },
};

/// The page of a case for those concerned.
pub async fn show_own_case(cx: Cx, viewer: Viewer, path: Path<CaseId>) -> Answer {
    let key = cx.form_key()?;
    show(&cx, &viewer, path.into_inner(), "", &key, &FieldErrors::default()).await
}

/// An objection as it came in.
#[derive(Debug, Deserialize)]
pub struct ObjectionForm {
    #[serde(default)]
    objection: String,
}

/// Objects to a decision.
pub async fn object_to_case(cx: Cx, viewer: Viewer, path: Path<CaseId>, form: Form<ObjectionForm>) -> Answer {
    let (actor, id, key, typed) = (viewer.actor, path.into_inner(), form.key, form.values.objection);
    cx.database.read(move |db| objecting::own(db, &actor, id)).await?;
    let objection = match parse_objection(&typed) {
        Ok(objection) => objection,
        Err(message) => {
            let errors = FieldErrors::one("objection", message);
            return show(&cx, &viewer, id, &typed, &key, &errors).await;
        }
    };
    let (mails, at) = (cx.mails.clone(), cx.clock.now());
    let location = cx
        .write_once(&viewer, key, move |db| {
            objecting::object(db, &actor, id, &objection, &mails, at)?;
            Ok(urls::own_case(id))
        })
        .await?;
    see_other_with(&cx, location, "flash-objected")
}

async fn show(cx: &Cx, viewer: &Viewer, id: CaseId, typed: &str, key: &str, errors: &FieldErrors) -> Answer {
    let actor = viewer.actor;
    let own = cx.database.read(move |db| objecting::own(db, &actor, id)).await?;
    let people = People(std::collections::HashMap::new());
    let (case, reported) = (&own.opened.case, &own.opened.reported);
    let shown = ShownForm::new(cx, viewer, errors);
    let when = |yes: bool, text: String| if yes { text } else { String::new() };
    let (url, excerpt) = match reported {
        Reported::Post(both) => {
            let (post, thread) = both.as_ref();
            let is_linked = own.is_readable && thread.removed_at.is_none();
            let is_told = own.is_author || (own.is_readable && post.removed_at.is_none());
            (when(is_linked, urls::post(post.id)), when(is_told, post.excerpt.clone()))
        }
        Reported::Profile(owner) => (when(own.is_readable, urls::member(owner.id)), String::new()),
    };
    // Somebody else's objection is theirs to tell.
    let is_objector = case.objected_by == actor.member();
    let mut objection = people.objection(case, false);
    for view in &mut objection {
        view.text = when(is_objector, std::mem::take(&mut view.text));
    }
    let view = OwnCasePage {
        id: id.0,
        is_author: own.is_author,
        is_profile: matches!(reported, Reported::Profile(_)),
        title: when(own.is_readable, reported.title().to_owned()),
        url,
        excerpt,
        reports: own.reports.iter().map(|report| people.report(report, false, false)).collect(),
        verdict: people.verdict(case, false),
        objection,
        action: when(case.takes_objection(cx.clock.now()), urls::case_act(id, "bezwaar")),
        key: key.to_owned(),
        field: shown.field("objection", typed),
        errors: shown.summary(),
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let title = Message::new("page-title-own-case").with("number", id);
    cx.page(viewer, title, Nav::None).status(status).render(&view)
}
