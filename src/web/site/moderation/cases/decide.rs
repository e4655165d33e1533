//! Taking a case on, deciding it, and judging an objection. Who comes second is told what was decided (409).

use actix_web::{http::StatusCode, web::Path};
use serde::Deserialize;

use super::show::{self, Written};
use crate::{
    forum::{
        cases::{
            deciding::{self, Decided},
            forms::{Judgement, Ruling},
            model::{OpenedCase, Outcome, Verdict},
            notes, objecting,
        },
        groups,
    },
    platform::{db::Db, error::Failure, ids::CaseId},
    web::{
        http::{
            cx::Cx,
            form::Form,
            page::{Answer, see_other_with},
            viewer::Viewer,
        },
        urls,
    },
};

/// Where a form leads that came second.
const OVERTAKEN: &str = "overtaken";

/// Whether it is given back.
#[derive(Debug, Deserialize)]
pub struct AssignForm {
    #[serde(default)]
    terug: String,
}

/// Takes a case on, or gives it back (`terug`).
pub async fn assign_case(cx: Cx, viewer: Viewer, path: Path<CaseId>, form: Form<AssignForm>) -> Answer {
    let (actor, id, back) = (viewer.actor, path.into_inner(), !form.values.terug.is_empty());
    cx.database.write(move |db| deciding::assign(db, &actor, id, back)).await?;
    let flash = if back { "flash-case-released" } else { "flash-case-assigned" };
    see_other_with(&cx, urls::case(id), flash)
}

/// A decision as it came in.
#[derive(Debug, Deserialize)]
pub struct DecisionForm {
    #[serde(default)]
    decision: String,
    #[serde(default)]
    rule: String,
    #[serde(default)]
    reason: String,
}

/// Decides a case, and leads to the page where the rest of the decision is done, where there is one.
pub async fn decide_case(cx: Cx, viewer: Viewer, path: Path<CaseId>, form: Form<DecisionForm>) -> Answer {
    let (actor, id, key, values) = (viewer.actor, path.into_inner(), form.key, form.values);
    let written = Written {
        chosen: values.decision.clone(),
        rule: values.rule.clone(),
        reason: values.reason.clone(),
        key: key.clone(),
        ..Written::default()
    };
    // Who may not decide is told so before anything else.
    cx.database.read(move |db| deciding::open(db, &actor, id)).await?;
    let judgement = match Judgement::parse(&values.decision, &values.rule, &values.reason) {
        Ok(judgement) => judgement,
        Err(errors) => {
            let written = Written { errors, ..written };
            return show::show(&cx, &viewer, id, written, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    let (mails, at) = (cx.mails.clone(), cx.clock.now());
    let decided = cx
        .write_once(&viewer, key, move |db| match deciding::decide(db, &actor, id, &judgement, &mails, at)? {
            Decided::Done(opened) => after_decision(db, &opened),
            Decided::Overtaken => Ok(OVERTAKEN.to_owned()),
        })
        .await;
    let location = match decided {
        Err(Failure::Invalid(errors)) => {
            let written = Written { errors, ..written };
            return show::show(&cx, &viewer, id, written, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
        other => other?,
    };
    answer(&cx, &viewer, id, written, &location, "flash-case-decided").await
}

/// Where a moderator goes on: to what the decision asks for.
fn after_decision(db: &mut Db, opened: &OpenedCase) -> Result<String, Failure> {
    let case = &opened.case;
    Ok(match (case.decision, opened.reported.standing_post(), case.group_id) {
        (Verdict::Edit, Some(post), _) => urls::post_act(post.id, "bewerken"),
        (Verdict::Mute | Verdict::Suspend, _, Some(group)) => {
            let group = groups::store::get(db, group)?;
            format!("{}/{}", urls::group_moderation(&group.slug, "leden"), opened.reported.author())
        }
        (Verdict::Suspend, _, None) => urls::account(opened.reported.author()),
        _ => urls::case(case.id),
    })
}

/// A note as it came in.
#[derive(Debug, Deserialize)]
pub struct NoteForm {
    #[serde(default)]
    text: String,
}

/// Adds what a moderator tells the others of a case.
pub async fn add_note(cx: Cx, viewer: Viewer, path: Path<CaseId>, form: Form<NoteForm>) -> Answer {
    let (actor, id, at) = (viewer.actor, path.into_inner(), cx.clock.now());
    let text = notes::parse_note(&form.values.text);
    let added = cx
        .write_once(&viewer, form.key, move |db| {
            notes::add(db, &actor, id, text, at)?;
            Ok(urls::case(id))
        })
        .await;
    match added {
        Ok(location) => see_other_with(&cx, location, "flash-note-added"),
        Err(Failure::Invalid(errors)) => {
            let written = Written { text: form.values.text, errors, ..Written::default() };
            show::show(&cx, &viewer, id, written, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(failure) => Err(failure.into()),
    }
}

/// What is judged of an objection, as it came in.
#[derive(Debug, Deserialize)]
pub struct OutcomeForm {
    #[serde(default)]
    outcome: String,
    #[serde(default)]
    reason: String,
}

/// Judges an objection.
pub async fn judge_objection(cx: Cx, viewer: Viewer, path: Path<CaseId>, form: Form<OutcomeForm>) -> Answer {
    let (actor, id, key, values) = (viewer.actor, path.into_inner(), form.key, form.values);
    let written = Written {
        chosen: values.outcome.clone(),
        reason: values.reason.clone(),
        key: key.clone(),
        ..Written::default()
    };
    cx.database.read(move |db| deciding::open(db, &actor, id)).await?;
    let ruling = match Ruling::parse(&values.outcome, &values.reason) {
        Ok(ruling) => ruling,
        Err(errors) => {
            let written = Written { errors, ..written };
            return show::show(&cx, &viewer, id, written, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    let (mails, at) = (cx.mails.clone(), cx.clock.now());
    let location = cx
        .write_once(&viewer, key, move |db| {
            Ok(match objecting::judge(db, &actor, id, &ruling, &mails, at)? {
                Decided::Done(opened) => after_judgement(&opened),
                Decided::Overtaken => OVERTAKEN.to_owned(),
            })
        })
        .await?;
    answer(&cx, &viewer, id, written, &location, "flash-objection-judged").await
}

/// Where nothing was done and something should have been, one goes on to do it.
fn after_judgement(opened: &OpenedCase) -> String {
    match (opened.case.outcome, opened.case.decision, opened.reported.standing_post()) {
        (Outcome::Reversed, Verdict::Nothing, Some(post)) => urls::post_act(post.id, "verwijderen"),
        _ => urls::case(opened.case.id),
    }
}

async fn answer(
    cx: &Cx,
    viewer: &Viewer,
    id: CaseId,
    written: Written,
    location: &str,
    flash: &str,
) -> Answer {
    if location == OVERTAKEN {
        let written = Written { is_overtaken: true, key: String::new(), ..written };
        return show::show(cx, viewer, id, written, StatusCode::CONFLICT).await;
    }
    see_other_with(cx, location, flash)
}
