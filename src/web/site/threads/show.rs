//! The page of a thread, and the way from a post to its place in it.

use actix_web::{
    http::StatusCode,
    web::{Path, Query},
};
use serde::Deserialize;

use super::{
    data::{self, Asked},
    held, permalink,
    view::{self, Written},
};
use crate::{
    forum::{approval::deciding, threads},
    platform::{
        error::{Failure, Message},
        ids::{PostId, ThreadId},
    },
    web::{
        http::{
            cookies,
            cx::Cx,
            page::{Answer, Nav, moved, see_other},
            viewer::Viewer,
        },
        urls,
    },
};

/// What the address of a thread asks for.
#[derive(Debug, Default, Deserialize)]
pub struct ThreadParams {
    #[serde(default)]
    weergave: String,
    #[serde(default)]
    pagina: String,
    #[serde(default)]
    op: String,
}

impl ThreadParams {
    fn asked(&self, viewer: &Viewer) -> Asked {
        Asked {
            page: self.pagina.parse().unwrap_or(1).clamp(1, 1_000_000),
            by_time: match self.weergave.as_str() {
                "tijd" => true,
                "boom" => false,
                _ => viewer.by_time,
            },
            answering: self.op.parse().ok(),
        }
    }
}

/// The page of a thread. The id in the address decides; another title redirects.
pub async fn show_thread(cx: Cx, viewer: Viewer, path: Path<String>, params: Query<ThreadParams>) -> Answer {
    let id: ThreadId =
        path.split('-').next().and_then(|digits| digits.parse().ok()).ok_or(Failure::NotFound)?;
    let asked = params.asked(&viewer);
    let (actor, now) = (viewer.actor, cx.clock.now());
    let data = match cx.database.read(move |db| data::load(db, &actor, id, asked, now)).await {
        Ok(data) => data,
        // What is not there for everybody may wait for a moderator.
        Err(Failure::NotFound) => return held::show_held(&cx, &viewer, id).await,
        Err(failure) => return Err(failure.into()),
    };
    let address = urls::thread(data.thread.id, &data.thread.title);
    if address != format!("/gesprekken/{path}") {
        let query = viewer.path.split_once('?').map_or_else(String::new, |(_, query)| format!("?{query}"));
        return moved(format!("{address}{query}"));
    }
    let mut answer = render(&cx, &viewer, &data, Written::default(), StatusCode::OK)?;
    if ["tijd", "boom"].contains(&params.weergave.as_str()) && asked.by_time != viewer.by_time {
        // The choice is kept on this device.
        answer
            .add_cookie(&cookies::order(&cx, &params.weergave))
            .map_err(|error| Failure::Broken(error.into()))?;
    }
    Ok(answer)
}

/// The page with what a form brought; for handlers that show it again.
pub(super) async fn show_again(
    cx: &Cx,
    viewer: &Viewer,
    thread: ThreadId,
    answering: Option<PostId>,
    written: Written,
    status: StatusCode,
) -> Answer {
    let asked = Asked { page: 1, by_time: viewer.by_time, answering };
    let (actor, now) = (viewer.actor, cx.clock.now());
    let data = cx.database.read(move |db| data::load(db, &actor, thread, asked, now)).await?;
    render(cx, viewer, &data, written, status)
}

fn render(cx: &Cx, viewer: &Viewer, data: &data::ThreadData, written: Written, status: StatusCode) -> Answer {
    let key = if data.new.is_empty() { "thread-title" } else { "thread-title-new" };
    let title = Message::new(key)
        .with("title", &data.thread.title)
        .with("group", &data.group.name)
        .with("count", data.new.len());
    let view = view::page(cx, viewer, data, written)?;
    cx.page(viewer, title, Nav::Groups).status(status).render(&view)
}

/// A post by its id alone: to its page and place.
pub async fn show_post(cx: Cx, viewer: Viewer, path: Path<PostId>) -> Answer {
    let (actor, id, by_time) = (viewer.actor, path.into_inner(), viewer.by_time);
    let location = cx
        .database
        .read(move |db| {
            match threads::place::readable_post(db, &actor, id) {
                Ok((thread, _, _)) => permalink::of(db, &thread, id, by_time),
                // The first post of a thread that waits stands on a page of its own.
                Err(Failure::NotFound) => {
                    let thread = threads::store::get_post(db, id)?.thread_id;
                    let (thread, ..) = deciding::held_thread(db, &actor, thread)?;
                    Ok(urls::post_in(thread.id, &thread.title, id))
                }
                Err(failure) => Err(failure),
            }
        })
        .await?;
    see_other(location)
}
