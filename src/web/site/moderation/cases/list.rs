//! The cases of a group: those that wait, the longest wait first, and those that were decided.

use std::collections::HashMap;

use actix_web::web::{Path, Query};
use serde::Deserialize;

use super::{
    super::tabs,
    people::{self, People},
};
use crate::{
    forum::{
        access::{Action, check},
        cases::{
            model::{Case, Report},
            store,
        },
        members,
        threads::{
            self,
            model::{Post, Thread},
        },
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::{Failure, Message},
        ids::{CaseId, MemberId, PostId, ThreadId},
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
            cases::{CaseLine, CasesPage},
            parts::{GroupTag, Pages},
        },
    },
};

/// Which page of the decided ones is asked for.
#[derive(Debug, Deserialize)]
pub struct PageParams {
    #[serde(default)]
    pagina: String,
}

/// What lines are made of: four queries, however many cases.
struct LineData {
    posts: HashMap<PostId, Post>,
    threads: HashMap<ThreadId, Thread>,
    reports: HashMap<CaseId, Vec<Report>>,
    people: People,
}

/// The cases of a group.
pub async fn show_cases(cx: Cx, viewer: Viewer, path: Path<String>, params: Query<PageParams>) -> Answer {
    let (actor, slug, page) = (viewer.actor, path.into_inner(), params.pagina.parse().unwrap_or(1));
    let page = i64::clamp(page, 1, 100_000);
    let found = cx
        .database
        .read(move |db| match head::find(db, &actor, &slug)? {
            Found::Moved(slug) => Ok(Err(slug)),
            Found::Here(open) => {
                check(&actor, Action::SeeGroupWork, &open.place)?;
                let waiting = store::list_waiting(db, open.group.id)?;
                let (decided, total) = store::list_decided(db, open.group.id, page)?;
                if decided.is_empty() && page > 1 {
                    return Err(Failure::NotFound);
                }
                let all: Vec<&Case> = waiting.iter().chain(&decided).collect();
                let data = load(db, &all)?;
                Ok(Ok((open.group, waiting, decided, total, data)))
            }
        })
        .await?;
    let (group, waiting, decided, total, data) = match found {
        Err(slug) => return moved(urls::group_moderation(&slug, "meldingen")),
        Ok(found) => found,
    };
    let now = cx.clock.now();
    let size = store::CASES_A_PAGE;
    let pages = total.saturating_add(size).saturating_sub(1).checked_div(size).unwrap_or(1);
    let address = urls::group_moderation(&group.slug, "meldingen");
    let view = CasesPage {
        group: GroupTag::of(&group),
        tabs: tabs(&group.slug, "cases-tab-reports"),
        waiting: waiting.iter().filter_map(|case| data.line(case, now)).collect(),
        decided: decided.iter().filter_map(|case| data.line(case, now)).collect(),
        pages: Pages::of(page, pages, |page| format!("{address}?pagina={page}")),
    };
    let title = Message::new("page-title-cases").with("group", &group.name);
    cx.page(&viewer, title, Nav::Work).render(&view)
}

fn load(db: &mut Db, cases: &[&Case]) -> Result<LineData, Failure> {
    let post_ids: Vec<PostId> = cases.iter().map(|case| case.post_id).collect();
    let posts = threads::listing::posts_by_ids(db, &post_ids)?;
    let thread_ids: Vec<ThreadId> = posts.iter().map(|post| post.thread_id).collect();
    let ids: Vec<CaseId> = cases.iter().map(|case| case.id).collect();
    let mut reports: HashMap<CaseId, Vec<Report>> = HashMap::new();
    for report in store::reports_of(db, &ids)? {
        reports.entry(report.case_id).or_default().push(report);
    }
    let mut people: Vec<MemberId> = posts.iter().map(|post| post.author_id).collect();
    people.extend(cases.iter().flat_map(|case| people::named_in(case)));
    people.sort_unstable();
    people.dedup();
    Ok(LineData {
        threads: threads::listing::by_ids(db, &thread_ids)?
            .into_iter()
            .map(|thread| (thread.id, thread))
            .collect(),
        posts: posts.into_iter().map(|post| (post.id, post)).collect(),
        people: People(members::store::cards(db, &people)?),
        reports,
    })
}

impl LineData {
    fn line(&self, case: &Case, now: Timestamp) -> Option<CaseLine> {
        let post = self.posts.get(&case.post_id)?;
        let thread = self.threads.get(&post.thread_id)?;
        let reports = self.reports.get(&case.id).map(Vec::as_slice).unwrap_or_default();
        let mut reasons: Vec<String> = reports
            .iter()
            .map(|report| format!("report-reason-{}", report.reason.as_str().replace('_', "-")))
            .collect();
        reasons.sort_unstable();
        reasons.dedup();
        let is_waiting = case.is_waiting();
        Some(CaseLine {
            id: case.id.0,
            url: urls::case(case.id),
            title: thread.title.clone(),
            by: self.people.person(post.author_id),
            excerpt: post.excerpt.clone(),
            report_count: reports.len(),
            reasons,
            since: case.waits_since(),
            days: people::days(case.waits_since(), now),
            is_late: case.is_late(now),
            is_objection: is_waiting && case.objected_at.is_some(),
            assigned: self.people.maybe(case.assigned_to),
            verdict_key: people::verdict_key(case.decision),
            decided_at: case.decided_at,
        })
    }
}
