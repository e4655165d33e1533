//! What the page of a thread is made of: a fixed number of queries, whatever the length of the thread.

use std::collections::{HashMap, HashSet};

use super::{
    boards::{self, Boards},
    held,
};

use crate::{
    forum::{
        access::{Actor, Place},
        groups::{self, model::Group},
        members::{self, model::MemberCard},
        membership::{self, model::Mute},
        reading,
        subscriptions::{self, model::ThreadLevel},
        threads::{
            self,
            listing::{self, NewPostLine},
            model::{Post, Thread},
            tree::{self, Node},
        },
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::Failure,
        ids::{MemberId, PostId, ThreadId},
    },
};

/// New posts that can be jumped to.
const MOST_NEW: i64 = 1000;
/// Faces beside the thread.
const MOST_FACES: i64 = 16;

/// Which part of a thread is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Asked {
    /// The page, from 1.
    pub page: i64,
    /// In the order of time instead of by branches.
    pub by_time: bool,
    /// The post that a reply would answer.
    pub answering: Option<PostId>,
}

/// The replies of a page.
pub enum Replies {
    /// As trees.
    Branches(Vec<Node>),
    /// In the order of writing.
    ByTime(Vec<Post>),
}

/// What the page of a thread is made of.
pub struct ThreadData {
    pub thread: Thread,
    pub place: Place,
    /// How the viewer is muted in the group.
    pub mute: Option<Mute>,
    pub group: Group,
    /// On which other boards it stands.
    pub boards: Boards,
    pub labels: Vec<String>,
    pub first: Post,
    pub replies: Replies,
    pub asked: Asked,
    pub total_pages: i64,
    /// Whether a branch was too long for the page.
    pub is_cut: bool,
    /// Posts that are named and may stand elsewhere: parents, the accepted answer, the post answered.
    pub named: HashMap<PostId, Post>,
    /// What is new for the viewer, in the order of writing.
    pub new: Vec<NewPostLine>,
    pub moderators: HashSet<MemberId>,
    pub faces: Vec<MemberId>,
    pub face_count: i64,
    /// The thread from which this one was split off, where the viewer may read it.
    pub split_from: Option<Thread>,
    /// Of how many replies the summary tells.
    pub covered: Option<i64>,
    /// What waits for a moderator, as far as the viewer may know of it.
    pub held: Vec<Post>,
    pub cards: HashMap<MemberId, MemberCard>,
    /// What the viewer wants to hear of it.
    pub follow: Option<ThreadLevel>,
}

/// Loads a thread for this actor; a merged one gives the thread it was merged into.
pub fn load(
    db: &mut Db,
    actor: &Actor,
    id: ThreadId,
    asked: Asked,
    now: Timestamp,
) -> Result<ThreadData, Failure> {
    let (mut thread, mut place) = threads::place::readable_thread(db, actor, id)?;
    if let Some(into) = thread.merged_into {
        (thread, place) = threads::place::readable_thread(db, actor, into)?;
    }
    let group = groups::store::get(db, thread.group_id)?;
    let mute = match actor.member().filter(|_| place.is_muted) {
        Some(member) => membership::store::find_mute(db, group.id, member)?,
        None => None,
    };
    let labels = threads::store::labels_of(db, &[thread.id])?.remove(&thread.id).unwrap_or_default();
    let first = threads::store::first_post(db, thread.id)?;
    let (shown, total_pages) = if asked.by_time {
        listing::by_time(db, thread.id, asked.page)?
    } else {
        listing::branches(db, thread.id, asked.page)?
    };
    if asked.page > total_pages {
        return Err(Failure::NotFound);
    }
    let is_cut =
        !asked.by_time && i64::try_from(shown.len()).unwrap_or(i64::MAX) >= listing::POSTS_IN_BRANCHES;
    let named = named(db, &thread, &first, &shown, asked)?;
    let new = match actor.member() {
        Some(member) => new_posts(db, &thread, member, now)?,
        None => Vec::new(),
    };
    let moderators: HashSet<MemberId> = groups::store::moderators(db, group.id)?.into_iter().collect();
    let (faces, face_count) = listing::participants(db, thread.id, MOST_FACES)?;
    let split_from = origin(db, actor, &thread)?;
    let covered = match thread.summary_until {
        Some(until) => Some(threads::arranging::store::count_replies_until(db, thread.id, until)?),
        None => None,
    };
    let boards = boards::load(db, actor, &thread)?;
    let held = held::load_held(db, actor, thread.id, &place)?;
    let people = people(&thread, &first, &shown, named.values().chain(&held), &new, &faces);
    let cards = members::store::cards(db, &people)?;
    let replies =
        if asked.by_time { Replies::ByTime(shown) } else { Replies::Branches(tree::arrange(shown)) };
    let follow = match actor.member() {
        Some(member) => subscriptions::store::thread_level(db, member, thread.id)?,
        None => None,
    };
    Ok(ThreadData {
        thread,
        place,
        mute,
        group,
        boards,
        labels,
        first,
        replies,
        asked,
        total_pages,
        is_cut,
        named,
        new,
        moderators,
        faces,
        face_count,
        split_from,
        covered,
        held,
        cards,
        follow,
    })
}

/// The thread from which this one was split off. It may have gone to a board that this actor may not read.
fn origin(db: &mut Db, actor: &Actor, thread: &Thread) -> Result<Option<Thread>, Failure> {
    let Some(from) = thread.split_from else { return Ok(None) };
    match threads::place::readable_thread(db, actor, from) {
        Ok((from, _)) => Ok(Some(from)),
        Err(Failure::NotFound | Failure::SignInFirst | Failure::Forbidden(_)) => Ok(None),
        Err(failure) => Err(failure),
    }
}

fn new_posts(
    db: &mut Db,
    thread: &Thread,
    member: MemberId,
    now: Timestamp,
) -> Result<Vec<NewPostLine>, Failure> {
    let since = reading::store::new_since(db, member, now)?;
    let read_until =
        reading::store::positions(db, member, &[thread.id])?.get(&thread.id).copied().unwrap_or(-1);
    listing::new_posts(db, thread.id, member, (read_until, since), MOST_NEW)
}

/// Posts that the page names: loaded in one query, unless the page shows them anyway.
fn named(
    db: &mut Db,
    thread: &Thread,
    first: &Post,
    shown: &[Post],
    asked: Asked,
) -> Result<HashMap<PostId, Post>, Failure> {
    let parents = shown.iter().filter_map(|post| post.parent_id);
    let wanted: HashSet<PostId> = parents.chain(thread.answer_id).chain(asked.answering).collect();
    let here = |id: &PostId| shown.iter().chain([first]).find(|post| post.id == *id);
    let elsewhere: Vec<PostId> = wanted.iter().copied().filter(|id| here(id).is_none()).collect();
    let mut named: HashMap<PostId, Post> =
        wanted.iter().filter_map(here).map(|post| (post.id, post.clone())).collect();
    for post in listing::posts_by_ids(db, &elsewhere)? {
        if post.thread_id == thread.id {
            named.insert(post.id, post);
        }
    }
    Ok(named)
}

fn people<'a>(
    thread: &Thread,
    first: &'a Post,
    shown: &'a [Post],
    named: impl Iterator<Item = &'a Post>,
    new: &[NewPostLine],
    faces: &[MemberId],
) -> Vec<MemberId> {
    let mut people: Vec<MemberId> =
        shown.iter().chain(named).chain([first]).map(|post| post.author_id).collect();
    people.extend(new.iter().map(|line| line.author));
    people.extend(faces);
    people.extend(thread.summary_by);
    people.sort_unstable();
    people.dedup();
    people
}
