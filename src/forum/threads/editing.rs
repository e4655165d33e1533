//! Changing and removing a post: older versions are kept, a removed post leaves a stub.
//!
//! ## Why
//! A change within five minutes by the author is silent, as one corrects a slip; after that it says "bewerkt"
//! and the older text can be read. Who edits somebody else's post gives a reason, which everybody sees.

use chrono::Duration;

use super::{
    arranging,
    events::PostHidden,
    model::{Post, PostVersion, Removal, Thread, Title},
    place,
    preparing::Prepared,
    restoring::UNDO_WITHIN,
    store::{self, Edit},
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
        ids::{MemberId, PostId},
        jobs::queue,
        secrets::sha256_hex,
    },
};

/// For so long after writing, an author's change is not told.
pub const GRACE: Duration = Duration::minutes(5);

/// A change as somebody wrote it.
#[derive(Debug, Clone)]
pub struct Change {
    /// The new text.
    pub text: Prepared,
    /// The new title; only for the first post of a thread.
    pub title: Option<Title>,
    /// Why.
    pub reason: String,
    /// [`fingerprint`] of what the writer had before them; empty when not known.
    pub seen: String,
}

/// What came of a change.
#[derive(Debug)]
pub enum Edited {
    /// It is written.
    Done(Thread),
    /// Somebody else changed the post in the meantime: nothing is written, here is their text.
    Overtaken(Post),
}

/// By what a form remembers which text it showed.
pub fn fingerprint(post: &Post, title: &str) -> String {
    sha256_hex(format!("{}\0{title}\0{}", post.version_count, post.body).as_bytes())
        .chars()
        .take(16)
        .collect()
}

/// Changes a post.
pub fn edit(
    db: &mut Db,
    actor: &Actor,
    id: PostId,
    change: &Change,
    at: Timestamp,
) -> Result<Edited, Failure> {
    let editor = actor.require_member()?;
    let (mut thread, post, place) = place::locked_post(db, actor, id)?;
    check(actor, Action::EditPost, &place)?;
    let title_before = if post.is_first() { thread.title.clone() } else { String::new() };
    if !change.seen.is_empty() && change.seen != fingerprint(&post, &title_before) {
        return Ok(Edited::Overtaken(post));
    }
    let is_own = post.author_id == editor;
    if !is_own && change.reason.is_empty() {
        return Err(Failure::invalid("reason", "error-reason-empty"));
    }
    let new_title = change.title.as_ref().filter(|title| post.is_first() && title.as_str() != thread.title);
    if change.text.body == post.body && new_title.is_none() {
        return Ok(Edited::Done(thread));
    }
    let silent =
        is_own && at.since(post.created_at) <= GRACE && post.edited_at.is_none() && change.reason.is_empty();
    if !silent {
        store::insert_version(db, &post, &title_before, editor, &change.reason, at)?;
    }
    let told_at = (!silent).then_some(at);
    let text = &change.text;
    store::update_post(
        db,
        &post,
        &Edit { body: &text.body, html: &text.html, excerpt: &text.excerpt, told_at },
    )?;
    store::insert_mentions(db, post.id, &text.mentions)?;
    if let Some(title) = new_title {
        store::update_title(db, thread.id, title.as_str())?;
        title.as_str().clone_into(&mut thread.title);
    }
    if !is_own {
        note(db, editor, Decision::PostEdited, (&thread, &post), &change.reason, at)?;
    }
    Ok(Edited::Done(thread))
}

/// Takes a post away. A first post without replies takes its thread along.
pub fn remove(
    db: &mut Db,
    actor: &Actor,
    id: PostId,
    reason: &str,
    at: Timestamp,
) -> Result<Thread, Failure> {
    let by = actor.require_member()?;
    let (thread, post, is_new) = take_away(db, actor, id, reason, at)?;
    if is_new && post.author_id != by {
        queue::enqueue(db, &PostHidden { post: post.id, at: at.micros() }, at.plus(UNDO_WITHIN))?;
        note(db, by, Decision::PostRemoved, (&thread, &post), reason, at)?;
    }
    Ok(thread)
}

/// [`remove`] for a decision that is noted elsewhere; tells whether the post stood until now.
pub fn take_away(
    db: &mut Db,
    actor: &Actor,
    id: PostId,
    reason: &str,
    at: Timestamp,
) -> Result<(Thread, Post, bool), Failure> {
    let by = actor.require_member()?;
    let (thread, post, place) = place::locked_post(db, actor, id)?;
    if post.removed_at.is_some() {
        // Pressed twice: it is gone, and that is what was asked for.
        return Ok((thread, post, false));
    }
    check(actor, Action::RemovePost, &place)?;
    let is_own = post.author_id == by;
    if !is_own && reason.is_empty() {
        return Err(Failure::invalid("reason", "error-reason-empty"));
    }
    let removal = if is_own { Removal::ByAuthor } else { Removal::ByModerator };
    if !store::remove_post(db, &post, by, removal, reason, at)? {
        return Ok((thread, post, false));
    }
    if thread.answer_id == Some(post.id) {
        arranging::store::lose_answer(db, thread.id, post.id)?;
    }
    if post.is_first() && thread.reply_count == 0 && store::remove_thread(db, thread.id, at)? {
        groups::store::count_thread(db, thread.group_id, -1)?;
        arranging::find_newest_again(db, thread.group_id)?;
    }
    Ok((thread, post, true))
}

/// A post with what it said before, oldest first.
pub fn versions(db: &mut Db, actor: &Actor, id: PostId) -> Result<(Thread, Post, Vec<PostVersion>), Failure> {
    let (thread, post, place) = place::readable_post(db, actor, id)?;
    check(actor, Action::SeeVersions, &place)?;
    let versions = store::list_versions(db, post.id)?;
    Ok((thread, post, versions))
}

fn note(
    db: &mut Db,
    by: MemberId,
    decision: Decision,
    (thread, post): (&Thread, &Post),
    reason: &str,
    at: Timestamp,
) -> Result<(), Failure> {
    let subject = format!("{} (/reacties/{})", thread.title, post.id);
    let entry =
        Entry { group: Some(thread.group_id), about: Some(post.author_id), subject: &subject, reason };
    log::record_about(db, Some(by), decision, entry, at)
}
