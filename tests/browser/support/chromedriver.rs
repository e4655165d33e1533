//! chromedriver, started on a port of its own choice.

use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
};

use super::until;

/// A running chromedriver; browsers and driver end with it.
pub struct Chromedriver {
    child: Child,
    /// Where it answers.
    pub url: String,
}

impl Chromedriver {
    /// Starts it. A browser suite without chromedriver is a failure, not something to skip.
    pub fn start() -> Self {
        let mut child = Command::new("chromedriver")
            .args(["--port=0", "--log-level=SEVERE"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver does not start (Debian: apt-get install chromium chromium-driver)");
        let output = child.stdout.take().expect("its output");
        let mut lines = BufReader::new(output).lines();
        let port = loop {
            let line = lines.next().expect("chromedriver ended before it listened").expect("a line");
            // "ChromeDriver was started successfully on port 41234."
            let (_, port) = line.rsplit_once("successfully on port ").unwrap_or_default();
            if let Ok(port) = port.trim_end_matches('.').parse::<u16>() {
                break port;
            }
        };
        // Read on, so that it never waits for a reader.
        std::thread::spawn(move || lines.for_each(drop));
        Self { child, url: format!("http://127.0.0.1:{port}") }
    }
}

impl Drop for Chromedriver {
    fn drop(&mut self) {
        // Ends the browsers of sessions that a failed test left open, and then itself.
        ureq::get(format!("{}/shutdown", self.url)).call().ok();
        until("the end of chromedriver", || self.child.try_wait().ok().flatten());
    }
}
