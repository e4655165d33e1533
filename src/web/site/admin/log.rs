//! The log of decisions.

use actix_web::web::Query;
use serde::Deserialize;

use crate::{
    forum::{
        access::{Action, Place, check},
        decisions::listing::{self, LINES_A_PAGE, LogCursor},
    },
    web::{
        http::{
            cx::Cx,
            page::{Answer, Nav},
            viewer::Viewer,
        },
        views::admin::{LogLine, LogPage},
    },
};

/// Where the page begins.
#[derive(Debug, Deserialize)]
pub struct LogParams {
    #[serde(default)]
    pagina: String,
}

/// The log, newest first.
pub async fn show_log(cx: Cx, viewer: Viewer, params: Query<LogParams>) -> Answer {
    let actor = viewer.actor;
    let after = LogCursor::parse(&params.pagina);
    let rows = cx
        .database
        .read(move |db| {
            check(&actor, Action::SeeSiteLog, &Place::SITE)?;
            listing::all(db, after, LINES_A_PAGE)
        })
        .await?;
    let is_full = i64::try_from(rows.len()).unwrap_or_default() == LINES_A_PAGE;
    let next = rows
        .last()
        .filter(|_| is_full)
        .map(|row| format!("/beheer/logboek?pagina={}", row.cursor().to_text()));
    let view = LogPage {
        tabs: super::tabs("admin-tab-log"),
        lines: rows
            .into_iter()
            .map(|row| LogLine {
                at: row.at,
                actor: row.actor.unwrap_or_default(),
                action_key: format!("decision-{}", row.action),
                subject: row.subject,
                reason: row.reason,
            })
            .collect(),
        next_url: next.unwrap_or_default(),
    };
    cx.page(&viewer, "page-title-admin-log", Nav::Admin).render(&view)
}
