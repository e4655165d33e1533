//! What is handed over, and what becomes of whoever does.

use crate::platform::{db::word_enum, error::Message, ids::MemberId, text::line};

/// The longest word to the successor.
const LONGEST_WORDS: usize = 2_000;

word_enum! {
    /// What becomes of whoever hands a group over.
    Stay {
        /// They lead it together with their successor.
        Moderator = "moderator",
        /// They go on as a plain member.
        Member = "member",
        /// They leave the group.
        Leave = "leave",
    }
}

/// A handover as somebody wants it.
#[derive(Debug, Clone)]
pub struct Handing {
    /// To whom.
    pub successor: Option<MemberId>,
    /// A word of one's own; may be empty.
    pub words: String,
    /// What becomes of oneself.
    pub stay: Option<Stay>,
    /// Who led the group when the form was shown; empty where that is not known.
    pub seen: String,
}

/// Those who lead a group, as a form remembers them.
pub fn mark_of(leaders: &[MemberId]) -> String {
    let mut ids: Vec<i64> = leaders.iter().map(|leader| leader.0).collect();
    ids.sort_unstable();
    ids.iter().map(i64::to_string).collect::<Vec<_>>().join("-")
}

/// Reads a word to the successor.
pub fn parse_words(text: &str) -> Result<String, Message> {
    line::text(text, LONGEST_WORDS)
}
