//! Wires the site: every address on one page, which job runs what, the clockwork.
//!
//! `site` puts the parts together, `routes` gives each page its address, `server` sets the order of the
//! middleware, `worker` says who hears which event, `schedule` is the clockwork.

pub mod site;
pub mod routes;
pub mod server;
pub mod worker;
pub mod schedule;
