//! `leestafel serve`: the site and its background work in one process.

use std::{
    net::TcpListener,
    sync::mpsc::{Receiver, Sender, channel},
    thread::JoinHandle,
    time::Duration,
};

use anyhow::{Context, bail};
use clap::Args;

use super::say;
use crate::{
    app::{
        schedule, server,
        site::{Site, Surroundings, is_empty},
        worker,
    },
    forum::{accounts::first_admin, demo, groups::seed},
    platform::config::Config,
};

#[derive(Debug, Default, Args)]
pub(super) struct ServeArguments {
    /// Fill an empty database with the demo, and open the demo's doors: sign in with one click, mails at /dev/mail.
    #[arg(long)]
    demo: bool,
    /// Leave mail and other background work to `leestafel work`.
    #[arg(long)]
    no_worker: bool,
}

pub(super) fn run(config: Config, how: &ServeArguments) -> anyhow::Result<()> {
    let listener =
        TcpListener::bind(&config.listen).with_context(|| format!("cannot listen on {}", config.listen))?;
    let around = Surroundings::real(&config, how.demo)?;
    let site = Site::build(config, around)?;
    prepare(&site, how.demo)?;
    let work = if how.no_worker { Background::none() } else { Background::start(&site) };
    let address = listener.local_addr()?;
    actix_web::rt::System::new().block_on(async {
        let server = actix_web::rt::spawn(server::serve(&site, listener, true)?);
        // In its first turn the server takes over the signals: who reads the line may stop us.
        tokio::task::yield_now().await;
        say(format!("Leestafel listens on http://{address}"))?;
        anyhow::Ok(server.await??)
    })?;
    work.stop();
    Ok(())
}

/// On an empty database: the groups, then the demo or the link for the first administrator.
fn prepare(site: &Site, wants_demo: bool) -> anyhow::Result<()> {
    let now = site.cx.clock.now();
    let database = &site.cx.database;
    database.write_now(|db| seed::create_themagroepen(db, now))?;
    if wants_demo {
        return introduce_demo(site);
    }
    let random = &site.cx.random;
    if let Some(token) = database.write_now(|db| first_admin::invite(db, random, now))? {
        let base_url = &site.cx.config.base_url;
        say(format!(
            "Nobody has an account yet. Make the first administrator here (works once, within 7 days):\n  \
             {base_url}/eerste-beheerder/{}",
            token.reveal()
        ))?;
    }
    Ok(())
}

/// Fills an empty database, and says who can sign in.
fn introduce_demo(site: &Site) -> anyhow::Result<()> {
    let now = site.cx.clock.now();
    let cast = if is_empty(&site.cx.database)? {
        let hash = site.cx.passwords.hash_now(demo::PASSWORD)?;
        site.cx.database.write_now(|db| demo::fill(db, &hash, now))?
    } else {
        site.cx.database.read_now(demo::cast)?
    };
    if cast.is_empty() {
        bail!("this database holds a real site; --demo is for an empty one");
    }
    say(format!(
        "This is the demo. Sign in with one click at {}/inloggen, or with the password \"{}\" as:",
        site.cx.config.base_url,
        demo::PASSWORD
    ))?;
    for one in cast {
        say(format!("  {:<10} {} <{}>", one.role.as_str(), one.name, one.email))?;
    }
    Ok(())
}

/// The threads that work beside the server; they end when their channels are dropped.
pub(super) struct Background {
    stops: Vec<Sender<()>>,
    threads: Vec<JoinHandle<()>>,
}

impl Background {
    fn none() -> Self {
        Self { stops: Vec::new(), threads: Vec::new() }
    }

    /// Starts the workers that send mails, one for everything else, and the clockwork.
    pub(super) fn start(site: &Site) -> Self {
        let mut work = Self::none();
        for _ in 0..site.cx.config.mail.workers.get() {
            let runner = worker::runner(site, worker::MAILS);
            work.add(move |stopped| runner.run(stopped));
        }
        let runner = worker::runner(site, worker::THE_REST);
        work.add(move |stopped| runner.run(stopped));
        let site = site.clone();
        work.add(move |stopped| schedule::run(&site, stopped));
        work
    }

    fn add(&mut self, run: impl FnOnce(&Receiver<()>) + Send + 'static) {
        let (stop, stopped) = channel();
        self.stops.push(stop);
        match std::thread::Builder::new().stack_size(STACK).spawn(move || run(&stopped)) {
            Ok(thread) => self.threads.push(thread),
            Err(error) => tracing::error!(%error, "a worker cannot be started"),
        }
    }

    /// Starts nothing new and lets what runs finish, for a short while: a mail that hangs at its server is sent by
    /// whoever holds its job next.
    pub(super) fn stop(self) {
        drop(self.stops);
        let turns = u32::try_from(GRACE.as_millis() / TURN.as_millis()).unwrap_or_default();
        for _ in 0..turns {
            if self.threads.iter().all(JoinHandle::is_finished) {
                return;
            }
            std::thread::sleep(TURN);
        }
        tracing::warn!("background work was left in the middle; it will be done again");
    }
}

/// The stack of a worker: lettre signs by a recursion over every letter of the headers.
const STACK: usize = 8 << 20;

/// How long background work may take to finish.
const GRACE: Duration = Duration::from_secs(1);
const TURN: Duration = Duration::from_millis(20);
