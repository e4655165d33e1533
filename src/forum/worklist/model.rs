//! What a line of work is, and how it is named.

use crate::platform::{
    clock::Timestamp,
    db::word_enum,
    ids::{CaseId, GroupId, MemberId, PostId, ThreadId},
};

/// One thing that waits for a moderator: its kind and what it is about. Its text is its key in forms and marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Item {
    /// Reports on a post.
    Case(CaseId),
    /// Somebody objects to a decision.
    Objection(CaseId),
    /// What somebody new wrote waits to be let in.
    Approval(PostId),
    /// Somebody asks to join.
    Request(GroupId, MemberId),
    /// A thread of another group was offered to the board.
    Listing(GroupId, ThreadId),
    /// A question that nobody answered.
    Question(ThreadId),
    /// The first post of somebody, to which nobody replied.
    FirstPost(PostId),
    /// Somebody who joined and was not welcomed.
    Newcomer(GroupId, MemberId),
    /// A long thread without a summary, or with an old one.
    Summary(ThreadId),
    /// A thread that has been on top for long.
    StalePin(ThreadId),
    /// The same of a thread of another group, which stands on top of the board of this one.
    StaleListing(GroupId, ThreadId),
}

impl Item {
    /// The word of its kind, in message keys.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Case(_) => "case",
            Self::Objection(_) => "objection",
            Self::Approval(_) => "approval",
            Self::Request(..) => "request",
            Self::Listing(..) => "listing",
            Self::Question(_) => "question",
            Self::FirstPost(_) => "first-post",
            Self::Newcomer(..) => "newcomer",
            Self::Summary(_) => "summary",
            Self::StalePin(_) | Self::StaleListing(..) => "stale-pin",
        }
    }

    /// As it stands in addresses and in `work_marks`: `question_12`, `newcomer_3_17`.
    pub fn to_key(self) -> String {
        let kind = self.kind();
        match self {
            Self::Case(id) | Self::Objection(id) => format!("{kind}_{id}"),
            Self::Request(group, member) | Self::Newcomer(group, member) => {
                format!("{kind}_{group}_{member}")
            }
            Self::Listing(group, thread) | Self::StaleListing(group, thread) => {
                format!("{kind}_{group}_{thread}")
            }
            Self::Question(id) | Self::Summary(id) | Self::StalePin(id) => format!("{kind}_{id}"),
            Self::Approval(id) | Self::FirstPost(id) => format!("{kind}_{id}"),
        }
    }

    /// Reads a key; what is none of ours is none.
    pub fn parse(key: &str) -> Option<Self> {
        let mut parts = key.split('_');
        let kind = parts.next()?;
        let ids: Vec<i64> = parts.map(str::parse).collect::<Result<_, _>>().ok()?;
        match (kind, ids.as_slice()) {
            ("case", [id]) => Some(Self::Case(CaseId(*id))),
            ("objection", [id]) => Some(Self::Objection(CaseId(*id))),
            ("approval", [id]) => Some(Self::Approval(PostId(*id))),
            ("request", [group, member]) => Some(Self::Request(GroupId(*group), MemberId(*member))),
            ("listing", [group, thread]) => Some(Self::Listing(GroupId(*group), ThreadId(*thread))),
            ("question", [id]) => Some(Self::Question(ThreadId(*id))),
            ("first-post", [id]) => Some(Self::FirstPost(PostId(*id))),
            ("newcomer", [group, member]) => Some(Self::Newcomer(GroupId(*group), MemberId(*member))),
            ("summary", [id]) => Some(Self::Summary(ThreadId(*id))),
            ("stale-pin", [id]) => Some(Self::StalePin(ThreadId(*id))),
            ("stale-pin", [group, thread]) => Some(Self::StaleListing(GroupId(*group), ThreadId(*thread))),
            _ => None,
        }
    }
}

/// A line of the list.
#[derive(Debug, Clone)]
pub struct Line {
    /// What it is.
    pub item: Item,
    /// In which group.
    pub group: GroupId,
    /// Whom it is about, or who wrote it.
    pub who: MemberId,
    /// The thread it is about, with its title.
    pub thread: Option<(ThreadId, String)>,
    /// Whether the thread is a question and the line is about that question.
    pub is_question: bool,
    /// Some words of it.
    pub excerpt: String,
    /// Since when it waits.
    pub since: Timestamp,
    /// When somebody should have taken care of it.
    pub due_at: Timestamp,
    /// Who took it up, until when.
    pub claim: Option<Mark>,
}

word_enum! {
    /// What somebody said of a line.
    MarkKind {
        /// "I do this", for a day.
        Claim = "claim",
        /// "Not now."
        Snooze = "snooze",
        /// "That was done", where nothing else shows it.
        Done = "done",
    }
}

/// What somebody said of a line, until when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// Who; for a line that was given, who it was given to.
    pub member: MemberId,
    /// What.
    pub kind: MarkKind,
    /// Until when.
    pub until: Timestamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_leads_back_to_its_item_and_nonsense_to_none() {
        for item in [
            Item::Case(CaseId(1)),
            Item::Objection(CaseId(2)),
            Item::Approval(PostId(11)),
            Item::Request(GroupId(3), MemberId(4)),
            Item::Listing(GroupId(3), ThreadId(12)),
            Item::Question(ThreadId(5)),
            Item::FirstPost(PostId(6)),
            Item::Newcomer(GroupId(7), MemberId(8)),
            Item::Summary(ThreadId(9)),
            Item::StalePin(ThreadId(10)),
            Item::StaleListing(GroupId(3), ThreadId(10)),
        ] {
            assert_eq!(Item::parse(&item.to_key()), Some(item));
        }
        for nonsense in
            ["", "case", "case_x", "question_1_2", "request_1", "other_1", "case_99999999999999999999"]
        {
            assert_eq!(Item::parse(nonsense), None, "{nonsense}");
        }
    }
}
