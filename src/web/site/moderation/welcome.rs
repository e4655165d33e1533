//! Welcoming somebody who joined: the moderator's own words, sent once. Who comes second is told who did it (409).

use std::collections::HashMap;

use actix_web::{http::StatusCode, web::Path};
use serde::Deserialize;

use crate::{
    forum::{
        groups::model::Group,
        members::{
            self,
            model::{Member, MemberCard},
        },
        membership,
        profiles::{self, model::HideableField},
        welcomes::{
            greeting::{self, Greeted, Greeting, Newcomer},
            model::{NAME_MARK, WelcomeText, filled_in, parse_text},
            store,
        },
    },
    platform::{
        clock::Timestamp,
        error::{Failure, FieldErrors, Message},
        ids::MemberId,
    },
    web::{
        http::{
            cx::Cx,
            form::{Form, NoFields, ShownForm},
            page::{Answer, Nav, see_other_with},
            viewer::Viewer,
        },
        site::groups::head,
        urls,
        views::{
            parts::{GroupTag, PersonCard},
            welcome::{WelcomeNote, WelcomePage},
        },
    },
};

/// Where a form leads that came second.
const OVERTAKEN: &str = "overtaken";

/// The words, and whether answers come to the moderator.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct WelcomeForm {
    #[serde(default)]
    text: String,
    #[serde(default)]
    answers: String,
    #[serde(default)]
    voorbeeld: String,
}

/// What the page is made of.
struct WelcomeData {
    newcomer: Newcomer,
    joined_at: Timestamp,
    moderator: Member,
    shows_address: bool,
    kept: Option<WelcomeText>,
    cards: HashMap<MemberId, MemberCard>,
}

/// The form, with the words that were kept.
pub async fn show_welcome(cx: Cx, viewer: Viewer, path: Path<(String, MemberId)>) -> Answer {
    show(&cx, &viewer, path.into_inner(), None, StatusCode::OK, FieldErrors::default()).await
}

/// Sends the words, or shows how they would be read.
pub async fn send_welcome(
    cx: Cx,
    viewer: Viewer,
    path: Path<(String, MemberId)>,
    form: Form<WelcomeForm>,
) -> Answer {
    let (target, values) = (path.into_inner(), form.values);
    if !values.voorbeeld.is_empty() {
        return show(&cx, &viewer, target, Some(values), StatusCode::OK, FieldErrors::default()).await;
    }
    let (actor, mails, at) = (viewer.actor, cx.mails.clone(), cx.clock.now());
    let (slug, id) = target.clone();
    let greeting = Greeting { text: parse_text(&values.text), takes_answers: !values.answers.is_empty() };
    let done = cx
        .write_once(&viewer, form.key, move |db| {
            let group = head::get(db, &actor, &slug)?.group;
            Ok(match greeting::greet(db, &actor, group.id, id, &greeting, &mails, at)? {
                Greeted::Done => "/moderatie".to_owned(),
                Greeted::Already(_) => OVERTAKEN.to_owned(),
            })
        })
        .await;
    match done {
        Ok(location) if location == OVERTAKEN => already(&cx, &viewer, target, Some(values)).await,
        Ok(location) => see_other_with(&cx, location, "flash-welcomed"),
        Err(Failure::Invalid(errors)) => {
            show(&cx, &viewer, target, Some(values), StatusCode::UNPROCESSABLE_ENTITY, errors).await
        }
        Err(failure) => Err(failure.into()),
    }
}

/// "I wrote already."
pub async fn tick_welcome(
    cx: Cx,
    viewer: Viewer,
    path: Path<(String, MemberId)>,
    _: Form<NoFields>,
) -> Answer {
    tick(&cx, viewer, path.into_inner()).await
}

/// [`tick_welcome`], wherever the button stands.
pub(super) async fn tick(cx: &Cx, viewer: Viewer, target: (String, MemberId)) -> Answer {
    let (actor, at, (slug, id)) = (viewer.actor, cx.clock.now(), target.clone());
    let greeted = cx
        .database
        .write(move |db| {
            let group = head::get(db, &actor, &slug)?.group;
            greeting::tick_off(db, &actor, group.id, id, at)
        })
        .await?;
    match greeted {
        Greeted::Done => see_other_with(cx, "/moderatie", "flash-work-finished"),
        Greeted::Already(_) => already(cx, &viewer, target, None).await,
    }
}

/// The page that says who welcomed the newcomer meanwhile; what was typed stays.
async fn already(cx: &Cx, viewer: &Viewer, target: (String, MemberId), typed: Option<WelcomeForm>) -> Answer {
    show(cx, viewer, target, typed, StatusCode::CONFLICT, FieldErrors::default()).await
}

async fn show(
    cx: &Cx,
    viewer: &Viewer,
    (slug, id): (String, MemberId),
    typed: Option<WelcomeForm>,
    status: StatusCode,
    errors: FieldErrors,
) -> Answer {
    let actor = viewer.actor;
    let data = cx
        .database
        .read(move |db| {
            let group = head::get(db, &actor, &slug)?.group;
            let newcomer = greeting::newcomer(db, &actor, group.id, id)?;
            let me = actor.require_member()?;
            let joined = membership::store::joined(db, group.id, id)?.ok_or(Failure::NotFound)?;
            let kept = store::find_text(db, group.id, me)?;
            let mut people = vec![id];
            people.extend(newcomer.welcome.and_then(|welcome| welcome.welcomed_by));
            people.extend(kept.as_ref().and_then(|kept| kept.offered_by));
            Ok(WelcomeData {
                joined_at: joined.1,
                moderator: members::store::get(db, me)?,
                shows_address: !profiles::store::get(db, me)?.hides(HideableField::Email),
                cards: members::store::cards(db, &people)?,
                newcomer,
                kept,
            })
        })
        .await?;
    let view = page(cx, viewer, &data, typed, &errors)?;
    let title = Message::new("page-title-welcome").with("name", &data.newcomer.member.name);
    cx.page(viewer, title, Nav::Work).status(status).render(&view)
}

fn page(
    cx: &Cx,
    viewer: &Viewer,
    data: &WelcomeData,
    typed: Option<WelcomeForm>,
    errors: &FieldErrors,
) -> Result<WelcomePage, Failure> {
    let Newcomer { group, member, welcome } = &data.newcomer;
    let person =
        |id: &MemberId| data.cards.get(id).map_or_else(PersonCard::former, |card| PersonCard::of(card, true));
    let is_fresh = typed.is_none();
    let typed = typed.unwrap_or_else(|| WelcomeForm {
        text: data.kept.as_ref().map_or_else(|| start(cx, viewer, group), |kept| kept.body.clone()),
        answers: if data.shows_address { "1".to_owned() } else { String::new() },
        voorbeeld: String::new(),
    });
    let offered_by = data.kept.as_ref().filter(|_| is_fresh).and_then(|kept| kept.offered_by);
    let shown = ShownForm::new(cx, viewer, errors);
    let action = format!("{}/welkom", urls::moderated_member(&group.slug, member.id));
    Ok(WelcomePage {
        group: GroupTag::of(group),
        person: person(&member.id),
        first_name: filled_in(NAME_MARK, &member.name),
        joined_at: data.joined_at,
        tick_url: format!("{action}/zelf"),
        action,
        key: cx.form_key()?,
        preview: filled_in(&typed.text, &member.name),
        // Over somebody who was welcomed there is nothing to write, and what was typed is not lost.
        text: shown.field("text", if is_fresh && welcome.is_some() { "" } else { &typed.text }),
        takes_answers: !typed.answers.is_empty(),
        own_address: data.moderator.email.clone(),
        offered_by: offered_by.iter().map(person).collect(),
        welcomed: welcome
            .iter()
            .map(|welcome| WelcomeNote {
                by: welcome.welcomed_by.iter().map(person).collect(),
                way_key: format!("welcome-way-{}", welcome.way.as_str().replace('_', "-")),
                at: welcome.created_at,
            })
            .collect(),
        errors: shown.summary(),
    })
}

/// The words with which a moderator begins who kept none yet.
fn start(cx: &Cx, viewer: &Viewer, group: &Group) -> String {
    let message = Message::new("welcome-start")
        .with("first", NAME_MARK)
        .with("group", &group.name)
        .with("who", &viewer.name);
    cx.text(viewer, &message)
}
