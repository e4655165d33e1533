//! The rows of `invitations` and `invitation_links`.

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;

use super::model::{Invitation, Invitee, LINK_FOR, Terms};
use crate::{
    forum::members::model::MemberState,
    platform::{
        clock::Timestamp,
        db::{
            CHUNK, Db,
            schema::{group_members, invitation_links, invitations, members},
        },
        error::Failure,
        ids::{GroupId, InvitationId, MemberId},
        secrets::Token,
    },
};

/// Keeps an invitation. The link never outlives the stay to which it leads.
pub fn insert(
    db: &mut Db,
    group: GroupId,
    invitee: &Invitee,
    terms: &Terms<'_>,
    by: MemberId,
    at: Timestamp,
) -> Result<InvitationId, Failure> {
    let end = at.plus(LINK_FOR);
    Ok(diesel::insert_into(invitations::table)
        .values((
            invitations::group_id.eq(group),
            invitations::email.eq(invitee.email.as_str()),
            invitations::email_key.eq(invitee.email.key()),
            invitations::name.eq(invitee.name.as_str()),
            invitations::organisation.eq(&invitee.organisation),
            invitations::language.eq(terms.language),
            invitations::guest_until.eq(terms.guest_until),
            invitations::invited_by.eq(by),
            invitations::created_at.eq(at),
            invitations::expires_at.eq(terms.guest_until.map_or(end, |until| until.min(end))),
        ))
        .returning(invitations::id)
        .get_result(db)?)
}

/// One invitation.
pub fn find(db: &mut Db, id: InvitationId) -> Result<Option<Invitation>, Failure> {
    Ok(invitations::table.find(id).select(Invitation::as_select()).first(db).optional()?)
}

/// Keeps the hash of a link that leads to an invitation.
pub fn insert_link(db: &mut Db, token: &Token, id: InvitationId) -> Result<(), Failure> {
    diesel::insert_into(invitation_links::table)
        .values((invitation_links::token_hash.eq(token.hash()), invitation_links::invitation_id.eq(id)))
        .execute(db)?;
    Ok(())
}

/// The invitation to which a link leads.
pub fn find_by_link(db: &mut Db, token: &Token) -> Result<Option<Invitation>, Failure> {
    Ok(invitation_links::table
        .inner_join(invitations::table)
        .filter(invitation_links::token_hash.eq(token.hash()))
        .select(Invitation::as_select())
        .first(db)
        .optional()?)
}

/// Nobody else comes in by an invitation of this address, to whichever group, until the transaction ends: two of
/// them would make two accounts.
pub fn lock_address(db: &mut Db, key: &str) -> Result<(), Failure> {
    // SQLite has one writer, who holds everything already.
    if let Db::Postgres(connection) = db {
        invitations::table
            .filter(invitations::email_key.eq(key))
            .order(invitations::id)
            .select(invitations::id)
            .for_update()
            .execute(connection)?;
    }
    Ok(())
}

/// Which of these addresses belong to members of a group.
pub fn members_among(db: &mut Db, group: GroupId, keys: &[String]) -> Result<HashSet<String>, Failure> {
    let mut found = HashSet::new();
    for chunk in keys.chunks(CHUNK) {
        let rows: Vec<String> = members::table
            .inner_join(group_members::table)
            .filter(group_members::group_id.eq(group))
            .filter(members::email_key.eq_any(chunk))
            .filter(members::state.ne(MemberState::Left))
            .select(members::email_key)
            .load(db)?;
        found.extend(rows);
    }
    Ok(found)
}

/// The invitations of these addresses to a group since a moment, by address.
pub fn of_addresses(
    db: &mut Db,
    group: GroupId,
    keys: &[String],
    since: Timestamp,
) -> Result<HashMap<String, Vec<Invitation>>, Failure> {
    let mut found: HashMap<String, Vec<Invitation>> = HashMap::new();
    for chunk in keys.chunks(CHUNK) {
        let rows: Vec<Invitation> = invitations::table
            .filter(invitations::group_id.eq(group))
            .filter(invitations::email_key.eq_any(chunk))
            .filter(invitations::created_at.gt(since))
            .select(Invitation::as_select())
            .load(db)?;
        for row in rows {
            found.entry(row.email_key.clone()).or_default().push(row);
        }
    }
    Ok(found)
}

/// How many people somebody invited since a moment, in all groups.
pub fn count_by(db: &mut Db, by: MemberId, since: Timestamp) -> Result<i64, Failure> {
    Ok(invitations::table
        .filter(invitations::invited_by.eq(by))
        .filter(invitations::created_at.gt(since))
        .count()
        .get_result(db)?)
}

/// An invitation that nobody answered and nobody took back.
macro_rules! unanswered {
    ($id:expr) => {
        invitations::table
            .find($id)
            .filter(invitations::accepted_at.is_null())
            .filter(invitations::withdrawn_at.is_null())
    };
}

/// The mail was written; false when it was already.
pub fn set_sent(db: &mut Db, id: InvitationId, at: Timestamp) -> Result<bool, Failure> {
    let sent = diesel::update(unanswered!(id).filter(invitations::sent_at.is_null()))
        .set(invitations::sent_at.eq(at))
        .execute(db)?;
    Ok(sent == 1)
}

/// The reminder was written; false when it was already: of two who remind at once, one does.
pub fn set_reminded(db: &mut Db, id: InvitationId, at: Timestamp) -> Result<bool, Failure> {
    let reminded = diesel::update(unanswered!(id).filter(invitations::reminded_at.is_null()))
        .set(invitations::reminded_at.eq(at))
        .execute(db)?;
    Ok(reminded == 1)
}

/// Somebody came in; false when the invitation is used or taken back: of two who come at once, one does.
pub fn set_accepted(db: &mut Db, id: InvitationId, by: MemberId, at: Timestamp) -> Result<bool, Failure> {
    let accepted = diesel::update(unanswered!(id))
        .set((invitations::accepted_at.eq(at), invitations::accepted_by.eq(by)))
        .execute(db)?;
    Ok(accepted == 1)
}

/// Takes an invitation back; false when somebody came in or it was taken back already.
pub fn set_withdrawn(db: &mut Db, id: InvitationId, at: Timestamp) -> Result<bool, Failure> {
    let withdrawn = diesel::update(unanswered!(id)).set(invitations::withdrawn_at.eq(at)).execute(db)?;
    Ok(withdrawn == 1)
}

/// Forgets invitations made before a moment, with the addresses in them.
pub fn forget(db: &mut Db, before: Timestamp) -> Result<usize, Failure> {
    Ok(diesel::delete(invitations::table.filter(invitations::created_at.lt(before))).execute(db)?)
}
