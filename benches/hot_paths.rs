//! The hot paths: what every page view and every post pays for. `cargo bench` prints medians; nothing asserts them.

use criterion::{Criterion, criterion_group, criterion_main};
use leestafel::{
    forum::{
        access::{Actor, MemberActor},
        demo, groups,
        threads::{
            board::listing::{BoardFilter, BoardQuery, board},
            listing,
            model::{Body, Labels, ThreadKind, Title},
            posting::{self, Start},
            preparing, tree,
        },
    },
    platform::{
        clock::Timestamp,
        db::{Database, PoolSizes},
        error::Failure,
        ids::{PostId, ThreadId},
        text::markdown,
    },
};

const TEXT: &str = "Bij ons werkt een **vaste zin** aan de balie heel goed:\n\n> Ik kijk even weg terwijl u typt.\n\n\
    - een scherm dat je wegdraait\n- een kaartje in eenvoudige taal\n\nZie ook https://www.bibliotheek.example/digid.";

/// A database on disk with the demo in it.
fn filled(folder: &tempfile::TempDir) -> anyhow::Result<Database> {
    let url = format!("sqlite:{}", folder.path().join("bench.db").display());
    let database = Database::open(&url, PoolSizes::default())?;
    database.bring_up_to_date()?;
    let now = Timestamp::parse("2026-11-23T09:00:00Z").unwrap_or_else(|| Timestamp::from_micros(0));
    database.write_now(|db| demo::fill(db, "", now))?;
    Ok(database)
}

/// A thread of a thousand replies, each third one an answer to the one before it.
fn long_thread(database: &Database, actor: &Actor) -> Result<ThreadId, Failure> {
    let at = Timestamp::from_micros(1_764_000_000_000_000);
    database.write_now(|db| {
        let group = groups::store::list(db)?.first().map(|group| group.id).ok_or(Failure::NotFound)?;
        let text = preparing::prepare(db, &body()?)?;
        let title = Title::parse("Duizend reacties").map_err(|_| Failure::NotFound)?;
        let new = Start { kind: ThreadKind::Question, title, text: text.clone(), labels: Labels::default() };
        let thread = posting::start(db, actor, group, &new, at)?.thread;
        let mut before: Option<PostId> = None;
        for number in 0..1000 {
            let parent = before.filter(|_| number % 3 != 0);
            before = Some(posting::reply(db, actor, thread, parent, &text, at)?.post);
        }
        Ok(thread)
    })
}

fn body() -> Result<Body, Failure> {
    Body::parse(TEXT).map_err(|_| Failure::NotFound)
}

fn hot_paths(criterion: &mut Criterion) -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let database = filled(&folder)?;
    let member = database.read_now(|db| {
        leestafel::forum::members::store::find_by_email_key(db, "fenna.olthof@waterkant.example")
    })?;
    let id = member.map(|member| member.id).ok_or_else(|| anyhow::anyhow!("the demo lacks its reader"))?;
    let actor = Actor::Member(MemberActor { id, is_admin: false, is_guest: false });
    let thread = long_thread(&database, &actor)?;
    let at = Timestamp::from_micros(1_764_000_000_000_000);

    criterion.bench_function("a post from Markdown to safe HTML", |bench| {
        bench.iter(|| markdown::render(TEXT, &[]));
    });
    criterion.bench_function("a page of a board", |bench| {
        bench.iter(|| {
            database.read_now(|db| {
                let group =
                    groups::store::list(db)?.first().map(|group| group.id).ok_or(Failure::NotFound)?;
                board(
                    db,
                    &BoardQuery {
                        group,
                        reader: actor,
                        new_since: at,
                        filter: BoardFilter::All,
                        kind: None,
                        label: None,
                        after: None,
                    },
                )
            })
        });
    });
    criterion.bench_function("a page of a thread of 1,000 replies", |bench| {
        bench.iter(|| database.read_now(|db| Ok(tree::arrange(listing::branches(db, thread, 1)?.0))));
    });
    criterion.bench_function("a reply, durable", |bench| {
        bench.iter(|| {
            database.write_now(|db| {
                let text = preparing::prepare(db, &body()?)?;
                posting::reply(db, &actor, thread, None, &text, at)
            })
        });
    });
    Ok(())
}

fn all(criterion: &mut Criterion) {
    if let Err(error) = hot_paths(criterion) {
        tracing::error!("the benches cannot run: {error:#}");
    }
}

criterion_group!(benches, all);
criterion_main!(benches);
