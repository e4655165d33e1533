//! What an absence is, and the jobs and the event about it.

use chrono::{Days, NaiveDate, TimeZone};
use chrono_tz::Tz;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::platform::{
    clock::Timestamp,
    db::schema::absences,
    error::{FieldErrors, Message},
    ids::{AbsenceId, GroupId, MemberId},
    jobs::job::Job,
    text::line,
};

/// Nobody is away for longer, or plans it further ahead.
const MOST_DAYS: u64 = 366;
/// The longest note.
const LONGEST_NOTE: usize = 600;

/// Somebody who leads a group is away for a while.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = absences)]
pub struct Absence {
    /// Its id.
    pub id: AbsenceId,
    /// From which group.
    pub group_id: GroupId,
    /// Who.
    pub member_id: MemberId,
    /// Who leads the group meanwhile.
    pub deputy_id: MemberId,
    /// When the first day begins.
    pub starts_at: Timestamp,
    /// When the last day is over.
    pub ends_at: Timestamp,
    /// What the deputy should know.
    pub note: String,
    /// When it was planned.
    pub created_at: Timestamp,
    /// When it began.
    pub began_at: Option<Timestamp>,
    /// When it ended, by itself or before its time.
    pub ended_at: Option<Timestamp>,
}

impl Absence {
    /// Whether they are away now.
    pub fn is_running(&self) -> bool {
        self.began_at.is_some() && self.ended_at.is_none()
    }

    /// A moment of the last day, for people.
    pub fn last_day(&self) -> Timestamp {
        self.ends_at.minus(chrono::Duration::seconds(1))
    }

    /// Whether any of it lies in a time.
    pub fn overlaps(&self, period: &Period) -> bool {
        self.starts_at < period.ends_at && period.starts_at < self.ends_at
    }
}

/// From when until when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// When the first day begins.
    pub starts_at: Timestamp,
    /// When the last day is over.
    pub ends_at: Timestamp,
}

impl Period {
    /// Reads the first and the last day, `2026-12-24` and `2027-01-03`: today at the earliest.
    pub fn parse(from: &str, until: &str, zone: Tz, now: Timestamp) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::default();
        let today = now.utc().with_timezone(&zone).date_naive();
        let last = today.checked_add_days(Days::new(MOST_DAYS)).unwrap_or(today);
        let day = |text: &str| {
            let day = NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d")
                .map_err(|_| Message::new("error-until-invalid"))?;
            if day < today || day > last { Err("error-away-range".into()) } else { Ok(day) }
        };
        let (from, until) = (errors.take("from", day(from)), errors.take("until", day(until)));
        let (Some(from), Some(until)) = (from, until) else { return Err(errors) };
        if until < from {
            return Err(FieldErrors::one("until", "error-away-order"));
        }
        let midnight = |day: NaiveDate| {
            let moment = day.and_hms_opt(0, 0, 0).and_then(|day| zone.from_local_datetime(&day).earliest());
            moment.map(|moment| Timestamp::from_utc(moment.to_utc()))
        };
        match (midnight(from), until.succ_opt().and_then(midnight)) {
            (Some(starts_at), Some(ends_at)) => Ok(Self { starts_at, ends_at }),
            _ => Err(FieldErrors::one("from", "error-until-invalid")),
        }
    }
}

/// Reads what the deputy should know; it may be empty.
pub fn parse_note(text: &str) -> Result<String, Message> {
    line::text(text, LONGEST_NOTE)
}

/// The first day of an absence begins.
#[derive(Debug, Serialize, Deserialize)]
pub struct BeginAbsence {
    /// Which one.
    pub absence: AbsenceId,
}

impl Job for BeginAbsence {
    const NAME: &'static str = "BeginAbsence";
}

/// The last day of an absence is over.
#[derive(Debug, Serialize, Deserialize)]
pub struct EndAbsence {
    /// Which one.
    pub absence: AbsenceId,
}

impl Job for EndAbsence {
    const NAME: &'static str = "EndAbsence";
}

/// Somebody is away from now on: what they took up is free for others.
#[derive(Debug, Serialize, Deserialize)]
pub struct AbsenceBegan {
    /// From which group.
    pub group: GroupId,
    /// Who.
    pub member: MemberId,
}

impl Job for AbsenceBegan {
    const NAME: &'static str = "AbsenceBegan";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_absence_lasts_from_the_first_day_through_the_last() {
        let zone = chrono_tz::Europe::Amsterdam;
        let now = Timestamp::parse("2026-11-23T23:30:00+01:00").unwrap();
        let read = |from: &str, until: &str| {
            Period::parse(from, until, zone, now)
                .map_err(|errors| errors.iter().map(|(field, _)| field).collect::<Vec<_>>())
        };
        let period = read("2026-11-23", " 2027-03-28 ").unwrap();
        assert_eq!(period.starts_at, Timestamp::parse("2026-11-23T00:00:00+01:00").unwrap());
        assert_eq!(period.ends_at, Timestamp::parse("2027-03-29T00:00:00+02:00").unwrap());
        assert!(read("2026-12-01", "2026-12-01").is_ok(), "one day");
        assert_eq!(read("2026-12-02", "2026-12-01"), Err(vec!["until"]));
        assert_eq!(read("2026-11-22", "2026-12-01"), Err(vec!["from"]));
        assert_eq!(read("2026-12-01", "2028-01-01"), Err(vec!["until"]));
        assert_eq!(read("", "morgen"), Err(vec!["from", "until"]));
    }
}
