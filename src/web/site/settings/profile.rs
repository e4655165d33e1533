//! One's own profile.

use actix_web::http::StatusCode;

use crate::{
    forum::{
        members::{self, model::Member},
        profiles::{
            editing,
            model::{HideableField, Profile, ProfileDetails, ProfileInput, Province, Theme},
            store,
        },
    },
    platform::{
        error::{FieldErrors, Message},
        i18n::Language,
        ids::MemberId,
    },
    web::{
        http::{
            cx::Cx,
            form::{Form, ShownForm},
            page::{Answer, Nav, see_other_with},
            viewer::Viewer,
        },
        site::members::province_choices,
        urls,
        views::{
            parts::{Choice, Field, PersonCard},
            settings::{ProfileField, ProfileSettings},
        },
    },
};

/// What stands in the form.
#[derive(Debug, Default)]
struct Values {
    name: String,
    job_title: String,
    province: String,
    expertise: String,
    ask_me_about: String,
    days: Vec<String>,
    hidden: Vec<String>,
    language: String,
    theme: String,
}

impl Values {
    /// What came in; of a field that came twice the last one counts, `days` and `hidden` may come often.
    fn sent(pairs: Vec<(String, String)>) -> Self {
        let mut values = Self::default();
        for (name, value) in pairs {
            match name.as_str() {
                "name" => values.name = value,
                "job_title" => values.job_title = value,
                "province" => values.province = value,
                "expertise" => values.expertise = value,
                "ask_me_about" => values.ask_me_about = value,
                "days" => values.days.push(value),
                "hidden" => values.hidden.push(value),
                "language" => values.language = value,
                "theme" => values.theme = value,
                _ => {}
            }
        }
        values
    }

    fn stored(member: &Member, profile: &Profile) -> Self {
        let words = |text: &str| text.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect();
        Self {
            name: member.name.clone(),
            job_title: profile.job_title.clone(),
            province: profile.province.as_str().to_owned(),
            expertise: profile.expertise.clone(),
            ask_me_about: profile.ask_me_about.clone(),
            days: words(&profile.working_days),
            hidden: words(&profile.hidden_fields),
            language: member.language.clone(),
            theme: member.theme.clone(),
        }
    }

    fn input(&self) -> ProfileInput<'_> {
        ProfileInput {
            name: &self.name,
            job_title: &self.job_title,
            province: &self.province,
            expertise: &self.expertise,
            ask_me_about: &self.ask_me_about,
            days: &self.days,
            hidden: &self.hidden,
            language: &self.language,
            theme: &self.theme,
        }
    }

    fn hides(&self, field: HideableField) -> bool {
        self.hidden.iter().any(|word| word == field.as_str())
    }
}

/// The form with what is stored.
pub async fn edit_profile(cx: Cx, viewer: Viewer) -> Answer {
    show(&cx, &viewer, None, &FieldErrors::default(), None).await
}

/// The form with what is wrong about a picture.
pub(super) async fn show_picture_error(cx: &Cx, viewer: &Viewer, message: Message) -> Answer {
    show(cx, viewer, None, &FieldErrors::default(), Some(message)).await
}

/// Writes the profile.
pub async fn update_profile(cx: Cx, viewer: Viewer, form: Form<Vec<(String, String)>>) -> Answer {
    let actor = viewer.actor;
    actor.require_member()?;
    let values = Values::sent(form.values);
    match ProfileDetails::parse(&values.input()) {
        Ok(details) => {
            cx.database.write(move |db| editing::edit(db, &actor, &details)).await?;
            see_other_with(&cx, "/instellingen/profiel", "flash-profile-saved")
        }
        Err(errors) => show(&cx, &viewer, Some(values), &errors, None).await,
    }
}

async fn show(
    cx: &Cx,
    viewer: &Viewer,
    sent: Option<Values>,
    errors: &FieldErrors,
    picture_error: Option<Message>,
) -> Answer {
    let id = viewer.actor.require_member()?;
    let (member, profile, card) = cx
        .database
        .read(move |db| {
            let card = members::store::cards(db, &[id])?.remove(&id);
            Ok((members::store::get(db, id)?, store::get(db, id)?, card))
        })
        .await?;
    let is_wrong = !errors.is_empty() || picture_error.is_some();
    let values = sent.unwrap_or_else(|| Values::stored(&member, &profile));
    let shown = ShownForm::new(cx, viewer, errors);
    let view = view(id, &values, &shown, card.as_ref().map(|card| PersonCard::of(card, true)), cx);
    let view = ProfileSettings {
        picture_error: picture_error.map_or_else(String::new, |message| cx.text(viewer, &message)),
        ..view
    };
    let status = if is_wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    cx.page(viewer, "page-title-settings-profile", Nav::None).status(status).render(&view)
}

fn view(
    id: MemberId,
    values: &Values,
    shown: &ShownForm<'_>,
    me: Option<PersonCard>,
    cx: &Cx,
) -> ProfileSettings {
    let me = me.unwrap_or_else(PersonCard::former);
    let fields = [
        (HideableField::JobTitle, "profile-job-title", &values.job_title),
        (HideableField::Expertise, "profile-expertise", &values.expertise),
        (HideableField::AskMeAbout, "profile-ask-me-about", &values.ask_me_about),
    ];
    let days = (1..=7_u8).map(|day| {
        let word = day.to_string();
        Choice::keyed(&word, format!("weekday-{day}"), values.days.contains(&word))
    });
    let languages = [Language::Nl, Language::En].into_iter().map(|one| {
        Choice::keyed(one.as_str(), format!("language-{}", one.as_str()), values.language == one.as_str())
    });
    let themes = Theme::ALL.into_iter().map(|one| {
        Choice::keyed(one.as_str(), format!("theme-{}", one.as_str()), values.theme == one.as_str())
    });
    ProfileSettings {
        tabs: super::tabs("settings-tab-profile"),
        profile_url: urls::member(id),
        organisation: me.organisation.clone(),
        me,
        name: shown.field("name", &values.name),
        fields: fields
            .into_iter()
            .map(|(field, key, value)| ProfileField {
                name: field.as_str().to_owned(),
                label_key: key.to_owned(),
                hint_key: format!("{key}-hint"),
                field: named(shown, field, value),
                is_hidden: values.hides(field),
            })
            .collect(),
        province: shown.field("province", &values.province),
        working_days: shown.field("days", ""),
        language: shown.field("language", &values.language),
        theme: shown.field("theme", &values.theme),
        provinces: province_choices(Province::parse(&values.province).unwrap_or(Province::None)),
        province_hidden: values.hides(HideableField::Province),
        days: days.collect(),
        days_hidden: values.hides(HideableField::WorkingDays),
        email_hidden: values.hides(HideableField::Email),
        languages: languages.collect(),
        themes: themes.collect(),
        picture_error: String::new(),
        max_size: in_words(cx.config.limits.picture_kilobytes),
        errors: shown.summary(),
    }
}

fn named(shown: &ShownForm<'_>, field: HideableField, value: &str) -> Field {
    shown.field(field.as_str(), value)
}

/// A size as people say it: "4 MB", and "400 kB" below one megabyte.
pub(super) fn in_words(kilobytes: usize) -> String {
    match kilobytes.div_euclid(1024) {
        0 => format!("{kilobytes} kB"),
        megabytes => format!("{megabytes} MB"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_said_in_megabytes_from_one_on() {
        let said = [64, 1023, 1024, 4096, 5000].map(in_words);
        assert_eq!(said, ["64 kB", "1023 kB", "1 MB", "4 MB", "4 MB"]);
    }
}
