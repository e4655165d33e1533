//! The act: the role, the work and the words go to the successor, in one transaction.

use super::model::{Handing, Stay, mark_of, parse_words};
use crate::{
    forum::{
        access::{Actor, GroupRole},
        accounts::{
            leading_mails::LeadingMail,
            mails::{AccountMail, Correspondence},
            sign_up::recipient,
        },
        cases,
        decisions::log::{self, Decision, Entry},
        groups::{self, model::Group},
        members::{
            self,
            model::{Member, MemberState},
        },
        membership::{
            self,
            absences::{self, standing_in},
            place,
        },
        welcomes::{self, model::WelcomeText},
        worklist,
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::Failure,
        ids::{GroupId, MemberId},
    },
};

/// Hands a group over. Only who leads it for good can, and it never stays without somebody who does.
pub fn hand_over(
    db: &mut Db,
    actor: &Actor,
    group: GroupId,
    handing: &Handing,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<Group, Failure> {
    let group = place::managed(db, actor, group)?;
    let me = actor.require_member()?;
    let leaders = groups::store::lasting_moderators(db, group.id)?;
    if !leaders.contains(&me) {
        return Err(Failure::Conflict("conflict-leads-not".into()));
    }
    if !handing.seen.is_empty() && handing.seen != mark_of(&leaders) {
        return Err(Failure::Conflict("conflict-leaders-changed".into()));
    }
    let successor = successor(db, &group, me, handing.successor)?;
    let stay = handing.stay.ok_or_else(|| Failure::invalid("stay", "error-stay"))?;
    let words = parse_words(&handing.words).map_err(|message| Failure::invalid("words", message))?;
    membership::store::set_role(db, group.id, successor.id, GroupRole::Moderator)?;
    cases::store::reassign(db, group.id, me, successor.id)?;
    worklist::store::pass_on_claims(db, group.id, me, successor.id)?;
    offer_welcome(db, group.id, me, successor.id, at)?;
    step_back(db, &group, me, stay, at)?;
    let giver = members::store::get(db, me)?;
    let subject = format!("{} → {}", giver.name, successor.name);
    let entry = Entry { group: Some(group.id), about: Some(successor.id), subject: &subject, reason: "" };
    log::record_about(db, Some(me), Decision::GroupHandedOver, entry, at)?;
    tell(db, &group, (&giver, &successor), (words, stay), mails, at)?;
    Ok(group)
}

/// Somebody of the group who can lead it from now on.
fn successor(db: &mut Db, group: &Group, me: MemberId, id: Option<MemberId>) -> Result<Member, Failure> {
    let not_them = || Failure::invalid("member", "error-successor");
    let id = id.filter(|id| *id != me).ok_or_else(not_them)?;
    if groups::store::role_in(db, group.id, id)?.is_none() || groups::store::is_muted(db, group.id, id)? {
        return Err(not_them());
    }
    if absences::store::find_running(db, group.id, id)?.is_some() {
        return Err(Failure::invalid("member", "error-successor-away"));
    }
    members::store::find(db, id)?.filter(|member| member.state == MemberState::Active).ok_or_else(not_them)
}

/// Whoever has no words of welcome yet begins with those of their predecessor.
fn offer_welcome(
    db: &mut Db,
    group: GroupId,
    from: MemberId,
    to: MemberId,
    at: Timestamp,
) -> Result<(), Failure> {
    if welcomes::store::find_text(db, group, to)?.is_some() {
        return Ok(());
    }
    let Some(text) = welcomes::store::find_text(db, group, from)? else { return Ok(()) };
    let offered = WelcomeText { body: text.body, offered_by: Some(from) };
    welcomes::store::save_text(db, (group, to), &offered, at)
}

/// What becomes of whoever hands over; who leads the group no more needs no deputy in it.
fn step_back(db: &mut Db, group: &Group, me: MemberId, stay: Stay, at: Timestamp) -> Result<(), Failure> {
    match stay {
        Stay::Moderator => return Ok(()),
        Stay::Member => membership::store::set_role(db, group.id, me, GroupRole::Member)?,
        Stay::Leave => {
            groups::store::delete_member(db, group.id, me)?;
        }
    }
    standing_in::end_all_of(db, Some(me), group, me, at)
}

/// Writes to both.
fn tell(
    db: &mut Db,
    group: &Group,
    (giver, successor): (&Member, &Member),
    (words, stay): (String, Stay),
    mails: &Correspondence,
    at: Timestamp,
) -> Result<(), Failure> {
    let letter = LeadingMail::GroupHandedOver {
        who: giver.name.clone(),
        group: group.name.clone(),
        words,
        path: format!("/moderatie/{}/overdragen", group.slug),
    };
    mails.send(db, recipient(successor), &AccountMail::Leading(letter), at)?;
    let receipt = LeadingMail::HandoverReceipt {
        who: successor.name.clone(),
        group: group.name.clone(),
        stay: stay.as_str(),
    };
    mails.send(db, recipient(giver), &AccountMail::Leading(receipt), at)
}
