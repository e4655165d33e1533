//! Signing up, and asking for the mail once more.

use actix_web::http::StatusCode;
use serde::Deserialize;

use super::message;
use crate::{
    forum::{
        accounts::sign_up::{self, SignUp},
        organisations,
    },
    platform::{error::FieldErrors, limits::Limited, mail::address::EmailAddress},
    web::{
        http::{
            cx::Cx,
            form::{Form, ShownForm},
            page::{Answer, Nav, see_other},
            viewer::{self, Viewer},
        },
        views::accounts::{EmailFormPage, SignUpPage},
    },
};

/// Somebody who signs up, as it came in.
#[derive(Debug, Default, Deserialize)]
pub struct SignUpForm {
    #[serde(default)]
    name: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    organisation: String,
    #[serde(default)]
    motivation: String,
}

/// The form.
pub async fn new_account(cx: Cx, viewer: Viewer) -> Answer {
    if viewer.actor.member().is_some() {
        return see_other("/");
    }
    show(&cx, &viewer, &SignUpForm::default(), &cx.form_key()?, &FieldErrors::default()).await
}

/// Makes the account, and leads to a page that says to look into the mail.
pub async fn create_account(cx: Cx, viewer: Viewer, form: Form<SignUpForm>) -> Answer {
    let values = form.values;
    let words = (values.name.as_str(), values.email.as_str(), values.password.as_str());
    let parsed = SignUp::parse(words, (&values.organisation, &values.motivation), viewer.lang.as_str());
    let new = match parsed {
        Ok(new) => new,
        Err(errors) => return show(&cx, &viewer, &values, &form.key, &errors).await,
    };
    cx.limits.check(Limited::SignUp, viewer::network(viewer.address))?;
    cx.limits.check(Limited::AccountMail, new.email.key())?;
    let hash = cx.passwords.hash(values.password).await?;
    let (mails, at) = (cx.mails.clone(), cx.clock.now());
    let location = cx
        .write_once(&viewer, form.key, move |db| {
            sign_up::register(db, &new, &hash, &mails, at)?;
            Ok("/registreren/gelukt".to_owned())
        })
        .await?;
    see_other(location)
}

async fn show(cx: &Cx, viewer: &Viewer, values: &SignUpForm, key: &str, errors: &FieldErrors) -> Answer {
    let organisations = cx.database.read(organisations::store::list).await?;
    let shown = ShownForm::new(cx, viewer, errors);
    let view = SignUpPage {
        key: key.to_owned(),
        name: shown.field("name", &values.name),
        email: shown.field("email", &values.email),
        // A password is never sent back.
        password: shown.field("password", ""),
        organisation: shown.field("organisation", &values.organisation),
        motivation: shown.field("motivation", &values.motivation),
        errors: shown.summary(),
        organisations: organisations.into_iter().map(|organisation| organisation.name).collect(),
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    cx.page(viewer, "page-title-sign-up", Nav::None).status(status).render(&view)
}

/// "Look into your mail."
pub async fn show_sign_up_sent(cx: Cx, viewer: Viewer) -> Answer {
    message(&cx, &viewer, "page-title-sign-up-sent", "sign-up-sent", "/bevestiging-opnieuw")
}

/// A form with one address.
#[derive(Debug, Deserialize)]
pub struct EmailForm {
    #[serde(default)]
    pub email: String,
}

/// The form to ask for the mail once more.
pub async fn show_resend(cx: Cx, viewer: Viewer) -> Answer {
    show_email_form(&cx, &viewer, ("resend", "/bevestiging-opnieuw"), "", &FieldErrors::default())
}

/// Sends the mail once more, where there is something to confirm; says the same in any case.
pub async fn resend(cx: Cx, viewer: Viewer, form: Form<EmailForm>) -> Answer {
    let typed = form.values.email;
    let email = match EmailAddress::parse(&typed) {
        Ok(email) => email,
        Err(message) => {
            let errors = FieldErrors::one("email", message);
            return show_email_form(&cx, &viewer, ("resend", "/bevestiging-opnieuw"), &typed, &errors);
        }
    };
    cx.limits.check(Limited::SignUp, viewer::network(viewer.address))?;
    cx.limits.check(Limited::AccountMail, email.key())?;
    let at = cx.clock.now();
    let location = cx
        .write_once(&viewer, form.key, move |db| {
            sign_up::request_confirmation(db, &email, at)?;
            Ok("/bevestiging-opnieuw/verstuurd".to_owned())
        })
        .await?;
    see_other(location)
}

/// "If there is something to confirm, the mail is on its way."
pub async fn show_resend_sent(cx: Cx, viewer: Viewer) -> Answer {
    message(&cx, &viewer, "page-title-resend-sent", "resend-sent", "/inloggen")
}

/// A page that asks for an address: `<stem>-title`, `-lead` and `-button`.
pub(super) fn show_email_form(
    cx: &Cx,
    viewer: &Viewer,
    (stem, action): (&'static str, &str),
    typed: &str,
    errors: &FieldErrors,
) -> Answer {
    let shown = ShownForm::new(cx, viewer, errors);
    let view = EmailFormPage {
        key: cx.form_key()?,
        title_key: format!("{stem}-title"),
        lead_key: format!("{stem}-lead"),
        button_key: format!("{stem}-button"),
        action: action.to_owned(),
        email: shown.field("email", typed),
        errors: shown.summary(),
    };
    let title = if stem == "resend" { "page-title-resend" } else { "page-title-forgot" };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    cx.page(viewer, title, Nav::None).status(status).render(&view)
}
