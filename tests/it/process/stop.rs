//! Told to stop, the program finishes what runs and ends well, whoever keeps a connection open.

use std::{
    collections::BTreeMap,
    io::{Read, Write},
    net::TcpStream,
    sync::mpsc::channel,
    time::Instant,
};

use super::{
    PATIENCE, Place, ask,
    kill::{compare, post_of, write_on},
    sign_in,
};

/// Reads until the end of the headers.
fn head(stream: &mut TcpStream) -> String {
    let mut head = Vec::new();
    let mut octet = [0];
    while !head.ends_with(b"\r\n\r\n") && stream.read(&mut octet).expect("an answer") == 1 {
        head.extend(octet);
    }
    String::from_utf8_lossy(&head).into_owned()
}

fn connection(host: &str) -> TcpStream {
    let stream = TcpStream::connect(host).expect("a connection");
    stream.set_read_timeout(Some(PATIENCE)).expect("a timeout");
    stream
}

#[test]
fn a_reply_that_is_being_posted_is_answered_and_idle_connections_hold_nothing_up() {
    let place = Place::new();
    let email = place.member("Anna");
    let site = place.serve(&["--no-worker"]);
    let cookie = sign_in(&site.base, &email);
    let thread = ask(&site.base, &cookie, "Mag ik even uitpraten?");
    let host = site.base.trim_start_matches("http://").to_owned();

    let mut idle: Vec<TcpStream> = (0..6).map(|_| connection(&host)).collect();
    for stream in idle.iter_mut().skip(1) {
        stream.write_all(format!("GET /healthz HTTP/1.1\r\nHost: {host}\r\n\r\n").as_bytes()).unwrap();
        assert!(head(stream).starts_with("HTTP/1.1 200"));
    }
    // "Continue" tells that the request runs and waits for its body.
    let (first, rest) = ("body=Ik+was+nog+", "niet+klaar&parent=");
    let mut running = connection(&host);
    let request = format!(
        "POST /gesprekken/{thread}/reacties HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\nSec-Fetch-Site: same-origin\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\nExpect: 100-continue\r\n\r\n",
        first.len() + rest.len()
    );
    running.write_all(request.as_bytes()).unwrap();
    assert!(head(&mut running).starts_with("HTTP/1.1 100"));
    running.write_all(first.as_bytes()).unwrap();

    site.terminate();
    let began = Instant::now();
    while TcpStream::connect(&host).is_ok() {
        assert!(began.elapsed() < PATIENCE, "it still takes new connections");
    }
    running.write_all(rest.as_bytes()).unwrap();
    let answer = head(&mut running);
    assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
    let location =
        answer.lines().find_map(|line| line.strip_prefix("location: ")).expect("a place").to_owned();
    let (status, err) = site.end();
    assert_eq!(status.code(), Some(0), "{err}");
    drop(idle);
    compare(&place, &thread, &BTreeMap::from([("Ik was nog niet klaar".to_owned(), post_of(&location))]));
}

#[test]
fn what_was_acknowledged_before_the_signal_is_kept_while_others_still_write() {
    let place = Place::new().with("LIMITS__POSTS_PER_MEMBER_PER_HOUR", "1000000");
    let email = place.member("Anna");
    let site = place.serve(&["--no-worker"]);
    let cookie = sign_in(&site.base, &email);
    let thread = ask(&site.base, &cookie, "Wie gaat er door?");
    let base = site.base.clone();
    let (tell, told) = channel();
    let (acknowledged, lost) = std::thread::scope(|scope| {
        let clients: Vec<_> = ["een", "twee", "drie"]
            .map(|name| (name, tell.clone()))
            .map(|(name, tell)| {
                let (base, cookie, thread) = (&base, &cookie, &thread);
                scope.spawn(move || write_on((base, cookie, thread), name, None, &tell))
            })
            .into();
        drop(tell);
        let mut acknowledged: BTreeMap<String, i64> = BTreeMap::new();
        for _ in 0..20 {
            acknowledged.extend([told.recv_timeout(PATIENCE).expect("an answer")]);
        }
        site.terminate();
        acknowledged.extend(told.iter());
        let lost: Vec<String> =
            clients.into_iter().filter_map(|client| client.join().expect("a client")).collect();
        let (status, err) = site.end();
        assert_eq!(status.code(), Some(0), "{err}");
        (acknowledged, lost)
    });
    assert_eq!(lost.len(), 3, "each client went on until the end");
    // Who stops in an orderly way answers whatever it did: what got no answer was not done.
    compare(&place, &thread, &acknowledged);
}

#[test]
fn background_work_alone_stops_as_well() {
    let place = Place::new();
    let work = place.start(&["work"], "works; stop it");
    work.terminate();
    let (status, err) = work.end();
    assert_eq!(status.code(), Some(0), "{err}");
}
