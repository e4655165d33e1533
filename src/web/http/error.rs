//! Failures to pages: the only place that turns what went wrong into a status and words.
//!
//! ## Why
//! actix asks an error for its response without the request, so [`PageFailure`] answers with a bare status
//! that carries what is to be said, and the middleware [`show_errors`] renders it in the site's shell, with the
//! viewer's language. The same middleware catches what actix itself answers (no route, a body too large). A
//! middleware that refuses answers with [`PageFailure::refused`], since an error would pass by here without its
//! request.

use actix_web::{
    HttpResponse,
    body::{BoxBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    http::{Method, StatusCode, header},
    middleware::Next,
};

use super::{
    cx::Cx,
    failure::{PageFailure, ToSay},
    page::{IsPage, Nav},
    viewer::{self, Viewer},
};
use crate::{
    platform::error::Message,
    web::{
        urls,
        views::{errors::ErrorPage, parts::KeyLink},
    },
};

/// Middleware: every error becomes a page of the site.
pub async fn show_errors(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let response = next.call(request).await?.map_into_boxed_body();
    let status = response.status();
    if !(status.is_client_error() || status.is_server_error())
        || response.response().extensions().contains::<IsPage>()
    {
        return Ok(response);
    }
    let (message, sign_in) = response
        .response()
        .extensions()
        .get::<ToSay>()
        .map_or((None, false), |said| (said.message.clone(), said.sign_in));
    // Not before: the router needs the request for itself.
    let http = response.request().clone();
    let viewer = viewer::of(&http);
    if sign_in {
        let back = back_to(&http, &viewer);
        let location =
            format!("/inloggen?{}", serde_urlencoded::to_string([("verder", back)]).unwrap_or_default());
        let redirect = HttpResponse::SeeOther().insert_header((header::LOCATION, location)).finish();
        return Ok(ServiceResponse::new(http, redirect));
    }
    let Some(cx) = http.app_data::<Cx>().cloned() else { return Ok(response) };
    let retry = response.headers().get(header::RETRY_AFTER).cloned();
    let mut page =
        render(&cx, &viewer, status, message.as_ref()).unwrap_or_else(|_| HttpResponse::new(status));
    if let Some(retry) = retry {
        page.headers_mut().insert(header::RETRY_AFTER, retry);
    }
    Ok(ServiceResponse::new(http, page))
}

/// What no route leads to.
pub async fn not_found() -> Result<HttpResponse, PageFailure> {
    Err(crate::platform::error::Failure::NotFound.into())
}

/// Where somebody goes on after signing in: the page itself, or the page whose form it was.
fn back_to(request: &actix_web::HttpRequest, viewer: &Viewer) -> String {
    if request.method() == Method::GET {
        return viewer.path.clone();
    }
    let base = request.app_data::<Cx>().map(|cx| cx.config.base_url.clone()).unwrap_or_default();
    let referer =
        request.headers().get(header::REFERER).and_then(|value| value.to_str().ok()).unwrap_or_default();
    urls::local_path(referer.strip_prefix(&base).unwrap_or_default()).to_owned()
}

fn render(
    cx: &Cx,
    viewer: &Viewer,
    status: StatusCode,
    message: Option<&Message>,
) -> Result<HttpResponse, PageFailure> {
    // One page serves statuses that mean the same to a reader.
    let shown = match status.as_u16() {
        known @ (400 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503) => known,
        405 | 410 => 404,
        401 | 407 => 403,
        408 | 411..=418 => 400,
        423..=499 => 400,
        _ => 500,
    };
    let said = message.map_or_else(String::new, |message| cx.text(viewer, message));
    let links = message.map_or_else(Vec::new, help_for);
    let view = ErrorPage { links, ..ErrorPage::of(shown, said) };
    let title = cx.renderer.texts().find(viewer.lang, &view.title_key).unwrap_or_default();
    cx.page_titled(viewer, title, Nav::None).status(status).render(&view)
}

/// Where somebody goes on whose link no longer works: to ask for another one.
fn help_for(message: &Message) -> Vec<KeyLink> {
    let links: &[(&str, &str)] = match message.key {
        "denied-link-not-valid" => &[
            ("/inloggen", "error-sign-in-instead"),
            ("/bevestiging-opnieuw", "error-new-confirmation"),
            ("/wachtwoord-vergeten", "error-new-password"),
        ],
        key if key.starts_with("denied-invitation-") => {
            &[("/inloggen", "error-sign-in-instead"), ("/contact", "foot-contact")]
        }
        _ => &[],
    };
    links
        .iter()
        .map(|(url, key)| KeyLink { url: (*url).to_owned(), key: (*key).to_owned(), current: false })
        .collect()
}
