//! What is counted.

use chrono::{Datelike, NaiveDate, TimeZone};
use chrono_tz::Tz;

use crate::platform::clock::Timestamp;

/// A month in the site's time zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// The year.
    pub year: i32,
    /// 1 to 12.
    pub month: u32,
}

impl Month {
    /// The month of a moment.
    pub fn of(at: Timestamp, zone: Tz) -> Self {
        let there = at.utc().with_timezone(&zone);
        Self { year: there.year(), month: there.month() }
    }

    /// This month and those before it, the oldest first.
    pub fn last(self, count: u32) -> Vec<Self> {
        let mut months = Vec::new();
        let mut at = self;
        for _ in 0..count {
            months.push(at);
            at = at.before();
        }
        months.reverse();
        months
    }

    fn before(self) -> Self {
        if self.month > 1 {
            Self { month: self.month.saturating_sub(1), ..self }
        } else {
            Self { year: self.year.saturating_sub(1), month: 12 }
        }
    }

    /// Its first moment, a day early: time zones differ by less.
    pub fn begins(self) -> Option<Timestamp> {
        let day = NaiveDate::from_ymd_opt(self.year, self.month, 1)?.pred_opt()?;
        Some(Timestamp::from_utc(day.and_hms_opt(0, 0, 0)?.and_utc()))
    }

    /// As in a table for machines: "2026-11".
    pub fn to_text(self) -> String {
        format!("{}-{:02}", self.year, self.month)
    }
}

/// From the first moment of a year to the first of the next, where the site is; none for a year that no calendar has.
pub fn year_span(year: i32, zone: Tz) -> Option<(Timestamp, Timestamp)> {
    let begin = |year: i32| {
        let first = zone.with_ymd_and_hms(year, 1, 1, 0, 0, 0).earliest()?;
        Some(Timestamp::from_utc(first.to_utc()))
    };
    Some((begin(year)?, begin(year.checked_add(1)?)?))
}

/// A share: how many of how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Share {
    /// So many did.
    pub part: i64,
    /// Of so many.
    pub whole: i64,
}

impl Share {
    /// Counts one more.
    pub fn count(&mut self, did: bool) {
        self.whole = self.whole.saturating_add(1);
        self.part = self.part.saturating_add(i64::from(did));
    }

    /// Both together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self { part: self.part.saturating_add(other.part), whole: self.whole.saturating_add(other.whole) }
    }

    /// In percent, rounded; none of nothing.
    pub fn percent(self) -> Option<i64> {
        let twice = self.part.saturating_mul(200).saturating_add(self.whole);
        twice.checked_div(self.whole.saturating_mul(2))
    }
}

/// The figures of one month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthFigures {
    /// Which month.
    pub month: Month,
    /// People who joined.
    pub joined: i64,
    /// People who wrote.
    pub posters: i64,
    /// Organisations whose people wrote.
    pub organisations: i64,
    /// Posts written.
    pub posts: i64,
    /// Threads begun.
    pub threads: i64,
    /// Questions to which somebody else replied.
    pub answered: Share,
    /// Questions with an accepted answer.
    pub accepted: Share,
    /// The median of the hours from a question to the first reply of somebody else.
    pub hours_to_reply: Option<i64>,
    /// First posts of newcomers to which somebody replied within 48 hours.
    pub first_posts: Share,
}

impl MonthFigures {
    /// A month in which nothing happened yet.
    pub fn empty(month: Month) -> Self {
        Self {
            month,
            joined: 0,
            posters: 0,
            organisations: 0,
            posts: 0,
            threads: 0,
            answered: Share::default(),
            accepted: Share::default(),
            hours_to_reply: None,
            first_posts: Share::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_go_back_over_the_turn_of_the_year_in_the_zone_of_the_site() {
        let zone = chrono_tz::Europe::Amsterdam;
        let new_year = Month::of(Timestamp::parse("2026-12-31T23:30:00Z").unwrap(), zone);
        assert_eq!(new_year.to_text(), "2027-01");
        let texts: Vec<String> = new_year.last(3).into_iter().map(Month::to_text).collect();
        assert_eq!(texts, ["2026-11", "2026-12", "2027-01"]);
    }

    #[test]
    fn a_year_begins_at_midnight_where_the_site_is() {
        let (from, to) = year_span(2026, chrono_tz::Europe::Amsterdam).unwrap();
        assert_eq!(from, Timestamp::parse("2025-12-31T23:00:00Z").unwrap());
        assert_eq!(to, Timestamp::parse("2026-12-31T23:00:00Z").unwrap());
        assert_eq!(year_span(i32::MAX, chrono_tz::Europe::Amsterdam), None);
    }

    #[test]
    fn a_share_is_rounded_and_none_of_nothing() {
        assert_eq!(Share { part: 2, whole: 3 }.percent(), Some(67));
        assert_eq!(Share { part: 1, whole: 8 }.percent(), Some(13));
        assert_eq!(Share::default().percent(), None);
    }
}
