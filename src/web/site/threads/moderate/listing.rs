//! A thread of another group, for the moderators who decide about the board of this one.

use std::collections::HashMap;

use actix_web::{http::StatusCode, web::Path};
use serde::Deserialize;

use super::manage::parse_day;
use crate::{
    forum::{
        access::{Actor, Audience},
        accounts::mails::Correspondence,
        members::{self, model::MemberCard},
        threads::{
            cross_listing::{
                deciding,
                model::{CrossListing, ListingState},
                opening::{self, Opened, Spot},
                pinning,
            },
            model::parse_reason,
        },
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::{Failure, FieldErrors, Message},
        ids::{MemberId, ThreadId},
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
            listings::ListingPage,
            parts::{GroupTag, PersonCard},
        },
    },
};

/// What an address means: the group whose board it is, and the thread.
pub type Target = Path<(String, ThreadId)>;

/// What one of the page's forms brought.
#[derive(Debug, Clone, Default)]
struct Typed {
    reason: String,
    until: String,
}

/// The page.
pub async fn show_listing(cx: Cx, viewer: Viewer, path: Target) -> Answer {
    show(&cx, &viewer, path.into_inner(), Typed::default(), FieldErrors::default()).await
}

/// What somebody saw when they decided, as it came in.
#[derive(Debug, Deserialize)]
pub struct TakeForm {
    #[serde(default)]
    seen: String,
}

/// Puts the thread on the board.
pub async fn take_listing(cx: Cx, viewer: Viewer, path: Target, form: Form<TakeForm>) -> Answer {
    let (target, seen) = (path.into_inner(), form.values.seen);
    decide(&cx, &viewer, &target, move |db, act| {
        deciding::take(db, &act.actor, act.spot, &seen, &act.mails, act.at).map(drop)
    })
    .await?;
    see_other_with(&cx, urls::listing(&target.0, target.1), "flash-listing-taken")
}

/// Why, as it came in.
#[derive(Debug, Deserialize)]
pub struct ReasonForm {
    #[serde(default)]
    reason: String,
}

/// Does not take what was offered; leads to what else waits.
pub async fn decline_listing(cx: Cx, viewer: Viewer, path: Target, form: Form<ReasonForm>) -> Answer {
    let page = "/moderatie".to_owned();
    end(cx, viewer, path.into_inner(), form, (page, "flash-listing-declined"), deciding::decline).await
}

/// Takes the thread off the board again.
pub async fn remove_listing(cx: Cx, viewer: Viewer, path: Target, form: Form<ReasonForm>) -> Answer {
    let page = urls::board(&path.0);
    end(cx, viewer, path.into_inner(), form, (page, "flash-listing-removed"), deciding::take_off).await
}

/// An act that needs a reason.
type Ending<T> = fn(&mut Db, &Actor, Spot, &str, &Correspondence, Timestamp) -> Result<T, Failure>;

async fn end<T: 'static>(
    cx: Cx,
    viewer: Viewer,
    target: (String, ThreadId),
    form: Form<ReasonForm>,
    (location, flash): (String, &str),
    ending: Ending<T>,
) -> Answer {
    let typed = Typed { reason: form.values.reason, ..Typed::default() };
    let done = match parse_reason(&typed.reason) {
        Ok(reason) => {
            decide(&cx, &viewer, &target, move |db, act| {
                ending(db, &act.actor, act.spot, &reason, &act.mails, act.at).map(drop)
            })
            .await
        }
        Err(message) => Err(Failure::invalid("reason", message)),
    };
    match done {
        Ok(()) => see_other_with(&cx, location, flash),
        Err(Failure::Invalid(errors)) => show(&cx, &viewer, target, typed, errors).await,
        Err(failure) => Err(failure.into()),
    }
}

/// Until when, as it came in.
#[derive(Debug, Deserialize)]
pub struct PinForm {
    #[serde(default)]
    until: String,
}

/// Keeps the thread on top of the board, where a day is named until the end of it.
pub async fn pin_listing(cx: Cx, viewer: Viewer, path: Target, form: Form<PinForm>) -> Answer {
    let target = path.into_inner();
    let typed = Typed { until: form.values.until, ..Typed::default() };
    let done = match parse_day(&typed.until, cx.config.site.timezone, cx.clock.now()) {
        Ok(until) => {
            decide(&cx, &viewer, &target, move |db, act| {
                pinning::pin(db, &act.actor, act.spot, until, act.at).map(drop)
            })
            .await
        }
        Err(message) => Err(Failure::invalid("until", message)),
    };
    match done {
        Ok(()) => see_other_with(&cx, urls::listing(&target.0, target.1), "flash-listing-pinned"),
        Err(Failure::Invalid(errors)) => show(&cx, &viewer, target, typed, errors).await,
        Err(failure) => Err(failure.into()),
    }
}

/// Lets the thread go from the top of the board.
pub async fn unpin_listing(cx: Cx, viewer: Viewer, path: Target, _: Form<NoFields>) -> Answer {
    let target = path.into_inner();
    decide(&cx, &viewer, &target, |db, act| pinning::unpin(db, &act.actor, act.spot, act.at).map(drop))
        .await?;
    see_other_with(&cx, urls::listing(&target.0, target.1), "flash-listing-unpinned")
}

/// Who decides, about what, when.
struct Act {
    actor: Actor,
    spot: Spot,
    mails: Correspondence,
    at: Timestamp,
}

/// Does one act on the board of the address.
async fn decide(
    cx: &Cx,
    viewer: &Viewer,
    (slug, thread): &(String, ThreadId),
    act: impl FnOnce(&mut Db, &Act) -> Result<(), Failure> + Send + 'static,
) -> Result<(), Failure> {
    let (actor, mails, at) = (viewer.actor, cx.mails.clone(), cx.clock.now());
    let (slug, thread) = (slug.clone(), *thread);
    cx.database
        .write(move |db| {
            let group = head::get(db, &actor, &slug)?.group.id;
            act(db, &Act { actor, spot: Spot { thread, group }, mails, at })
        })
        .await
}

async fn show(
    cx: &Cx,
    viewer: &Viewer,
    (slug, thread): (String, ThreadId),
    typed: Typed,
    errors: FieldErrors,
) -> Answer {
    let actor = viewer.actor;
    let (opened, cards) = cx
        .database
        .read(move |db| {
            let group = head::get(db, &actor, &slug)?.group.id;
            let opened = opening::open(db, &actor, Spot { thread, group })?;
            let mut people = vec![opened.thread.author_id];
            people.extend(
                opened.listing.iter().flat_map(|listing| [listing.proposed_by, listing.decided_by]).flatten(),
            );
            let cards = members::store::cards(db, &people)?;
            Ok((opened, cards))
        })
        .await?;
    let view = page(&ShownForm::new(cx, viewer, &errors), &opened, &cards, &typed);
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let title = Message::new("page-title-listing").with("thread", &opened.thread.title);
    cx.page(viewer, title, Nav::Work).status(status).render(&view)
}

fn page(
    shown: &ShownForm<'_>,
    opened: &Opened,
    cards: &HashMap<MemberId, MemberCard>,
    typed: &Typed,
) -> ListingPage {
    let (thread, listing) = (&opened.thread, opened.listing.as_ref());
    let person =
        |id: MemberId| cards.get(&id).map_or_else(PersonCard::former, |card| PersonCard::of(card, true));
    let act = |act: &str| format!("{}/{act}", urls::listing(&opened.group.slug, thread.id));
    let is = |state: ListingState| listing.is_some_and(|listing| listing.state == state);
    let of =
        |one: fn(&CrossListing) -> Option<MemberId>| listing.and_then(one).map(person).into_iter().collect();
    let why_not_key = if opened.home.audience == Audience::Group {
        "conflict-listing-audience"
    } else if opened.group.closed_at.is_some() {
        "conflict-listing-closed"
    } else {
        ""
    };
    let ended_key = match listing.map(|listing| listing.state) {
        Some(state @ (ListingState::Declined | ListingState::Removed)) => {
            format!("listing-state-{}", state.as_str())
        }
        _ => String::new(),
    };
    ListingPage {
        group: GroupTag::of(&opened.group),
        home: GroupTag::of(&opened.home),
        thread_url: urls::thread(thread.id, &thread.title),
        title: thread.title.clone(),
        author: person(thread.author_id),
        excerpt: thread.excerpt.clone(),
        reply_count: thread.reply_count,
        last_at: thread.last_post_at,
        is_proposed: is(ListingState::Proposed),
        is_listed: is(ListingState::Listed),
        ended_key,
        proposed_by: of(|listing| listing.proposed_by),
        proposed_at: listing.map(|listing| listing.proposed_at).into_iter().collect(),
        decided_by: of(|listing| listing.decided_by),
        decided_at: listing.and_then(|listing| listing.decided_at).into_iter().collect(),
        note: listing.map(|listing| listing.note.clone()).unwrap_or_default(),
        reason: listing.map(|listing| listing.reason.clone()).unwrap_or_default(),
        why_not_key: why_not_key.to_owned(),
        seen: opened.state().to_owned(),
        take_url: act("plaatsen"),
        decline_url: act("afwijzen"),
        remove_url: act("weghalen"),
        pin_url: act("vastzetten"),
        unpin_url: act("losmaken"),
        is_pinned: listing.is_some_and(|listing| listing.pinned_at.is_some()),
        // A day ends at the midnight after it: people are told the day itself.
        pinned_until: listing
            .and_then(|listing| listing.pinned_until)
            .map(|end| end.minus(chrono::Duration::seconds(1))),
        until: shown.field("until", &typed.until),
        typed: shown.field("reason", &typed.reason),
        errors: shown.summary(),
    }
}
