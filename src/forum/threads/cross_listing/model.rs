//! What a listing on another board is.

use chrono::Duration;
use diesel::prelude::*;

use crate::platform::{
    clock::Timestamp,
    db::{schema::cross_listings, word_enum},
    ids::{GroupId, MemberId, ThreadId},
};

/// On so many other boards a thread may stand or wait; who wants it on more has an announcement for the site.
pub const MOST_BOARDS: i64 = 5;
/// Whoever declined a thread or took it off is not asked about it again before this is over.
pub const ASK_AGAIN_AFTER: Duration = Duration::days(30);

word_enum! {
    /// How it is with a thread on the board of another group.
    ListingState {
        /// It was offered, and its moderators did not decide yet.
        Proposed = "proposed",
        /// It stands there.
        Listed = "listed",
        /// They did not want it.
        Declined = "declined",
        /// They took it off again.
        Removed = "removed",
    }
}

/// A thread on the board of another group, or offered to it.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = cross_listings)]
pub struct CrossListing {
    /// The thread.
    pub thread_id: ThreadId,
    /// On whose board.
    pub group_id: GroupId,
    /// How it is with it.
    pub state: ListingState,
    /// Why it was offered.
    pub note: String,
    /// Who offered it, or took it without being asked.
    pub proposed_by: Option<MemberId>,
    /// When.
    pub proposed_at: Timestamp,
    /// Who decided last.
    pub decided_by: Option<MemberId>,
    /// When.
    pub decided_at: Option<Timestamp>,
    /// Why it does not stand there, where that was decided.
    pub reason: String,
    /// Since when it is kept on top of that board.
    pub pinned_at: Option<Timestamp>,
    /// Until when; none for as long as nobody lets it go.
    pub pinned_until: Option<Timestamp>,
    /// When the newest post of the thread was written.
    pub last_post_at: Timestamp,
}

impl CrossListing {
    /// Whether it stands on the board.
    pub fn is_listed(&self) -> bool {
        self.state == ListingState::Listed
    }

    /// Whether this member took the last decision, so that pressing twice is no collision.
    pub fn was_decided_by(&self, member: MemberId) -> bool {
        self.decided_by == Some(member)
    }
}
