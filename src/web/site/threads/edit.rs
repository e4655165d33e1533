//! Changing a post. Over somebody else's newer change nothing is written, and both texts are shown (409).

use actix_web::{http::StatusCode, web::Path};
use serde::Deserialize;

use super::permalink;
use crate::{
    forum::{
        access::{Action, check},
        groups::{self, model::Group},
        threads::{
            self,
            editing::{self, Change, Edited},
            model::{Body, Post, Thread, Title, parse_reason},
            preparing,
        },
    },
    platform::{
        error::{Failure, FieldErrors, Message},
        ids::PostId,
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
            parts::{Field, GroupTag},
            threads::EditPage,
        },
    },
};

/// A change as it came in.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct EditForm {
    #[serde(default)]
    title: String,
    #[serde(default)]
    body: String,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    seen: String,
    #[serde(default)]
    voorbeeld: String,
}

/// The post that is changed, with where it stands.
struct Editable {
    thread: Thread,
    post: Post,
    group: Group,
}

async fn editable(cx: &Cx, viewer: &Viewer, id: PostId) -> Result<Editable, Failure> {
    let actor = viewer.actor;
    cx.database
        .read(move |db| {
            let (thread, post, place) = threads::place::readable_post(db, &actor, id)?;
            check(&actor, Action::EditPost, &place).map_err(|failure| match failure {
                Failure::Forbidden(said) if said.key == "denied-post-removed" => {
                    Failure::Forbidden("denied-edit-removed".into())
                }
                other => other,
            })?;
            let group = groups::store::get(db, thread.group_id)?;
            Ok(Editable { thread, post, group })
        })
        .await
}

/// The form with the present text.
pub async fn edit_post(cx: Cx, viewer: Viewer, path: Path<PostId>) -> Answer {
    let editable = editable(&cx, &viewer, path.into_inner()).await?;
    let form = EditForm {
        title: editable.thread.title.clone(),
        body: editable.post.body.clone(),
        seen: seen(&editable),
        ..EditForm::default()
    };
    let key = cx.form_key()?;
    show(&cx, &viewer, &editable, &form, &key, Shown::default())
}

fn seen(editable: &Editable) -> String {
    let title = if editable.post.is_first() { editable.thread.title.as_str() } else { "" };
    editing::fingerprint(&editable.post, title)
}

/// Writes the change, or shows how it would look.
pub async fn update_post(cx: Cx, viewer: Viewer, path: Path<PostId>, form: Form<EditForm>) -> Answer {
    let actor = viewer.actor;
    let member = actor.require_member()?;
    let editable = editable(&cx, &viewer, path.into_inner()).await?;
    let Form { values, key } = form;
    let is_preview = !values.voorbeeld.is_empty();
    cx.limits.check(if is_preview { Limited::Preview } else { Limited::Posting }, member)?;
    let (title, body, reason) = match parse(&values, &editable, editable.post.author_id == member) {
        Ok(parsed) => parsed,
        Err(errors) => {
            let shown = Shown { errors, status: StatusCode::UNPROCESSABLE_ENTITY, ..Shown::default() };
            return show(&cx, &viewer, &editable, &values, &key, shown);
        }
    };
    let text = cx.database.read(move |db| preparing::prepare(db, &body)).await?;
    if is_preview {
        let shown = Shown { preview: Some(sanitize::stored(text.html)), ..Shown::default() };
        return show(&cx, &viewer, &editable, &values, &key, shown);
    }
    let change = Change { text, title, reason, seen: values.seen.clone() };
    let (id, at, form_key) = (editable.post.id, cx.clock.now(), key.clone());
    let by_time = viewer.by_time;
    let outcome = cx
        .write_once(&viewer, form_key, move |db| match editing::edit(db, &actor, id, &change, at)? {
            Edited::Done(thread) => permalink::of(db, &thread, id, by_time),
            // Rolls back the form's key as well, so that the same form may be sent again.
            Edited::Overtaken(_) => Err(Failure::Conflict("conflict-edited".into())),
        })
        .await;
    match outcome {
        Ok(location) => see_other_with(&cx, location, "flash-edited"),
        Err(Failure::Conflict(_)) => {
            let newer = self::editable(&cx, &viewer, id).await?;
            let form = EditForm { seen: seen(&newer), ..values };
            let errors = FieldErrors::one("body", "conflict-edited");
            let shown = Shown {
                errors,
                theirs: vec![newer.post.body.clone()],
                status: StatusCode::CONFLICT,
                preview: None,
            };
            let key = cx.form_key()?;
            show(&cx, &viewer, &newer, &form, &key, shown)
        }
        Err(failure) => Err(failure.into()),
    }
}

fn parse(
    form: &EditForm,
    editable: &Editable,
    is_own: bool,
) -> Result<(Option<Title>, Body, String), FieldErrors> {
    let mut errors = FieldErrors::default();
    let title = if editable.post.is_first() { errors.take("title", Title::parse(&form.title)) } else { None };
    let body = errors.take("body", Body::parse(&form.body));
    let reason = errors.take("reason", parse_reason(&form.reason));
    if !is_own && reason.as_deref() == Some("") {
        errors.add("reason", "error-reason-empty");
    }
    match (body, reason) {
        (Some(body), Some(reason)) if errors.is_empty() => Ok((title, body, reason)),
        _ => Err(errors),
    }
}

/// What comes with the form when it is shown again.
#[derive(Default)]
struct Shown {
    errors: FieldErrors,
    preview: Option<SafeHtml>,
    theirs: Vec<String>,
    status: StatusCode,
}

fn show(cx: &Cx, viewer: &Viewer, editable: &Editable, form: &EditForm, key: &str, with: Shown) -> Answer {
    let shown = ShownForm::new(cx, viewer, &with.errors);
    let thread_url = urls::post_in(editable.thread.id, &editable.thread.title, editable.post.id);
    let view = EditPage {
        group: GroupTag::of(&editable.group),
        thread_url,
        action: urls::post_act(editable.post.id, "bewerken"),
        key: key.to_owned(),
        seen: form.seen.clone(),
        is_first: editable.post.is_first(),
        is_own: viewer.actor.member() == Some(editable.post.author_id),
        title: shown.field("title", &form.title),
        // Beside the newer text the summary says what happened; the field need not say it again.
        body: if with.theirs.is_empty() {
            shown.field("body", &form.body)
        } else {
            Field { value: form.body.clone(), error: String::new() }
        },
        reason: shown.field("reason", &form.reason),
        errors: shown.summary(),
        preview_html: with.preview.into_iter().collect(),
        theirs: with.theirs,
    };
    let title = Message::new("page-title-edit-post").with("thread", &editable.thread.title);
    cx.page(viewer, title, Nav::Groups).status(with.status).render(&view)
}
