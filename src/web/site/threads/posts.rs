//! Posts as the page of a thread shows them: who, what, what is new, and what one may do.

use super::data::{Replies, ThreadData};
use crate::{
    forum::{
        access::{Action, Actor, allowed},
        threads::{
            self,
            model::{Post, Removal, ThreadKind},
            tree::Node,
        },
    },
    platform::{
        ids::{MemberId, PostId},
        render::SafeHtml,
        text::sanitize,
    },
    web::{
        urls,
        views::{
            parts::PersonCard,
            threads::{Branch, PostView, ReplyTo},
        },
    },
};

/// So many answers stay open though nothing in them is new.
const FEW_ANSWERS: usize = 4;

/// Makes the views of a page's posts.
pub struct Posts<'a> {
    data: &'a ThreadData,
    actor: &'a Actor,
    /// The posts on the page, in its order.
    order: Vec<PostId>,
    /// New posts on the page, in its order, and the first new one on a later page.
    new_here: Vec<PostId>,
    new_later: Option<PostId>,
}

impl<'a> Posts<'a> {
    /// Finds out what is new on this page and beyond.
    pub fn new(data: &'a ThreadData, actor: &'a Actor) -> Self {
        let mut order = vec![data.first.id];
        match &data.replies {
            Replies::Branches(nodes) => {
                order.extend(nodes.iter().flat_map(Node::flatten).map(|post| post.id));
            }
            Replies::ByTime(posts) => order.extend(posts.iter().map(|post| post.id)),
        }
        let is_new = |id: &PostId| data.new.iter().any(|line| line.id == *id);
        let new_here: Vec<PostId> = order.iter().copied().filter(is_new).collect();
        let new_later = match &data.replies {
            Replies::Branches(nodes) => {
                // On a later page, or in a branch of this one for which there was no room.
                let last = nodes.last().map(|node| node.post.number);
                let is_here = |branch: i64| nodes.iter().any(|node| node.post.number == branch);
                let is_beyond = |branch: Option<i64>| branch > last || branch.is_some_and(is_here);
                data.new.iter().find(|line| is_beyond(line.branch) && !order.contains(&line.id))
            }
            Replies::ByTime(posts) => {
                let last = posts.last().map_or(0, |post| post.number);
                data.new.iter().find(|line| line.number > last)
            }
        };
        Self { data, actor, order, new_here, new_later: new_later.map(|line| line.id) }
    }

    /// Who looks.
    pub fn actor(&self) -> &Actor {
        self.actor
    }

    /// Where the first new post stands; empty when there is none.
    pub fn first_new(&self) -> String {
        let elsewhere = self.data.new.first().map(|line| line.id);
        self.new_here
            .first()
            .map(|id| self.link(*id))
            .or_else(|| elsewhere.map(urls::post))
            .unwrap_or_default()
    }

    /// The address of a post: within the page where it stands there.
    pub fn link(&self, id: PostId) -> String {
        if self.order.contains(&id) { format!("#r{id}") } else { urls::post(id) }
    }

    /// A person, as far as the viewer may see them.
    pub fn person(&self, member: MemberId) -> PersonCard {
        let card = self.data.cards.get(&member);
        let linked = allowed(self.actor, Action::SeeGroupMembers, &self.data.place);
        card.map_or_else(PersonCard::former, |card| PersonCard::of(card, linked))
    }

    /// The first post of the thread.
    pub fn first(&self) -> PostView {
        self.post(&self.data.first, None)
    }

    /// The replies as trees.
    pub fn branches(&self) -> Vec<Branch> {
        match &self.data.replies {
            Replies::Branches(nodes) => nodes.iter().map(|node| self.branch(node)).collect(),
            Replies::ByTime(_) => Vec::new(),
        }
    }

    /// The replies in the order of writing, each saying whom it answers.
    pub fn flat(&self) -> Vec<PostView> {
        match &self.data.replies {
            Replies::Branches(_) => Vec::new(),
            Replies::ByTime(posts) => posts.iter().map(|post| self.post(post, post.parent_id)).collect(),
        }
    }

    fn branch(&self, node: &Node) -> Branch {
        let below: Vec<&Post> = node.flatten().into_iter().skip(1).collect();
        let mut people: Vec<MemberId> = Vec::new();
        for post in below.iter().filter(|post| post.removed_at.is_none()) {
            if !people.contains(&post.author_id) {
                people.push(post.author_id);
            }
        }
        let has_new = below.iter().any(|post| self.new_here.contains(&post.id));
        Branch {
            post: self.post(&node.post, node.in_reply_to),
            answers: node.answers.iter().map(|answer| self.branch(answer)).collect(),
            answer_count: below.len(),
            is_open: has_new || below.len() <= FEW_ANSWERS,
            names: people.into_iter().take(3).map(|member| self.person(member)).collect(),
        }
    }

    fn post(&self, post: &Post, in_reply_to: Option<PostId>) -> PostView {
        let data = self.data;
        let place = threads::place::of_post(data.place, post);
        let may = |action| allowed(self.actor, action, &place);
        let act = |yes: bool, act: &str| if yes { urls::post_act(post.id, act) } else { String::new() };
        let stands = post.removed_at.is_none();
        let is_member = self.actor.member().is_some();
        let edit_url = act(may(Action::EditPost), "bewerken");
        let remove_url = act(may(Action::RemovePost), "verwijderen");
        let versions_url = act(post.version_count > 1 && may(Action::SeeVersions), "versies");
        let can_be_answer = data.thread.kind == ThreadKind::Question && !post.is_first() && stands;
        // The right to accept hangs on the thread's author, not on the post's.
        let answer_url =
            act(can_be_answer && allowed(self.actor, Action::AcceptAnswer, &data.place), "antwoord");
        let may_arrange =
            stands && !post.is_first() && allowed(self.actor, Action::ArrangeThreads, &data.place);
        let split_url = act(may_arrange, "splitsen");
        let can_restore = !stands
            && (post.removal == Removal::ByModerator) != (self.actor.member() == Some(post.author_id))
            && may(Action::RestorePost);
        let unread_url = act(is_member && stands, "ongelezen");
        let is_own = self.actor.member() == Some(post.author_id);
        let report_url = act(may(Action::ReportPost) && !is_own, "melden");
        let next_new = self.next_new(post.id);
        PostView {
            id: post.id.0,
            // The thread keeps its author when its first text is gone.
            by: if stands || post.is_first() { self.person(post.author_id) } else { PersonCard::former() },
            answers: self.parent_of(post).map(|parent| self.person(parent.author_id)).into_iter().collect(),
            in_reply_to: in_reply_to.and_then(|id| self.reply_to(id)).into_iter().collect(),
            is_moderator: stands && data.moderators.contains(&post.author_id),
            is_new: self.new_here.contains(&post.id),
            is_answer: data.thread.answer_id == Some(post.id),
            at: post.created_at,
            is_edited: stands && post.edited_at.is_some(),
            body_html: if stands { sanitize::stored(post.html.clone()) } else { SafeHtml::empty() },
            removed_key: removed_key(post).to_owned(),
            removal_reason: if stands { String::new() } else { post.removal_reason.clone() },
            url: format!("#r{}", post.id),
            reply_url: self.reply_url(post),
            has_more: [&edit_url, &remove_url, &versions_url, &answer_url, &unread_url]
                .iter()
                .any(|url| !url.is_empty()),
            report_url,
            edit_url,
            remove_url,
            versions_url,
            split_url,
            restore_url: act(can_restore, "terugzetten"),
            answer_url,
            unread_url,
            is_last_new: self.new_here.last() == Some(&post.id) && next_new.is_empty(),
            next_new,
        }
    }

    fn parent_of(&self, post: &Post) -> Option<&Post> {
        self.data.named.get(&post.parent_id?).filter(|parent| parent.removed_at.is_none())
    }

    fn reply_to(&self, id: PostId) -> Option<ReplyTo> {
        let parent = self.data.named.get(&id)?;
        let by =
            if parent.removed_at.is_none() { self.person(parent.author_id) } else { PersonCard::former() };
        Some(ReplyTo { url: self.link(id), by })
    }

    /// The form with this post quoted above it; the thread's own form for its first post.
    fn reply_url(&self, post: &Post) -> String {
        let data = self.data;
        if post.removed_at.is_some() || !allowed(self.actor, Action::Reply, &data.place) {
            return String::new();
        }
        if post.is_first() {
            return "#reageer".to_owned();
        }
        let mut query = vec![("op", post.id.to_string())];
        if data.asked.by_time {
            query.push(("weergave", "tijd".to_owned()));
        }
        if data.asked.page > 1 {
            query.push(("pagina", data.asked.page.to_string()));
        }
        let query = serde_urlencoded::to_string(&query).unwrap_or_default();
        format!("{}?{query}#reageer", urls::thread(data.thread.id, &data.thread.title))
    }

    fn next_new(&self, id: PostId) -> String {
        let Some(at) = self.new_here.iter().position(|new| *new == id) else { return String::new() };
        let next = self.new_here.get(at.saturating_add(1)).map(|next| format!("#r{next}"));
        next.or_else(|| self.new_later.map(urls::post)).unwrap_or_default()
    }
}

/// The key of what is said in the place of a post that is gone; empty while it stands.
pub fn removed_key(post: &Post) -> &'static str {
    match (post.removal, post.is_first()) {
        // What is held is shown elsewhere, or not at all.
        (Removal::None | Removal::Waiting | Removal::Refused, _) => "",
        (Removal::ByAuthor, false) => "removed-by-author",
        (Removal::ByAuthor, true) => "removed-first-by-author",
        (Removal::ByModerator, false) => "removed-by-moderator",
        (Removal::ByModerator, true) => "removed-first-by-moderator",
    }
}
