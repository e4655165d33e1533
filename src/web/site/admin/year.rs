//! The figures of a year by theme, for the yearly report.

use std::collections::HashMap;

use actix_web::{HttpResponse, http::header, web::Query};
use chrono::Datelike;
use serde::Deserialize;

use crate::{
    forum::{
        access::{Action, Place, check},
        figures::{
            model::{Share, year_span},
            yearly::{self, YearFigures},
        },
        groups::{self, model::Group},
    },
    platform::{
        error::{Failure, Message},
        ids::GroupId,
        text::csv,
    },
    web::{
        http::{
            cx::Cx,
            page::{Answer, Nav},
            viewer::Viewer,
        },
        views::{
            effects::{YearLink, YearPage, YearRow},
            parts::GroupTag,
        },
    },
};

/// Years that are offered, this one first.
const MOST_YEARS: i32 = 5;

/// How a cell of a theme is made.
type Cell = fn(&YearFigures) -> String;

/// The columns of what happened.
const HAPPENED: [(&str, Cell); 7] = [
    ("figures-joined", |year| year.joined.to_string()),
    ("figures-posters", |year| year.posters.to_string()),
    ("figures-organisations", |year| year.organisations.to_string()),
    ("figures-threads", |year| year.threads.to_string()),
    ("figures-posts", |year| year.posts.to_string()),
    ("figures-answered", |year| percent(year.answered)),
    ("figures-accepted", |year| percent(year.accepted)),
];

/// The columns of what came of it.
const EFFECTS: [(&str, Cell); 7] = [
    ("year-asked", |year| year.effects.asked.to_string()),
    ("year-told", |year| year.effects.answered().to_string()),
    ("year-changed", |year| year.effects.changed.to_string()),
    ("year-in-use", |year| year.effects.in_use.to_string()),
    ("year-tried", |year| year.effects.tried.to_string()),
    ("year-read", |year| year.effects.read.to_string()),
    ("year-none", |year| year.effects.none.to_string()),
];

/// Which year.
#[derive(Debug, Deserialize)]
pub struct YearParams {
    #[serde(default)]
    jaar: String,
}

struct Shown {
    /// Which year is shown, and which one it is.
    number: i32,
    now: i32,
    groups: Vec<Group>,
    figures: HashMap<GroupId, YearFigures>,
    total: YearFigures,
}

async fn load(cx: &Cx, viewer: &Viewer, params: &YearParams) -> Result<Shown, Failure> {
    let (actor, zone) = (viewer.actor, cx.config.site.timezone);
    let this_year = cx.clock.now().utc().with_timezone(&zone).year();
    let year = params.jaar.parse().ok().filter(|year| (2000..=this_year).contains(year)).unwrap_or(this_year);
    let span = year_span(year, zone).ok_or(Failure::NotFound)?;
    cx.database
        .read(move |db| {
            check(&actor, Action::SeeSiteLog, &Place::SITE)?;
            let groups = groups::store::list_readable(db, &actor)?.into_iter().map(|(group, _)| group);
            let (figures, total) = yearly::of_year(db, span)?;
            Ok(Shown { number: year, now: this_year, groups: groups.collect(), figures, total })
        })
        .await
}

/// The figures of a year.
pub async fn show_year(cx: Cx, viewer: Viewer, params: Query<YearParams>) -> Answer {
    let data = load(&cx, &viewer, &params).await?;
    let names = |columns: &[(&str, Cell)]| columns.iter().map(|(key, _)| (*key).to_owned()).collect();
    let view = YearPage {
        tabs: super::tabs("admin-tab-year"),
        year: data.number.to_string(),
        years: (0..MOST_YEARS)
            .map(|back| data.now.saturating_sub(back))
            .map(|year| YearLink {
                year: year.to_string(),
                url: format!("/beheer/jaarcijfers?jaar={year}"),
                current: year == data.number,
            })
            .collect(),
        columns: names(&HAPPENED),
        rows: data.rows(&HAPPENED),
        effect_columns: names(&EFFECTS),
        effect_rows: data.rows(&EFFECTS),
        csv_url: format!("/beheer/jaarcijfers.csv?jaar={}", data.number),
    };
    let title = Message::new("page-title-year").with("year", data.number);
    cx.page(&viewer, title, Nav::Admin).render(&view)
}

/// The same as a file, a row a theme.
pub async fn export_year(cx: Cx, viewer: Viewer, params: Query<YearParams>) -> Answer {
    let data = load(&cx, &viewer, &params).await?;
    let columns: Vec<(&str, Cell)> = HAPPENED.into_iter().chain(EFFECTS).collect();
    let text = |key: &str| cx.renderer.texts().find(viewer.lang, key).unwrap_or_default();
    let head: Vec<String> =
        std::iter::once("year-theme").chain(columns.iter().map(|(key, _)| *key)).map(text).collect();
    // The mark tells spreadsheets that it is UTF-8.
    let mut table = String::from("\u{feff}");
    table.push_str(&csv::line(&head));
    for row in data.rows(&columns) {
        let name = row.group.first().map_or_else(|| text("year-all"), |group| group.name.clone());
        let cells: Vec<String> = std::iter::once(name).chain(row.cells).collect();
        table.push_str(&csv::line(&cells));
    }
    let name = format!("attachment; filename=\"jaarcijfers-{}.csv\"", data.number);
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .insert_header((header::CONTENT_DISPOSITION, name))
        .body(table))
}

impl Shown {
    /// A row a theme in the order of the site, and the whole site below.
    fn rows(&self, columns: &[(&str, Cell)]) -> Vec<YearRow> {
        let row = |group: Option<&Group>, figures: &YearFigures| YearRow {
            group: group.map(GroupTag::of).into_iter().collect(),
            cells: columns.iter().map(|(_, cell)| cell(figures)).collect(),
        };
        let none = YearFigures::default();
        let mut rows: Vec<YearRow> = self
            .groups
            .iter()
            .map(|group| row(Some(group), self.figures.get(&group.id).unwrap_or(&none)))
            .collect();
        rows.push(row(None, &self.total));
        rows
    }
}

fn percent(share: Share) -> String {
    share.percent().map_or_else(|| "–".to_owned(), |percent| format!("{percent} %"))
}
