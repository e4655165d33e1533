//! `leestafel migrate`: brings the database up to date, and nothing else.

use super::say;
use crate::{app::site::open_database, platform::config::Config};

pub(super) fn run(config: &Config) -> anyhow::Result<()> {
    let ran = open_database(config)?.bring_up_to_date()?;
    say(if ran == 0 { "up to date".to_owned() } else { format!("ran {ran} migrations") })
}
