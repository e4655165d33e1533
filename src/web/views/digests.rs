//! The digest, in words.

use serde::Serialize;

use super::mails::wrapped;
use crate::{
    forum::{
        accounts::mails::Written,
        digests::{
            mails::{Digest, DigestItem, DigestWriter},
            model::ItemKind,
        },
    },
    platform::{
        error::Failure,
        i18n::Language,
        render::{Renderer, View},
    },
};

/// The mail: what is for the reader, then what is new by group.
#[derive(Debug, Serialize)]
struct DigestLetter {
    lang: String,
    site_name: String,
    base_url: String,
    subject: String,
    greeting: String,
    lead: String,
    parts: Vec<DigestPart>,
    button: String,
    why: String,
    stop: String,
    stop_url: String,
    settings: String,
    settings_url: String,
}

/// Some items under one heading.
#[derive(Debug, Serialize)]
struct DigestPart {
    heading: String,
    items: Vec<DigestLine>,
}

#[derive(Debug, Serialize)]
struct DigestLine {
    title: String,
    url: String,
    author: String,
    excerpt: String,
    /// "3 nieuw", or why it stands there.
    note: String,
}

impl View for DigestLetter {
    const TEMPLATE: &'static str = "mail/digest/body";
}

/// Writes digests with the site's templates.
pub struct DigestLetters {
    /// Views to text and HTML.
    pub renderer: std::sync::Arc<Renderer>,
    /// The name of the site.
    pub site_name: String,
    /// With which links begin.
    pub base_url: String,
}

impl DigestWriter for DigestLetters {
    fn write(&self, language: &str, name: &str, digest: &Digest) -> Result<Written, Failure> {
        let lang = Language::parse(language).unwrap_or(Language::Nl);
        let texts = self.renderer.texts();
        let args = [
            ("site", self.site_name.clone()),
            ("name", name.split(' ').next().unwrap_or_default().to_owned()),
            ("count", digest.items.len().to_string()),
            ("title", digest.items.first().map(|item| item.title.clone()).unwrap_or_default()),
        ];
        let say = |key: &str| texts.composed(lang, key, &args);
        let letter = DigestLetter {
            lang: lang.as_str().to_owned(),
            site_name: self.site_name.clone(),
            base_url: self.base_url.clone(),
            subject: say("mail-digest-subject"),
            greeting: say("mail-greeting"),
            lead: say("mail-digest-lead"),
            parts: self.parts(lang, &digest.items),
            button: say("mail-digest-button"),
            why: say("mail-digest-why"),
            stop: say("mail-notice-stop"),
            stop_url: digest.stop_url.clone(),
            settings: say("mail-notice-settings"),
            settings_url: format!("{}/instellingen/meldingen", self.base_url),
        };
        let (text, html) = self.renderer.mail(&letter)?;
        Ok(Written { subject: letter.subject, text: wrapped(&text), html })
    }
}

impl DigestLetters {
    /// What is for the reader first, and the rest under their groups, in the order in which they came.
    fn parts(&self, lang: Language, items: &[DigestItem]) -> Vec<DigestPart> {
        let texts = self.renderer.texts();
        let mut parts: Vec<DigestPart> = Vec::new();
        for item in items {
            let heading = match item.kind {
                ItemKind::ForYou => texts.composed(lang, "mail-digest-for-you", &[]),
                ItemKind::Question => texts.composed(lang, "mail-digest-questions", &[]),
                _ => item.group.clone(),
            };
            let line = self.line(lang, item);
            match parts.iter_mut().find(|part| part.heading == heading) {
                Some(part) => part.items.push(line),
                None => parts.push(DigestPart { heading, items: vec![line] }),
            }
        }
        parts
    }

    fn line(&self, lang: Language, item: &DigestItem) -> DigestLine {
        let key = format!("mail-digest-{}", item.kind.as_str().replace('_', "-"));
        let args = [("count", item.new_count.to_string()), ("group", item.group.clone())];
        DigestLine {
            title: item.title.clone(),
            url: item.url.clone(),
            author: item.author.clone(),
            excerpt: item.excerpt.clone(),
            note: self.renderer.texts().composed(lang, &format!("{key}-note"), &args),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::clock::Timestamp;
    use strum::IntoEnumIterator;

    #[test]
    fn every_kind_of_item_is_told_in_both_languages_and_leads_to_its_post() {
        let letters = DigestLetters {
            renderer: std::sync::Arc::new(Renderer::new(chrono_tz::Europe::Amsterdam).unwrap()),
            site_name: "Leestafel".into(),
            base_url: "https://leestafel.example".into(),
        };
        let item = |kind| DigestItem {
            kind,
            title: "Hoe <help> je met DigiD?".into(),
            excerpt: "Zo & zo.".into(),
            group: "Basisvaardigheden".into(),
            author: "Ayşe Yıldız".into(),
            new_count: 3,
            url: "https://leestafel.example/reacties/7".into(),
        };
        let digest = Digest {
            since: Timestamp::from_micros(0),
            items: ItemKind::iter().map(item).collect(),
            stop_url: "https://leestafel.example/afmelden/abc".into(),
        };
        for language in ["nl", "en"] {
            let mail = letters.write(language, "Zoë van 't Hoff", &digest).unwrap();
            for body in [&mail.text, &mail.html] {
                assert_eq!(body.matches("/reacties/7").count(), digest.items.len(), "{body}");
                assert!(
                    body.contains("Zoë") && body.contains("/afmelden/abc") && !body.contains("mail-digest")
                );
                assert!(body.contains("Basisvaardigheden") && body.contains('3'), "{body}");
            }
            assert!(mail.html.contains("Hoe &lt;help&gt;") && mail.text.contains("Hoe <help>"));
            assert!(mail.html.len() < 60_000);
        }
    }
}
