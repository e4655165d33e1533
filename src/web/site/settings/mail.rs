//! What one wants to hear of by mail: about what, how often, when; a pause; and each group apart.

use actix_web::http::StatusCode;
use serde::Deserialize;
use strum::IntoEnumIterator;

use crate::{
    forum::{
        groups::{self, model::Group},
        subscriptions::{
            self,
            model::{DigestEvery, GroupLevel, MailSettings, Pace, SettingsInput},
            settings,
        },
    },
    platform::{
        error::{Failure, FieldErrors},
        ids::GroupId,
    },
    web::{
        http::{
            cx::Cx,
            form::{Form, ShownForm},
            page::{Answer, Nav, see_other_with},
            viewer::Viewer,
        },
        views::{
            notifications::{GroupChoice, MailChoice, MailSettingsPage},
            parts::{Choice, GroupTag},
        },
    },
};

/// Where the page is.
const ADDRESS: &str = "/instellingen/meldingen";
/// How the fields of groups begin; the id follows.
const GROUP: &str = "group-";

/// What stands in the form.
#[derive(Debug, Clone, Default)]
struct Values {
    input: SettingsInput,
    groups: Vec<(GroupId, String)>,
}

impl Values {
    fn sent(pairs: Vec<(String, String)>) -> Self {
        let mut values = Self::default();
        let input = &mut values.input;
        for (name, value) in pairs {
            match name.as_str() {
                "to_me" => input.to_me = value,
                "followed" => input.followed = value,
                "in_groups" => input.in_groups = value,
                "digest_every" => input.digest_every = value,
                "digest_day" => input.digest_day = value,
                "digest_hour" => input.digest_hour = value,
                "quiet_from" => input.quiet_from = value,
                "quiet_until" => input.quiet_until = value,
                "working_days_only" => input.working_days_only = value,
                other => {
                    let id = other.strip_prefix(GROUP).and_then(|id| id.parse().ok());
                    values.groups.extend(id.map(|id| (GroupId(id), value)));
                }
            }
        }
        values
    }

    fn stored(settings: &MailSettings, groups: Vec<(GroupId, String)>) -> Self {
        let flag = |on: bool| if on { "1".to_owned() } else { String::new() };
        Self {
            input: SettingsInput {
                to_me: settings.to_me.as_str().to_owned(),
                followed: settings.followed.as_str().to_owned(),
                in_groups: settings.in_groups.as_str().to_owned(),
                digest_every: settings.digest_every.as_str().to_owned(),
                digest_day: settings.digest_day.to_string(),
                digest_hour: settings.digest_hour.to_string(),
                quiet_from: settings.quiet_from.to_string(),
                quiet_until: settings.quiet_until.to_string(),
                working_days_only: flag(settings.working_days_only),
            },
            groups,
        }
    }
}

/// The form with what is stored.
pub async fn edit_mail(cx: Cx, viewer: Viewer) -> Answer {
    show(&cx, &viewer, None, "", &FieldErrors::default()).await
}

/// Writes what one wants.
pub async fn update_mail(cx: Cx, viewer: Viewer, form: Form<Vec<(String, String)>>) -> Answer {
    let (actor, values) = (viewer.actor, Values::sent(form.values));
    let sent = values.clone();
    let done = cx.database.write(move |db| settings::set(db, &actor, &sent.input, &sent.groups)).await;
    match done {
        Ok(()) => see_other_with(&cx, ADDRESS, "flash-mail-saved"),
        Err(Failure::Invalid(errors)) => show(&cx, &viewer, Some(values), "", &errors).await,
        Err(failure) => Err(failure.into()),
    }
}

/// Until when mail pauses.
#[derive(Debug, Deserialize)]
pub struct PauseForm {
    #[serde(default)]
    until: String,
}

/// Pauses, or goes on (an empty date).
pub async fn pause_mail(cx: Cx, viewer: Viewer, form: Form<PauseForm>) -> Answer {
    let (actor, now, zone) = (viewer.actor, cx.clock.now(), cx.config.site.timezone);
    let until = form.values.until.clone();
    let flash = if until.trim().is_empty() { "flash-mail-goes-on" } else { "flash-mail-paused" };
    let done = cx.database.write(move |db| settings::pause(db, &actor, &until, now, zone)).await;
    match done {
        Ok(()) => see_other_with(&cx, ADDRESS, flash),
        Err(Failure::Invalid(errors)) => show(&cx, &viewer, None, &form.values.until, &errors).await,
        Err(failure) => Err(failure.into()),
    }
}

async fn show(
    cx: &Cx,
    viewer: &Viewer,
    written: Option<Values>,
    until: &str,
    errors: &FieldErrors,
) -> Answer {
    let actor = viewer.actor;
    let (stored, levels, groups) = cx
        .database
        .read(move |db| {
            let stored = settings::own(db, &actor)?;
            let levels = subscriptions::store::levels_of(db, stored.member_id)?;
            let groups = groups::store::list_readable(db, &actor)?;
            let mine: Vec<Group> =
                groups.into_iter().filter(|(_, role)| role.is_some()).map(|(group, _)| group).collect();
            Ok((stored, levels, mine))
        })
        .await?;
    let words = levels.iter().map(|(group, level)| (*group, level.as_str().to_owned())).collect();
    let values = written.unwrap_or_else(|| Values::stored(&stored, words));
    let view = page(&ShownForm::new(cx, viewer, errors), &values, &stored, &groups, until, cx);
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    cx.page(viewer, "page-title-mail-settings", Nav::None).status(status).render(&view)
}

fn page(
    shown: &ShownForm<'_>,
    values: &Values,
    stored: &MailSettings,
    groups: &[Group],
    until: &str,
    cx: &Cx,
) -> MailSettingsPage {
    let input = &values.input;
    let paces = |chosen: &str| {
        Pace::iter()
            .map(|pace| Choice::keyed(pace.as_str(), key("pace", pace.as_str()), chosen == pace.as_str()))
            .collect::<Vec<_>>()
    };
    let choice = |name: &str, choices: Vec<Choice>| MailChoice {
        name: name.to_owned(),
        label_key: format!("mail-settings-{}", name.replace('_', "-")),
        choices,
        field: shown.field(name, ""),
    };
    let numbers = |range: std::ops::RangeInclusive<u8>, chosen: &str, stem: &str| {
        range
            .map(|number| {
                let number = number.to_string();
                Choice::keyed(&number, format!("{stem}-{number}"), chosen == number)
            })
            .collect::<Vec<_>>()
    };
    let hours = |chosen: &str| {
        (0_u8..=23)
            .map(|hour| Choice::worded(hour, &format!("{hour}.00"), chosen == hour.to_string()))
            .collect::<Vec<_>>()
    };
    let every = DigestEvery::iter().map(|every| {
        Choice::keyed(every.as_str(), key("every", every.as_str()), input.digest_every == every.as_str())
    });
    MailSettingsPage {
        tabs: super::tabs("settings-tab-mail"),
        about: vec![
            choice("to_me", paces(&input.to_me)),
            choice("followed", paces(&input.followed)),
            choice("in_groups", paces(&input.in_groups)),
        ],
        every: choice("digest_every", every.collect()),
        when: vec![
            choice("digest_day", numbers(1..=7, &input.digest_day, "weekday")),
            choice("digest_hour", hours(&input.digest_hour)),
            choice("quiet_from", hours(&input.quiet_from)),
            choice("quiet_until", hours(&input.quiet_until)),
        ],
        working_days_only: !input.working_days_only.is_empty(),
        groups: groups.iter().map(|group| group_choice(group, values)).collect(),
        paused_until: stored.paused_until.filter(|until| *until > cx.clock.now()),
        until: shown.field("until", until),
        errors: shown.summary(),
    }
}

fn group_choice(group: &Group, values: &Values) -> GroupChoice {
    let chosen = values.groups.iter().find(|(id, _)| *id == group.id).map_or("normal", |(_, word)| word);
    GroupChoice {
        name: format!("{GROUP}{}", group.id),
        group: GroupTag::of(group),
        choices: GroupLevel::iter()
            .map(|level| {
                Choice::keyed(level.as_str(), key("level", level.as_str()), chosen == level.as_str())
            })
            .collect(),
    }
}

fn key(stem: &str, word: &str) -> String {
    format!("{stem}-{}", word.replace('_', "-"))
}
