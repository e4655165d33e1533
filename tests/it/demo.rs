//! The demo shows, as soon as it starts, each state that a page can be in; one looks at it with one click as a
//! member or as a moderator. Outside the demo there are no such doors.

use leestafel::{
    forum::{
        access::Audience,
        demo, groups, members,
        threads::{
            self,
            model::{Post, Removal, Thread, ThreadKind},
        },
    },
    platform::ids::{GroupId, ThreadId},
};

use crate::support::{Client, Page, TestApp};

/// The demo, filled, and everything on its boards.
struct Demo {
    app: TestApp,
    threads: Vec<(Thread, Vec<Post>)>,
}

impl Demo {
    fn new() -> Self {
        let app = TestApp::start_demo();
        let hash = app.site.cx.passwords.hash_now(demo::PASSWORD).expect("a hash");
        let now = app.clock.now();
        app.write(|db| demo::fill(db, &hash, now));
        let threads = app.read(|db| {
            let boards: Vec<GroupId> = groups::store::list(db)?.iter().map(|group| group.id).collect();
            let mut all = Vec::new();
            for thread in threads::listing::recent(db, &boards, 1000)? {
                let mut posts = vec![threads::store::first_post(db, thread.id)?];
                posts.extend(threads::listing::by_time(db, thread.id, 1)?.0);
                all.push((thread, posts));
            }
            Ok(all)
        });
        Self { app, threads }
    }

    /// Goes on as one of the cast, with one click.
    fn enter(&self, role: &str) -> Client {
        let client = self.app.guest();
        let page = client.post("/dev/inloggen", &[("rol", role)]);
        assert_eq!((page.status, page.location()), (303, Some("/")), "{}", page.body);
        client
    }

    /// The first thread of which something holds.
    fn find(&self, holds: impl Fn(&Thread, &[Post]) -> bool) -> &(Thread, Vec<Post>) {
        self.threads.iter().find(|(thread, posts)| holds(thread, posts)).expect("such a thread")
    }

    fn page(&self, client: &Client, thread: ThreadId) -> Page {
        let page = client.get(&self.app.address(thread));
        assert_eq!(page.status, 200, "{}", page.body);
        page
    }

    fn is_readable_by_all(&self, thread: &Thread) -> bool {
        self.app.read(|db| groups::store::get(db, thread.group_id)).audience != Audience::Group
    }
}

#[test]
fn one_click_signs_in_as_a_member_or_a_moderator() {
    let demo = Demo::new();
    let page = demo.app.guest().get("/inloggen");
    assert!(page.says("Fenna Olthof") && page.says("Noor Hesselink"), "{}", page.text("main"));
    assert_eq!(
        page.attributes("form[action='/dev/inloggen'] [name=rol]", "value")[..2],
        ["member", "moderator"]
    );
    assert!(demo.enter("member").get("/").text("h1").ends_with("Fenna"));
    let noor = demo.enter("moderator");
    assert!(noor.get("/").text("h1").ends_with("Noor"));
    assert!(noor.get("/themagroepen/vakdeskundigheid").says("Jij modereert deze groep"));
    assert_eq!(demo.enter("admin").get("/beheer").status, 200);
    assert!(demo.enter("newcomer").get("/").text("h1").ends_with("Yara"));
    for role in ["", "root", "ADMIN", "member%00"] {
        assert_eq!(demo.app.guest().post("/dev/inloggen", &[("rol", role)]).status, 404, "{role}");
    }
    let page = demo.app.guest().get("/");
    assert!(page.says("Dit is een demo. Namen en gesprekken zijn verzonnen."));
    assert_eq!(demo.app.guest().get("/dev/mail").status, 200);
}

#[test]
fn questions_and_newcomers_wait_for_a_first_answer() {
    let demo = Demo::new();
    let fenna = demo.enter("member");
    let now = demo.app.clock.now();
    let is_old = |thread: &Thread| (48..96).contains(&now.since(thread.created_at).num_hours());
    let (question, _) = demo.find(|thread, posts| {
        thread.kind == ThreadKind::Question
            && posts.len() == 1
            && is_old(thread)
            && demo.is_readable_by_all(thread)
    });
    assert!(demo.page(&fenna, question.id).says("Nog geen reacties. De eerste helpt het meest."));
    let posts = || demo.threads.iter().flat_map(|(_, posts)| posts);
    let (first, _) = demo.find(|thread, own| {
        own.len() == 1 && posts().filter(|post| post.author_id == thread.author_id).count() == 1
    });
    assert!(demo.page(&fenna, first.id).says("Nog geen reacties."));
    let slug = demo.app.read(|db| groups::store::get(db, question.group_id)).slug;
    let board = fenna.get(&format!("/themagroepen/{slug}?filter=zonder-reactie"));
    assert!(board.texts(".thread-row h3").contains(&question.title));
}

#[test]
fn a_long_thread_has_four_levels_and_a_moderators_summary() {
    let demo = Demo::new();
    let fenna = demo.enter("member");
    let (long, posts) = demo.find(|thread, _| thread.reply_count == 25);
    let page = demo.page(&fenna, long.id);
    assert!(
        page.text("#samenvatting").contains("Dit weten we tot nu toe") && page.count(".summary-card li") > 0
    );
    assert_eq!(page.count("article[data-post]"), posts.len());
    assert!(
        page.count(".answers .answers article") > 0 && page.says("in antwoord op"),
        "the fourth level is told"
    );
}

#[test]
fn a_question_has_an_accepted_answer_and_the_demos_people_keep_their_names() {
    let demo = Demo::new();
    let fenna = demo.enter("member");
    let (question, _) = demo.find(|thread, _| thread.answer_id.is_some() && demo.is_readable_by_all(thread));
    let page = demo.page(&fenna, question.id);
    assert_eq!(page.attribute(".answer-link a", "href"), format!("#r{}", question.answer_id.unwrap()));
    let people = fenna.get("/leden?naam=%C5%9E");
    assert_eq!(people.status, 200);
    let all: Vec<String> =
        ["/leden", "/leden?pagina=2"].iter().flat_map(|path| fenna.get(path).texts("h2, h3")).collect();
    for name in ["Ayşe Yıldız", "Zoë van 't Hoff"] {
        assert!(all.iter().any(|shown| shown.contains(name)), "{name} is not in {all:?}");
    }
}

#[test]
fn a_group_is_for_its_members_only_and_says_why() {
    let demo = Demo::new();
    let (fenna, noor) = (demo.enter("member"), demo.enter("moderator"));
    let path = "/themagroepen/vakdeskundigheid";
    assert_eq!((fenna.get(path).status, demo.app.guest().get(path).status), (404, 404));
    assert!(!fenna.get("/themagroepen").says("Vakdeskundigheid"));
    let board = noor.get(path);
    assert!(
        board.says("Alleen leden van deze groep lezen mee. Hier bespreken we situaties"),
        "{}",
        board.text("main")
    );
    let guest = demo.app.guest().get("/");
    assert!(guest.texts(".group-card h3") == ["Werkplaats"] && guest.count(".thread-row") > 0);
}

#[test]
fn a_decision_of_a_moderator_is_seen_in_place_and_in_the_log() {
    let demo = Demo::new();
    let fenna = demo.enter("member");
    let (thread, posts) = demo.find(|_, posts| posts.iter().any(|post| post.removal == Removal::ByModerator));
    let hidden = posts.iter().find(|post| post.removal == Removal::ByModerator).unwrap();
    let stub = demo.page(&fenna, thread.id).text(&format!("#r{}", hidden.id));
    assert!(
        stub.contains("Een moderator heeft deze reactie verwijderd.")
            && stub.contains(&hidden.removal_reason)
    );
    assert!(demo.enter("admin").get("/beheer/logboek").says(&hidden.removal_reason));
    let (locked, _) = demo.find(|thread, _| thread.locked_at.is_some());
    assert!(demo.page(&demo.enter("admin"), locked.id).says(&locked.lock_reason));
}

#[test]
fn merged_duplicates_lead_to_the_thread_that_stayed() {
    let demo = Demo::new();
    let fenna = demo.enter("member");
    let merged: Vec<Thread> = demo.app.read(|db| {
        let ids: Vec<ThreadId> = (1..=300).map(ThreadId).collect();
        Ok(threads::listing::by_ids(db, &ids)?
            .into_iter()
            .filter(|thread| thread.merged_into.is_some())
            .collect())
    });
    assert!(merged.len() >= 2, "{merged:?}");
    for thread in merged {
        let answer = fenna.get(&demo.app.address(thread.id));
        let into = demo.app.address(thread.merged_into.unwrap());
        assert_eq!((answer.status, answer.location()), (301, Some(into.as_str())));
        let slug = demo.app.read(|db| groups::store::get(db, thread.group_id)).slug;
        assert!(!fenna.get(&format!("/themagroepen/{slug}")).texts(".thread-row h3").contains(&thread.title));
    }
}

#[test]
fn who_left_has_no_name_any_more() {
    let demo = Demo::new();
    let fenna = demo.enter("member");
    let has_left = |post: &Post| {
        post.removed_at.is_none()
            && demo.app.read(|db| members::store::get(db, post.author_id)).name.is_empty()
    };
    let (thread, posts) =
        demo.find(|thread, posts| posts.iter().any(has_left) && demo.is_readable_by_all(thread));
    let post = posts.iter().find(|post| has_left(post)).unwrap();
    let page = demo.page(&fenna, thread.id);
    assert!(page.text(&format!("#by{}", post.id)).starts_with("Voormalig lid"), "{}", page.body);
    assert_eq!(page.count(&format!("#by{} a", post.id)), 0);
    assert_eq!(fenna.get(&format!("/leden/{}", post.author_id)).status, 404);
}

#[test]
fn a_meeting_is_next_week_and_a_pilot_is_an_experiment() {
    let demo = Demo::new();
    let fenna = demo.enter("member");
    let (event, _) = demo.find(|thread, _| thread.kind == ThreadKind::Event);
    let page = demo.page(&fenna, event.id);
    assert!(page.text(".first-post .prose").contains("donderdag 3 december"), "{}", page.text(".first-post"));
    assert!(page.text(".thread-head .badges").contains("Bijeenkomst"));
    let (pilot, _) = demo.find(|thread, posts| {
        thread.kind == ThreadKind::Pilot && posts.first().is_some_and(|post| post.body.contains("experiment"))
    });
    assert!(demo.page(&fenna, pilot.id).text(".thread-head .badges").contains("Proeftuin"));
}

#[test]
fn there_is_something_new_for_whom_the_demo_signs_in() {
    let demo = Demo::new();
    for role in ["member", "moderator"] {
        let home = demo.enter(role).get("/");
        assert!(
            home.count(".thread-row--new") >= 4 && home.count(".books .new") > 0,
            "{role}: {}",
            home.text("main")
        );
        let cards = home.texts(".news-card h3").join("|");
        assert!(cards.contains("antwoordde jou") && cards.contains("noemde je"), "{role}: {cards}");
    }
}

#[test]
fn outside_the_demo_its_doors_are_not_there() {
    let app = TestApp::start();
    for client in [&app.guest(), &app.admin().client] {
        for path in ["/dev/mail", "/dev/mail/1", "/dev/mail/1/html", "/dev/inloggen"] {
            assert_eq!(client.get(path).status, 404, "{path}");
        }
        for role in ["member", "moderator", "admin"] {
            assert_eq!(client.post("/dev/inloggen", &[("rol", role)]).status, 404, "{role}");
        }
        let page = client.get("/inloggen");
        assert!(!page.body.contains("/dev/"), "{}", page.body);
        assert!(!client.get("/").says("Dit is een demo."));
    }
}

#[test]
fn a_thread_stands_on_the_boards_of_two_groups_and_one_more_was_offered() {
    let demo = Demo::new();
    let (fenna, noor) = (demo.enter("member"), demo.enter("moderator"));
    let board = fenna.get("/themagroepen/doorgaande-leeslijn");
    assert_eq!(board.texts(".thread-row .group-label"), ["Mediawijsheid"]);
    let thread = fenna.get(&board.attribute(".thread-row:has(.group-label) h3 a", "href"));
    assert_eq!(thread.texts(".also-in a"), ["Doorgaande leeslijn"]);
    let step = ".work-line__acts a[href^='/moderatie/basisvaardigheden/gesprekken/']";
    let offered = noor.get(&noor.get("/moderatie").attribute(step, "href"));
    assert!(
        offered.says("Voorgesteld door Karim") && offered.says("Samen komen we verder."),
        "{}",
        offered.text("main")
    );
    for slug in ["doorgaande-leeslijn", "mediawijsheid"] {
        let group = demo.app.group(slug);
        let log = demo.app.read(|db| leestafel::forum::decisions::listing::in_group(db, group, "", None));
        assert!(log.iter().any(|row| row.action == "thread-listed"), "{slug}");
    }
}
