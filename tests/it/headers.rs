//! Every answer of every address carries the headers that keep it safe in a browser, whatever its status, and
//! what a member sees is kept by nobody.

use leestafel::app::routes::ROUTES;

use crate::support::{Client, Page, TestApp, addresses::Addresses, people::Person};

const SLUG: &str = "mediawijsheid";
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; \
                      connect-src 'self'; form-action 'self'; frame-src 'none'; frame-ancestors 'none'; \
                      base-uri 'none'; object-src 'none'; manifest-src 'self'";
const ALWAYS: [(&str, &str); 7] = [
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("cross-origin-embedder-policy", "require-corp"),
    ("x-frame-options", "DENY"),
    (
        "permissions-policy",
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    ),
];

/// What is the same for everybody and may be kept.
fn is_public_file(path: &str) -> bool {
    ["/assets/", "/robots.txt", "/.well-known/"].iter().any(|start| path.starts_with(start))
}

/// Checks the headers and cookies of one answer.
fn check(page: &Page, what: &str, is_member: bool) {
    for (name, value) in ALWAYS {
        assert_eq!(page.header(name), Some(value), "{what}: {name}");
        assert_eq!(page.headers.get_all(name).iter().count(), 1, "{what}: {name}");
    }
    let policy = page.header("content-security-policy").unwrap_or_default();
    // A picture that somebody sent is shut in further than our own pages.
    let is_sent_picture = what.contains("/foto") && page.status == 200;
    assert_eq!(policy, if is_sent_picture { "sandbox; default-src 'none'" } else { POLICY }, "{what}");
    assert!(!policy.contains("unsafe"), "{what}");
    let cache = page.header("cache-control").unwrap_or_default();
    let is_picture = what.contains("/foto");
    if page.status >= 400 || (is_member && !is_picture) {
        assert!(
            cache == "no-store" || (page.status < 400 && is_public_file(&path_in(what))),
            "{what}: {cache}"
        );
    }
    if is_picture && page.status < 400 {
        assert!(cache.contains("private") || cache == "no-store", "{what}: {cache}");
    }
    assert!(
        page.status >= 300 && page.status < 400 || page.header("content-type").is_some(),
        "{what}: no type"
    );
    let text = page.header("content-type").filter(|kind| kind.starts_with("text/"));
    assert!(
        text.is_none_or(|kind| kind.contains("charset=utf-8") || is_public_file(&path_in(what))),
        "{what}: {text:?}"
    );
    assert!(page.header("server").is_none() && page.header("x-powered-by").is_none(), "{what}");
    for cookie in page.headers.get_all("set-cookie") {
        let cookie = cookie.to_str().expect("a cookie");
        for needed in ["HttpOnly", "SameSite=Lax", "Path=/"] {
            assert!(cookie.contains(needed), "{what}: {cookie}");
        }
        assert!(!cookie.contains("Domain"), "{what}: {cookie}");
    }
}

fn path_in(what: &str) -> String {
    what.split(' ').nth(1).unwrap_or_default().to_owned()
}

fn ask(client: &Client, method: &str, path: &str) -> Page {
    if method == "GET" { client.get(path) } else { client.post(path, &[]) }
}

#[test]
fn every_address_answers_everybody_with_them() {
    let app = TestApp::start_with("[limits]\nposts_per_member_per_hour = 10000", false);
    let owner = app.moderator_of(SLUG);
    let addresses = Addresses::of(&app, SLUG);
    let people: [Option<Person>; 3] = [None, Some(app.member("anna")), Some(app.admin())];
    for who in &people {
        let guest = app.guest();
        for route in ROUTES.iter().filter(|route| route.path != "/uitloggen") {
            let client = who.as_ref().map_or(&guest, |who| &who.client);
            let path = addresses.fill(&app, route, &owner, who.as_ref());
            let page = ask(client, route.method, &path);
            let what = format!("{} {path} {}", route.method, page.status);
            assert!(page.status < 500, "{what}");
            check(&page, &what, who.is_some());
        }
    }
    let out = people[1].as_ref().unwrap().post("/uitloggen", &[]);
    check(&out, "POST /uitloggen", true);
    assert!(out.header("clear-site-data").is_some(), "what the browser kept goes as well");
}

#[test]
fn every_status_has_them() {
    let app = TestApp::start_with("[limits]\nposts_per_member_per_hour = 1", false);
    let (anna, noor) = (app.member("anna"), app.moderator_of(SLUG));
    let (thread, _) = app.thread(&anna, SLUG, "Een vraag");
    let reply = format!("/gesprekken/{thread}/reacties");
    let form = "application/x-www-form-urlencoded";
    let large = [b"body=".to_vec(), vec![b'a'; 300_000]].concat();
    let answers = [
        (200, anna.get("/themagroepen")),
        (301, anna.get(&format!("/gesprekken/{thread}-oud"))),
        (303, app.guest().get("/themagroepen/mediawijsheid")),
        (303, anna.post(&reply, &[("body", "Een antwoord")])),
        (429, anna.post(&reply, &[("body", "Nog een antwoord")])),
        (400, noor.send(&reply, form, b"body=a&body=b", Some("same-origin"))),
        (403, anna.get("/beheer")),
        (403, anna.send(&reply, form, b"body=a", Some("cross-site"))),
        (404, anna.get("/bestaat/niet")),
        (404, app.guest().get("/.git/config")),
        (409, noor.post("/themagroepen/mediawijsheid/verlaten", &[])),
        (413, noor.send(&reply, form, &large, Some("same-origin"))),
        (415, noor.send(&reply, "application/json", b"{}", Some("same-origin"))),
        (422, app.guest().post("/inloggen", &[])),
    ];
    for (status, page) in &answers {
        assert_eq!(page.status, *status, "{}", page.text("main"));
        check(page, &format!("GET ? {status}"), true);
        if *status >= 400 {
            assert_eq!(
                (page.count("header .brand"), page.count("h1")),
                (1, 1),
                "{status} is a page of the site"
            );
            assert_eq!(page.header("content-type"), Some("text/html; charset=utf-8"));
        }
    }
    let secret = ["panicked", "diesel", "SELECT", ".rs:", "backtrace"];
    assert!(answers.iter().all(|(_, page)| secret.iter().all(|word| !page.body.contains(word))));
}

#[test]
fn a_visitors_page_may_be_kept_by_the_visitor_alone() {
    let page = TestApp::start().guest().get("/");
    assert_eq!(page.header("cache-control"), Some("private, no-cache"));
    assert!(page.header("vary").is_some_and(|vary| vary.contains("Cookie")));
}

#[test]
fn styles_and_scripts_are_kept_for_good_and_are_ours() {
    let app = TestApp::start();
    let page = app.member("anna").get("/");
    let files = [
        page.attributes("link[rel=stylesheet], link[rel=icon], link[rel=preload]", "href"),
        page.attributes("script", "src"),
    ]
    .concat();
    assert!(files.len() >= 5, "{files:?}");
    for file in files {
        let answer = app.guest().get(&file);
        assert_eq!(answer.status, 200, "{file}");
        assert_eq!(answer.header("cache-control"), Some("public, max-age=31536000, immutable"), "{file}");
        check(&answer, &format!("GET {file}"), false);
        assert!(answer.headers.get("set-cookie").is_none());
    }
    for wrong in
        ["/assets/0000000000000000/site.css", "/assets/x/../../Cargo.toml", "/assets/x/%2e%2e/%2e%2e/config"]
    {
        assert_eq!(app.guest().get(wrong).status, 404, "{wrong}");
    }
}

#[test]
fn asking_for_the_headers_alone_gives_the_same_headers_and_no_body() {
    let app = TestApp::start();
    let (admin, owner) = (app.admin(), app.moderator_of(SLUG));
    let addresses = Addresses::of(&app, SLUG);
    for route in ROUTES.iter().filter(|route| route.method == "GET") {
        let path = addresses.fill(&app, route, &owner, Some(&admin));
        let (get, head) = (admin.get(&path), admin.head(&path));
        assert_eq!((head.status, head.body.as_str()), (get.status, ""), "{path}");
        check(&head, &format!("HEAD {path}"), true);
        for name in ["content-type", "cache-control", "location"] {
            assert_eq!(head.header(name), get.header(name), "{path}: {name}");
        }
    }
}

#[test]
fn other_methods_do_nothing() {
    let app = TestApp::start();
    let (admin, owner) = (app.admin(), app.moderator_of(SLUG));
    let addresses = Addresses::of(&app, SLUG);
    for route in ROUTES {
        let path = addresses.fill(&app, route, &owner, Some(&admin));
        for method in ["TRACE", "PUT", "DELETE", "PATCH", "OPTIONS"] {
            let body: &[u8] = if ["PUT", "PATCH"].contains(&method) { b"x=1" } else { b"" };
            let page = admin.request(method, &path, &[("sec-fetch-site", "same-origin")], body);
            assert!((400..500).contains(&page.status), "{method} {path}: {}", page.status);
            check(&page, &format!("{method} {path}"), true);
            assert!(page.header("access-control-allow-origin").is_none());
        }
    }
}

#[test]
fn a_session_in_the_cookie_is_never_in_a_page_and_new_at_each_sign_in() {
    let app = TestApp::start();
    let anna = app.member("anna");
    let old = anna.cookie("leestafel").unwrap();
    for path in ["/", "/instellingen/beveiliging", "/instellingen/profiel"] {
        assert!(!anna.get(path).body.contains(&old), "{path}");
    }
    let fields = [("email", anna.email.as_str()), ("password", crate::support::people::PASSWORD)];
    assert_eq!(anna.post("/inloggen", &fields).status, 303);
    let new = anna.cookie("leestafel").unwrap();
    assert_ne!(new, old);
    let stranger = app.guest();
    stranger.set_cookie("leestafel", &old);
    assert_eq!(stranger.get("/instellingen/profiel").status, 303, "the old one is worth nothing");
}

#[test]
fn behind_tls_everything_stays_behind_tls() {
    let app = TestApp::start();
    let anna = app.member("anna");
    let door = app.served_as("https://leestafel.example");
    let client = Client::new(&door.base);
    for path in ["/", "/bestaat-niet", "/themagroepen/mediawijsheid"] {
        let page = client.get(path);
        assert_eq!(
            page.header("strict-transport-security"),
            Some("max-age=63072000; includeSubDomains"),
            "{path}"
        );
        check(&page, &format!("GET {path}"), false);
    }
    let fields = [("email", anna.email.as_str()), ("password", crate::support::people::PASSWORD)];
    let page = client.post("/inloggen", &fields);
    let cookies: Vec<&str> =
        page.headers.get_all("set-cookie").iter().filter_map(|value| value.to_str().ok()).collect();
    let session = cookies.iter().find(|cookie| cookie.starts_with("__Host-leestafel=")).expect("a session");
    assert!(session.contains("Max-Age="), "{session}");
    assert!(cookies.iter().all(|cookie| cookie.contains("Secure")), "{cookies:?}");
    assert_eq!(client.get("/instellingen/profiel").status, 200);
    assert!(
        app.guest().get("/").header("strict-transport-security").is_none(),
        "without TLS it would be a lie"
    );
}
