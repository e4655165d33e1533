//! The log of decisions, and what became of mails.

use actix_web::web::Query;
use serde::Deserialize;

use crate::{
    forum::{
        access::{Action, Place, check},
        decisions::listing::{self, LINES_A_PAGE, LogCursor},
    },
    platform::mail::{
        address::masked,
        outbox::{self, Mail},
    },
    web::{
        http::{
            cx::Cx,
            page::{Answer, Nav},
            viewer::Viewer,
        },
        views::admin::{LogLine, LogPage, MailLine, MailPage},
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

/// The newest mails and what became of them; addresses are masked.
pub async fn show_mail(cx: Cx, viewer: Viewer) -> Answer {
    let actor = viewer.actor;
    let mails = cx
        .database
        .read(move |db| {
            check(&actor, Action::SeeSiteLog, &Place::SITE)?;
            outbox::list_newest(db, 100)
        })
        .await?;
    let view =
        MailPage { tabs: super::tabs("admin-tab-mail"), mails: mails.into_iter().map(mail_line).collect() };
    cx.page(&viewer, "page-title-admin-mail", Nav::Admin).render(&view)
}

fn mail_line(mail: Mail) -> MailLine {
    let state = match (mail.sent_at, mail.failed_at) {
        (Some(_), _) => "mail-state-sent",
        (None, Some(_)) => "mail-state-failed",
        (None, None) => "mail-state-waiting",
    };
    MailLine {
        created_at: mail.created_at,
        kind: mail.kind,
        recipient: masked(&mail.recipient),
        state_key: state.to_owned(),
        last_error: mail.last_error,
    }
}
