//! What came of answers: the question about it, and the counts.

use serde::Serialize;

use super::parts::{Choice, Field, FormError, GroupTag, KeyLink};
use crate::platform::render::View;

#[derive(Debug, Serialize)]
pub struct EffectPage {
    pub group: GroupTag,
    pub thread_url: String,
    pub title: String,
    /// Whether it was answered before; another answer takes its place.
    pub is_answered: bool,
    pub action: String,
    pub choices: Vec<Choice>,
    pub effect: Field,
    pub errors: Vec<FormError>,
}

impl View for EffectPage {
    const TEMPLATE: &'static str = "threads/effect";
}

/// The question on the home page.
#[derive(Debug, Serialize)]
pub struct EffectCard {
    pub thread_url: String,
    pub title: String,
    pub action: String,
    pub choices: Vec<Choice>,
}

/// How often something was said, with its bar in the units of the drawing.
#[derive(Debug, Serialize)]
pub struct EffectBar {
    pub key: String,
    pub count: i64,
    pub width: i64,
}

/// What was said in a group.
#[derive(Debug, Serialize)]
pub struct EffectFigures {
    pub asked: i64,
    pub answered: i64,
    pub bars: Vec<EffectBar>,
}

/// A theme in a year.
#[derive(Debug, Serialize)]
pub struct YearRow {
    /// The group; none in the row of the whole site.
    pub group: Vec<GroupTag>,
    pub cells: Vec<String>,
}

#[derive(Debug, Serialize)]
pub struct YearPage {
    pub tabs: Vec<KeyLink>,
    pub year: String,
    /// Years that can be looked at: words and addresses.
    pub years: Vec<YearLink>,
    pub columns: Vec<String>,
    pub rows: Vec<YearRow>,
    pub effect_columns: Vec<String>,
    pub effect_rows: Vec<YearRow>,
    pub csv_url: String,
}

impl View for YearPage {
    const TEMPLATE: &'static str = "admin/year";
}

#[derive(Debug, Serialize)]
pub struct YearLink {
    pub year: String,
    pub url: String,
    pub current: bool,
}
