//! The page and its forms: planning an absence, and ending one before its time.

use actix_web::{
    http::StatusCode,
    web::{Path, Query},
};
use serde::Deserialize;

use super::{
    super::{members::role_key, tabs},
    data::{self, ModeratorsData},
    notes::{away_notes, moderator_lines},
};
use crate::{
    forum::{
        access::GroupRole,
        membership::absences::{
            model::{Absence, Period},
            standing_in::{self, Plan},
        },
    },
    platform::{
        error::{Failure, FieldErrors, Message},
        ids::{AbsenceId, MemberId},
    },
    web::{
        http::{
            cx::Cx,
            form::{Form, NoFields, ShownForm},
            page::{Answer, Nav, see_other_with},
            viewer::Viewer,
        },
        site::groups::head,
        urls,
        views::{
            absences::{AwayNote, DeputyChoice, ModeratorsPage},
            parts::{GroupTag, PersonCard},
        },
    },
};

/// Whom to look for.
#[derive(Debug, Deserialize)]
pub struct DeputyParams {
    #[serde(default)]
    naam: String,
}

/// An absence as it came in, or a search for a deputy.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct AbsenceForm {
    #[serde(default)]
    member: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    until: String,
    #[serde(default)]
    deputy: String,
    #[serde(default)]
    note: String,
    #[serde(default)]
    naam: String,
    #[serde(default)]
    zoeken: String,
}

/// The page.
pub async fn show_moderators(
    cx: Cx,
    viewer: Viewer,
    path: Path<String>,
    params: Query<DeputyParams>,
) -> Answer {
    let typed = AbsenceForm { naam: params.naam.clone(), ..AbsenceForm::default() };
    show(&cx, &viewer, path.into_inner(), typed, FieldErrors::default()).await
}

/// Plans one's own absence, or as an administrator that of a moderator.
pub async fn plan_absence(cx: Cx, viewer: Viewer, path: Path<String>, form: Form<AbsenceForm>) -> Answer {
    let (slug, typed) = (path.into_inner(), form.values);
    if !typed.zoeken.is_empty() {
        return show(&cx, &viewer, slug, typed, FieldErrors::default()).await;
    }
    let (actor, address, mails, at) = (viewer.actor, slug.clone(), cx.mails.clone(), cx.clock.now());
    let plan = Plan {
        // What is no number is nobody, who leads no group.
        member: (!typed.member.is_empty()).then(|| typed.member.parse().unwrap_or(MemberId(0))),
        period: Period::parse(&typed.from, &typed.until, cx.config.site.timezone, at),
        deputy: typed.deputy.parse().ok(),
        note: typed.note.clone(),
    };
    let is_own = plan.member.is_none_or(|member| actor.member() == Some(member));
    let flash = if is_own { "flash-absence-planned" } else { "flash-absence-planned-other" };
    let done = cx
        .write_once(&viewer, form.key, move |db| {
            let group = head::get(db, &actor, &address)?.group;
            standing_in::plan(db, &actor, group.id, &plan, &mails, at)?;
            Ok(urls::group_moderation(&group.slug, "moderatoren"))
        })
        .await;
    match done {
        Ok(location) => see_other_with(&cx, location, flash),
        Err(Failure::Invalid(errors)) => show(&cx, &viewer, slug, typed, errors).await,
        Err(failure) => Err(failure.into()),
    }
}

/// Ends an absence before its time, or calls it off.
pub async fn end_absence(
    cx: Cx,
    viewer: Viewer,
    path: Path<(String, AbsenceId)>,
    form: Form<NoFields>,
) -> Answer {
    let (actor, mails, at, (slug, id)) = (viewer.actor, cx.mails.clone(), cx.clock.now(), path.into_inner());
    let location = cx
        .write_once(&viewer, form.key, move |db| {
            let group = head::get(db, &actor, &slug)?.group;
            standing_in::end_early(db, &actor, group.id, id, &mails, at)?;
            Ok(urls::group_moderation(&group.slug, "moderatoren"))
        })
        .await?;
    see_other_with(&cx, location, "flash-absence-ended")
}

async fn show(cx: &Cx, viewer: &Viewer, slug: String, typed: AbsenceForm, errors: FieldErrors) -> Answer {
    let (actor, now) = (viewer.actor, cx.clock.now());
    let words: String = typed.naam.chars().filter(|c| !c.is_control()).take(100).collect();
    let (query, chosen) = (words.clone(), typed.deputy.parse().ok());
    let data = cx.database.read(move |db| data::load(db, &actor, &slug, (&query, chosen), now)).await?;
    let view = page(cx, viewer, &data, &AbsenceForm { naam: words, ..typed }, &errors)?;
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let title = Message::new("page-title-moderators").with("group", &data.group.name);
    cx.page(viewer, title, Nav::Work).status(status).render(&view)
}

fn page(
    cx: &Cx,
    viewer: &Viewer,
    data: &ModeratorsData,
    typed: &AbsenceForm,
    errors: &FieldErrors,
) -> Result<ModeratorsPage, Failure> {
    let slug = &data.group.slug;
    let action = urls::group_moderation(slug, "moderatoren");
    let today = cx.clock.now().utc().with_timezone(&cx.config.site.timezone).date_naive();
    let shown = ShownForm::new(cx, viewer, errors);
    let mut planned = Vec::new();
    for absence in &data.absences {
        planned.extend(line(cx, viewer, data, absence, &action)?);
    }
    let deputies = data.deputies.iter().filter_map(|(id, role)| {
        Some(DeputyChoice {
            id: id.0,
            person: PersonCard::of(data.cards.get(id)?, true),
            role_key: role_key(Some(*role)),
            is_chosen: typed.deputy == id.to_string(),
        })
    });
    Ok(ModeratorsPage {
        group: GroupTag::of(&data.group),
        tabs: tabs(slug, "cases-tab-moderators"),
        moderators: moderator_lines(&data.leaders, &data.absences, &data.cards, true),
        planned,
        can_plan: data.leads || !data.may_be_away.is_empty(),
        may_be_away: data
            .may_be_away
            .iter()
            .filter_map(|id| away_choice(data, *id, viewer.actor.member(), typed))
            .collect(),
        member: shown.field("member", ""),
        hand_over_url: urls::group_moderation(slug, "overdragen"),
        action,
        key: cx.form_key()?,
        earliest: today.to_string(),
        from: shown.field("from", &typed.from),
        until: shown.field("until", &typed.until),
        note: shown.field("note", &typed.note),
        deputy: shown.field("deputy", ""),
        query: typed.naam.clone(),
        deputies: deputies.collect(),
        errors: shown.summary(),
    })
}

/// Somebody of whom an administrator says that they are away; themselves where they lead the group and say nothing.
fn away_choice(
    data: &ModeratorsData,
    id: MemberId,
    me: Option<MemberId>,
    typed: &AbsenceForm,
) -> Option<DeputyChoice> {
    let is_said = typed.member == id.to_string();
    Some(DeputyChoice {
        id: id.0,
        person: PersonCard::of(data.cards.get(&id)?, true),
        role_key: role_key(Some(GroupRole::Moderator)),
        is_chosen: is_said || (typed.member.is_empty() && me == Some(id)),
    })
}

/// An absence with what its deputy should know and, for whoever may end it, the way to.
fn line(
    cx: &Cx,
    viewer: &Viewer,
    data: &ModeratorsData,
    absence: &Absence,
    action: &str,
) -> Result<Vec<AwayNote>, Failure> {
    let may_end = viewer.actor.is_admin() || viewer.actor.member() == Some(absence.member_id);
    let end_url = if may_end { format!("{action}/{}/beeindigen", absence.id) } else { String::new() };
    let key = cx.form_key()?;
    let note = |note: AwayNote| AwayNote {
        note: absence.note.clone(),
        end_url: end_url.clone(),
        key: key.clone(),
        ..note
    };
    Ok(away_notes([absence], &data.leaders, &data.cards).into_iter().map(note).collect())
}
