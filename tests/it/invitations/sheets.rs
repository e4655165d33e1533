//! A table of people: every line says what will happen to it, looking changes nothing, and confirming makes all
//! invitations or none.

use leestafel::forum::{
    access::GroupRole,
    groups,
    invitations::{inviting, model::Terms, sheet},
};

use super::{INVITE, REPORT, SLUG, by_invitation, confirm, invitations, send_file};
use crate::support::TestApp;

/// Two hundred lines, five of them bad: a name and an address too few, no address at all, one that is there twice,
/// and a quote that never ends.
fn two_hundred() -> String {
    let mut lines = vec!["naam;adres;organisatie\r\n".to_owned()];
    for number in 1..=200 {
        lines.push(match number {
            17 => ";w17@elders.example;Bieb\r\n".to_owned(),
            40 => "Wie 40;;Bieb\r\n".to_owned(),
            99 => "Wie 99;geen adres;Bieb\r\n".to_owned(),
            150 => "Wie 150;W1@ELDERS.example;Bieb\r\n".to_owned(),
            200 => "\"Wie 200;w200@elders.example;Bieb\r\n".to_owned(),
            _ => format!("Wie {number};w{number}@elders.example;Bieb\r\n"),
        });
    }
    lines.concat()
}

#[test]
fn two_hundred_lines_with_five_bad_ones_invite_all_the_others() {
    let (app, noor) = by_invitation();
    let preview = send_file(&noor, &[("until", "2027-01-31")], two_hundred().as_bytes());
    assert_eq!(preview.status, 200, "{}", preview.body);
    assert_eq!(preview.text("#sum"), "195 mensen worden uitgenodigd");
    assert_eq!(
        preview.texts("#wrong ~ ol h3"),
        ["Regel 18", "Regel 41", "Regel 100", "Regel 151", "Regel 201"],
        "a line has the number that a spreadsheet gives it"
    );
    let why = preview.texts("#wrong ~ ol .error");
    assert!(why[3].contains("ook op regel 2") && why[4].contains("aanhalingsteken"), "{why:?}");
    assert!(preview.says("Als gast, tot en met 31 januari 2027"), "{}", preview.text("main"));
    assert_eq!(preview.count("#invited ~ details li"), 195);
    assert!(invitations(&app).is_empty() && app.mails().is_empty(), "looking changes nothing");

    confirm(&noor, &preview).leads_to(REPORT);
    assert_eq!(invitations(&app).len(), 195);
    let mails = app.mails();
    assert_eq!(mails.len(), 195);
    assert!(mails[0].raw.contains("als gast"));
    let report = noor.get(REPORT);
    assert!(report.says("Staat open (195)"), "{}", report.text("main"));
    assert_eq!(report.count(".lines--card > li"), 25);
    assert_eq!(noor.get(&format!("{REPORT}?pagina=8")).count(".lines--card > li"), 20);
    assert_eq!(noor.get(&format!("{REPORT}?pagina=9")).status, 404);
    let log = noor.get(&format!("/moderatie/{SLUG}/logboek"));
    assert!(log.says("Uitgenodigd voor de groep") && log.texts("tbody tr")[0].contains("195"));
}

#[test]
fn a_preview_that_is_confirmed_twice_or_by_two_invites_once() {
    let (app, noor) = by_invitation();
    let admin = app.admin();
    let table = b"Pim Roos;pim@elders.example\nBo Bos;bo@elders.example";
    let (first, second) = (send_file(&noor, &[], table), send_file(&admin, &[], table));
    confirm(&noor, &first).leads_to(REPORT);
    confirm(&noor, &first).leads_to(REPORT);
    let late = confirm(&admin, &second);
    assert_eq!(late.status, 409);
    assert!(late.text(".notice--warn").contains("Er is iets veranderd"), "{}", late.text("main"));
    assert_eq!(late.texts("#skipped ~ ul .hint").len(), 2);
    assert_eq!(late.count("form[action$='/bevestigen']"), 0, "nobody is left to invite");
    assert_eq!((invitations(&app).len(), app.mails().len()), (2, 2));
}

#[test]
fn where_one_line_changed_since_nobody_is_invited_until_the_moderator_looks_again() {
    let (app, noor) = by_invitation();
    let preview = send_file(&noor, &[], b"Pim Roos;pim@elders.example\nAnna Test;anna@test.example");
    let anna = app.member("anna");
    app.join(&anna, SLUG);
    let again = confirm(&noor, &preview);
    assert_eq!(again.status, 409);
    assert!(invitations(&app).is_empty());
    assert!(again.says("Is al lid van deze groep."));
    confirm(&noor, &again).leads_to(REPORT);
    assert_eq!(invitations(&app).iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["Pim Roos"]);
}

#[test]
fn what_dies_halfway_leaves_nothing() {
    let (app, noor) = by_invitation();
    let lines = sheet::read(two_hundred().as_bytes()).expect("a table");
    let good: Vec<_> = lines.into_iter().filter(|line| line.invitee.is_ok()).collect();
    let (group, at, actor) = (app.group(SLUG), app.clock.now(), noor.actor);
    let terms = Terms { guest_until: None, language: "nl", most_a_day: 1000 };
    // A killed process leaves a transaction that nobody commits.
    let died = app.site.cx.database.write_now(|db| {
        assert_eq!(inviting::invite_all(db, &actor, group, good.clone(), &terms, at)?, 195);
        Err::<(), _>(leestafel::platform::error::Failure::broken("the power went out"))
    });
    assert!(died.is_err());
    assert!(invitations(&app).is_empty() && app.mails().is_empty());
    app.write(|db| inviting::invite_all(db, &actor, group, good, &terms, at));
    assert_eq!((invitations(&app).len(), app.mails().len()), (195, 195));
}

#[test]
fn a_file_that_is_none_is_refused_with_what_to_do_and_the_date_is_kept() {
    let (app, noor) = by_invitation();
    let refused = |file: &[u8]| send_file(&noor, &[("until", "2027-01-31")], file);
    let page = refused(b"PK\x03\x04\x14\0\x06\0");
    assert!(page.fault("file").contains("Opslaan als"));
    assert_eq!(page.value("until-file"), "2027-01-31");
    assert!(refused(b"").fault("file").contains("Kies een bestand"));
    assert!(refused(b"\n\n;;\n").fault("file").contains("geen enkele regel"));
    assert!(refused(b"\0\0\0").fault("file").contains("geen tekst"));
    assert!(refused(&vec![b'a'; 600 * 1024]).fault("file").contains("512 kilobyte"));
    let long = (0..1001).map(|n| format!("Wie {n};w{n}@x.example\n")).collect::<Vec<String>>().concat();
    assert!(refused(long.as_bytes()).fault("file").contains("te veel regels"));
    let page = send_file(&noor, &[("until", "gisteren")], b"Pim Roos;pim@elders.example");
    assert!(page.fault("until-file").contains("Kies een dag"));
    assert!(invitations(&app).is_empty());
}

#[test]
fn half_a_form_and_a_form_that_somebody_made_up_invite_nobody() {
    let (app, noor) = by_invitation();
    let half = b"--grens\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.csv\"\r\n\r\nPim Roos;pim@el";
    let page = noor.send(INVITE, "multipart/form-data; boundary=grens", half, Some("same-origin"));
    assert_eq!(page.status, 400);
    assert_eq!(noor.send(INVITE, "multipart/form-data", b"x", Some("same-origin")).status, 400);
    assert_eq!(noor.send(INVITE, "application/json", b"{}", Some("same-origin")).status, 415);
    let to = format!("{INVITE}/bevestigen");
    for rows in ["", "x", "1", "1\t<b>\tx@x.example\t", "1\tPim Roos\tgeen adres\t", "1\tPim\t\u{0}\t"] {
        let status = noor.post(&to, &[("rows", rows)]).status;
        assert!([409, 422].contains(&status), "{rows:?}: {status}");
    }
    let fields = [("rows", "1\tPim Roos\tpim@elders.example\t"), ("until", "2020-01-01")];
    assert_eq!(noor.post(&to, &fields).status, 422);
    assert!(invitations(&app).is_empty());
    let anna = app.member("anna");
    assert_eq!(anna.post(&to, &[("rows", "1\tPim Roos\tpim@elders.example\t")]).status, 403);
    assert!(invitations(&app).is_empty());
}

#[test]
fn formulas_are_words_here_and_stay_words_in_what_is_given_out() {
    let (app, noor) = by_invitation();
    let table = "adres,naam,organisatie\nanna@test.example,Anna Test,=HYPERLINK(1)\nx@x.example,=1+1,@x\nbo@x.example,-Bo Bos,+31";
    let preview = send_file(&noor, &[], table.as_bytes());
    assert_eq!(preview.texts("#wrong ~ ol h3"), ["Regel 3"], "a name is no sum");
    assert!(preview.says("=HYPERLINK(1)"));
    confirm(&noor, &preview).leads_to(REPORT);
    let given = noor.get(&format!("{REPORT}.csv"));
    assert_eq!(given.header("content-type"), Some("text/csv; charset=utf-8"));
    assert!(
        given.body.contains("\"'=HYPERLINK(1)\"") && given.body.contains("\"'-Bo Bos\""),
        "{}",
        given.body
    );
    assert!(!given.body.contains(",\"=") && !given.body.contains(",\"+"), "{}", given.body);
    assert_eq!(app.member("anna").get(&format!("{REPORT}.csv")).status, 403);
}

#[test]
fn more_than_a_day_holds_is_told_before_anything_is_sent() {
    let app = TestApp::start_with("[limits]\ninvitations_per_moderator_per_day = 2", false);
    let noor = app.moderator_of(SLUG);
    let preview = send_file(&noor, &[], b"An Bos;a@x.example\nBo Bos;b@x.example\nCo Bos;c@x.example");
    assert!(preview.text(".notice--warn").contains("nu nog 2"), "{}", preview.text("main"));
    assert_eq!(preview.count("form[action$='/bevestigen']"), 0);
    let rows = "1\tAn Bos\ta@x.example\t\n2\tBo Bos\tb@x.example\t\n3\tCo Bos\tc@x.example\t";
    assert_eq!(noor.post(&format!("{INVITE}/bevestigen"), &[("rows", rows)]).status, 409);
    assert!(invitations(&app).is_empty());
}

#[test]
fn a_thousand_lines_take_as_many_statements_to_look_at_as_one() {
    let (app, noor) = by_invitation();
    let (group, at, actor) = (app.group(SLUG), app.clock.now(), noor.actor);
    app.write(|db| groups::store::insert_member(db, group, noor.id, GroupRole::Moderator, at));
    let statements = |count: usize| {
        let table = (0..count).map(|n| format!("Wie {n};w{n}@x.example\n")).collect::<Vec<String>>().concat();
        let lines = sheet::read(table.as_bytes()).expect("a table");
        let before = app.site.cx.database.statement_count();
        app.read(|db| inviting::plan(db, &actor, group, lines.clone(), 1000, at));
        app.site.cx.database.statement_count() - before
    };
    // Addresses are asked for in parts of 500.
    assert_eq!(statements(400), statements(1));
    assert_eq!(statements(1000), statements(1) + 2);
}
