//! What an organisation is.

use diesel::prelude::*;

use crate::platform::{
    clock::Timestamp,
    db::{schema::organisations, word_enum},
    error::{FieldErrors, Message},
    ids::OrganisationId,
    mail::address::is_domain,
    text::line,
};

word_enum! {
    /// What kind of body it is.
    OrganisationKind {
        /// A public library.
        Library = "library",
        /// A provincial support organisation.
        Poi = "poi",
        /// The national library.
        Kb = "kb",
        /// The branch association.
        Vob = "vob",
        /// The foundation of the POI's.
        Spn = "spn",
        /// Anybody else.
        Partner = "partner",
    }
}

/// A body that people work for.
#[derive(Debug, Clone, Queryable, Selectable, Identifiable)]
#[diesel(table_name = organisations)]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// What kind it is.
    pub kind: OrganisationKind,
    /// Its library code; none for partners.
    pub isil: Option<String>,
    /// When it was added.
    pub created_at: Timestamp,
}

/// What an administrator says of an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganisationDetails {
    /// Its name.
    pub name: String,
    /// What kind it is.
    pub kind: OrganisationKind,
    /// Its library code.
    pub isil: Option<String>,
    /// The mail domains of its staff.
    pub domains: Vec<String>,
}

/// Mail domains that anybody can have: being under one says nothing about where somebody works.
const ANYBODYS: &[&str] = &[
    "gmail.com",
    "googlemail.com",
    "hotmail.com",
    "hotmail.nl",
    "outlook.com",
    "outlook.nl",
    "live.com",
    "live.nl",
    "msn.com",
    "yahoo.com",
    "yahoo.nl",
    "icloud.com",
    "me.com",
    "mac.com",
    "ziggo.nl",
    "kpnmail.nl",
    "kpnplanet.nl",
    "planet.nl",
    "hetnet.nl",
    "home.nl",
    "upcmail.nl",
    "casema.nl",
    "chello.nl",
    "quicknet.nl",
    "xs4all.nl",
    "telfort.nl",
    "tele2.nl",
    "solcon.nl",
    "zeelandnet.nl",
    "protonmail.com",
    "proton.me",
    "gmx.com",
    "gmx.net",
    "aol.com",
    "freedom.nl",
    "online.nl",
    "wxs.nl",
];

impl OrganisationDetails {
    /// Reads the form: `domains` has one a line.
    pub fn parse(name: &str, kind: &str, isil: &str, domains: &str) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::default();
        let name = errors.take("name", line::required(name, 120, "error-organisation-name-empty"));
        let kind = errors.take("kind", OrganisationKind::parse(kind).ok_or(Message::new("error-kind")));
        let isil = errors.take("isil", parse_isil(isil));
        let domains = errors.take("domains", parse_domains(domains));
        match (name, kind, isil, domains) {
            (Some(name), Some(kind), Some(isil), Some(domains)) => Ok(Self { name, kind, isil, domains }),
            _ => Err(errors),
        }
    }
}

/// A Dutch library code: `NL-0`, a digit from 1 to 8, eight digits; or nothing.
fn parse_isil(text: &str) -> Result<Option<String>, Message> {
    let code = line::optional(text, 20)?.to_uppercase();
    if code.is_empty() {
        return Ok(None);
    }
    let fits = code.strip_prefix("NL-0").is_some_and(|digits| {
        digits.len() == 9
            && digits.bytes().all(|byte| byte.is_ascii_digit())
            && digits.bytes().next().is_some_and(|first| (b'1'..=b'8').contains(&first))
    });
    if fits { Ok(Some(code)) } else { Err(Message::new("error-isil")) }
}

fn parse_domains(text: &str) -> Result<Vec<String>, Message> {
    let mut domains: Vec<String> = Vec::new();
    for word in text.split([' ', '\n', '\r', ',', ';', '\t']).filter(|word| !word.is_empty()) {
        let domain = word.trim_start_matches('@').to_lowercase();
        if !is_domain(&domain) {
            return Err(Message::new("error-domain").with("domain", word));
        }
        if ANYBODYS.contains(&domain.as_str()) {
            return Err(Message::new("error-domain-anybodys").with("domain", domain));
        }
        if !domains.contains(&domain) {
            domains.push(domain);
        }
    }
    if domains.len() > 20 { Err(Message::new("error-too-many-domains")) } else { Ok(domains) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_domains_are_checked() {
        assert_eq!(parse_isil("nl-0123456789").unwrap().as_deref(), Some("NL-0123456789"));
        assert_eq!(parse_isil(" ").unwrap(), None);
        for bad in ["NL-0923456789", "NL-012345678", "NL-01234567890", "BE-0123456789"] {
            assert!(parse_isil(bad).is_err(), "{bad}");
        }
        assert_eq!(parse_domains("@Waterkant.example\nwaterkant.example").unwrap(), ["waterkant.example"]);
        assert!(parse_domains("gmail.com").is_err() && parse_domains("geen domein!").is_err());
    }
}
