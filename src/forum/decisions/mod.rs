//! The log of decisions: who decided what about whom, and why. Rows are added, never changed.
//!
//! Table: `decisions`. Read by administrators at `/beheer/logboek`.

pub mod log;
