//! Taking a line up, putting it off, giving it away.

use chrono::Duration;

use super::{
    model::{Item, Mark, MarkKind},
    store,
};
use crate::{
    forum::{
        access::{Action, Actor, GroupRole, check},
        groups, members,
        membership::absences,
        welcomes::greeting::{self, Greeted},
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::{Failure, Message},
        ids::{GroupId, MemberId},
    },
};

/// A claim lapses after this long, so that nothing waits for somebody who forgot it.
pub const CLAIMED_FOR: Duration = Duration::days(1);
/// For so many days a line can be put off.
pub const SNOOZE_DAYS: [i64; 3] = [1, 3, 7];
/// What was done stays done.
const DONE_FOR: Duration = Duration::days(365);

/// "I do this." Somebody else's claim holds until it lapses.
pub fn claim(db: &mut Db, actor: &Actor, item: Item, at: Timestamp) -> Result<(), Failure> {
    moderated(db, actor, item)?;
    let member = actor.require_member()?;
    let mark = Mark { member, kind: MarkKind::Claim, until: at.plus(CLAIMED_FOR) };
    if store::set_mark(db, item, mark, at, true)? {
        return Ok(());
    }
    Err(Failure::Conflict("conflict-claimed".into()))
}

/// "Somebody else may do it." Only one's own claim is let go.
pub fn release(db: &mut Db, actor: &Actor, item: Item, at: Timestamp) -> Result<(), Failure> {
    moderated(db, actor, item)?;
    let member = actor.require_member()?;
    match store::mark_of(db, item, at)? {
        Some(mark) if mark.member == member => store::delete_mark(db, item),
        _ => Ok(()),
    }
}

/// "Not now": the line is away for some days, for everybody who leads the group.
pub fn snooze(db: &mut Db, actor: &Actor, item: Item, days: i64, at: Timestamp) -> Result<(), Failure> {
    moderated(db, actor, item)?;
    let member = actor.require_member()?;
    if !SNOOZE_DAYS.contains(&days) {
        return Err(Failure::invalid("days", "error-snooze"));
    }
    let mark = Mark { member, kind: MarkKind::Snooze, until: at.plus(Duration::days(days)) };
    store::set_mark(db, item, mark, at, false).map(drop)
}

/// "You do this": to somebody who leads the same group.
pub fn give(db: &mut Db, actor: &Actor, item: Item, to: MemberId, at: Timestamp) -> Result<(), Failure> {
    let group = moderated(db, actor, item)?;
    if groups::store::role_in(db, group, to)? != Some(GroupRole::Moderator) {
        return Err(Failure::invalid("member", "error-no-moderator"));
    }
    if let Some(absence) = absences::store::find_running(db, group, to)? {
        let mut cards = members::store::cards(db, &[to, absence.deputy_id])?;
        let mut name = |id| cards.remove(&id).map(|card| card.name).unwrap_or_default();
        let message =
            Message::new("error-is-away").with("who", name(to)).with("deputy", name(absence.deputy_id));
        return Err(Failure::invalid("member", message));
    }
    let mark = Mark { member: to, kind: MarkKind::Claim, until: at.plus(CLAIMED_FOR) };
    store::set_mark(db, item, mark, at, false).map(drop)
}

/// "That was done", where nothing else shows it: somebody was welcomed, a pinned thread still belongs on top.
pub fn finish(db: &mut Db, actor: &Actor, item: Item, at: Timestamp) -> Result<(), Failure> {
    moderated(db, actor, item)?;
    let member = actor.require_member()?;
    if let Item::Newcomer(group, newcomer) = item {
        return match greeting::tick_off(db, actor, group, newcomer, at)? {
            Greeted::Done => Ok(()),
            Greeted::Already(_) => Err(Failure::Conflict("conflict-welcomed".into())),
        };
    }
    if !matches!(item, Item::StalePin(_) | Item::StaleListing(..) | Item::Summary(_)) {
        return Err(Failure::Conflict("conflict-not-by-hand".into()));
    }
    let mark = Mark { member, kind: MarkKind::Done, until: at.plus(DONE_FOR) };
    store::set_mark(db, item, mark, at, false).map(drop)
}

/// The group of a line that this actor may work on; of another group nobody learns anything.
fn moderated(db: &mut Db, actor: &Actor, item: Item) -> Result<GroupId, Failure> {
    let group = store::group_of(db, item)?.ok_or(Failure::NotFound)?;
    let place = groups::store::place(db, actor, group)?;
    check(actor, Action::ReadGroup, &place)?;
    check(actor, Action::SeeGroupWork, &place)?;
    Ok(group)
}
