//! What a handler fails with, until `error` makes a page of it.

use std::fmt;

use actix_web::{
    HttpResponse, HttpResponseBuilder, ResponseError,
    body::BoxBody,
    dev::{ServiceRequest, ServiceResponse},
    http::{StatusCode, header},
};

use crate::platform::error::{Failure, Message};

/// What a handler fails with.
#[derive(Debug)]
pub struct PageFailure {
    status: StatusCode,
    message: Option<Message>,
    retry_after: Option<u64>,
    sign_in: bool,
}

impl PageFailure {
    /// A failure that its status says all about.
    pub fn status(status: StatusCode) -> Self {
        Self { status, message: None, retry_after: None, sign_in: false }
    }

    /// What a middleware answers instead of calling what is behind it.
    pub(super) fn refused(&self, request: ServiceRequest) -> ServiceResponse<BoxBody> {
        request.into_response(self.error_response())
    }
}

impl From<Failure> for PageFailure {
    fn from(failure: Failure) -> Self {
        let bare = Self::status;
        match failure {
            Failure::NotFound => bare(StatusCode::NOT_FOUND),
            Failure::Forbidden(reason) => Self { message: Some(reason), ..bare(StatusCode::FORBIDDEN) },
            Failure::SignInFirst => Self { sign_in: true, ..bare(StatusCode::UNAUTHORIZED) },
            Failure::Invalid(errors) => {
                let first = errors.iter().next().map(|(_, message)| message.clone());
                Self { message: first, ..bare(StatusCode::UNPROCESSABLE_ENTITY) }
            }
            Failure::Conflict(reason) => Self { message: Some(reason), ..bare(StatusCode::CONFLICT) },
            Failure::TooMany(wait) => {
                Self { retry_after: Some(wait.as_secs().max(1)), ..bare(StatusCode::TOO_MANY_REQUESTS) }
            }
            Failure::Busy(error) => {
                tracing::warn!("busy: {error:#}");
                Self { retry_after: Some(5), ..bare(StatusCode::SERVICE_UNAVAILABLE) }
            }
            Failure::Broken(error) => {
                tracing::error!("broken: {error:#}");
                bare(StatusCode::INTERNAL_SERVER_ERROR)
            }
        }
    }
}

impl fmt::Display for PageFailure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.status.fmt(out)
    }
}

/// What `error::show_errors` has to say.
pub(super) struct ToSay {
    /// A sentence of the domain.
    pub(super) message: Option<Message>,
    /// Whether signing in may help.
    pub(super) sign_in: bool,
}

impl ResponseError for PageFailure {
    fn status_code(&self) -> StatusCode {
        self.status
    }

    fn error_response(&self) -> HttpResponse<BoxBody> {
        let mut builder = HttpResponseBuilder::new(self.status);
        if let Some(seconds) = self.retry_after {
            builder.insert_header((header::RETRY_AFTER, seconds));
        }
        let mut response = builder.finish();
        response.extensions_mut().insert(ToSay { message: self.message.clone(), sign_in: self.sign_in });
        response
    }
}
