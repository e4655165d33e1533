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

    /// The boards on which it stands and about which the viewer decides; administrators decide everywhere.
    pub fn decided(&self, actor: &Actor, thread: &Thread) -> Vec<BoardLink> {
        let leads = |group: &&Group| actor.is_admin() || self.led.iter().any(|led| led.id == group.id);
        self.standing.iter().filter(leads).map(|group| link(group, thread)).collect()
    }

    /// The boards that the viewer leads and on which it could stand. What only the members of its home may read goes
    /// nowhere.
    pub fn open(&self, thread: &Thread, home: &Group) -> Vec<BoardLink> {
        let is_free = |group: &&Group| {
            group.closed_at.is_none() && !self.standing.iter().any(|standing| standing.id == group.id)
        };
        let led = self.led.iter().filter(|_| home.audience != Audience::Group);
        led.filter(is_free).map(|group| link(group, thread)).collect()
    }
}

fn link(group: &Group, thread: &Thread) -> BoardLink {
    BoardLink { url: urls::listing(&group.slug, thread.id), name: group.name.clone() }
}

/// Where the viewer offers the thread to another group; empty where they do not.
pub fn propose_url(actor: &Actor, place: &Place, thread: &Thread, home: &Group) -> String {
    if allowed(actor, Action::ProposeListing, place) && home.audience != Audience::Group {
        urls::thread_act(thread.id, "ook-in")
    } else {
        String::new()
    }
}
