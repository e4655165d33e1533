//! Counts by group from one moment to another: one query each, however many groups.

use std::collections::HashMap;

use diesel::{
    dsl::{count, count_star},
    prelude::*,
};

use super::model::Share;
use crate::{
    forum::threads::model::ThreadKind,
    platform::{
        clock::Timestamp,
        db::{
            Db,
            schema::{group_members, members, posts, threads},
        },
        error::Failure,
        ids::GroupId,
    },
};

/// How many people joined each group.
pub fn joined(db: &mut Db, (from, to): (Timestamp, Timestamp)) -> Result<Vec<(GroupId, i64)>, Failure> {
    Ok(group_members::table
        .filter(group_members::joined_at.ge(from))
        .filter(group_members::joined_at.lt(to))
        .group_by(group_members::group_id)
        .select((group_members::group_id, count_star()))
        .load(db)?)
}

/// Threads begun in each group, and how many of its questions have a reply or an accepted answer.
pub fn threads(db: &mut Db, (from, to): (Timestamp, Timestamp)) -> Result<Vec<ThreadCount>, Failure> {
    let begun = || {
        threads::table
            .filter(threads::created_at.ge(from))
            .filter(threads::created_at.lt(to))
            .filter(threads::removed_at.is_null())
            .filter(threads::merged_into.is_null())
    };
    let is_question = threads::kind.eq(ThreadKind::Question);
    let all: Vec<(GroupId, i64)> =
        begun().group_by(threads::group_id).select((threads::group_id, count_star())).load(db)?;
    let questions: HashMap<GroupId, (i64, i64)> = begun()
        .filter(is_question)
        .group_by(threads::group_id)
        .select((threads::group_id, (count_star(), count(threads::answer_id))))
        .load::<(GroupId, (i64, i64))>(db)?
        .into_iter()
        .collect();
    let answered: HashMap<GroupId, i64> = begun()
        .filter(is_question)
        .filter(threads::reply_count.gt(0))
        .group_by(threads::group_id)
        .select((threads::group_id, count_star()))
        .load::<(GroupId, i64)>(db)?
        .into_iter()
        .collect();
    let counts = all.into_iter().map(|(group, threads)| {
        let (whole, accepted) = questions.get(&group).copied().unwrap_or_default();
        let answered = answered.get(&group).copied().unwrap_or_default();
        ThreadCount {
            group,
            threads,
            answered: Share { part: answered, whole },
            accepted: Share { part: accepted, whole },
        }
    });
    Ok(counts.collect())
}

/// What was begun in a group.
#[derive(Debug, Clone, Copy)]
pub struct ThreadCount {
    /// Which one.
    pub group: GroupId,
    /// Threads.
    pub threads: i64,
    /// Questions with a reply.
    pub answered: Share,
    /// Questions with an accepted answer.
    pub accepted: Share,
}

/// Posts in each group, and the people and organisations who wrote them.
pub fn posts_by_group(
    db: &mut Db,
    (from, to): (Timestamp, Timestamp),
) -> Result<Vec<(GroupId, i64, i64, i64)>, Failure> {
    Ok(posts::table
        .inner_join(threads::table)
        .inner_join(members::table.on(members::id.eq(posts::author_id)))
        .filter(posts::created_at.ge(from))
        .filter(posts::created_at.lt(to))
        .filter(posts::removed_at.is_null())
        .filter(threads::removed_at.is_null())
        .group_by(threads::group_id)
        .select((
            threads::group_id,
            count_star(),
            count(posts::author_id).aggregate_distinct(),
            count(members::organisation_id).aggregate_distinct(),
        ))
        .load(db)?)
}

/// Posts, people and organisations of the whole site: who writes in two groups counts once.
pub fn posts_of_site(db: &mut Db, (from, to): (Timestamp, Timestamp)) -> Result<(i64, i64, i64), Failure> {
    Ok(posts::table
        .inner_join(threads::table)
        .inner_join(members::table.on(members::id.eq(posts::author_id)))
        .filter(posts::created_at.ge(from))
        .filter(posts::created_at.lt(to))
        .filter(posts::removed_at.is_null())
        .filter(threads::removed_at.is_null())
        .select((
            count_star(),
            count(posts::author_id).aggregate_distinct(),
            count(members::organisation_id).aggregate_distinct(),
        ))
        .first(db)?)
}
