//! Who belongs to a group, for its moderators: requests, the list, a member's page, and the acts on it.

mod list;
mod export;
mod bulk;
mod data;
mod show;
mod acts;
mod notes;
mod stay;
mod account;

pub use account::{readmit_member, show_account, suspend_member};
pub use acts::{
    approve_request, mute_member, refuse_request, remove_member, set_role, unmute_member, warn_member,
};
pub use bulk::{confirm_removal, remove_members};
pub use export::export_members;
pub(super) use list::role_key;
pub use list::{open_group, show_members};
pub use notes::{add_note, delete_note};
pub use show::show_member;
pub use stay::{lift_stay, move_stay};

use crate::platform::clock::Timestamp;

/// The key of when somebody was last here, in the words of people: no more than moderators need.
fn seen_key(seen: Option<Timestamp>, now: Timestamp) -> String {
    let key = match seen.map(|seen| now.since(seen).num_days()) {
        None => "seen-never",
        Some(..=0) => "seen-today",
        Some(1) => "seen-yesterday",
        Some(2..=6) => "seen-this-week",
        Some(7..=13) => "seen-last-week",
        Some(14..=30) => "seen-weeks",
        Some(31..=60) => "seen-last-month",
        Some(61..=182) => "seen-months",
        Some(_) => "seen-long",
    };
    key.to_owned()
}
