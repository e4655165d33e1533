//! The conversations of the demo, written post by post in the order of time.
//!
//! ## Why
//! Ids grow with time, as they do when people write: lists that go by id and lists that go by time agree. The
//! rows are written through the stores, not through the acts, so that a full table of jobs does not begin the
//! demo with hundreds of mails; who should hear of a recent post is noted here at once.

use std::collections::HashMap;

use chrono::Duration;
use chrono_tz::Europe::Amsterdam;

use super::{
    content::{Content, ReplyEntry, ThreadEntry, wrong},
    people::{NEW_DAYS, Person, Site},
    store::let_mail_rest,
    when::Calendar,
};
use crate::{
    forum::{
        access::{GroupRole, JoinPolicy},
        groups, notifications, subscriptions,
        threads::{
            events::PostCreated,
            model::{Body, Labels, Post, ThreadKind, Title},
            preparing::{self, Prepared},
            store::{self, NewPost, NewThread},
        },
    },
    platform::{clock::Timestamp, db::Db, error::Failure, ids::ThreadId},
};

/// What was due longer ago was mailed then.
const MAIL_HOURS: Duration = Duration::hours(26);

/// A post that was written, with the key of who wrote it.
pub(super) struct Written<'a> {
    /// The row.
    pub post: Post,
    /// The key of the author.
    pub by: &'a str,
}

/// A thread that was written.
pub(super) struct Conversation<'a> {
    /// Its id.
    pub id: ThreadId,
    /// What the file says of it.
    pub entry: &'a ThreadEntry,
    /// Its posts in order, the first one first.
    pub posts: Vec<Written<'a>>,
}

/// One post that waits for its turn.
struct Turn<'a> {
    at: Timestamp,
    /// The place of the thread in the file.
    place: usize,
    thread: &'a ThreadEntry,
    /// The reply, or none for the first post.
    reply: Option<&'a ReplyEntry>,
}

impl Turn<'_> {
    /// Who writes.
    fn by(&self) -> &str {
        self.reply.map_or(&self.thread.by, |reply| &reply.by)
    }

    /// What is written, as it read before it was ever changed.
    fn text(&self) -> &str {
        let (text, edits) =
            self.reply.map_or((&self.thread.text, &self.thread.edit), |reply| (&reply.text, &reply.edit));
        edits.first().map_or(text, |edit| &edit.before)
    }
}

/// Writes everything, and gives the threads in the order of the file.
pub(super) fn write<'a>(
    db: &mut Db,
    content: &'a Content,
    site: &Site<'_>,
    calendar: Calendar,
) -> Result<Vec<Conversation<'a>>, Failure> {
    let mut written: HashMap<usize, Conversation<'a>> = HashMap::new();
    for turn in turns(content, calendar)? {
        let author = site.person(turn.by())?;
        let text = prepare(db, calendar, turn.text())?;
        let mut conversation = match written.remove(&turn.place) {
            Some(conversation) => conversation,
            None => start(db, &turn, author, site, calendar, &text)?,
        };
        let post = add_post(db, &turn, author, site, &conversation, &text)?;
        if calendar.now().since(turn.at) <= NEW_DAYS {
            let event = PostCreated { post: post.id };
            notifications::fan_out::post_created(db, &event, Amsterdam, turn.at)?;
        }
        subscriptions::store::follow_by_writing(db, (author.id, conversation.id), turn.at)?;
        let by = turn.reply.map_or(turn.thread.by.as_str(), |reply| reply.by.as_str());
        conversation.posts.push(Written { post, by });
        written.insert(turn.place, conversation);
    }
    let_mail_rest(db, calendar.now().minus(MAIL_HOURS))?;
    let mut in_order: Vec<_> = written.into_iter().collect();
    in_order.sort_by_key(|(place, _)| *place);
    Ok(in_order.into_iter().map(|(_, conversation)| conversation).collect())
}

/// Every post in the order of time. Within a thread each is younger than the one before it.
fn turns(content: &Content, calendar: Calendar) -> Result<Vec<Turn<'_>>, Failure> {
    let mut turns = Vec::new();
    for (place, thread) in content.thread.iter().enumerate() {
        let mut at = calendar.ago(&thread.ago)?;
        turns.push(Turn { at, place, thread, reply: None });
        for reply in &thread.reply {
            at = calendar.ago(&reply.ago)?.max(at.plus(Duration::minutes(1)));
            turns.push(Turn { at, place, thread, reply: Some(reply) });
        }
    }
    // The sort is stable, so equal moments keep the order of the file.
    turns.sort_by_key(|turn| turn.at);
    Ok(turns)
}

/// A text of the file, ready to be stored.
pub(super) fn prepare(db: &mut Db, calendar: Calendar, text: &str) -> Result<Prepared, Failure> {
    let body = Body::parse(&calendar.fill_in(text)).map_err(|_| wrong(format!("the text {text:?}")))?;
    preparing::prepare(db, &body)
}

fn start<'a>(
    db: &mut Db,
    turn: &Turn<'a>,
    author: Person,
    site: &Site<'_>,
    calendar: Calendar,
    text: &Prepared,
) -> Result<Conversation<'a>, Failure> {
    let entry = turn.thread;
    let unreadable = || wrong(format!("the thread {:?}", entry.title));
    let kind = ThreadKind::read(&entry.kind).ok_or_else(unreadable)?;
    let title = Title::parse(&calendar.fill_in(&entry.title)).map_err(|_| unreadable())?;
    let labels = Labels::parse(&entry.labels).map_err(|_| unreadable())?;
    let group = site.board(&entry.group)?.id;
    let id = store::insert_thread(
        db,
        &NewThread {
            group,
            kind,
            title: title.as_str(),
            author: author.id,
            excerpt: &text.excerpt,
            at: turn.at,
            is_held: false,
        },
    )?;
    store::set_labels(db, id, labels.iter())?;
    groups::store::count_thread(db, group, 1)?;
    Ok(Conversation { id, entry, posts: Vec::new() })
}

fn add_post(
    db: &mut Db,
    turn: &Turn<'_>,
    author: Person,
    site: &Site<'_>,
    conversation: &Conversation<'_>,
    text: &Prepared,
) -> Result<Post, Failure> {
    let board = site.board(&turn.thread.group)?;
    if author.is_active && board.join_policy == JoinPolicy::Open {
        groups::store::insert_member(db, board.id, author.id, GroupRole::Member, turn.at)?;
    }
    let parent = match turn.reply {
        Some(reply) if !reply.to.is_empty() => Some(answered(conversation, &reply.to)?),
        _ => None,
    };
    let number = store::take_number(db, conversation.id)?;
    let id = store::insert_post(
        db,
        &NewPost {
            thread: conversation.id,
            number,
            parent,
            author: author.id,
            body: &text.body,
            html: &text.html,
            excerpt: &text.excerpt,
            at: turn.at,
            is_held: false,
        },
    )?;
    store::insert_mentions(db, id, &text.mentions)?;
    groups::store::touch(db, board.id, turn.at)?;
    store::get_post(db, id)
}

/// The newest reply by this person.
fn answered<'w>(conversation: &'w Conversation<'_>, by: &str) -> Result<&'w Post, Failure> {
    let mut replies = conversation.posts.iter().skip(1).rev();
    replies
        .find(|written| written.by == by)
        .map(|written| &written.post)
        .ok_or_else(|| wrong(format!("{:?}: {by:?} wrote no reply yet", conversation.entry.title)))
}
