//! The summary on top of a thread: its form with the versions before it. Over somebody else's newer summary nothing
//! is written, and both texts are shown (409).

use std::collections::HashMap;

use actix_web::{http::StatusCode, web::Path};
use serde::Deserialize;

use crate::{
    forum::{
        access::{Action, check},
        groups::{self, model::Group},
        members::{self, model::MemberCard},
        threads::{
            self,
            arranging::store::{self, SummaryVersion},
            model::{Body, Thread},
            preparing,
            summarising::{self, Written},
        },
    },
    platform::{
        error::{Failure, FieldErrors, Message},
        ids::{MemberId, ThreadId},
        limits::Limited,
        render::SafeHtml,
        text::sanitize,
    },
    web::{
        http::{
            cx::Cx,
            form::{Form, ShownForm},
            page::{Answer, Nav, see_other_with},
            viewer::Viewer,
        },
        urls,
        views::{
            arranging::{SummaryLine, SummaryPage},
            parts::{GroupTag, PersonCard},
        },
    },
};

/// Older versions than this many are kept, and not shown.
const MOST_VERSIONS: i64 = 20;

/// A summary as it came in, with what the form had shown.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct SummaryForm {
    #[serde(default)]
    body: String,
    #[serde(default)]
    seen: String,
    #[serde(default)]
    until: String,
    #[serde(default)]
    voorbeeld: String,
}

/// A thread with its summaries, newest first.
struct Summed {
    thread: Thread,
    group: Group,
    versions: Vec<SummaryVersion>,
    /// How many replies a summary of now would tell of.
    replies: i64,
    cards: HashMap<MemberId, MemberCard>,
}

async fn summed(cx: &Cx, viewer: &Viewer, id: ThreadId) -> Result<Summed, Failure> {
    let actor = viewer.actor;
    cx.database
        .read(move |db| {
            let (thread, place) = threads::place::readable_thread(db, &actor, id)?;
            check(&actor, Action::SummariseThread, &place)?;
            let group = groups::store::get(db, thread.group_id)?;
            let versions = store::list_summaries(db, thread.id, MOST_VERSIONS)?;
            let authors: Vec<MemberId> = versions.iter().map(|version| version.author).collect();
            let cards = members::store::cards(db, &authors)?;
            Ok(Summed { replies: thread.reply_count, thread, group, versions, cards })
        })
        .await
}

/// The form with the present summary.
pub async fn edit_summary(cx: Cx, viewer: Viewer, path: Path<ThreadId>) -> Answer {
    let summed = summed(&cx, &viewer, path.into_inner()).await?;
    let body = summed.versions.first().map_or_else(String::new, |version| version.body.clone());
    let form = SummaryForm { body, ..fresh(&summed) };
    let key = cx.form_key()?;
    show(&cx, &viewer, &summed, &form, &key, Shown::default())
}

/// What a form of now remembers.
fn fresh(summed: &Summed) -> SummaryForm {
    SummaryForm {
        seen: summed.versions.first().map_or(0, |version| version.number).to_string(),
        until: summed.thread.post_count.saturating_sub(1).to_string(),
        ..SummaryForm::default()
    }
}

/// Writes the summary, or shows how it would look.
pub async fn update_summary(cx: Cx, viewer: Viewer, path: Path<ThreadId>, form: Form<SummaryForm>) -> Answer {
    let actor = viewer.actor;
    let member = actor.require_member()?;
    let summed = summed(&cx, &viewer, path.into_inner()).await?;
    let Form { values, key } = form;
    let is_preview = !values.voorbeeld.is_empty();
    cx.limits.check(if is_preview { Limited::Preview } else { Limited::Posting }, member)?;
    let body = match parse(&values.body) {
        Ok(body) => body,
        Err(message) => {
            let errors = FieldErrors::one("body", message);
            let shown = Shown { errors, status: StatusCode::UNPROCESSABLE_ENTITY, ..Shown::default() };
            return show(&cx, &viewer, &summed, &values, &key, shown);
        }
    };
    let text = cx.database.read(move |db| preparing::prepare(db, &body)).await?;
    if is_preview {
        let shown = Shown { preview: Some(sanitize::stored(text.html)), ..Shown::default() };
        return show(&cx, &viewer, &summed, &values, &key, shown);
    }
    let (id, at, form_key) = (summed.thread.id, cx.clock.now(), key);
    let written = Written { text, seen: values.seen.parse().ok(), until: values.until.parse().ok() };
    let outcome = cx
        .write_once(&viewer, form_key, move |db| {
            let thread = summarising::summarise(db, &actor, id, &written, at)?;
            Ok(format!("{}#samenvatting", urls::thread(thread.id, &thread.title)))
        })
        .await;
    match outcome {
        Ok(location) => see_other_with(&cx, location, "flash-summarised"),
        Err(Failure::Conflict(said)) => overtaken(&cx, &viewer, id, values, said).await,
        Err(failure) => Err(failure.into()),
    }
}

/// Somebody else's newer summary beside the one that was typed.
async fn overtaken(cx: &Cx, viewer: &Viewer, id: ThreadId, values: SummaryForm, said: Message) -> Answer {
    let newer = summed(cx, viewer, id).await?;
    let form = SummaryForm { body: values.body, ..fresh(&newer) };
    let shown = Shown {
        errors: FieldErrors::one("body", said),
        theirs: newer.versions.first().map(|version| version.body.clone()).into_iter().collect(),
        status: StatusCode::CONFLICT,
        preview: None,
    };
    let key = cx.form_key()?;
    show(cx, viewer, &newer, &form, &key, shown)
}

fn parse(text: &str) -> Result<Body, Message> {
    if text.trim().is_empty() { Err("error-summary-empty".into()) } else { Body::parse(text) }
}

/// What comes with the form when it is shown again.
#[derive(Default)]
struct Shown {
    errors: FieldErrors,
    preview: Option<SafeHtml>,
    theirs: Vec<String>,
    status: StatusCode,
}

fn show(cx: &Cx, viewer: &Viewer, summed: &Summed, form: &SummaryForm, key: &str, with: Shown) -> Answer {
    let shown = ShownForm::new(cx, viewer, &with.errors);
    let thread = &summed.thread;
    let view = SummaryPage {
        group: GroupTag::of(&summed.group),
        thread_url: urls::thread(thread.id, &thread.title),
        thread_title: thread.title.clone(),
        action: urls::thread_act(thread.id, "samenvatting"),
        key: key.to_owned(),
        seen: form.seen.clone(),
        until: form.until.clone(),
        reply_count: summed.replies,
        body: shown.field("body", &form.body),
        errors: shown.summary(),
        preview_html: with.preview.into_iter().collect(),
        theirs: with.theirs,
        versions: summed
            .versions
            .iter()
            .map(|version| SummaryLine {
                number: version.number,
                by: summed
                    .cards
                    .get(&version.author)
                    .map_or_else(PersonCard::former, |card| PersonCard::of(card, true)),
                at: version.at,
                text_html: sanitize::stored(version.html.clone()),
            })
            .collect(),
    };
    let title = Message::new("page-title-summary").with("thread", &thread.title);
    cx.page(viewer, title, Nav::Groups).status(with.status).render(&view)
}
