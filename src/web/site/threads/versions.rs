//! What a post said before, each version compared with the one before it.

use std::collections::HashMap;

use actix_web::web::Path;
use similar::{ChangeTag, TextDiff};

use crate::{
    forum::{
        groups,
        members::{self, model::MemberCard},
        threads::{
            editing,
            model::{Post, PostVersion, Thread},
        },
    },
    platform::{
        clock::Timestamp,
        error::Message,
        ids::{MemberId, PostId},
    },
    web::{
        http::{
            cx::Cx,
            page::{Answer, Nav},
            viewer::Viewer,
        },
        urls,
        views::{
            parts::{GroupTag, PersonCard},
            threads::{Piece, Version, VersionsPage},
        },
    },
};

/// One version, whole: what a row of `post_versions` lacks stands in the one after it.
struct Whole<'a> {
    number: i64,
    by: MemberId,
    at: Timestamp,
    reason: &'a str,
    title: &'a str,
    body: &'a str,
}

/// Older versions than this many are kept, and not shown: comparing long texts takes time.
const MOST_VERSIONS: usize = 20;

/// The versions of a post, newest first.
pub async fn show_versions(cx: Cx, viewer: Viewer, path: Path<PostId>) -> Answer {
    let (actor, id) = (viewer.actor, path.into_inner());
    // Comparing happens here as well, on a thread that may take its time.
    let view = cx
        .database
        .read(move |db| {
            let (thread, post, versions) = editing::versions(db, &actor, id)?;
            let group = groups::store::get(db, thread.group_id)?;
            let mut people: Vec<MemberId> = versions.iter().map(|version| version.editor_id).collect();
            people.push(post.author_id);
            let cards = members::store::cards(db, &people)?;
            Ok(VersionsPage {
                group: GroupTag::of(&group),
                thread_url: urls::thread(thread.id, &thread.title),
                post_url: urls::post(post.id),
                versions: compared(&thread, &post, &versions, &cards),
                title: thread.title,
            })
        })
        .await?;
    let title = Message::new("page-title-versions").with("thread", &view.title);
    cx.page(&viewer, title, Nav::Groups).render(&view)
}

/// Each version with what changed since the one before it, newest first.
fn compared(
    thread: &Thread,
    post: &Post,
    rows: &[PostVersion],
    cards: &HashMap<MemberId, MemberCard>,
) -> Vec<Version> {
    let person =
        |id: MemberId| cards.get(&id).map_or_else(PersonCard::former, |card| PersonCard::of(card, true));
    let all = whole(thread, post, rows);
    let older = all.len().saturating_sub(MOST_VERSIONS);
    let mut before = older.checked_sub(1).and_then(|at| all.get(at));
    let mut shown: Vec<Version> = Vec::new();
    for version in all.iter().skip(older) {
        let title = || pieces(before.map(|one| one.title), version.title);
        shown.push(Version {
            number: version.number,
            by: person(version.by),
            at: version.at,
            reason: version.reason.to_owned(),
            title_pieces: if post.is_first() { title() } else { Vec::new() },
            pieces: pieces(before.map(|one| one.body), version.body),
        });
        before = Some(version);
    }
    shown.reverse();
    shown
}

/// All versions, oldest first, the present one last. A row tells who wrote the version after it, when and why.
fn whole<'a>(thread: &'a Thread, post: &'a Post, rows: &'a [PostVersion]) -> Vec<Whole<'a>> {
    let mut versions = Vec::new();
    let (mut by, mut at, mut reason) = (post.author_id, post.created_at, "");
    for row in rows {
        versions.push(Whole { number: row.number, by, at, reason, title: &row.title, body: &row.body });
        (by, at, reason) = (row.editor_id, row.created_at, &row.reason);
    }
    versions.push(Whole {
        number: post.version_count,
        by,
        at,
        reason,
        title: &thread.title,
        body: &post.body,
    });
    versions
}

/// What stayed, came and went, word by word; without an earlier text everything simply stands.
fn pieces(before: Option<&str>, now: &str) -> Vec<Piece> {
    let Some(before) = before else {
        return vec![Piece { text: now.to_owned(), is_new: false, is_gone: false }];
    };
    let difference = TextDiff::from_words(before, now);
    let mut pieces: Vec<Piece> = Vec::new();
    for change in difference.iter_all_changes() {
        let (is_new, is_gone) = (change.tag() == ChangeTag::Insert, change.tag() == ChangeTag::Delete);
        match pieces.last_mut().filter(|last| last.is_new == is_new && last.is_gone == is_gone) {
            Some(last) => last.text.push_str(change.value()),
            None => pieces.push(Piece { text: change.value().to_owned(), is_new, is_gone }),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_came_and_went_are_told_apart() {
        let shown: Vec<String> = pieces(Some("een oude zin"), "een nieuwe zin")
            .iter()
            .map(|piece| {
                format!(
                    "{}{}",
                    if piece.is_new {
                        "+"
                    } else if piece.is_gone {
                        "-"
                    } else {
                        ""
                    },
                    piece.text
                )
            })
            .collect();
        assert_eq!(shown, ["een ", "-oude", "+nieuwe", " zin"]);
    }
}
