//! The rows of `mail_settings` and `thread_follows`, and the level of group members.

use std::collections::HashMap;

use diesel::prelude::*;

use super::model::{GroupLevel, MailSettings, ThreadLevel};
use crate::platform::{
    clock::Timestamp,
    db::{
        CHUNK, Db, on_both,
        schema::{group_members, mail_settings, thread_follows},
    },
    error::Failure,
    ids::{GroupId, MemberId, ThreadId},
};

/// What a member wants.
pub fn settings(db: &mut Db, member: MemberId) -> Result<MailSettings, Failure> {
    let found = mail_settings::table.find(member).select(MailSettings::as_select()).first(db).optional()?;
    Ok(found.unwrap_or_else(|| MailSettings::of(member)))
}

/// What these members want; who set nothing is not among them.
pub fn settings_of(db: &mut Db, members: &[MemberId]) -> Result<HashMap<MemberId, MailSettings>, Failure> {
    let mut all = HashMap::new();
    for chunk in members.chunks(CHUNK) {
        let found: Vec<MailSettings> = mail_settings::table
            .filter(mail_settings::member_id.eq_any(chunk))
            .select(MailSettings::as_select())
            .load(db)?;
        all.extend(found.into_iter().map(|settings| (settings.member_id, settings)));
    }
    Ok(all)
}

/// Writes what a member wants.
pub fn set_settings(db: &mut Db, settings: &MailSettings) -> Result<(), Failure> {
    on_both!(db, |conn| diesel::insert_into(mail_settings::table)
        .values(settings)
        .on_conflict(mail_settings::member_id)
        .do_update()
        .set(settings)
        .execute(conn))?;
    Ok(())
}

/// What a member wants of a thread, if they ever said so or wrote in it.
pub fn thread_level(db: &mut Db, member: MemberId, thread: ThreadId) -> Result<Option<ThreadLevel>, Failure> {
    Ok(thread_follows::table.find((member, thread)).select(thread_follows::level).first(db).optional()?)
}

/// Who said something about a thread, and what.
pub fn thread_levels(db: &mut Db, thread: ThreadId) -> Result<HashMap<MemberId, ThreadLevel>, Failure> {
    let rows: Vec<(MemberId, ThreadLevel)> = thread_follows::table
        .filter(thread_follows::thread_id.eq(thread))
        .select((thread_follows::member_id, thread_follows::level))
        .load(db)?;
    Ok(rows.into_iter().collect())
}

/// Writes what a member wants of a thread; none is nothing in particular.
pub fn set_thread_level(
    db: &mut Db,
    (member, thread): (MemberId, ThreadId),
    level: Option<ThreadLevel>,
    at: Timestamp,
) -> Result<(), Failure> {
    let Some(level) = level else {
        diesel::delete(thread_follows::table.find((member, thread))).execute(db)?;
        return Ok(());
    };
    let change = (thread_follows::level.eq(level), thread_follows::created_at.eq(at));
    let row = (thread_follows::member_id.eq(member), thread_follows::thread_id.eq(thread), change);
    on_both!(db, |conn| diesel::insert_into(thread_follows::table)
        .values(row)
        .on_conflict((thread_follows::member_id, thread_follows::thread_id))
        .do_update()
        .set(change)
        .execute(conn))?;
    Ok(())
}

/// Lets somebody follow a thread, unless they said anything about it before.
pub fn follow_by_writing(
    db: &mut Db,
    (member, thread): (MemberId, ThreadId),
    at: Timestamp,
) -> Result<(), Failure> {
    let row = (
        thread_follows::member_id.eq(member),
        thread_follows::thread_id.eq(thread),
        thread_follows::level.eq(ThreadLevel::Follow),
        thread_follows::created_at.eq(at),
    );
    on_both!(db, |conn| diesel::insert_into(thread_follows::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(())
}

/// What each of the members of a group wants of it.
pub fn group_levels(db: &mut Db, group: GroupId) -> Result<Vec<(MemberId, GroupLevel)>, Failure> {
    Ok(group_members::table
        .filter(group_members::group_id.eq(group))
        .select((group_members::member_id, group_members::level))
        .load(db)?)
}

/// What a member wants of each of their groups.
pub fn levels_of(db: &mut Db, member: MemberId) -> Result<HashMap<GroupId, GroupLevel>, Failure> {
    let rows: Vec<(GroupId, GroupLevel)> = group_members::table
        .filter(group_members::member_id.eq(member))
        .select((group_members::group_id, group_members::level))
        .load(db)?;
    Ok(rows.into_iter().collect())
}

/// Writes what a member wants of a group; false where they do not belong to it.
pub fn set_group_level(
    db: &mut Db,
    (member, group): (MemberId, GroupId),
    level: GroupLevel,
) -> Result<bool, Failure> {
    let changed = diesel::update(
        group_members::table
            .filter(group_members::group_id.eq(group))
            .filter(group_members::member_id.eq(member)),
    )
    .set(group_members::level.eq(level))
    .execute(db)?;
    Ok(changed == 1)
}
