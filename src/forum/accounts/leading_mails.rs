//! The mails about what moderators do for and with people. They are written and sent as all account mails are.

use crate::platform::clock::Timestamp;

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
    QuestionRelayed(RelayedQuestion),
    /// "You lead the group while somebody is away."
    DeputyAsked {
        /// Who is away.
        who: String,
        /// Which administrator arranged it; empty where whoever is away did.
        by: String,
        /// The name of the group.
        group: String,
        /// The first day.
        from: Timestamp,
        /// The last day.
        until: Timestamp,
        /// What the deputy should know; may be empty.
        note: String,
        /// Where moderators work.
        path: String,
    },
    /// "An administrator arranged that somebody stands in for you."
    AbsencePlanned {
        /// Which administrator.
        by: String,
        /// Who stands in.
        deputy: String,
        /// The name of the group.
        group: String,
        /// The first day.
        from: Timestamp,
        /// The last day.
        until: Timestamp,
        /// The page of the moderators, where it can be ended.
        path: String,
    },
    /// "You need not stand in any more."
    DeputyReleased {
        /// Who is back, or stays.
        who: String,
        /// The name of the group.
        group: String,
    },
    /// "You lead the group from now on."
    GroupHandedOver {
        /// Who handed it over.
        who: String,
        /// The name of the group.
        group: String,
        /// A word of theirs; may be empty.
        words: String,
        /// The page with what there is to know.
        path: String,
    },
    /// "You handed the group over."
    HandoverReceipt {
        /// To whom.
        who: String,
        /// The name of the group.
        group: String,
        /// What became of the reader, as a word.
        stay: &'static str,
    },
    /// "An administrator ended your absence."
    AbsenceEnded {
        /// The name of the group.
        group: String,
    },
}

/// What a mail tells of a question that is passed on.
#[derive(Debug, Clone)]
pub struct RelayedQuestion {
    /// Who asks.
    pub who: String,
    /// Where they work.
    pub organisation: String,
    /// The name of the group.
    pub group: String,
    /// The title of the question.
    pub title: String,
    /// Its first words.
    pub excerpt: String,
    /// What of the reader's profile fits; empty where they were chosen by name.
    pub why: String,
    /// A line of whoever asks; may be empty.
    pub note: String,
    /// Where one answers.
    pub answer_path: String,
    /// Where one says no.
    pub decline_path: String,
}
