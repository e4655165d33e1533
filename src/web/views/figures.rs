//! The figures of a group.

use serde::Serialize;

use super::{
    effects::EffectFigures,
    parts::{GroupTag, KeyLink},
};
use crate::platform::render::View;

/// A bar of a chart, in the units of its drawing.
#[derive(Debug, Serialize)]
pub struct Bar {
    pub x: i64,
    pub y: i64,
    pub height: i64,
    pub middle: i64,
    pub label: String,
}

#[derive(Debug, Serialize)]
pub struct Chart {
    pub title_key: String,
    /// The figure of the whole period in words.
    pub total: String,
    pub hint_key: String,
    pub bars: Vec<Bar>,
    pub width: i64,
    /// Where a goal lies, if there is one.
    pub goal: Vec<i64>,
}

#[derive(Debug, Serialize)]
pub struct FiguresRow {
    pub month: String,
    pub cells: Vec<String>,
}

#[derive(Debug, Serialize)]
pub struct FiguresPage {
    pub group: GroupTag,
    pub tabs: Vec<KeyLink>,
    pub periods: Vec<KeyLink>,
    pub charts: Vec<Chart>,
    pub columns: Vec<String>,
    pub rows: Vec<FiguresRow>,
    pub member_count: i64,
    pub readers: i64,
    pub effects: EffectFigures,
    pub csv_url: String,
}

impl View for FiguresPage {
    const TEMPLATE: &'static str = "moderation/figures";
}
