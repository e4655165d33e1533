//! The program starts with what it was given, or says in one line why it cannot; it never starts half.

use std::{fs, net::TcpListener};

use diesel::RunQueryDsl;
use leestafel::platform::{
    clock::Timestamp,
    mail::outbox::{self, NewMail},
};

use crate::support::sources;

use super::{PASSWORD, Place, browser, get, post, sign_in};

/// All ways to ask for something.
const COMMANDS: [&[&str]; 9] = [
    &[],
    &["serve"],
    &["work"],
    &["migrate"],
    &["demo"],
    &["member"],
    &["member", "create"],
    &["mail"],
    &["mail", "send"],
];

#[test]
fn every_command_explains_itself() {
    let place = Place::new();
    for command in COMMANDS {
        let ended = place.run(&[command, &["--help"]].concat(), "");
        assert_eq!((ended.code, ended.err.as_str()), (Some(0), ""), "{command:?}");
        assert!(ended.out.contains("Usage: leestafel"), "{command:?}: {}", ended.out);
    }
    assert!(place.do_well(&["--version"], "").starts_with("leestafel "));
    assert!(!place.data().exists(), "who asks for help changes nothing");
}

#[test]
fn wrong_use_is_told_apart_from_failure() {
    let place = Place::new();
    let wrong: [&[&str]; 8] = [
        &["dans"],
        &["serve", "--snel"],
        &["serve", "nu"],
        &["member", "create"],
        &["member", "create", "--email"],
        &["mail", "send"],
        &["demo", "--size", "reusachtig"],
        &["--config"],
    ];
    for arguments in wrong {
        let ended = place.run(arguments, "");
        assert_eq!((ended.code, ended.out.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(
            ended.err.starts_with("error: ") || ended.err.contains("Usage:"),
            "{arguments:?}: {}",
            ended.err
        );
    }
    assert!(!place.data().exists(), "wrong use changes nothing");
}

#[test]
fn an_unknown_setting_or_a_bad_value_stops_every_command_with_its_name() {
    for (key, value, named) in [
        ("SITE__NAAM", "x", "LEESTAFEL__SITE__NAAM"),
        ("SNELHEID", "x", "LEESTAFEL__SNELHEID"),
        ("LIMITS__FORM_KILOBYTES", "veel", "LEESTAFEL__LIMITS__FORM_KILOBYTES"),
        ("SITE__TIMEZONE", "Mars/Base", "timezone"),
        ("LISTEN", "overal", "listen"),
        ("DATABASE_URL", "mysql://localhost/x", "database_url"),
        ("MAIL__TRANSPORT", "duif", "duif"),
        ("MAIL__TRANSPORT", "smtp", "smtp_url"),
    ] {
        let place = Place::new().with(key, value);
        place.fail_naming(&["serve"], &[named]);
        place.fail_naming(&["migrate"], &[named]);
        assert!(!place.data().exists(), "{key}: nothing was begun");
    }
}

#[test]
fn a_configuration_file_that_is_wrong_or_missing_stops_the_start() {
    let place = Place::new();
    let file = place.folder.path().join("eigen.toml");
    let path = file.display().to_string();
    place.fail_naming(&["serve", "--config", &path], &[&path]);
    for (text, named) in [
        ("[site]\nnaam = \"x\"\n", "site.naam"),
        ("listen = \n", "TOML"),
        ("[limits]\nform_kilobytes = -1\n", "form_kilobytes"),
    ] {
        fs::write(&file, text).unwrap();
        place.fail_naming(&["--config", &path, "serve"], &[named]);
    }
}

#[test]
fn an_unreachable_database_stops_the_start() {
    let server = Place::new().with("DATABASE_URL", "postgres://127.0.0.1:1/x");
    server.fail_naming(&["serve"], &["PostgreSQL"]);
    server.fail_naming(&["migrate"], &["PostgreSQL"]);
    let folder = Place::new();
    fs::create_dir_all(folder.data().join("leestafel.db")).unwrap();
    folder.fail_naming(&["serve"], &["SQLite", "leestafel.db"]);
}

#[test]
fn a_file_that_is_no_database_stops_the_start_and_stays_as_it_is() {
    let place = Place::new();
    fs::create_dir_all(place.data()).unwrap();
    let file = place.data().join("leestafel.db");
    fs::write(&file, "dit is een brief en geen database\n".repeat(100)).unwrap();
    place.fail_naming(&["serve"], &["not a database"]);
    assert_eq!(fs::read_to_string(&file).unwrap(), "dit is een brief en geen database\n".repeat(100));
}

#[test]
fn a_database_of_a_newer_program_stops_the_start() {
    let place = Place::new();
    place.do_well(&["migrate"], "");
    let statement = "INSERT INTO __diesel_schema_migrations (version) VALUES ('99990101')";
    diesel::sql_query(statement).execute(&mut place.open()).unwrap();
    for command in ["serve", "work", "migrate", "demo"] {
        place.fail_naming(&[command], &["newer Leestafel", "99990101"]);
    }
}

#[test]
fn a_data_folder_that_cannot_be_made_stops_the_start() {
    let place = Place::new();
    place.do_well(&["migrate"], "");
    let below_a_file = place.data().join("leestafel.db").join("below").display().to_string();
    place.with("DATA_DIR", &below_a_file).fail_naming(&["serve"], &["cannot make data_dir", &below_a_file]);
}

#[test]
fn a_port_in_use_stops_the_start_before_the_database_is_touched() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let place = Place::new().with("LISTEN", &address);
    place.fail_naming(&["serve"], &[&address, "cannot listen"]);
    assert!(!place.data().join("leestafel.db").exists());
}

#[test]
fn migrate_brings_the_database_up_to_date_and_says_so() {
    let place = Place::new();
    let all = sources::files("migrations/sqlite").len() / 2;
    assert_eq!(place.do_well(&["migrate"], ""), format!("ran {all} migrations\n"));
    assert_eq!(place.do_well(&["migrate"], ""), "up to date\n");
}

#[test]
fn an_empty_site_prints_a_link_that_makes_one_administrator() {
    let place = Place::new();
    let site = place.serve(&["--no-worker"]);
    let link =
        site.said.iter().find_map(|line| Some(line.split_once("/eerste-beheerder/")?.1.trim().to_owned()));
    let path = format!("/eerste-beheerder/{}", link.expect("a link"));
    let browser = browser();
    let groups = get(&browser, &site.base, "/themagroepen", "").unwrap();
    assert!(groups.status == 200 && groups.body.matches("/themagroepen/").count() >= 13, "{}", groups.body);
    assert_eq!(get(&browser, &site.base, &path, "").unwrap().status, 200);
    let fields = [("name", "Bea Beheer"), ("email", "bea@test.example"), ("password", PASSWORD)];
    let made = post((&browser, &site.base, ""), &path, &fields, "").unwrap();
    assert_eq!(made.status, 303, "{}", made.body);
    let cookie = sign_in(&site.base, "bea@test.example");
    assert_eq!(get(&browser, &site.base, "/beheer", &cookie).unwrap().status, 200);
    let again = post((&browser, &site.base, ""), &path, &fields, "").unwrap();
    assert_ne!(
        (again.status, get(&browser, &site.base, &path, "").unwrap().status),
        (303, 200),
        "it works once"
    );
    assert!(again.status >= 400);
    site.stop();
    let second = place.serve(&["--no-worker"]);
    assert!(!second.said.iter().any(|line| line.contains("eerste-beheerder")), "{:?}", second.said);
    second.stop();
}

#[test]
fn the_demo_says_who_can_sign_in_and_starts_again_on_the_same_folder() {
    let place = Place::new();
    let mut said = Vec::new();
    for _ in 0..2 {
        let site = place.serve(&["--demo"]);
        let lines = site.said.iter().filter(|line| line.contains('@')).cloned().collect::<Vec<_>>();
        for role in ["member", "moderator", "admin", "newcomer"] {
            assert!(lines.iter().any(|line| line.trim_start().starts_with(role)), "{role}: {lines:?}");
        }
        let quoted =
            site.said.iter().find_map(|line| line.split('"').nth(1)).expect("the password").to_owned();
        let email = lines.first().unwrap().split(['<', '>']).nth(1).unwrap().to_owned();
        let by_password =
            post((&browser(), &site.base, ""), "/inloggen", &[("email", &email), ("password", &quoted)], "");
        assert_eq!(by_password.unwrap().status, 303, "{email}");
        let by_click = post((&browser(), &site.base, ""), "/dev/inloggen", &[("rol", "member")], "").unwrap();
        assert_eq!(by_click.status, 303, "{}", by_click.body);
        said.push(lines);
        site.stop();
    }
    assert_eq!(said[0], said[1]);
    // The other way in: the same content by its own command, and only into an empty database.
    place.fail_naming(&["demo"], &["not empty"]);
    assert!(Place::new().do_well(&["demo"], "").contains("moderator"));
}

#[test]
fn the_demo_never_opens_on_a_real_site_and_its_doors_are_shut_there() {
    let place = Place::new();
    let email = place.member("Anna");
    place.fail_naming(&["serve", "--demo"], &["leestafel: this database holds a real site;"]);
    let site = place.serve(&["--no-worker"]);
    for path in ["/dev/mail", "/dev/mail/1"] {
        assert_eq!(get(&browser(), &site.base, path, "").unwrap().status, 404, "{path}");
    }
    sign_in(&site.base, &email);
    site.stop();
}

#[test]
fn a_member_is_made_by_command_and_refused_in_one_line() {
    let place = Place::new();
    place.member("Anna");
    let create = ["member", "create", "--password-stdin", "--name", "Bram de Boer", "--email"];
    for (email, input, named) in [
        ("anna@test.example", PASSWORD, "has an account already"),
        ("ANNA@test.example", PASSWORD, "has an account already"),
        ("geen adres", PASSWORD, "not accepted: This does not look like an email address."),
        ("bram@test.example", "", "no password"),
        ("bram@test.example", "Welkom2026!", "not accepted: This password is easy to guess."),
    ] {
        let ended = place.run(&[&create[..], &[email]].concat(), input);
        assert_eq!((ended.code, ended.err.lines().count()), (Some(1), 1), "{email}: {}", ended.err);
        assert!(ended.err.contains(named), "{}", ended.err);
    }
    for (extra, named) in
        [(["--moderator", "geen-groep"], "geen-groep"), (["--organisation", "Nergens"], "Nergens")]
    {
        let ended = place.run(&[&create[..], &["bram@test.example"], &extra[..]].concat(), PASSWORD);
        assert!(ended.code == Some(1) && ended.err.contains(named), "{}", ended.err);
    }
    let made = place.do_well(
        &[&create[..], &["bram@test.example", "--admin", "--moderator", "mediawijsheid"]].concat(),
        PASSWORD,
    );
    assert!(made.starts_with("made member "), "{made}");
    let site = place.serve(&["--no-worker"]);
    let cookie = sign_in(&site.base, "bram@test.example");
    assert_eq!(get(&browser(), &site.base, "/beheer", &cookie).unwrap().status, 200);
    let anna = sign_in(&site.base, "anna@test.example");
    assert_ne!(get(&browser(), &site.base, "/beheer", &anna).unwrap().status, 200);
    site.stop();
}

#[test]
fn mail_that_waits_is_sent_once_by_command() {
    let place = Place::new();
    let email = place.member("Anna");
    let mail = NewMail {
        kind: "admitted".to_owned(),
        message_id: "<een@leestafel.example>".to_owned(),
        recipient_name: "Anna Voorbeeld".to_owned(),
        recipient: email.clone(),
        subject: "Je kunt meedoen".to_owned(),
        text_body: "Dag Anna".to_owned(),
        html_body: "<p>Dag Anna</p>".to_owned(),
        sender_name: String::new(),
        reply_to: String::new(),
        headers: "{}".into(),
    };
    outbox::enqueue(&mut place.open(), &mail, Timestamp::parse("2026-11-02T09:00:00Z").unwrap()).unwrap();
    // A site without background work leaves it where it is.
    place.serve(&["--no-worker"]).stop();
    let mails = || {
        let folder = fs::read_dir(place.data().join("mail")).into_iter().flatten();
        let files = folder
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|end| end == "eml"));
        files.collect::<Vec<_>>()
    };
    assert!(mails().is_empty(), "without a worker nothing is sent");
    place.do_well(&["mail", "send", "--once"], "");
    let sent = mails();
    assert_eq!(sent.len(), 1, "{sent:?}");
    let text = fs::read_to_string(&sent[0]).unwrap();
    assert!(text.contains(&email) && text.contains("Message-ID"), "{text}");
    place.do_well(&["mail", "send", "--once"], "");
    assert_eq!(mails(), sent, "it was sent already");
}
