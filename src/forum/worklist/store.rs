//! The rows of `work_marks`, and to which group a line belongs.

use std::collections::HashMap;

use diesel::prelude::*;

use super::model::{Item, Mark, MarkKind};
use crate::platform::{
    clock::Timestamp,
    db::{
        Db, on_both,
        schema::{cases, posts, threads, work_marks},
    },
    error::Failure,
    ids::{GroupId, MemberId},
};

/// What was said of lines and still holds, by the key of the line.
pub fn marks(db: &mut Db, now: Timestamp) -> Result<HashMap<String, Mark>, Failure> {
    let rows: Vec<(String, MemberId, MarkKind, Timestamp)> = work_marks::table
        .filter(work_marks::until.gt(now))
        .select((work_marks::item, work_marks::member_id, work_marks::kind, work_marks::until))
        .load(db)?;
    Ok(rows.into_iter().map(|(item, member, kind, until)| (item, Mark { member, kind, until })).collect())
}

/// What was said of one line and still holds.
pub fn mark_of(db: &mut Db, item: Item, now: Timestamp) -> Result<Option<Mark>, Failure> {
    let row: Option<(MemberId, MarkKind, Timestamp)> = work_marks::table
        .find(item.to_key())
        .filter(work_marks::until.gt(now))
        .select((work_marks::member_id, work_marks::kind, work_marks::until))
        .first(db)
        .optional()?;
    Ok(row.map(|(member, kind, until)| Mark { member, kind, until }))
}

/// Says something of a line, in the place of what was said before. False when `unless_held` and somebody else's
/// claim still holds: of two who claim at once, one wins.
pub fn set_mark(
    db: &mut Db,
    item: Item,
    mark: Mark,
    at: Timestamp,
    unless_held: bool,
) -> Result<bool, Failure> {
    let row = (
        work_marks::item.eq(item.to_key()),
        work_marks::member_id.eq(mark.member),
        work_marks::kind.eq(mark.kind),
        work_marks::until.eq(mark.until),
        work_marks::created_at.eq(at),
    );
    if on_both!(db, |conn| diesel::insert_into(work_marks::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(conn))?
        == 1
    {
        return Ok(true);
    }
    let change = (
        work_marks::member_id.eq(mark.member),
        work_marks::kind.eq(mark.kind),
        work_marks::until.eq(mark.until),
        work_marks::created_at.eq(at),
    );
    let known = work_marks::table.find(item.to_key());
    let changed = if unless_held {
        let free = work_marks::until
            .le(at)
            .or(work_marks::member_id.eq(mark.member))
            .or(work_marks::kind.ne(MarkKind::Claim));
        diesel::update(known.filter(free)).set(change).execute(db)?
    } else {
        diesel::update(known).set(change).execute(db)?
    };
    Ok(changed == 1)
}

/// Takes back what was said of a line.
pub fn delete_mark(db: &mut Db, item: Item) -> Result<(), Failure> {
    diesel::delete(work_marks::table.find(item.to_key())).execute(db)?;
    Ok(())
}

/// The lines of a group that somebody took up.
pub fn claims_of(db: &mut Db, group: GroupId, member: MemberId) -> Result<Vec<Item>, Failure> {
    let keys: Vec<String> = work_marks::table
        .filter(work_marks::member_id.eq(member))
        .filter(work_marks::kind.eq(MarkKind::Claim))
        .select(work_marks::item)
        .load(db)?;
    let mut items = Vec::new();
    for item in keys.iter().filter_map(|key| Item::parse(key)) {
        if group_of(db, item)? == Some(group) {
            items.push(item);
        }
    }
    Ok(items)
}

/// What somebody took up in a group is somebody else's from now on.
pub fn pass_on_claims(db: &mut Db, group: GroupId, from: MemberId, to: MemberId) -> Result<(), Failure> {
    for item in claims_of(db, group, from)? {
        diesel::update(work_marks::table.find(item.to_key()).filter(work_marks::member_id.eq(from)))
            .set(work_marks::member_id.eq(to))
            .execute(db)?;
    }
    Ok(())
}

/// What somebody took up in a group is free for others.
pub fn release_claims(db: &mut Db, group: GroupId, member: MemberId) -> Result<(), Failure> {
    for item in claims_of(db, group, member)? {
        delete_mark(db, item)?;
    }
    Ok(())
}

/// Forgets what no longer holds.
pub fn delete_expired(db: &mut Db, now: Timestamp) -> Result<usize, Failure> {
    Ok(diesel::delete(work_marks::table.filter(work_marks::until.le(now))).execute(db)?)
}

/// In which group a line's matter lies, as long as it is there.
pub fn group_of(db: &mut Db, item: Item) -> Result<Option<GroupId>, Failure> {
    Ok(match item {
        Item::Request(group, _) | Item::Newcomer(group, _) => Some(group),
        Item::Listing(group, _) | Item::StaleListing(group, _) => Some(group),
        Item::Case(id) | Item::Objection(id) => {
            cases::table.find(id.0).select(cases::group_id).first(db).optional()?.flatten()
        }
        Item::Question(id) | Item::Summary(id) | Item::StalePin(id) => {
            threads::table.find(id).select(threads::group_id).first(db).optional()?
        }
        Item::Approval(id) | Item::FirstPost(id) => posts::table
            .inner_join(threads::table)
            .filter(posts::id.eq(id))
            .select(threads::group_id)
            .first(db)
            .optional()?,
    })
}
