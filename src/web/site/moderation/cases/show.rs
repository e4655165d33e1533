//! One case: the post, who reported it and why, what happened before, and the forms that decide.

use actix_web::{http::StatusCode, web::Path};

use super::{
    data::{self, CaseData},
    people,
};
use crate::{
    forum::cases::{
        model::{CaseState, LAST_RULE, Outcome, Verdict, case_in},
        objecting,
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
            cases::{CasePage, DecisionForm, HistoryLine, NoteForm, NoteView, OutcomeForm},
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
    let title = Message::new("page-title-case").with("number", id).with("group", &data.group.name);
    cx.page(viewer, title, Nav::Work).status(status).render(&view)
}

fn page(
    cx: &Cx,
    viewer: &Viewer,
    member: MemberId,
    data: &CaseData,
    written: Written,
) -> Result<CasePage, Failure> {
    let (case, post, thread) = (&data.opened.case, &data.opened.post, &data.opened.thread);
    let now = cx.clock.now();
    let shown = ShownForm::new(cx, viewer, &written.errors);
    let is_own = post.author_id == member;
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
        group: GroupTag::of(&data.group),
        list_url: urls::group_moderation(&data.group.slug, "meldingen"),
        title: thread.title.clone(),
        thread_url: urls::thread(thread.id, &thread.title),
        post_url: if thread.removed_at.is_none() { urls::post(post.id) } else { String::new() },
        author: people.person(post.author_id),
        author_url: format!("{}/{}", urls::group_moderation(&data.group.slug, "leden"), post.author_id),
        written_at: post.created_at,
        body_html: sanitize::stored(post.html.clone()),
        removed_key: removed_key(post).to_owned(),
        removal_reason: post.removal_reason.clone(),
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
            .then(|| decision_form(viewer, case.id, &shown, &written, &key))
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

fn note_form(id: CaseId, shown: &ShownForm<'_>, written: &Written, key: &str) -> NoteForm {
    NoteForm {
        action: urls::case_act(id, "notities"),
        key: format!("{key}-note"),
        text: shown.field("text", &written.text),
    }
}

fn decision_form(
    viewer: &Viewer,
    id: CaseId,
    shown: &ShownForm<'_>,
    written: &Written,
    key: &str,
) -> DecisionForm {
    let is_admin = viewer.actor.is_admin();
    DecisionForm {
        action: urls::case_act(id, "besluit"),
        key: key.to_owned(),
        verdicts: Verdict::CHOICES
            .into_iter()
            .filter(|verdict| *verdict != Verdict::Suspend || is_admin)
            .map(|verdict| {
                let key = format!("verdict-choice-{}", verdict.as_str());
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
