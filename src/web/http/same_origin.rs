//! Refuses a change that another site asked this browser to make.
//!
//! ## Why
//! Every browser of today says where a request comes from (`Sec-Fetch-Site`, else `Origin`), and cookies are
//! SameSite=Lax; so forms need no token, and pages stay cacheable and compressible (ASVS 3.5). A request
//! with a session cookie and neither header comes from no browser we know, and is refused.

use actix_web::{
    body::{BoxBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    http::header,
    middleware::Next,
};

use super::{cookies, cx::Cx, failure::PageFailure};
use crate::platform::error::Failure;

/// Middleware: lets reading through, and changes only from our own pages.
pub async fn require(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    if request.method().is_safe() || is_own(&request) || is_key(&request) {
        return Ok(next.call(request).await?.map_into_boxed_body());
    }
    tracing::warn!(path = request.path(), "refused a change from another site");
    Ok(PageFailure::from(Failure::Forbidden("denied-other-site".into())).refused(request))
}

/// What a key in the address decides and no cookie does: mail programs stop mail with one click (RFC 8058).
fn is_key(request: &ServiceRequest) -> bool {
    request.path().starts_with("/afmelden/")
}

fn is_own(request: &ServiceRequest) -> bool {
    let value = |name: &str| request.headers().get(name).and_then(|value| value.to_str().ok());
    let Some(cx) = request.app_data::<Cx>() else { return false };
    if let Some(site) = value("sec-fetch-site") {
        return matches!(site, "same-origin" | "none");
    }
    if let Some(origin) = value(header::ORIGIN.as_str()) {
        return origin.eq_ignore_ascii_case(&cx.config.base_url);
    }
    request.cookie(cookies::session_name(cx.config.is_https())).is_none()
}
