//! Taking several people out of a group: a page that asks, and the act, all of them or nobody.

use actix_web::{
    http::StatusCode,
    web::{Path, Query},
};

use crate::{
    forum::{
        access::GroupRole,
        groups, members,
        membership::{place, roles},
        threads::model::parse_reason,
    },
    platform::{
        error::{Failure, FieldErrors, Message},
        ids::MemberId,
    },
    web::{
        http::{
            cx::Cx,
            form::{Form, ShownForm},
            page::{Answer, Nav, see_other_with},
            viewer::Viewer,
        },
        site::groups::head,
        urls,
        views::{
            moderation_members::{ChosenMember, RemovePage},
            parts::{GroupTag, PersonCard},
        },
    },
};

/// The name of the field that a box of each chosen member sends.
const CHOSEN: &str = "lid";
/// As many as one page of the list holds, and some.
const MOST_CHOSEN: usize = 200;

/// The fields of a form or an address, some of them more than once.
type Pairs = Vec<(String, String)>;

fn chosen(pairs: &Pairs) -> Vec<MemberId> {
    let ids = pairs.iter().filter(|(name, _)| name == CHOSEN).filter_map(|(_, id)| id.parse().ok());
    let mut ids: Vec<MemberId> = ids.take(MOST_CHOSEN).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// Asks whether these people should go, and why.
pub async fn confirm_removal(cx: Cx, viewer: Viewer, path: Path<String>, pairs: Query<Pairs>) -> Answer {
    ask(&cx, &viewer, path.into_inner(), chosen(&pairs), "", &FieldErrors::default()).await
}

/// Takes them out of the group.
pub async fn remove_members(cx: Cx, viewer: Viewer, path: Path<String>, form: Form<Pairs>) -> Answer {
    let (actor, slug, mails, at) = (viewer.actor, path.into_inner(), cx.mails.clone(), cx.clock.now());
    let ids = chosen(&form.values);
    let field = |(name, value): &(String, String)| (name == "reason").then(|| value.clone());
    let typed = form.values.iter().find_map(field).unwrap_or_default();
    let removed = match parse_reason(&typed) {
        Ok(reason) => {
            let (slug, ids) = (slug.clone(), ids.clone());
            cx.write_once(&viewer, form.key, move |db| {
                let group = head::get(db, &actor, &slug)?.group;
                roles::remove_all(db, &actor, group.id, &ids, &reason, &mails, at)?;
                Ok(urls::moderated_members(&group.slug))
            })
            .await
        }
        Err(message) => Err(Failure::invalid("reason", message)),
    };
    match removed {
        Ok(location) => see_other_with(&cx, location, "flash-removed-from-group"),
        Err(Failure::Invalid(errors)) => ask(&cx, &viewer, slug, ids, &typed, &errors).await,
        Err(failure) => Err(failure.into()),
    }
}

async fn ask(
    cx: &Cx,
    viewer: &Viewer,
    slug: String,
    ids: Vec<MemberId>,
    reason: &str,
    errors: &FieldErrors,
) -> Answer {
    let actor = viewer.actor;
    let (group, cards) = cx
        .database
        .read(move |db| {
            let group = head::get(db, &actor, &slug)?.group;
            place::readable(db, &actor, group.id)?;
            let mut cards = members::store::cards(db, &ids)?;
            let moderators = groups::store::moderators(db, group.id)?;
            let mut people = Vec::new();
            for id in ids {
                // Only those whom the act will take; a moderator is made a member first.
                let belongs = groups::store::role_in(db, group.id, id)? == Some(GroupRole::Member);
                people.extend(cards.remove(&id).filter(|_| belongs && !moderators.contains(&id)));
            }
            Ok((group, people))
        })
        .await?;
    let shown = ShownForm::new(cx, viewer, errors);
    let list_url = urls::moderated_members(&group.slug);
    let view = RemovePage {
        group: GroupTag::of(&group),
        action: format!("{list_url}/verwijderen"),
        list_url,
        key: cx.form_key()?,
        count: i64::try_from(cards.len()).unwrap_or_default(),
        chosen: cards
            .iter()
            .map(|card| ChosenMember { id: card.id.0, person: PersonCard::of(card, true) })
            .collect(),
        reason: shown.field("reason", reason),
        errors: shown.summary(),
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let title = Message::new("page-title-membership-bulk").with("group", &group.name);
    cx.page(viewer, title, Nav::Work).status(status).render(&view)
}
