//! What a member should know: somebody answered them, named them, or passed a question on.
//!
//! Table: `notifications`. Hears `PostCreated`.
//!
//! ## Why
//! A notification is made once per member and post, whatever the number of reasons. Whether it may be seen is
//! asked again each time it is shown: who lost a right loses it at the next request.

pub mod fan_out;
pub mod store;

use crate::platform::db::word_enum;

word_enum! {
    /// Why a member hears of a post, the strongest reason.
    Reason {
        /// It answers a post or a thread of theirs.
        Reply = "reply",
        /// It names them.
        Mention = "mention",
        /// A moderator thinks that they can answer it.
        Relay = "relay",
    }
}
