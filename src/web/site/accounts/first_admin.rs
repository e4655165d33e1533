//! The first administrator, under the link that `serve` prints on an empty database.

use actix_web::{http::StatusCode, web::Path};
use serde::Deserialize;

use super::token;
use crate::{
    forum::{
        accounts::{first_admin, policy, store},
        members::model::PersonName,
    },
    platform::{error::FieldErrors, limits::Limited, mail::address::EmailAddress, secrets::Token},
    web::{
        http::{
            cx::Cx,
            form::{Form, ShownForm},
            page::{Answer, Nav, see_other_with},
            viewer::{self, Viewer},
        },
        views::accounts::InvitationPage,
    },
};

/// The first administrator, as it came in.
#[derive(Debug, Default, Deserialize)]
pub struct AdminForm {
    #[serde(default)]
    name: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
}

/// The form.
pub async fn new_first_admin(cx: Cx, viewer: Viewer, path: Path<String>) -> Answer {
    valid(&cx, &path).await?;
    show(&cx, &viewer, &path, &AdminForm::default(), &FieldErrors::default())
}

/// Makes the first administrator.
pub async fn create_first_admin(cx: Cx, viewer: Viewer, path: Path<String>, form: Form<AdminForm>) -> Answer {
    if let Some(location) = cx.answered(&viewer, &form.key).await? {
        return see_other_with(&cx, location, "flash-account-ready");
    }
    let secret = valid(&cx, &path).await?;
    cx.limits.check(Limited::SignUp, viewer::network(viewer.address))?;
    let values = form.values;
    let mut errors = FieldErrors::default();
    let name = errors.take("name", PersonName::parse(&values.name));
    let email = errors.take("email", EmailAddress::parse(&values.email));
    errors.take("password", policy::check(&values.password, &[&values.name, &values.email]));
    let (Some(name), Some(email), true) = (name, email, errors.is_empty()) else {
        return show(&cx, &viewer, &path, &values, &errors);
    };
    let hash = cx.passwords.hash(values.password).await?;
    let at = cx.clock.now();
    let location = cx
        .write_once(&viewer, form.key, move |db| {
            first_admin::accept(db, &secret, &name, &email, &hash, at)?;
            Ok("/inloggen".to_owned())
        })
        .await?;
    see_other_with(&cx, location, "flash-account-ready")
}

async fn valid(cx: &Cx, text: &str) -> Result<Token, crate::platform::error::Failure> {
    let (secret, now) = (token(text)?, cx.clock.now());
    let asked = secret.clone();
    let is_valid = cx.database.read(move |db| first_admin::is_valid(db, &asked, now)).await?;
    if is_valid { Ok(secret) } else { Err(store::not_valid()) }
}

fn show(cx: &Cx, viewer: &Viewer, token: &str, values: &AdminForm, errors: &FieldErrors) -> Answer {
    let shown = ShownForm::new(cx, viewer, errors);
    let view = InvitationPage {
        key: cx.form_key()?,
        action: format!("/eerste-beheerder/{token}"),
        name: shown.field("name", &values.name),
        email: shown.field("email", &values.email),
        password: shown.field("password", ""),
        errors: shown.summary(),
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    cx.page(viewer, "page-title-first-admin", Nav::None).status(status).render(&view)
}
