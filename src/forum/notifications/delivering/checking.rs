//! Whether a mail is still wanted and allowed, asked before it is written and before it leaves.

use super::{
    model::{Delivery, Skip},
    planning::Wish,
    store,
};
use crate::{
    forum::{
        access::{Action, allowed},
        members::{
            self,
            model::{Member, MemberState},
        },
        reading, subscriptions,
        threads::{
            self,
            model::{Post, Thread},
            place,
        },
    },
    platform::{clock::Timestamp, db::Db, error::Failure, ids::OutboxId, mail::outbox},
};

/// A delivery that may go on, with what it is about.
#[derive(Debug, Clone)]
pub struct Deliverable {
    /// The delivery.
    pub delivery: Delivery,
    /// The post.
    pub post: Post,
    /// Its thread.
    pub thread: Thread,
}

/// What a member wants of a post in a thread.
pub fn wish(db: &mut Db, member: &Member, thread: &Thread) -> Result<Wish, Failure> {
    Ok(Wish {
        settings: subscriptions::store::settings(db, member.id)?,
        thread: subscriptions::store::thread_level(db, member.id, thread.id)?,
        group: subscriptions::store::levels_of(db, member.id)?.get(&thread.group_id).copied(),
    })
}

/// The delivery with what it is about, or why there is no mail.
pub fn check(
    db: &mut Db,
    member: &Member,
    delivery: Delivery,
    now: Timestamp,
) -> Result<Result<Deliverable, Skip>, Failure> {
    if member.state != MemberState::Active {
        return Ok(Err(Skip::Inactive));
    }
    let post = match threads::store::get_post(db, delivery.post_id) {
        Ok(post) if post.removed_at.is_none() => post,
        Ok(_) | Err(Failure::NotFound) => return Ok(Err(Skip::Gone)),
        Err(failure) => return Err(failure),
    };
    let Some(thread) = threads::store::find(db, post.thread_id)? else { return Ok(Err(Skip::Gone)) };
    let actor = member.actor();
    let place = place::of_thread(db, &actor, &thread)?;
    if !allowed(&actor, Action::ReadGroup, &place) {
        return Ok(Err(Skip::NoRight));
    }
    let wish = wish(db, member, &thread)?;
    if wish.settings.is_paused(now) {
        return Ok(Err(Skip::Paused));
    }
    if let Err(why) = wish.pace(delivery.reason) {
        return Ok(Err(why));
    }
    // Whoever wrote it hears of what became of it, read or not.
    let read = reading::store::positions(db, member.id, &[thread.id])?.get(&thread.id).copied();
    if post.author_id != member.id && read.is_some_and(|number| number >= post.number) {
        return Ok(Err(Skip::Read));
    }
    Ok(Ok(Deliverable { delivery, post, thread }))
}

/// Takes a written mail back where none of what it tells is wanted any more; true where it was taken back. A mail
/// that no delivery names is none of ours.
pub fn recall(db: &mut Db, mail: OutboxId, now: Timestamp) -> Result<bool, Failure> {
    let deliveries = store::list_of_mail(db, mail)?;
    let Some(first) = deliveries.first() else { return Ok(false) };
    let Some(member) = members::store::find(db, first.member_id)? else {
        return outbox::withdraw(db, mail, Skip::Inactive.as_str(), now);
    };
    let mut skipped = Vec::new();
    for delivery in deliveries {
        let id = delivery.id;
        match check(db, &member, delivery, now)? {
            Ok(_) => return Ok(false),
            Err(why) => skipped.push((id, why)),
        }
    }
    let last = skipped.last().map_or(Skip::Gone, |(_, why)| *why);
    if !outbox::withdraw(db, mail, last.as_str(), now)? {
        return Ok(false);
    }
    for (id, why) in skipped {
        store::set_skipped(db, id, why, now)?;
    }
    Ok(true)
}
