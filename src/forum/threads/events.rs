//! What happened in threads, for those who listen: rows in the jobs table, written in the same transaction.

use serde::{Deserialize, Serialize};

use crate::platform::{ids::PostId, jobs::job::Job};

/// A post was written: a thread's first one, or a reply.
#[derive(Debug, Serialize, Deserialize)]
pub struct PostCreated {
    /// Which one.
    pub post: PostId,
}

impl Job for PostCreated {
    const NAME: &'static str = "PostCreated";
}
