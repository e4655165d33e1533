//! Dutch working days: Monday to Friday, without the days on which libraries and their supporters are closed.
//!
//! Holidays: Algemene termijnenwet, article 3 (New Year's Day, Easter Monday, Ascension Day, Whit Monday, both days
//! of Christmas, King's Day), and Liberation Day once in five years, when most of the country is free.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeZone, Weekday};
use chrono_tz::Tz;

use crate::platform::clock::Timestamp;

/// Whether people work on this day.
pub fn is_working_day(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !is_holiday(day)
}

/// The moment `count` working days after `from`, at the same time of the day; what begins on a free day begins when
/// the next working day does.
pub fn after(from: Timestamp, count: u32, zone: Tz) -> Timestamp {
    let there = from.utc().with_timezone(&zone);
    let (mut day, mut time) = (there.date_naive(), there.time());
    if !is_working_day(day) {
        (day, time) = (next_working_day(day), NaiveTime::MIN);
    }
    for _ in 0..count {
        day = next_working_day(day);
    }
    Timestamp::from_utc(moment(day, time, zone).to_utc())
}

/// A local date and time as a moment; one that the change to summer time leaves out is taken an hour later.
fn moment(day: NaiveDate, time: NaiveTime, zone: Tz) -> DateTime<Tz> {
    let local = day.and_time(time);
    zone.from_local_datetime(&local)
        .earliest()
        .or_else(|| zone.from_local_datetime(&(local + chrono::TimeDelta::hours(1))).earliest())
        .unwrap_or_else(|| local.and_utc().with_timezone(&zone))
}

fn next_working_day(day: NaiveDate) -> NaiveDate {
    let mut next = day;
    loop {
        let Some(following) = next.checked_add_days(Days::new(1)) else { return next };
        next = following;
        if is_working_day(next) {
            return next;
        }
    }
}

fn is_holiday(day: NaiveDate) -> bool {
    let fixed = match (day.month(), day.day()) {
        (1, 1) | (12, 25 | 26) => true,
        // King's Day is never on a Sunday.
        (4, 27) => day.weekday() != Weekday::Sun,
        (4, 26) => day.weekday() == Weekday::Sat,
        (5, 5) => day.year().rem_euclid(5) == 0,
        _ => false,
    };
    // Days after Easter: its Monday, Ascension Day, Whit Monday.
    let since_easter = easter(day.year()).map(|easter| day.signed_duration_since(easter).num_days());
    fixed || matches!(since_easter, Some(1 | 39 | 50))
}

/// Easter Sunday in the Gregorian calendar, by the method of Meeus, Jones and Butcher.
fn easter(year: i32) -> Option<NaiveDate> {
    let golden = year.rem_euclid(19);
    let (century, in_century) = (year.div_euclid(100), year.rem_euclid(100));
    let moon = (8 * century + 13).div_euclid(25);
    let epact = (19 * golden + century - century.div_euclid(4) - moon + 15).rem_euclid(30);
    let leaps = 2 * century.rem_euclid(4) + 2 * in_century.div_euclid(4);
    let weekday = (32 + leaps - epact - in_century.rem_euclid(4)).rem_euclid(7);
    let late = (golden + 11 * epact + 19 * weekday).div_euclid(433);
    let month = (epact + weekday - 7 * late + 90).div_euclid(25);
    let day = (epact + weekday - 7 * late + 33 * month + 19).rem_euclid(32);
    NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_holidays_of_these_years_are_free() {
        for free in [
            "2026-01-01",
            "2026-04-06",
            "2026-04-27",
            "2026-05-14",
            "2026-05-25",
            "2026-12-25",
            "2027-03-29",
            "2027-04-27",
            "2027-05-06",
            "2027-05-17",
            "2025-04-26",
            "2025-05-05",
            "2030-05-05",
        ] {
            assert!(is_holiday(day(free)) && !is_working_day(day(free)), "{free}");
        }
        for worked in ["2026-05-05", "2025-04-28", "2026-11-23", "2026-04-07", "2026-12-24"] {
            assert!(is_working_day(day(worked)), "{worked}");
        }
        assert!(!is_working_day(day("2026-11-22")));
    }

    #[test]
    fn easter_is_where_the_almanac_has_it() {
        for (year, at) in
            [(2024, "2024-03-31"), (2025, "2025-04-20"), (2026, "2026-04-05"), (2038, "2038-04-25")]
        {
            assert_eq!(easter(year), Some(day(at)));
        }
    }

    #[test]
    fn two_working_days_skip_the_weekend_and_keep_the_hour() {
        let zone = chrono_tz::Europe::Amsterdam;
        let due = |from: &str| after(Timestamp::parse(from).unwrap(), 2, zone).rfc3339();
        assert_eq!(due("2026-11-23T10:00:00+01:00"), "2026-11-25T09:00:00.000000Z");
        assert_eq!(due("2026-11-20T10:00:00+01:00"), "2026-11-24T09:00:00.000000Z");
        assert_eq!(due("2026-11-21T15:00:00+01:00"), "2026-11-24T23:00:00.000000Z");
        // Christmas is a Friday, its second day a Saturday.
        assert_eq!(due("2026-12-24T10:00:00+01:00"), "2026-12-29T09:00:00.000000Z");
        // Over the change to summer time.
        assert_eq!(due("2027-03-26T10:00:00+01:00"), "2027-03-31T08:00:00.000000Z");
    }
}
