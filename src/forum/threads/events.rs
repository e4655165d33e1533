//! What happened in threads, for those who listen: rows in the jobs table, written in the same transaction.

use serde::{Deserialize, Serialize};

use crate::platform::{
    clock::Timestamp,
    ids::{PostId, ThreadId},
    jobs::job::Job,
};

/// A post was written: a thread's first one, or a reply.
#[derive(Debug, Serialize, Deserialize)]
pub struct PostCreated {
    /// Which one.
    pub post: PostId,
}

impl Job for PostCreated {
    const NAME: &'static str = "PostCreated";
}

/// An answer was accepted.
#[derive(Debug, Serialize, Deserialize)]
pub struct AnswerAccepted {
    /// In which thread.
    pub thread: ThreadId,
}

impl Job for AnswerAccepted {
    const NAME: &'static str = "AnswerAccepted";
}

/// A moderator took away what somebody wrote. It is told when it can no longer be undone.
#[derive(Debug, Serialize, Deserialize)]
pub struct PostHidden {
    /// Which one.
    pub post: PostId,
    /// When, in microseconds: taken away again later is another event.
    pub at: i64,
}

impl Job for PostHidden {
    const NAME: &'static str = "PostHidden";
}

/// Posts went from one thread to another.
#[derive(Debug, Serialize, Deserialize)]
pub struct PostsMoved {
    /// Where they were.
    pub from: ThreadId,
    /// Where they are.
    pub into: ThreadId,
    /// Which number the first of them has there; the others follow.
    pub base: i64,
    /// Which numbers they had, in their order.
    pub numbers: Vec<i64>,
}

impl Job for PostsMoved {
    const NAME: &'static str = "PostsMoved";
}

/// A pinned thread has had its time.
#[derive(Debug, Serialize, Deserialize)]
pub struct UnpinThread {
    /// Which one.
    pub thread: ThreadId,
    /// Until when it was to be kept on top, in microseconds: another end since then means another job.
    pub until: i64,
}

impl UnpinThread {
    /// The moment itself.
    pub fn moment(&self) -> Timestamp {
        Timestamp::from_micros(self.until)
    }
}

impl Job for UnpinThread {
    const NAME: &'static str = "UnpinThread";
}
