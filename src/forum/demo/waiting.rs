//! What somebody new wrote and waits for a moderator.

use super::{
    content::{Content, wrong},
    people::Site,
    store,
    talk::prepare,
    when::Calendar,
};
use crate::{
    forum::{
        access::{Actor, MemberActor},
        threads::{
            model::{Labels, ThreadKind, Title},
            posting::{self, Start},
        },
    },
    platform::{db::Db, error::Failure},
};

/// Writes the first posts, by the same door as the page.
pub(super) fn write(
    db: &mut Db,
    content: &Content,
    site: &Site<'_>,
    calendar: Calendar,
) -> Result<(), Failure> {
    for entry in &content.first_post {
        let unreadable = || wrong(format!("the first post {:?}", entry.title));
        let author = site.person(&entry.by)?.id;
        store::doubt(db, author)?;
        let new = Start {
            kind: ThreadKind::parse(&entry.kind).ok_or_else(unreadable)?,
            title: Title::parse(&entry.title).map_err(|_| unreadable())?,
            text: prepare(db, calendar, &entry.text)?,
            labels: Labels::default(),
        };
        let actor = Actor::Member(MemberActor { id: author, is_admin: false, is_guest: false });
        let posted =
            posting::start(db, &actor, site.board(&entry.group)?.id, &new, calendar.ago(&entry.ago)?)?;
        if !posted.is_held {
            return Err(unreadable());
        }
    }
    Ok(())
}
