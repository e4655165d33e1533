//! `leestafel mail`: mail by hand.

use std::time::Duration;

use clap::Subcommand;

use super::say;
use crate::{
    app::{
        site::{Site, Surroundings},
        worker,
    },
    platform::{config::Config, jobs::queue},
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

/// How long to wait where the pace allows no mail.
const BREATH: Duration = Duration::from_millis(50);

pub(super) fn run(config: Config, command: &MailCommand) -> anyhow::Result<()> {
    let MailCommand::Send { once: _ } = command;
    let around = Surroundings::real(&config, false)?;
    let site = Site::build(config, around)?;
    // All jobs, not mails alone: some write the mails that are due.
    let rest = worker::runner(&site, worker::THE_REST).run_due()?;
    let mails = worker::runner(&site, worker::MAILS);
    let mut tried: usize = rest;
    loop {
        tried = tried.saturating_add(mails.run_due()?);
        // What is due and was left is left because of the pace.
        let now = site.cx.clock.now();
        if !site.cx.database.read_now(|db| queue::is_due(db, worker::MAILS, now))? {
            break;
        }
        std::thread::sleep(BREATH);
    }
    say(format!("ran {tried} jobs"))
}
