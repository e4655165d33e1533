//! The two ways to the database: read, and write as one transaction.
//!
//! ## Why
//! SQLite has one writer at a time. Its writers wait in a pool of one connection, in the order in which they
//! came, instead of polling the file lock against each other; readers have a pool of their own and never wait
//! for a writer (WAL). PostgreSQL takes readers and writers from one pool. Who waits too long for a
//! connection gets [`Failure::Busy`], and so a 503, while the process stays up.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use diesel::{
    Connection, RunQueryDsl,
    connection::{AnsiTransactionManager, InstrumentationEvent, TransactionManager},
    r2d2::{ManageConnection, Pool, R2D2Connection},
};

use super::{Db, Engine};
use crate::platform::error::Failure;

type Manager = <Db as Connection>::TransactionManager;

/// How many connections, and how long to wait for one.
#[derive(Debug, Clone, Copy)]
pub struct PoolSizes {
    /// Connections for readers (SQLite) or for all (PostgreSQL).
    pub connections: u32,
    /// Longest wait for a free connection.
    pub wait: Duration,
}

impl Default for PoolSizes {
    fn default() -> Self {
        Self { connections: 8, wait: Duration::from_secs(5) }
    }
}

/// The site's database; clones share the connections.
#[derive(Clone)]
pub struct Database {
    readers: Pool<Opener>,
    writers: Pool<Opener>,
    statements: Arc<AtomicU64>,
}

/// Opens connections for the pool and counts what runs on them.
struct Opener {
    engine: Engine,
    statements: Arc<AtomicU64>,
}

impl ManageConnection for Opener {
    type Connection = Db;
    type Error = OpenError;

    fn connect(&self) -> Result<Db, OpenError> {
        let mut db = self.engine.open().map_err(|error| OpenError(format!("{error:#}")))?;
        let statements = Arc::clone(&self.statements);
        db.set_instrumentation(move |event: InstrumentationEvent<'_>| {
            if matches!(event, InstrumentationEvent::StartQuery { .. }) {
                statements.fetch_add(1, Ordering::Relaxed);
            }
        });
        Ok(db)
    }

    fn is_valid(&self, db: &mut Db) -> Result<(), OpenError> {
        match db {
            // An open file does not go away; asking would cost a statement each time.
            Db::Sqlite(_) => Ok(()),
            Db::Postgres(connection) => connection.ping().map_err(|error| OpenError(error.to_string())),
        }
    }

    fn has_broken(&self, db: &mut Db) -> bool {
        std::thread::panicking() || db.is_broken()
    }
}

#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct OpenError(String);

impl Database {
    /// Opens the pools. The first connection is made at once, so that an unreachable database is told at start.
    pub fn open(url: &str, sizes: PoolSizes) -> anyhow::Result<Self> {
        let engine = Engine::parse(url)?;
        drop(engine.open()?);
        let statements = Arc::new(AtomicU64::new(0));
        let pool = |connections: u32| {
            Pool::builder()
                .max_size(connections)
                .min_idle(Some(1))
                .connection_timeout(sizes.wait)
                .test_on_check_out(true)
                .build(Opener { engine: engine.clone(), statements: Arc::clone(&statements) })
        };
        let readers = pool(sizes.connections)?;
        let writers = match engine {
            Engine::Sqlite(_) => pool(1)?,
            Engine::Postgres(_) => readers.clone(),
        };
        Ok(Self { readers, writers, statements })
    }

    /// Runs a reading act on a thread that may block.
    pub async fn read<T: Send + 'static>(
        &self,
        act: impl FnOnce(&mut Db) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        let database = self.clone();
        blocking(move || database.read_now(act)).await
    }

    /// Runs a writing act as one transaction on a thread that may block: all of it, or nothing.
    pub async fn write<T: Send + 'static>(
        &self,
        act: impl FnOnce(&mut Db) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        let database = self.clone();
        blocking(move || database.write_now(act)).await
    }

    /// [`Database::read`] for callers that may block themselves.
    pub fn read_now<T>(&self, act: impl FnOnce(&mut Db) -> Result<T, Failure>) -> Result<T, Failure> {
        let mut connection = self.readers.get().map_err(|error| Failure::Busy(error.into()))?;
        act(&mut connection)
    }

    /// [`Database::write`] for callers that may block themselves.
    pub fn write_now<T>(&self, act: impl FnOnce(&mut Db) -> Result<T, Failure>) -> Result<T, Failure> {
        let mut connection = self.writers.get().map_err(|error| Failure::Busy(error.into()))?;
        transaction(&mut connection, act)
    }

    /// Brings the schema up to date; gives the number of migrations run.
    pub fn bring_up_to_date(&self) -> anyhow::Result<usize> {
        Ok(super::bring_up_to_date(&mut *self.writers.get()?)?)
    }

    /// How many statements have been started, for the figures and for tests that count queries.
    pub fn statement_count(&self) -> u64 {
        self.statements.load(Ordering::Relaxed)
    }

    /// Whether the database answers.
    pub fn answers(&self) -> Result<(), Failure> {
        self.read_now(|db| {
            diesel::select(1_i32.into_sql::<diesel::sql_types::Integer>()).execute(db)?;
            Ok(())
        })
    }
}

use diesel::IntoSql;

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    tokio::task::spawn_blocking(work)
        .await
        .unwrap_or_else(|panic| Err(Failure::Broken(anyhow::anyhow!("a database act panicked: {panic}"))))
}

/// One transaction: commits what succeeds, rolls back what fails.
pub(super) fn transaction<T>(
    db: &mut Db,
    act: impl FnOnce(&mut Db) -> Result<T, Failure>,
) -> Result<T, Failure> {
    match db {
        Db::Sqlite(connection) => {
            AnsiTransactionManager::begin_transaction_sql(connection, "BEGIN IMMEDIATE")?;
        }
        Db::Postgres(_) => Manager::begin_transaction(db)?,
    }
    match act(db) {
        Ok(value) => {
            Manager::commit_transaction(db)?;
            Ok(value)
        }
        Err(failure) => {
            if let Err(error) = Manager::rollback_transaction(db) {
                tracing::error!(%error, "a transaction could not be rolled back");
            }
            Err(failure)
        }
    }
}
