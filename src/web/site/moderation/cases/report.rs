//! The form with which anybody who may read a post reports it, and the answer with its number.

use actix_web::{
    http::StatusCode,
    web::{Path, Query},
};
use serde::Deserialize;
use strum::IntoEnumIterator;

use crate::{
    forum::{
        cases::{
            model::{NewReport, ReportInput, ReportReason},
            reporting,
        },
        groups, members, threads,
    },
    platform::{
        error::{FieldErrors, Message},
        ids::PostId,
        limits::Limited,
    },
    web::{
        http::{
            cx::Cx,
            form::{Form, ShownForm},
            page::{Answer, Nav, see_other},
            viewer::{self, Viewer},
        },
        urls,
        views::{
            cases::{ReportPage, ReportedPage},
            parts::{Choice, GroupTag, PersonCard},
        },
    },
};

/// A report as it came in.
#[derive(Debug, Default, Deserialize)]
pub struct ReportForm {
    #[serde(default)]
    reason: String,
    #[serde(default)]
    explanation: String,
    #[serde(default)]
    good_faith: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    email: String,
}

/// The form.
pub async fn new_report(cx: Cx, viewer: Viewer, path: Path<PostId>) -> Answer {
    let key = cx.form_key()?;
    show(&cx, &viewer, path.into_inner(), &ReportForm::default(), &key, &FieldErrors::default()).await
}

/// Notes the report.
pub async fn create_report(cx: Cx, viewer: Viewer, path: Path<PostId>, form: Form<ReportForm>) -> Answer {
    let (actor, id, values) = (viewer.actor, path.into_inner(), form.values);
    cx.database.read(move |db| reporting::reportable(db, &actor, id)).await?;
    let is_visitor = actor.member().is_none();
    let parsed = NewReport::parse(&ReportInput {
        reason: &values.reason,
        explanation: &values.explanation,
        good_faith: !values.good_faith.is_empty(),
        visitor: is_visitor.then_some((values.name.as_str(), values.email.as_str(), viewer.lang.as_str())),
    });
    let new = match parsed {
        Ok(new) => new,
        Err(errors) => return show(&cx, &viewer, id, &values, &form.key, &errors).await,
    };
    cx.limits.check(Limited::Report, viewer::network(viewer.address))?;
    if let Some(visitor) = &new.visitor {
        // Nobody's mailbox is filled with receipts.
        cx.limits.check(Limited::AccountMail, visitor.email.key())?;
    }
    let (mails, at) = (cx.mails.clone(), cx.clock.now());
    let location = cx
        .write_once(&viewer, form.key, move |db| {
            let number = reporting::report(db, &actor, id, &new, &mails, at)?;
            Ok(format!("{}?nummer={number}", urls::post_act(id, "gemeld")))
        })
        .await?;
    see_other(location)
}

async fn show(
    cx: &Cx,
    viewer: &Viewer,
    id: PostId,
    values: &ReportForm,
    key: &str,
    errors: &FieldErrors,
) -> Answer {
    let actor = viewer.actor;
    let (thread, post, group, card) = cx
        .database
        .read(move |db| {
            let (thread, post) = reporting::reportable(db, &actor, id)?;
            let group = groups::store::get(db, thread.group_id)?;
            let card = members::store::cards(db, &[post.author_id])?.remove(&post.author_id);
            Ok((thread, post, group, card))
        })
        .await?;
    let is_member = actor.member().is_some();
    let shown = ShownForm::new(cx, viewer, errors);
    let view = ReportPage {
        group: GroupTag::of(&group),
        thread_url: urls::post_in(thread.id, &thread.title, id),
        action: urls::post_act(id, "melden"),
        key: key.to_owned(),
        by: card.as_ref().map_or_else(PersonCard::former, |card| PersonCard::of(card, is_member)),
        excerpt: post.excerpt,
        reasons: ReportReason::iter()
            .map(|reason| {
                let key = format!("report-reason-{}", reason.as_str().replace('_', "-"));
                Choice::keyed(reason.as_str(), key, values.reason == reason.as_str())
            })
            .collect(),
        reason: shown.field("reason", ""),
        explanation: shown.field("explanation", &values.explanation),
        good_faith: shown.field("good_faith", &values.good_faith),
        is_visitor: !is_member,
        name: shown.field("name", &values.name),
        email: shown.field("email", &values.email),
        errors: shown.summary(),
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let title = Message::new("page-title-report").with("thread", &thread.title);
    cx.page(viewer, title, Nav::Groups).status(status).render(&view)
}

/// What the answer is about.
#[derive(Debug, Deserialize)]
pub struct ReceiptParams {
    #[serde(default)]
    nummer: String,
}

/// "We got your report", with its number.
pub async fn show_reported(
    cx: Cx,
    viewer: Viewer,
    path: Path<PostId>,
    params: Query<ReceiptParams>,
) -> Answer {
    let (actor, id) = (viewer.actor, path.into_inner());
    let (thread, _, _) = cx.database.read(move |db| threads::place::readable_post(db, &actor, id)).await?;
    let receipt = params.nummer.parse::<u32>().map_or_else(|_| String::new(), |number| number.to_string());
    let view = ReportedPage { receipt, thread_url: urls::post_in(thread.id, &thread.title, id) };
    cx.page(&viewer, "page-title-reported", Nav::Groups).render(&view)
}
