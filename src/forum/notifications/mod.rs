//! What a member should know, on the site and by mail: somebody answered them, named them, wrote in what they follow.
//!
//! Tables: `notifications`, `deliveries`, `mail_keys`. Hears `PostCreated` and `AnswerAccepted`; job `DeliverNotices`.
//!
//! ## Why
//! A notification is made once per member and post, whatever the number of reasons, and so is a mail. Whether it may
//! be seen is asked again each time it is shown, and before a mail is written and before it leaves: who lost a right
//! loses it at once. What a mail became of, or why there was none, is a row in `deliveries`, so that a member can be
//! told. What waits for the digest has no row: the digest looks for itself what is new.
//!
//! New threads of a group make a notification only for those who asked to hear of them before the digest: everybody
//! else sees them as new on the board.

pub mod fan_out;
pub mod store;
pub mod keys;
pub mod mails;
pub mod delivering;
pub mod stopping;

use crate::platform::db::word_enum;

impl Reason {
    /// Whether it tells what the author of the post did, and not what became of the reader's own post.
    pub fn is_by_author(self) -> bool {
        !matches!(self, Self::Answer | Self::Approved | Self::Decision)
    }

    /// Whether it is about the member, and not about what they follow.
    pub fn is_personal(self) -> bool {
        !matches!(self, Self::Followed | Self::NewThread)
    }
}

word_enum! {
    /// Why a member hears of a post, the strongest reason.
    Reason {
        /// It answers a post or a thread of theirs.
        Reply = "reply",
        /// It names them.
        Mention = "mention",
        /// A moderator thinks that they can answer it.
        Relay = "relay",
        /// It is new in a thread that they follow.
        Followed = "followed",
        /// It begins a thread in a group of theirs.
        NewThread = "new_thread",
        /// It is theirs, and it answers the question.
        Answer = "answer",
        /// It is theirs, and a moderator let it in.
        Approved = "approved",
        /// It is theirs, and a moderator decided about it.
        Decision = "decision",
    }
}
