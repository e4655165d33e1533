//! Leaving a group, and with it whatever one planned there.

use super::absences::standing_in;
use crate::{
    forum::{
        access::Actor,
        groups::{joining, model::Group},
    },
    platform::{clock::Timestamp, db::Db, error::Failure, ids::GroupId},
};

/// [`joining::leave`], and a deputy who stood in for the one who leaves steps down.
pub fn leave(db: &mut Db, actor: &Actor, id: GroupId, at: Timestamp) -> Result<Group, Failure> {
    let group = joining::leave(db, actor, id)?;
    let member = actor.require_member()?;
    standing_in::end_all_of(db, Some(member), &group, member, at)?;
    Ok(group)
}
