//! Stopping mail by the key in it, without signing in.

use super::keys::{self, MailKey, Purpose};
use crate::{
    forum::{
        access::{Action, allowed},
        groups::{self, model::Group},
        members::{
            self,
            model::{Member, MemberState},
        },
        subscriptions::{
            self,
            model::{DigestEvery, GroupLevel, MailSettings, Pace, ThreadLevel},
        },
        threads::{self, model::Thread},
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::{Failure, FieldErrors},
        ids::PostId,
    },
};

/// What a key could stop.
#[derive(Debug, Clone)]
pub struct Stoppable {
    /// Whose mail.
    pub member: Member,
    /// The thread that the mail was about, with its group; none for a digest, or where they are gone.
    pub about: Option<(Thread, Group)>,
}

/// How much to stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Everything about this thread.
    Thread,
    /// New threads of its group.
    Group,
    /// Nothing at once any more: all of it in the weekly digest.
    Weekly,
    /// Everything but mail about the account.
    All,
}

impl Scope {
    /// Reads the word of the form.
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "thread" => Some(Self::Thread),
            "group" => Some(Self::Group),
            "weekly" => Some(Self::Weekly),
            "all" => Some(Self::All),
            _ => None,
        }
    }
}

/// What the key in a mail could stop; [`Failure::NotFound`] for anything else.
pub fn find(db: &mut Db, secret: &str) -> Result<Stoppable, Failure> {
    let MailKey { member, post } = keys::find(db, secret, Purpose::Stop)?;
    let member = members::store::find(db, member)?
        .filter(|member| member.state == MemberState::Active)
        .ok_or(Failure::NotFound)?;
    let about = match post {
        Some(post) => about(db, &member, post)?,
        None => None,
    };
    Ok(Stoppable { member, about })
}

/// The thread of a post with its group, as long as the member may read it: a mail outlives the right to read on.
fn about(db: &mut Db, member: &Member, post: PostId) -> Result<Option<(Thread, Group)>, Failure> {
    let post = match threads::store::get_post(db, post) {
        Ok(post) => post,
        Err(Failure::NotFound) => return Ok(None),
        Err(failure) => return Err(failure),
    };
    let Some(thread) = threads::store::find(db, post.thread_id)? else { return Ok(None) };
    let actor = member.actor();
    let place = threads::place::of_thread(db, &actor, &thread)?;
    if !allowed(&actor, Action::ReadGroup, &place) {
        return Ok(None);
    }
    let group = groups::store::get(db, thread.group_id)?;
    Ok(Some((thread, group)))
}

/// Stops it. Without a scope (one click, RFC 8058) it is the thread, or everything where the mail was about no thread.
/// Stopping again changes nothing more.
pub fn stop(db: &mut Db, secret: &str, scope: Option<Scope>, at: Timestamp) -> Result<Scope, Failure> {
    let found = find(db, secret)?;
    let member = found.member.id;
    let scope = scope.unwrap_or(if found.about.is_some() { Scope::Thread } else { Scope::All });
    let settings = subscriptions::store::settings(db, member)?;
    match (scope, &found.about) {
        (Scope::Thread, Some((thread, _))) => {
            let level = Some(ThreadLevel::Mute);
            subscriptions::store::set_thread_level(db, (member, thread.id), level, at)?;
        }
        (Scope::Group, Some((_, group))) => {
            // Who does not belong to it has no level of it to set, and must not believe that something stopped.
            if !subscriptions::store::set_group_level(db, (member, group.id), GroupLevel::Mute)? {
                return Err(FieldErrors::one("scope", "error-not-in-group").into());
            }
        }
        (Scope::Thread | Scope::Group, None) => {
            return Err(FieldErrors::one("scope", "error-mail-choice").into());
        }
        (Scope::Weekly, _) => {
            let digest_every = match settings.digest_every {
                DigestEvery::Never => DigestEvery::Weekly,
                every => every,
            };
            let [to_me, followed, in_groups] = [Pace::Digest; 3];
            let weekly = MailSettings { to_me, followed, in_groups, digest_every, ..settings };
            subscriptions::store::set_settings(db, &weekly)?;
        }
        (Scope::All, _) => {
            let [to_me, followed, in_groups] = [Pace::Never; 3];
            let none =
                MailSettings { to_me, followed, in_groups, digest_every: DigestEvery::Never, ..settings };
            subscriptions::store::set_settings(db, &none)?;
        }
    }
    Ok(scope)
}
