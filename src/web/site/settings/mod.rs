//! One's own settings: profile and picture, mail, security.

mod mail;
mod picture;
mod profile;
mod security;

pub use mail::{edit_mail, pause_mail, update_mail};
pub use picture::{remove_picture, update_picture};
pub use profile::{edit_profile, update_profile};
pub use security::{change_address, change_password, end_other_sessions, end_session, show_security};

use crate::web::views::parts::KeyLink;

fn tabs(current: &str) -> Vec<KeyLink> {
    [
        ("settings-tab-profile", "/instellingen/profiel"),
        ("settings-tab-mail", "/instellingen/meldingen"),
        ("settings-tab-security", "/instellingen/beveiliging"),
    ]
    .into_iter()
    .map(|(key, url)| KeyLink { url: url.to_owned(), key: key.to_owned(), current: key == current })
    .collect()
}
