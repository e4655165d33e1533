//! Whoever gets a mail can check that we wrote it. Verified here by RFC 6376 itself (relaxed/relaxed), written
//! apart from the code that signs, with the signatures checked by ring.

use std::collections::BTreeMap;

use data_encoding::BASE64;
use leestafel::platform::mail::{
    dkim::Signer,
    headers::{ListHeaders, MailHeaders},
    message::Sender,
    outbox,
};
use ring::{digest, signature};

use super::Mailroom;
use crate::support::smtp::FaultServer;

const RSA: &str = include_str!("keys/rsa.pem");
const RSA_PUBLIC: &[u8] = include_bytes!("keys/rsa.pub.der");
const ED25519: &str = include_str!("keys/ed25519.key");
const ED25519_PUBLIC: &[u8] = include_bytes!("keys/ed25519.pub");

/// A header field in relaxed form: name in lower case, unfolded, runs of white space as one space.
fn relaxed(field: &str) -> String {
    let (name, value) = field.split_once(':').expect("a field");
    let value = value.replace("\r\n", "").split_whitespace().collect::<Vec<_>>().join(" ");
    format!("{}:{value}", name.trim().to_lowercase())
}

/// A body in relaxed form.
fn relaxed_body(body: &str) -> String {
    let lines = body.split("\r\n").map(|line| {
        let words = line.split([' ', '\t']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
        if line.starts_with([' ', '\t']) && !words.is_empty() { format!(" {words}") } else { words }
    });
    let text = lines.collect::<Vec<_>>().join("\r\n");
    let text = text.trim_end_matches("\r\n");
    if text.is_empty() { String::new() } else { format!("{text}\r\n") }
}

/// The fields of a head, as they stand.
fn fields(head: &str) -> Vec<String> {
    let mut fields: Vec<String> = Vec::new();
    for line in head.split("\r\n") {
        match fields.last_mut().filter(|_| line.starts_with([' ', '\t'])) {
            Some(field) => {
                field.push_str("\r\n");
                field.push_str(line);
            }
            None => fields.push(line.to_owned()),
        }
    }
    fields
}

/// Whether the signature of a mail holds; the error says why not.
fn verify(raw: &str) -> Result<(), String> {
    let (head, body) = raw.split_once("\r\n\r\n").ok_or("no body")?;
    let fields = fields(head);
    let mut signatures = fields.iter().filter(|field| field.to_lowercase().starts_with("dkim-signature:"));
    let (Some(own), None) = (signatures.next(), signatures.next()) else {
        return Err("not one signature".into());
    };
    let own = relaxed(own);
    let tags: BTreeMap<&str, String> = own
        .split_once(':')
        .ok_or("no value")?
        .1
        .split(';')
        .filter_map(|tag| tag.split_once('='))
        .map(|(name, value)| (name.trim(), value.split_whitespace().collect()))
        .collect();
    let tag = |name: &str| tags.get(name).map(String::as_str).unwrap_or_default();
    let told = (tag("v"), tag("c"), tag("d"), tag("s"));
    if told != ("1", "relaxed/relaxed", "leestafel.example", "najaar") {
        return Err(format!("{told:?}"));
    }
    let hash = digest::digest(&digest::SHA256, relaxed_body(body).as_bytes());
    if tag("bh") != BASE64.encode(hash.as_ref()) {
        return Err("the body was changed".into());
    }
    // Of fields with the same name the last one is taken first (5.4.2); what is not there adds nothing.
    let mut left: Vec<String> = fields.iter().map(|field| relaxed(field)).collect();
    let mut signed = String::new();
    for name in tag("h").split(':') {
        let prefix = format!("{}:", name.to_lowercase());
        if let Some(at) = left.iter().rposition(|field| field.starts_with(&prefix)) {
            signed.push_str(&left.remove(at));
            signed.push_str("\r\n");
        }
    }
    let at = own.rfind(" b=").ok_or("no b=")?;
    signed.push_str(own.split_at(at + 3).0);
    let signature = BASE64.decode(tag("b").as_bytes()).map_err(|error| error.to_string())?;
    let verified = match tag("a") {
        "rsa-sha256" => signature::UnparsedPublicKey::new(&signature::RSA_PKCS1_2048_8192_SHA256, RSA_PUBLIC)
            .verify(signed.as_bytes(), &signature),
        // RFC 8463: Ed25519 signs the hash.
        "ed25519-sha256" => signature::UnparsedPublicKey::new(&signature::ED25519, ED25519_PUBLIC)
            .verify(digest::digest(&digest::SHA256, signed.as_bytes()).as_ref(), &signature),
        other => return Err(format!("{other} is no algorithm")),
    };
    verified.map_err(|_| "the signature does not hold".to_owned())
}

/// Mails with short and long, plain and hard parts, as they arrive.
fn signed_by(key: &str) -> Vec<String> {
    let server = FaultServer::start();
    let mut room = Mailroom::towards(&server);
    let signer = Some(Signer::new(key, "najaar", "leestafel.example").expect("a key"));
    room.postman.sender = Sender { signer, ..room.postman.sender };
    let at = room.clock.now();
    let list = ListHeaders {
        name: "Poëzie, proza \"en\" meer".to_owned(),
        id: "poezie".to_owned(),
        unsubscribe: "https://leestafel.example/afmelden/abc".to_owned(),
        archive: "https://leestafel.example/gesprekken/1".to_owned(),
        post: String::new(),
        help: "https://leestafel.example/instellingen".to_owned(),
    };
    let references: Vec<String> =
        (0..200).map(|number| format!("<t1.p{number}@leestafel.example>")).collect();
    let in_reply_to = references.last().cloned().expect("a parent");
    let hard = MailHeaders { in_reply_to, references, list: Some(list), ..MailHeaders::default() };
    for (subject, text, headers) in [
        ("Kort", "Tekst", &MailHeaders::default()),
        (
            "Een heel lang onderwerp met  dubbele   spaties, en zo door tot het niet meer past",
            "a  b \n\n\n",
            &hard,
        ),
        ("😀 يوسف Ayşe Yıldız", ".punt\n regel  \nZoë\n", &hard),
        (&"x".repeat(300), &"woord ".repeat(3000), &hard),
    ] {
        let mut mail = super::new_mail("anna@x.example", headers).expect("a mail");
        subject.clone_into(&mut mail.subject);
        text.clone_into(&mut mail.text_body);
        "Zoë van 't Hoff".clone_into(&mut mail.recipient_name);
        room.write(|db| outbox::enqueue(db, &mail, at));
    }
    assert_eq!(room.run(), 4);
    let received = server.received();
    received.into_iter().map(|mail| String::from_utf8(mail.data).expect("text")).collect()
}

#[test]
fn a_signature_holds_for_every_mail_and_for_no_changed_one() {
    for key in [RSA, ED25519] {
        for raw in signed_by(key) {
            assert_eq!(verify(&raw), Ok(()), "{raw}");
            let edits: [(&str, &str); 4] = [
                ("Subject: ", "Subject: x"),
                ("From: ", "From: x"),
                ("<p>", "<b>"),
                ("Message-ID: <", "Message-ID: <x"),
            ];
            for (from, to) in edits {
                let changed = raw.replacen(from, to, 1);
                assert!(changed == raw || verify(&changed).is_err(), "{from}");
            }
            for added in [
                "Subject: x",
                "From: x@evil.example",
                "Reply-To: x@evil.example",
                "List-Post: <mailto:x@y.z>",
            ] {
                for added in [
                    format!("{added}\r\n{raw}"),
                    raw.replacen("\r\n\r\n", &format!("\r\n{added}\r\n\r\n"), 1),
                ] {
                    let is_known = raw.contains("\r\nList-Post:") && added.contains("mailto:x@y.z");
                    // A second List-Post can be put before the signed one; it is From and Subject that people see.
                    assert!(is_known || verify(&added).is_err(), "{added}");
                }
            }
            if raw.contains("List-Unsubscribe:") {
                let changed = raw.replacen("/afmelden/abc", "/afmelden/abd", 1);
                assert_eq!(verify(&changed), Err("the signature does not hold".to_owned()));
            }
        }
    }
}

#[test]
fn a_key_that_cannot_be_used_is_told_at_the_start() {
    for bad in ["", "geen sleutel", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"] {
        assert!(Signer::new(bad, "najaar", "leestafel.example").is_err(), "{bad}");
    }
}
