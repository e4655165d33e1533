//! From a new post to the members who should hear of it.

use super::{Reason, store};
use crate::{
    forum::{
        access::{Action, allowed},
        members, reading,
        threads::{self, events::PostCreated},
    },
    platform::{clock::Timestamp, db::Db, error::Failure, ids::MemberId},
};

/// Notes the post for the one it answers and for those it names. Safe to repeat.
pub fn post_created(db: &mut Db, event: &PostCreated, at: Timestamp) -> Result<(), Failure> {
    let post = threads::store::get_post(db, event.post)?;
    let Some(thread) = threads::store::find(db, post.thread_id)? else { return Ok(()) };
    if post.removed_at.is_some() {
        return Ok(());
    }
    let answered = match post.parent_id {
        Some(parent) => Some(threads::store::get_post(db, parent)?.author_id),
        None if post.is_first() => None,
        None => Some(thread.author_id),
    };
    let mut who: Vec<(MemberId, Reason)> =
        answered.map(|member| (member, Reason::Reply)).into_iter().collect();
    for named in threads::store::mentioned_in(db, post.id)? {
        if Some(named) != answered {
            who.push((named, Reason::Mention));
        }
    }
    for (member, reason) in who {
        if member == post.author_id || !may_read(db, member, &thread)? {
            continue;
        }
        // Whoever read on before the news came has read it.
        let read_until = reading::store::positions(db, member, &[thread.id])?.get(&thread.id).copied();
        let read_at = read_until.filter(|number| *number >= post.number).map(|_| at);
        store::insert(db, (member, post.id), reason, at, read_at)?;
    }
    Ok(())
}

fn may_read(db: &mut Db, member: MemberId, thread: &threads::model::Thread) -> Result<bool, Failure> {
    let Some(row) = members::store::find(db, member)? else { return Ok(false) };
    if row.state != members::model::MemberState::Active {
        return Ok(false);
    }
    let actor = row.actor();
    let place = threads::place::of_thread(db, &actor, thread)?;
    Ok(allowed(&actor, Action::ReadGroup, &place))
}
