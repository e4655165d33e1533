//! What stands around every page (`templates/layout.hbs`).

use serde::Serialize;

use crate::platform::clock::Timestamp;

/// Around every page.
#[derive(Debug, Serialize)]
pub struct Shell {
    /// "nl" or "en".
    pub lang: String,
    /// "system", "light" or "dark".
    pub theme: String,
    /// The name of the site.
    pub site_name: String,
    /// The title of the page, without the site's name.
    pub title: String,
    /// Path and query of the page.
    pub path: String,
    /// Which entry of the menu is lit.
    pub nav: String,
    /// The present moment, for times in words.
    pub now: Timestamp,
    /// Who looks.
    pub viewer: ViewerCard,
    /// A message from the request before; at most one.
    pub flash: Vec<Flash>,
    /// Whether this is the demo.
    pub demo: bool,
}

/// Who looks.
#[derive(Debug, Default, Serialize)]
pub struct ViewerCard {
    /// Whether anybody is signed in.
    pub signed_in: bool,
    /// Their number, by which scripts keep the drafts of people at one desk apart; 0 for nobody.
    pub id: i64,
    /// First letters of the name.
    pub initials: String,
    /// The colour of the avatar, 1 to 13.
    pub hue: i64,
    /// The address of the picture, or empty.
    pub picture: String,
    /// Whether they run the site.
    pub is_admin: bool,
    /// Whether they lead a group.
    pub leads: bool,
    /// Unread notifications.
    pub news_count: i64,
}

/// A message from the request before.
#[derive(Debug, Serialize)]
pub struct Flash {
    /// The key of the words, for scripts.
    pub key: String,
    /// "good" or "warn".
    pub tone: String,
    /// The words.
    pub text: String,
    /// Where it can be undone, or empty.
    pub undo_url: String,
}
