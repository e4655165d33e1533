//! The schema: the same on both engines, the same as the program believes it to be, brought up to date as a
//! whole or not at all, and never touched when it is newer than the program.

use std::collections::{BTreeMap, BTreeSet};

use diesel::{RunQueryDsl, connection::SimpleConnection, sql_types::Text};
use leestafel::platform::db::{
    Db, Engine, MigrationError, applied, bring_up_to_date, is_up_to_date, revert_all,
};
use tempfile::TempDir;

use crate::support::{
    database::{self, TestDatabase},
    sources,
};

/// Columns by table; true for those that may be null.
type Schema = BTreeMap<String, BTreeMap<String, bool>>;

/// An empty database.
struct Empty {
    engine: Engine,
    // Dropped last: the database and the folder go when nobody uses them any more.
    _database: Option<TestDatabase>,
    _folder: TempDir,
}

impl Empty {
    fn open(&self) -> Db {
        self.engine.open().expect("an empty database")
    }
}

/// One on each engine: SQLite always, PostgreSQL where there is a server.
fn empty() -> Vec<Empty> {
    let file = || {
        let folder = tempfile::tempdir().expect("a folder");
        let url = format!("sqlite:{}", folder.path().join("empty.db").display());
        Empty { engine: Engine::parse(&url).expect("a URL"), _database: None, _folder: folder }
    };
    let mut all = vec![file()];
    if let Some(server) = database::server() {
        let database = TestDatabase::empty_on_server(&server);
        let engine = Engine::parse(&database.url).expect("a URL");
        all.push(Empty { engine, _database: Some(database), ..file() });
    }
    all
}

#[derive(diesel::QueryableByName)]
struct Column {
    #[diesel(sql_type = Text)]
    of_table: String,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    nullable: String,
}

/// What the database itself says, without diesel's own table.
fn schema_of(db: &mut Db) -> Schema {
    let query = match db {
        Db::Sqlite(_) => {
            "SELECT m.name AS of_table, c.name AS name, CASE c.\"notnull\" WHEN 0 THEN 'YES' ELSE 'NO' END AS nullable \
             FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'"
        }
        Db::Postgres(_) => {
            "SELECT CAST(table_name AS TEXT) AS of_table, CAST(column_name AS TEXT) AS name, \
             CAST(is_nullable AS TEXT) AS nullable FROM information_schema.columns WHERE table_schema = 'public'"
        }
    };
    let mut schema = Schema::new();
    for column in diesel::sql_query(query).load::<Column>(db).expect("the columns") {
        if column.of_table != "__diesel_schema_migrations" {
            schema.entry(column.of_table).or_default().insert(column.name, column.nullable == "YES");
        }
    }
    schema
}

/// What `schema.rs` says.
fn schema_of_program() -> Schema {
    let files = sources::rust("src/platform/db");
    let text = &files.iter().find(|file| file.path == "schema.rs").expect("schema.rs").code;
    let mut schema = Schema::new();
    for table in text.split("diesel::table! {").skip(1) {
        let (name, rest) = table.trim_start().split_once(' ').expect("a name");
        let (columns, _) = rest.split_once('{').and_then(|(_, rest)| rest.split_once('}')).expect("columns");
        let lines = columns.lines().filter_map(|line| line.trim().trim_end_matches(',').split_once(" -> "));
        let columns = lines.map(|(column, kind)| (column.to_owned(), kind.starts_with("Nullable<")));
        schema.insert(name.to_owned(), columns.collect());
    }
    schema
}

/// The names of the migrations of an engine, from the folders.
fn folders(engine: &str) -> BTreeSet<String> {
    let files = sources::files(&format!("migrations/{engine}"));
    for file in &files {
        assert!(!file.text.trim().is_empty(), "{engine}/{} is empty", file.path);
    }
    let paths: BTreeSet<String> = files.into_iter().map(|file| file.path).collect();
    let names: BTreeSet<String> =
        paths.iter().filter_map(|path| path.split('/').next().map(str::to_owned)).collect();
    let pairs: BTreeSet<String> =
        names.iter().flat_map(|name| ["up", "down"].map(|way| format!("{name}/{way}.sql"))).collect();
    assert_eq!(paths, pairs, "{engine}: each migration is a folder with up.sql and down.sql");
    names
}

fn execute(db: &mut Db, statement: &str) {
    diesel::sql_query(statement).execute(db).expect(statement);
}

#[test]
fn both_engines_have_the_same_migrations_each_with_a_way_back() {
    let names = folders("sqlite");
    assert!(!names.is_empty());
    assert_eq!(names, folders("postgres"));
}

#[test]
fn the_schema_goes_up_back_to_nothing_and_up_again() {
    for empty in empty() {
        let mut db = empty.open();
        let all = folders("sqlite").len();
        for _ in 0..2 {
            assert!(!is_up_to_date(&mut db).unwrap());
            assert_eq!(bring_up_to_date(&mut db).unwrap(), all);
            assert!(is_up_to_date(&mut db).unwrap());
            assert_eq!(bring_up_to_date(&mut db).unwrap(), 0, "nothing is left to do");
            assert_eq!(schema_of(&mut db), schema_of_program(), "{:?}", empty.engine);
            assert_eq!(revert_all(&mut db).unwrap(), all);
            assert_eq!(schema_of(&mut db), Schema::new(), "something stayed behind");
        }
    }
}

#[test]
fn the_program_reads_its_own_schema_with_this_test() {
    let schema = schema_of_program();
    assert!(schema.len() >= 20, "{:?}", schema.keys());
    assert!(schema["members"]["confirmed_at"] && !schema["members"]["name"]);
}

#[test]
fn a_database_of_a_newer_program_is_refused_and_left_as_it_is() {
    for empty in empty() {
        let mut db = empty.open();
        bring_up_to_date(&mut db).unwrap();
        execute(&mut db, "INSERT INTO __diesel_schema_migrations (version) VALUES ('99990101')");
        let (before, schema) = (applied(&mut db).unwrap(), schema_of(&mut db));
        let error = bring_up_to_date(&mut db).unwrap_err();
        assert!(matches!(&error, MigrationError::Newer(version) if version == "99990101"), "{error}");
        assert!(
            error.to_string().contains("newer Leestafel") && error.to_string().contains("99990101"),
            "{error}"
        );
        assert!(!is_up_to_date(&mut db).unwrap());
        assert_eq!((applied(&mut db).unwrap(), schema_of(&mut db)), (before, schema));
    }
}

/// A kill at a chosen moment cannot be made without a hook in the program; what a killed process leaves is a
/// transaction that nobody commits, and so is what this one leaves: the last migration fails after all others
/// ran.
#[test]
fn what_breaks_in_the_last_migration_leaves_the_old_schema() {
    for empty in empty() {
        let mut db = empty.open();
        execute(&mut db, "CREATE TABLE decisions (stranger TEXT)");
        let error = bring_up_to_date(&mut db).unwrap_err().to_string();
        assert!(error.contains("could not be brought up to date") && error.contains("decisions"), "{error}");
        let stranger = BTreeMap::from([("stranger".to_owned(), true)]);
        assert_eq!(schema_of(&mut db), Schema::from([("decisions".to_owned(), stranger)]));
        assert_eq!(applied(&mut db).unwrap(), BTreeSet::new());
        // Whoever looks with a connection of their own sees the same, and can go on from it.
        let mut other = empty.open();
        execute(&mut other, "DROP TABLE decisions");
        assert_eq!(bring_up_to_date(&mut other).unwrap(), folders("sqlite").len());
        assert_eq!(schema_of(&mut db), schema_of_program());
    }
}

/// Runs the migrations whose names come before (or not before) this one, as they stand in the folder.
fn run_folder(db: &mut Db, wanted: impl Fn(&str) -> bool) {
    let engine = if matches!(db, Db::Sqlite(_)) { "sqlite" } else { "postgres" };
    let files = sources::files(&format!("migrations/{engine}"));
    let ups = files.iter().filter(|file| file.path.ends_with("/up.sql") && wanted(&file.path));
    for file in ups {
        db.batch_execute(&file.text).unwrap_or_else(|error| panic!("{}: {error}", file.path));
    }
}

#[test]
fn what_was_reported_survives_the_new_tables_of_cases() {
    for empty in empty() {
        let mut db = empty.open();
        run_folder(&mut db, |name| name < "0011");
        let now = "'2026-11-01 10:00:00'";
        for statement in [
            "INSERT INTO members (id, state, name, sort_key, name_key, email, email_key, password_hash, is_admin, \
             organisation_claim, motivation, language, theme, created_at, read_from) VALUES \
             (1, 'active', 'Anna', 'anna', 'anna', 'a@b.example', 'a@b.example', '', FALSE, '', '', 'nl', 'system', NOW, NOW)",
            "INSERT INTO groups (id, slug, name, line, description, audience, audience_reason, join_policy, position, \
             hue, thread_count, member_count, created_at) \
             VALUES (1, 'a', 'A', '', '', 'members', '', 'open', 1, 1, 1, 1, NOW)",
            "INSERT INTO threads (id, group_id, kind, title, author_id, excerpt, created_at, last_post_at, \
             last_post_id, post_count, reply_count, lock_reason, summary_html) \
             VALUES (1, 1, 'question', 'T', 1, '', NOW, NOW, 1, 1, 0, '', '')",
            "INSERT INTO posts (id, thread_id, number, author_id, body, html, excerpt, created_at, version_count, \
             removal, removal_reason) VALUES (1, 1, 0, 1, '', '', '', NOW, 1, '', '')",
            "INSERT INTO cases (id, group_id, post_id, state, created_at, decision, rule, reason, objection, outcome, \
             outcome_reason) VALUES (7, 1, 1, 'open', NOW, '', '', '', '', '', '')",
            "INSERT INTO reports (id, case_id, reporter_name, reporter_email, reason, explanation, created_at) \
             VALUES (9, 7, '', '', 'spam', 'Reclame', NOW)",
            "INSERT INTO case_notes (id, case_id, author_id, text, created_at) VALUES (4, 7, 1, 'Gebeld', NOW)",
        ] {
            execute(&mut db, &statement.replace("NOW", now));
        }
        run_folder(&mut db, |name| name >= "0011");
        assert_eq!(schema_of(&mut db), schema_of_program());
        let kept = diesel::sql_query(
            "SELECT n.text AS of_table, r.explanation AS name, c.state AS nullable FROM cases c \
             JOIN reports r ON r.case_id = c.id JOIN case_notes n ON n.case_id = c.id WHERE c.post_id = 1",
        );
        let rows: Vec<Column> = kept.load(&mut db).unwrap();
        let found: Vec<[&str; 3]> = rows
            .iter()
            .map(|row| [row.of_table.as_str(), row.name.as_str(), row.nullable.as_str()])
            .collect();
        assert_eq!(found, [["Gebeld", "Reclame", "open"]]);
        execute(&mut db, "DELETE FROM cases");
        let left: Vec<Column> = diesel::sql_query(
            "SELECT explanation AS of_table, explanation AS name, explanation AS nullable FROM reports",
        )
        .load(&mut db)
        .unwrap();
        assert!(left.is_empty(), "reports hang from the new table");
    }
}

#[test]
fn programs_that_start_together_do_not_collide() {
    for empty in empty() {
        let engine = &empty.engine;
        let ran: Vec<usize> = std::thread::scope(|scope| {
            let start = || bring_up_to_date(&mut engine.open().expect("a connection")).expect("migrations");
            let threads: Vec<_> = (0..4).map(|_| scope.spawn(start)).collect();
            threads.into_iter().map(|thread| thread.join().expect("a start")).collect()
        });
        let all = folders("sqlite").len();
        assert_eq!(ran.iter().sum::<usize>(), all, "each migration ran once: {ran:?}");
        assert_eq!(schema_of(&mut empty.open()), schema_of_program());
    }
}

#[test]
fn who_belonged_to_a_group_before_there_were_welcomes_is_no_newcomer() {
    for empty in empty() {
        let mut db = empty.open();
        bring_up_to_date(&mut db).unwrap();
        let engine = if matches!(db, Db::Sqlite(_)) { "sqlite" } else { "postgres" };
        let files = sources::files(&format!("migrations/{engine}"));
        let down = files.iter().find(|file| file.path == "0008_leading/down.sql").expect("the way back");
        for statement in down.text.split(';').map(str::trim).filter(|statement| !statement.is_empty()) {
            execute(&mut db, statement);
        }
        execute(&mut db, "DELETE FROM __diesel_schema_migrations WHERE version = '0008'");
        let at = leestafel::platform::clock::Timestamp::from_micros(0);
        leestafel::forum::groups::seed::create_themagroepen(&mut db, at).unwrap();
        execute(
            &mut db,
            "INSERT INTO members (id, state, name, sort_key, name_key, email, email_key, password_hash, is_admin, \
             organisation_claim, motivation, language, theme, created_at, read_from) VALUES \
             (7, 'active', 'Anna', 'anna', 'anna', 'a@x.nl', 'a@x.nl', '', FALSE, '', '', 'nl', 'system', \
             '2026-01-01 00:00:00', '2026-01-01 00:00:00')",
        );
        execute(
            &mut db,
            "INSERT INTO group_members (group_id, member_id, role, joined_at) VALUES (1, 7, 'member', '2026-01-01 00:00:00')",
        );
        assert_eq!(bring_up_to_date(&mut db).unwrap(), 1);
        let (group, anna) = (leestafel::platform::ids::GroupId(1), leestafel::platform::ids::MemberId(7));
        let welcome = leestafel::forum::welcomes::store::find(&mut db, group, anna).unwrap().expect("a row");
        assert_eq!((welcome.way.as_str(), welcome.welcomed_by), ("before", None));
    }
}
