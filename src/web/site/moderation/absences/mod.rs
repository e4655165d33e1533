//! The moderators of a group: who is away, who stands in, and planning one's own absence.

mod data;
mod notes;
mod plan;

pub use data::offered;
pub use notes::{away_notes, moderator_lines};
pub use plan::{end_absence, plan_absence, show_moderators};
