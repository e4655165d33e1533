//! Pages of the log: the decisions in one group, and what everybody may see of them.

use diesel::{dsl::count_star, prelude::*};

use super::log::Decision;
use crate::platform::{
    clock::Timestamp,
    db::{
        Db,
        schema::{decisions, members},
    },
    error::Failure,
    ids::GroupId,
};

/// Rows on one page.
pub const LINES_A_PAGE: i64 = 50;
/// More words than this add nothing to a search.
const MOST_WORDS: usize = 8;

diesel::define_sql_function! {
    /// Lower case of the letters a to z, the same on both engines.
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

/// A decision in a group.
#[derive(Debug, Clone, Queryable)]
pub struct GroupDecision {
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
    /// The group.
    pub group: Option<GroupId>,
}

impl GroupDecision {
    /// Where the page after this row begins.
    pub fn cursor(&self) -> LogCursor {
        LogCursor { at: self.at, id: self.id }
    }
}

/// The decisions in one group that hold each of these words, newest first; one page.
pub fn in_group(
    db: &mut Db,
    group: GroupId,
    words: &str,
    after: Option<LogCursor>,
) -> Result<Vec<GroupDecision>, Failure> {
    let mut rows = decisions::table
        .left_join(members::table)
        .filter(decisions::group_id.eq(group))
        .order((decisions::created_at.desc(), decisions::id.desc()))
        .limit(LINES_A_PAGE)
        .select((
            decisions::id,
            decisions::created_at,
            members::name.nullable(),
            decisions::action,
            decisions::subject,
            decisions::reason,
            decisions::group_id,
        ))
        .into_boxed();
    for word in words.split_whitespace().take(MOST_WORDS) {
        let pattern = format!("%{}%", escaped(&word.to_ascii_lowercase()));
        rows = rows.filter(
            lower(decisions::subject)
                .like(pattern.clone())
                .escape('\\')
                .or(lower(decisions::reason).like(pattern.clone()).escape('\\'))
                .or(lower(members::name.assume_not_null()).like(pattern).escape('\\')),
        );
    }
    if let Some(after) = after {
        rows = rows.filter(
            decisions::created_at
                .lt(after.at)
                .or(decisions::created_at.eq(after.at).and(decisions::id.lt(after.id))),
        );
    }
    Ok(rows.load(db)?)
}

/// The decisions of these kinds in these groups, newest first; one page.
pub fn of_kinds(
    db: &mut Db,
    groups: &[GroupId],
    kinds: &[Decision],
    after: Option<LogCursor>,
) -> Result<Vec<GroupDecision>, Failure> {
    let mut rows = decisions::table
        .left_join(members::table)
        .filter(decisions::group_id.eq_any(groups))
        .filter(decisions::action.eq_any(words_of(kinds)))
        .order((decisions::created_at.desc(), decisions::id.desc()))
        .limit(LINES_A_PAGE)
        .select((
            decisions::id,
            decisions::created_at,
            members::name.nullable(),
            decisions::action,
            decisions::subject,
            decisions::reason,
            decisions::group_id,
        ))
        .into_boxed();
    if let Some(after) = after {
        rows = rows.filter(
            decisions::created_at
                .lt(after.at)
                .or(decisions::created_at.eq(after.at).and(decisions::id.lt(after.id))),
        );
    }
    Ok(rows.load(db)?)
}

/// How many decisions of each of these kinds were taken in these groups from one moment to another.
pub fn count_by_kind(
    db: &mut Db,
    groups: &[GroupId],
    kinds: &[Decision],
    (from, to): (Timestamp, Timestamp),
) -> Result<Vec<(String, i64)>, Failure> {
    Ok(decisions::table
        .filter(decisions::group_id.eq_any(groups))
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
    member: crate::platform::ids::MemberId,
    group: Option<GroupId>,
    limit: i64,
) -> Result<Vec<GroupDecision>, Failure> {
    let mut rows = decisions::table
        .left_join(members::table)
        .filter(decisions::about_id.eq(member))
        .order((decisions::created_at.desc(), decisions::id.desc()))
        .limit(limit)
        .select((
            decisions::id,
            decisions::created_at,
            members::name.nullable(),
            decisions::action,
            decisions::subject,
            decisions::reason,
            decisions::group_id,
        ))
        .into_boxed();
    if let Some(group) = group {
        rows = rows.filter(decisions::group_id.eq(group));
    }
    Ok(rows.load(db)?)
}

fn words_of(kinds: &[Decision]) -> Vec<&'static str> {
    kinds.iter().map(Into::into).collect()
}

/// A word in which LIKE sees nothing special.
fn escaped(word: &str) -> String {
    word.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_")
}
