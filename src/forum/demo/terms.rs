//! Who waits to be let into a group, and who may not write in one for a while.

use chrono::Duration;

use super::{
    content::{Content, wrong},
    people::Site,
    when::Calendar,
};
use crate::{
    forum::{
        decisions::log::{self, Decision, Entry},
        members,
        membership::{self, model::Mute, sanctions::LiftMute},
    },
    platform::{db::Db, error::Failure, jobs::queue},
};

/// Writes the requests and the mutes, each mute with its note and its line in the log.
pub(super) fn settle(
    db: &mut Db,
    content: &Content,
    site: &Site<'_>,
    calendar: Calendar,
) -> Result<(), Failure> {
    for entry in &content.request {
        let (group, person) = (site.board(&entry.group)?.id, site.person(&entry.by)?.id);
        let at = calendar.ago(&entry.ago)?;
        membership::store::insert_request(db, group, person, &entry.motivation, at)?;
    }
    for entry in &content.mute {
        let (group, person) = (site.board(&entry.group)?.id, site.person(&entry.member)?.id);
        let (by, at) = (site.person(&entry.by)?.id, calendar.ago(&entry.ago)?);
        let until = (calendar.now().utc() + Duration::days(entry.days)).format("%Y-%m-%d").to_string();
        let until = membership::model::parse_until(&until, chrono_tz::Europe::Amsterdam, calendar.now())
            .map_err(|_| wrong(format!("the mute of {}", entry.member)))?;
        let mute = Mute { group_id: group, member_id: person, until, reason: entry.reason.clone() };
        membership::store::set_mute(db, &mute, by, at)?;
        queue::enqueue(db, &LiftMute { group, member: person }, until)?;
        membership::store::insert_note(db, (group, person), by, &entry.note, at)?;
        let name = members::store::get(db, person)?.name;
        let line = Entry { group: Some(group), about: Some(person), subject: &name, reason: &entry.reason };
        log::record_about(db, Some(by), Decision::MemberMuted, line, at)?;
    }
    Ok(())
}
