//! Changing one's own profile.

use super::{
    model::{HideableField, ProfileDetails},
    store,
};
use crate::{
    forum::access::{Action, Actor, Place, check},
    platform::{db::Db, error::Failure, text::fold::fold},
};

/// Writes what a member says of themselves.
pub fn edit(db: &mut Db, actor: &Actor, details: &ProfileDetails) -> Result<(), Failure> {
    check(actor, Action::UseOwnAccount, &Place::SITE)?;
    store::update(db, actor.require_member()?, details, &search_key(details))
}

/// The folded text by which somebody is found: what they show, and nothing that they hide.
pub fn search_key(details: &ProfileDetails) -> String {
    let texts =
        [details.job_title.as_str(), &details.expertise, &details.ask_me_about, details.province.as_str()];
    search_key_of(texts, |field| details.hidden.contains(&field))
}

/// The same of function, expertise, what one may ask, and province.
pub(super) fn search_key_of(texts: [&str; 4], hides: impl Fn(HideableField) -> bool) -> String {
    let fields = [
        HideableField::JobTitle,
        HideableField::Expertise,
        HideableField::AskMeAbout,
        HideableField::Province,
    ];
    let both = fields.into_iter().zip(texts);
    let shown: Vec<&str> = both.filter(|(field, _)| !hides(*field)).map(|(_, text)| text).collect();
    fold(&shown.join(" "))
}

/// Another picture, by the name of its content; gives the name of one that nobody shows any more.
pub fn set_picture(db: &mut Db, actor: &Actor, name: Option<&str>) -> Result<Option<String>, Failure> {
    check(actor, Action::UseOwnAccount, &Place::SITE)?;
    let member = actor.require_member()?;
    let before = store::get(db, member)?.picture;
    store::set_picture(db, member, name)?;
    match before {
        Some(before) if store::count_picture(db, &before)? == 0 => Ok(Some(before)),
        _ => Ok(None),
    }
}
