//! What stands in a digest: what concerns its reader first, nothing that they read or were mailed, not too much.

use std::collections::{HashMap, HashSet};

use chrono::Duration;

use super::{
    model::{Item, ItemKind, MOST_ITEMS, MOST_OF_A_GROUP, MOST_QUESTIONS},
    store,
};
use crate::{
    forum::{
        groups,
        members::model::Member,
        notifications,
        profiles::{self, model::HideableField},
        reading::{
            self,
            store::{Among, Unread},
        },
        relays::matching::{Shown, Subject},
        subscriptions::{
            self,
            model::{GroupLevel, MailSettings, Pace, ThreadLevel},
        },
        threads::{self, model::Thread},
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::Failure,
        ids::{GroupId, PostId, ThreadId},
    },
};

/// So long a question without a reply is worth telling.
const QUESTION_FOR: Duration = Duration::days(14);
/// Questions that are looked at for the reader's expertise.
const MOST_LOOKED_AT: i64 = 60;
/// Notifications that are looked at.
const MOST_NEWS: i64 = 20;

/// What the reader set, and where they may read.
struct Reader<'a> {
    member: &'a Member,
    settings: MailSettings,
    /// The groups of which they want to hear.
    groups: Vec<GroupId>,
    /// All groups that they may read.
    readable: HashSet<GroupId>,
    levels: HashMap<ThreadId, ThreadLevel>,
    since: Timestamp,
    until: Timestamp,
}

/// The items of a digest from one moment to another, in their order.
pub fn choose(
    db: &mut Db,
    member: &Member,
    settings: &MailSettings,
    (since, until): (Timestamp, Timestamp),
) -> Result<Vec<Item>, Failure> {
    let group_levels = subscriptions::store::levels_of(db, member.id)?;
    let all = groups::store::list_readable(db, &member.actor())?;
    let reader = Reader {
        member,
        settings: settings.clone(),
        groups: all
            .iter()
            .filter(|(group, role)| role.is_some() && group_levels.get(&group.id) != Some(&GroupLevel::Mute))
            .map(|(group, _)| group.id)
            .collect(),
        readable: all.iter().map(|(group, _)| group.id).collect(),
        levels: store::levels_of(db, member.id)?,
        since,
        until,
    };
    let mut items = for_you(db, &reader)?;
    items.extend(in_threads(db, &reader)?);
    items.extend(summaries(db, &reader)?);
    items.extend(questions(db, &reader)?);
    items.sort_by_key(|item| (item.kind.rank(), std::cmp::Reverse(item.thread.last_post_at)));
    Ok(bounded(items))
}

/// Each thread once, not too many, and not too many of one group.
fn bounded(items: Vec<Item>) -> Vec<Item> {
    let mut seen = HashSet::new();
    let mut of_group: HashMap<GroupId, usize> = HashMap::new();
    let mut kept = Vec::new();
    for item in items {
        let count = of_group.entry(item.thread.group_id).or_default();
        if kept.len() >= MOST_ITEMS || *count >= MOST_OF_A_GROUP || !seen.insert(item.thread.id) {
            continue;
        }
        *count = count.saturating_add(1);
        kept.push(item);
    }
    kept
}

/// What somebody answered the reader or named them in, unread and not mailed.
fn for_you(db: &mut Db, reader: &Reader<'_>) -> Result<Vec<Item>, Failure> {
    if reader.settings.to_me == Pace::Never {
        return Ok(Vec::new());
    }
    let news = notifications::store::list_unread(db, reader.member.id, reader.until, MOST_NEWS)?;
    let news: Vec<_> =
        news.into_iter().filter(|one| one.at > reader.since && one.at <= reader.until).collect();
    let posts: Vec<PostId> = news.iter().map(|one| one.post).collect();
    let mailed = store::mailed_posts(db, reader.member.id, &posts)?;
    let news: Vec<_> = news.into_iter().filter(|one| !mailed.contains(&one.post)).collect();
    let ids: Vec<ThreadId> = news.iter().map(|one| one.thread).collect();
    let threads = by_id(db, &ids)?;
    Ok(news
        .iter()
        .filter(|one| reader.levels.get(&one.thread) != Some(&ThreadLevel::Mute))
        .filter_map(|one| {
            let thread = threads.get(&one.thread)?.clone();
            Some(Item { kind: ItemKind::ForYou, thread, post: one.post, new_count: 1 })
        })
        .collect())
}

/// New replies where the reader follows, and new threads in their groups.
fn in_threads(db: &mut Db, reader: &Reader<'_>) -> Result<Vec<Item>, Failure> {
    let followed: Vec<ThreadId> = reader
        .levels
        .iter()
        .filter(|(_, level)| **level == ThreadLevel::Follow)
        .map(|(thread, _)| *thread)
        .collect();
    let member = reader.member.id;
    let mut unread = reading::store::unread(db, member, reader.since, &Among::Groups(&reader.groups))?;
    for chunk in followed.chunks(crate::platform::db::CHUNK) {
        unread.extend(reading::store::unread(db, member, reader.since, &Among::Threads(chunk))?);
    }
    let mailed = store::mailed(db, member, reader.since)?;
    let mut seen = HashSet::new();
    let wanted: Vec<(ItemKind, Unread, i64)> = unread
        .into_iter()
        .filter(|one| seen.insert(one.thread) && reader.readable.contains(&one.group))
        // A single post that is too young is the next digest's.
        .filter(|one| one.count > 1 || one.newest_at <= reader.until)
        .filter_map(|one| {
            let kind = kind(reader, &one)?;
            let left = one.count.saturating_sub(mailed.get(&one.thread).copied().unwrap_or_default());
            (left > 0).then_some((kind, one, left))
        })
        .collect();
    let ids: Vec<ThreadId> = wanted.iter().map(|(_, one, _)| one.thread).collect();
    let threads = by_id(db, &ids)?;
    Ok(wanted
        .into_iter()
        .filter_map(|(kind, one, new_count)| {
            let thread = threads.get(&one.thread)?.clone();
            Some(Item { kind, thread, post: one.first, new_count })
        })
        .collect())
}

fn kind(reader: &Reader<'_>, one: &Unread) -> Option<ItemKind> {
    match reader.levels.get(&one.thread) {
        Some(ThreadLevel::Mute) => None,
        Some(ThreadLevel::Follow) => (reader.settings.followed != Pace::Never).then_some(ItemKind::Followed),
        None if one.is_new_thread && reader.groups.contains(&one.group) => {
            (reader.settings.in_groups != Pace::Never).then_some(ItemKind::NewThread)
        }
        None => None,
    }
}

/// Summaries that moderators wrote or changed where the reader follows.
fn summaries(db: &mut Db, reader: &Reader<'_>) -> Result<Vec<Item>, Failure> {
    let followed: Vec<ThreadId> = reader
        .levels
        .iter()
        .filter(|(_, level)| **level == ThreadLevel::Follow)
        .map(|(thread, _)| *thread)
        .collect();
    let mut items = Vec::new();
    for thread in store::summarised(db, &followed, reader.since)? {
        if reader.readable.contains(&thread.group_id) && thread.summary_by != Some(reader.member.id) {
            let post = threads::store::first_post(db, thread.id)?.id;
            items.push(Item { kind: ItemKind::Summary, thread, post, new_count: 0 });
        }
    }
    Ok(items)
}

/// Questions without a reply about which the reader may know something, each told once.
fn questions(db: &mut Db, reader: &Reader<'_>) -> Result<Vec<Item>, Failure> {
    let profile = profiles::store::get(db, reader.member.id)?;
    let shown = Shown {
        job_title: profile.shown(HideableField::JobTitle, &profile.job_title),
        expertise: profile.shown(HideableField::Expertise, &profile.expertise),
        ask_me_about: profile.shown(HideableField::AskMeAbout, &profile.ask_me_about),
    };
    if shown.expertise.is_empty() && shown.ask_me_about.is_empty() {
        return Ok(Vec::new());
    }
    let since = reader.until.minus(QUESTION_FOR);
    let open = store::open_questions(db, &reader.groups, reader.member.id, since, MOST_LOOKED_AT)?;
    let ids: Vec<ThreadId> = open.iter().map(|thread| thread.id).collect();
    let told = store::told(db, reader.member.id, ItemKind::Question, &ids)?;
    let labels = threads::store::labels_of(db, &ids)?;
    let mut fitting: Vec<(u32, Thread)> = open
        .into_iter()
        .filter(|thread| !told.contains(&thread.id))
        .filter(|thread| reader.levels.get(&thread.id) != Some(&ThreadLevel::Mute))
        .map(|thread| {
            let labels = labels.get(&thread.id).cloned().unwrap_or_default();
            (Subject::of(&thread.title, &labels).fit(shown).score, thread)
        })
        .filter(|(score, _)| *score > 0)
        .collect();
    fitting.sort_by_key(|(score, thread)| (std::cmp::Reverse(*score), std::cmp::Reverse(thread.created_at)));
    let mut items = Vec::new();
    for (_, thread) in fitting.into_iter().take(MOST_QUESTIONS) {
        let post = threads::store::first_post(db, thread.id)?.id;
        items.push(Item { kind: ItemKind::Question, thread, post, new_count: 0 });
    }
    Ok(items)
}

fn by_id(db: &mut Db, ids: &[ThreadId]) -> Result<HashMap<ThreadId, Thread>, Failure> {
    let found = threads::listing::by_ids(db, ids)?;
    Ok(found
        .into_iter()
        .filter(|thread| thread.removed_at.is_none() && thread.merged_into.is_none())
        .map(|thread| (thread.id, thread))
        .collect())
}
