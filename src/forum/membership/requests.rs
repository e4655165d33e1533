//! Asking to be let into a group, and the decision about it.

use super::{model::parse_motivation, place, store};
use crate::{
    forum::{
        access::{Action, Actor, GroupRole, check},
        accounts::{
            mails::{AccountMail, Correspondence},
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
    },
};

/// Asks the moderators to be let in. They get one mail a request; asking again changes nothing.
pub fn ask(
    db: &mut Db,
    actor: &Actor,
    id: GroupId,
    motivation: &str,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<(), Failure> {
    let member = actor.require_member()?;
    let place = groups::store::place(db, actor, id)?;
    check(actor, Action::AskToJoin, &place)?;
    if store::find_request(db, id, member)?.is_some() {
        return Ok(());
    }
    let motivation =
        parse_motivation(motivation).map_err(|message| Failure::invalid("motivation", message))?;
    if store::insert_request(db, id, member, &motivation, at)? {
        tell_moderators(db, id, member, &motivation, mails, at)?;
    }
    Ok(())
}

/// Tells those who lead the group; where nobody does, those who run the site.
fn tell_moderators(
    db: &mut Db,
    id: GroupId,
    member: MemberId,
    motivation: &str,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<(), Failure> {
    let group = groups::store::get(db, id)?;
    let card = members::store::cards(db, &[member])?.remove(&member).ok_or(Failure::NotFound)?;
    let mail = AccountMail::JoinRequested {
        who: card.name,
        organisation: card.organisation,
        motivation: motivation.to_owned(),
        group: group.name,
        path: format!("/moderatie/{}/leden/{member}", group.slug),
    };
    let mut readers = Vec::new();
    for moderator in groups::store::moderators(db, id)? {
        readers.extend(members::store::find(db, moderator)?.filter(|one| one.state == MemberState::Active));
    }
    if readers.is_empty() {
        readers = members::store::list_admins(db)?;
    }
    for reader in &readers {
        mails.send(db, recipient(reader), &mail, at)?;
    }
    Ok(())
}

/// Takes one's own request back; without one nothing happens.
pub fn withdraw(db: &mut Db, actor: &Actor, id: GroupId) -> Result<(), Failure> {
    let member = actor.require_member()?;
    let place = groups::store::place(db, actor, id)?;
    check(actor, Action::UseOwnAccount, &place)?;
    store::delete_request(db, id, member)?;
    Ok(())
}

/// Lets somebody in, and tells them.
pub fn approve(
    db: &mut Db,
    actor: &Actor,
    id: GroupId,
    member: MemberId,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<(), Failure> {
    let (group, member) = take(db, actor, id, member)?;
    groups::store::insert_member(db, id, member.id, GroupRole::Member, at)?;
    let mail = AccountMail::JoinApproved {
        group: group.name.clone(),
        path: format!("/themagroepen/{}", group.slug),
    };
    mails.send(db, recipient(&member), &mail, at)?;
    let entry = Entry { group: Some(id), about: Some(member.id), subject: &member.name, reason: "" };
    log::record_about(db, actor.member(), Decision::JoinApproved, entry, at)
}

/// Does not let somebody in, and tells them why.
pub fn refuse(
    db: &mut Db,
    actor: &Actor,
    id: GroupId,
    member: MemberId,
    reason: &str,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<(), Failure> {
    place::managed(db, actor, id)?;
    if reason.is_empty() {
        return Err(Failure::invalid("reason", "error-reason-empty"));
    }
    let (group, member) = take(db, actor, id, member)?;
    let mail = AccountMail::JoinRefused { group: group.name, reason: reason.to_owned() };
    mails.send(db, recipient(&member), &mail, at)?;
    let entry = Entry { group: Some(id), about: Some(member.id), subject: &member.name, reason };
    log::record_about(db, actor.member(), Decision::JoinRefused, entry, at)
}

/// Takes a request off the pile: of two who decide at once, one gets it.
fn take(db: &mut Db, actor: &Actor, id: GroupId, member: MemberId) -> Result<(Group, Member), Failure> {
    let group = place::managed(db, actor, id)?;
    let member = members::store::get(db, member)?;
    if member.state != MemberState::Active || !store::delete_request(db, id, member.id)? {
        return Err(Failure::Conflict("conflict-request-decided".into()));
    }
    Ok((group, member))
}
