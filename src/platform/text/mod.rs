//! What people write: folded for comparing, made into addresses, rendered to safe HTML.

pub mod csv;
pub mod excerpt;
pub mod fold;
pub mod line;
pub mod markdown;
pub mod sanitize;
