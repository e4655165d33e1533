//! What was offered to the boards of other groups in the demo: one thread that was taken, and one that waits.

use super::{
    content::{Content, ListingEntry},
    people::Site,
    talk::Conversation,
    traces,
    when::Calendar,
};
use crate::{
    forum::{
        decisions::log::Decision,
        groups,
        threads::{
            cross_listing::{
                journal,
                model::{CrossListing, ListingState},
                store,
            },
            store as threads,
        },
    },
    platform::{db::Db, error::Failure, ids::ThreadId},
};

/// Writes the offers, and what was decided about them.
pub(super) fn offer(
    db: &mut Db,
    content: &Content,
    conversations: &[Conversation<'_>],
    site: &Site<'_>,
    calendar: Calendar,
) -> Result<(), Failure> {
    for entry in &content.listing {
        write(db, entry, traces::find(conversations, &entry.thread)?, site, calendar)?;
    }
    Ok(())
}

fn write(
    db: &mut Db,
    entry: &ListingEntry,
    thread: ThreadId,
    site: &Site<'_>,
    calendar: Calendar,
) -> Result<(), Failure> {
    let (by, at) = (site.person(&entry.by)?.id, calendar.ago(&entry.ago)?);
    let taken = match &entry.taken {
        Some(taken) => Some((site.person(&taken.by)?.id, calendar.ago(&taken.ago)?)),
        None => None,
    };
    let thread = threads::get(db, thread)?;
    let home = groups::store::get(db, thread.group_id)?;
    let group = groups::store::get(db, site.board(&entry.group)?.id)?;
    let row = CrossListing {
        thread_id: thread.id,
        group_id: group.id,
        state: if taken.is_some() { ListingState::Listed } else { ListingState::Proposed },
        note: entry.note.clone(),
        proposed_by: Some(by),
        proposed_at: at,
        decided_by: taken.map(|(by, _)| by),
        decided_at: taken.map(|(_, at)| at),
        reason: String::new(),
        pinned_at: None,
        pinned_until: None,
        last_post_at: thread.last_post_at,
    };
    store::replace(db, &row)?;
    let about = (&thread, &home, &group);
    journal::note(db, Some(by), Decision::ListingProposed, about, &entry.note, at)?;
    if let Some((by, at)) = taken {
        journal::note(db, Some(by), Decision::ThreadListed, about, "", at)?;
    }
    Ok(())
}
