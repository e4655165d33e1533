//! Writes one digest, once; and takes it back where its reader may not see it all any more.

use chrono::Duration;

use super::{
    choosing,
    mails::{Digest, DigestItem, DigestMails},
    model::{ComposeDigest, Item},
    store,
};
use crate::{
    forum::{
        groups,
        members::{
            self,
            model::{Member, MemberState},
        },
        notifications::keys::{self, Purpose},
        subscriptions::{self, model::DigestEvery},
        threads::{self, place},
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::Failure,
        ids::OutboxId,
        jobs::queue,
        mail::{
            headers::{ListHeaders, MailHeaders},
            outbox::{self, NewMail},
        },
    },
};

/// What is younger is the next digest's.
const SETTLED: Duration = Duration::minutes(1);

/// Writes the digest of a member and period, unless there is one; nothing new is a digest without a mail.
pub fn compose(db: &mut Db, job: &ComposeDigest, mails: &DigestMails, now: Timestamp) -> Result<(), Failure> {
    let Some(member) = wanting(db, job, now)? else { return Ok(()) };
    let settings = subscriptions::store::settings(db, member.id)?;
    let since = store::last_until(db, member.id)?.unwrap_or_else(|| job.begin()).max(member.read_from);
    // A post that is being written while this looks has a moment before now and is not seen yet.
    let until = now.minus(SETTLED);
    let items = choosing::choose(db, &member, &settings, (since, until))?;
    let Some(digest) = store::insert(db, (member.id, &job.period), (since, until), &items)? else {
        return Ok(());
    };
    if items.is_empty() {
        tracing::info!(member = %member.id, period = job.period, "nothing new, no digest");
        return Ok(());
    }
    let outbox = write(db, &member, (&items, since), mails, now)?;
    store::set_mail(db, digest, outbox)
}

/// The member, as long as they take part and want a digest now.
fn wanting(db: &mut Db, job: &ComposeDigest, now: Timestamp) -> Result<Option<Member>, Failure> {
    let Some(member) = members::store::find(db, job.member)? else { return Ok(None) };
    let settings = subscriptions::store::settings(db, member.id)?;
    let wants = settings.digest_every != DigestEvery::Never && !settings.is_paused(now);
    Ok(Some(member).filter(|member| member.state == MemberState::Active && wants))
}

fn write(
    db: &mut Db,
    member: &Member,
    (items, since): (&[Item], Timestamp),
    mails: &DigestMails,
    now: Timestamp,
) -> Result<OutboxId, Failure> {
    let stop = keys::make(db, &mails.random, member.id, Purpose::Stop, None, now)?;
    let stop_url = format!("{}/afmelden/{}", mails.base_url, stop.reveal());
    let mut told = Vec::new();
    for item in items {
        told.push(tell(db, item, &mails.base_url)?);
    }
    let digest = Digest { since, items: told, stop_url: stop_url.clone() };
    let written = mails.writer.write(&member.language, &member.name, &digest)?;
    let list = ListHeaders {
        name: mails.site_name.clone(),
        id: "overzicht".to_owned(),
        unsubscribe: stop_url,
        archive: mails.base_url.clone(),
        post: String::new(),
        help: format!("{}/instellingen/meldingen", mails.base_url),
    };
    let new = NewMail {
        kind: "digest".to_owned(),
        message_id: format!("<digest.{}@{}>", mails.random.key()?, mails.mail_domain),
        recipient_name: member.name.clone(),
        recipient: member.email.clone(),
        subject: written.subject,
        text_body: written.text,
        html_body: written.html,
        sender_name: String::new(),
        reply_to: String::new(),
        headers: MailHeaders { list: Some(list), ..MailHeaders::default() }.to_text(),
    };
    outbox::enqueue(db, &new, now)
}

fn tell(db: &mut Db, item: &Item, base_url: &str) -> Result<DigestItem, Failure> {
    let group = groups::store::get(db, item.thread.group_id)?;
    let post = threads::store::get_post(db, item.post)?;
    let card = members::store::cards(db, &[post.author_id])?.remove(&post.author_id);
    Ok(DigestItem {
        kind: item.kind,
        title: item.thread.title.clone(),
        excerpt: post.excerpt,
        group: group.name,
        author: card.map(|card| card.name).unwrap_or_default(),
        new_count: item.new_count,
        url: format!("{base_url}/reacties/{}", item.post),
    })
}

/// Takes a written digest back where its reader stopped it, or may not see all of it any more; then it is written
/// anew. True where it was taken back. A mail that is no digest is none of ours.
pub fn recall(db: &mut Db, mail: OutboxId, now: Timestamp) -> Result<bool, Failure> {
    let Some((digest, member, period, since)) = store::find_by_mail(db, mail)? else { return Ok(false) };
    let job = ComposeDigest { member, period, since: since.micros() };
    let Some(member) = wanting(db, &job, now)? else {
        return outbox::withdraw(db, mail, "settings", now);
    };
    let actor = member.actor();
    for thread in store::threads_of(db, digest)? {
        match place::readable_thread(db, &actor, thread) {
            Ok(_) => {}
            Err(Failure::Broken(error)) => return Err(Failure::Broken(error)),
            Err(_) => {
                if !outbox::withdraw(db, mail, "no_right", now)? {
                    return Ok(false);
                }
                store::delete(db, digest)?;
                queue::enqueue(db, &job, now)?;
                return Ok(true);
            }
        }
    }
    Ok(false)
}
