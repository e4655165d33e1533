//! After any sequence of splits and merges every post stands in exactly one thread, every counter is what is
//! there, numbers are given once, and whoever is answered stands in the same thread, before the answer.

use std::collections::{BTreeMap, BTreeSet};

use leestafel::{
    forum::threads::{
        self,
        arranging::store::{self, Twig},
        cross_listing::{deciding, opening::Spot},
        editing, merging,
        model::Title,
        restoring, splitting,
    },
    platform::{
        error::Failure,
        ids::{PostId, ThreadId},
    },
};
use proptest::{
    prelude::*,
    test_runner::{Config, TestRunner},
};

use super::{OTHER, SLUG};
use crate::support::{TestApp, people::Person};

/// One of several, by a number that is taken around them.
fn around<T: Copy>(all: &[T], number: usize) -> T {
    *all.iter().cycle().nth(number).expect("something to choose from")
}

/// One act: which, and on what, each by a number that is taken around the choice.
type Act = (u8, usize, usize);

struct World {
    app: TestApp,
    admin: Person,
    author: Person,
}

impl World {
    fn standing(&self, known: &BTreeSet<ThreadId>) -> Vec<ThreadId> {
        let stands = |id: &&ThreadId| self.app.thread_row(**id).is_some_and(|row| row.merged_into.is_none());
        known.iter().filter(stands).copied().collect()
    }

    fn do_act(&self, known: &mut BTreeSet<ThreadId>, (which, one, two): Act) {
        let (actor, at) = (self.admin.actor, self.app.clock.now());
        let threads = self.standing(known);
        let thread = around(&threads, one);
        let twigs = self.app.read(|db| store::list_twigs(db, thread));
        let post = around(&twigs, two).id;
        let title = Title::parse("Afgesplitst").expect("a title");
        let database = &self.app.site.cx.database;
        let done = match which % 4 {
            0 => database.write_now(|db| splitting::split(db, &actor, post, &title, at)).map(|new| {
                known.insert(new);
            }),
            1 => {
                let into = around(&threads, two);
                database.write_now(|db| merging::merge(db, &actor, thread, into, "", at)).map(drop)
            }
            2 => database.write_now(|db| editing::remove(db, &actor, post, "Daarom", at)).map(drop),
            _ => database.write_now(|db| restoring::restore(db, &actor, post, at)).map(drop),
        };
        let refused = matches!(done, Err(Failure::Conflict(_) | Failure::Invalid(_) | Failure::NotFound));
        assert!(done.is_ok() || refused, "{done:?}");
    }

    fn check(&self, known: &BTreeSet<ThreadId>, all: &BTreeSet<PostId>) {
        let mut found: Vec<PostId> = Vec::new();
        for id in known {
            let row = self.app.read(|db| store::get_any(db, *id));
            let twigs = self.app.read(|db| store::list_twigs(db, *id));
            assert_eq!(row.merged_into.is_some(), twigs.is_empty(), "{id}");
            found.extend(twigs.iter().map(|twig| twig.id));
            Self::check_tree(&twigs, row.post_count);
            let posts: Vec<_> = twigs.iter().map(|twig| self.app.post_row(twig.id)).collect();
            assert!(posts.iter().all(|post| post.thread_id == *id));
            let standing = posts.iter().filter(|post| post.removed_at.is_none());
            let replies = standing.clone().filter(|post| post.number > 0).count();
            assert_eq!(row.reply_count, i64::try_from(replies).expect("few"), "{id}");
            let newest = standing.max_by_key(|post| (post.created_at, post.number)).map(|post| post.id);
            assert!(newest.is_none_or(|newest| newest == row.last_post_id), "{id}");
            let listings = self.app.read(|db| threads::cross_listing::store::list_of(db, *id));
            assert!(row.merged_into.is_none() || listings.is_empty(), "{id} left its boards to another");
            for listing in listings {
                assert_eq!(listing.last_post_at, row.last_post_at, "{id} has its place on each board");
                assert_ne!(listing.group_id, row.group_id, "{id} stands once on a board");
            }
            assert!(row.answer_id.is_none_or(|answer| twigs.iter().any(|twig| twig.id == answer)));
        }
        found.sort_unstable();
        assert_eq!(found, all.iter().copied().collect::<Vec<_>>(), "every post stands in exactly one thread");
    }

    fn check_tree(twigs: &[Twig], post_count: i64) {
        let mut before: BTreeMap<PostId, Twig> = BTreeMap::new();
        let mut numbers = BTreeSet::new();
        for twig in twigs {
            assert!(numbers.insert(twig.number) && twig.number < post_count, "{twig:?}");
            let expected = match twig.parent {
                Some(parent) => before.get(&parent).unwrap_or_else(|| panic!("no parent of {twig:?}")).branch,
                None => (twig.number > 0).then_some(twig.id),
            };
            assert_eq!(twig.branch, expected, "{twig:?}");
            before.insert(twig.id, *twig);
        }
        assert!(twigs.is_empty() || numbers.contains(&0));
    }

    fn list(&self, thread: ThreadId, board: &str) {
        let (group, at, mails) =
            (self.app.group(board), self.app.clock.now(), self.app.site.cx.mails.clone());
        let spot = Spot { thread, group };
        self.app.write(|db| deciding::take(db, &self.admin.actor, spot, "", &mails, at));
    }

    fn groups_are_counted(&self) {
        for slug in [SLUG, OTHER] {
            let group = self.app.group_row(slug);
            let rows = self.app.read(|db| threads::listing::recent(db, &[group.id], 1000));
            assert_eq!(group.thread_count, i64::try_from(rows.len()).expect("few"), "{slug}");
        }
    }
}

#[test]
fn splits_and_merges_in_any_order_keep_every_post_and_every_count() {
    let app = TestApp::start();
    let (admin, author) = (app.admin(), app.member("anna"));
    let world = World { app, admin, author };
    let acts = proptest::collection::vec((any::<u8>(), 0..50_usize, 0..50_usize), 1..16);
    let replies = proptest::collection::vec(0..30_usize, 3..14);
    let config = Config { cases: 24, failure_persistence: None, ..Config::default() };
    let result = TestRunner::new(config).run(&(replies, acts), |(replies, acts)| {
        let mut known = BTreeSet::new();
        let mut all = BTreeSet::new();
        for slug in [SLUG, OTHER, SLUG] {
            let (thread, first) = world.app.thread(&world.author, slug, "Een vraag");
            known.insert(thread);
            for board in [SLUG, OTHER, "kennisdeling"].into_iter().filter(|board| *board != slug) {
                world.list(thread, board);
            }
            let mut written = vec![first];
            for parent in &replies {
                world.app.pass(chrono::Duration::seconds(1));
                let parent = written[parent % written.len()];
                written.push(world.app.reply(&world.author, thread, Some(parent), "Een antwoord"));
            }
            all.extend(written);
        }
        for act in acts {
            world.do_act(&mut known, act);
        }
        world.check(&known, &all);
        world.groups_are_counted();
        Ok(())
    });
    assert!(result.is_ok(), "{result:?}");
    world.app.run_jobs();
}
