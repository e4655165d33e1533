//! What a group is about, and who belongs to it.

use actix_web::web::{Path, Query};
use serde::Deserialize;

use super::head::{self, Found};
use crate::{
    forum::{
        access::{Action, GroupRole, allowed, check},
        groups, members,
        membership::absences,
        membership::model::last_moment,
    },
    platform::{
        error::{Failure, Message},
        ids::MemberId,
    },
    web::{
        http::{
            cx::Cx,
            page::{Answer, Nav, moved},
            viewer::Viewer,
        },
        site::moderation::absences::moderator_lines,
        urls,
        views::{
            groups::{AboutPage, GroupMember, GroupMembersPage},
            parts::{Pages, PersonCard},
        },
    },
};

/// Members on one page.
const MEMBERS_A_PAGE: i64 = 48;

/// What a group is about.
pub async fn show_about(cx: Cx, viewer: Viewer, path: Path<String>) -> Answer {
    let (actor, slug) = (viewer.actor, path.into_inner());
    let found = cx
        .database
        .read(move |db| match head::find(db, &actor, &slug)? {
            Found::Moved(slug) => Ok(Err(slug)),
            Found::Here(open) => {
                let leaders = groups::store::moderators(db, open.group.id)?;
                // When colleagues are away is for colleagues.
                let absences = match actor.member() {
                    Some(_) => absences::store::list(db, &[open.group.id])?,
                    None => Vec::new(),
                };
                let concerned = absences.iter().flat_map(|one| [one.member_id, one.deputy_id]);
                let people: Vec<MemberId> = leaders.iter().copied().chain(concerned).collect();
                let cards = members::store::cards(db, &people)?;
                let linked = allowed(&actor, Action::SeeGroupMembers, &open.place);
                let moderators = moderator_lines(&leaders, &absences, &cards, linked);
                Ok(Ok((open, moderators)))
            }
        })
        .await?;
    let (open, moderators) = match found {
        Err(slug) => return moved(format!("{}/over", urls::board(&slug))),
        Ok(found) => found,
    };
    let view = AboutPage {
        head: open.head(&actor, "group-tab-about"),
        line: open.group.line.clone(),
        join_policy_key: format!("join-{}", open.group.join_policy.as_str()),
        moderators,
        thread_count: open.group.thread_count,
        member_count: open.group.member_count,
    };
    let title = Message::new("page-title-group-about").with("group", &open.group.name);
    cx.page(&viewer, title, Nav::Groups).render(&view)
}

/// Which page of a list is asked for.
#[derive(Debug, Deserialize)]
pub struct PageParams {
    #[serde(default)]
    pub pagina: String,
}

impl PageParams {
    /// The number of the page, from 1; nonsense is the first one.
    pub fn number(&self) -> i64 {
        self.pagina.parse().unwrap_or(1).clamp(1, 100_000)
    }
}

/// Who belongs to a group.
pub async fn show_members(cx: Cx, viewer: Viewer, path: Path<String>, params: Query<PageParams>) -> Answer {
    let (actor, slug, page) = (viewer.actor, path.into_inner(), params.number());
    let found = cx
        .database
        .read(move |db| match head::find(db, &actor, &slug)? {
            Found::Moved(slug) => Ok(Err(slug)),
            Found::Here(open) => {
                check(&actor, Action::SeeGroupMembers, &open.place)?;
                let offset = page.saturating_sub(1).saturating_mul(MEMBERS_A_PAGE);
                let rows = groups::store::list_members(db, open.group.id, offset, MEMBERS_A_PAGE)?;
                if rows.is_empty() && page > 1 {
                    return Err(Failure::NotFound);
                }
                let ids: Vec<MemberId> = rows.iter().map(|row| row.member).collect();
                let cards = members::store::cards(db, &ids)?;
                Ok(Ok((open, rows, cards)))
            }
        })
        .await?;
    let (open, rows, cards) = match found {
        Err(slug) => return moved(format!("{}/leden", urls::board(&slug))),
        Ok(found) => found,
    };
    let count = open.group.member_count;
    let total =
        count.saturating_add(MEMBERS_A_PAGE).saturating_sub(1).checked_div(MEMBERS_A_PAGE).unwrap_or(1);
    let address = format!("{}/leden", urls::board(&open.group.slug));
    let view = GroupMembersPage {
        head: open.head(&actor, "group-tab-members"),
        members: rows
            .into_iter()
            .filter_map(|row| {
                let person = PersonCard::of(cards.get(&row.member)?, true);
                let is_moderator = row.role == GroupRole::Moderator;
                let last_day = row.until.map(last_moment).into_iter().collect();
                Some(GroupMember { person, is_moderator, joined_at: row.joined_at, last_day })
            })
            .collect(),
        member_count: count,
        pages: Pages::of(page, total, |page| format!("{address}?pagina={page}")),
    };
    let title = Message::new("page-title-group-members").with("group", &open.group.name);
    cx.page(&viewer, title, Nav::Groups).render(&view)
}
