//! How often somebody may do something: token buckets by governor, on the injected clock.
//!
//! ## Why
//! A bucket slows down and never locks out: who guessed ten passwords of a colleague cannot keep the colleague
//! out for good. The buckets live in memory, one set a process; several processes allow as many times more.

use std::{collections::HashMap, num::NonZeroU32, time::Duration};

use governor::{
    Quota, RateLimiter, clock::Reference, middleware::NoOpMiddleware, nanos::Nanos,
    state::keyed::DefaultKeyedStateStore,
};
use strum::{EnumIter, IntoEnumIterator};

use crate::platform::{clock::Clock, config, error::Failure};

/// What is counted, and by which key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumIter)]
pub enum Limited {
    /// Signing in to one account from one network: a stranger's guesses do not keep its owner out.
    SignInAccount,
    /// Signing in to one account from anywhere.
    SignInAccountEverywhere,
    /// Signing in from one network address.
    SignInAddress,
    /// Signing up from one network address.
    SignUp,
    /// Mails about an account to one mail address.
    AccountMail,
    /// Writing by one member.
    Posting,
    /// Previews by one member.
    Preview,
    /// Uploads by one member.
    Upload,
    /// Reports of posts from one network address.
    Report,
}

/// Nanoseconds on the injected clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(u64);

impl std::ops::Add<Nanos> for Moment {
    type Output = Self;
    fn add(self, span: Nanos) -> Self {
        Self(self.0.saturating_add(span.as_u64()))
    }
}

impl Reference for Moment {
    fn duration_since(&self, earlier: Self) -> Nanos {
        self.0.saturating_sub(earlier.0).into()
    }
    fn saturating_sub(&self, span: Nanos) -> Self {
        Self(self.0.saturating_sub(span.into()))
    }
}

impl governor::clock::Clock for Clock {
    type Instant = Moment;
    fn now(&self) -> Moment {
        let micros = u64::try_from(Self::now(self).micros()).unwrap_or_default();
        Moment(micros.saturating_mul(1000))
    }
}

type Bucket = RateLimiter<String, DefaultKeyedStateStore<String>, Clock, NoOpMiddleware<Moment>>;

/// All buckets of one process.
pub struct Limits {
    clock: Clock,
    buckets: HashMap<Limited, Bucket>,
}

impl Limits {
    /// Buckets of the configured sizes, all full.
    pub fn new(settings: &config::Limits, clock: &Clock) -> Self {
        let buckets = Limited::iter()
            .map(|what| {
                let quota = Quota::per_hour(per_hour(settings, what));
                (what, Bucket::new(quota, DefaultKeyedStateStore::default(), clock.clone()))
            })
            .collect();
        Self { clock: clock.clone(), buckets }
    }

    /// Takes one from the bucket of `key`, or says how long to wait.
    pub fn check(&self, what: Limited, key: impl ToString) -> Result<(), Failure> {
        let Some(bucket) = self.buckets.get(&what) else { return Ok(()) };
        bucket.check_key(&key.to_string()).map_err(|refused| {
            let wait = refused.wait_time_from(governor::clock::Clock::now(&self.clock));
            Failure::TooMany(wait.max(Duration::from_secs(1)))
        })
    }

    /// Forgets full buckets, so that memory does not grow with the number of visitors.
    pub fn forget_idle(&self) {
        for bucket in self.buckets.values() {
            bucket.retain_recent();
        }
    }
}

fn per_hour(settings: &config::Limits, what: Limited) -> NonZeroU32 {
    match what {
        Limited::SignInAccount => settings.sign_in_per_account_per_hour,
        Limited::SignInAccountEverywhere => settings.sign_in_per_account_everywhere_per_hour,
        Limited::SignInAddress => settings.sign_in_per_address_per_hour,
        Limited::SignUp => settings.sign_up_per_address_per_hour,
        Limited::AccountMail => settings.account_mail_per_address_per_hour,
        Limited::Posting => settings.posts_per_member_per_hour,
        Limited::Preview => settings.previews_per_member_per_hour,
        Limited::Upload => settings.uploads_per_member_per_hour,
        Limited::Report => settings.reports_per_network_per_hour,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::{clock::Timestamp, config::Config};

    #[test]
    fn a_bucket_empties_by_key_and_fills_with_time() {
        let clock = Clock::fixed(Timestamp::parse("2026-11-23T09:00:00Z").unwrap());
        let config = Config::from_parts("[limits]\nsign_up_per_address_per_hour = 2", &[]).unwrap();
        let limits = Limits::new(&config.limits, &clock);
        assert!(limits.check(Limited::SignUp, "a").is_ok() && limits.check(Limited::SignUp, "a").is_ok());
        let Err(Failure::TooMany(wait)) = limits.check(Limited::SignUp, "a") else { panic!("not limited") };
        assert!(wait > Duration::from_mins(1) && wait <= Duration::from_mins(30), "{wait:?}");
        assert!(limits.check(Limited::SignUp, "b").is_ok());
        clock.advance(chrono::Duration::minutes(31));
        assert!(limits.check(Limited::SignUp, "a").is_ok());
    }
}
