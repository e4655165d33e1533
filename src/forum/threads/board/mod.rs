//! The board of a group: the threads that are at home in it, and those of other groups that stand on it as well.
//!
//! ## Why
//! Each of the two is read from an index of its own in the order of the newest post, one page of each, and the two
//! pages are merged: no page costs more because there are many threads. Both homes and listings are asked whether
//! the reader may read the home group, in the query itself: who loses that right loses it at the next request.

pub mod listing;
