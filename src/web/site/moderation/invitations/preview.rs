//! What would happen to each line of a table, and the confirmation.

use actix_web::{http::StatusCode, web::Path};
use serde::Deserialize;

use super::{last_day, most_a_day, terms};
use crate::{
    forum::{
        access::Actor,
        groups::model::Group,
        invitations::{
            inviting::{self, CHANGED, Fate, Plan, Planned},
            sheet::{self, Line},
        },
        membership::{model::last_moment, place},
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::{Failure, Message},
    },
    web::{
        http::{
            cx::Cx,
            form::Form,
            page::{Answer, Nav, see_other_with},
            viewer::Viewer,
        },
        site::groups::head,
        urls,
        views::{
            invitations::{InvitePreviewPage, InvitedLine, SkippedLine},
            parts::GroupTag,
        },
    },
};

/// What the rest of the form with the carried lines takes at most, in octets.
const REST_OF_FORM: usize = 2_048;

/// The lines of a preview, as they come back.
#[derive(Debug, Deserialize)]
pub struct ConfirmForm {
    #[serde(default)]
    rows: String,
    #[serde(default)]
    until: String,
}

/// Invites everybody of a preview; shows it again where something changed since.
pub async fn confirm_invitations(
    cx: Cx,
    viewer: Viewer,
    path: Path<String>,
    form: Form<ConfirmForm>,
) -> Answer {
    let (actor, slug, now) = (viewer.actor, path.into_inner(), cx.clock.now());
    if let Some(location) = cx.answered(&viewer, &form.key).await? {
        return see_other_with(&cx, location, "flash-invited-all");
    }
    let parsed = sheet::carried(&form.values.rows).and_then(|lines| {
        let until = last_day(&cx, &form.values.until)?;
        Ok((lines, until))
    });
    let (address, kept) = (slug.clone(), parsed.clone());
    let terms = terms(&cx, &viewer, parsed.as_ref().ok().and_then(|(_, until)| *until));
    let done = cx
        .write_once(&viewer, form.key, move |db| {
            let group = head::get(db, &actor, &address)?.group;
            place::readable(db, &actor, group.id)?;
            let (lines, _) = parsed.map_err(|message| Failure::invalid("file", message))?;
            inviting::invite_all(db, &actor, group.id, lines, &terms, now)?;
            Ok(urls::group_moderation(&group.slug, "uitnodigingen"))
        })
        .await;
    match (done, kept) {
        (Ok(location), _) => see_other_with(&cx, location, "flash-invited-all"),
        (Err(Failure::Conflict(message)), Ok((lines, until))) if message.key == CHANGED => {
            show(&cx, &viewer, slug, lines, (until, &form.values.until), true).await
        }
        (Err(failure), _) => Err(failure.into()),
    }
}

/// The preview. One in which something changed since it was shown comes with 409.
pub(super) async fn show(
    cx: &Cx,
    viewer: &Viewer,
    slug: String,
    lines: Vec<Line>,
    (until, until_text): (Option<Timestamp>, &str),
    has_changed: bool,
) -> Answer {
    let (actor, now, most) = (viewer.actor, cx.clock.now(), most_a_day(cx));
    let (group, plan) = cx.database.read(move |db| load(db, &actor, &slug, lines, most, now)).await?;
    let invited = plan.invited();
    let rows = sheet::carry(&invited);
    let refused = if plan.is_too_many() {
        cx.text(viewer, &Message::new("error-invitations-day-left").with("max", most).with("left", plan.left))
    } else if is_too_long(cx, &rows) {
        cx.text(viewer, &"error-sheet-heavy".into())
    } else {
        String::new()
    };
    let skipped: Vec<SkippedLine> = plan.lines.iter().filter_map(|one| skipped(cx, viewer, one)).collect();
    let wrong: Vec<SkippedLine> = plan.lines.iter().filter_map(|one| wrong(cx, viewer, one)).collect();
    let view = InvitePreviewPage {
        group: GroupTag::of(&group),
        action: urls::group_moderation(&group.slug, "uitnodigen/bevestigen"),
        back_url: urls::group_moderation(&group.slug, "uitnodigen"),
        key: cx.form_key()?,
        invited_count: invited.len(),
        invited: invited
            .into_iter()
            .map(|(number, invitee)| InvitedLine {
                number,
                name: invitee.name.as_str().to_owned(),
                email: invitee.email.as_str().to_owned(),
                organisation: invitee.organisation.clone(),
            })
            .collect(),
        rows,
        until: until_text.trim().to_owned(),
        last_day: until.map(last_moment).into_iter().collect(),
        skipped_count: skipped.len(),
        skipped,
        wrong_count: wrong.len(),
        wrong,
        has_changed,
        refused,
    };
    let status = if has_changed { StatusCode::CONFLICT } else { StatusCode::OK };
    let title = Message::new("page-title-invite-preview").with("group", &group.name);
    cx.page(viewer, title, Nav::Work).status(status).render(&view)
}

fn load(
    db: &mut Db,
    actor: &Actor,
    slug: &str,
    lines: Vec<Line>,
    most_a_day: i64,
    now: Timestamp,
) -> Result<(Group, Plan), Failure> {
    let group = head::get(db, actor, slug)?.group;
    let plan = inviting::plan(db, actor, group.id, lines, most_a_day, now)?;
    Ok((group, plan))
}

/// Whether the confirmation would be larger than a form may be.
fn is_too_long(cx: &Cx, rows: &str) -> bool {
    // A browser sends a line break as two signs.
    let sent = serde_urlencoded::to_string([("rows", rows.replace('\n', "\r\n"))]).unwrap_or_default();
    sent.len().saturating_add(REST_OF_FORM) > cx.config.limits.form_kilobytes.saturating_mul(1024)
}

fn skipped(cx: &Cx, viewer: &Viewer, planned: &Planned) -> Option<SkippedLine> {
    let why = match planned.fate {
        Fate::IsMember => "invite-skip-member",
        Fate::IsInvited => "invite-skip-open",
        Fate::TooOften => "invite-skip-often",
        Fate::Invited | Fate::Wrong(_) => return None,
    };
    let invitee = planned.line.invitee.as_ref().ok()?;
    let shown = format!("{} · {}", invitee.name.as_str(), invitee.email);
    Some(SkippedLine { number: planned.line.number, shown, why: vec![cx.text(viewer, &why.into())] })
}

fn wrong(cx: &Cx, viewer: &Viewer, planned: &Planned) -> Option<SkippedLine> {
    let Fate::Wrong(errors) = &planned.fate else { return None };
    let why = errors.iter().map(|(_, message)| cx.text(viewer, message)).collect();
    Some(SkippedLine { number: planned.line.number, shown: planned.line.shown.clone(), why })
}
