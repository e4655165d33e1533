//! The rows of `cases` and `reports`.

use std::collections::HashMap;

use diesel::{dsl::not, prelude::*};

use super::{
    forms::{Judgement, NewReport, Ruling},
    model::{Case, CaseState, Outcome, Report, Verdict},
};
use crate::platform::{
    clock::Timestamp,
    db::{
        Backend, Db,
        schema::{case_notes, cases, posts, reports},
    },
    error::Failure,
    ids::{CaseId, GroupId, MemberId, PostId, ThreadId},
};

/// Decided cases on one page.
pub const CASES_A_PAGE: i64 = 30;
/// More waiting cases than this are not shown at once; the oldest come first.
const MOST_WAITING: i64 = 200;
/// Notes of one case that are shown.
const MOST_NOTES: i64 = 100;

/// What a moderator said of a case.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = case_notes)]
pub struct CaseNote {
    /// Who.
    pub author_id: MemberId,
    /// What.
    pub text: String,
    /// When.
    pub created_at: Timestamp,
}

/// One case, or [`Failure::NotFound`].
pub fn get(db: &mut Db, id: CaseId) -> Result<Case, Failure> {
    cases::table.find(id).select(Case::as_select()).first(db).optional()?.ok_or(Failure::NotFound)
}

/// The case about a post that nobody decided yet.
pub fn find_open(db: &mut Db, post: PostId) -> Result<Option<Case>, Failure> {
    Ok(cases::table
        .filter(cases::post_id.eq(post))
        .filter(cases::state.eq(CaseState::Open))
        .select(Case::as_select())
        .first(db)
        .optional()?)
}

/// The case about somebody's profile that nobody decided yet.
pub fn find_open_of_profile(db: &mut Db, member: MemberId) -> Result<Option<Case>, Failure> {
    Ok(cases::table
        .filter(cases::profile_id.eq(member))
        .filter(cases::state.eq(CaseState::Open))
        .select(Case::as_select())
        .first(db)
        .optional()?)
}

/// The cases about the posts of a thread go with it: who leads the group in which it stands now decides them.
pub fn follow_thread(db: &mut Db, thread: ThreadId, group: GroupId) -> Result<(), Failure> {
    let posts = posts::table.filter(posts::thread_id.eq(thread)).select(posts::id.nullable());
    diesel::update(cases::table.filter(cases::post_id.eq_any(posts)))
        .set(cases::group_id.eq(group))
        .execute(db)?;
    Ok(())
}

/// Begins a case about a post.
pub fn insert(db: &mut Db, group: GroupId, post: PostId, at: Timestamp) -> Result<CaseId, Failure> {
    insert_about(db, Some((group, post)), None, at)
}

/// Begins a case about somebody's profile, which looks so now.
pub fn insert_of_profile(
    db: &mut Db,
    member: MemberId,
    shown: &str,
    at: Timestamp,
) -> Result<CaseId, Failure> {
    insert_about(db, None, Some((member, shown)), at)
}

fn insert_about(
    db: &mut Db,
    post: Option<(GroupId, PostId)>,
    profile: Option<(MemberId, &str)>,
    at: Timestamp,
) -> Result<CaseId, Failure> {
    Ok(diesel::insert_into(cases::table)
        .values((
            cases::group_id.eq(post.map(|(group, _)| group)),
            cases::post_id.eq(post.map(|(_, post)| post)),
            cases::profile_id.eq(profile.map(|(member, _)| member)),
            cases::reported_profile.eq(profile.map_or("", |(_, shown)| shown)),
            cases::state.eq(CaseState::Open),
            cases::created_at.eq(at),
            cases::decision.eq(Verdict::Undecided),
            cases::rule.eq(""),
            cases::reason.eq(""),
            cases::objection.eq(""),
            cases::outcome.eq(Outcome::Pending),
            cases::outcome_reason.eq(""),
        ))
        .returning(cases::id)
        .get_result(db)?)
}

/// Adds a report to a case; gives its number.
pub fn insert_report(
    db: &mut Db,
    case: CaseId,
    reporter: Option<MemberId>,
    new: &NewReport,
    at: Timestamp,
) -> Result<i64, Failure> {
    let visitor = new.visitor.as_ref();
    Ok(diesel::insert_into(reports::table)
        .values((
            reports::case_id.eq(case),
            reports::reporter_id.eq(reporter),
            reports::reporter_name.eq(visitor.map_or("", |visitor| visitor.name.as_str())),
            reports::reporter_email.eq(visitor.map_or("", |visitor| visitor.email.as_str())),
            reports::reason.eq(new.reason),
            reports::explanation.eq(&new.explanation),
            reports::created_at.eq(at),
            reports::language.eq(visitor.map_or("nl", |visitor| visitor.language)),
        ))
        .returning(reports::id)
        .get_result(db)?)
}

/// In which language each report on a case was written by a visitor; members have a language of their own.
pub fn languages_of(db: &mut Db, case: CaseId) -> Result<HashMap<i64, String>, Failure> {
    let rows: Vec<(i64, String)> =
        reports::table.filter(reports::case_id.eq(case)).select((reports::id, reports::language)).load(db)?;
    Ok(rows.into_iter().collect())
}

/// The reports of these cases, in the order in which they came.
pub fn reports_of(db: &mut Db, ids: &[CaseId]) -> Result<Vec<Report>, Failure> {
    Ok(reports::table
        .filter(reports::case_id.eq_any(ids))
        .order(reports::id)
        .select(Report::as_select())
        .load(db)?)
}

/// The cases of a group, or of none of them: of the site.
fn of_group(group: Option<GroupId>) -> cases::BoxedQuery<'static, Backend> {
    match group {
        Some(group) => cases::table.filter(cases::group_id.eq(group)).into_boxed(),
        None => cases::table.filter(cases::group_id.is_null()).into_boxed(),
    }
}

/// The cases of a group, or of the site, that wait for somebody, the longest wait first.
pub fn list_waiting(db: &mut Db, group: Option<GroupId>) -> Result<Vec<Case>, Failure> {
    Ok(of_group(group)
        .filter(cases::state.eq_any([CaseState::Open, CaseState::Objected]))
        .order((cases::created_at, cases::id))
        .limit(MOST_WAITING)
        .select(Case::as_select())
        .load(db)?)
}

/// How many cases of the site wait for somebody.
pub fn count_waiting_of_site(db: &mut Db) -> Result<i64, Failure> {
    Ok(cases::table
        .filter(cases::group_id.is_null())
        .filter(cases::state.eq_any([CaseState::Open, CaseState::Objected]))
        .count()
        .get_result(db)?)
}

/// A page of the decided cases of a group, or of the site, newest first, and how many there are.
pub fn list_decided(db: &mut Db, group: Option<GroupId>, page: i64) -> Result<(Vec<Case>, i64), Failure> {
    let ended = [CaseState::Decided, CaseState::Closed];
    let total = of_group(group).filter(cases::state.eq_any(ended)).count().get_result(db)?;
    let found = of_group(group)
        .filter(cases::state.eq_any(ended))
        .order((cases::decided_at.desc(), cases::id.desc()))
        .offset(page.saturating_sub(1).saturating_mul(CASES_A_PAGE))
        .limit(CASES_A_PAGE)
        .select(Case::as_select())
        .load(db)?;
    Ok((found, total))
}

/// Other cases about what a member wrote, newest first: in one group, or everywhere and about their profile; at most
/// `limit`.
pub fn about_author(
    db: &mut Db,
    author: MemberId,
    group: Option<GroupId>,
    but: CaseId,
    limit: i64,
) -> Result<Vec<Case>, Failure> {
    let written = posts::table.filter(posts::author_id.eq(author)).select(posts::id.nullable());
    let mut rows = cases::table
        .filter(cases::post_id.eq_any(written).or(cases::profile_id.eq(author)))
        .filter(cases::id.ne(but))
        .order(cases::id.desc())
        .limit(limit)
        .select(Case::as_select())
        .into_boxed();
    if let Some(group) = group {
        rows = rows.filter(cases::group_id.eq(group));
    }
    Ok(rows.load(db)?)
}

/// On which house rules these cases were decided.
pub fn rules_of(db: &mut Db, ids: &[CaseId]) -> Result<HashMap<CaseId, String>, Failure> {
    let rows: Vec<(CaseId, String)> =
        cases::table.filter(cases::id.eq_any(ids)).select((cases::id, cases::rule)).load(db)?;
    Ok(rows.into_iter().collect())
}

/// Says who looks at a case, as long as it is still as `before` says; false when somebody was faster.
pub fn set_assigned(
    db: &mut Db,
    id: CaseId,
    before: Option<MemberId>,
    now: Option<MemberId>,
) -> Result<bool, Failure> {
    let change = cases::assigned_to.eq(now);
    let changed = match before {
        Some(before) => diesel::update(cases::table.find(id).filter(cases::assigned_to.eq(before)))
            .set(change)
            .execute(db)?,
        None => diesel::update(cases::table.find(id).filter(cases::assigned_to.is_null()))
            .set(change)
            .execute(db)?,
    };
    Ok(changed == 1)
}

/// Adds what a moderator says of a case.
pub fn insert_note(
    db: &mut Db,
    case: CaseId,
    author: MemberId,
    text: &str,
    at: Timestamp,
) -> Result<(), Failure> {
    diesel::insert_into(case_notes::table)
        .values((
            case_notes::case_id.eq(case),
            case_notes::author_id.eq(author),
            case_notes::text.eq(text),
            case_notes::created_at.eq(at),
        ))
        .execute(db)?;
    Ok(())
}

/// What moderators said of a case, oldest first; at most the newest hundred.
pub fn notes_of(db: &mut Db, case: CaseId) -> Result<Vec<CaseNote>, Failure> {
    let mut found: Vec<CaseNote> = case_notes::table
        .filter(case_notes::case_id.eq(case))
        .order(case_notes::id.desc())
        .limit(MOST_NOTES)
        .select(CaseNote::as_select())
        .load(db)?;
    found.reverse();
    Ok(found)
}

/// Nobody looks at the waiting cases of a group at which this member looked.
pub fn release(db: &mut Db, group: GroupId, member: MemberId) -> Result<(), Failure> {
    let held = cases::table
        .filter(cases::group_id.eq(group))
        .filter(cases::assigned_to.eq(member))
        .filter(cases::state.eq_any([CaseState::Open, CaseState::Objected]));
    diesel::update(held).set(cases::assigned_to.eq(None::<MemberId>)).execute(db)?;
    Ok(())
}

/// What somebody looked at goes to somebody else; what these wrote or decided themselves waits for whoever takes it.
pub fn reassign(db: &mut Db, group: GroupId, from: MemberId, to: MemberId) -> Result<(), Failure> {
    let own = posts::table.filter(posts::author_id.eq(to)).select(posts::id.nullable());
    let waiting = [CaseState::Open, CaseState::Objected];
    diesel::update(
        cases::table
            .filter(cases::group_id.eq(group))
            .filter(cases::assigned_to.eq(from))
            .filter(cases::state.eq_any(waiting))
            .filter(cases::decided_by.is_null().or(cases::decided_by.ne(to).assume_not_null()))
            .filter(not(cases::post_id.eq_any(own))),
    )
    .set(cases::assigned_to.eq(to))
    .execute(db)?;
    release(db, group, from)
}

/// Decides a case that nobody decided yet; false when somebody was faster.
pub fn set_decided(
    db: &mut Db,
    id: CaseId,
    by: MemberId,
    judgement: &Judgement,
    at: Timestamp,
) -> Result<bool, Failure> {
    let decided = diesel::update(cases::table.find(id).filter(cases::state.eq(CaseState::Open)))
        .set((
            cases::state.eq(CaseState::Decided),
            cases::decided_at.eq(at),
            cases::decided_by.eq(by),
            cases::decision.eq(judgement.verdict),
            cases::rule.eq(judgement.rule.to_string()),
            cases::reason.eq(&judgement.reason),
        ))
        .execute(db)?;
    Ok(decided == 1)
}

/// Notes an objection to a decision that has none; false when somebody was faster.
pub fn set_objected(
    db: &mut Db,
    id: CaseId,
    by: MemberId,
    objection: &str,
    at: Timestamp,
) -> Result<bool, Failure> {
    let objected = diesel::update(cases::table.find(id).filter(cases::state.eq(CaseState::Decided)))
        .set((
            cases::state.eq(CaseState::Objected),
            cases::objection.eq(objection),
            cases::objected_at.eq(at),
            cases::objected_by.eq(by),
            // Somebody else must look at it now.
            cases::assigned_to.eq(None::<MemberId>),
        ))
        .execute(db)?;
    Ok(objected == 1)
}

/// Judges an objection that nobody judged yet; false when somebody was faster.
pub fn set_outcome(
    db: &mut Db,
    id: CaseId,
    by: MemberId,
    ruling: &Ruling,
    at: Timestamp,
) -> Result<bool, Failure> {
    let judged = diesel::update(cases::table.find(id).filter(cases::state.eq(CaseState::Objected)))
        .set((
            cases::state.eq(CaseState::Closed),
            cases::outcome.eq(ruling.outcome),
            cases::outcome_reason.eq(&ruling.reason),
            cases::outcome_at.eq(at),
            cases::outcome_by.eq(by),
        ))
        .execute(db)?;
    Ok(judged == 1)
}
