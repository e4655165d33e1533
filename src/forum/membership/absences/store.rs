//! The rows of `absences`, and the role of those who stand in.

use diesel::{dsl::exists, prelude::*};

use super::model::{Absence, Period};
use crate::{
    forum::access::GroupRole,
    platform::{
        clock::Timestamp,
        db::{
            Db,
            schema::{absences, group_members},
        },
        error::Failure,
        ids::{AbsenceId, GroupId, MemberId},
    },
};

/// One absence, or none.
pub fn find(db: &mut Db, id: AbsenceId) -> Result<Option<Absence>, Failure> {
    Ok(absences::table.find(id).select(Absence::as_select()).first(db).optional()?)
}

/// The absences from these groups that have not ended, in the order in which they begin.
pub fn list(db: &mut Db, groups: &[GroupId]) -> Result<Vec<Absence>, Failure> {
    Ok(absences::table
        .filter(absences::group_id.eq_any(groups))
        .filter(absences::ended_at.is_null())
        .order((absences::starts_at, absences::id))
        .select(Absence::as_select())
        .load(db)?)
}

/// The running absence of somebody from a group.
pub fn find_running(db: &mut Db, group: GroupId, member: MemberId) -> Result<Option<Absence>, Failure> {
    Ok(absences::table
        .filter(absences::group_id.eq(group))
        .filter(absences::member_id.eq(member))
        .filter(absences::began_at.is_not_null())
        .filter(absences::ended_at.is_null())
        .select(Absence::as_select())
        .first(db)
        .optional()?)
}

/// Plans an absence.
pub fn insert(
    db: &mut Db,
    (group, member, deputy): (GroupId, MemberId, MemberId),
    period: &Period,
    note: &str,
    at: Timestamp,
) -> Result<AbsenceId, Failure> {
    Ok(diesel::insert_into(absences::table)
        .values((
            absences::group_id.eq(group),
            absences::member_id.eq(member),
            absences::deputy_id.eq(deputy),
            absences::starts_at.eq(period.starts_at),
            absences::ends_at.eq(period.ends_at),
            absences::note.eq(note),
            absences::created_at.eq(at),
        ))
        .returning(absences::id)
        .get_result(db)?)
}

/// An absence begins; false when it had begun, or ended.
pub fn set_began(db: &mut Db, id: AbsenceId, at: Timestamp) -> Result<bool, Failure> {
    let waiting =
        absences::table.find(id).filter(absences::began_at.is_null()).filter(absences::ended_at.is_null());
    Ok(diesel::update(waiting).set(absences::began_at.eq(at)).execute(db)? == 1)
}

/// An absence ends; false when it had ended.
pub fn set_ended(db: &mut Db, id: AbsenceId, at: Timestamp) -> Result<bool, Failure> {
    let there = absences::table.find(id).filter(absences::ended_at.is_null());
    Ok(diesel::update(there).set(absences::ended_at.eq(at)).execute(db)? == 1)
}

/// Whether somebody is the deputy in a running absence.
pub fn is_deputy(db: &mut Db, group: GroupId, deputy: MemberId) -> Result<bool, Failure> {
    let running = absences::table
        .filter(absences::group_id.eq(group))
        .filter(absences::deputy_id.eq(deputy))
        .filter(absences::began_at.is_not_null())
        .filter(absences::ended_at.is_null());
    Ok(diesel::select(exists(running)).get_result(db)?)
}

/// The running absences in which somebody is the deputy, by group: who holds several, holds them in this order.
pub fn list_of_deputy(db: &mut Db, deputy: MemberId) -> Result<Vec<Absence>, Failure> {
    Ok(absences::table
        .filter(absences::deputy_id.eq(deputy))
        .filter(absences::began_at.is_not_null())
        .filter(absences::ended_at.is_null())
        .order((absences::group_id, absences::id))
        .select(Absence::as_select())
        .load(db)?)
}

/// Lets a plain member of a group lead it until [`step_down`]; false where there is none.
pub fn stand_in(db: &mut Db, group: GroupId, member: MemberId) -> Result<bool, Failure> {
    let plain = group_members::table.find((group, member)).filter(group_members::role.eq(GroupRole::Member));
    let changed = diesel::update(plain)
        .set((group_members::role.eq(GroupRole::Moderator), group_members::stands_in.eq(true)))
        .execute(db)?;
    Ok(changed == 1)
}

/// Makes a plain member again of whoever only stood in; false where there is none.
pub fn step_down(db: &mut Db, group: GroupId, member: MemberId) -> Result<bool, Failure> {
    let standing = group_members::table.find((group, member)).filter(group_members::stands_in);
    let changed = diesel::update(standing)
        .set((group_members::role.eq(GroupRole::Member), group_members::stands_in.eq(false)))
        .execute(db)?;
    Ok(changed == 1)
}
