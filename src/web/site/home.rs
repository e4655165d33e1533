//! Home: for a member what is new for them, for a visitor what this is.

use std::collections::HashMap;

use actix_web::web::Query;
use chrono::Timelike;
use serde::Deserialize;

use super::{groups::cards, rows, threads::effect};
use crate::{
    forum::{
        access::{Audience, GroupRole},
        effects::{answering, model::Effect},
        groups::{self, model::Group},
        members,
        notifications::{self, store::Notification},
        reading::{self, store::Unread},
        threads::{self, model::Thread},
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::Failure,
        ids::{GroupId, MemberId, ThreadId},
    },
    web::{
        http::{
            cx::Cx,
            page::{Answer, Nav},
            viewer::Viewer,
        },
        urls,
        views::{
            effects::EffectCard,
            home::{Book, MemberHome, NewsCard, VisitorHome},
            parts::{GroupTag, PersonCard},
        },
    },
};

/// Threads with something new that are listed; the rest is reached through the groups.
const MOST_NEW: usize = 12;
/// Replies to me and mentions of me that are listed.
const MOST_NEWS: i64 = 6;
/// Threads that were read before.
const MOST_READ: usize = 4;

/// `?alles=1` lists every thread with something new.
#[derive(Debug, Deserialize)]
pub struct HomeQuery {
    #[serde(default)]
    alles: String,
}

/// The home page.
pub async fn show_home(cx: Cx, viewer: Viewer, query: Query<HomeQuery>) -> Answer {
    match viewer.actor.member() {
        Some(member) => show_member_home(cx, viewer, member, !query.alles.is_empty()).await,
        None => show_visitor_home(cx, viewer).await,
    }
}

async fn show_visitor_home(cx: Cx, viewer: Viewer) -> Answer {
    let (actor, now) = (viewer.actor, cx.clock.now());
    let view = cx
        .database
        .read(move |db| {
            let known = groups::store::list_known(db, &actor)?;
            let is_open = |group: &Group| group.audience == Audience::Public;
            let open: Vec<GroupId> = known
                .iter()
                .map(|(group, _)| group)
                .filter(|group| is_open(group))
                .map(|group| group.id)
                .collect();
            let recent = threads::listing::recent(db, &open, 5)?;
            let data = rows::load(db, &actor, &recent, known.iter().map(|(group, _)| group.clone()), now)?;
            let (open_groups, others): (Vec<_>, Vec<_>) =
                known.into_iter().partition(|(group, _)| is_open(group));
            Ok(VisitorHome {
                open_groups: open_groups.iter().map(|(group, role)| cards::card(group, *role, 0)).collect(),
                other_groups: others.iter().map(|(group, _)| GroupTag::of(group)).collect(),
                open_threads: data.rows(&recent),
            })
        })
        .await?;
    cx.page(&viewer, "page-title-home-visitor", Nav::Home).render(&view)
}

/// What a member's home page is made of.
struct HomeData {
    groups: Vec<(Group, Option<GroupRole>)>,
    unread: Vec<Unread>,
    threads: Vec<Thread>,
    read: Vec<Thread>,
    rows: rows::RowData,
    news: Vec<Notification>,
    people: HashMap<MemberId, PersonCard>,
    waiting: i64,
    effect: Option<(ThreadId, String)>,
}

async fn show_member_home(cx: Cx, viewer: Viewer, member: MemberId, all: bool) -> Answer {
    let (actor, now) = (viewer.actor, cx.clock.now());
    let data = cx
        .database
        .read(move |db| {
            let groups = groups::store::list_readable(db, &actor)?;
            let mine: Vec<GroupId> =
                groups.iter().filter(|(_, role)| role.is_some()).map(|(group, _)| group.id).collect();
            let since = reading::store::new_since(db, member, now)?;
            let mut unread = reading::store::unread_on_boards(db, &actor, since, &mine)?;
            unread.sort_by_key(|unread| std::cmp::Reverse((unread.newest_at, unread.thread)));
            let (listed, read) = listed_threads(db, member, &groups, &unread, all)?;
            let both: Vec<Thread> = listed.iter().chain(&read).cloned().collect();
            let rows = rows::load(db, &actor, &both, groups.iter().map(|(group, _)| group.clone()), since)?;
            let news = notifications::store::list_unread(db, member, now, MOST_NEWS)?;
            let authors: Vec<MemberId> = news.iter().map(|one| one.author).collect();
            let people = members::store::cards(db, &authors)?;
            let people = people.into_iter().map(|(id, card)| (id, PersonCard::of(&card, true))).collect();
            let waiting = if actor.is_admin() { members::store::count_waiting(db)? } else { 0 };
            let effect = answering::open_question(db, &actor, now)?;
            Ok(HomeData { groups, unread, threads: listed, read, rows, news, people, waiting, effect })
        })
        .await?;
    let view = member_view(&cx, &viewer, data, now);
    cx.page(&viewer, "page-title-home", Nav::Home).render(&view)
}

/// Threads with something new, the newest first, and those that were read last.
fn listed_threads(
    db: &mut Db,
    member: MemberId,
    groups: &[(Group, Option<GroupRole>)],
    unread: &[Unread],
    all: bool,
) -> Result<(Vec<Thread>, Vec<Thread>), Failure> {
    let most = if all { 200 } else { MOST_NEW };
    let new_ids: Vec<ThreadId> = unread.iter().take(most).map(|unread| unread.thread).collect();
    let read_ids = reading::store::last_read(db, member, 12)?;
    let mut found: HashMap<ThreadId, Thread> =
        threads::listing::by_ids(db, &[&*new_ids, &*read_ids].concat())?
            .into_iter()
            .filter(|thread| thread.removed_at.is_none() && thread.merged_into.is_none())
            .filter(|thread| groups.iter().any(|(group, _)| group.id == thread.group_id))
            .map(|thread| (thread.id, thread))
            .collect();
    let new = new_ids.iter().filter_map(|id| found.remove(id)).collect();
    let is_new = |id: &ThreadId| unread.iter().any(|unread| unread.thread == *id);
    let read =
        read_ids.iter().filter(|id| !is_new(id)).filter_map(|id| found.remove(id)).take(MOST_READ).collect();
    Ok((new, read))
}

fn member_view(cx: &Cx, viewer: &Viewer, data: HomeData, now: Timestamp) -> MemberHome {
    let first_new =
        data.news.first().map(|one| one.post).or_else(|| data.unread.first().map(|unread| unread.first));
    let new_in = |group: GroupId| {
        data.unread.iter().filter(|unread| unread.group == group).map(|unread| unread.count).sum()
    };
    let books = data
        .groups
        .iter()
        .filter(|(_, role)| role.is_some())
        .map(|(group, _)| Book { group: GroupTag::of(group), new_count: new_in(group.id) })
        .collect();
    MemberHome {
        greeting_key: format!("greeting-{}", part_of_day(cx, now)),
        first_name: viewer.name.split(' ').next().unwrap_or_default().to_owned(),
        post_count: data.unread.iter().map(|unread| unread.count).sum(),
        thread_count: data.unread.len(),
        since: viewer.previous_visit_at,
        start_url: first_new.map_or_else(String::new, urls::post),
        ask_url: urls::ask(),
        news: data.news.iter().map(|one| news_card(one, &data.people)).collect(),
        new_threads: data.rows.rows(&data.threads),
        // What is new in a group that one does not belong to is no news, and it was not all read either.
        read_threads: data.rows.rows(&data.read).into_iter().filter(|row| row.new_count == 0).collect(),
        more_url: if data.unread.len() > data.threads.len() { "/?alles=1".to_owned() } else { String::new() },
        books,
        effect: data.effect.iter().map(effect_card).collect(),
        waiting_count: data.waiting,
        is_admin: viewer.actor.is_admin(),
    }
}

fn effect_card((thread, title): &(ThreadId, String)) -> EffectCard {
    EffectCard {
        thread_url: urls::thread(*thread, title),
        title: title.clone(),
        action: urls::thread_act(*thread, "gebruikt"),
        choices: effect::choices(Effect::Unanswered),
    }
}

fn news_card(one: &Notification, people: &HashMap<MemberId, PersonCard>) -> NewsCard {
    let reason = format!("news-{}", one.reason.as_str().replace('_', "-"));
    NewsCard {
        url: urls::post(one.post),
        by: people.get(&one.author).cloned().unwrap_or_else(PersonCard::former),
        reason_key: reason,
        excerpt: one.excerpt.clone(),
        title: one.title.clone(),
        at: one.at,
    }
}

fn part_of_day(cx: &Cx, now: Timestamp) -> &'static str {
    match now.utc().with_timezone(&cx.config.site.timezone).hour() {
        0..=5 => "night",
        6..=11 => "morning",
        12..=17 => "afternoon",
        _ => "evening",
    }
}
