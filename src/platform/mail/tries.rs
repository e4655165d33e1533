//! The rows of `mail_tries`: each try to send a mail, and what came of it.

use diesel::prelude::*;

use crate::platform::{
    clock::Timestamp,
    db::{Db, schema::mail_tries, word_enum},
    error::Failure,
    ids::OutboxId,
};

word_enum! {
    /// What came of a try.
    TryOutcome {
        /// The server took it.
        Taken = "taken",
        /// The server said no for good, about this mail.
        Refused = "refused",
        /// The server said "later".
        Later = "later",
        /// Nobody knows whether it arrived: the line fell silent.
        Unknown = "unknown",
        /// It never came to the mail: no connection, or the server does not let us in.
        NotReached = "not_reached",
        /// It broke the program on the way.
        Broken = "broken",
        /// Not tried: the address refused too many mails before.
        Suppressed = "suppressed",
    }
}

/// One try.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = mail_tries)]
pub struct Try {
    /// When.
    pub at: Timestamp,
    /// What came of it.
    pub outcome: TryOutcome,
    /// The reply code of the server; 0 where it gave none.
    pub code: i64,
    /// What the server said, or what went wrong.
    pub words: String,
}

/// Notes a try.
pub(super) fn note(db: &mut Db, mail: OutboxId, new: &Try) -> Result<(), Failure> {
    diesel::insert_into(mail_tries::table)
        .values((
            mail_tries::outbox_id.eq(mail),
            mail_tries::at.eq(new.at),
            mail_tries::outcome.eq(new.outcome),
            mail_tries::code.eq(new.code),
            mail_tries::words.eq(&new.words),
        ))
        .execute(db)?;
    Ok(())
}

/// The tries of a mail, the first one first.
pub fn of(db: &mut Db, mail: OutboxId) -> Result<Vec<Try>, Failure> {
    Ok(mail_tries::table
        .filter(mail_tries::outbox_id.eq(mail))
        .order(mail_tries::id)
        .select(Try::as_select())
        .load(db)?)
}
