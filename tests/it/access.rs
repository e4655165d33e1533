//! One table says who may do what, and every address obeys it: each route is walked with each role of the table,
//! in groups of each audience, and the answer is what the table says.

use leestafel::{
    app::routes::{ROUTES, Route},
    forum::{
        access::{Action, Actor, Audience, COLUMNS, Denied, GroupRole, JoinPolicy, Place, decide},
        groups, threads,
    },
};
use strum::IntoEnumIterator;

use crate::support::{Page, TestApp, addresses::Addresses, people::Person};

/// The group that is walked.
const SLUG: &str = "vakdeskundigheid";
/// Another one, in which guests and the person whose profile is walked to always are.
const ELSEWHERE: &str = "mediawijsheid";
/// A guest who does not belong to the group, and one who does; the table has no columns of theirs.
const GUESTS: [&str; 2] = ["guest", "guest of the group"];

/// Fields with which most forms are content, so that a right that is there is really used.
const FIELDS: &[(&str, &str)] = &[
    ("body", "Een tekst"),
    ("title", "Een titel"),
    ("kind", "question"),
    ("reason", "Daarom"),
    ("taal", "nl"),
];

/// Where the right lies in something else than a role, so that the answer is the same for everybody.
fn is_keyed(route: &Route) -> bool {
    // The secret of a mailed link; the demo, which this is not.
    route.path.contains("{token}") || route.path.starts_with("/dev/")
}

/// Pressing these twice is harmless: who is in stays in, who is out stays out, and the answer is a redirect.
fn is_repeat(route: &Route, role: Option<GroupRole>) -> bool {
    match route.action {
        Action::JoinGroup => role.is_some(),
        Action::LeaveGroup => role.is_none(),
        _ => false,
    }
}

/// A site with one group in a certain state.
struct World {
    app: TestApp,
    addresses: Addresses,
    owner: Person,
    audience: Audience,
    join_policy: JoinPolicy,
    is_closed: bool,
    is_locked: bool,
}

impl World {
    fn new(audience: Audience, join_policy: JoinPolicy) -> Self {
        let app = TestApp::start_with("[limits]\nposts_per_member_per_hour = 10000", false);
        app.set_group(SLUG, audience, join_policy);
        let owner = app.moderator_of(SLUG);
        let addresses = Addresses::of(&app, SLUG);
        Self { app, addresses, owner, audience, join_policy, is_closed: false, is_locked: false }
    }

    /// Walks all routes in each role, and gives every answer that is not what the table says.
    fn walk(&self, only_in_groups: bool) -> Vec<String> {
        let mut routes: Vec<Route> = ROUTES.to_vec();
        // Signing out comes last: afterwards nobody is signed in.
        routes.sort_by_key(|route| route.path == "/uitloggen");
        let in_group = |route: &Route| {
            ["/themagroepen/{slug}", "/moderatie/{slug}", "/gesprekken/", "/reacties/"]
                .iter()
                .any(|start| route.path.starts_with(start))
        };
        routes.retain(|route| !only_in_groups || in_group(route));
        let mut wrong = Vec::new();
        for column in COLUMNS.into_iter().chain(GUESTS) {
            let who = self.somebody(column);
            for route in &routes {
                wrong.extend(self.ask(column, who.as_ref(), route));
            }
        }
        wrong
    }

    /// Somebody who stands in a column of the table; nobody for the visitor.
    fn somebody(&self, column: &str) -> Option<Person> {
        match column {
            "visitor" => None,
            "admin" => Some(self.app.admin()),
            guest if GUESTS.contains(&guest) => {
                Some(self.app.guest_member(&guest.replace(' ', "-"), ELSEWHERE, "2027-01-31"))
            }
            other => Some(self.app.member(&other.replace(' ', "-"))),
        }
    }

    fn role(column: &str) -> Option<GroupRole> {
        match column {
            "group member" | "author" | "guest of the group" => Some(GroupRole::Member),
            "moderator" => Some(GroupRole::Moderator),
            _ => None,
        }
    }

    /// Puts somebody into the group as their column says, whatever the route before did.
    fn seat(&self, column: &str, who: Option<&Person>) {
        let Some(who) = who.filter(|who| self.app.role(who, SLUG) != Self::role(column)) else { return };
        let (group, at) = (self.app.group(SLUG), self.app.clock.now());
        self.app.write(|db| {
            groups::store::delete_member(db, group, who.id)?;
            match Self::role(column) {
                Some(role) => groups::store::insert_member(db, group, who.id, role, at),
                None => Ok(true),
            }
        });
    }

    /// Asks one route in one role; gives what is wrong with the answer.
    fn ask(&self, column: &str, who: Option<&Person>, route: &Route) -> Option<String> {
        self.seat(column, who);
        let is_author = column == "author";
        let author = who.filter(|_| is_author).unwrap_or(&self.owner);
        let group = self.app.group(SLUG);
        self.app.write(|db| groups::store::set_closed(db, group, None));
        let path = self.addresses.fill(&self.app, route, author, who);
        self.close();
        let guest = self.app.guest();
        let client = who.map_or(&guest, |who| &who.client);
        let send = |path: &str| {
            if route.method == "GET" { client.get(path) } else { client.post(path, FIELDS) }
        };
        let page = send(&path);
        let role = Self::role(column);
        let said = format!("{} {} as {column}: {} {:?}", route.method, path, page.status, page.location());
        if is_keyed(route) {
            let others = if route.method == "GET" { guest.get(&path) } else { guest.post(&path, FIELDS) };
            return (page.status != others.status || page.status == 500).then_some(said);
        }
        let stayed = who.is_none_or(|who| self.app.role(who, SLUG) == role);
        if is_repeat(route, role) && page.status == 303 && stayed {
            return None;
        }
        let place = self.place(route, role, author);
        let actor = who.map_or(Actor::Visitor, |who| who.actor);
        // Where one joins by asking, the door asks for a motivation instead.
        let asks = route.action == Action::JoinGroup && self.join_policy == JoinPolicy::Request;
        let action = if asks { Action::AskToJoin } else { route.action };
        let right = match decide(&actor, action, &place) {
            Ok(()) => !is_denied(&page) && page.status < 500,
            Err(Denied::Unknown) => is_denied(&page) && self.is_like_nothing(&page, &send, route),
            Err(Denied::SignIn) => to_sign_in(&page),
            Err(Denied::Because(_)) => page.status == 403,
        };
        (!right).then_some(said)
    }

    /// What may not be known of answers as what does not exist.
    fn is_like_nothing(&self, page: &Page, send: &dyn Fn(&str) -> Page, route: &Route) -> bool {
        let nothing = send(&Addresses::fill_with_nothing(route));
        let anonymous = |text: &str| text.replace(SLUG, "bestaat-niet").replace(char::is_numeric, "");
        page.status == nothing.status
            && page.location().map(anonymous) == nothing.location().map(anonymous)
            && !page.body.contains(&self.app.group_row(SLUG).name)
    }

    fn close(&self) {
        let at = self.app.clock.now();
        let group = self.app.group(SLUG);
        self.app.write(|db| {
            groups::store::set_closed(db, group, self.is_closed.then_some(at))?;
            if self.is_locked {
                for thread in threads::listing::recent(db, &[group], 1)? {
                    threads::store::set_locked(db, thread.id, Some(at), "Afgerond")?;
                }
            }
            Ok(())
        });
    }

    /// Where the route leads, as this role meets it.
    fn place(&self, route: &Route, role: Option<GroupRole>, author: &Person) -> Place {
        let is_thread = route.path.starts_with("/gesprekken/") || route.path.starts_with("/reacties/");
        // One's own case is one's own wherever it stands.
        let is_work =
            ["/moderatie/zaken/", "/moderatie/werk/"].iter().any(|start| route.path.starts_with(start))
                && route.action != Action::UseOwnAccount;
        if !is_thread && !is_work && !route.path.contains("{slug}") {
            return Place::SITE;
        }
        Place {
            audience: self.audience,
            join_policy: self.join_policy,
            is_closed: self.is_closed,
            role,
            is_locked: is_thread && self.is_locked,
            author: is_thread.then_some(author.id),
            ..Place::SITE
        }
    }
}

fn to_sign_in(page: &Page) -> bool {
    page.status == 303 && page.location().is_some_and(|to| to.starts_with("/inloggen?verder="))
}

fn is_denied(page: &Page) -> bool {
    [401, 403, 404].contains(&page.status) || to_sign_in(page)
}

#[test]
fn a_group_for_all_members_is_walked_as_the_table_says() {
    let wrong = World::new(Audience::Members, JoinPolicy::Open).walk(false);
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_group_for_its_own_members_is_walked_as_the_table_says() {
    let wrong = World::new(Audience::Group, JoinPolicy::Open).walk(false);
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_public_group_is_walked_as_the_table_says() {
    let wrong = World::new(Audience::Public, JoinPolicy::Open).walk(false);
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn groups_that_one_asks_to_join_or_is_invited_to_are_walked_as_the_table_says() {
    for policy in [JoinPolicy::Request, JoinPolicy::Invite] {
        let wrong = World::new(Audience::Public, policy).walk(true);
        assert!(wrong.is_empty(), "{policy:?} {wrong:#?}");
    }
}

#[test]
fn a_closed_group_and_a_locked_thread_are_walked_as_the_table_says() {
    let open = || World::new(Audience::Members, JoinPolicy::Open);
    let closed = World { is_closed: true, ..open() }.walk(true);
    assert!(closed.is_empty(), "closed {closed:#?}");
    let locked = World { is_locked: true, ..open() }.walk(true);
    assert!(locked.is_empty(), "locked {locked:#?}");
}

#[test]
fn every_action_of_the_table_has_an_address() {
    let without: Vec<Action> =
        Action::iter().filter(|action| ROUTES.iter().all(|route| route.action != *action)).collect();
    assert!(without.is_empty(), "{without:?}");
}

#[test]
fn no_change_is_made_for_another_site() {
    let app = TestApp::start();
    let (admin, owner) = (app.admin(), app.moderator_of(SLUG));
    let addresses = Addresses::of(&app, SLUG);
    let form = "application/x-www-form-urlencoded";
    // A key in the address decides there and no cookie does: mail programs stop mail with one click.
    let by_key = "/afmelden/{token}";
    for route in ROUTES.iter().filter(|route| route.method == "POST" && route.path != by_key) {
        let path = addresses.fill(&app, route, &owner, Some(&admin));
        for site in ["cross-site", "same-site", "nonsense"] {
            let page = admin.send(&path, form, b"body=x&reason=x", Some(site));
            assert_eq!(page.status, 403, "{path} from {site}");
            assert!(page.says("Dit verzoek kwam niet van een pagina van deze site"), "{path}");
        }
        for origin in ["https://evil.example", "null", &format!("{}.evil.example", app.base)] {
            let page =
                admin.request("POST", &path, &[("origin", origin), ("content-type", form)], b"reason=x");
            assert_eq!(page.status, 403, "{path} from {origin}");
        }
        let page = admin.send(&path, form, b"body=x&reason=x", None);
        assert_eq!(page.status, 403, "{path} with a session and no word of where it comes from");
    }
    assert_eq!(admin.get("/beheer").status, 200, "nobody signed the administrator out");
}

#[test]
fn a_change_from_our_own_pages_is_made_whichever_header_the_browser_sends() {
    let app = TestApp::start();
    let anna = app.member("anna");
    let form = ("content-type", "application/x-www-form-urlencoded");
    let join = format!("/themagroepen/{SLUG}/lid-worden");
    let leave = format!("/themagroepen/{SLUG}/verlaten");
    assert_eq!(anna.request("POST", &join, &[("origin", &app.base), form], b"x=1").status, 303);
    assert!(app.role(&anna, SLUG).is_some());
    assert_eq!(anna.request("POST", &leave, &[("sec-fetch-site", "none"), form], b"x=1").status, 303);
    assert!(app.role(&anna, SLUG).is_none());
}
