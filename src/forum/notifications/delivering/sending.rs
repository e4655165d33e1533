//! Writes the mails that are due for one member.

use super::{
    checking::{self, Deliverable},
    model::DeliverNotices,
    store,
};
use crate::{
    forum::{
        groups,
        members::{self, model::Member},
        notifications::{
            keys::{self, Purpose},
            mails::{NoticeMails, PostNotice},
        },
        subscriptions::model::Pace,
        threads,
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::Failure,
        mail::{
            headers::{ListHeaders, MailHeaders},
            outbox::{self, NewMail},
        },
    },
};

/// Writes what is due: a mail for each post, and one for all that comes in a bundle. Safe to repeat.
pub fn deliver(
    db: &mut Db,
    job: &DeliverNotices,
    mails: &NoticeMails,
    now: Timestamp,
) -> Result<(), Failure> {
    let Some(member) = members::store::find(db, job.member)? else { return Ok(()) };
    let mut bundle = Vec::new();
    for delivery in store::list_due(db, member.id, now)? {
        let (id, pace) = (delivery.id, delivery.pace);
        match checking::check(db, &member, delivery, now)? {
            Err(why) => {
                store::set_skipped(db, id, why, now)?;
                tracing::info!(delivery = %id, why = why.as_str(), "no mail");
            }
            Ok(deliverable) if pace == Pace::Batch => bundle.push(deliverable),
            Ok(deliverable) => send(db, &member, std::slice::from_ref(&deliverable), mails, now)?,
        }
    }
    if bundle.is_empty() { Ok(()) } else { send(db, &member, &bundle, mails, now) }
}

/// Writes one mail about one or more posts.
fn send(
    db: &mut Db,
    member: &Member,
    about: &[Deliverable],
    mails: &NoticeMails,
    now: Timestamp,
) -> Result<(), Failure> {
    let Some(first) = about.first() else { return Ok(()) };
    // The key of a bundle is about no thread of it: one click would stop one of many.
    let post = (about.len() == 1).then_some(first.post.id);
    let stop = keys::make(db, &mails.random, member.id, Purpose::Stop, post, now)?;
    let stop_url = format!("{}/afmelden/{}", mails.base_url, stop.reveal());
    let mut notices = Vec::new();
    for one in about {
        notices.push(notice(db, one, &mails.base_url)?);
    }
    let written = mails.writer.write(&member.language, &member.name, &notices, &stop_url)?;
    let group = groups::store::get(db, first.thread.group_id)?;
    let (headers, sender_name, kind) = match about {
        [one] => (conversation(db, one, mails)?, one_author(&notices), "notice"),
        _ => (MailHeaders::default(), String::new(), "notices"),
    };
    let list = ListHeaders {
        name: if about.len() == 1 { group.name } else { String::new() },
        id: if about.len() == 1 { group.slug } else { "meldingen".to_owned() },
        unsubscribe: stop_url,
        archive: match about {
            [one] => format!("{}/gesprekken/{}", mails.base_url, one.thread.id),
            _ => format!("{}/meldingen", mails.base_url),
        },
        post: String::new(),
        help: format!("{}/instellingen/meldingen", mails.base_url),
    };
    let new = NewMail {
        kind: kind.to_owned(),
        message_id: format!("<{kind}.{}@{}>", mails.random.key()?, mails.mail_domain),
        recipient_name: member.name.clone(),
        recipient: member.email.clone(),
        subject: written.subject,
        text_body: written.text,
        html_body: written.html,
        sender_name,
        reply_to: String::new(),
        headers: MailHeaders { list: Some(list), ..headers }.to_text(),
    };
    let outbox = outbox::enqueue(db, &new, now)?;
    for one in about {
        store::set_sent(db, one.delivery.id, outbox, now)?;
    }
    Ok(())
}

fn one_author(notices: &[PostNotice]) -> String {
    notices.first().map(|notice| notice.author.clone()).unwrap_or_default()
}

/// What a mail tells of a post.
fn notice(db: &mut Db, about: &Deliverable, base_url: &str) -> Result<PostNotice, Failure> {
    let group = groups::store::get(db, about.thread.group_id)?;
    let author = about.post.author_id;
    let card = members::store::cards(db, &[author])?.remove(&author);
    let (name, organisation) = card.map(|card| (card.name, card.organisation)).unwrap_or_default();
    Ok(PostNotice {
        reason: about.delivery.reason,
        title: about.thread.title.clone(),
        is_first: about.post.is_first(),
        group: group.name,
        author: name,
        organisation,
        html: about.post.html.clone(),
        text: about.post.body.clone(),
        at: about.post.created_at,
        url: format!("{base_url}/reacties/{}", about.post.id),
    })
}

/// Where a mail about one post stands in its conversation: the same for every reader (RFC 5322 3.6.4).
fn conversation(db: &mut Db, about: &Deliverable, mails: &NoticeMails) -> Result<MailHeaders, Failure> {
    let ids = threads::message_ids::up_to_root(db, &about.post)?;
    let mut ids: Vec<String> =
        ids.into_iter().map(|id| threads::message_ids::in_brackets(&id, &mails.mail_domain)).collect();
    let message_id = ids.pop().unwrap_or_default();
    Ok(MailHeaders {
        message_id,
        in_reply_to: ids.last().cloned().unwrap_or_default(),
        references: ids,
        ..MailHeaders::default()
    })
}
