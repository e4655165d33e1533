//! Noting a decision, in the transaction of whoever takes it.

use diesel::prelude::*;
use strum::IntoStaticStr;

use crate::platform::{
    clock::Timestamp,
    db::{Db, schema::decisions},
    error::Failure,
    ids::{GroupId, MemberId},
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
    /// Somebody who asked was let into a group.
    JoinApproved,
    /// Somebody who asked was not let into a group.
    JoinRefused,
    /// A member of a group leads it from now on.
    MadeModerator,
    /// A moderator of a group is a member of it from now on.
    MadeMember,
    /// A member of a group was warned.
    MemberWarned,
    /// A member of a group may not write in it for a while.
    MemberMuted,
    /// A member of a group may write in it again.
    MemberUnmuted,
    /// Somebody was taken out of a group.
    RemovedFromGroup,
    /// Somebody is kept out of the site.
    MemberSuspended,
    /// Somebody was let into the site again.
    MemberReadmitted,
    /// A report led to nothing.
    CaseNothing,
    /// A report led to a change of the post.
    CaseEdit,
    /// A report led to the post being hidden.
    CaseHide,
    /// A report led to a warning.
    CaseWarn,
    /// A report led to a mute.
    CaseMute,
    /// A report led to a suspension.
    CaseSuspend,
    /// An objection changed nothing.
    ObjectionUpheld,
    /// An objection undid a decision.
    ObjectionReversed,
    /// A post was put back.
    PostRestored,
    /// A thread went to another board, or came from one.
    ThreadMoved,
    /// A thread got another kind or other labels.
    ThreadLabelled,
    /// Replies became a thread of their own.
    ThreadSplit,
    /// A thread became a part of another one.
    ThreadsMerged,
    /// A thread was summed up.
    ThreadSummarised,
    /// A thread was offered to the board of another group.
    ListingProposed,
    /// Such an offer was taken back.
    ListingWithdrawn,
    /// A thread stands on the board of another group as well.
    ThreadListed,
    /// A thread that was offered was not taken.
    ListingDeclined,
    /// A thread was taken off the board of another group.
    ListingRemoved,
    /// A thread of another group was pinned on a board.
    ListingPinned,
    /// A thread of another group was unpinned on a board.
    ListingUnpinned,
    /// People were invited to a group.
    PeopleInvited,
    /// An invitation was taken back.
    InvitationWithdrawn,
    /// Somebody came into a group by invitation.
    InvitationAccepted,
    /// Somebody who belongs to a group until a date got another one.
    StayMoved,
    /// Somebody who belonged to a group until a date belongs to it without an end.
    StayWithoutEnd,
    /// Somebody's last day in a group is over.
    StayEnded,
    /// What somebody new wrote was let in.
    PostApproved,
    /// What somebody new wrote was not let in.
    PostRefused,
    /// That a post was let in was taken back.
    PostHeldAgain,
    /// Others' first posts wait in a group from now on.
    FirstPostsChanged,
    /// Somebody who joined a group was welcomed.
    MemberWelcomed,
    /// A question was passed on to colleagues who may know.
    QuestionRelayed,
    /// Somebody who was asked cannot help.
    RelayDeclined,
    /// Somebody who leads a group will be away, with a deputy.
    AbsencePlanned,
    /// A deputy leads the group from now on.
    DeputyBegan,
    /// A deputy leads the group no more, though somebody is still away.
    DeputyEnded,
    /// An absence is over, and with it what the deputy could do.
    AbsenceEnded,
    /// A group was handed over to somebody else.
    GroupHandedOver,
}

/// What is noted of a decision.
#[derive(Debug, Clone, Copy, Default)]
pub struct Entry<'a> {
    /// The group in which it was taken.
    pub group: Option<GroupId>,
    /// The member whom it is about.
    pub about: Option<MemberId>,
    /// About whom or what, in words.
    pub subject: &'a str,
    /// Why.
    pub reason: &'a str,
}

/// Notes a decision about the site as a whole, in the caller's transaction.
pub fn record(
    db: &mut Db,
    actor: Option<MemberId>,
    decision: Decision,
    subject: &str,
    reason: &str,
    at: Timestamp,
) -> Result<(), Failure> {
    record_about(db, actor, decision, Entry { subject, reason, ..Entry::default() }, at)
}

/// Notes a decision in a group or about a member, in the caller's transaction.
pub fn record_about(
    db: &mut Db,
    actor: Option<MemberId>,
    decision: Decision,
    entry: Entry<'_>,
    at: Timestamp,
) -> Result<(), Failure> {
    let action: &'static str = decision.into();
    diesel::insert_into(decisions::table)
        .values((
            decisions::actor_id.eq(actor),
            decisions::action.eq(action),
            decisions::subject.eq(entry.subject),
            decisions::reason.eq(entry.reason),
            decisions::created_at.eq(at),
            decisions::group_id.eq(entry.group),
            decisions::about_id.eq(entry.about),
        ))
        .execute(db)?;
    tracing::info!(?actor, action, subject = entry.subject, "decided");
    Ok(())
}
