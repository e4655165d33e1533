//! The journeys in a real browser.

fn main() {}
