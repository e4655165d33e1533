//! What can go wrong, in seven ways: the one error type of the domains.
//!
//! ## Why
//! A domain act says *what* went wrong, never how it is shown: `web::http::error` alone turns a [`Failure`]
//! into a page and a status. Texts are message keys of `templates/locales`, so that the reader's language
//! decides. Only [`Failure::Broken`] is a defect and is logged as an error.

use std::time::Duration;

/// A sentence for the reader: a message key with its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The key in the Fluent files.
    pub key: &'static str,
    /// Named values for the placeables.
    pub args: Vec<(&'static str, String)>,
}

impl Message {
    /// A message without arguments.
    pub fn new(key: &'static str) -> Self {
        Self { key, args: Vec::new() }
    }

    /// The same message with one more named value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }
}

impl From<&'static str> for Message {
    fn from(key: &'static str) -> Self {
        Self::new(key)
    }
}

/// What is wrong with a form, field by field.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FieldErrors(Vec<(&'static str, Message)>);

impl FieldErrors {
    /// A form with one wrong field.
    pub fn one(field: &'static str, message: impl Into<Message>) -> Self {
        Self(vec![(field, message.into())])
    }

    /// Notes one more fault.
    pub fn add(&mut self, field: &'static str, message: impl Into<Message>) {
        self.0.push((field, message.into()));
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Each fault, in the order in which it was found.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Message)> {
        self.0.iter().map(|(field, message)| (*field, message))
    }

    /// Takes a parsed value, or notes its fault under `field` and gives nothing.
    pub fn take<T>(&mut self, field: &'static str, parsed: Result<T, Message>) -> Option<T> {
        parsed.map_err(|message| self.add(field, message)).ok()
    }
}

/// Why an act did not happen.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// It does not exist, or this person may not know of it.
    #[error("not found")]
    NotFound,
    /// It exists, and this person may not do this.
    #[error("forbidden: {}", .0.key)]
    Forbidden(Message),
    /// One must sign in first.
    #[error("sign in first")]
    SignInFirst,
    /// The form must be mended.
    #[error("invalid form")]
    Invalid(FieldErrors),
    /// Somebody else was first.
    #[error("conflict: {}", .0.key)]
    Conflict(Message),
    /// Too often; try again after this long.
    #[error("too many")]
    TooMany(Duration),
    /// The database is busy or full; try again soon.
    #[error("busy")]
    Busy(#[source] anyhow::Error),
    /// A defect.
    #[error("broken: {0:#}")]
    Broken(#[source] anyhow::Error),
}

impl Failure {
    /// A form with one wrong field.
    pub fn invalid(field: &'static str, message: impl Into<Message>) -> Self {
        Self::Invalid(FieldErrors::one(field, message))
    }

    /// A defect described in words.
    pub fn broken(what: impl Into<String>) -> Self {
        Self::Broken(anyhow::anyhow!(what.into()))
    }
}

impl From<FieldErrors> for Failure {
    fn from(errors: FieldErrors) -> Self {
        Self::Invalid(errors)
    }
}

impl From<anyhow::Error> for Failure {
    fn from(error: anyhow::Error) -> Self {
        Self::Broken(error)
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self::Broken(error.into())
    }
}
