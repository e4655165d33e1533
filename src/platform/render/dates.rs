//! Moments in the words of people: "vandaag 8.51 uur", "zaterdag 14.10 uur", "19 november 2025".

use chrono::{DateTime, Datelike, Timelike};
use chrono_tz::Tz;
use fluent_bundle::{FluentArgs, FluentValue};

use crate::platform::{
    clock::Timestamp,
    i18n::{Language, Texts},
};

/// How much of a moment is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// As near as a colleague would say it.
    Near,
    /// Weekday, date and time.
    Full,
    /// The date alone.
    Date,
}

/// A moment in words, as seen from `now`.
pub(super) fn spoken(
    texts: &Texts,
    lang: Language,
    zone: Tz,
    at: Timestamp,
    now: Timestamp,
    style: Style,
) -> String {
    let (at_there, now_there) = (at.utc().with_timezone(&zone), now.utc().with_timezone(&zone));
    let minutes = now.since(at).num_minutes();
    let days = now_there.date_naive().signed_duration_since(at_there.date_naive()).num_days();
    let say = |key: &str, args: FluentArgs<'_>| texts.text(lang, key, &args);
    let mut args = parts(texts, lang, &at_there);
    match style {
        Style::Full => say("time-full", args),
        Style::Date => say("time-date-year", args),
        Style::Near if (0..1).contains(&minutes) => say("time-just-now", args),
        Style::Near if (1..60).contains(&minutes) => {
            args.set("minutes", FluentValue::from(minutes));
            say("time-minutes-ago", args)
        }
        Style::Near if days == 0 => say("time-today", args),
        Style::Near if days == 1 => say("time-yesterday", args),
        Style::Near if (2..=6).contains(&days) => say("time-weekday", args),
        Style::Near if at_there.year() == now_there.year() && days > 0 => say("time-date", args),
        Style::Near => say("time-date-year", args),
    }
}

fn parts(texts: &Texts, lang: Language, at: &DateTime<Tz>) -> FluentArgs<'static> {
    let word = |key: String| texts.find(lang, &key).unwrap_or(key);
    let clock = match lang {
        Language::Nl => format!("{}.{:02}", at.hour(), at.minute()),
        Language::En => format!("{:02}:{:02}", at.hour(), at.minute()),
    };
    let mut args = FluentArgs::new();
    args.set("clock", clock);
    args.set("weekday", word(format!("weekday-{}", at.weekday().number_from_monday())));
    args.set("day", at.day().to_string());
    args.set("month", word(format!("month-{}", at.month())));
    args.set("year", at.year().to_string());
    args
}

/// A date as "donderdag 3 december 2026", for texts that are written once.
pub fn spoken_date(texts: &Texts, lang: Language, zone: Tz, at: Timestamp) -> String {
    texts.text(lang, "time-weekday-date", &parts(texts, lang, &at.utc().with_timezone(&zone)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NL: &str = "time-just-now = zojuist\ntime-minutes-ago = { $minutes } minuten geleden\n\
        time-today = vandaag { $clock } uur\ntime-yesterday = gisteren { $clock } uur\n\
        time-weekday = { $weekday } { $clock } uur\ntime-date = { $day } { $month }\n\
        time-date-year = { $day } { $month } { $year }\ntime-full = { $weekday } { $day } { $month } { $year }, { $clock } uur\n\
        weekday-6 = zaterdag\nweekday-4 = donderdag\nweekday-7 = zondag\nmonth-11 = november\nmonth-10 = oktober\nmonth-3 = maart\n";

    #[test]
    fn moments_are_told_as_a_colleague_would() {
        let texts = Texts::read([(Language::Nl, NL.to_owned())]).unwrap();
        let now = Timestamp::parse("2026-11-23T09:12:00+01:00").unwrap();
        let say = |at: &str, style| {
            spoken(
                &texts,
                Language::Nl,
                chrono_tz::Europe::Amsterdam,
                Timestamp::parse(at).unwrap(),
                now,
                style,
            )
        };
        assert_eq!(say("2026-11-23T09:12:00+01:00", Style::Near), "zojuist");
        assert_eq!(say("2026-11-23T09:00:00+01:00", Style::Near), "12 minuten geleden");
        assert_eq!(say("2026-11-23T00:05:00+01:00", Style::Near), "vandaag 0.05 uur");
        assert_eq!(say("2026-11-22T23:59:00+01:00", Style::Near), "gisteren 23.59 uur");
        assert_eq!(say("2026-11-21T14:10:00+01:00", Style::Near), "zaterdag 14.10 uur");
        assert_eq!(say("2026-11-01T14:10:00+01:00", Style::Near), "1 november");
        assert_eq!(say("2025-11-20T14:10:00+01:00", Style::Near), "20 november 2025");
        assert_eq!(say("2026-11-19T16:40:00+01:00", Style::Full), "donderdag 19 november 2026, 16.40 uur");
    }

    #[test]
    fn the_zone_decides_which_day_it_is_also_when_the_clocks_change() {
        let texts = Texts::read([(Language::Nl, NL.to_owned())]).unwrap();
        let zone = chrono_tz::Europe::Amsterdam;
        let at = Timestamp::parse("2026-10-24T22:30:00Z").unwrap();
        let later = Timestamp::parse("2026-10-25T23:30:00Z").unwrap();
        assert_eq!(spoken(&texts, Language::Nl, zone, at, later, Style::Near), "gisteren 0.30 uur");
        let spring = Timestamp::parse("2027-03-28T01:30:00Z").unwrap();
        assert!(spoken(&texts, Language::Nl, zone, spring, spring, Style::Full).ends_with("3.30 uur"));
    }
}
