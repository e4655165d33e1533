//! Pages are light: as they travel, as a browser builds them, and in what they ask for besides. Sizes are
//! those that the design promises, in kB of 1000 octets, of what really goes over the wire.

use std::{
    collections::BTreeSet,
    io::{Read, Write},
    net::TcpStream,
    time::Duration,
};

use leestafel::{
    forum::{accounts::sessions, demo, members, threads::model::ThreadKind},
    platform::ids::MemberId,
};

use crate::support::{Client, Page, TestApp};

const STYLES: usize = 12_000;
const SCRIPTS: usize = 32_000;
const FONTS: usize = 46_000;
const LONG_PAGE: usize = 30_000;
const PAGE: usize = 15_000;
const NODES: usize = 1500;
const REQUESTS: usize = 9;

/// The octets of a body as they travel to a browser that takes gzip, and whether they were packed.
fn on_the_wire(app: &TestApp, path: &str, cookie: &str) -> (usize, bool) {
    let host = app.base.strip_prefix("http://").expect("an address");
    let mut stream = TcpStream::connect(host).expect("a connection");
    stream.set_read_timeout(Some(Duration::from_mins(1))).expect("a timeout");
    let request = format!(
        "GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept-Encoding: gzip\r\nCookie: {cookie}\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).expect("a request");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("an answer");
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n").expect("the end of the headers");
    let (head, body) = answer.split_at(end + 4);
    let head = String::from_utf8_lossy(head).to_lowercase();
    assert!(head.starts_with("http/1.1 200"), "{path}: {head}");
    let is_chunked = head.contains("transfer-encoding: chunked");
    (if is_chunked { unchunked(body) } else { body.len() }, head.contains("content-encoding: gzip"))
}

/// How much a chunked body holds.
fn unchunked(mut body: &[u8]) -> usize {
    let mut sum = 0;
    while let Some(end) = body.windows(2).position(|two| two == b"\r\n") {
        let (size, rest) = body.split_at(end + 2);
        let size =
            usize::from_str_radix(String::from_utf8_lossy(size).trim(), 16).expect("the size of a chunk");
        if size == 0 {
            break;
        }
        sum += size;
        body = rest.split_at_checked(size + 2).expect("a whole chunk").1;
    }
    sum
}

/// A page and all that it names for the browser to fetch at once.
fn requests(page: &Page) -> BTreeSet<String> {
    let mut named: BTreeSet<String> = BTreeSet::from([String::new()]);
    named.extend(page.attributes("link[rel=stylesheet], link[rel=icon], link[rel=preload]", "href"));
    named.extend(page.attributes("script", "src"));
    named.extend(page.attributes("img:not([loading=lazy])", "src"));
    named
}

fn check(app: &TestApp, who: &Client, path: &str, most: usize) {
    let page = who.get(path);
    assert_eq!(page.status, 200, "{path}");
    let cookie = who.cookie("leestafel").map(|value| format!("leestafel={value}")).unwrap_or_default();
    let (size, is_packed) = on_the_wire(app, path, &cookie);
    assert!(is_packed, "{path} travels unpacked");
    assert!(size <= most, "{path} weighs {size} of {most}");
    let (nodes, requests) = (page.count("*"), requests(&page));
    assert!(nodes <= NODES, "{path} has {nodes} nodes");
    assert!(requests.len() <= REQUESTS, "{path} asks for {requests:?}");
    assert!(
        requests.iter().all(|url| !url.contains("://") && !url.starts_with("//")),
        "{path} asks others: {requests:?}"
    );
}

/// A site full of the demo, and its administrator, signed in: the heaviest view of most pages.
fn lived_in() -> (TestApp, Client, MemberId) {
    let app = TestApp::start_demo();
    let (now, hash) = (app.clock.now(), app.site.cx.passwords.hash_now("x").expect("a hash"));
    let cast = app.write(|db| demo::fill(db, &hash, now));
    let admin = cast.iter().find(|one| one.role == demo::DemoRole::Admin).expect("an administrator");
    let token = app.site.cx.random.token().expect("a token");
    let retention = app.site.cx.config.retention.clone();
    let id = app.write(|db| {
        let id = members::store::find_by_email_key(db, &admin.email)?.expect("the administrator").id;
        sessions::insert(db, id, &token, "Test", &retention, now)?;
        Ok(id)
    });
    let client = app.guest();
    client.set_cookie("leestafel", token.reveal());
    (app, client, id)
}

#[test]
fn the_style_sheet_the_scripts_and_the_fonts_stay_small() {
    let app = TestApp::start();
    let page = app.member("anna").get("/");
    let size = |url: &String| on_the_wire(&app, url, "").0;
    let styles: usize = page.attributes("link[rel=stylesheet]", "href").iter().map(size).sum();
    assert!((1..=STYLES).contains(&styles), "styles weigh {styles}");
    let scripts: usize = page.attributes("script", "src").iter().map(size).sum();
    assert!((1..=SCRIPTS).contains(&scripts), "scripts weigh {scripts}");
    let sheet = app.guest().get(&page.attribute("link[rel=stylesheet]", "href")).body;
    let named = sheet.split("url(").skip(1).filter_map(|rest| rest.split_once(')'));
    let fonts: BTreeSet<String> = named
        .map(|(url, _)| url.trim_matches(['"', '\'']).to_owned())
        .filter(|url| url.contains("/fonts/"))
        .collect();
    assert_eq!(fonts.len(), 3, "{fonts:?}");
    let weight: usize = fonts.iter().map(size).sum();
    assert!((1..=FONTS).contains(&weight), "fonts weigh {weight}");
}

#[test]
fn a_thread_with_fifty_replies_stays_within_its_budget() {
    let app = TestApp::start();
    let people: Vec<_> = ["anna", "bram", "carla", "dirk", "eva"].map(|name| app.member(name)).into();
    let (thread, _) =
        app.thread_of_kind(&people[0], "mediawijsheid", "Hoe leg je AI uit?", ThreadKind::Question);
    let words: Vec<&str> = "wij doen dat op donderdag met een kleine groep en iedereen neemt zijn eigen telefoon mee \
        daarna praten over wat mensen thuis proberen lukt meestal beter dan uitleg vooraf kopje koffie helpt ook want \
        sommigen durven eerst niet vragen hoe het werkt terwijl anderen juist alles willen weten van bronnen en beeld"
        .split(' ')
        .collect();
    let mut last = None;
    for number in 0..50_usize {
        let text: Vec<&str> =
            (0..60).map(|at| words[(number * 7 + at * (1 + number % 5)) % words.len()]).collect();
        let parent = last.filter(|_| number % 3 != 0);
        last = Some(app.reply(&people[number % people.len()], thread, parent, &text.join(" ")));
    }
    let moved = people[1].get(&format!("/gesprekken/{thread}"));
    let path = moved.location().expect("the address with the title").to_owned();
    check(&app, &people[1], &path, LONG_PAGE);
    assert_eq!(people[1].get(&path).count("[data-post]"), 51);
}

#[test]
fn every_other_page_of_a_lived_in_site_stays_within_its_budget() {
    let (app, admin, id) = lived_in();
    let guest = app.guest();
    for path in [
        "/",
        "/themagroepen",
        "/registreren",
        "/inloggen",
        "/wachtwoord-vergeten",
        "/huisregels",
        "/privacy",
        "/toegankelijkheid",
        "/over",
        "/contact",
    ] {
        check(&app, &guest, path, PAGE);
    }
    for path in [
        "/",
        "/themagroepen",
        "/stel-een-vraag",
        "/leden",
        "/instellingen/profiel",
        "/instellingen/beveiliging",
        "/beheer",
        "/beheer/leden",
        "/beheer/themagroepen",
        "/beheer/organisaties",
        "/beheer/mail",
        "/beheer/logboek",
        "/beheer/rechten",
        "/dev/mail",
    ] {
        check(&app, &admin, path, PAGE);
    }
    check(&app, &admin, &format!("/leden/{id}"), PAGE);
    let boards = admin.get("/themagroepen").attributes("main a", "href");
    let boards: BTreeSet<String> = boards.into_iter().filter(|url| url.matches('/').count() == 2).collect();
    assert_eq!(boards.len(), 13, "{boards:?}");
    let mut threads = BTreeSet::new();
    for board in boards {
        check(&app, &admin, &board, PAGE);
        for under in ["over", "leden", "nieuw"] {
            check(&app, &admin, &format!("{board}/{under}"), PAGE);
        }
        threads.extend(admin.get(&board).attributes(".thread-row h3 a", "href"));
    }
    assert!(threads.len() > 20, "{threads:?}");
    for thread in threads {
        check(&app, &admin, thread.split('#').next().unwrap(), LONG_PAGE);
    }
}
