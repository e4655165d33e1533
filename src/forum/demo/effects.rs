//! What came of the demo's answers: most told it, and one was asked of late and did not answer yet.

use std::collections::HashMap;

use super::{talk::Conversation, when::Calendar};
use crate::{
    forum::effects::{
        model::{ASKED_AFTER, ASKED_APART, Effect},
        store,
    },
    platform::{clock::Timestamp, db::Db, error::Failure, ids::MemberId},
};

/// What people say, in turn.
const SAID: [Effect; 8] = [
    Effect::InUse,
    Effect::Tried,
    Effect::Changed,
    Effect::Read,
    Effect::InUse,
    Effect::Unanswered,
    Effect::Tried,
    Effect::None,
];

/// Asks about each thread with an accepted answer, two weeks after it, and nobody twice in a month.
pub(super) fn tell(
    db: &mut Db,
    conversations: &[Conversation<'_>],
    calendar: Calendar,
) -> Result<(), Failure> {
    let mut asked: Vec<(Timestamp, &Conversation<'_>)> = conversations
        .iter()
        .filter_map(|conversation| {
            let replies = conversation.posts.iter().skip(1).zip(&conversation.entry.reply);
            let answer = replies.into_iter().find(|(_, entry)| entry.answer)?.0;
            Some((answer.post.created_at.plus(ASKED_AFTER), conversation))
        })
        .filter(|(at, _)| *at < calendar.now())
        .collect();
    asked.sort_by_key(|(at, conversation)| (*at, conversation.id));
    let mut last: HashMap<MemberId, Timestamp> = HashMap::new();
    let mut said = SAID.into_iter().cycle();
    for (at, conversation) in asked {
        let Some(first) = conversation.posts.first() else { continue };
        let author = first.post.author_id;
        if last.get(&author).is_some_and(|last| at.since(*last) < ASKED_APART) {
            continue;
        }
        last.insert(author, at);
        store::insert(db, author, conversation.id, at)?;
        // Whoever looks as a moderator finds a question of their own.
        let is_open = first.by == "noor" && calendar.now().since(at) < ASKED_APART;
        match said.next() {
            Some(effect) if effect != Effect::Unanswered && !is_open => {
                store::set_answer(db, author, conversation.id, effect, at)?;
            }
            _ => {}
        }
    }
    Ok(())
}
