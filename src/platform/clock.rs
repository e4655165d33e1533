//! What time it is: the only file that asks the machine.
//!
//! ## Why
//! Everything that depends on time gets a [`Clock`], so that tests and the demo can set it. Timestamps are
//! UTC and whole microseconds, because PostgreSQL keeps no more and both engines must give back what was
//! stored. People see the site's time zone; that happens in `platform::render` alone.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use chrono::{DateTime, Duration, NaiveDateTime, SubsecRound, Utc};
use diesel_derive_newtype::DieselNewType;
use serde::{Serialize, Serializer};

/// A moment in UTC, whole microseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, DieselNewType)]
pub struct Timestamp(NaiveDateTime);

impl Timestamp {
    /// The moment of a date and time in UTC, cut to whole microseconds.
    pub fn from_utc(moment: DateTime<Utc>) -> Self {
        Self(moment.naive_utc().trunc_subsecs(6))
    }

    /// Microseconds since 1970 in UTC. Values beyond the calendar become 1970.
    pub fn from_micros(micros: i64) -> Self {
        Self::from_utc(DateTime::from_timestamp_micros(micros).unwrap_or_default())
    }

    /// Microseconds since 1970 in UTC.
    pub fn micros(self) -> i64 {
        self.0.and_utc().timestamp_micros()
    }

    /// The same moment as chrono knows it.
    pub fn utc(self) -> DateTime<Utc> {
        self.0.and_utc()
    }

    /// This moment moved by a span; at the ends of the calendar it stays where it is.
    #[must_use]
    pub fn plus(self, span: Duration) -> Self {
        self.0.checked_add_signed(span).map_or(self, Self)
    }

    /// This moment moved back by a span; at the ends of the calendar it stays where it is.
    #[must_use]
    pub fn minus(self, span: Duration) -> Self {
        self.0.checked_sub_signed(span).map_or(self, Self)
    }

    /// How long after `earlier` this is; negative when it is before.
    pub fn since(self, earlier: Self) -> Duration {
        self.0.signed_duration_since(earlier.0)
    }

    /// RFC 3339 in UTC, for `<time datetime>` and for logs.
    pub fn rfc3339(self) -> String {
        self.utc().to_rfc3339_opts(chrono::SecondsFormat::Micros, true)
    }

    /// Reads RFC 3339 with any offset.
    pub fn parse(text: &str) -> Option<Self> {
        DateTime::parse_from_rfc3339(text).ok().map(|moment| Self::from_utc(moment.to_utc()))
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.rfc3339())
    }
}

/// Tells the time: the machine's, or one that a test sets. Clones share the same hands.
#[derive(Debug, Clone, Default)]
pub struct Clock(Option<Arc<AtomicI64>>);

impl Clock {
    /// The machine's own clock.
    pub fn system() -> Self {
        Self(None)
    }

    /// A clock that stands still until it is moved.
    pub fn fixed(at: Timestamp) -> Self {
        Self(Some(Arc::new(AtomicI64::new(at.micros()))))
    }

    /// The present moment.
    #[expect(clippy::disallowed_methods, reason = "the one place that asks the machine")]
    pub fn now(&self) -> Timestamp {
        self.0.as_ref().map_or_else(
            || Timestamp::from_utc(Utc::now()),
            |hands| Timestamp::from_micros(hands.load(Ordering::SeqCst)),
        )
    }

    /// Moves a fixed clock; the machine's clock does not listen.
    pub fn advance(&self, span: Duration) {
        if let Some(hands) = &self.0 {
            hands.fetch_add(span.num_microseconds().unwrap_or_default(), Ordering::SeqCst);
        }
    }
}
