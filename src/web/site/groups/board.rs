//! The board of a group: pinned threads first, filters, pages by keyset.

use actix_web::web::{Path, Query};
use serde::Deserialize;
use strum::IntoEnumIterator;

use super::head::{self, Found, OpenGroup};
use crate::{
    forum::{
        access::{Action, Actor, allowed},
        groups, reading,
        threads::{
            board::listing::{self, BoardFilter, BoardQuery, Cursor},
            model::{Thread, ThreadKind},
        },
    },
    platform::{clock::Timestamp, db::Db, error::Failure},
    web::{
        http::{
            cx::Cx,
            page::{Answer, Nav, moved},
            viewer::Viewer,
        },
        site::rows::{self, RowData},
        urls,
        views::{
            groups::BoardPage,
            parts::{Badge, KeyLink, PersonCard},
        },
    },
};

/// Labels of a board that can be chosen.
const MOST_LABELS: i64 = 12;

/// What the address asks for.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct BoardParams {
    #[serde(default)]
    filter: String,
    #[serde(default)]
    soort: String,
    #[serde(default)]
    label: String,
    #[serde(default)]
    pagina: String,
}

/// What a board's page is made of.
struct BoardData {
    open: Box<OpenGroup>,
    page: listing::BoardPage,
    rows: RowData,
    labels: Vec<String>,
    moderators: Vec<PersonCard>,
}

/// The board.
pub async fn show_board(cx: Cx, viewer: Viewer, path: Path<String>, params: Query<BoardParams>) -> Answer {
    let (actor, now, asked, slug) = (viewer.actor, cx.clock.now(), params.into_inner(), path.into_inner());
    let query = asked.clone();
    let data = cx
        .database
        .read(move |db| match head::find(db, &actor, &slug)? {
            Found::Moved(slug) => Ok(Err(slug)),
            Found::Here(open) => load(db, &actor, open, &query, now).map(Ok),
        })
        .await?;
    match data {
        Err(slug) => moved(urls::board(&slug)),
        Ok(data) => {
            let title = data.open.group.name.clone();
            let view = view(&viewer.actor, data, &asked);
            cx.page_titled(&viewer, title, Nav::Groups).render(&view)
        }
    }
}

fn load(
    db: &mut Db,
    actor: &Actor,
    open: Box<OpenGroup>,
    asked: &BoardParams,
    now: Timestamp,
) -> Result<BoardData, Failure> {
    let group = open.group.id;
    let new_since = match actor.member() {
        Some(member) => reading::store::new_since(db, member, now)?,
        None => now,
    };
    let page = listing::board(
        db,
        &BoardQuery {
            group,
            reader: *actor,
            new_since,
            filter: asked.filter(actor),
            kind: asked.kind(),
            label: asked.label(),
            after: Cursor::parse(&asked.pagina),
        },
    )?;
    let all: Vec<Thread> = page.pinned.iter().chain(&page.threads).cloned().collect();
    let homes = groups::store::list_readable(db, actor)?.into_iter().map(|(group, _)| group);
    let rows = rows::load(db, actor, &all, homes, new_since)?;
    let labels = listing::labels_on(db, group, actor, MOST_LABELS)?;
    let moderators = head::moderators(db, actor, &open)?;
    Ok(BoardData { open, page, rows, labels, moderators })
}

impl BoardParams {
    /// What is new exists for members only.
    fn filter(&self, actor: &Actor) -> BoardFilter {
        match BoardFilter::read(&self.filter) {
            BoardFilter::New if actor.member().is_none() => BoardFilter::All,
            filter => filter,
        }
    }

    fn kind(&self) -> Option<ThreadKind> {
        ThreadKind::read(&self.soort)
    }

    fn label(&self) -> Option<String> {
        let label: String =
            self.label.trim().trim_start_matches('#').to_lowercase().chars().take(30).collect();
        Some(label).filter(|label| !label.is_empty() && !label.contains('\0'))
    }
}

/// An address of the board with these choices; what stands by itself is left out.
fn board_url(
    slug: &str,
    filter: BoardFilter,
    kind: Option<ThreadKind>,
    label: Option<&str>,
    page: &str,
) -> String {
    let filter = if filter == BoardFilter::All { "" } else { filter.as_str() };
    let pairs = [
        ("filter", filter),
        ("soort", kind.map_or("", ThreadKind::dutch)),
        ("label", label.unwrap_or_default()),
        ("pagina", page),
    ];
    let chosen: Vec<_> = pairs.into_iter().filter(|(_, value)| !value.is_empty()).collect();
    let query = serde_urlencoded::to_string(&chosen).unwrap_or_default();
    if query.is_empty() { urls::board(slug) } else { format!("{}?{query}", urls::board(slug)) }
}

fn view(actor: &Actor, data: BoardData, asked: &BoardParams) -> BoardPage {
    let slug = &data.open.group.slug;
    let (filter, kind, label) = (asked.filter(actor), asked.kind(), asked.label());
    let label_text = label.as_deref();
    let filters = [
        (BoardFilter::New, "filter-new"),
        (BoardFilter::All, "filter-all"),
        (BoardFilter::WithoutReply, "filter-without-reply"),
    ];
    let all_kinds = KeyLink {
        url: board_url(slug, filter, None, label_text, ""),
        key: "kind-all".to_owned(),
        current: kind.is_none(),
    };
    let kinds = ThreadKind::iter().map(|one| KeyLink {
        url: board_url(slug, filter, Some(one), label_text, ""),
        key: rows::kind_key(one),
        current: kind == Some(one),
    });
    BoardPage {
        head: data.open.head(actor, "group-tab-board"),
        filters: filters
            .into_iter()
            .filter(|(one, _)| *one != BoardFilter::New || actor.member().is_some())
            .map(|(one, key)| KeyLink {
                url: board_url(slug, one, kind, label_text, ""),
                key: key.to_owned(),
                current: filter == one,
            })
            .collect(),
        kinds: std::iter::once(all_kinds).chain(kinds).collect(),
        labels: data
            .labels
            .iter()
            .map(|one| Badge {
                text: format!("#{one}"),
                url: board_url(slug, filter, kind, Some(one), ""),
                ..Badge::default()
            })
            .collect(),
        chosen_label: label.as_ref().map(|label| format!("#{label}")).unwrap_or_default(),
        all_url: urls::board(slug),
        pinned: data.rows.on_board(&data.page.pinned, &data.open.group),
        threads: data.rows.on_board(&data.page.threads, &data.open.group),
        first_url: if asked.pagina.is_empty() {
            String::new()
        } else {
            board_url(slug, filter, kind, label_text, "")
        },
        next_url: data
            .page
            .next
            .map(|next| board_url(slug, filter, kind, label_text, &next.to_text()))
            .unwrap_or_default(),
        is_filtered: filter != BoardFilter::All || kind.is_some() || label.is_some(),
        moderators: data.moderators,
        member_count: data.open.group.member_count,
        members_url: if allowed(actor, Action::SeeGroupMembers, &data.open.place) {
            format!("{}/leden", urls::board(slug))
        } else {
            String::new()
        },
    }
}
