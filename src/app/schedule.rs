//! The clockwork: what must happen at set times, whether or not anybody comes by.
//!
//! ## Why
//! An hour's work is a job with the hour in its unique key, so any number of workers may run the clockwork and
//! the work is still done once.

use std::{
    sync::mpsc::{Receiver, RecvTimeoutError},
    time,
};

use chrono::Duration;
use serde::{Deserialize, Serialize};

use super::site::Site;
use crate::{
    forum::{
        accounts::{sessions, sign_up, store},
        digests::{self, model::RunDigests},
        invitations,
        notifications::{delivering, keys},
        worklist,
    },
    platform::{
        db::answered_forms,
        error::Failure,
        jobs::{
            job::{Job, JobError},
            queue,
        },
        mail::{outbox, refusals},
    },
};

/// Throws away what has had its time.
#[derive(Debug, Serialize, Deserialize)]
pub struct TidyUp;

impl Job for TidyUp {
    const NAME: &'static str = "TidyUp";
}

/// Keys in mails older than this work no more.
const KEYS_KEPT_FOR: Duration = Duration::days(365);

const MINUTE: time::Duration = time::Duration::from_mins(1);

/// Looks at the clock every minute until the other end of `stop` is dropped.
pub fn run(site: &Site, stop: &Receiver<()>) {
    let mut last = String::new();
    loop {
        if let Err(failure) = tick(site, &mut last) {
            tracing::error!(%failure, "the clockwork cannot reach its jobs");
        }
        if !matches!(stop.recv_timeout(MINUTE), Err(RecvTimeoutError::Timeout)) {
            return;
        }
    }
}

/// Puts the work of this hour into the queue, unless that was done; `last` remembers the hour.
pub fn tick(site: &Site, last: &mut String) -> Result<(), Failure> {
    let now = site.cx.clock.now();
    let key = format!("TidyUp {}", now.utc().format("%Y-%m-%dT%H"));
    site.cx.limits.forget_idle();
    if *last != key {
        let digests = RunDigests { at: now.micros(), after: 0 };
        site.cx.database.write_now(|db| {
            queue::enqueue_once(db, &key, &TidyUp, now)?;
            queue::enqueue_once(db, &key.replace("TidyUp", "RunDigests"), &digests, now)
        })?;
        *last = key;
    }
    Ok(())
}

/// Forgets sessions and links whose time is over, answered forms, and invitations and mails of long ago.
pub fn tidy_up(site: &Site) -> Result<(), JobError> {
    let now = site.cx.clock.now();
    let retention = &site.cx.config.retention;
    let before = |days: u16| now.minus(Duration::days(i64::from(days)));
    site.cx.database.write_now(|db| {
        sessions::delete_expired(db, retention, now)?;
        store::delete_expired(db, now)?;
        sign_up::store::delete_expired(db, now)?;
        answered_forms::forget(db, before(retention.answered_form_days))?;
        worklist::store::delete_expired(db, now)?;
        invitations::store::forget(db, before(retention.invitation_days))?;
        delivering::store::forget(db, now.minus(delivering::model::KEPT_FOR))?;
        digests::store::forget(db, now.minus(KEYS_KEPT_FOR))?;
        keys::forget(db, now.minus(KEYS_KEPT_FOR))?;
        outbox::forget(db, before(retention.sent_mail_days))?;
        refusals::forget(db, before(retention.sent_mail_days))?;
        Ok(())
    })?;
    Ok(())
}
