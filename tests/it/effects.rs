//! Whoever got an answer is asked once, later, what came of it; the counts name nobody.

use chrono::Duration;
use leestafel::platform::ids::{PostId, ThreadId};

use crate::support::{Page, TestApp, people::Person};

const SLUG: &str = "mediawijsheid";

/// A site with a question of Anna to which Bram replied.
struct World {
    app: TestApp,
    anna: Person,
    bram: Person,
    thread: ThreadId,
    reply: PostId,
}

fn world() -> World {
    let app = TestApp::start();
    let (anna, bram) = (app.member("anna"), app.member("bram"));
    let (thread, _) = app.thread(&anna, SLUG, "Welke les werkt?");
    let reply = app.reply(&bram, thread, None, "Deze.");
    World { app, anna, bram, thread, reply }
}

impl World {
    fn accept(&self) {
        assert_eq!(self.anna.post(&format!("/reacties/{}/antwoord", self.reply), &[]).status, 303);
        self.app.run_jobs();
    }

    fn later(&self, days: i64) {
        self.app.pass(Duration::days(days));
        self.app.run_jobs();
    }

    fn page(&self) -> String {
        format!("/gesprekken/{}/gebruikt", self.thread)
    }

    fn say(&self, by: &Person, effect: &str) -> Page {
        by.post(&self.page(), &[("effect", effect)])
    }

    fn is_asked(&self) -> bool {
        self.anna.get("/").says("Heb je dit gebruikt?")
    }
}

#[test]
fn two_weeks_after_an_answer_was_accepted_whoever_asked_is_asked_once() {
    let world = world();
    world.accept();
    world.later(13);
    assert!(!world.is_asked());
    assert_eq!(world.anna.get(&world.page()).status, 404, "nobody asked yet");
    world.later(1);
    let home = world.anna.get("/");
    assert!(home.says("Heb je dit gebruikt?") && home.says("Welke les werkt?"), "{}", home.body);
    assert!(!world.bram.get("/").says("Heb je dit gebruikt?"));
    assert_eq!((world.say(&world.bram, "read").status, world.bram.get(&world.page()).status), (404, 404));
    for nonsense in ["", "nothing", "read "] {
        let refused = world.say(&world.anna, nonsense);
        assert_eq!((refused.status, refused.faults()), (422, vec!["effect".to_owned()]));
    }
    let said = world.anna.follow(world.say(&world.anna, "in_use"));
    assert!(said.says("Dank je."), "{}", said.body);
    assert!(!world.is_asked());
    // Another answer takes the place of the first, and nobody is counted twice.
    assert!(world.anna.get(&world.page()).says("Je gaf al antwoord."));
    assert_eq!(world.say(&world.anna, "changed").status, 303);
    let noor = world.app.moderator_of(SLUG);
    let figures = noor.get(&format!("/moderatie/{SLUG}/cijfers"));
    assert!(figures.says("We vroegen het 1 keer. 1 keer kwam er antwoord."), "{}", figures.body);
    let cells = figures.texts(".effect-table tr");
    assert!(cells.iter().any(|row| row.contains("We werken nu anders") && row.contains('1')), "{cells:?}");
    // Taken back and accepted again: that is no reason to ask once more.
    world.accept();
    world.later(20);
    assert!(!world.is_asked());
}

#[test]
fn nobody_is_asked_about_what_is_gone_nor_twice_in_a_month() {
    let world = world();
    world.accept();
    let fields = [("terug", "1")];
    assert_eq!(world.anna.post(&format!("/reacties/{}/antwoord", world.reply), &fields).status, 303);
    world.later(14);
    assert!(!world.is_asked(), "the answer was taken back");
    let other = |title: &str| {
        let (thread, _) = world.app.thread(&world.anna, SLUG, title);
        let reply = world.app.reply(&world.bram, thread, None, "Zo.");
        assert_eq!(world.anna.post(&format!("/reacties/{reply}/antwoord"), &[]).status, 303);
        world.app.run_jobs();
        thread
    };
    let first = other("De eerste");
    world.later(5);
    let second = other("De tweede");
    world.later(9);
    assert!(world.anna.get("/").says("De eerste"));
    assert_eq!(world.anna.post(&format!("/gesprekken/{first}/gebruikt"), &[("effect", "read")]).status, 303);
    world.later(6);
    assert!(!world.is_asked(), "six days later is too soon");
    assert_eq!(world.anna.get(&format!("/gesprekken/{second}/gebruikt")).status, 404);
    world.later(24);
    assert_eq!(world.anna.get(&format!("/gesprekken/{second}/gebruikt")).status, 200);
    world.later(31);
    assert!(!world.is_asked(), "who does not answer is not reminded for ever");
}

#[test]
fn the_figures_of_a_year_count_by_theme_and_name_nobody() {
    let world = world();
    world.accept();
    world.later(14);
    assert_eq!(world.say(&world.anna, "tried").status, 303);
    let (admin, noor) = (world.app.admin(), world.app.moderator_of(SLUG));
    for path in ["/beheer/jaarcijfers", "/beheer/jaarcijfers.csv"] {
        assert_eq!((noor.get(path).status, world.app.guest().get(path).status), (403, 303), "{path}");
    }
    let page = admin.get("/beheer/jaarcijfers");
    assert!(!page.says("Anna"), "{}", page.body);
    let rows = page.texts("section table:last-of-type tr");
    assert!(rows.iter().any(|row| row.contains("Mediawijsheid")), "{rows:?}");
    let file = admin.get("/beheer/jaarcijfers.csv").body;
    let line = |name: &str| {
        let found = file.lines().find(|line| line.contains(name)).unwrap_or_else(|| panic!("{name}: {file}"));
        found.split(',').map(|cell| cell.trim_matches('"').to_owned()).collect::<Vec<String>>()
    };
    let head: Vec<String> = line("Themagroep");
    let cell = |name: &str, column: &str| {
        let at = head.iter().position(|one| one == column).unwrap_or_else(|| panic!("{column}: {head:?}"));
        line(name)[at].clone()
    };
    for name in ["Mediawijsheid", "Hele site"] {
        assert_eq!(
            ["Gevraagd", "Antwoord gegeven", "Geprobeerd", "In gebruik"].map(|column| cell(name, column)),
            ["1", "1", "1", "0"],
            "{name}"
        );
    }
    assert_eq!(cell("Marketing", "Gevraagd"), "0");
    let before = admin.get("/beheer/jaarcijfers.csv?jaar=2020").body;
    assert!(before.lines().skip(1).all(|line| !line.contains("\"1\"")), "{before}");
    assert_eq!(admin.get("/beheer/jaarcijfers?jaar=99999").status, 200, "nonsense is this year");
}
