//! What a welcome is, and the text that moderators keep for it.

use diesel::prelude::*;

use crate::platform::{
    clock::Timestamp,
    db::{schema::welcomes, word_enum},
    error::Message,
    ids::MemberId,
    text::line,
};

/// What stands in a text where the newcomer's first name comes.
pub const NAME_MARK: &str = "{voornaam}";
/// The longest text.
const LONGEST_TEXT: usize = 3_000;

word_enum! {
    /// How somebody was welcomed.
    Way {
        /// They belonged to the group before there were welcomes.
        Before = "before",
        /// By a mail of the site.
        Mail = "mail",
        /// In a way of the moderator's own.
        ByHand = "by_hand",
    }
}

/// Somebody was welcomed in a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = welcomes)]
pub struct Welcome {
    /// By whom; none when they left, or when it was before there were welcomes.
    pub welcomed_by: Option<MemberId>,
    /// How.
    pub way: Way,
    /// When.
    pub created_at: Timestamp,
}

/// The text that a moderator keeps for a group.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct WelcomeText {
    /// The words, with [`NAME_MARK`] in them.
    pub body: String,
    /// Whose words they are, where the moderator did not make them their own yet.
    pub offered_by: Option<MemberId>,
}

/// Reads a text from a form.
pub fn parse_text(text: &str) -> Result<String, Message> {
    line::required_text(text, LONGEST_TEXT, "error-welcome-empty")
}

/// A text as this person reads it.
pub fn filled_in(text: &str, name: &str) -> String {
    text.replace(NAME_MARK, name.split(' ').next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_name_stands_where_the_text_has_its_mark() {
        assert_eq!(filled_in("Hoi {voornaam}, welkom {voornaam}", "Zoë van 't Hoff"), "Hoi Zoë, welkom Zoë");
        assert_eq!(filled_in("Zonder naam {naam}", "Zoë"), "Zonder naam {naam}");
        assert!(parse_text(" \n ").is_err() && parse_text(&"x".repeat(3_001)).is_err());
    }
}
