//! The rows of `decisions`.

use diesel::prelude::*;
use strum::IntoStaticStr;

use crate::platform::{
    clock::Timestamp,
    db::{
        Db,
        schema::{decisions, members},
    },
    error::Failure,
    ids::MemberId,
};

/// What was decided. The word in the table is also the end of the message key `decision-…`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr, strum::EnumIter)]
#[strum(serialize_all = "kebab-case")]
pub enum Decision {
    /// Somebody was let in.
    MemberAdmitted,
    /// Somebody was not let in.
    MemberRefused,
    /// A group was added.
    GroupAdded,
    /// A group was changed.
    GroupChanged,
    /// A group was closed.
    GroupClosed,
    /// A group was opened again.
    GroupReopened,
    /// The groups were put in another order.
    GroupsReordered,
    /// An organisation was added.
    OrganisationAdded,
    /// An organisation was changed.
    OrganisationChanged,
    /// A thread was pinned.
    ThreadPinned,
    /// A thread was unpinned.
    ThreadUnpinned,
    /// A thread was locked.
    ThreadLocked,
    /// A thread was opened again.
    ThreadUnlocked,
    /// A post of somebody else was changed.
    PostEdited,
    /// A post of somebody else was removed.
    PostRemoved,
}

/// A row for the page.
#[derive(Debug, Clone, Queryable)]
pub struct LoggedDecision {
    /// When.
    pub at: Timestamp,
    /// By whom; none when the person has left.
    pub actor: Option<String>,
    /// What, as in [`Decision`].
    pub action: String,
    /// About whom or what, in words.
    pub subject: String,
    /// Why.
    pub reason: String,
}

/// Notes a decision, in the caller's transaction.
pub fn record(
    db: &mut Db,
    actor: Option<MemberId>,
    decision: Decision,
    subject: &str,
    reason: &str,
    at: Timestamp,
) -> Result<(), Failure> {
    let action: &'static str = decision.into();
    diesel::insert_into(decisions::table)
        .values((
            decisions::actor_id.eq(actor),
            decisions::action.eq(action),
            decisions::subject.eq(subject),
            decisions::reason.eq(reason),
            decisions::created_at.eq(at),
        ))
        .execute(db)?;
    tracing::info!(?actor, action, subject, "decided");
    Ok(())
}

/// The newest decisions older than `before` (a moment), at most `limit`.
pub fn list(db: &mut Db, before: Option<Timestamp>, limit: i64) -> Result<Vec<LoggedDecision>, Failure> {
    let mut query = decisions::table
        .left_join(members::table)
        .select((
            decisions::created_at,
            members::name.nullable(),
            decisions::action,
            decisions::subject,
            decisions::reason,
        ))
        .order((decisions::created_at.desc(), decisions::id.desc()))
        .limit(limit)
        .into_boxed();
    if let Some(before) = before {
        query = query.filter(decisions::created_at.lt(before));
    }
    Ok(query.load(db)?)
}
