//! Whom to ask, and when.

use super::{
    model::{ASKED_AFTER, ASKED_APART, AskAboutEffect},
    store,
};
use crate::{
    forum::{
        members::{self, model::MemberState},
        threads::{events::AnswerAccepted, place, store as threads},
    },
    platform::{clock::Timestamp, db::Db, error::Failure, jobs::queue},
};

/// An answer was accepted: whoever began the thread is asked later.
pub fn answer_accepted(db: &mut Db, event: &AnswerAccepted, at: Timestamp) -> Result<(), Failure> {
    let Some(thread) = threads::find(db, event.thread)? else { return Ok(()) };
    let ask = AskAboutEffect { member: thread.author_id, thread: thread.id };
    // Another answer accepted since is no reason to ask twice.
    let key = format!("AskAboutEffect {} {}", ask.thread, ask.member);
    queue::enqueue_once(db, &key, &ask, at.plus(ASKED_AFTER))?;
    Ok(())
}

/// Asks, where there still is something to ask about and somebody to ask; later, where they were asked of late.
pub fn ask(db: &mut Db, ask: &AskAboutEffect, at: Timestamp) -> Result<(), Failure> {
    let Some(member) = members::store::find(db, ask.member)? else { return Ok(()) };
    let readable = place::readable_thread(db, &member.actor(), ask.thread);
    let thread = match readable {
        Ok((thread, _)) => thread,
        Err(Failure::Broken(error)) => return Err(Failure::Broken(error)),
        Err(_) => return Ok(()),
    };
    if member.state != MemberState::Active || thread.answer_id.is_none() || thread.merged_into.is_some() {
        return Ok(());
    }
    match store::last_asked(db, member.id)? {
        Some(last) if at.since(last) < ASKED_APART => {
            queue::enqueue(db, ask, last.plus(ASKED_APART)).map(drop)
        }
        _ => store::insert(db, member.id, thread.id, at).map(drop),
    }
}
