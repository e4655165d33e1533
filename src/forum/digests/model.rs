//! What a digest is made of.

use serde::{Deserialize, Serialize};
use strum::IntoEnumIterator;

use crate::{
    forum::threads::model::Thread,
    platform::{
        clock::Timestamp,
        db::word_enum,
        ids::{MemberId, PostId},
        jobs::job::Job,
    },
};

/// Items in one mail.
pub const MOST_ITEMS: usize = 10;
/// Items of one group in one mail.
pub const MOST_OF_A_GROUP: usize = 5;
/// Questions that the reader may know something about.
pub const MOST_QUESTIONS: usize = 2;

word_enum! {
    /// Why something stands in a digest, what concerns the reader most first.
    ItemKind {
        /// Somebody answered or named them.
        ForYou = "for_you",
        /// New replies in a thread that they follow.
        Followed = "followed",
        /// A moderator wrote or changed the summary of a thread that they follow.
        Summary = "summary",
        /// A new thread in a group of theirs.
        NewThread = "new_thread",
        /// A question without a reply about which they may know something.
        Question = "question",
    }
}

impl ItemKind {
    /// Its place in a digest, the first is 0.
    pub fn rank(self) -> Option<usize> {
        Self::iter().position(|kind| kind == self)
    }
}

/// Something in a digest.
#[derive(Debug, Clone)]
pub struct Item {
    /// Why.
    pub kind: ItemKind,
    /// The thread.
    pub thread: Thread,
    /// Where to begin reading.
    pub post: PostId,
    /// How many posts are new in it.
    pub new_count: i64,
}

/// The time has come to look whose digest is due; members after this id.
#[derive(Debug, Serialize, Deserialize)]
pub struct RunDigests {
    /// The moment of the run, in microseconds: every piece looks from the same one.
    pub at: i64,
    /// The last member of the piece before.
    pub after: i64,
}

impl Job for RunDigests {
    const NAME: &'static str = "RunDigests";
}

/// The digest of one member.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ComposeDigest {
    /// Whose.
    pub member: MemberId,
    /// Which one: a letter for how often, and the day.
    pub period: String,
    /// Where it begins when there was none before, in microseconds.
    pub since: i64,
}

impl ComposeDigest {
    /// Where it begins when there was none before.
    pub fn begin(&self) -> Timestamp {
        Timestamp::from_micros(self.since)
    }
}

impl Job for ComposeDigest {
    const NAME: &'static str = "ComposeDigest";
}
