//! What moderators of a group tell each other of a member. The member and everybody else never read it.

use super::{place, store};
use crate::{
    forum::access::Actor,
    platform::{
        clock::Timestamp,
        db::Db,
        error::{Failure, Message},
        ids::{GroupId, MemberId, NoteId},
    },
};

/// Adds a note about somebody.
pub fn add(
    db: &mut Db,
    actor: &Actor,
    group: GroupId,
    member: MemberId,
    text: Result<String, Message>,
    at: Timestamp,
) -> Result<NoteId, Failure> {
    let author = actor.require_member()?;
    place::readable(db, actor, group)?;
    place::known(db, group, member)?;
    place::refuse_self(actor, member)?;
    let text = text.map_err(|message| Failure::invalid("text", message))?;
    store::insert_note(db, (group, member), author, &text, at)
}

/// Takes one's own note away; one that is gone already is gone.
pub fn delete(
    db: &mut Db,
    actor: &Actor,
    group: GroupId,
    member: MemberId,
    id: NoteId,
) -> Result<(), Failure> {
    place::readable(db, actor, group)?;
    match store::find_note(db, (group, member), id)? {
        Some(note) if Some(note.author_id) == actor.member() => store::delete_note(db, id),
        Some(_) => Err(Failure::Conflict("conflict-not-your-note".into())),
        None => Ok(()),
    }
}
