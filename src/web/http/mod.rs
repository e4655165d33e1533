//! What every page shares on its way: who looks, forms, cookies, headers, and what goes wrong.

pub mod cx;
pub mod cookies;
pub mod device;
pub mod failure;
pub mod viewer;
pub mod form;
pub mod once;
pub mod page;
pub mod error;
pub mod same_origin;
pub mod headers;
