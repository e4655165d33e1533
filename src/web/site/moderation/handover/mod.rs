//! Handing a group over: one page to print, and the form below it.

mod data;
mod page;
mod hand_over;

pub use hand_over::{hand_over, show_handover};
