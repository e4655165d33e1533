//! What happened after the writing: changes, decisions of moderators, and what each member has read.

use std::collections::BTreeMap;

use chrono::Duration;

use super::{
    content::{ActEntry, EditEntry, wrong},
    people::{Person, Site},
    reports,
    talk::{Conversation, Written, prepare},
    when::Calendar,
};
use crate::{
    forum::{
        decisions::log::{self, Decision, Entry},
        groups, notifications, reading,
        threads::{
            arranging::{self, store::SummaryVersion},
            model::{Removal, Thread},
            store::{self, Edit},
        },
    },
    platform::{clock::Timestamp, db::Db, error::Failure, ids::ThreadId, text::markdown},
};

/// Leaves all traces in all threads.
pub(super) fn leave(
    db: &mut Db,
    conversations: &[Conversation<'_>],
    site: &Site<'_>,
    calendar: Calendar,
) -> Result<(), Failure> {
    for conversation in conversations {
        let thread = store::get(db, conversation.id)?;
        change_posts(db, conversation, &thread, site, calendar)?;
        decide(db, conversation, &thread, site, calendar)?;
        read(db, conversation, site, calendar)?;
        if !conversation.entry.merged_into.is_empty() {
            store::set_merged(db, thread.id, find(conversations, &conversation.entry.merged_into)?)?;
            // It stands on its board no more: its address leads to the other.
            groups::store::count_thread(db, thread.group_id, -1)?;
        }
    }
    Ok(())
}

/// The thread with this key.
pub(super) fn find(conversations: &[Conversation<'_>], key: &str) -> Result<ThreadId, Failure> {
    let found = conversations.iter().find(|conversation| conversation.entry.key == key);
    found.map(|conversation| conversation.id).ok_or_else(|| wrong(format!("no thread is called {key:?}")))
}

/// Who did it, and when.
fn act(entry: &ActEntry, site: &Site<'_>, calendar: Calendar) -> Result<(Person, Timestamp), Failure> {
    Ok((site.person(&entry.by)?, calendar.ago(&entry.ago)?))
}

/// Changes posts, hides them, and accepts answers.
fn change_posts(
    db: &mut Db,
    conversation: &Conversation<'_>,
    thread: &Thread,
    site: &Site<'_>,
    calendar: Calendar,
) -> Result<(), Failure> {
    let entry = conversation.entry;
    let mut posts = conversation.posts.iter();
    if let Some(first) = posts.next() {
        edit(db, first, thread, &entry.edit, &entry.text, site, calendar)?;
    }
    for (written, reply) in posts.zip(&entry.reply) {
        edit(db, written, thread, &reply.edit, &reply.text, site, calendar)?;
        if let Some(hidden) = &reply.hidden {
            let (by, at) = act(hidden, site, calendar)?;
            store::remove_post(db, &written.post, by.id, Removal::ByModerator, &hidden.reason, at)?;
            reports::hide(db, thread, written, (by, at), &hidden.reason)?;
        }
        if reply.answer {
            store::set_answer(db, thread.id, Some(written.post.id))?;
        }
    }
    Ok(())
}

/// Brings a post from its first version to its last.
fn edit(
    db: &mut Db,
    written: &Written<'_>,
    thread: &Thread,
    edits: &[EditEntry],
    last: &str,
    site: &Site<'_>,
    calendar: Calendar,
) -> Result<(), Failure> {
    let later = edits.iter().skip(1).map(|edit| edit.before.as_str()).chain([last]);
    for (entry, text) in edits.iter().zip(later) {
        let editor = if entry.by.is_empty() { written.post.author_id } else { site.person(&entry.by)?.id };
        let at = calendar.ago(&entry.ago)?;
        let post = store::get_post(db, written.post.id)?;
        let title = if post.is_first() { thread.title.as_str() } else { "" };
        let text = prepare(db, calendar, text)?;
        store::insert_version(db, &post, title, editor, &entry.reason, at)?;
        let change = Edit { body: &text.body, html: &text.html, excerpt: &text.excerpt, told_at: Some(at) };
        store::update_post(db, &post, &change)?;
        store::insert_mentions(db, post.id, &text.mentions)?;
        if editor != post.author_id {
            let subject = post_subject(thread, written);
            let entry = Entry {
                group: Some(thread.group_id),
                about: Some(post.author_id),
                subject: &subject,
                reason: &entry.reason,
            };
            log::record_about(db, Some(editor), Decision::PostEdited, entry, at)?;
        }
    }
    Ok(())
}

/// Pins, locks and sums up.
fn decide(
    db: &mut Db,
    conversation: &Conversation<'_>,
    thread: &Thread,
    site: &Site<'_>,
    calendar: Calendar,
) -> Result<(), Failure> {
    let subject = format!("{} (/gesprekken/{})", thread.title, thread.id);
    let (group, about) = (Some(thread.group_id), Some(thread.author_id));
    let noted = |reason| Entry { group, about, subject: &subject, reason };
    if let Some(pinned) = &conversation.entry.pinned {
        let (by, at) = act(pinned, site, calendar)?;
        store::set_pinned(db, thread.id, Some(at))?;
        log::record_about(db, Some(by.id), Decision::ThreadPinned, noted(""), at)?;
    }
    if let Some(locked) = &conversation.entry.locked {
        let (by, at) = act(locked, site, calendar)?;
        store::set_locked(db, thread.id, Some(at), &locked.reason)?;
        log::record_about(db, Some(by.id), Decision::ThreadLocked, noted(&locked.reason), at)?;
    }
    if let Some(summary) = &conversation.entry.summary {
        let at = calendar.ago(&summary.ago)?;
        let html = markdown::render(&calendar.fill_in(&summary.text), &[]).html.to_string();
        let author = site.person(&summary.by)?.id;
        let told = conversation.posts.iter().take_while(|written| written.post.created_at <= at).last();
        let until = told.map_or(0, |written| written.post.number);
        let body = calendar.fill_in(&summary.text);
        arranging::store::insert_summary(
            db,
            thread.id,
            &SummaryVersion { number: 1, body, html, author, until, at },
        )?;
    }
    Ok(())
}

/// Who wrote in a thread has read it up to there; others as far as the file says.
fn read(
    db: &mut Db,
    conversation: &Conversation<'_>,
    site: &Site<'_>,
    calendar: Calendar,
) -> Result<(), Failure> {
    let mut positions: BTreeMap<&str, i64> = BTreeMap::new();
    for written in &conversation.posts {
        positions.insert(written.by, written.post.number);
    }
    for (key, number) in &conversation.entry.read {
        let own = positions.entry(key).or_default();
        *own = (*own).max(*number);
    }
    for (key, number) in positions {
        let person = site.person(key)?;
        let last = conversation.posts.iter().take_while(|written| written.post.number <= number).last();
        let Some(last) = last.filter(|_| person.is_active) else { continue };
        let soon = last.post.created_at.plus(Duration::minutes(40)).min(calendar.now());
        let at = person.seen.map_or(soon, |seen| soon.min(seen)).max(last.post.created_at);
        reading::store::set_position(db, person.id, conversation.id, last.post.number, at)?;
        notifications::store::mark_read(db, person.id, conversation.id, last.post.number, at)?;
    }
    Ok(())
}

/// How the log names a post.
fn post_subject(thread: &Thread, written: &Written<'_>) -> String {
    format!("{} (/reacties/{})", thread.title, written.post.id)
}
