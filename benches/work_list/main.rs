//! The moderators' work list on a board of ten years: 100,000 posts and 3,500 members, for somebody who leads all
//! 13 groups; the queries alone, and the whole page as a browser asks for it. SQLite, or an empty database named by
//! `BENCH_DATABASE_URL`. Filling takes some seconds.

use std::{net::TcpListener, sync::mpsc::channel};

use criterion::{Criterion, criterion_group, criterion_main};
use leestafel::{
    app::{
        server,
        site::{Site, Surroundings},
    },
    forum::{
        accounts::{passwords::Passwords, sessions},
        groups,
        worklist::listing,
    },
    platform::{
        clock::{Clock, Timestamp},
        config::Config,
        ids::GroupId,
        mail::transport::Transport,
        secrets::Random,
    },
};

mod filling;

#[expect(clippy::disallowed_methods, reason = "a bench is told by the environment which database to fill")]
#[expect(clippy::print_stdout, reason = "what was filled belongs to what was measured")]
fn work_list(criterion: &mut Criterion) -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let url = std::env::var("BENCH_DATABASE_URL")
        .unwrap_or_else(|_| format!("sqlite:{}", folder.path().join("bench.db").display()));
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let base = format!("http://{}", listener.local_addr()?);
    let pairs = [
        ("LEESTAFEL__BASE_URL".to_owned(), base.clone()),
        ("LEESTAFEL__DATABASE_URL".to_owned(), url),
        ("LEESTAFEL__DATA_DIR".to_owned(), folder.path().display().to_string()),
        ("LEESTAFEL__THREADS".to_owned(), "1".to_owned()),
    ];
    let config = Config::from_parts("", &pairs)?;
    let now = Timestamp::parse("2026-11-23T09:00:00Z").unwrap_or_else(|| Timestamp::from_micros(0));
    let around = Surroundings {
        clock: Clock::fixed(now),
        random: Random::system(),
        passwords: Passwords::weak(Random::system())?,
        transport: Transport::Memory(std::sync::Arc::default()),
        demo: false,
    };
    let site = Site::build(config, around)?;
    let (database, zone) = (site.cx.database.clone(), site.cx.config.site.timezone);
    let filled = database.write_now(|db| filling::fill(db, now))?;
    database.write_now(filling::analyse)?;
    let ids: Vec<GroupId> = database.read_now(groups::store::list)?.iter().map(|group| group.id).collect();

    let before = database.statement_count();
    let lines = database.read_now(|db| listing::list(db, &ids, now, zone))?;
    let statements = database.statement_count() - before;
    println!(
        "{} posts in {} threads, {} members, {} groups: {} lines, {statements} statements",
        filled.posts,
        filled.threads,
        filling::MEMBERS,
        ids.len(),
        lines.len()
    );
    let mut kinds: Vec<&str> = lines.iter().map(|line| line.item.kind()).collect();
    kinds.sort_unstable();
    for kind in kinds.chunk_by(|one, other| one == other) {
        println!("  {} {}", kind.len(), kind.first().unwrap_or(&""));
    }
    criterion.bench_function("the work list of all groups", |bench| {
        bench.iter(|| database.read_now(|db| listing::list(db, &ids, now, zone)));
    });

    let token = Random::system().token()?;
    let retention = site.cx.config.retention.clone();
    database.write_now(|db| sessions::insert(db, filled.moderator, &token, "Bench", &retention, now))?;
    let page = serve(site, listener, format!("{base}/moderatie"), format!("leestafel={}", token.reveal()))?;
    println!("a page of {} bytes", page()?);
    criterion.bench_function("the page with the work list of all groups", |bench| bench.iter(&page));
    Ok(())
}

/// Starts the site, and gives what asks it for a page.
fn serve(
    site: Site,
    listener: TcpListener,
    url: String,
    cookie: String,
) -> anyhow::Result<impl Fn() -> anyhow::Result<usize>> {
    let (started, handle) = channel();
    // It serves until the bench ends.
    std::thread::spawn(move || {
        actix_web::rt::System::new().block_on(async {
            let server = server::serve(&site, listener, false)?;
            started.send(server.handle()).ok();
            server.await
        })
    });
    handle.recv()?;
    let agent = ureq::Agent::new_with_defaults();
    Ok(move || {
        let mut answer = agent.get(&url).header("cookie", &cookie).call()?;
        let body = answer.body_mut().read_to_string()?;
        anyhow::ensure!(body.contains("work-line"), "this is not the work list");
        Ok(body.len())
    })
}

fn all(criterion: &mut Criterion) {
    if let Err(error) = work_list(criterion) {
        tracing::error!("the bench cannot run: {error:#}");
    }
}

criterion_group!(benches, all);
criterion_main!(benches);
