//! What moderators do: the work list, and for each of their groups its members, reports, decisions and figures.

pub mod absences;
mod approval;
pub mod cases;
mod figures;
pub mod handover;
pub mod invitations;
pub mod members;
mod welcome;
mod work;

pub use approval::{approve_post, refuse_post, set_first_posts, show_waiting};
pub use figures::{export_figures, show_figures};
pub use welcome::{send_welcome, show_welcome, tick_welcome};
pub use work::{claim_work, finish_work, give_work, release_work, show_work, snooze_work};

use crate::web::{urls, views::parts::KeyLink};

/// The pages about one group, above each of them.
fn tabs(slug: &str, current: &str) -> Vec<KeyLink> {
    [
        ("cases-tab-work", "/moderatie".to_owned()),
        ("cases-tab-members", urls::group_moderation(slug, "leden")),
        ("cases-tab-invitations", urls::group_moderation(slug, "uitnodigingen")),
        ("cases-tab-approval", urls::group_moderation(slug, "goedkeuren")),
        ("cases-tab-reports", urls::group_moderation(slug, "meldingen")),
        ("cases-tab-figures", urls::group_moderation(slug, "cijfers")),
        ("cases-tab-moderators", urls::group_moderation(slug, "moderatoren")),
        ("cases-tab-log", urls::group_moderation(slug, "logboek")),
    ]
    .into_iter()
    .map(|(key, url)| KeyLink { url, key: key.to_owned(), current: key == current })
    .collect()
}
