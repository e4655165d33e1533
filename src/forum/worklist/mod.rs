//! The moderator's work list: what waits for somebody, over all groups they lead, in the order in which it is due.
//!
//! Table: `work_marks`. Action: `SeeGroupWork`.
//!
//! ## Why
//! Moderators have a few hours a week. So the list is made from what is there (nothing is entered in it and
//! nothing can be forgotten in it), each line has one next step, and a line disappears when the work is done,
//! by whoever did it. A line can be claimed for a day, put off, or given to somebody who leads the same group.

pub mod model;
pub mod store;
pub mod listing;
pub mod marking;
