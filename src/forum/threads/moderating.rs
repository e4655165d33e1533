//! What is decided about a thread: its answer, its place on the board, whether it takes replies.

use super::{
    model::{Thread, ThreadKind},
    place, store,
};
use crate::{
    forum::{
        access::{Action, Actor, Place, check},
        decisions::log::{self, Decision},
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::Failure,
        ids::{PostId, ThreadId},
    },
};

/// Says that a reply answers the question, or takes that back; a repeated call changes nothing more.
pub fn accept_answer(db: &mut Db, actor: &Actor, id: PostId, accepted: bool) -> Result<Thread, Failure> {
    let (thread, post, _) = place::locked_post(db, actor, id)?;
    let place = place::of_thread(db, actor, &thread)?;
    check(actor, Action::AcceptAnswer, &place)?;
    if thread.kind != ThreadKind::Question || post.is_first() || post.removed_at.is_some() {
        return Err(Failure::Conflict("conflict-no-answer".into()));
    }
    let answer = match (accepted, thread.answer_id) {
        (true, _) => Some(post.id),
        (false, Some(other)) if other != post.id => Some(other),
        (false, _) => None,
    };
    store::set_answer(db, thread.id, answer)?;
    Ok(Thread { answer_id: answer, ..thread })
}

/// Keeps a thread on top of its board, or lets it go.
pub fn pin(db: &mut Db, actor: &Actor, id: ThreadId, on_top: bool, at: Timestamp) -> Result<Thread, Failure> {
    let (thread, _) = moderated(db, actor, Action::PinThread, id)?;
    if thread.pinned_at.is_some() != on_top {
        store::set_pinned(db, thread.id, on_top.then_some(at))?;
        let decision = if on_top { Decision::ThreadPinned } else { Decision::ThreadUnpinned };
        log::record(db, actor.member(), decision, &subject(&thread), "", at)?;
    }
    Ok(thread)
}

/// Closes a thread to replies. Everybody sees the reason, so there must be one.
pub fn lock(
    db: &mut Db,
    actor: &Actor,
    id: ThreadId,
    reason: &str,
    at: Timestamp,
) -> Result<Thread, Failure> {
    let (thread, _) = moderated(db, actor, Action::LockThread, id)?;
    if reason.is_empty() {
        return Err(Failure::invalid("reason", "error-reason-empty"));
    }
    if thread.locked_at.is_none() {
        store::set_locked(db, thread.id, Some(at), reason)?;
        log::record(db, actor.member(), Decision::ThreadLocked, &subject(&thread), reason, at)?;
    }
    Ok(thread)
}

/// Opens a thread to replies again.
pub fn unlock(db: &mut Db, actor: &Actor, id: ThreadId, at: Timestamp) -> Result<Thread, Failure> {
    let (thread, _) = moderated(db, actor, Action::LockThread, id)?;
    if thread.locked_at.is_some() {
        store::set_locked(db, thread.id, None, "")?;
        log::record(db, actor.member(), Decision::ThreadUnlocked, &subject(&thread), "", at)?;
    }
    Ok(thread)
}

fn moderated(db: &mut Db, actor: &Actor, action: Action, id: ThreadId) -> Result<(Thread, Place), Failure> {
    let (thread, place) = place::locked_thread(db, actor, id)?;
    check(actor, action, &place)?;
    Ok((thread, place))
}

fn subject(thread: &Thread) -> String {
    format!("{} (/gesprekken/{})", thread.title, thread.id)
}
