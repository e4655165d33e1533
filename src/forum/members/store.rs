//! The rows of `members`.

use std::collections::HashMap;

use diesel::prelude::*;

use super::model::{Member, MemberCard, MemberState};
use crate::platform::{
    clock::Timestamp,
    db::{
        CHUNK, Db,
        schema::{members, organisations, profiles},
    },
    error::Failure,
    ids::{MemberId, OrganisationId},
    text::fold::{fold, sort_key},
};

/// One member, whatever their state.
pub fn find(db: &mut Db, id: MemberId) -> Result<Option<Member>, Failure> {
    Ok(members::table.find(id).select(Member::as_select()).first(db).optional()?)
}

/// One member, or [`Failure::NotFound`].
pub fn get(db: &mut Db, id: MemberId) -> Result<Member, Failure> {
    find(db, id)?.ok_or(Failure::NotFound)
}

/// The member with this address, by its folded key.
pub fn find_by_email_key(db: &mut Db, key: &str) -> Result<Option<Member>, Failure> {
    Ok(members::table.filter(members::email_key.eq(key)).select(Member::as_select()).first(db).optional()?)
}

/// The active members who have one of these folded names, with the names as written.
pub fn ids_by_name_keys(db: &mut Db, keys: &[String]) -> Result<Vec<(MemberId, String)>, Failure> {
    let mut found = Vec::new();
    for chunk in keys.chunks(CHUNK) {
        let rows: Vec<(MemberId, String)> = members::table
            .filter(members::name_key.eq_any(chunk))
            .filter(members::state.eq(MemberState::Active))
            .order(members::id)
            .select((members::id, members::name))
            .load(db)?;
        found.extend(rows);
    }
    Ok(found)
}

/// Id, state, name, organisation, claimed organisation, picture, whether a guest.
type CardRow = (MemberId, MemberState, String, Option<String>, String, Option<String>, bool);

/// What is shown of each of these people beside what they wrote: one query.
pub fn cards(db: &mut Db, ids: &[MemberId]) -> Result<HashMap<MemberId, MemberCard>, Failure> {
    let mut cards = HashMap::new();
    for chunk in ids.chunks(CHUNK) {
        let rows: Vec<CardRow> = members::table
            .left_join(organisations::table)
            .left_join(profiles::table)
            .filter(members::id.eq_any(chunk))
            .select((
                members::id,
                members::state,
                members::name,
                organisations::name.nullable(),
                members::organisation_claim,
                profiles::picture.nullable(),
                members::is_guest,
            ))
            .load(db)?;
        for (id, state, name, organisation, claim, picture, is_guest) in rows {
            let is_former = state == MemberState::Left;
            let card = if is_former {
                MemberCard {
                    id,
                    name: String::new(),
                    organisation: String::new(),
                    picture: None,
                    is_former,
                    is_guest: false,
                }
            } else {
                let organisation = organisation.unwrap_or(claim);
                MemberCard { id, name, organisation, picture, is_former, is_guest }
            };
            cards.insert(id, card);
        }
    }
    Ok(cards)
}

/// What a new member's row needs.
pub struct NewMember<'a> {
    /// The state to begin in.
    pub state: MemberState,
    /// The real name.
    pub name: &'a str,
    /// The address as written.
    pub email: &'a str,
    /// The PHC string, or empty.
    pub password_hash: &'a str,
    /// Whether they run the site.
    pub is_admin: bool,
    /// Where they work, when it is known.
    pub organisation: Option<OrganisationId>,
    /// Where they say they work.
    pub organisation_claim: &'a str,
    /// Why they want to take part.
    pub motivation: &'a str,
    /// Their language.
    pub language: &'a str,
    /// When.
    pub at: Timestamp,
}

/// Adds a member with an empty profile.
pub fn insert(db: &mut Db, new: &NewMember<'_>) -> Result<MemberId, Failure> {
    let settled = new.state == MemberState::Active;
    let id: MemberId = diesel::insert_into(members::table)
        .values((
            members::state.eq(new.state),
            members::name.eq(new.name),
            members::sort_key.eq(sort_key(new.name)),
            members::name_key.eq(fold(new.name)),
            members::email.eq(new.email),
            members::email_key.eq(new.email.to_lowercase()),
            members::password_hash.eq(new.password_hash),
            members::is_admin.eq(new.is_admin),
            members::organisation_id.eq(new.organisation),
            members::organisation_claim.eq(new.organisation_claim),
            members::motivation.eq(new.motivation),
            members::language.eq(new.language),
            members::theme.eq("system"),
            members::created_at.eq(new.at),
            members::confirmed_at.eq(settled.then_some(new.at)),
            members::admitted_at.eq(settled.then_some(new.at)),
            members::read_from.eq(new.at),
        ))
        .returning(members::id)
        .get_result(db)?;
    diesel::insert_into(profiles::table)
        .values((
            profiles::member_id.eq(id),
            profiles::job_title.eq(""),
            profiles::province.eq(""),
            profiles::expertise.eq(""),
            profiles::ask_me_about.eq(""),
            profiles::working_days.eq(""),
            // Whoever signs up shows their address only when they say so.
            profiles::hidden_fields.eq("email"),
            profiles::search_key.eq(""),
        ))
        .execute(db)?;
    Ok(id)
}

/// Makes everybody else who would decide about this member wait until the transaction ends. SQLite has one writer,
/// who holds everything already.
pub fn lock(db: &mut Db, id: MemberId) -> Result<(), Failure> {
    if let Db::Postgres(connection) = db {
        members::table.find(id).select(members::id).for_update().execute(connection)?;
    }
    Ok(())
}

/// The active administrators: name and address.
pub fn list_admins(db: &mut Db) -> Result<Vec<Member>, Failure> {
    Ok(members::table
        .filter(members::is_admin)
        .filter(members::state.eq(MemberState::Active))
        .order(members::id)
        .select(Member::as_select())
        .load(db)?)
}

/// How many members there are in a state.
pub fn count(db: &mut Db, state: MemberState) -> Result<i64, Failure> {
    Ok(members::table.filter(members::state.eq(state)).count().get_result(db)?)
}

/// Whether anybody has an account.
pub fn any(db: &mut Db) -> Result<bool, Failure> {
    Ok(diesel::select(diesel::dsl::exists(members::table.select(members::id))).get_result(db)?)
}

/// The address is confirmed.
pub fn set_confirmed(db: &mut Db, id: MemberId, at: Timestamp) -> Result<(), Failure> {
    diesel::update(members::table.find(id)).set(members::confirmed_at.eq(at)).execute(db)?;
    Ok(())
}

/// People who are kept out of the site, by name; at most `limit`.
pub fn list_suspended(db: &mut Db, limit: i64) -> Result<Vec<Member>, Failure> {
    Ok(members::table
        .filter(members::state.eq(MemberState::Suspended))
        .order((members::sort_key, members::id))
        .limit(limit)
        .select(Member::as_select())
        .load(db)?)
}

/// Somebody who waits is let in; what was written before is not new to them. False when they do not wait.
pub fn set_admitted(
    db: &mut Db,
    id: MemberId,
    organisation: Option<OrganisationId>,
    at: Timestamp,
) -> Result<bool, Failure> {
    let admitted = diesel::update(members::table.find(id).filter(members::state.eq(MemberState::Pending)))
        .set((
            members::state.eq(MemberState::Active),
            members::admitted_at.eq(at),
            members::organisation_id.eq(organisation),
            members::is_vouched_for.eq(organisation.is_some()),
            members::read_from.eq(at),
        ))
        .execute(db)?;
    Ok(admitted == 1)
}

/// Moves somebody from one state to another; false when they are in none or another one.
pub fn move_state(db: &mut Db, id: MemberId, from: MemberState, to: MemberState) -> Result<bool, Failure> {
    let moved = diesel::update(members::table.find(id).filter(members::state.eq(from)))
        .set(members::state.eq(to))
        .execute(db)?;
    Ok(moved == 1)
}

/// Somebody vouches for them from now on.
pub fn set_vouched_for(db: &mut Db, id: MemberId) -> Result<(), Failure> {
    diesel::update(members::table.find(id)).set(members::is_vouched_for.eq(true)).execute(db)?;
    Ok(())
}

/// Makes a guest of somebody, or an ordinary member.
pub fn set_guest(db: &mut Db, id: MemberId, is_guest: bool) -> Result<(), Failure> {
    diesel::update(members::table.find(id)).set(members::is_guest.eq(is_guest)).execute(db)?;
    Ok(())
}

/// Another password.
pub fn set_password_hash(db: &mut Db, id: MemberId, hash: &str) -> Result<(), Failure> {
    diesel::update(members::table.find(id)).set(members::password_hash.eq(hash)).execute(db)?;
    Ok(())
}

/// Another address.
pub fn set_email(db: &mut Db, id: MemberId, email: &str) -> Result<(), Failure> {
    diesel::update(members::table.find(id))
        .set((members::email.eq(email), members::email_key.eq(email.to_lowercase())))
        .execute(db)?;
    Ok(())
}

/// The language of pages and mails.
pub fn set_language(db: &mut Db, id: MemberId, language: &str) -> Result<(), Failure> {
    diesel::update(members::table.find(id)).set(members::language.eq(language)).execute(db)?;
    Ok(())
}

/// People whose address is confirmed and who wait to be let in, the longest wait first.
pub fn list_waiting(db: &mut Db, limit: i64) -> Result<Vec<Member>, Failure> {
    Ok(members::table
        .filter(members::state.eq(MemberState::Pending))
        .filter(members::confirmed_at.is_not_null())
        .order((members::confirmed_at, members::id))
        .limit(limit)
        .select(Member::as_select())
        .load(db)?)
}

/// How many people wait to be let in.
pub fn count_waiting(db: &mut Db) -> Result<i64, Failure> {
    Ok(members::table
        .filter(members::state.eq(MemberState::Pending))
        .filter(members::confirmed_at.is_not_null())
        .count()
        .get_result(db)?)
}

/// Takes an account away that never took part.
pub fn delete_pending(db: &mut Db, id: MemberId) -> Result<bool, Failure> {
    let gone = diesel::delete(members::table.find(id).filter(members::state.eq(MemberState::Pending)))
        .execute(db)?;
    Ok(gone == 1)
}
