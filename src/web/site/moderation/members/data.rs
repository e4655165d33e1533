//! What the page of a member of a group is made of.

use std::collections::HashMap;

use crate::{
    forum::{
        access::{Actor, GroupRole},
        decisions::listing::{self as log, LoggedDecision},
        groups::{self, model::Group},
        members::{
            self,
            model::{Member, MemberCard},
        },
        membership::{
            listing::{self, PostRow},
            model::{JoinRequest, Mute, Note},
            place, store,
        },
    },
    platform::{clock::Timestamp, db::Db, error::Failure, ids::MemberId},
    web::site::groups::head,
};

/// Posts, decisions and notes on one page.
const MOST_POSTS: i64 = 5;
const MOST_DECISIONS: i64 = 30;
const MOST_NOTES: i64 = 50;

/// Somebody as the moderators of one group know them.
pub struct MemberData {
    pub group: Group,
    pub member: Member,
    pub joined: Option<(GroupRole, Timestamp)>,
    pub post_count: i64,
    pub posts: Vec<PostRow>,
    pub decisions: Vec<LoggedDecision>,
    pub notes: Vec<Note>,
    pub request: Option<JoinRequest>,
    pub mute: Option<Mute>,
    pub stands_in: bool,
    /// When their time in the group is over, where there is an end.
    pub until: Option<Timestamp>,
    pub cards: HashMap<MemberId, MemberCard>,
}

/// Loads it for a moderator of the group; whoever has nothing to do with the group is not found.
pub fn load(db: &mut Db, actor: &Actor, slug: &str, id: MemberId) -> Result<MemberData, Failure> {
    let group = head::get(db, actor, slug)?.group;
    place::readable(db, actor, group.id)?;
    let member = place::known(db, group.id, id)?;
    let (post_count, posts) = listing::posts_of(db, group.id, id, MOST_POSTS)?;
    // Nobody reads the notes about themselves, not even as a moderator.
    let is_self = actor.member() == Some(id);
    let notes = if is_self { Vec::new() } else { store::list_notes(db, group.id, id, MOST_NOTES)? };
    let people: Vec<MemberId> = notes.iter().map(|note| note.author_id).chain([id]).collect();
    let joined = store::joined(db, group.id, id)?;
    let leads = joined.is_some_and(|(role, _)| role == GroupRole::Moderator);
    let lasting = groups::store::lasting_moderators(db, group.id)?;
    Ok(MemberData {
        joined,
        stands_in: leads && !lasting.contains(&id),
        post_count,
        posts,
        decisions: log::about(db, id, Some(group.id), MOST_DECISIONS)?,
        notes,
        request: store::find_request(db, group.id, id)?,
        mute: store::find_mute(db, group.id, id)?,
        until: groups::store::until_in(db, group.id, id)?.map(|(until, _)| until),
        cards: members::store::cards(db, &people)?,
        group,
        member,
    })
}
