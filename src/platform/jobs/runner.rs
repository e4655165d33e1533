//! Runs what is due, one job after the other, until told to stop.

use std::{
    any::Any,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::mpsc::{Receiver, RecvTimeoutError},
    time,
};

use chrono::Duration;

use super::{
    job::JobError,
    queue::{self, ClaimedJob, Lane},
};
use crate::platform::{clock::Clock, db::Database, error::Failure};

/// After this many attempts a job is parked. With the delays of [`delay`] that is about four days, as long
/// as a mail server keeps trying (RFC 5321 4.5.4.1).
pub const MAX_ATTEMPTS: i64 = 24;

/// How often an idle worker looks for new work.
const IDLE: time::Duration = time::Duration::from_secs(1);

/// Claims due jobs and hands each to the one function that knows all handlers.
pub struct Runner<H> {
    database: Database,
    clock: Clock,
    lane: Lane,
    handle: H,
}

impl<H: Fn(&ClaimedJob) -> Result<(), JobError>> Runner<H> {
    /// A worker over the jobs of a lane; `handle` finds the handler by the job's name.
    pub fn new(database: Database, clock: Clock, lane: Lane, handle: H) -> Self {
        Self { database, clock, lane, handle }
    }

    /// Works until the other end of `stop` is dropped; a job that runs is finished first.
    pub fn run(&self, stop: &Receiver<()>) {
        loop {
            let wait = match self.run_one() {
                Ok(true) => time::Duration::ZERO,
                Ok(false) => IDLE,
                Err(failure) => {
                    tracing::error!(%failure, "the worker cannot reach its jobs");
                    IDLE.saturating_mul(5)
                }
            };
            if !matches!(stop.recv_timeout(wait), Err(RecvTimeoutError::Timeout)) {
                return;
            }
        }
    }

    /// Runs everything that is due now; gives how many jobs were tried.
    pub fn run_due(&self) -> Result<usize, Failure> {
        let mut tried: usize = 0;
        while self.run_one()? {
            tried = tried.saturating_add(1);
        }
        Ok(tried)
    }

    /// Tries the first due job; false when there is none.
    pub fn run_one(&self) -> Result<bool, Failure> {
        let now = self.clock.now();
        // Looked for as a reader, so that an idle worker never takes the writer's place.
        let Some(job) = self.database.read_now(|db| queue::find_due(db, self.lane, now))? else {
            return Ok(false);
        };
        if !self.database.write_now(|db| queue::claim(db, &job, now))? {
            return Ok(true);
        }
        if job.attempts >= MAX_ATTEMPTS {
            // Whoever claimed it that often never came back to say how it went: it kills the process.
            tracing::error!(job = %job.id, name = job.name, "parked: it never ended");
            self.database.write_now(|db| queue::park(db, &job, now, "it never ended"))?;
            return Ok(true);
        }
        let outcome = catch_unwind(AssertUnwindSafe(|| (self.handle)(&job)))
            .unwrap_or_else(|panic| Err(JobError::Retry(anyhow::anyhow!("panicked: {}", words_of(&*panic)))));
        let now = self.clock.now();
        match outcome {
            Ok(()) => self.database.write_now(|db| queue::finish(db, &job))?,
            Err(JobError::Retry(error)) if job.attempts.saturating_add(1) < MAX_ATTEMPTS => {
                let due = now.plus(delay(job.attempts));
                tracing::warn!(job = %job.id, name = job.name, "will be tried again: {error:#}");
                self.database.write_now(|db| queue::retry(db, &job, due, &format!("{error:#}")))?;
            }
            Err(JobError::Retry(error) | JobError::GiveUp(error)) => {
                tracing::error!(job = %job.id, name = job.name, "parked: {error:#}");
                self.database.write_now(|db| queue::park(db, &job, now, &format!("{error:#}")))?;
            }
        }
        Ok(true)
    }
}

/// One minute, doubling, at most six hours.
pub fn delay(attempts: i64) -> Duration {
    let doublings = u32::try_from(attempts.clamp(0, 9)).unwrap_or(9);
    Duration::minutes(1_i64 << doublings).min(Duration::hours(6))
}

fn words_of(panic: &(dyn Any + Send)) -> String {
    panic
        .downcast_ref::<&str>()
        .map(ToString::to_string)
        .or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delay_grows_to_six_hours_and_the_attempts_span_some_days() {
        assert_eq!(delay(0), Duration::minutes(1));
        assert_eq!(delay(3), Duration::minutes(8));
        assert_eq!(delay(50), Duration::hours(6));
        let all = (0..MAX_ATTEMPTS).map(delay).fold(Duration::zero(), |sum, each| sum + each);
        assert!(all > Duration::days(3) && all < Duration::days(6), "{all}");
    }
}
