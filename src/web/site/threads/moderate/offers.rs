//! Offering a thread to the boards of other groups, for the moderators of its home and for its author.

use std::collections::HashMap;

use actix_web::{http::StatusCode, web::Path};
use serde::Deserialize;

use crate::{
    forum::{
        access::Audience,
        groups::{self, model::Group},
        members::{self, model::MemberCard},
        threads::{
            cross_listing::{
                model::{CrossListing, ListingState, MOST_BOARDS},
                proposing::{self, Proposed},
                store,
            },
            model::{Thread, parse_reason},
        },
    },
    platform::{
        error::{Failure, FieldErrors, Message},
        ids::{MemberId, ThreadId},
        limits::Limited,
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
            listings::{ListingLine, ListingsPage},
            parts::{Choice, GroupTag, PersonCard},
        },
    },
};

/// To which group, as it came in.
#[derive(Debug, Default, Deserialize)]
pub struct OfferForm {
    #[serde(default)]
    group: String,
    #[serde(default)]
    note: String,
}

/// How it is with a thread on other boards, and the form that offers it to one more.
pub async fn show_listings(cx: Cx, viewer: Viewer, path: Path<ThreadId>) -> Answer {
    let form = Form { values: OfferForm::default(), key: String::new() };
    show(&cx, &viewer, path.into_inner(), form, FieldErrors::default()).await
}

/// Offers a thread to another group.
pub async fn propose_listing(cx: Cx, viewer: Viewer, path: Path<ThreadId>, form: Form<OfferForm>) -> Answer {
    let (actor, id, mails, at) = (viewer.actor, path.into_inner(), cx.mails.clone(), cx.clock.now());
    cx.limits.check(Limited::Posting, actor.require_member()?)?;
    let slug = form.values.group.replace('\0', "");
    let done = match parse_reason(&form.values.note) {
        Ok(note) => {
            // Whoever decides there as well goes on with what that board does with it.
            cx.write_once(&viewer, form.key.clone(), move |db| {
                let to = groups::store::find_by_slug(db, &slug)?.map(|group| group.id);
                Ok(match proposing::propose(db, &actor, id, (to, &note), &mails, at)? {
                    Proposed::Waiting => urls::thread_act(id, "ook-in"),
                    Proposed::Listed => urls::listing(&slug, id),
                })
            })
            .await
        }
        Err(message) => Err(Failure::invalid("note", message)),
    };
    match done {
        Ok(location) => {
            let waits = location == urls::thread_act(id, "ook-in");
            let flash = if waits { "flash-listing-proposed" } else { "flash-listing-taken" };
            see_other_with(&cx, location, flash)
        }
        Err(Failure::Invalid(errors)) => show(&cx, &viewer, id, form, errors).await,
        Err(failure) => Err(failure.into()),
    }
}

/// Takes an offer back about which nobody decided yet.
pub async fn withdraw_listing(cx: Cx, viewer: Viewer, path: Path<ThreadId>, form: Form<OfferForm>) -> Answer {
    let (actor, id, at) = (viewer.actor, path.into_inner(), cx.clock.now());
    let slug = form.values.group.replace('\0', "");
    let done = cx
        .database
        .write(move |db| {
            let from = groups::store::find_by_slug(db, &slug)?.map(|group| group.id);
            proposing::withdraw(db, &actor, id, from, at)
        })
        .await;
    match done {
        Ok(_) => see_other_with(&cx, urls::thread_act(id, "ook-in"), "flash-listing-withdrawn"),
        Err(Failure::Invalid(errors)) => show(&cx, &viewer, id, form, errors).await,
        Err(failure) => Err(failure.into()),
    }
}

/// What the page is made of.
struct Offers {
    thread: Thread,
    home: Group,
    known: Vec<Group>,
    groups: Vec<Group>,
    listings: Vec<CrossListing>,
    cards: HashMap<MemberId, MemberCard>,
    withdraws_all: bool,
}

async fn show(cx: &Cx, viewer: &Viewer, id: ThreadId, form: Form<OfferForm>, errors: FieldErrors) -> Answer {
    let actor = viewer.actor;
    let offers = cx
        .database
        .read(move |db| {
            let (thread, home) = proposing::proposable(db, &actor, id)?;
            let known = groups::store::list_known(db, &actor)?.into_iter().map(|(group, _)| group).collect();
            let groups = proposing::proposable_groups(db, &actor, &home)?;
            let listings = store::list_of(db, id)?;
            let people: Vec<MemberId> = listings
                .iter()
                .flat_map(|listing| [listing.proposed_by, listing.decided_by])
                .flatten()
                .collect();
            let cards = members::store::cards(db, &people)?;
            let withdraws_all = proposing::may_withdraw(db, &actor, &thread)?;
            Ok(Offers { thread, home, known, groups, listings, cards, withdraws_all })
        })
        .await?;
    let key = if form.key.is_empty() { cx.form_key()? } else { form.key };
    let me = actor.require_member()?;
    let view = page(&ShownForm::new(cx, viewer, &errors), &offers, &form.values, key, me);
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let title = Message::new("page-title-listings").with("thread", &offers.thread.title);
    cx.page(viewer, title, Nav::Groups).status(status).render(&view)
}

fn page(
    shown: &ShownForm<'_>,
    offers: &Offers,
    typed: &OfferForm,
    key: String,
    me: MemberId,
) -> ListingsPage {
    let thread = &offers.thread;
    let taken = |state: ListingState| matches!(state, ListingState::Proposed | ListingState::Listed);
    let boards = offers.listings.iter().filter(|listing| taken(listing.state)).count();
    let is_full = i64::try_from(boards).unwrap_or(i64::MAX) >= MOST_BOARDS;
    let why_not_key = if offers.home.audience == Audience::Group {
        "conflict-listing-audience"
    } else if is_full {
        "conflict-listing-many"
    } else if offers.groups.is_empty() {
        "listings-why-not-nowhere"
    } else {
        ""
    };
    let is_free = |group: &&Group| {
        !offers.listings.iter().any(|listing| listing.group_id == group.id && taken(listing.state))
    };
    ListingsPage {
        group: GroupTag::of(&offers.home),
        thread_url: urls::thread(thread.id, &thread.title),
        title: thread.title.clone(),
        lines: offers.listings.iter().filter_map(|listing| line(offers, listing, me)).collect(),
        action: urls::thread_act(thread.id, "ook-in"),
        withdraw_url: urls::thread_act(thread.id, "ook-in/intrekken"),
        key,
        groups: offers
            .groups
            .iter()
            .filter(is_free)
            .map(|group| Choice::worded(&group.slug, &group.name, group.slug == typed.group))
            .collect(),
        to_group: shown.field("group", &typed.group),
        note: shown.field("note", &typed.note),
        errors: shown.summary(),
        why_not_key: why_not_key.to_owned(),
    }
}

/// One board; none where the viewer may not know of the group.
fn line(offers: &Offers, listing: &CrossListing, me: MemberId) -> Option<ListingLine> {
    let group = offers.known.iter().find(|group| group.id == listing.group_id)?;
    let waits = listing.state == ListingState::Proposed;
    let who = if waits { listing.proposed_by } else { listing.decided_by };
    let person = |id: MemberId| {
        offers.cards.get(&id).map_or_else(PersonCard::former, |card| PersonCard::of(card, true))
    };
    let may_withdraw = waits && (offers.withdraws_all || listing.proposed_by == Some(me));
    Some(ListingLine {
        group: GroupTag::of(group),
        state_key: format!("listing-state-{}", listing.state.as_str()),
        is_listed: listing.is_listed(),
        by: who.map(person).into_iter().collect(),
        at: listing.decided_at.unwrap_or(listing.proposed_at),
        note: listing.note.clone(),
        reason: listing.reason.clone(),
        withdraw: if may_withdraw { group.slug.clone() } else { String::new() },
    })
}
