//! Inviting people to a group: the forms, the look at a table before it is used, and what came of it.

mod new;
mod preview;
mod list;
mod export;
mod acts;

pub use acts::{remind_invitee, withdraw_invitation};
pub use export::export_invitations;
pub use list::show_invitations;
pub use new::{create_invitations, new_invitations};
pub use preview::confirm_invitations;

use crate::{
    forum::{invitations::model::Terms, membership::model::parse_last_day},
    platform::{clock::Timestamp, error::Message},
    web::http::{cx::Cx, viewer::Viewer},
};

/// How many people one moderator may invite within a day.
fn most_a_day(cx: &Cx) -> i64 {
    i64::from(cx.config.limits.invitations_per_moderator_per_day.get())
}

/// The terms of what this moderator sends: in the language in which they work.
fn terms(cx: &Cx, viewer: &Viewer, guest_until: Option<Timestamp>) -> Terms<'static> {
    Terms { guest_until, language: viewer.lang.as_str(), most_a_day: most_a_day(cx) }
}

/// The end of a guest's last day; none for an ordinary member.
fn last_day(cx: &Cx, text: &str) -> Result<Option<Timestamp>, Message> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    parse_last_day(text, cx.config.site.timezone, cx.clock.now()).map(Some)
}
