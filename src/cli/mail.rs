//! `leestafel mail`: mail by hand.

use clap::Subcommand;

use super::say;
use crate::{
    app::{
        site::{Site, Surroundings},
        worker,
    },
    platform::{config::Config, jobs::queue::Lane},
};

#[derive(Debug, Subcommand)]
pub(super) enum MailCommand {
    /// Deliver what is due now.
    Send {
        /// Deliver once, and exit.
        #[arg(long, required = true)]
        once: bool,
    },
}

pub(super) fn run(config: Config, command: &MailCommand) -> anyhow::Result<()> {
    let MailCommand::Send { once: _ } = command;
    let around = Surroundings::real(&config, false)?;
    let site = Site::build(config, around)?;
    // All jobs, not mails alone: some write the mails that are due.
    let tried = worker::runner(&site, Lane::All).run_due()?;
    say(format!("ran {tried} jobs"))
}
