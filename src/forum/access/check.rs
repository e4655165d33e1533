//! The one question: may this actor do this, here?

use strum::IntoEnumIterator;

use super::{
    Actor, Place, PostPlace,
    place::{Audience, GroupRole, JoinPolicy},
    rules::{Action, COLUMNS, Cell, RULES, guest_cell},
};
use crate::platform::error::Failure;

/// Whether the actor may do it.
pub fn allowed(actor: &Actor, action: Action, place: &Place) -> bool {
    decide(actor, action, place).is_ok()
}

/// Lets the act go on, or says why not: [`Failure::NotFound`] where the actor may not even know of the place,
/// [`Failure::SignInFirst`] for a visitor where signing in could help, else [`Failure::Forbidden`].
pub fn check(actor: &Actor, action: Action, place: &Place) -> Result<(), Failure> {
    match decide(actor, action, place) {
        Ok(()) => Ok(()),
        Err(Denied::Unknown) => Err(Failure::NotFound),
        Err(Denied::SignIn) => Err(Failure::SignInFirst),
        Err(Denied::Because(reason)) => Err(Failure::Forbidden(reason.into())),
    }
}

/// Why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Denied {
    /// The place is hidden from this actor.
    Unknown,
    /// A visitor must sign in.
    SignIn,
    /// A reason for the reader, as a message key.
    Because(&'static str),
}

/// [`check`] without the HTTP-like failure, for tables and tests.
pub fn decide(actor: &Actor, action: Action, place: &Place) -> Result<(), Denied> {
    if !readable(actor, place) {
        // A board for members only is no secret to a visitor who could sign in, nor to a guest; one for its group is.
        return Err(match (place.audience, actor) {
            (Audience::Members, Actor::Visitor) => Denied::SignIn,
            (Audience::Members, _) if actor.is_guest() => Denied::Because(GUEST_ELSEWHERE),
            _ => Denied::Unknown,
        });
    }
    if actor.is_guest() && place.role.is_none() {
        return holds(guest_cell(action), actor, place)
            .map_err(|reason| Denied::Because(if reason == NOT_FOR_YOU { GUEST_ELSEWHERE } else { reason }));
    }
    let Some(column) = column(actor, place) else { return Err(Denied::Unknown) };
    let cell = RULES
        .iter()
        .find(|(ruled, _)| *ruled == action)
        .and_then(|(_, cells)| cells.get(column))
        .copied()
        .unwrap_or(Cell::No);
    holds(cell, actor, place).map_err(|reason| {
        if matches!(actor, Actor::Visitor) { Denied::SignIn } else { Denied::Because(reason) }
    })
}

/// What everybody hears whose column says no.
const NOT_FOR_YOU: &str = "denied-not-for-you";
/// What a guest hears outside their own groups.
const GUEST_ELSEWHERE: &str = "denied-guest-elsewhere";

/// The rightmost column the actor stands in.
fn column(actor: &Actor, place: &Place) -> Option<usize> {
    let name = match (actor, place.role) {
        (Actor::Visitor, _) => "visitor",
        (Actor::Member(member), _) if member.is_admin => "admin",
        (Actor::Member(_), Some(GroupRole::Moderator)) => "moderator",
        (Actor::Member(_), _) if place.is_own(actor) => "author",
        (Actor::Member(_), Some(GroupRole::Member)) => "group member",
        (Actor::Member(_), None) => "member",
    };
    COLUMNS.iter().position(|column| *column == name)
}

/// The audiences whose groups this actor reads without belonging to them.
pub fn readable_audiences(actor: &Actor) -> Vec<Audience> {
    Audience::iter().filter(|one| readable(actor, &Place { audience: *one, ..Place::SITE })).collect()
}

fn readable(actor: &Actor, place: &Place) -> bool {
    match place.audience {
        Audience::Public => true,
        Audience::Members => place.role.is_some() || (actor.member().is_some() && !actor.is_guest()),
        Audience::Group => place.role.is_some() || actor.is_admin(),
    }
}

fn holds(cell: Cell, actor: &Actor, place: &Place) -> Result<(), &'static str> {
    let belongs = place.role.is_some();
    match cell {
        Cell::Yes | Cell::Read => Ok(()),
        Cell::No => Err(NOT_FOR_YOU),
        Cell::Open if place.is_closed => Err("denied-group-closed"),
        Cell::Open if place.is_muted => Err("denied-muted"),
        Cell::Open if place.is_locked => Err("denied-thread-locked"),
        Cell::Open if !belongs && place.was_removed => Err("denied-removed"),
        Cell::Open if belongs || actor.is_admin() || place.through_listing => Ok(()),
        Cell::Open if place.join_policy != JoinPolicy::Open => Err("denied-join-first"),
        Cell::Open => Ok(()),
        Cell::Join if belongs => Err("denied-already-joined"),
        Cell::Join if place.is_closed => Err("denied-group-closed"),
        Cell::Join if place.was_removed => Err("denied-removed"),
        Cell::Join if place.join_policy == JoinPolicy::Open => Ok(()),
        Cell::Join => Err("denied-join-by-moderator"),
        Cell::Ask if belongs => Err("denied-already-joined"),
        Cell::Ask if place.is_closed => Err("denied-group-closed"),
        Cell::Ask if place.asks_to_join() => Ok(()),
        Cell::Ask => Err(NOT_FOR_YOU),
        Cell::Standing if place.post == PostPlace::Removed => Err("denied-post-removed"),
        Cell::Standing => Ok(()),
        Cell::Own if place.is_own(actor) => Ok(()),
        Cell::Own => Err("denied-not-yours"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{forum::access::MemberActor, platform::ids::MemberId};

    const ANNA: Actor = actor(1, false, false);
    const ADMIN: Actor = actor(2, true, false);
    const PIM: Actor = actor(3, false, true);

    const fn actor(id: i64, is_admin: bool, is_guest: bool) -> Actor {
        Actor::Member(MemberActor { id: MemberId(id), is_admin, is_guest })
    }

    #[test]
    fn every_action_has_one_row() {
        for action in Action::iter() {
            assert_eq!(RULES.iter().filter(|(ruled, _)| *ruled == action).count(), 1, "{action:?}");
        }
    }

    #[test]
    fn a_group_for_its_members_is_unknown_to_others_and_known_to_administrators() {
        let place = Place { audience: Audience::Group, ..Place::SITE };
        for action in Action::iter() {
            assert_eq!(decide(&ANNA, action, &place), Err(Denied::Unknown), "{action:?}");
            assert_eq!(decide(&Actor::Visitor, action, &place), Err(Denied::Unknown), "{action:?}");
        }
        assert!(allowed(&ADMIN, Action::ReadGroup, &place));
        assert!(allowed(&ANNA, Action::ReadGroup, &Place { role: Some(GroupRole::Member), ..place }));
    }

    #[test]
    fn a_guest_is_a_member_in_their_own_groups_and_elsewhere_little_more_than_a_visitor() {
        for audience in [Audience::Public, Audience::Members, Audience::Group] {
            let elsewhere = Place { audience, ..Place::SITE };
            let own = Place { role: Some(GroupRole::Member), ..elsewhere };
            for action in Action::iter() {
                assert_eq!(
                    decide(&PIM, action, &own),
                    decide(&ANNA, action, &own),
                    "{action:?} {audience:?}"
                );
                let expected = match (audience, guest_cell(action)) {
                    (Audience::Group, _) => Err(Denied::Unknown),
                    (Audience::Members, _) | (_, Cell::No) => Err(Denied::Because("denied-guest-elsewhere")),
                    _ => Ok(()),
                };
                assert_eq!(decide(&PIM, action, &elsewhere), expected, "{action:?} {audience:?}");
            }
        }
        let written = Place::SITE.by(MemberId(3));
        assert!(!allowed(&PIM, Action::EditPost, &written), "what one wrote in a group one has left");
        assert!(
            allowed(&actor(4, true, true), Action::ManageGroups, &Place::SITE),
            "who runs the site is no guest"
        );
    }

    #[test]
    fn locked_and_closed_places_take_nothing_new_from_anybody() {
        for place in [Place { is_locked: true, ..Place::SITE }, Place { is_closed: true, ..Place::SITE }] {
            for actor in [ANNA, ADMIN] {
                assert!(!allowed(&actor, Action::Reply, &place));
            }
        }
    }

    #[test]
    fn an_author_edits_the_own_post_and_a_moderator_any_until_it_is_removed() {
        let own = Place::SITE.by(MemberId(1));
        let other = Place::SITE.by(MemberId(9));
        assert!(allowed(&ANNA, Action::EditPost, &own) && !allowed(&ANNA, Action::EditPost, &other));
        assert!(allowed(&ANNA, Action::EditPost, &Place { role: Some(GroupRole::Moderator), ..other }));
        assert!(!allowed(&ANNA, Action::EditPost, &Place { post: PostPlace::Removed, ..own }));
    }

    #[test]
    fn who_was_taken_out_of_an_open_group_asks_before_joining_again() {
        let place = Place { was_removed: true, ..Place::SITE };
        assert!(!allowed(&ANNA, Action::JoinGroup, &place) && allowed(&ANNA, Action::AskToJoin, &place));
        for action in [Action::StartThread, Action::Reply] {
            assert_eq!(decide(&ANNA, action, &place), Err(Denied::Because("denied-removed")));
        }
        assert!(allowed(&ANNA, Action::ReadGroup, &place), "reading is for everybody who may read");
        let invited = Place { join_policy: JoinPolicy::Invite, ..place };
        assert!(!allowed(&ANNA, Action::AskToJoin, &invited), "invitations are not asked for");
    }

    #[test]
    fn a_member_writes_where_a_group_is_open_and_asks_where_it_is_not() {
        let asked = Place { join_policy: JoinPolicy::Request, ..Place::SITE };
        assert!(allowed(&ANNA, Action::StartThread, &Place::SITE));
        assert!(!allowed(&ANNA, Action::StartThread, &asked));
        assert!(allowed(&ANNA, Action::StartThread, &Place { role: Some(GroupRole::Member), ..asked }));
    }

    #[test]
    fn who_meets_a_thread_on_a_board_of_their_own_replies_to_it_unless_muted_or_locked_where_it_is_at_home() {
        let asked = Place { join_policy: JoinPolicy::Request, ..Place::SITE };
        let listed = Place { through_listing: true, ..asked };
        assert!(!allowed(&ANNA, Action::Reply, &asked) && allowed(&ANNA, Action::Reply, &listed));
        for shut in [
            Place { is_muted: true, ..listed },
            Place { is_locked: true, ..listed },
            Place { is_closed: true, ..listed },
            Place { audience: Audience::Group, ..listed },
        ] {
            assert!(!allowed(&ANNA, Action::Reply, &shut), "{shut:?}");
        }
        for action in [Action::EditPost, Action::PinThread, Action::ArrangeThreads, Action::RestorePost] {
            assert!(!allowed(&ANNA, action, &listed), "{action:?}");
        }
        assert!(!allowed(&Actor::Visitor, Action::Reply, &listed));
    }

    #[test]
    fn without_belonging_to_a_group_one_reads_as_far_as_its_audience_goes() {
        assert_eq!(readable_audiences(&Actor::Visitor), [Audience::Public]);
        assert_eq!(readable_audiences(&ANNA), [Audience::Public, Audience::Members]);
        assert_eq!(readable_audiences(&ADMIN), [Audience::Public, Audience::Members, Audience::Group]);
    }
}
