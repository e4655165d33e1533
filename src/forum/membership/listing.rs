//! The members of a group as its moderators see them: found, sorted and counted in a fixed number of queries.

use chrono::Duration;
use diesel::{
    dsl::{exists, not},
    prelude::*,
};

use super::model::{MemberFilter, MemberSort};
use crate::{
    forum::{access::GroupRole, members::model::MemberState},
    platform::{
        clock::Timestamp,
        db::{
            Backend, Db,
            schema::{group_members, members, mutes, organisations, outbox, posts, threads},
            search,
        },
        error::Failure,
        ids::{GroupId, MemberId, OrganisationId, PostId},
        text::fold::fold,
    },
};

/// Members on one page.
pub const MEMBERS_A_PAGE: i64 = 50;
/// Whoever was not here for so long is not seen for long.
const LONG: Duration = Duration::days(183);

/// Who is looked for, and in which order.
#[derive(Debug, Clone)]
pub struct MembersQuery {
    /// Words, each of which must be found in the name or the organisation.
    pub words: String,
    /// Only these.
    pub filter: Option<MemberFilter>,
    /// Only those who work here.
    pub organisation: Option<OrganisationId>,
    /// The order.
    pub sort: MemberSort,
}

/// A member of a group.
#[derive(Debug, Clone, Queryable)]
pub struct GroupMemberRow {
    /// Who.
    pub id: MemberId,
    /// As what.
    pub role: GroupRole,
    /// Since when.
    pub joined_at: Timestamp,
    /// When they were last on the site.
    pub seen_at: Option<Timestamp>,
    /// How far they are with the site.
    pub state: MemberState,
    /// How many posts of theirs stand in the group.
    pub posts: Option<i64>,
    /// Until when they belong to the group, where there is an end.
    pub until: Option<Timestamp>,
}

/// The posts that stand in a group.
macro_rules! standing {
    ($group:expr) => {
        posts::table
            .inner_join(threads::table)
            .filter(threads::group_id.eq($group))
            .filter(posts::removed_at.is_null())
    };
}

/// How many posts of the member in question stand in a group.
macro_rules! post_count {
    ($group:expr) => {
        standing!($group).filter(posts::author_id.eq(members::id)).count().single_value()
    };
}

/// A page of the members found, from 1, and how many there are in all: two queries.
pub fn find(
    db: &mut Db,
    group: GroupId,
    query: &MembersQuery,
    page: i64,
    now: Timestamp,
) -> Result<(Vec<GroupMemberRow>, i64), Failure> {
    let total: i64 = matching(group, query, now).count().get_result(db)?;
    let rows = sorted(group, query, now)
        .offset(page.saturating_sub(1).saturating_mul(MEMBERS_A_PAGE))
        .limit(MEMBERS_A_PAGE)
        .select((
            members::id,
            group_members::role,
            group_members::joined_at,
            members::last_seen_at,
            members::state,
            post_count!(group),
            group_members::until,
        ))
        .load(db)?;
    Ok((rows, total))
}

/// The organisations that members of a group work for, by name.
pub fn organisations_in(db: &mut Db, group: GroupId) -> Result<Vec<(OrganisationId, String)>, Failure> {
    Ok(members::table
        .inner_join(group_members::table)
        .inner_join(organisations::table)
        .filter(group_members::group_id.eq(group))
        .filter(members::state.eq_any([MemberState::Active, MemberState::Suspended]))
        .select((organisations::id, organisations::name))
        .distinct()
        .order((organisations::name, organisations::id))
        .load(db)?)
}

/// All members found.
pub fn all(
    db: &mut Db,
    group: GroupId,
    query: &MembersQuery,
    now: Timestamp,
) -> Result<Vec<GroupMemberRow>, Failure> {
    Ok(sorted(group, query, now)
        .select((
            members::id,
            group_members::role,
            group_members::joined_at,
            members::last_seen_at,
            members::state,
            post_count!(group),
            group_members::until,
        ))
        .load(db)?)
}

type Source =
    diesel::dsl::LeftJoin<diesel::dsl::InnerJoin<members::table, group_members::table>, organisations::table>;
type Rows<'a> = diesel::dsl::IntoBoxed<'a, Source, Backend>;

fn matching(group: GroupId, query: &MembersQuery, now: Timestamp) -> Rows<'static> {
    let mut rows = members::table
        .inner_join(group_members::table)
        .left_join(organisations::table)
        .into_boxed()
        .filter(group_members::group_id.eq(group))
        .filter(members::state.eq_any([MemberState::Active, MemberState::Suspended]));
    for pattern in search::patterns(&fold(&query.words)) {
        rows = rows.filter(
            members::name_key
                .like(pattern.clone())
                .escape('\\')
                .or(organisations::name_key.like(pattern).escape('\\').assume_not_null()),
        );
    }
    if let Some(organisation) = query.organisation {
        rows = rows.filter(members::organisation_id.eq(organisation));
    }
    match query.filter {
        None => rows,
        // Mails that were given up, as long as the outbox remembers them.
        Some(MemberFilter::Bouncing) => rows.filter(exists(
            outbox::table
                .filter(outbox::recipient.eq(members::email))
                .filter(outbox::failed_at.is_not_null()),
        )),
        Some(MemberFilter::Moderators) => rows.filter(group_members::role.eq(GroupRole::Moderator)),
        Some(MemberFilter::Muted) => rows.filter(exists(
            mutes::table.filter(mutes::group_id.eq(group)).filter(mutes::member_id.eq(members::id)),
        )),
        Some(MemberFilter::Guests) => rows.filter(group_members::until.is_not_null()),
        Some(MemberFilter::NeverPosted) => {
            rows.filter(not(exists(standing!(group).filter(posts::author_id.eq(members::id)))))
        }
        Some(MemberFilter::LongUnseen) => {
            let before = now.minus(LONG);
            rows.filter(
                members::last_seen_at
                    .is_null()
                    .and(members::created_at.lt(before))
                    .or(members::last_seen_at.lt(before).assume_not_null()),
            )
        }
    }
}

fn sorted(group: GroupId, query: &MembersQuery, now: Timestamp) -> Rows<'static> {
    let rows = matching(group, query, now);
    match query.sort {
        MemberSort::Name => rows.order((members::sort_key.asc(), members::id.asc())),
        MemberSort::Joined => rows.order((group_members::joined_at.desc(), members::id.asc())),
        // Who was never here comes last on both engines.
        MemberSort::Seen => rows.order((
            members::last_seen_at.is_null().asc(),
            members::last_seen_at.desc(),
            members::id.asc(),
        )),
        MemberSort::Posts => {
            rows.order((post_count!(group).desc(), members::sort_key.asc(), members::id.asc()))
        }
    }
}

/// A post for a moderator's look at somebody.
#[derive(Debug, Clone, Queryable)]
pub struct PostRow {
    /// The post.
    pub id: PostId,
    /// The title of its thread.
    pub title: String,
    /// Its first words.
    pub excerpt: String,
    /// When it was written.
    pub at: Timestamp,
}

/// How many posts of somebody stand in a group, and the newest of them, at most `limit`.
pub fn posts_of(
    db: &mut Db,
    group: GroupId,
    member: MemberId,
    limit: i64,
) -> Result<(i64, Vec<PostRow>), Failure> {
    let count = standing!(group).filter(posts::author_id.eq(member)).count().get_result(db)?;
    let newest = standing!(group)
        .filter(posts::author_id.eq(member))
        .order((posts::created_at.desc(), posts::id.desc()))
        .limit(limit)
        .select((posts::id, threads::title, posts::excerpt, posts::created_at))
        .load(db)?;
    Ok((count, newest))
}
