//! On which other boards a thread stands, and where the viewer could put it, for the page of the thread.

use crate::{
    forum::{
        access::{Action, Actor, Audience, Place, allowed},
        groups::{self, model::Group},
        threads::{cross_listing, model::Thread},
    },
    platform::{db::Db, error::Failure},
    web::{
        urls,
        views::{listings::BoardLink, parts::GroupTag},
    },
};

/// The other boards of a thread, as one viewer meets them.
pub struct Boards {
    /// Those on which it stands and of which the viewer may know.
    standing: Vec<Group>,
    /// Those about which the viewer decides.
    led: Vec<Group>,
}

/// Loads them in two queries; a visitor decides about nothing.
pub fn load(db: &mut Db, actor: &Actor, thread: &Thread) -> Result<Boards, Failure> {
    let standing = cross_listing::store::boards_of(db, actor, thread.id)?;
    let mut led = match actor.member() {
        Some(member) => groups::store::led_by(db, member)?,
        None => Vec::new(),
    };
    led.retain(|group| group.id != thread.group_id);
    Ok(Boards { standing, led })
}

impl Boards {
    /// "Also in", in the head of the page.
    pub fn also_in(&self) -> Vec<GroupTag> {
        self.standing.iter().map(GroupTag::of).collect()
    }

    /// The boards about which the viewer decides: where it stands, and where it could. What only the members of its
    /// home may read goes nowhere. Administrators decide everywhere; they are led to where it stands.
    pub fn links(&self, actor: &Actor, thread: &Thread, home: &Group) -> Vec<BoardLink> {
        let is_listed = |group: &Group| self.standing.iter().any(|one| one.id == group.id);
        let could = |group: &&Group| {
            is_listed(group) || (group.closed_at.is_none() && home.audience != Audience::Group)
        };
        let elsewhere = self
            .standing
            .iter()
            .filter(|group| actor.is_admin() && !self.led.iter().any(|led| led.id == group.id));
        let link = |group: &Group| BoardLink {
            url: urls::listing(&group.slug, thread.id),
            name: group.name.clone(),
            is_listed: is_listed(group),
        };
        self.led.iter().filter(could).chain(elsewhere).map(link).collect()
    }
}

/// Where the viewer offers the thread to another group; empty where they do not.
pub fn propose_url(actor: &Actor, place: &Place, thread: &Thread, home: &Group) -> String {
    if allowed(actor, Action::ProposeListing, place) && home.audience != Audience::Group {
        urls::thread_act(thread.id, "ook-in")
    } else {
        String::new()
    }
}
