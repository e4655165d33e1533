//! Passing a question on: who may know and why, and who was asked already.

use std::collections::HashMap;

use actix_web::{
    http::StatusCode,
    web::{Path, Query},
};
use serde::Deserialize;

use crate::{
    forum::{
        members::{self, model::MemberCard},
        relays::{
            listing::{self, Candidate, RelayedTo},
            relaying::{self, Question},
        },
    },
    platform::{
        error::{Failure, FieldErrors, Message},
        ids::{MemberId, ThreadId},
    },
    web::{
        http::{
            cx::Cx,
            form::{Form, ShownForm},
            page::{Answer, Nav, see_other_with},
            viewer::Viewer,
        },
        urls,
        views::{
            parts::{GroupTag, PersonCard},
            relays::{OfferedPerson, RelayNote, RelayPage},
        },
    },
};

/// The name of the field that a box of each chosen colleague sends.
const CHOSEN: &str = "lid";
/// More are never chosen in earnest.
const MOST_CHOSEN: usize = 20;

/// The fields of the form, some of them more than once.
type Pairs = Vec<(String, String)>;

/// Whom to look for.
#[derive(Debug, Deserialize)]
pub struct RelayParams {
    #[serde(default)]
    naam: String,
}

/// What was typed and chosen.
#[derive(Debug, Clone, Default)]
struct Typed {
    query: String,
    chosen: Vec<MemberId>,
    note: String,
    errors: FieldErrors,
}

impl Typed {
    fn read(pairs: &Pairs) -> Self {
        let field = |wanted: &str| {
            pairs.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.clone()).unwrap_or_default()
        };
        let ids = pairs.iter().filter(|(name, _)| name == CHOSEN).filter_map(|(_, id)| id.parse().ok());
        let mut chosen: Vec<MemberId> = ids.take(MOST_CHOSEN).collect();
        chosen.sort_unstable();
        chosen.dedup();
        Self { query: words(&field("naam")), chosen, note: field("note"), errors: FieldErrors::default() }
    }
}

fn words(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(100).collect::<String>().trim().to_owned()
}

/// The page.
pub async fn offer_relay(cx: Cx, viewer: Viewer, path: Path<ThreadId>, params: Query<RelayParams>) -> Answer {
    let typed = Typed { query: words(&params.naam), ..Typed::default() };
    show(&cx, &viewer, path.into_inner(), typed, StatusCode::OK).await
}

/// Asks those who were chosen, or looks for somebody by name.
pub async fn relay_question(cx: Cx, viewer: Viewer, path: Path<ThreadId>, form: Form<Pairs>) -> Answer {
    let (actor, id, mails, at) = (viewer.actor, path.into_inner(), cx.mails.clone(), cx.clock.now());
    let typed = Typed::read(&form.values);
    if form.values.iter().any(|(name, value)| name == "zoeken" && !value.is_empty()) {
        return show(&cx, &viewer, id, typed, StatusCode::OK).await;
    }
    let (chosen, note) = (typed.chosen.clone(), typed.note.clone());
    let done = cx
        .write_once(&viewer, form.key, move |db| {
            let thread = relaying::relay(db, &actor, id, (&chosen, &note), &mails, at)?;
            Ok(urls::thread(thread.id, &thread.title))
        })
        .await;
    match done {
        Ok(_) => see_other_with(&cx, urls::thread_act(id, "doorspelen"), "flash-relayed"),
        Err(Failure::Invalid(errors)) => {
            let typed = Typed { errors, ..typed };
            show(&cx, &viewer, id, typed, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(failure) => Err(failure.into()),
    }
}

/// What the page is made of.
struct RelayData {
    question: Question,
    offered: Vec<Candidate>,
    cards: HashMap<MemberId, MemberCard>,
}

async fn show(cx: &Cx, viewer: &Viewer, id: ThreadId, typed: Typed, status: StatusCode) -> Answer {
    let (actor, now) = (viewer.actor, cx.clock.now());
    let (query, chosen) = (typed.query.clone(), typed.chosen.clone());
    let data = cx
        .database
        .read(move |db| {
            let question = relaying::question(db, &actor, id, now)?;
            let mut offered = Vec::new();
            if question.settled().is_none() {
                let search = question.search(actor.require_member()?, now);
                offered = listing::among(db, &search, &chosen)?;
                let found = if query.is_empty() {
                    listing::suggest(db, &search)?
                } else {
                    listing::by_name(db, &search, &query)?
                };
                offered.extend(found.into_iter().filter(|one| !chosen.contains(&one.id)));
            }
            let mut people: Vec<MemberId> = offered.iter().map(|one| one.id).collect();
            people.push(question.thread.author_id);
            people.extend(question.asked.iter().map(|one| one.relay.member_id));
            people.extend(question.asked.iter().filter_map(|one| one.relay.asked_by));
            let cards = members::store::cards(db, &people)?;
            Ok(RelayData { question, offered, cards })
        })
        .await?;
    let view = page(cx, viewer, &data, &typed)?;
    let title = Message::new("page-title-relay").with("thread", &data.question.thread.title);
    cx.page(viewer, title, Nav::Work).status(status).render(&view)
}

fn page(cx: &Cx, viewer: &Viewer, data: &RelayData, typed: &Typed) -> Result<RelayPage, Failure> {
    let (question, thread) = (&data.question, &data.question.thread);
    let shown = ShownForm::new(cx, viewer, &typed.errors);
    let offered = data.offered.iter().filter_map(|one| {
        Some(OfferedPerson {
            id: one.id.0,
            person: PersonCard::of(data.cards.get(&one.id)?, true),
            why: one.fit.phrases.join("; "),
            is_chosen: typed.chosen.contains(&one.id),
        })
    });
    Ok(RelayPage {
        group: GroupTag::of(&question.group),
        thread_url: urls::thread(thread.id, &thread.title),
        title: thread.title.clone(),
        excerpt: thread.excerpt.clone(),
        by: person(&data.cards, thread.author_id),
        at: thread.created_at,
        action: urls::thread_act(thread.id, "doorspelen"),
        key: cx.form_key()?,
        settled_key: question.settled().map_or_else(String::new, |why| format!("relay-settled-{why}")),
        room: question.room(),
        asked: question.asked.iter().map(|one| note(one, &data.cards)).collect(),
        query: typed.query.clone(),
        offered: offered.collect(),
        chosen: shown.field(CHOSEN, ""),
        note: shown.field("note", &typed.note),
        errors: shown.summary(),
    })
}

fn person(cards: &HashMap<MemberId, MemberCard>, id: MemberId) -> PersonCard {
    cards.get(&id).map_or_else(PersonCard::former, |card| PersonCard::of(card, true))
}

/// Somebody who was asked, in a line.
pub fn note(one: &RelayedTo, cards: &HashMap<MemberId, MemberCard>) -> RelayNote {
    RelayNote {
        person: person(cards, one.relay.member_id),
        state_key: format!("relay-state-{}", one.state.as_str()),
        by: one.relay.asked_by.map(|by| person(cards, by)).into_iter().collect(),
        at: one.relay.created_at,
        reason: one.relay.decline_reason.clone(),
    }
}
