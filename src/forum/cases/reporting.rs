//! Telling those who decide that something is wrong with a post or a profile.

use super::{forms::NewReport, letters, model::Reported, store};
use crate::{
    forum::{
        access::{Action, Actor, Place, check},
        accounts::mails::Correspondence,
        members::{self, model::Member},
        profiles,
        threads::{
            self,
            model::{Post, Thread},
        },
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::Failure,
        ids::{CaseId, MemberId, PostId},
    },
};

/// A post that this actor may report.
pub fn reportable(db: &mut Db, actor: &Actor, id: PostId) -> Result<(Thread, Post), Failure> {
    let (thread, post, place) = threads::place::readable_post(db, actor, id)?;
    check(actor, Action::ReportPost, &place)?;
    Ok((thread, post))
}

/// Somebody whose profile this actor may report: whoever they may see, but not themselves.
pub fn reportable_profile(db: &mut Db, actor: &Actor, id: MemberId) -> Result<Member, Failure> {
    let member = profiles::listing::visible(db, actor, id)?;
    check(actor, Action::ReportProfile, &Place::SITE)?;
    if actor.member() == Some(id) {
        return Err(Failure::Forbidden("denied-own-profile".into()));
    }
    Ok(member)
}

/// Notes a report of a post and sends its receipt; gives its number. It joins the case about this post that nobody
/// decided yet. A member who reports the same once more gets the number of the first time.
pub fn report(
    db: &mut Db,
    actor: &Actor,
    id: PostId,
    new: &NewReport,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<i64, Failure> {
    let (thread, post, place) = threads::place::locked_post(db, actor, id)?;
    check(actor, Action::ReportPost, &place)?;
    let case = match store::find_open(db, post.id)? {
        Some(case) => case.id,
        None => store::insert(db, thread.group_id, post.id, at)?,
    };
    note(db, actor, case, &Reported::Post(Box::new((post, thread))), new, mails, at)
}

/// The same for a profile.
pub fn report_profile(
    db: &mut Db,
    actor: &Actor,
    id: MemberId,
    new: &NewReport,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<i64, Failure> {
    members::store::lock(db, id)?;
    let member = reportable_profile(db, actor, id)?;
    let case = if let Some(case) = store::find_open_of_profile(db, id)? {
        case.id
    } else {
        let shown = profiles::clearing::kept(db, id)?;
        store::insert_of_profile(db, id, &serde_json::to_string(&shown)?, at)?
    };
    note(db, actor, case, &Reported::Profile(Box::new(member)), new, mails, at)
}

fn note(
    db: &mut Db,
    actor: &Actor,
    case: CaseId,
    about: &Reported,
    new: &NewReport,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<i64, Failure> {
    let reporter = actor.member();
    let same = store::reports_of(db, &[case])?.into_iter().find(|report| {
        reporter.is_some()
            && report.reporter_id == reporter
            && (report.reason, &report.explanation) == (new.reason, &new.explanation)
    });
    if let Some(same) = same {
        return Ok(same.id);
    }
    // Whoever is signed in is who they are; a name in the form says nothing.
    let visitor = new.visitor.clone().filter(|_| reporter.is_none());
    let number = store::insert_report(db, case, reporter, &NewReport { visitor, ..new.clone() }, at)?;
    letters::receipt(db, reporter, new, number, about, mails, at)?;
    tracing::info!(number, case = case.0, what = about.word(), "something was reported");
    Ok(number)
}
