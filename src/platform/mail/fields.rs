//! Header fields that lettre has no type for: written, encoded and folded here.
//!
//! ## Why
//! lettre encodes an unknown field word by word, which breaks a quoted name in two. So the text is made here,
//! out of parts that cannot hold a line break, and handed over as it travels. Whatever a name, an address or a
//! Message-ID holds, it can end up in its own field only.

use lettre::message::header::{HeaderName, HeaderValue};

use super::headers::{ListHeaders, MailHeaders};

/// Octets of all Message-IDs in References together: unfolded, the line stays below the 998 of RFC 5322.
const LONGEST_REFERENCES: usize = 900;
/// Octets of one Message-ID, and of one address in a List field; what is longer was not made by us.
const LONGEST_ID: usize = 250;
const LONGEST_URL: usize = 700;
/// Letters of a name: a line of them stays short in any encoding.
pub(super) const LONGEST_NAME: usize = 120;
/// Octets of one encoded-word are at most 75 (RFC 2047 2); this is what is left beside its frame.
const LONGEST_WORD: usize = 60;

/// All fields of a mail beyond those of every mail (`domain` is that of the site), in the order in which they travel.
pub(super) fn all(kind: &str, headers: &MailHeaders, domain: &str) -> Vec<HeaderValue> {
    let mut fields = Vec::new();
    if let Some(parent) = message_id(&headers.in_reply_to) {
        fields.push(field("In-Reply-To", parent.to_owned()));
    }
    let references = references(&headers.references);
    if !references.is_empty() {
        fields.push(field("References", references.join("\r\n ")));
    }
    // RFC 3834: nobody's absence note should answer this.
    fields.push(field("Auto-Submitted", "auto-generated".to_owned()));
    if let Some(list) = &headers.list {
        fields.extend(of_list(kind, list, domain));
    }
    fields
}

fn of_list(kind: &str, list: &ListHeaders, domain: &str) -> Vec<HeaderValue> {
    let id = label(&list.id, 60, "lijst");
    let name = phrase(&list.name);
    let gap = if name.is_empty() { "" } else { "\r\n " };
    let mut fields = vec![
        field("List-Id", format!("{name}{gap}<{id}.{domain}>")),
        field("Precedence", "list".to_owned()),
        // Outlook and Exchange answer by themselves unless told not to.
        field("X-Auto-Response-Suppress", "All".to_owned()),
        field("Feedback-ID", format!("{}:{id}:leestafel:{}", label(kind, 40, "mail"), sender_id(domain))),
    ];
    // RFC 8058: one click needs an HTTPS address, and both fields.
    if let Some(url) = address(&list.unsubscribe) {
        fields.push(field("List-Unsubscribe", format!("<{url}>")));
        if url.starts_with("https://") {
            fields.push(field("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned()));
        }
    }
    let post = address(&list.post).map_or_else(|| "NO".to_owned(), |post| format!("<mailto:{post}>"));
    fields.push(field("List-Post", post));
    for (name, url) in [("List-Archive", &list.archive), ("List-Help", &list.help)] {
        fields.extend(address(url).map(|url| field(name, format!("<{url}>"))));
    }
    fields
}

/// A field as it travels.
fn field(name: &'static str, text: String) -> HeaderValue {
    HeaderValue::dangerous_new_pre_encoded(HeaderName::new_from_ascii_str(name), text.clone(), text)
}

/// A Message-ID in its angle brackets, where it is one.
fn message_id(text: &str) -> Option<&str> {
    let inner = text.strip_prefix('<')?.strip_suffix('>')?;
    let is_plain = inner.bytes().all(|byte| byte.is_ascii_graphic() && !b"<>".contains(&byte));
    (is_plain && inner.contains('@') && text.len() <= LONGEST_ID).then_some(text)
}

/// The way there: the root and the newest, as many as fit; the middle is left out.
fn references(all: &[String]) -> Vec<&str> {
    let ids: Vec<&str> = all.iter().filter_map(|id| message_id(id)).collect();
    let Some((root, rest)) = ids.split_first() else { return Vec::new() };
    let mut left = LONGEST_REFERENCES.saturating_sub(root.len());
    let mut kept: Vec<&str> = rest
        .iter()
        .rev()
        .take_while(|id| {
            let fits = id.len() < left;
            left = left.saturating_sub(id.len().saturating_add(1));
            fits
        })
        .copied()
        .collect();
    kept.push(root);
    kept.reverse();
    kept
}

/// An address of a page or a mailbox, with what has no place in one written as `%0A`; none where there is nothing.
fn address(text: &str) -> Option<String> {
    let mut out = String::new();
    for byte in text.trim().bytes() {
        if byte.is_ascii_graphic() && !b"<>\"\\".contains(&byte) {
            out.push(char::from(byte));
        } else {
            push_hex(&mut out, '%', byte);
        }
    }
    (!out.is_empty() && out.len() <= LONGEST_URL).then_some(out)
}

/// An octet as `%0A` or `=0A`.
fn push_hex(out: &mut String, mark: char, byte: u8) {
    out.push(mark);
    for half in [byte >> 4, byte & 15] {
        out.extend(char::from_digit(u32::from(half), 16).map(|digit| digit.to_ascii_uppercase()));
    }
}

/// A label of letters, digits and hyphens.
fn label(text: &str, longest: usize, otherwise: &str) -> String {
    let kept = text.chars().map(|c| if c == '_' { '-' } else { c });
    let kept: String = kept.filter(|c| c.is_ascii_alphanumeric() || *c == '-').take(longest).collect();
    let kept = kept.trim_matches('-').to_lowercase();
    if kept.is_empty() { otherwise.to_owned() } else { kept }
}

/// Who we are to Gmail's feedback: 5 to 15 letters, the same for as long as the domain is.
fn sender_id(domain: &str) -> String {
    let plain: String = domain.chars().filter(char::is_ascii_alphanumeric).take(15).collect();
    format!("{:x<5}", plain.to_lowercase())
}

/// A display name as RFC 5322 has it: in quotes where it is ASCII, as encoded-words (RFC 2047) where it is not.
fn phrase(name: &str) -> String {
    let name = clean(name);
    if name.is_empty() {
        return name;
    }
    if name.is_ascii() {
        return format!("\"{}\"", name.replace('\\', "\\\\").replace('"', "\\\""));
    }
    let mut words = vec![String::new()];
    for c in name.chars() {
        let mut coded = String::new();
        match c {
            ' ' => coded.push('_'),
            c if c.is_ascii_alphanumeric() => coded.push(c),
            c => c.encode_utf8(&mut [0; 4]).bytes().for_each(|byte| push_hex(&mut coded, '=', byte)),
        }
        // A letter never stands in two words.
        match words.last_mut() {
            Some(word) if word.len().saturating_add(coded.len()) <= LONGEST_WORD => word.push_str(&coded),
            _ => words.push(coded),
        }
    }
    let words: Vec<String> = words.iter().map(|word| format!("=?utf-8?q?{word}?=")).collect();
    words.join("\r\n ")
}

/// A name without what ends a line or hides the rest of it, and not too long.
pub(super) fn clean(name: &str) -> String {
    let kept: String = name.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LONGEST_NAME).collect()
}
