//! Merging: all posts of a thread go to the end of another one, and its address leads there from then on.
//!
//! ## Why
//! The first post becomes a reply to the other thread, and what answered it answers it still, now as a post.
//! Posts keep their ids, and with them their addresses, thanks and mentions. Both threads are held, in the order
//! of their ids, so that two moderators who merge crosswise wait for each other instead of blocking.

use super::{
    arranging::{
        self,
        store::{self, Twig},
    },
    cross_listing::uniting,
    events::PostsMoved,
    model::{Thread, ThreadKind},
    place, store as threads,
};
use crate::{
    forum::{
        access::{Action, Actor, allowed},
        decisions::log::{self, Decision, Entry},
        groups,
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::Failure,
        ids::{GroupId, ThreadId},
        jobs::queue,
        text::fold::fold,
    },
};

/// A thread may have so many labels.
const MOST_LABELS: usize = 5;

/// Reads which thread is meant: its number, or its address as it was pasted.
pub fn parse_target(text: &str) -> Result<ThreadId, Failure> {
    let text = text.trim();
    let last = text.rsplit_once("/gesprekken/").map_or(text, |(_, last)| last);
    let digits: String = last.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().map_err(|_| Failure::invalid("into", "error-merge-target"))
}

/// Makes a thread a part of another one.
pub fn merge(
    db: &mut Db,
    actor: &Actor,
    from: ThreadId,
    into: ThreadId,
    reason: &str,
    at: Timestamp,
) -> Result<Thread, Failure> {
    let mut both = [from, into];
    both.sort_unstable();
    for thread in both {
        threads::lock(db, thread)?;
    }
    let source = arranging::arranged(db, actor, Action::ArrangeThreads, from)?;
    if from == into {
        return Err(Failure::invalid("into", "error-merge-self"));
    }
    let target = target(db, actor, into)?;
    move_posts(db, &source, &target, at)?;
    unite_labels(db, &source, &target)?;
    if target.answer_id.is_none() && target.kind == ThreadKind::Question && source.answer_id.is_some() {
        threads::set_answer(db, target.id, source.answer_id)?;
    }
    let joined = uniting::unite(db, &source, &target)?;
    store::set_merged(db, source.id, target.id)?;
    store::recount(db, source.id)?;
    store::recount(db, target.id)?;
    groups::store::count_thread(db, source.group_id, -1)?;
    let at_home = groups_of(&source, &target);
    for group in &at_home {
        arranging::find_newest_again(db, *group)?;
    }
    for group in at_home.into_iter().chain(joined) {
        let subject = format!("{} → {}", named_in(db, &source, group)?, named_in(db, &target, group)?);
        let entry = Entry { group: Some(group), about: Some(source.author_id), subject: &subject, reason };
        log::record_about(db, actor.member(), Decision::ThreadsMerged, entry, at)?;
    }
    Ok(target)
}

/// How the log of a group names one of the two threads: by its number alone where its title is not for everybody.
fn named_in(db: &mut Db, thread: &Thread, log: GroupId) -> Result<String, Failure> {
    let group = groups::store::get(db, thread.group_id)?;
    let told = arranging::is_told(&group, log);
    Ok(if told { arranging::subject(thread) } else { format!("… (/gesprekken/{})", thread.id) })
}

/// The other thread, where the actor may arrange it. What they may not know of is not told from what is not there.
fn target(db: &mut Db, actor: &Actor, into: ThreadId) -> Result<Thread, Failure> {
    let wrong = || Failure::invalid("into", "error-merge-target");
    let (thread, place) = match place::readable_thread(db, actor, into) {
        Ok(found) => found,
        Err(Failure::NotFound | Failure::SignInFirst) => return Err(wrong()),
        Err(failure) => return Err(failure),
    };
    if place.is_closed || !allowed(actor, Action::ArrangeThreads, &place) {
        return Err(Failure::invalid("into", "error-merge-not-yours"));
    }
    if thread.merged_into.is_some() {
        return Err(Failure::invalid("into", "error-merge-merged"));
    }
    Ok(thread)
}

fn move_posts(db: &mut Db, source: &Thread, target: &Thread, at: Timestamp) -> Result<(), Failure> {
    let twigs = store::list_twigs(db, source.id)?;
    let first = twigs.first().map(|twig| twig.id);
    let base = target.post_count;
    let mut next = base;
    for twig in &twigs {
        let parent = twig.parent.or(first.filter(|first| *first != twig.id));
        store::move_post(db, target.id, Twig { id: twig.id, number: next, parent, branch: first })?;
        next = next.saturating_add(1);
    }
    store::set_post_count(db, target.id, next)?;
    let numbers = twigs.iter().map(|twig| twig.number).collect();
    queue::enqueue(db, &PostsMoved { from: source.id, into: target.id, base, numbers }, at)?;
    Ok(())
}

/// The other thread's own labels come first.
fn unite_labels(db: &mut Db, source: &Thread, target: &Thread) -> Result<(), Failure> {
    let mut found = threads::labels_of(db, &[source.id, target.id])?;
    let mut words = found.remove(&target.id).unwrap_or_default();
    for word in found.remove(&source.id).unwrap_or_default() {
        if words.len() < MOST_LABELS && !words.iter().any(|known| fold(known) == fold(&word)) {
            words.push(word);
        }
    }
    threads::set_labels(db, target.id, words.iter().map(String::as_str))
}

/// Both groups, or the one, in the order of their ids.
fn groups_of(source: &Thread, target: &Thread) -> Vec<GroupId> {
    let mut groups = vec![source.group_id, target.group_id];
    groups.sort_unstable();
    groups.dedup();
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thread_is_named_by_its_number_or_its_address() {
        for text in [
            "12",
            " 12 ",
            "/gesprekken/12",
            "/gesprekken/12-hoe-leg-je-ai-uit",
            "https://leestafel.example/gesprekken/12-hoe?pagina=2#r7",
        ] {
            assert_eq!(parse_target(text).ok(), Some(ThreadId(12)), "{text}");
        }
        for nonsense in ["", "hoe", "/gesprekken/", "-1", "99999999999999999999", "/reacties/x"] {
            assert!(parse_target(nonsense).is_err(), "{nonsense}");
        }
    }
}
