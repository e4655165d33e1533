//! The page of a thread, from its data to its view.

use super::{
    boards,
    data::{Replies, ThreadData},
    held,
    posts::Posts,
};
use crate::{
    forum::{
        access::{Action, Actor, Audience, Denied, allowed, decide},
        subscriptions::model::ThreadLevel,
    },
    platform::{
        error::FieldErrors,
        render::SafeHtml,
        text::{markdown, sanitize},
    },
    web::{
        http::{cx::Cx, form::ShownForm, viewer::Viewer},
        site::{groups::cards::audience_key, rows},
        urls,
        views::{
            moderation_members::MuteNotice,
            parts::{Field, GroupTag, KeyLink, Pages},
            threads::{Composer, HeldPost, PostLink, Summary, ThreadLink, ThreadPage},
        },
    },
};

/// Lines of the post answered that are put into the form.
const QUOTED_LINES: usize = 3;
/// New posts listed beside the thread.
const MOST_LISTED: usize = 8;

/// What a form brought that is shown again.
#[derive(Default)]
pub struct Written {
    /// What was typed; none for a fresh form.
    pub body: Option<String>,
    /// What is wrong with it.
    pub errors: FieldErrors,
    /// How it would look.
    pub preview: Option<SafeHtml>,
    /// The key of the form, kept when it is shown again.
    pub key: String,
    /// What was typed as the reason to lock.
    pub lock_reason: String,
}

/// The page of a thread for this viewer.
pub fn page(
    cx: &Cx,
    viewer: &Viewer,
    data: &ThreadData,
    written: Written,
) -> Result<ThreadPage, crate::platform::error::Failure> {
    let actor = &viewer.actor;
    let posts = Posts::new(data, actor);
    let thread = &data.thread;
    let denied = decide(actor, Action::Reply, &data.place).err();
    let shown = ShownForm::new(cx, viewer, &written.errors);
    let lock_field = shown.field("reason", &written.lock_reason);
    let kept = written.body.clone().filter(|_| denied.is_some()).unwrap_or_default();
    let composer =
        if denied.is_none() { vec![composer(cx, viewer, data, &posts, written)?] } else { Vec::new() };
    let act = |action: Action, act: &str| {
        if allowed(actor, action, &data.place) { urls::thread_act(thread.id, act) } else { String::new() }
    };
    let is_pinned = thread.pinned_at.is_some();
    let is_member = actor.member().is_some();
    Ok(ThreadPage {
        group: GroupTag::of(&data.group),
        title: thread.title.clone(),
        badges: rows::state_badges(thread)
            .into_iter()
            .chain(rows::label_badges(&data.labels, &data.group.slug))
            .collect(),
        split_from: data
            .split_from
            .iter()
            .map(|from| ThreadLink { url: urls::thread(from.id, &from.title), title: from.title.clone() })
            .collect(),
        also_in: data.boards.also_in(),
        boards: data.boards.decided(actor, thread),
        other_boards: data.boards.open(thread, &data.group),
        propose_url: boards::propose_url(actor, &data.place, thread, &data.group),
        audience_key: audience_key(data.group.audience),
        audience_reason: match data.group.audience {
            Audience::Group => data.group.audience_reason.clone(),
            _ => String::new(),
        },
        lock_reason: thread.lock_reason.clone(),
        first: posts.first(),
        summary: summary(data, &posts).into_iter().collect(),
        answer: answer(data, &posts).into_iter().collect(),
        reply_count: thread.reply_count,
        new_count: data.new.len(),
        first_new_url: posts.first_new(),
        orders: orders(data),
        branches: posts.branches(),
        flat: posts.flat(),
        is_cut: data.is_cut,
        by_time_url: order_url(data, true),
        pages: Pages::of(data.asked.page, data.total_pages, |page| page_url(data, page)),
        composer,
        held: held_posts(viewer, data, &posts),
        approve_url: approve_url(actor, data),
        why_not_key: why_not(actor, denied),
        muted: data.mute.iter().map(MuteNotice::of).collect(),
        kept,
        sign_in_url: if is_member { String::new() } else { sign_in_url(viewer) },
        follow_url: if is_member { urls::thread_act(thread.id, "volgen") } else { String::new() },
        follow_level: data.follow.map_or("normal", ThreadLevel::as_str).to_owned(),
        read_url: if is_member { urls::thread_act(thread.id, "gelezen") } else { String::new() },
        read_all: true,
        unread: data.new.iter().map(|line| line.id.to_string()).collect::<Vec<_>>().join(" "),
        new_posts: new_posts(data, &posts),
        participants: data
            .faces
            .iter()
            .map(|member| posts.person(*member))
            .filter(|person| !person.is_former)
            .collect(),
        others_count: data.face_count.saturating_sub(i64::try_from(data.faces.len()).unwrap_or_default()),
        can_pin: allowed(actor, Action::PinThread, &data.place),
        is_pinned,
        pin_url: act(Action::PinThread, if is_pinned { "losmaken" } else { "vastzetten" }),
        can_lock: allowed(actor, Action::LockThread, &data.place),
        is_locked: thread.locked_at.is_some(),
        lock_url: act(Action::LockThread, "sluiten"),
        unlock_url: act(Action::LockThread, "openen"),
        lock_field,
        manage_url: act(Action::ArrangeThreads, "beheren"),
        summary_url: act(Action::SummariseThread, "samenvatting"),
    })
}

/// New posts to jump to, beside the thread.
fn new_posts(data: &ThreadData, posts: &Posts<'_>) -> Vec<PostLink> {
    let listed = data.new.iter().take(MOST_LISTED);
    listed
        .map(|line| PostLink {
            url: posts.link(line.id),
            by: posts.person(line.author),
            excerpt: line.excerpt.clone(),
        })
        .collect()
}

fn held_posts(viewer: &Viewer, data: &ThreadData, posts: &Posts<'_>) -> Vec<HeldPost> {
    let held = data.held.iter();
    held.map(|post| held::held_post(viewer, post, posts.person(post.author_id))).collect()
}

/// Where a moderator decides about what waits, or empty.
fn approve_url(actor: &Actor, data: &ThreadData) -> String {
    if allowed(actor, Action::ApprovePosts, &data.place) {
        urls::group_moderation(&data.group.slug, "goedkeuren")
    } else {
        String::new()
    }
}

fn sign_in_url(viewer: &Viewer) -> String {
    format!("/inloggen?{}", serde_urlencoded::to_string([("verder", &viewer.path)]).unwrap_or_default())
}

/// What to say to a member who cannot reply; a visitor is asked to sign in.
fn why_not(actor: &Actor, denied: Option<Denied>) -> String {
    match denied {
        Some(Denied::Because(key)) if actor.member().is_some() => key.to_owned(),
        _ => String::new(),
    }
}

fn composer(
    cx: &Cx,
    viewer: &Viewer,
    data: &ThreadData,
    posts: &Posts<'_>,
    written: Written,
) -> Result<Composer, crate::platform::error::Failure> {
    let answered =
        data.asked.answering.and_then(|id| data.named.get(&id)).filter(|post| post.removed_at.is_none());
    let quoted = answered.filter(|post| !post.is_first());
    let body = written.body.unwrap_or_else(|| {
        let lines = quoted.map(|post| markdown::quote(&post.body, QUOTED_LINES)).unwrap_or_default();
        if lines.is_empty() { lines } else { format!("{lines}\n\n") }
    });
    let shown = ShownForm::new(cx, viewer, &written.errors);
    Ok(Composer {
        action: urls::thread_act(data.thread.id, "reacties"),
        key: if written.key.is_empty() { cx.form_key()? } else { written.key },
        parent: quoted.map_or_else(String::new, |post| post.id.to_string()),
        quoted: quoted
            .map(|post| PostLink {
                url: posts.link(post.id),
                by: posts.person(post.author_id),
                excerpt: post.excerpt.clone(),
            })
            .into_iter()
            .collect(),
        cancel_url: format!("{}#reageer", page_url(data, data.asked.page)),
        body: if written.errors.iter().any(|(field, _)| field == "body") {
            shown.field("body", &body)
        } else {
            Field { value: body, error: String::new() }
        },
        errors: shown.summary(),
        preview_html: written.preview.into_iter().collect(),
    })
}

fn summary(data: &ThreadData, posts: &Posts<'_>) -> Option<Summary> {
    let (by, at) = (data.thread.summary_by?, data.thread.summary_at?);
    let text_html = sanitize::stored(data.thread.summary_html.clone());
    let edit_url = if allowed(posts.actor(), Action::SummariseThread, &data.place) {
        urls::thread_act(data.thread.id, "samenvatting")
    } else {
        String::new()
    };
    Some(Summary { text_html, by: posts.person(by), at, covered: data.covered, edit_url })
}

fn answer(data: &ThreadData, posts: &Posts<'_>) -> Option<PostLink> {
    let post = data.named.get(&data.thread.answer_id?).filter(|post| post.removed_at.is_none())?;
    Some(PostLink {
        url: posts.link(post.id),
        by: posts.person(post.author_id),
        excerpt: post.excerpt.clone(),
    })
}

fn orders(data: &ThreadData) -> Vec<KeyLink> {
    let by_time = matches!(data.replies, Replies::ByTime(_));
    [("order-tree", false), ("order-time", true)]
        .into_iter()
        .map(|(key, time)| KeyLink {
            url: order_url(data, time),
            key: key.to_owned(),
            current: by_time == time,
        })
        .collect()
}

fn order_url(data: &ThreadData, by_time: bool) -> String {
    let order = if by_time { "tijd" } else { "boom" };
    format!("{}?weergave={order}#reacties", urls::thread(data.thread.id, &data.thread.title))
}

fn page_url(data: &ThreadData, page: i64) -> String {
    let url = urls::thread(data.thread.id, &data.thread.title);
    let order = data.asked.by_time.then(|| "weergave=tijd".to_owned());
    let page = (page > 1).then(|| format!("pagina={page}"));
    let query: Vec<String> = [order, page].into_iter().flatten().collect();
    if query.is_empty() { url } else { format!("{url}?{}", query.join("&")) }
}
