//! The demo's own doors: its mailbox, and signing in with one click. Closed unless this is the demo.

use actix_web::{HttpRequest, HttpResponse, http::header, web::Path};
use serde::Deserialize;

use super::accounts;
use crate::{
    forum::{
        demo::{self, DemoRole},
        members,
    },
    platform::{
        error::Failure,
        ids::OutboxId,
        mail::outbox::{self, Mail},
    },
    web::{
        http::{
            cx::Cx,
            form::Form,
            page::{Answer, Nav},
            viewer::Viewer,
        },
        views::pages::{MailLine, MailLinkPart, MailsPage, OneMailPage},
    },
};

fn only_demo(cx: &Cx) -> Result<(), Failure> {
    if cx.demo { Ok(()) } else { Err(Failure::NotFound) }
}

/// As whom to go on.
#[derive(Debug, Deserialize)]
pub struct RoleForm {
    #[serde(default)]
    rol: String,
    #[serde(default)]
    verder: String,
}

/// Signs in as one of the demo's people.
pub async fn sign_in(cx: Cx, request: HttpRequest, form: Form<RoleForm>) -> Answer {
    only_demo(&cx)?;
    let role = DemoRole::parse(&form.values.rol).ok_or(Failure::NotFound)?;
    let member = cx
        .database
        .read(move |db| {
            let one = demo::cast(db)?.into_iter().find(|one| one.role == role).ok_or(Failure::NotFound)?;
            members::store::find_by_email_key(db, &one.email.to_lowercase())?.ok_or(Failure::NotFound)
        })
        .await?;
    accounts::begin_session(&cx, &request, member, &form.values.verder).await
}

/// All mails of the demo, newest first.
pub async fn show_mails(cx: Cx, viewer: Viewer) -> Answer {
    only_demo(&cx)?;
    let mails = cx.database.read(|db| outbox::list_newest(db, 100)).await?;
    let view = MailsPage {
        mails: mails
            .into_iter()
            .map(|mail| MailLine {
                url: format!("/dev/mail/{}", mail.id),
                recipient: recipient(&mail),
                subject: mail.subject,
                at: mail.created_at,
            })
            .collect(),
    };
    cx.page(&viewer, "page-title-dev-mail", Nav::None).render(&view)
}

fn recipient(mail: &Mail) -> String {
    format!("{} <{}>", mail.recipient_name, mail.recipient)
}

async fn mail(cx: &Cx, id: OutboxId) -> Result<Mail, Failure> {
    only_demo(cx)?;
    cx.database.read(move |db| outbox::find(db, id)?.ok_or(Failure::NotFound)).await
}

/// One mail as plain text, its links to this site made clickable.
pub async fn show_mail(cx: Cx, viewer: Viewer, path: Path<OutboxId>) -> Answer {
    let mail = mail(&cx, path.into_inner()).await?;
    let view = OneMailPage {
        recipient: recipient(&mail),
        at: mail.created_at,
        parts: parts(&mail.text_body, &cx.config.base_url),
        html_url: format!("/dev/mail/{}/html", mail.id),
        subject: mail.subject,
    };
    cx.page_titled(&viewer, view.subject.clone(), Nav::None).render(&view)
}

/// Pieces of text, each followed by a link to this site.
fn parts(text: &str, base_url: &str) -> Vec<MailLinkPart> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(base_url) {
        let (before, from) = rest.split_at(at);
        let end = from.find(char::is_whitespace).unwrap_or(from.len());
        let (url, after) = from.split_at(end);
        parts.push(MailLinkPart { text: before.to_owned(), url: url.to_owned() });
        rest = after;
    }
    parts.push(MailLinkPart { text: rest.to_owned(), url: String::new() });
    parts
}

/// One mail as its HTML. Mails carry their styles in themselves, so this answer alone may use such styles; it
/// runs nothing and loads nothing.
pub async fn show_mail_html(cx: Cx, path: Path<OutboxId>) -> Answer {
    let mail = mail(&cx, path.into_inner()).await?;
    let policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; \
                  frame-ancestors 'none'; sandbox allow-popups allow-top-navigation-by-user-activation";
    Ok(HttpResponse::Ok()
        .content_type("text/html; charset=utf-8")
        .insert_header((header::CONTENT_SECURITY_POLICY, policy))
        .body(mail.html_body))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_to_this_site_stand_apart() {
        let parts = parts("Kijk:\nhttp://x.example/a b http://y.example/c", "http://x.example");
        assert_eq!((parts[0].text.as_str(), parts[0].url.as_str()), ("Kijk:\n", "http://x.example/a"));
        assert_eq!((parts[1].text.as_str(), parts[1].url.as_str()), (" b http://y.example/c", ""));
    }
}
