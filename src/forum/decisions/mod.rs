//! The log of decisions: who decided what about whom, and why. Rows are added, never changed.
//!
//! Table: `decisions`. Read by administrators at `/beheer/logboek`, by moderators for their groups, and
//! without names by everybody at `/huisregels/logboek`.

pub mod log;
pub mod listing;
