//! What a member is.

use diesel::prelude::*;

use crate::{
    forum::access::{Actor, MemberActor},
    platform::{
        clock::Timestamp,
        db::{schema::members, word_enum},
        error::Message,
        ids::{MemberId, OrganisationId},
        text::line,
    },
};

word_enum! {
    /// How far somebody is with us.
    MemberState {
        /// Address not confirmed, or not yet let in.
        Pending = "pending",
        /// Takes part.
        Active = "active",
        /// Kept out by an administrator.
        Suspended = "suspended",
        /// Gone; the name is no longer shown.
        Left = "left",
    }
}

/// The name of a person: one line of 2 to 80 characters, with at least one letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonName(String);

impl PersonName {
    /// Reads a name from a form.
    pub fn parse(text: &str) -> Result<Self, Message> {
        let name = line::required(text, 80, "error-name-empty")?;
        let fits = name.chars().count() >= 2
            && name.chars().any(char::is_alphabetic)
            && !name.contains(['<', '>', '"', '@', '/', '\\']);
        if fits { Ok(Self(name)) } else { Err(Message::new("error-name-invalid")) }
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A person with an account.
#[derive(Debug, Clone, Queryable, Selectable, Identifiable)]
#[diesel(table_name = members)]
pub struct Member {
    /// The id, also in the address of the profile.
    pub id: MemberId,
    /// How far they are.
    pub state: MemberState,
    /// The real name.
    pub name: String,
    /// The mail address as written.
    pub email: String,
    /// The password's PHC string; empty when none was ever set.
    pub password_hash: String,
    /// Whether they run the site.
    pub is_admin: bool,
    /// Where they work.
    pub organisation_id: Option<OrganisationId>,
    /// Where they say they work, until somebody confirms it.
    pub organisation_claim: String,
    /// Why they want to take part.
    pub motivation: String,
    /// "nl" or "en".
    pub language: String,
    /// "system", "light" or "dark".
    pub theme: String,
    /// When they signed up.
    pub created_at: Timestamp,
    /// When they confirmed their address.
    pub confirmed_at: Option<Timestamp>,
    /// When they were let in.
    pub admitted_at: Option<Timestamp>,
    /// When they were last here.
    pub last_seen_at: Option<Timestamp>,
    /// When the visit before this one ended.
    pub previous_visit_at: Option<Timestamp>,
    /// From when on something can be new for them.
    pub read_from: Timestamp,
    /// Whether they are a guest: at home in their own groups alone, and for as long as they have one.
    pub is_guest: bool,
    /// Whether an organisation, an invitation or who runs the site vouches for them.
    pub is_vouched_for: bool,
}

impl Member {
    /// As the access table knows them while they take part.
    pub fn actor(&self) -> Actor {
        Actor::Member(MemberActor { id: self.id, is_admin: self.is_admin, is_guest: self.is_guest })
    }
}

/// A person as shown beside what they wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberCard {
    /// Who.
    pub id: MemberId,
    /// The name; empty for somebody who has left.
    pub name: String,
    /// Where they work; empty when not known.
    pub organisation: String,
    /// The name of the picture's content.
    pub picture: Option<String>,
    /// Whether they have left.
    pub is_former: bool,
    /// Whether they are a guest.
    pub is_guest: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn real_names_are_taken_and_markup_is_not() {
        for good in ["Zoë van 't Hoff", "Ayşe Yıldız", "Pieter-Jan", "Ng"] {
            assert!(PersonName::parse(good).is_ok(), "{good}");
        }
        for bad in ["", " ", "x", "12", "<b>x</b>", "a@b.nl", "a\0b", &"x".repeat(81)] {
            assert!(PersonName::parse(bad).is_err(), "{bad}");
        }
    }
}
