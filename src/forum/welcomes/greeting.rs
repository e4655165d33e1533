//! The acts: looking at a newcomer, writing to them, and saying that one wrote already.

use super::{
    model::{Way, Welcome, WelcomeText, filled_in},
    store,
};
use crate::{
    forum::{
        access::{Actor, GroupRole},
        accounts::{
            leading_mails::LeadingMail,
            mails::{AccountMail, Behalf, Correspondence},
            sign_up::recipient,
        },
        decisions::log::{self, Decision, Entry},
        groups::model::Group,
        members::{
            self,
            model::{Member, MemberState},
        },
        membership::place,
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::{Failure, Message},
        ids::{GroupId, MemberId},
    },
};

/// Somebody who joined a group, and how they were welcomed, where they were.
#[derive(Debug, Clone)]
pub struct Newcomer {
    /// The group.
    pub group: Group,
    /// Who.
    pub member: Member,
    /// The welcome.
    pub welcome: Option<Welcome>,
}

/// What a moderator writes.
#[derive(Debug, Clone)]
pub struct Greeting {
    /// The text, with the mark of the name in it, or what is wrong with it.
    pub text: Result<String, Message>,
    /// Whether answers go to the moderator's own address, which the newcomer then sees.
    pub takes_answers: bool,
}

/// What came of a welcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Greeted {
    /// It is done.
    Done,
    /// Somebody was first: nothing was done.
    Already(Welcome),
}

/// Somebody who can be welcomed in a group, or was.
pub fn newcomer(db: &mut Db, actor: &Actor, group: GroupId, id: MemberId) -> Result<Newcomer, Failure> {
    let group = place::readable(db, actor, group)?;
    place::known(db, group.id, id)?;
    let (member, role) = place::belonging(db, group.id, id)?;
    if role == GroupRole::Moderator {
        return Err(Failure::Conflict("conflict-leads-group".into()));
    }
    if member.state != MemberState::Active {
        return Err(Failure::Conflict("conflict-not-taking-part".into()));
    }
    let welcome = store::find(db, group.id, id)?;
    Ok(Newcomer { group, member, welcome })
}

/// Sends the moderator's words, and keeps them for the next newcomer.
pub fn greet(
    db: &mut Db,
    actor: &Actor,
    group: GroupId,
    id: MemberId,
    greeting: &Greeting,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<Greeted, Failure> {
    let by = actor.require_member()?;
    let newcomer = newcomer(db, actor, group, id)?;
    place::refuse_self(actor, id)?;
    if let Some(welcome) = newcomer.welcome {
        return Ok(Greeted::Already(welcome));
    }
    let body = greeting.text.clone().map_err(|message| Failure::invalid("text", message))?;
    if let Some(welcome) = note(db, &newcomer, by, Way::Mail, at)? {
        return Ok(Greeted::Already(welcome));
    }
    let moderator = members::store::get(db, by)?;
    let card = members::store::cards(db, &[by])?.remove(&by).ok_or(Failure::NotFound)?;
    let mail = LeadingMail::Welcome {
        who: card.name,
        organisation: card.organisation,
        group: newcomer.group.name.clone(),
        words: filled_in(&body, &newcomer.member.name),
        path: format!("/themagroepen/{}", newcomer.group.slug),
        takes_answers: greeting.takes_answers,
    };
    let reply_to = if greeting.takes_answers { moderator.email.as_str() } else { "" };
    let behalf = Behalf { name: &moderator.name, reply_to };
    mails.send_for(db, behalf, recipient(&newcomer.member), &AccountMail::Leading(mail), at)?;
    store::save_text(db, (group, by), &WelcomeText { body, offered_by: None }, at)?;
    Ok(Greeted::Done)
}

/// "I wrote already": nothing is sent. Saying so again changes nothing.
pub fn tick_off(
    db: &mut Db,
    actor: &Actor,
    group: GroupId,
    id: MemberId,
    at: Timestamp,
) -> Result<Greeted, Failure> {
    let by = actor.require_member()?;
    let newcomer = newcomer(db, actor, group, id)?;
    place::refuse_self(actor, id)?;
    match note(db, &newcomer, by, Way::ByHand, at)? {
        Some(welcome) if welcome.welcomed_by == Some(by) && welcome.way == Way::ByHand => Ok(Greeted::Done),
        Some(welcome) => Ok(Greeted::Already(welcome)),
        None => Ok(Greeted::Done),
    }
}

/// Notes a welcome in its table and in the log; gives the one that was there before.
fn note(
    db: &mut Db,
    newcomer: &Newcomer,
    by: MemberId,
    way: Way,
    at: Timestamp,
) -> Result<Option<Welcome>, Failure> {
    let key = (newcomer.group.id, newcomer.member.id);
    if !store::insert(db, key, by, way, at)? {
        return store::find(db, key.0, key.1);
    }
    let entry = Entry {
        group: Some(newcomer.group.id),
        about: Some(newcomer.member.id),
        subject: &newcomer.member.name,
        reason: "",
    };
    log::record_about(db, Some(by), Decision::MemberWelcomed, entry, at)?;
    Ok(None)
}
