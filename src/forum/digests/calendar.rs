//! When a digest is due, by the member's own calendar.

use chrono::{DateTime, Datelike, Days, Duration, NaiveDate, NaiveTime, TimeZone};
use chrono_tz::Tz;

use crate::{
    forum::subscriptions::model::{DigestEvery, MailSettings},
    platform::clock::Timestamp,
};

/// A moment at which a digest is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// When.
    pub at: Timestamp,
    /// Its key: how often, and the day: `W2026-11-24`.
    pub period: String,
    /// Where it begins when there was none before.
    pub since: Timestamp,
}

/// So long after its moment a digest is still made; later the next one tells it all.
pub const LATEST: Duration = Duration::hours(36);
/// Days back in which a monthly moment surely lies.
const MONTHLY_BACK: u64 = 40;

/// The newest moment up to now at which this member's digest was due; none where they want none, or where it is
/// longer ago than [`LATEST`].
pub fn last_due(now: Timestamp, settings: &MailSettings, zone: Tz) -> Option<Due> {
    let (letter, back, span) = match settings.digest_every {
        DigestEvery::Never => return None,
        DigestEvery::Daily => ('D', 1, Duration::days(1)),
        DigestEvery::Weekly => ('W', 7, Duration::days(7)),
        DigestEvery::Monthly => ('M', MONTHLY_BACK, Duration::days(31)),
    };
    let today = now.utc().with_timezone(&zone).date_naive();
    let day = (0..=back)
        .filter_map(|back| today.checked_sub_days(Days::new(back)))
        .filter(|day| is_day(*day, settings))
        .find(|day| moment(*day, settings.digest_hour, zone).is_some_and(|at| at <= now))?;
    let at = moment(day, settings.digest_hour, zone)?;
    (now.since(at) <= LATEST).then(|| Due { at, period: format!("{letter}{day}"), since: at.minus(span) })
}

fn is_day(day: NaiveDate, settings: &MailSettings) -> bool {
    let is_weekday = i64::from(day.weekday().number_from_monday()) == settings.digest_day;
    match settings.digest_every {
        DigestEvery::Never => false,
        DigestEvery::Daily => true,
        DigestEvery::Weekly => is_weekday,
        DigestEvery::Monthly => is_weekday && day.day() <= 7,
    }
}

/// An hour of a day; one that the change to summer time leaves out is the next one that exists, and of one that comes
/// twice it is the first.
fn moment(day: NaiveDate, hour: i64, zone: Tz) -> Option<Timestamp> {
    let time = NaiveTime::from_hms_opt(u32::try_from(hour).ok()?, 0, 0)?;
    let local = day.and_time(time);
    let at: DateTime<Tz> = zone
        .from_local_datetime(&local)
        .earliest()
        .or_else(|| zone.from_local_datetime(&(local + Duration::hours(1))).earliest())?;
    Some(Timestamp::from_utc(at.to_utc()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::ids::MemberId;

    const ZONE: Tz = chrono_tz::Europe::Amsterdam;

    fn at(text: &str) -> Timestamp {
        Timestamp::parse(text).unwrap()
    }

    fn set(digest_every: DigestEvery, digest_day: i64, digest_hour: i64) -> MailSettings {
        MailSettings { digest_every, digest_day, digest_hour, ..MailSettings::of(MemberId(1)) }
    }

    fn period(now: &str, settings: &MailSettings) -> Option<String> {
        last_due(at(now), settings, ZONE).map(|due| due.period)
    }

    /// Every digest that is due when one looks each hour from one moment to another, each once.
    fn periods(from: &str, hours: i64, settings: &MailSettings) -> Vec<String> {
        let mut found: Vec<String> = (0..hours)
            .filter_map(|hour| last_due(at(from).plus(Duration::hours(hour)), settings, ZONE))
            .map(|due| due.period)
            .collect();
        found.dedup();
        found
    }

    #[test]
    fn the_default_comes_on_tuesday_at_ten_and_is_not_made_days_later() {
        let weekly = MailSettings::of(MemberId(1));
        assert_eq!(period("2026-11-24T08:59:00Z", &weekly), None);
        assert_eq!(period("2026-11-24T09:00:00Z", &weekly), Some("W2026-11-24".into()));
        assert_eq!(period("2026-11-25T20:00:00Z", &weekly), Some("W2026-11-24".into()));
        assert_eq!(period("2026-11-26T09:00:00Z", &weekly), None, "the next one tells it all");
        assert_eq!(period("2026-11-24T09:00:00Z", &set(DigestEvery::Never, 2, 10)), None);
    }

    #[test]
    fn both_changes_of_summer_time_have_exactly_one_digest_a_day() {
        let daily = set(DigestEvery::Daily, 1, 2);
        assert_eq!(
            periods("2027-03-27T12:00:00Z", 48, &daily),
            ["D2027-03-27", "D2027-03-28", "D2027-03-29"],
            "an hour that does not exist"
        );
        assert_eq!(
            periods("2027-10-30T12:00:00Z", 48, &daily),
            ["D2027-10-30", "D2027-10-31", "D2027-11-01"],
            "an hour that comes twice"
        );
    }

    #[test]
    fn weeks_go_over_the_end_of_the_year_and_leap_days_count() {
        let weekly = set(DigestEvery::Weekly, 4, 8);
        assert_eq!(
            periods("2026-12-28T00:00:00Z", 24 * 14, &weekly),
            ["W2026-12-31", "W2027-01-07"],
            "week 53 and the first one"
        );
        let tuesday = set(DigestEvery::Weekly, 2, 8);
        assert_eq!(periods("2028-02-29T06:00:00Z", 24, &tuesday), ["W2028-02-29"]);
        let monthly = set(DigestEvery::Monthly, 2, 8);
        assert_eq!(
            periods("2028-01-20T00:00:00Z", 24 * 60, &monthly),
            ["M2028-02-01", "M2028-03-07"],
            "the first Tuesday"
        );
    }
}
