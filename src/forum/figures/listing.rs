//! What is counted, as rows: a fixed number of queries, each over the months that are shown.

use std::collections::{HashMap, HashSet};

use diesel::{dsl::min, prelude::*};

use crate::{
    forum::threads::model::ThreadKind,
    platform::{
        clock::Timestamp,
        db::{
            CHUNK, Db,
            schema::{group_members, members, posts, reads, threads},
        },
        error::Failure,
        ids::{GroupId, MemberId, OrganisationId, PostId, ThreadId},
    },
};

/// A thread, as far as it is counted.
#[derive(Debug, Clone, Queryable)]
pub struct ThreadRow {
    /// Its id.
    pub id: ThreadId,
    /// Its kind.
    pub kind: ThreadKind,
    /// Who began it.
    pub author: MemberId,
    /// When.
    pub created_at: Timestamp,
    /// Its accepted answer.
    pub answer: Option<PostId>,
}

/// A post, as far as it is counted.
#[derive(Debug, Clone, Queryable)]
pub struct PostRow {
    /// Its id.
    pub id: PostId,
    /// Its thread.
    pub thread: ThreadId,
    /// Its place in it.
    pub number: i64,
    /// Who wrote it.
    pub author: MemberId,
    /// Where they work.
    pub organisation: Option<OrganisationId>,
    /// When.
    pub created_at: Timestamp,
}

/// Threads begun in a group since a moment.
pub fn threads_since(db: &mut Db, group: GroupId, since: Timestamp) -> Result<Vec<ThreadRow>, Failure> {
    Ok(threads::table
        .filter(threads::group_id.eq(group))
        .filter(threads::created_at.ge(since))
        .filter(threads::removed_at.is_null())
        .filter(threads::merged_into.is_null())
        .select((threads::id, threads::kind, threads::author_id, threads::created_at, threads::answer_id))
        .load(db)?)
}

/// Posts written in a group since a moment, in the order of writing.
pub fn posts_since(db: &mut Db, group: GroupId, since: Timestamp) -> Result<Vec<PostRow>, Failure> {
    Ok(posts::table
        .inner_join(threads::table)
        .inner_join(members::table.on(members::id.eq(posts::author_id)))
        .filter(threads::group_id.eq(group))
        .filter(threads::removed_at.is_null())
        .filter(posts::created_at.ge(since))
        .filter(posts::removed_at.is_null())
        .order((posts::created_at, posts::id))
        .select((
            posts::id,
            posts::thread_id,
            posts::number,
            posts::author_id,
            members::organisation_id,
            posts::created_at,
        ))
        .load(db)?)
}

/// Which of these posts are the very first that their author wrote on the site.
pub fn first_ones(db: &mut Db, rows: &[PostRow]) -> Result<HashSet<PostId>, Failure> {
    let mut authors: Vec<MemberId> = rows.iter().map(|row| row.author).collect();
    authors.sort_unstable();
    authors.dedup();
    let mut first: HashMap<MemberId, PostId> = HashMap::new();
    for chunk in authors.chunks(CHUNK) {
        let found: Vec<(MemberId, Option<PostId>)> = posts::table
            .filter(posts::author_id.eq_any(chunk))
            .group_by(posts::author_id)
            .select((posts::author_id, min(posts::id)))
            .load(db)?;
        first.extend(found.into_iter().filter_map(|(author, post)| Some((author, post?))));
    }
    Ok(rows.iter().filter(|row| first.get(&row.author) == Some(&row.id)).map(|row| row.id).collect())
}

/// When people joined a group, since a moment.
pub fn joined_since(db: &mut Db, group: GroupId, since: Timestamp) -> Result<Vec<Timestamp>, Failure> {
    Ok(group_members::table
        .filter(group_members::group_id.eq(group))
        .filter(group_members::joined_at.ge(since))
        .select(group_members::joined_at)
        .load(db)?)
}

/// How many people read something in a group since a moment.
pub fn readers_since(db: &mut Db, group: GroupId, since: Timestamp) -> Result<i64, Failure> {
    Ok(reads::table
        .inner_join(threads::table)
        .filter(threads::group_id.eq(group))
        .filter(reads::read_at.ge(since))
        .select(diesel::dsl::count(reads::member_id).aggregate_distinct())
        .first(db)?)
}
