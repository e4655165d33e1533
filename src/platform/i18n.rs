//! The languages of the site: Dutch first and complete, English second, by Fluent.
//!
//! ## Why
//! A text is asked for by its key and the reader's language. A key that a language lacks is shown in Dutch, and
//! one that nobody has is shown as itself; a test compares the two languages key by key, so neither happens.

use std::collections::BTreeMap;

use anyhow::Context;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use serde::Deserialize;

use crate::platform::error::Message;

/// A language that the site speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, strum::EnumIter)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Dutch.
    Nl,
    /// English.
    En,
}

impl Language {
    /// The tag of BCP 47.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// Reads the tag.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "nl" => Some(Self::Nl),
            "en" => Some(Self::En),
            _ => None,
        }
    }
}

/// All texts in all languages.
pub struct Texts(BTreeMap<Language, FluentBundle<FluentResource>>);

impl Texts {
    /// Reads Fluent files: language and source each. An error names what is wrong in them.
    pub fn read(files: impl IntoIterator<Item = (Language, String)>) -> anyhow::Result<Self> {
        let mut bundles = BTreeMap::new();
        for (language, source) in files {
            let resource = FluentResource::try_new(source)
                .map_err(|(_, errors)| anyhow::anyhow!("{}: {errors:?}", language.as_str()))?;
            let bundle = match bundles.entry(language) {
                std::collections::btree_map::Entry::Occupied(entry) => entry.into_mut(),
                std::collections::btree_map::Entry::Vacant(entry) => {
                    let tag = language.as_str().parse().context("a language tag")?;
                    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
                    // Isolation marks around values would be copied into addresses and mails.
                    bundle.set_use_isolating(false);
                    entry.insert(bundle)
                }
            };
            bundle
                .add_resource(resource)
                .map_err(|errors| anyhow::anyhow!("{}: {errors:?}", language.as_str()))?;
        }
        Ok(Self(bundles))
    }

    /// A text without values; none when no language has the key.
    pub fn find(&self, language: Language, key: &str) -> Option<String> {
        self.format(language, key, None)
    }

    /// Whether any language has the key.
    pub fn has(&self, key: &str) -> bool {
        self.0.values().any(|bundle| bundle.has_message(key))
    }

    /// A text with its values.
    pub fn message(&self, language: Language, message: &Message) -> String {
        self.composed(language, message.key, &message.args)
    }

    /// [`Self::message`] of a key that the program put together.
    pub fn composed(&self, language: Language, key: &str, values: &[(&'static str, String)]) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in values {
            args.set(*name, number_or_text(value));
        }
        self.text(language, key, &args)
    }

    /// A text with values as Fluent knows them.
    pub fn text(&self, language: Language, key: &str, args: &FluentArgs<'_>) -> String {
        self.format(language, key, Some(args)).unwrap_or_else(|| {
            tracing::error!(key, "a text is missing");
            key.to_owned()
        })
    }

    fn format(&self, language: Language, key: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        [language, Language::Nl].iter().find_map(|language| {
            let bundle = self.0.get(language)?;
            let pattern = bundle.get_message(key)?.value()?;
            let mut errors = Vec::new();
            let text = bundle.format_pattern(pattern, args, &mut errors).into_owned();
            if !errors.is_empty() {
                tracing::error!(key, ?errors, "a text lacks a value");
            }
            Some(text)
        })
    }
}

/// Whole numbers choose plurals; everything else is text.
pub fn number_or_text(value: &str) -> FluentValue<'static> {
    match value.parse::<i32>() {
        // "007" and a telephone number are text.
        Ok(number) if number.to_string() == value => FluentValue::from(number),
        _ => FluentValue::from(value.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plurals_and_missing_translations() {
        let nl = "replies = { $count ->\n  [one] 1 reactie\n *[other] { $count } reacties\n}\nonly = alleen hier\n";
        let texts =
            Texts::read([(Language::Nl, nl.to_owned()), (Language::En, "x = y\n".to_owned())]).unwrap();
        let replies = |count: i64| texts.message(Language::Nl, &Message::new("replies").with("count", count));
        assert_eq!((replies(1).as_str(), replies(3).as_str()), ("1 reactie", "3 reacties"));
        assert_eq!(texts.find(Language::En, "only").as_deref(), Some("alleen hier"));
        assert_eq!(texts.find(Language::En, "nowhere"), None);
        assert!(Texts::read([(Language::Nl, "x = {".to_owned())]).is_err());
    }
}
