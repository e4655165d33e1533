//! The people of the demo, where they work, and which groups they lead and read.

use std::collections::HashMap;

use chrono::Duration;

use super::{
    content::{Content, GroupEntry, MemberEntry, wrong},
    store::{self, Visits},
    when::Calendar,
};
use crate::{
    forum::{
        access::{Audience, GroupRole, JoinPolicy},
        decisions::log::{self, Decision},
        groups::{
            self,
            model::{GroupDetails, GroupSlug},
        },
        members::{
            self,
            model::{MemberState, PersonName},
            store::NewMember,
        },
        organisations::{self, model::OrganisationDetails},
        profiles::{
            self,
            model::{HideableField, ProfileDetails, ProfileInput},
        },
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::Failure,
        ids::{GroupId, MemberId, OrganisationId},
        mail::address::EmailAddress,
    },
};

/// What was written in so many days can be new to the people of the demo.
pub(super) const NEW_DAYS: Duration = Duration::days(14);
/// The groups are older than anybody's account.
const GROUPS_SINCE: Duration = Duration::days(700);

/// Somebody of the file who is in the database now.
#[derive(Debug, Clone, Copy)]
pub(super) struct Person {
    /// Their id.
    pub id: MemberId,
    /// Whether they take part.
    pub is_active: bool,
    /// When they signed up.
    pub since: Timestamp,
    /// When they were last here.
    pub seen: Option<Timestamp>,
}

/// A group of the file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Board {
    /// Its id.
    pub id: GroupId,
    /// How one joins it.
    pub join_policy: JoinPolicy,
}

/// Everybody and every group, by the words with which the file refers to them.
pub(super) struct Site<'a> {
    people: HashMap<&'a str, Person>,
    boards: HashMap<&'a str, Board>,
}

impl Site<'_> {
    /// Somebody by their key.
    pub fn person(&self, key: &str) -> Result<Person, Failure> {
        self.people.get(key).copied().ok_or_else(|| wrong(format!("nobody is called {key:?}")))
    }

    /// A group by its address.
    pub fn board(&self, slug: &str) -> Result<Board, Failure> {
        self.boards.get(slug).copied().ok_or_else(|| wrong(format!("no group is called {slug:?}")))
    }
}

/// Adds the organisations and the members, and puts the members in their groups.
pub(super) fn settle<'a>(
    db: &mut Db,
    content: &'a Content,
    calendar: Calendar,
    password_hash: &str,
) -> Result<Site<'a>, Failure> {
    let long_ago = calendar.now().minus(GROUPS_SINCE);
    let mut workplaces = HashMap::new();
    for entry in &content.organisation {
        let details =
            OrganisationDetails::parse(&entry.name, &entry.kind, &entry.isil, &entry.domains.join(" "))
                .map_err(|_| wrong(format!("the organisation {}", entry.name)))?;
        workplaces.insert(
            entry.key.as_str(),
            (organisations::store::insert(db, &details, long_ago)?, entry.name.as_str()),
        );
    }
    let mut site = Site { people: HashMap::new(), boards: HashMap::new() };
    for entry in &content.member {
        let workplace = workplaces.get(entry.organisation.as_str()).copied();
        if workplace.is_none() && !entry.organisation.is_empty() {
            return Err(wrong(format!("no organisation is called {:?}", entry.organisation)));
        }
        site.people.insert(&entry.key, add_person(db, entry, workplace, calendar, password_hash)?);
    }
    for entry in &content.group {
        let board = open_board(db, &site, entry, long_ago)?;
        site.boards.insert(&entry.slug, board);
    }
    for entry in &content.member {
        let person = site.person(&entry.key)?;
        for slug in &entry.groups {
            groups::store::insert_member(
                db,
                site.board(slug)?.id,
                person.id,
                GroupRole::Member,
                person.since,
            )?;
        }
    }
    Ok(site)
}

fn add_person(
    db: &mut Db,
    entry: &MemberEntry,
    workplace: Option<(OrganisationId, &str)>,
    calendar: Calendar,
    password_hash: &str,
) -> Result<Person, Failure> {
    let unreadable = |_| wrong(format!("the member {}", entry.key));
    let state =
        MemberState::parse(&entry.state).ok_or_else(|| wrong(format!("the state of {}", entry.key)))?;
    let email = EmailAddress::parse(&entry.email).map_err(unreadable)?;
    let name = match state {
        MemberState::Left => String::new(),
        _ => PersonName::parse(&entry.name).map_err(unreadable)?.as_str().to_owned(),
    };
    let since = calendar.ago(&entry.since)?;
    let has_left = state == MemberState::Left;
    let id = members::store::insert(
        db,
        &NewMember {
            state,
            name: &name,
            email: email.as_str(),
            password_hash: if has_left { "" } else { password_hash },
            is_admin: entry.is_admin,
            organisation: workplace.map(|(id, _)| id),
            organisation_claim: &entry.organisation_claim,
            motivation: &entry.motivation,
            language: "nl",
            at: since,
        },
    )?;
    if state == MemberState::Pending {
        members::store::set_confirmed(db, id, since)?;
    }
    if !has_left {
        tell(db, id, entry)?;
    }
    let seen = (!entry.seen.is_empty()).then(|| calendar.ago(&entry.seen)).transpose()?;
    let read_from = since.max(calendar.now().minus(NEW_DAYS));
    store::update_visits(db, id, &Visits { seen, read_from })?;
    Ok(Person { id, is_active: state == MemberState::Active, since, seen })
}

/// What somebody tells of themselves, by the same door as the settings page.
fn tell(db: &mut Db, id: MemberId, entry: &MemberEntry) -> Result<(), Failure> {
    let words =
        |text: &str| text.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    let input = ProfileInput {
        name: &entry.name,
        job_title: &entry.job_title,
        province: &entry.province,
        expertise: &entry.expertise,
        ask_me_about: &entry.ask_me_about,
        days: &words(&entry.working_days),
        hidden: &words(HideableField::Email.as_str()),
        language: "nl",
        theme: "system",
    };
    let details = ProfileDetails::parse(&input)?;
    profiles::store::update(db, id, &details, &profiles::editing::search_key(&details))
}

/// Gives a group its moderators and, where the file says so, other readers and another way in.
fn open_board(db: &mut Db, site: &Site<'_>, entry: &GroupEntry, since: Timestamp) -> Result<Board, Failure> {
    let group = groups::store::find_by_slug(db, &entry.slug)?
        .ok_or_else(|| wrong(format!("no group is called {:?}", entry.slug)))?;
    let unreadable = || wrong(format!("the group {}", entry.slug));
    let audience = match &entry.audience {
        Some(word) => Audience::parse(word).ok_or_else(unreadable)?,
        None => group.audience,
    };
    let join_policy = match &entry.join_policy {
        Some(word) => JoinPolicy::parse(word).ok_or_else(unreadable)?,
        None => group.join_policy,
    };
    let details = GroupDetails {
        name: group.name.clone(),
        slug: GroupSlug::parse(&group.slug).map_err(|_| unreadable())?,
        line: group.line.clone(),
        description: group.description.clone(),
        audience,
        audience_reason: entry.audience_reason.clone(),
        join_policy,
    };
    groups::store::update(db, group.id, &details)?;
    store::update_group_age(db, group.id, since)?;
    if (audience, join_policy) != (group.audience, group.join_policy) {
        let admin = members::store::list_admins(db)?.first().map(|admin| admin.id);
        let at = since.plus(Duration::days(90));
        log::record(db, admin, Decision::GroupChanged, &group.name, &entry.audience_reason, at)?;
    }
    for key in &entry.moderators {
        let moderator = site.person(key)?;
        groups::store::insert_member(db, group.id, moderator.id, GroupRole::Moderator, moderator.since)?;
    }
    Ok(Board { id: group.id, join_policy })
}
