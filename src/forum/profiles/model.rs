//! What a profile is.

use chrono::Weekday;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use strum::IntoEnumIterator;

use crate::{
    forum::members::model::PersonName,
    platform::{
        db::{schema::profiles, word_enum},
        error::{FieldErrors, Message},
        i18n::Language,
        text::line,
    },
};

word_enum! {
    /// One of the twelve provinces, or none chosen.
    Province {
        /// Not told.
        None = "",
        /// Drenthe.
        Drenthe = "drenthe",
        /// Flevoland.
        Flevoland = "flevoland",
        /// Fryslân.
        Fryslan = "fryslan",
        /// Gelderland.
        Gelderland = "gelderland",
        /// Groningen.
        Groningen = "groningen",
        /// Limburg.
        Limburg = "limburg",
        /// Noord-Brabant.
        NoordBrabant = "noord-brabant",
        /// Noord-Holland.
        NoordHolland = "noord-holland",
        /// Overijssel.
        Overijssel = "overijssel",
        /// Utrecht.
        Utrecht = "utrecht",
        /// Zeeland.
        Zeeland = "zeeland",
        /// Zuid-Holland.
        ZuidHolland = "zuid-holland",
    }
}

word_enum! {
    /// A field that its owner may keep to themselves.
    HideableField {
        /// The function.
        JobTitle = "job_title",
        /// What they know about.
        Expertise = "expertise",
        /// What one may ask them.
        AskMeAbout = "ask_me_about",
        /// Where in the country they work.
        Province = "province",
        /// On which days they work.
        WorkingDays = "working_days",
        /// The mail address; hidden until its owner shows it.
        Email = "email",
    }
}

/// A profile as it is stored.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = profiles)]
pub struct Profile {
    /// The function.
    pub job_title: String,
    /// The province.
    pub province: Province,
    /// What they know about.
    pub expertise: String,
    /// What one may ask them.
    pub ask_me_about: String,
    /// Numbers of weekdays (Monday is 1), separated by spaces.
    pub working_days: String,
    /// The name of the picture's content.
    pub picture: Option<String>,
    /// Words of [`HideableField`], separated by spaces.
    pub hidden_fields: String,
}

impl Profile {
    /// Whether its owner keeps a field to themselves.
    pub fn hides(&self, field: HideableField) -> bool {
        self.hidden_fields.split(' ').any(|word| word == field.as_str())
    }

    /// A text, or nothing where its owner keeps it to themselves.
    pub fn shown<'a>(&self, field: HideableField, text: &'a str) -> &'a str {
        if self.hides(field) { "" } else { text }
    }

    /// The numbers of the days on which they work, Monday first.
    pub fn days(&self) -> Vec<u8> {
        self.working_days.split(' ').filter_map(|day| day.parse().ok()).collect()
    }
}

/// What moderation can take away of a profile, as it was at some moment.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptProfile {
    /// The function.
    pub job_title: String,
    /// What they know about.
    pub expertise: String,
    /// What one may ask them.
    pub ask_me_about: String,
    /// The name of the picture's content. The file stays, so that it can be given back.
    pub picture: Option<String>,
    /// Words of [`HideableField`] that its owner kept to themselves then, separated by spaces.
    #[serde(default)]
    pub hidden_fields: String,
}

impl KeptProfile {
    /// A text, or nothing where its owner kept it to themselves.
    pub fn shown<'a>(&self, field: HideableField, text: &'a str) -> &'a str {
        if self.hidden_fields.split(' ').any(|word| word == field.as_str()) { "" } else { text }
    }
}

/// How pages look for a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// As the device says.
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The word in forms and in the page.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// Reads the word.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.as_str() == text)
    }
}

/// The settings form as it came in.
#[derive(Debug, Clone, Copy)]
pub struct ProfileInput<'a> {
    /// The real name.
    pub name: &'a str,
    /// The function.
    pub job_title: &'a str,
    /// The word of a province, or nothing.
    pub province: &'a str,
    /// What they know about.
    pub expertise: &'a str,
    /// What one may ask them.
    pub ask_me_about: &'a str,
    /// Numbers of weekdays.
    pub days: &'a [String],
    /// Words of fields to hide.
    pub hidden: &'a [String],
    /// "nl" or "en".
    pub language: &'a str,
    /// "system", "light" or "dark".
    pub theme: &'a str,
}

/// What a member says of themselves, checked.
#[derive(Debug, Clone)]
pub struct ProfileDetails {
    /// The real name.
    pub name: PersonName,
    /// The function.
    pub job_title: String,
    /// The province.
    pub province: Province,
    /// What they know about.
    pub expertise: String,
    /// What one may ask them.
    pub ask_me_about: String,
    /// On which days they work.
    pub days: Vec<Weekday>,
    /// What they keep to themselves.
    pub hidden: Vec<HideableField>,
    /// The language of pages and mails.
    pub language: Language,
    /// How pages look.
    pub theme: Theme,
}

impl ProfileDetails {
    /// Reads the form.
    pub fn parse(input: &ProfileInput<'_>) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::default();
        let name = errors.take("name", PersonName::parse(input.name));
        let job_title = errors.take("job_title", line::optional(input.job_title, 80));
        let province =
            errors.take("province", Province::parse(input.province).ok_or("error-province".into()));
        let expertise = errors.take("expertise", line::text(input.expertise, 500));
        let ask_me_about = errors.take("ask_me_about", line::text(input.ask_me_about, 500));
        let days = errors.take("days", parse_days(input.days));
        let language =
            errors.take("language", Language::parse(input.language).ok_or("error-language".into()));
        let theme = errors.take("theme", Theme::parse(input.theme).ok_or("error-theme".into()));
        let hidden =
            HideableField::iter().filter(|field| input.hidden.iter().any(|word| word == field.as_str()));
        match (name, job_title, province, expertise, ask_me_about, days, language, theme) {
            (
                Some(name),
                Some(job_title),
                Some(province),
                Some(expertise),
                Some(ask_me_about),
                Some(days),
                Some(language),
                Some(theme),
            ) => Ok(Self {
                name,
                job_title,
                province,
                expertise,
                ask_me_about,
                days,
                hidden: hidden.collect(),
                language,
                theme,
            }),
            _ => Err(errors),
        }
    }
}

/// Numbers of weekdays, Monday is 1; each once and in order.
fn parse_days(words: &[String]) -> Result<Vec<Weekday>, Message> {
    let mut numbers = Vec::new();
    for word in words {
        match word.parse::<u8>() {
            Ok(number @ 1..=7) if !numbers.contains(&number) => numbers.push(number),
            Ok(1..=7) => {}
            _ => return Err("error-day".into()),
        }
    }
    numbers.sort_unstable();
    Ok(numbers.into_iter().filter_map(|number| Weekday::try_from(number.saturating_sub(1)).ok()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_numbers_from_one_to_seven_each_once() {
        let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(parse_days(&words("4 1 4")).unwrap(), [Weekday::Mon, Weekday::Thu]);
        assert!(parse_days(&words("8")).is_err() && parse_days(&words("ma")).is_err());
    }

    #[test]
    fn what_is_hidden_is_not_shown() {
        let profile = Profile {
            job_title: "Leesconsulent".into(),
            province: Province::Zeeland,
            expertise: String::new(),
            ask_me_about: String::new(),
            working_days: "1 4".into(),
            picture: None,
            hidden_fields: "job_title email".into(),
        };
        assert_eq!(profile.shown(HideableField::JobTitle, &profile.job_title), "");
        assert!(profile.hides(HideableField::Email) && !profile.hides(HideableField::Province));
        assert_eq!(profile.days(), [1, 4]);
    }
}
