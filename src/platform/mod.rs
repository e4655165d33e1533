//! What any site needs and no forum knows: clock, ids, errors, database, jobs, mail, rendering, text.

pub mod clock;
pub mod error;
pub mod ids;
