//! A forgotten password.

use actix_web::{http::StatusCode, web::Path};
use serde::Deserialize;

use super::{
    message,
    sign_up::{EmailForm, show_email_form},
    token,
};
use crate::{
    forum::accounts::{policy, recovery},
    platform::{error::FieldErrors, limits::Limited, mail::address::EmailAddress},
    web::{
        http::{
            cx::Cx,
            form::{Form, ShownForm},
            page::{Answer, Nav, see_other, see_other_with},
            viewer::{self, Viewer},
        },
        views::accounts::PasswordFormPage,
    },
};

const FORM: (&str, &str) = ("forgot", "/wachtwoord-vergeten");

/// The form that asks for the address.
pub async fn show_request(cx: Cx, viewer: Viewer) -> Answer {
    show_email_form(&cx, &viewer, FORM, "", &FieldErrors::default())
}

/// Mails a link, where the address has an account; says the same in any case.
pub async fn request_reset(cx: Cx, viewer: Viewer, form: Form<EmailForm>) -> Answer {
    let typed = form.values.email;
    let email = match EmailAddress::parse(&typed) {
        Ok(email) => email,
        Err(message) => {
            return show_email_form(&cx, &viewer, FORM, &typed, &FieldErrors::one("email", message));
        }
    };
    cx.limits.check(Limited::SignUp, viewer::network(viewer.address))?;
    cx.limits.check(Limited::AccountMail, email.key())?;
    let at = cx.clock.now();
    let location = cx
        .write_once(&viewer, form.key, move |db| {
            recovery::request(db, &email, at)?;
            Ok("/wachtwoord-vergeten/verstuurd".to_owned())
        })
        .await?;
    see_other(location)
}

/// "If we know the address, a mail is on its way."
pub async fn show_reset_sent(cx: Cx, viewer: Viewer) -> Answer {
    message(&cx, &viewer, "page-title-forgot-sent", "forgot-sent", "/inloggen")
}

/// A new password, as it came in.
#[derive(Debug, Deserialize)]
pub struct PasswordForm {
    #[serde(default)]
    password: String,
}

/// The form under the mailed link.
pub async fn new_password(cx: Cx, viewer: Viewer, path: Path<String>) -> Answer {
    let (secret, now) = (token(&path)?, cx.clock.now());
    cx.database.read(move |db| recovery::find(db, &secret, now)).await?;
    show(&cx, &viewer, &path, &FieldErrors::default())
}

/// Sets the new password. All sessions end, also one of somebody who should not have had it.
pub async fn reset_password(cx: Cx, viewer: Viewer, path: Path<String>, form: Form<PasswordForm>) -> Answer {
    let (secret, now) = (token(&path)?, cx.clock.now());
    cx.limits.check(Limited::SignUp, viewer::network(viewer.address))?;
    if let Some(location) = cx.answered(&viewer, &form.key).await? {
        return see_other_with(&cx, location, "flash-reset");
    }
    let known = secret.clone();
    let member = cx.database.read(move |db| recovery::find(db, &known, now)).await?;
    let password = form.values.password;
    if let Err(message) = policy::check(&password, &[&member.name, &member.email, &member.organisation_claim])
    {
        return show(&cx, &viewer, &path, &FieldErrors::one("password", message));
    }
    let hash = cx.passwords.hash(password).await?;
    let mails = cx.mails.clone();
    let location = cx
        .write_once(&viewer, form.key, move |db| {
            recovery::reset(db, &secret, &hash, &mails, now)?;
            Ok("/inloggen".to_owned())
        })
        .await?;
    see_other_with(&cx, location, "flash-reset")
}

fn show(cx: &Cx, viewer: &Viewer, token: &str, errors: &FieldErrors) -> Answer {
    let shown = ShownForm::new(cx, viewer, errors);
    let view = PasswordFormPage {
        key: cx.form_key()?,
        action: format!("/wachtwoord-herstellen/{token}"),
        password: shown.field("password", ""),
        errors: shown.summary(),
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    cx.page(viewer, "page-title-reset", Nav::None).status(status).render(&view)
}
