//! The rows of `mail_keys`.

use diesel::prelude::*;

use super::{MailKey, Purpose};
use crate::platform::{
    clock::Timestamp,
    db::{Db, schema::mail_keys},
    error::Failure,
    ids::{MemberId, PostId},
};

/// Keeps a key.
pub fn insert(
    db: &mut Db,
    hash: &str,
    member: MemberId,
    purpose: Purpose,
    post: Option<PostId>,
    at: Timestamp,
) -> Result<(), Failure> {
    diesel::insert_into(mail_keys::table)
        .values((
            mail_keys::key_hash.eq(hash),
            mail_keys::member_id.eq(member),
            mail_keys::purpose.eq(purpose),
            mail_keys::post_id.eq(post),
            mail_keys::created_at.eq(at),
        ))
        .execute(db)?;
    Ok(())
}

/// What a key opens.
pub fn find(db: &mut Db, hash: &str, purpose: Purpose) -> Result<Option<MailKey>, Failure> {
    let found: Option<(MemberId, Option<PostId>)> = mail_keys::table
        .find(hash)
        .filter(mail_keys::purpose.eq(purpose))
        .select((mail_keys::member_id, mail_keys::post_id))
        .first(db)
        .optional()?;
    Ok(found.map(|(member, post)| MailKey { member, post }))
}

/// Takes all keys of a purpose from a member.
pub fn revoke(db: &mut Db, member: MemberId, purpose: Purpose) -> Result<usize, Failure> {
    Ok(diesel::delete(
        mail_keys::table.filter(mail_keys::member_id.eq(member)).filter(mail_keys::purpose.eq(purpose)),
    )
    .execute(db)?)
}

/// Forgets keys that were made before a moment.
pub fn forget(db: &mut Db, before: Timestamp) -> Result<usize, Failure> {
    Ok(diesel::delete(mail_keys::table.filter(mail_keys::created_at.lt(before))).execute(db)?)
}
