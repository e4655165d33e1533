//! Threads as rows of a list, for the board, the home page and profiles: five queries, however many rows.

use std::collections::HashMap;

use crate::{
    forum::{
        access::Actor,
        groups::model::Group,
        members::{self, model::MemberCard},
        reading::{self, store::Unread},
        threads::{
            self,
            model::{Post, Thread, ThreadKind},
        },
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::Failure,
        ids::{GroupId, MemberId, PostId, ThreadId},
    },
    web::{
        urls,
        views::parts::{Badge, GroupTag, PersonCard, ThreadRow},
    },
};

/// What rows are made of.
pub struct RowData {
    groups: HashMap<GroupId, Group>,
    newest: HashMap<PostId, Post>,
    labels: HashMap<ThreadId, Vec<String>>,
    unread: HashMap<ThreadId, Unread>,
    read: HashMap<ThreadId, i64>,
    cards: HashMap<MemberId, MemberCard>,
    is_member: bool,
}

/// Loads what the rows of these threads show to this actor. `since` is from when on something can be new.
pub fn load(
    db: &mut Db,
    actor: &Actor,
    threads: &[Thread],
    groups: impl IntoIterator<Item = Group>,
    since: Timestamp,
) -> Result<RowData, Failure> {
    let ids: Vec<ThreadId> = threads.iter().map(|thread| thread.id).collect();
    let newest_ids: Vec<PostId> = threads.iter().map(|thread| thread.last_post_id).collect();
    let newest: HashMap<PostId, Post> =
        threads::listing::posts_by_ids(db, &newest_ids)?.into_iter().map(|post| (post.id, post)).collect();
    let mut people: Vec<MemberId> = newest.values().map(|post| post.author_id).collect();
    people.extend(threads.iter().map(|thread| thread.author_id));
    people.sort_unstable();
    people.dedup();
    let (unread, read) = match actor.member() {
        Some(member) => {
            let among = reading::store::Among::Threads(&ids);
            let unread = reading::store::unread(db, member, since, &among)?;
            (
                unread.into_iter().map(|unread| (unread.thread, unread)).collect(),
                reading::store::positions(db, member, &ids)?,
            )
        }
        None => (HashMap::new(), HashMap::new()),
    };
    Ok(RowData {
        groups: groups.into_iter().map(|group| (group.id, group)).collect(),
        labels: threads::store::labels_of(db, &ids)?,
        cards: members::store::cards(db, &people)?,
        is_member: actor.member().is_some(),
        newest,
        unread,
        read,
    })
}

impl RowData {
    /// The rows of a list over several groups, in the order of the threads. It stays quiet: labels belong to boards.
    pub fn rows(&self, threads: &[Thread]) -> Vec<ThreadRow> {
        let row = |thread: &Thread| {
            let group = self.groups.get(&thread.group_id)?;
            let named = vec![GroupTag::of(group)];
            Some(ThreadRow { group: named, badges: state_badges(thread), ..self.row(thread, group) })
        };
        threads.iter().filter_map(row).collect()
    }

    /// The rows of a board, in the order of the threads. Only the home of a thread from elsewhere is named.
    pub fn on_board(&self, threads: &[Thread], board: &Group) -> Vec<ThreadRow> {
        let row = |thread: &Thread| {
            let home = self.groups.get(&thread.group_id)?;
            let is_listed = home.id != board.id;
            let group = if is_listed { vec![GroupTag::of(home)] } else { Vec::new() };
            Some(ThreadRow {
                group,
                is_listed,
                badges: self.badges(thread, &board.slug),
                ..self.row(thread, home)
            })
        };
        threads.iter().filter_map(row).collect()
    }

    /// A person, as far as the viewer may see them.
    pub fn person(&self, member: MemberId) -> PersonCard {
        self.cards.get(&member).map_or_else(PersonCard::former, |card| PersonCard::of(card, self.is_member))
    }

    fn row(&self, thread: &Thread, home: &Group) -> ThreadRow {
        let newest = self.newest.get(&thread.last_post_id).filter(|post| post.removed_at.is_none());
        let unread = self.unread.get(&thread.id);
        let is_read =
            self.read.get(&thread.id).is_some_and(|number| *number >= thread.post_count.saturating_sub(1));
        ThreadRow {
            url: urls::thread(thread.id, &thread.title),
            title: thread.title.clone(),
            group: Vec::new(),
            is_listed: false,
            hue: home.hue,
            by: self.person(newest.map_or(thread.author_id, |post| post.author_id)),
            excerpt: newest.map_or_else(|| thread.excerpt.clone(), |post| post.excerpt.clone()),
            at: thread.last_post_at,
            badges: Vec::new(),
            new_count: unread.map_or(0, |unread| unread.count),
            new_url: unread.map_or_else(String::new, |unread| urls::post(unread.first)),
            is_new_thread: unread.is_some_and(|unread| unread.is_new_thread),
            is_read: is_read && unread.is_none(),
            reply_count: thread.reply_count,
        }
    }

    fn badges(&self, thread: &Thread, group_slug: &str) -> Vec<Badge> {
        let labels = self.labels.get(&thread.id).map(Vec::as_slice).unwrap_or_default();
        state_badges(thread).into_iter().chain(label_badges(labels, group_slug)).collect()
    }
}

/// Pinned, locked, answered, and the kind where it is no question that waits for an answer.
pub fn state_badges(thread: &Thread) -> Vec<Badge> {
    let badge = |key: String, style: &str, icon: &str| Badge {
        key,
        style: style.to_owned(),
        icon: icon.to_owned(),
        ..Badge::default()
    };
    let mut badges = Vec::new();
    if thread.pinned_at.is_some() {
        badges.push(badge("badge-pinned".to_owned(), "", "pin"));
    }
    if thread.locked_at.is_some() {
        badges.push(badge("badge-locked".to_owned(), "locked", "lock"));
    }
    if thread.answer_id.is_some() {
        badges.push(badge("badge-answered".to_owned(), "answered", "check"));
    } else {
        badges.push(badge(kind_key(thread.kind), "", ""));
    }
    badges
}

/// The labels of a thread, each leading to the board's threads with it.
pub fn label_badges(labels: &[String], group_slug: &str) -> Vec<Badge> {
    let query = |label: &str| serde_urlencoded::to_string([("label", label)]).unwrap_or_default();
    labels
        .iter()
        .map(|label| Badge {
            text: format!("#{label}"),
            url: format!("{}?{}", urls::board(group_slug), query(label)),
            ..Badge::default()
        })
        .collect()
}

/// The key of a kind's name.
pub fn kind_key(kind: ThreadKind) -> String {
    format!("kind-{}", kind.as_str())
}
