//! When a mail may come: not in quiet hours, on working days where somebody wants that, and bundled in working time.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeZone, Timelike};
use chrono_tz::Tz;

use super::model::MailSettings;
use crate::platform::clock::Timestamp;

/// The hours at which bundles leave, every four hours of working time.
const BUNDLES: [u32; 3] = [8, 12, 16];
/// Days to look ahead: a whole week without a working day is one without any.
const AHEAD: u64 = 8;

/// The first moment from now on at which a mail may come at once. `days` are the member's working days, Monday is 1;
/// none is Monday to Friday.
pub fn at_once(now: Timestamp, settings: &MailSettings, days: &[u8], zone: Tz) -> Timestamp {
    let there = now.utc().with_timezone(&zone);
    for ahead in 0..AHEAD {
        let Some(day) = there.date_naive().checked_add_days(Days::new(ahead)) else { break };
        if settings.working_days_only && !works_on(day, days) {
            continue;
        }
        for hour in 0..24 {
            let Some(from) = moment(day, hour, zone) else { continue };
            let at = if ahead == 0 && hour == there.hour() { there } else { from };
            if at >= there && !is_quiet(hour, settings) {
                return Timestamp::from_utc(at.to_utc());
            }
        }
    }
    now
}

/// The first moment after now at which a bundle leaves.
pub fn bundle(now: Timestamp, days: &[u8], zone: Tz) -> Timestamp {
    let there = now.utc().with_timezone(&zone);
    for ahead in 0..AHEAD {
        let Some(day) = there.date_naive().checked_add_days(Days::new(ahead)) else { break };
        if !works_on(day, days) {
            continue;
        }
        let next = BUNDLES.into_iter().filter_map(|hour| moment(day, hour, zone)).find(|at| *at > there);
        if let Some(at) = next {
            return Timestamp::from_utc(at.to_utc());
        }
    }
    now
}

fn works_on(day: NaiveDate, days: &[u8]) -> bool {
    let number = day.weekday().number_from_monday();
    if days.is_empty() { number <= 5 } else { days.iter().any(|one| u32::from(*one) == number) }
}

/// Whether an hour lies in the quiet ones, which may go over midnight.
fn is_quiet(hour: u32, settings: &MailSettings) -> bool {
    let hour = i64::from(hour);
    let (from, until) = (settings.quiet_from, settings.quiet_until);
    match from.cmp(&until) {
        std::cmp::Ordering::Equal => false,
        std::cmp::Ordering::Less => (from..until).contains(&hour),
        std::cmp::Ordering::Greater => hour >= from || hour < until,
    }
}

/// The beginning of an hour of a day; none for one that the change to summer time leaves out.
fn moment(day: NaiveDate, hour: u32, zone: Tz) -> Option<DateTime<Tz>> {
    zone.from_local_datetime(&day.and_time(NaiveTime::from_hms_opt(hour, 0, 0)?)).earliest()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::ids::MemberId;

    const ZONE: Tz = chrono_tz::Europe::Amsterdam;

    fn at(text: &str) -> Timestamp {
        Timestamp::parse(text).unwrap()
    }

    fn set(working_days_only: bool) -> MailSettings {
        MailSettings { working_days_only, ..MailSettings::of(MemberId(1)) }
    }

    #[test]
    fn in_the_daytime_a_mail_comes_at_once_and_at_night_in_the_morning() {
        let noon = at("2026-11-25T11:20:30Z");
        assert_eq!(at_once(noon, &set(false), &[], ZONE), noon);
        // 21.30 in winter waits until 7.00, and so does 5.59; 20.59 does not.
        assert_eq!(at_once(at("2026-11-25T20:30:00Z"), &set(false), &[], ZONE), at("2026-11-26T06:00:00Z"));
        assert_eq!(at_once(at("2026-11-25T04:59:00Z"), &set(false), &[], ZONE), at("2026-11-25T06:00:00Z"));
        let late = at("2026-11-25T19:59:00Z");
        assert_eq!(at_once(late, &set(false), &[], ZONE), late);
        let none = MailSettings { quiet_from: 0, quiet_until: 0, ..set(false) };
        let night = at("2026-11-25T02:00:00Z");
        assert_eq!(at_once(night, &none, &[], ZONE), night);
    }

    #[test]
    fn who_works_on_tuesday_and_thursday_gets_it_then_where_they_want_that() {
        // A Friday.
        let friday = at("2026-11-27T10:00:00Z");
        assert_eq!(at_once(friday, &set(true), &[2, 4], ZONE), at("2026-12-01T06:00:00Z"));
        assert_eq!(at_once(friday, &set(false), &[2, 4], ZONE), friday);
        let saturday = at("2026-11-28T10:00:00Z");
        assert_eq!(at_once(saturday, &set(true), &[], ZONE), at("2026-11-30T06:00:00Z"));
    }

    #[test]
    fn bundles_leave_at_eight_twelve_and_four_on_working_days() {
        let next = |text: &str| bundle(at(text), &[], ZONE);
        assert_eq!(next("2026-11-25T06:00:00Z"), at("2026-11-25T07:00:00Z"));
        assert_eq!(next("2026-11-25T07:00:00Z"), at("2026-11-25T11:00:00Z"), "the next one, not this one");
        assert_eq!(next("2026-11-27T15:30:00Z"), at("2026-11-30T07:00:00Z"), "after Friday comes Monday");
    }

    #[test]
    fn the_change_to_and_from_summer_time_loses_no_mail() {
        let wide = MailSettings { quiet_from: 22, quiet_until: 2, ..set(false) };
        // 2.00 does not exist on 28 March 2027: the next hour that exists takes its place.
        assert_eq!(at_once(at("2027-03-27T23:30:00Z"), &wide, &[], ZONE), at("2027-03-28T01:00:00Z"));
        // 2.30 comes twice on 31 October 2027: both times are the hour that may be.
        for twice in ["2027-10-31T00:30:00Z", "2027-10-31T01:30:00Z"] {
            assert_eq!(at_once(at(twice), &wide, &[], ZONE), at(twice));
        }
    }
}
