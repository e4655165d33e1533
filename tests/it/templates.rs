//! Every template, style, script and icon is used by something, and no template does what the
//! Content-Security-Policy forbids or what could let a stranger's HTML through.

use std::collections::BTreeSet;

use leestafel::platform::{config::Config, render::Renderer};

use crate::support::sources::{self, is_word, templates};

/// Files for people, not for browsers.
const FOR_PEOPLE: [&str; 3] = [".txt", ".LICENSE", "SHA256SUMS"];
/// The floor that names the layout of every page and the layers of the style sheet.
const RENDERING: [&str; 2] = ["mod.rs", "assets.rs"];

/// What stands between two marks, each time.
fn between<'a>(text: &'a str, open: &str, close: &str) -> Vec<&'a str> {
    text.split(open).skip(1).filter_map(|rest| Some(rest.split_once(close)?.0)).collect()
}

/// A template without its mustaches: what the browser will see of it for certain.
fn without_mustaches(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{") {
        kept.push_str(before);
        kept.push('x');
        rest = after.split_once("}}").map_or("", |(_, after)| after).trim_start_matches('}');
    }
    kept + rest
}

/// The templates that views name: `TEMPLATE: &'static str = "…"`, and the lines of the `views!` macros.
fn named_by_views() -> BTreeSet<String> {
    let mut named = BTreeSet::new();
    for file in sources::rust("src/web/views") {
        named
            .extend(between(&file.text, "TEMPLATE: &'static str = \"", "\";").into_iter().map(str::to_owned));
        let lines = file.text.lines().filter_map(|line| line.trim().strip_prefix('"')?.split_once("\" => "));
        named.extend(lines.map(|(name, _)| name.to_owned()));
    }
    named
}

#[test]
fn every_template_is_a_views_or_a_named_partial_and_every_name_has_a_template() {
    let all = templates();
    let partials: BTreeSet<String> = all
        .iter()
        .flat_map(|file| between(&file.text, "{{> ", "}}"))
        .filter_map(|call| call.split_whitespace().next().map(str::to_owned))
        .collect();
    let views = named_by_views();
    assert!(views.len() > 25 && partials.len() > 15, "{views:?} {partials:?}");
    let mut there = BTreeSet::new();
    let mut idle = Vec::new();
    for file in &all {
        let name = file.path.trim_end_matches(".hbs");
        let stem = name.trim_end_matches(".txt").trim_end_matches(".html").to_owned();
        if !(views.contains(&stem) || partials.contains(&stem) || stem == "layout") {
            idle.push(file.path.clone());
        }
        there.insert(stem);
    }
    assert!(idle.is_empty(), "nobody shows {idle:?}");
    let missing: Vec<_> = views.union(&partials).filter(|name| !there.contains(*name)).collect();
    assert!(missing.is_empty(), "named, but not there: {missing:?}");
    let zone = Config::from_parts("", &[]).expect("defaults").site.timezone;
    let registered = Renderer::new(zone).expect("templates").template_names();
    assert_eq!(
        registered.len(),
        all.len(),
        "the program has templates that the folder lacks, or the other way"
    );
}

#[test]
fn every_file_for_browsers_is_named_by_something() {
    let all = sources::files("templates");
    let mut named: String =
        all.iter().filter(|file| !file.is("ftl")).map(|file| file.text.as_str()).collect();
    for file in
        sources::rust("src/platform/render").iter().filter(|file| RENDERING.contains(&file.path.as_str()))
    {
        named.push_str(&file.text);
    }
    let mut idle = Vec::new();
    for file in all.iter().filter_map(|file| file.path.strip_prefix("assets/")) {
        let layer = file.strip_prefix("css/").and_then(|name| name.strip_suffix(".css"));
        let needle = layer.map_or_else(|| file.to_owned(), |layer| format!("\"{layer}\""));
        // The sprite is read by the helper `icon`.
        if !FOR_PEOPLE.iter().any(|end| file.ends_with(end))
            && !named.contains(&needle)
            && file != "icons/sprite.svg"
        {
            idle.push(file);
        }
    }
    assert!(idle.is_empty(), "nobody loads {idle:?}");
}

#[test]
fn every_icon_that_a_template_names_is_drawn_and_every_drawn_icon_is_named() {
    let all = sources::files("templates");
    let sprite = &all.iter().find(|file| file.path == "assets/icons/sprite.svg").expect("the sprite").text;
    let drawn: BTreeSet<&str> = between(sprite, " id=\"", "\"").into_iter().collect();
    let pages = templates();
    let named: BTreeSet<&str> =
        pages.iter().flat_map(|file| between(&file.text, "{{icon \"", "\"")).collect();
    assert!(named.len() > 10, "{named:?}");
    let missing: Vec<_> = named.difference(&drawn).collect();
    assert!(missing.is_empty(), "not drawn: {missing:?}");
    let texts: String =
        sources::rust("src").iter().flat_map(|file| file.strings.clone()).collect::<Vec<_>>().join("\n")
            + pages.iter().map(|file| file.text.as_str()).collect::<String>().as_str();
    let idle: Vec<_> =
        drawn.iter().filter(|icon| !named.contains(*icon) && !texts.contains(**icon)).collect();
    assert!(idle.is_empty(), "drawn for nobody: {idle:?}");
}

#[test]
fn only_names_that_end_in_html_are_printed_as_they_are() {
    for file in templates() {
        for name in between(&file.text, "{{{", "}}}") {
            let field = name.trim().trim_start_matches("../").rsplit(['.', '/']).next().unwrap_or_default();
            assert!(
                field.ends_with("_html") && field.chars().all(is_word),
                "{}: {{{{{{{name}}}}}}}",
                file.path
            );
        }
        assert!(!file.text.contains("{{&"), "{}: the other way to print unescaped", file.path);
    }
}

#[test]
fn no_page_carries_its_own_styles_or_scripts() {
    for file in templates() {
        let html = without_mustaches(&file.text).to_lowercase();
        let is_mail = file.path.starts_with("mail/");
        for tag in between(&html, "<", ">") {
            let name: String = tag.chars().take_while(char::is_ascii_alphanumeric).collect();
            assert!(is_mail || name != "style", "{}: <{tag}>", file.path);
            assert!(name != "script" || tag.contains(" src="), "{}: <{tag}>", file.path);
            // Values in quotes are words of people; what is left are names of attributes.
            let names = tag.split('"').step_by(2).collect::<Vec<_>>().join(" ");
            for attribute in names.split_whitespace().filter_map(|word| word.strip_suffix('=')) {
                assert!(!attribute.starts_with("on"), "{}: <{tag}>", file.path);
                assert!(is_mail || attribute != "style", "{}: <{tag}>", file.path);
            }
        }
        assert!(is_mail || !html.contains("javascript:"), "{}", file.path);
    }
}

#[test]
fn the_check_for_inline_code_would_see_it() {
    let seen = without_mustaches(
        "<p {{#if (eq a \"style=\")}}class=\"on\"{{/if}} style=\"x\" onclick=\"y\">{{{a_html}}}</p>",
    );
    assert_eq!(seen, "<p xclass=\"on\"x style=\"x\" onclick=\"y\">x</p>");
    let tag = between(&seen, "<", ">").first().copied().unwrap();
    let names = tag.split('"').step_by(2).collect::<Vec<_>>().join(" ");
    let attributes: Vec<_> = names.split_whitespace().filter_map(|word| word.strip_suffix('=')).collect();
    assert_eq!(attributes, ["xclass", "style", "onclick"]);
}
