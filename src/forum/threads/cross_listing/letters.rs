//! Who hears by mail what was decided about a thread on another board.

use super::{model::CrossListing, opening::Opened};
use crate::{
    forum::{
        access::{Action, Actor, Audience, allowed},
        accounts::{
            mails::{AboutListing, AccountMail, Correspondence},
            sign_up::recipient,
        },
        groups,
        members::{
            self,
            model::{Member, MemberState},
        },
        threads::place,
    },
    platform::{clock::Timestamp, db::Db, error::Failure, ids::MemberId},
};

/// What is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    /// The thread stands on the board.
    Listed,
    /// It was not taken.
    Declined,
    /// It was taken off.
    Removed,
}

/// Tells who offered the thread; where it came onto a board or went from it also who began it. Each hears once,
/// nobody hears of what they did themselves, and nobody of a group that they may not know of.
pub(super) fn tell(
    db: &mut Db,
    actor: &Actor,
    what: Told,
    opened: &Opened,
    listing: &CrossListing,
    mails: &Correspondence,
    at: Timestamp,
) -> Result<(), Failure> {
    let mut concerned: Vec<MemberId> = listing.proposed_by.into_iter().collect();
    if what != Told::Declined && !concerned.contains(&opened.thread.author_id) {
        concerned.push(opened.thread.author_id);
    }
    for member in concerned {
        if actor.member() == Some(member) {
            continue;
        }
        let Some(member) = members::store::find(db, member)? else { continue };
        if member.state == MemberState::Active && may_hear(db, &member, opened)? {
            let about = AboutListing {
                title: opened.thread.title.clone(),
                group: opened.group.name.clone(),
                reason: listing.reason.clone(),
                path: format!("/gesprekken/{}", opened.thread.id),
            };
            let mail = match what {
                Told::Listed => AccountMail::ThreadListed(about),
                Told::Declined => AccountMail::ListingDeclined(about),
                Told::Removed => AccountMail::ListingRemoved(about),
            };
            mails.send(db, recipient(&member), &mail, at)?;
        }
    }
    Ok(())
}

/// Whether somebody may read the thread and know of the group.
fn may_hear(db: &mut Db, member: &Member, opened: &Opened) -> Result<bool, Failure> {
    let actor = member.actor();
    let home = place::of_thread(db, &actor, &opened.thread)?;
    let knows = opened.group.audience != Audience::Group
        || member.is_admin
        || groups::store::role_in(db, opened.group.id, member.id)?.is_some();
    Ok(knows && allowed(&actor, Action::ReadGroup, &home))
}
