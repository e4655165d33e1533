//! Brings the schema up to date, as a whole or not at all.
//!
//! ## Why
//! All pending migrations run in one transaction that first takes the writer's place (SQLite: `IMMEDIATE`,
//! PostgreSQL: an advisory lock), so that a process killed in the middle leaves the old schema, and two
//! processes that start together do not collide. A database with a migration this program does not know was
//! made by a newer one: working on it could lose what it keeps, so we stop.

use std::collections::BTreeSet;

use diesel::{
    RunQueryDsl,
    migration::{Migration, MigrationSource},
};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::{Db, pool};
use crate::platform::error::Failure;

const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");

/// Any number will do as long as every process takes the same.
const ADVISORY_LOCK: &str = "SELECT pg_advisory_xact_lock(7533782)";

/// Why the schema cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum MigrationError {
    /// The database is ahead of this program.
    #[error(
        "the database was made by a newer Leestafel (it has the migration {0}); use that version or newer"
    )]
    Newer(String),
    /// A migration failed; nothing of it was kept.
    #[error("the database could not be brought up to date: {0}")]
    Failed(String),
}

fn embedded(db: &Db) -> EmbeddedMigrations {
    match db {
        Db::Sqlite(_) => SQLITE,
        Db::Postgres(_) => POSTGRES,
    }
}

fn failed(error: impl ToString) -> MigrationError {
    MigrationError::Failed(error.to_string())
}

fn known(db: &Db) -> Result<BTreeSet<String>, MigrationError> {
    let migrations: Vec<Box<dyn Migration<super::connection::MultiBackend>>> =
        embedded(db).migrations().map_err(failed)?;
    Ok(migrations.iter().map(|migration| migration.name().version().to_string()).collect())
}

/// The versions of the migrations that this database has had.
pub fn applied(db: &mut Db) -> Result<BTreeSet<String>, MigrationError> {
    Ok(db.applied_migrations().map_err(failed)?.iter().map(ToString::to_string).collect())
}

/// Whether nothing is pending and nothing is unknown.
pub fn is_up_to_date(db: &mut Db) -> Result<bool, MigrationError> {
    Ok(applied(db)? == known(db)?)
}

/// Runs what is pending; gives the number of migrations run.
pub fn bring_up_to_date(db: &mut Db) -> Result<usize, MigrationError> {
    pool::transaction(db, |db| {
        if let Db::Postgres(connection) = db {
            diesel::sql_query(ADVISORY_LOCK).execute(connection)?;
        }
        let known = known(db).map_err(|error| Failure::Broken(error.into()))?;
        let had = applied(db).map_err(|error| Failure::Broken(error.into()))?;
        if let Some(unknown) = had.difference(&known).next() {
            return Ok(Err(MigrationError::Newer(unknown.clone())));
        }
        let migrations = embedded(db);
        match db.run_pending_migrations(migrations) {
            Ok(ran) => Ok(Ok(ran.len())),
            Err(error) => Err(Failure::broken(error.to_string())),
        }
    })
    .map_err(failed)?
}

/// Takes every migration back, newest first: for the test that runs them from zero, back, and again.
pub fn revert_all(db: &mut Db) -> Result<usize, MigrationError> {
    let migrations = embedded(db);
    db.revert_all_migrations(migrations).map(|reverted| reverted.len()).map_err(failed)
}
