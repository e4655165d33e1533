//! Reports of posts and profiles and what comes of them: a case, a decision for a reason, and one objection.
//!
//! Tables: `cases`, `reports`, `case_notes`. Actions: `ReportPost`, `ReportProfile`, `SeeGroupWork`,
//! `SuspendMembers`.
//!
//! ## Why
//! Reports on one post are one case for as long as nobody decided, so that one decision answers all who reported.
//! The author and each reporter hear what was decided, why, and on which house rule. Whoever decided does not
//! judge the objection, and nobody decides about what they wrote themselves.
//!
//! A profile is in no group, so cases about profiles are the site's: administrators decide. Such a case keeps how the
//! profile looked when it was reported, so that changing it quickly hides nothing, and a reversed decision gives back
//! what was taken away.

pub mod model;
pub mod forms;
pub mod store;
mod letters;
pub mod reporting;
pub mod deciding;
pub mod objecting;
pub mod following;
pub mod notes;
