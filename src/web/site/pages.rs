//! Pages of prose: what this is, the house rules, privacy, accessibility, contact; and two for machines.

use actix_web::{HttpResponse, http::header};
use chrono::Duration;

use crate::{
    platform::error::Message,
    web::{
        http::{
            cx::Cx,
            page::{Answer, Nav},
            viewer::Viewer,
        },
        views::pages::{ProsePage, ProsePart},
    },
};

/// `/huisregels`
pub async fn show_house_rules(cx: Cx, viewer: Viewer) -> Answer {
    prose(&cx, &viewer, "house-rules", "page-title-house-rules")
}

/// `/privacy`
pub async fn show_privacy(cx: Cx, viewer: Viewer) -> Answer {
    prose(&cx, &viewer, "privacy", "page-title-privacy")
}

/// `/toegankelijkheid`
pub async fn show_accessibility(cx: Cx, viewer: Viewer) -> Answer {
    prose(&cx, &viewer, "accessibility", "page-title-accessibility")
}

/// `/over`
pub async fn show_about(cx: Cx, viewer: Viewer) -> Answer {
    prose(&cx, &viewer, "about", "page-title-about")
}

/// `/contact`
pub async fn show_contact(cx: Cx, viewer: Viewer) -> Answer {
    prose(&cx, &viewer, "contact", "page-title-contact")
}

/// The parts of a page are numbered in the texts, so that a text can be added without touching the program.
fn prose(cx: &Cx, viewer: &Viewer, page: &str, title: &'static str) -> Answer {
    let has = |key: &str| cx.renderer.texts().has(key);
    let parts = (1..)
        .map(|n| (format!("{page}-{n}-heading"), format!("{page}-{n}-text")))
        .take_while(|(_, text)| has(text))
        .map(|(heading, text_key)| ProsePart {
            heading_key: if has(&heading) { heading } else { String::new() },
            text_key,
        });
    let view = ProsePage {
        title_key: format!("{page}-title"),
        parts: parts.collect(),
        contact_email: cx.config.site.contact_email.clone(),
        site_name: cx.config.site.name.clone(),
    };
    let title = Message::new(title).with("site", &cx.config.site.name);
    cx.page(viewer, title, Nav::None).render(&view)
}

/// `/robots.txt`: the pages that visitors may read, and no forms.
pub async fn robots() -> HttpResponse {
    let text = "User-agent: *\nDisallow: /inloggen\nDisallow: /registreren\nDisallow: /wachtwoord-vergeten\n\
                Disallow: /reacties/\nDisallow: /dev/\n";
    plain(text.to_owned())
}

/// `/.well-known/security.txt` (RFC 9116).
pub async fn security_txt(cx: Cx) -> HttpResponse {
    let expires = cx.clock.now().plus(Duration::days(180)).utc().format("%Y-%m-%dT00:00:00Z");
    let base = &cx.config.base_url;
    plain(format!(
        "Contact: mailto:{}\nExpires: {expires}\nPreferred-Languages: nl, en\nCanonical: {base}/.well-known/security.txt\n",
        cx.config.site.contact_email
    ))
}

fn plain(text: String) -> HttpResponse {
    HttpResponse::Ok()
        .content_type("text/plain; charset=utf-8")
        .insert_header((header::CACHE_CONTROL, "public, max-age=86400"))
        .body(text)
}
