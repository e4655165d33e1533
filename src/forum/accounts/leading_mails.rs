//! The mails about what moderators do for and with people. They are written and sent as all account mails are.

/// A mail of or to somebody who leads a group.
#[derive(Debug, Clone, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum LeadingMail {
    /// A moderator's own words to somebody who joined.
    Welcome {
        /// Who writes.
        who: String,
        /// Where they work.
        organisation: String,
        /// The name of the group.
        group: String,
        /// The text.
        words: String,
        /// Its board.
        path: String,
        /// Whether the moderator reads answers to this mail.
        takes_answers: bool,
    },
    /// "You may know the answer to this question."
    QuestionRelayed {
        /// Who asks.
        who: String,
        /// Where they work.
        organisation: String,
        /// The name of the group.
        group: String,
        /// The title of the question.
        title: String,
        /// Its first words.
        excerpt: String,
        /// What of the reader's profile fits; empty where they were chosen by name.
        why: String,
        /// A line of whoever asks; may be empty.
        note: String,
        /// Where one answers.
        answer_path: String,
        /// Where one says no.
        decline_path: String,
    },
}
