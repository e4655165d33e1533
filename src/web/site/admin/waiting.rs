//! People who wait to be let in.

use actix_web::{http::StatusCode, web::Path};
use serde::Deserialize;

use crate::{
    forum::{accounts::admission, organisations, threads::model::parse_reason},
    platform::{
        error::{Failure, FieldErrors},
        ids::{MemberId, OrganisationId},
    },
    web::{
        http::{
            cx::Cx,
            form::{Form, ShownForm},
            page::{Answer, Nav, see_other_with},
            viewer::Viewer,
        },
        views::{
            admin::{WaitingMember, WaitingPage},
            parts::Choice,
        },
    },
};

const PAGE: &str = "/beheer/leden";

/// The list, the longest wait first.
pub async fn show_waiting(cx: Cx, viewer: Viewer) -> Answer {
    show(&cx, &viewer, &FieldErrors::default()).await
}

/// Where somebody works, as far as it is known.
#[derive(Debug, Deserialize)]
pub struct ApproveForm {
    #[serde(default)]
    organisation: String,
}

/// Lets somebody in.
pub async fn approve_member(cx: Cx, viewer: Viewer, path: Path<MemberId>, form: Form<ApproveForm>) -> Answer {
    let (actor, id, mails, at) = (viewer.actor, path.into_inner(), cx.mails.clone(), cx.clock.now());
    let organisation = match form.values.organisation.as_str() {
        "" => None,
        text => Some(OrganisationId(text.parse().map_err(|_| Failure::NotFound)?)),
    };
    cx.database.write(move |db| admission::approve(db, &actor, id, organisation, &mails, at)).await?;
    see_other_with(&cx, PAGE, "flash-admitted")
}

/// Why, as it came in.
#[derive(Debug, Deserialize)]
pub struct RefuseForm {
    #[serde(default)]
    reason: String,
}

/// Does not let somebody in, and tells them why.
pub async fn refuse_member(cx: Cx, viewer: Viewer, path: Path<MemberId>, form: Form<RefuseForm>) -> Answer {
    let (actor, id, mails, at) = (viewer.actor, path.into_inner(), cx.mails.clone(), cx.clock.now());
    let refused = match parse_reason(&form.values.reason) {
        Ok(reason) => {
            cx.database.write(move |db| admission::refuse(db, &actor, id, &reason, &mails, at)).await
        }
        Err(message) => Err(Failure::invalid("reason", message)),
    };
    match refused {
        Ok(_) => see_other_with(&cx, PAGE, "flash-refused"),
        Err(Failure::Invalid(errors)) => show(&cx, &viewer, &errors).await,
        Err(failure) => Err(failure.into()),
    }
}

async fn show(cx: &Cx, viewer: &Viewer, errors: &FieldErrors) -> Answer {
    let actor = viewer.actor;
    let (waiting, organisations) = cx
        .database
        .read(move |db| {
            let waiting = admission::list_waiting(db, &actor)?;
            Ok((waiting, organisations::store::list(db)?))
        })
        .await?;
    let view = WaitingPage {
        tabs: super::tabs("admin-tab-waiting"),
        members: waiting
            .into_iter()
            .map(|member| WaitingMember {
                id: member.id.0,
                name: member.name,
                email: member.email,
                organisation: member.organisation_claim,
                motivation: member.motivation,
                since: member.confirmed_at.unwrap_or(member.created_at),
            })
            .collect(),
        organisations: organisations.iter().map(|one| Choice::worded(one.id, &one.name, false)).collect(),
        errors: ShownForm::new(cx, viewer, errors).summary(),
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    cx.page(viewer, "page-title-admin-waiting", Nav::Admin).status(status).render(&view)
}
