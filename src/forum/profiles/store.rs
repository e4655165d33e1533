//! The rows of `profiles`, and what the settings change of `members`.

use diesel::prelude::*;

use super::model::{KeptProfile, Profile, ProfileDetails};
use crate::platform::{
    db::{
        Db,
        schema::{members, profiles},
    },
    error::Failure,
    ids::MemberId,
    text::fold::{fold, sort_key},
};

/// The profile of a member, or [`Failure::NotFound`].
pub fn get(db: &mut Db, member: MemberId) -> Result<Profile, Failure> {
    let found = profiles::table.find(member).select(Profile::as_select()).first(db).optional()?;
    found.ok_or(Failure::NotFound)
}

/// Writes what a member says of themselves. `search_key` is the folded text by which they are found.
pub fn update(
    db: &mut Db,
    member: MemberId,
    details: &ProfileDetails,
    search_key: &str,
) -> Result<(), Failure> {
    let name = details.name.as_str();
    diesel::update(members::table.find(member))
        .set((
            members::name.eq(name),
            members::sort_key.eq(sort_key(name)),
            members::name_key.eq(fold(name)),
            members::language.eq(details.language.as_str()),
            members::theme.eq(details.theme.as_str()),
        ))
        .execute(db)?;
    let days: Vec<String> = details.days.iter().map(|day| day.number_from_monday().to_string()).collect();
    let hidden: Vec<&str> = details.hidden.iter().map(|field| field.as_str()).collect();
    diesel::update(profiles::table.find(member))
        .set((
            profiles::job_title.eq(&details.job_title),
            profiles::province.eq(details.province),
            profiles::expertise.eq(&details.expertise),
            profiles::ask_me_about.eq(&details.ask_me_about),
            profiles::working_days.eq(days.join(" ")),
            profiles::hidden_fields.eq(hidden.join(" ")),
            profiles::search_key.eq(search_key),
        ))
        .execute(db)?;
    Ok(())
}

/// Other words and another picture.
pub fn set_kept(db: &mut Db, member: MemberId, kept: &KeptProfile, search_key: &str) -> Result<(), Failure> {
    diesel::update(profiles::table.find(member))
        .set((
            profiles::job_title.eq(&kept.job_title),
            profiles::expertise.eq(&kept.expertise),
            profiles::ask_me_about.eq(&kept.ask_me_about),
            profiles::picture.eq(kept.picture.as_deref()),
            profiles::search_key.eq(search_key),
        ))
        .execute(db)?;
    Ok(())
}

/// Another picture, or none.
pub fn set_picture(db: &mut Db, member: MemberId, name: Option<&str>) -> Result<(), Failure> {
    diesel::update(profiles::table.find(member)).set(profiles::picture.eq(name)).execute(db)?;
    Ok(())
}

/// How many profiles show this picture.
pub fn count_picture(db: &mut Db, name: &str) -> Result<i64, Failure> {
    Ok(profiles::table.filter(profiles::picture.eq(name)).count().get_result(db)?)
}
