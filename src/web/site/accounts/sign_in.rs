//! Signing in and out.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, http::header, web::Query};
use serde::Deserialize;

use crate::{
    forum::{
        accounts::{sessions, sign_in},
        demo,
        members::model::Member,
    },
    platform::{
        error::{Failure, FieldErrors},
        limits::Limited,
    },
    web::{
        http::{
            cookies,
            cx::Cx,
            device,
            form::{Form, ShownForm},
            page::{Answer, Nav, see_other, see_other_with},
            viewer::{self, Viewer},
        },
        urls,
        views::accounts::{DemoRole, SignInPage},
    },
};

/// Where to go on after signing in.
#[derive(Debug, Deserialize)]
pub struct NextParams {
    #[serde(default)]
    verder: String,
}

/// Somebody who signs in, as it came in.
#[derive(Debug, Default, Deserialize)]
pub struct SignInForm {
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    verder: String,
}

/// The form.
pub async fn new_session(cx: Cx, viewer: Viewer, params: Query<NextParams>) -> Answer {
    if viewer.actor.member().is_some() {
        return see_other(urls::local_path(&params.verder));
    }
    let form = SignInForm { verder: params.into_inner().verder, ..SignInForm::default() };
    show(&cx, &viewer, &form, &FieldErrors::default()).await
}

/// Signs in. Known and unknown addresses take as long and get the same answer.
pub async fn create_session(cx: Cx, viewer: Viewer, request: HttpRequest, form: Form<SignInForm>) -> Answer {
    let mut values = form.values;
    if values.email.trim().is_empty() && values.password.is_empty() {
        return show(&cx, &viewer, &values, &FieldErrors::one("email", "error-sign-in-empty")).await;
    }
    cx.limits.check(Limited::SignInAddress, viewer::network(viewer.address))?;
    let account: String = values.email.trim().to_lowercase().chars().take(254).collect();
    cx.limits.check(Limited::SignInAccount, format!("{account} {}", viewer::network(viewer.address)))?;
    cx.limits.check(Limited::SignInAccountEverywhere, account)?;
    let email = values.email.clone();
    let member = cx.database.read(move |db| sign_in::find(db, &email)).await?;
    let hash = member.as_ref().map(|member| member.password_hash.clone());
    let is_right = cx.passwords.verify(std::mem::take(&mut values.password), hash).await?;
    let Some(member) = member.filter(|_| is_right) else {
        tracing::info!(address = %viewer.address, "a sign-in failed");
        return show(&cx, &viewer, &values, &FieldErrors::one("email", "error-sign-in")).await;
    };
    let (now, asked) = (cx.clock.now(), member.clone());
    if let Some(reason) = cx.database.read(move |db| sign_in::why_not(db, &asked, now)).await? {
        tracing::info!(member = %member.id, reason = reason.key, "a sign-in was refused");
        return show(&cx, &viewer, &values, &FieldErrors::one("email", reason)).await;
    }
    begin_session(&cx, &request, member, &values.verder).await
}

/// Begins a session, and goes on to a place on this site.
pub async fn begin_session(cx: &Cx, request: &HttpRequest, member: Member, next: &str) -> Answer {
    let token = cx.random.token().map_err(Failure::Broken)?;
    let (new, old) = (token.clone(), viewer::session_token(cx, request));
    let (retention, at, device) = (cx.config.retention.clone(), cx.clock.now(), device::of(request));
    tracing::info!(member = %member.id, device, "signed in");
    cx.database
        .write(move |db| sign_in::begin(db, &member, (&new, old.as_ref()), &device, &retention, at))
        .await?;
    let location = urls::local_path(next).to_owned();
    Ok(HttpResponse::SeeOther()
        .insert_header((header::LOCATION, location))
        .cookie(cookies::session(cx, &token))
        .finish())
}

/// Ends the session, and lets the browser forget what it kept.
pub async fn end_session(cx: Cx, request: HttpRequest) -> Answer {
    if let Some(token) = viewer::session_token(&cx, &request) {
        cx.database.write(move |db| sessions::end_by_token(db, &token)).await?;
    }
    let mut answer = see_other_with(&cx, "/", "flash-signed-out")?;
    answer.add_cookie(&cookies::ended(&cx)).map_err(|error| Failure::Broken(error.into()))?;
    answer.headers_mut().insert(
        header::HeaderName::from_static("clear-site-data"),
        header::HeaderValue::from_static("\"cache\", \"storage\""),
    );
    Ok(answer)
}

async fn show(cx: &Cx, viewer: &Viewer, values: &SignInForm, errors: &FieldErrors) -> Answer {
    let shown = ShownForm::new(cx, viewer, errors);
    let view = SignInPage {
        email: shown.field("email", &values.email),
        password: shown.field("password", ""),
        next: urls::local_path(&values.verder).to_owned(),
        errors: shown.summary(),
        demo_roles: if cx.demo { demo_roles(cx).await? } else { Vec::new() },
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    cx.page(viewer, "page-title-sign-in", Nav::None).status(status).render(&view)
}

async fn demo_roles(cx: &Cx) -> Result<Vec<DemoRole>, Failure> {
    let cast = cx.database.read(demo::cast).await?;
    Ok(cast
        .into_iter()
        .map(|one| DemoRole {
            value: one.role.as_str().to_owned(),
            key: format!("demo-role-{}", one.role.as_str()),
            name: one.name,
        })
        .collect())
}
