//! "Heb je dit gebruikt?": what came of an answer, in the words of whoever it helped, counted by theme.
//!
//! Table: `effects`. Actions: `UseOwnAccount`, `SeeGroupWork`, `SeeSiteLog`.
//!
//! ## Why
//! A forum is judged by what changes on the shop floor, and only those who asked know. They are asked once, two
//! weeks after an answer was accepted, about one thread at a time and never more than once a month, so that asking
//! stays a kindness. Figures count answers and never name who gave them.

pub mod model;
pub mod store;
pub mod asking;
pub mod answering;
pub mod counting;
