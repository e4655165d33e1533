//! Whether a post waits until a moderator has looked at it: the first one of somebody new, where a group wants that.
//!
//! ## Why
//! A post that waits is a row like any other, taken away before anybody saw it: whatever shows posts leaves it out
//! already. Only its author and the moderators of its group may know of it. It gets its place in the order of
//! writing when it is let in, so nobody has read past it.

use chrono::Duration;
use serde::{Deserialize, Serialize};

use super::{model::Post, store};
use crate::{
    forum::{
        access::{Action, Actor, GroupRole, Place, allowed},
        groups::{self, model::FirstPosts},
        members,
    },
    platform::{
        db::Db,
        error::Failure,
        ids::{GroupId, MemberId, PostId},
        jobs::job::Job,
    },
};

/// More posts than this of one person do not wait at the same time.
const MOST_WAITING: i64 = 5;

/// After so long the moderators are reminded of a post that still waits.
pub const REMIND_AFTER: Duration = Duration::hours(24);

/// A post has waited for a moderator for [`REMIND_AFTER`].
#[derive(Debug, Serialize, Deserialize)]
pub struct RemindOfHeld {
    /// Which one.
    pub post: PostId,
}

impl Job for RemindOfHeld {
    const NAME: &'static str = "RemindOfHeld";
}

/// Whether what this actor writes in the group waits. Who is known already waits no more; neither does who leads
/// the group.
pub fn must_wait(db: &mut Db, actor: &Actor, group: GroupId, place: &Place) -> Result<bool, Failure> {
    let author = actor.require_member()?;
    if actor.is_admin() || place.role == Some(GroupRole::Moderator) {
        return Ok(false);
    }
    let waits = match groups::store::get(db, group)?.first_posts {
        FirstPosts::AtOnce => false,
        FirstPosts::Unknown => !members::store::get(db, author)?.is_vouched_for,
        FirstPosts::Everybody => true,
    };
    if !waits || store::has_posted(db, author)? {
        return Ok(false);
    }
    if store::count_waiting_of(db, author)? >= MOST_WAITING {
        return Err(Failure::Forbidden("denied-too-many-waiting".into()));
    }
    Ok(true)
}

/// Whether somebody may know of a post that is held; of any other one who may read its board knows.
pub fn may_know(actor: &Actor, place: &Place, post: &Post) -> bool {
    !post.is_held() || is_author(actor, post.author_id) || allowed(actor, Action::ApprovePosts, place)
}

fn is_author(actor: &Actor, author: MemberId) -> bool {
    actor.member() == Some(author)
}
