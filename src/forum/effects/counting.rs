//! The answers, counted by theme.

use std::collections::HashMap;

use super::{model::Effect, store};
use crate::platform::{clock::Timestamp, db::Db, error::Failure, ids::GroupId};

/// What was said, counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct EffectCounts {
    /// So many were asked.
    pub asked: i64,
    /// It changed how they work.
    pub changed: i64,
    /// They use it.
    pub in_use: i64,
    /// They tried it.
    pub tried: i64,
    /// They read it.
    pub read: i64,
    /// Nothing came of it, or not yet.
    pub none: i64,
}

impl EffectCounts {
    /// How many answered.
    pub fn answered(&self) -> i64 {
        [self.changed, self.in_use, self.tried, self.read, self.none].iter().sum()
    }

    /// Both together.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        Self {
            asked: self.asked.saturating_add(other.asked),
            changed: self.changed.saturating_add(other.changed),
            in_use: self.in_use.saturating_add(other.in_use),
            tried: self.tried.saturating_add(other.tried),
            read: self.read.saturating_add(other.read),
            none: self.none.saturating_add(other.none),
        }
    }

    fn add(&mut self, effect: Effect, count: i64) {
        let of = match effect {
            Effect::Changed => &mut self.changed,
            Effect::InUse => &mut self.in_use,
            Effect::Tried => &mut self.tried,
            Effect::Read => &mut self.read,
            Effect::None => &mut self.none,
            Effect::Unanswered => {
                self.asked = self.asked.saturating_add(count);
                return;
            }
        };
        *of = of.saturating_add(count);
        self.asked = self.asked.saturating_add(count);
    }
}

/// What was said of each group's threads, of the questions asked from one moment to another. A thread counts where
/// it stands now. The caller has asked whether the actor may see it.
pub fn by_group(
    db: &mut Db,
    span: (Timestamp, Timestamp),
) -> Result<HashMap<GroupId, EffectCounts>, Failure> {
    let mut counts: HashMap<GroupId, EffectCounts> = HashMap::new();
    for (group, effect, count) in store::count(db, span)? {
        counts.entry(group).or_default().add(effect, count);
    }
    Ok(counts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_did_not_answer_was_asked_all_the_same() {
        let mut counts = EffectCounts::default();
        for (effect, count) in [(Effect::Unanswered, 3), (Effect::Changed, 2), (Effect::None, 1)] {
            counts.add(effect, count);
        }
        assert_eq!((counts.asked, counts.answered(), counts.changed, counts.none), (6, 3, 2, 1));
    }
}
