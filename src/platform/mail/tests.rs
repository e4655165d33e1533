//! What travels: hostile names add nothing, long ones stay short, and every header is what the rules ask.

use chrono::Duration;
use proptest::prelude::*;

use super::{
    headers::{ListHeaders, MailHeaders},
    message::{Sender, build},
    outbox::{Mail, MailEnd},
};
use crate::platform::{clock::Timestamp, ids::OutboxId};

fn sender() -> Sender {
    Sender {
        name: "Leestafel".into(),
        address: "noreply@leestafel.example".into(),
        domain: "leestafel.example".into(),
        bounce_address: String::new(),
        signer: None,
    }
}

fn mail(name: &str, subject: &str) -> Mail {
    Mail {
        id: OutboxId(1),
        message_id: "<x.1@leestafel.example>".into(),
        kind: "test".into(),
        recipient_name: name.into(),
        recipient: "a@x.example".into(),
        subject: subject.into(),
        text_body: "tekst".into(),
        html_body: "<p>tekst</p>".into(),
        created_at: Timestamp::from_micros(0),
        sent_at: None,
        failed_at: None,
        last_error: String::new(),
        sender_name: String::new(),
        reply_to: String::new(),
        headers: "{}".into(),
        withdrawn_at: None,
        recipient_key: "a@x.example".into(),
        bounce_token: "abc123".into(),
        tries: 0,
        first_tried_at: None,
        ended_as: MailEnd::Open,
    }
}

fn built(name: &str, subject: &str) -> String {
    travels(&mail(name, subject))
}

fn travels(mail: &Mail) -> String {
    let (_, message) = build(mail, &sender(), Timestamp::from_micros(0)).unwrap();
    String::from_utf8(message.formatted()).unwrap()
}

#[test]
fn on_somebodys_behalf_the_site_writes_from_its_own_address_and_answers_go_to_them() {
    let plain = built("Anna", "x");
    assert!(plain.contains("From: Leestafel <noreply@leestafel.example>") && !plain.contains("Reply-To:"));
    let reply_to = "noor@poi.example".to_owned();
    let signed = Mail { sender_name: "Noor".into(), reply_to, ..mail("Anna", "x") };
    let sent = travels(&signed);
    assert!(sent.contains("From: \"Noor via Leestafel\" <noreply@leestafel.example>"), "{sent}");
    assert!(sent.contains("Reply-To: Noor <noor@poi.example>"), "{sent}");
    for evil in ["x\r\nBcc: evil@x.example", "a\0b"] {
        let sent = travels(&Mail { sender_name: evil.into(), ..signed.clone() });
        assert!(!sent.lines().any(|line| line.starts_with("Bcc:")), "{sent}");
    }
}

#[test]
fn a_hostile_name_or_subject_adds_no_header_and_stops_nobody() {
    for evil in ["x\r\nBcc: evil@x.example", "x\nBcc: evil@x.example", "a\0b", "Zoë van 't Hoff", "😀", ""]
    {
        let sent = built(evil, evil);
        assert!(!sent.lines().any(|line| line.starts_with("Bcc:")), "{sent}");
        assert!(sent.contains("Message-ID: <x.1@leestafel.example>"));
        assert!(sent.contains("Auto-Submitted: auto-generated"));
    }
}

#[test]
fn a_long_subject_without_spaces_keeps_its_lines_short() {
    assert!(built("Anna", &"x".repeat(2000)).lines().all(|line| line.len() <= 998));
}

/// The headers of a mail as (name, unfolded value), as a stranger's parser reads them.
fn fields_of(raw: &str) -> Vec<(String, String)> {
    let (head, _) = raw.split_once("\r\n\r\n").unwrap();
    let unfolded = head.replace("\r\n ", " ").replace("\r\n\t", " ");
    unfolded
        .split("\r\n")
        .map(|line| line.split_once(": ").unwrap_or_else(|| panic!("no field: {line:?}")))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

fn value(raw: &str, name: &str) -> String {
    let all = fields_of(raw);
    let mut found = all.iter().filter(|(field, _)| field == name);
    let value = found.next().unwrap_or_else(|| panic!("no {name} in {raw}")).1.clone();
    assert!(found.next().is_none(), "{name} is there twice");
    value
}

fn to_list(name: &str) -> Mail {
    let list = ListHeaders {
        name: name.into(),
        id: "mediawijsheid".into(),
        unsubscribe: "https://leestafel.example/afmelden/abc".into(),
        archive: "https://leestafel.example/gesprekken/1".into(),
        post: "reply+x@leestafel.example".into(),
        help: "https://leestafel.example/instellingen".into(),
    };
    let references = vec!["<t1@leestafel.example>".into(), "<t1.p2@leestafel.example>".into()];
    let headers = MailHeaders {
        in_reply_to: "<t1.p2@leestafel.example>".into(),
        references,
        list: Some(list),
        ..MailHeaders::default()
    };
    Mail { headers: headers.to_text(), kind: "new_reply".into(), ..mail("Anna", "x") }
}

#[test]
fn mail_to_a_list_says_where_it_belongs_and_how_it_is_stopped() {
    let raw = travels(&to_list("Mediawijsheid"));
    for (name, expected) in [
        ("In-Reply-To", "<t1.p2@leestafel.example>"),
        ("References", "<t1@leestafel.example> <t1.p2@leestafel.example>"),
        ("List-Id", "\"Mediawijsheid\" <mediawijsheid.leestafel.example>"),
        ("List-Unsubscribe", "<https://leestafel.example/afmelden/abc>"),
        ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
        ("List-Post", "<mailto:reply+x@leestafel.example>"),
        ("List-Archive", "<https://leestafel.example/gesprekken/1>"),
        ("List-Help", "<https://leestafel.example/instellingen>"),
        ("Precedence", "list"),
        ("X-Auto-Response-Suppress", "All"),
        ("Feedback-ID", "new-reply:mediawijsheid:leestafel:leestafelexampl"),
        ("Auto-Submitted", "auto-generated"),
        ("Message-ID", "<x.1@leestafel.example>"),
    ] {
        assert_eq!(value(&raw, name), expected, "{name}");
    }
}

#[test]
fn mail_about_an_account_has_no_list_and_a_list_nobody_reads_says_so() {
    let raw = travels(&mail("Anna", "x"));
    assert!(fields_of(&raw).iter().all(|(name, _)| !name.starts_with("List-") && name != "Precedence"));
    let mut headers = MailHeaders::from_text(&to_list("x").headers);
    headers.list.as_mut().unwrap().post.clear();
    headers.list.as_mut().unwrap().unsubscribe = "http://localhost/afmelden/abc".into();
    let raw = travels(&Mail { headers: headers.to_text(), ..mail("Anna", "x") });
    assert_eq!(value(&raw, "List-Post"), "NO");
    assert!(!raw.contains("List-Unsubscribe-Post"), "one click needs TLS");
}

#[test]
fn a_list_of_any_name_is_one_phrase() {
    for (name, expected) in [
        ("Lezen, \"voor\" [allen] \\", "\"Lezen, \\\"voor\\\" [allen] \\\\\" <"),
        ("Poëzie", "=?utf-8?q?Po=C3=ABzie?= <"),
        ("a\r\nBcc: evil@x.example", "\"a Bcc: evil@x.example\" <"),
        ("a\0b", "\"a b\" <"),
        ("", "<mediawijsheid."),
    ] {
        let id = value(&travels(&to_list(name)), "List-Id");
        assert!(id.starts_with(expected), "{name:?}: {id}");
    }
    let long = value(&travels(&to_list(&"ë😀".repeat(60))), "List-Id");
    for word in long.split(' ').filter(|word| word.starts_with("=?")) {
        assert!(word.len() <= 75 && word.ends_with("?="), "{word}");
    }
}

#[test]
fn a_long_conversation_keeps_its_root_and_its_newest() {
    let id = |number: u32| format!("<t7.p{number}@leestafel.example>");
    let references: Vec<String> = (0..5000).map(id).collect();
    let headers = MailHeaders { in_reply_to: id(4999), references, list: None, ..MailHeaders::default() };
    let raw = travels(&Mail { headers: headers.to_text(), ..mail("Anna", "x") });
    let kept = value(&raw, "References");
    assert!(kept.starts_with(&id(0)) && kept.ends_with(&id(4999)) && kept.contains(&id(4990)), "{kept}");
    assert!(kept.len() <= 998, "{} octets unfolded", kept.len());
    assert!(raw.split("\r\n").all(|line| line.len() <= 998));
}

#[test]
fn names_in_any_writing_arrive_as_they_are() {
    for name in ["Zoë van 't Hoff", "Ayşe Yıldız", "Йоанна 😀", "يوسف", "O'Brien, \"Pat\" <x@y.example>"]
    {
        let raw = built(name, name);
        assert!(raw.is_ascii(), "{name}: {raw}");
        let subject = decoded(&value(&raw, "Subject"));
        assert_eq!(subject, name);
        let to = decoded(&value(&raw, "To"));
        let plain = to.replace("\\\"", "\"");
        assert!(plain.contains(name) && to.ends_with("<a@x.example>"), "{to}");
    }
}

/// Encoded-words (RFC 2047, B) as what they stand for.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut was_word = false;
    for part in text.split(' ') {
        let inner = part.strip_prefix("=?utf-8?b?").and_then(|rest| rest.strip_suffix("?="));
        if !(bytes.is_empty() || was_word && inner.is_some()) {
            bytes.push(b' ');
        }
        match inner {
            Some(coded) => bytes.extend(from_base64(coded)),
            None => bytes.extend(part.bytes()),
        }
        was_word = inner.is_some();
    }
    String::from_utf8(bytes).unwrap()
}

fn from_base64(text: &str) -> Vec<u8> {
    const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut bytes, mut bits, mut many) = (Vec::new(), 0_u32, 0);
    for six in text.chars().filter_map(|c| LETTERS.find(c)) {
        bits = bits << 6 | u32::try_from(six).unwrap();
        many += 6;
        if many >= 8 {
            many -= 8;
            bytes.push(u8::try_from(bits >> many & 0xff).unwrap());
        }
    }
    bytes
}

#[test]
fn the_return_path_tells_which_mail_came_back() {
    let by = Sender { bounce_address: "bounces@leestafel.example".into(), ..sender() };
    let (envelope, message) = build(&mail("Anna", "x"), &by, Timestamp::from_micros(0)).unwrap();
    assert_eq!(envelope.from().unwrap().to_string(), "bounces+abc123@leestafel.example");
    assert_eq!(envelope.to().len(), 1);
    let raw = String::from_utf8(message.formatted()).unwrap();
    assert!(value(&raw, "From").ends_with("<noreply@leestafel.example>"), "From stays ours");
    let (plain, _) = build(&mail("Anna", "x"), &sender(), Timestamp::from_micros(0)).unwrap();
    assert_eq!(plain.from().unwrap().to_string(), "noreply@leestafel.example");
}

const KNOWN: [&str; 21] = [
    "From",
    "To",
    "Reply-To",
    "Subject",
    "Date",
    "Message-ID",
    "In-Reply-To",
    "References",
    "Auto-Submitted",
    "List-Id",
    "Precedence",
    "X-Auto-Response-Suppress",
    "Feedback-ID",
    "List-Unsubscribe",
    "List-Unsubscribe-Post",
    "List-Post",
    "List-Archive",
    "List-Help",
    "MIME-Version",
    "Content-Type",
    "Content-Transfer-Encoding",
];

/// What people and programs write into names: anything, and what hurts.
fn evil() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "(\r\n|\n|\r|\0|\t| |Bcc: evil@x\\.example|https://evil\\.example/|<b>|\"|,|\\[|<|>|;|@|=\\?utf-8\\?b\\?|é|😀|שלום|[a-z]{1,40}){0,40}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]
    #[test]
    fn nothing_that_is_named_becomes_a_header(
        name in evil(), subject in evil(), sender_name in evil(), group in evil(), site in evil(),
        id in evil(), url in evil(), parent in evil(), references in proptest::collection::vec(evil(), 0..4),
        kind in evil(),
    ) {
        let list = ListHeaders {
            name: group,
            id,
            unsubscribe: url.clone(),
            archive: url.clone(),
            post: url.clone(),
            help: url,
        };
        let headers = MailHeaders { in_reply_to: parent, references, list: Some(list), ..MailHeaders::default() };
        let reply_to = "noor@poi.example".to_owned();
        let mail = Mail {
            headers: headers.to_text(), sender_name, reply_to, kind, ..mail(&name, &subject)
        };
        let by = Sender { name: site, ..sender() };
        let at = Timestamp::from_micros(0).plus(Duration::days(20_000));
        let (envelope, message) = build(&mail, &by, at).unwrap();
        prop_assert_eq!(envelope.to().len(), 1);
        let raw = String::from_utf8(message.formatted()).unwrap();
        for (field, value) in fields_of(&raw) {
            prop_assert!(KNOWN.contains(&field.as_str()), "{} came in: {}", field, raw);
            prop_assert!(!value.contains(['\r', '\n', '\0']), "{:?}", value);
        }
        for line in raw.split("\r\n") {
            prop_assert!(line.len() <= 998 && !line.contains(['\r', '\n']), "{}", line);
        }
        let headers_are_ascii = raw.split("\r\n\r\n").next().is_some_and(str::is_ascii);
        prop_assert!(headers_are_ascii);
    }
}
