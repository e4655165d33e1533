//! What moderators of the demo do for and with people: a question passed on, and a week away with a deputy.

use super::{
    content::{AbsenceEntry, Content, RelayEntry, wrong},
    people::Site,
    talk::Conversation,
    when::Calendar,
};
use crate::{
    forum::{
        access::{Actor, MemberActor},
        decisions::log::{self, Decision, Entry},
        members,
        membership::absences::{
            self,
            model::{BeginAbsence, EndAbsence, Period},
        },
        notifications::{self, Reason},
        relays::{self, listing, model::Relay, relaying},
        threads::{self, arranging},
    },
    platform::{db::Db, error::Failure, ids::ThreadId, jobs::queue},
};

/// Passes the questions on, and plans the absences.
pub(super) fn settle(
    db: &mut Db,
    content: &Content,
    conversations: &[Conversation<'_>],
    site: &Site<'_>,
    calendar: Calendar,
) -> Result<(), Failure> {
    for entry in &content.relay {
        let found = conversations.iter().find(|conversation| conversation.entry.key == entry.thread);
        let thread = found.ok_or_else(|| wrong(format!("no thread is called {:?}", entry.thread)))?.id;
        relay(db, entry, thread, site, calendar)?;
    }
    for entry in &content.absence {
        plan(db, entry, site, calendar)?;
    }
    Ok(())
}

/// Written through the stores, so that nobody of the demo begins with a mail.
fn relay(
    db: &mut Db,
    entry: &RelayEntry,
    thread: ThreadId,
    site: &Site<'_>,
    calendar: Calendar,
) -> Result<(), Failure> {
    let (by, to) = (site.person(&entry.by)?.id, site.person(&entry.to)?.id);
    let at = calendar.ago(&entry.ago)?;
    let actor = Actor::Member(MemberActor { id: by, is_admin: false, is_guest: false });
    let question = relaying::question(db, &actor, thread, at)?;
    let fits = listing::among(db, &question.search(by, at), &[to])?;
    let fit = fits.first().ok_or_else(|| wrong(format!("{} cannot be asked", entry.to)))?;
    let declined = entry.declined.as_ref();
    let row = Relay {
        thread_id: thread,
        member_id: to,
        asked_by: Some(by),
        why: fit.fit.phrases.join("; "),
        note: entry.note.clone(),
        created_at: at,
        declined_at: declined.map(|act| calendar.ago(&act.ago)).transpose()?,
        decline_reason: declined.map_or_else(String::new, |act| act.reason.clone()),
    };
    relays::store::insert(db, &row)?;
    let post = threads::store::first_post(db, thread)?.id;
    notifications::store::raise(db, (to, post), Reason::Relay, at)?;
    if let Some(declined_at) = row.declined_at {
        notifications::store::mark_read(db, to, thread, 0, declined_at)?;
    }
    let (subject, name) = (arranging::subject(&question.thread), members::store::get(db, to)?.name);
    let group = Some(question.group.id);
    let asked = Entry { group, about: None, subject: &subject, reason: &name };
    log::record_about(db, Some(by), Decision::QuestionRelayed, asked, at)?;
    if let Some(declined_at) = row.declined_at {
        let said = Entry { group, about: None, subject: &subject, reason: &row.decline_reason };
        log::record_about(db, Some(to), Decision::RelayDeclined, said, declined_at)?;
    }
    Ok(())
}

/// The week begins and ends by the same jobs as any absence.
fn plan(db: &mut Db, entry: &AbsenceEntry, site: &Site<'_>, calendar: Calendar) -> Result<(), Failure> {
    let (group, member) = (site.board(&entry.group)?.id, site.person(&entry.member)?.id);
    let (deputy, at) = (site.person(&entry.deputy)?.id, calendar.ago(&entry.ago)?);
    let (from, until) = calendar.next_week();
    let period = Period::parse(&from, &until, chrono_tz::Europe::Amsterdam, calendar.now())?;
    let absence = absences::store::insert(db, (group, member, deputy), &period, &entry.note, at)?;
    queue::enqueue(db, &BeginAbsence { absence }, period.starts_at)?;
    queue::enqueue(db, &EndAbsence { absence }, period.ends_at)?;
    let name = |db: &mut Db, id| Ok::<_, Failure>(members::store::get(db, id)?.name);
    let subject = format!("{} → {}", name(db, member)?, name(db, deputy)?);
    let line = Entry { group: Some(group), about: Some(deputy), subject: &subject, reason: "" };
    log::record_about(db, Some(member), Decision::AbsencePlanned, line, at)
}
