//! Letting a post in, or not.

use serde::{Deserialize, Serialize};

use super::store;
use crate::{
    forum::{
        access::{Action, Actor, Place, check},
        accounts::{
            mails::{AccountMail, Correspondence},
            sign_up::recipient,
        },
        decisions::log::{self, Decision, Entry},
        groups::{
            self,
            model::{FirstPosts, Group},
        },
        members::{self, model::MemberState},
        threads::{
            self, arranging,
            events::PostCreated,
            model::{Post, Removal, Thread},
            place,
            restoring::UNDO_WITHIN,
        },
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::Failure,
        ids::{GroupId, PostId, ThreadId},
        jobs::{job::Job, queue},
    },
};

/// A moderator let a post in. Its author hears of it when it can no longer be undone.
#[derive(Debug, Serialize, Deserialize)]
pub struct PostApproved {
    /// Which one.
    pub post: PostId,
    /// When, in microseconds: let in again later is another event.
    pub at: i64,
}

impl Job for PostApproved {
    const NAME: &'static str = "PostApproved";
}

/// What waits in a group, for its moderators.
pub fn waiting(db: &mut Db, actor: &Actor, group: GroupId) -> Result<Vec<(Post, Thread)>, Failure> {
    let place = groups::store::place(db, actor, group)?;
    check(actor, Action::ApprovePosts, &place)?;
    store::list_waiting(db, group)
}

/// A thread that is held, or was not let in, for its author and the moderators; to others it is not there.
pub fn held_thread(db: &mut Db, actor: &Actor, id: ThreadId) -> Result<(Thread, Post, Place), Failure> {
    let thread = arranging::store::get_any(db, id)?;
    let place = place::of_thread(db, actor, &thread)?;
    check(actor, Action::ReadGroup, &place)?;
    let first = threads::store::first_post(db, thread.id)?;
    if !first.is_held() || !threads::holding::may_know(actor, &place, &first) {
        return Err(Failure::NotFound);
    }
    Ok((thread, first, place))
}

/// Lets a post in; a thread with its first one. Of two who decide at once one does, the other is told.
pub fn approve(db: &mut Db, actor: &Actor, id: PostId, at: Timestamp) -> Result<(Thread, Post), Failure> {
    let by = actor.require_member()?;
    let (thread, post) = held(db, actor, Action::ApprovePosts, id)?;
    if !post.is_first() && thread.removed_at.is_some() {
        return Err(Failure::Conflict("conflict-thread-gone".into()));
    }
    let number = if post.is_first() { post.number } else { threads::store::take_number(db, thread.id)? };
    if post.removal != Removal::Waiting || !store::approve(db, post.id, number, by, at)? {
        return Err(decided());
    }
    if post.is_first() {
        store::begin_thread(db, thread.id, at)?;
        groups::store::count_thread(db, thread.group_id, 1)?;
    }
    arranging::store::recount(db, thread.id)?;
    groups::store::touch(db, thread.group_id, at)?;
    let told_at = at.plus(UNDO_WITHIN);
    queue::enqueue(db, &PostCreated { post: post.id }, told_at)?;
    queue::enqueue(db, &PostApproved { post: post.id, at: at.micros() }, told_at)?;
    note(db, actor, Decision::PostApproved, (&thread, &post), "", at)?;
    Ok((Thread { removed_at: None, ..thread }, Post { number, ..post }))
}

/// Does not let a post in. Its author is told why, and gets the text back.
pub fn refuse(
    db: &mut Db,
    actor: &Actor,
    id: PostId,
    reason: &str,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<Thread, Failure> {
    let by = actor.require_member()?;
    let (thread, post) = held(db, actor, Action::ApprovePosts, id)?;
    if reason.is_empty() {
        return Err(Failure::invalid("reason", "error-reason-empty"));
    }
    if !store::refuse(db, post.id, by, reason)? {
        return Err(decided());
    }
    let author = members::store::find(db, post.author_id)?;
    if let Some(author) = author.filter(|author| author.state == MemberState::Active) {
        let mail = AccountMail::PostRefused {
            title: thread.title.clone(),
            reason: reason.to_owned(),
            text: post.body.clone(),
        };
        mails.send(db, recipient(&author), &mail, at)?;
    }
    note(db, actor, Decision::PostRefused, (&thread, &post), reason, at)?;
    Ok(thread)
}

/// Takes one's own post back while it waits.
pub fn withdraw(db: &mut Db, actor: &Actor, id: PostId) -> Result<Thread, Failure> {
    let by = actor.require_member()?;
    let (thread, post) = held(db, actor, Action::ReadGroup, id)?;
    if post.author_id != by {
        return Err(Failure::NotFound);
    }
    if !store::refuse(db, post.id, by, "")? {
        return Err(decided());
    }
    Ok(thread)
}

/// Says whose first posts wait in a group.
pub fn set_first_posts(
    db: &mut Db,
    actor: &Actor,
    id: GroupId,
    whose: FirstPosts,
    at: Timestamp,
) -> Result<Group, Failure> {
    let place = groups::store::place(db, actor, id)?;
    check(actor, Action::ApprovePosts, &place)?;
    let group = groups::store::get(db, id)?;
    if group.first_posts != whose {
        store::set_first_posts(db, id, whose)?;
        let subject = format!("{}: {}", group.name, whose.as_str());
        let entry = Entry { group: Some(id), subject: &subject, ..Entry::default() };
        log::record_about(db, actor.member(), Decision::FirstPostsChanged, entry, at)?;
    }
    Ok(group)
}

/// A post that is held, or was, of which this actor may know.
fn held(db: &mut Db, actor: &Actor, action: Action, id: PostId) -> Result<(Thread, Post), Failure> {
    let thread = place::lock_thread_of(db, id)?;
    let thread = arranging::store::get_any(db, thread)?;
    let post = threads::store::get_post(db, id)?;
    let place = place::of_thread(db, actor, &thread)?;
    check(actor, Action::ReadGroup, &place)?;
    if !threads::holding::may_know(actor, &place, &post) {
        return Err(Failure::NotFound);
    }
    check(actor, action, &place)?;
    if post.removal != Removal::Waiting {
        return Err(decided());
    }
    Ok((thread, post))
}

fn decided() -> Failure {
    Failure::Conflict("conflict-post-decided".into())
}

pub(super) fn note(
    db: &mut Db,
    actor: &Actor,
    decision: Decision,
    (thread, post): (&Thread, &Post),
    reason: &str,
    at: Timestamp,
) -> Result<(), Failure> {
    let subject = format!("{} (/reacties/{})", thread.title, post.id);
    let entry =
        Entry { group: Some(thread.group_id), about: Some(post.author_id), subject: &subject, reason };
    log::record_about(db, actor.member(), decision, entry, at)
}
