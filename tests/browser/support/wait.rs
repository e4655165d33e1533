//! Waiting for a condition, never for a time.

use std::time::{Duration, Instant};

/// Nothing on one machine takes longer.
const PATIENCE: Duration = Duration::from_secs(30);

/// Asks until there is an answer.
#[track_caller]
pub fn until<T>(what: &str, mut ask: impl FnMut() -> Option<T>) -> T {
    let began = Instant::now();
    loop {
        if let Some(answer) = ask() {
            return answer;
        }
        assert!(began.elapsed() < PATIENCE, "waited in vain: {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}
