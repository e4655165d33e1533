//! Where something is asked: the state of the group, the thread and the post that decides.

use crate::platform::{db::word_enum, ids::MemberId};

use super::Actor;

word_enum! {
    /// Who may read a group.
    Audience {
        /// Everybody, signed in or not.
        Public = "public",
        /// Every member of the site: the default.
        Members = "members",
        /// Only members of the group, for a reason that is shown.
        Group = "group",
    }
}

word_enum! {
    /// How one becomes a member of a group.
    JoinPolicy {
        /// At once.
        Open = "open",
        /// By asking the moderators.
        Request = "request",
        /// By invitation.
        Invite = "invite",
    }
}

word_enum! {
    /// What a member is in a group.
    GroupRole {
        /// Takes part.
        Member = "member",
        /// Leads it.
        Moderator = "moderator",
    }
}

/// A group as one actor meets it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Who may read it.
    pub audience: Audience,
    /// How one joins it.
    pub join_policy: JoinPolicy,
    /// Whether it is closed: it can be read, nothing can be added.
    pub is_closed: bool,
    /// What the actor is in it.
    pub role: Option<GroupRole>,
    /// Whether a moderator muted the actor in it: a row that goes when its time is over.
    pub is_muted: bool,
    /// Whether moderators took the actor out of it: they ask before they belong to it again.
    pub was_removed: bool,
    /// Whether the thread in question stands on the board of another group as well, and the actor takes part in
    /// that one: belongs to it, is not muted in it, and it is not closed.
    pub through_listing: bool,
    /// Whether the thread in question is locked.
    pub is_locked: bool,
    /// The author of the thread or post in question.
    pub author: Option<MemberId>,
    /// The state of the post in question.
    pub post: PostPlace,
}

/// What matters of a post.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PostPlace {
    /// No post is in question, or it stands.
    Standing,
    /// It was removed or hidden.
    Removed,
}

impl Place {
    /// The site itself, outside all groups.
    pub const SITE: Self = Self {
        audience: Audience::Public,
        join_policy: JoinPolicy::Open,
        is_closed: false,
        role: None,
        is_muted: false,
        was_removed: false,
        through_listing: false,
        is_locked: false,
        author: None,
        post: PostPlace::Standing,
    };

    /// Whether one becomes a member of it by asking: where everybody does, or after having been taken out.
    pub fn asks_to_join(&self) -> bool {
        match self.join_policy {
            JoinPolicy::Request => true,
            JoinPolicy::Open => self.was_removed,
            JoinPolicy::Invite => false,
        }
    }

    /// Whether the thread or post in question is the actor's own.
    pub fn is_own(&self, actor: &Actor) -> bool {
        self.author.is_some() && self.author == actor.member()
    }

    /// The same place with another author in question.
    #[must_use]
    pub fn by(mut self, author: MemberId) -> Self {
        self.author = Some(author);
        self
    }
}
