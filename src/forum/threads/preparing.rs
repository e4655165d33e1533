//! Makes a text ready to be stored: who is named in it, and its safe HTML.
//!
//! ## Why
//! Rendering takes time, and a writer on SQLite keeps all other writers waiting; so it happens before the
//! transaction, with people looked up as a reader.

use super::model::Body;
use crate::{
    forum::members,
    platform::{
        db::Db,
        error::Failure,
        ids::MemberId,
        text::markdown::{self, Mentionable},
    },
};

/// A text with everything that is stored of it.
#[derive(Debug, Clone)]
pub struct Prepared {
    /// The Markdown.
    pub body: String,
    /// The safe HTML.
    pub html: String,
    /// The first words.
    pub excerpt: String,
    /// Whom it names.
    pub mentions: Vec<MemberId>,
}

/// Looks up whom a text names, and renders it.
pub fn prepare(db: &mut Db, body: &Body) -> Result<Prepared, Failure> {
    let candidates = markdown::mention_candidates(body.as_str());
    let found =
        if candidates.is_empty() { Vec::new() } else { members::store::ids_by_name_keys(db, &candidates)? };
    let people: Vec<Mentionable> = found
        .iter()
        .map(|(id, name)| Mentionable { name: name.clone(), url: format!("/leden/{id}") })
        .collect();
    let rendered = markdown::render(body.as_str(), &people);
    let html = rendered.html.to_string();
    // Who was looked up and not linked (in code, say) is not named.
    let mentions = found
        .into_iter()
        .filter(|(id, _)| html.contains(&format!("href=\"/leden/{id}\"")))
        .map(|(id, _)| id)
        .collect();
    Ok(Prepared { body: body.as_str().to_owned(), html, excerpt: rendered.excerpt, mentions })
}
