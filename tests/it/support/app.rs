//! The real site: its own port, database, folder and clock; mail goes to memory.

use std::{
    net::TcpListener,
    sync::{Arc, Mutex, mpsc::channel},
    thread::JoinHandle,
};

use chrono::Duration;
use leestafel::{
    app::{
        server,
        site::{Site, Surroundings},
        worker,
    },
    forum::{accounts::passwords::Passwords, groups::seed},
    platform::{
        clock::{Clock, Timestamp},
        config::Config,
        db::Db,
        error::Failure,
        jobs::queue::Lane,
        mail::transport::Transport,
        secrets::Random,
    },
};
use tempfile::TempDir;

use super::{
    client::Client,
    database::{self, TestDatabase},
};

/// The moment at which every test begins: a Monday morning, 10.00 in Amsterdam.
pub const START: &str = "2026-11-23T09:00:00Z";

/// A site under test.
pub struct TestApp {
    /// Its parts.
    pub site: Site,
    /// With which its addresses begin.
    pub base: String,
    /// Its clock, which stands still until it is moved.
    pub clock: Clock,
    pub(super) sent: Arc<Mutex<Vec<Vec<u8>>>>,
    server: Option<(actix_web::dev::ServerHandle, JoinHandle<()>)>,
    // Dropped last: the database and the folder go when nobody uses them any more.
    _database: TestDatabase,
    _folder: TempDir,
}

impl TestApp {
    /// A site with the 13 groups and nobody in it.
    pub fn start() -> Self {
        Self::start_with("", false)
    }

    /// The same in demo mode: the doors under `/dev` are open (but nothing is filled in).
    pub fn start_demo() -> Self {
        Self::start_with("", true)
    }

    /// A site with lines of configuration over the defaults.
    pub fn start_with(settings: &str, demo: bool) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let database = TestDatabase::migrated(&folder);
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let base = format!("http://{}", listener.local_addr().expect("an address"));
        let pairs = [
            ("LEESTAFEL__BASE_URL".to_owned(), base.clone()),
            ("LEESTAFEL__DATABASE_URL".to_owned(), database.url.clone()),
            ("LEESTAFEL__DATA_DIR".to_owned(), folder.path().display().to_string()),
            ("LEESTAFEL__THREADS".to_owned(), "1".to_owned()),
        ];
        let config = Config::from_parts(settings, &pairs).expect("settings");
        let clock = Clock::fixed(Timestamp::parse(START).expect("a moment"));
        let sent = Arc::default();
        let around = Surroundings {
            clock: clock.clone(),
            random: Random::system(),
            passwords: Passwords::weak(Random::system()).expect("weak hashes"),
            transport: Transport::Memory(Arc::clone(&sent)),
            demo,
        };
        let site = Site::with_database(config, around, database::open(&database.url)).expect("a site");
        let now = clock.now();
        site.cx.database.write_now(|db| seed::create_themagroepen(db, now)).expect("the groups");
        let server = Some(serve(site.clone(), listener));
        Self { site, base, clock, sent, server, _database: database, _folder: folder }
    }

    /// Somebody whom the site does not know.
    pub fn guest(&self) -> Client {
        Client::new(&self.base)
    }

    /// Runs all jobs that are due; gives how many were tried.
    pub fn run_jobs(&self) -> usize {
        worker::runner(&self.site, Lane::All).run_due().expect("jobs")
    }

    /// Runs all jobs that are due but those of one name.
    pub fn run_jobs_but(&self, name: &'static str) -> usize {
        worker::runner(&self.site, Lane::AllBut(name)).run_due().expect("jobs")
    }

    /// Moves the clock on.
    pub fn pass(&self, span: Duration) {
        self.clock.advance(span);
    }

    /// The same site under another address of the owner's choice, as behind a proxy with TLS.
    pub fn served_as(&self, base_url: &str) -> Door {
        let mut site = self.site.clone();
        let mut config = (*site.cx.config).clone();
        base_url.clone_into(&mut config.base_url);
        site.cx.config = Arc::new(config);
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let base = format!("http://{}", listener.local_addr().expect("an address"));
        Door { base, server: Some(serve(site, listener)) }
    }

    /// Reads something from the database.
    pub fn read<T>(&self, act: impl FnOnce(&mut Db) -> Result<T, Failure>) -> T {
        self.site.cx.database.read_now(act).expect("a read")
    }

    /// Does something in the database that must succeed.
    pub fn write<T>(&self, act: impl FnOnce(&mut Db) -> Result<T, Failure>) -> T {
        self.site.cx.database.write_now(act).expect("a write")
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        if let Some((handle, thread)) = self.server.take() {
            drop(handle.stop(false));
            let ended = thread.join();
            assert!(ended.is_ok() || std::thread::panicking(), "the server panicked");
        }
    }
}

/// A second way into a site under test.
pub struct Door {
    /// With which its addresses really begin.
    pub base: String,
    server: Option<(actix_web::dev::ServerHandle, JoinHandle<()>)>,
}

impl Drop for Door {
    fn drop(&mut self) {
        if let Some((handle, thread)) = self.server.take() {
            drop(handle.stop(false));
            let ended = thread.join();
            assert!(ended.is_ok() || std::thread::panicking(), "the server panicked");
        }
    }
}

fn serve(site: Site, listener: TcpListener) -> (actix_web::dev::ServerHandle, JoinHandle<()>) {
    let (started, handle) = channel();
    let thread = std::thread::spawn(move || {
        actix_web::rt::System::new()
            .block_on(async {
                let server = server::serve(&site, listener, false)?;
                started.send(server.handle()).ok();
                server.await
            })
            .expect("the server");
    });
    (handle.recv().expect("a server"), thread)
}
