//! What waits for a moderator: a whole thread on a page of its own, and what is said where a post was written.

use actix_web::web::Path;

use crate::{
    forum::{
        access::{Action, Actor, Place, allowed},
        approval::{deciding, store},
        groups, members,
        threads::{
            self,
            model::{Post, Removal},
        },
    },
    platform::{
        db::Db,
        error::{Failure, Message},
        ids::{PostId, ThreadId},
        text::sanitize,
    },
    web::{
        http::{
            cx::Cx,
            form::{Form, NoFields},
            page::{Answer, Nav, see_other_with},
            viewer::Viewer,
        },
        site::rows,
        urls,
        views::{
            parts::{GroupTag, PersonCard},
            threads::{HeldPost, HeldThreadPage},
        },
    },
};

/// The page of a thread that is held, or was not let in, for the few who may know of it.
pub(super) async fn show_held(cx: &Cx, viewer: &Viewer, id: ThreadId) -> Answer {
    let actor = viewer.actor;
    let (thread, first, place, group, card) = cx
        .database
        .read(move |db| {
            let (thread, first, place) = deciding::held_thread(db, &actor, id)?;
            let group = groups::store::get(db, thread.group_id)?;
            let card = members::store::cards(db, &[first.author_id])?.remove(&first.author_id);
            Ok((thread, first, place, group, card))
        })
        .await?;
    let by = card.as_ref().map_or_else(PersonCard::former, |card| PersonCard::of(card, true));
    let view = HeldThreadPage {
        group: GroupTag::of(&group),
        title: thread.title.clone(),
        kind_key: rows::kind_key(thread.kind),
        is_refused: first.removal == Removal::Refused,
        reason: first.removal_reason.clone(),
        post: held_post(viewer, &first, by),
        decide_url: if allowed(&actor, Action::ApprovePosts, &place) && first.removal == Removal::Waiting {
            urls::group_moderation(&group.slug, "goedkeuren")
        } else {
            String::new()
        },
    };
    let title = Message::new("page-title-held").with("title", &thread.title);
    cx.page(viewer, title, Nav::Groups).render(&view)
}

/// A post that waits, as its author or a moderator sees it.
pub(super) fn held_post(viewer: &Viewer, post: &Post, by: PersonCard) -> HeldPost {
    let is_own = viewer.actor.member() == Some(post.author_id);
    let can_withdraw = is_own && post.removal == Removal::Waiting;
    HeldPost {
        id: post.id.0,
        by,
        at: post.created_at,
        body_html: sanitize::stored(post.html.clone()),
        is_own,
        withdraw_url: if can_withdraw { urls::post_act(post.id, "intrekken") } else { String::new() },
    }
}

/// What waits in a thread and this viewer may know of.
pub(super) fn load_held(
    db: &mut Db,
    actor: &Actor,
    thread: ThreadId,
    place: &Place,
) -> Result<Vec<Post>, Failure> {
    let Some(member) = actor.member() else { return Ok(Vec::new()) };
    let of = (!allowed(actor, Action::ApprovePosts, place)).then_some(member);
    store::list_waiting_in(db, thread, of)
}

/// What is said after a post was written: `posted`, or that it waits.
pub(super) async fn said(cx: &Cx, location: &str, posted: &'static str) -> Result<&'static str, Failure> {
    let Some(id) = location.rsplit_once("#r").and_then(|(_, id)| id.parse::<PostId>().ok()) else {
        return Ok(posted);
    };
    let waits = cx.database.read(move |db| Ok(threads::store::get_post(db, id)?.is_held())).await?;
    Ok(if waits { "flash-held" } else { posted })
}

/// Takes one's own post back while it waits.
pub async fn withdraw_post(cx: Cx, viewer: Viewer, path: Path<PostId>, _: Form<NoFields>) -> Answer {
    let (actor, id) = (viewer.actor, path.into_inner());
    let location = cx
        .database
        .write(move |db| {
            let thread = deciding::withdraw(db, &actor, id)?;
            if thread.removed_at.is_none() {
                return Ok(urls::thread(thread.id, &thread.title));
            }
            Ok(urls::board(&groups::store::get(db, thread.group_id)?.slug))
        })
        .await?;
    see_other_with(&cx, location, "flash-withdrawn")
}
