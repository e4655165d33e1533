//! The figures of a year by theme, for the yearly report: a fixed number of queries.

use std::collections::HashMap;

use super::{model::Share, store};
use crate::{
    forum::effects::counting::{self, EffectCounts},
    platform::{clock::Timestamp, db::Db, error::Failure, ids::GroupId},
};

/// What happened in a group in a year.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct YearFigures {
    /// People who joined and still belong to it.
    pub joined: i64,
    /// People who wrote.
    pub posters: i64,
    /// Organisations whose people wrote.
    pub organisations: i64,
    /// Threads begun.
    pub threads: i64,
    /// Posts written, the first of each thread among them.
    pub posts: i64,
    /// Questions with a reply.
    pub answered: Share,
    /// Questions with an accepted answer.
    pub accepted: Share,
    /// What came of answers.
    pub effects: EffectCounts,
}

/// The figures of all groups in which something happened, and those of the whole site. The caller has asked whether
/// the actor may see them.
pub fn of_year(
    db: &mut Db,
    span: (Timestamp, Timestamp),
) -> Result<(HashMap<GroupId, YearFigures>, YearFigures), Failure> {
    let mut groups: HashMap<GroupId, YearFigures> = HashMap::new();
    let mut total = YearFigures::default();
    for (group, joined) in store::joined(db, span)? {
        groups.entry(group).or_default().joined = joined;
        total.joined = total.joined.saturating_add(joined);
    }
    for counted in store::threads(db, span)? {
        for figures in [groups.entry(counted.group).or_default(), &mut total] {
            figures.threads = figures.threads.saturating_add(counted.threads);
            figures.answered = figures.answered.plus(counted.answered);
            figures.accepted = figures.accepted.plus(counted.accepted);
        }
    }
    for (group, posts, posters, organisations) in store::posts_by_group(db, span)? {
        let figures = groups.entry(group).or_default();
        (figures.posts, figures.posters, figures.organisations) = (posts, posters, organisations);
    }
    (total.posts, total.posters, total.organisations) = store::posts_of_site(db, span)?;
    for (group, effects) in counting::by_group(db, span)? {
        groups.entry(group).or_default().effects = effects;
        total.effects = total.effects.plus(&effects);
    }
    Ok((groups, total))
}
