//! The members of a group as a table for a spreadsheet, without their addresses.

use actix_web::{
    HttpResponse,
    http::header,
    web::{Path, Query},
};

use super::{
    list::{MembersParams, role_key},
    seen_key,
};
use crate::{
    forum::{
        members,
        membership::{listing, model::last_day, place, store},
    },
    platform::{clock::Timestamp, ids::MemberId, text::csv},
    web::{
        http::{cx::Cx, page::Answer, viewer::Viewer},
        site::groups::head,
    },
};

/// The columns, as message keys.
const COLUMNS: [&str; 8] = [
    "membership-column-name",
    "membership-column-organisation",
    "membership-column-role",
    "membership-column-joined",
    "membership-column-posts",
    "membership-column-seen",
    "membership-column-muted",
    "membership-column-guest",
];

/// The members that the list would show on all its pages.
pub async fn export_members(
    cx: Cx,
    viewer: Viewer,
    path: Path<String>,
    params: Query<MembersParams>,
) -> Answer {
    let (actor, slug, now) = (viewer.actor, path.into_inner(), cx.clock.now());
    let query = params.query();
    let (group, rows, muted, cards) = cx
        .database
        .read(move |db| {
            let group = head::get(db, &actor, &slug)?.group;
            place::readable(db, &actor, group.id)?;
            let rows = listing::all(db, group.id, &query, now)?;
            let ids: Vec<MemberId> = rows.iter().map(|row| row.id).collect();
            let muted = store::muted_until(db, group.id, &ids)?;
            Ok((group, rows, muted, members::store::cards(db, &ids)?))
        })
        .await?;
    let zone = cx.config.site.timezone;
    let day = |at: Timestamp| at.utc().with_timezone(&zone).format("%Y-%m-%d").to_string();
    let say = |key: &str| cx.renderer.texts().find(viewer.lang, key).unwrap_or_default();
    // The mark tells spreadsheets that it is UTF-8.
    let mut table = String::from("\u{feff}");
    table.push_str(&csv::line(&COLUMNS.map(say)));
    for row in rows {
        let Some(card) = cards.get(&row.id) else { continue };
        table.push_str(&csv::line(&[
            card.name.clone(),
            card.organisation.clone(),
            say(&role_key(Some(row.role))),
            day(row.joined_at),
            row.posts.unwrap_or_default().to_string(),
            say(&seen_key(row.seen_at, now)),
            muted.get(&row.id).map(|until| day(*until)).unwrap_or_default(),
            row.until.map(|until| last_day(until, zone)).unwrap_or_default(),
        ]));
    }
    let name = format!("attachment; filename=\"leden-{}.csv\"", group.slug);
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .insert_header((header::CONTENT_DISPOSITION, name))
        .body(table))
}
