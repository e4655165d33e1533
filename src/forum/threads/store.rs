//! The rows of threads, posts, versions, labels and mentions.

use std::collections::HashMap;

use diesel::{dsl::exists, prelude::*};

use super::model::{Post, PostVersion, Removal, Thread, ThreadKind};
use crate::platform::{
    clock::Timestamp,
    db::{
        Db, on_both,
        schema::{cross_listings, labels, mentions, post_versions, posts, threads},
    },
    error::Failure,
    ids::{GroupId, MemberId, PostId, ThreadId},
};

/// A thread that stands, or none.
pub fn find(db: &mut Db, id: ThreadId) -> Result<Option<Thread>, Failure> {
    Ok(threads::table
        .find(id)
        .filter(threads::removed_at.is_null())
        .select(Thread::as_select())
        .first(db)
        .optional()?)
}

/// A thread that stands, or [`Failure::NotFound`].
pub fn get(db: &mut Db, id: ThreadId) -> Result<Thread, Failure> {
    find(db, id)?.ok_or(Failure::NotFound)
}

/// Makes everybody else who would change this thread wait until the transaction ends. SQLite has one writer, who
/// holds everything already.
pub fn lock(db: &mut Db, id: ThreadId) -> Result<(), Failure> {
    if let Db::Postgres(connection) = db {
        threads::table.find(id).select(threads::id).for_update().execute(connection)?;
    }
    Ok(())
}

/// A post, standing or not, or [`Failure::NotFound`].
pub fn get_post(db: &mut Db, id: PostId) -> Result<Post, Failure> {
    posts::table.find(id).select(Post::as_select()).first(db).optional()?.ok_or(Failure::NotFound)
}

/// Whether something that somebody wrote ever was there for everybody, and was not taken away by a moderator.
pub fn has_posted(db: &mut Db, author: MemberId) -> Result<bool, Failure> {
    let seen = posts::table
        .filter(posts::author_id.eq(author))
        .filter(posts::removal.eq_any([Removal::None, Removal::ByAuthor]));
    Ok(diesel::select(exists(seen)).get_result(db)?)
}

/// How many posts of somebody wait.
pub fn count_waiting_of(db: &mut Db, author: MemberId) -> Result<i64, Failure> {
    let waiting =
        posts::table.filter(posts::author_id.eq(author)).filter(posts::removal.eq(Removal::Waiting));
    Ok(waiting.count().get_result(db)?)
}

/// The first post of a thread.
pub fn first_post(db: &mut Db, thread: ThreadId) -> Result<Post, Failure> {
    Ok(posts::table
        .filter(posts::thread_id.eq(thread))
        .filter(posts::number.eq(0))
        .select(Post::as_select())
        .first(db)?)
}

/// What a new thread's row needs.
pub struct NewThread<'a> {
    /// The board.
    pub group: GroupId,
    /// The kind.
    pub kind: ThreadKind,
    /// The title.
    pub title: &'a str,
    /// Who begins it.
    pub author: MemberId,
    /// The first words.
    pub excerpt: &'a str,
    /// When.
    pub at: Timestamp,
    /// Whether it waits for a moderator: until then it stands on no board.
    pub is_held: bool,
}

/// Adds the row of a thread that has no posts yet.
pub fn insert_thread(db: &mut Db, new: &NewThread<'_>) -> Result<ThreadId, Failure> {
    Ok(diesel::insert_into(threads::table)
        .values((
            threads::group_id.eq(new.group),
            threads::kind.eq(new.kind),
            threads::title.eq(new.title),
            threads::author_id.eq(new.author),
            threads::created_at.eq(new.at),
            threads::post_count.eq(0),
            threads::reply_count.eq(0),
            threads::last_post_id.eq(0),
            threads::last_post_at.eq(new.at),
            threads::excerpt.eq(new.excerpt),
            threads::lock_reason.eq(""),
            threads::summary_html.eq(""),
            threads::removed_at.eq(new.is_held.then_some(new.at)),
        ))
        .returning(threads::id)
        .get_result(db)?)
}

/// Takes the next number of a thread. It locks the thread's row until the transaction ends.
pub fn take_number(db: &mut Db, thread: ThreadId) -> Result<i64, Failure> {
    let count: i64 = diesel::update(threads::table.find(thread))
        .set(threads::post_count.eq(threads::post_count + 1))
        .returning(threads::post_count)
        .get_result(db)?;
    Ok(count.saturating_sub(1))
}

/// What a new post's row needs.
pub struct NewPost<'a> {
    /// The thread.
    pub thread: ThreadId,
    /// The number taken for it.
    pub number: i64,
    /// The post it answers.
    pub parent: Option<&'a Post>,
    /// Who writes it.
    pub author: MemberId,
    /// The Markdown.
    pub body: &'a str,
    /// The safe HTML.
    pub html: &'a str,
    /// The first words.
    pub excerpt: &'a str,
    /// When.
    pub at: Timestamp,
    /// Whether it waits for a moderator.
    pub is_held: bool,
}

/// Adds a post and, unless it waits, makes it the newest of its thread.
pub fn insert_post(db: &mut Db, new: &NewPost<'_>) -> Result<PostId, Failure> {
    let is_reply = new.number > 0;
    let removal = if new.is_held { Removal::Waiting } else { Removal::None };
    let id: PostId = diesel::insert_into(posts::table)
        .values((
            posts::thread_id.eq(new.thread),
            posts::number.eq(new.number),
            posts::parent_id.eq(new.parent.map(|parent| parent.id)),
            posts::branch_id.eq(new.parent.and_then(|parent| parent.branch_id)),
            posts::author_id.eq(new.author),
            posts::body.eq(new.body),
            posts::html.eq(new.html),
            posts::excerpt.eq(new.excerpt),
            posts::created_at.eq(new.at),
            posts::version_count.eq(1),
            posts::removed_at.eq(new.is_held.then_some(new.at)),
            posts::removal.eq(removal),
            posts::removal_reason.eq(""),
        ))
        .returning(posts::id)
        .get_result(db)?;
    if is_reply && new.parent.is_none() {
        diesel::update(posts::table.find(id)).set(posts::branch_id.eq(id)).execute(db)?;
    }
    if new.is_held {
        return Ok(id);
    }
    diesel::update(threads::table.find(new.thread))
        .set((
            threads::last_post_id.eq(id),
            threads::last_post_at.eq(new.at),
            threads::reply_count.eq(threads::reply_count + i64::from(is_reply)),
        ))
        .execute(db)?;
    follow_newest(db, new.thread, new.at)?;
    Ok(id)
}

/// A post is the newest of its thread, on every board on which the thread stands.
pub(super) fn set_newest(
    db: &mut Db,
    thread: ThreadId,
    (post, at): (PostId, Timestamp),
) -> Result<(), Failure> {
    diesel::update(threads::table.find(thread))
        .set((threads::last_post_id.eq(post), threads::last_post_at.eq(at)))
        .execute(db)?;
    follow_newest(db, thread, at)
}

/// The other boards put a thread where its newest post belongs.
fn follow_newest(db: &mut Db, thread: ThreadId, at: Timestamp) -> Result<(), Failure> {
    diesel::update(cross_listings::table.filter(cross_listings::thread_id.eq(thread)))
        .set(cross_listings::last_post_at.eq(at))
        .execute(db)?;
    Ok(())
}

/// Sets the labels of a thread.
pub fn set_labels<'a>(
    db: &mut Db,
    thread: ThreadId,
    words: impl Iterator<Item = &'a str>,
) -> Result<(), Failure> {
    diesel::delete(labels::table.filter(labels::thread_id.eq(thread))).execute(db)?;
    for word in words {
        diesel::insert_into(labels::table)
            .values((labels::thread_id.eq(thread), labels::label.eq(word)))
            .execute(db)?;
    }
    Ok(())
}

/// The labels of each of these threads, in the order of the alphabet.
pub fn labels_of(db: &mut Db, ids: &[ThreadId]) -> Result<HashMap<ThreadId, Vec<String>>, Failure> {
    let mut found: HashMap<ThreadId, Vec<String>> = HashMap::new();
    let rows: Vec<(ThreadId, String)> = labels::table
        .filter(labels::thread_id.eq_any(ids))
        .order((labels::thread_id, labels::label))
        .load(db)?;
    for (thread, label) in rows {
        found.entry(thread).or_default().push(label);
    }
    Ok(found)
}

/// Notes whom a post names, each once.
pub fn insert_mentions(db: &mut Db, post: PostId, members: &[MemberId]) -> Result<(), Failure> {
    for member in members {
        let row = (mentions::post_id.eq(post), mentions::member_id.eq(member));
        on_both!(db, |conn| diesel::insert_into(mentions::table)
            .values(row)
            .on_conflict_do_nothing()
            .execute(conn))?;
    }
    Ok(())
}

/// Whom a post names.
pub fn mentioned_in(db: &mut Db, post: PostId) -> Result<Vec<MemberId>, Failure> {
    Ok(mentions::table.filter(mentions::post_id.eq(post)).select(mentions::member_id).load(db)?)
}

/// What an edit writes.
pub struct Edit<'a> {
    /// The new Markdown.
    pub body: &'a str,
    /// The new safe HTML.
    pub html: &'a str,
    /// The new first words.
    pub excerpt: &'a str,
    /// When it is told as changed; none when it is not told.
    pub told_at: Option<Timestamp>,
}

/// Writes a post's new text.
pub fn update_post(db: &mut Db, post: &Post, edit: &Edit<'_>) -> Result<(), Failure> {
    diesel::update(posts::table.find(post.id))
        .set((
            posts::body.eq(edit.body),
            posts::html.eq(edit.html),
            posts::excerpt.eq(edit.excerpt),
            posts::edited_at.eq(edit.told_at.or(post.edited_at)),
            posts::version_count.eq(post.version_count.saturating_add(i64::from(edit.told_at.is_some()))),
        ))
        .execute(db)?;
    if post.is_first() {
        diesel::update(threads::table.find(post.thread_id))
            .set(threads::excerpt.eq(edit.excerpt))
            .execute(db)?;
    }
    Ok(())
}

/// Writes a thread's new title.
pub fn update_title(db: &mut Db, thread: ThreadId, title: &str) -> Result<(), Failure> {
    diesel::update(threads::table.find(thread)).set(threads::title.eq(title)).execute(db)?;
    Ok(())
}

/// Keeps what a post said until now.
pub fn insert_version(
    db: &mut Db,
    post: &Post,
    title: &str,
    editor: MemberId,
    reason: &str,
    at: Timestamp,
) -> Result<(), Failure> {
    diesel::insert_into(post_versions::table)
        .values((
            post_versions::post_id.eq(post.id),
            post_versions::number.eq(post.version_count),
            post_versions::title.eq(title),
            post_versions::body.eq(&post.body),
            post_versions::editor_id.eq(editor),
            post_versions::reason.eq(reason),
            post_versions::created_at.eq(at),
        ))
        .execute(db)?;
    Ok(())
}

/// What a post said before, oldest first.
pub fn list_versions(db: &mut Db, post: PostId) -> Result<Vec<PostVersion>, Failure> {
    Ok(post_versions::table
        .filter(post_versions::post_id.eq(post))
        .order(post_versions::number)
        .select(PostVersion::as_select())
        .load(db)?)
}

/// Takes a post away; its row and its answers stay. False when it was away already.
pub fn remove_post(
    db: &mut Db,
    post: &Post,
    by: MemberId,
    removal: Removal,
    reason: &str,
    at: Timestamp,
) -> Result<bool, Failure> {
    let removed = diesel::update(posts::table.find(post.id).filter(posts::removed_at.is_null()))
        .set((
            posts::removed_at.eq(at),
            posts::removed_by.eq(by),
            posts::removal.eq(removal),
            posts::removal_reason.eq(reason),
        ))
        .execute(db)?;
    if removed == 0 {
        return Ok(false);
    }
    let thread = threads::table.find(post.thread_id);
    if post.is_first() {
        // The board shows the first words of a thread where its newest post is gone: not these any more.
        diesel::update(thread).set(threads::excerpt.eq("")).execute(db)?;
    } else {
        diesel::update(thread).set(threads::reply_count.eq(threads::reply_count - 1)).execute(db)?;
    }
    find_newest_again(db, post.thread_id)?;
    Ok(true)
}

/// The newest post of a thread is the newest one that stands.
fn find_newest_again(db: &mut Db, thread: ThreadId) -> Result<(), Failure> {
    let newest: Option<(PostId, Timestamp)> = posts::table
        .filter(posts::thread_id.eq(thread))
        .filter(posts::removed_at.is_null())
        .order((posts::created_at.desc(), posts::number.desc()))
        .select((posts::id, posts::created_at))
        .first(db)
        .optional()?;
    match newest {
        Some(newest) => set_newest(db, thread, newest),
        None => Ok(()),
    }
}

/// Takes a whole thread off its board; false when it was off already.
pub fn remove_thread(db: &mut Db, thread: ThreadId, at: Timestamp) -> Result<bool, Failure> {
    let removed = diesel::update(threads::table.find(thread).filter(threads::removed_at.is_null()))
        .set(threads::removed_at.eq(at))
        .execute(db)?;
    Ok(removed == 1)
}

/// Says which reply answers the question, or that none does; what answered it before is forgotten.
pub fn set_answer(db: &mut Db, thread: ThreadId, answer: Option<PostId>) -> Result<(), Failure> {
    let set = (threads::answer_id.eq(answer), threads::lost_answer_id.eq(None::<PostId>));
    diesel::update(threads::table.find(thread)).set(set).execute(db)?;
    Ok(())
}

/// Keeps a thread on top, or not.
pub fn set_pinned(db: &mut Db, thread: ThreadId, at: Option<Timestamp>) -> Result<(), Failure> {
    diesel::update(threads::table.find(thread)).set(threads::pinned_at.eq(at)).execute(db)?;
    Ok(())
}

/// Closes a thread to replies with a reason, or opens it.
pub fn set_locked(db: &mut Db, thread: ThreadId, at: Option<Timestamp>, reason: &str) -> Result<(), Failure> {
    diesel::update(threads::table.find(thread))
        .set((threads::locked_at.eq(at), threads::lock_reason.eq(reason)))
        .execute(db)?;
    Ok(())
}

/// Lets a thread's address lead to another thread from now on.
pub fn set_merged(db: &mut Db, thread: ThreadId, into: ThreadId) -> Result<(), Failure> {
    diesel::update(threads::table.find(thread)).set(threads::merged_into.eq(into)).execute(db)?;
    Ok(())
}
