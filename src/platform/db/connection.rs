//! One connection: which engine, how it is opened, what is set on each.
//!
//! ## Why
//! The derived `establish` tries each variant and hides the error, so the URL's scheme chooses here. SQLite's
//! settings hold per connection and diesel sets none of them: foreign keys are off and a second writer fails
//! at once unless we say otherwise. `synchronous=FULL` because what was acknowledged must survive a power cut.

use std::path::Path;

use anyhow::Context;
use diesel::{Connection, PgConnection, SqliteConnection, connection::SimpleConnection};

/// An open connection to either engine.
#[derive(diesel::MultiConnection)]
pub enum Db {
    /// The embedded engine.
    Sqlite(SqliteConnection),
    /// The server.
    Postgres(PgConnection),
}

/// Which engine a URL names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Engine {
    /// `sqlite:PATH`, or `sqlite::memory:`.
    Sqlite(String),
    /// `postgres://…`.
    Postgres(String),
}

impl Engine {
    /// Reads a database URL; the error says which forms exist.
    pub fn parse(url: &str) -> anyhow::Result<Self> {
        if let Some(path) = url.strip_prefix("sqlite:") {
            return Ok(Self::Sqlite(path.trim_start_matches("//").to_owned()));
        }
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            return Ok(Self::Postgres(url.to_owned()));
        }
        anyhow::bail!("database_url must begin with `sqlite:` or `postgres://`")
    }

    /// Opens a connection and sets what must hold on it.
    pub fn open(&self) -> anyhow::Result<Db> {
        match self {
            Self::Sqlite(path) => {
                if let Some(folder) = Path::new(path).parent().filter(|folder| !folder.as_os_str().is_empty())
                {
                    std::fs::create_dir_all(folder)
                        .with_context(|| format!("cannot make the folder {}", folder.display()))?;
                }
                let mut connection = SqliteConnection::establish(path)
                    .with_context(|| format!("cannot open the SQLite database {path}"))?;
                // The timeout comes first: switching to WAL takes the write lock.
                connection.batch_execute(
                    "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
                     PRAGMA foreign_keys = ON; PRAGMA cache_size = -8000; PRAGMA temp_store = MEMORY;",
                )?;
                Ok(Db::Sqlite(connection))
            }
            Self::Postgres(url) => {
                let mut connection =
                    PgConnection::establish(url).context("cannot reach the PostgreSQL database")?;
                connection.batch_execute("SET TIME ZONE 'UTC'; SET client_min_messages = warning;")?;
                Ok(Db::Postgres(connection))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use diesel::{RunQueryDsl, dsl::sql, sql_types::BigInt};

    use super::*;

    #[test]
    fn scheme_chooses_the_engine() {
        assert_eq!(Engine::parse("sqlite:data/x.db").unwrap(), Engine::Sqlite("data/x.db".into()));
        assert!(matches!(Engine::parse("postgres://localhost/x").unwrap(), Engine::Postgres(_)));
        assert!(Engine::parse("mysql://x").is_err());
    }

    #[test]
    fn each_sqlite_connection_is_durable_and_checks_foreign_keys() {
        let folder = tempfile::tempdir().unwrap();
        let engine = Engine::Sqlite(folder.path().join("x.db").display().to_string());
        for _ in 0..2 {
            let mut db = engine.open().unwrap();
            let mut ask = |pragma: &str| {
                diesel::select(sql::<BigInt>(&format!("(SELECT * FROM pragma_{pragma})")))
                    .get_result::<i64>(&mut db)
                    .unwrap()
            };
            assert_eq!(ask("synchronous"), 2, "FULL");
            assert_eq!(ask("foreign_keys"), 1);
            assert_eq!(ask("busy_timeout"), 5000);
        }
    }
}
