//! All groups by working line, and the choice of one for a question.

use std::collections::HashMap;

use super::cards;
use crate::{
    forum::{
        access::{Action, GroupRole, allowed},
        groups::{self, model::Group},
        reading,
    },
    platform::ids::GroupId,
    web::{
        http::{
            cx::Cx,
            page::{Answer, Nav},
            viewer::Viewer,
        },
        urls,
        views::{
            groups::{AskPage, GroupsPage, Line},
            parts::GroupTag,
        },
    },
};

/// The list of groups.
pub async fn show_groups(cx: Cx, viewer: Viewer) -> Answer {
    let (actor, now) = (viewer.actor, cx.clock.now());
    let (known, new) = cx
        .database
        .read(move |db| {
            let known = groups::store::list_known(db, &actor)?;
            let mut new: HashMap<GroupId, i64> = HashMap::new();
            if let Some(member) = actor.member() {
                let mine: Vec<GroupId> =
                    known.iter().filter(|(_, role)| role.is_some()).map(|(group, _)| group.id).collect();
                let since = reading::store::new_since(db, member, now)?;
                for unread in reading::store::unread_on_boards(db, &actor, since, &mine)? {
                    let count = new.entry(unread.group).or_default();
                    *count = count.saturating_add(unread.count);
                }
            }
            Ok((known, new))
        })
        .await?;
    let view = GroupsPage { lines: by_line(&known, &new) };
    cx.page(&viewer, "page-title-groups", Nav::Groups).render(&view)
}

/// Groups of one working line together, the lines in the order of their first groups.
fn by_line(known: &[(Group, Option<GroupRole>)], new: &HashMap<GroupId, i64>) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for (group, role) in known {
        let card = cards::card(group, *role, new.get(&group.id).copied().unwrap_or_default());
        if let Some(line) = lines.iter_mut().find(|line| line.name == group.line) {
            line.groups.push(card);
        } else {
            let id = format!("lijn-{}", lines.len().saturating_add(1));
            lines.push(Line { id, name: group.line.clone(), groups: vec![card] });
        }
    }
    lines
}

/// In which group does the question belong? Own groups first.
pub async fn choose_group(cx: Cx, viewer: Viewer) -> Answer {
    viewer.actor.require_member()?;
    let actor = viewer.actor;
    let mut writable = cx
        .database
        .read(move |db| {
            let mut known = groups::store::list_readable(db, &actor)?;
            known.retain(|(group, role)| {
                allowed(&actor, Action::StartThread, &groups::store::place_of(group, *role))
            });
            Ok(known)
        })
        .await?;
    writable.sort_by_key(|(group, role)| (role.is_none(), group.position));
    let tag = |group: &Group| GroupTag { url: urls::new_thread(&group.slug), ..GroupTag::of(group) };
    let (mine, others): (Vec<_>, Vec<_>) = writable.iter().partition(|(_, role)| role.is_some());
    let view = AskPage {
        mine: mine.iter().map(|(group, _)| tag(group)).collect(),
        others: others.iter().map(|(group, _)| tag(group)).collect(),
    };
    cx.page(&viewer, "page-title-ask", Nav::Groups).render(&view)
}
