//! The work list: one page over all the groups that somebody leads.

use std::collections::HashMap;

use actix_web::web::{Path, Query};
use chrono::Duration;
use serde::Deserialize;

use super::{absences::away_notes, welcome};
use crate::{
    forum::{
        access::{Actor, GroupRole},
        groups::{self, model::Group},
        members::{self, model::MemberCard},
        membership::absences::{self, model::Absence},
        relays::{self, listing::RelayedTo},
        worklist::{
            self, marking,
            model::{Item, Line},
        },
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::{Failure, Message},
        ids::{GroupId, MemberId, ThreadId},
    },
    web::{
        http::{
            cx::Cx,
            form::{Form, NoFields},
            page::{Answer, Nav, see_other_with},
            viewer::Viewer,
        },
        site::threads::relay_note,
        urls,
        views::{
            absences::AwayNote,
            parts::{Choice, GroupTag, Pages, PersonCard},
            work::{WorkGroup, WorkLine, WorkPage},
        },
    },
};

const PAGE: &str = "/moderatie";
/// An absence that begins within so long is told beforehand.
const SOON: Duration = Duration::days(14);

/// Lines on one page: each has forms of its own, and who works from the top seldom comes further.
const LINES_A_PAGE: usize = 50;

/// Only one group, by its address, and which page.
#[derive(Debug, Deserialize)]
pub struct WorkParams {
    #[serde(default)]
    groep: String,
    #[serde(default)]
    pagina: String,
}

/// What the page is made of.
struct WorkData {
    groups: Vec<Group>,
    lines: Vec<Line>,
    cards: HashMap<MemberId, MemberCard>,
    moderators: HashMap<GroupId, Vec<MemberId>>,
    relays: HashMap<ThreadId, Vec<RelayedTo>>,
    absences: Vec<Absence>,
}

/// The list. Who leads nothing sees that, and where to find their groups.
pub async fn show_work(cx: Cx, viewer: Viewer, params: Query<WorkParams>) -> Answer {
    let (actor, now, zone) = (viewer.actor, cx.clock.now(), cx.config.site.timezone);
    actor.require_member()?;
    let data = cx
        .database
        .read(move |db| {
            let groups = led_by(db, &actor)?;
            let ids: Vec<GroupId> = groups.iter().map(|group| group.id).collect();
            let lines = worklist::listing::list(db, &ids, now, zone)?;
            let moderators = groups::store::moderators_of(db, &ids)?;
            let mut people: Vec<MemberId> = lines.iter().map(|line| line.who).collect();
            people.extend(lines.iter().filter_map(|line| line.claim).map(|mark| mark.member));
            people.extend(moderators.values().flatten());
            let mut absences = absences::store::list(db, &ids)?;
            absences.retain(|absence| absence.starts_at < now.plus(SOON));
            people.extend(absences.iter().flat_map(|absence| [absence.member_id, absence.deputy_id]));
            let questions: Vec<ThreadId> = lines
                .iter()
                .filter(|line| line.is_question)
                .filter_map(|line| line.thread.as_ref())
                .map(|(id, _)| *id)
                .collect();
            let relays = relays::listing::of_threads(db, &questions, now)?;
            let asked = relays.values().flatten().map(|one| &one.relay);
            people.extend(asked.flat_map(|relay| relay.asked_by.into_iter().chain([relay.member_id])));
            people.sort_unstable();
            people.dedup();
            let cards = members::store::cards(db, &people)?;
            Ok(WorkData { groups, lines, cards, moderators, relays, absences })
        })
        .await?;
    let page = params.pagina.parse().unwrap_or(1);
    let view = view(&data, actor.require_member()?, (&params.groep, page), now);
    cx.page(&viewer, Message::new("page-title-work").with("count", data.lines.len()), Nav::Work).render(&view)
}

/// The groups that somebody leads; administrators lead them all.
fn led_by(db: &mut Db, actor: &Actor) -> Result<Vec<Group>, Failure> {
    let readable = groups::store::list_readable(db, actor)?;
    let leads = |role: Option<GroupRole>| actor.is_admin() || role == Some(GroupRole::Moderator);
    Ok(readable.into_iter().filter(|(_, role)| leads(*role)).map(|(group, _)| group).collect())
}

fn view(data: &WorkData, me: MemberId, (only, page): (&str, usize), now: Timestamp) -> WorkPage {
    let chosen = data.groups.iter().find(|group| group.slug == only);
    let is_shown = |line: &&Line| chosen.is_none_or(|group| group.id == line.group);
    let all: Vec<&Line> = data.lines.iter().filter(is_shown).collect();
    // What was done meanwhile may leave fewer pages than there were.
    let total = all.len().div_ceil(LINES_A_PAGE).max(1);
    let page = page.clamp(1, total);
    let shown = all.chunks(LINES_A_PAGE).nth(page.saturating_sub(1)).unwrap_or_default();
    let number = |page: usize| i64::try_from(page).unwrap_or(i64::MAX);
    let page_url = |page: i64| match chosen {
        Some(group) => format!("{PAGE}?groep={}&pagina={page}", group.slug),
        None => format!("{PAGE}?pagina={page}"),
    };
    let count = |id: GroupId| data.lines.iter().filter(|line| line.group == id).count();
    let groups = data.groups.iter().map(|group| WorkGroup {
        group: GroupTag { url: format!("{PAGE}?groep={}", group.slug), ..GroupTag::of(group) },
        count: count(group.id),
        is_shown: chosen.is_some_and(|chosen| chosen.id == group.id),
        members_url: urls::group_moderation(&group.slug, "leden"),
    });
    WorkPage {
        away: data.groups.iter().flat_map(|group| away_in(data, group)).collect(),
        late_count: all.iter().filter(|line| line.due_at < now).count(),
        lines: shown.iter().filter_map(|line| work_line(data, line, me, now)).collect(),
        pages: Pages::of(number(page), number(total), page_url),
        groups: groups.collect(),
        all_url: PAGE.to_owned(),
        is_filtered: chosen.is_some(),
        leads_none: data.groups.is_empty(),
    }
}

/// Who is away from a group, or soon will be.
fn away_in(data: &WorkData, group: &Group) -> Vec<AwayNote> {
    let leaders = data.moderators.get(&group.id).map(Vec::as_slice).unwrap_or_default();
    let absences = data.absences.iter().filter(|absence| absence.group_id == group.id);
    let notes = away_notes(absences, leaders, &data.cards);
    notes.into_iter().map(|note| AwayNote { group: vec![GroupTag::of(group)], ..note }).collect()
}

fn work_line(data: &WorkData, line: &Line, me: MemberId, now: Timestamp) -> Option<WorkLine> {
    let group = data.groups.iter().find(|group| group.id == line.group)?;
    let person =
        |id: MemberId| data.cards.get(&id).map_or_else(PersonCard::former, |card| PersonCard::of(card, true));
    let kind = line.item.kind();
    let (due_key, due_count, is_late) = due(line.due_at, now);
    let is_away = |id: MemberId| {
        let mut running = data.absences.iter().filter(|absence| absence.is_running());
        running.any(|absence| absence.group_id == line.group && absence.member_id == id)
    };
    let leaders = data.moderators.get(&line.group).into_iter().flatten();
    let colleagues = leaders.filter(|id| **id != me && !is_away(**id));
    Some(WorkLine {
        item: line.item.to_key(),
        kind_key: format!("work-{kind}"),
        group: GroupTag::of(group),
        who: person(line.who),
        title: line.thread.as_ref().map(|(_, title)| title.clone()).unwrap_or_default(),
        excerpt: line.excerpt.clone(),
        since: line.since,
        due_key,
        due_count,
        is_late,
        step_key: format!("work-{kind}-step"),
        step_url: step_url(line, group),
        claimed_by: line.claim.map(|mark| person(mark.member)).into_iter().collect(),
        is_mine: line.claim.is_some_and(|mark| mark.member == me),
        can_finish: matches!(
            line.item,
            Item::Newcomer(..) | Item::StalePin(_) | Item::StaleListing(..) | Item::Summary(_)
        ),
        finish_key: format!("work-{kind}-done"),
        relay_url: line
            .thread
            .as_ref()
            .filter(|_| line.is_question)
            .map_or_else(String::new, |(id, _)| urls::thread_act(*id, "doorspelen")),
        relayed: line
            .thread
            .as_ref()
            .filter(|_| line.is_question)
            .and_then(|(id, _)| data.relays.get(id))
            .into_iter()
            .flatten()
            .map(|one| relay_note(one, &data.cards))
            .collect(),
        colleagues: colleagues.map(|id| Choice::worded(id, &person(*id).name, false)).collect(),
    })
}

/// Where the one next step is taken.
fn step_url(line: &Line, group: &Group) -> String {
    let thread = line.thread.as_ref();
    match line.item {
        Item::Case(id) | Item::Objection(id) => urls::case(id),
        Item::Approval(post) => {
            format!("{}#r{post}", urls::group_moderation(&group.slug, "goedkeuren"))
        }
        Item::Request(..) => urls::group_moderation(&group.slug, "leden"),
        Item::Question(_) => {
            thread.map(|(id, title)| format!("{}#reageer", urls::thread(*id, title))).unwrap_or_default()
        }
        Item::FirstPost(post) => urls::post(post),
        Item::Listing(_, thread) | Item::StaleListing(_, thread) => urls::listing(&group.slug, thread),
        Item::Newcomer(_, member) => format!("{}/welkom", urls::moderated_member(&group.slug, member)),
        Item::Summary(id) => urls::thread_act(id, "samenvatting"),
        Item::StalePin(id) => urls::thread_act(id, "beheren"),
    }
}

/// The clock of a line: how long there is, or how late it is, in hours below two days and in days above.
fn due(due_at: Timestamp, now: Timestamp) -> (String, i64, bool) {
    let left = due_at.since(now);
    let is_late = left < Duration::zero();
    let span = left.abs();
    let (unit, count) =
        if span < Duration::days(2) { ("hours", span.num_hours().max(1)) } else { ("days", span.num_days()) };
    (format!("work-{}-{unit}", if is_late { "late" } else { "left" }), count, is_late)
}

fn item(path: &str) -> Result<Item, Failure> {
    Item::parse(path).ok_or(Failure::NotFound)
}

/// "I do this."
pub async fn claim_work(cx: Cx, viewer: Viewer, path: Path<String>, _: Form<NoFields>) -> Answer {
    let (actor, item, at) = (viewer.actor, item(&path)?, cx.clock.now());
    cx.database.write(move |db| marking::claim(db, &actor, item, at)).await?;
    see_other_with(&cx, PAGE, "flash-work-claimed")
}

/// "Somebody else may do it."
pub async fn release_work(cx: Cx, viewer: Viewer, path: Path<String>, _: Form<NoFields>) -> Answer {
    let (actor, item, at) = (viewer.actor, item(&path)?, cx.clock.now());
    cx.database.write(move |db| marking::release(db, &actor, item, at)).await?;
    see_other_with(&cx, PAGE, "flash-work-released")
}

/// For how many days a line is put off.
#[derive(Debug, Deserialize)]
pub struct SnoozeForm {
    #[serde(default)]
    days: String,
}

/// "Not now."
pub async fn snooze_work(cx: Cx, viewer: Viewer, path: Path<String>, form: Form<SnoozeForm>) -> Answer {
    let (actor, item, at) = (viewer.actor, item(&path)?, cx.clock.now());
    let days = form.values.days.parse().unwrap_or_default();
    cx.database.write(move |db| marking::snooze(db, &actor, item, days, at)).await?;
    see_other_with(&cx, PAGE, "flash-work-snoozed")
}

/// To whom a line is given.
#[derive(Debug, Deserialize)]
pub struct GiveForm {
    #[serde(default)]
    member: String,
}

/// "You do this."
pub async fn give_work(cx: Cx, viewer: Viewer, path: Path<String>, form: Form<GiveForm>) -> Answer {
    let (actor, item, at) = (viewer.actor, item(&path)?, cx.clock.now());
    // What is no number is nobody, and nobody is no moderator: whoever may not see the line learns no more.
    let to = form.values.member.parse().unwrap_or(MemberId(0));
    cx.database.write(move |db| marking::give(db, &actor, item, to, at)).await?;
    see_other_with(&cx, PAGE, "flash-work-given")
}

/// "That was done."
pub async fn finish_work(cx: Cx, viewer: Viewer, path: Path<String>, _: Form<NoFields>) -> Answer {
    let (actor, item, at) = (viewer.actor, item(&path)?, cx.clock.now());
    if let Item::Newcomer(group, member) = item {
        let slug = cx.database.read(move |db| Ok(groups::store::get(db, group)?.slug)).await?;
        return welcome::tick(&cx, viewer, (slug, member)).await;
    }
    cx.database.write(move |db| marking::finish(db, &actor, item, at)).await?;
    see_other_with(&cx, PAGE, "flash-work-finished")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_counts_hours_and_then_days_on_both_sides() {
        let now = Timestamp::from_micros(1_764_000_000_000_000);
        for (hours, key, count, late) in [
            (30, "work-left-hours", 30, false),
            (72, "work-left-days", 3, false),
            (-1, "work-late-hours", 1, true),
            (-49, "work-late-days", 2, true),
        ] {
            assert_eq!(due(now.plus(Duration::hours(hours)), now), (key.to_owned(), count, late));
        }
    }
}
