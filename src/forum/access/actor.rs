//! Who asks.

use crate::platform::{error::Failure, ids::MemberId};

/// Somebody signed in and active.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MemberActor {
    /// Who it is.
    pub id: MemberId,
    /// Whether they run the site.
    pub is_admin: bool,
    /// Whether they are a guest, who takes part in their own groups alone.
    pub is_guest: bool,
}

/// Who asks: a visitor, or an active member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// Nobody we know.
    Visitor,
    /// Somebody signed in; whoever waits, is suspended or has left is a visitor.
    Member(MemberActor),
}

impl Actor {
    /// The member who asks, or none.
    pub fn member(&self) -> Option<MemberId> {
        match self {
            Self::Visitor => None,
            Self::Member(member) => Some(member.id),
        }
    }

    /// The member who asks, or [`Failure::SignInFirst`].
    pub fn require_member(&self) -> Result<MemberId, Failure> {
        self.member().ok_or(Failure::SignInFirst)
    }

    /// Whether it is a guest: somebody who takes part in the groups they were invited to, and in no other. Who
    /// runs the site is none.
    pub fn is_guest(&self) -> bool {
        matches!(self, Self::Member(member) if member.is_guest && !member.is_admin)
    }

    /// Whether it is an administrator.
    pub fn is_admin(&self) -> bool {
        matches!(self, Self::Member(member) if member.is_admin)
    }
}
