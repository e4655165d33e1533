//! One's own settings.

use chrono::{Days, NaiveDate, NaiveTime, TimeZone};
use chrono_tz::Tz;

use super::{
    model::{GroupLevel, LONGEST_PAUSE, MailSettings, SettingsInput},
    store,
};
use crate::{
    forum::access::{Action, Actor, Place, check},
    platform::{
        clock::Timestamp,
        db::Db,
        error::{Failure, FieldErrors},
        ids::GroupId,
    },
};

/// What the actor wants.
pub fn own(db: &mut Db, actor: &Actor) -> Result<MailSettings, Failure> {
    check(actor, Action::UseOwnAccount, &Place::SITE)?;
    store::settings(db, actor.require_member()?)
}

/// Writes what the actor wants, and of each group what is named; a group to which they do not belong is left out.
pub fn set(
    db: &mut Db,
    actor: &Actor,
    input: &SettingsInput,
    groups: &[(GroupId, String)],
) -> Result<(), Failure> {
    let before = own(db, actor)?;
    let settings = input.parse(&before)?;
    store::set_settings(db, &settings)?;
    for (group, word) in groups {
        let level = GroupLevel::parse(word).ok_or_else(|| FieldErrors::one("groups", "error-mail-choice"))?;
        store::set_group_level(db, (before.member_id, *group), level)?;
    }
    Ok(())
}

/// Pauses mail about posts until the morning of a day. An empty text ends a pause, and is a mistake where there is none.
pub fn pause(db: &mut Db, actor: &Actor, until: &str, now: Timestamp, zone: Tz) -> Result<(), Failure> {
    let before = own(db, actor)?;
    let paused_until = match until.trim() {
        "" if before.is_paused(now) => None,
        text => Some(back(text, now, zone).ok_or_else(|| FieldErrors::one("until", "error-pause"))?),
    };
    store::set_settings(db, &MailSettings { paused_until, ..before })
}

/// The beginning of the day on which somebody is back, from tomorrow on and within [`LONGEST_PAUSE`].
fn back(text: &str, now: Timestamp, zone: Tz) -> Option<Timestamp> {
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
    let today = now.utc().with_timezone(&zone).date_naive();
    if day < today.checked_add_days(Days::new(1))? {
        return None;
    }
    let begin = zone.from_local_datetime(&day.and_time(NaiveTime::MIN)).earliest()?;
    let at = Timestamp::from_utc(begin.to_utc());
    (at.since(now) <= LONGEST_PAUSE).then_some(at)
}
