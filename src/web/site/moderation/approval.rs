//! What waits for a moderator in a group: the list, and the decisions about it.

use std::collections::HashMap;

use actix_web::{
    http::StatusCode,
    web::{Path, Query},
};
use serde::Deserialize;
use strum::IntoEnumIterator;

use super::tabs;
use crate::{
    forum::{
        approval::{deciding, undoing},
        groups::{
            self,
            model::{FirstPosts, Group},
        },
        members::{self, model::MemberCard},
        threads::{
            self,
            holding::REMIND_AFTER,
            model::{Post, Thread, parse_reason},
        },
    },
    platform::{
        db::Db,
        error::{Failure, FieldErrors, Message},
        ids::{MemberId, PostId},
        text::sanitize,
    },
    web::{
        http::{
            cx::Cx,
            form::{Form, NoFields, ShownForm},
            page::{Answer, Nav, moved, see_other_with, see_other_with_undo},
            viewer::Viewer,
        },
        site::groups::head::{self, Found},
        urls,
        views::{
            approval::{ApprovalPage, WaitingPost},
            parts::{Choice, Field, FormError, GroupTag, PersonCard},
        },
    },
};

const PAGE: &str = "goedkeuren";

/// What a form brought that is shown again.
#[derive(Default)]
struct Written {
    /// About which post, or none for the setting.
    post: Option<PostId>,
    reason: String,
    key: String,
    errors: FieldErrors,
}

/// What waits, the longest wait first.
pub async fn show_waiting(cx: Cx, viewer: Viewer, path: Path<String>, _: Query<NoFields>) -> Answer {
    show(&cx, &viewer, path.into_inner(), Written::default()).await
}

async fn show(cx: &Cx, viewer: &Viewer, slug: String, written: Written) -> Answer {
    let actor = viewer.actor;
    let found = cx
        .database
        .read(move |db| match head::find(db, &actor, &slug)? {
            Found::Moved(slug) => Ok(Err(slug)),
            Found::Here(open) => {
                let waiting = deciding::waiting(db, &actor, open.group.id)?;
                let authors: Vec<MemberId> = waiting.iter().map(|(post, _)| post.author_id).collect();
                Ok(Ok((open.group, waiting, members::store::cards(db, &authors)?)))
            }
        })
        .await?;
    let (group, waiting, cards) = match found {
        Err(slug) => return moved(urls::group_moderation(&slug, PAGE)),
        Ok(found) => found,
    };
    let shown = ShownForm::new(cx, viewer, &written.errors);
    let posts = waiting
        .iter()
        .map(|(post, thread)| waiting_post(cx, &shown, &group, &cards, (post, thread), &written))
        .collect::<Result<_, Failure>>()?;
    let view = ApprovalPage {
        group: GroupTag::of(&group),
        tabs: tabs(&group.slug, "cases-tab-approval"),
        posts,
        action: urls::group_moderation(&group.slug, PAGE),
        first_posts: FirstPosts::iter()
            .map(|whose| {
                let key = format!("first-posts-{}", whose.as_str().replace('_', "-"));
                Choice::keyed(whose.as_str(), key, group.first_posts == whose)
            })
            .collect(),
        first_posts_problem: shown.field("first_posts", "").error,
        errors: shown.summary().into_iter().map(|error| beside(error, written.post)).collect(),
    };
    let status = if written.errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let title = Message::new("page-title-approval").with("group", &group.name);
    cx.page(viewer, title, Nav::Work).status(status).render(&view)
}

/// There is a reason for each post: what is wrong with one stands beside it.
fn beside(error: FormError, post: Option<PostId>) -> FormError {
    match post {
        Some(post) => FormError { field: format!("{}-{post}", error.field), ..error },
        None => error,
    }
}

fn waiting_post(
    cx: &Cx,
    shown: &ShownForm<'_>,
    group: &Group,
    cards: &HashMap<MemberId, MemberCard>,
    (post, thread): (&Post, &Thread),
    written: &Written,
) -> Result<WaitingPost, Failure> {
    let is_typed = written.post == Some(post.id);
    let key = if is_typed && !written.key.is_empty() { written.key.clone() } else { cx.form_key()? };
    let card = cards.get(&post.author_id);
    Ok(WaitingPost {
        id: post.id.0,
        key,
        by: card.map_or_else(PersonCard::former, |card| PersonCard::of(card, true)),
        by_url: urls::moderated_member(&group.slug, post.author_id),
        at: post.created_at,
        title: thread.title.clone(),
        is_thread: post.is_first(),
        thread_url: urls::post_in(thread.id, &thread.title, post.id),
        body_html: sanitize::stored(post.html.clone()),
        is_late: cx.clock.now().since(post.created_at) > REMIND_AFTER,
        approve_url: urls::post_act(post.id, "goedkeuren"),
        refuse_url: urls::post_act(post.id, "weigeren"),
        reason: if is_typed {
            shown.field("reason", &written.reason)
        } else {
            Field { value: String::new(), error: String::new() }
        },
    })
}

/// Lets a post in.
pub async fn approve_post(cx: Cx, viewer: Viewer, path: Path<PostId>, form: Form<NoFields>) -> Answer {
    let (actor, id, at) = (viewer.actor, path.into_inner(), cx.clock.now());
    let location = cx
        .write_once(&viewer, form.key, move |db| {
            let (thread, _) = deciding::approve(db, &actor, id, at)?;
            Ok(urls::group_moderation(&groups::store::get(db, thread.group_id)?.slug, PAGE))
        })
        .await?;
    let can_undo = cx.database.read(move |db| undoing::may_undo(db, &actor, id, at)).await?;
    see_other_with_undo(&cx, location, "flash-approved", can_undo.then_some(id))
}

/// Why, as it came in.
#[derive(Debug, Deserialize)]
pub struct RefuseForm {
    #[serde(default)]
    reason: String,
}

/// Does not let a post in, for a reason that its author reads.
pub async fn refuse_post(cx: Cx, viewer: Viewer, path: Path<PostId>, form: Form<RefuseForm>) -> Answer {
    let (actor, id, at, mails) = (viewer.actor, path.into_inner(), cx.clock.now(), cx.mails.clone());
    let (typed, key) = (form.values.reason, form.key);
    // What cannot be read as a reason is none; who may not decide learns nothing of the form.
    let (reason, problem) = match parse_reason(&typed) {
        Ok(reason) => (reason, Message::new("error-reason-empty")),
        Err(message) => (String::new(), message),
    };
    let refused = cx
        .write_once(&viewer, key.clone(), move |db| {
            let thread = deciding::refuse(db, &actor, id, &reason, &mails, at)?;
            Ok(urls::group_moderation(&groups::store::get(db, thread.group_id)?.slug, PAGE))
        })
        .await;
    match refused {
        Ok(location) => see_other_with(&cx, location, "flash-post-refused"),
        Err(Failure::Invalid(_)) => {
            let slug = cx.database.read(move |db| slug_of(db, id)).await?;
            let errors = FieldErrors::one("reason", problem);
            show(&cx, &viewer, slug, Written { post: Some(id), reason: typed, key, errors }).await
        }
        Err(failure) => Err(failure.into()),
    }
}

/// The group in which a post waits.
fn slug_of(db: &mut Db, id: PostId) -> Result<String, Failure> {
    let post = threads::store::get_post(db, id)?;
    let thread = threads::arranging::store::get_any(db, post.thread_id)?;
    Ok(groups::store::get(db, thread.group_id)?.slug)
}

/// Whose first posts wait, as it came in.
#[derive(Debug, Deserialize)]
pub struct FirstPostsForm {
    #[serde(default)]
    first_posts: String,
}

/// Says whose first posts wait in a group.
pub async fn set_first_posts(
    cx: Cx,
    viewer: Viewer,
    path: Path<String>,
    form: Form<FirstPostsForm>,
) -> Answer {
    let (actor, slug, at) = (viewer.actor, path.into_inner(), cx.clock.now());
    let (address, whose) = (slug.clone(), FirstPosts::parse(&form.values.first_posts));
    let done = cx
        .database
        .write(move |db| {
            let group = head::get(db, &actor, &address)?.group;
            // Asked first, so that who may not decide learns nothing of the form.
            deciding::waiting(db, &actor, group.id)?;
            let whose = whose.ok_or_else(|| Failure::invalid("first_posts", "error-first-posts"))?;
            deciding::set_first_posts(db, &actor, group.id, whose, at)?;
            Ok(urls::group_moderation(&group.slug, PAGE))
        })
        .await;
    match done {
        Ok(location) => see_other_with(&cx, location, "flash-first-posts"),
        Err(Failure::Invalid(errors)) => {
            show(&cx, &viewer, slug, Written { errors, ..Written::default() }).await
        }
        Err(failure) => Err(failure.into()),
    }
}
