//! Starting a thread.

use actix_web::{http::StatusCode, web::Path};
use serde::Deserialize;
use strum::IntoEnumIterator;

use super::held;

use crate::{
    forum::{
        access::{Action, check},
        threads::{
            model::{Body, Labels, ThreadKind, Title},
            posting::{self, Start},
            preparing::{self, Prepared},
        },
    },
    platform::{
        error::{FieldErrors, Message},
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
        site::{
            groups::{
                cards::audience_key,
                head::{self, OpenGroup},
            },
            rows::kind_key,
        },
        urls,
        views::{
            parts::{Choice, GroupTag},
            threads::NewThreadPage,
        },
    },
};

/// A new thread as it came in.
#[derive(Debug, Default, Deserialize)]
pub struct ThreadForm {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    title: String,
    #[serde(default)]
    body: String,
    #[serde(default)]
    labels: String,
    #[serde(default)]
    voorbeeld: String,
}

/// The empty form: a question, as long as nothing else is chosen.
pub async fn new_thread(cx: Cx, viewer: Viewer, path: Path<String>) -> Answer {
    let open = open_group(&cx, &viewer, path.into_inner()).await?;
    let form = ThreadForm { kind: ThreadKind::Question.as_str().to_owned(), ..ThreadForm::default() };
    let key = cx.form_key()?;
    show(&cx, &viewer, &open, &form, &key, Shown::default())
}

/// Starts the thread, or shows how it would look.
pub async fn create_thread(cx: Cx, viewer: Viewer, path: Path<String>, form: Form<ThreadForm>) -> Answer {
    let actor = viewer.actor;
    let member = actor.require_member()?;
    let open = open_group(&cx, &viewer, path.into_inner()).await?;
    let Form { values, key } = form;
    let is_preview = !values.voorbeeld.is_empty();
    cx.limits.check(if is_preview { Limited::Preview } else { Limited::Posting }, member)?;
    let (kind, title, body, labels) = match parse(&values) {
        Ok(parsed) => parsed,
        Err(errors) => {
            let shown = Shown { errors, status: StatusCode::UNPROCESSABLE_ENTITY, ..Shown::default() };
            return show(&cx, &viewer, &open, &values, &key, shown);
        }
    };
    let text: Prepared = cx.database.read(move |db| preparing::prepare(db, &body)).await?;
    if is_preview {
        let shown = Shown { preview: Some(sanitize::stored(text.html)), ..Shown::default() };
        return show(&cx, &viewer, &open, &values, &key, shown);
    }
    let (group, at, title_text) = (open.group.id, cx.clock.now(), title.as_str().to_owned());
    let new = Start { kind, title, text, labels };
    let location = cx
        .write_once(&viewer, key, move |db| {
            let posted = posting::start(db, &actor, group, &new, at)?;
            Ok(urls::post_in(posted.thread, &title_text, posted.post))
        })
        .await?;
    let flash = held::said(&cx, &location, "flash-thread-started").await?;
    see_other_with(&cx, location, flash)
}

async fn open_group(
    cx: &Cx,
    viewer: &Viewer,
    slug: String,
) -> Result<OpenGroup, crate::platform::error::Failure> {
    let actor = viewer.actor;
    cx.database
        .read(move |db| {
            let open = head::get(db, &actor, &slug)?;
            check(&actor, Action::StartThread, &open.place)?;
            Ok(open)
        })
        .await
}

fn parse(form: &ThreadForm) -> Result<(ThreadKind, Title, Body, Labels), FieldErrors> {
    let mut errors = FieldErrors::default();
    let kind = errors.take("kind", ThreadKind::read(&form.kind).ok_or(Message::new("error-kind")));
    let title = errors.take("title", Title::parse(&form.title));
    let body = errors.take("body", Body::parse(&form.body).map_err(of_thread));
    let labels = errors.take("labels", Labels::parse(&form.labels));
    match (kind, title, body, labels) {
        (Some(kind), Some(title), Some(body), Some(labels)) => Ok((kind, title, body, labels)),
        _ => Err(errors),
    }
}

/// What is wrong with a text, said of a first post.
fn of_thread(message: Message) -> Message {
    if message.key == "error-body-empty" { "error-thread-body-empty".into() } else { message }
}

/// What comes with the form when it is shown again.
#[derive(Default)]
struct Shown {
    errors: FieldErrors,
    preview: Option<SafeHtml>,
    status: StatusCode,
}

fn show(cx: &Cx, viewer: &Viewer, open: &OpenGroup, form: &ThreadForm, key: &str, with: Shown) -> Answer {
    let shown = ShownForm::new(cx, viewer, &with.errors);
    let chosen = ThreadKind::read(&form.kind);
    let kinds =
        ThreadKind::iter().map(|kind| Choice::keyed(kind.as_str(), kind_key(kind), chosen == Some(kind)));
    let view = NewThreadPage {
        group: GroupTag::of(&open.group),
        audience_key: audience_key(open.group.audience),
        action: urls::new_thread(&open.group.slug),
        key: key.to_owned(),
        kinds: kinds.collect(),
        kind: shown.field("kind", &form.kind),
        title: shown.field("title", &form.title),
        body: shown.field("body", &form.body),
        labels: shown.field("labels", &form.labels),
        errors: shown.summary(),
        preview_html: with.preview.into_iter().collect(),
    };
    let title = Message::new("page-title-new-thread").with("group", &open.group.name);
    cx.page(viewer, title, Nav::Groups).status(with.status).render(&view)
}
