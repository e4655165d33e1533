//! The site's four cookies: the session, the language of a visitor, the order of threads on this device, and one
//! message for the next page.
//!
//! ## Why
//! With TLS the session's name begins with `__Host-`: a browser then takes it only from this host, with
//! Secure, for the whole site (ASVS 3.3). Without TLS, as in the demo, browsers refuse that prefix.
//! The message cookie holds the key of one of our own texts, and at most the number of a post that can be put
//! back, so nobody can put words into it.

use actix_web::cookie::{Cookie, SameSite, time::Duration};

use super::cx::Cx;
use crate::platform::secrets::Token;

/// The cookie with a visitor's language.
pub const LANGUAGE: &str = "taal";
/// The cookie with the order of threads, "boom" or "tijd".
pub const ORDER: &str = "volgorde";
/// The cookie with the key of a message for the next page.
pub const FLASH: &str = "melding";

/// What the session cookie is called here.
pub fn session_name(is_https: bool) -> &'static str {
    if is_https { "__Host-leestafel" } else { "leestafel" }
}

fn made<'c>(cx: &Cx, name: &'static str, value: String) -> Cookie<'c> {
    Cookie::build(name, value)
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(cx.config.is_https())
        .finish()
}

/// A session that just began.
pub fn session(cx: &Cx, token: &Token) -> Cookie<'static> {
    let mut cookie = made(cx, session_name(cx.config.is_https()), token.reveal().to_owned());
    cookie.set_max_age(Duration::days(i64::from(cx.config.retention.session_days)));
    cookie
}

/// Takes the session out of the browser.
pub fn ended(cx: &Cx) -> Cookie<'static> {
    removed(cx, session_name(cx.config.is_https()))
}

/// The language that a visitor chose.
pub fn language(cx: &Cx, word: &str) -> Cookie<'static> {
    let mut cookie = made(cx, LANGUAGE, word.to_owned());
    cookie.set_max_age(Duration::days(365));
    cookie
}

/// The order of threads that somebody chose. A choice of the device, so that looking at a page changes nothing
/// on our side.
pub fn order(cx: &Cx, word: &str) -> Cookie<'static> {
    let mut cookie = made(cx, ORDER, word.to_owned());
    cookie.set_max_age(Duration::days(365));
    cookie
}

/// A message for the next page.
pub fn flash(cx: &Cx, key: &str) -> Cookie<'static> {
    let mut cookie = made(cx, FLASH, key.to_owned());
    cookie.set_max_age(Duration::minutes(5));
    cookie
}

/// Takes a cookie out of the browser.
pub fn removed(cx: &Cx, name: &'static str) -> Cookie<'static> {
    let mut cookie = made(cx, name, String::new());
    cookie.make_removal();
    cookie
}
