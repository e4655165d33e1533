//! The rows of `sessions`: one sign-in on one device each.
//!
//! ## Why
//! The session is a secret in a cookie, whose hash is looked up at every request; so it ends at once when it
//! is ended, when the password changes, and when its member is suspended (ASVS 7.4). It ends by itself after
//! days without a visit, and after more days in any case. There is no bound on how many one has. A guest has a
//! session only for as long as they belong to a group.

use chrono::Duration;
use diesel::{dsl::exists, prelude::*};

use crate::{
    forum::{access::GroupRole, members::model::MemberState},
    platform::{
        clock::Timestamp,
        config::Retention,
        db::{
            Db,
            schema::{group_members, members, profiles, sessions},
        },
        error::Failure,
        ids::{MemberId, SessionId},
        secrets::Token,
    },
};

/// After so long without a request a new visit begins.
const VISIT_GAP: Duration = Duration::minutes(30);

/// Who a session belongs to, with what every page needs of them.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// The session.
    pub session: SessionId,
    /// The member.
    pub member: MemberId,
    /// Whether they run the site.
    pub is_admin: bool,
    /// Whether they are a guest.
    pub is_guest: bool,
    /// Whether they lead a group.
    pub leads: bool,
    /// Whether their time in a group is over, and nobody took them out of it yet.
    pub has_overstayed: bool,
    /// Their name.
    pub name: String,
    /// "nl" or "en".
    pub language: String,
    /// "system", "light" or "dark".
    pub theme: String,
    /// The name of their picture's content.
    pub picture: Option<String>,
    /// When the visit before this one ended.
    pub previous_visit_at: Option<Timestamp>,
    /// When this session was last used.
    pub last_seen_at: Timestamp,
}

/// A session for the list of one's own.
#[derive(Debug, Clone, Queryable)]
pub struct Session {
    /// Its id.
    pub id: SessionId,
    /// On which device, in words.
    pub device: String,
    /// When it began.
    pub created_at: Timestamp,
    /// When it was last used.
    pub last_seen_at: Timestamp,
}

/// The places that somebody has in groups at this moment.
macro_rules! places {
    ($member:expr, $now:expr) => {
        group_members::table
            .filter(group_members::member_id.eq($member))
            .filter(group_members::until.is_null().or(group_members::until.gt($now).assume_not_null()))
    };
}

/// Whether somebody belongs to any group at this moment.
pub fn has_place(db: &mut Db, member: MemberId, now: Timestamp) -> Result<bool, Failure> {
    Ok(diesel::select(exists(places!(member, now))).get_result(db)?)
}

/// Begins a session.
pub fn insert(
    db: &mut Db,
    member: MemberId,
    token: &Token,
    device: &str,
    retention: &Retention,
    at: Timestamp,
) -> Result<SessionId, Failure> {
    Ok(diesel::insert_into(sessions::table)
        .values((
            sessions::token_hash.eq(token.hash()),
            sessions::member_id.eq(member),
            sessions::device.eq(device),
            sessions::created_at.eq(at),
            sessions::last_seen_at.eq(at),
            sessions::expires_at.eq(at.plus(Duration::days(i64::from(retention.session_days)))),
        ))
        .returning(sessions::id)
        .get_result(db)?)
}

/// Whose session has this hash, if it is alive and its member active: one query.
pub fn find_viewer(
    db: &mut Db,
    token_hash: &str,
    retention: &Retention,
    now: Timestamp,
) -> Result<Option<SignedIn>, Failure> {
    type Row = (
        (SessionId, Timestamp),
        (MemberId, bool, bool, String, String, String),
        (Option<Timestamp>, Option<Timestamp>),
        Option<String>,
        (bool, bool),
    );
    let idle = now.minus(Duration::days(i64::from(retention.session_idle_days)));
    let row: Option<Row> = sessions::table
        .inner_join(members::table.left_join(profiles::table))
        .filter(sessions::token_hash.eq(token_hash))
        .filter(sessions::expires_at.gt(now))
        .filter(sessions::last_seen_at.gt(idle))
        .filter(members::state.eq(MemberState::Active))
        .filter(members::is_guest.eq(false).or(exists(places!(members::id, now))))
        .select((
            (sessions::id, sessions::last_seen_at),
            (
                members::id,
                members::is_admin,
                members::is_guest,
                members::name,
                members::language,
                members::theme,
            ),
            (members::last_seen_at, members::previous_visit_at),
            profiles::picture.nullable(),
            (
                exists(
                    group_members::table
                        .filter(group_members::member_id.eq(members::id))
                        .filter(group_members::role.eq(GroupRole::Moderator)),
                ),
                exists(
                    group_members::table
                        .filter(group_members::member_id.eq(members::id))
                        .filter(group_members::until.le(now).assume_not_null()),
                ),
            ),
        ))
        .first(db)
        .optional()?;
    Ok(row.map(|((session, last_seen_at), member, (seen, previous), picture, (leads, has_overstayed))| {
        let (member, is_admin, is_guest, name, language, theme) = member;
        SignedIn {
            session,
            member,
            is_admin,
            is_guest,
            leads,
            has_overstayed,
            name,
            language,
            theme,
            picture,
            previous_visit_at: visit_before(seen, previous, now),
            last_seen_at,
        }
    }))
}

/// When the visit before the present one ended.
fn visit_before(seen: Option<Timestamp>, previous: Option<Timestamp>, now: Timestamp) -> Option<Timestamp> {
    match seen {
        Some(seen) if now.since(seen) > VISIT_GAP => Some(seen),
        _ => previous,
    }
}

/// Notes a visit.
pub fn touch(db: &mut Db, session: SessionId, member: MemberId, now: Timestamp) -> Result<(), Failure> {
    diesel::update(sessions::table.find(session)).set(sessions::last_seen_at.eq(now)).execute(db)?;
    let visits: Option<(Option<Timestamp>, Option<Timestamp>)> = members::table
        .find(member)
        .select((members::last_seen_at, members::previous_visit_at))
        .first(db)
        .optional()?;
    if let Some((seen, previous)) = visits {
        diesel::update(members::table.find(member))
            .set((
                members::last_seen_at.eq(now),
                members::previous_visit_at.eq(visit_before(seen, previous, now)),
            ))
            .execute(db)?;
    }
    Ok(())
}

/// A member's living sessions, last used first.
pub fn list(
    db: &mut Db,
    member: MemberId,
    retention: &Retention,
    now: Timestamp,
) -> Result<Vec<Session>, Failure> {
    let idle = now.minus(Duration::days(i64::from(retention.session_idle_days)));
    Ok(sessions::table
        .filter(sessions::member_id.eq(member))
        .filter(sessions::expires_at.gt(now))
        .filter(sessions::last_seen_at.gt(idle))
        .order((sessions::last_seen_at.desc(), sessions::id.desc()))
        .select((sessions::id, sessions::device, sessions::created_at, sessions::last_seen_at))
        .load(db)?)
}

/// Ends one of a member's own sessions; somebody else's is not found.
pub fn end(db: &mut Db, member: MemberId, session: SessionId) -> Result<(), Failure> {
    let ended =
        diesel::delete(sessions::table.find(session).filter(sessions::member_id.eq(member))).execute(db)?;
    if ended == 1 { Ok(()) } else { Err(Failure::NotFound) }
}

/// Ends the session with this secret, if there is one.
pub fn end_by_token(db: &mut Db, token: &Token) -> Result<(), Failure> {
    diesel::delete(sessions::table.filter(sessions::token_hash.eq(token.hash()))).execute(db)?;
    Ok(())
}

/// Ends all of a member's sessions but one, or all.
pub fn end_all(db: &mut Db, member: MemberId, but: Option<SessionId>) -> Result<usize, Failure> {
    let mut ended = diesel::delete(sessions::table).filter(sessions::member_id.eq(member)).into_boxed();
    if let Some(but) = but {
        ended = ended.filter(sessions::id.ne(but));
    }
    Ok(ended.execute(db)?)
}

/// Forgets sessions whose time is over.
pub fn delete_expired(db: &mut Db, retention: &Retention, now: Timestamp) -> Result<usize, Failure> {
    let idle = now.minus(Duration::days(i64::from(retention.session_idle_days)));
    Ok(diesel::delete(
        sessions::table.filter(sessions::expires_at.le(now).or(sessions::last_seen_at.le(idle))),
    )
    .execute(db)?)
}
