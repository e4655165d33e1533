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
        ids::{CaseId, GroupId, MemberId, PostId, ThreadId},
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
            parts::{GroupTag, KeyLink, Pages},
        },
    },
};

/// Which page of the decided ones is asked for.
#[derive(Debug, Deserialize)]
pub struct PageParams {
    #[serde(default)]
    pagina: String,
}

impl PageParams {
    /// The number of the page, from 1.
    pub(super) fn number(&self) -> i64 {
        self.pagina.parse().unwrap_or(1).clamp(1, 100_000)
    }
}

/// A page of cases: of a group, or of the site.
pub(super) struct Cases {
    waiting: Vec<Case>,
    decided: Vec<Case>,
    page: i64,
    total: i64,
    data: LineData,
}

impl Cases {
    /// Those that wait, and a page of the decided ones; [`Failure::NotFound`] past the last page. Who may see them
    /// was asked before.
    pub(super) fn load(db: &mut Db, group: Option<GroupId>, page: i64) -> Result<Self, Failure> {
        let waiting = store::list_waiting(db, group)?;
        let (decided, total) = store::list_decided(db, group, page)?;
        if decided.is_empty() && page > 1 {
            return Err(Failure::NotFound);
        }
        let all: Vec<&Case> = waiting.iter().chain(&decided).collect();
        let data = load(db, &all)?;
        Ok(Self { waiting, decided, page, total, data })
    }

    /// The page at an address.
    pub(super) fn page(
        &self,
        group: Vec<GroupTag>,
        tabs: Vec<KeyLink>,
        address: &str,
        now: Timestamp,
    ) -> CasesPage {
        let size = store::CASES_A_PAGE;
        let pages = self.total.saturating_add(size).saturating_sub(1).checked_div(size).unwrap_or(1);
        CasesPage {
            group,
            tabs,
            waiting: self.waiting.iter().filter_map(|case| self.data.line(case, now)).collect(),
            decided: self.decided.iter().filter_map(|case| self.data.line(case, now)).collect(),
            pages: Pages::of(self.page, pages, |page| format!("{address}?pagina={page}")),
        }
    }
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
    let (actor, slug, page) = (viewer.actor, path.into_inner(), params.number());
    let found = cx
        .database
        .read(move |db| match head::find(db, &actor, &slug)? {
            Found::Moved(slug) => Ok(Err(slug)),
            Found::Here(open) => {
                check(&actor, Action::SeeGroupWork, &open.place)?;
                let cases = Cases::load(db, Some(open.group.id), page)?;
                Ok(Ok((open.group, cases)))
            }
        })
        .await?;
    let (group, cases) = match found {
        Err(slug) => return moved(urls::group_moderation(&slug, "meldingen")),
        Ok(found) => found,
    };
    let address = urls::group_moderation(&group.slug, "meldingen");
    let tabs = tabs(&group.slug, "cases-tab-reports");
    let view = cases.page(vec![GroupTag::of(&group)], tabs, &address, cx.clock.now());
    let title = Message::new("page-title-cases").with("group", &group.name);
    cx.page(&viewer, title, Nav::Work).render(&view)
}

fn load(db: &mut Db, cases: &[&Case]) -> Result<LineData, Failure> {
    let post_ids: Vec<PostId> = cases.iter().filter_map(|case| case.post_id).collect();
    let posts = threads::listing::posts_by_ids(db, &post_ids)?;
    let thread_ids: Vec<ThreadId> = posts.iter().map(|post| post.thread_id).collect();
    let ids: Vec<CaseId> = cases.iter().map(|case| case.id).collect();
    let mut reports: HashMap<CaseId, Vec<Report>> = HashMap::new();
    for report in store::reports_of(db, &ids)? {
        reports.entry(report.case_id).or_default().push(report);
    }
    let mut people: Vec<MemberId> = posts.iter().map(|post| post.author_id).collect();
    people.extend(cases.iter().flat_map(|case| people::named_in(case)));
    people.extend(cases.iter().filter_map(|case| case.profile_id));
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
        let (by, title, excerpt) = match (case.post_id, case.profile_id) {
            (Some(post), _) => {
                let post = self.posts.get(&post)?;
                let title = self.threads.get(&post.thread_id)?.title.clone();
                (self.people.person(post.author_id), title, post.excerpt.clone())
            }
            (None, Some(owner)) => {
                let owner = self.people.person(owner);
                let name = owner.name.clone();
                (owner, name, String::new())
            }
            (None, None) => return None,
        };
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
            title,
            by,
            excerpt,
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
