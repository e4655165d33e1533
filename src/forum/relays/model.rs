//! What it is that somebody was asked, and what became of it.

use chrono::Duration;
use diesel::prelude::*;

use crate::{
    forum::threads::model::{Thread, ThreadKind},
    platform::{
        clock::Timestamp,
        db::schema::relays,
        error::Message,
        ids::{MemberId, ThreadId},
        text::line,
    },
};

/// So many people are asked about a question at a time.
pub const MOST_OPEN: usize = 3;
/// Whoever was silent for so long keeps nobody else from being asked.
pub const OPEN_FOR: Duration = Duration::days(7);
/// The longest line to go along, and the longest reason to say no.
const LONGEST_LINE: usize = 300;

/// Somebody was asked about a question.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = relays)]
pub struct Relay {
    /// The question.
    pub thread_id: ThreadId,
    /// Who was asked.
    pub member_id: MemberId,
    /// Who asked them.
    pub asked_by: Option<MemberId>,
    /// What of their profile fits; empty where they were chosen by name.
    pub why: String,
    /// A line of whoever asked.
    pub note: String,
    /// When.
    pub created_at: Timestamp,
    /// When they said no.
    pub declined_at: Option<Timestamp>,
    /// Why, where they said so.
    pub decline_reason: String,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RelayState {
    /// They may still answer.
    Open,
    /// They may still answer, and it has been long.
    Silent,
    /// They wrote in the thread.
    Answered,
    /// They said no.
    Declined,
    /// There is nothing to answer any more.
    Settled,
}

impl RelayState {
    /// The end of message keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Silent => "silent",
            Self::Answered => "answered",
            Self::Declined => "declined",
            Self::Settled => "settled",
        }
    }

    /// Whether they can still say yes or no.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::Silent)
    }
}

impl Relay {
    /// What became of it, where it is known whether they wrote in the thread and whether the question is settled.
    pub fn state(&self, has_answered: bool, is_settled: bool, now: Timestamp) -> RelayState {
        if has_answered {
            RelayState::Answered
        } else if self.declined_at.is_some() {
            RelayState::Declined
        } else if is_settled {
            RelayState::Settled
        } else if now.since(self.created_at) >= OPEN_FOR {
            RelayState::Silent
        } else {
            RelayState::Open
        }
    }
}

/// Why nobody needs to answer a question any more, as the end of message keys; none while it waits.
pub fn settled(thread: &Thread) -> Option<&'static str> {
    if thread.merged_into.is_some() {
        Some("merged")
    } else if thread.kind != ThreadKind::Question {
        Some("no-question")
    } else if thread.answer_id.is_some() {
        Some("answered")
    } else if thread.locked_at.is_some() {
        Some("locked")
    } else {
        None
    }
}

/// Reads a line that goes along; it may be empty.
pub fn parse_note(text: &str) -> Result<String, Message> {
    line::optional(text, LONGEST_LINE)
}

/// Reads why somebody says no; it may be empty.
pub fn parse_decline(text: &str) -> Result<String, Message> {
    line::optional(text, LONGEST_LINE)
}
