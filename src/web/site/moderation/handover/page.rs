//! The page as it is shown.

use strum::IntoEnumIterator;

use super::{
    super::{
        absences::{away_notes, moderator_lines},
        members::role_key,
        tabs,
    },
    data::{HandoverData, HandoverForm},
};
use crate::{
    forum::{
        handovers::{
            listing::{MOST, ThreadNote},
            model::{Stay, mark_of},
        },
        invitations::model::{Invitation, InvitationState},
        membership::absences::model::Absence,
        worklist::model::{Item, Line},
    },
    platform::{
        error::{Failure, FieldErrors},
        ids::MemberId,
    },
    web::{
        http::{cx::Cx, form::ShownForm, viewer::Viewer},
        site::rows::kind_key,
        urls,
        views::{
            absences::DeputyChoice,
            handover::{
                HandoverPage, InvitedLine, KnowledgeLine, NotedLine, OpenLine, ThreadLine, WordsLine,
                YearlyLine,
            },
            parts::{Choice, GroupTag, PersonCard},
        },
    },
};

/// What is told of each kind at most, as a length.
const LONGEST: usize = 40;

pub fn view(
    cx: &Cx,
    viewer: &Viewer,
    data: &HandoverData,
    typed: &HandoverForm,
    errors: &FieldErrors,
) -> Result<HandoverPage, Failure> {
    let slug = &data.group.slug;
    let shown = ShownForm::new(cx, viewer, errors);
    let person = |id: MemberId| person(data, id);
    let is_case = |line: &&Line| matches!(line.item, Item::Case(_) | Item::Objection(_));
    // Requests have a place of their own.
    let is_work = |line: &&Line| !is_case(line) && !matches!(line.item, Item::Request(..));
    let lines = data.lines.iter();
    let knowledge = &data.knowledge;
    let is_planned = |absence: &&Absence| !absence.is_running();
    Ok(HandoverPage {
        group: GroupTag::of(&data.group),
        tabs: tabs(slug, "cases-tab-moderators"),
        now: cx.clock.now(),
        most: MOST,
        cases: lines.clone().filter(is_case).take(LONGEST).map(|line| open_line(data, line)).collect(),
        work: lines.filter(is_work).take(LONGEST).map(|line| open_line(data, line)).collect(),
        requests: data
            .requests
            .iter()
            .map(|request| WordsLine {
                person: person(request.member_id),
                url: urls::moderated_member(slug, request.member_id),
                text: request.motivation.clone(),
            })
            .collect(),
        invitation_count: data.invitation_count,
        invitations_url: format!(
            "{}?filter={}",
            urls::group_moderation(slug, "uitnodigingen"),
            InvitationState::Open.as_str()
        ),
        invitations: invitation_lines(data),
        notes: knowledge
            .notes
            .iter()
            .map(|note| NotedLine {
                person: person(note.member),
                url: urls::moderated_member(slug, note.member),
                by: person(note.by),
                text: note.text.clone(),
                at: note.at,
            })
            .collect(),
        pinned: thread_lines(data, &knowledge.pinned),
        recurring: thread_lines(data, &knowledge.recurring),
        yearly: knowledge
            .yearly
            .iter()
            .map(|(kind, count)| YearlyLine { kind_key: kind_key(*kind), count: *count })
            .collect(),
        summarised: thread_lines(data, &knowledge.summarised),
        knowledge: who_knows_what(data),
        moderators: moderator_lines(&data.leaders, &data.absences, &data.cards, true),
        planned: away_notes(data.absences.iter().filter(is_planned), &data.leaders, &data.cards),
        welcomes: knowledge
            .welcomes
            .iter()
            .map(|(id, text)| WordsLine { person: person(*id), url: String::new(), text: text.clone() })
            .collect(),
        can_hand_over: viewer.actor.member().is_some_and(|me| data.lasting.contains(&me)),
        action: urls::group_moderation(slug, "overdragen"),
        key: cx.form_key()?,
        seen: if typed.seen.is_empty() { mark_of(&data.lasting) } else { typed.seen.clone() },
        query: typed.naam.clone(),
        successors: successors(data, typed),
        member: shown.field("member", ""),
        stays: Stay::iter()
            .map(|one| {
                let key = format!("hand-over-stay-{}", one.as_str());
                Choice::keyed(one.as_str(), key, typed.stay == one.as_str())
            })
            .collect(),
        stay: shown.field("stay", ""),
        words: shown.field("words", &typed.words),
        errors: shown.summary(),
    })
}

fn person(data: &HandoverData, id: MemberId) -> PersonCard {
    data.cards.get(&id).map_or_else(PersonCard::former, |card| PersonCard::of(card, true))
}

fn successors(data: &HandoverData, typed: &HandoverForm) -> Vec<DeputyChoice> {
    let choice = |(id, role): &(MemberId, _)| {
        Some(DeputyChoice {
            id: id.0,
            person: PersonCard::of(data.cards.get(id)?, true),
            role_key: role_key(Some(*role)),
            is_chosen: typed.member == id.to_string(),
        })
    };
    data.successors.iter().filter_map(choice).collect()
}

fn open_line(data: &HandoverData, line: &Line) -> OpenLine {
    let slug = &data.group.slug;
    let who = person(data, line.who);
    let thread = |id, title: &str| (urls::thread(id, title), title.to_owned());
    let (url, title) = match (line.item, &line.thread) {
        (Item::Case(id) | Item::Objection(id), Some((_, title))) => (urls::case(id), title.clone()),
        (Item::FirstPost(post), Some((_, title))) => (urls::post(post), title.clone()),
        (_, Some((id, title))) => thread(*id, title),
        (_, None) => (urls::moderated_member(slug, line.who), who.name),
    };
    OpenLine {
        kind_key: format!("work-{}", line.item.kind()),
        url,
        title,
        since: line.since,
        by: line.claim.map(|mark| person(data, mark.member)).into_iter().collect(),
    }
}

fn invitation_lines(data: &HandoverData) -> Vec<InvitedLine> {
    let line = |invitation: &Invitation| InvitedLine {
        name: invitation.name.clone(),
        organisation: invitation.organisation.clone(),
        by: person(data, invitation.invited_by),
        at: invitation.created_at,
    };
    data.invitations.iter().map(line).collect()
}

fn thread_lines(data: &HandoverData, threads: &[ThreadNote]) -> Vec<ThreadLine> {
    let line = |thread: &ThreadNote| ThreadLine {
        url: urls::thread(thread.id, &thread.title),
        title: thread.title.clone(),
        kind_key: kind_key(thread.kind),
        at: thread.at,
        // A day ends at the midnight after it: people are told the day itself.
        until: thread.pinned_until.map(|end| end.minus(chrono::Duration::seconds(1))).into_iter().collect(),
        by: thread.summary_by.map(|by| person(data, by)).into_iter().collect(),
    };
    threads.iter().map(line).collect()
}

/// Whoever gave answers that helped comes first, then those who say that they know something.
fn who_knows_what(data: &HandoverData) -> Vec<KnowledgeLine> {
    let knowledge = &data.knowledge;
    let says = |id: MemberId| {
        let found = knowledge.experts.iter().find(|(expert, _)| *expert == id);
        found.map(|(_, expertise)| expertise.clone()).unwrap_or_default()
    };
    let helped = |id: MemberId| knowledge.helpful.iter().any(|(helper, _)| *helper == id);
    let helpers = knowledge.helpful.iter().map(|(id, answers)| (*id, *answers));
    let others = knowledge.experts.iter().map(|(id, _)| (*id, 0)).filter(|(id, _)| !helped(*id));
    helpers
        .chain(others)
        .map(|(id, answers)| KnowledgeLine { person: person(data, id), expertise: says(id), answers })
        .collect()
}
