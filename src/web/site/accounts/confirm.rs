//! The buttons under mailed links: a new account's address, and another address.

use actix_web::web::Path;

use super::{message, token};
use crate::{
    forum::accounts::{
        change,
        sign_up::{self, Confirmed},
        store::{self, TokenPurpose},
    },
    platform::limits::Limited,
    web::{
        http::{
            cx::Cx,
            form::{Form, NoFields},
            page::{Answer, Nav, see_other, see_other_with},
            viewer::{self, Viewer},
        },
        views::accounts::PressButtonPage,
    },
};

const SIGN_IN: &str = "/inloggen";

/// "Press the button to confirm your address."
pub async fn show_confirm(cx: Cx, viewer: Viewer, path: Path<String>) -> Answer {
    let (secret, now) = (token(&path)?, cx.clock.now());
    let known = cx.database.read(move |db| sign_up::store::find(db, &secret, now)).await?;
    known.ok_or_else(store::not_valid)?;
    show_button(&cx, &viewer, "confirm", format!("/bevestigen/{path}"), "page-title-confirm")
}

/// The address is confirmed: somebody of a known organisation can sign in, another one waits.
pub async fn confirm(cx: Cx, viewer: Viewer, path: Path<String>, form: Form<NoFields>) -> Answer {
    let (token, mails, at) = (token(&path)?, cx.mails.clone(), cx.clock.now());
    cx.limits.check(Limited::SignUp, viewer::network(viewer.address))?;
    let location = cx
        .write_once(&viewer, form.key, move |db| {
            Ok(match sign_up::confirm(db, &token, &mails, at)? {
                Confirmed::LetIn => SIGN_IN.to_owned(),
                Confirmed::Waits => "/registreren/wachten".to_owned(),
            })
        })
        .await?;
    if location == SIGN_IN { see_other_with(&cx, location, "flash-confirmed") } else { see_other(location) }
}

/// "Your address is confirmed; an administrator looks first."
pub async fn show_waiting(cx: Cx, viewer: Viewer) -> Answer {
    message(&cx, &viewer, "page-title-confirm-waiting", "confirm-waiting", "/")
}

/// "Press the button to take your new address."
pub async fn show_confirm_new_address(cx: Cx, viewer: Viewer, path: Path<String>) -> Answer {
    let (secret, now) = (token(&path)?, cx.clock.now());
    let known = cx.database.read(move |db| store::find(db, &secret, TokenPurpose::NewAddress, now)).await?;
    known.ok_or_else(store::not_valid)?;
    let action = format!("/adres-bevestigen/{path}");
    show_button(&cx, &viewer, "confirm-address", action, "page-title-confirm-address")
}

/// The new address is taken.
pub async fn confirm_new_address(cx: Cx, viewer: Viewer, path: Path<String>, form: Form<NoFields>) -> Answer {
    let (token, mails, at) = (token(&path)?, cx.mails.clone(), cx.clock.now());
    let next = if viewer.actor.member().is_some() { "/instellingen/beveiliging" } else { SIGN_IN };
    let location = cx
        .write_once(&viewer, form.key, move |db| {
            change::confirm_address(db, &token, &mails, at)?;
            Ok(next.to_owned())
        })
        .await?;
    see_other_with(&cx, location, "flash-address-changed")
}

fn show_button(cx: &Cx, viewer: &Viewer, stem: &str, action: String, title: &'static str) -> Answer {
    let view = PressButtonPage {
        title_key: format!("{stem}-title"),
        lead_key: format!("{stem}-lead"),
        button_key: format!("{stem}-button"),
        key: cx.form_key()?,
        action,
    };
    cx.page(viewer, title, Nav::None).render(&view)
}
