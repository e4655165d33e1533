//! From a wish to a mail: planned, asked once more at its moment, written, and taken back where it is not wanted any
//! more before it leaves.

pub mod model;
pub mod store;
pub mod checking;
pub mod planning;
pub mod sending;
