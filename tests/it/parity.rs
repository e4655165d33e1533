//! Both engines give the same answers: one script of acts runs on SQLite and on PostgreSQL in one process,
//! and each answer of the one is compared with that of the other. Without a server it runs on SQLite twice,
//! which shows that its answers do not hang on chance; the line that it prints says which it was.

mod acts;

use std::{fmt::Debug, sync::Arc};

use leestafel::{
    forum::{
        access::{Actor, MemberActor},
        accounts::mails::{AccountMail, Correspondence, MailWriter, Written},
        decisions::listing::{self as decided, LoggedDecision},
        demo, groups, handovers,
        members::{self, model::MemberState, store::NewMember},
        membership::absences,
        notifications, organisations,
        profiles::{self, listing::PeopleQuery, model::Province},
        reading::{self, store::Among},
        relays::{self, relaying},
        threads::{
            self,
            board::listing::{BoardFilter, BoardQuery, board, labels_on},
            cross_listing, listing,
            model::{Thread, ThreadKind},
        },
    },
    platform::{
        clock::Timestamp,
        config::Config,
        db::Db,
        error::Failure,
        ids::{GroupId, MemberId, ThreadId},
        secrets::Random,
    },
};
use strum::IntoEnumIterator;
use tempfile::TempDir;

use crate::support::{
    app::START,
    database::{self, TestDatabase},
};

/// What was asked, and what was answered.
struct Script<'a> {
    db: &'a mut Db,
    answers: Vec<(String, String)>,
    now: Timestamp,
}

impl Script<'_> {
    fn note(&mut self, asked: impl Into<String>, answer: impl Debug) {
        self.answers.push((asked.into(), format!("{answer:#?}")));
    }

    /// Asks, and notes the answer.
    fn ask<T: Debug>(
        &mut self,
        asked: &str,
        act: impl FnOnce(&mut Db) -> Result<T, Failure>,
    ) -> Result<(), Failure> {
        let answer = act(self.db)?;
        self.note(asked, answer);
        Ok(())
    }

    /// Answers whose order the caller does not promise.
    fn note_sorted<T: Debug>(&mut self, asked: impl Into<String>, answers: impl IntoIterator<Item = T>) {
        let mut words: Vec<String> = answers.into_iter().map(|one| format!("{one:?}")).collect();
        words.sort();
        self.note(asked, words);
    }

    /// Somebody with an account.
    fn member(&mut self, name: &str, state: MemberState, minutes: i64) -> Result<MemberId, Failure> {
        let at = self.now.plus(chrono::Duration::minutes(minutes));
        let email = format!("{}{minutes}@Elders.example", name.replace(' ', "."));
        let new = NewMember {
            state,
            name,
            email: &email,
            password_hash: "x",
            is_admin: false,
            organisation: None,
            organisation_claim: "100% Eigen_Werk",
            motivation: "",
            language: "nl",
            at,
        };
        members::store::insert(self.db, &new)
    }

    fn boards(&mut self, reader: MemberId, is_admin: bool) -> Result<(), Failure> {
        let actor = Actor::Member(MemberActor { id: reader, is_admin, is_guest: false });
        let groups: Vec<GroupId> = groups::store::list(self.db)?.iter().map(|group| group.id).collect();
        let new_since = reading::store::new_since(self.db, reader, self.now)?;
        self.note("new since", new_since);
        for group in groups {
            let labels = labels_on(self.db, group, &actor, 20)?;
            self.note(format!("labels of {group}"), &labels);
            let all = BoardQuery {
                group,
                reader: actor,
                new_since,
                filter: BoardFilter::All,
                kind: None,
                label: None,
                after: None,
            };
            let mut queries = Vec::new();
            for filter in [BoardFilter::All, BoardFilter::New, BoardFilter::WithoutReply] {
                queries.push(BoardQuery { filter, ..all.clone() });
                queries.push(BoardQuery { filter, reader: Actor::Visitor, ..all.clone() });
                queries.extend(ThreadKind::iter().map(|kind| BoardQuery {
                    filter,
                    kind: Some(kind),
                    ..all.clone()
                }));
            }
            let odd = ["%", "_", "Digitaal", "digitaal", "", "'"].map(str::to_owned);
            queries.extend(
                labels.into_iter().chain(odd).map(|label| BoardQuery { label: Some(label), ..all.clone() }),
            );
            for mut query in queries {
                loop {
                    let page = board(self.db, &query)?;
                    let next = page.next;
                    self.note(format!("{query:?}"), page);
                    query.after = next;
                    if next.is_none() {
                        break;
                    }
                }
            }
        }
        Ok(())
    }

    fn threads(&mut self, reader: MemberId) -> Result<(), Failure> {
        let groups: Vec<GroupId> = groups::store::list(self.db)?.iter().map(|group| group.id).collect();
        let all = listing::recent(self.db, &groups, 1000)?;
        let ids: Vec<ThreadId> = all.iter().map(|thread| thread.id).collect();
        self.note("recent", &all);
        self.ask("started by", |db| listing::started_by(db, reader, &groups, 10))?;
        let labels = threads::store::labels_of(self.db, &ids)?;
        self.note_sorted("labels", labels);
        for thread in all {
            let pages = listing::branches(self.db, thread.id, 1)?.1;
            for page in 1..=pages + 1 {
                let (posts, total) = listing::branches(self.db, thread.id, page)?;
                let on: Result<Vec<_>, _> =
                    posts.iter().map(|post| listing::page_of(self.db, post, false)).collect();
                self.note(format!("branches of {} {page}", thread.id), (&posts, total, on?));
                let by_time = listing::by_time(self.db, thread.id, page)?;
                self.note(format!("posts of {} {page}", thread.id), by_time);
            }
            self.thread(&thread, reader)?;
        }
        let since = reading::store::new_since(self.db, reader, self.now)?;
        let unread = reading::store::unread(self.db, reader, since, &Among::Groups(&groups))?;
        self.note_sorted("unread by group", unread);
        let unread = reading::store::unread(self.db, reader, since, &Among::Threads(&ids))?;
        self.note_sorted("unread by thread", unread);
        let positions = reading::store::positions(self.db, reader, &ids)?;
        self.note_sorted("positions", positions);
        self.ask("last read", |db| reading::store::last_read(db, reader, 50))?;
        let now = self.now;
        self.ask("notifications", |db| notifications::store::list_unread(db, reader, now, 50))?;
        self.ask("how many", |db| notifications::store::count_unread(db, reader, now))?;
        Ok(())
    }

    fn listings(&mut self, reader: MemberId, is_admin: bool) -> Result<(), Failure> {
        let actor = Actor::Member(MemberActor { id: reader, is_admin, is_guest: false });
        let groups: Vec<GroupId> = groups::store::list(self.db)?.iter().map(|group| group.id).collect();
        let since = reading::store::new_since(self.db, reader, self.now)?;
        let (one, others) = groups.split_at(1);
        for mine in [&groups, one, others] {
            let unread = reading::store::unread_on_boards(self.db, &actor, since, mine)?;
            self.note_sorted(format!("unread on {mine:?}"), unread);
        }
        self.ask("offers", |db| cross_listing::store::list_offers(db, &groups, 50))?;
        for thread in listing::recent(self.db, &groups, 1000)? {
            let id = thread.id;
            for one in [Actor::Visitor, actor] {
                let boards = cross_listing::store::boards_of(self.db, &one, id)?;
                self.note(format!("boards of {id} for {one:?}"), boards);
            }
            self.ask("listings", |db| cross_listing::store::list_of(db, id))?;
            self.ask("let in", |db| cross_listing::store::lets_in(db, id, reader))?;
        }
        Ok(())
    }

    fn thread(&mut self, thread: &Thread, reader: MemberId) -> Result<(), Failure> {
        let id = thread.id;
        let since = Timestamp::from_micros(0);
        let new = listing::new_posts(self.db, id, reader, (-1, since), 100)?;
        self.note(format!("new in {id}"), new);
        let people = listing::participants(self.db, id, 5)?;
        self.note(format!("participants of {id}"), people);
        let first = threads::store::first_post(self.db, id)?;
        let versions = threads::store::list_versions(self.db, first.id)?;
        self.note(format!("versions of {}", first.id), versions);
        let mentioned = threads::store::mentioned_in(self.db, first.id)?;
        self.note_sorted(format!("mentioned in {}", first.id), mentioned);
        Ok(())
    }

    fn people(&mut self) -> Result<(), Failure> {
        let words = [
            "",
            "%",
            "_",
            "\\",
            "'",
            "100%",
            "eigen_werk",
            "YILDIZ",
            "yıldız",
            "ayse",
            "AYŞE",
            "é",
            "van der",
            "de boer",
        ];
        for words in words.into_iter().chain(["a e", "%%", "boer zeeland", "x\u{7f}"]) {
            for page in 1..4 {
                let query = PeopleQuery { words: words.to_owned(), ..PeopleQuery::default() };
                let found = profiles::listing::find(self.db, &query, page)?;
                self.note(format!("people {words:?} {page}"), found);
            }
        }
        for province in Province::iter() {
            let query = PeopleQuery { province: Some(province), ..PeopleQuery::default() };
            let found = profiles::listing::find(self.db, &query, 1)?;
            self.note(format!("people in {province:?}"), found);
        }
        for organisation in organisations::store::list(self.db)? {
            let query = PeopleQuery { organisation: Some(organisation.id), ..PeopleQuery::default() };
            let found = profiles::listing::find(self.db, &query, 1)?;
            self.note(format!("people of {}", organisation.name), found);
            let by_name = organisations::store::find_by_name(self.db, &organisation.name.to_uppercase())?;
            self.note(format!("{} in capitals", organisation.name), by_name);
            self.note("the organisation", organisation);
        }
        let keys = ["ayse yildiz", "anna de boer", "AYSE YILDIZ", "%", "niemand"].map(str::to_owned);
        let by_name = members::store::ids_by_name_keys(self.db, &keys)?;
        self.note("names", by_name);
        for email in [
            "ayşe.yıldız0@elders.example",
            "Ayşe.Yıldız0@Elders.example",
            "anna.de.boer2@elders.example",
            "%",
        ] {
            let found = members::store::find_by_email_key(self.db, email)?.map(|member| member.id);
            self.note(format!("address {email}"), found);
        }
        for domain in ["elders.example", "post.waterkant.example", "WATERKANT.example", "example", ""] {
            let found = organisations::store::find_by_domain(self.db, domain)?;
            self.note(format!("domain {domain}"), found);
        }
        let (domains, counts) =
            (organisations::store::domains(self.db)?, organisations::store::member_counts(self.db)?);
        self.note_sorted("domains", domains);
        self.note_sorted("counts", counts);
        self.ask("waiting", |db| members::store::list_waiting(db, 50))?;
        self.ask("how many wait", members::store::count_waiting)?;
        self.ask("admins", members::store::list_admins)?;
        Ok(())
    }

    /// What moderators see of people, questions and what there is to know.
    fn leading(&mut self, reader: MemberId) -> Result<(), Failure> {
        let (now, groups) = (self.now, groups::store::list(self.db)?);
        let actor = Actor::Member(MemberActor { id: reader, is_admin: true, is_guest: false });
        for group in &groups {
            self.ask(&format!("knowledge of {}", group.slug), |db| {
                handovers::listing::gather(db, group.id, reader, now)
            })?;
            self.ask("absences", |db| absences::store::list(db, &[group.id]))?;
            self.ask("lasting", |db| groups::store::lasting_moderators(db, group.id))?;
        }
        let ids: Vec<GroupId> = groups.iter().map(|group| group.id).collect();
        for thread in listing::recent(self.db, &ids, 100)? {
            let question = relaying::question(self.db, &actor, thread.id, now)?;
            self.note(format!("asked about {}", thread.id), &question.asked);
            let suggested = relays::listing::suggest(self.db, &question.search(reader, now))?;
            self.note(format!("who may know {}", thread.title), suggested);
        }
        let Some(thread) = listing::recent(self.db, &ids, 1)?.pop() else { return Ok(()) };
        let question = relaying::question(self.db, &actor, thread.id, now)?;
        for words in ["ayse", "YILDIZ", "van 't", "%", "_", "é", ""] {
            let found = relays::listing::by_name(self.db, &question.search(reader, now), words)?;
            self.note(format!("by name {words:?}"), found);
        }
        Ok(())
    }

    fn log(&mut self) -> Result<(), Failure> {
        let mut after = None;
        loop {
            let page = decided::all(self.db, after, 3)?;
            after = page.last().map(LoggedDecision::cursor);
            self.note(format!("log until {after:?}"), &page);
            if page.is_empty() {
                return Ok(());
            }
        }
    }
}

/// Letters that nobody reads.
struct Blank;

impl MailWriter for Blank {
    fn write(&self, _: &str, _: &str, _: &AccountMail) -> Result<Written, Failure> {
        Ok(Written { subject: "x".to_owned(), text: "x".to_owned(), html: "x".to_owned() })
    }
}

/// For acts that write to people.
fn nobody_writes() -> Correspondence {
    Correspondence {
        writer: Arc::new(Blank),
        random: Random::system(),
        base_url: String::new(),
        mail_domain: "example".to_owned(),
        retention: Config::from_parts("", &[]).expect("settings").retention,
    }
}

/// Everything that is asked, on one engine.
fn script(url: &str) -> Vec<(String, String)> {
    let now = Timestamp::parse(START).expect("a moment");
    let database = database::open(url);
    let run = |db: &mut Db| {
        let mut script = Script { db, answers: Vec::new(), now };
        let cast = demo::fill(script.db, "a-hash", now)?;
        script.note("the cast", &cast);
        let mut readers = Vec::new();
        for one in &cast {
            readers.extend(
                members::store::find_by_email_key(script.db, &one.email)?
                    .map(|member| (member.id, member.is_admin)),
            );
        }
        acts::perform(&mut script, &readers)?;
        let cast_ids: Vec<MemberId> = readers.iter().map(|(reader, _)| *reader).collect();
        for (reader, is_admin) in readers {
            script.boards(reader, is_admin)?;
            script.threads(reader)?;
            script.listings(reader, is_admin)?;
        }
        script.leading(*cast_ids.first().expect("somebody"))?;
        script.people()?;
        script.log()?;
        Ok(script.answers)
    };
    database.write_now(run).expect("the script")
}

#[test]
fn both_engines_answer_alike_or_sqlite_twice_where_there_is_no_server() {
    let folders: [TempDir; 2] = std::array::from_fn(|_| tempfile::tempdir().unwrap());
    let one = TestDatabase::in_folder(&folders[0]);
    let other = database::server()
        .map_or_else(|| TestDatabase::in_folder(&folders[1]), |server| TestDatabase::on_server(&server));
    let with = if other.url.starts_with("postgres") {
        "PostgreSQL"
    } else {
        "SQLite, since TEST_DATABASE_URL names no server"
    };
    println!("the same script on SQLite and on {with}");
    let (expected, found) = (script(&one.url), script(&other.url));
    assert!(expected.len() > 1000, "{}", expected.len());
    for ((asked, expected), (_, found)) in expected.iter().zip(&found) {
        assert_eq!(expected, found, "{asked}");
    }
    assert_eq!(expected.len(), found.len());
}
