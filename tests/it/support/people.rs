//! Members, threads and posts, made by the same acts as on the pages.

use leestafel::{
    forum::{
        access::{Actor, GroupRole, MemberActor},
        accounts::sessions,
        groups,
        members::{self, model::MemberState, store::NewMember},
        membership::{guests, model::parse_last_day},
        threads::{
            model::{Body, Labels, ThreadKind, Title},
            posting::{self, Posted, Start},
            preparing,
        },
    },
    platform::ids::{GroupId, MemberId, PostId, ThreadId},
};

use super::{Client, TestApp};

/// The password of everybody in the tests.
pub const PASSWORD: &str = "paard-batterij-nietje";

/// Somebody with an account, at a browser in which they are signed in.
pub struct Person {
    /// Their id.
    pub id: MemberId,
    /// As the domains know them.
    pub actor: Actor,
    /// Their address.
    pub email: String,
    /// Their browser.
    pub client: Client,
}

impl std::ops::Deref for Person {
    type Target = Client;
    fn deref(&self) -> &Client {
        &self.client
    }
}

impl TestApp {
    /// An active member: "anna" is Anna Test, anna@test.example.
    pub fn member(&self, name: &str) -> Person {
        self.person(name, MemberState::Active, false)
    }

    /// An administrator.
    pub fn admin(&self) -> Person {
        self.person("beheer", MemberState::Active, true)
    }

    /// A member who leads a group.
    pub fn moderator_of(&self, slug: &str) -> Person {
        let person = self.member(&format!("moderator-{slug}"));
        self.join_as(&person, slug, GroupRole::Moderator);
        person
    }

    /// Makes somebody a member of a group.
    pub fn join(&self, person: &Person, slug: &str) {
        self.join_as(person, slug, GroupRole::Member);
    }

    fn join_as(&self, person: &Person, slug: &str, role: GroupRole) {
        let (group, member, at) = (self.group(slug), person.id, self.clock.now());
        self.write(|db| groups::store::insert_member(db, group, member, role, at));
    }

    /// A person in any state, signed in.
    pub fn person(&self, name: &str, state: MemberState, is_admin: bool) -> Person {
        let email = format!("{name}@test.example");
        let hash = self.site.cx.passwords.hash_now(PASSWORD).expect("a hash");
        let token = self.site.cx.random.token().expect("a token");
        let (at, retention) = (self.clock.now(), self.site.cx.config.retention.clone());
        let mut letters = name.chars();
        let first: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
        let id = self.write(|db| {
            let new = NewMember {
                state,
                name: &format!("{first} Test"),
                email: &email,
                password_hash: &hash,
                is_admin,
                organisation: None,
                organisation_claim: "Bibliotheek Test",
                motivation: "",
                language: "nl",
                at,
            };
            let id = members::store::insert(db, &new)?;
            sessions::insert(db, id, &token, "Test", &retention, at)?;
            Ok(id)
        });
        let client = Client::new(&self.base);
        client.set_cookie("leestafel", token.reveal());
        Person { id, actor: Actor::Member(MemberActor { id, is_admin, is_guest: false }), email, client }
    }

    /// A guest of a group through a day.
    pub fn guest_member(&self, name: &str, slug: &str, last_day: &str) -> Person {
        let person = self.member(name);
        self.join(&person, slug);
        let (group, id) = (self.group(slug), person.id);
        let now = self.clock.now();
        let zone = self.site.cx.config.site.timezone;
        let until = parse_last_day(last_day, zone, now).expect("a day");
        self.write(|db| {
            members::store::set_guest(db, id, true)?;
            guests::set_end(db, (group, id), until, id)
        });
        Person { actor: Actor::Member(MemberActor { id, is_admin: false, is_guest: true }), ..person }
    }

    /// The id of a group.
    pub fn group(&self, slug: &str) -> GroupId {
        self.read(|db| groups::store::find_by_slug(db, slug)).expect(slug).id
    }

    /// A question by somebody on the board of a group; gives the thread and its first post.
    pub fn thread(&self, by: &Person, slug: &str, title: &str) -> (ThreadId, PostId) {
        self.thread_of_kind(by, slug, title, ThreadKind::Question)
    }

    /// [`TestApp::thread`] of any kind.
    pub fn thread_of_kind(
        &self,
        by: &Person,
        slug: &str,
        title: &str,
        kind: ThreadKind,
    ) -> (ThreadId, PostId) {
        let (group, at) = (self.group(slug), self.clock.now());
        let posted = self.write(|db| {
            let text = preparing::prepare(db, &Body::parse(&format!("Tekst van {title}")).expect("a body"))?;
            let new =
                Start { kind, title: Title::parse(title).expect("a title"), text, labels: Labels::default() };
            posting::start(db, &by.actor, group, &new, at)
        });
        (posted.thread, posted.post)
    }

    /// A reply by somebody to a thread, or to a post in it.
    pub fn reply(&self, by: &Person, thread: ThreadId, parent: Option<PostId>, body: &str) -> PostId {
        let at = self.clock.now();
        let posted: Posted = self.write(|db| {
            let text = preparing::prepare(db, &Body::parse(body).expect("a body"))?;
            posting::reply(db, &by.actor, thread, parent, &text, at)
        });
        posted.post
    }
}
