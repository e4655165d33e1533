//! Saying what came of it.

use super::{
    model::{ASKED_FOR, AskedEffect, Effect},
    store,
};
use crate::{
    forum::{
        access::{Action, Actor, check},
        threads::{model::Thread, place},
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::{Failure, FieldErrors},
        ids::ThreadId,
    },
};

/// What the actor was asked about a thread; [`Failure::NotFound`] where they were not.
pub fn own(db: &mut Db, actor: &Actor, id: ThreadId) -> Result<(Thread, AskedEffect), Failure> {
    let (thread, place) = place::readable_thread(db, actor, id)?;
    check(actor, Action::UseOwnAccount, &place)?;
    let asked = store::find(db, actor.require_member()?, id)?.ok_or(Failure::NotFound)?;
    Ok((thread, asked))
}

/// The question that still waits for an answer, if there is one: the thread with its title.
pub fn open_question(
    db: &mut Db,
    actor: &Actor,
    now: Timestamp,
) -> Result<Option<(ThreadId, String)>, Failure> {
    let Some(member) = actor.member() else { return Ok(None) };
    let Some((thread, title)) = store::find_open(db, member, now.minus(ASKED_FOR))? else { return Ok(None) };
    match place::readable_thread(db, actor, thread) {
        Ok(_) => Ok(Some((thread, title))),
        Err(Failure::Broken(error)) => Err(Failure::Broken(error)),
        Err(_) => Ok(None),
    }
}

/// Notes the answer; another one later takes its place.
pub fn answer(
    db: &mut Db,
    actor: &Actor,
    id: ThreadId,
    word: &str,
    at: Timestamp,
) -> Result<Thread, Failure> {
    let (thread, asked) = own(db, actor, id)?;
    let effect = Effect::choice(word).ok_or_else(|| FieldErrors::one("effect", "error-effect"))?;
    store::set_answer(db, asked.member_id, id, effect, at)?;
    Ok(thread)
}
