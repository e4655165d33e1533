//! The rows of `deliveries`.

use diesel::prelude::*;

use super::model::{Delivery, DeliveryState, Skip};
use crate::{
    forum::{notifications::Reason, subscriptions::model::Pace},
    platform::{
        clock::Timestamp,
        db::{Db, on_both, schema::deliveries},
        error::Failure,
        ids::{DeliveryId, MemberId, OutboxId, PostId},
    },
};

/// Most mails that one moment writes for one member.
const MOST_AT_ONCE: i64 = 100;

/// A mail that is wanted, or why there is none.
#[derive(Debug, Clone, Copy)]
pub struct NewDelivery {
    /// To whom.
    pub member: MemberId,
    /// About what.
    pub post: PostId,
    /// Why.
    pub reason: Reason,
    /// How fast.
    pub pace: Pace,
    /// Why there is none; [`Skip::None`] where there is to be one.
    pub why: Skip,
    /// When it may leave.
    pub due_at: Timestamp,
}

/// Notes a delivery, unless there is one of this post to this member.
pub fn insert(db: &mut Db, new: &NewDelivery, at: Timestamp) -> Result<bool, Failure> {
    let state = if new.why == Skip::None { DeliveryState::Planned } else { DeliveryState::Skipped };
    let row = (
        deliveries::member_id.eq(new.member),
        deliveries::post_id.eq(new.post),
        deliveries::reason.eq(new.reason),
        deliveries::pace.eq(new.pace),
        deliveries::state.eq(state),
        deliveries::why.eq(new.why),
        deliveries::due_at.eq(new.due_at),
        deliveries::created_at.eq(at),
        deliveries::ended_at.eq((state == DeliveryState::Skipped).then_some(at)),
    );
    let inserted = on_both!(db, |conn| diesel::insert_into(deliveries::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(inserted == 1)
}

/// What waits for a member and is due, the oldest first.
pub fn list_due(db: &mut Db, member: MemberId, now: Timestamp) -> Result<Vec<Delivery>, Failure> {
    Ok(deliveries::table
        .filter(deliveries::member_id.eq(member))
        .filter(deliveries::state.eq(DeliveryState::Planned))
        .filter(deliveries::due_at.le(now))
        .order(deliveries::id)
        .limit(MOST_AT_ONCE)
        .select(Delivery::as_select())
        .load(db)?)
}

/// The deliveries that went out with a mail.
pub fn list_of_mail(db: &mut Db, outbox: OutboxId) -> Result<Vec<Delivery>, Failure> {
    Ok(deliveries::table
        .filter(deliveries::outbox_id.eq(outbox))
        .order(deliveries::id)
        .select(Delivery::as_select())
        .load(db)?)
}

/// The newest deliveries to a member, of one thread where its posts are named; at most `limit`.
pub fn list_newest(db: &mut Db, member: MemberId, limit: i64) -> Result<Vec<Delivery>, Failure> {
    Ok(deliveries::table
        .filter(deliveries::member_id.eq(member))
        .order(deliveries::id.desc())
        .limit(limit)
        .select(Delivery::as_select())
        .load(db)?)
}

/// Notes that a mail was written.
pub fn set_sent(db: &mut Db, id: DeliveryId, outbox: OutboxId, at: Timestamp) -> Result<(), Failure> {
    diesel::update(deliveries::table.find(id))
        .set((
            deliveries::state.eq(DeliveryState::Sent),
            deliveries::outbox_id.eq(outbox),
            deliveries::ended_at.eq(at),
        ))
        .execute(db)?;
    Ok(())
}

/// Notes that there is no mail, and why.
pub fn set_skipped(db: &mut Db, id: DeliveryId, why: Skip, at: Timestamp) -> Result<(), Failure> {
    diesel::update(deliveries::table.find(id))
        .set((
            deliveries::state.eq(DeliveryState::Skipped),
            deliveries::why.eq(why),
            deliveries::ended_at.eq(at),
        ))
        .execute(db)?;
    Ok(())
}

/// Forgets what was planned before a moment.
pub fn forget(db: &mut Db, before: Timestamp) -> Result<usize, Failure> {
    Ok(diesel::delete(deliveries::table.filter(deliveries::created_at.lt(before))).execute(db)?)
}
