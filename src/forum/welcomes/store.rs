//! The rows of `welcomes` and `welcome_texts`.

use diesel::prelude::*;

use super::model::{Way, Welcome, WelcomeText};
use crate::platform::{
    clock::Timestamp,
    db::{
        Db, on_both,
        schema::{welcome_texts, welcomes},
    },
    error::Failure,
    ids::{GroupId, MemberId},
};

/// How somebody was welcomed in a group.
pub fn find(db: &mut Db, group: GroupId, member: MemberId) -> Result<Option<Welcome>, Failure> {
    Ok(welcomes::table.find((group, member)).select(Welcome::as_select()).first(db).optional()?)
}

/// Notes a welcome; false when there was one already.
pub fn insert(
    db: &mut Db,
    (group, member): (GroupId, MemberId),
    by: MemberId,
    way: Way,
    at: Timestamp,
) -> Result<bool, Failure> {
    let row = (
        welcomes::group_id.eq(group),
        welcomes::member_id.eq(member),
        welcomes::welcomed_by.eq(by),
        welcomes::way.eq(way),
        welcomes::created_at.eq(at),
    );
    let noted = on_both!(db, |conn| diesel::insert_into(welcomes::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(noted == 1)
}

/// The text that a moderator keeps for a group.
pub fn find_text(db: &mut Db, group: GroupId, moderator: MemberId) -> Result<Option<WelcomeText>, Failure> {
    Ok(welcome_texts::table
        .find((group, moderator))
        .select((welcome_texts::body, welcome_texts::offered_by))
        .first(db)
        .optional()?)
}

/// Keeps a text, in the place of the one before.
pub fn save_text(
    db: &mut Db,
    (group, moderator): (GroupId, MemberId),
    text: &WelcomeText,
    at: Timestamp,
) -> Result<(), Failure> {
    let change = (
        welcome_texts::body.eq(&text.body),
        welcome_texts::offered_by.eq(text.offered_by),
        welcome_texts::updated_at.eq(at),
    );
    let row = (welcome_texts::group_id.eq(group), welcome_texts::member_id.eq(moderator), change);
    on_both!(db, |conn| diesel::insert_into(welcome_texts::table)
        .values(row)
        .on_conflict((welcome_texts::group_id, welcome_texts::member_id))
        .do_update()
        .set(change)
        .execute(conn))?;
    Ok(())
}
