//! One case: the post, who reported it and why, what happened before, and the forms that decide.

use actix_web::{http::StatusCode, web::Path};

use super::{
    data::{self, CaseData},
    people,
};
use crate::{
    forum::{
        cases::{
            model::{CaseState, LAST_RULE, Outcome, Reported, Verdict, case_in},
            objecting,
        },
        profiles::model::{HideableField, KeptProfile},
    },
    platform::{
        clock::Timestamp,
        error::{Failure, FieldErrors, Message},
        ids::{CaseId, MemberId},
        text::sanitize,
    },
    web::{
        http::{
            cx::Cx,
            form::ShownForm,
            page::{Answer, Nav},
            viewer::Viewer,
        },
        site::threads::removed_key,
        urls,
        views::{
            cases::{
                CasePage, DecisionForm, HistoryLine, NoteForm, NoteView, OutcomeForm, ReportedPost,
                ReportedProfile,
            },
            parts::{Choice, GroupTag},
        },
    },
};

/// What a form brought that is shown again.
#[derive(Debug, Default)]
pub struct Written {
    /// What was chosen as the decision or the outcome.
    pub chosen: String,
    /// The house rule.
    pub rule: String,
    /// Why.
    pub reason: String,
    /// A note.
    pub text: String,
    /// What is wrong.
    pub errors: FieldErrors,
    /// The key of the form, kept when it is shown again.
    pub key: String,
    /// Whether somebody else decided in the meantime.
    pub is_overtaken: bool,
}

/// The page of a case.
pub async fn show_case(cx: Cx, viewer: Viewer, path: Path<CaseId>) -> Answer {
    show(&cx, &viewer, path.into_inner(), Written::default(), StatusCode::OK).await
}

/// The page with what a form brought.
pub async fn show(cx: &Cx, viewer: &Viewer, id: CaseId, written: Written, status: StatusCode) -> Answer {
    let actor = viewer.actor;
    let member = actor.require_member()?;
    let data = cx.database.read(move |db| data::load(db, &actor, id)).await?;
    let view = page(cx, viewer, member, &data, written)?;
    let title = match &data.group {
        Some(group) => Message::new("page-title-case").with("number", id).with("group", &group.name),
        None => Message::new("page-title-site-case").with("number", id),
    };
    cx.page(viewer, title, Nav::Work).status(status).render(&view)
}

fn page(
    cx: &Cx,
    viewer: &Viewer,
    member: MemberId,
    data: &CaseData,
    written: Written,
) -> Result<CasePage, Failure> {
    let (case, reported) = (&data.opened.case, &data.opened.reported);
    let now = cx.clock.now();
    let shown = ShownForm::new(cx, viewer, &written.errors);
    let is_own = reported.author() == member;
    let why_not = match case.state {
        CaseState::Open if is_own => "denied-own-case",
        CaseState::Objected => objecting::why_not_judge(&data.opened, member).unwrap_or_default(),
        _ => "",
    };
    let key = if written.key.is_empty() { cx.form_key()? } else { written.key.clone() };
    let decides = why_not.is_empty() && !is_own;
    let people = &data.people;
    Ok(CasePage {
        id: case.id.0,
        group: data.group.iter().map(GroupTag::of).collect(),
        list_url: data.group.as_ref().map_or_else(
            || "/beheer/meldingen".to_owned(),
            |group| urls::group_moderation(&group.slug, "meldingen"),
        ),
        title: reported.title().to_owned(),
        title_url: match reported {
            Reported::Post(both) => urls::thread(both.1.id, &both.1.title),
            Reported::Profile(owner) => urls::member(owner.id),
        },
        author_url: data.group.as_ref().map_or_else(
            || urls::account(reported.author()),
            |group| format!("{}/{}", urls::group_moderation(&group.slug, "leden"), reported.author()),
        ),
        post: reported_post(data).into_iter().collect(),
        profile: reported_profile(data)?.into_iter().collect(),
        reports: data
            .reports
            .iter()
            // Who wrote the post does not learn who reported it, moderator or not.
            .map(|report| people.report(report, !is_own, viewer.actor.is_admin()))
            .collect(),
        since: case.waits_since(),
        days: people::days(case.waits_since(), now),
        is_late: case.is_late(now),
        is_waiting: case.is_waiting(),
        is_mine: case.assigned_to == Some(member),
        assigned: people.maybe(case.assigned_to),
        assign_url: if case.is_waiting() && decides {
            urls::case_act(case.id, "toewijzen")
        } else {
            String::new()
        },
        verdict: people.verdict(case, true),
        objection: people.objection(case, !is_own),
        history: history(data),
        notes: data
            .notes
            .iter()
            .map(|note| NoteView {
                by: people.person(note.author_id),
                text: note.text.clone(),
                at: note.created_at,
            })
            .collect(),
        note: (!is_own).then(|| note_form(case.id, &shown, &written, &key)).into_iter().collect(),
        decide: (case.state == CaseState::Open && decides)
            .then(|| decision_form(viewer, data, &shown, &written, &key))
            .into_iter()
            .collect(),
        judge: (case.state == CaseState::Objected && decides)
            .then(|| outcome_form(case.id, &shown, &written, &key))
            .into_iter()
            .collect(),
        why_not_key: why_not.to_owned(),
        is_overtaken: written.is_overtaken,
        errors: shown.summary(),
    })
}

fn reported_post(data: &CaseData) -> Option<ReportedPost> {
    let Reported::Post(both) = &data.opened.reported else { return None };
    let (post, thread) = both.as_ref();
    Some(ReportedPost {
        author: data.people.person(post.author_id),
        written_at: post.created_at,
        body_html: sanitize::stored(post.html.clone()),
        removed_key: removed_key(post).to_owned(),
        removal_reason: post.removal_reason.clone(),
        url: if thread.removed_at.is_none() { urls::post(post.id) } else { String::new() },
    })
}

fn reported_profile(data: &CaseData) -> Result<Option<ReportedProfile>, Failure> {
    let Reported::Profile(owner) = &data.opened.reported else { return Ok(None) };
    let kept: KeptProfile = serde_json::from_str(&data.opened.case.reported_profile)?;
    Ok(Some(ReportedProfile {
        person: data.people.person(owner.id),
        job_title: kept.shown(HideableField::JobTitle, &kept.job_title).to_owned(),
        expertise: kept.shown(HideableField::Expertise, &kept.expertise).to_owned(),
        ask_me_about: kept.shown(HideableField::AskMeAbout, &kept.ask_me_about).to_owned(),
        has_picture: kept.picture.is_some(),
        since: data.opened.case.created_at,
    }))
}

fn note_form(id: CaseId, shown: &ShownForm<'_>, written: &Written, key: &str) -> NoteForm {
    NoteForm {
        action: urls::case_act(id, "notities"),
        key: format!("{key}-note"),
        text: shown.field("text", &written.text),
    }
}

fn decision_form(
    viewer: &Viewer,
    data: &CaseData,
    shown: &ShownForm<'_>,
    written: &Written,
    key: &str,
) -> DecisionForm {
    let (is_admin, reported) = (viewer.actor.is_admin(), &data.opened.reported);
    DecisionForm {
        action: urls::case_act(data.opened.case.id, "besluit"),
        key: key.to_owned(),
        verdicts: reported
            .verdicts()
            .iter()
            .filter(|verdict| **verdict != Verdict::Suspend || is_admin)
            .map(|verdict| {
                let key = format!("verdict-choice-{}-{}", reported.word(), verdict.as_str());
                Choice::keyed(verdict.as_str(), key, written.chosen == verdict.as_str())
            })
            .collect(),
        decision: shown.field("decision", ""),
        rules: std::iter::once(Choice::keyed("", "case-rule-choose", written.rule.is_empty()))
            .chain((1..=LAST_RULE).map(|rule| {
                let rule = rule.to_string();
                Choice::keyed(&rule, format!("house-rules-{rule}-heading"), written.rule == rule)
            }))
            .collect(),
        rule: shown.field("rule", ""),
        reason: shown.field("reason", &written.reason),
    }
}

fn outcome_form(id: CaseId, shown: &ShownForm<'_>, written: &Written, key: &str) -> OutcomeForm {
    OutcomeForm {
        action: urls::case_act(id, "uitkomst"),
        key: key.to_owned(),
        outcomes: [Outcome::Upheld, Outcome::Reversed]
            .into_iter()
            .map(|outcome| {
                let key = format!("outcome-choice-{}", outcome.as_str());
                Choice::keyed(outcome.as_str(), key, written.chosen == outcome.as_str())
            })
            .collect(),
        outcome: shown.field("outcome", ""),
        reason: shown.field("reason", &written.reason),
    }
}

/// Earlier cases and decisions about the author, newest first.
fn history(data: &CaseData) -> Vec<HistoryLine> {
    let this = data.opened.case.id;
    let waiting = data.earlier.iter().filter(|case| case.decided_at.is_none()).map(|case| HistoryLine {
        at: case.created_at,
        what_key: "case-still-open".to_owned(),
        subject: String::new(),
        url: urls::case(case.id),
        reason: String::new(),
    });
    let decided = data.decisions.iter().filter(|row| case_in(&row.subject) != Some(this)).map(|row| {
        let case = case_in(&row.subject);
        HistoryLine {
            at: row.at,
            what_key: format!("decision-{}", row.action),
            subject: row.subject.rsplit_once(" (/").map_or("", |(title, _)| title).to_owned(),
            url: case.map(urls::case).unwrap_or_default(),
            reason: row.reason.clone(),
        }
    });
    let mut lines: Vec<(Timestamp, HistoryLine)> =
        waiting.chain(decided).map(|line| (line.at, line)).collect();
    lines.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    lines.into_iter().map(|(_, line)| line).collect()
}
