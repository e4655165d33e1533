//! Stopping mail by the link in it, without signing in. Looking stops nothing: scanners open every link.

use actix_web::{HttpResponse, http::StatusCode, web::Path};
use serde::Deserialize;

use crate::{
    forum::notifications::stopping::{self, Scope, Stoppable},
    platform::{
        error::{Failure, FieldErrors},
        mail::address::masked,
    },
    web::{
        http::{
            cx::Cx,
            form::{Form, ShownForm},
            page::{Answer, Nav},
            viewer::Viewer,
        },
        views::notifications::{StopPage, StoppedPage},
    },
};

/// What a mail program or the page sends.
#[derive(Debug, Default, Deserialize)]
pub struct StopForm {
    #[serde(default)]
    scope: String,
    #[serde(default, rename = "List-Unsubscribe")]
    one_click: String,
}

/// What would stop, and what could be less instead.
pub async fn show_stop(cx: Cx, viewer: Viewer, path: Path<String>) -> Answer {
    show(&cx, &viewer, &path, &FieldErrors::default()).await
}

/// Stops it. One click of a mail program (RFC 8058) is answered with 200 and no page to follow.
pub async fn stop(cx: Cx, viewer: Viewer, path: Path<String>, form: Form<StopForm>) -> Answer {
    let (secret, at) = (path.into_inner(), cx.clock.now());
    let is_one_click = !form.values.one_click.is_empty() && form.values.scope.is_empty();
    let scope = Scope::parse(&form.values.scope);
    if scope.is_none() && !is_one_click {
        let errors = FieldErrors::one("scope", "error-mail-choice");
        return show(&cx, &viewer, &secret, &errors).await;
    }
    let key = secret.clone();
    let done = cx
        .database
        .write(move |db| {
            let found = stopping::find(db, &key)?;
            Ok((stopping::stop(db, &key, scope, at)?, found))
        })
        .await;
    let (scope, found) = match done {
        Ok(done) => done,
        Err(Failure::Invalid(errors)) => return show(&cx, &viewer, &secret, &errors).await,
        Err(failure) => return Err(failure.into()),
    };
    if is_one_click {
        return Ok(HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("OK"));
    }
    let what = match scope {
        Scope::Thread => "thread",
        Scope::Group => "group",
        Scope::Weekly => "weekly",
        Scope::All => "all",
    };
    let (title, group) = names(&found);
    let view = StoppedPage { what_key: format!("stopped-{what}"), title, group };
    cx.page(&viewer, "page-title-stopped", Nav::None).render(&view)
}

async fn show(cx: &Cx, viewer: &Viewer, secret: &str, errors: &FieldErrors) -> Answer {
    let key = secret.to_owned();
    let found = cx.database.read(move |db| stopping::find(db, &key)).await?;
    let (title, group) = names(&found);
    let view = StopPage {
        token: secret.to_owned(),
        email: masked(&found.member.email),
        title,
        group,
        errors: ShownForm::new(cx, viewer, errors).summary(),
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    cx.page(viewer, "page-title-stop", Nav::None).status(status).render(&view)
}

fn names(found: &Stoppable) -> (String, String) {
    found.about.as_ref().map(|(thread, group)| (thread.title.clone(), group.name.clone())).unwrap_or_default()
}
