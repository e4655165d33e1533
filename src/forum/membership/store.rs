//! The rows of `join_requests`, `mutes` and `member_notes`.

use std::collections::HashMap;

use diesel::{dsl::exists, prelude::*};

use super::model::{JoinRequest, Mute, Note};
use crate::{
    forum::{access::GroupRole, members::model::MemberState},
    platform::{
        clock::Timestamp,
        db::{
            CHUNK, Db, on_both,
            schema::{group_members, join_requests, member_notes, members, mutes, posts, threads},
        },
        error::Failure,
        ids::{GroupId, MemberId, NoteId},
    },
};

/// Gives a member of a group another role, for good.
pub fn set_role(db: &mut Db, group: GroupId, member: MemberId, role: GroupRole) -> Result<(), Failure> {
    diesel::update(group_members::table.find((group, member)))
        .set((group_members::role.eq(role), group_members::stands_in.eq(false)))
        .execute(db)?;
    Ok(())
}

/// Since when somebody belongs to a group, and as what.
pub fn joined(
    db: &mut Db,
    group: GroupId,
    member: MemberId,
) -> Result<Option<(GroupRole, Timestamp)>, Failure> {
    Ok(group_members::table
        .find((group, member))
        .select((group_members::role, group_members::joined_at))
        .first(db)
        .optional()?)
}

/// Keeps a request; false when one waits already.
pub fn insert_request(
    db: &mut Db,
    group: GroupId,
    member: MemberId,
    motivation: &str,
    at: Timestamp,
) -> Result<bool, Failure> {
    let row = (
        join_requests::group_id.eq(group),
        join_requests::member_id.eq(member),
        join_requests::motivation.eq(motivation),
        join_requests::created_at.eq(at),
    );
    let kept = on_both!(db, |conn| diesel::insert_into(join_requests::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(kept == 1)
}

/// Takes a request away; false when none was there.
pub fn delete_request(db: &mut Db, group: GroupId, member: MemberId) -> Result<bool, Failure> {
    Ok(diesel::delete(join_requests::table.find((group, member))).execute(db)? == 1)
}

/// Somebody's request.
pub fn find_request(db: &mut Db, group: GroupId, member: MemberId) -> Result<Option<JoinRequest>, Failure> {
    Ok(join_requests::table.find((group, member)).select(JoinRequest::as_select()).first(db).optional()?)
}

/// The requests of active people that wait, the longest wait first, at most `limit`.
pub fn list_requests(db: &mut Db, group: GroupId, limit: i64) -> Result<Vec<JoinRequest>, Failure> {
    Ok(join_requests::table
        .inner_join(members::table)
        .filter(join_requests::group_id.eq(group))
        .filter(members::state.eq(MemberState::Active))
        .order((join_requests::created_at, join_requests::member_id))
        .limit(limit)
        .select(JoinRequest::as_select())
        .load(db)?)
}

/// Mutes somebody; a mute that is there gets another end and reason.
pub fn set_mute(db: &mut Db, mute: &Mute, by: MemberId, at: Timestamp) -> Result<(), Failure> {
    delete_mute(db, mute.group_id, mute.member_id)?;
    diesel::insert_into(mutes::table)
        .values((
            mutes::group_id.eq(mute.group_id),
            mutes::member_id.eq(mute.member_id),
            mutes::until.eq(mute.until),
            mutes::reason.eq(&mute.reason),
            mutes::muted_by.eq(by),
            mutes::created_at.eq(at),
        ))
        .execute(db)?;
    Ok(())
}

/// Ends a mute; false when there was none.
pub fn delete_mute(db: &mut Db, group: GroupId, member: MemberId) -> Result<bool, Failure> {
    Ok(diesel::delete(mutes::table.find((group, member))).execute(db)? == 1)
}

/// Ends a mute whose time is over.
pub fn delete_mute_due(
    db: &mut Db,
    group: GroupId,
    member: MemberId,
    now: Timestamp,
) -> Result<bool, Failure> {
    let over = mutes::table.find((group, member)).filter(mutes::until.le(now));
    Ok(diesel::delete(over).execute(db)? == 1)
}

/// How somebody is muted in a group, if they are.
pub fn find_mute(db: &mut Db, group: GroupId, member: MemberId) -> Result<Option<Mute>, Failure> {
    Ok(mutes::table.find((group, member)).select(Mute::as_select()).first(db).optional()?)
}

/// Until when each of these people is muted in a group.
pub fn muted_until(
    db: &mut Db,
    group: GroupId,
    people: &[MemberId],
) -> Result<HashMap<MemberId, Timestamp>, Failure> {
    let mut found = HashMap::new();
    for chunk in people.chunks(CHUNK) {
        let rows: Vec<(MemberId, Timestamp)> = mutes::table
            .filter(mutes::group_id.eq(group))
            .filter(mutes::member_id.eq_any(chunk))
            .select((mutes::member_id, mutes::until))
            .load(db)?;
        found.extend(rows);
    }
    Ok(found)
}

/// Writes a note.
pub fn insert_note(
    db: &mut Db,
    (group, member): (GroupId, MemberId),
    author: MemberId,
    text: &str,
    at: Timestamp,
) -> Result<NoteId, Failure> {
    Ok(diesel::insert_into(member_notes::table)
        .values((
            member_notes::group_id.eq(group),
            member_notes::member_id.eq(member),
            member_notes::author_id.eq(author),
            member_notes::text.eq(text),
            member_notes::created_at.eq(at),
        ))
        .returning(member_notes::id)
        .get_result(db)?)
}

/// One note about a member of a group.
pub fn find_note(
    db: &mut Db,
    (group, member): (GroupId, MemberId),
    id: NoteId,
) -> Result<Option<Note>, Failure> {
    Ok(member_notes::table
        .find(id)
        .filter(member_notes::group_id.eq(group))
        .filter(member_notes::member_id.eq(member))
        .select(Note::as_select())
        .first(db)
        .optional()?)
}

/// Takes a note away.
pub fn delete_note(db: &mut Db, id: NoteId) -> Result<(), Failure> {
    diesel::delete(member_notes::table.find(id)).execute(db)?;
    Ok(())
}

/// The notes about a member of a group, newest first, at most `limit`.
pub fn list_notes(db: &mut Db, group: GroupId, member: MemberId, limit: i64) -> Result<Vec<Note>, Failure> {
    Ok(member_notes::table
        .filter(member_notes::group_id.eq(group))
        .filter(member_notes::member_id.eq(member))
        .order(member_notes::id.desc())
        .limit(limit)
        .select(Note::as_select())
        .load(db)?)
}

/// Whether somebody ever wrote in a thread of the group; through another board one does so without belonging to it.
pub fn has_written(db: &mut Db, group: GroupId, member: MemberId) -> Result<bool, Failure> {
    let written = posts::table
        .inner_join(threads::table)
        .filter(posts::author_id.eq(member))
        .filter(threads::group_id.eq(group));
    Ok(diesel::select(exists(written)).get_result(db)?)
}

/// Whether moderators of a group have, or had, anything to do with somebody.
pub fn is_known(db: &mut Db, group: GroupId, member: MemberId) -> Result<bool, Failure> {
    use crate::platform::db::schema::decisions;
    let noted = member_notes::table
        .filter(member_notes::group_id.eq(group))
        .filter(member_notes::member_id.eq(member));
    let decided =
        decisions::table.filter(decisions::group_id.eq(group)).filter(decisions::about_id.eq(member));
    let known = exists(group_members::table.find((group, member)))
        .or(exists(join_requests::table.find((group, member))))
        .or(exists(mutes::table.find((group, member))))
        .or(exists(noted))
        .or(exists(decided));
    Ok(diesel::select(known).get_result(db)? || has_written(db, group, member)?)
}
