//! The rows of groups, their former addresses, and who belongs to them.

use std::collections::HashMap;

use diesel::{
    dsl::{exists, max},
    prelude::*,
};

use super::model::{Group, GroupDetails};
use crate::{
    forum::access::{Action, Actor, Audience, GroupRole, Place, allowed, readable_audiences},
    platform::{
        clock::Timestamp,
        db::{
            Db, on_both,
            schema::{former_slugs, group_members, groups, members, mutes, removals},
        },
        error::Failure,
        ids::{GroupId, MemberId},
    },
};

/// Nobody else changes who belongs to the group until the transaction ends.
pub fn lock(db: &mut Db, group: GroupId) -> Result<(), Failure> {
    // SQLite has one writer, who holds everything already.
    if let Db::Postgres(connection) = db {
        groups::table.find(group).select(groups::id).for_update().execute(connection)?;
    }
    Ok(())
}

/// One group.
pub fn find(db: &mut Db, id: GroupId) -> Result<Option<Group>, Failure> {
    Ok(groups::table.find(id).select(Group::as_select()).first(db).optional()?)
}

/// One group, or [`Failure::NotFound`].
pub fn get(db: &mut Db, id: GroupId) -> Result<Group, Failure> {
    find(db, id)?.ok_or(Failure::NotFound)
}

/// The group at an address.
pub fn find_by_slug(db: &mut Db, slug: &str) -> Result<Option<Group>, Failure> {
    Ok(groups::table.filter(groups::slug.eq(slug)).select(Group::as_select()).first(db).optional()?)
}

/// The group that had this address before.
pub fn find_by_former_slug(db: &mut Db, slug: &str) -> Result<Option<Group>, Failure> {
    Ok(former_slugs::table
        .inner_join(groups::table)
        .filter(former_slugs::slug.eq(slug))
        .select(Group::as_select())
        .first(db)
        .optional()?)
}

/// All groups in their order.
pub fn list(db: &mut Db) -> Result<Vec<Group>, Failure> {
    Ok(groups::table.order((groups::position, groups::id)).select(Group::as_select()).load(db)?)
}

/// What a member is in each group they belong to.
pub fn roles_of(db: &mut Db, member: MemberId) -> Result<HashMap<GroupId, GroupRole>, Failure> {
    let rows: Vec<(GroupId, GroupRole)> = group_members::table
        .filter(group_members::member_id.eq(member))
        .select((group_members::group_id, group_members::role))
        .load(db)?;
    Ok(rows.into_iter().collect())
}

/// What a member is in one group.
pub fn role_in(db: &mut Db, group: GroupId, member: MemberId) -> Result<Option<GroupRole>, Failure> {
    Ok(group_members::table.find((group, member)).select(group_members::role).first(db).optional()?)
}

/// A group as this actor meets it.
pub fn place(db: &mut Db, actor: &Actor, id: GroupId) -> Result<Place, Failure> {
    let group = get(db, id)?;
    let Some(member) = actor.member() else { return Ok(place_of(&group, None)) };
    // One statement, whoever asks.
    let role = group_members::table.find((id, member)).select(group_members::role).single_value();
    let is_muted = exists(mutes::table.find((id, member)));
    let was_removed = exists(removals::table.find((id, member)));
    let (role, is_muted, was_removed): (Option<GroupRole>, bool, bool) =
        diesel::select((role, is_muted, was_removed)).get_result(db)?;
    Ok(Place { is_muted, was_removed: was_removed && role.is_none(), ..place_of(&group, role) })
}

/// Remembers that moderators took somebody out of a group.
pub fn keep_removal(db: &mut Db, group: GroupId, member: MemberId, at: Timestamp) -> Result<(), Failure> {
    let row = (removals::group_id.eq(group), removals::member_id.eq(member), removals::created_at.eq(at));
    on_both!(db, |conn| diesel::insert_into(removals::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(())
}

/// Whether a moderator muted a member in a group.
pub fn is_muted(db: &mut Db, group: GroupId, member: MemberId) -> Result<bool, Failure> {
    Ok(diesel::select(exists(mutes::table.find((group, member)))).get_result(db)?)
}

/// A known group as somebody with this role meets it.
pub fn place_of(group: &Group, role: Option<GroupRole>) -> Place {
    Place {
        audience: group.audience,
        join_policy: group.join_policy,
        is_closed: group.closed_at.is_some(),
        role,
        ..Place::SITE
    }
}

/// All groups that this actor may read, in their order, each with their role: two queries.
pub fn list_readable(db: &mut Db, actor: &Actor) -> Result<Vec<(Group, Option<GroupRole>)>, Failure> {
    let mut groups = list_known(db, actor)?;
    groups.retain(|(group, role)| allowed(actor, Action::ReadGroup, &place_of(group, *role)));
    Ok(groups)
}

/// All groups that this actor may know of: a board for members is no secret to a visitor, one for its group is.
pub fn list_known(db: &mut Db, actor: &Actor) -> Result<Vec<(Group, Option<GroupRole>)>, Failure> {
    let roles = match actor.member() {
        Some(member) => roles_of(db, member)?,
        None => HashMap::new(),
    };
    Ok(list(db)?
        .into_iter()
        .map(|group| {
            let role = roles.get(&group.id).copied();
            (group, role)
        })
        .filter(|(group, role)| group.audience != Audience::Group || role.is_some() || actor.is_admin())
        .collect())
}

/// The ids of the groups that this actor may read, for a query about what stands in them.
#[diesel::dsl::auto_type(no_type_alias)]
pub fn readable_ids(actor: &Actor) -> _ {
    let audiences: Vec<Audience> = readable_audiences(actor);
    // Nobody has the id 0.
    let member: MemberId = actor.member().unwrap_or(MemberId(0));
    let belongs = group_members::table
        .filter(group_members::group_id.eq(groups::id))
        .filter(group_members::member_id.eq(member));
    groups::table.filter(groups::audience.eq_any(audiences).or(exists(belongs))).select(groups::id)
}

/// The members who lead a group, by name.
pub fn moderators(db: &mut Db, group: GroupId) -> Result<Vec<MemberId>, Failure> {
    Ok(group_members::table
        .inner_join(members::table)
        .filter(group_members::group_id.eq(group))
        .filter(group_members::role.eq(GroupRole::Moderator))
        .order(members::sort_key)
        .select(group_members::member_id)
        .load(db)?)
}

/// The groups that a member leads, in their order.
pub fn led_by(db: &mut Db, member: MemberId) -> Result<Vec<Group>, Failure> {
    Ok(group_members::table
        .inner_join(groups::table)
        .filter(group_members::member_id.eq(member))
        .filter(group_members::role.eq(GroupRole::Moderator))
        .order((groups::position, groups::id))
        .select(Group::as_select())
        .load(db)?)
}

/// The members who lead a group for good, by name: whoever stands in for a while is not among them.
pub fn lasting_moderators(db: &mut Db, group: GroupId) -> Result<Vec<MemberId>, Failure> {
    Ok(group_members::table
        .inner_join(members::table)
        .filter(group_members::group_id.eq(group))
        .filter(group_members::role.eq(GroupRole::Moderator))
        .filter(group_members::stands_in.eq(false))
        .order(members::sort_key)
        .select(group_members::member_id)
        .load(db)?)
}

/// The members who lead each of these groups, by name.
pub fn moderators_of(db: &mut Db, groups: &[GroupId]) -> Result<HashMap<GroupId, Vec<MemberId>>, Failure> {
    let rows: Vec<(GroupId, MemberId)> = group_members::table
        .inner_join(members::table)
        .filter(group_members::group_id.eq_any(groups))
        .filter(group_members::role.eq(GroupRole::Moderator))
        .order((members::sort_key, members::id))
        .select((group_members::group_id, group_members::member_id))
        .load(db)?;
    let mut found: HashMap<GroupId, Vec<MemberId>> = HashMap::new();
    for (group, member) in rows {
        found.entry(group).or_default().push(member);
    }
    Ok(found)
}

/// Somebody's place in a group.
#[derive(Debug, Clone, Queryable)]
pub struct PlaceRow {
    /// Who.
    pub member: MemberId,
    /// As what.
    pub role: GroupRole,
    /// Since when.
    pub joined_at: Timestamp,
    /// Until when, where there is an end.
    pub until: Option<Timestamp>,
}

/// Who belongs to a group, moderators first and then by name, from `offset`, at most `limit`.
pub fn list_members(db: &mut Db, group: GroupId, offset: i64, limit: i64) -> Result<Vec<PlaceRow>, Failure> {
    Ok(group_members::table
        .inner_join(members::table)
        .filter(group_members::group_id.eq(group))
        .order((group_members::role.desc(), members::sort_key, members::id))
        .offset(offset)
        .limit(limit)
        .select((
            group_members::member_id,
            group_members::role,
            group_members::joined_at,
            group_members::until,
        ))
        .load(db)?)
}

/// A post was written on the board; none where nothing stands on it any more.
pub fn touch(db: &mut Db, group: GroupId, at: impl Into<Option<Timestamp>>) -> Result<(), Failure> {
    let newest: Option<Timestamp> = at.into();
    diesel::update(groups::table.find(group)).set(groups::last_post_at.eq(newest)).execute(db)?;
    Ok(())
}

/// A thread came onto the board (1) or left it (-1).
pub fn count_thread(db: &mut Db, group: GroupId, change: i64) -> Result<(), Failure> {
    diesel::update(groups::table.find(group))
        .set(groups::thread_count.eq(groups::thread_count + change))
        .execute(db)?;
    Ok(())
}

/// Until when somebody belongs to a group, and who said so; none without an end.
pub fn set_until(
    db: &mut Db,
    (group, member): (GroupId, MemberId),
    until: Option<Timestamp>,
    by: Option<MemberId>,
) -> Result<(), Failure> {
    diesel::update(group_members::table.find((group, member)))
        .set((group_members::until.eq(until), group_members::until_by.eq(by)))
        .execute(db)?;
    Ok(())
}

/// Until when somebody belongs to a group, and who said so, where there is an end.
pub fn until_in(
    db: &mut Db,
    group: GroupId,
    member: MemberId,
) -> Result<Option<(Timestamp, Option<MemberId>)>, Failure> {
    let row: Option<(Option<Timestamp>, Option<MemberId>)> = group_members::table
        .find((group, member))
        .select((group_members::until, group_members::until_by))
        .first(db)
        .optional()?;
    Ok(row.and_then(|(until, by)| Some((until?, by))))
}

/// The groups in which somebody's time is over.
pub fn overstayed(db: &mut Db, member: MemberId, now: Timestamp) -> Result<Vec<GroupId>, Failure> {
    Ok(group_members::table
        .filter(group_members::member_id.eq(member))
        .filter(group_members::until.le(now))
        .order(group_members::group_id)
        .select(group_members::group_id)
        .load(db)?)
}

/// Adds somebody to a group, also who was taken out of it; false when they belong to it already.
pub fn insert_member(
    db: &mut Db,
    group: GroupId,
    member: MemberId,
    role: GroupRole,
    at: Timestamp,
) -> Result<bool, Failure> {
    let row = (
        group_members::group_id.eq(group),
        group_members::member_id.eq(member),
        group_members::role.eq(role),
        group_members::joined_at.eq(at),
    );
    diesel::delete(removals::table.find((group, member))).execute(db)?;
    let added = on_both!(db, |conn| diesel::insert_into(group_members::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(conn))?;
    count_member(db, group, i64::try_from(added).unwrap_or_default())?;
    Ok(added == 1)
}

/// Takes somebody out of a group; false when they did not belong to it.
pub fn delete_member(db: &mut Db, group: GroupId, member: MemberId) -> Result<bool, Failure> {
    let gone = diesel::delete(group_members::table.find((group, member))).execute(db)?;
    count_member(db, group, i64::try_from(gone).unwrap_or_default().saturating_neg())?;
    Ok(gone == 1)
}

fn count_member(db: &mut Db, group: GroupId, change: i64) -> Result<(), Failure> {
    if change != 0 {
        diesel::update(groups::table.find(group))
            .set(groups::member_count.eq(groups::member_count + change))
            .execute(db)?;
    }
    Ok(())
}

/// Adds a group at the end of the order.
pub fn insert(db: &mut Db, details: &GroupDetails, hue: i64, at: Timestamp) -> Result<GroupId, Failure> {
    let last: Option<i64> = groups::table.select(max(groups::position)).first(db)?;
    Ok(diesel::insert_into(groups::table)
        .values((
            groups::slug.eq(details.slug.as_str()),
            groups::name.eq(&details.name),
            groups::line.eq(&details.line),
            groups::description.eq(&details.description),
            groups::audience.eq(details.audience),
            groups::audience_reason.eq(&details.audience_reason),
            groups::join_policy.eq(details.join_policy),
            groups::position.eq(last.unwrap_or_default().saturating_add(1)),
            groups::hue.eq(hue),
            groups::thread_count.eq(0),
            groups::member_count.eq(0),
            groups::created_at.eq(at),
        ))
        .returning(groups::id)
        .get_result(db)?)
}

/// Changes what is said of a group.
pub fn update(db: &mut Db, id: GroupId, details: &GroupDetails) -> Result<(), Failure> {
    diesel::update(groups::table.find(id))
        .set((
            groups::slug.eq(details.slug.as_str()),
            groups::name.eq(&details.name),
            groups::line.eq(&details.line),
            groups::description.eq(&details.description),
            groups::audience.eq(details.audience),
            groups::audience_reason.eq(&details.audience_reason),
            groups::join_policy.eq(details.join_policy),
        ))
        .execute(db)?;
    Ok(())
}

/// Lets an old address lead to a group.
pub fn keep_former_slug(db: &mut Db, slug: &str, group: GroupId) -> Result<(), Failure> {
    let row = (former_slugs::slug.eq(slug), former_slugs::group_id.eq(group));
    on_both!(db, |conn| diesel::insert_into(former_slugs::table)
        .values(row)
        .on_conflict(former_slugs::slug)
        .do_update()
        .set(former_slugs::group_id.eq(group))
        .execute(conn))?;
    Ok(())
}

/// An address is a group's own again.
pub fn forget_former_slug(db: &mut Db, slug: &str) -> Result<(), Failure> {
    diesel::delete(former_slugs::table.find(slug)).execute(db)?;
    Ok(())
}

/// Another place among the groups.
pub fn set_position(db: &mut Db, id: GroupId, position: i64) -> Result<(), Failure> {
    diesel::update(groups::table.find(id)).set(groups::position.eq(position)).execute(db)?;
    Ok(())
}

/// Closes a group, or opens it.
pub fn set_closed(db: &mut Db, id: GroupId, at: Option<Timestamp>) -> Result<(), Failure> {
    diesel::update(groups::table.find(id)).set(groups::closed_at.eq(at)).execute(db)?;
    Ok(())
}
