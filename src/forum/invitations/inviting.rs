//! Looking at what would happen to each of those who are named, and inviting them: all of them, or nobody.

use std::collections::{HashMap, HashSet};

use chrono::Duration;

use super::{
    letters::SendInvitation,
    model::{Invitation, InvitationState, Invitee, LINK_FOR, MOST_OF_ONE_ADDRESS, Terms},
    sheet::Line,
    store,
};
use crate::{
    forum::{
        access::Actor,
        decisions::log::{self, Decision, Entry},
        groups::model::Group,
        membership::place,
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::{Failure, FieldErrors, Message},
        ids::{GroupId, InvitationId, MemberId},
        jobs::queue,
    },
};

/// What happens to one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// They get an invitation.
    Invited,
    /// They belong to the group already.
    IsMember,
    /// An invitation of theirs is still open.
    IsInvited,
    /// They were invited often enough lately.
    TooOften,
    /// What is wrong with the line.
    Wrong(FieldErrors),
}

/// A line, and what happens to it.
#[derive(Debug, Clone)]
pub struct Planned {
    /// The line.
    pub line: Line,
    /// What happens.
    pub fate: Fate,
}

/// What would happen to a whole table.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Every line, in the order of the file.
    pub lines: Vec<Planned>,
    /// How many people the moderator may still invite today.
    pub left: i64,
}

impl Plan {
    /// Those who get an invitation, with the numbers of their lines.
    pub fn invited(&self) -> Vec<(usize, &Invitee)> {
        let invited = self.lines.iter().filter(|planned| planned.fate == Fate::Invited);
        invited
            .filter_map(|planned| Some((planned.line.number, planned.line.invitee.as_ref().ok()?)))
            .collect()
    }

    /// Whether there are more of them than the moderator may invite today.
    pub fn is_too_many(&self) -> bool {
        i64::try_from(self.invited().len()).unwrap_or(i64::MAX) > self.left
    }
}

/// What would happen to these lines now. Changes nothing.
pub fn plan(
    db: &mut Db,
    actor: &Actor,
    group: GroupId,
    lines: Vec<Line>,
    most_a_day: i64,
    now: Timestamp,
) -> Result<Plan, Failure> {
    let by = actor.require_member()?;
    refuse_closed(&place::readable(db, actor, group)?)?;
    let known = Known::of(db, group, lines.iter().filter_map(|line| line.invitee.as_ref().ok()), now)?;
    let planned = |line: Line| {
        let fate = match &line.invitee {
            Ok(invitee) => known.fate(invitee, now),
            Err(errors) => Fate::Wrong(errors.clone()),
        };
        Planned { line, fate }
    };
    let lines = lines.into_iter().map(planned).collect();
    Ok(Plan { lines, left: left(db, by, most_a_day, now)? })
}

/// Invites everybody of a table that was looked at. Where anything is different by now, nobody is invited: the
/// moderator looks again.
pub fn invite_all(
    db: &mut Db,
    actor: &Actor,
    id: GroupId,
    lines: Vec<Line>,
    terms: &Terms<'_>,
    at: Timestamp,
) -> Result<usize, Failure> {
    place::managed(db, actor, id)?;
    let by = actor.require_member()?;
    let plan = plan(db, actor, id, lines, terms.most_a_day, at)?;
    if plan.lines.iter().any(|planned| planned.fate != Fate::Invited) || plan.is_too_many() {
        return Err(Failure::Conflict(CHANGED.into()));
    }
    let invited = plan.invited();
    for (_, invitee) in &invited {
        keep(db, id, invitee, terms, by, at)?;
    }
    let subject = invited.len().to_string();
    log::record_about(db, actor.member(), Decision::PeopleInvited, entry(id, &subject), at)?;
    Ok(invited.len())
}

/// What is said where a table is no longer as it was looked at.
pub const CHANGED: &str = "conflict-invitations-changed";

/// Invites one person.
pub fn invite(
    db: &mut Db,
    actor: &Actor,
    id: GroupId,
    invitee: &Invitee,
    terms: &Terms<'_>,
    at: Timestamp,
) -> Result<InvitationId, Failure> {
    refuse_closed(&place::managed(db, actor, id)?)?;
    let by = actor.require_member()?;
    let wrong = |key: &'static str| Err(Failure::invalid("email", key));
    match Known::of(db, id, [invitee], at)?.fate(invitee, at) {
        Fate::Invited => {}
        Fate::IsMember => return wrong("error-invitation-member"),
        Fate::IsInvited => return wrong("error-invitation-open"),
        Fate::TooOften => return wrong("error-invitation-often"),
        Fate::Wrong(errors) => return Err(errors.into()),
    }
    if left(db, by, terms.most_a_day, at)? < 1 {
        let message = Message::new("error-invitations-day").with("max", terms.most_a_day);
        return Err(Failure::invalid("email", message));
    }
    let invitation = keep(db, id, invitee, terms, by, at)?;
    log::record_about(db, actor.member(), Decision::PeopleInvited, entry(id, invitee.name.as_str()), at)?;
    Ok(invitation)
}

fn entry(group: GroupId, subject: &str) -> Entry<'_> {
    Entry { group: Some(group), subject, ..Entry::default() }
}

/// The mail is written by a job, so that a thousand of them hold up nobody.
fn keep(
    db: &mut Db,
    group: GroupId,
    invitee: &Invitee,
    terms: &Terms<'_>,
    by: MemberId,
    at: Timestamp,
) -> Result<InvitationId, Failure> {
    let invitation = store::insert(db, group, invitee, terms, by, at)?;
    queue::enqueue(db, &SendInvitation { invitation }, at)?;
    Ok(invitation)
}

fn refuse_closed(group: &Group) -> Result<(), Failure> {
    if group.closed_at.is_some() { Err(Failure::Conflict("denied-group-closed".into())) } else { Ok(()) }
}

/// How many people somebody may still invite within this day.
fn left(db: &mut Db, by: MemberId, most_a_day: i64, now: Timestamp) -> Result<i64, Failure> {
    let invited = store::count_by(db, by, now.minus(Duration::days(1)))?;
    Ok(most_a_day.saturating_sub(invited).max(0))
}

/// What a group knows of some addresses.
struct Known {
    members: HashSet<String>,
    invitations: HashMap<String, Vec<Invitation>>,
}

impl Known {
    fn of<'a>(
        db: &mut Db,
        group: GroupId,
        invitees: impl IntoIterator<Item = &'a Invitee>,
        now: Timestamp,
    ) -> Result<Self, Failure> {
        let keys: Vec<String> = invitees.into_iter().map(|invitee| invitee.email.key()).collect();
        Ok(Self {
            members: store::members_among(db, group, &keys)?,
            invitations: store::of_addresses(db, group, &keys, now.minus(LINK_FOR))?,
        })
    }

    fn fate(&self, invitee: &Invitee, now: Timestamp) -> Fate {
        let key = invitee.email.key();
        let before = self.invitations.get(&key).map(Vec::as_slice).unwrap_or_default();
        if self.members.contains(&key) {
            Fate::IsMember
        } else if before.iter().any(|one| one.state(now) == InvitationState::Open) {
            Fate::IsInvited
        } else if before.len() >= MOST_OF_ONE_ADDRESS {
            Fate::TooOften
        } else {
            Fate::Invited
        }
    }
}
