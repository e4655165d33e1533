//! From rows to the figures of each month.

use std::collections::{HashMap, HashSet};

use chrono::Duration;
use chrono_tz::Tz;

use super::{
    listing::{self, PostRow, ThreadRow},
    model::{Month, MonthFigures},
};
use crate::{
    forum::{
        effects::{self, counting::EffectCounts},
        threads::model::ThreadKind,
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::Failure,
        ids::{GroupId, MemberId, OrganisationId, PostId, ThreadId},
    },
};

/// Within so long a newcomer should have a reply.
pub const FIRST_REPLY_WITHIN: Duration = Duration::hours(48);
/// The share of newcomers' first posts that should have one in time, in percent.
pub const FIRST_REPLY_GOAL: i64 = 90;
/// The readers of so many days are counted.
pub const READERS_DAYS: i64 = 30;

/// The figures of a group.
#[derive(Debug, Clone)]
pub struct Figures {
    /// The months, the oldest first; the last one is not over.
    pub months: Vec<MonthFigures>,
    /// People who read something in the last [`READERS_DAYS`].
    pub readers: i64,
    /// What came of the answers about which people were asked in these months.
    pub effects: EffectCounts,
}

/// Counts the last `count` months of a group. The caller has asked whether the actor may see them.
pub fn count(db: &mut Db, group: GroupId, count: u32, now: Timestamp, zone: Tz) -> Result<Figures, Failure> {
    let wanted = Month::of(now, zone).last(count);
    let since = wanted.first().and_then(|month| month.begins()).unwrap_or(now);
    let threads = listing::threads_since(db, group, since)?;
    let posts = listing::posts_since(db, group, since)?;
    let first = listing::first_ones(db, &posts)?;
    let joined = listing::joined_since(db, group, since)?;
    let readers = listing::readers_since(db, group, now.minus(Duration::days(READERS_DAYS)))?;
    let months = wanted
        .into_iter()
        .map(|month| {
            let is_in = |at: Timestamp| Month::of(at, zone) == month;
            MonthFigures {
                joined: number(joined.iter().filter(|at| is_in(**at)).count()),
                ..of_month(month, &threads, &posts, &first, &is_in)
            }
        })
        .collect();
    // What is asked this very moment counts.
    let span = (since, now.plus(Duration::seconds(1)));
    let effects = effects::counting::by_group(db, span)?.remove(&group).unwrap_or_default();
    Ok(Figures { months, readers, effects })
}

fn of_month(
    month: Month,
    threads: &[ThreadRow],
    posts: &[PostRow],
    first: &HashSet<PostId>,
    is_in: &impl Fn(Timestamp) -> bool,
) -> MonthFigures {
    let replies = by_thread(posts);
    let first_reply = |thread: ThreadId, after: i64, author: MemberId| {
        let all = replies.get(&thread).map(Vec::as_slice).unwrap_or_default();
        all.iter().find(|reply| reply.number > after && reply.author != author).map(|reply| reply.created_at)
    };
    let mut figures = MonthFigures::empty(month);
    let written: Vec<&PostRow> = posts.iter().filter(|post| is_in(post.created_at)).collect();
    figures.posts = number(written.len());
    figures.posters = number(written.iter().map(|post| post.author).collect::<HashSet<MemberId>>().len());
    let organisations: HashSet<OrganisationId> =
        written.iter().filter_map(|post| post.organisation).collect();
    figures.organisations = number(organisations.len());
    for post in written.iter().filter(|post| first.contains(&post.id)) {
        let reply = first_reply(post.thread, post.number, post.author);
        let in_time = reply.is_some_and(|at| at.since(post.created_at) <= FIRST_REPLY_WITHIN);
        figures.first_posts.count(in_time);
    }
    let mut hours: Vec<i64> = Vec::new();
    for thread in threads.iter().filter(|thread| is_in(thread.created_at)) {
        figures.threads = figures.threads.saturating_add(1);
        if thread.kind != ThreadKind::Question {
            continue;
        }
        let reply = first_reply(thread.id, 0, thread.author);
        hours.extend(reply.map(|at| at.since(thread.created_at).num_hours()));
        figures.answered.count(reply.is_some());
        figures.accepted.count(thread.answer.is_some());
    }
    figures.hours_to_reply = median(hours);
    figures
}

fn by_thread(posts: &[PostRow]) -> HashMap<ThreadId, Vec<&PostRow>> {
    let mut replies: HashMap<ThreadId, Vec<&PostRow>> = HashMap::new();
    for post in posts {
        replies.entry(post.thread).or_default().push(post);
    }
    replies
}

/// The middle one; of two middle ones the lower, so that it is a figure that occurred.
fn median(mut values: Vec<i64>) -> Option<i64> {
    values.sort_unstable();
    let middle = values.len().checked_sub(1)?.checked_div(2)?;
    values.get(middle).copied()
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle_and_of_nothing_there_is_none() {
        assert_eq!(median(vec![9, 1, 5]), Some(5));
        assert_eq!(median(vec![4, 2]), Some(2));
        assert_eq!(median(Vec::new()), None);
    }
}
