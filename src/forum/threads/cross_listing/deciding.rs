//! What moderators of a group decide about a thread of another group on their own board.

use super::{
    journal,
    letters::{self, Told},
    model::{CrossListing, ListingState, MOST_BOARDS},
    opening::{self, Opened, Spot},
    store,
};
use crate::{
    forum::{
        access::{Actor, Audience},
        accounts::mails::Correspondence,
        decisions::log::Decision,
        threads::model::Thread,
    },
    platform::{clock::Timestamp, db::Db, error::Failure},
};

/// Puts a thread on the actor's board, offered or not. `seen` is the state that their page showed, empty where no
/// page did: what a colleague decided meanwhile is not undone by an old page.
pub fn take(
    db: &mut Db,
    actor: &Actor,
    spot: Spot,
    seen: &str,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<Thread, Failure> {
    let by = actor.require_member()?;
    let opened = opening::open_locked(db, actor, spot)?;
    match &opened.listing {
        Some(listing) if listing.is_listed() && listing.was_decided_by(by) => return Ok(opened.thread),
        Some(listing) if listing.is_listed() => return Err(overtaken()),
        _ if !seen.is_empty() && seen != opened.state() => return Err(overtaken()),
        _ => {}
    }
    if opened.home.audience == Audience::Group {
        return Err(Failure::Conflict("conflict-listing-audience".into()));
    }
    if opened.group.closed_at.is_some() {
        return Err(Failure::Conflict("conflict-listing-closed".into()));
    }
    let waits = opened.listing.as_ref().is_some_and(|listing| listing.state == ListingState::Proposed);
    if !waits && store::count_boards(db, opened.thread.id)? >= MOST_BOARDS {
        return Err(Failure::Conflict("conflict-listing-many".into()));
    }
    put_on_board(db, actor, &opened, "", mails, at)?;
    Ok(opened.thread)
}

/// The thread stands on the board from now on. An offer that waits is what is taken; else the actor took it.
pub(super) fn put_on_board(
    db: &mut Db,
    actor: &Actor,
    opened: &Opened,
    note: &str,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<(), Failure> {
    let by = actor.member();
    let offer = opened.listing.as_ref().filter(|listing| listing.state == ListingState::Proposed);
    let row = CrossListing {
        thread_id: opened.thread.id,
        group_id: opened.group.id,
        state: ListingState::Listed,
        note: offer.map_or(note, |offer| offer.note.as_str()).to_owned(),
        proposed_by: offer.map_or(by, |offer| offer.proposed_by),
        proposed_at: offer.map_or(at, |offer| offer.proposed_at),
        decided_by: by,
        decided_at: Some(at),
        reason: String::new(),
        pinned_at: None,
        pinned_until: None,
        last_post_at: opened.thread.last_post_at,
    };
    store::replace(db, &row)?;
    let about = (&opened.thread, &opened.home, &opened.group);
    journal::note(db, actor.member(), Decision::ThreadListed, about, note, at)?;
    letters::tell(db, actor, Told::Listed, opened, &row, mails, at)
}

/// Does not take a thread that was offered, and says why.
pub fn decline(
    db: &mut Db,
    actor: &Actor,
    spot: Spot,
    reason: &str,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<Thread, Failure> {
    end(db, actor, spot, (ListingState::Proposed, ListingState::Declined), reason, mails, at)
}

/// Takes a thread off the board again, and says why.
pub fn take_off(
    db: &mut Db,
    actor: &Actor,
    spot: Spot,
    reason: &str,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<Thread, Failure> {
    end(db, actor, spot, (ListingState::Listed, ListingState::Removed), reason, mails, at)
}

fn end(
    db: &mut Db,
    actor: &Actor,
    spot: Spot,
    (from, to): (ListingState, ListingState),
    reason: &str,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<Thread, Failure> {
    let by = actor.require_member()?;
    let opened = opening::open_locked(db, actor, spot)?;
    if reason.is_empty() {
        return Err(Failure::invalid("reason", "error-reason-empty"));
    }
    let listing = match &opened.listing {
        Some(listing) if listing.state == from => listing,
        Some(listing) if listing.state == to && listing.was_decided_by(by) => return Ok(opened.thread),
        _ => return Err(overtaken()),
    };
    let row = CrossListing {
        state: to,
        decided_by: Some(by),
        decided_at: Some(at),
        reason: reason.to_owned(),
        pinned_at: None,
        pinned_until: None,
        ..listing.clone()
    };
    store::replace(db, &row)?;
    let (decision, told) = match to {
        ListingState::Declined => (Decision::ListingDeclined, Told::Declined),
        _ => (Decision::ListingRemoved, Told::Removed),
    };
    let about = (&opened.thread, &opened.home, &opened.group);
    journal::note(db, actor.member(), decision, about, reason, at)?;
    letters::tell(db, actor, told, &opened, &row, mails, at)?;
    Ok(opened.thread)
}

fn overtaken() -> Failure {
    Failure::Conflict("conflict-listing-decided".into())
}
