//! Posts that went to another thread take along what was read of them.

use super::store::{self, NEW_FOR};
use crate::{
    forum::threads::{self, events::PostsMoved},
    platform::{clock::Timestamp, db::Db, error::Failure},
};

/// Whoever had read moved posts has read them where they are now, unless something before them is still new
/// there. Safe to repeat.
pub fn posts_moved(db: &mut Db, event: &PostsMoved, at: Timestamp) -> Result<(), Failure> {
    let before = store::standing_before(db, event.into, event.base, at.minus(NEW_FOR))?;
    let there = store::readers(db, event.into)?;
    for (member, (position, read_at)) in store::readers(db, event.from)? {
        let read = event.numbers.iter().filter(|number| **number <= position).count();
        let Some(last) =
            i64::try_from(read).ok().and_then(|read| read.checked_sub(1)).filter(|last| *last >= 0)
        else {
            continue;
        };
        let now = there.get(&member).map_or(-1, |(position, _)| *position);
        let has_new = before.iter().any(|(number, author)| *number > now && *author != member);
        if !has_new {
            store::set_position(db, member, event.into, event.base.saturating_add(last).max(now), read_at)?;
        }
    }
    let gone = threads::store::find(db, event.from)?.is_some_and(|from| from.merged_into.is_some());
    if gone { store::forget_thread(db, event.from) } else { Ok(()) }
}
