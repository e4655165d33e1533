//! Under which Message-ID a post travels by mail, the same for everybody, so that mail programs show the tree.
//!
//! `t12` for the first post of a thread and `t12.p34` for the others, with the domain of the site; a post that came by
//! mail keeps the one it came with, which holds its own domain. Made once: a post that moves keeps it.

mod store;

use super::{
    model::Post,
    store::{first_post, get_post},
};
use crate::platform::{db::Db, error::Failure};

/// Posts above a post that are looked at; deeper trees are cut there.
const DEEPEST: usize = 60;

/// The Message-ID of a post without angle brackets, made where it has none.
pub fn of(db: &mut Db, post: &Post) -> Result<String, Failure> {
    let known = store::find(db, post.id)?;
    if !known.is_empty() {
        return Ok(known);
    }
    let made = if post.is_first() {
        format!("t{}", post.thread_id)
    } else {
        format!("t{}.p{}", post.thread_id, post.id)
    };
    store::set(db, post.id, &made)?;
    Ok(made)
}

/// Those of the posts from the root of its thread to this one.
pub fn up_to_root(db: &mut Db, post: &Post) -> Result<Vec<String>, Failure> {
    let mut ids = vec![of(db, post)?];
    let (mut at, mut root_seen) = (post.clone(), post.is_first());
    while let Some(parent) = at.parent_id.filter(|_| ids.len() < DEEPEST) {
        at = get_post(db, parent)?;
        root_seen = root_seen || at.is_first();
        ids.push(of(db, &at)?);
    }
    if !root_seen {
        let root = first_post(db, post.thread_id)?;
        ids.push(of(db, &root)?);
    }
    ids.reverse();
    Ok(ids)
}

/// As it stands in headers.
pub fn in_brackets(id: &str, domain: &str) -> String {
    if id.contains('@') { format!("<{id}>") } else { format!("<{id}@{domain}>") }
}
