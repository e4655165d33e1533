//! What the demo must show, asked of the database.

use std::collections::HashMap;

use chrono::Duration;
use strum::IntoEnumIterator;

use super::{content::Content, when::Calendar, *};
use crate::{
    forum::{
        access::{Audience, GroupRole, JoinPolicy},
        accounts::policy,
        approval, decisions,
        groups::model::Group,
        invitations,
        members::model::{Member, MemberState},
        membership::absences,
        notifications::{self, Reason},
        reading::store::{Among, unread},
        relays,
        threads::{
            listing,
            model::{Post, Removal, Thread, ThreadKind},
            store as threads,
        },
        worklist::{self, model::Item},
    },
    platform::{
        db::{Engine, bring_up_to_date},
        ids::{GroupId, MemberId, ThreadId},
    },
};

const NOW: &str = "2026-11-25T09:12:00+01:00";

fn now() -> Timestamp {
    Timestamp::parse(NOW).unwrap()
}

/// A filled database in memory.
fn filled() -> Db {
    let mut db = Engine::Sqlite(":memory:".to_owned()).open().unwrap();
    bring_up_to_date(&mut db).unwrap();
    fill(&mut db, "a-hash", now()).unwrap();
    db
}

fn by_key(db: &mut Db, email: &str) -> Member {
    members::store::find_by_email_key(db, email).unwrap().unwrap()
}

fn all_groups(db: &mut Db) -> Vec<Group> {
    groups::store::list(db).unwrap()
}

/// Every thread on a board, merged ones left out.
fn all_threads(db: &mut Db) -> Vec<Thread> {
    let ids: Vec<GroupId> = all_groups(db).iter().map(|group| group.id).collect();
    listing::recent(db, &ids, 1000).unwrap()
}

/// A thread with all its posts.
fn posts_of(db: &mut Db, thread: &Thread) -> Vec<Post> {
    let mut posts = vec![threads::first_post(db, thread.id).unwrap()];
    posts.extend(listing::by_time(db, thread.id, 1).unwrap().0);
    posts
}

fn everything(db: &mut Db) -> Vec<(Thread, Vec<Post>)> {
    all_threads(db)
        .into_iter()
        .map(|thread| {
            let posts = posts_of(db, &thread);
            (thread, posts)
        })
        .collect()
}

#[test]
fn it_is_large_enough_and_for_an_empty_database_only() {
    let mut db = filled();
    let all = everything(&mut db);
    let posts: usize = all.iter().map(|(_, posts)| posts.len()).sum();
    assert!(all.len() >= 75 && posts >= 330, "{} threads, {posts} posts", all.len());
    assert!((20..40).contains(&members::store::count(&mut db, MemberState::Active).unwrap()));
    let again = fill(&mut db, "a-hash", now());
    assert!(matches!(again, Err(Failure::Broken(_))), "only an empty database is filled");
}

#[test]
fn the_counters_are_what_is_there() {
    let mut db = filled();
    let all = everything(&mut db);
    for group in all_groups(&mut db) {
        let threads: Vec<&Thread> =
            all.iter().map(|(thread, _)| thread).filter(|thread| thread.group_id == group.id).collect();
        assert_eq!(group.thread_count, i64::try_from(threads.len()).unwrap(), "{}", group.slug);
        assert!(threads.len() >= 5, "{}", group.slug);
        let members = groups::store::list_members(&mut db, group.id, 0, 1000).unwrap();
        assert_eq!(group.member_count, i64::try_from(members.len()).unwrap(), "{}", group.slug);
        assert!(members.iter().any(|place| place.role == GroupRole::Moderator), "{}", group.slug);
        assert!(group.last_post_at >= threads.iter().map(|thread| thread.last_post_at).max());
    }
    for (thread, posts) in &all {
        let standing = posts.iter().filter(|post| !post.is_first() && post.removed_at.is_none()).count();
        let newest = posts.last().unwrap();
        assert_eq!(thread.post_count, i64::try_from(posts.len()).unwrap(), "{}", thread.title);
        assert_eq!(thread.reply_count, i64::try_from(standing).unwrap(), "{}", thread.title);
        assert_eq!(
            (thread.last_post_id, thread.last_post_at),
            (newest.id, newest.created_at),
            "{}",
            thread.title
        );
        for pair in posts.windows(2) {
            assert!(pair[0].id < pair[1].id && pair[0].number + 1 == pair[1].number, "{}", thread.title);
            assert!(pair[0].created_at < pair[1].created_at, "{}: {}", thread.title, pair[1].body);
        }
        assert!(newest.created_at <= now());
    }
}

#[test]
fn the_order_of_the_file_is_the_order_of_time_at_any_hour() {
    let content = Content::read().unwrap();
    for hour in 0..48 {
        let calendar = Calendar::at(now().plus(Duration::minutes(hour * 30)));
        for thread in &content.thread {
            let mut before = calendar.ago(&thread.ago).unwrap();
            for reply in &thread.reply {
                let at = calendar.ago(&reply.ago).unwrap();
                assert!(at > before && at < calendar.now(), "{}: {}", thread.title, reply.text);
                before = at;
            }
        }
    }
}

#[test]
fn whoever_writes_may_write_there() {
    let mut db = filled();
    let groups: HashMap<GroupId, Group> =
        all_groups(&mut db).into_iter().map(|group| (group.id, group)).collect();
    for (thread, posts) in everything(&mut db) {
        for post in posts {
            let author = members::store::get(&mut db, post.author_id).unwrap();
            assert!(
                author.created_at < post.created_at,
                "{} wrote before signing up: {}",
                author.name,
                post.body
            );
            let role = groups::store::role_in(&mut db, thread.group_id, author.id).unwrap();
            let group = &groups[&thread.group_id];
            let may = role.is_some() || author.is_admin || author.state == MemberState::Left;
            assert!(may, "{} in {}", author.name, group.slug);
        }
    }
}

#[test]
fn those_who_sign_in_have_names_and_a_password_that_passes() {
    let mut db = filled();
    let cast = cast(&mut db).unwrap();
    let roles: Vec<DemoRole> = cast.iter().map(|member| member.role).collect();
    assert_eq!(roles, DemoRole::iter().collect::<Vec<_>>());
    for member in &cast {
        assert!(policy::check(PASSWORD, &[&member.name, &member.email]).is_ok());
        assert_eq!(by_key(&mut db, &member.email).state, MemberState::Active);
    }
    let names: Vec<&str> = cast.iter().map(|member| member.name.as_str()).collect();
    assert_eq!(names, ["Fenna Olthof", "Noor Hesselink", "Redactie", "Yara Brouns"]);
    let yara = by_key(&mut db, CAST[3].1).id;
    assert!(everything(&mut db).iter().all(|(_, posts)| posts.iter().all(|post| post.author_id != yara)));
}

#[test]
fn it_has_a_question_without_an_answer_and_a_first_post_without_a_reply() {
    let mut db = filled();
    let all = everything(&mut db);
    let days = |thread: &Thread| now().since(thread.created_at).num_hours() / 24;
    assert!(all.iter().any(|(thread, posts)| {
        thread.kind == ThreadKind::Question && posts.len() == 1 && (2..=3).contains(&days(thread))
    }));
    let mut written: HashMap<MemberId, usize> = HashMap::new();
    for post in all.iter().flat_map(|(_, posts)| posts) {
        *written.entry(post.author_id).or_default() += 1;
    }
    assert!(all.iter().any(|(thread, posts)| posts.len() == 1 && written[&thread.author_id] == 1));
}

#[test]
fn it_has_a_first_post_that_waits_for_the_moderator_whom_the_demo_signs_in() {
    let mut db = filled();
    let noor = by_key(&mut db, CAST[1].1);
    let actor = noor.actor();
    let group = all_groups(&mut db).into_iter().find(|group| group.slug == "kennisdeling").unwrap();
    let waiting = approval::deciding::waiting(&mut db, &actor, group.id).unwrap();
    assert_eq!(waiting.len(), 1);
    assert!(now().since(waiting[0].0.created_at).num_hours() < 48);
}

#[test]
fn it_has_a_long_thread_with_a_summary_and_a_question_with_an_accepted_answer() {
    let mut db = filled();
    let all = everything(&mut db);
    let (long, posts) = all.iter().max_by_key(|(thread, _)| thread.reply_count).unwrap();
    assert_eq!(long.reply_count, 25);
    let mut depth = HashMap::new();
    for post in posts.iter().skip(1) {
        let level = post.parent_id.map_or(1, |parent| depth[&parent] + 1);
        depth.insert(post.id, level);
    }
    assert_eq!(depth.values().max(), Some(&4));
    assert!(long.summary_html.contains("<li>") && long.summary_at.is_some());
    let by = long.summary_by.unwrap();
    assert_eq!(groups::store::role_in(&mut db, long.group_id, by).unwrap(), Some(GroupRole::Moderator));
    assert!(all.iter().any(|(thread, posts)| {
        thread.kind == ThreadKind::Question && posts.iter().any(|post| Some(post.id) == thread.answer_id)
    }));
}

#[test]
fn it_has_groups_for_all_for_members_and_for_their_own() {
    let mut db = filled();
    let groups = all_groups(&mut db);
    let closed = groups.iter().find(|group| group.audience == Audience::Group).unwrap();
    assert!(closed.audience_reason.len() > 40);
    let (fenna, noor) = (by_key(&mut db, CAST[0].1).id, by_key(&mut db, CAST[1].1).id);
    assert_eq!(groups::store::role_in(&mut db, closed.id, fenna).unwrap(), None);
    assert!(groups::store::role_in(&mut db, closed.id, noor).unwrap().is_some());
    assert!(groups.iter().any(|group| group.audience == Audience::Public));
    assert!(groups.iter().any(|group| group.join_policy == JoinPolicy::Request));
}

#[test]
fn it_has_a_decision_about_a_hidden_post_a_locked_and_a_pinned_thread_and_an_edit() {
    let mut db = filled();
    let all = everything(&mut db);
    let posts = || all.iter().flat_map(|(_, posts)| posts);
    let hidden = posts().find(|post| post.removal == Removal::ByModerator).unwrap();
    let log = decisions::listing::all(&mut db, None, 100).unwrap();
    assert!(log.iter().any(|row| row.action == "case-hide" && row.reason == hidden.removal_reason));
    assert!(all.iter().any(|(thread, _)| thread.locked_at.is_some() && !thread.lock_reason.is_empty()));
    assert!(all.iter().any(|(thread, _)| thread.pinned_at.is_some()));
    let edited: Vec<&Post> = posts().filter(|post| post.edited_at.is_some()).collect();
    assert!(edited.len() >= 2);
    for post in edited {
        let versions = threads::list_versions(&mut db, post.id).unwrap();
        assert_eq!(i64::try_from(versions.len()).unwrap() + 1, post.version_count);
        assert!(
            versions.iter().all(|version| version.body != post.body && version.created_at > post.created_at)
        );
    }
}

#[test]
fn it_has_merged_duplicates_an_event_a_pilot_a_guest_and_somebody_who_left() {
    let mut db = filled();
    let content = Content::read().unwrap();
    let all = everything(&mut db);
    let merged = content.thread.iter().filter(|thread| !thread.merged_into.is_empty()).count();
    assert!(merged >= 2);
    let hidden = content.thread.len() - all.len();
    assert_eq!(hidden, merged, "a merged thread stands on no board");
    let event = all.iter().find(|(thread, _)| thread.kind == ThreadKind::Event).unwrap();
    assert!(event.1[0].body.contains("donderdag 3 december"), "{}", event.1[0].body);
    let pilots = || all.iter().filter(|(thread, _)| thread.kind == ThreadKind::Pilot);
    assert!(pilots().any(|(_, posts)| posts[0].body.contains("experiment")));
    let pim = by_key(&mut db, "pim.roos@rocdeschakel.example");
    let places: Vec<_> = groups::store::roles_of(&mut db, pim.id).unwrap().into_keys().collect();
    assert!(pim.is_guest && places.len() == 2, "{places:?}");
    for group in places {
        let (until, by) = groups::store::until_in(&mut db, group, pim.id).unwrap().unwrap();
        let by = groups::store::role_in(&mut db, group, by.unwrap()).unwrap();
        assert!(until > now() && by == Some(GroupRole::Moderator));
    }
    let left = members::store::count(&mut db, MemberState::Left).unwrap();
    assert_eq!(left, 1);
    assert!(all.iter().flat_map(|(_, posts)| posts).any(|post| {
        let author = members::store::get(&mut db, post.author_id).unwrap();
        author.state == MemberState::Left && author.name.is_empty()
    }));
    assert!(all.iter().all(|(_, posts)| posts.iter().all(|post| !post.body.contains('{'))));
}

#[test]
fn it_has_invitations_in_every_state_in_a_group_of_the_moderator() {
    let mut db = filled();
    let group = groups::store::find_by_slug(&mut db, "basisvaardigheden").unwrap().unwrap().id;
    let noor = by_key(&mut db, CAST[1].1).id;
    assert_eq!(groups::store::role_in(&mut db, group, noor).unwrap(), Some(GroupRole::Moderator));
    for (state, count) in invitations::listing::count(&mut db, group, now()).unwrap() {
        assert!(count >= 1, "{state:?}");
    }
}

#[test]
fn there_is_news_for_the_member_and_for_the_moderator() {
    let mut db = filled();
    for (email, replies, mentions) in [(CAST[0].1, 1, 1), (CAST[1].1, 1, 1)] {
        let member = by_key(&mut db, email);
        let list = notifications::store::list_unread(&mut db, member.id, now(), 100).unwrap();
        let count = |reason| list.iter().filter(|row| row.reason == reason).count();
        assert!(count(Reason::Reply) >= replies && count(Reason::Mention) >= mentions, "{email}: {list:?}");
        assert!(list.len() <= 12, "{email}: {}", list.len());
        let actor = member.actor();
        let boards: Vec<GroupId> = groups::store::list_readable(&mut db, &actor)
            .unwrap()
            .into_iter()
            .filter(|(_, role)| role.is_some())
            .map(|(group, _)| group.id)
            .collect();
        let news = unread(&mut db, member.id, member.read_from, &Among::Groups(&boards)).unwrap();
        assert!(news.len() >= 4 && news.iter().any(|new| !new.is_new_thread), "{email}: {news:?}");
        assert!(news.iter().any(|new| new.is_new_thread), "{email}: {news:?}");
    }
}

#[test]
fn it_has_a_newcomer_to_welcome_a_question_that_was_passed_on_and_a_week_away() {
    let mut db = filled();
    let groups: Vec<GroupId> = all_groups(&mut db).iter().map(|group| group.id).collect();
    let yara = by_key(&mut db, CAST[3].1).id;
    let lines = worklist::listing::list(&mut db, &groups, now(), chrono_tz::Europe::Amsterdam).unwrap();
    assert!(lines.iter().any(|line| matches!(line.item, Item::Newcomer(_, who) if who == yara)));
    let all: Vec<ThreadId> = all_threads(&mut db).iter().map(|thread| thread.id).collect();
    let asked = relays::listing::of_threads(&mut db, &all, now()).unwrap();
    let states: Vec<&str> = asked.values().flatten().map(|one| one.state.as_str()).collect();
    assert!(states.contains(&"open") && states.contains(&"declined"), "{states:?}");
    assert!(asked.values().flatten().any(|one| !one.relay.why.is_empty()), "somebody for their own words");
    let away = absences::store::list(&mut db, &groups).unwrap();
    let absence = away.first().unwrap();
    assert!(absence.starts_at > now() && !absence.is_running() && absence.deputy_id != absence.member_id);
}
