//! Reading the log: all of it, one group's, what is about one member, and what everybody may see.
//!
//! ## Why
//! Pages begin after a row, by its moment and its id: several decisions can be of one moment.

use diesel::{dsl::count_star, prelude::*};

use super::log::Decision;
use crate::platform::{
    clock::Timestamp,
    db::{
        Db,
        schema::{decisions, members},
        search,
    },
    error::Failure,
    ids::{GroupId, MemberId},
};

/// Rows on one page.
pub const LINES_A_PAGE: i64 = 50;

diesel::define_sql_function! {
    /// Lower case as the engine knows it: SQLite of a to z, PostgreSQL of all letters. So both sides of a
    /// comparison go through it.
    fn lower(text: diesel::sql_types::Text) -> diesel::sql_types::Text;
}

/// After which row a page begins: the last one of the page before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LogCursor {
    /// When it was decided.
    pub at: Timestamp,
    /// Its id.
    pub id: i64,
}

impl LogCursor {
    /// As it stands in `?pagina=`.
    pub fn to_text(self) -> String {
        format!("{}-{}", self.at.micros(), self.id)
    }

    /// Reads `?pagina=`; what is none of ours is no cursor.
    pub fn parse(text: &str) -> Option<Self> {
        let (micros, id) = text.split_once('-')?;
        Some(Self { at: Timestamp::from_micros(micros.parse().ok()?), id: id.parse().ok()? })
    }
}

/// A decision as it was noted.
#[derive(Debug, Clone, Queryable)]
pub struct LoggedDecision {
    /// Its id.
    pub id: i64,
    /// When.
    pub at: Timestamp,
    /// By whom; none when the person has left.
    pub actor: Option<String>,
    /// What, as in [`Decision`].
    pub action: String,
    /// About whom or what, in words.
    pub subject: String,
    /// Why.
    pub reason: String,
    /// The group in which it was taken; none for one about the site.
    pub group: Option<GroupId>,
}

impl LoggedDecision {
    /// Where the page after this row begins.
    pub fn cursor(&self) -> LogCursor {
        LogCursor { at: self.at, id: self.id }
    }
}

/// Decisions with who took them, newest first.
#[diesel::dsl::auto_type(no_type_alias)]
fn newest() -> _ {
    decisions::table
        .left_join(members::table)
        .order((decisions::created_at.desc(), decisions::id.desc()))
        .select((
            decisions::id,
            decisions::created_at,
            members::name.nullable(),
            decisions::action,
            decisions::subject,
            decisions::reason,
            decisions::group_id,
        ))
}

/// Rows that come after the one of this moment with this id.
#[diesel::dsl::auto_type(no_type_alias)]
fn older(at: Timestamp, id: i64) -> _ {
    decisions::created_at.lt(at).or(decisions::created_at.eq(at).and(decisions::id.lt(id)))
}

/// All decisions, newest first; at most `limit`.
pub fn all(db: &mut Db, after: Option<LogCursor>, limit: i64) -> Result<Vec<LoggedDecision>, Failure> {
    let mut rows = newest().limit(limit).into_boxed();
    if let Some(after) = after {
        rows = rows.filter(older(after.at, after.id));
    }
    Ok(rows.load(db)?)
}

/// The decisions in one group that hold each of these words, newest first; one page.
pub fn in_group(
    db: &mut Db,
    group: GroupId,
    words: &str,
    after: Option<LogCursor>,
) -> Result<Vec<LoggedDecision>, Failure> {
    let mut rows = newest().filter(decisions::group_id.eq(group)).limit(LINES_A_PAGE).into_boxed();
    for pattern in search::patterns(words) {
        let holds = lower(pattern);
        rows = rows.filter(
            lower(decisions::subject)
                .like(holds.clone())
                .escape('\\')
                .or(lower(decisions::reason).like(holds.clone()).escape('\\'))
                .or(lower(members::name.assume_not_null()).like(holds).escape('\\')),
        );
    }
    if let Some(after) = after {
        rows = rows.filter(older(after.at, after.id));
    }
    Ok(rows.load(db)?)
}

/// The decisions of these kinds in these groups and about the site as a whole, newest first; one page.
pub fn of_kinds(
    db: &mut Db,
    groups: &[GroupId],
    kinds: &[Decision],
    after: Option<LogCursor>,
) -> Result<Vec<LoggedDecision>, Failure> {
    let mut rows = newest()
        .filter(decisions::group_id.eq_any(groups).or(decisions::group_id.is_null()))
        .filter(decisions::action.eq_any(words_of(kinds)))
        .limit(LINES_A_PAGE)
        .into_boxed();
    if let Some(after) = after {
        rows = rows.filter(older(after.at, after.id));
    }
    Ok(rows.load(db)?)
}

/// How many decisions of each of these kinds were taken in these groups and about the site as a whole from one moment to another.
pub fn count_by_kind(
    db: &mut Db,
    groups: &[GroupId],
    kinds: &[Decision],
    (from, to): (Timestamp, Timestamp),
) -> Result<Vec<(String, i64)>, Failure> {
    Ok(decisions::table
        .filter(decisions::group_id.eq_any(groups).or(decisions::group_id.is_null()))
        .filter(decisions::action.eq_any(words_of(kinds)))
        .filter(decisions::created_at.ge(from))
        .filter(decisions::created_at.lt(to))
        .group_by(decisions::action)
        .select((decisions::action, count_star()))
        .load(db)?)
}

/// The decisions about a member, newest first: in one group, or in all; at most `limit`.
pub fn about(
    db: &mut Db,
    member: MemberId,
    group: Option<GroupId>,
    limit: i64,
) -> Result<Vec<LoggedDecision>, Failure> {
    let mut rows = newest().filter(decisions::about_id.eq(member)).limit(limit).into_boxed();
    if let Some(group) = group {
        rows = rows.filter(decisions::group_id.eq(group));
    }
    Ok(rows.load(db)?)
}

fn words_of(kinds: &[Decision]) -> Vec<&'static str> {
    kinds.iter().map(Into::into).collect()
}
