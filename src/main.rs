//! The program `leestafel`.

fn main() {}
