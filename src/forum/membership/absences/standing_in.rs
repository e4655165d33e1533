//! The acts: planning an absence, its beginning, its end.

use super::{
    model::{Absence, AbsenceBegan, BeginAbsence, EndAbsence, Period, parse_note},
    store,
};
use crate::{
    forum::{
        access::Actor,
        accounts::{
            leading_mails::LeadingMail,
            mails::{AccountMail, Correspondence},
            sign_up::recipient,
        },
        decisions::log::{self, Decision, Entry},
        groups::{self, model::Group},
        members::{
            self,
            model::{Member, MemberState},
        },
        membership::place,
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::{Failure, FieldErrors},
        ids::{AbsenceId, GroupId, MemberId},
        jobs::queue,
    },
};

/// An absence as somebody wants it.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Who is away; none for whoever plans it.
    pub member: Option<MemberId>,
    /// From when until when, or what is wrong with the days.
    pub period: Result<Period, FieldErrors>,
    /// Who should lead the group meanwhile.
    pub deputy: Option<MemberId>,
    /// What the deputy should know.
    pub note: String,
}

/// Plans one's own absence, or, for administrators, that of any moderator: who falls ill arranges nothing. The
/// deputy hears of it at once, and leads the group from the first day on.
pub fn plan(
    db: &mut Db,
    actor: &Actor,
    group: GroupId,
    plan: &Plan,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<AbsenceId, Failure> {
    let group = place::managed(db, actor, group)?;
    let away = who_is_away(db, actor, &group, plan)?;
    let is_own = actor.member() == Some(away.id);
    let planned = store::list(db, &[group.id])?;
    let period = plan.period.clone()?;
    let wrong =
        |own: &'static str, other: &'static str| Failure::invalid("from", if is_own { own } else { other });
    if planned.iter().any(|one| one.member_id == away.id && one.overlaps(&period)) {
        return Err(wrong("error-already-away", "error-already-away-other"));
    }
    if planned.iter().any(|one| one.deputy_id == away.id && one.overlaps(&period)) {
        return Err(wrong("error-away-stands-in", "error-away-stands-in-other"));
    }
    let deputy = plan.deputy.ok_or_else(|| Failure::invalid("deputy", "error-deputy"))?;
    let deputy = possible_deputy(db, &group, away.id, deputy)?;
    if planned.iter().any(|one| one.member_id == deputy.id && one.overlaps(&period)) {
        return Err(Failure::invalid("deputy", "error-deputy-away"));
    }
    let note = parse_note(&plan.note).map_err(|message| Failure::invalid("note", message))?;
    let absence = store::insert(db, (group.id, away.id, deputy.id), &period, &note, at)?;
    queue::enqueue(db, &BeginAbsence { absence }, period.starts_at.max(at))?;
    queue::enqueue(db, &EndAbsence { absence }, period.ends_at)?;
    tell_of_plan(db, actor, (&group, &away, &deputy), (&period, note), mails, at)?;
    record(db, actor.member(), Decision::AbsencePlanned, (&group, &away, &deputy), at)?;
    if period.starts_at <= at {
        begin(db, &BeginAbsence { absence }, at)?;
    }
    Ok(absence)
}

/// Somebody who leads the group for good: whoever plans, or for administrators whom they name.
fn who_is_away(db: &mut Db, actor: &Actor, group: &Group, plan: &Plan) -> Result<Member, Failure> {
    let me = actor.require_member()?;
    let away = plan.member.unwrap_or(me);
    if away != me && !actor.is_admin() {
        return Err(Failure::Forbidden("denied-absence-of-another".into()));
    }
    if groups::store::lasting_moderators(db, group.id)?.contains(&away) {
        return members::store::get(db, away);
    }
    Err(match plan.member {
        None if !actor.is_admin() => Failure::Conflict("conflict-leads-not".into()),
        _ => Failure::invalid("member", "error-away-who"),
    })
}

/// Writes to the deputy, and to whoever is away where an administrator arranged it for them.
fn tell_of_plan(
    db: &mut Db,
    actor: &Actor,
    (group, away, deputy): (&Group, &Member, &Member),
    (period, note): (&Period, String),
    mails: &Correspondence,
    at: Timestamp,
) -> Result<(), Failure> {
    let (from, until) = (period.starts_at, period.ends_at.minus(chrono::Duration::seconds(1)));
    let by = match actor.member().filter(|by| *by != away.id) {
        Some(by) => members::store::get(db, by)?.name,
        None => String::new(),
    };
    if !by.is_empty() {
        let told = LeadingMail::AbsencePlanned {
            by: by.clone(),
            deputy: deputy.name.clone(),
            group: group.name.clone(),
            from,
            until,
            path: format!("/moderatie/{}/moderatoren", group.slug),
        };
        mails.send(db, recipient(away), &AccountMail::Leading(told), at)?;
    }
    let asked = LeadingMail::DeputyAsked {
        who: away.name.clone(),
        by,
        group: group.name.clone(),
        from,
        until,
        note,
        path: "/moderatie".to_owned(),
    };
    mails.send(db, recipient(deputy), &AccountMail::Leading(asked), at)
}

/// Somebody of the group who can lead it for a while.
fn possible_deputy(db: &mut Db, group: &Group, away: MemberId, id: MemberId) -> Result<Member, Failure> {
    let not_them = || Failure::invalid("deputy", "error-deputy");
    let belongs = groups::store::role_in(db, group.id, id)?.is_some();
    if id == away || !belongs || groups::store::is_muted(db, group.id, id)? {
        return Err(not_them());
    }
    members::store::find(db, id)?.filter(|member| member.state == MemberState::Active).ok_or_else(not_them)
}

/// The first day begins. Late or twice does no harm: what has ended or begun stays so.
pub fn begin(db: &mut Db, due: &BeginAbsence, now: Timestamp) -> Result<(), Failure> {
    let Some((group, absence)) = held(db, due.absence)? else { return Ok(()) };
    if absence.ended_at.is_some() || absence.began_at.is_some() || absence.starts_at > now {
        return Ok(());
    }
    if absence.ends_at <= now {
        store::set_ended(db, absence.id, now)?;
        return Ok(());
    }
    store::set_began(db, absence.id, now)?;
    queue::enqueue(db, &AbsenceBegan { group: group.id, member: absence.member_id }, now)?;
    let deputy = members::store::get(db, absence.deputy_id)?;
    if deputy.state == MemberState::Active && store::stand_in(db, group.id, deputy.id)? {
        let member = members::store::get(db, absence.member_id)?;
        record(db, None, Decision::DeputyBegan, (&group, &member, &deputy), now)?;
    }
    Ok(())
}

/// The last day is over. Late or twice does no harm.
pub fn finish(db: &mut Db, due: &EndAbsence, now: Timestamp) -> Result<(), Failure> {
    match held(db, due.absence)? {
        Some((group, absence)) if absence.ends_at <= now => end(db, None, &group, &absence, now).map(drop),
        _ => Ok(()),
    }
}

/// Ends an absence before its time, or calls it off. Whoever is away may, and administrators.
pub fn end_early(
    db: &mut Db,
    actor: &Actor,
    group: GroupId,
    id: AbsenceId,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<(), Failure> {
    let group = place::managed(db, actor, group)?;
    let absence = store::find(db, id)?.filter(|absence| absence.group_id == group.id);
    let absence = absence.ok_or(Failure::NotFound)?;
    if actor.member() != Some(absence.member_id) && !actor.is_admin() {
        return Err(Failure::Conflict("conflict-not-your-absence".into()));
    }
    if !end(db, actor.member(), &group, &absence, at)? {
        return Ok(());
    }
    let member = members::store::get(db, absence.member_id)?;
    let deputy = members::store::get(db, absence.deputy_id)?;
    let released = LeadingMail::DeputyReleased { who: member.name.clone(), group: group.name.clone() };
    mails.send(db, recipient(&deputy), &AccountMail::Leading(released), at)?;
    if actor.member() != Some(member.id) {
        let ended = LeadingMail::AbsenceEnded { group: group.name };
        mails.send(db, recipient(&member), &AccountMail::Leading(ended), at)?;
    }
    Ok(())
}

/// Somebody leads the group no more: whatever they planned there ends with it.
pub(in crate::forum) fn end_all_of(
    db: &mut Db,
    by: Option<MemberId>,
    group: &Group,
    member: MemberId,
    at: Timestamp,
) -> Result<(), Failure> {
    for absence in store::list(db, &[group.id])? {
        if absence.member_id == member {
            end(db, by, group, &absence, at)?;
        }
    }
    Ok(())
}

/// Somebody is kept out of the site: whoever they stand in for is away without a deputy from now on.
pub(in crate::forum) fn step_down_everywhere(
    db: &mut Db,
    by: Option<MemberId>,
    deputy: &Member,
    at: Timestamp,
) -> Result<(), Failure> {
    for absence in store::list_of_deputy(db, deputy.id)? {
        let Some((group, absence)) = held(db, absence.id)? else { continue };
        if absence.is_running() && store::step_down(db, group.id, deputy.id)? {
            let member = members::store::get(db, absence.member_id)?;
            record(db, by, Decision::DeputyEnded, (&group, &member, deputy), at)?;
        }
    }
    Ok(())
}

/// Ends an absence; false when it had ended. Whoever stood in is a plain member again, unless they stand in for
/// somebody else as well.
fn end(
    db: &mut Db,
    by: Option<MemberId>,
    group: &Group,
    absence: &Absence,
    at: Timestamp,
) -> Result<bool, Failure> {
    if !store::set_ended(db, absence.id, at)? {
        return Ok(false);
    }
    if !store::is_deputy(db, group.id, absence.deputy_id)? {
        store::step_down(db, group.id, absence.deputy_id)?;
    }
    let member = members::store::get(db, absence.member_id)?;
    let deputy = members::store::get(db, absence.deputy_id)?;
    record(db, by, Decision::AbsenceEnded, (group, &member, &deputy), at)?;
    Ok(true)
}

/// An absence with its group, whose members nobody else changes until the transaction ends.
fn held(db: &mut Db, id: AbsenceId) -> Result<Option<(Group, Absence)>, Failure> {
    let Some(absence) = store::find(db, id)? else { return Ok(None) };
    groups::store::lock(db, absence.group_id)?;
    let group = groups::store::get(db, absence.group_id)?;
    Ok(store::find(db, id)?.map(|absence| (group, absence)))
}

fn record(
    db: &mut Db,
    by: Option<MemberId>,
    decision: Decision,
    (group, member, deputy): (&Group, &Member, &Member),
    at: Timestamp,
) -> Result<(), Failure> {
    let subject = format!("{} → {}", member.name, deputy.name);
    let entry = Entry { group: Some(group.id), about: Some(deputy.id), subject: &subject, reason: "" };
    log::record_about(db, by, decision, entry, at)
}
