//! The group in which a moderator acts, and the person about whom.

use super::store;
use crate::{
    forum::{
        access::{Action, Actor, GroupRole, check},
        groups::{self, model::Group},
        members::{self, model::Member},
    },
    platform::{
        db::Db,
        error::Failure,
        ids::{GroupId, MemberId},
    },
};

/// A group whose members this actor manages; nobody else changes who belongs to it until the transaction ends.
pub fn managed(db: &mut Db, actor: &Actor, id: GroupId) -> Result<Group, Failure> {
    groups::store::lock(db, id)?;
    readable(db, actor, id)
}

/// [`managed`], for pages.
pub fn readable(db: &mut Db, actor: &Actor, id: GroupId) -> Result<Group, Failure> {
    let place = groups::store::place(db, actor, id)?;
    check(actor, Action::ManageGroupMembers, &place)?;
    groups::store::get(db, id)
}

/// Somebody with whom the moderators of the group have something to do; anybody else is not found.
pub fn known(db: &mut Db, group: GroupId, id: MemberId) -> Result<Member, Failure> {
    let member = members::store::get(db, id)?;
    if store::is_known(db, group, id)? { Ok(member) } else { Err(Failure::NotFound) }
}

/// A member of the group and their role; whoever left it meanwhile is told to the one who acts.
pub fn belonging(db: &mut Db, group: GroupId, id: MemberId) -> Result<(Member, GroupRole), Failure> {
    let member = members::store::get(db, id)?;
    let role = groups::store::role_in(db, group, id)?
        .ok_or_else(|| Failure::Conflict("conflict-not-in-group".into()))?;
    Ok((member, role))
}

/// Somebody who takes part in the group: its members, and who writes in its threads through another board. Whoever
/// has nothing to do with it any more is told to the one who acts.
pub fn taking_part(
    db: &mut Db,
    group: GroupId,
    id: MemberId,
) -> Result<(Member, Option<GroupRole>), Failure> {
    let member = members::store::get(db, id)?;
    let role = groups::store::role_in(db, group, id)?;
    if role.is_none() && !store::has_written(db, group, id)? {
        return Err(Failure::Conflict("conflict-not-in-group".into()));
    }
    Ok((member, role))
}

/// Refuses what a moderator would do to somebody who runs the site; administrators settle that among themselves.
pub fn refuse_admin(actor: &Actor, member: &Member) -> Result<(), Failure> {
    if member.is_admin && !actor.is_admin() {
        return Err(Failure::Conflict("conflict-is-admin".into()));
    }
    Ok(())
}

/// Refuses what somebody would do to themselves.
pub fn refuse_self(actor: &Actor, id: MemberId) -> Result<(), Failure> {
    if actor.member() == Some(id) { Err(Failure::Conflict("conflict-yourself".into())) } else { Ok(()) }
}
