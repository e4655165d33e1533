//! A page of a board: four queries at most, whatever its length.

use std::cmp::Reverse;

use diesel::{
    dsl::{exists, not},
    prelude::*,
};

use crate::{
    forum::{
        access::Actor,
        groups,
        threads::{
            cross_listing::model::ListingState,
            model::{Thread, ThreadKind},
        },
    },
    platform::{
        clock::Timestamp,
        db::{
            Backend, Db,
            schema::{cross_listings, labels, posts, reads, threads},
        },
        error::Failure,
        ids::{GroupId, ThreadId},
    },
};

/// Threads on one page of a board.
pub const THREADS_A_PAGE: i64 = 30;
/// More threads than this on top would leave no board below.
const MOST_PINNED: i64 = 100;

/// Which threads of a board are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum BoardFilter {
    /// All of them.
    #[default]
    All,
    /// Those with something new for me.
    New,
    /// Those that nobody answered.
    WithoutReply,
}

impl BoardFilter {
    /// The word of the address (`?filter=`).
    pub fn as_str(self) -> &'static str {
        match self {
            Self::All => "alles",
            Self::New => "nieuw",
            Self::WithoutReply => "zonder-reactie",
        }
    }

    /// Reads the word; anything else is all.
    pub fn read(text: &str) -> Self {
        match text {
            "nieuw" => Self::New,
            "zonder-reactie" => Self::WithoutReply,
            _ => Self::All,
        }
    }
}

/// From where a page of a board goes on: the last thread of the page before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    /// When its newest post was written.
    pub last_post_at: Timestamp,
    /// Its id.
    pub id: ThreadId,
}

impl Cursor {
    /// As it stands in `?pagina=`.
    pub fn to_text(self) -> String {
        format!("{}-{}", self.last_post_at.micros(), self.id)
    }

    /// Reads `?pagina=`; what is none of ours is no cursor.
    pub fn parse(text: &str) -> Option<Self> {
        let (micros, id) = text.split_once('-')?;
        Some(Self { last_post_at: Timestamp::from_micros(micros.parse().ok()?), id: id.parse().ok()? })
    }
}

/// What is asked of a board.
#[derive(Debug, Clone)]
pub struct BoardQuery {
    /// Whose board.
    pub group: GroupId,
    /// Who asks: for what is new, and for what of other groups they may read.
    pub reader: Actor,
    /// From when on something can be new to the reader.
    pub new_since: Timestamp,
    /// Which threads.
    pub filter: BoardFilter,
    /// Only of this kind.
    pub kind: Option<ThreadKind>,
    /// Only with this label.
    pub label: Option<String>,
    /// After this one.
    pub after: Option<Cursor>,
}

/// A page of threads.
#[derive(Debug, Clone)]
pub struct BoardPage {
    /// Threads kept on top of this board; only on the first page.
    pub pinned: Vec<Thread>,
    /// The others, newest post first.
    pub threads: Vec<Thread>,
    /// Where the next page begins, where there is one.
    pub next: Option<Cursor>,
}

/// Leaves the threads of a query that match what is asked; the threads may come alone or with their listings, so it
/// is written once here and used on both.
macro_rules! matching {
    ($rows:expr, $query:expr) => {{
        let mut rows = $rows
            .filter(threads::removed_at.is_null())
            .filter(threads::merged_into.is_null())
            .into_boxed::<Backend>();
        match ($query.filter, $query.reader.member()) {
            (BoardFilter::New, Some(reader)) => {
                let read = reads::table
                    .filter(reads::thread_id.eq(posts::thread_id))
                    .filter(reads::member_id.eq(reader))
                    .filter(reads::last_number.ge(posts::number));
                let new = posts::table
                    .filter(posts::thread_id.eq(threads::id))
                    .filter(posts::author_id.ne(reader))
                    .filter(posts::removed_at.is_null())
                    .filter(posts::created_at.gt($query.new_since))
                    .filter(not(exists(read)));
                rows = rows.filter(threads::last_post_at.gt($query.new_since)).filter(exists(new));
            }
            (BoardFilter::WithoutReply, _) => rows = rows.filter(threads::reply_count.eq(0)),
            _ => {}
        }
        if let Some(kind) = $query.kind {
            rows = rows.filter(threads::kind.eq(kind));
        }
        if let Some(label) = $query.label.clone() {
            let labelled =
                labels::table.filter(labels::thread_id.eq(threads::id)).filter(labels::label.eq(label));
            rows = rows.filter(exists(labelled));
        }
        rows
    }};
}

/// The threads that are at home in the group.
macro_rules! at_home {
    ($query:expr) => {
        matching!(threads::table.filter(threads::group_id.eq($query.group)), $query)
    };
}

/// The threads of other groups that stand on the board, as far as the reader may read them where they are at home.
macro_rules! listed {
    ($query:expr) => {
        matching!(
            cross_listings::table
                .inner_join(threads::table)
                .filter(cross_listings::group_id.eq($query.group))
                .filter(cross_listings::state.eq(ListingState::Listed))
                .filter(threads::group_id.eq_any(groups::store::readable_ids(&$query.reader))),
            $query
        )
    };
}

/// A page of a board. Threads of other groups come with the pin of this board, not with that of their own.
pub fn board(db: &mut Db, query: &BoardQuery) -> Result<BoardPage, Failure> {
    let pinned = if query.after.is_none() { pinned(db, query)? } else { Vec::new() };
    let mut found = unpinned_at_home(db, query)?;
    found.extend(unpinned_listed(db, query)?);
    found.sort_by_key(|thread| Reverse((thread.last_post_at, thread.id)));
    let page_size = usize::try_from(THREADS_A_PAGE).unwrap_or_default();
    let more = found.len() > page_size;
    found.truncate(page_size);
    let next =
        found.last().filter(|_| more).map(|last| Cursor { last_post_at: last.last_post_at, id: last.id });
    Ok(BoardPage { pinned, threads: found, next })
}

/// What is kept on top, the newest pin first.
fn pinned(db: &mut Db, query: &BoardQuery) -> Result<Vec<Thread>, Failure> {
    let mut pinned: Vec<Thread> = at_home!(query)
        .filter(threads::pinned_at.is_not_null())
        .order((threads::pinned_at.desc(), threads::id.desc()))
        .limit(MOST_PINNED)
        .select(Thread::as_select())
        .load(db)?;
    let listed: Vec<(Thread, Option<Timestamp>, Option<Timestamp>)> = listed!(query)
        .filter(cross_listings::pinned_at.is_not_null())
        .order((cross_listings::pinned_at.desc(), cross_listings::thread_id.desc()))
        .limit(MOST_PINNED)
        .select((Thread::as_select(), cross_listings::pinned_at, cross_listings::pinned_until))
        .load(db)?;
    let here = |(thread, pinned_at, pinned_until)| Thread { pinned_at, pinned_until, ..thread };
    pinned.extend(listed.into_iter().map(here));
    pinned.sort_by_key(|thread| Reverse((thread.pinned_at, thread.id)));
    pinned.truncate(usize::try_from(MOST_PINNED).unwrap_or_default());
    Ok(pinned)
}

/// One more than fits on a page: whether there is a next one.
const ONE_MORE: i64 = THREADS_A_PAGE + 1;

fn unpinned_at_home(db: &mut Db, query: &BoardQuery) -> Result<Vec<Thread>, Failure> {
    let mut rows = at_home!(query).filter(threads::pinned_at.is_null());
    if let Some(after) = query.after {
        // The first condition says nothing new: it lets the engine begin in the middle of the index.
        rows = rows.filter(threads::last_post_at.le(after.last_post_at)).filter(
            threads::last_post_at
                .lt(after.last_post_at)
                .or(threads::last_post_at.eq(after.last_post_at).and(threads::id.lt(after.id))),
        );
    }
    Ok(rows
        .order((threads::last_post_at.desc(), threads::id.desc()))
        .limit(ONE_MORE)
        .select(Thread::as_select())
        .load(db)?)
}

fn unpinned_listed(db: &mut Db, query: &BoardQuery) -> Result<Vec<Thread>, Failure> {
    let mut rows = listed!(query).filter(cross_listings::pinned_at.is_null());
    if let Some(after) = query.after {
        rows = rows.filter(cross_listings::last_post_at.le(after.last_post_at)).filter(
            cross_listings::last_post_at.lt(after.last_post_at).or(cross_listings::last_post_at
                .eq(after.last_post_at)
                .and(cross_listings::thread_id.lt(after.id))),
        );
    }
    let found: Vec<Thread> = rows
        .order((cross_listings::last_post_at.desc(), cross_listings::thread_id.desc()))
        .limit(ONE_MORE)
        .select(Thread::as_select())
        .load(db)?;
    Ok(found.into_iter().map(|thread| Thread { pinned_at: None, pinned_until: None, ..thread }).collect())
}

/// The labels used most on a board, at most `limit`.
pub fn labels_on(db: &mut Db, group: GroupId, reader: &Actor, limit: i64) -> Result<Vec<String>, Failure> {
    let here = cross_listings::table
        .filter(cross_listings::group_id.eq(group))
        .filter(cross_listings::state.eq(ListingState::Listed))
        .select(cross_listings::thread_id);
    let readable = threads::group_id.eq_any(groups::store::readable_ids(reader));
    let rows: Vec<(String, i64)> = labels::table
        .inner_join(threads::table)
        .filter(threads::group_id.eq(group).or(threads::id.eq_any(here).and(readable)))
        .filter(threads::removed_at.is_null())
        .group_by(labels::label)
        .select((labels::label, diesel::dsl::count_star()))
        .order((diesel::dsl::count_star().desc(), labels::label))
        .limit(limit)
        .load(db)?;
    Ok(rows.into_iter().map(|(label, _)| label).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_survives_its_address_and_nonsense_is_none() {
        let cursor = Cursor { last_post_at: Timestamp::from_micros(1_764_000_000_123_456), id: ThreadId(42) };
        assert_eq!(Cursor::parse(&cursor.to_text()), Some(cursor));
        for nonsense in ["", "x", "1", "1-x", "99999999999999999999-1", "' OR 1=1"] {
            assert_eq!(Cursor::parse(nonsense), None, "{nonsense}");
        }
    }
}
