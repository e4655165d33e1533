//! The rows of `cross_listings`.

use diesel::{
    dsl::{count_star, exists, not},
    prelude::*,
};

use super::model::{CrossListing, ListingState};
use crate::{
    forum::{
        access::{Actor, Audience},
        groups::model::Group,
    },
    platform::{
        clock::Timestamp,
        db::{
            Db,
            schema::{cross_listings, group_members, groups, mutes, threads},
        },
        error::Failure,
        ids::{GroupId, MemberId, ThreadId},
    },
};

/// How it is with a thread on the board of one group.
pub fn find(db: &mut Db, thread: ThreadId, group: GroupId) -> Result<Option<CrossListing>, Failure> {
    Ok(cross_listings::table.find((thread, group)).select(CrossListing::as_select()).first(db).optional()?)
}

/// How it is with a thread on all other boards, the oldest first.
pub fn list_of(db: &mut Db, thread: ThreadId) -> Result<Vec<CrossListing>, Failure> {
    Ok(cross_listings::table
        .filter(cross_listings::thread_id.eq(thread))
        .order((cross_listings::proposed_at, cross_listings::group_id))
        .select(CrossListing::as_select())
        .load(db)?)
}

/// The other groups on whose boards a thread stands, of which this actor may know, in their order.
pub fn boards_of(db: &mut Db, actor: &Actor, thread: ThreadId) -> Result<Vec<Group>, Failure> {
    let mut known = vec![Audience::Public, Audience::Members];
    known.extend(actor.is_admin().then_some(Audience::Group));
    let belongs = group_members::table
        .filter(group_members::group_id.eq(groups::id))
        .filter(group_members::member_id.eq(actor.member().unwrap_or(MemberId(0))));
    Ok(cross_listings::table
        .inner_join(groups::table.on(groups::id.eq(cross_listings::group_id)))
        .filter(cross_listings::thread_id.eq(thread))
        .filter(cross_listings::state.eq(ListingState::Listed))
        .filter(groups::audience.eq_any(known).or(exists(belongs)))
        .order((groups::position, groups::id))
        .select(Group::as_select())
        .load(db)?)
}

/// Whether somebody takes part in a group on whose board the thread stands: belongs to it and is not muted in it,
/// and it is not closed.
pub fn lets_in(db: &mut Db, thread: ThreadId, member: MemberId) -> Result<bool, Failure> {
    let muted =
        mutes::table.filter(mutes::group_id.eq(cross_listings::group_id)).filter(mutes::member_id.eq(member));
    let listed = cross_listings::table
        .inner_join(groups::table.on(groups::id.eq(cross_listings::group_id)))
        .inner_join(group_members::table.on(group_members::group_id.eq(cross_listings::group_id)))
        .filter(cross_listings::thread_id.eq(thread))
        .filter(cross_listings::state.eq(ListingState::Listed))
        .filter(groups::closed_at.is_null())
        .filter(group_members::member_id.eq(member))
        .filter(not(exists(muted)));
    Ok(diesel::select(exists(listed)).get_result(db)?)
}

/// On how many other boards a thread stands or waits.
pub fn count_boards(db: &mut Db, thread: ThreadId) -> Result<i64, Failure> {
    Ok(cross_listings::table
        .filter(cross_listings::thread_id.eq(thread))
        .filter(cross_listings::state.eq_any([ListingState::Proposed, ListingState::Listed]))
        .select(count_star())
        .first(db)?)
}

/// Writes how it is with a thread on a board, in the place of what was there. The caller holds the thread.
pub fn replace(db: &mut Db, row: &CrossListing) -> Result<(), Failure> {
    delete(db, row.thread_id, row.group_id)?;
    diesel::insert_into(cross_listings::table).values(row).execute(db)?;
    Ok(())
}

/// Forgets a thread on the board of one group.
pub fn delete(db: &mut Db, thread: ThreadId, group: GroupId) -> Result<(), Failure> {
    diesel::delete(cross_listings::table.find((thread, group))).execute(db)?;
    Ok(())
}

/// Keeps a thread on top of another group's board from one moment until another, or lets it go.
pub fn set_pinned(
    db: &mut Db,
    (thread, group): (ThreadId, GroupId),
    from: Option<Timestamp>,
    until: Option<Timestamp>,
) -> Result<(), Failure> {
    diesel::update(cross_listings::table.find((thread, group)))
        .set((cross_listings::pinned_at.eq(from), cross_listings::pinned_until.eq(until)))
        .execute(db)?;
    Ok(())
}

/// A thread that was offered to a group, for the work list of its moderators.
#[derive(Debug, Clone, Queryable)]
pub struct Offer {
    /// The thread.
    pub thread: ThreadId,
    /// To which group.
    pub group: GroupId,
    /// Who offered it; none when they have left.
    pub by: Option<MemberId>,
    /// Why.
    pub note: String,
    /// When.
    pub at: Timestamp,
    /// Its title.
    pub title: String,
    /// Who began it.
    pub author: MemberId,
    /// Its first words.
    pub excerpt: String,
}

/// What was offered to these groups and waits for a decision, the longest wait first, at most `limit`. What only
/// the members of its home may read by now cannot be taken any more, and is not shown.
pub fn list_offers(db: &mut Db, to: &[GroupId], limit: i64) -> Result<Vec<Offer>, Failure> {
    Ok(cross_listings::table
        .inner_join(threads::table.inner_join(groups::table))
        .filter(cross_listings::group_id.eq_any(to))
        .filter(cross_listings::state.eq(ListingState::Proposed))
        .filter(threads::removed_at.is_null())
        .filter(threads::merged_into.is_null())
        .filter(groups::audience.ne(Audience::Group))
        .order((cross_listings::proposed_at, cross_listings::thread_id))
        .limit(limit)
        .select((
            cross_listings::thread_id,
            cross_listings::group_id,
            cross_listings::proposed_by,
            cross_listings::note,
            cross_listings::proposed_at,
            threads::title,
            threads::author_id,
            threads::excerpt,
        ))
        .load(db)?)
}

/// A thread that stands on top of another group's board, for the work list of its moderators.
#[derive(Debug, Clone, Queryable)]
pub struct PinnedListing {
    /// The thread.
    pub thread: ThreadId,
    /// On whose board.
    pub group: GroupId,
    /// Since when.
    pub at: Timestamp,
    /// Its title.
    pub title: String,
    /// Who began it.
    pub author: MemberId,
    /// Its first words.
    pub excerpt: String,
}

/// What was put on top of the boards of these groups before a moment and has no end, the longest first, at most
/// `limit`. What only the members of its home may read is not shown.
pub fn list_stale_pins(
    db: &mut Db,
    on: &[GroupId],
    before: Timestamp,
    limit: i64,
) -> Result<Vec<PinnedListing>, Failure> {
    Ok(cross_listings::table
        .inner_join(threads::table.inner_join(groups::table))
        .filter(cross_listings::group_id.eq_any(on))
        .filter(cross_listings::state.eq(ListingState::Listed))
        .filter(cross_listings::pinned_at.lt(before))
        .filter(cross_listings::pinned_until.is_null())
        .filter(threads::removed_at.is_null())
        .filter(threads::merged_into.is_null())
        .filter(groups::audience.ne(Audience::Group))
        .order((cross_listings::pinned_at, cross_listings::thread_id))
        .limit(limit)
        .select((
            cross_listings::thread_id,
            cross_listings::group_id,
            cross_listings::pinned_at.assume_not_null(),
            threads::title,
            threads::author_id,
            threads::excerpt,
        ))
        .load(db)?)
}
