//! What a successor should know of a group, in a fixed number of queries. Lists are cut at what a page holds.

use chrono::Duration;
use diesel::{dsl::count_star, prelude::*};

use crate::{
    forum::{members::model::MemberState, profiles::model::HideableField, threads::model::ThreadKind},
    platform::{
        clock::Timestamp,
        db::{
            Db,
            schema::{group_members, member_notes, members, posts, profiles, threads, welcome_texts},
            search,
        },
        error::Failure,
        ids::{GroupId, MemberId, ThreadId},
    },
};

/// As many of one kind are told.
pub const MOST: i64 = 40;
/// As many announcements and meetings are told.
const MOST_RECURRING: i64 = 12;
/// As many who gave answers that helped are told.
const MOST_HELPFUL: i64 = 10;
/// What came back within so long may come back again.
const YEAR: Duration = Duration::days(365);

/// What moderators noted of somebody.
#[derive(Debug, Clone, Queryable)]
pub struct NoteRow {
    /// About whom.
    pub member: MemberId,
    /// Who noted it.
    pub by: MemberId,
    /// What.
    pub text: String,
    /// When.
    pub at: Timestamp,
}

/// A thread in a line.
#[derive(Debug, Clone, Queryable)]
pub struct ThreadNote {
    /// The thread.
    pub id: ThreadId,
    /// Its title.
    pub title: String,
    /// What kind it is.
    pub kind: ThreadKind,
    /// When it was begun.
    pub at: Timestamp,
    /// Until when it is kept on top.
    pub pinned_until: Option<Timestamp>,
    /// Who summed it up.
    pub summary_by: Option<MemberId>,
}

/// What stands somewhere about a group.
#[derive(Debug, Clone)]
pub struct Knowledge {
    /// What moderators noted of members, but not of the one who looks.
    pub notes: Vec<NoteRow>,
    /// What is kept on top.
    pub pinned: Vec<ThreadNote>,
    /// The newest announcements and meetings.
    pub recurring: Vec<ThreadNote>,
    /// How many of each there were within a year.
    pub yearly: Vec<(ThreadKind, i64)>,
    /// What was summed up, and by whom.
    pub summarised: Vec<ThreadNote>,
    /// Who says that they know something, and what.
    pub experts: Vec<(MemberId, String)>,
    /// Whose answers were accepted, and how many.
    pub helpful: Vec<(MemberId, i64)>,
    /// The moderators' own words of welcome.
    pub welcomes: Vec<(MemberId, String)>,
}

/// The threads of a group that stand, as [`ThreadNote`].
macro_rules! threads_of {
    ($group:expr) => {
        threads::table
            .filter(threads::group_id.eq($group))
            .filter(threads::removed_at.is_null())
            .filter(threads::merged_into.is_null())
            .select((
                threads::id,
                threads::title,
                threads::kind,
                threads::created_at,
                threads::pinned_until,
                threads::summary_by,
            ))
    };
}
/// Gathers it for somebody who leads the group.
pub fn gather(db: &mut Db, group: GroupId, viewer: MemberId, now: Timestamp) -> Result<Knowledge, Failure> {
    Ok(Knowledge {
        notes: notes(db, group, viewer)?,
        pinned: threads_of!(group)
            .filter(threads::pinned_at.is_not_null())
            .order((threads::pinned_at.desc(), threads::id.desc()))
            .limit(MOST)
            .load(db)?,
        recurring: threads_of!(group)
            .filter(threads::kind.eq_any([ThreadKind::Announcement, ThreadKind::Event]))
            .order((threads::created_at.desc(), threads::id.desc()))
            .limit(MOST_RECURRING)
            .load(db)?,
        yearly: yearly(db, group, now)?,
        summarised: threads_of!(group)
            .filter(threads::summary_at.is_not_null())
            .order((threads::summary_at.desc(), threads::id.desc()))
            .limit(MOST)
            .load(db)?,
        experts: experts(db, group)?,
        helpful: helpful(db, group)?,
        welcomes: welcome_texts::table
            .filter(welcome_texts::group_id.eq(group))
            .filter(welcome_texts::offered_by.is_null())
            .order(welcome_texts::updated_at.desc())
            .limit(5)
            .select((welcome_texts::member_id, welcome_texts::body))
            .load(db)?,
    })
}

/// Nobody reads what was noted about themselves.
fn notes(db: &mut Db, group: GroupId, viewer: MemberId) -> Result<Vec<NoteRow>, Failure> {
    Ok(member_notes::table
        .filter(member_notes::group_id.eq(group))
        .filter(member_notes::member_id.ne(viewer))
        .order(member_notes::id.desc())
        .limit(MOST)
        .select((
            member_notes::member_id,
            member_notes::author_id,
            member_notes::text,
            member_notes::created_at,
        ))
        .load(db)?)
}

fn yearly(db: &mut Db, group: GroupId, now: Timestamp) -> Result<Vec<(ThreadKind, i64)>, Failure> {
    Ok(threads::table
        .filter(threads::group_id.eq(group))
        .filter(threads::removed_at.is_null())
        .filter(threads::merged_into.is_null())
        .filter(threads::kind.eq_any([ThreadKind::Announcement, ThreadKind::Event]))
        .filter(threads::created_at.gt(now.minus(YEAR)))
        .group_by(threads::kind)
        .order(threads::kind)
        .select((threads::kind, count_star()))
        .load(db)?)
}

/// What its owner hides is told to nobody.
fn experts(db: &mut Db, group: GroupId) -> Result<Vec<(MemberId, String)>, Failure> {
    let hidden = format!("%{}%", search::escaped(HideableField::Expertise.as_str()));
    Ok(members::table
        .inner_join(profiles::table)
        .inner_join(group_members::table)
        .filter(group_members::group_id.eq(group))
        .filter(members::state.eq(MemberState::Active))
        .filter(profiles::expertise.ne(""))
        .filter(profiles::hidden_fields.not_like(hidden).escape('\\'))
        .order((members::sort_key, members::id))
        .limit(MOST)
        .select((members::id, profiles::expertise))
        .load(db)?)
}

fn helpful(db: &mut Db, group: GroupId) -> Result<Vec<(MemberId, i64)>, Failure> {
    let answers = threads::table
        .filter(threads::group_id.eq(group))
        .filter(threads::removed_at.is_null())
        .filter(threads::answer_id.is_not_null())
        .select(threads::answer_id.assume_not_null());
    Ok(posts::table
        .filter(posts::id.eq_any(answers))
        .filter(posts::removed_at.is_null())
        .group_by(posts::author_id)
        .order((count_star().desc(), posts::author_id))
        .limit(MOST_HELPFUL)
        .select((posts::author_id, count_star()))
        .load(db)?)
}
