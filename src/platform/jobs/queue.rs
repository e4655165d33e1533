//! The rows of `jobs`: written, claimed with a lease, ended.

use chrono::Duration;
use diesel::{prelude::*, sql_types::Bool};

use super::job::Job;
use crate::platform::{
    clock::Timestamp,
    db::{Db, on_both, schema::jobs},
    error::Failure,
    ids::JobId,
};

/// How long a worker may take before another one may try the same job: longer than a mail server may.
pub const LEASE: Duration = Duration::minutes(30);

/// Which jobs a worker takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lane {
    /// All of them.
    All,
    /// Only those of this name.
    Only(&'static str),
    /// All but those of this name.
    AllBut(&'static str),
}

/// A job that this worker holds until its lease ends.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = jobs)]
pub struct ClaimedJob {
    /// Its row.
    pub id: JobId,
    /// Which handler it is for.
    pub name: String,
    /// Its value as JSON.
    pub data: String,
    /// How often it was claimed before this time.
    pub attempts: i64,
}

/// Writes a job that is due at `at`, in the caller's transaction.
pub fn enqueue<J: Job>(db: &mut Db, job: &J, at: Timestamp) -> Result<JobId, Failure> {
    Ok(diesel::insert_into(jobs::table)
        .values(row(J::NAME, serde_json::to_string(job)?, None, at))
        .returning(jobs::id)
        .get_result(db)?)
}

/// Writes a job unless one with this key waits already; tells whether it was written.
pub fn enqueue_once<J: Job>(db: &mut Db, key: &str, job: &J, at: Timestamp) -> Result<bool, Failure> {
    let new = row(J::NAME, serde_json::to_string(job)?, Some(key.to_owned()), at);
    let written = on_both!(db, |conn| diesel::insert_into(jobs::table)
        .values(new)
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(written == 1)
}

#[derive(Insertable)]
#[diesel(table_name = jobs)]
struct NewJob {
    name: &'static str,
    data: String,
    unique_key: Option<String>,
    created_at: Timestamp,
    due_at: Timestamp,
    attempts: i64,
    last_error: &'static str,
}

fn row(name: &'static str, data: String, unique_key: Option<String>, at: Timestamp) -> NewJob {
    NewJob { name, data, unique_key, created_at: at, due_at: at, attempts: 0, last_error: "" }
}

/// The jobs of a lane that are due and that nobody holds, the first one first. Written out so that
/// PostgreSQL's `FOR UPDATE` can follow, which a boxed query does not allow.
macro_rules! due {
    ($lane:expr, $now:expr) => {{
        let (only, but) = match $lane {
            Lane::All => ("", ""),
            Lane::Only(name) => (name, ""),
            Lane::AllBut(name) => ("", name),
        };
        jobs::table
            .filter(jobs::parked_at.is_null())
            .filter(jobs::due_at.le($now))
            .filter(jobs::leased_until.is_null().or(jobs::leased_until.lt($now)))
            .filter(jobs::name.eq(only).or(only.is_empty().into_sql::<Bool>()))
            .filter(jobs::name.ne(but))
            .order((jobs::due_at, jobs::id))
            .select((jobs::id, jobs::name, jobs::data, jobs::attempts))
    }};
}

/// Whether a job of a lane is due that nobody holds.
pub fn is_due(db: &mut Db, lane: Lane, now: Timestamp) -> Result<bool, Failure> {
    Ok(due!(lane, now).first::<ClaimedJob>(db).optional()?.is_some())
}

/// Takes the first jobs of a lane that are due, at most `most`, until the lease ends. What was tried before is taken
/// alone: if it kills the process, it keeps no other job waiting for the end of the lease.
pub fn claim(db: &mut Db, lane: Lane, most: usize, now: Timestamp) -> Result<Vec<ClaimedJob>, Failure> {
    let limit = i64::try_from(most).unwrap_or(1);
    let mut found: Vec<ClaimedJob> = match db {
        // The transaction holds the only writer.
        Db::Sqlite(conn) => due!(lane, now).limit(limit).load(conn)?,
        Db::Postgres(conn) => due!(lane, now).limit(limit).for_update().skip_locked().load(conn)?,
    };
    if found.first().is_some_and(|job| job.attempts > 0) {
        found.truncate(1);
    }
    let first = found.first().map(|job| job.attempts).unwrap_or_default();
    let alike = found.iter().take_while(|job| job.attempts == first).count();
    found.truncate(alike);
    let ids: Vec<JobId> = found.iter().map(|job| job.id).collect();
    diesel::update(jobs::table.filter(jobs::id.eq_any(ids)))
        .set((jobs::attempts.eq(first.saturating_add(1)), jobs::leased_until.eq(now.plus(LEASE))))
        .execute(db)?;
    Ok(found)
}

/// The row of a job, as long as its claimant still holds it: whoever overstayed the lease changes nothing.
macro_rules! held {
    ($job:expr) => {
        jobs::table.find($job.id).filter(jobs::attempts.eq($job.attempts.saturating_add(1)))
    };
}

/// Ends a job that went well.
pub fn finish(db: &mut Db, job: &ClaimedJob) -> Result<(), Failure> {
    diesel::delete(held!(job)).execute(db)?;
    Ok(())
}

/// Puts a job back to be tried again at `due`.
pub fn retry(db: &mut Db, job: &ClaimedJob, due: Timestamp, error: &str) -> Result<(), Failure> {
    diesel::update(held!(job))
        .set((jobs::due_at.eq(due), jobs::leased_until.eq(None::<Timestamp>), jobs::last_error.eq(error)))
        .execute(db)?;
    Ok(())
}

/// Puts a job back as it was, to be taken at `due`: it was not tried.
pub fn put_back(db: &mut Db, job: &ClaimedJob, due: Option<Timestamp>, why: &str) -> Result<(), Failure> {
    let untried = (jobs::attempts.eq(job.attempts), jobs::leased_until.eq(None::<Timestamp>));
    match due {
        Some(due) => diesel::update(held!(job))
            .set((untried, jobs::due_at.eq(due), jobs::last_error.eq(why)))
            .execute(db)?,
        None => diesel::update(held!(job)).set(untried).execute(db)?,
    };
    Ok(())
}

/// Sets a job aside for a person to look at; it is not tried again by itself.
pub fn park(db: &mut Db, job: &ClaimedJob, now: Timestamp, error: &str) -> Result<(), Failure> {
    diesel::update(held!(job))
        .set((jobs::parked_at.eq(now), jobs::leased_until.eq(None::<Timestamp>), jobs::last_error.eq(error)))
        .execute(db)?;
    Ok(())
}

/// How many jobs wait (due or not), and how many are parked.
pub fn count(db: &mut Db) -> Result<(i64, i64), Failure> {
    let waiting = jobs::table.filter(jobs::parked_at.is_null()).count().get_result(db)?;
    let parked = jobs::table.filter(jobs::parked_at.is_not_null()).count().get_result(db)?;
    Ok((waiting, parked))
}
