//! The other boards of a thread that becomes a part of another one.
//!
//! ## Why
//! Whoever read the merged posts on their board goes on reading them there: they stand in the other thread now. So
//! its listings are joined with those of the merged thread, even where that makes more than
//! [`MOST_BOARDS`](super::model::MOST_BOARDS): that bounds what is offered, and nobody's board should lose a
//! conversation because two threads met.

use super::{
    model::{CrossListing, ListingState},
    store,
};
use crate::{
    forum::{access::Audience, groups, threads::model::Thread},
    platform::{db::Db, error::Failure, ids::GroupId},
};

/// Gives the listings of a thread to the one that it becomes a part of; gives the groups whose boards that changes.
/// The caller holds both threads.
pub fn unite(db: &mut Db, source: &Thread, target: &Thread) -> Result<Vec<GroupId>, Failure> {
    let home = groups::store::get(db, target.group_id)?;
    let mut joined = Vec::new();
    for listing in store::list_of(db, source.id)? {
        store::delete(db, source.id, listing.group_id)?;
        // At home it stands already, and what is for the members of its home alone stands nowhere else.
        if listing.group_id == home.id || home.audience == Audience::Group {
            continue;
        }
        let there = store::find(db, target.id, listing.group_id)?;
        if there.is_some_and(|there| weight(there.state) >= weight(listing.state)) {
            continue;
        }
        let row = CrossListing { thread_id: target.id, last_post_at: target.last_post_at, ..listing };
        store::replace(db, &row)?;
        if row.is_listed() {
            joined.push(row.group_id);
        }
    }
    Ok(joined)
}

/// What counts more where both threads were on the same board: that it stands there, then that it waits.
fn weight(state: ListingState) -> u8 {
    match state {
        ListingState::Listed => 2,
        ListingState::Proposed => 1,
        ListingState::Declined | ListingState::Removed => 0,
    }
}
