//! Keys in mails: opaque, for one purpose, of one member, kept hashed.
//!
//! ## Why
//! A mail is passed on and stays for years in archives, so a key in it must have no power but its own: to stop mail,
//! or to answer one post. It signs nobody in.

mod store;

pub use store::{forget, revoke};

use crate::platform::{
    clock::Timestamp,
    db::{Db, word_enum},
    error::Failure,
    ids::{MemberId, PostId},
    secrets::{Random, Token},
};

word_enum! {
    /// What a key is good for.
    Purpose {
        /// Stopping mail, and asking why it came.
        Stop = "stop",
        /// Answering a post by mail.
        Reply = "reply",
    }
}

/// What a key opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MailKey {
    /// Whose it is.
    pub member: MemberId,
    /// The post that the mail was about; none for a digest.
    pub post: Option<PostId>,
}

/// Makes a key; its secret stands in the mail alone.
pub fn make(
    db: &mut Db,
    random: &Random,
    member: MemberId,
    purpose: Purpose,
    post: Option<PostId>,
    at: Timestamp,
) -> Result<Token, Failure> {
    let token = random.token()?;
    store::insert(db, &token.hash(), member, purpose, post, at)?;
    Ok(token)
}

/// What a key opens; [`Failure::NotFound`] for anything that is no key for this.
pub fn find(db: &mut Db, secret: &str, purpose: Purpose) -> Result<MailKey, Failure> {
    let token = Token::parse(secret).ok_or(Failure::NotFound)?;
    store::find(db, &token.hash(), purpose)?.ok_or(Failure::NotFound)
}
