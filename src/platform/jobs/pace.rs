//! How many a second: keeps workers of one process from doing something faster than whoever is at the other end
//! likes.
//!
//! ## Why
//! Workers ask *before* they claim work, so that what has to wait stays in the queue untouched. Several
//! processes each keep their own pace.

use std::sync::{Mutex, PoisonError};

use crate::platform::clock::Timestamp;

const SECOND: i64 = 1_000_000;

/// A pace that the workers of a process share.
#[derive(Debug)]
pub struct Pace {
    per_second: i64,
    /// From when on the next one is free, in microseconds.
    next: Mutex<i64>,
}

impl Pace {
    /// So many a second; 0 is as many as one likes.
    pub fn per_second(many: u32) -> Self {
        Self { per_second: i64::from(many), next: Mutex::new(i64::MIN) }
    }

    /// Takes at most `most`; gives how many are free now. A tenth of a second's worth may come at once.
    pub fn take(&self, now: Timestamp, most: usize) -> usize {
        let Some(apart) = SECOND.checked_div(self.per_second) else { return most };
        let at_once = self.per_second.checked_div(10).unwrap_or_default().max(1);
        let mut next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
        let earliest = now.micros().saturating_sub(apart.saturating_mul(at_once.saturating_sub(1)));
        let start = (*next).max(earliest);
        let mut taken: usize = 0;
        let mut free = start;
        while taken < most && free <= now.micros() {
            taken = taken.saturating_add(1);
            free = free.saturating_add(apart);
        }
        *next = free;
        taken
    }

    /// Gives back what was not used.
    pub fn give_back(&self, many: usize) {
        if let Some(apart) = SECOND.checked_div(self.per_second) {
            let mut next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
            *next = next.saturating_sub(apart.saturating_mul(i64::try_from(many).unwrap_or_default()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn within_any_second_no_more_than_the_pace_and_one_burst() {
        let pace = Pace::per_second(20);
        let mut times = Vec::new();
        for milli in 0..5_000_i64 {
            let taken = pace.take(Timestamp::from_micros(milli * 1000), 7);
            times.extend(std::iter::repeat_n(milli, taken));
        }
        assert!((100..=102).contains(&times.len()), "{}", times.len());
        for start in 0..4_000 {
            let within = times.iter().filter(|at| (start..start + 1000).contains(*at)).count();
            assert!(within <= 22, "{within} from {start}");
        }
        assert_eq!(Pace::per_second(0).take(Timestamp::from_micros(0), 50), 50, "0 is no pace");
    }

    #[test]
    fn what_is_given_back_is_free_again() {
        let (pace, now) = (Pace::per_second(100), Timestamp::from_micros(SECOND));
        assert_eq!(pace.take(now, 20), 10);
        assert_eq!(pace.take(now, 20), 0);
        pace.give_back(4);
        assert_eq!(pace.take(now, 20), 4);
    }
}
