//! Following and muting a thread or a group.

use super::{
    model::{GroupLevel, ThreadLevel},
    store,
};
use crate::{
    forum::{
        access::{Action, Actor, check},
        groups::{self, model::Group},
        threads::{model::Thread, place},
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::{Failure, FieldErrors},
        ids::{GroupId, ThreadId},
    },
};

/// Says what one wants of a thread: "follow", "mute", or "normal" for nothing in particular.
pub fn set_thread(
    db: &mut Db,
    actor: &Actor,
    id: ThreadId,
    word: &str,
    at: Timestamp,
) -> Result<Thread, Failure> {
    let (thread, place) = place::readable_thread(db, actor, id)?;
    check(actor, Action::UseOwnAccount, &place)?;
    let level = match word {
        "normal" => None,
        word => Some(ThreadLevel::parse(word).ok_or_else(wrong)?),
    };
    store::set_thread_level(db, (actor.require_member()?, id), level, at)?;
    Ok(thread)
}

/// Says what one wants of a group to which one belongs.
pub fn set_group(db: &mut Db, actor: &Actor, id: GroupId, word: &str) -> Result<Group, Failure> {
    let place = groups::store::place(db, actor, id)?;
    check(actor, Action::ReadGroup, &place)?;
    check(actor, Action::UseOwnAccount, &place)?;
    let level = GroupLevel::parse(word).ok_or_else(wrong)?;
    if !store::set_group_level(db, (actor.require_member()?, id), level)? {
        return Err(Failure::Conflict("conflict-not-in-group".into()));
    }
    groups::store::get(db, id)
}

fn wrong() -> Failure {
    FieldErrors::one("level", "error-mail-choice").into()
}
