//! People who wait to be let in.

use actix_web::{http::StatusCode, web::Path};
use serde::Deserialize;

use crate::{
    forum::{
        access::{Action, Place, check},
        accounts::admission,
        members::model::Member,
        membership::suspension,
        organisations,
        threads::model::parse_reason,
    },
    platform::{
        error::{Failure, FieldErrors},
        ids::MemberId,
        text::{fold::fold, line},
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
            admin::{AccountLink, WaitingMember, WaitingPage},
            parts::{Field, FormError},
        },
    },
};

const PAGE: &str = "/beheer/leden";

/// What was typed for one of them, and what is wrong with it.
#[derive(Default)]
struct Typed {
    member: Option<MemberId>,
    organisation: Option<String>,
    reason: String,
    errors: FieldErrors,
}

/// The list, the longest wait first.
pub async fn show_waiting(cx: Cx, viewer: Viewer) -> Answer {
    show(&cx, &viewer, Typed::default()).await
}

/// Where somebody works, as far as it is known: the name of an organisation.
#[derive(Debug, Deserialize)]
pub struct ApproveForm {
    #[serde(default)]
    organisation: String,
}

/// Lets somebody in.
pub async fn approve_member(cx: Cx, viewer: Viewer, path: Path<MemberId>, form: Form<ApproveForm>) -> Answer {
    let (actor, id, mails, at) = (viewer.actor, path.into_inner(), cx.mails.clone(), cx.clock.now());
    check(&actor, Action::AdmitMembers, &Place::SITE)?;
    let typed = form.values.organisation;
    let name = line::optional(&typed, 120).unwrap_or_default();
    let admitted = cx
        .write_once(&viewer, form.key, move |db| {
            let organisation = match name.as_str() {
                "" => None,
                name => Some(
                    organisations::store::find_by_name(db, name)?
                        .ok_or_else(|| Failure::invalid("organisation", "error-organisation-unknown"))?,
                ),
            };
            admission::approve(db, &actor, id, organisation, &mails, at)?;
            Ok(PAGE.to_owned())
        })
        .await;
    match admitted {
        Ok(location) => see_other_with(&cx, location, "flash-admitted"),
        Err(Failure::Invalid(errors)) => {
            let typed = Typed { member: Some(id), organisation: Some(typed), errors, ..Typed::default() };
            show(&cx, &viewer, typed).await
        }
        Err(failure) => Err(failure.into()),
    }
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
    let typed = form.values.reason;
    let refused = match parse_reason(&typed) {
        Ok(reason) => {
            cx.write_once(&viewer, form.key, move |db| {
                admission::refuse(db, &actor, id, &reason, &mails, at)?;
                Ok(PAGE.to_owned())
            })
            .await
        }
        Err(message) => Err(Failure::invalid("reason", message)),
    };
    match refused {
        Ok(location) => see_other_with(&cx, location, "flash-refused"),
        Err(Failure::Invalid(errors)) => {
            let typed = Typed { member: Some(id), reason: typed, errors, ..Typed::default() };
            show(&cx, &viewer, typed).await
        }
        Err(failure) => Err(failure.into()),
    }
}

async fn show(cx: &Cx, viewer: &Viewer, typed: Typed) -> Answer {
    let actor = viewer.actor;
    let (waiting, suspended, organisations) = cx
        .database
        .read(move |db| {
            let waiting = admission::list_waiting(db, &actor)?;
            Ok((waiting, suspension::list(db, &actor)?, organisations::store::list(db)?))
        })
        .await?;
    let names: Vec<String> = organisations.into_iter().map(|one| one.name).collect();
    let shown = ShownForm::new(cx, viewer, &typed.errors);
    let errors = shown.summary().into_iter().map(|error| FormError {
        field: typed.member.map_or_else(String::new, |member| format!("{}-{member}", error.field)),
        text: error.text,
    });
    let view = WaitingPage {
        tabs: super::tabs("admin-tab-waiting"),
        key: cx.form_key()?,
        members: waiting.into_iter().map(|member| waiting_member(member, &names, &typed, &shown)).collect(),
        errors: errors.collect(),
        suspended: suspended
            .into_iter()
            .map(|one| AccountLink { url: urls::account(one.id), name: one.name, email: one.email })
            .collect(),
        organisations: names,
    };
    let status = if typed.errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    cx.page(viewer, "page-title-admin-waiting", Nav::Admin).status(status).render(&view)
}

fn waiting_member(member: Member, known: &[String], typed: &Typed, shown: &ShownForm<'_>) -> WaitingMember {
    let is_typed = typed.member == Some(member.id);
    // What they say themselves is the likely answer, where it is one of ours.
    let claimed = known.iter().find(|name| fold(name) == fold(&member.organisation_claim)).cloned();
    let works_at = typed.organisation.clone().filter(|_| is_typed).or(claimed).unwrap_or_default();
    WaitingMember {
        id: member.id.0,
        name: member.name,
        email: member.email,
        organisation: member.organisation_claim,
        motivation: member.motivation,
        since: member.confirmed_at.unwrap_or(member.created_at),
        works_at: if is_typed {
            shown.field("organisation", &works_at)
        } else {
            Field { value: works_at, ..Field::default() }
        },
        reason: if is_typed { shown.field("reason", &typed.reason) } else { Field::default() },
    }
}
