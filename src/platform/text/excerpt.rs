//! The first words of a text, plain, for lists and previews.

use comrak::{Node, nodes::NodeValue};

/// The longest excerpt, in characters.
const LONGEST: usize = 220;

/// The first words of a parsed text; quotations are left out while there is anything else.
pub(super) fn of(root: Node<'_>) -> String {
    let own = collect(root, false);
    cut(if own.is_empty() { collect(root, true) } else { own }.as_str())
}

fn collect(root: Node<'_>, quotations: bool) -> String {
    let mut words = String::new();
    for node in root.descendants() {
        let in_quotation =
            || node.ancestors().any(|above| matches!(above.data.borrow().value, NodeValue::BlockQuote));
        match &node.data.borrow().value {
            NodeValue::Text(text) if quotations || !in_quotation() => words.push_str(text),
            NodeValue::Code(code) if quotations || !in_quotation() => words.push_str(&code.literal),
            NodeValue::Paragraph
            | NodeValue::Heading(_)
            | NodeValue::SoftBreak
            | NodeValue::LineBreak
            | NodeValue::TableCell => {
                words.push(' ');
            }
            _ => {}
        }
        if words.len() > LONGEST.saturating_mul(8) {
            break;
        }
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Cuts a text at a word, with an ellipsis, to at most `LONGEST` characters.
fn cut(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let head: String = text.chars().take(LONGEST).collect();
    let end = head.rfind(' ').unwrap_or(head.len());
    format!("{}…", head.get(..end).unwrap_or(&head).trim_end_matches([',', '.', ';', ':']))
}

#[cfg(test)]
mod tests {
    use crate::platform::text::markdown::render;

    #[test]
    fn an_excerpt_is_plain_short_and_skips_the_quotation() {
        assert_eq!(render("> oud\n\nNieuw **woord**", &[]).excerpt, "Nieuw woord");
        assert_eq!(render("> alleen dit", &[]).excerpt, "alleen dit");
        assert_eq!(render("# Koffie & thee\nen *meer*", &[]).excerpt, "Koffie & thee en meer");
        let long = render(&"woord ".repeat(100), &[]).excerpt;
        assert!(long.ends_with("woord…") && long.chars().count() <= 221, "{long}");
    }
}
