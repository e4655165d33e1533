//! The forms: one person, or a table of them.

use std::{collections::HashSet, time::Duration};

use actix_multipart::Multipart;
use actix_web::{FromRequest, HttpRequest, http::StatusCode, web::Path, web::Payload};
use futures_util::StreamExt;
use serde::Deserialize;

use super::{super::tabs, last_day, most_a_day, preview, terms};
use crate::{
    forum::{
        invitations::{
            inviting,
            model::{Invitee, LINK_FOR},
            sheet,
        },
        membership::place,
    },
    platform::{
        error::{Failure, FieldErrors, Message},
        limits::Limited,
    },
    web::{
        http::{
            cx::Cx,
            failure::PageFailure,
            form::{Form, ShownForm},
            page::{Answer, Nav, see_other_with},
            viewer::Viewer,
        },
        site::groups::head,
        urls,
        views::{invitations::InvitePage, parts::GroupTag},
    },
};

/// The largest table, in octets.
const LARGEST_SHEET: usize = 512 * 1024;
/// The longest other field of the form with the table, in octets.
const LARGEST_FIELD: usize = 4 * 1024;

/// Somebody to invite, as it came in.
#[derive(Debug, Default, Deserialize)]
pub struct InviteForm {
    #[serde(default)]
    email: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    organisation: String,
    /// The last day as a guest.
    #[serde(default)]
    until: String,
}

/// What the form with a table brought.
#[derive(Debug, Default)]
struct SheetForm {
    invite: InviteForm,
    key: String,
    file: Vec<u8>,
    is_too_large: bool,
}

/// What is shown in the forms again.
#[derive(Default)]
struct Typed {
    one: InviteForm,
    file_until: String,
    errors: FieldErrors,
}

/// The forms.
pub async fn new_invitations(cx: Cx, viewer: Viewer, path: Path<String>) -> Answer {
    show(&cx, &viewer, path.into_inner(), &Typed::default()).await
}

/// Invites one person, or shows what would happen to a table.
pub async fn create_invitations(
    cx: Cx,
    viewer: Viewer,
    path: Path<String>,
    request: HttpRequest,
    payload: Payload,
) -> Answer {
    let (actor, slug, kind) = (viewer.actor, path.into_inner(), content_type(&request));
    // Before a body is read for somebody who may not send one.
    let asked = slug.clone();
    cx.database
        .read(move |db| {
            let group = head::get(db, &actor, &asked)?.group;
            place::readable(db, &actor, group.id)
        })
        .await?;
    let mut payload = payload.into_inner();
    if !kind.starts_with("multipart/") {
        let form = Form::<InviteForm>::from_request(&request, &mut payload).await?;
        return invite_one(&cx, &viewer, slug, form.values, form.key).await;
    }
    let parts = Multipart::from_request(&request, &mut payload)
        .await
        .map_err(|_| PageFailure::status(StatusCode::BAD_REQUEST))?;
    let longest = Duration::from_secs(cx.config.limits.body_seconds.saturating_mul(3));
    let form = tokio::time::timeout(longest, read(parts))
        .await
        .map_err(|_| PageFailure::status(StatusCode::REQUEST_TIMEOUT))??;
    if form.file.is_empty() && !form.is_too_large && !form.invite.email.trim().is_empty() {
        return invite_one(&cx, &viewer, slug, form.invite, form.key).await;
    }
    cx.limits.check(Limited::Preview, actor.require_member()?)?;
    look_at_sheet(&cx, &viewer, slug, form).await
}

/// What kind of body a request has, in lower case.
fn content_type(request: &HttpRequest) -> String {
    let header = request.headers().get("content-type");
    header.and_then(|value| value.to_str().ok()).unwrap_or_default().to_lowercase()
}

async fn invite_one(cx: &Cx, viewer: &Viewer, slug: String, values: InviteForm, key: String) -> Answer {
    let now = cx.clock.now();
    let until = last_day(cx, &values.until);
    let invitee = Invitee::parse(&values.name, &values.email, &values.organisation);
    let done = match (invitee, until) {
        (Ok(invitee), Ok(until)) => {
            let (actor, address, terms) = (viewer.actor, slug.clone(), terms(cx, viewer, until));
            cx.write_once(viewer, key, move |db| {
                let group = head::get(db, &actor, &address)?.group;
                inviting::invite(db, &actor, group.id, &invitee, &terms, now)?;
                Ok(urls::group_moderation(&group.slug, "uitnodigingen"))
            })
            .await
        }
        (invitee, until) => {
            let mut errors = invitee.err().unwrap_or_default();
            errors.take("until", until);
            Err(errors.into())
        }
    };
    match done {
        Ok(location) => see_other_with(cx, location, "flash-invited"),
        Err(Failure::Invalid(errors)) => {
            show(cx, viewer, slug, &Typed { one: values, errors, ..Typed::default() }).await
        }
        Err(failure) => Err(failure.into()),
    }
}

async fn look_at_sheet(cx: &Cx, viewer: &Viewer, slug: String, form: SheetForm) -> Answer {
    let mut errors = FieldErrors::default();
    let lines = if form.is_too_large {
        Err(Message::new("error-sheet-large").with("max", LARGEST_SHEET / 1024))
    } else if form.file.is_empty() {
        Err(Message::new("error-sheet-none"))
    } else {
        sheet::read(&form.file)
    };
    let lines = errors.take("file", lines);
    let until = errors.take("until-file", last_day(cx, &form.invite.until));
    match (lines, until) {
        (Some(lines), Some(until)) if errors.is_empty() => {
            preview::show(cx, viewer, slug, lines, (until, &form.invite.until), false).await
        }
        _ => {
            let typed = Typed { file_until: form.invite.until, errors, ..Typed::default() };
            show(cx, viewer, slug, &typed).await
        }
    }
}

/// The fields of a form with a file, each within its bound.
async fn read(mut parts: Multipart) -> Result<SheetForm, PageFailure> {
    let bad = |_| PageFailure::status(StatusCode::BAD_REQUEST);
    let (mut form, mut seen) = (SheetForm::default(), HashSet::new());
    while let Some(part) = parts.next().await {
        let mut part = part.map_err(bad)?;
        let name = part.name().unwrap_or_default().to_owned();
        if !seen.insert(name.clone()) {
            return Err(PageFailure::status(StatusCode::BAD_REQUEST));
        }
        let most = if name == "file" { LARGEST_SHEET } else { LARGEST_FIELD };
        let mut bytes: Vec<u8> = Vec::new();
        while let Some(chunk) = part.next().await {
            let chunk = chunk.map_err(bad)?;
            if bytes.len().saturating_add(chunk.len()) > most {
                if name == "file" {
                    form.is_too_large = true;
                    return Ok(form);
                }
                return Err(PageFailure::status(StatusCode::PAYLOAD_TOO_LARGE));
            }
            bytes.extend_from_slice(&chunk);
        }
        let text = || String::from_utf8_lossy(&bytes).into_owned();
        match name.as_str() {
            "file" => form.file = bytes,
            "email" => form.invite.email = text(),
            "name" => form.invite.name = text(),
            "organisation" => form.invite.organisation = text(),
            "until" => form.invite.until = text(),
            "Idempotency-Key" => form.key = text().replace('\0', ""),
            _ => {}
        }
    }
    Ok(form)
}

async fn show(cx: &Cx, viewer: &Viewer, slug: String, typed: &Typed) -> Answer {
    let actor = viewer.actor;
    let group = cx
        .database
        .read(move |db| {
            let group = head::get(db, &actor, &slug)?.group;
            place::readable(db, &actor, group.id)
        })
        .await?;
    let shown = ShownForm::new(cx, viewer, &typed.errors);
    let today = cx.clock.now().utc().with_timezone(&cx.config.site.timezone).date_naive();
    let view = InvitePage {
        tabs: tabs(&group.slug, "cases-tab-invitations"),
        action: urls::group_moderation(&group.slug, "uitnodigen"),
        report_url: urls::group_moderation(&group.slug, "uitnodigingen"),
        key: cx.form_key()?,
        most_lines: sheet::MOST_LINES,
        most_a_day: most_a_day(cx),
        link_days: LINK_FOR.num_days(),
        earliest: today.to_string(),
        email: shown.field("email", &typed.one.email),
        name: shown.field("name", &typed.one.name),
        organisation: shown.field("organisation", &typed.one.organisation),
        until: shown.field("until", &typed.one.until),
        file: shown.field("file", ""),
        file_until: shown.field("until-file", &typed.file_until),
        errors: shown.summary(),
        group: GroupTag::of(&group),
    };
    let status = if typed.errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let title = Message::new("page-title-invite").with("group", &group.name);
    cx.page(viewer, title, Nav::Work).status(status).render(&view)
}
