//! Becoming a member of a group, and ceasing to be one.

use super::{model::Group, store};
use crate::{
    forum::access::{Action, Actor, GroupRole, JoinPolicy, check},
    platform::{clock::Timestamp, db::Db, error::Failure, ids::GroupId},
};

/// Joins a group that is open. Who belongs to it already stays in it.
pub fn join(db: &mut Db, actor: &Actor, id: GroupId, at: Timestamp) -> Result<Group, Failure> {
    let member = actor.require_member()?;
    let place = store::place(db, actor, id)?;
    check(actor, Action::ReadGroup, &place)?;
    if place.role.is_none() {
        check(actor, Action::JoinGroup, &place)?;
        store::insert_member(db, id, member, GroupRole::Member, at)?;
    }
    store::get(db, id)
}

/// Leaves a group; who does not belong to it has left already. Its last moderator stays: a board needs somebody.
pub fn leave(db: &mut Db, actor: &Actor, id: GroupId) -> Result<Group, Failure> {
    let member = actor.require_member()?;
    store::lock(db, id)?;
    let place = store::place(db, actor, id)?;
    check(actor, Action::ReadGroup, &place)?;
    if place.role.is_none() {
        return store::get(db, id);
    }
    check(actor, Action::LeaveGroup, &place)?;
    if store::lasting_moderators(db, id)? == [member] {
        return Err(Failure::Conflict("conflict-last-moderator".into()));
    }
    store::delete_member(db, id, member)?;
    store::get(db, id)
}

/// Writing in an open group makes one a member of it. The caller has checked that one may write.
pub fn ensure_joined(db: &mut Db, actor: &Actor, id: GroupId, at: Timestamp) -> Result<(), Failure> {
    let member = actor.require_member()?;
    let place = store::place(db, actor, id)?;
    if place.role.is_none() && place.join_policy == JoinPolicy::Open {
        store::insert_member(db, id, member, GroupRole::Member, at)?;
    }
    Ok(())
}
