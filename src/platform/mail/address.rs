//! A mail address as we accept it.

use std::fmt;

use crate::platform::error::Message;

/// An address with a plain local part and a domain name, as colleagues at work have them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmailAddress {
    written: String,
    domain: String,
}

impl EmailAddress {
    /// Reads an address. Limits of RFC 5321 4.5.3.1: local part 64, domain 255, together 254 octets.
    /// Quoted local parts, address literals, and domains without a dot are refused.
    pub fn parse(text: &str) -> Result<Self, Message> {
        let bad = || Message::new("error-email-invalid");
        let written = text.trim();
        let (local, domain) = written.rsplit_once('@').ok_or_else(bad)?;
        let domain = domain.to_lowercase();
        let local_fits = (1..=64).contains(&local.len())
            && local
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&byte))
            && !local.starts_with('.')
            && !local.ends_with('.')
            && !local.contains("..");
        if local_fits
            && is_domain(&domain)
            && written.len() <= 254
            && written.parse::<lettre::Address>().is_ok()
        {
            Ok(Self { written: format!("{local}@{domain}"), domain })
        } else {
            Err(bad())
        }
    }

    /// The address as the person wrote it, the domain in lower case.
    pub fn as_str(&self) -> &str {
        &self.written
    }

    /// What addresses are compared by: all lower case, since no provider we know tells case apart.
    pub fn key(&self) -> String {
        self.written.to_lowercase()
    }

    /// The domain, lower case.
    pub fn domain(&self) -> &str {
        &self.domain
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.written)
    }
}

/// Whether this is a domain name with at least one dot, in the form used on the wire.
pub fn is_domain(text: &str) -> bool {
    let label_fits = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    text.len() <= 253
        && text.contains('.')
        && text.split('.').all(label_fits)
        && text.rsplit('.').next().is_some_and(|top| top.bytes().any(|byte| byte.is_ascii_alphabetic()))
}

/// An address for logs: the first letter and the domain.
pub fn masked(address: &str) -> String {
    let (local, domain) = address.rsplit_once('@').unwrap_or((address, ""));
    format!("{}…@{domain}", local.chars().next().unwrap_or('?'))
}

/// Words of a server with each address in them masked.
pub fn mask_within(words: &str) -> String {
    let is_part = |c: char| c.is_alphanumeric() || ".!#$%&'*+/=?^_`{|}~-@".contains(c);
    let mut out = String::new();
    let mut rest = words;
    while let Some(start) = rest.find(is_part) {
        let (before, from) = rest.split_at(start);
        let (word, after) = from.split_at(from.find(|c| !is_part(c)).unwrap_or(from.len()));
        out.push_str(before);
        out.push_str(&if word.contains('@') { masked(word) } else { word.to_owned() });
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_addresses_are_taken_and_odd_ones_refused() {
        for good in ["a@b.nl", "J.de-Vries+x@Bibliotheek.example", "o'neill@x.co.uk", " spatie@x.nl "] {
            assert!(EmailAddress::parse(good).is_ok(), "{good}");
        }
        for bad in [
            "",
            "a",
            "a@b",
            "@b.nl",
            "a@",
            "a@[127.0.0.1]",
            "\"a b\"@x.nl",
            "a b@x.nl",
            "a@x..nl",
            ".a@x.nl",
            "a..b@x.nl",
            "a@-x.nl",
            "jörg@x.nl",
            "a@x.nl\r\nBcc: b@x.nl",
            "a@x.nl,b@x.nl",
            "a@1.2.3.4",
            &format!("{}@x.nl", "a".repeat(65)),
        ] {
            assert!(EmailAddress::parse(bad).is_err(), "{bad}");
        }
        let address = EmailAddress::parse("Anna@X.NL").unwrap();
        assert_eq!(
            (address.as_str(), address.key().as_str(), address.domain()),
            ("Anna@x.nl", "anna@x.nl", "x.nl")
        );
        assert_eq!(masked("anna@x.nl"), "a…@x.nl");
        assert_eq!(
            mask_within("550 5.1.1 <anna@x.nl>: unknown (sep@y.nl, x)"),
            "550 5.1.1 <a…@x.nl>: unknown (s…@y.nl, x)"
        );
    }
}
