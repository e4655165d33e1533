//! Headers that every answer carries: OWASP ASVS 5.0 3.4, Mozilla Observatory, internet.nl.

use actix_web::{
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    http::header::{self, HeaderMap, HeaderName, HeaderValue},
    middleware::Next,
};

use super::cx::Cx;

/// Only our own scripts, styles, pictures and fonts; no inline ones, so there are no nonces to leak.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
     font-src 'self'; connect-src 'self'; form-action 'self'; frame-src 'none'; frame-ancestors 'none'; base-uri 'none'; \
     object-src 'none'; manifest-src 'self'";

const ALWAYS: [(&str, &str); 8] = [
    ("content-security-policy", CONTENT_SECURITY_POLICY),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("cross-origin-embedder-policy", "require-corp"),
    ("x-frame-options", "DENY"),
    (
        "permissions-policy",
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    ),
];

/// Middleware: sets each header that the handler has not set itself.
pub async fn set(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    let https = request.app_data::<Cx>().is_some_and(|cx| cx.config.is_https());
    let mut response = next.call(request).await?;
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        set_missing(headers, name, value);
    }
    set_missing(headers, header::CACHE_CONTROL.as_str(), "no-store");
    if https {
        set_missing(headers, "strict-transport-security", "max-age=63072000; includeSubDomains");
    }
    Ok(response)
}

fn set_missing(headers: &mut HeaderMap, name: &str, value: &'static str) {
    if let Ok(name) = HeaderName::try_from(name)
        && !headers.contains_key(&name)
    {
        headers.insert(name, HeaderValue::from_static(value));
    }
}
