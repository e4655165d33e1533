//! The people finder, a person's page, and their picture.

use actix_web::{
    HttpResponse,
    http::header,
    web::{Path, Query},
};
use serde::Deserialize;
use strum::IntoEnumIterator;

use super::rows;
use crate::{
    forum::{
        access::{Action, Actor, GroupRole, Place, allowed, check},
        groups, members, organisations,
        profiles::{
            self,
            listing::{Found, PEOPLE_A_PAGE, PeopleQuery},
            model::{HideableField, Profile, Province},
        },
        reading, threads,
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::Failure,
        ids::{MemberId, OrganisationId},
    },
    web::{
        http::{
            cx::Cx,
            page::{Answer, Nav},
            viewer::Viewer,
        },
        urls,
        views::{
            members::{FoundPerson, PeoplePage, ProfilePage},
            parts::{Choice, GroupTag, Pages, PersonCard},
        },
    },
};

/// Threads that somebody began, on their page.
const MOST_THREADS: i64 = 6;

/// Whom one looks for.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct PeopleParams {
    #[serde(default)]
    q: String,
    #[serde(default)]
    provincie: String,
    #[serde(default)]
    organisatie: String,
    #[serde(default)]
    pagina: String,
}

impl PeopleParams {
    fn query(&self, actor: &Actor) -> PeopleQuery {
        PeopleQuery {
            words: self.q.chars().filter(|c| !c.is_control()).take(100).collect(),
            province: Province::parse(&self.provincie).filter(|province| *province != Province::None),
            organisation: self.organisatie.parse().ok().map(OrganisationId),
            seen_by_guest: actor.member().filter(|_| actor.is_guest()),
        }
    }

    fn url(&self, page: i64) -> String {
        let page = page.to_string();
        let pairs = [
            ("q", &self.q),
            ("provincie", &self.provincie),
            ("organisatie", &self.organisatie),
            ("pagina", &page),
        ];
        let chosen: Vec<_> = pairs.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        format!("/leden?{}", serde_urlencoded::to_string(&chosen).unwrap_or_default())
    }
}

/// The people finder.
pub async fn show_people(cx: Cx, viewer: Viewer, params: Query<PeopleParams>) -> Answer {
    let (actor, query) = (viewer.actor, params.query(&viewer.actor));
    let page = params.pagina.parse().unwrap_or(1).clamp(1, 100_000);
    let asked = query.clone();
    let (found, total, cards, organisations) = cx
        .database
        .read(move |db| {
            check(&actor, Action::SeeMembers, &Place::SITE)?;
            let (found, total) = profiles::listing::find(db, &asked, page)?;
            if found.is_empty() && page > 1 {
                return Err(Failure::NotFound);
            }
            let ids: Vec<MemberId> = found.iter().map(|one| one.id).collect();
            Ok((found, total, members::store::cards(db, &ids)?, organisations::store::list(db)?))
        })
        .await?;
    let person = |one: &Found| {
        Some(FoundPerson {
            person: PersonCard::of(cards.get(&one.id)?, true),
            job_title: one.job_title.clone(),
            province: province_text(&cx, &viewer, one.province),
            ask_me_about: one.ask_me_about.clone(),
        })
    };
    let pages = total.saturating_add(PEOPLE_A_PAGE).saturating_sub(1).checked_div(PEOPLE_A_PAGE).unwrap_or(1);
    let view = PeoplePage {
        query: query.words.clone(),
        // The page has its own words for "any".
        provinces: province_choices(query.province.unwrap_or(Province::None)).into_iter().skip(1).collect(),
        organisations: organisations
            .iter()
            .map(|one| Choice::worded(one.id, &one.name, query.organisation == Some(one.id)))
            .collect(),
        people: found.iter().filter_map(person).collect(),
        total,
        is_filtered: !query.words.is_empty() || query.province.is_some() || query.organisation.is_some(),
        pages: Pages::of(page, pages, |page| params.url(page)),
    };
    cx.page(&viewer, "page-title-people", Nav::People).render(&view)
}

/// All provinces, the empty choice first.
pub fn province_choices(chosen: Province) -> Vec<Choice> {
    Province::iter()
        .map(|province| {
            let key =
                if province == Province::None { "province-none".to_owned() } else { province_key(province) };
            Choice::keyed(province.as_str(), key, province == chosen)
        })
        .collect()
}

fn province_key(province: Province) -> String {
    format!("province-{}", province.as_str())
}

/// The name of a province; empty for none.
fn province_text(cx: &Cx, viewer: &Viewer, province: Province) -> String {
    let texts = cx.renderer.texts();
    texts
        .find(viewer.lang, &province_key(province))
        .filter(|_| province != Province::None)
        .unwrap_or_default()
}

/// A person's page.
pub async fn show_member(cx: Cx, viewer: Viewer, path: Path<MemberId>) -> Answer {
    let (actor, id, now) = (viewer.actor, path.into_inner(), cx.clock.now());
    let (mut view, province) = cx.database.read(move |db| profile_page(db, &actor, id, now)).await?;
    view.province = province_text(&cx, &viewer, province);
    let title = view.person.name.clone();
    cx.page_titled(&viewer, title, Nav::People).render(&view)
}

fn profile_page(
    db: &mut Db,
    actor: &Actor,
    id: MemberId,
    now: Timestamp,
) -> Result<(ProfilePage, Province), Failure> {
    let member = profiles::listing::visible(db, actor, id)?;
    let profile = profiles::store::get(db, id)?;
    let card = members::store::cards(db, &[id])?.remove(&id).ok_or(Failure::NotFound)?;
    // Only groups that the viewer may read are named, and only threads in them are listed.
    let readable = groups::store::list_readable(db, actor)?;
    let roles = groups::store::roles_of(db, id)?;
    let with_role = |role: GroupRole| {
        let theirs = readable.iter().filter(|(group, _)| roles.get(&group.id) == Some(&role));
        theirs.map(|(group, _)| GroupTag::of(group)).collect()
    };
    let ids: Vec<_> = readable.iter().map(|(group, _)| group.id).collect();
    let started = threads::listing::started_by(db, id, &ids, MOST_THREADS)?;
    let since = match actor.member() {
        Some(viewer) => reading::store::new_since(db, viewer, now)?,
        None => now,
    };
    let (member_of, moderates) = (with_role(GroupRole::Member), with_role(GroupRole::Moderator));
    let rows = rows::load(db, actor, &started, readable.into_iter().map(|(group, _)| group), since)?;
    let province = if profile.hides(HideableField::Province) { Province::None } else { profile.province };
    let page = ProfilePage {
        person: PersonCard::of(&card, true),
        job_title: shown(&profile, HideableField::JobTitle, &profile.job_title),
        province: String::new(),
        expertise: shown(&profile, HideableField::Expertise, &profile.expertise),
        ask_me_about: shown(&profile, HideableField::AskMeAbout, &profile.ask_me_about),
        working_day_keys: if profile.hides(HideableField::WorkingDays) {
            Vec::new()
        } else {
            profile.days().into_iter().map(|day| format!("weekday-{day}")).collect()
        },
        email: shown(&profile, HideableField::Email, &member.email),
        is_self: actor.member() == Some(id),
        is_guest: member.is_guest,
        groups: member_of,
        moderates,
        threads: rows.rows(&started),
        joined_at: member.admitted_at.unwrap_or(member.created_at),
        report_url: if actor.member() != Some(id) && allowed(actor, Action::ReportProfile, &Place::SITE) {
            urls::member_act(id, "melden")
        } else {
            String::new()
        },
        account_url: if allowed(actor, Action::SuspendMembers, &Place::SITE) {
            urls::account(id)
        } else {
            String::new()
        },
    };
    Ok((page, province))
}

fn shown(profile: &Profile, field: HideableField, text: &str) -> String {
    profile.shown(field, text).to_owned()
}

/// Which content a picture's address names; the address changes with the content.
#[derive(Debug, Deserialize)]
pub struct PictureParams {
    #[serde(default)]
    v: String,
}

/// A person's picture, for members.
pub async fn show_picture(
    cx: Cx,
    viewer: Viewer,
    path: Path<MemberId>,
    params: Query<PictureParams>,
) -> Answer {
    let (actor, id) = (viewer.actor, path.into_inner());
    let name = cx
        .database
        .read(move |db| {
            profiles::listing::visible(db, &actor, id)?;
            profiles::store::get(db, id)?.picture.ok_or(Failure::NotFound)
        })
        .await?;
    let pictures = cx.pictures.clone();
    let is_exact = !params.v.is_empty() && name.starts_with(&params.v);
    let bytes = tokio::task::spawn_blocking(move || pictures.read(&name))
        .await
        .map_err(|error| Failure::Broken(error.into()))?
        .ok_or(Failure::NotFound)?;
    let cache = if is_exact { "private, max-age=31536000, immutable" } else { "private, no-cache" };
    Ok(HttpResponse::Ok()
        .content_type("image/jpeg")
        .insert_header((header::CACHE_CONTROL, cache))
        .insert_header((header::CONTENT_DISPOSITION, "inline; filename=\"foto.jpg\""))
        .insert_header((header::CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'"))
        .body(bytes))
}
