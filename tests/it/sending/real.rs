//! A mail server of Debian takes what we send and keeps it byte for byte, where `TEST_SMTP_URL` names one that puts
//! all mail into the maildir `TEST_MAILDIR`. `.ci/run` starts one; without it this says that it did not run.

use std::{
    collections::BTreeMap,
    path::Path,
    time::{Duration, Instant},
};

use leestafel::platform::mail::{
    headers::{ListHeaders, MailHeaders},
    message, outbox,
};

use super::Mailroom;

/// How long a busy server may take.
const PATIENCE: Duration = Duration::from_mins(1);

#[expect(clippy::disallowed_methods, reason = "the tests are told by the environment what they may use")]
fn told(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// The mails in a maildir, by their Message-ID.
fn arrived(folder: &Path) -> BTreeMap<String, Vec<String>> {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for entry in std::fs::read_dir(folder.join("new")).into_iter().flatten() {
        let bytes = std::fs::read(entry.expect("an entry").path()).expect("a mail");
        let text = String::from_utf8(bytes).expect("ASCII");
        let id =
            text.lines().find_map(|line| line.strip_prefix("Message-ID: ")).unwrap_or_default().to_owned();
        found.entry(id).or_default().push(text);
    }
    found
}

/// A mail with lines as a file has them, and with its boundary, which chance makes, as one letter.
fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let boundary = text.split_once("boundary=\"").and_then(|(_, rest)| rest.split_once('"'));
    let boundary = boundary.map(|(boundary, _)| boundary.to_owned()).expect("a boundary");
    text.replace(&boundary, "B").trim_end().to_owned()
}

#[test]
fn a_real_server_gets_every_mail_once_and_byte_for_byte_where_there_is_one() {
    let (Some(url), Some(folder)) = (told("TEST_SMTP_URL"), told("TEST_MAILDIR")) else {
        println!("skipped: TEST_SMTP_URL and TEST_MAILDIR name no mail server");
        return;
    };
    let room = Mailroom::with(&url, PATIENCE);
    let references: Vec<String> =
        (0..300).map(|number| format!("<t1.p{number}@leestafel.example>")).collect();
    let list = ListHeaders {
        name: "Poëzie, \"proza\" en meer".to_owned(),
        id: "poezie".to_owned(),
        unsubscribe: "https://leestafel.example/afmelden/abc".to_owned(),
        archive: "https://leestafel.example/gesprekken/1".to_owned(),
        post: String::new(),
        help: "https://leestafel.example/instellingen".to_owned(),
    };
    let headers = MailHeaders {
        in_reply_to: references[299].clone(),
        references,
        list: Some(list),
        ..MailHeaders::default()
    };
    let at = room.clock.now();
    let mut expected = BTreeMap::new();
    for (name, subject, text) in [
        ("Zoë van 't Hoff", "Één café", "Gewoon.\n"),
        ("Ayşe Yıldız", &"Een heel lang onderwerp ".repeat(20), ".\n.punt\n..\n\nFrom hier\n"),
        ("يوسف", "‏שלום‎ مرحبا", "مرحبا بكم\n"),
        ("O'Brien, \"Pat\" <x@y.example>", &"x".repeat(900), &"zonderspatie".repeat(300)),
        ("😀", "😀😀😀 = ? _ =?utf-8?q?x?=", "😀\r\nregel\r\n"),
        ("Anna\r\nBcc: evil@x.example", "x\r\nBcc: evil@x.example", "Tekst"),
    ] {
        let mut mail = super::new_mail("anna@x.example", &headers).expect("a mail");
        name.clone_into(&mut mail.recipient_name);
        subject.clone_into(&mut mail.subject);
        text.clone_into(&mut mail.text_body);
        let id = room.write(|db| outbox::enqueue(db, &mail, at));
        let (_, built) = message::build(&room.mail(id), &room.postman.sender, at).expect("a mail");
        expected.insert(mail.message_id, String::from_utf8(built.formatted()).expect("ASCII"));
    }
    assert_eq!(room.run(), expected.len());
    assert_eq!(room.waiting(), 0);
    let (began, folder) = (Instant::now(), Path::new(&folder));
    let mut got = arrived(folder);
    while !expected.keys().all(|id| got.contains_key(id)) {
        assert!(began.elapsed() < PATIENCE, "only these arrived: {:?}", got.keys());
        std::thread::sleep(Duration::from_millis(50));
        got = arrived(folder);
    }
    for (id, sent) in &expected {
        let copies = &got[id];
        assert_eq!(copies.len(), 1, "{id} arrived once");
        let (copy, sent) = (plain(&copies[0]), plain(sent));
        assert!(copy.ends_with(&sent), "{copy}\n\nis not\n\n{sent}");
        // What stands before is the server's own, and its headers are headers.
        let own = copy.strip_suffix(&sent).expect("the same end");
        assert!(own.lines().all(|line| line.starts_with([' ', '\t']) || line.contains(": ")), "{own}");
        assert!(!copy.lines().any(|line| line.starts_with("Bcc:")), "{copy}");
        assert_eq!(copy.lines().filter(|line| line.starts_with("Message-ID:")).count(), 1);
    }
}
