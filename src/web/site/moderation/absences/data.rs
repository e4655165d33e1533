//! What the page of the moderators of a group is made of.

use std::collections::HashMap;

use crate::{
    forum::{
        access::{Actor, GroupRole},
        groups::{self, model::Group},
        members::{
            self,
            model::{MemberCard, MemberState},
        },
        membership::{
            absences::{self, model::Absence},
            listing::{self, MembersQuery},
            model::MemberSort,
            place, store,
        },
    },
    platform::{clock::Timestamp, db::Db, error::Failure, ids::MemberId},
    web::site::groups::head,
};

/// As many are offered as deputies beside the moderators.
const MOST_OFFERED: usize = 12;

/// What the page is made of.
pub struct ModeratorsData {
    pub group: Group,
    pub leaders: Vec<MemberId>,
    pub absences: Vec<Absence>,
    /// Whether the viewer leads the group for good.
    pub leads: bool,
    /// Of whom the viewer can say that they are away, where that is more than themselves.
    pub may_be_away: Vec<MemberId>,
    /// Who can stand in, and as what they belong to the group.
    pub deputies: Vec<(MemberId, GroupRole)>,
    pub cards: HashMap<MemberId, MemberCard>,
}

/// Loads it for a moderator of the group; `chosen` stays among those who are offered.
pub fn load(
    db: &mut Db,
    actor: &Actor,
    slug: &str,
    (words, chosen): (&str, Option<MemberId>),
    now: Timestamp,
) -> Result<ModeratorsData, Failure> {
    let group = head::get(db, actor, slug)?.group;
    place::readable(db, actor, group.id)?;
    let me = actor.require_member()?;
    let leaders = groups::store::moderators(db, group.id)?;
    let lasting = groups::store::lasting_moderators(db, group.id)?;
    let leads = lasting.contains(&me);
    let may_be_away = if actor.is_admin() { lasting } else { Vec::new() };
    let deputies = offered(db, &group, (me, &leaders), (words, chosen), now)?;
    let absences = absences::store::list(db, &[group.id])?;
    let mut people: Vec<MemberId> =
        deputies.iter().map(|(id, _)| *id).chain(leaders.iter().copied()).collect();
    people.extend(absences.iter().flat_map(|absence| [absence.member_id, absence.deputy_id]));
    let cards = members::store::cards(db, &people)?;
    Ok(ModeratorsData { group, leaders, absences, leads, may_be_away, deputies, cards })
}

/// Who of a group could lead it: the other moderators, then those who were found, or were here last.
pub fn offered(
    db: &mut Db,
    group: &Group,
    (me, leaders): (MemberId, &[MemberId]),
    (words, chosen): (&str, Option<MemberId>),
    now: Timestamp,
) -> Result<Vec<(MemberId, GroupRole)>, Failure> {
    let query =
        MembersQuery { words: words.to_owned(), filter: None, organisation: None, sort: MemberSort::Seen };
    let (rows, _) = listing::find(db, group.id, &query, 1, now)?;
    let found: Vec<MemberId> = rows
        .iter()
        .filter(|row| row.role == GroupRole::Member && row.state == MemberState::Active)
        .map(|row| row.id)
        .collect();
    let muted: Vec<MemberId> = store::muted_until(db, group.id, &found)?.into_keys().collect();
    let mut offered: Vec<(MemberId, GroupRole)> =
        leaders.iter().filter(|id| **id != me).map(|id| (*id, GroupRole::Moderator)).collect();
    let kept = chosen.filter(|id| *id != me && !leaders.contains(id) && !found.contains(id));
    if let Some(kept) = kept
        && let Some(role) = groups::store::role_in(db, group.id, kept)?
    {
        offered.push((kept, role));
    }
    let is_chosen = |id: &MemberId| Some(*id) == chosen;
    let others = found.iter().enumerate().filter(|(place, id)| *place < MOST_OFFERED || is_chosen(id));
    offered.extend(
        others
            .map(|(_, id)| *id)
            .filter(|id| *id != me && !muted.contains(id))
            .map(|id| (id, GroupRole::Member)),
    );
    Ok(offered)
}
