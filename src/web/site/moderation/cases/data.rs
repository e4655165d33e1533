//! What the page of a case is made of: a fixed number of queries.

use super::people::{self, People};
use crate::{
    forum::{
        access::Actor,
        cases::{
            deciding,
            model::{Case, OpenedCase, Report},
            notes,
            store::{self, CaseNote},
        },
        decisions::listing::{self, LoggedDecision},
        groups::{self, model::Group},
        members,
    },
    platform::{
        db::Db,
        error::Failure,
        ids::{CaseId, MemberId},
    },
};

/// Earlier cases and decisions that are listed.
const MOST_EARLIER: i64 = 20;

/// What the page of a case is made of.
pub struct CaseData {
    pub opened: OpenedCase,
    /// The group; none where administrators decide.
    pub group: Option<Group>,
    pub reports: Vec<Report>,
    pub earlier: Vec<Case>,
    pub decisions: Vec<LoggedDecision>,
    /// What moderators said of it; none for who wrote the post.
    pub notes: Vec<CaseNote>,
    pub people: People,
}

/// Loads a case for somebody who decides in its group. What happened in other groups is for administrators.
pub fn load(db: &mut Db, actor: &Actor, id: CaseId) -> Result<CaseData, Failure> {
    let opened = deciding::open(db, actor, id)?;
    let group = opened.case.group_id.map(|group| groups::store::get(db, group)).transpose()?;
    let reports = store::reports_of(db, &[id])?;
    let only = opened.case.group_id.filter(|_| !actor.is_admin());
    let author = opened.reported.author();
    let earlier = store::about_author(db, author, only, id, MOST_EARLIER)?;
    let decisions = listing::about(db, author, only, MOST_EARLIER)?;
    let mut ids: Vec<MemberId> = reports.iter().filter_map(|report| report.reporter_id).collect();
    let notes = notes::of(db, actor, id)?;
    ids.push(author);
    ids.extend(notes.iter().map(|note| note.author_id));
    ids.extend(people::named_in(&opened.case));
    ids.sort_unstable();
    ids.dedup();
    let people = People(members::store::cards(db, &ids)?);
    Ok(CaseData { opened, group, reports, earlier, decisions, notes, people })
}
