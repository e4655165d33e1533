//! Places in a group that end on a date, and the guests who have no others.
//!
//! ## Why
//! Somebody who comes in with a date belongs to the group through that day. A guest is at home in their own groups
//! alone; a colleague with an account of their own, who joins one more group until a date, stays a colleague. What is
//! over is taken away by a job at that moment, or by the person's own next request, whichever comes first.

use serde::{Deserialize, Serialize};

use super::{place, store};
use crate::{
    forum::{
        access::{Actor, GroupRole},
        accounts::{
            mails::{AccountMail, Correspondence},
            sessions,
            sign_up::recipient,
        },
        decisions::log::{self, Decision, Entry},
        groups::{self, model::Group},
        members::{
            self,
            model::{Member, MemberState},
        },
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::Failure,
        ids::{GroupId, MemberId},
        jobs::{job::Job, queue},
    },
};

/// Somebody's last day in a group is over.
#[derive(Debug, Serialize, Deserialize)]
pub struct EndStay {
    /// In which group.
    pub group: GroupId,
    /// Whose.
    pub member: MemberId,
}

impl Job for EndStay {
    const NAME: &'static str = "EndStay";
}

/// Gives somebody who belongs to a group an end there.
pub fn set_end(
    db: &mut Db,
    (group, member): (GroupId, MemberId),
    until: Timestamp,
    by: MemberId,
) -> Result<(), Failure> {
    groups::store::set_until(db, (group, member), Some(until), Some(by))?;
    queue::enqueue(db, &EndStay { group, member }, until)?;
    Ok(())
}

/// Gives somebody another last day. `shown` is the end that the moderator saw; who changed it first wins.
pub fn move_end(
    db: &mut Db,
    actor: &Actor,
    (id, member): (GroupId, MemberId),
    (shown, until): (Option<Timestamp>, Timestamp),
    mails: &Correspondence,
    at: Timestamp,
) -> Result<(), Failure> {
    let (group, member, before) = staying(db, actor, id, member, shown)?;
    if before == until {
        return Ok(());
    }
    set_end(db, (id, member.id), until, actor.require_member()?)?;
    let path = format!("/themagroepen/{}", group.slug);
    let mail = AccountMail::StayMoved { group: group.name, path, until };
    mails.send(db, recipient(&member), &mail, at)?;
    let entry = Entry { group: Some(id), about: Some(member.id), subject: &member.name, reason: "" };
    log::record_about(db, actor.member(), Decision::StayMoved, entry, at)
}

/// Lets somebody belong to the group without an end. A guest is an ordinary member of the site from then on.
pub fn lift_end(
    db: &mut Db,
    actor: &Actor,
    (id, member): (GroupId, MemberId),
    shown: Option<Timestamp>,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<(), Failure> {
    let (group, member, _) = staying(db, actor, id, member, shown)?;
    groups::store::set_until(db, (id, member.id), None, None)?;
    members::store::set_guest(db, member.id, false)?;
    let path = format!("/themagroepen/{}", group.slug);
    mails.send(db, recipient(&member), &AccountMail::StayWithoutEnd { group: group.name, path }, at)?;
    let entry = Entry { group: Some(id), about: Some(member.id), subject: &member.name, reason: "" };
    log::record_about(db, actor.member(), Decision::StayWithoutEnd, entry, at)
}

/// Somebody whose place in the group ends, and when; nobody else changes it until the transaction ends.
fn staying(
    db: &mut Db,
    actor: &Actor,
    id: GroupId,
    member: MemberId,
    shown: Option<Timestamp>,
) -> Result<(Group, Member, Timestamp), Failure> {
    let group = place::managed(db, actor, id)?;
    place::refuse_self(actor, member)?;
    let (member, _) = place::belonging(db, id, member)?;
    match groups::store::until_in(db, id, member.id)? {
        None => Err(Failure::Conflict("conflict-no-end".into())),
        Some((until, _)) if shown.is_some_and(|shown| shown != until) => {
            Err(Failure::Conflict("conflict-end-moved".into()))
        }
        Some((until, _)) => Ok((group, member, until)),
    }
}

/// Refuses to let somebody lead a group who belongs to it until a date, or is a guest.
pub fn refuse_to_lead(db: &mut Db, group: GroupId, member: &Member) -> Result<(), Failure> {
    if member.is_guest || groups::store::until_in(db, group, member.id)?.is_some() {
        return Err(Failure::Conflict("conflict-is-guest".into()));
    }
    Ok(())
}

/// Takes somebody out of a group whose last day there is over; one that was given another day stays. Safe to repeat.
pub fn end(db: &mut Db, due: &EndStay, mails: &Correspondence, now: Timestamp) -> Result<(), Failure> {
    groups::store::lock(db, due.group)?;
    let Some((until, by)) = groups::store::until_in(db, due.group, due.member)? else { return Ok(()) };
    if until > now {
        return Ok(());
    }
    let (group, member) = (groups::store::get(db, due.group)?, members::store::get(db, due.member)?);
    groups::store::delete_member(db, group.id, member.id)?;
    if member.is_guest && !sessions::has_place(db, member.id, now)? {
        sessions::end_all(db, member.id, None)?;
    }
    let entry = Entry { group: Some(group.id), about: Some(member.id), subject: &member.name, reason: "" };
    log::record_about(db, by, Decision::StayEnded, entry, now)?;
    if member.state != MemberState::Active {
        return Ok(());
    }
    let leaders = groups::store::moderators(db, group.id)?;
    let cards = members::store::cards(db, &leaders)?;
    let names: Vec<&str> = leaders.iter().filter_map(|id| Some(cards.get(id)?.name.as_str())).collect();
    let mail = AccountMail::StayEnded { group: group.name, moderators: names.join(", ") };
    mails.send(db, recipient(&member), &mail, now)
}

/// [`end`] in each group in which somebody's last day is over.
pub fn end_due(db: &mut Db, member: MemberId, mails: &Correspondence, now: Timestamp) -> Result<(), Failure> {
    for group in groups::store::overstayed(db, member, now)? {
        end(db, &EndStay { group, member }, mails, now)?;
    }
    Ok(())
}

/// Puts somebody into a group, until a date where there is one; false when they belonged to it already.
pub fn let_in(
    db: &mut Db,
    (group, member): (GroupId, MemberId),
    (until, by): (Option<Timestamp>, MemberId),
    at: Timestamp,
) -> Result<bool, Failure> {
    let is_new = groups::store::insert_member(db, group, member, GroupRole::Member, at)?;
    store::delete_request(db, group, member)?;
    if let Some(until) = until.filter(|_| is_new) {
        set_end(db, (group, member), until, by)?;
    }
    Ok(is_new)
}
