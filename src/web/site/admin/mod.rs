//! Administration: who waits, groups, organisations, mail, the log, and the table of rights.

mod overview;
mod waiting;
mod groups;
mod organisations;
mod log;
mod mail;
mod rules;
mod year;

pub use groups::{
    close_group, create_group, edit_group, move_group_down, move_group_up, reopen_group, show_groups,
    update_group,
};
pub use log::show_log;
pub use mail::{send_test_mail, show_mail, show_mail_log, try_address_again};
pub use organisations::{create_organisation, edit_organisation, show_organisations, update_organisation};
pub use overview::show_overview;
pub use rules::show_rules;
pub use waiting::{approve_member, refuse_member, show_waiting};
pub use year::{export_year, show_year};

use crate::web::views::parts::KeyLink;

/// The pages of the administration, above each of them.
pub fn tabs(current: &str) -> Vec<KeyLink> {
    [
        ("admin-tab-overview", "/beheer"),
        ("admin-tab-waiting", "/beheer/leden"),
        ("admin-tab-reports", "/beheer/meldingen"),
        ("admin-tab-groups", "/beheer/themagroepen"),
        ("admin-tab-organisations", "/beheer/organisaties"),
        ("admin-tab-year", "/beheer/jaarcijfers"),
        ("admin-tab-mail", "/beheer/mail"),
        ("admin-tab-log", "/beheer/logboek"),
        ("admin-tab-rules", "/beheer/rechten"),
    ]
    .into_iter()
    .map(|(key, url)| KeyLink { url: url.to_owned(), key: key.to_owned(), current: key == current })
    .collect()
}
