//! All notifications of a member, and ticking them off.

use std::collections::HashMap;

use actix_web::web::Query;
use serde::Deserialize;

use crate::{
    forum::{
        access::{Action, Place, check},
        groups, members,
        notifications::{self, store::Notification},
    },
    platform::{
        error::Failure,
        ids::{GroupId, MemberId},
    },
    web::{
        http::{
            cx::Cx,
            form::{Form, NoFields},
            page::{Answer, Nav, see_other_with},
            viewer::Viewer,
        },
        urls,
        views::{
            notifications::{NotificationLine, NotificationsPage},
            parts::{GroupTag, Pages, PersonCard},
        },
    },
};

/// Notifications on one page.
const A_PAGE: i64 = 30;

/// Which page.
#[derive(Debug, Deserialize)]
pub struct PageParams {
    #[serde(default)]
    pagina: String,
}

/// The list, newest first.
pub async fn show_notifications(cx: Cx, viewer: Viewer, params: Query<PageParams>) -> Answer {
    let (actor, now) = (viewer.actor, cx.clock.now());
    let page = params.pagina.parse().unwrap_or(1).clamp(1, 100_000);
    let (found, total, people, groups) = cx
        .database
        .read(move |db| {
            check(&actor, Action::UseOwnAccount, &Place::SITE)?;
            let member = actor.require_member()?;
            let (found, total) = notifications::store::list_page(db, member, now, (page, A_PAGE))?;
            if found.is_empty() && page > 1 {
                return Err(Failure::NotFound);
            }
            let authors: Vec<MemberId> = found.iter().map(|one| one.author).collect();
            let people = members::store::cards(db, &authors)?;
            let groups: HashMap<GroupId, GroupTag> = groups::store::list_readable(db, &actor)?
                .into_iter()
                .map(|(group, _)| (group.id, GroupTag::of(&group)))
                .collect();
            Ok((found, total, people, groups))
        })
        .await?;
    let line = |one: &Notification| NotificationLine {
        url: urls::post(one.post),
        is_own: !one.reason.is_by_author(),
        by: people.get(&one.author).map_or_else(PersonCard::former, |card| PersonCard::of(card, true)),
        reason_key: format!("news-{}", one.reason.as_str().replace('_', "-")),
        excerpt: one.excerpt.clone(),
        title: one.title.clone(),
        group: groups.get(&one.group).cloned().into_iter().collect(),
        at: one.at,
        is_new: one.read_at.is_none(),
    };
    let pages = total.saturating_add(A_PAGE).saturating_sub(1).checked_div(A_PAGE).unwrap_or(1);
    let view = NotificationsPage {
        has_new: found.iter().any(|one| one.read_at.is_none()),
        lines: found.iter().map(line).collect(),
        pages: Pages::of(page, pages, |page| format!("/meldingen?pagina={page}")),
    };
    cx.page(&viewer, "page-title-notifications", Nav::None).render(&view)
}

/// Ticks all of them off.
pub async fn read_notifications(cx: Cx, viewer: Viewer, _: Form<NoFields>) -> Answer {
    let (actor, at) = (viewer.actor, cx.clock.now());
    cx.database
        .write(move |db| {
            check(&actor, Action::UseOwnAccount, &Place::SITE)?;
            notifications::store::mark_all_read(db, actor.require_member()?, at)
        })
        .await?;
    see_other_with(&cx, "/meldingen", "flash-notifications-read")
}
