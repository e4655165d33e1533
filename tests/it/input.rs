//! Whatever arrives, a page of the site answers: nothing sent by anybody makes it fall over, and nothing that
//! nobody asked for is written.

use leestafel::app::routes::{ROUTES, Route};

use crate::support::{Page, TestApp, addresses::Addresses, people::Person};

const SLUG: &str = "mediawijsheid";
const FORM: &str = "application/x-www-form-urlencoded";
/// Every field that any form has.
const FIELDS: &[&str] = &[
    "name",
    "email",
    "password",
    "current",
    "organisation",
    "motivation",
    "kind",
    "title",
    "body",
    "labels",
    "reason",
    "parent",
    "until",
    "group",
    "into",
    "seen",
    "voorbeeld",
    "terug",
    "verder",
    "taal",
    "rol",
    "slug",
    "line",
    "description",
    "audience",
    "audience_reason",
    "join_policy",
    "isil",
    "domains",
    "job_title",
    "province",
    "expertise",
    "ask_me_about",
    "days",
    "hidden",
    "language",
    "theme",
    "decision",
    "Idempotency-Key",
];
/// Acts of one button, which read nothing of what is sent along; and the picture, which comes in parts.
const WITHOUT_FORM: &[&str] = &[
    "/bevestigen/{token}",
    "/adres-bevestigen/{token}",
    "/uitloggen",
    "/verlaten",
    "/losmaken",
    "/gesprekken/{id}/openen",
    "/ongelezen",
    "/foto",
    "/foto/verwijderen",
    "/beeindigen",
    "/goedkeuren",
    "/omhoog",
    "/omlaag",
    "/beheer/themagroepen/{id}/sluiten",
    "/beheer/themagroepen/{id}/openen",
    "/beheer/mail/proef",
    "/opnieuw",
];

/// A site with somebody who may do everything, and the addresses of all its forms.
struct Desk {
    app: TestApp,
    admin: Person,
    owner: Person,
    addresses: Addresses,
}

impl Desk {
    fn new() -> Self {
        let limits = "[limits]\nposts_per_member_per_hour = 100000\nsign_up_per_address_per_hour = 100000\n\
                      sign_in_per_address_per_hour = 100000\nsign_in_per_account_per_hour = 100000\n\
                      account_mail_per_address_per_hour = 100000\nuploads_per_member_per_hour = 100000";
        let app = TestApp::start_with(limits, false);
        let (admin, owner) = (app.admin(), app.moderator_of(SLUG));
        let addresses = Addresses::of(&app, SLUG);
        Self { app, admin, owner, addresses }
    }

    /// Sends a body to each form, from inside; signing out comes never.
    fn each(&self, check: &dyn Fn(&Route, &str)) {
        for route in ROUTES.iter().filter(|route| route.method == "POST" && route.path != "/uitloggen") {
            check(route, &self.addresses.fill(&self.app, route, &self.owner, Some(&self.admin)));
        }
    }

    fn send(&self, path: &str, kind: &str, body: &[u8]) -> Page {
        self.admin.send(path, kind, body, Some("same-origin"))
    }
}

fn reads_a_form(route: &Route) -> bool {
    !WITHOUT_FORM.iter().any(|end| route.path.ends_with(end))
}

/// A redirect, or a page for people; never a failure of ours.
fn is_page_of_the_site(page: &Page) -> bool {
    let is_page = page.body.contains("<a class=\"brand\"") && page.body.matches("<h1").count() == 1;
    page.status < 500 && (is_page || [301, 303].contains(&page.status))
}

fn all_fields(value: &str) -> String {
    FIELDS.iter().map(|name| format!("{name}={value}")).collect::<Vec<_>>().join("&")
}

#[test]
fn no_field_of_any_form_is_upset_by_what_is_in_it() {
    let desk = Desk::new();
    let long = "a".repeat(5_000);
    let values = [
        "",
        "%00",
        "a%00b",
        "%01%02%1F%7F",
        "%FF%FE",
        "%C3%28",
        "%ED%A0%80",
        "%",
        "%zz",
        "+",
        "%E2%80%AE",
        "%0D%0ABcc:+x",
        "'%22%3E%3Cscript%3E",
        "%7B%7Bx%7D%7D",
        "-1",
        "99999999999999999999",
        "null",
        "%F0%9F%93%9A",
        long.as_str(),
    ];
    for value in values {
        let body = all_fields(value);
        desk.each(&|_, path| {
            let page = desk.send(path, FORM, body.as_bytes());
            assert!(is_page_of_the_site(&page), "{path} with {value:.40}: {} {}", page.status, page.body);
            assert!(!page.body.contains("<script>"), "{path} with {value:.40}");
        });
    }
}

#[test]
fn invisible_characters_are_refused_at_their_field_and_never_kept() {
    let desk = Desk::new();
    let (thread, _) = desk.app.thread(&desk.owner, SLUG, "Een vraag");
    let new = format!("/themagroepen/{SLUG}/nieuw");
    for bad in ["%00", "%01", "%1B%5B31m", "%E2%80%AE", "%EF%BB%BF"] {
        for (path, body, field) in [
            (new.clone(), format!("kind=question&title=a{bad}b&body=x"), "title"),
            (new.clone(), format!("kind=question&title=a&body=a{bad}b"), "body"),
            (new.clone(), format!("kind=question&title=a&body=x&labels=a{bad}b"), "labels"),
            (format!("/gesprekken/{thread}/reacties"), format!("body=a{bad}b"), "body"),
            (format!("/gesprekken/{thread}/sluiten"), format!("reason=a{bad}b"), "reason"),
        ] {
            let page = desk.send(&path, FORM, body.as_bytes());
            assert_eq!(page.status, 422, "{path} {body}");
            assert!(
                page.text(&format!("#{field}-error")).contains("Hier staan onzichtbare tekens in."),
                "{body}"
            );
        }
    }
    assert_eq!(desk.app.thread_row(thread).unwrap().reply_count, 0);
    let page = desk.send(&format!("/gesprekken/{thread}/reacties"), FORM, b"body=caf%E9");
    assert_eq!(page.status, 303, "broken letters are shown as such, the rest is kept");
    assert!(desk.admin.follow(page).says("caf\u{fffd}"));
}

#[test]
fn a_body_too_large_is_refused_before_it_is_kept() {
    let desk = Desk::new();
    let large = [b"body=".to_vec(), vec![b'a'; 300_000]].concat();
    desk.each(&|route, path| {
        let page = desk.send(path, FORM, &large);
        if reads_a_form(route) && !route.path.contains("/dev/") {
            assert_eq!(page.status, 413, "{path}");
        }
        assert!(is_page_of_the_site(&page), "{path}: {}", page.status);
    });
    let page = desk.send("/inloggen", FORM, &large);
    assert_eq!(page.text("h1"), "Dit is te groot");
}

#[test]
fn what_is_no_form_is_refused() {
    let desk = Desk::new();
    let bodies: [(&str, &[u8]); 4] = [
        ("application/json", br#"{"body":"x","title":"x","kind":"question"}"#),
        ("text/plain", b"body=x&reason=x"),
        (
            "multipart/form-data; boundary=x",
            b"--x\r\nContent-Disposition: form-data; name=\"body\"\r\n\r\nx\r\n--x--\r\n",
        ),
        ("application/xml", b"<body>x</body>"),
    ];
    for (kind, body) in bodies {
        desk.each(&|route, path| {
            let page = desk.send(path, kind, body);
            if reads_a_form(route) {
                // The door for tables takes a form with a file as well, and says which field it misses.
                let takes_files = path.ends_with("/uitnodigen") && kind.starts_with("multipart/");
                let refused: &[u16] = if takes_files { &[422] } else { &[400, 415] };
                assert!(refused.contains(&page.status), "{path} as {kind}: {}", page.status);
            }
            assert!(is_page_of_the_site(&page), "{path} as {kind}: {}", page.status);
        });
    }
}

#[test]
fn a_field_given_twice_is_refused() {
    let desk = Desk::new();
    desk.each(&|route, path| {
        let page = desk.send(path, FORM, b"Idempotency-Key=a&Idempotency-Key=b");
        assert!(page.status == 400 || !reads_a_form(route), "{path}: {}", page.status);
    });
    let (thread, _) = desk.app.thread(&desk.owner, SLUG, "Een vraag");
    for (path, body) in [
        (format!("/gesprekken/{thread}/reacties"), "body=a&body=b"),
        (format!("/gesprekken/{thread}/reacties"), "body=a&parent=1&parent=2"),
        (format!("/themagroepen/{SLUG}/nieuw"), "kind=question&title=a&title=b&body=c"),
        ("/inloggen".to_owned(), "email=a&email=b&password=c"),
    ] {
        assert_eq!(desk.send(&path, FORM, body.as_bytes()).status, 400, "{path} {body}");
    }
    assert_eq!(desk.app.thread_row(thread).unwrap().reply_count, 0);
}

#[test]
fn fields_that_no_form_has_change_nothing() {
    let desk = Desk::new();
    let anna = desk.app.member("anna");
    let fields = [
        ("kind", "question"),
        ("title", "Een titel"),
        ("body", "Tekst"),
        ("author_id", "1"),
        ("pinned_at", "2020-01-01"),
        ("group_id", "2"),
        ("is_admin", "1"),
        ("created_at", "2020-01-01T00:00:00Z"),
        ("role", "moderator"),
        ("number", "7"),
        ("locked_at", "x"),
        ("group[role]", "moderator"),
        ("__proto__", "x"),
    ];
    let answer = anna.post(&format!("/themagroepen/{SLUG}/nieuw"), &fields);
    assert_eq!(answer.status, 303);
    let post = answer.location().unwrap().rsplit_once("#r").unwrap().1.parse().unwrap();
    let post = desk.app.post_row(post);
    let thread = desk.app.thread_row(post.thread_id).unwrap();
    assert_eq!((thread.author_id, thread.group_id, thread.pinned_at), (anna.id, desk.app.group(SLUG), None));
    assert_eq!((post.number, post.created_at, thread.locked_at), (0, desk.app.clock.now(), None));
    assert_eq!(desk.app.role(&anna, SLUG), Some(leestafel::forum::access::GroupRole::Member));
    assert_eq!(anna.get("/beheer").status, 403);
}

#[test]
fn an_id_that_is_none_is_not_found() {
    let desk = Desk::new();
    let ids = [
        "-1",
        "0",
        "987654321",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775809",
        "99999999999999999999999999",
        "abc",
        "1e3",
        "1.5",
        "%00",
        "%FF",
        "%20",
        "1%0A",
        "%F0%9F%93%9A",
        "..%2F..%2Fetc",
        "'%20OR%201=1",
    ];
    for route in ROUTES.iter().filter(|route| route.path.contains("{id}") || route.path.contains("{slug}")) {
        for id in ids {
            let path = route.path.replace("{id}", id).replace("{slug}", id);
            let page = if route.method == "GET" {
                desk.admin.get(&path)
            } else {
                desk.send(&path, FORM, b"body=x&title=x&kind=question&reason=x")
            };
            // Who was refused is gone, so nobody and somebody decided about are one.
            let is_form_refused = page.status == 409 && route.path.starts_with("/beheer/leden/");
            assert!(
                [400, 404].contains(&page.status) || is_form_refused,
                "{} {path}: {}",
                route.method,
                page.status
            );
            assert!(is_page_of_the_site(&page), "{} {path}: {}", route.method, page.status);
        }
    }
    for token in ["", "x", "%00", "%FF", "..", &"A".repeat(2_000)] {
        for path in ["bevestigen", "wachtwoord-herstellen", "adres-bevestigen", "eerste-beheerder"] {
            let page = desk.admin.get(&format!("/{path}/{token}"));
            assert!(
                (400..500).contains(&page.status) && is_page_of_the_site(&page),
                "{path} {token}: {}",
                page.status
            );
        }
    }
}

#[test]
fn a_query_that_is_nonsense_is_no_failure() {
    let desk = Desk::new();
    let names = [
        "pagina",
        "filter",
        "soort",
        "label",
        "weergave",
        "op",
        "verder",
        "naam",
        "q",
        "alles",
        "provincie",
        "organisatie",
        "v",
    ];
    let values =
        ["", "%00", "%FF", "-1", "99999999999999999999", "%", "a&a", "%0D%0Ax:+y", "[]=1", "%E2%80%AE"];
    for route in ROUTES.iter().filter(|route| route.method == "GET") {
        let path = desk.addresses.fill(&desk.app, route, &desk.owner, Some(&desk.admin));
        for value in values {
            let query = names.iter().map(|name| format!("{name}={value}")).collect::<Vec<_>>().join("&");
            let page = desk.admin.get(&format!("{path}?{query}"));
            assert!(page.status < 500, "{path}?{query}: {}", page.status);
        }
    }
}

#[test]
fn after_signing_in_one_stays_on_this_site() {
    let app = TestApp::start();
    let anna = app.member("anna");
    for evil in [
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "/\t/evil.example",
    ] {
        let fields = [
            ("email", anna.email.as_str()),
            ("password", crate::support::people::PASSWORD),
            ("verder", evil),
        ];
        let page = app.guest().post("/inloggen", &fields);
        assert_eq!((page.status, page.location()), (303, Some("/")), "{evil}");
        let page = app.guest().post("/taal", &[("taal", "en"), ("verder", evil)]);
        assert_eq!((page.status, page.location()), (303, Some("/")), "{evil}");
    }
}
