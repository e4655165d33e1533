//! Notes about a member of a group, for its moderators alone.

use actix_web::web::Path;
use serde::Deserialize;

use super::{
    acts::{Target, decide},
    show::Typed,
};
use crate::{
    forum::membership::{model::parse_note, notes},
    platform::ids::{MemberId, NoteId},
    web::http::{
        cx::Cx,
        form::{Form, NoFields},
        page::Answer,
        viewer::Viewer,
    },
};

/// A note as it came in.
#[derive(Debug, Deserialize)]
pub struct NoteForm {
    #[serde(default)]
    text: String,
}

/// Adds a note.
pub async fn add_note(cx: Cx, viewer: Viewer, path: Target, form: Form<NoteForm>) -> Answer {
    let (actor, target, at) = (viewer.actor, path.into_inner(), cx.clock.now());
    let (member, text) = (target.1, parse_note(&form.values.text));
    let typed = Typed { form: "note", text: form.values.text, ..Typed::default() };
    decide(&cx, &viewer, target, (form.key, typed), (false, "flash-note-added"), move |db, group, _| {
        notes::add(db, &actor, group, member, text, at).map(|_| ())
    })
    .await
}

/// Takes one's own note away.
pub async fn delete_note(
    cx: Cx,
    viewer: Viewer,
    path: Path<(String, MemberId, NoteId)>,
    form: Form<NoFields>,
) -> Answer {
    let (actor, (slug, member, note)) = (viewer.actor, path.into_inner());
    let key = (form.key, Typed::default());
    decide(&cx, &viewer, (slug, member), key, (false, "flash-note-deleted"), move |db, group, _| {
        notes::delete(db, &actor, group, member, note)
    })
    .await
}
