//! What stands on top of each page of a group, and how its address is found.

use super::cards;
use crate::{
    forum::{
        access::{Action, Actor, Audience, Denied, GroupRole, JoinPolicy, Place, allowed, check, decide},
        groups::{self, model::Group},
        members,
        membership::{self, model::Mute},
    },
    platform::{db::Db, error::Failure, ids::MemberId},
    web::{
        urls,
        views::{
            groups::GroupHead,
            moderation_members::MuteNotice,
            parts::{GroupTag, KeyLink, PersonCard},
        },
    },
};

/// A group as this viewer meets it.
pub struct OpenGroup {
    /// The group.
    pub group: Group,
    /// What the viewer is in it.
    pub role: Option<GroupRole>,
    /// As a place for the access table.
    pub place: Place,
    /// How the viewer is muted in it.
    pub mute: Option<Mute>,
    /// Whether the viewer asked to be let in.
    pub has_asked: bool,
}

/// What an address leads to.
pub enum Found {
    /// The group.
    Here(Box<OpenGroup>),
    /// The group has another address now.
    Moved(String),
}

/// The group at an address, if this actor may read it.
pub fn find(db: &mut Db, actor: &Actor, slug: &str) -> Result<Found, Failure> {
    // No address of ours, and no text for PostgreSQL.
    if slug.contains('\0') {
        return Err(Failure::NotFound);
    }
    if slug.chars().any(char::is_control) {
        return Err(Failure::NotFound);
    }
    let (group, moved) = match groups::store::find_by_slug(db, slug)? {
        Some(group) => (group, false),
        None => (groups::store::find_by_former_slug(db, slug)?.ok_or(Failure::NotFound)?, true),
    };
    let place = groups::store::place(db, actor, group.id)?;
    let role = place.role;
    check(actor, Action::ReadGroup, &place)?;
    if moved {
        return Ok(Found::Moved(group.slug));
    }
    let (mut mute, mut has_asked) = (None, false);
    if let Some(member) = actor.member() {
        if place.is_muted {
            mute = membership::store::find_mute(db, group.id, member)?;
        }
        if role.is_none() && (place.join_policy != JoinPolicy::Open || place.was_removed) {
            has_asked = membership::store::find_request(db, group.id, member)?.is_some();
        }
    }
    Ok(Found::Here(Box::new(OpenGroup { group, role, place, mute, has_asked })))
}

/// [`find`], for acts: a former address is followed.
pub fn get(db: &mut Db, actor: &Actor, slug: &str) -> Result<OpenGroup, Failure> {
    match find(db, actor, slug)? {
        Found::Here(open) => Ok(*open),
        Found::Moved(slug) => match find(db, actor, &slug)? {
            Found::Here(open) => Ok(*open),
            Found::Moved(_) => Err(Failure::NotFound),
        },
    }
}

impl OpenGroup {
    /// The head of a page; `tab` is the one that is shown.
    pub fn head(&self, actor: &Actor, tab: &str) -> GroupHead {
        let group = &self.group;
        let board = urls::board(&group.slug);
        let tabs = [
            ("group-tab-board", board.clone(), true),
            ("group-tab-about", format!("{board}/over"), true),
            (
                "group-tab-members",
                format!("{board}/leden"),
                allowed(actor, Action::SeeGroupMembers, &self.place),
            ),
        ];
        let may = |action| allowed(actor, action, &self.place);
        let when = |yes: bool, url: String| if yes { url } else { String::new() };
        let is_only_for_group = group.audience == Audience::Group;
        GroupHead {
            group: GroupTag::of(group),
            description: group.description.clone(),
            audience_key: cards::audience_key(group.audience),
            audience_reason: when(is_only_for_group, group.audience_reason.clone()),
            is_closed: group.closed_at.is_some(),
            tabs: tabs
                .into_iter()
                .filter(|(_, _, shown)| *shown)
                .map(|(key, url, _)| KeyLink { url, key: key.to_owned(), current: key == tab })
                .collect(),
            new_thread_url: when(may(Action::StartThread), urls::new_thread(&group.slug)),
            join_url: when(may(Action::JoinGroup), format!("{board}/lid-worden")),
            leave_url: when(self.role.is_some(), format!("{board}/verlaten")),
            why_not_join_key: self.why_not_join(actor),
            is_moderator: self.role == Some(GroupRole::Moderator),
            ask_url: when(may(Action::AskToJoin) && !self.has_asked, urls::join(&group.slug)),
            withdraw_url: when(self.has_asked, urls::withdraw(&group.slug)),
            muted: self.mute.iter().map(MuteNotice::of).collect(),
            manage_url: when(may(Action::ManageGroupMembers), urls::moderated_members(&group.slug)),
        }
    }

    /// Why somebody who does not belong to the group cannot join it at once.
    fn why_not_join(&self, actor: &Actor) -> String {
        if self.role.is_some() || self.has_asked {
            return String::new();
        }
        if allowed(actor, Action::AskToJoin, &self.place) {
            return "join-request".to_owned();
        }
        match decide(actor, Action::JoinGroup, &self.place) {
            Err(Denied::Because(_)) if self.place.join_policy == JoinPolicy::Invite => {
                "join-invite".to_owned()
            }
            Err(Denied::Because(key)) => key.to_owned(),
            _ => String::new(),
        }
    }
}

/// The people who lead a group, by name.
pub fn moderators(db: &mut Db, actor: &Actor, open: &OpenGroup) -> Result<Vec<PersonCard>, Failure> {
    let ids: Vec<MemberId> = groups::store::moderators(db, open.group.id)?;
    let cards = members::store::cards(db, &ids)?;
    let linked = allowed(actor, Action::SeeGroupMembers, &open.place);
    Ok(ids.iter().filter_map(|id| cards.get(id)).map(|card| PersonCard::of(card, linked)).collect())
}
