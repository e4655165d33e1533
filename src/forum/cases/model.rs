//! What a report and a case are.

use chrono::Duration;
use diesel::prelude::*;

use crate::{
    forum::{
        access::Place,
        decisions::log::Decision,
        members::model::Member,
        threads::model::{Post, Thread},
    },
    platform::{
        clock::Timestamp,
        db::{
            schema::{cases, reports},
            word_enum,
        },
        ids::{CaseId, GroupId, MemberId, PostId},
    },
};

/// A case that nobody decided in so long is late.
pub const TERM: Duration = Duration::days(3);
/// For so long after a decision one may object: half a year.
pub const OBJECTION_TERM: Duration = Duration::days(183);
/// The house rules are numbered from 1 to this.
pub const LAST_RULE: u8 = 9;

word_enum! {
    /// What is wrong with a post, as the reporter sees it.
    ReportReason {
        /// It tells who a visitor is.
        VisitorData = "visitor_data",
        /// It is unkind.
        Unkind = "unkind",
        /// It wants to sell something.
        Spam = "spam",
        /// It is somebody else's work.
        Copyright = "copyright",
        /// It is against the law.
        Illegal = "illegal",
        /// Something else.
        Other = "other",
    }
}

word_enum! {
    /// How far a case is.
    CaseState {
        /// Nobody decided yet.
        Open = "open",
        /// It was decided.
        Decided = "decided",
        /// Somebody objects to the decision.
        Objected = "objected",
        /// The objection was judged.
        Closed = "closed",
    }
}

word_enum! {
    /// What was decided.
    Verdict {
        /// Nothing yet.
        Undecided = "",
        /// The post stays as it is.
        Nothing = "nothing",
        /// The post is changed.
        Edit = "edit",
        /// The post is hidden.
        Hide = "hide",
        /// The author is warned.
        Warn = "warn",
        /// The author may not write in the group for a while.
        Mute = "mute",
        /// The author is kept out of the site.
        Suspend = "suspend",
    }
}

impl Verdict {
    /// What can be decided about a post; a suspension is for administrators.
    pub const OF_POST: &[Self] =
        &[Self::Nothing, Self::Edit, Self::Hide, Self::Warn, Self::Mute, Self::Suspend];
    /// What can be decided about a profile: it is nobody's but its owner's to edit, and no group's.
    pub const OF_PROFILE: &[Self] = &[Self::Nothing, Self::Hide, Self::Warn, Self::Suspend];

    /// How the log calls it.
    pub fn decision(self) -> Decision {
        match self {
            Self::Undecided | Self::Nothing => Decision::CaseNothing,
            Self::Edit => Decision::CaseEdit,
            Self::Hide => Decision::CaseHide,
            Self::Warn => Decision::CaseWarn,
            Self::Mute => Decision::CaseMute,
            Self::Suspend => Decision::CaseSuspend,
        }
    }
}

word_enum! {
    /// What came of an objection.
    Outcome {
        /// Nothing yet.
        Pending = "",
        /// The decision stays.
        Upheld = "upheld",
        /// The decision is undone.
        Reversed = "reversed",
    }
}

/// What everybody may see of decisions in a group, without names.
pub const PUBLIC: &[Decision] = &[
    Decision::CaseNothing,
    Decision::CaseEdit,
    Decision::CaseHide,
    Decision::CaseWarn,
    Decision::CaseMute,
    Decision::CaseSuspend,
    Decision::ObjectionUpheld,
    Decision::ObjectionReversed,
    Decision::PostEdited,
    Decision::PostRemoved,
    Decision::PostRestored,
    Decision::ThreadLocked,
    Decision::ThreadUnlocked,
];

/// Reports on one post or one profile, and what was decided.
#[derive(Debug, Clone, Queryable, Selectable, Identifiable)]
#[diesel(table_name = cases)]
pub struct Case {
    /// Its id.
    pub id: CaseId,
    /// Whose moderators decide; the administrators where it is no group's.
    pub group_id: Option<GroupId>,
    /// The post.
    pub post_id: Option<PostId>,
    /// Or whose profile.
    pub profile_id: Option<MemberId>,
    /// The profile as it was when it was reported first: `profiles::model::KeptProfile` as JSON.
    pub reported_profile: String,
    /// How far it is.
    pub state: CaseState,
    /// Who looks at it.
    pub assigned_to: Option<MemberId>,
    /// When the first report came.
    pub created_at: Timestamp,
    /// When it was decided.
    pub decided_at: Option<Timestamp>,
    /// By whom.
    pub decided_by: Option<MemberId>,
    /// What was decided.
    pub decision: Verdict,
    /// On which house rule, as a number.
    pub rule: String,
    /// Why.
    pub reason: String,
    /// Why somebody does not agree.
    pub objection: String,
    /// When they said so.
    pub objected_at: Option<Timestamp>,
    /// Who.
    pub objected_by: Option<MemberId>,
    /// What came of it.
    pub outcome: Outcome,
    /// Why.
    pub outcome_reason: String,
    /// When.
    pub outcome_at: Option<Timestamp>,
    /// By whom.
    pub outcome_by: Option<MemberId>,
}

impl Case {
    /// Since when somebody waits for the next step.
    pub fn waits_since(&self) -> Timestamp {
        self.objected_at.unwrap_or(self.created_at)
    }

    /// Whether somebody waits for it.
    pub fn is_waiting(&self) -> bool {
        matches!(self.state, CaseState::Open | CaseState::Objected)
    }

    /// Whether somebody waits for it longer than they should.
    pub fn is_late(&self, now: Timestamp) -> bool {
        self.is_waiting() && now.since(self.waits_since()) > TERM
    }

    /// Whether one may still object to its decision.
    pub fn takes_objection(&self, now: Timestamp) -> bool {
        self.state == CaseState::Decided && self.decided_at.is_some_and(|at| now.since(at) <= OBJECTION_TERM)
    }
}

/// What was reported, standing or not.
#[derive(Debug, Clone)]
pub enum Reported {
    /// A post, and its thread.
    Post(Box<(Post, Thread)>),
    /// What somebody tells of themselves.
    Profile(Box<Member>),
}

impl Reported {
    /// Who wrote it.
    pub fn author(&self) -> MemberId {
        match self {
            Self::Post(both) => both.0.author_id,
            Self::Profile(member) => member.id,
        }
    }

    /// How it is called: the title of the thread, or the name of the person.
    pub fn title(&self) -> &str {
        match self {
            Self::Post(both) => &both.1.title,
            Self::Profile(member) => &member.name,
        }
    }

    /// Its kind as a word in message keys.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Post(_) => "post",
            Self::Profile(_) => "profile",
        }
    }

    /// What can be decided about it.
    pub fn verdicts(&self) -> &'static [Verdict] {
        match self {
            Self::Post(_) => Verdict::OF_POST,
            Self::Profile(_) => Verdict::OF_PROFILE,
        }
    }

    /// The post, where it is one that still stands.
    pub fn standing_post(&self) -> Option<&Post> {
        match self {
            Self::Post(both) if both.0.removed_at.is_none() && both.1.removed_at.is_none() => Some(&both.0),
            _ => None,
        }
    }
}

/// A case with what it is about.
#[derive(Debug, Clone)]
pub struct OpenedCase {
    /// The case.
    pub case: Case,
    /// What was reported.
    pub reported: Reported,
    /// The group of the case, as the actor meets it; the site where it is no group's.
    pub place: Place,
}

/// One report.
#[derive(Debug, Clone, Queryable, Selectable, Identifiable)]
#[diesel(table_name = reports)]
pub struct Report {
    /// Its id: the number on the receipt.
    pub id: i64,
    /// The case it belongs to.
    pub case_id: CaseId,
    /// The member who reported; none for a visitor.
    pub reporter_id: Option<MemberId>,
    /// The name that a visitor gave.
    pub reporter_name: String,
    /// The address that a visitor gave.
    pub reporter_email: String,
    /// What is wrong.
    pub reason: ReportReason,
    /// In words.
    pub explanation: String,
    /// When.
    pub created_at: Timestamp,
}

/// How the log names a case.
pub fn subject(title: &str, id: CaseId) -> String {
    format!("{title} (/moderatie/zaken/{id})")
}

/// The case that the log names.
pub fn case_in(subject: &str) -> Option<CaseId> {
    let (_, end) = subject.rsplit_once(" (/moderatie/zaken/")?;
    end.strip_suffix(')')?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_log_names_a_case_and_is_read_back() {
        assert_eq!(case_in(&subject("Titel (/moderatie/zaken/9)", CaseId(12))), Some(CaseId(12)));
    }
}
