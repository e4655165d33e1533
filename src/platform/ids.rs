//! One type per kind of id, so that a post's number can never be taken for a thread's.

use diesel_derive_newtype::DieselNewType;
use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, DieselNewType)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl std::fmt::Display for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(out)
            }
        }

        impl std::str::FromStr for $name {
            type Err = std::num::ParseIntError;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )+};
}

ids! {
    /// A person with an account.
    MemberId,
    /// A library, POI, or other body that people work for.
    OrganisationId,
    /// A themagroep.
    GroupId,
    /// One conversation.
    ThreadId,
    /// One message in a thread.
    PostId,
    /// One sign-in on one device.
    SessionId,
    /// One unit of background work.
    JobId,
    /// One mail that must go out.
    OutboxId,
    /// One mail about one post to one member.
    DeliveryId,
    /// One address that refused mail.
    RefusedAddressId,
    /// Reports on one thing, and what was decided.
    CaseId,
    /// One note of a moderator.
    NoteId,
    /// One time for which somebody who leads a group is away.
    AbsenceId,
    /// One person invited to one group.
    InvitationId,
}
