//! What each member has read, and so what is new for them.
//!
//! Table: `reads`. Action: `MarkRead`. Hears `PostsMoved`.
//!
//! ## Why
//! One number a thread: up to which post it was read. Own posts are never new, opening a page changes nothing
//! (a prefetch or a mail scanner opens pages too), and what is older than [`store::NEW_FOR`] is not new any
//! more: nobody comes back from a long leave to be told of two thousand posts.

pub mod marking;
pub mod moving;
pub mod store;
