//! What a job is, and how it may end.

use serde::{Serialize, de::DeserializeOwned};

use crate::platform::{clock::Timestamp, error::Failure};

/// A unit of background work, named by what happened (`PostCreated`) or what must happen (`SendMail`).
pub trait Job: Serialize + DeserializeOwned {
    /// The name in the table; never reused for another meaning.
    const NAME: &'static str;
}

/// Why a job did not end well.
#[derive(Debug)]
pub enum JobError {
    /// It may go well later: tried again with growing delay.
    Retry(anyhow::Error),
    /// It can never go well: parked at once.
    GiveUp(anyhow::Error),
    /// It has to wait until then, for this reason. That is no fault of the job, and does not count as an attempt.
    Wait(Timestamp, String),
}

impl From<Failure> for JobError {
    /// A domain's refusal stays a refusal; what is busy or broken may pass.
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Busy(_) | Failure::Broken(_) | Failure::TooMany(_) | Failure::Conflict(_) => {
                Self::Retry(failure.into())
            }
            refused => Self::GiveUp(refused.into()),
        }
    }
}

impl From<serde_json::Error> for JobError {
    fn from(error: serde_json::Error) -> Self {
        Self::GiveUp(error.into())
    }
}
