//! What moderators tell each other of a case. Whoever wrote the post or reported it never reads it.

use super::{
    deciding,
    store::{self, CaseNote},
};
use crate::{
    forum::access::Actor,
    platform::{
        clock::Timestamp,
        db::Db,
        error::{Failure, Message},
        ids::CaseId,
        text::line,
    },
};

/// Reads what a moderator says of a case.
pub fn parse_note(text: &str) -> Result<String, Message> {
    line::required_text(text, 2_000, "error-note-empty")
}

/// Adds a note; also to a case that was decided, for whoever judges an objection.
pub fn add(
    db: &mut Db,
    actor: &Actor,
    id: CaseId,
    text: Result<String, Message>,
    at: Timestamp,
) -> Result<(), Failure> {
    let author = actor.require_member()?;
    let opened = deciding::open(db, actor, id)?;
    if opened.reported.author() == author {
        return Err(Failure::Forbidden("denied-own-case".into()));
    }
    let text = text.map_err(|message| Failure::invalid("text", message))?;
    store::insert_note(db, id, author, &text, at)
}

/// The notes of a case, oldest first; none for who wrote the post.
pub fn of(db: &mut Db, actor: &Actor, id: CaseId) -> Result<Vec<CaseNote>, Failure> {
    let opened = deciding::open(db, actor, id)?;
    if actor.member() == Some(opened.reported.author()) { Ok(Vec::new()) } else { store::notes_of(db, id) }
}
