//! What became of a mail about a post.

use chrono::Duration;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    forum::{notifications::Reason, subscriptions::model::Pace},
    platform::{
        clock::Timestamp,
        db::{schema::deliveries, word_enum},
        ids::{DeliveryId, MemberId, OutboxId, PostId},
        jobs::job::Job,
    },
};

/// So long one can ask why a mail came or did not.
pub const KEPT_FOR: Duration = Duration::days(90);

word_enum! {
    /// How far a delivery is.
    DeliveryState {
        /// It waits for its moment.
        Planned = "planned",
        /// A mail was written.
        Sent = "sent",
        /// There was none, for a reason.
        Skipped = "skipped",
    }
}

word_enum! {
    /// Why there was no mail.
    Skip {
        /// There was one.
        None = "",
        /// The member set it so.
        Settings = "settings",
        /// The member muted the thread or its group.
        Muted = "muted",
        /// The member paused mail.
        Paused = "paused",
        /// The member read it first.
        Read = "read",
        /// It is not there any more.
        Gone = "gone",
        /// The member may not read it any more.
        NoRight = "no_right",
        /// The member does not take part any more.
        Inactive = "inactive",
    }
}

/// A mail about a post to a member.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = deliveries)]
pub struct Delivery {
    /// Its id.
    pub id: DeliveryId,
    /// To whom.
    pub member_id: MemberId,
    /// About what.
    pub post_id: PostId,
    /// Why.
    pub reason: Reason,
    /// How fast.
    pub pace: Pace,
    /// How far it is.
    pub state: DeliveryState,
    /// Why there was none.
    pub why: Skip,
    /// When it may leave.
    pub due_at: Timestamp,
    /// When it was planned.
    pub created_at: Timestamp,
    /// When it left or was skipped.
    pub ended_at: Option<Timestamp>,
    /// The mail.
    pub outbox_id: Option<OutboxId>,
}

/// The time has come to send a member what waits.
#[derive(Debug, Serialize, Deserialize)]
pub struct DeliverNotices {
    /// To whom.
    pub member: MemberId,
}

impl Job for DeliverNotices {
    const NAME: &'static str = "DeliverNotices";
}
