//! `posts.message_id`.

use diesel::prelude::*;

use crate::platform::{
    db::{Db, schema::posts},
    error::Failure,
    ids::PostId,
};

/// What a post has; empty where it has none yet.
pub fn find(db: &mut Db, post: PostId) -> Result<String, Failure> {
    Ok(posts::table.find(post).select(posts::message_id).first(db).optional()?.unwrap_or_default())
}

/// Gives a post its own.
pub fn set(db: &mut Db, post: PostId, id: &str) -> Result<(), Failure> {
    diesel::update(posts::table.find(post)).set(posts::message_id.eq(id)).execute(db)?;
    Ok(())
}
