//! One account, for administrators: what was decided about it, and keeping it out of the site.

use actix_web::{http::StatusCode, web::Path};
use serde::Deserialize;

use super::{list::role_key, show::decision_line};
use crate::{
    forum::{
        access::{Action, Place, check},
        decisions::listing,
        groups,
        members::{self, model::MemberState},
        membership::suspension,
        threads::model::parse_reason,
    },
    platform::{
        error::{Failure, FieldErrors, Message},
        ids::MemberId,
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
            moderation_members::{AccountGroup, AccountPage},
            parts::PersonCard,
        },
    },
};

/// Decisions on one page.
const MOST_DECISIONS: i64 = 50;

/// The page of an account.
pub async fn show_account(cx: Cx, viewer: Viewer, path: Path<MemberId>) -> Answer {
    show(&cx, &viewer, path.into_inner(), "", &FieldErrors::default()).await
}

/// Why, as it came in.
#[derive(Debug, Deserialize)]
pub struct SuspendForm {
    #[serde(default)]
    reason: String,
}

/// Keeps somebody out of the site.
pub async fn suspend_member(cx: Cx, viewer: Viewer, path: Path<MemberId>, form: Form<SuspendForm>) -> Answer {
    let (actor, id, mails, at) = (viewer.actor, path.into_inner(), cx.mails.clone(), cx.clock.now());
    let typed = form.values.reason;
    let suspended = match parse_reason(&typed) {
        Ok(reason) => {
            cx.write_once(&viewer, form.key, move |db| {
                suspension::suspend(db, &actor, id, &reason, &mails, at)?;
                Ok(urls::account(id))
            })
            .await
        }
        Err(message) => Err(Failure::invalid("reason", message)),
    };
    match suspended {
        Ok(location) => see_other_with(&cx, location, "flash-suspended"),
        Err(Failure::Invalid(errors)) => show(&cx, &viewer, id, &typed, &errors).await,
        Err(failure) => Err(failure.into()),
    }
}

/// Lets somebody in again.
pub async fn readmit_member(cx: Cx, viewer: Viewer, path: Path<MemberId>, form: Form<NoFields>) -> Answer {
    let (actor, id, mails, at) = (viewer.actor, path.into_inner(), cx.mails.clone(), cx.clock.now());
    let location = cx
        .write_once(&viewer, form.key, move |db| {
            suspension::readmit(db, &actor, id, &mails, at)?;
            Ok(urls::account(id))
        })
        .await?;
    see_other_with(&cx, location, "flash-readmitted")
}

async fn show(cx: &Cx, viewer: &Viewer, id: MemberId, reason: &str, errors: &FieldErrors) -> Answer {
    let actor = viewer.actor;
    let (member, card, places, decisions) = cx
        .database
        .read(move |db| {
            check(&actor, Action::SuspendMembers, &Place::SITE)?;
            let member = members::store::get(db, id)?;
            let card = members::store::cards(db, &[id])?.remove(&id).ok_or(Failure::NotFound)?;
            let roles = groups::store::roles_of(db, id)?;
            let places: Vec<_> = groups::store::list(db)?
                .into_iter()
                .filter_map(|group| Some((roles.get(&group.id).copied()?, group)))
                .collect();
            Ok((member, card, places, listing::about(db, id, None, MOST_DECISIONS)?))
        })
        .await?;
    let shown = ShownForm::new(cx, viewer, errors);
    let view = AccountPage {
        person: PersonCard::of(&card, member.state == MemberState::Active),
        email: member.email,
        state_key: format!("account-state-{}", member.state.as_str()),
        groups: places
            .into_iter()
            .map(|(role, group)| AccountGroup {
                url: urls::moderated_member(&group.slug, id),
                name: group.name,
                role_key: role_key(Some(role)),
            })
            .collect(),
        decisions: decisions.iter().map(decision_line).collect(),
        can_suspend: member.state == MemberState::Active && actor.member() != Some(id),
        can_readmit: member.state == MemberState::Suspended,
        suspend_url: format!("{}/schorsen", urls::account(id)),
        readmit_url: format!("{}/toelaten-weer", urls::account(id)),
        key: cx.form_key()?,
        reason: shown.field("reason", reason),
        errors: shown.summary(),
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let title = Message::new("page-title-account").with("name", &member.name);
    cx.page(viewer, title, Nav::Admin).status(status).render(&view)
}
