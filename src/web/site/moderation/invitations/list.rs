//! Who was invited, and what came of it.

use std::collections::HashMap;

use actix_web::web::{Path, Query};
use serde::Deserialize;

use super::super::tabs;
use crate::{
    forum::{
        access::Actor,
        groups::model::Group,
        invitations::{
            listing::{self, INVITATIONS_A_PAGE},
            model::{Invitation, InvitationState},
        },
        members::{self, model::MemberCard},
        membership::{model::last_moment, place},
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::{Failure, Message},
        ids::MemberId,
    },
    web::{
        http::{
            cx::Cx,
            page::{Answer, Nav},
            viewer::Viewer,
        },
        site::groups::head,
        urls,
        views::{
            invitations::{InvitationLine, InvitationsPage, StateCount},
            parts::{GroupTag, Pages},
        },
    },
};

/// Which invitations.
#[derive(Debug, Default, Deserialize)]
pub struct InvitationsParams {
    #[serde(default)]
    filter: String,
    #[serde(default)]
    pagina: String,
}

impl InvitationsParams {
    pub(super) fn state(&self) -> Option<InvitationState> {
        InvitationState::parse(&self.filter)
    }
}

/// The key of how far an invitation is.
pub(super) fn state_key(state: InvitationState) -> &'static str {
    match state {
        InvitationState::Open => "invitation-open",
        InvitationState::Accepted => "invitation-accepted",
        InvitationState::Expired => "invitation-expired",
        InvitationState::Withdrawn => "invitation-withdrawn",
    }
}

/// The key of how many there are.
fn count_key(state: InvitationState) -> &'static str {
    match state {
        InvitationState::Open => "invitation-open-count",
        InvitationState::Accepted => "invitation-accepted-count",
        InvitationState::Expired => "invitation-expired-count",
        InvitationState::Withdrawn => "invitation-withdrawn-count",
    }
}

/// When an invitation got as far as it is, or until when it is open.
pub(super) fn since(invitation: &Invitation) -> Timestamp {
    invitation.accepted_at.or(invitation.withdrawn_at).unwrap_or_else(|| last_moment(invitation.expires_at))
}

struct Found {
    group: Group,
    counts: Vec<(InvitationState, i64)>,
    rows: Vec<Invitation>,
    inviters: HashMap<MemberId, MemberCard>,
}

/// The report.
pub async fn show_invitations(
    cx: Cx,
    viewer: Viewer,
    path: Path<String>,
    params: Query<InvitationsParams>,
) -> Answer {
    let (actor, slug, now) = (viewer.actor, path.into_inner(), cx.clock.now());
    let (state, page) = (params.state(), params.pagina.parse().unwrap_or(1).clamp(1, 100_000));
    let found = cx.database.read(move |db| load(db, &actor, &slug, state, page, now)).await?;
    let title = Message::new("page-title-invitations").with("group", &found.group.name);
    let view = view(&cx, &found, state, page)?;
    cx.page(&viewer, title, Nav::Work).render(&view)
}

fn load(
    db: &mut Db,
    actor: &Actor,
    slug: &str,
    state: Option<InvitationState>,
    page: i64,
    now: Timestamp,
) -> Result<Found, Failure> {
    let group = head::get(db, actor, slug)?.group;
    place::readable(db, actor, group.id)?;
    let counts = listing::count(db, group.id, now)?;
    let rows = listing::find(db, group.id, state, page, now)?;
    if rows.is_empty() && page > 1 {
        return Err(Failure::NotFound);
    }
    let people: Vec<MemberId> = rows.iter().map(|row| row.invited_by).collect();
    Ok(Found { group, counts, rows, inviters: members::store::cards(db, &people)? })
}

fn view(
    cx: &Cx,
    found: &Found,
    state: Option<InvitationState>,
    page: i64,
) -> Result<InvitationsPage, Failure> {
    let (slug, now) = (&found.group.slug, cx.clock.now());
    let address = urls::group_moderation(slug, "uitnodigingen");
    let filtered = |state: InvitationState| format!("{address}?filter={}", state.as_str());
    let total: i64 = found.counts.iter().map(|(_, count)| count).sum();
    let wanted = state.and_then(|state| found.counts.iter().find(|(one, _)| *one == state));
    let pages = wanted
        .map_or(total, |(_, count)| *count)
        .saturating_add(INVITATIONS_A_PAGE)
        .saturating_sub(1)
        .checked_div(INVITATIONS_A_PAGE)
        .unwrap_or(1);
    let every = StateCount {
        url: address.clone(),
        key: "invitation-all".to_owned(),
        count: total,
        current: state.is_none(),
    };
    let states = found.counts.iter().map(|(one, count)| StateCount {
        url: filtered(*one),
        key: count_key(*one).to_owned(),
        count: *count,
        current: state == Some(*one),
    });
    let page_url = |page: i64| match state {
        Some(state) => format!("{}&pagina={page}", filtered(state)),
        None => format!("{address}?pagina={page}"),
    };
    let csv = urls::group_moderation(slug, "uitnodigingen.csv");
    Ok(InvitationsPage {
        group: GroupTag::of(&found.group),
        tabs: tabs(slug, "cases-tab-invitations"),
        invite_url: urls::group_moderation(slug, "uitnodigen"),
        csv_url: state.map_or_else(|| csv.clone(), |state| format!("{csv}?filter={}", state.as_str())),
        states: std::iter::once(every).chain(states).collect(),
        lines: found.rows.iter().map(|row| line(cx, found, row, now)).collect::<Result<_, _>>()?,
        is_filtered: state.is_some(),
        pages: Pages::of(page, pages, page_url),
    })
}

fn line(cx: &Cx, found: &Found, row: &Invitation, now: Timestamp) -> Result<InvitationLine, Failure> {
    let state = row.state(now);
    let is_open = state == InvitationState::Open;
    let act =
        |act: &str| urls::group_moderation(&found.group.slug, &format!("uitnodigingen/{}/{act}", row.id));
    let can_remind = is_open && row.reminded_at.is_none() && row.sent_at.is_some();
    Ok(InvitationLine {
        id: row.id.0,
        name: row.name.clone(),
        email: row.email.clone(),
        organisation: row.organisation.clone(),
        by: found.inviters.get(&row.invited_by).map(|card| card.name.clone()).unwrap_or_default(),
        at: row.created_at,
        state_key: state_key(state).to_owned(),
        style: match state {
            InvitationState::Accepted => " badge--answered",
            InvitationState::Expired | InvitationState::Withdrawn => " badge--locked",
            InvitationState::Open => "",
        }
        .to_owned(),
        is_open,
        since: since(row),
        last_day: row.guest_until.map(last_moment).into_iter().collect(),
        reminded_at: row.reminded_at.into_iter().collect(),
        member_url: row
            .accepted_by
            .map_or_else(String::new, |member| urls::moderated_member(&found.group.slug, member)),
        remind_url: if can_remind { act("herinneren") } else { String::new() },
        withdraw_url: if is_open { act("intrekken") } else { String::new() },
        key: cx.form_key()?,
    })
}
