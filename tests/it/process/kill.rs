//! Nothing that was acknowledged is lost, whenever the program is killed: each post that got its 303 is there
//! once, with the job that tells others of it, and a repeated POST whose answer got lost makes one post.

use std::{
    collections::BTreeMap,
    io::Write,
    net::TcpStream,
    sync::mpsc::{Sender, channel},
};

use diesel::{
    QueryableByName, RunQueryDsl,
    sql_types::{BigInt, Text},
};
use leestafel::platform::db::Db;

use super::{PATIENCE, Place, ask, browser, post, sign_in};

const ROUNDS: u32 = 50;
const PEOPLE: [&str; 3] = ["Anna", "Bram", "Carla"];

#[derive(Debug, QueryableByName)]
struct Row {
    #[diesel(sql_type = BigInt)]
    id: i64,
    #[diesel(sql_type = BigInt)]
    number: i64,
    #[diesel(sql_type = Text)]
    body: String,
}

#[derive(Debug, QueryableByName)]
struct Word {
    #[diesel(sql_type = Text)]
    word: String,
}

fn rows(db: &mut Db, query: &str) -> Vec<Row> {
    diesel::sql_query(query).load(db).expect(query)
}

fn words(db: &mut Db, query: &str) -> Vec<String> {
    let found: Vec<Word> = diesel::sql_query(query).load(db).expect(query);
    found.into_iter().map(|row| row.word).collect()
}

/// The posts in the database are the acknowledged ones, each once with its job, and nothing is out of joint.
pub(super) fn compare(place: &Place, thread: &str, acknowledged: &BTreeMap<String, i64>) {
    let mut db = place.open();
    assert_eq!(words(&mut db, "SELECT integrity_check AS word FROM pragma_integrity_check"), ["ok"]);
    let broken = "SELECT \"table\" AS word FROM pragma_foreign_key_check";
    assert_eq!(words(&mut db, broken), Vec::<String>::new());
    let posts = rows(
        &mut db,
        &format!("SELECT id, number, body FROM posts WHERE thread_id = {thread} ORDER BY number"),
    );
    let there: BTreeMap<String, i64> = posts.iter().skip(1).map(|row| (row.body.clone(), row.id)).collect();
    assert_eq!(there.len() + 1, posts.len(), "a post is there twice");
    assert_eq!(&there, acknowledged, "what is there is not what was acknowledged");
    let numbers: Vec<i64> = posts.iter().map(|row| row.number).collect();
    assert_eq!(numbers, (0..).take(posts.len()).collect::<Vec<i64>>(), "the numbers have no holes");
    let mut told = words(&mut db, "SELECT data AS word FROM jobs WHERE name = 'PostCreated'");
    let mut ids: Vec<String> = posts.iter().map(|row| format!("{{\"post\":{}}}", row.id)).collect();
    told.sort();
    ids.sort();
    assert_eq!(told, ids, "each post has its job once");
    let counts = format!(
        "SELECT post_count AS id, reply_count AS number, title AS body FROM threads WHERE id = {thread}"
    );
    let counts = rows(&mut db, &counts);
    let all = i64::try_from(posts.len()).expect("a number");
    let counted = counts.first().map(|row| (row.id, row.number));
    assert_eq!(counted, Some((all, all - 1)), "the thread's own counts");
}

/// The number of the post that a 303 leads to.
pub(super) fn post_of(location: &str) -> i64 {
    location
        .rsplit_once("#r")
        .and_then(|(_, id)| id.parse().ok())
        .unwrap_or_else(|| panic!("no post in {location}"))
}

/// Writes one reply after another, each with its own key, until the server is gone; gives the reply whose
/// answer got lost. It begins with the one that was lost before.
pub(super) fn write_on(
    (base, cookie, thread): (&str, &str, &str),
    name: &str,
    lost: Option<String>,
    tell: &Sender<(String, i64)>,
) -> Option<String> {
    let browser = browser();
    let path = format!("/gesprekken/{thread}/reacties");
    for body in lost.into_iter().chain((0..).map(|number: u32| format!("{name}, reactie {number}"))) {
        let Ok(led) = post((&browser, base, cookie), &path, &[("body", &body), ("parent", "")], &body) else {
            return Some(body);
        };
        assert_eq!(led.status, 303, "{}", led.body);
        if tell.send((body, post_of(&led.location))).is_err() {
            break;
        }
    }
    None
}

#[test]
fn fifty_kills_during_writes_lose_nothing_that_was_acknowledged() {
    let place = Place::new().with("LIMITS__POSTS_PER_MEMBER_PER_HOUR", "1000000");
    let emails = PEOPLE.map(|name| place.member(name));
    let site = place.serve(&["--no-worker"]);
    let cookies = emails.each_ref().map(|email| sign_in(&site.base, email));
    let thread = ask(&site.base, &cookies[0], "Overleeft alles een stroomstoring?");
    site.kill();
    let mut acknowledged: BTreeMap<String, i64> = BTreeMap::new();
    let mut lost: [Option<String>; 3] = [const { None }; 3];
    // After how many answers the kill falls varies from round to round, and is the same in each run of the
    // test.
    let mut chance: u64 = 20_261_125;
    let mut repeated = 0;
    for round in 0..=ROUNDS {
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let wanted = 3 + (chance >> 33) % 15;
        repeated += lost.iter().flatten().count();
        let site = place.serve(&["--no-worker"]);
        let base = site.base.clone();
        let (tell, told) = channel();
        lost = std::thread::scope(|scope| {
            let mut clients = Vec::new();
            for (at, before) in std::mem::take(&mut lost).into_iter().enumerate() {
                let (tell, name) = (tell.clone(), format!("Ronde {round}, {}", PEOPLE[at]));
                let (base, cookie, thread) = (&base, &cookies[at], &thread);
                clients.push(scope.spawn(move || write_on((base, cookie, thread), &name, before, &tell)));
            }
            drop(tell);
            let mut note = |(body, id): (String, i64)| {
                let before = acknowledged.insert(body.clone(), id);
                assert!(before.is_none_or(|before| before == id), "{body} was made twice");
            };
            for _ in 0..wanted {
                note(told.recv_timeout(PATIENCE).expect("an answer"));
            }
            site.kill();
            told.iter().for_each(note);
            let mut lost = clients.into_iter().map(|client| client.join().expect("a client"));
            std::array::from_fn(|_| lost.next().flatten())
        });
    }
    assert!(repeated > 0, "no kill fell into a write");
    // The last ones whose answer got lost are sent once more, as a browser would.
    let site = place.serve(&["--no-worker"]);
    let path = format!("/gesprekken/{thread}/reacties");
    for (at, body) in lost.iter().enumerate().filter_map(|(at, body)| Some((at, body.clone()?))) {
        let fields = [("body", body.as_str()), ("parent", "")];
        let led = post((&browser(), &site.base, &cookies[at]), &path, &fields, &body).unwrap();
        acknowledged.insert(body, post_of(&led.location));
    }
    site.stop();
    compare(&place, &thread, &acknowledged);
}

#[test]
fn a_post_whose_answer_nobody_read_is_made_once_however_often_it_is_sent() {
    let place = Place::new();
    let email = place.member("Anna");
    let site = place.serve(&["--no-worker"]);
    let cookie = sign_in(&site.base, &email);
    let thread = ask(&site.base, &cookie, "Komt dit aan?");
    let host = site.base.trim_start_matches("http://");
    let form = "body=Eenmaal&parent=&Idempotency-Key=sleutel-1";
    let request = format!(
        "POST /gesprekken/{thread}/reacties HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\nSec-Fetch-Site: same-origin\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
        form.len()
    );
    for _ in 0..5 {
        TcpStream::connect(host).unwrap().write_all(request.as_bytes()).unwrap();
    }
    let fields = [("body", "Eenmaal"), ("parent", ""), ("Idempotency-Key", "sleutel-1")];
    let send = || {
        post((&browser(), &site.base, &cookie), &format!("/gesprekken/{thread}/reacties"), &fields, "")
            .unwrap()
    };
    let (first, second) = (send(), send());
    assert_eq!((first.status, second.status), (303, 303));
    assert_eq!(first.location, second.location);
    let acknowledged = BTreeMap::from([("Eenmaal".to_owned(), post_of(&first.location))]);
    site.stop();
    compare(&place, &thread, &acknowledged);
}
