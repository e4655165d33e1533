//! What is decided about a thread: its answer, its place on the board, whether it takes replies.

use super::{
    arranging,
    events::{AnswerAccepted, UnpinThread},
    model::{Thread, ThreadKind},
    place, store,
};
use crate::{
    forum::{
        access::{Action, Actor, check},
        decisions::log::{self, Decision, Entry},
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::Failure,
        ids::{PostId, ThreadId},
        jobs::queue,
    },
};

/// Says that a reply answers the question, or takes that back; a repeated call changes nothing more.
pub fn accept_answer(
    db: &mut Db,
    actor: &Actor,
    id: PostId,
    accepted: bool,
    at: Timestamp,
) -> Result<Thread, Failure> {
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
    if accepted && thread.answer_id != answer {
        queue::enqueue(db, &AnswerAccepted { thread: thread.id }, at)?;
    }
    Ok(Thread { answer_id: answer, ..thread })
}

/// Keeps a thread on top of its board, or lets it go.
pub fn pin(db: &mut Db, actor: &Actor, id: ThreadId, on_top: bool, at: Timestamp) -> Result<Thread, Failure> {
    if on_top {
        return pin_until(db, actor, id, None, at);
    }
    let thread = moderated(db, actor, Action::PinThread, id)?;
    if thread.pinned_at.is_some() {
        arranging::store::set_pinned_until(db, thread.id, None, None)?;
        note(db, actor, Decision::ThreadUnpinned, &thread, "", at)?;
    }
    Ok(thread)
}

/// Keeps a thread on top of its board until a moment, or until somebody lets it go.
pub fn pin_until(
    db: &mut Db,
    actor: &Actor,
    id: ThreadId,
    until: Option<Timestamp>,
    at: Timestamp,
) -> Result<Thread, Failure> {
    let thread = moderated(db, actor, Action::PinThread, id)?;
    if thread.pinned_at.is_some() && thread.pinned_until == until {
        return Ok(thread);
    }
    arranging::store::set_pinned_until(db, thread.id, thread.pinned_at.or(Some(at)), until)?;
    if let Some(until) = until {
        queue::enqueue(db, &UnpinThread { thread: thread.id, until: until.micros() }, until)?;
    }
    note(db, actor, Decision::ThreadPinned, &thread, "", at)?;
    Ok(thread)
}

/// A pinned thread has had its time. Whoever pinned it anew or let it go meanwhile is not overruled.
pub fn let_go(db: &mut Db, job: &UnpinThread) -> Result<(), Failure> {
    store::lock(db, job.thread)?;
    match store::find(db, job.thread)? {
        Some(thread) if thread.pinned_until == Some(job.moment()) => {
            arranging::store::set_pinned_until(db, thread.id, None, None)
        }
        _ => Ok(()),
    }
}

/// Closes a thread to replies. Everybody sees the reason, so there must be one.
pub fn lock(
    db: &mut Db,
    actor: &Actor,
    id: ThreadId,
    reason: &str,
    at: Timestamp,
) -> Result<Thread, Failure> {
    let thread = moderated(db, actor, Action::LockThread, id)?;
    if reason.is_empty() {
        return Err(Failure::invalid("reason", "error-reason-empty"));
    }
    if thread.locked_at.is_none() {
        store::set_locked(db, thread.id, Some(at), reason)?;
        note(db, actor, Decision::ThreadLocked, &thread, reason, at)?;
    }
    Ok(thread)
}

/// Opens a thread to replies again.
pub fn unlock(db: &mut Db, actor: &Actor, id: ThreadId, at: Timestamp) -> Result<Thread, Failure> {
    let thread = moderated(db, actor, Action::LockThread, id)?;
    if thread.locked_at.is_some() {
        store::set_locked(db, thread.id, None, "")?;
        note(db, actor, Decision::ThreadUnlocked, &thread, "", at)?;
    }
    Ok(thread)
}

fn moderated(db: &mut Db, actor: &Actor, action: Action, id: ThreadId) -> Result<Thread, Failure> {
    let (thread, place) = place::locked_thread(db, actor, id)?;
    check(actor, action, &place)?;
    Ok(thread)
}

fn note(
    db: &mut Db,
    actor: &Actor,
    decision: Decision,
    thread: &Thread,
    reason: &str,
    at: Timestamp,
) -> Result<(), Failure> {
    let subject = arranging::subject(thread);
    let entry =
        Entry { group: Some(thread.group_id), about: Some(thread.author_id), subject: &subject, reason };
    log::record_about(db, actor.member(), decision, entry, at)
}
