//! The rows of `jobs`: written, claimed with a lease, ended.

use chrono::Duration;
use diesel::prelude::*;

use super::job::Job;
use crate::platform::{
    clock::Timestamp,
    db::{Db, is_duplicate, schema::jobs},
    error::Failure,
    ids::JobId,
};

/// How long a worker may take before another one may try the same job.
pub const LEASE: Duration = Duration::minutes(5);

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
    insert(db, J::NAME, &serde_json::to_string(job)?, None, at).map_err(Into::into)
}

/// Writes a job unless one with this key waits already; tells whether it was written.
///
/// Call it outside of a transaction on PostgreSQL, where a refused row would end the transaction.
pub fn enqueue_once<J: Job>(db: &mut Db, key: &str, job: &J, at: Timestamp) -> Result<bool, Failure> {
    match insert(db, J::NAME, &serde_json::to_string(job)?, Some(key), at) {
        Ok(_) => Ok(true),
        Err(error) if is_duplicate(&error) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

fn insert(db: &mut Db, name: &str, data: &str, key: Option<&str>, at: Timestamp) -> QueryResult<JobId> {
    diesel::insert_into(jobs::table)
        .values((
            jobs::name.eq(name),
            jobs::data.eq(data),
            jobs::unique_key.eq(key),
            jobs::created_at.eq(at),
            jobs::due_at.eq(at),
            jobs::attempts.eq(0),
            jobs::last_error.eq(""),
        ))
        .returning(jobs::id)
        .get_result(db)
}

/// The first job that is due and that nobody holds; no claim yet.
pub fn find_due(db: &mut Db, now: Timestamp) -> Result<Option<ClaimedJob>, Failure> {
    Ok(jobs::table
        .filter(jobs::parked_at.is_null())
        .filter(jobs::due_at.le(now))
        .filter(jobs::leased_until.is_null().or(jobs::leased_until.lt(now)))
        .order((jobs::due_at, jobs::id))
        .select((jobs::id, jobs::name, jobs::data, jobs::attempts))
        .first(db)
        .optional()?)
}

/// Takes a found job until the lease ends; false when another worker was first.
pub fn claim(db: &mut Db, job: &ClaimedJob, now: Timestamp) -> Result<bool, Failure> {
    let won = diesel::update(jobs::table.find(job.id).filter(jobs::attempts.eq(job.attempts)))
        .set((jobs::attempts.eq(job.attempts.saturating_add(1)), jobs::leased_until.eq(now.plus(LEASE))))
        .execute(db)?;
    Ok(won == 1)
}

/// Ends a job that went well.
pub fn finish(db: &mut Db, id: JobId) -> Result<(), Failure> {
    diesel::delete(jobs::table.find(id)).execute(db)?;
    Ok(())
}

/// Puts a job back to be tried again at `due`.
pub fn retry(db: &mut Db, id: JobId, due: Timestamp, error: &str) -> Result<(), Failure> {
    diesel::update(jobs::table.find(id))
        .set((jobs::due_at.eq(due), jobs::leased_until.eq(None::<Timestamp>), jobs::last_error.eq(error)))
        .execute(db)?;
    Ok(())
}

/// Sets a job aside for a person to look at; it is not tried again by itself.
pub fn park(db: &mut Db, id: JobId, now: Timestamp, error: &str) -> Result<(), Failure> {
    diesel::update(jobs::table.find(id))
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
