//! What a thread and a post are, and what may be written in them.

use diesel::prelude::*;

use crate::platform::{
    clock::Timestamp,
    db::{
        schema::{post_versions, posts, threads},
        word_enum,
    },
    error::Message,
    ids::{GroupId, MemberId, PostId, ThreadId},
    text::{fold::fold, line},
};

word_enum! {
    /// What kind of conversation it is.
    ThreadKind {
        /// Somebody wants to know something; it can have an accepted answer.
        Question = "question",
        /// Somebody tells how it went.
        Experience = "experience",
        /// Something to use.
        Document = "document",
        /// Something to know.
        Announcement = "announcement",
        /// A meeting.
        Event = "event",
        /// A local experiment.
        Pilot = "pilot",
    }
}

impl ThreadKind {
    /// The Dutch word in addresses (`?soort=`).
    pub fn dutch(self) -> &'static str {
        match self {
            Self::Question => "vraag",
            Self::Experience => "ervaring",
            Self::Document => "document",
            Self::Announcement => "aankondiging",
            Self::Event => "bijeenkomst",
            Self::Pilot => "proeftuin",
        }
    }

    /// Reads either word.
    pub fn read(text: &str) -> Option<Self> {
        use strum::IntoEnumIterator;
        Self::iter().find(|kind| kind.as_str() == text || kind.dutch() == text)
    }
}

word_enum! {
    /// Why a post is not there for everybody.
    Removal {
        /// It stands.
        None = "",
        /// Its author.
        ByAuthor = "author",
        /// A moderator, for a reason that is shown.
        ByModerator = "moderator",
        /// It waits for a moderator, as somebody's first one.
        Waiting = "waiting",
        /// It waited, and was not let in, or its author took it back before.
        Refused = "refused",
    }
}

/// The title of a thread: one line, at most 150 characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Title(String);

impl Title {
    /// Reads a title from a form.
    pub fn parse(text: &str) -> Result<Self, Message> {
        line::required(text, 150, "error-title-empty").map(Self)
    }

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The text of a post as its author wrote it: Markdown, at most 20,000 characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body(String);

impl Body {
    /// Reads a text from a form.
    pub fn parse(text: &str) -> Result<Self, Message> {
        line::required_text(text, 20_000, "error-body-empty").map(Self)
    }

    /// The Markdown.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Why something was changed or removed: one line, at most 300 characters; it may be empty where the rules
/// ask for none.
pub fn parse_reason(text: &str) -> Result<String, Message> {
    line::optional(text, 300)
}

/// Words by which a thread is found: at most five, lower case, separated by commas.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Labels(Vec<String>);

impl Labels {
    /// Reads labels from one field.
    pub fn parse(text: &str) -> Result<Self, Message> {
        let mut labels: Vec<String> = Vec::new();
        // Five labels of thirty characters with their commas, and room for spaces; each is compared with the others.
        line::optional(text, 300)?;
        for part in text.split(',') {
            let label = line::optional(part, 30)?.trim_start_matches('#').to_lowercase();
            if !label.is_empty() && !labels.iter().any(|known| fold(known) == fold(&label)) {
                labels.push(label);
            }
        }
        if labels.len() > 5 { Err(Message::new("error-too-many-labels")) } else { Ok(Self(labels)) }
    }

    /// Each label.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }
}

/// A conversation.
#[derive(Debug, Clone, Queryable, Selectable, Identifiable)]
#[diesel(table_name = threads)]
pub struct Thread {
    /// Its id, also in its address.
    pub id: ThreadId,
    /// On whose board it stands.
    pub group_id: GroupId,
    /// What kind it is.
    pub kind: ThreadKind,
    /// Its title.
    pub title: String,
    /// Who began it.
    pub author_id: MemberId,
    /// When it began.
    pub created_at: Timestamp,
    /// How many posts it ever had, the first one included: the number of the next post.
    pub post_count: i64,
    /// How many replies stand.
    pub reply_count: i64,
    /// The newest post.
    pub last_post_id: PostId,
    /// When the newest post was written.
    pub last_post_at: Timestamp,
    /// The first words of its first post.
    pub excerpt: String,
    /// Since when it is kept on top.
    pub pinned_at: Option<Timestamp>,
    /// Since when it takes no replies.
    pub locked_at: Option<Timestamp>,
    /// Why it takes no replies.
    pub lock_reason: String,
    /// The reply that answers the question.
    pub answer_id: Option<PostId>,
    /// The thread it was merged into.
    pub merged_into: Option<ThreadId>,
    /// When it was taken off the board.
    pub removed_at: Option<Timestamp>,
    /// The moderator's summary, as safe HTML; empty when there is none.
    pub summary_html: String,
    /// Who wrote the summary.
    pub summary_by: Option<MemberId>,
    /// When the summary was written.
    pub summary_at: Option<Timestamp>,
    /// Until when it is kept on top; none for as long as nobody lets it go.
    pub pinned_until: Option<Timestamp>,
    /// The thread it was split off from.
    pub split_from: Option<ThreadId>,
    /// Up to which number the summary tells.
    pub summary_until: Option<i64>,
}

/// One message in a thread.
#[derive(Debug, Clone, Queryable, Selectable, Identifiable)]
#[diesel(table_name = posts)]
pub struct Post {
    /// Its id.
    pub id: PostId,
    /// The thread it stands in.
    pub thread_id: ThreadId,
    /// Its place in the order of writing; 0 is the first post.
    pub number: i64,
    /// The post it answers; none for the first post and for replies to the thread.
    pub parent_id: Option<PostId>,
    /// The reply to the thread that begins its branch (itself, for such a reply); none for the first post.
    pub branch_id: Option<PostId>,
    /// Who wrote it.
    pub author_id: MemberId,
    /// What was written.
    pub body: String,
    /// What is shown, safe.
    pub html: String,
    /// Its first words.
    pub excerpt: String,
    /// When it was written.
    pub created_at: Timestamp,
    /// When it was last changed in a way that is told.
    pub edited_at: Option<Timestamp>,
    /// How many versions there are, this one included.
    pub version_count: i64,
    /// When it was taken away.
    pub removed_at: Option<Timestamp>,
    /// By whom.
    pub removed_by: Option<MemberId>,
    /// By whom, as a word.
    pub removal: Removal,
    /// Why.
    pub removal_reason: String,
    /// When a moderator let it in, where it waited.
    pub approved_at: Option<Timestamp>,
    /// Who let it in.
    pub approved_by: Option<MemberId>,
}

impl Post {
    /// Whether it is the post that the thread began with.
    pub fn is_first(&self) -> bool {
        self.number == 0
    }

    /// Whether it never was there for everybody: only its author and the moderators know of it.
    pub fn is_held(&self) -> bool {
        matches!(self.removal, Removal::Waiting | Removal::Refused)
    }
}

/// What a post said before it was changed.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = post_versions)]
pub struct PostVersion {
    /// Its place in the order of versions, from 1.
    pub number: i64,
    /// The thread's title at that time; empty for a reply.
    pub title: String,
    /// The text.
    pub body: String,
    /// Who wrote the version that came after it.
    pub editor_id: MemberId,
    /// Why it was changed.
    pub reason: String,
    /// When it was changed.
    pub created_at: Timestamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_read_in_both_languages() {
        assert_eq!(ThreadKind::read("vraag"), Some(ThreadKind::Question));
        assert_eq!(ThreadKind::read("question"), Some(ThreadKind::Question));
        assert_eq!(ThreadKind::read("drop table"), None);
    }

    #[test]
    fn labels_are_few_short_and_each_once() {
        let labels = Labels::parse(" DigiD, #taal , digid,, ").unwrap();
        assert_eq!(labels.iter().collect::<Vec<_>>(), ["digid", "taal"]);
        assert!(Labels::parse("a,b,c,d,e,f").is_err());
        assert!(Labels::parse(&"x".repeat(31)).is_err());
    }
}
