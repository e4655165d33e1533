//! What moderation takes away of a profile, and gives back: the words that its owner chose, and the picture. Name,
//! province and working days stay; they say nothing that could be against the rules.

use super::{
    editing,
    model::{KeptProfile, Profile},
    store,
};
use crate::platform::{db::Db, error::Failure, ids::MemberId};

/// The words and the picture of somebody as they are now, also those that they hide.
pub fn kept(db: &mut Db, member: MemberId) -> Result<KeptProfile, Failure> {
    let Profile { job_title, expertise, ask_me_about, picture, hidden_fields, .. } = store::get(db, member)?;
    Ok(KeptProfile { job_title, expertise, ask_me_about, picture, hidden_fields })
}

/// Takes the words and the picture away.
pub fn clear(db: &mut Db, member: MemberId) -> Result<(), Failure> {
    write(db, member, &KeptProfile::default())
}

/// Gives back what was taken away, where its owner wrote nothing new since.
pub fn give_back(db: &mut Db, member: MemberId, before: &KeptProfile) -> Result<(), Failure> {
    let now = kept(db, member)?;
    let either = |now: String, before: &str| if now.is_empty() { before.to_owned() } else { now };
    let given = KeptProfile {
        job_title: either(now.job_title, &before.job_title),
        expertise: either(now.expertise, &before.expertise),
        ask_me_about: either(now.ask_me_about, &before.ask_me_about),
        picture: now.picture.or_else(|| before.picture.clone()),
        hidden_fields: now.hidden_fields,
    };
    write(db, member, &given)
}

fn write(db: &mut Db, member: MemberId, kept: &KeptProfile) -> Result<(), Failure> {
    let profile = store::get(db, member)?;
    let search_key = editing::search_key_of(
        [&kept.job_title, &kept.expertise, &kept.ask_me_about, profile.province.as_str()],
        |field| profile.hides(field),
    );
    store::set_kept(db, member, kept, &search_key)
}
