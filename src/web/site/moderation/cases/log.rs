//! The log of a group for its moderators, and what everybody may see of all of them.

use std::collections::HashMap;

use actix_web::web::{Path, Query};
use chrono::{Datelike, TimeZone};
use serde::Deserialize;

use super::super::tabs;
use crate::{
    forum::{
        access::{Action, check},
        cases::{
            model::{PUBLIC, case_in},
            store,
        },
        decisions::listing::{self, LINES_A_PAGE, LogCursor, LoggedDecision},
        groups::{self, model::Group},
    },
    platform::{
        clock::Timestamp,
        error::Message,
        ids::{CaseId, GroupId},
    },
    web::{
        http::{
            cx::Cx,
            page::{Answer, Nav, moved},
            viewer::Viewer,
        },
        site::groups::head::{self, Found},
        urls,
        views::{
            cases::{CountLine, GroupLogLine, GroupLogPage, PublicLogLine, PublicLogPage},
            parts::GroupTag,
        },
    },
};

/// What is asked of a log.
#[derive(Debug, Deserialize)]
pub struct LogParams {
    #[serde(default)]
    q: String,
    #[serde(default)]
    pagina: String,
}

/// The log of a group, newest first, also by words.
pub async fn show_group_log(cx: Cx, viewer: Viewer, path: Path<String>, params: Query<LogParams>) -> Answer {
    let (actor, slug) = (viewer.actor, path.into_inner());
    let after = LogCursor::parse(&params.pagina);
    let query: String = params.q.chars().filter(|c| !c.is_control()).take(200).collect();
    let words = query.clone();
    let found = cx
        .database
        .read(move |db| match head::find(db, &actor, &slug)? {
            Found::Moved(slug) => Ok(Err(slug)),
            Found::Here(open) => {
                check(&actor, Action::SeeGroupWork, &open.place)?;
                let rows = listing::in_group(db, open.group.id, &words, after)?;
                Ok(Ok((open.group, rows)))
            }
        })
        .await?;
    let (group, rows) = match found {
        Err(slug) => return moved(urls::group_moderation(&slug, "logboek")),
        Ok(found) => found,
    };
    let action = urls::group_moderation(&group.slug, "logboek");
    let view = GroupLogPage {
        group: GroupTag::of(&group),
        tabs: tabs(&group.slug, "cases-tab-log"),
        next_url: next(&action, &query, &rows),
        action,
        query,
        lines: rows
            .into_iter()
            .map(|row| GroupLogLine {
                at: row.at,
                actor: row.actor.unwrap_or_default(),
                action_key: format!("decision-{}", row.action),
                subject: row.subject,
                reason: row.reason,
            })
            .collect(),
    };
    let title = Message::new("page-title-group-log").with("group", &group.name);
    cx.page(&viewer, title, Nav::Work).render(&view)
}

/// Where the next page of a log begins; empty when this one is the last.
fn next(address: &str, query: &str, rows: &[LoggedDecision]) -> String {
    let is_full = i64::try_from(rows.len()).unwrap_or_default() == LINES_A_PAGE;
    let Some(last) = rows.last().filter(|_| is_full) else { return String::new() };
    let cursor = last.cursor().to_text();
    let mut pairs = vec![("pagina", cursor.as_str())];
    if !query.is_empty() {
        pairs.insert(0, ("q", query));
    }
    format!("{address}?{}", serde_urlencoded::to_string(&pairs).unwrap_or_default())
}

/// What was decided in the groups that the viewer may read, without names and subjects.
pub async fn show_public_log(cx: Cx, viewer: Viewer, params: Query<LogParams>) -> Answer {
    let actor = viewer.actor;
    let after = LogCursor::parse(&params.pagina);
    let (year, starts) = years(&cx);
    let (groups, rows, rules, counts) = cx
        .database
        .read(move |db| {
            let groups: HashMap<GroupId, Group> = groups::store::list_readable(db, &actor)?
                .into_iter()
                .map(|(group, _)| (group.id, group))
                .collect();
            let ids: Vec<GroupId> = groups.keys().copied().collect();
            let rows = listing::of_kinds(db, &ids, PUBLIC, after)?;
            let cases: Vec<CaseId> = rows.iter().filter_map(|row| case_in(&row.subject)).collect();
            let rules = store::rules_of(db, &cases)?;
            let [before, start, end] = starts;
            let now = listing::count_by_kind(db, &ids, PUBLIC, (start, end))?;
            let last = listing::count_by_kind(db, &ids, PUBLIC, (before, start))?;
            Ok((groups, rows, rules, (now, last)))
        })
        .await?;
    let view = PublicLogPage {
        year: year.to_string(),
        last_year: year.saturating_sub(1).to_string(),
        counts: count_lines(&counts.0, &counts.1),
        next_url: next("/huisregels/logboek", "", &rows),
        lines: rows
            .iter()
            .map(|row| {
                let is_case = row.action.starts_with("case-") || row.action.starts_with("objection-");
                let rule = case_in(&row.subject).filter(|_| is_case).and_then(|id| rules.get(&id));
                let rule = rule.cloned().unwrap_or_default();
                PublicLogLine {
                    at: row.at,
                    group: row.group.and_then(|id| groups.get(&id)).map(GroupTag::of).into_iter().collect(),
                    action_key: format!("decision-{}", row.action),
                    rule_key: if rule.is_empty() {
                        String::new()
                    } else {
                        format!("house-rules-{rule}-heading")
                    },
                    rule,
                }
            })
            .collect(),
    };
    cx.page(&viewer, "page-title-public-log", Nav::None).render(&view)
}

/// This year, and when the last one, this one and the next one begin where the site is.
fn years(cx: &Cx) -> (i32, [Timestamp; 3]) {
    let zone = cx.config.site.timezone;
    let year = cx.clock.now().utc().with_timezone(&zone).year();
    let begin = |year: i32| {
        let first = zone.with_ymd_and_hms(year, 1, 1, 0, 0, 0).earliest();
        first.map_or(cx.clock.now(), |first| Timestamp::from_utc(first.to_utc()))
    };
    (year, [begin(year.saturating_sub(1)), begin(year), begin(year.saturating_add(1))])
}

fn count_lines(now: &[(String, i64)], before: &[(String, i64)]) -> Vec<CountLine> {
    let count = |rows: &[(String, i64)], word: &str| {
        rows.iter().find(|(action, _)| action == word).map_or(0, |(_, count)| *count)
    };
    PUBLIC
        .iter()
        .map(|kind| {
            let word: &'static str = kind.into();
            let (now, before) = (count(now, word), count(before, word));
            CountLine { action_key: format!("decision-{word}"), now, before }
        })
        .filter(|line| line.now > 0 || line.before > 0)
        .collect()
}
