//! The figures of a group: a small chart each, drawn by the server, with the numbers as a table beside them.

use actix_web::{
    HttpResponse,
    http::header,
    web::{Path, Query},
};
use serde::Deserialize;

use crate::{
    forum::{
        access::{Action, Actor, check},
        effects::counting::EffectCounts,
        figures::{
            counting::{self, FIRST_REPLY_GOAL, Figures},
            model::{MonthFigures, Share},
        },
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::{Failure, Message},
    },
    web::{
        http::{
            cx::Cx,
            page::{Answer, Nav},
            viewer::Viewer,
        },
        site::groups::head::{self, OpenGroup},
        urls,
        views::{
            effects::{EffectBar, EffectFigures},
            figures::{Bar, Chart, FiguresPage, FiguresRow},
            parts::{GroupTag, KeyLink},
        },
    },
};

/// Months that can be looked at.
const PERIODS: [u32; 3] = [3, 12, 24];
/// The drawing of a chart: a bar and the gap after it, and the height of the tallest bar.
const BAR: i64 = 24;
const STEP: i64 = 32;
const HEIGHT: i64 = 80;

/// A figure of a month; none where there is nothing to take it from.
type Cell = fn(&MonthFigures) -> Option<i64>;

/// A share of a month, of which the whole period is added up.
type ShareOf = fn(&MonthFigures) -> Share;

/// The columns of the table, in its order: the key of each, and how its cell is made.
const COLUMNS: [(&str, Cell); 9] = [
    ("figures-joined", |month| Some(month.joined)),
    ("figures-posters", |month| Some(month.posters)),
    ("figures-organisations", |month| Some(month.organisations)),
    ("figures-threads", |month| Some(month.threads)),
    ("figures-posts", |month| Some(month.posts)),
    ("figures-answered", |month| month.answered.percent()),
    ("figures-hours", |month| month.hours_to_reply),
    ("figures-accepted", |month| month.accepted.percent()),
    ("figures-first-posts", |month| month.first_posts.percent()),
];

/// How many months.
#[derive(Debug, Deserialize)]
pub struct FiguresParams {
    #[serde(default)]
    maanden: String,
}

impl FiguresParams {
    fn months(&self) -> u32 {
        self.maanden.parse().ok().filter(|months| PERIODS.contains(months)).unwrap_or(12)
    }
}

/// The figures.
pub async fn show_figures(
    cx: Cx,
    viewer: Viewer,
    path: Path<String>,
    params: Query<FiguresParams>,
) -> Answer {
    let months = params.months();
    let (open, figures) = load(&cx, &viewer, path.into_inner(), months).await?;
    let address = urls::group_moderation(&open.group.slug, "cijfers");
    let text = |key: &str| cx.renderer.texts().find(viewer.lang, key).unwrap_or_default();
    let view = FiguresPage {
        group: GroupTag::of(&open.group),
        tabs: super::tabs(&open.group.slug, "cases-tab-figures"),
        periods: PERIODS
            .into_iter()
            .map(|period| KeyLink {
                url: format!("{address}?maanden={period}"),
                key: format!("figures-months-{period}"),
                current: period == months,
            })
            .collect(),
        charts: charts(&figures.months, &text),
        columns: COLUMNS.iter().map(|(key, _)| (*key).to_owned()).collect(),
        rows: figures.months.iter().rev().map(|month| row(month, &text)).collect(),
        member_count: open.group.member_count,
        readers: figures.readers,
        effects: effect_figures(&figures.effects),
        csv_url: format!("{address}.csv?maanden={months}"),
    };
    let title = Message::new("page-title-figures").with("group", &open.group.name);
    cx.page(&viewer, title, Nav::Work).render(&view)
}

/// The same as a file, a row a month.
pub async fn export_figures(
    cx: Cx,
    viewer: Viewer,
    path: Path<String>,
    params: Query<FiguresParams>,
) -> Answer {
    let (open, figures) = load(&cx, &viewer, path.into_inner(), params.months()).await?;
    let names: Vec<&str> = COLUMNS.iter().map(|(key, _)| key.trim_start_matches("figures-")).collect();
    let mut file = format!("month,{}\r\n", names.join(","));
    for month in &figures.months {
        let cells: Vec<String> = COLUMNS
            .iter()
            .map(|(_, cell)| cell(month).map(|value| value.to_string()).unwrap_or_default())
            .collect();
        file.push_str(&month.month.to_text());
        file.push(',');
        file.push_str(&cells.join(","));
        file.push_str("\r\n");
    }
    let name = format!("attachment; filename=\"cijfers-{}.csv\"", open.group.slug);
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header((header::CONTENT_DISPOSITION, name))
        .body(file))
}

async fn load(cx: &Cx, viewer: &Viewer, slug: String, months: u32) -> Result<(OpenGroup, Figures), Failure> {
    let (actor, now, zone) = (viewer.actor, cx.clock.now(), cx.config.site.timezone);
    cx.database
        .read(move |db| {
            let open = moderated(db, &actor, &slug)?;
            let figures = count(db, &open, months, now, zone)?;
            Ok((open, figures))
        })
        .await
}

fn moderated(db: &mut Db, actor: &Actor, slug: &str) -> Result<OpenGroup, Failure> {
    let open = head::get(db, actor, slug)?;
    check(actor, Action::SeeGroupWork, &open.place)?;
    Ok(open)
}

fn count(
    db: &mut Db,
    open: &OpenGroup,
    months: u32,
    now: Timestamp,
    zone: chrono_tz::Tz,
) -> Result<Figures, Failure> {
    counting::count(db, open.group.id, months, now, zone)
}

fn effect_figures(counts: &EffectCounts) -> EffectFigures {
    let said = [
        ("effect-changed", counts.changed),
        ("effect-in-use", counts.in_use),
        ("effect-tried", counts.tried),
        ("effect-read", counts.read),
        ("effect-none", counts.none),
    ];
    let answered = counts.answered();
    EffectFigures {
        asked: counts.asked,
        answered,
        bars: said
            .into_iter()
            .map(|(key, count)| EffectBar {
                key: key.to_owned(),
                count,
                width: count.saturating_mul(100).checked_div(answered).unwrap_or_default(),
            })
            .collect(),
    }
}

fn month_name(month: &MonthFigures, text: &impl Fn(&str) -> String) -> String {
    format!("{} {}", text(&format!("month-{}", month.month.month)), month.month.year)
}

fn row(month: &MonthFigures, text: &impl Fn(&str) -> String) -> FiguresRow {
    let cells = COLUMNS.iter().map(|(key, cell)| match cell(month) {
        Some(value) => format!("{value}{}", unit(key)),
        None => "–".to_owned(),
    });
    FiguresRow { month: month_name(month, text), cells: cells.collect() }
}

/// What stands behind a number.
fn unit(key: &str) -> &'static str {
    match key {
        "figures-answered" | "figures-accepted" | "figures-first-posts" => " %",
        _ => "",
    }
}

fn charts(months: &[MonthFigures], text: &impl Fn(&str) -> String) -> Vec<Chart> {
    let shares: [(&str, ShareOf); 3] = [
        ("figures-answered", |month| month.answered),
        ("figures-accepted", |month| month.accepted),
        ("figures-first-posts", |month| month.first_posts),
    ];
    COLUMNS
        .iter()
        .map(|(key, cell)| {
            let values: Vec<Option<i64>> = months.iter().map(cell).collect();
            let share = shares.iter().find(|(of, _)| of == key).map(|(_, share)| share);
            let total = match share {
                Some(share) => {
                    of_all(months, share).percent().map_or_else(|| "–".to_owned(), |all| format!("{all} %"))
                }
                None => whole(key, &values),
            };
            let tallest = if share.is_some() {
                100
            } else {
                values.iter().flatten().copied().max().unwrap_or(0).max(1)
            };
            let goal =
                (*key == "figures-first-posts").then(|| HEIGHT.saturating_sub(scaled(FIRST_REPLY_GOAL, 100)));
            Chart {
                title_key: (*key).to_owned(),
                total,
                hint_key: format!("{key}-hint"),
                bars: bars(months, &values, tallest, unit(key), text),
                width: STEP.saturating_mul(i64::try_from(months.len()).unwrap_or_default()),
                goal: goal.into_iter().collect(),
            }
        })
        .collect()
}

/// The figure of the whole period: of hours the median of the months, of people the most in one month (they are the
/// same people each month), of everything else the sum.
fn whole(key: &str, values: &[Option<i64>]) -> String {
    let mut known: Vec<i64> = values.iter().flatten().copied().collect();
    known.sort_unstable();
    let figure = match key {
        "figures-hours" => known.len().checked_div(2).and_then(|middle| known.get(middle).copied()),
        "figures-posters" | "figures-organisations" => known.last().copied(),
        _ => Some(known.iter().sum()),
    };
    figure.map_or_else(|| "–".to_owned(), |figure| figure.to_string())
}

fn of_all(months: &[MonthFigures], share: &impl Fn(&MonthFigures) -> Share) -> Share {
    months.iter().map(share).fold(Share::default(), Share::plus)
}

fn scaled(value: i64, tallest: i64) -> i64 {
    value.saturating_mul(HEIGHT).checked_div(tallest).unwrap_or_default().clamp(0, HEIGHT)
}

fn bars(
    months: &[MonthFigures],
    values: &[Option<i64>],
    tallest: i64,
    unit: &str,
    text: &impl Fn(&str) -> String,
) -> Vec<Bar> {
    let mut bars = Vec::new();
    let mut x = 0_i64;
    for (month, value) in months.iter().zip(values) {
        let height = value.map_or(0, |value| scaled(value, tallest));
        let words = value.map_or_else(|| "–".to_owned(), |value| format!("{value}{unit}"));
        bars.push(Bar {
            x,
            y: HEIGHT.saturating_sub(height),
            height,
            middle: x.saturating_add(BAR / 2),
            label: format!("{}: {words}", month_name(month, text)),
        });
        x = x.saturating_add(STEP);
    }
    bars
}
