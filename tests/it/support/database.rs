//! A database of one's own for each test: SQLite by default, PostgreSQL where `TEST_DATABASE_URL` names a server.
//!
//! A migrated one is made once and copied: a file on SQLite, `CREATE DATABASE … TEMPLATE` on PostgreSQL.

use std::{
    path::PathBuf,
    sync::{
        Mutex, OnceLock,
        atomic::{AtomicU32, Ordering},
    },
};

use diesel::RunQueryDsl;
use leestafel::platform::db::{Database, Engine, PoolSizes};
use tempfile::TempDir;

/// A database that goes away with its test.
pub struct TestDatabase {
    /// By which it is opened.
    pub url: String,
    server: Option<String>,
}

/// The server of `TEST_DATABASE_URL`, where there is one.
#[expect(clippy::disallowed_methods, reason = "the tests are told by the environment which engine to run on")]
pub fn server() -> Option<String> {
    std::env::var("TEST_DATABASE_URL").ok().filter(|url| !url.is_empty())
}

impl TestDatabase {
    /// An empty, migrated database of the engine under test; a file lies in `folder`.
    pub fn migrated(folder: &TempDir) -> Self {
        match server() {
            Some(server) => Self::on_server(&server),
            None => Self::in_folder(folder),
        }
    }

    /// An empty, migrated SQLite database in `folder`.
    pub fn in_folder(folder: &TempDir) -> Self {
        static TEMPLATE: OnceLock<(TempDir, PathBuf)> = OnceLock::new();
        let (_, template) = TEMPLATE.get_or_init(|| {
            let folder = tempfile::tempdir().expect("a folder");
            let path = folder.path().join("template.db");
            let url = format!("sqlite:{}", path.display());
            open(&url).bring_up_to_date().expect("migrations");
            (folder, path)
        });
        let path = folder.path().join("leestafel.db");
        std::fs::copy(template, &path).expect("a copy of the template");
        Self { url: format!("sqlite:{}", path.display()), server: None }
    }

    /// An empty, migrated database on a PostgreSQL server.
    pub fn on_server(server: &str) -> Self {
        static TEMPLATE: OnceLock<String> = OnceLock::new();
        static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let process = std::process::id();
        let template = TEMPLATE.get_or_init(|| {
            let name = format!("leestafel_{process}_template");
            execute(server, &format!("CREATE DATABASE {name}"));
            open(&sibling(server, &name)).bring_up_to_date().expect("migrations");
            name
        });
        let name = format!("leestafel_{process}_{}", COUNT.fetch_add(1, Ordering::SeqCst));
        // A template must not be in use while it is copied.
        let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        execute(server, &format!("CREATE DATABASE {name} TEMPLATE {template}"));
        Self { url: sibling(server, &name), server: Some(server.to_owned()) }
    }

    /// An empty database without any schema on a PostgreSQL server.
    pub fn empty_on_server(server: &str) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("leestafel_{}_empty_{}", std::process::id(), COUNT.fetch_add(1, Ordering::SeqCst));
        execute(server, &format!("CREATE DATABASE {name}"));
        Self { url: sibling(server, &name), server: Some(server.to_owned()) }
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        if let (Some(server), Some(name)) = (&self.server, self.url.rsplit('/').next()) {
            execute(server, &format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
        }
    }
}

/// A few connections: the server of the tests has many databases and not so many connections.
pub fn open(url: &str) -> Database {
    let sizes = PoolSizes { connections: 3, ..PoolSizes::default() };
    Database::open(url, sizes).expect("the database of the test")
}

fn sibling(server: &str, name: &str) -> String {
    let (address, _) = server.rsplit_once('/').expect("TEST_DATABASE_URL ends with a database");
    format!("{address}/{name}")
}

fn execute(server: &str, statement: &str) {
    let mut db = Engine::parse(server).and_then(|engine| engine.open()).expect("TEST_DATABASE_URL");
    diesel::sql_query(statement).execute(&mut db).expect(statement);
}
