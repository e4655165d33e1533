//! Telling the moderators that something is wrong with a post.

use super::{letters, model::NewReport, store};
use crate::{
    forum::{
        access::{Action, Actor, check},
        accounts::mails::Correspondence,
        threads::{
            self,
            model::{Post, Thread},
        },
    },
    platform::{clock::Timestamp, db::Db, error::Failure, ids::PostId},
};

/// A post that this actor may report.
pub fn reportable(db: &mut Db, actor: &Actor, id: PostId) -> Result<(Thread, Post), Failure> {
    let (thread, post, place) = threads::place::readable_post(db, actor, id)?;
    check(actor, Action::ReportPost, &place)?;
    Ok((thread, post))
}

/// Notes a report and sends its receipt; gives its number. It joins the case about this post that nobody decided
/// yet. A member who reports the same once more gets the number of the first time.
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
    letters::receipt(db, reporter, new, number, &thread.title, mails, at)?;
    tracing::info!(number, case = case.0, "a post was reported");
    Ok(number)
}
