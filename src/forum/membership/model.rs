//! What is known of somebody's place in a group.

use chrono::{Days, Duration, NaiveDate, TimeZone};
use chrono_tz::Tz;
use diesel::prelude::*;

use crate::platform::{
    clock::Timestamp,
    db::{
        schema::{join_requests, member_notes, mutes},
        word_enum,
    },
    error::Message,
    ids::{GroupId, MemberId, NoteId},
    text::line,
};

/// The longest motivation.
pub const LONGEST_MOTIVATION: usize = 600;
/// The longest note.
const LONGEST_NOTE: usize = 2_000;
/// A mute lasts at most so many days.
const MOST_DAYS: u64 = 366;
/// Somebody is a guest for at most so many days at a time.
const MOST_GUEST_DAYS: u64 = 2 * 366;

/// Somebody asks to be let into a group.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = join_requests)]
pub struct JoinRequest {
    /// Who.
    pub member_id: MemberId,
    /// Why.
    pub motivation: String,
    /// Since when.
    pub created_at: Timestamp,
}

/// Somebody may not write in a group for a while.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = mutes)]
pub struct Mute {
    /// The group.
    pub group_id: GroupId,
    /// Who.
    pub member_id: MemberId,
    /// Until when.
    pub until: Timestamp,
    /// Why; the muted member reads it.
    pub reason: String,
}

/// What moderators of a group tell each other of a member; nobody else reads it.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = member_notes)]
pub struct Note {
    /// Its id.
    pub id: NoteId,
    /// Who wrote it.
    pub author_id: MemberId,
    /// What it says.
    pub text: String,
    /// When it was written.
    pub created_at: Timestamp,
}

word_enum! {
    /// Which members of a group are listed.
    MemberFilter {
        /// Those who lead it.
        Moderators = "moderator",
        /// Those who are muted.
        Muted = "gedempt",
        /// Those who belong to it until a date.
        Guests = "gast",
        /// Those who wrote nothing in it.
        NeverPosted = "nooit",
        /// Those who were not on the site for half a year.
        LongUnseen = "lang",
        /// Those whom our mail does not reach.
        Bouncing = "onbereikbaar",
    }
}

word_enum! {
    /// In which order they are listed.
    MemberSort {
        /// By family name.
        Name = "naam",
        /// Who came last, first.
        Joined = "sinds",
        /// Who was here last, first.
        Seen = "gezien",
        /// Who wrote most, first.
        Posts = "reacties",
    }
}

/// Reads why somebody wants to join.
pub fn parse_motivation(text: &str) -> Result<String, Message> {
    line::required_text(text, LONGEST_MOTIVATION, "error-motivation-empty")
}

/// Reads a note.
pub fn parse_note(text: &str) -> Result<String, Message> {
    line::required_text(text, LONGEST_NOTE, "error-note-empty")
}

/// Reads the day on which a mute ends: `2026-12-03`, tomorrow at the earliest. It ends when that day begins.
pub fn parse_until(text: &str, zone: Tz, now: Timestamp) -> Result<Timestamp, Message> {
    let day = NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d")
        .map_err(|_| Message::new("error-until-invalid"))?;
    let today = now.utc().with_timezone(&zone).date_naive();
    let last = today.checked_add_days(Days::new(MOST_DAYS)).unwrap_or(today);
    if day <= today || day > last {
        return Err(Message::new("error-until-range"));
    }
    day.and_hms_opt(0, 0, 0)
        .and_then(|midnight| zone.from_local_datetime(&midnight).earliest())
        .map(|moment| Timestamp::from_utc(moment.to_utc()))
        .ok_or_else(|| Message::new("error-until-invalid"))
}

/// Reads somebody's last day in a group: `2027-01-31`, today at the earliest. It ends when the next day begins.
pub fn parse_last_day(text: &str, zone: Tz, now: Timestamp) -> Result<Timestamp, Message> {
    let day = NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d")
        .map_err(|_| Message::new("error-until-invalid"))?;
    let today = now.utc().with_timezone(&zone).date_naive();
    let latest = today.checked_add_days(Days::new(MOST_GUEST_DAYS)).unwrap_or(today);
    if day < today || day > latest {
        return Err(Message::new("error-last-day-range"));
    }
    day.succ_opt()
        .and_then(|next| next.and_hms_opt(0, 0, 0))
        .and_then(|midnight| zone.from_local_datetime(&midnight).earliest())
        .map(|moment| Timestamp::from_utc(moment.to_utc()))
        .ok_or_else(|| Message::new("error-until-invalid"))
}

/// The last moment before an end: what is shown as the last day.
pub fn last_moment(until: Timestamp) -> Timestamp {
    until.minus(Duration::microseconds(1))
}

/// The day of [`last_moment`] as a form holds it.
pub fn last_day(until: Timestamp, zone: Tz) -> String {
    last_moment(until).utc().with_timezone(&zone).date_naive().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_day_counts_as_a_whole() {
        let zone = chrono_tz::Europe::Amsterdam;
        let now = Timestamp::parse("2026-11-23T23:30:00+01:00").unwrap();
        let until = |text: &str| parse_last_day(text, zone, now).map_err(|message| message.key);
        for (day, end) in
            [("2026-11-23", "2026-11-24T00:00:00+01:00"), ("2027-03-28", "2027-03-29T00:00:00+02:00")]
        {
            let moment = until(day).unwrap();
            assert_eq!(moment, Timestamp::parse(end).unwrap());
            assert_eq!(last_day(moment, zone), day);
        }
        for far in ["2026-11-22", "2029-01-01", "9999-12-31"] {
            assert_eq!(until(far), Err("error-last-day-range"), "{far}");
        }
        assert_eq!(until("31-1-2027"), Err("error-until-invalid"));
    }

    #[test]
    fn a_mute_ends_when_a_day_begins_that_is_still_to_come() {
        let zone = chrono_tz::Europe::Amsterdam;
        let now = Timestamp::parse("2026-11-23T23:30:00+01:00").unwrap();
        let until = |text: &str| parse_until(text, zone, now).map_err(|message| message.key);
        assert_eq!(until("2026-11-24"), Ok(Timestamp::parse("2026-11-24T00:00:00+01:00").unwrap()));
        assert_eq!(until(" 2027-04-01 "), Ok(Timestamp::parse("2027-04-01T00:00:00+02:00").unwrap()));
        for early in ["2026-11-23", "2020-01-01", "2028-01-01", "9999-12-31"] {
            assert_eq!(until(early), Err("error-until-range"), "{early}");
        }
        for nonsense in ["", "morgen", "24-11-2026", "2026-02-30", "2026-11-24T10:00"] {
            assert_eq!(until(nonsense), Err("error-until-invalid"), "{nonsense}");
        }
    }
}
