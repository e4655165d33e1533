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
    let text = parse_note(&form.values.text);
    let typed = Typed { form: "note", text: form.values.text, ..Typed::default() };
    decide(&cx, &viewer, path.into_inner(), (form.key, typed), (false, "flash-note-added"), |db, act, _| {
        notes::add(db, &act.actor, act.group, act.member, text, act.at).map(|_| ())
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
    let (slug, member, note) = path.into_inner();
    let key = (form.key, Typed::default());
    decide(&cx, &viewer, (slug, member), key, (false, "flash-note-deleted"), move |db, act, _| {
        notes::delete(db, &act.actor, act.group, act.member, note)
    })
    .await
}
