//! `leestafel mail`: mail by hand.

use clap::Subcommand;

use super::say;
use crate::{
    app::{
        site::{Site, Surroundings},
        worker,
    },
    platform::{
        config::Config,
        jobs::{job::Job, queue::Lane},
        mail::outbox::SendMail,
    },
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
    let tried = worker::runner(&site, Lane::Only(SendMail::NAME)).run_due()?;
    say(format!("tried {tried} mails"))
}
