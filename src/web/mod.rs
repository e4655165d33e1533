//! The doors: they parse what came, call one domain act, and answer.
