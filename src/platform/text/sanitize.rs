//! The last step before user text becomes HTML: an allow-list, by ammonia.
//!
//! ## Why
//! Whatever the Markdown renderer lets through, only these tags and attributes reach a page, and this file is
//! the only maker of [`SafeHtml`], the only type that templates may print unescaped. No images: a remote
//! load would tell a stranger who reads what. No headings: they would break the outline of the page.

use std::{collections::HashSet, sync::LazyLock};

use ammonia::Builder;

use crate::platform::render::SafeHtml;

static ALLOWED: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::empty();
    builder
        .tags(HashSet::from([
            "a",
            "blockquote",
            "br",
            "code",
            "del",
            "em",
            "hr",
            "li",
            "ol",
            "p",
            "pre",
            "strong",
            "table",
            "tbody",
            "td",
            "th",
            "thead",
            "tr",
            "ul",
        ]))
        .clean_content_tags(HashSet::from(["script", "style"]))
        .tag_attributes([("a", HashSet::from(["href"])), ("ol", HashSet::from(["start"]))].into())
        .tag_attribute_values([("th", [("scope", HashSet::from(["col", "row"]))].into())].into())
        .url_schemes(HashSet::from(["http", "https", "mailto"]))
        .link_rel(Some("nofollow noopener ugc"));
    builder
});

/// Keeps what is allowed and escapes or drops the rest.
pub fn sanitize(html: &str) -> SafeHtml {
    SafeHtml::trusted(ALLOWED.clean(html).to_string())
}

/// HTML that was sanitized when it was written and stored since.
pub fn stored(html: String) -> SafeHtml {
    SafeHtml::trusted(html)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_run_or_load_is_gone() {
        for evil in [
            "<script>alert(1)</script>",
            "<img src=https://evil.example/x.png onerror=alert(1)>",
            "<svg onload=alert(1)><a href=\"x\">",
            "<iframe src=x></iframe>",
            "<form action=x><input></form>",
            "<a href=\"javascript:alert(1)\">x</a>",
            "<a href=\"java\nscript:alert(1)\">x</a>",
            "<a href=\"&#106;avascript:alert(1)\">x</a>",
            "<a href=\"data:text/html,x\">x</a>",
            "<math><mi//xlink:href=\"data:x,<script>alert(4)</script>\">",
            "<p style=\"x\" onclick=\"x\" id=\"r1\">y</p>",
        ] {
            let clean = sanitize(evil).to_string();
            for bad in [
                "script", "onerror", "onload", "onclick", "<img", "<svg", "<iframe", "<form", "<input",
                "style", "id=", "data:", "xlink",
            ] {
                assert!(!clean.contains(bad), "{evil} left {bad} in {clean}");
            }
        }
    }

    #[test]
    fn links_are_kept_with_a_careful_rel() {
        let clean = sanitize("<a href=\"https://x.example/\" target=_blank>x</a>").to_string();
        assert_eq!(clean, "<a href=\"https://x.example/\" rel=\"nofollow noopener ugc\">x</a>");
        assert!(sanitize("<a href=\"mailto:a@x.example\">x</a>").to_string().contains("mailto:a@x.example"));
    }
}
