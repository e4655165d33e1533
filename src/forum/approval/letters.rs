//! Who is told of a post that waits, was let in, or was taken away, and when.

use super::deciding::PostApproved;
use crate::{
    forum::{
        access::{Action, allowed},
        accounts::{
            mails::{AccountMail, Correspondence},
            sign_up::recipient,
        },
        groups,
        members::{
            self,
            model::{Member, MemberState},
        },
        threads::{
            self, arranging,
            events::PostHidden,
            holding::RemindOfHeld,
            model::{Post, Removal, Thread},
        },
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::Failure,
        ids::{MemberId, PostId},
    },
};

/// "Your post is there", to its author, unless that was undone.
pub fn approved(
    db: &mut Db,
    event: &PostApproved,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<(), Failure> {
    let Some((thread, post)) = find(db, event.post)? else { return Ok(()) };
    if post.removed_at.is_some() || post.approved_at.map(Timestamp::micros) != Some(event.at) {
        return Ok(());
    }
    let Some(author) = reader(db, post.author_id, &thread)? else { return Ok(()) };
    let mail = AccountMail::PostApproved { title: thread.title, path: format!("/reacties/{}", post.id) };
    mails.send(db, recipient(&author), &mail, at)
}

/// "A moderator hid your post", to its author, unless that was undone.
pub fn hidden(db: &mut Db, event: &PostHidden, mails: &Correspondence, at: Timestamp) -> Result<(), Failure> {
    let Some((thread, post)) = find(db, event.post)? else { return Ok(()) };
    let is_hidden = post.removal == Removal::ByModerator;
    if !is_hidden || post.removed_at.map(Timestamp::micros) != Some(event.at) {
        return Ok(());
    }
    let Some(author) = reader(db, post.author_id, &thread)? else { return Ok(()) };
    let mail = AccountMail::PostHidden { title: thread.title, reason: post.removal_reason, text: post.body };
    mails.send(db, recipient(&author), &mail, at)
}

/// "Somebody's first post still waits", to those who lead the group; where nobody does, to those who run the site.
pub fn remind(
    db: &mut Db,
    event: &RemindOfHeld,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<(), Failure> {
    let Some((thread, post)) = find(db, event.post)? else { return Ok(()) };
    if post.removal != Removal::Waiting {
        return Ok(());
    }
    let group = groups::store::get(db, thread.group_id)?;
    let card =
        members::store::cards(db, &[post.author_id])?.remove(&post.author_id).ok_or(Failure::NotFound)?;
    let mail = AccountMail::PostWaits {
        who: card.name,
        title: thread.title,
        group: group.name,
        path: format!("/moderatie/{}/goedkeuren", group.slug),
    };
    let mut readers = Vec::new();
    for moderator in groups::store::moderators(db, group.id)? {
        readers.extend(members::store::find(db, moderator)?.filter(is_active));
    }
    if readers.is_empty() {
        readers = members::store::list_admins(db)?;
    }
    for reader in &readers {
        mails.send(db, recipient(reader), &mail, at)?;
    }
    Ok(())
}

fn find(db: &mut Db, id: PostId) -> Result<Option<(Thread, Post)>, Failure> {
    match threads::store::get_post(db, id) {
        Ok(post) => Ok(Some((arranging::store::get_any(db, post.thread_id)?, post))),
        Err(Failure::NotFound) => Ok(None),
        Err(failure) => Err(failure),
    }
}

/// The author, as long as they take part and may read the board.
fn reader(db: &mut Db, id: MemberId, thread: &Thread) -> Result<Option<Member>, Failure> {
    let Some(member) = members::store::find(db, id)?.filter(is_active) else { return Ok(None) };
    let actor = member.actor();
    let place = groups::store::place(db, &actor, thread.group_id)?;
    Ok(Some(member).filter(|_| allowed(&actor, Action::ReadGroup, &place)))
}

fn is_active(member: &Member) -> bool {
    member.state == MemberState::Active
}
