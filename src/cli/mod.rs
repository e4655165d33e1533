//! The commands of `leestafel`: one file each. Exit code 0 on success, 2 on wrong use, 1 on failure with one
//! clear line on standard error. Messages are English: administrators read them.

mod serve;
mod work;
mod migrate;
mod check;
mod demo;
mod member;
mod mail;

use std::{io::Write, path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};
use tracing_subscriber::EnvFilter;

use crate::platform::config::Config;

/// Community platform for the staff of public libraries.
#[derive(Debug, Parser)]
#[command(name = "leestafel", version, about)]
struct Arguments {
    /// Configuration file; `LEESTAFEL_CONFIG` names one as well.
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the site, with its background work in the same process (the default).
    Serve(serve::ServeArguments),
    /// Do background work alone, beside any number of `serve --no-worker`.
    Work,
    /// Bring the database up to date, and nothing else.
    Migrate,
    /// Look whether everything is in place, and say how to mend what is not; exits 1 when something is wrong.
    Check,
    /// Fill an empty database with the demo.
    Demo(demo::DemoArguments),
    /// Members by hand.
    #[command(subcommand)]
    Member(member::MemberCommand),
    /// Mail by hand.
    #[command(subcommand)]
    Mail(mail::MailCommand),
}

/// Runs the command that the arguments name.
pub fn run() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(message) => {
            // Help and version go to standard output and are a success.
            let code = if message.use_stderr() { 2 } else { 0 };
            return match message.print() {
                Ok(()) => ExitCode::from(code),
                Err(_) => ExitCode::FAILURE,
            };
        }
    };
    log_to_stderr();
    match perform(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let line = format!("{error:#}").replace('\n', " ");
            // Where standard error is closed there is nobody left to tell.
            drop(writeln!(std::io::stderr(), "leestafel: {line}"));
            ExitCode::FAILURE
        }
    }
}

fn perform(arguments: Arguments) -> anyhow::Result<()> {
    let config = Config::load(arguments.config)?;
    match arguments.command.unwrap_or_else(|| Command::Serve(serve::ServeArguments::default())) {
        Command::Serve(how) => serve::run(config, &how),
        Command::Work => work::run(config),
        Command::Migrate => migrate::run(&config),
        Command::Check => check::run(&config),
        Command::Demo(how) => demo::run(config, &how),
        Command::Member(command) => member::run(config, command),
        Command::Mail(command) => mail::run(config, &command),
    }
}

/// One line an event; `RUST_LOG` chooses which.
fn log_to_stderr() {
    let filter =
        EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info,actix_server=warn"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_ansi(false).init();
}

/// Prints a line for whoever called the program.
fn say(line: impl std::fmt::Display) -> anyhow::Result<()> {
    writeln!(std::io::stdout(), "{line}")?;
    Ok(())
}
