//! The rows that only the demo writes: visits in the past, and the like.

use diesel::prelude::*;

use crate::{
    forum::notifications::delivering::model::{DeliverNotices, DeliveryState},
    platform::{
        clock::Timestamp,
        db::{
            Db,
            schema::{deliveries, groups, jobs, members},
        },
        error::Failure,
        ids::{GroupId, MemberId},
        jobs::job::Job,
    },
};

/// When somebody was here, and from when on something can be new to them.
pub(super) struct Visits {
    /// The last visit.
    pub seen: Option<Timestamp>,
    /// From when on something can be new.
    pub read_from: Timestamp,
}

/// Notes visits in the past.
pub(super) fn update_visits(db: &mut Db, member: MemberId, visits: &Visits) -> Result<(), Failure> {
    diesel::update(members::table.find(member))
        .set((
            members::last_seen_at.eq(visits.seen),
            members::previous_visit_at.eq(visits.seen),
            members::read_from.eq(visits.read_from),
        ))
        .execute(db)?;
    Ok(())
}

/// Nobody vouches for somebody.
pub(super) fn doubt(db: &mut Db, member: MemberId) -> Result<(), Failure> {
    diesel::update(members::table.find(member)).set(members::is_vouched_for.eq(false)).execute(db)?;
    Ok(())
}

/// A group has been there for longer than the database.
pub(super) fn update_group_age(db: &mut Db, group: GroupId, created_at: Timestamp) -> Result<(), Failure> {
    diesel::update(groups::table.find(group)).set(groups::created_at.eq(created_at)).execute(db)?;
    Ok(())
}

/// What was due before a moment counts as mailed then: a demo mails nobody about last week.
pub(super) fn let_mail_rest(db: &mut Db, before: Timestamp) -> Result<(), Failure> {
    diesel::update(
        deliveries::table
            .filter(deliveries::state.eq(DeliveryState::Planned))
            .filter(deliveries::due_at.lt(before)),
    )
    .set((deliveries::state.eq(DeliveryState::Sent), deliveries::ended_at.eq(before)))
    .execute(db)?;
    diesel::delete(jobs::table.filter(jobs::name.eq(DeliverNotices::NAME)).filter(jobs::due_at.lt(before)))
        .execute(db)?;
    Ok(())
}
