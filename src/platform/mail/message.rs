//! Builds what travels: RFC 5322 headers and a plain and an HTML part.
//!
//! ## Why
//! lettre does not add a Message-ID, panics on a line break in a display name, and writes a long subject
//! without spaces as one line beyond the 998 octets of RFC 5322; so each is taken care of here.

use std::time::SystemTime;

use anyhow::Context;
use lettre::{
    Message,
    address::Envelope,
    message::{
        Mailbox, MultiPart,
        header::{HeaderName, HeaderValue},
    },
};

use super::outbox::Mail;
use crate::platform::clock::Timestamp;

/// Octets of a subject that still fit on one line.
const LONGEST_SUBJECT: usize = 200;

/// Who the site's mails come from.
#[derive(Debug, Clone)]
pub struct Sender {
    /// The display name.
    pub name: String,
    /// The address, also of the envelope.
    pub address: String,
}

/// The mail as lettre sends it, dated `at`.
pub fn build(mail: &Mail, sender: &Sender, at: Timestamp) -> anyhow::Result<(Envelope, Message)> {
    let from = mailbox(&from_name(&mail.sender_name, &sender.name), &sender.address)?;
    let to = mailbox(&mail.recipient_name, &mail.recipient)?;
    let envelope = Envelope::new(Some(from.email.clone()), vec![to.email.clone()])?;
    let mut builder = Message::builder().from(from).to(to);
    if !mail.reply_to.is_empty() {
        builder = builder.reply_to(mailbox(&mail.sender_name, &mail.reply_to)?);
    }
    let message = builder
        .subject(subject(&mail.subject))
        .date(SystemTime::from(at.utc()))
        .message_id(Some(mail.message_id.clone()))
        // RFC 3834: nobody's absence note should answer this.
        .raw_header(HeaderValue::new(
            HeaderName::new_from_ascii_str("Auto-Submitted"),
            "auto-generated".into(),
        ))
        .multipart(MultiPart::alternative_plain_html(mail.text_body.clone(), mail.html_body.clone()))
        .context("the mail cannot be built")?;
    Ok((envelope, message))
}

/// The display name: the site's own, or that of a person by way of the site. Never the address of a person, for
/// which no other server would vouch.
fn from_name(person: &str, site: &str) -> String {
    if person.is_empty() { site.to_owned() } else { format!("{person} via {site}") }
}

fn mailbox(name: &str, address: &str) -> anyhow::Result<Mailbox> {
    let clean: String = name.chars().filter(|c| !c.is_control()).collect();
    let address = address.parse().context("the address cannot be used")?;
    Ok(Mailbox::new(Some(clean).filter(|name| !name.trim().is_empty()), address))
}

fn subject(text: &str) -> String {
    let line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let mut cut = String::new();
    for c in line.chars() {
        if cut.len().saturating_add(c.len_utf8()) > LONGEST_SUBJECT {
            cut.push('…');
            break;
        }
        cut.push(c);
    }
    cut
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::ids::OutboxId;

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
        }
    }

    fn built(name: &str, subject: &str) -> String {
        travels(&mail(name, subject))
    }

    fn travels(mail: &Mail) -> String {
        let sender = Sender { name: "Leestafel".into(), address: "noreply@leestafel.example".into() };
        let (_, message) = build(mail, &sender, Timestamp::from_micros(0)).unwrap();
        String::from_utf8(message.formatted()).unwrap()
    }

    #[test]
    fn on_somebodys_behalf_the_site_writes_from_its_own_address_and_answers_go_to_them() {
        let plain = built("Anna", "x");
        assert!(
            plain.contains("From: Leestafel <noreply@leestafel.example>") && !plain.contains("Reply-To:")
        );
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
        for evil in
            ["x\r\nBcc: evil@x.example", "x\nBcc: evil@x.example", "a\0b", "Zoë van 't Hoff", "😀", ""]
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
}
