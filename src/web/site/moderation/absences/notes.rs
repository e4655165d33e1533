//! Absences in a line, wherever moderators are shown.

use std::collections::HashMap;

use crate::{
    forum::{members::model::MemberCard, membership::absences::model::Absence},
    platform::ids::MemberId,
    web::views::{
        absences::{AwayNote, ModeratorLine},
        parts::PersonCard,
    },
};

/// Absences in lines. `leaders` are those who lead the group: a deputy who left stands in for nobody.
pub fn away_notes<'a>(
    absences: impl IntoIterator<Item = &'a Absence>,
    leaders: &[MemberId],
    cards: &HashMap<MemberId, MemberCard>,
) -> Vec<AwayNote> {
    let person =
        |id: MemberId| cards.get(&id).map_or_else(PersonCard::former, |card| PersonCard::of(card, true));
    absences
        .into_iter()
        .map(|absence| AwayNote {
            person: person(absence.member_id),
            deputy: Some(absence.deputy_id)
                .filter(|deputy| !absence.is_running() || leaders.contains(deputy))
                .map(person)
                .into_iter()
                .collect(),
            from: absence.starts_at,
            until: absence.last_day(),
            is_running: absence.is_running(),
            note: String::new(),
            end_url: String::new(),
            key: String::new(),
            group: Vec::new(),
        })
        .collect()
}

/// Those who lead a group, each with how they are away and for whom they stand in.
pub fn moderator_lines(
    leaders: &[MemberId],
    absences: &[Absence],
    cards: &HashMap<MemberId, MemberCard>,
    linked: bool,
) -> Vec<ModeratorLine> {
    let running = || absences.iter().filter(|absence| absence.is_running());
    leaders
        .iter()
        .filter_map(|id| {
            Some(ModeratorLine {
                person: PersonCard::of(cards.get(id)?, linked),
                away: away_notes(running().filter(|one| one.member_id == *id), leaders, cards),
                stands_in: away_notes(running().filter(|one| one.deputy_id == *id), leaders, cards),
            })
        })
        .collect()
}
