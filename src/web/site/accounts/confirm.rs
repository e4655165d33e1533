//! The buttons under mailed links: a new account's address, and another address.

use actix_web::web::Path;

use super::{message, token};
use crate::{
    forum::accounts::{
        change,
        sign_up::{self, Confirmed},
        store::{self, TokenPurpose},
    },
    platform::error::Failure,
    web::{
        http::{
            cx::Cx,
            page::{Answer, Nav, see_other, see_other_with},
            viewer::Viewer,
        },
        views::accounts::PressButtonPage,
    },
};

/// "Press the button to confirm your address."
pub async fn show_confirm(cx: Cx, viewer: Viewer, path: Path<String>) -> Answer {
    show_button(&cx, &viewer, &path, TokenPurpose::ConfirmAddress).await
}

/// The address is confirmed: somebody of a known organisation can sign in, another one waits.
pub async fn confirm(cx: Cx, viewer: Viewer, path: Path<String>) -> Answer {
    let (token, mails, at) = (token(&path)?, cx.mails.clone(), cx.clock.now());
    cx.limits.check(crate::platform::limits::Limited::SignUp, viewer.address)?;
    match cx.database.write(move |db| sign_up::confirm(db, &token, &mails, at)).await? {
        Confirmed::LetIn => see_other_with(&cx, "/inloggen", "flash-confirmed"),
        Confirmed::Waits => see_other("/registreren/wachten"),
    }
}

/// "Your address is confirmed; an administrator looks first."
pub async fn show_waiting(cx: Cx, viewer: Viewer) -> Answer {
    message(&cx, &viewer, "confirm-waiting", "/")
}

/// "Press the button to take your new address."
pub async fn show_confirm_new_address(cx: Cx, viewer: Viewer, path: Path<String>) -> Answer {
    show_button(&cx, &viewer, &path, TokenPurpose::NewAddress).await
}

/// The new address is taken.
pub async fn confirm_new_address(cx: Cx, viewer: Viewer, path: Path<String>) -> Answer {
    let (token, mails, at) = (token(&path)?, cx.mails.clone(), cx.clock.now());
    cx.database.write(move |db| change::confirm_address(db, &token, &mails, at)).await?;
    let next = if viewer.actor.member().is_some() { "/instellingen/beveiliging" } else { "/inloggen" };
    see_other_with(&cx, next, "flash-address-changed")
}

async fn show_button(cx: &Cx, viewer: &Viewer, text: &str, purpose: TokenPurpose) -> Answer {
    let (secret, now) = (token(text)?, cx.clock.now());
    let known = cx.database.read(move |db| store::find(db, &secret, purpose, now)).await?;
    known.ok_or_else(store::not_valid)?;
    let (stem, path, title) = match purpose {
        TokenPurpose::NewAddress => ("confirm-address", "/adres-bevestigen", "page-title-confirm-address"),
        TokenPurpose::ConfirmAddress => ("confirm", "/bevestigen", "page-title-confirm"),
        _ => return Err(Failure::NotFound.into()),
    };
    let view = PressButtonPage {
        title_key: format!("{stem}-title"),
        lead_key: format!("{stem}-lead"),
        button_key: format!("{stem}-button"),
        action: format!("{path}/{text}"),
    };
    cx.page(viewer, title, Nav::None).render(&view)
}
