//! What any site needs and no forum knows: clock, ids, errors, database, jobs, mail, rendering, text.

pub mod clock;
pub mod config;
pub mod db;
pub mod error;
pub mod i18n;
pub mod ids;
pub mod jobs;
pub mod limits;
pub mod mail;
pub mod pictures;
pub mod render;
pub mod secrets;
pub mod text;
pub mod working_days;
