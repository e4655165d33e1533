//! Moments of the demo: "3d 14:10" ago, and dates that lie ahead, in Dutch words.
//!
//! ## Why
//! A demo that starts today must look as if people wrote this week. So the file holds no dates: each moment is
//! counted back from the start, and texts name days to come by a placeholder. The demo is a Dutch place,
//! whatever zone the machine keeps.

use chrono::{Datelike, Days, Duration, NaiveDate, NaiveTime, TimeZone};
use chrono_tz::Europe::Amsterdam;

use super::content::wrong;
use crate::platform::{clock::Timestamp, error::Failure};

const WEEKDAYS: [&str; 7] = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];
const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

/// Counts from the moment at which the demo is filled.
#[derive(Debug, Clone, Copy)]
pub(super) struct Calendar {
    now: Timestamp,
}

impl Calendar {
    /// A calendar that stands at this moment.
    pub fn at(now: Timestamp) -> Self {
        Self { now }
    }

    /// The moment at which the demo is filled.
    pub fn now(self) -> Timestamp {
        self.now
    }

    /// Reads how long ago something was: days (`3d`), hours (`2h`) and minutes (`20m`) in any combination;
    /// with a clock (`3d 14:10`) it was at that time of that day.
    pub fn ago(self, text: &str) -> Result<Timestamp, Failure> {
        let (mut back, mut clock) = (Duration::zero(), None);
        for word in text.split_whitespace() {
            let number = |unit: char| word.strip_suffix(unit).and_then(|number| number.parse::<u32>().ok());
            let span = if let Some(days) = number('d') {
                Duration::days(i64::from(days))
            } else if let Some(hours) = number('h') {
                Duration::hours(i64::from(hours))
            } else if let Some(minutes) = number('m') {
                Duration::minutes(i64::from(minutes))
            } else {
                let time = NaiveTime::parse_from_str(word, "%H:%M");
                clock = Some(time.map_err(|_| wrong(format!("the time {text:?}")))?);
                Duration::zero()
            };
            back += span;
        }
        let moment = self.now.minus(back);
        Ok(clock.map_or(moment, |clock| at_clock(moment, clock)).min(self.now))
    }

    /// The Monday and the Sunday of next week, as forms write them.
    pub fn next_week(self) -> (String, String) {
        let today = self.now.utc().with_timezone(&Amsterdam).date_naive();
        let monday = today - Days::new(u64::from(today.weekday().num_days_from_monday()));
        ((monday + Days::new(7)).to_string(), (monday + Days::new(13)).to_string())
    }

    /// Puts dates in the place of `{next_week}` (the Thursday of next week) and `{in_three_weeks}` (a Tuesday).
    pub fn fill_in(self, text: &str) -> String {
        let today = self.now.utc().with_timezone(&Amsterdam).date_naive();
        let monday = today - Days::new(u64::from(today.weekday().num_days_from_monday()));
        text.replace("{next_week}", &spoken(monday + Days::new(10)))
            .replace("{in_three_weeks}", &spoken(monday + Days::new(22)))
    }
}

/// The same day at another time; where the clock skips that time, the moment itself.
fn at_clock(moment: Timestamp, clock: NaiveTime) -> Timestamp {
    let day = moment.utc().with_timezone(&Amsterdam).date_naive();
    Amsterdam
        .from_local_datetime(&day.and_time(clock))
        .earliest()
        .map_or(moment, |there| Timestamp::from_utc(there.to_utc()))
}

/// A date as "donderdag 3 december".
fn spoken(date: NaiveDate) -> String {
    let weekday = word(&WEEKDAYS, date.weekday().num_days_from_monday());
    format!("{weekday} {} {}", date.day(), word(&MONTHS, date.month0()))
}

fn word(words: &[&'static str], number: u32) -> &'static str {
    usize::try_from(number).ok().and_then(|number| words.get(number)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn calendar(now: &str) -> Calendar {
        Calendar::at(Timestamp::parse(now).unwrap())
    }

    #[test]
    fn moments_are_counted_back() {
        let calendar = calendar("2026-11-25T09:00:00+01:00");
        let ago = |text: &str| calendar.ago(text).unwrap();
        assert_eq!(ago("1d 2h 5m"), Timestamp::parse("2026-11-24T06:55:00+01:00").unwrap());
        assert_eq!(ago("3d 14:10"), Timestamp::parse("2026-11-22T14:10:00+01:00").unwrap());
        assert_eq!(ago("60d 14:10"), Timestamp::parse("2026-09-26T14:10:00+02:00").unwrap());
        assert_eq!(ago("0d 23:59"), calendar.now(), "nothing comes from the future");
        assert!(calendar.ago("gisteren").is_err() && calendar.ago("3x").is_err());
    }

    #[test]
    fn next_week_is_a_whole_week() {
        let week = |now: &str| calendar(now).next_week();
        let expected = ("2026-11-30".to_owned(), "2026-12-06".to_owned());
        assert_eq!(week("2026-11-23T00:30:00+01:00"), expected);
        assert_eq!(week("2026-11-29T23:30:00+01:00"), expected);
    }

    #[test]
    fn days_to_come_are_named_in_dutch() {
        let text = "op {next_week}";
        assert_eq!(calendar("2026-11-25T09:00:00+01:00").fill_in(text), "op donderdag 3 december");
        assert_eq!(calendar("2026-11-29T23:30:00+01:00").fill_in(text), "op donderdag 3 december");
        assert_eq!(calendar("2026-11-29T23:30:00Z").fill_in(text), "op donderdag 10 december");
        assert_eq!(calendar("2026-12-28T09:00:00+01:00").fill_in("{in_three_weeks}"), "dinsdag 19 januari");
    }
}
