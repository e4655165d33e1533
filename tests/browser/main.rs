//! The site as people meet it: journeys by keyboard, with and without JavaScript, and every page looked at with
//! axe-core, wide and narrow, light and dark.
//!
//! Runs where `LEESTAFEL_BROWSER` is set, and then chromium and chromedriver must be there.

#![expect(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops")]

mod accessibility;
mod axe;
mod catalogue;
mod inviting;
mod journeys;
mod keyboard;
mod moderating;
mod pages;
mod reading;
mod support;
mod without_javascript;

use std::{process::ExitCode, sync::Arc};

use libtest_mimic::{Arguments, Trial};
use support::Chromedriver;

/// What `cargo test` alone leaves out.
const NOT_RUN: &str = "Not run: the browser suite (LEESTAFEL_BROWSER=1, needs chromium and chromedriver) and the \
                       suite on PostgreSQL (TEST_DATABASE_URL=postgres://…); .ci/run runs both.";

/// A test that needs a browser.
pub type InBrowser = (&'static str, fn(&Chromedriver));

#[expect(clippy::print_stdout, reason = "what was not run must be said")]
#[expect(
    clippy::disallowed_methods,
    reason = "the tests are told by the environment whether there is a browser"
)]
fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let mut trials = vec![Trial::test("axe::the_vendored_file_has_its_hash", || {
        axe::the_vendored_file_has_its_hash();
        Ok(())
    })];
    if arguments.list {
        return libtest_mimic::run(&arguments, trials).exit_code();
    }
    if std::env::var("LEESTAFEL_BROWSER").unwrap_or_default().is_empty() {
        println!("{NOT_RUN}");
        return libtest_mimic::run(&arguments, trials).exit_code();
    }
    let chromedriver = Arc::new(Chromedriver::start());
    for (name, test) in [
        accessibility::TESTS,
        inviting::TESTS,
        journeys::TESTS,
        keyboard::TESTS,
        moderating::TESTS,
        pages::TESTS,
        reading::TESTS,
        without_javascript::TESTS,
    ]
    .concat()
    {
        let chromedriver = Arc::clone(&chromedriver);
        trials.push(Trial::test(name, move || {
            test(&chromedriver);
            Ok(())
        }));
    }
    let conclusion = libtest_mimic::run(&arguments, trials);
    drop(chromedriver);
    conclusion.exit_code()
}
