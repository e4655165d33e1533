//! What the page is made of: a fixed number of queries.

use std::collections::HashMap;

use chrono_tz::Tz;
use serde::Deserialize;

use super::super::absences;
use crate::{
    forum::{
        access::{Actor, GroupRole},
        groups::{self, model::Group},
        handovers::listing::{self, Knowledge, MOST},
        invitations::{
            listing as invited,
            model::{Invitation, InvitationState},
        },
        members::{self, model::MemberCard},
        membership::{
            absences::{model::Absence, store as planned},
            model::JoinRequest,
            place, store,
        },
        worklist::{self, model::Line},
    },
    platform::{clock::Timestamp, db::Db, error::Failure, ids::MemberId},
    web::site::groups::head,
};

/// A handover as it came in, or a search for a successor.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct HandoverForm {
    #[serde(default)]
    pub member: String,
    #[serde(default)]
    pub words: String,
    #[serde(default)]
    pub stay: String,
    #[serde(default)]
    pub seen: String,
    #[serde(default)]
    pub naam: String,
    #[serde(default)]
    pub zoeken: String,
}

/// What the page is made of.
pub struct HandoverData {
    pub group: Group,
    pub lines: Vec<Line>,
    pub requests: Vec<JoinRequest>,
    /// The newest invitations that nobody answered yet, and how many there are.
    pub invitations: Vec<Invitation>,
    pub invitation_count: i64,
    pub knowledge: Knowledge,
    pub leaders: Vec<MemberId>,
    pub lasting: Vec<MemberId>,
    pub absences: Vec<Absence>,
    /// Who can lead the group next, and as what they belong to it.
    pub successors: Vec<(MemberId, GroupRole)>,
    pub cards: HashMap<MemberId, MemberCard>,
}

/// Loads it for a moderator of the group; `chosen` stays among those who are offered.
pub fn load(
    db: &mut Db,
    actor: &Actor,
    slug: &str,
    (words, chosen): (&str, Option<MemberId>),
    (now, zone): (Timestamp, Tz),
) -> Result<HandoverData, Failure> {
    let group = head::get(db, actor, slug)?.group;
    place::readable(db, actor, group.id)?;
    let me = actor.require_member()?;
    let lines = worklist::listing::list(db, &[group.id], now, zone)?;
    let requests = store::list_requests(db, group.id, MOST)?;
    let open = Some(InvitationState::Open);
    let invitations = invited::find(db, group.id, open, 1, now)?;
    let invitation_count = invited::count_of(db, group.id, open, now)?;
    let knowledge = listing::gather(db, group.id, me, now)?;
    let leaders = groups::store::moderators(db, group.id)?;
    let lasting = groups::store::lasting_moderators(db, group.id)?;
    let absences = planned::list(db, &[group.id])?;
    let successors = absences::offered(db, &group, (me, &leaders), (words, chosen), now)?;
    let mut people: Vec<MemberId> = leaders.clone();
    people.extend(
        lines.iter().flat_map(|line| line.claim.map(|mark| mark.member).into_iter().chain([line.who])),
    );
    people.extend(requests.iter().map(|request| request.member_id));
    people.extend(invitations.iter().map(|invitation| invitation.invited_by));
    people.extend(knowledge.notes.iter().flat_map(|note| [note.member, note.by]));
    people.extend(knowledge.summarised.iter().filter_map(|thread| thread.summary_by));
    people.extend(knowledge.experts.iter().map(|(id, _)| *id));
    people.extend(knowledge.helpful.iter().map(|(id, _)| *id));
    people.extend(knowledge.welcomes.iter().map(|(id, _)| *id));
    people.extend(absences.iter().flat_map(|absence| [absence.member_id, absence.deputy_id]));
    people.extend(successors.iter().map(|(id, _)| *id));
    people.sort_unstable();
    people.dedup();
    let cards = members::store::cards(db, &people)?;
    Ok(HandoverData {
        group,
        lines,
        requests,
        invitations,
        invitation_count,
        knowledge,
        leaders,
        lasting,
        absences,
        successors,
        cards,
    })
}
