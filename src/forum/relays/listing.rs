//! Who was asked and what became of it, and who could be asked: each in a fixed number of queries.

use std::collections::{HashMap, HashSet};

use diesel::{
    dsl::{exists, not},
    prelude::*,
    sql_types::Bool,
};

use super::{
    matching::{Fit, Shown, Subject},
    model::{Relay, RelayState, settled},
    store,
};
use crate::{
    forum::{
        access::{Audience, JoinPolicy},
        groups::model::Group,
        members::model::MemberState,
        profiles::model::HideableField,
        threads::{self, model::Thread},
    },
    platform::{
        clock::Timestamp,
        db::{
            Backend, Db,
            schema::{group_members, members, mutes, posts, profiles, relays},
            search,
        },
        error::Failure,
        ids::{MemberId, ThreadId},
        text::fold::fold,
    },
};

/// As many people are offered.
const MOST_OFFERED: usize = 10;
/// As many whose profiles hold a word of the question are compared; those who were here last come first.
const MOST_COMPARED: i64 = 300;

/// Somebody who was asked, and what became of it.
#[derive(Debug, Clone)]
pub struct RelayedTo {
    /// What was asked.
    pub relay: Relay,
    /// What became of it.
    pub state: RelayState,
}

/// Who was asked about each of these questions: three queries.
pub fn of_threads(
    db: &mut Db,
    ids: &[ThreadId],
    now: Timestamp,
) -> Result<HashMap<ThreadId, Vec<RelayedTo>>, Failure> {
    let rows = store::list(db, ids)?;
    let people: Vec<MemberId> = rows.iter().map(|relay| relay.member_id).collect();
    let asked: Vec<ThreadId> = rows.iter().map(|relay| relay.thread_id).collect();
    let wrote: HashSet<(ThreadId, MemberId)> = store::writers(db, &asked, &people)?.into_iter().collect();
    let ended: HashSet<ThreadId> = threads::listing::by_ids(db, &asked)?
        .iter()
        .filter(|thread| thread.removed_at.is_some() || settled(thread).is_some())
        .map(|thread| thread.id)
        .collect();
    let mut found: HashMap<ThreadId, Vec<RelayedTo>> = HashMap::new();
    for relay in rows {
        let key = (relay.thread_id, relay.member_id);
        let state = relay.state(wrote.contains(&key), ended.contains(&relay.thread_id), now);
        found.entry(relay.thread_id).or_default().push(RelayedTo { relay, state });
    }
    Ok(found)
}

/// Somebody who could be asked.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// Who.
    pub id: MemberId,
    /// How well they fit.
    pub fit: Fit,
}

/// A question that looks for somebody.
pub struct Search<'a> {
    /// The question.
    pub thread: &'a Thread,
    /// Its group.
    pub group: &'a Group,
    /// What it is about.
    pub subject: &'a Subject,
    /// Who asks; they do not ask themselves.
    pub by: MemberId,
    /// The present moment.
    pub now: Timestamp,
}

type Source = diesel::dsl::InnerJoin<members::table, profiles::table>;
type Joined = diesel::helper_types::InnerJoinQuerySource<members::table, profiles::table>;
type People<'a> = diesel::dsl::IntoBoxed<'a, Source, Backend>;
/// Who, their texts, what they hide.
type Row = (MemberId, (String, String, String), String);

/// Those who fit best, the best first.
pub fn suggest(db: &mut Db, search: &Search<'_>) -> Result<Vec<Candidate>, Failure> {
    let mut any: Option<Box<dyn BoxableExpression<Joined, Backend, SqlType = Bool>>> = None;
    for mark in search.subject.marks() {
        let holds = profiles::search_key.like(format!("%{}%", search::escaped(mark))).escape('\\');
        any = Some(match any {
            Some(others) => Box::new(others.or(holds)),
            None => Box::new(holds),
        });
    }
    let Some(any) = any else { return Ok(Vec::new()) };
    let rows = askable(search).filter(any).order((
        members::last_seen_at.is_null().asc(),
        members::last_seen_at.desc(),
        members::id.asc(),
    ));
    let mut found = load(db, rows.limit(MOST_COMPARED), search)?;
    found.retain(|candidate| candidate.fit.score > 0);
    // The sort is stable: among equals those who were here last come first.
    found.sort_by_key(|candidate| std::cmp::Reverse(candidate.fit.score));
    found.truncate(MOST_OFFERED);
    Ok(found)
}

/// Those whose name holds each of these words, by name.
pub fn by_name(db: &mut Db, search: &Search<'_>, words: &str) -> Result<Vec<Candidate>, Failure> {
    let mut rows = askable(search).order((members::sort_key.asc(), members::id.asc()));
    for pattern in search::patterns(&fold(words)) {
        rows = rows.filter(members::name_key.like(pattern).escape('\\'));
    }
    let most = i64::try_from(MOST_OFFERED).unwrap_or(i64::MAX);
    load(db, rows.limit(most), search)
}

/// Those of these people who can be asked, by name.
pub fn among(db: &mut Db, search: &Search<'_>, ids: &[MemberId]) -> Result<Vec<Candidate>, Failure> {
    let rows = askable(search)
        .filter(members::id.eq_any(ids.to_vec()))
        .order((members::sort_key.asc(), members::id.asc()));
    load(db, rows, search)
}

fn load(db: &mut Db, rows: People<'_>, search: &Search<'_>) -> Result<Vec<Candidate>, Failure> {
    let rows: Vec<Row> = rows
        .select((
            members::id,
            (profiles::job_title, profiles::expertise, profiles::ask_me_about),
            profiles::hidden_fields,
        ))
        .load(db)?;
    Ok(rows
        .into_iter()
        .map(|(id, (job_title, expertise, ask_me_about), hidden)| {
            let hides = |field: HideableField| hidden.split(' ').any(|word| word == field.as_str());
            let shown = |field, text: &'_ str| if hides(field) { String::new() } else { text.to_owned() };
            let (job_title, expertise, ask_me_about) = (
                shown(HideableField::JobTitle, &job_title),
                shown(HideableField::Expertise, &expertise),
                shown(HideableField::AskMeAbout, &ask_me_about),
            );
            let fit = search.subject.fit(Shown {
                job_title: &job_title,
                expertise: &expertise,
                ask_me_about: &ask_me_about,
            });
            Candidate { id, fit }
        })
        .collect())
}

/// Everybody who takes part, could write in the thread and did not, and was not asked about it before.
fn askable(search: &Search<'_>) -> People<'static> {
    let (thread, group) = (search.thread.id, search.group.id);
    let wrote = posts::table.filter(posts::thread_id.eq(thread)).filter(posts::author_id.eq(members::id));
    let muted = mutes::table.filter(mutes::group_id.eq(group)).filter(mutes::member_id.eq(members::id));
    let asked = relays::table.filter(relays::thread_id.eq(thread)).filter(relays::member_id.eq(members::id));
    let belongs = group_members::table
        .filter(group_members::group_id.eq(group))
        .filter(group_members::member_id.eq(members::id));
    let rows = members::table
        .inner_join(profiles::table)
        .into_boxed()
        .filter(members::state.eq(MemberState::Active))
        .filter(members::id.ne(search.by))
        .filter(members::id.ne(search.thread.author_id))
        .filter(not(exists(wrote)))
        .filter(not(exists(muted)))
        .filter(not(exists(asked)))
        // A guest takes part in their own groups alone.
        .filter(members::is_guest.eq(false).or(exists(belongs)));
    // Who could only read would be asked for nothing.
    if search.group.audience != Audience::Group && search.group.join_policy == JoinPolicy::Open {
        rows
    } else {
        rows.filter(exists(belongs))
    }
}
