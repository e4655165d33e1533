//! Being away from a group for a while, with a deputy who leads it meanwhile.
//!
//! Table: `absences`; the role in `group_members`, with `stands_in` for whoever leads the group only as a deputy.
//! Action: `ManageGroupMembers`. Jobs: `BeginAbsence`, `EndAbsence`; event: `AbsenceBegan`.
//!
//! ## Why
//! A right is a row that goes when its time is over, as a mute is: the access table keeps asking one place, the
//! role in the group. The row says whether it is for good, so that whoever is made a moderator meanwhile stays
//! one, and no group is left to somebody who leads it only for a week.

pub mod model;
pub mod store;
pub mod standing_in;
