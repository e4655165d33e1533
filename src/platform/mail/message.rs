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
    message::{Mailbox, MultiPart},
};

use super::{dkim::Signer, fields, headers::MailHeaders, outbox::Mail};
use crate::platform::clock::Timestamp;

/// Octets of a subject that still fit on one line.
const LONGEST_SUBJECT: usize = 200;

/// Who the site's mails come from.
#[derive(Debug, Clone)]
pub struct Sender {
    /// The display name.
    pub name: String,
    /// The address that mails come from.
    pub address: String,
    /// The domain of the site, by which lists are named.
    pub domain: String,
    /// Where refusals of other servers come back to, `+token` put into it; empty for the address itself.
    pub bounce_address: String,
    /// Signs each mail; none where the relay does.
    pub signer: Option<Signer>,
}

impl Sender {
    /// The return path of one mail: by its token we know which one came back.
    fn return_path(&self, token: &str) -> String {
        match self.bounce_address.split_once('@') {
            Some((local, domain)) if !token.is_empty() => format!("{local}+{token}@{domain}"),
            _ => self.address.clone(),
        }
    }
}

/// The mail as lettre sends it, dated `at`.
pub fn build(mail: &Mail, sender: &Sender, at: Timestamp) -> anyhow::Result<(Envelope, Message)> {
    let from = mailbox(&from_name(&mail.sender_name, &sender.name), &sender.address)?;
    let to = mailbox(&mail.recipient_name, &mail.recipient)?;
    let return_path =
        sender.return_path(&mail.bounce_token).parse().context("the return path cannot be used")?;
    let envelope = Envelope::new(Some(return_path), vec![to.email.clone()])?;
    let mut builder = Message::builder().from(from).to(to);
    if !mail.reply_to.is_empty() {
        builder = builder.reply_to(mailbox(&mail.sender_name, &mail.reply_to)?);
    }
    let headers = MailHeaders::from_text(&mail.headers);
    // A mail about a post is the same to all who get it, so that programs thread it; its row has an id of its own.
    let message_id = if headers.message_id.is_empty() { &mail.message_id } else { &headers.message_id };
    builder = builder
        .subject(subject(&mail.subject))
        .date(SystemTime::from(at.utc()))
        .message_id(Some(message_id.clone()));
    for field in fields::all(&mail.kind, &headers, &sender.domain) {
        builder = builder.raw_header(field);
    }
    let mut message = builder
        .multipart(MultiPart::alternative_plain_html(mail.text_body.clone(), mail.html_body.clone()))
        .context("the mail cannot be built")?;
    if let Some(signer) = &sender.signer {
        signer.sign(&mut message);
    }
    Ok((envelope, message))
}

/// The display name: the site's own, or that of a person by way of the site. Never the address of a person, for
/// which no other server would vouch.
fn from_name(person: &str, site: &str) -> String {
    if person.is_empty() { site.to_owned() } else { format!("{person} via {site}") }
}

fn mailbox(name: &str, address: &str) -> anyhow::Result<Mailbox> {
    let address = address.parse().context("the address cannot be used")?;
    Ok(Mailbox::new(Some(fields::clean(name)).filter(|name| !name.is_empty()), address))
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
