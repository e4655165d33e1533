//! Signing up, in and out, and the links of mails.
//!
//! ## Why
//! Known and unknown addresses get the same page after the same work (ASVS 6.3.8): a password is hashed or
//! verified in every case. Pages under a mailed link do nothing but show a button.

mod sign_up;
mod confirm;
mod sign_in;
mod recovery;
mod first_admin;
mod invitation;
mod language;

pub use confirm::{confirm, confirm_new_address, show_confirm, show_confirm_new_address, show_waiting};
pub use first_admin::{create_first_admin, new_first_admin};
pub use invitation::{accept_invitation, show_invitation};
pub use language::set_language;
pub use recovery::{new_password, request_reset, reset_password, show_request, show_reset_sent};
pub(super) use sign_in::begin_session;
pub use sign_in::{create_session, end_session, new_session};
pub use sign_up::{create_account, new_account, resend, show_resend, show_resend_sent, show_sign_up_sent};

use crate::{
    platform::{error::Failure, secrets::Token},
    web::{
        http::{
            cx::Cx,
            page::{Answer, Nav},
            viewer::Viewer,
        },
        views::accounts::MessagePage,
    },
};

/// The secret of a link; nonsense is a link that does not work.
fn token(text: &str) -> Result<Token, Failure> {
    Token::parse(text).ok_or_else(crate::forum::accounts::store::not_valid)
}

/// A page that only says something: `<stem>-title`, `-text`, `-hint` and one link.
fn message(cx: &Cx, viewer: &Viewer, title: &'static str, stem: &str, link: &str) -> Answer {
    let view = MessagePage {
        title_key: format!("{stem}-title"),
        text_key: format!("{stem}-text"),
        hint_key: format!("{stem}-hint"),
        link_key: format!("{stem}-link"),
        link_url: link.to_owned(),
    };
    cx.page(viewer, title, Nav::None).render(&view)
}
