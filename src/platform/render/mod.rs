//! Views to HTML and to mail: the only floor that knows handlebars.
//!
//! ## Why
//! A view is a plain struct that names its template; templates hold no logic beyond each and if. In strict mode
//! a missing value in `{{field}}` stops the page, but one in `{{#if}}` is silently empty, so views hold values
//! and no options where a value is due, and a test walks every page of the site in each language. Templates,
//! texts, styles and fonts are built into the program: one file to install, and nothing to go missing.

mod assets;
mod dates;
mod helpers;

use std::{path::Path, sync::Arc};

use anyhow::Context;
use chrono_tz::Tz;
use handlebars::Handlebars;
use rust_embed::RustEmbed;
use serde::Serialize;

pub use assets::{Asset, Assets};
pub use dates::spoken_date;

use crate::platform::i18n::{Language, Texts};

#[derive(RustEmbed)]
#[folder = "templates/"]
struct Files;

/// Something that can be shown: the values of one template.
pub trait View: Serialize {
    /// The template, as its path in `templates/` without `.hbs`.
    const TEMPLATE: &'static str;
}

/// HTML that may be printed as it is. Only `platform::text::sanitize` makes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct SafeHtml(String);

impl SafeHtml {
    pub(in crate::platform) fn trusted(html: String) -> Self {
        Self(html)
    }

    /// The empty page fragment.
    pub fn empty() -> Self {
        Self(String::new())
    }
}

impl std::fmt::Display for SafeHtml {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.0)
    }
}

/// Turns views into pages and mails.
pub struct Renderer {
    html: Handlebars<'static>,
    plain: Handlebars<'static>,
    texts: Arc<Texts>,
    assets: Arc<Assets>,
}

impl Renderer {
    /// Reads all templates and texts; the error names the file that is wrong. Times are shown in `zone`.
    pub fn new(zone: Tz) -> anyhow::Result<Self> {
        let texts = Arc::new(Texts::read(locales()?)?);
        let assets = Arc::new(Assets::read(|name| file(&format!("assets/{name}")), asset_names())?);
        let mut html = Handlebars::new();
        html.set_strict_mode(true);
        // An indented partial would indent what people wrote in its text areas, more at each save.
        html.set_prevent_indent(true);
        helpers::register(&mut html, &texts, &assets, zone);
        let mut plain = Handlebars::new();
        plain.set_strict_mode(true);
        plain.set_prevent_indent(true);
        plain.register_escape_fn(handlebars::no_escape);
        helpers::register(&mut plain, &texts, &assets, zone);
        for name in template_names() {
            let source = text_of(&name)?;
            let known = name.trim_end_matches(".hbs");
            let registry = if has_ending(known, "txt") { &mut plain } else { &mut html };
            registry.register_template_string(known, source).with_context(|| format!("templates/{name}"))?;
        }
        Ok(Self { html, plain, texts, assets })
    }

    /// The texts in all languages.
    pub fn texts(&self) -> &Texts {
        &self.texts
    }

    /// Styles, scripts, fonts and icons.
    pub fn assets(&self) -> &Assets {
        &self.assets
    }

    /// A whole page: the view within the shell. `shell` is what every page shares (`templates/layout.hbs`), with
    /// at least `lang` and `now`, which the helpers read.
    pub fn page<S: Serialize, V: View>(&self, shell: &S, view: &V) -> anyhow::Result<String> {
        let shell = serde_json::to_value(shell)?;
        let mut values = serde_json::to_value(view)?;
        if let Some(fields) = values.as_object_mut() {
            fields.insert("shell".to_owned(), shell.clone());
        }
        let content = self.html.render(V::TEMPLATE, &values)?;
        Ok(self.html.render("layout", &serde_json::json!({ "shell": shell, "content_html": content }))?)
    }

    /// The parts of a mail: its plain text and its HTML, from `<template>.txt` and `<template>.html`.
    pub fn mail<V: View>(&self, view: &V) -> anyhow::Result<(String, String)> {
        let values = serde_json::to_value(view)?;
        let plain = self.plain.render(&format!("{}.txt", V::TEMPLATE), &values)?;
        let html = self.html.render(&format!("{}.html", V::TEMPLATE), &values)?;
        Ok((plain, html))
    }

    /// The names of all templates that are registered, for the test that looks for unused ones.
    pub fn template_names(&self) -> Vec<String> {
        let mut names: Vec<String> =
            self.html.get_templates().keys().chain(self.plain.get_templates().keys()).cloned().collect();
        names.sort();
        names
    }
}

/// Every key of the texts of a language, for the test that compares the languages.
pub fn text_keys(language: Language) -> anyhow::Result<std::collections::BTreeSet<String>> {
    let mut keys = std::collections::BTreeSet::new();
    for (of, source) in locales()? {
        if of == language {
            let entries = source.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
            keys.extend(entries.filter_map(|line| Some(line.split_once('=')?.0.trim().to_owned())));
        }
    }
    Ok(keys)
}

fn has_ending(name: &str, ending: &str) -> bool {
    Path::new(name).extension().is_some_and(|found| found == ending)
}

fn locales() -> anyhow::Result<Vec<(Language, String)>> {
    let mut found = Vec::new();
    for name in Files::iter() {
        let Some(path) = name.strip_prefix("locales/").filter(|path| has_ending(path, "ftl")) else {
            continue;
        };
        let language = path.split('/').next().and_then(Language::parse);
        found.push((
            language.with_context(|| format!("templates/{name}: no such language"))?,
            text_of(&name)?,
        ));
    }
    Ok(found)
}

fn template_names() -> Vec<String> {
    Files::iter().filter(|name| has_ending(name, "hbs")).map(|name| name.to_string()).collect()
}

fn asset_names() -> Vec<String> {
    Files::iter().filter_map(|name| name.strip_prefix("assets/").map(str::to_owned)).collect()
}

fn file(name: &str) -> anyhow::Result<Vec<u8>> {
    Ok(Files::get(name).with_context(|| format!("templates/{name} is missing"))?.data.into_owned())
}

fn text_of(name: &str) -> anyhow::Result<String> {
    String::from_utf8(file(name)?).with_context(|| format!("templates/{name} is not UTF-8"))
}
