//! Runs what is due, one job after the other, until told to stop.

use std::{
    any::Any,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Arc,
        mpsc::{Receiver, RecvTimeoutError},
    },
    time,
};

use chrono::Duration;

use super::{
    job::JobError,
    pace::Pace,
    queue::{self, ClaimedJob, Lane},
};
use crate::platform::{clock::Clock, db::Database, error::Failure};

/// After this many attempts a job is parked. With the delays of [`delay`] that is about four days, as long
/// as a mail server keeps trying (RFC 5321 4.5.4.1).
pub const MAX_ATTEMPTS: i64 = 24;

/// How often an idle worker looks for new work, and one that keeps a pace whether it may go on.
const IDLE: time::Duration = time::Duration::from_secs(1);
const BREATH: time::Duration = time::Duration::from_millis(20);

/// After this long a batch is not begun any further: what begins then still ends within the lease.
const LONGEST_BATCH: Duration = Duration::minutes(15);

/// Claims due jobs and hands each to the one function that knows all handlers.
pub struct Runner<H> {
    database: Database,
    clock: Clock,
    lane: Lane,
    batch: usize,
    pace: Arc<Pace>,
    handle: H,
}

/// What a look at the queue came to.
enum Step {
    /// So many jobs were tried.
    Tried(usize),
    /// Nothing is due.
    Idle,
    /// Something is due, and it would be too fast.
    TooFast,
}

impl<H: Fn(&ClaimedJob) -> Result<(), JobError>> Runner<H> {
    /// A worker over the jobs of a lane; `handle` finds the handler by the job's name.
    pub fn new(database: Database, clock: Clock, lane: Lane, handle: H) -> Self {
        Self { database, clock, lane, batch: 1, pace: Arc::new(Pace::per_second(0)), handle }
    }

    /// The same worker, which takes up to `batch` jobs at once and keeps a pace.
    #[must_use]
    pub fn in_batches(self, batch: usize, pace: Arc<Pace>) -> Self {
        Self { batch, pace, ..self }
    }

    /// Works until the other end of `stop` is dropped; a job that runs is finished first.
    pub fn run(&self, stop: &Receiver<()>) {
        let is_stopped = |wait| !matches!(stop.recv_timeout(wait), Err(RecvTimeoutError::Timeout));
        loop {
            let wait = match self.step(&|| is_stopped(time::Duration::ZERO)) {
                Ok(Step::Tried(_)) => time::Duration::ZERO,
                Ok(Step::Idle) => IDLE,
                Ok(Step::TooFast) => BREATH,
                Err(failure) => {
                    tracing::error!(%failure, "the worker cannot reach its jobs");
                    IDLE.saturating_mul(5)
                }
            };
            if is_stopped(wait) {
                return;
            }
        }
    }

    /// Runs everything that is due now, as far as the pace allows; gives how many jobs were tried.
    pub fn run_due(&self) -> Result<usize, Failure> {
        let mut tried: usize = 0;
        while let Step::Tried(more) = self.step(&|| false)? {
            tried = tried.saturating_add(more);
        }
        Ok(tried)
    }

    /// Takes the first due jobs and tries them.
    fn step(&self, is_stopped: &dyn Fn() -> bool) -> Result<Step, Failure> {
        let began = self.clock.now();
        // Looked for as a reader, so that an idle worker never takes the writer's place.
        if !self.database.read_now(|db| queue::is_due(db, self.lane, began))? {
            return Ok(Step::Idle);
        }
        let room = self.pace.take(began, self.batch);
        if room == 0 {
            return Ok(Step::TooFast);
        }
        let claimed = self.database.write_now(|db| queue::claim(db, self.lane, room, began));
        self.pace.give_back(room.saturating_sub(claimed.as_ref().map_or(0, Vec::len)));
        let claimed = claimed?;
        let mut jobs = claimed.iter();
        let (mut done, mut tried) = (Vec::new(), 0);
        for job in jobs.by_ref() {
            tried += 1;
            done.extend(self.attempt(job)?.then_some(job));
            if is_stopped() || self.clock.now().since(began) > LONGEST_BATCH {
                break;
            }
        }
        // What went well is struck off together: a handler that runs once more finds that there is nothing to do.
        self.database.write_now(|db| {
            done.iter().try_for_each(|job| queue::finish(db, job))?;
            jobs.try_for_each(|job| queue::put_back(db, job, None, ""))
        })?;
        Ok(Step::Tried(tried))
    }

    /// Tries one job. True when it went well, and has to be struck off.
    fn attempt(&self, job: &ClaimedJob) -> Result<bool, Failure> {
        if job.attempts >= MAX_ATTEMPTS {
            // Whoever claimed it that often never came back to say how it went: it kills the process.
            tracing::error!(job = %job.id, name = job.name, "parked: it never ended");
            let now = self.clock.now();
            self.database.write_now(|db| queue::park(db, job, now, "it never ended"))?;
            return Ok(false);
        }
        let outcome = catch_unwind(AssertUnwindSafe(|| (self.handle)(job)))
            .unwrap_or_else(|panic| Err(JobError::Retry(anyhow::anyhow!("panicked: {}", words_of(&*panic)))));
        let now = self.clock.now();
        match outcome {
            Ok(()) => return Ok(true),
            Err(JobError::Wait(due, why)) => {
                self.database.write_now(|db| queue::put_back(db, job, Some(due), &why))?;
            }
            Err(JobError::Retry(error)) if job.attempts.saturating_add(1) < MAX_ATTEMPTS => {
                let due = now.plus(delay(job.attempts));
                tracing::warn!(job = %job.id, name = job.name, "will be tried again: {error:#}");
                self.database.write_now(|db| queue::retry(db, job, due, &format!("{error:#}")))?;
            }
            Err(JobError::Retry(error) | JobError::GiveUp(error)) => {
                tracing::error!(job = %job.id, name = job.name, "parked: {error:#}");
                self.database.write_now(|db| queue::park(db, job, now, &format!("{error:#}")))?;
            }
        }
        Ok(false)
    }
}

/// One minute, doubling, at most six hours.
pub fn delay(attempts: i64) -> Duration {
    let doublings = u32::try_from(attempts.clamp(0, 9)).unwrap_or(9);
    Duration::minutes(1_i64 << doublings).min(Duration::hours(6))
}

/// What a panic said.
pub fn words_of(panic: &(dyn Any + Send)) -> String {
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
