//! Offering a thread to the board of another group, and taking the offer back.

use super::{
    deciding, journal,
    model::{ASK_AGAIN_AFTER, CrossListing, ListingState, MOST_BOARDS},
    opening::Opened,
    store,
};
use crate::{
    forum::{
        access::{Action, Actor, Audience, allowed, check},
        accounts::mails::Correspondence,
        decisions::log::Decision,
        groups::{self, model::Group},
        threads::{model::Thread, place},
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::Failure,
        ids::{GroupId, ThreadId},
    },
};

/// What came of an offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proposed {
    /// The moderators of the other group decide about it.
    Waiting,
    /// Whoever offered it decides there as well, so it stands on the board at once.
    Listed,
}

/// A thread whose offers this actor makes, with its home.
pub fn proposable(db: &mut Db, actor: &Actor, id: ThreadId) -> Result<(Thread, Group), Failure> {
    let (thread, place) = place::readable_thread(db, actor, id)?;
    check(actor, Action::ProposeListing, &place)?;
    if thread.merged_into.is_some() {
        return Err(Failure::Conflict("conflict-thread-merged".into()));
    }
    let home = groups::store::get(db, thread.group_id)?;
    Ok((thread, home))
}

/// The groups to which this actor could offer a thread of `home`, in their order; none where only the members of
/// its home may read it.
pub fn proposable_groups(db: &mut Db, actor: &Actor, home: &Group) -> Result<Vec<Group>, Failure> {
    if home.audience == Audience::Group {
        return Ok(Vec::new());
    }
    let known = groups::store::list_known(db, actor)?.into_iter().map(|(group, _)| group);
    Ok(known.filter(|group| group.closed_at.is_none() && group.id != home.id).collect())
}

/// Offers a thread to another group; offering it again while the offer waits changes nothing.
pub fn propose(
    db: &mut Db,
    actor: &Actor,
    id: ThreadId,
    (to, note): (Option<GroupId>, &str),
    mails: &Correspondence,
    at: Timestamp,
) -> Result<Proposed, Failure> {
    let by = actor.require_member()?;
    crate::forum::threads::store::lock(db, id)?;
    let (thread, home) = proposable(db, actor, id)?;
    if home.audience == Audience::Group {
        return Err(Failure::Conflict("conflict-listing-audience".into()));
    }
    let wrong = |key: &'static str| Failure::invalid("group", key);
    let groups = proposable_groups(db, actor, &home)?;
    let Some(group) = groups.into_iter().find(|group| Some(group.id) == to) else {
        return Err(wrong("error-listing-group"));
    };
    let listing = store::find(db, thread.id, group.id)?;
    let place = groups::store::place(db, actor, group.id)?;
    let decides = allowed(actor, Action::DecideListing, &place);
    let opened = Opened { thread, home, group, listing };
    match &opened.listing {
        Some(listing) if listing.state == ListingState::Proposed && !decides => return Ok(Proposed::Waiting),
        Some(listing) if listing.is_listed() => return Err(wrong("error-listing-there")),
        Some(listing) if !decides && was_refused_lately(listing, at) => {
            return Err(wrong("error-listing-declined"));
        }
        _ => {}
    }
    let waits = opened.listing.as_ref().is_some_and(|listing| listing.state == ListingState::Proposed);
    if !waits && store::count_boards(db, opened.thread.id)? >= MOST_BOARDS {
        return Err(wrong("conflict-listing-many"));
    }
    if decides {
        deciding::put_on_board(db, actor, &opened, note, mails, at)?;
        return Ok(Proposed::Listed);
    }
    let row = CrossListing {
        thread_id: opened.thread.id,
        group_id: opened.group.id,
        state: ListingState::Proposed,
        note: note.to_owned(),
        proposed_by: Some(by),
        proposed_at: at,
        decided_by: None,
        decided_at: None,
        reason: String::new(),
        pinned_at: None,
        pinned_until: None,
        last_post_at: opened.thread.last_post_at,
    };
    store::replace(db, &row)?;
    let about = (&opened.thread, &opened.home, &opened.group);
    journal::note(db, actor.member(), Decision::ListingProposed, about, note, at)?;
    Ok(Proposed::Waiting)
}

fn was_refused_lately(listing: &CrossListing, at: Timestamp) -> bool {
    matches!(listing.state, ListingState::Declined | ListingState::Removed)
        && listing.decided_at.is_some_and(|decided| at.since(decided) < ASK_AGAIN_AFTER)
}

/// Whether this actor may take an offer back: their own, or as a moderator of the thread's home any.
pub fn may_withdraw(db: &mut Db, actor: &Actor, thread: &Thread) -> Result<bool, Failure> {
    let place = place::of_thread(db, actor, thread)?;
    Ok(allowed(actor, Action::ArrangeThreads, &place))
}

/// Takes an offer back about which nobody decided yet.
pub fn withdraw(
    db: &mut Db,
    actor: &Actor,
    id: ThreadId,
    from: Option<GroupId>,
    at: Timestamp,
) -> Result<Thread, Failure> {
    crate::forum::threads::store::lock(db, id)?;
    let (thread, home) = proposable(db, actor, id)?;
    let known = groups::store::list_known(db, actor)?.into_iter().map(|(group, _)| group);
    let Some(group) = known.into_iter().find(|group| Some(group.id) == from) else {
        return Err(Failure::invalid("group", "error-listing-group"));
    };
    let listing = store::find(db, thread.id, group.id)?;
    let Some(listing) = listing.filter(|listing| listing.state == ListingState::Proposed) else {
        return Err(Failure::Conflict("conflict-listing-decided".into()));
    };
    if listing.proposed_by != actor.member() && !may_withdraw(db, actor, &thread)? {
        return Err(Failure::Forbidden("denied-not-yours".into()));
    }
    store::delete(db, thread.id, group.id)?;
    journal::note(db, actor.member(), Decision::ListingWithdrawn, (&thread, &home, &group), "", at)?;
    Ok(thread)
}
