//! Who was invited in the demo: a guest who came, and people who did not answer yet, or will not.

use chrono::Duration;

use super::{
    content::{Content, InvitationEntry, wrong},
    people::Site,
    when::Calendar,
};
use crate::{
    forum::{
        decisions::log::{self, Decision, Entry},
        invitations::{
            letters::SendInvitation,
            model::{Invitee, Terms},
            store,
        },
        members,
        membership::{guests, model::parse_last_day},
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::Failure,
        ids::{GroupId, InvitationId, MemberId},
        jobs::queue,
    },
};

/// Writes the invitations and what came of each.
pub(super) fn settle(
    db: &mut Db,
    content: &Content,
    site: &Site<'_>,
    calendar: Calendar,
) -> Result<(), Failure> {
    for entry in &content.invitation {
        let (group, by) = (site.board(&entry.group)?.id, site.person(&entry.by)?.id);
        let at = calendar.ago(&entry.ago)?;
        let invitee = Invitee::parse(&entry.name, &entry.email, &entry.organisation)
            .map_err(|_| wrong(format!("the invitation of {}", entry.name)))?;
        let guest_until = entry.guest_days.map(|days| last_day(calendar, days)).transpose()?;
        let terms = Terms { guest_until, language: "nl", most_a_day: 0 };
        let id = store::insert(db, group, &invitee, &terms, by, at)?;
        let line = Entry { group: Some(group), subject: &entry.name, ..Entry::default() };
        log::record_about(db, Some(by), Decision::PeopleInvited, line, at)?;
        if entry.is_fresh() {
            // The demo's own mailbox shows this one, with a link that works.
            queue::enqueue(db, &SendInvitation { invitation: id }, calendar.now())?;
            continue;
        }
        store::set_sent(db, id, at)?;
        if !entry.reminded.is_empty() {
            store::set_reminded(db, id, calendar.ago(&entry.reminded)?)?;
        }
        if !entry.withdrawn.is_empty() {
            let withdrawn = calendar.ago(&entry.withdrawn)?;
            store::set_withdrawn(db, id, withdrawn)?;
            log::record_about(db, Some(by), Decision::InvitationWithdrawn, line, withdrawn)?;
        }
        if !entry.accepted.is_empty() {
            let member = site.person(&entry.accepted_by)?.id;
            let accepted = calendar.ago(&entry.accepted)?;
            accept(db, (id, group, member), (guest_until, by), accepted)?;
        }
    }
    Ok(())
}

impl InvitationEntry {
    /// Whether nothing came of it yet, and it was made only just.
    fn is_fresh(&self) -> bool {
        [&self.reminded, &self.withdrawn, &self.accepted, &self.sent].iter().all(|word| word.is_empty())
    }
}

fn accept(
    db: &mut Db,
    (id, group, member): (InvitationId, GroupId, MemberId),
    (guest_until, by): (Option<Timestamp>, MemberId),
    at: Timestamp,
) -> Result<(), Failure> {
    store::set_accepted(db, id, member, at)?;
    let name = members::store::get(db, member)?.name;
    let line = Entry { group: Some(group), about: Some(member), subject: &name, reason: "" };
    log::record_about(db, Some(member), Decision::InvitationAccepted, line, at)?;
    if let Some(until) = guest_until {
        members::store::set_guest(db, member, true)?;
        guests::set_end(db, (group, member), until, by)?;
    }
    Ok(())
}

fn last_day(calendar: Calendar, days: i64) -> Result<Timestamp, Failure> {
    let day = (calendar.now().utc() + Duration::days(days)).format("%Y-%m-%d").to_string();
    parse_last_day(&day, chrono_tz::Europe::Amsterdam, calendar.now())
        .map_err(|_| wrong(format!("a guest of {days} days")))
}
