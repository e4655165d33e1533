//! Libraries, POI's and other bodies that people work for, and the mail domains by which their staff are known.
//!
//! Tables: `organisations`, `organisation_domains`. Action: `ManageOrganisations`.

pub mod managing;
pub mod model;
pub mod store;
