//! Reports of posts and what comes of them: a case, a decision for a reason, and one objection.
//!
//! Tables: `cases`, `reports`, `case_notes`. Actions: `ReportPost`, `SeeGroupWork`, `SuspendMembers`.
//!
//! ## Why
//! Reports on one post are one case for as long as nobody decided, so that one decision answers all who reported.
//! The author and each reporter hear what was decided, why, and on which house rule. Whoever decided does not
//! judge the objection, and nobody decides about what they wrote themselves.

pub mod model;
pub mod store;
mod letters;
pub mod reporting;
pub mod deciding;
pub mod objecting;
pub mod following;
pub mod notes;
