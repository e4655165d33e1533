//! The rows of `jobs`: written, claimed with a lease, ended.

use chrono::Duration;
use diesel::prelude::*;

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

/// The first job of a lane that is due and that nobody holds; no claim yet.
pub fn find_due(db: &mut Db, lane: Lane, now: Timestamp) -> Result<Option<ClaimedJob>, Failure> {
    let mut due = jobs::table
        .filter(jobs::parked_at.is_null())
        .filter(jobs::due_at.le(now))
        .filter(jobs::leased_until.is_null().or(jobs::leased_until.lt(now)))
        .order((jobs::due_at, jobs::id))
        .select((jobs::id, jobs::name, jobs::data, jobs::attempts))
        .into_boxed();
    match lane {
        Lane::All => {}
        Lane::Only(name) => due = due.filter(jobs::name.eq(name)),
        Lane::AllBut(name) => due = due.filter(jobs::name.ne(name)),
    }
    Ok(due.first(db).optional()?)
}

/// Takes a found job until the lease ends; false when another worker was first.
pub fn claim(db: &mut Db, job: &ClaimedJob, now: Timestamp) -> Result<bool, Failure> {
    let won = diesel::update(jobs::table.find(job.id).filter(jobs::attempts.eq(job.attempts)))
        .set((jobs::attempts.eq(job.attempts.saturating_add(1)), jobs::leased_until.eq(now.plus(LEASE))))
        .execute(db)?;
    Ok(won == 1)
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
