//! What a form brought, and the same form shown again with what is wrong.
//!
//! ## Why
//! A field that is missing is empty, an unknown one is ignored, a repeated one is refused, broken UTF-8 becomes
//! replacement characters: then the domain's own parsing says what is wrong, in words for people. The size and
//! the time of arrival are bounded before anything is kept.

use std::{pin::Pin, time::Duration};

use actix_web::{
    FromRequest, HttpMessage, HttpRequest,
    dev::Payload,
    http::StatusCode,
    web::{Buf, BytesMut},
};
use futures_util::StreamExt;
use serde::{Deserialize, de::DeserializeOwned};

use super::{cx::Cx, failure::PageFailure, viewer::Viewer};
use crate::{
    platform::{db::answered_forms::LONGEST_KEY, error::FieldErrors},
    web::views::parts::{Field, FormError},
};

/// The fields of a form, and the key by which a repeated POST is recognised.
#[derive(Debug)]
pub struct Form<T> {
    /// The fields as they came.
    pub values: T,
    /// The form's key; empty when it brought none.
    pub key: String,
}

/// A form that is nothing but its button.
#[derive(Debug, Deserialize)]
pub struct NoFields {}

#[derive(Deserialize)]
struct Key {
    #[serde(rename = "Idempotency-Key", default)]
    key: String,
}

impl<T: DeserializeOwned + 'static> FromRequest for Form<T> {
    type Error = PageFailure;
    type Future = Pin<Box<dyn Future<Output = Result<Self, PageFailure>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, payload) = (request.clone(), payload.take());
        Box::pin(async move {
            if !request.content_type().eq_ignore_ascii_case("application/x-www-form-urlencoded")
                && !request.content_type().is_empty()
            {
                return Err(PageFailure::status(StatusCode::UNSUPPORTED_MEDIA_TYPE));
            }
            let (most, longest) = request.app_data::<Cx>().map_or((65_536, 20), |cx| {
                (cx.config.limits.form_kilobytes.saturating_mul(1024), cx.config.limits.body_seconds)
            });
            let body = tokio::time::timeout(Duration::from_secs(longest), whole(payload, most))
                .await
                .map_err(|_| PageFailure::status(StatusCode::REQUEST_TIMEOUT))??;
            let unreadable = |_| PageFailure::status(StatusCode::BAD_REQUEST);
            let values = serde_urlencoded::from_bytes(body.chunk()).map_err(unreadable)?;
            let field: Key = serde_urlencoded::from_bytes(body.chunk()).map_err(unreadable)?;
            let header = request.headers().get("idempotency-key").and_then(|value| value.to_str().ok());
            let key: String = header.unwrap_or(&field.key).chars().take(LONGEST_KEY).collect();
            Ok(Self { values, key: key.replace('\0', "") })
        })
    }
}

/// The whole body, as long as it is not larger than `most` octets.
async fn whole(mut payload: Payload, most: usize) -> Result<BytesMut, PageFailure> {
    let mut body = BytesMut::new();
    while let Some(chunk) = payload.next().await {
        let chunk = chunk.map_err(|_| PageFailure::status(StatusCode::BAD_REQUEST))?;
        if body.len().saturating_add(chunk.len()) > most {
            return Err(PageFailure::status(StatusCode::PAYLOAD_TOO_LARGE));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

/// A form as it is shown: values with their errors in the viewer's language.
pub struct ShownForm<'a> {
    cx: &'a Cx,
    viewer: &'a Viewer,
    errors: &'a FieldErrors,
}

impl<'a> ShownForm<'a> {
    /// A form with these errors; none for a fresh one.
    pub fn new(cx: &'a Cx, viewer: &'a Viewer, errors: &'a FieldErrors) -> Self {
        Self { cx, viewer, errors }
    }

    /// One field: what was in it, and what is wrong with it.
    pub fn field(&self, name: &str, value: &str) -> Field {
        let message = self.errors.iter().find(|(field, _)| *field == name).map(|(_, message)| message);
        Field {
            value: value.to_owned(),
            error: message.map_or_else(String::new, |message| self.cx.text(self.viewer, message)),
        }
    }

    /// Everything that is wrong, for the summary above the form.
    pub fn summary(&self) -> Vec<FormError> {
        self.errors
            .iter()
            .map(|(field, message)| FormError {
                field: field.to_owned(),
                text: self.cx.text(self.viewer, message),
            })
            .collect()
    }
}
