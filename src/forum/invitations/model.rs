//! What an invitation is.

use chrono::Duration;
use diesel::prelude::*;

use crate::{
    forum::members::model::PersonName,
    platform::{
        clock::Timestamp,
        db::{schema::invitations, word_enum},
        error::{FieldErrors, Message},
        ids::{GroupId, InvitationId, MemberId},
        mail::address::EmailAddress,
        text::line,
    },
};

/// For so long the link works.
pub const LINK_FOR: Duration = Duration::days(30);
/// After so long whoever did not answer is reminded, once.
pub const REMIND_AFTER: Duration = Duration::days(7);
/// More often than this an address is not invited to one group within [`LINK_FOR`].
pub const MOST_OF_ONE_ADDRESS: usize = 3;
/// The longest name of an organisation.
const LONGEST_ORGANISATION: usize = 120;

word_enum! {
    /// How far an invitation is; the words stand in addresses.
    InvitationState {
        /// Nobody answered yet.
        Open = "open",
        /// Somebody came in by it.
        Accepted = "aangenomen",
        /// Its time is over.
        Expired = "verlopen",
        /// It was taken back.
        Withdrawn = "ingetrokken",
    }
}

/// Somebody was invited to a group.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = invitations)]
pub struct Invitation {
    /// Its id.
    pub id: InvitationId,
    /// To which group.
    pub group_id: GroupId,
    /// The address as it was typed.
    pub email: String,
    /// The address as it is compared.
    pub email_key: String,
    /// The name as it was typed.
    pub name: String,
    /// Where they work, as it was typed; may be empty.
    pub organisation: String,
    /// In which language to write to whom we do not know: "nl" or "en".
    pub language: String,
    /// When their last day as a guest is over; none for an ordinary member.
    pub guest_until: Option<Timestamp>,
    /// Who invited them.
    pub invited_by: MemberId,
    /// When.
    pub created_at: Timestamp,
    /// When the link stops working.
    pub expires_at: Timestamp,
    /// When the mail was written.
    pub sent_at: Option<Timestamp>,
    /// When the one reminder was written.
    pub reminded_at: Option<Timestamp>,
    /// When somebody came in by it.
    pub accepted_at: Option<Timestamp>,
    /// Who.
    pub accepted_by: Option<MemberId>,
    /// When it was taken back.
    pub withdrawn_at: Option<Timestamp>,
}

impl Invitation {
    /// How far it is.
    pub fn state(&self, now: Timestamp) -> InvitationState {
        if self.accepted_at.is_some() {
            InvitationState::Accepted
        } else if self.withdrawn_at.is_some() {
            InvitationState::Withdrawn
        } else if self.expires_at <= now {
            InvitationState::Expired
        } else {
            InvitationState::Open
        }
    }
}

/// Somebody to invite, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitee {
    /// The name.
    pub name: PersonName,
    /// The address.
    pub email: EmailAddress,
    /// Where they work; may be empty.
    pub organisation: String,
}

impl Invitee {
    /// Reads what was typed, in a form or in a line of a table.
    pub fn parse(name: &str, email: &str, organisation: &str) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::default();
        let missing = |text: &str, key| if text.trim().is_empty() { Err(Message::new(key)) } else { Ok(()) };
        let email = errors.take(
            "email",
            missing(email, "error-invitation-email-empty").and_then(|()| EmailAddress::parse(email)),
        );
        let name = errors.take("name", PersonName::parse(name).map_err(of_somebody_else));
        let organisation = errors.take("organisation", line::optional(organisation, LONGEST_ORGANISATION));
        match (name, email, organisation) {
            (Some(name), Some(email), Some(organisation)) => Ok(Self { name, email, organisation }),
            _ => Err(errors),
        }
    }
}

/// The words of sign-up are for one's own name.
fn of_somebody_else(message: Message) -> Message {
    match message.key {
        "error-name-empty" => Message::new("error-invitation-name-empty"),
        "error-name-invalid" => Message::new("error-invitation-name-invalid"),
        _ => message,
    }
}

/// On which terms people are invited.
#[derive(Debug, Clone, Copy)]
pub struct Terms<'a> {
    /// When their last day as guests is over; none for ordinary members.
    pub guest_until: Option<Timestamp>,
    /// In which language to write to whom we do not know.
    pub language: &'a str,
    /// How many people one moderator may invite within a day.
    pub most_a_day: i64,
}
