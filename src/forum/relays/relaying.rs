//! The acts: passing a question on, and saying no.

use super::{
    listing::{self, Candidate, RelayedTo, Search},
    matching::Subject,
    model::{MOST_OPEN, Relay, RelayState, parse_decline, parse_note, settled},
    store,
};
use crate::{
    forum::{
        access::{Action, Actor, check},
        accounts::{
            leading_mails::{LeadingMail, RelayedQuestion},
            mails::{AccountMail, Behalf, Correspondence},
            sign_up::recipient,
        },
        decisions::log::{self, Decision, Entry},
        groups::{self, model::Group},
        members::{self, model::MemberCard},
        notifications::{self, Reason},
        threads::{self, arranging, model::Thread, place},
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::{Failure, Message},
        ids::{MemberId, ThreadId},
    },
};

/// The longest account of why somebody fits.
const LONGEST_WHY: usize = 300;

/// A question as those who pass it on see it.
#[derive(Debug, Clone)]
pub struct Question {
    /// The question.
    pub thread: Thread,
    /// Its group.
    pub group: Group,
    /// What it is about.
    pub subject: Subject,
    /// Who was asked already.
    pub asked: Vec<RelayedTo>,
}

impl Question {
    /// How many more can be asked now.
    pub fn room(&self) -> usize {
        let open = self.asked.iter().filter(|one| one.state == RelayState::Open).count();
        MOST_OPEN.saturating_sub(open)
    }

    /// A search for somebody who may know.
    pub fn search(&self, by: MemberId, now: Timestamp) -> Search<'_> {
        Search { thread: &self.thread, group: &self.group, subject: &self.subject, by, now }
    }

    /// Why nobody needs to be asked any more, as the end of message keys.
    pub fn settled(&self) -> Option<&'static str> {
        settled(&self.thread).or(self.group.closed_at.map(|_| "closed-group"))
    }
}

/// A question that this actor may pass on.
pub fn question(db: &mut Db, actor: &Actor, id: ThreadId, now: Timestamp) -> Result<Question, Failure> {
    let (thread, place) = place::readable_thread(db, actor, id)?;
    check(actor, Action::RelayQuestion, &place)?;
    let labels = threads::store::labels_of(db, &[id])?.remove(&id).unwrap_or_default();
    Ok(Question {
        group: groups::store::get(db, thread.group_id)?,
        subject: Subject::of(&thread.title, &labels),
        asked: listing::of_threads(db, &[id], now)?.remove(&id).unwrap_or_default(),
        thread,
    })
}

/// Asks these people: each gets one notification and one mail. All of them, or nobody.
pub fn relay(
    db: &mut Db,
    actor: &Actor,
    id: ThreadId,
    (chosen, note): (&[MemberId], &str),
    mails: &Correspondence,
    at: Timestamp,
) -> Result<Thread, Failure> {
    threads::store::lock(db, id)?;
    let question = question(db, actor, id, at)?;
    let by = actor.require_member()?;
    if question.settled().is_some() {
        return Err(Failure::Conflict("conflict-question-settled".into()));
    }
    if chosen.is_empty() {
        return Err(Failure::invalid("lid", "error-relay-nobody"));
    }
    let note = parse_note(note).map_err(|message| Failure::invalid("note", message))?;
    if question.asked.iter().any(|one| chosen.contains(&one.relay.member_id)) {
        return Err(Failure::Conflict("conflict-relay-asked".into()));
    }
    if chosen.len() > question.room() {
        let message = Message::new("error-relay-room").with("count", question.room());
        return Err(Failure::invalid("lid", message));
    }
    let people = listing::among(db, &question.search(by, at), chosen)?;
    if people.len() != chosen.len() {
        return Err(Failure::invalid("lid", "error-relay-not-offered"));
    }
    let asker = members::store::cards(db, &[by])?.remove(&by).ok_or(Failure::NotFound)?;
    let first = threads::store::first_post(db, id)?;
    let mut names = Vec::new();
    for person in &people {
        let relay = Relay {
            thread_id: id,
            member_id: person.id,
            asked_by: Some(by),
            why: why(person),
            note: note.clone(),
            created_at: at,
            declined_at: None,
            decline_reason: String::new(),
        };
        if !store::insert(db, &relay)? {
            return Err(Failure::Conflict("conflict-relay-asked".into()));
        }
        notifications::store::raise(db, (person.id, first.id), Reason::Relay, at)?;
        names.push(tell(db, &question, &relay, &asker, mails, at)?);
    }
    let entry = Entry {
        group: Some(question.group.id),
        about: None,
        subject: &arranging::subject(&question.thread),
        reason: &names.join(", "),
    };
    log::record_about(db, Some(by), Decision::QuestionRelayed, entry, at)?;
    Ok(question.thread)
}

/// What of somebody's own words fits, in one line.
fn why(person: &Candidate) -> String {
    person.fit.phrases.join("; ").chars().take(LONGEST_WHY).collect()
}

/// Writes to somebody who is asked; gives their name.
fn tell(
    db: &mut Db,
    question: &Question,
    relay: &Relay,
    asker: &MemberCard,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<String, Failure> {
    let member = members::store::get(db, relay.member_id)?;
    let id = question.thread.id;
    let told = RelayedQuestion {
        who: asker.name.clone(),
        organisation: asker.organisation.clone(),
        group: question.group.name.clone(),
        title: question.thread.title.clone(),
        excerpt: question.thread.excerpt.clone(),
        why: relay.why.clone(),
        note: relay.note.clone(),
        answer_path: format!("/gesprekken/{id}#reageer"),
        decline_path: format!("/gesprekken/{id}/doorgespeeld"),
    };
    let behalf = Behalf { name: &asker.name, reply_to: "" };
    let mail = AccountMail::Leading(LeadingMail::QuestionRelayed(told));
    mails.send_for(db, behalf, recipient(&member), &mail, at)?;
    Ok(member.name)
}

/// What somebody was asked.
#[derive(Debug, Clone)]
pub struct OwnRelay {
    /// The question.
    pub thread: Thread,
    /// Its group.
    pub group: Group,
    /// What was asked.
    pub relay: Relay,
    /// What became of it.
    pub state: RelayState,
}

/// What this actor was asked about a question; whoever was not asked finds nothing.
pub fn own(db: &mut Db, actor: &Actor, id: ThreadId, now: Timestamp) -> Result<OwnRelay, Failure> {
    let (thread, place) = place::readable_thread(db, actor, id)?;
    check(actor, Action::UseOwnAccount, &place)?;
    let member = actor.require_member()?;
    let relay = store::find(db, id, member)?.ok_or(Failure::NotFound)?;
    let wrote = !store::writers(db, &[id], &[member])?.is_empty();
    let group = groups::store::get(db, thread.group_id)?;
    let ended = settled(&thread).is_some() || group.closed_at.is_some();
    let state = relay.state(wrote, ended, now);
    Ok(OwnRelay { thread, group, relay, state })
}

/// "I cannot help with this." Saying so again changes nothing.
pub fn decline(
    db: &mut Db,
    actor: &Actor,
    id: ThreadId,
    reason: &str,
    at: Timestamp,
) -> Result<OwnRelay, Failure> {
    threads::store::lock(db, id)?;
    let own = own(db, actor, id, at)?;
    match own.state {
        RelayState::Declined => return Ok(own),
        state if !state.is_open() => return Err(Failure::Conflict("conflict-relay-over".into())),
        _ => {}
    }
    let reason = parse_decline(reason).map_err(|message| Failure::invalid("reason", message))?;
    let member = own.relay.member_id;
    store::set_declined(db, id, member, &reason, at)?;
    notifications::store::mark_read(db, member, id, 0, at)?;
    let entry = Entry {
        group: Some(own.group.id),
        about: None,
        subject: &arranging::subject(&own.thread),
        reason: &reason,
    };
    log::record_about(db, Some(member), Decision::RelayDeclined, entry, at)?;
    Ok(own)
}
