//! The people finder: colleagues by name, organisation, function, province and expertise.

use diesel::{dsl::exists, prelude::*};

use super::model::{HideableField, Province};
use crate::{
    forum::{
        access::{Action, Actor, Place, check},
        members::{
            model::{Member, MemberState},
            store,
        },
    },
    platform::{
        db::{
            Backend, Db,
            schema::{group_members, members, organisations, profiles},
            search,
        },
        error::Failure,
        ids::{MemberId, OrganisationId},
        text::fold::fold,
    },
};

/// People on one page.
pub const PEOPLE_A_PAGE: i64 = 24;

/// Who is looked for.
#[derive(Debug, Clone, Default)]
pub struct PeopleQuery {
    /// Words, each of which must be found.
    pub words: String,
    /// Only in this province, as far as people show theirs.
    pub province: Option<Province>,
    /// Only of this organisation.
    pub organisation: Option<OrganisationId>,
    /// Only those who share a group with this guest, who sees nobody else.
    pub seen_by_guest: Option<MemberId>,
}

/// Somebody who was found, with what they show.
#[derive(Debug, Clone)]
pub struct Found {
    /// Who.
    pub id: MemberId,
    /// The function, where it is shown.
    pub job_title: String,
    /// The province, where it is shown.
    pub province: Province,
    /// What one may ask them, where it is shown.
    pub ask_me_about: String,
}

/// Active members by family name, from page `page` (from 1), and how many there are: two queries.
pub fn find(db: &mut Db, query: &PeopleQuery, page: i64) -> Result<(Vec<Found>, i64), Failure> {
    type Row = (MemberId, (String, Province, String), String);
    let total: i64 = matching(query).count().get_result(db)?;
    let rows: Vec<Row> = matching(query)
        .order((members::sort_key, members::id))
        .offset(page.saturating_sub(1).saturating_mul(PEOPLE_A_PAGE))
        .limit(PEOPLE_A_PAGE)
        .select((
            members::id,
            (profiles::job_title, profiles::province, profiles::ask_me_about),
            profiles::hidden_fields,
        ))
        .load(db)?;
    let found = rows.into_iter().map(|(id, (job_title, province, ask_me_about), hidden)| {
        let shows = |field: HideableField| !hidden.split(' ').any(|word| word == field.as_str());
        Found {
            id,
            job_title: if shows(HideableField::JobTitle) { job_title } else { String::new() },
            province: if shows(HideableField::Province) { province } else { Province::None },
            ask_me_about: if shows(HideableField::AskMeAbout) { ask_me_about } else { String::new() },
        }
    });
    Ok((found.collect(), total))
}

diesel::alias!(
    const OWN_PLACES: Alias<OwnPlaces> = group_members as own_places;
);

/// The places of everybody in the groups to which somebody belongs.
macro_rules! places_shared {
    ($with:expr) => {
        group_members::table.filter(
            group_members::group_id.eq_any(
                OWN_PLACES
                    .filter(OWN_PLACES.field(group_members::member_id).eq($with))
                    .select(OWN_PLACES.field(group_members::group_id)),
            ),
        )
    };
}

type Source =
    diesel::dsl::LeftJoin<diesel::dsl::InnerJoin<members::table, profiles::table>, organisations::table>;
type People<'a> = diesel::dsl::IntoBoxed<'a, Source, Backend>;

fn matching(query: &PeopleQuery) -> People<'static> {
    let mut rows = members::table
        .inner_join(profiles::table)
        .left_join(organisations::table)
        .into_boxed()
        .filter(members::state.eq(MemberState::Active));
    for pattern in search::patterns(&fold(&query.words)) {
        rows = rows.filter(
            members::name_key
                .like(pattern.clone())
                .escape('\\')
                .or(profiles::search_key.like(pattern.clone()).escape('\\'))
                .or(organisations::name_key.like(pattern).escape('\\').assume_not_null()),
        );
    }
    if let Some(province) = query.province {
        let hidden = format!("%{}%", search::escaped(HideableField::Province.as_str()));
        rows = rows
            .filter(profiles::province.eq(province))
            .filter(profiles::hidden_fields.not_like(hidden).escape('\\'));
    }
    if let Some(organisation) = query.organisation {
        rows = rows.filter(members::organisation_id.eq(organisation));
    }
    if let Some(guest) = query.seen_by_guest {
        rows = rows.filter(exists(places_shared!(guest).filter(group_members::member_id.eq(members::id))));
    }
    rows
}

/// Somebody whose profile this actor may see, or [`Failure::NotFound`].
pub fn visible(db: &mut Db, actor: &Actor, id: MemberId) -> Result<Member, Failure> {
    check(actor, Action::SeeMembers, &Place::SITE)?;
    let member = store::get(db, id)?;
    if member.state != MemberState::Active || !may_see(db, actor, id)? {
        return Err(Failure::NotFound);
    }
    Ok(member)
}

/// Whether this actor may see somebody's profile, as far as who they are goes: a guest sees the people of their own
/// groups, everybody else who sees people sees all.
fn may_see(db: &mut Db, actor: &Actor, member: MemberId) -> Result<bool, Failure> {
    let Some(guest) = actor.member().filter(|_| actor.is_guest()) else { return Ok(true) };
    let shared = places_shared!(guest).filter(group_members::member_id.eq(member));
    Ok(diesel::select(exists(shared)).get_result(db)?)
}
