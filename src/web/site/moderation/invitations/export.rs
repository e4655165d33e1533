//! Who was invited and what came of it, as a table for a spreadsheet.

use actix_web::{
    HttpResponse,
    http::header,
    web::{Path, Query},
};

use super::list::{InvitationsParams, since, state_key};
use crate::{
    forum::{
        invitations::listing,
        members,
        membership::{model::last_day, place},
    },
    platform::{clock::Timestamp, ids::MemberId, text::csv},
    web::{
        http::{cx::Cx, page::Answer, viewer::Viewer},
        site::groups::head,
    },
};

/// The columns, as message keys.
const COLUMNS: [&str; 9] = [
    "invitations-column-name",
    "invitations-column-email",
    "invitations-column-organisation",
    "invitations-column-by",
    "invitations-column-at",
    "invitations-column-state",
    "invitations-column-since",
    "invitations-column-reminded",
    "invitations-column-guest",
];

/// The invitations that the report would show on all its pages.
pub async fn export_invitations(
    cx: Cx,
    viewer: Viewer,
    path: Path<String>,
    params: Query<InvitationsParams>,
) -> Answer {
    let (actor, slug, now, state) = (viewer.actor, path.into_inner(), cx.clock.now(), params.state());
    let (group, rows, cards) = cx
        .database
        .read(move |db| {
            let group = head::get(db, &actor, &slug)?.group;
            place::readable(db, &actor, group.id)?;
            let rows = listing::all(db, group.id, state, now)?;
            let people: Vec<MemberId> = rows.iter().map(|row| row.invited_by).collect();
            Ok((group, rows, members::store::cards(db, &people)?))
        })
        .await?;
    let zone = cx.config.site.timezone;
    let day = |at: Timestamp| at.utc().with_timezone(&zone).format("%Y-%m-%d").to_string();
    let say = |key: &str| cx.renderer.texts().find(viewer.lang, key).unwrap_or_default();
    // The mark tells spreadsheets that it is UTF-8.
    let mut table = String::from("\u{feff}");
    table.push_str(&csv::line(&COLUMNS.map(say)));
    for row in rows {
        table.push_str(&csv::line(&[
            row.name.clone(),
            row.email.clone(),
            row.organisation.clone(),
            cards.get(&row.invited_by).map(|card| card.name.clone()).unwrap_or_default(),
            day(row.created_at),
            say(state_key(row.state(now))),
            day(since(&row)),
            row.reminded_at.map(day).unwrap_or_default(),
            row.guest_until.map(|until| last_day(until, zone)).unwrap_or_default(),
        ]));
    }
    let name = format!("attachment; filename=\"uitnodigingen-{}.csv\"", group.slug);
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .insert_header((header::CONTENT_DISPOSITION, name))
        .body(table))
}
