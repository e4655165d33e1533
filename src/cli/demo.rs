//! `leestafel demo`: fills an empty database with the demo.

use anyhow::ensure;
use clap::{Args, ValueEnum};

use super::say;
use crate::{
    app::site::{Site, Surroundings, is_empty},
    forum::{demo, groups::seed},
    platform::config::Config,
};

#[derive(Debug, Args)]
pub(super) struct DemoArguments {
    /// How much.
    #[arg(long, value_enum, default_value = "small")]
    size: Size,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Size {
    /// The 13 groups with some hundred posts.
    Small,
}

pub(super) fn run(config: Config, how: &DemoArguments) -> anyhow::Result<()> {
    let Size::Small = how.size;
    let around = Surroundings::real(&config, true)?;
    let site = Site::build(config, around)?;
    ensure!(is_empty(&site.cx.database)?, "the database is not empty");
    let now = site.cx.clock.now();
    let hash = site.cx.passwords.hash_now(demo::PASSWORD)?;
    let cast = site.cx.database.write_now(|db| {
        seed::create_themagroepen(db, now)?;
        demo::fill(db, &hash, now)
    })?;
    say(format!("filled; sign in with the password \"{}\" as:", demo::PASSWORD))?;
    for one in cast {
        say(format!("  {:<10} {} <{}>", one.role.as_str(), one.name, one.email))?;
    }
    Ok(())
}
