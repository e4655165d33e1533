//! The demo: invented colleagues of invented libraries, and what they wrote to each other.
//!
//! Writes the tables of all domains, on an empty database.
//!
//! ## Why
//! An empty forum shows nothing. What stands in `config/demo.toml` is written as people would have written it,
//! counted back from the moment of the start, so that the demo always looks like this week. It shows each
//! state that a page can be in: an unanswered question, a hidden post, a board for its members only, a thread on the board of
//! two groups.

mod content;
mod effects;
mod invitations;
mod leading;
mod listings;
mod people;
mod reports;
mod store;
mod talk;
mod waiting;
mod terms;
mod traces;
mod when;

use super::{groups, members};
use crate::platform::{
    clock::Timestamp,
    db::{Db, word_enum},
    error::Failure,
};

/// With what everybody of the demo signs in.
pub const PASSWORD: &str = "kaneel fietsbel wolkenlucht";

word_enum! {
    /// As whom one can look at the demo.
    DemoRole {
        /// Somebody who reads along and writes now and then.
        Member = "member",
        /// Somebody who leads several groups.
        Moderator = "moderator",
        /// Somebody who runs the site.
        Admin = "admin",
        /// Somebody who came this week and wrote nothing yet.
        Newcomer = "newcomer",
    }
}

/// The addresses of those whom the demo signs in.
const CAST: [(DemoRole, &str); 4] = [
    (DemoRole::Member, "fenna.olthof@waterkant.example"),
    (DemoRole::Moderator, "noor.hesselink@poi-oostland.example"),
    (DemoRole::Admin, "redactie@leestafel.example"),
    (DemoRole::Newcomer, "yara.brouns@maasoever.example"),
];

/// Somebody whom the demo signs in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoMember {
    /// As whom one looks.
    pub role: DemoRole,
    /// The name.
    pub name: String,
    /// The address.
    pub email: String,
}

/// Fills an empty database, in the caller's transaction, and gives those whom the demo signs in. Everybody
/// gets the same password, which the caller has hashed.
pub fn fill(db: &mut Db, password_hash: &str, now: Timestamp) -> Result<Vec<DemoMember>, Failure> {
    if members::store::any(db)? {
        return Err(Failure::broken("the demo is for an empty database, and this one has members"));
    }
    groups::seed::create_themagroepen(db, now)?;
    let content = content::Content::read()?;
    let calendar = when::Calendar::at(now);
    let site = people::settle(db, &content, calendar, password_hash)?;
    let conversations = talk::write(db, &content, &site, calendar)?;
    traces::leave(db, &conversations, &site, calendar)?;
    reports::leave_open(db, &conversations, &site, calendar)?;
    reports::report_profile(db, &site, calendar)?;
    effects::tell(db, &conversations, calendar)?;
    terms::settle(db, &content, &site, calendar)?;
    waiting::write(db, &content, &site, calendar)?;
    invitations::settle(db, &content, &site, calendar)?;
    leading::settle(db, &content, &conversations, &site, calendar)?;
    listings::offer(db, &content, &conversations, &site, calendar)?;
    cast(db)
}

/// Those of the demo's cast who are here; nobody where there is no demo.
pub fn cast(db: &mut Db) -> Result<Vec<DemoMember>, Failure> {
    let mut found = Vec::new();
    for (role, email) in CAST {
        if let Some(member) = members::store::find_by_email_key(db, email)? {
            found.push(DemoMember { role, name: member.name, email: member.email });
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests;
