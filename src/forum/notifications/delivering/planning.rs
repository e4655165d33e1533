//! What a member wants of a post, and when a mail about it may come.

use chrono_tz::Tz;

use super::{
    model::{DeliverNotices, Skip},
    store::{self, NewDelivery},
};
use crate::{
    forum::{
        notifications::Reason,
        profiles,
        subscriptions::{
            model::{GroupLevel, MailSettings, Pace, ThreadLevel},
            planning,
        },
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::Failure,
        ids::{MemberId, PostId},
        jobs::queue,
    },
};

/// What a member set about a post: all that counts.
#[derive(Debug, Clone)]
pub struct Wish {
    /// Their settings.
    pub settings: MailSettings,
    /// What they want of the thread.
    pub thread: Option<ThreadLevel>,
    /// What they want of its group, where they belong to it.
    pub group: Option<GroupLevel>,
}

impl Wish {
    /// How fast a mail comes, or why there is none. What was set for the thread goes before the group, and that
    /// before the rest.
    pub fn pace(&self, reason: Reason) -> Result<Pace, Skip> {
        if self.thread == Some(ThreadLevel::Mute) {
            return Err(Skip::Muted);
        }
        let pace = match (reason, self.group) {
            (Reason::Followed | Reason::NewThread, Some(GroupLevel::Mute)) => return Err(Skip::Muted),
            (Reason::NewThread, Some(GroupLevel::AtOnce)) => Pace::AtOnce,
            (Reason::NewThread, Some(GroupLevel::Digest)) => Pace::Digest,
            (Reason::NewThread, _) => self.settings.in_groups,
            (Reason::Followed, _) => self.settings.followed,
            _ => self.settings.to_me,
        };
        if pace == Pace::Never { Err(Skip::Settings) } else { Ok(pace) }
    }
}

/// Plans a mail about a post, or notes why there is none. What comes with the digest is the digest's. Safe to repeat.
pub fn plan(
    db: &mut Db,
    (member, post): (MemberId, PostId),
    reason: Reason,
    wish: &Wish,
    zone: Tz,
    now: Timestamp,
) -> Result<(), Failure> {
    let new =
        |pace: Pace, why: Skip, due_at: Timestamp| NewDelivery { member, post, reason, pace, why, due_at };
    let pace = match wish.pace(reason) {
        Ok(Pace::Digest) => return Ok(()),
        Ok(pace) => pace,
        Err(why) if reason.is_personal() => {
            return store::insert(db, &new(Pace::Never, why, now), now).map(drop);
        }
        Err(_) => return Ok(()),
    };
    if wish.settings.is_paused(now) {
        return store::insert(db, &new(pace, Skip::Paused, now), now).map(drop);
    }
    let days = profiles::store::get(db, member)?.days();
    let due = match pace {
        Pace::Batch => planning::bundle(now, &days, zone),
        _ => planning::at_once(now, &wish.settings, &days, zone),
    };
    if store::insert(db, &new(pace, Skip::None, due), now)? {
        let key = format!("DeliverNotices {member} {}", due.micros());
        queue::enqueue_once(db, &key, &DeliverNotices { member }, due)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_thread_goes_before_the_group_and_the_group_before_the_rest() {
        let settings = MailSettings { in_groups: Pace::Batch, ..MailSettings::of(MemberId(1)) };
        let wish = |thread, group| Wish { settings: settings.clone(), thread, group };
        let none = wish(None, None);
        assert_eq!(none.pace(Reason::Reply), Ok(Pace::AtOnce));
        assert_eq!(none.pace(Reason::Followed), Ok(Pace::Digest));
        assert_eq!(none.pace(Reason::NewThread), Ok(Pace::Batch));
        let loud = wish(None, Some(GroupLevel::AtOnce));
        assert_eq!(loud.pace(Reason::NewThread), Ok(Pace::AtOnce));
        assert_eq!(
            loud.pace(Reason::Followed),
            Ok(Pace::Digest),
            "a level of the group is about new threads"
        );
        let shut = wish(None, Some(GroupLevel::Mute));
        assert_eq!(shut.pace(Reason::NewThread), Err(Skip::Muted));
        assert_eq!(shut.pace(Reason::Mention), Ok(Pace::AtOnce), "who is named hears of it");
        let muted = wish(Some(ThreadLevel::Mute), Some(GroupLevel::AtOnce));
        assert_eq!(muted.pace(Reason::Mention), Err(Skip::Muted));
    }
}
