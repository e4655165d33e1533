//! From what happened to the members who should hear of it.

use std::collections::{HashMap, HashSet};

use chrono_tz::Tz;

use super::{
    Reason,
    delivering::planning::{self, Wish},
    store,
};
use crate::{
    forum::{
        access::{Action, allowed},
        members::{self, model::MemberState},
        reading,
        subscriptions::{
            self,
            model::{GroupLevel, MailSettings, Pace, ThreadLevel},
        },
        threads::{
            self,
            events::{AnswerAccepted, PostCreated},
            model::{Post, Thread},
        },
    },
    platform::{clock::Timestamp, db::Db, error::Failure, ids::MemberId},
};

/// Notes the post for the one it answers, those it names, those who follow its thread, and those who want to hear of
/// each new thread; and plans their mails. Its author follows the thread from now on. Safe to repeat.
pub fn post_created(db: &mut Db, event: &PostCreated, zone: Tz, at: Timestamp) -> Result<(), Failure> {
    let post = threads::store::get_post(db, event.post)?;
    let Some(thread) = threads::store::find(db, post.thread_id)? else { return Ok(()) };
    if post.removed_at.is_some() {
        return Ok(());
    }
    threads::message_ids::of(db, &post)?;
    subscriptions::store::follow_by_writing(db, (post.author_id, thread.id), at)?;
    let levels = subscriptions::store::thread_levels(db, thread.id)?;
    let groups: HashMap<MemberId, GroupLevel> =
        subscriptions::store::group_levels(db, thread.group_id)?.into_iter().collect();
    let listeners = listeners(db, &post, &thread, &levels, &groups)?;
    let who: Vec<MemberId> = listeners.iter().map(|(member, _)| *member).collect();
    let settings = subscriptions::store::settings_of(db, &who)?;
    for (member, reason) in listeners {
        let wish = Wish {
            settings: settings.get(&member).cloned().unwrap_or_else(|| MailSettings::of(member)),
            thread: levels.get(&member).copied(),
            group: groups.get(&member).copied(),
        };
        // Of new threads hears before the digest who asked for that.
        let is_quiet = !matches!(wish.pace(reason), Ok(Pace::AtOnce | Pace::Batch));
        if (reason == Reason::NewThread && is_quiet) || !may_read(db, member, &thread)? {
            continue;
        }
        // Whoever read on before the news came has read it.
        let read_until = reading::store::positions(db, member, &[thread.id])?.get(&thread.id).copied();
        let read_at = read_until.filter(|number| *number >= post.number).map(|_| at);
        store::insert(db, (member, post.id), reason, at, read_at)?;
        if read_at.is_none() {
            planning::plan(db, (member, post.id), reason, &wish, zone, at)?;
        }
    }
    Ok(())
}

/// Who might hear of a post, each once with the strongest reason; never its author.
fn listeners(
    db: &mut Db,
    post: &Post,
    thread: &Thread,
    levels: &HashMap<MemberId, ThreadLevel>,
    groups: &HashMap<MemberId, GroupLevel>,
) -> Result<Vec<(MemberId, Reason)>, Failure> {
    let answered = match post.parent_id {
        Some(parent) => Some(threads::store::get_post(db, parent)?.author_id),
        None if post.is_first() => None,
        None => Some(thread.author_id),
    };
    let named = threads::store::mentioned_in(db, post.id)?;
    let mut followers: Vec<MemberId> = levels
        .iter()
        .filter(|(_, level)| **level == ThreadLevel::Follow)
        .map(|(member, _)| *member)
        .collect();
    let mut members: Vec<MemberId> =
        if post.is_first() { groups.keys().copied().collect() } else { Vec::new() };
    followers.sort_unstable();
    members.sort_unstable();
    let all = answered
        .map(|member| (member, Reason::Reply))
        .into_iter()
        .chain(named.into_iter().map(|member| (member, Reason::Mention)))
        .chain(followers.into_iter().map(|member| (member, Reason::Followed)))
        .chain(members.into_iter().map(|member| (member, Reason::NewThread)));
    let mut seen = HashSet::from([post.author_id]);
    Ok(all.filter(|(member, _)| seen.insert(*member)).collect())
}

/// An answer was accepted: whoever wrote it hears of it, unless they accepted it themselves.
pub fn answer_accepted(db: &mut Db, event: &AnswerAccepted, zone: Tz, at: Timestamp) -> Result<(), Failure> {
    let Some(thread) = threads::store::find(db, event.thread)? else { return Ok(()) };
    let Some(answer) = thread.answer_id else { return Ok(()) };
    let post = threads::store::get_post(db, answer)?;
    let author = post.author_id;
    if author == thread.author_id || post.removed_at.is_some() || !may_read(db, author, &thread)? {
        return Ok(());
    }
    store::raise(db, (author, post.id), Reason::Answer, at)?;
    let wish = Wish {
        settings: subscriptions::store::settings(db, author)?,
        thread: subscriptions::store::thread_level(db, author, thread.id)?,
        group: None,
    };
    planning::plan(db, (author, post.id), Reason::Answer, &wish, zone, at)
}

fn may_read(db: &mut Db, member: MemberId, thread: &Thread) -> Result<bool, Failure> {
    let Some(row) = members::store::find(db, member)? else { return Ok(false) };
    if row.state != MemberState::Active {
        return Ok(false);
    }
    let actor = row.actor();
    let place = threads::place::of_thread(db, &actor, thread)?;
    Ok(allowed(&actor, Action::ReadGroup, &place))
}
