//! The list, made of what is there: a fixed number of queries, however much waits.

use chrono::Duration;
use chrono_tz::Tz;
use diesel::{
    dsl::{exists, min, not},
    prelude::*,
};

use super::{
    model::{Item, Line, MarkKind},
    store,
};
use crate::{
    forum::{
        access::GroupRole,
        members::model::MemberState,
        threads::{
            cross_listing,
            model::{Removal, ThreadKind},
        },
    },
    platform::{
        clock::Timestamp,
        db::{
            Db,
            schema::{cases, group_members, join_requests, members, posts, threads, welcomes},
        },
        error::Failure,
        ids::{CaseId, GroupId, MemberId, PostId, ThreadId},
        working_days,
    },
};

/// Lines of one kind; who has more than this of one kind begins at the top.
const MOST_OF_A_KIND: i64 = 50;
/// Working days within which a question should have an answer, and somebody who asks to join too.
const DAYS_TO_ANSWER: u32 = 2;
/// Working days within which somebody new hears whether their post stands.
const DAYS_TO_APPROVE: u32 = 1;
/// Working days within which a report should be decided.
const DAYS_TO_DECIDE: u32 = 3;
/// Working days within which whoever offered a thread hears whether it is taken.
const DAYS_TO_TAKE: u32 = 5;
/// So long after a first post somebody should have replied: it decides whether people come back.
const FIRST_REPLY_WITHIN: Duration = Duration::hours(48);
/// What is older is nobody's work any more.
const FORGOTTEN_AFTER: Duration = Duration::days(60);
/// So many days after joining a welcome is late, and after so many it is odd.
const WELCOME_WITHIN: Duration = Duration::days(3);
const WELCOME_UNTIL: Duration = Duration::days(14);
/// Replies from which on a thread wants a summary, and new ones from which on the summary is old.
const LONG_THREAD: i64 = 15;
const OLD_SUMMARY: i64 = 15;
/// A thread on top for longer than this has gone stale.
const STALE_PIN: Duration = Duration::days(90);

/// What waits in these groups, in the order in which it is due. Lines that were put off or done are left out.
pub fn list(db: &mut Db, groups: &[GroupId], now: Timestamp, zone: Tz) -> Result<Vec<Line>, Failure> {
    let mut lines = open_cases(db, groups, zone)?;
    lines.extend(held_posts(db, groups, zone)?);
    lines.extend(requests(db, groups, zone)?);
    lines.extend(offers(db, groups, zone)?);
    let first_posts = first_posts(db, groups, now)?;
    // A newcomer's question stands in the list once, as what is most urgent about it.
    let is_first = |thread: ThreadId| {
        first_posts.iter().any(|line| line.thread.as_ref().is_some_and(|(id, _)| *id == thread))
    };
    lines.extend(questions(db, groups, now, zone)?.into_iter().filter(|line| match line.item {
        Item::Question(thread) => !is_first(thread),
        _ => true,
    }));
    lines.extend(first_posts);
    lines.extend(newcomers(db, groups, now)?);
    lines.extend(long_threads(db, groups, now)?);
    lines.extend(stale_pins(db, groups, now)?);
    lines.extend(stale_listings(db, groups, now)?);
    let marks = store::marks(db, now)?;
    for line in &mut lines {
        line.claim = marks.get(&line.item.to_key()).copied();
    }
    lines.retain(|line| line.claim.is_none_or(|mark| mark.kind == MarkKind::Claim));
    lines.sort_by_key(|line| (line.due_at, line.item.to_key()));
    Ok(lines)
}

fn line(item: Item, group: GroupId, who: MemberId, since: Timestamp, due_at: Timestamp) -> Line {
    let excerpt = String::new();
    Line { item, group, who, thread: None, is_question: false, excerpt, since, due_at, claim: None }
}

/// Reports that wait for a decision, and objections that wait for an outcome.
fn open_cases(db: &mut Db, groups: &[GroupId], zone: Tz) -> Result<Vec<Line>, Failure> {
    type Row = (i64, GroupId, Timestamp, Option<Timestamp>, (MemberId, String), (ThreadId, String));
    let undecided = cases::decided_at.is_null();
    let objected = cases::objected_at.is_not_null().and(cases::outcome_at.is_null());
    let rows: Vec<Row> = cases::table
        .inner_join(posts::table.inner_join(threads::table))
        .filter(cases::group_id.eq_any(groups))
        .filter(undecided.or(objected))
        .order(cases::created_at)
        .limit(MOST_OF_A_KIND)
        .select((
            cases::id,
            // As the posts that join are all in groups.
            cases::group_id.assume_not_null(),
            cases::created_at,
            cases::objected_at,
            (posts::author_id, posts::excerpt),
            (threads::id, threads::title),
        ))
        .load(db)?;
    let lines = rows.into_iter().map(|(id, group, created_at, objected_at, (who, excerpt), thread)| {
        let (item, since) = match objected_at {
            Some(at) => (Item::Objection(CaseId(id)), at),
            None => (Item::Case(CaseId(id)), created_at),
        };
        let due_at = working_days::after(since, DAYS_TO_DECIDE, zone);
        Line { thread: Some(thread), excerpt, ..line(item, group, who, since, due_at) }
    });
    Ok(lines.collect())
}

/// What somebody new wrote: who waits for a day wonders whether it arrived.
fn held_posts(db: &mut Db, groups: &[GroupId], zone: Tz) -> Result<Vec<Line>, Failure> {
    type Row = (PostId, GroupId, MemberId, String, Timestamp, (ThreadId, String));
    let rows: Vec<Row> = posts::table
        .inner_join(threads::table)
        .filter(posts::removal.eq(Removal::Waiting))
        .filter(threads::group_id.eq_any(groups))
        .filter(threads::removed_at.is_null().or(posts::number.eq(0)))
        .order((posts::created_at, posts::id))
        .limit(MOST_OF_A_KIND)
        .select((
            posts::id,
            threads::group_id,
            posts::author_id,
            posts::excerpt,
            posts::created_at,
            (threads::id, threads::title),
        ))
        .load(db)?;
    let lines = rows.into_iter().map(|(post, group, who, excerpt, since, thread)| {
        let due_at = working_days::after(since, DAYS_TO_APPROVE, zone);
        Line { thread: Some(thread), excerpt, ..line(Item::Approval(post), group, who, since, due_at) }
    });
    Ok(lines.collect())
}

/// Whether somebody takes part. It is asked of each row and not joined: SQLite, which knows nothing of how many
/// there are, would begin with all members.
macro_rules! active {
    ($member:expr) => {
        members::table.filter(members::id.eq($member)).filter(members::state.eq(MemberState::Active))
    };
}

fn requests(db: &mut Db, groups: &[GroupId], zone: Tz) -> Result<Vec<Line>, Failure> {
    let rows: Vec<(GroupId, MemberId, String, Timestamp)> = join_requests::table
        .filter(exists(active!(join_requests::member_id)))
        .filter(join_requests::group_id.eq_any(groups))
        .order(join_requests::created_at)
        .limit(MOST_OF_A_KIND)
        .select((
            join_requests::group_id,
            join_requests::member_id,
            join_requests::motivation,
            join_requests::created_at,
        ))
        .load(db)?;
    let lines = rows.into_iter().map(|(group, who, excerpt, since)| {
        let due_at = working_days::after(since, DAYS_TO_ANSWER, zone);
        Line { excerpt, ..line(Item::Request(group, who), group, who, since, due_at) }
    });
    Ok(lines.collect())
}

/// Threads of other groups that were offered to the board, each with why, or else with how it begins.
fn offers(db: &mut Db, groups: &[GroupId], zone: Tz) -> Result<Vec<Line>, Failure> {
    let rows = cross_listing::store::list_offers(db, groups, MOST_OF_A_KIND)?;
    let lines = rows.into_iter().map(|offer| {
        let (who, excerpt) = match offer.by.filter(|_| !offer.note.is_empty()) {
            Some(by) => (by, offer.note),
            None => (offer.author, offer.excerpt),
        };
        let due_at = working_days::after(offer.at, DAYS_TO_TAKE, zone);
        let item = Item::Listing(offer.group, offer.thread);
        Line {
            thread: Some((offer.thread, offer.title)),
            excerpt,
            ..line(item, offer.group, who, offer.at, due_at)
        }
    });
    Ok(lines.collect())
}

fn questions(db: &mut Db, groups: &[GroupId], now: Timestamp, zone: Tz) -> Result<Vec<Line>, Failure> {
    let rows: Vec<ThreadLine> = threads::table
        .filter(threads::group_id.eq_any(groups))
        .filter(threads::kind.eq(ThreadKind::Question))
        .filter(threads::reply_count.eq(0))
        .filter(threads::created_at.gt(now.minus(FORGOTTEN_AFTER)))
        .filter(threads::removed_at.is_null())
        .filter(threads::merged_into.is_null())
        .filter(threads::locked_at.is_null())
        .order((threads::created_at, threads::id))
        .limit(MOST_OF_A_KIND)
        .select(ThreadLine::as_select())
        .load(db)?;
    let lines = rows.into_iter().map(|row| {
        let due_at = working_days::after(row.created_at, DAYS_TO_ANSWER, zone);
        Line { is_question: true, ..row.line(Item::Question(row.id), row.created_at, due_at) }
    });
    Ok(lines.collect())
}

/// What a line about a thread needs of it.
#[derive(Queryable, Selectable)]
#[diesel(table_name = threads)]
struct ThreadLine {
    id: ThreadId,
    group_id: GroupId,
    author_id: MemberId,
    title: String,
    excerpt: String,
    created_at: Timestamp,
    last_post_at: Timestamp,
    pinned_at: Option<Timestamp>,
}

impl ThreadLine {
    fn line(&self, item: Item, since: Timestamp, due_at: Timestamp) -> Line {
        Line {
            thread: Some((self.id, self.title.clone())),
            excerpt: self.excerpt.clone(),
            ..line(item, self.group_id, self.author_id, since, due_at)
        }
    }
}

/// The very first post of somebody, after which nobody else wrote in the thread. What is new comes first, and stands
/// in a query of its own: joined with the threads of some groups it would be looked for among all of their posts.
fn first_posts(db: &mut Db, groups: &[GroupId], now: Timestamp) -> Result<Vec<Line>, Failure> {
    type Row = ((PostId, i64), GroupId, MemberId, String, Timestamp, (ThreadId, String), ThreadKind);
    let (fresh, earlier, later) = diesel::alias!(posts as fresh, posts as earlier, posts as later);
    // Asked of each new post by itself: PostgreSQL would compare those that exist earlier with all posts at once.
    let very_first = earlier
        .filter(earlier.field(posts::author_id).eq(fresh.field(posts::author_id)))
        .select(min(earlier.field(posts::id)));
    let first_ones = fresh
        .filter(fresh.field(posts::created_at).gt(now.minus(FORGOTTEN_AFTER)))
        .filter(fresh.field(posts::removed_at).is_null())
        .filter(fresh.field(posts::id).nullable().eq(very_first.single_value()))
        .select(fresh.field(posts::id));
    // Who leads the group is no newcomer in it, whenever they write first.
    let leads = group_members::table
        .filter(group_members::group_id.eq(threads::group_id))
        .filter(group_members::member_id.eq(posts::author_id))
        .filter(group_members::role.eq(GroupRole::Moderator));
    let answered = later
        .filter(later.field(posts::thread_id).eq(posts::thread_id))
        .filter(later.field(posts::number).gt(posts::number))
        .filter(later.field(posts::author_id).ne(posts::author_id))
        .filter(later.field(posts::removed_at).is_null());
    let rows: Vec<Row> = posts::table
        .inner_join(threads::table)
        .filter(threads::group_id.eq_any(groups))
        .filter(threads::removed_at.is_null())
        .filter(threads::merged_into.is_null())
        .filter(posts::id.eq_any(first_ones))
        .filter(not(exists(leads)))
        .filter(not(exists(answered)))
        .order(posts::created_at)
        .limit(MOST_OF_A_KIND)
        .select((
            (posts::id, posts::number),
            threads::group_id,
            posts::author_id,
            posts::excerpt,
            posts::created_at,
            (threads::id, threads::title),
            threads::kind,
        ))
        .load(db)?;
    let lines = rows.into_iter().map(|((post, number), group, who, excerpt, since, thread, kind)| {
        let item = Item::FirstPost(post);
        Line {
            thread: Some(thread),
            is_question: number == 0 && kind == ThreadKind::Question,
            excerpt,
            ..line(item, group, who, since, since.plus(FIRST_REPLY_WITHIN))
        }
    });
    Ok(lines.collect())
}

fn newcomers(db: &mut Db, groups: &[GroupId], now: Timestamp) -> Result<Vec<Line>, Failure> {
    let welcomed = welcomes::table
        .filter(welcomes::group_id.eq(group_members::group_id))
        .filter(welcomes::member_id.eq(group_members::member_id));
    let rows: Vec<(GroupId, MemberId, Timestamp)> = group_members::table
        .filter(exists(active!(group_members::member_id)))
        .filter(group_members::group_id.eq_any(groups))
        .filter(group_members::role.eq(GroupRole::Member))
        .filter(not(exists(welcomed)))
        .filter(group_members::joined_at.gt(now.minus(WELCOME_UNTIL)))
        .order((group_members::joined_at, group_members::member_id))
        .limit(MOST_OF_A_KIND)
        .select((group_members::group_id, group_members::member_id, group_members::joined_at))
        .load(db)?;
    let lines = rows.into_iter().map(|(group, who, since)| {
        line(Item::Newcomer(group, who), group, who, since, since.plus(WELCOME_WITHIN))
    });
    Ok(lines.collect())
}

fn long_threads(db: &mut Db, groups: &[GroupId], now: Timestamp) -> Result<Vec<Line>, Failure> {
    let is_old = threads::summary_until.lt((threads::post_count - OLD_SUMMARY).nullable());
    let rows: Vec<ThreadLine> = threads::table
        .filter(threads::group_id.eq_any(groups))
        .filter(threads::reply_count.gt(LONG_THREAD))
        .filter(threads::summary_at.is_null().or(is_old.assume_not_null()))
        .filter(threads::last_post_at.gt(now.minus(FORGOTTEN_AFTER)))
        .filter(threads::removed_at.is_null())
        .filter(threads::merged_into.is_null())
        .order((threads::last_post_at, threads::id))
        .limit(MOST_OF_A_KIND)
        .select(ThreadLine::as_select())
        .load(db)?;
    // When it has been quiet for a week, people come to read what it came down to.
    let due = |row: &ThreadLine| row.last_post_at.plus(Duration::days(7));
    Ok(rows.iter().map(|row| row.line(Item::Summary(row.id), row.last_post_at, due(row))).collect())
}

fn stale_pins(db: &mut Db, groups: &[GroupId], now: Timestamp) -> Result<Vec<Line>, Failure> {
    let rows: Vec<ThreadLine> = threads::table
        .filter(threads::group_id.eq_any(groups))
        .filter(threads::pinned_at.lt(now.minus(STALE_PIN)))
        .filter(threads::pinned_until.is_null())
        .filter(threads::removed_at.is_null())
        .filter(threads::merged_into.is_null())
        .order((threads::pinned_at, threads::id))
        .limit(MOST_OF_A_KIND)
        .select(ThreadLine::as_select())
        .load(db)?;
    let since = |row: &ThreadLine| row.pinned_at.unwrap_or(row.created_at);
    Ok(rows
        .iter()
        .map(|row| row.line(Item::StalePin(row.id), since(row), since(row).plus(STALE_PIN)))
        .collect())
}

/// Threads of other groups that were forgotten on top of the board.
fn stale_listings(db: &mut Db, groups: &[GroupId], now: Timestamp) -> Result<Vec<Line>, Failure> {
    let before = now.minus(STALE_PIN);
    let rows = cross_listing::store::list_stale_pins(db, groups, before, MOST_OF_A_KIND)?;
    let lines = rows.into_iter().map(|pin| Line {
        thread: Some((pin.thread, pin.title)),
        excerpt: pin.excerpt,
        ..line(
            Item::StaleListing(pin.group, pin.thread),
            pin.group,
            pin.author,
            pin.at,
            pin.at.plus(STALE_PIN),
        )
    });
    Ok(lines.collect())
}
