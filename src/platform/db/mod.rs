//! One way to two engines: SQLite embedded by default, PostgreSQL for larger sites.
//!
//! ## Why
//! Exactly two ways in, [`Database::read`] and [`Database::write`]; `write` is one transaction, and begins
//! `IMMEDIATE` on SQLite, where a deferred transaction that later wants to write fails under load. What the
//! derived [`Db`] cannot do (upserts, batches) goes through `on_both!`.

pub mod answered_forms;
mod both;
#[expect(missing_docs, reason = "the derive makes public items of its own")]
mod connection;
mod migrate;
mod pool;
#[rustfmt::skip]
pub mod schema;
pub mod search;
mod types;

pub(crate) use both::on_both;
pub use connection::{Db, Engine, MultiBackend as Backend};
pub use migrate::{MigrationError, applied, bring_up_to_date, is_up_to_date, revert_all};
pub use pool::{Database, PoolSizes};
pub(crate) use types::word_enum;

use crate::platform::error::Failure;

/// At most this many ids in one `IN (…)`: SQLite refuses too many bound values.
pub const CHUNK: usize = 500;

impl From<diesel::result::Error> for Failure {
    fn from(error: diesel::result::Error) -> Self {
        use diesel::result::{DatabaseErrorKind, Error};
        match error {
            Error::NotFound => Self::NotFound,
            Error::DatabaseError(
                DatabaseErrorKind::ClosedConnection | DatabaseErrorKind::SerializationFailure,
                _,
            ) => Self::Busy(error.into()),
            Error::DatabaseError(_, ref details) if is_passing(details.message()) => Self::Busy(error.into()),
            other => Self::Broken(other.into()),
        }
    }
}

/// Whether the engine's words mean "not now": another writer, a full disk, a deadlock, a server that restarts.
fn is_passing(words: &str) -> bool {
    [
        "database is locked",
        "database or disk is full",
        "No space left on device",
        "deadlock detected",
        "terminating connection",
        "shutting down",
        "starting up",
    ]
    .iter()
    .any(|passing| words.contains(passing))
}
