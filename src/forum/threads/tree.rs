//! From rows to a tree that a page can show: three levels, deeper ones flattened.
//!
//! ## Why
//! Limits of eight or eighteen levels read badly, on a phone above all. The data keeps the true parent, so this
//! is a matter of display only, and each flattened post says whom it answers.

use std::collections::{HashMap, HashSet};

use super::model::Post;
use crate::platform::ids::PostId;

/// The deepest level that is indented. Replies to the thread are level 1.
pub const DEEPEST: usize = 3;

/// A post with the answers shown under it.
#[derive(Debug, Clone)]
pub struct Node {
    /// The post.
    pub post: Post,
    /// The post it answers, where its place on the page does not tell.
    pub in_reply_to: Option<PostId>,
    /// What is shown one level deeper, in the order of writing.
    pub answers: Vec<Node>,
}

impl Node {
    /// This post and everything shown under it, in the order of the page.
    pub fn flatten(&self) -> Vec<&Post> {
        let mut all = vec![&self.post];
        for answer in &self.answers {
            all.extend(answer.flatten());
        }
        all
    }

    /// How many posts are shown under it.
    pub fn answer_count(&self) -> usize {
        self.answers
            .iter()
            .fold(0, |sum: usize, answer| sum.saturating_add(1).saturating_add(answer.answer_count()))
    }
}

/// Makes the branches of a page, in the order of their first posts. A post whose parent is not among `posts`
/// stands on the top level.
pub fn arrange(mut posts: Vec<Post>) -> Vec<Node> {
    posts.sort_unstable_by_key(|post| post.number);
    let known: HashSet<PostId> = posts.iter().map(|post| post.id).collect();
    let mut children: HashMap<Option<PostId>, Vec<Post>> = HashMap::new();
    for post in posts {
        let parent = post.parent_id.filter(|parent| known.contains(parent));
        children.entry(parent).or_default().push(post);
    }
    let top = children.remove(&None).unwrap_or_default();
    top.into_iter().map(|post| node(post, 1, None, &mut children)).collect()
}

fn node(
    post: Post,
    level: usize,
    in_reply_to: Option<PostId>,
    children: &mut HashMap<Option<PostId>, Vec<Post>>,
) -> Node {
    let mut answers = Vec::new();
    for child in children.remove(&Some(post.id)).unwrap_or_default() {
        if level < DEEPEST {
            answers.push(node(child, level.saturating_add(1), None, children));
        } else {
            // Put back: the caller that flattens takes it.
            children.entry(Some(post.id)).or_default().push(child);
        }
    }
    if level.saturating_add(1) == DEEPEST {
        answers = answers.into_iter().flat_map(|answer| with_deeper(answer, children)).collect();
        answers.sort_by_key(|answer| answer.post.number);
    }
    Node { post, in_reply_to, answers }
}

/// A post of the deepest level, and everything below it as its neighbours.
fn with_deeper(start: Node, children: &mut HashMap<Option<PostId>, Vec<Post>>) -> Vec<Node> {
    let mut waiting = vec![start.post.id];
    let mut flat = vec![start];
    while let Some(parent) = waiting.pop() {
        for child in children.remove(&Some(parent)).unwrap_or_default() {
            waiting.push(child.id);
            flat.push(Node { post: child, in_reply_to: Some(parent), answers: Vec::new() });
        }
    }
    flat
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{
        forum::threads::model::Removal,
        platform::{
            clock::Timestamp,
            ids::{MemberId, ThreadId},
        },
    };

    fn post(number: i64, parent: Option<i64>) -> Post {
        Post {
            id: PostId(number),
            thread_id: ThreadId(1),
            number,
            parent_id: parent.map(PostId),
            branch_id: None,
            author_id: MemberId(1),
            body: String::new(),
            html: String::new(),
            excerpt: String::new(),
            created_at: Timestamp::from_micros(number),
            edited_at: None,
            version_count: 1,
            removed_at: None,
            removed_by: None,
            removal: Removal::None,
            removal_reason: String::new(),
            approved_at: None,
            approved_by: None,
        }
    }

    fn outline(nodes: &[Node]) -> String {
        nodes
            .iter()
            .map(|node| {
                let to = node.in_reply_to.map(|to| format!("@{to}")).unwrap_or_default();
                format!("{}{to}({})", node.post.id, outline(&node.answers))
            })
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn three_levels_are_nested_and_deeper_ones_say_whom_they_answer() {
        let posts = vec![
            post(1, None),
            post(2, Some(1)),
            post(3, Some(2)),
            post(4, Some(3)),
            post(5, Some(4)),
            post(6, Some(2)),
            post(7, None),
        ];
        assert_eq!(outline(&arrange(posts)), "1(2(3() 4@3() 5@4() 6())) 7()");
    }

    #[test]
    fn a_post_without_its_parent_stands_on_top() {
        assert_eq!(outline(&arrange(vec![post(9, Some(2)), post(10, Some(9))])), "9(10())");
    }

    #[test]
    fn a_thousand_levels_do_not_overflow() {
        let posts = (1..=1000).map(|number| post(number, (number > 1).then_some(number - 1))).collect();
        let nodes = arrange(posts);
        assert_eq!(nodes.iter().map(|node| node.flatten().len()).sum::<usize>(), 1000);
    }

    proptest! {
        #[test]
        fn every_post_is_shown_once(parents in proptest::collection::vec(0_i64..40, 1..40)) {
            let posts: Vec<Post> = parents.iter().enumerate().map(|(at, parent)| {
                let number = i64::try_from(at).unwrap() + 1;
                post(number, (*parent > 0 && *parent < number).then_some(*parent))
            }).collect();
            let count = posts.len();
            let nodes = arrange(posts);
            let mut shown: Vec<i64> = nodes.iter().flat_map(Node::flatten).map(|post| post.number).collect();
            shown.sort_unstable();
            shown.dedup();
            prop_assert_eq!(shown.len(), count);
        }
    }
}
