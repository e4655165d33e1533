//! The same statement on the bare connection of each engine, for what the derived enum lacks.

/// Runs a body twice-compiled: `on_both!(db, |conn| insert.on_conflict_do_nothing().execute(conn))`.
macro_rules! on_both {
    ($db:expr, |$conn:ident| $body:expr) => {
        match &mut *$db {
            $crate::platform::db::Db::Sqlite($conn) => $body,
            $crate::platform::db::Db::Postgres($conn) => $body,
        }
    };
}
pub(crate) use on_both;
