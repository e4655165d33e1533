//! Figures of a group: what its moderators see is what stands on its board, month by month; nobody else sees it.

use chrono::Duration;

use crate::support::{TestApp, people::Person};

const GROUP: &str = "mediawijsheid";

/// The rows of the file, each by the name of its column.
fn file(person: &Person) -> Vec<Vec<(String, String)>> {
    let page = person.get(&format!("/moderatie/{GROUP}/cijfers.csv?maanden=3"));
    assert_eq!(page.header("content-type"), Some("text/csv; charset=utf-8"));
    let mut lines = page.body.lines();
    let names: Vec<String> = lines.next().unwrap_or_default().split(',').map(str::to_owned).collect();
    lines.map(|line| names.iter().cloned().zip(line.split(',').map(str::to_owned)).collect()).collect()
}

fn cell<'a>(row: &'a [(String, String)], name: &str) -> &'a str {
    row.iter().find(|(column, _)| column == name).map_or("no such column", |(_, value)| value)
}

#[test]
fn each_month_tells_what_was_asked_answered_and_written_in_it() {
    let app = TestApp::start();
    let moderator = app.moderator_of(GROUP);
    let (anna, bram) = (app.member("anna"), app.member("bram"));
    // Three questions in November: one answered after five hours and accepted, one after two, one never.
    let (first, _) = app.thread(&anna, GROUP, "De eerste");
    let (second, _) = app.thread(&anna, GROUP, "De tweede");
    app.thread(&anna, GROUP, "De derde");
    app.reply(&anna, second, None, "Een toevoeging van mijzelf");
    app.pass(Duration::hours(2));
    app.reply(&moderator, second, None, "Zo doen wij het");
    app.pass(Duration::hours(3));
    let answer = app.reply(&moderator, first, None, "Zo doen wij dat");
    anna.post(&format!("/reacties/{answer}/antwoord"), &[]);
    // Bram's very first post is answered too late, in December.
    app.pass(Duration::days(10));
    let (late, _) = app.thread(&bram, GROUP, "Mijn eerste");
    app.pass(Duration::days(3));
    app.reply(&moderator, late, None, "Welkom");

    let rows = file(&moderator);
    let months: Vec<&str> = rows.iter().map(|row| cell(row, "month")).collect();
    assert_eq!(months, ["2026-10", "2026-11", "2026-12"]);
    let (october, november, december) = (&rows[0], &rows[1], &rows[2]);
    assert_eq!((cell(october, "threads"), cell(october, "answered"), cell(october, "hours")), ("0", "", ""));
    for (name, value) in [
        ("threads", "3"),
        ("posts", "6"),
        ("posters", "2"),
        ("answered", "67"),
        ("accepted", "33"),
        ("hours", "2"),
        // Anna's first post had a reply in time; the moderator's own first one had none.
        ("first-posts", "50"),
        ("joined", "2"),
    ] {
        assert_eq!(cell(november, name), value, "{name} in November");
    }
    for (name, value) in
        [("threads", "1"), ("answered", "100"), ("hours", "72"), ("first-posts", "0"), ("joined", "1")]
    {
        assert_eq!(cell(december, name), value, "{name} in December");
    }
    let page = moderator.get(&format!("/moderatie/{GROUP}/cijfers?maanden=3"));
    assert_eq!((page.count(".chart svg"), page.count(".chart rect"), page.count("tbody tr")), (9, 27, 3));
    assert!(page.texts("tbody th").contains(&"november 2026".to_owned()));
    assert!(page.attribute(".chart svg", "aria-label").starts_with("Nieuwe leden: "));
}

#[test]
fn what_was_removed_is_not_counted() {
    let app = TestApp::start();
    let moderator = app.moderator_of(GROUP);
    let anna = app.member("anna");
    let (thread, first) = app.thread(&anna, GROUP, "Blijft staan");
    let reply = app.reply(&moderator, thread, None, "Gaat weg");
    moderator.post(&format!("/reacties/{reply}/verwijderen"), &[]);
    let rows = file(&moderator);
    let november = rows.get(2).map(Vec::as_slice).unwrap_or_default();
    assert_eq!(
        (cell(november, "threads"), cell(november, "posts"), cell(november, "answered")),
        ("1", "1", "0")
    );
    anna.post(&format!("/reacties/{first}/verwijderen"), &[]);
    let rows = file(&moderator);
    assert_eq!(cell(rows.get(2).map(Vec::as_slice).unwrap_or_default(), "threads"), "0");
}

#[test]
fn only_those_who_lead_the_group_see_them() {
    let app = TestApp::start();
    let moderator = app.moderator_of(GROUP);
    for address in ["cijfers", "cijfers.csv", "cijfers?maanden=x", "cijfers?maanden=999999"] {
        let address = format!("/moderatie/{GROUP}/{address}");
        assert_eq!(moderator.get(&address).status, 200, "{address}");
        assert_eq!(app.guest().get(&address).status, 303, "{address}");
    }
    let address = format!("/moderatie/{GROUP}/cijfers");
    assert_eq!(app.moderator_of("werkplaats").get(&address).status, 403);
    assert_eq!(app.member("anna").get(&address).status, 403);
    assert_eq!(app.admin().get(&address).status, 200);
    assert_eq!(moderator.get("/moderatie/bestaat-niet/cijfers").status, 404);
}
