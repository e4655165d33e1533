//! Handing a group over: what there is to know on one page, and the act itself.
//!
//! Reads the tables of most domains, and writes through their stores. Action: `ManageGroupMembers`.
//!
//! ## Why
//! Who has led a group for years knows things that stand nowhere. So the page gathers what does stand somewhere,
//! made from what is there, and nothing is entered for it. The act is one transaction: a successor who has the
//! role and not the work, or the other way round, is worse than none.

pub mod model;
pub mod listing;
pub mod handing;
