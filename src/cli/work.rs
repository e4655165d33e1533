//! `leestafel work`: background work alone.

use super::{say, serve::Background};
use crate::{
    app::site::{Site, Surroundings},
    platform::config::Config,
};

pub(super) fn run(config: Config) -> anyhow::Result<()> {
    let around = Surroundings::real(&config, false)?;
    let site = Site::build(config, around)?;
    let work = Background::start(&site);
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(told_to_stop())?;
    work.stop();
    Ok(())
}

/// SIGTERM or SIGINT.
async fn told_to_stop() -> anyhow::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    say("Leestafel works; stop it with SIGTERM")?;
    tokio::select! {
        _ = terminate.recv() => {}
        interrupted = tokio::signal::ctrl_c() => interrupted?,
    }
    Ok(())
}
