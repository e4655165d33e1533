//! Markdown as colleagues write it, to HTML that is safe to show: CommonMark with tables, strikethrough,
//! automatic links and task lists.
//!
//! ## Why
//! A post is rendered once, when it is written, and stored; reading costs nothing. The tree is changed before
//! it becomes HTML: headings become bold lines (a post lives below the headings of its page), tasks become
//! ☐ and ☑ (a page full of unlabelled boxes helps nobody), pictures become links to them (a remote load would
//! tell a stranger who reads), and `@Name` becomes a link to the person. `sanitize` always has the last word.

use comrak::{
    Arena, Node, Options, format_html,
    nodes::{AstNode, NodeLink, NodeValue},
    parse_document,
};

use super::{excerpt, fold::fold, sanitize};
use crate::platform::render::SafeHtml;

/// A person whom the text may name, with the address of their page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mentionable {
    /// The full name, as it follows the `@`.
    pub name: String,
    /// Where the name leads.
    pub url: String,
}

/// A text made ready to be stored.
#[derive(Debug, Clone)]
pub struct Rendered {
    /// Safe to print as it is.
    pub html: SafeHtml,
    /// The first words, plain, for lists.
    pub excerpt: String,
}

/// Renders a text; each `@Name` of `people` becomes a link.
pub fn render(source: &str, people: &[Mentionable]) -> Rendered {
    let arena = Arena::new();
    let root = parse_document(&arena, source, &options());
    let excerpt = excerpt::of(root);
    for node in root.descendants().collect::<Vec<_>>() {
        simplify(node);
    }
    for node in root.descendants().collect::<Vec<_>>() {
        link_mentions(&arena, node, people);
    }
    let mut html = String::new();
    // Writing into a String cannot fail; what was written until then is still sanitized.
    if format_html(root, &options(), &mut html).is_err() {
        tracing::error!("a text could not be rendered");
    }
    Rendered { html: sanitize::sanitize(&html), excerpt }
}

/// What may be a name after an `@`, folded, longest first for each place: to be looked up.
pub fn mention_candidates(source: &str) -> Vec<String> {
    const WORDS: usize = 6;
    const PLACES: usize = 20;
    let mut candidates = Vec::new();
    for (at, _) in source.match_indices('@').take(PLACES) {
        let Some(rest) = source.get(at.saturating_add(1)..) else { continue };
        if !starts_mention(source, at) {
            continue;
        }
        let line: String = rest.chars().take(100).take_while(|c| *c != '\n').collect();
        let words: Vec<&str> = line.split(' ').take(WORDS).collect();
        for count in (1..=words.len()).rev() {
            let phrase = words.iter().take(count).copied().collect::<Vec<_>>().join(" ");
            candidates.push(fold(phrase.trim_end_matches(|c: char| !c.is_alphanumeric())));
        }
    }
    candidates.retain(|candidate| !candidate.is_empty());
    candidates.sort_unstable();
    candidates.dedup();
    candidates
}

/// An `@` in the middle of a word is a mail address.
fn starts_mention(text: &str, at: usize) -> bool {
    text.get(..at).and_then(|before| before.chars().next_back()).is_none_or(|c| !c.is_alphanumeric())
}

fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.autolink = true;
    options.extension.tasklist = true;
    options.parse.smart = false;
    options.render.hardbreaks = true;
    options.render.escape = true;
    options
}

fn simplify(node: Node<'_>) {
    let value = node.data.borrow().value.clone();
    match value {
        NodeValue::Heading(_) => {
            node.data.borrow_mut().value = NodeValue::Paragraph;
            // The line stays one line; its words become strong one by one, as they stand in the tree.
            for child in node.children() {
                let mut data = child.data.borrow_mut();
                if let NodeValue::Text(text) = &data.value {
                    data.value = NodeValue::Raw(format!("<strong>{}</strong>", escaped(text)));
                }
            }
        }
        NodeValue::TaskItem(task) => {
            let sign = if task.symbol.is_some() { "☑ " } else { "☐ " };
            node.data.borrow_mut().value = NodeValue::Item(comrak::nodes::NodeList::default());
            if let Some(text) =
                node.descendants().find(|inner| matches!(inner.data.borrow().value, NodeValue::Text(_)))
            {
                let mut data = text.data.borrow_mut();
                if let NodeValue::Text(words) = &data.value {
                    data.value = NodeValue::Text(format!("{sign}{words}").into());
                }
            }
        }
        NodeValue::Image(image) => node.data.borrow_mut().value = NodeValue::Link(image),
        _ => {}
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Splits a piece of text at each known `@Name` and puts a link in its place.
fn link_mentions<'a>(arena: &'a Arena<'a>, node: &'a AstNode<'a>, people: &[Mentionable]) {
    let NodeValue::Text(text) = node.data.borrow().value.clone() else { return };
    if people.is_empty() || !text.contains('@') || inside_link(node) {
        return;
    }
    let mut rest: &str = &text;
    let mut found = false;
    while let Some((at, person)) = first_mention(rest, people) {
        found = true;
        let end = at.saturating_add(1).saturating_add(person.name.len());
        insert_text(arena, node, rest.get(..at).unwrap_or_default());
        let link = arena.alloc(
            NodeValue::Link(Box::new(NodeLink { url: person.url.clone(), title: String::new() })).into(),
        );
        insert_text_into(arena, link, &format!("@{}", person.name));
        node.insert_before(link);
        rest = rest.get(end..).unwrap_or_default();
    }
    if found {
        insert_text(arena, node, rest);
        node.detach();
    }
}

fn inside_link<'a>(node: &'a AstNode<'a>) -> bool {
    node.ancestors().any(|above| matches!(above.data.borrow().value, NodeValue::Link(_)))
}

fn first_mention<'p>(text: &str, people: &'p [Mentionable]) -> Option<(usize, &'p Mentionable)> {
    text.match_indices('@').filter(|(at, _)| starts_mention(text, *at)).find_map(|(at, _)| {
        let rest = text.get(at.saturating_add(1)..)?;
        people
            .iter()
            .filter(|person| {
                rest.strip_prefix(person.name.as_str())
                    .is_some_and(|after| after.chars().next().is_none_or(|c| !c.is_alphanumeric()))
            })
            .max_by_key(|person| person.name.len())
            .map(|person| (at, person))
    })
}

fn insert_text<'a>(arena: &'a Arena<'a>, before: &'a AstNode<'a>, text: &str) {
    if !text.is_empty() {
        before.insert_before(arena.alloc(NodeValue::Text(text.to_owned().into()).into()));
    }
}

fn insert_text_into<'a>(arena: &'a Arena<'a>, parent: &'a AstNode<'a>, text: &str) {
    parent.append(arena.alloc(NodeValue::Text(text.to_owned().into()).into()));
}

/// A text as a quotation: each line after `> `, cut to `lines`.
pub fn quote(source: &str, lines: usize) -> String {
    let kept: Vec<String> = source
        .lines()
        .filter(|line| !line.trim_start().starts_with('>') && !line.trim().is_empty())
        .take(lines)
        .map(|line| format!("> {line}"))
        .collect();
    kept.join("\n")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn html(source: &str) -> String {
        render(source, &[]).html.to_string()
    }

    #[test]
    fn what_colleagues_write_is_rendered() {
        assert_eq!(
            html("**vet** en *schuin* ~~weg~~"),
            "<p><strong>vet</strong> en <em>schuin</em> <del>weg</del></p>\n"
        );
        assert!(html("| a | b |\n|---|---|\n| 1 | 2 |").contains("<td>1</td>"));
        assert!(
            html("zie https://www.bibliotheek.example/x")
                .contains("href=\"https://www.bibliotheek.example/x\"")
        );
        let tasks = html("- [ ] koffie\n- [x] thee");
        assert!(
            tasks.contains("☐ koffie") && tasks.contains("☑ thee") && !tasks.contains("input"),
            "{tasks}"
        );
    }

    #[test]
    fn headings_and_pictures_do_not_reach_the_page() {
        assert_eq!(html("# Kop & meer"), "<p><strong>Kop &amp; meer</strong></p>\n");
        let picture = html("![een kat](https://x.example/kat.png)");
        assert!(
            !picture.contains("<img") && picture.contains("een kat") && picture.contains("href"),
            "{picture}"
        );
    }

    #[test]
    fn raw_html_is_shown_as_text() {
        let shown = html("<script>alert(1)</script> <b>x</b>");
        assert!(shown.contains("&lt;b&gt;") && !shown.contains("<script"), "{shown}");
        assert!(!html("[x](javascript:alert(1))").contains("javascript"));
    }

    #[test]
    fn a_mention_links_the_longest_known_name_and_no_mail_address() {
        let people = [
            Mentionable { name: "Zoë van 't Hoff".into(), url: "/leden/7".into() },
            Mentionable { name: "Zoë".into(), url: "/leden/8".into() },
        ];
        let shown = render("Hoi @Zoë van 't Hoff, en info@Zoë.nl", &people).html.to_string();
        assert!(shown.contains("<a href=\"/leden/7\""), "{shown}");
        assert!(!shown.contains("/leden/8"), "{shown}");
        assert!(mention_candidates("Hoi @Zoë van 't Hoff, kijk").contains(&"zoe van 't hoff".to_owned()));
        assert!(mention_candidates("a@b.nl").is_empty());
    }

    #[test]
    fn a_hundred_kilobytes_of_nesting_are_rendered() {
        for evil in [
            "> ".repeat(50_000),
            "[".repeat(50_000),
            "*a ".repeat(30_000),
            "- ".repeat(50_000),
            "|".repeat(50_000),
        ] {
            render(&evil, &[]);
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_a_tag_that_is_not_allowed(source in "[ -~\n<>\"'&;:()@\\[\\]*_`#|é]{0,300}") {
            let shown = html(&source);
            for tag in ["<script", "<img", "<svg", "<iframe", "<form", "<input", "<h1", "<style"] {
                prop_assert!(!shown.contains(tag), "{}", shown);
            }
        }
    }
}
