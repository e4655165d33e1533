//! Starting a thread and replying: the acts behind the web form, and later behind a mail.

use super::{
    events::PostCreated,
    holding::{self, RemindOfHeld},
    model::{Labels, Post, Thread, ThreadKind, Title},
    place,
    preparing::Prepared,
    store::{self, NewPost, NewThread},
};
use crate::{
    forum::{
        access::{Action, Actor, Place, check},
        groups,
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::Failure,
        ids::{GroupId, MemberId, PostId, ThreadId},
        jobs::queue,
    },
};

/// A new thread as somebody wrote it.
#[derive(Debug, Clone)]
pub struct Start {
    /// What kind.
    pub kind: ThreadKind,
    /// Its title.
    pub title: Title,
    /// Its first post.
    pub text: Prepared,
    /// Its labels.
    pub labels: Labels,
}

/// Where a new post stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Posted {
    /// The thread; another than asked for when that one was merged.
    pub thread: ThreadId,
    /// The post.
    pub post: PostId,
    /// Whether it waits for a moderator.
    pub is_held: bool,
}

/// Starts a thread on a board. In a group that is open to all this makes one a member of it.
pub fn start(
    db: &mut Db,
    actor: &Actor,
    group: GroupId,
    new: &Start,
    at: Timestamp,
) -> Result<Posted, Failure> {
    let author = actor.require_member()?;
    let place = groups::store::place(db, actor, group)?;
    check(actor, Action::StartThread, &place)?;
    let is_held = holding::must_wait(db, actor, group, &place)?;
    groups::joining::ensure_joined(db, actor, group, at)?;
    let thread = store::insert_thread(
        db,
        &NewThread {
            group,
            kind: new.kind,
            title: new.title.as_str(),
            author,
            excerpt: &new.text.excerpt,
            at,
            is_held,
        },
    )?;
    store::set_labels(db, thread, new.labels.iter())?;
    if !is_held {
        groups::store::count_thread(db, group, 1)?;
    }
    let post = add_post(db, (thread, group), None, author, &new.text, is_held, at)?;
    Ok(Posted { thread, post, is_held })
}

/// Replies to a thread, or to the post `parent` in it.
pub fn reply(
    db: &mut Db,
    actor: &Actor,
    thread: ThreadId,
    parent: Option<PostId>,
    text: &Prepared,
    at: Timestamp,
) -> Result<Posted, Failure> {
    let author = actor.require_member()?;
    let (mut thread, mut place) = place::locked_thread(db, actor, thread)?;
    if let Some(into) = thread.merged_into {
        (thread, place) = place::locked_thread(db, actor, into)?;
    }
    check(actor, Action::Reply, &place)?;
    let parent = match parent {
        None => None,
        Some(parent) => {
            let parent = store::get_post(db, parent)?;
            if parent.is_held() {
                return Err(Failure::NotFound);
            }
            if parent.thread_id != thread.id {
                (thread, place) = split_off(db, actor, &thread, parent.thread_id)?;
                check(actor, Action::Reply, &place)?;
            }
            Some(parent)
        }
    };
    let is_held = holding::must_wait(db, actor, thread.group_id, &place)?;
    groups::joining::ensure_joined(db, actor, thread.group_id, at)?;
    // To answer the first post is to answer the thread.
    let parent = parent.filter(|parent| !parent.is_first());
    let post = add_post(db, (thread.id, thread.group_id), parent.as_ref(), author, text, is_held, at)?;
    Ok(Posted { thread: thread.id, post, is_held })
}

/// The thread to which the post that is answered was split off while somebody wrote; a post of any other thread is
/// not found.
fn split_off(db: &mut Db, actor: &Actor, from: &Thread, into: ThreadId) -> Result<(Thread, Place), Failure> {
    let (thread, place) = place::locked_thread(db, actor, into)?;
    if thread.split_from == Some(from.id) { Ok((thread, place)) } else { Err(Failure::NotFound) }
}

fn add_post(
    db: &mut Db,
    (thread, group): (ThreadId, GroupId),
    parent: Option<&Post>,
    author: MemberId,
    text: &Prepared,
    is_held: bool,
    at: Timestamp,
) -> Result<PostId, Failure> {
    let number = store::take_number(db, thread)?;
    let post = store::insert_post(
        db,
        &NewPost {
            thread,
            number,
            parent,
            author,
            body: &text.body,
            html: &text.html,
            excerpt: &text.excerpt,
            at,
            is_held,
        },
    )?;
    store::insert_mentions(db, post, &text.mentions)?;
    if is_held {
        queue::enqueue(db, &RemindOfHeld { post }, at.plus(holding::REMIND_AFTER))?;
        return Ok(post);
    }
    groups::store::touch(db, group, at)?;
    queue::enqueue(db, &PostCreated { post }, at)?;
    Ok(post)
}
