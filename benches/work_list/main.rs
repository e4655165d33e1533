//! The moderators' work list on a board of ten years: 100,000 posts and 3,500 members, for somebody who leads all
//! groups. Filling takes some seconds. SQLite, or an empty database named by `BENCH_DATABASE_URL`.

use std::error::Error;

use chrono::Duration;
use criterion::{Criterion, criterion_group, criterion_main};
use leestafel::{
    forum::{
        access::GroupRole,
        groups,
        members::{self, model::MemberState, store::NewMember},
        threads::{
            model::ThreadKind,
            store::{self, NewPost, NewThread},
        },
        worklist::listing,
    },
    platform::{
        clock::Timestamp,
        db::{Database, Db, PoolSizes},
        error::Failure,
        ids::{GroupId, MemberId},
    },
};

const MEMBERS: usize = 3_500;
const THREADS: i64 = 10_000;
/// Posts of one thread: from 1 to 19, 10 on average.
const LONGEST: i64 = 19;

fn add_members(db: &mut Db, groups: &[GroupId], now: Timestamp) -> Result<Vec<MemberId>, Failure> {
    let mut people = Vec::with_capacity(MEMBERS);
    for (number, group) in (0..MEMBERS).zip(groups.iter().cycle()) {
        let name = format!("Collega {number}");
        let email = format!("collega{number}@bibliotheek.example");
        let days = i64::try_from(number).unwrap_or_default();
        let at = now.minus(Duration::days(days));
        let id = members::store::insert(
            db,
            &NewMember {
                state: MemberState::Active,
                name: &name,
                email: &email,
                password_hash: "",
                is_admin: false,
                organisation: None,
                organisation_claim: "",
                motivation: "",
                language: "nl",
                at,
            },
        )?;
        let role = if number < groups.len() { GroupRole::Moderator } else { GroupRole::Member };
        groups::store::insert_member(db, *group, id, role, at)?;
        people.push(id);
    }
    Ok(people)
}

fn add_threads(db: &mut Db, groups: &[GroupId], people: &[MemberId], now: Timestamp) -> Result<i64, Failure> {
    let mut total = 0;
    // Ten years, the oldest first.
    let apart = Duration::days(3650) / 10_000;
    let mut authors = people.iter().cycle();
    for (number, group) in (0..THREADS).zip(groups.iter().cycle()) {
        let Some(author) = authors.next() else { return Err(Failure::NotFound) };
        let steps = i32::try_from(THREADS.saturating_sub(number)).unwrap_or_default();
        let mut at = now.minus(apart * steps);
        let kind = if number % 2 == 0 { ThreadKind::Question } else { ThreadKind::Experience };
        let title = format!("Gesprek {number}");
        let new = NewThread {
            group: *group,
            kind,
            title: &title,
            author: *author,
            excerpt: "Tekst",
            at,
            is_held: false,
        };
        let thread = store::insert_thread(db, &new)?;
        for _ in 0..=(number.wrapping_mul(7) % LONGEST) {
            let Some(author) = authors.next() else { return Err(Failure::NotFound) };
            let number = store::take_number(db, thread)?;
            let post = NewPost {
                thread,
                number,
                parent: None,
                author: *author,
                body: "Tekst",
                html: "<p>Tekst</p>",
                excerpt: "Tekst",
                at,
                is_held: false,
            };
            store::insert_post(db, &post)?;
            at = at.plus(Duration::hours(1));
            total += 1;
        }
    }
    Ok(total)
}

#[expect(clippy::disallowed_methods, reason = "a bench is told by the environment which database to fill")]
#[expect(clippy::print_stdout, reason = "what was filled belongs to what was measured")]
fn work_list(criterion: &mut Criterion) -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let url = std::env::var("BENCH_DATABASE_URL")
        .unwrap_or_else(|_| format!("sqlite:{}", folder.path().join("bench.db").display()));
    let database = Database::open(&url, PoolSizes::default())?;
    database.bring_up_to_date()?;
    let now = Timestamp::parse("2026-11-23T09:00:00Z").ok_or("a moment")?;
    let (ids, posts) = database.write_now(|db| {
        groups::seed::create_themagroepen(db, now)?;
        let ids: Vec<GroupId> = groups::store::list(db)?.iter().map(|group| group.id).collect();
        let people = add_members(db, &ids, now)?;
        let posts = add_threads(db, &ids, &people, now)?;
        Ok((ids, posts))
    })?;
    let zone = chrono_tz::Europe::Amsterdam;
    let before = database.statement_count();
    let lines = database.read_now(|db| listing::list(db, &ids, now, zone))?.len();
    let statements = database.statement_count() - before;
    println!("{posts} posts, {MEMBERS} members, {lines} lines, {statements} statements");
    criterion.bench_function("the work list of all groups", |bench| {
        bench.iter(|| database.read_now(|db| listing::list(db, &ids, now, zone)));
    });
    Ok(())
}

fn all(criterion: &mut Criterion) {
    if let Err(error) = work_list(criterion) {
        tracing::error!("the bench cannot run: {error:#}");
    }
}

criterion_group!(benches, all);
criterion_main!(benches);
