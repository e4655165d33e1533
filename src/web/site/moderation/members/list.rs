//! The members of a group: who waits on top, then the table, found and sorted.

use std::collections::HashMap;

use actix_web::web::{Path, Query};
use serde::Deserialize;
use strum::IntoEnumIterator;

use super::{
    super::{absences::away_notes, tabs},
    seen_key,
};
use crate::{
    forum::{
        access::{Action, Actor, GroupRole, check},
        groups::{self, model::Group},
        members::{
            self,
            model::{MemberCard, MemberState},
        },
        membership::{
            absences::{self, model::Absence},
            listing::{self, GroupMemberRow, MEMBERS_A_PAGE, MembersQuery},
            model::{JoinRequest, MemberFilter, MemberSort, last_moment},
            place, store,
        },
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::{Failure, Message},
        ids::{MemberId, OrganisationId},
    },
    web::{
        http::{
            cx::Cx,
            page::{Answer, Nav, see_other},
            viewer::Viewer,
        },
        site::groups::head,
        urls,
        views::{
            moderation_members::{MemberLine, MembersPage, RequestLine},
            parts::{Choice, GroupTag, Pages, PersonCard},
        },
    },
};

/// Requests on one page; the others follow when these are decided.
const MOST_REQUESTS: i64 = 50;

/// Whom a moderator looks for.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct MembersParams {
    #[serde(default)]
    q: String,
    #[serde(default)]
    filter: String,
    #[serde(default)]
    organisatie: String,
    #[serde(default)]
    sorteer: String,
    #[serde(default)]
    pagina: String,
}

impl MembersParams {
    pub(super) fn query(&self) -> MembersQuery {
        MembersQuery {
            words: self.q.chars().filter(|c| !c.is_control()).take(100).collect(),
            filter: MemberFilter::parse(&self.filter),
            organisation: self.organisatie.parse().ok(),
            sort: MemberSort::parse(&self.sorteer).unwrap_or(MemberSort::Name),
        }
    }

    /// The same choice at another address; what stands by itself is left out.
    fn url(&self, base: &str, page: Option<i64>) -> String {
        let page = page.map_or_else(String::new, |page| page.to_string());
        let pairs = [
            ("q", &self.q),
            ("filter", &self.filter),
            ("organisatie", &self.organisatie),
            ("sorteer", &self.sorteer),
            ("pagina", &page),
        ];
        let chosen: Vec<_> = pairs.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        let query = serde_urlencoded::to_string(&chosen).unwrap_or_default();
        if query.is_empty() { base.to_owned() } else { format!("{base}?{query}") }
    }
}

/// The work of a group begins with its members.
pub async fn open_group(cx: Cx, viewer: Viewer, path: Path<String>) -> Answer {
    let (actor, slug) = (viewer.actor, path.into_inner());
    let location = cx
        .database
        .read(move |db| {
            let open = head::get(db, &actor, &slug)?;
            check(&actor, Action::SeeGroupWork, &open.place)?;
            Ok(urls::moderated_members(&open.group.slug))
        })
        .await?;
    see_other(location)
}

struct Found {
    group: Group,
    requests: Vec<JoinRequest>,
    rows: Vec<GroupMemberRow>,
    total: i64,
    muted: HashMap<MemberId, Timestamp>,
    organisations: Vec<(OrganisationId, String)>,
    leaders: Vec<MemberId>,
    absences: Vec<Absence>,
    cards: HashMap<MemberId, MemberCard>,
}

/// The list.
pub async fn show_members(
    cx: Cx,
    viewer: Viewer,
    path: Path<String>,
    params: Query<MembersParams>,
) -> Answer {
    let (actor, slug, now) = (viewer.actor, path.into_inner(), cx.clock.now());
    let (query, page) = (params.query(), params.pagina.parse().unwrap_or(1).clamp(1, 100_000));
    let found = cx.database.read(move |db| load(db, &actor, &slug, &query, page, now)).await?;
    let title = Message::new("page-title-membership").with("group", &found.group.name);
    let view = view(&cx, &viewer, &found, &params, page)?;
    cx.page(&viewer, title, Nav::Work).render(&view)
}

fn load(
    db: &mut Db,
    actor: &Actor,
    slug: &str,
    query: &MembersQuery,
    page: i64,
    now: Timestamp,
) -> Result<Found, Failure> {
    let group = head::get(db, actor, slug)?.group;
    place::readable(db, actor, group.id)?;
    let requests = store::list_requests(db, group.id, MOST_REQUESTS)?;
    let (rows, total) = listing::find(db, group.id, query, page, now)?;
    if rows.is_empty() && page > 1 {
        return Err(Failure::NotFound);
    }
    let ids: Vec<MemberId> = rows.iter().map(|row| row.id).collect();
    let muted = store::muted_until(db, group.id, &ids)?;
    let leaders = groups::store::moderators(db, group.id)?;
    let absences = absences::store::list(db, &[group.id])?;
    let mut people: Vec<MemberId> =
        ids.into_iter().chain(requests.iter().map(|request| request.member_id)).collect();
    people.extend(absences.iter().flat_map(|absence| [absence.member_id, absence.deputy_id]));
    let cards = members::store::cards(db, &people)?;
    let organisations = listing::organisations_in(db, group.id)?;
    Ok(Found { group, requests, rows, total, muted, organisations, leaders, absences, cards })
}

fn view(
    cx: &Cx,
    viewer: &Viewer,
    found: &Found,
    params: &MembersParams,
    page: i64,
) -> Result<MembersPage, Failure> {
    let (slug, query, now) = (&found.group.slug, params.query(), cx.clock.now());
    let url = urls::moderated_members(slug);
    let mut requests = Vec::new();
    for request in &found.requests {
        let Some(card) = found.cards.get(&request.member_id) else { continue };
        requests.push(RequestLine {
            person: PersonCard::of(card, true),
            motivation: request.motivation.clone(),
            since: request.created_at,
            url: urls::moderated_member(slug, card.id),
            approve_url: format!("{}/goedkeuren", urls::moderated_member(slug, card.id)),
            key: cx.form_key()?,
        });
    }
    let running = || found.absences.iter().filter(|absence| absence.is_running());
    let line = |row: &GroupMemberRow| {
        let away = running().filter(|absence| absence.member_id == row.id);
        let stands_in = running().filter(|absence| absence.deputy_id == row.id && leads(row));
        Some(MemberLine {
            away: away_notes(away, &found.leaders, &found.cards),
            stands_in: away_notes(stands_in, &found.leaders, &found.cards),
            id: row.id.0,
            person: PersonCard::of(found.cards.get(&row.id)?, true),
            url: urls::moderated_member(slug, row.id),
            role_key: role_key(Some(row.role)),
            is_moderator: leads(row),
            joined_at: row.joined_at,
            post_count: row.posts.unwrap_or_default(),
            seen_key: seen_key(row.seen_at, now),
            muted_until: found.muted.get(&row.id).copied().into_iter().collect(),
            last_day: row.until.map(last_moment).into_iter().collect(),
            is_suspended: row.state == MemberState::Suspended,
            can_choose: row.role == GroupRole::Member && viewer.actor.member() != Some(row.id),
        })
    };
    let pages =
        found.total.saturating_add(MEMBERS_A_PAGE).saturating_sub(1).checked_div(MEMBERS_A_PAGE).unwrap_or(1);
    let every = Choice::keyed("", "membership-filter-all", query.filter.is_none());
    let filters = MemberFilter::iter().map(|one| {
        Choice::keyed(one.as_str(), format!("membership-filter-{}", one.as_str()), query.filter == Some(one))
    });
    let sorts = MemberSort::iter().map(|one| {
        Choice::keyed(one.as_str(), format!("membership-sort-{}", one.as_str()), query.sort == one)
    });
    Ok(MembersPage {
        group: GroupTag::of(&found.group),
        tabs: tabs(slug, "cases-tab-members"),
        requests,
        filters: std::iter::once(every).chain(filters).collect(),
        organisations: organisations(found, query.organisation),
        sorts: sorts.collect(),
        members: found.rows.iter().filter_map(line).collect(),
        total: found.total,
        is_filtered: !query.words.is_empty() || query.filter.is_some() || query.organisation.is_some(),
        query: query.words,
        csv_url: params.url(&format!("{url}.csv"), None),
        invite_url: urls::group_moderation(slug, "uitnodigen"),
        remove_url: format!("{url}/verwijderen"),
        pages: Pages::of(page, pages, |page| params.url(&url, Some(page))),
        url,
    })
}

/// The organisations to choose from, after all of them.
fn organisations(found: &Found, chosen: Option<OrganisationId>) -> Vec<Choice> {
    let every = Choice::keyed("", "membership-organisation-all", chosen.is_none());
    let each = found.organisations.iter().map(|(id, name)| Choice::worded(id, name, chosen == Some(*id)));
    std::iter::once(every).chain(each).collect()
}

fn leads(row: &GroupMemberRow) -> bool {
    row.role == GroupRole::Moderator
}

/// The key of what somebody is in a group.
pub fn role_key(role: Option<GroupRole>) -> String {
    format!("membership-role-{}", role.map_or("none", GroupRole::as_str))
}
