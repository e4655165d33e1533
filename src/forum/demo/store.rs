//! The rows that only the demo writes: profiles filled in at once, and visits in the past.

use diesel::prelude::*;

use crate::platform::{
    clock::Timestamp,
    db::{
        Db,
        schema::{groups, members, profiles},
    },
    error::Failure,
    ids::{GroupId, MemberId},
};

/// What somebody tells of themselves.
pub(super) struct Profile<'a> {
    /// The function.
    pub job_title: &'a str,
    /// The province.
    pub province: &'a str,
    /// What they know much of, separated by commas.
    pub expertise: &'a str,
    /// What one may ask them.
    pub ask_me_about: &'a str,
    /// On which days they work.
    pub working_days: &'a str,
    /// All of it folded, for the people finder.
    pub search_key: &'a str,
}

/// Fills in a profile.
pub(super) fn update_profile(db: &mut Db, member: MemberId, profile: &Profile<'_>) -> Result<(), Failure> {
    diesel::update(profiles::table.find(member))
        .set((
            profiles::job_title.eq(profile.job_title),
            profiles::province.eq(profile.province),
            profiles::expertise.eq(profile.expertise),
            profiles::ask_me_about.eq(profile.ask_me_about),
            profiles::working_days.eq(profile.working_days),
            profiles::search_key.eq(profile.search_key),
        ))
        .execute(db)?;
    Ok(())
}

/// When somebody was here, until when they may stay, and from when on something can be new to them.
pub(super) struct Visits {
    /// The last visit.
    pub seen: Option<Timestamp>,
    /// The end of a guest's stay.
    pub guest_until: Option<Timestamp>,
    /// From when on something can be new.
    pub read_from: Timestamp,
}

/// Notes visits in the past.
pub(super) fn update_visits(db: &mut Db, member: MemberId, visits: &Visits) -> Result<(), Failure> {
    diesel::update(members::table.find(member))
        .set((
            members::last_seen_at.eq(visits.seen),
            members::previous_visit_at.eq(visits.seen),
            members::guest_until.eq(visits.guest_until),
            members::read_from.eq(visits.read_from),
        ))
        .execute(db)?;
    Ok(())
}

/// A group has been there for longer than the database.
pub(super) fn update_group_age(db: &mut Db, group: GroupId, created_at: Timestamp) -> Result<(), Failure> {
    diesel::update(groups::table.find(group)).set(groups::created_at.eq(created_at)).execute(db)?;
    Ok(())
}
