//! What administrators do with groups: add, change, order, close.

use super::{
    model::{Group, GroupDetails},
    store,
};
use crate::{
    forum::{
        access::{Action, Actor, Place, check},
        decisions::log::{self, Decision},
    },
    platform::{clock::Timestamp, db::Db, error::Failure, ids::GroupId},
};

/// How many colours there are.
const HUES: i64 = 13;

/// Adds a group at the end. Its colour is the one used least.
pub fn add(db: &mut Db, actor: &Actor, details: &GroupDetails, at: Timestamp) -> Result<GroupId, Failure> {
    check(actor, Action::ManageGroups, &Place::SITE)?;
    refuse_taken_slug(db, details, None)?;
    let used = store::list(db)?;
    let hue = (1..=HUES).min_by_key(|hue| used.iter().filter(|group| group.hue == *hue).count()).unwrap_or(1);
    store::forget_former_slug(db, details.slug.as_str())?;
    let id = store::insert(db, details, hue, at)?;
    log::record(db, actor.member(), Decision::GroupAdded, &details.name, "", at)?;
    Ok(id)
}

/// Changes a group. Its old address leads to it from then on.
pub fn edit(
    db: &mut Db,
    actor: &Actor,
    id: GroupId,
    details: &GroupDetails,
    at: Timestamp,
) -> Result<Group, Failure> {
    check(actor, Action::ManageGroups, &Place::SITE)?;
    let before = store::get(db, id)?;
    refuse_taken_slug(db, details, Some(id))?;
    store::update(db, id, details)?;
    if before.slug != details.slug.as_str() {
        store::forget_former_slug(db, details.slug.as_str())?;
        store::keep_former_slug(db, &before.slug, id)?;
    }
    log::record(db, actor.member(), Decision::GroupChanged, &details.name, "", at)?;
    store::get(db, id)
}

fn refuse_taken_slug(db: &mut Db, details: &GroupDetails, own: Option<GroupId>) -> Result<(), Failure> {
    match store::find_by_slug(db, details.slug.as_str())? {
        Some(other) if Some(other.id) != own => Err(Failure::invalid("slug", "error-slug-taken")),
        _ => Ok(()),
    }
}

/// In which direction a group moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// One place earlier.
    Up,
    /// One place later.
    Down,
}

/// Moves a group one place; at the ends it stays.
pub fn reorder(
    db: &mut Db,
    actor: &Actor,
    id: GroupId,
    direction: Direction,
    at: Timestamp,
) -> Result<(), Failure> {
    check(actor, Action::ManageGroups, &Place::SITE)?;
    let mut order: Vec<Group> = store::list(db)?;
    let Some(from) = order.iter().position(|group| group.id == id) else { return Err(Failure::NotFound) };
    let to = match direction {
        Direction::Up => from.saturating_sub(1),
        Direction::Down => from.saturating_add(1).min(order.len().saturating_sub(1)),
    };
    if from == to {
        return Ok(());
    }
    order.swap(from, to);
    for (position, group) in (1_i64..).zip(&order) {
        if group.position != position {
            store::set_position(db, group.id, position)?;
        }
    }
    let name = order.get(to).map_or("", |group| group.name.as_str()).to_owned();
    log::record(db, actor.member(), Decision::GroupsReordered, &name, "", at)
}

/// Closes a group: it can be read, nothing can be added. Or opens it again.
pub fn set_closed(
    db: &mut Db,
    actor: &Actor,
    id: GroupId,
    closed: bool,
    at: Timestamp,
) -> Result<Group, Failure> {
    check(actor, Action::ManageGroups, &Place::SITE)?;
    let group = store::get(db, id)?;
    if group.closed_at.is_some() != closed {
        store::set_closed(db, id, closed.then_some(at))?;
        let decision = if closed { Decision::GroupClosed } else { Decision::GroupReopened };
        log::record(db, actor.member(), decision, &group.name, "", at)?;
    }
    store::get(db, id)
}
