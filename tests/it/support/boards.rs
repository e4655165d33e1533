//! Boards in a certain state, and many threads and replies at once.

use leestafel::{
    forum::{
        access::{Audience, GroupRole, JoinPolicy},
        accounts::sessions,
        groups::{
            self,
            model::{Group, GroupDetails, GroupSlug},
        },
        threads::{
            self,
            model::{Body, Labels, Post, Thread, ThreadKind, Title},
            posting::{self, Start},
            preparing,
        },
    },
    platform::ids::{PostId, SessionId, ThreadId},
};

use super::{TestApp, people::Person};

/// Why only its members read a group, where [`TestApp::set_group`] makes it so.
pub const WHY_GROUP_ONLY: &str = "Hier bespreken we gevallen die te herkennen zijn.";

impl TestApp {
    /// A group as it is now.
    pub fn group_row(&self, slug: &str) -> Group {
        self.read(|db| groups::store::find_by_slug(db, slug)).expect(slug)
    }

    /// A thread as it is now, as long as it stands.
    pub fn thread_row(&self, id: ThreadId) -> Option<Thread> {
        self.read(|db| threads::store::find(db, id))
    }

    /// A post as it is now.
    pub fn post_row(&self, id: PostId) -> Post {
        self.read(|db| threads::store::get_post(db, id))
    }

    /// What somebody is in a group.
    pub fn role(&self, person: &Person, slug: &str) -> Option<GroupRole> {
        let group = self.group(slug);
        self.read(|db| groups::store::role_in(db, group, person.id))
    }

    /// Sets who may read a group and how one joins it.
    pub fn set_group(&self, slug: &str, audience: Audience, join_policy: JoinPolicy) {
        let group = self.group_row(slug);
        let reason = if audience == Audience::Group { WHY_GROUP_ONLY } else { "" };
        let details = GroupDetails {
            name: group.name,
            slug: GroupSlug::parse(&group.slug).expect("a slug"),
            line: group.line,
            description: group.description,
            audience,
            audience_reason: reason.to_owned(),
            join_policy,
        };
        self.write(|db| groups::store::update(db, group.id, &details));
    }

    /// Closes a group: it can be read, nothing can be added.
    pub fn close_group(&self, slug: &str) {
        let (group, at) = (self.group(slug), self.clock.now());
        self.write(|db| groups::store::set_closed(db, group, Some(at)));
    }

    /// Threads "Gesprek 1", "Gesprek 2" …, all begun at this very moment.
    pub fn threads(&self, by: &Person, slug: &str, count: usize) -> Vec<ThreadId> {
        let (group, at) = (self.group(slug), self.clock.now());
        self.write(|db| {
            let text = preparing::prepare(db, &Body::parse("Een tekst").expect("a body"))?;
            let mut made = Vec::new();
            for number in 1..=count {
                let title = Title::parse(&format!("Gesprek {number}")).expect("a title");
                let (kind, labels) = (ThreadKind::Question, Labels::default());
                let new = Start { kind, title, text: text.clone(), labels };
                made.push(posting::start(db, &by.actor, group, &new, at)?.thread);
            }
            Ok(made)
        })
    }

    /// Replies "Reactie 1", "Reactie 2" … to a thread, or to a post in it.
    pub fn replies(
        &self,
        by: &Person,
        thread: ThreadId,
        parent: Option<PostId>,
        count: usize,
    ) -> Vec<PostId> {
        let at = self.clock.now();
        self.write(|db| {
            let mut made = Vec::new();
            for number in 1..=count {
                let body = Body::parse(&format!("Reactie {number}")).expect("a body");
                let text = preparing::prepare(db, &body)?;
                made.push(posting::reply(db, &by.actor, thread, parent, &text, at)?.post);
            }
            Ok(made)
        })
    }

    /// Signs somebody in once more, elsewhere.
    pub fn session(&self, person: &Person) -> SessionId {
        let token = self.site.cx.random.token().expect("a token");
        let (at, retention) = (self.clock.now(), self.site.cx.config.retention.clone());
        self.write(|db| sessions::insert(db, person.id, &token, "Tweede", &retention, at))
    }

    /// The address of a thread, as its own pages link to it.
    pub fn address(&self, thread: ThreadId) -> String {
        let row = self.thread_row(thread).expect("a thread");
        format!("/gesprekken/{}-{}", row.id, leestafel::platform::text::fold::slug(&row.title))
    }
}
