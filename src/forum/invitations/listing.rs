//! Who was invited to a group and what came of it.

use diesel::prelude::*;
use strum::IntoEnumIterator;

use super::model::{Invitation, InvitationState};
use crate::platform::{
    clock::Timestamp,
    db::{Backend, Db, schema::invitations},
    error::Failure,
    ids::GroupId,
};

/// Invitations on one page.
pub const INVITATIONS_A_PAGE: i64 = 25;

type Rows<'a> = invitations::BoxedQuery<'a, Backend>;

/// How many invitations of each state a group has: four queries.
pub fn count(db: &mut Db, group: GroupId, now: Timestamp) -> Result<Vec<(InvitationState, i64)>, Failure> {
    InvitationState::iter().map(|state| Ok((state, count_of(db, group, Some(state), now)?))).collect()
}

/// How many invitations of one state a group has, or of all.
pub fn count_of(
    db: &mut Db,
    group: GroupId,
    state: Option<InvitationState>,
    now: Timestamp,
) -> Result<i64, Failure> {
    Ok(matching(group, state, now).count().get_result(db)?)
}

/// A page of the invitations to a group, from 1, newest first.
pub fn find(
    db: &mut Db,
    group: GroupId,
    state: Option<InvitationState>,
    page: i64,
    now: Timestamp,
) -> Result<Vec<Invitation>, Failure> {
    Ok(newest(group, state, now)
        .offset(page.saturating_sub(1).saturating_mul(INVITATIONS_A_PAGE))
        .limit(INVITATIONS_A_PAGE)
        .load(db)?)
}

/// All invitations to a group, newest first.
pub fn all(
    db: &mut Db,
    group: GroupId,
    state: Option<InvitationState>,
    now: Timestamp,
) -> Result<Vec<Invitation>, Failure> {
    Ok(newest(group, state, now).load(db)?)
}

fn newest(
    group: GroupId,
    state: Option<InvitationState>,
    now: Timestamp,
) -> diesel::dsl::Select<Rows<'static>, diesel::dsl::AsSelect<Invitation, Backend>> {
    matching(group, state, now)
        .order((invitations::created_at.desc(), invitations::id.desc()))
        .select(Invitation::as_select())
}

fn matching(group: GroupId, state: Option<InvitationState>, now: Timestamp) -> Rows<'static> {
    let rows = invitations::table.into_boxed().filter(invitations::group_id.eq(group));
    let Some(state) = state else { return rows };
    if state == InvitationState::Accepted {
        return rows.filter(invitations::accepted_at.is_not_null());
    }
    let rows = rows.filter(invitations::accepted_at.is_null());
    match state {
        InvitationState::Withdrawn => rows.filter(invitations::withdrawn_at.is_not_null()),
        InvitationState::Expired => {
            rows.filter(invitations::withdrawn_at.is_null()).filter(invitations::expires_at.le(now))
        }
        _ => rows.filter(invitations::withdrawn_at.is_null()).filter(invitations::expires_at.gt(now)),
    }
}
