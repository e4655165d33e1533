//! What moderators change about a thread as a whole: its board, its kind, its labels.
//!
//! ## Why
//! A thread that changes is held until the transaction ends, and threads come before groups: whoever holds a
//! thread may wait for a group, never the other way round. Of two groups the one with the lower id comes first.

pub mod store;

use super::{
    cross_listing,
    model::{Labels, Thread, ThreadKind},
    place, store as threads,
};
use crate::{
    forum::{
        access::{Action, Actor, Audience, allowed, check},
        decisions::log::{self, Decision, Entry},
        groups::{self, model::Group},
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::Failure,
        ids::{GroupId, ThreadId},
    },
};

/// A thread that this actor may arrange and that nobody else changes until the transaction ends.
pub fn arranged(db: &mut Db, actor: &Actor, action: Action, id: ThreadId) -> Result<Thread, Failure> {
    let (thread, place) = place::locked_thread(db, actor, id)?;
    check(actor, action, &place)?;
    if thread.merged_into.is_some() {
        return Err(Failure::Conflict("conflict-thread-merged".into()));
    }
    Ok(thread)
}

/// The groups in which this actor arranges threads, in their order.
pub fn arrangeable_groups(db: &mut Db, actor: &Actor) -> Result<Vec<Group>, Failure> {
    let known = groups::store::list_known(db, actor)?;
    Ok(known
        .into_iter()
        .filter(|(group, role)| {
            group.closed_at.is_none()
                && allowed(actor, Action::ArrangeThreads, &groups::store::place_of(group, *role))
        })
        .map(|(group, _)| group)
        .collect())
}

/// Puts a thread on another board that the actor runs as well.
pub fn relocate(
    db: &mut Db,
    actor: &Actor,
    id: ThreadId,
    to: GroupId,
    reason: &str,
    at: Timestamp,
) -> Result<Thread, Failure> {
    let thread = arranged(db, actor, Action::ArrangeThreads, id)?;
    let Some(to) = arrangeable_groups(db, actor)?.into_iter().find(|group| group.id == to) else {
        return Err(Failure::invalid("group", "error-move-group"));
    };
    if to.id == thread.group_id {
        return Ok(thread);
    }
    let from = groups::store::get(db, thread.group_id)?;
    store::set_group(db, thread.id, to.id)?;
    // What is at home on a board stands there once.
    cross_listing::store::delete(db, thread.id, to.id)?;
    count_moved(db, from.id, to.id)?;
    for group in [from.id, to.id] {
        let name = |of: &Group| if is_told(of, group) { of.name.clone() } else { "…".to_owned() };
        let subject = format!("{}: {} → {}", subject(&thread), name(&from), name(&to));
        let entry = Entry { group: Some(group), about: Some(thread.author_id), subject: &subject, reason };
        log::record_about(db, actor.member(), Decision::ThreadMoved, entry, at)?;
    }
    Ok(Thread { group_id: to.id, ..thread })
}

/// Whether the log of a group may name what stands in another one: moderators read the log of their group, and
/// do not belong to every group that is for its own members only.
pub fn is_told(of: &Group, log: GroupId) -> bool {
    of.id == log || of.audience != Audience::Group
}

/// A thread left one board and came onto another.
fn count_moved(db: &mut Db, from: GroupId, to: GroupId) -> Result<(), Failure> {
    let mut changes = [(from, -1), (to, 1)];
    changes.sort_unstable();
    for (group, change) in changes {
        groups::store::count_thread(db, group, change)?;
        find_newest_again(db, group)?;
    }
    Ok(())
}

/// The newest post of a board is the newest one that stands on it, and none where nothing does.
pub fn find_newest_again(db: &mut Db, group: GroupId) -> Result<(), Failure> {
    let newest = store::newest_on(db, group)?;
    groups::store::touch(db, group, newest)
}

/// Says what kind of conversation a thread is, and by which words it is found. What is no question has no answer.
pub fn label(
    db: &mut Db,
    actor: &Actor,
    id: ThreadId,
    (kind, labels): (ThreadKind, &Labels),
    at: Timestamp,
) -> Result<Thread, Failure> {
    let thread = arranged(db, actor, Action::ArrangeThreads, id)?;
    let before = threads::labels_of(db, &[thread.id])?.remove(&thread.id).unwrap_or_default();
    let mut after: Vec<&str> = labels.iter().collect();
    after.sort_unstable();
    if kind == thread.kind && after == before {
        return Ok(thread);
    }
    store::set_kind(db, thread.id, kind)?;
    threads::set_labels(db, thread.id, labels.iter())?;
    if kind != ThreadKind::Question && thread.answer_id.is_some() {
        threads::set_answer(db, thread.id, None)?;
    }
    let entry = Entry {
        group: Some(thread.group_id),
        about: Some(thread.author_id),
        subject: &subject(&thread),
        reason: "",
    };
    log::record_about(db, actor.member(), Decision::ThreadLabelled, entry, at)?;
    Ok(Thread { kind, ..thread })
}

/// How the log names a thread.
pub fn subject(thread: &Thread) -> String {
    format!("{} (/gesprekken/{})", thread.title, thread.id)
}
