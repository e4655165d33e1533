//! Splitting: a reply and everything below it becomes a thread of its own.
//!
//! ## Why
//! The reply becomes the first post, so what answered it answers the new thread; every other post keeps its true
//! parent. Numbers begin anew in the order of writing; those of the old thread keep their gaps, so that what was
//! read there stays read. Posts keep their ids, and with them their addresses, thanks and mentions.

use std::collections::{HashMap, HashSet};

use super::{
    arranging::{
        self,
        store::{self, Twig},
    },
    events::PostsMoved,
    model::{Post, Thread, Title},
    place,
    store::{self as threads, NewThread},
};
use crate::{
    forum::{
        access::{Action, Actor, check},
        decisions::log::{self, Decision, Entry},
        groups,
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::Failure,
        ids::{PostId, ThreadId},
        jobs::queue,
    },
};

/// Makes a thread of a reply and everything below it.
pub fn split(
    db: &mut Db,
    actor: &Actor,
    id: PostId,
    title: &Title,
    at: Timestamp,
) -> Result<ThreadId, Failure> {
    place::lock_thread_of(db, id)?;
    let (thread, post) = splittable(db, actor, id)?;
    let all = store::list_twigs(db, thread.id)?;
    let twigs = below(&all, post.id);
    let new = NewThread {
        group: thread.group_id,
        kind: thread.kind,
        title: title.as_str(),
        author: post.author_id,
        excerpt: &post.excerpt,
        at: post.created_at,
        is_held: false,
    };
    let into = threads::insert_thread(db, &new)?;
    store::set_split_from(db, into, thread.id)?;
    let words = threads::labels_of(db, &[thread.id])?.remove(&thread.id).unwrap_or_default();
    threads::set_labels(db, into, words.iter().map(String::as_str))?;
    for twig in &replanted(&twigs) {
        store::move_post(db, into, *twig)?;
    }
    store::set_post_count(db, into, i64::try_from(twigs.len()).unwrap_or(i64::MAX))?;
    if twigs.iter().any(|twig| Some(twig.id) == thread.answer_id) {
        threads::set_answer(db, thread.id, None)?;
    }
    store::recount(db, thread.id)?;
    store::recount(db, into)?;
    groups::store::count_thread(db, thread.group_id, 1)?;
    note(db, actor, &thread, (into, title), at)?;
    let numbers = twigs.iter().map(|twig| twig.number).collect();
    queue::enqueue(db, &PostsMoved { from: thread.id, into, base: 0, numbers }, at)?;
    Ok(into)
}

/// A reply that could be split off, its thread, and how many posts would go along.
pub fn preview(db: &mut Db, actor: &Actor, id: PostId) -> Result<(Thread, Post, usize), Failure> {
    let (thread, post) = splittable(db, actor, id)?;
    let all = store::list_twigs(db, thread.id)?;
    let count = below(&all, post.id).len().saturating_sub(1);
    Ok((thread, post, count))
}

fn splittable(db: &mut Db, actor: &Actor, id: PostId) -> Result<(Thread, Post), Failure> {
    let (thread, post, place) = place::readable_post(db, actor, id)?;
    check(actor, Action::ArrangeThreads, &place)?;
    if thread.merged_into.is_some() {
        return Err(Failure::Conflict("conflict-thread-merged".into()));
    }
    if post.is_first() || post.removed_at.is_some() {
        return Err(Failure::Conflict("conflict-cannot-split".into()));
    }
    Ok((thread, post))
}

fn note(
    db: &mut Db,
    actor: &Actor,
    thread: &Thread,
    (into, title): (ThreadId, &Title),
    at: Timestamp,
) -> Result<(), Failure> {
    let subject = format!("{} → {} (/gesprekken/{into})", arranging::subject(thread), title.as_str());
    let entry =
        Entry { group: Some(thread.group_id), about: Some(thread.author_id), subject: &subject, reason: "" };
    log::record_about(db, actor.member(), Decision::ThreadSplit, entry, at)
}

/// A post and everything below it, in the order of writing. An answer always comes after what it answers.
fn below(all: &[Twig], root: PostId) -> Vec<Twig> {
    let mut found: Vec<Twig> = Vec::new();
    let mut known = HashSet::from([root]);
    for twig in all {
        if twig.id == root || twig.parent.is_some_and(|parent| known.contains(&parent)) {
            known.insert(twig.id);
            found.push(*twig);
        }
    }
    found
}

/// The same posts as a thread of their own: numbered from 0, the first of them without a parent and a branch.
fn replanted(twigs: &[Twig]) -> Vec<Twig> {
    let root = twigs.first().map(|twig| twig.id);
    let mut branches: HashMap<PostId, PostId> = HashMap::new();
    let mut planted = Vec::new();
    for (number, twig) in (0..).zip(twigs) {
        let parent = twig.parent.filter(|parent| Some(*parent) != root && number > 0);
        let branch = match parent {
            Some(parent) => branches.get(&parent).copied(),
            None => (number > 0).then_some(twig.id),
        };
        if let Some(branch) = branch {
            branches.insert(twig.id, branch);
        }
        planted.push(Twig { id: twig.id, number, parent, branch });
    }
    planted
}
