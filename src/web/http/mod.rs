//! What every page needs of HTTP: who looks, forms, answers, errors, headers.
//!
//! A handler parses, calls one domain act, and answers; what is the same for all of them is here.

pub mod cx;
pub mod urls;
pub mod cookies;
pub mod viewer;
pub mod form;
pub mod page;
pub mod error;
pub mod headers;
pub mod same_origin;
