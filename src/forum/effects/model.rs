//! What was asked, and what can be said.

use chrono::Duration;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::platform::{
    clock::Timestamp,
    db::{schema::effects, word_enum},
    ids::{MemberId, ThreadId},
    jobs::job::Job,
};

/// So long after an answer was accepted one is asked: there was time to try it.
pub const ASKED_AFTER: Duration = Duration::days(14);
/// Nobody is asked more often than this.
pub const ASKED_APART: Duration = Duration::days(30);
/// A question that was not answered for so long is not shown any more.
pub const ASKED_FOR: Duration = Duration::days(30);

word_enum! {
    /// What came of it.
    Effect {
        /// Nothing was said.
        Unanswered = "",
        /// It was read.
        Read = "read",
        /// It was tried.
        Tried = "tried",
        /// It is in use.
        InUse = "in_use",
        /// It changed how they work.
        Changed = "changed",
        /// Nothing, or not yet.
        None = "none",
    }
}

impl Effect {
    /// What one can say, the largest first.
    pub const CHOICES: [Self; 5] = [Self::Changed, Self::InUse, Self::Tried, Self::Read, Self::None];

    /// Reads one of the choices.
    pub fn choice(word: &str) -> Option<Self> {
        Self::parse(word).filter(|effect| *effect != Self::Unanswered)
    }
}

/// Somebody was asked about a thread.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = effects)]
pub struct AskedEffect {
    /// Who.
    pub member_id: MemberId,
    /// About which thread.
    pub thread_id: ThreadId,
    /// When.
    pub asked_at: Timestamp,
    /// What they said.
    pub effect: Effect,
    /// When.
    pub answered_at: Option<Timestamp>,
}

/// The time has come to ask somebody about a thread.
#[derive(Debug, Serialize, Deserialize)]
pub struct AskAboutEffect {
    /// Whom.
    pub member: MemberId,
    /// About what.
    pub thread: ThreadId,
}

impl Job for AskAboutEffect {
    const NAME: &'static str = "AskAboutEffect";
}
