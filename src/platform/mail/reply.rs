//! What a server said, and what it means for a mail that did not leave.

/// Letters of what a server said that are kept.
const LONGEST_WORDS: usize = 500;

/// What a server said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reply {
    /// The reply code; 0 where it gave none.
    pub code: u16,
    /// Its words, or ours about it.
    pub words: String,
}

impl Reply {
    /// What came over the line, on one line and not too long.
    pub(super) fn new(code: u16, words: &str) -> Self {
        let line = words.chars().map(|c| if c.is_control() { ' ' } else { c });
        Self { code, words: line.take(LONGEST_WORDS).collect::<String>().trim().to_owned() }
    }

    /// Our own words, where no server spoke.
    pub(super) fn own(words: String) -> Self {
        Self { code: 0, words }
    }
}

/// Why a mail did not leave.
#[derive(Debug, thiserror::Error)]
pub enum TransportError {
    /// The server said no for good, about this mail (550 to 554).
    #[error("refused for good: {}", .0.words)]
    Refused(Reply),
    /// Not now: try again.
    #[error("not delivered yet: {}", .0.words)]
    Later(Reply),
    /// Not known whether it arrived: try again with the same Message-ID.
    #[error("perhaps delivered: {}", .0.words)]
    Unknown(Reply),
    /// It never came to the mail: no connection, or the server does not want us. That must not cost a mail.
    #[error("not reached: {}", .0.words)]
    NotReached(Reply),
}

impl TransportError {
    /// What was said.
    pub fn reply(&self) -> &Reply {
        match self {
            Self::Refused(reply) | Self::Later(reply) | Self::Unknown(reply) | Self::NotReached(reply) => {
                reply
            }
        }
    }
}
