//! Data flows one way, and what is named in one place only stays in that place.
//!
//! ## Why
//! A house without circles can be read from the ground up. The tables below are the whole of the order; what
//! a file uses is read from its text (`use crate::…` with nested braces, `crate::…` in the middle of a line,
//! and `super::…`), so that no macro and no build can hide it.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::sources::{self, Rust, is_word};

/// The floors: each may use only those that stand after it.
const FLOORS: [&str; 6] = ["main", "cli", "app", "web", "forum", "platform"];

/// The rooms of `web`: each may use only those before it, and the floors below. The rooms of `forum` stand in
/// this way in `src/forum/mod.rs`; those of `platform` have no order of their own, but no circle either.
const WEB: [&str; 4] = ["urls", "views", "http", "site"];

/// Which crates are named where, and why there alone. A place is a folder, a file, or (`*/name`) a file of
/// that name anywhere in `forum`.
#[rustfmt::skip]
const CRATES: &[(&[&str], &[&str], &str)] = &[
    (&["actix_web", "actix_multipart"], &["web/", "app/routes.rs", "app/server.rs", "cli/serve.rs"],
        "the door of browsers; `serve` starts its runtime"),
    (&["handlebars", "rust_embed"], &["platform/render/"], "views know values, not templates"),
    (&["fluent_bundle", "fluent_langneg", "unic_langid"], &["platform/i18n.rs", "platform/render/"],
        "texts are asked for by key; templates hand over values"),
    (&["lettre"], &["platform/mail/"], "mail is a row in the outbox for everybody else"),
    (&["diesel"],
        &["platform/db/", "platform/jobs/", "platform/mail/", "*/store.rs", "*/listing.rs", "*/sessions.rs",
          "*/log.rs", "*/model.rs"],
        "queries stand in stores; models are what rows hold"),
    (&["diesel_migrations", "r2d2"], &["platform/db/"], "schema and pool"),
    (&["diesel_derive_newtype"], &["platform/ids.rs", "platform/clock.rs"], "what columns hold"),
    (&["comrak", "ammonia"], &["platform/text/"], "what people write becomes HTML in one place"),
    (&["image"], &["platform/pictures.rs"], "pictures are decoded behind one bound"),
    (&["governor"], &["platform/limits.rs"], "one set of buckets"),
    (&["rand", "sha2", "data_encoding"], &["platform/secrets.rs"], "chance and hashes"),
    (&["argon2"], &["forum/accounts/passwords.rs"], "passwords are hashed under one bound"),
    (&["zxcvbn"], &["forum/accounts/policy.rs"], "what a good password is"),
    (&["deunicode"], &["platform/text/"], "one way to fold"),
    (&["similar"], &["web/site/threads/versions.rs"], "the page that compares"),
    (&["clap", "tracing_subscriber"], &["cli/"], "the command line"),
];

/// Words that say nothing, and the file that may bear one.
const EMPTY_WORDS: [&str; 4] = ["utils", "helpers", "common", "manager"];
/// Handlebars calls what templates may call helpers.
const HELPERS_OF_HANDLEBARS: &str = "platform/render/helpers.rs";

/// The longest file; the schema is one list.
const LONGEST: usize = 400;
const SCHEMA: &str = "platform/db/schema.rs";

/// What one file uses: paths from the root of the crate, such as `forum`, `threads`, `store`.
type Path = Vec<String>;

/// The module of a file: `web/site/mod.rs` is `web`, `site`.
fn module(path: &str) -> Path {
    let stem = path.trim_end_matches(".rs");
    let stem = stem.strip_suffix("/mod").unwrap_or(stem);
    if stem == "lib" { Vec::new() } else { stem.split('/').map(str::to_owned).collect() }
}

/// Every path that a file names from the root of the crate or from its parent.
fn uses(file: &Rust) -> Vec<Path> {
    let mut found = Vec::new();
    for root in ["crate", "leestafel"] {
        for (_, rest) in mentions(&file.code, root) {
            tree(rest, &Vec::new(), &mut found);
        }
    }
    let inline = file.code.find("mod tests {").unwrap_or(file.code.len());
    for (at, mut rest) in mentions(&file.code, "super") {
        let mut base = module(&file.path);
        if at > inline {
            base.push("tests".to_owned());
        }
        base.pop();
        while let Some(above) = rest.strip_prefix("super::") {
            base.pop();
            rest = above;
        }
        tree(rest, &base, &mut found);
    }
    found
}

/// Where a name stands at the head of a path, and what follows its `::`.
fn mentions<'a>(code: &'a str, name: &str) -> Vec<(usize, &'a str)> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices(name) {
        let (before, rest) = code.split_at(at);
        let rest = rest.split_at(name.len()).1;
        let is_head = !before.ends_with("::") && !before.chars().last().is_some_and(is_word);
        if let Some(rest) = rest.strip_prefix("::").filter(|_| is_head) {
            found.push((at, rest));
        }
    }
    found
}

/// Reads `a::{b, c::*}` or `a::b`; gives what follows.
fn tree<'a>(text: &'a str, above: &Path, found: &mut Vec<Path>) -> &'a str {
    let text = text.trim_start();
    if let Some(mut rest) = text.strip_prefix('{') {
        loop {
            rest = rest.trim_start();
            if let Some(after) = rest.strip_prefix('}') {
                return after;
            }
            let before = rest.len();
            rest = rest.strip_prefix(',').unwrap_or_else(|| tree(rest, above, found));
            if rest.len() == before {
                return rest;
            }
        }
    }
    let name: String = text.chars().take_while(|letter| is_word(*letter)).collect();
    if name.is_empty() {
        found.push(above.clone());
        return text.strip_prefix('*').unwrap_or(text);
    }
    let rest = text.split_at(name.len()).1;
    let path: Path = above.iter().cloned().chain([name]).collect();
    if let Some(below) = rest.strip_prefix("::") {
        return tree(below, &path, found);
    }
    found.push(path);
    let renamed = rest.trim_start().strip_prefix("as ").map(|other| other.trim_start_matches(is_word));
    renamed.unwrap_or(rest)
}

/// The modules that a `mod.rs` or `lib.rs` declares, in its order.
fn declared(path: &str) -> Vec<String> {
    let all = sources::rust("src");
    let file = all.iter().find(|file| file.path == path).expect(path);
    let lines = file.code.lines().filter_map(|line| line.trim().strip_suffix(';')?.rsplit_once("mod "));
    lines.map(|(_, name)| name.to_owned()).collect()
}

/// Whether `target` stands before `from` in an order in which all must stand.
fn is_before(order: &[String], target: &str, from: &str) -> Option<bool> {
    let place = |name: &str| order.iter().position(|one| one == name);
    Some(place(target)? < place(from)?)
}

/// What is wrong with one file's use of one path.
fn objection(from: &Path, target: &Path, web: &[String], forum: &[String]) -> Option<String> {
    let floors: Vec<String> = FLOORS.iter().rev().map(|floor| (*floor).to_owned()).collect();
    let (floor, wanted) = (from.first()?, target.first()?);
    if floor != wanted {
        return match is_before(&floors, wanted, floor) {
            Some(true) => None,
            Some(false) => Some(format!("{wanted} stands above {floor}")),
            None => Some(format!("{wanted} is no floor")),
        };
    }
    let order = match floor.as_str() {
        "web" => web,
        "forum" => forum,
        _ => return None,
    };
    let (room, wanted) = (from.get(1)?, target.get(1)?);
    match is_before(order, wanted, room) {
        _ if room == wanted => None,
        Some(true) => None,
        Some(false) => Some(format!("{wanted} stands after {room}")),
        None => Some(format!("{wanted} is no room of {floor}")),
    }
}

/// A circle among modules, where there is one: who uses whom, back to the first.
fn circle(graph: &BTreeMap<String, BTreeSet<String>>) -> Option<Vec<String>> {
    fn walk(
        at: &str,
        graph: &BTreeMap<String, BTreeSet<String>>,
        way: &mut Vec<String>,
        done: &mut BTreeSet<String>,
    ) -> Option<Vec<String>> {
        if let Some(start) = way.iter().position(|one| one == at) {
            return Some(way.iter().skip(start).cloned().chain([at.to_owned()]).collect());
        }
        if done.contains(at) {
            return None;
        }
        way.push(at.to_owned());
        let found = graph.get(at).into_iter().flatten().find_map(|next| walk(next, graph, way, done));
        way.pop();
        done.insert(at.to_owned());
        found
    }
    let mut done = BTreeSet::new();
    graph.keys().find_map(|start| walk(start, graph, &mut Vec::new(), &mut done))
}

#[test]
fn every_use_follows_the_order_of_the_floors() {
    let web: Vec<String> = WEB.iter().map(|room| (*room).to_owned()).collect();
    let forum = declared("forum/mod.rs");
    assert!(forum.len() > 5, "the order of the forum was not read: {forum:?}");
    let (mut wrong, mut seen) = (Vec::new(), 0);
    for file in sources::rust("src") {
        for target in uses(&file) {
            seen += 1;
            if let Some(why) = objection(&module(&file.path), &target, &web, &forum) {
                wrong.push(format!("{} uses {}: {why}", file.path, target.join("::")));
            }
        }
    }
    assert!(seen > 500, "only {seen} uses were read");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_map_and_the_rooms_stand_in_the_order_of_the_floors() {
    assert_eq!(declared("lib.rs"), FLOORS.get(1..).expect("floors"), "src/lib.rs is the map");
    assert_eq!(declared("web/mod.rs"), WEB);
}

#[test]
fn no_circle_leads_from_a_module_of_the_platform_back_to_it() {
    let rooms: BTreeSet<String> = declared("platform/mod.rs").into_iter().collect();
    let mut graph: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in sources::rust("src") {
        let from = module(&file.path);
        let Some(room) = from.get(1).filter(|_| from.first().is_some_and(|floor| floor == "platform")) else {
            continue;
        };
        let targets =
            uses(&file).into_iter().filter(|path| path.first().is_some_and(|floor| floor == "platform"));
        let used = targets
            .filter_map(|path| path.get(1).cloned())
            .filter(|other| other != room && rooms.contains(other));
        graph.entry(room.clone()).or_default().extend(used);
    }
    assert_eq!(graph.keys().cloned().collect::<BTreeSet<_>>(), rooms);
    let found = circle(&graph);
    assert!(found.is_none(), "a circle: {}", found.unwrap_or_default().join(" → "));
}

#[test]
fn no_circle_leads_from_a_file_back_to_it() {
    let all = sources::rust("src");
    let known: BTreeSet<String> = all.iter().map(|file| module(&file.path).join("::")).collect();
    let mut graph: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in all.iter().filter(|file| !file.path.ends_with("/mod.rs") && !file.path.ends_with("/tests.rs"))
    {
        let (from, code) = (module(&file.path).join("::"), sources::without_tests(&file.text).to_owned());
        let file = Rust::read(file.path.clone(), code);
        let nearest =
            |path: Path| (1..=path.len()).rev().find_map(|n| known.get(&path.get(..n)?.join("::")).cloned());
        let used = uses(&file).into_iter().filter_map(nearest).filter(|other| *other != from);
        graph.entry(from.clone()).or_default().extend(used);
    }
    let found = circle(&graph);
    assert!(found.is_none(), "a circle: {}", found.unwrap_or_default().join(" → "));
}

/// Whether a file stands in a place of the table.
fn stands_in(path: &str, place: &str) -> bool {
    match place.strip_prefix('*') {
        Some(name) => path.starts_with("forum/") && path.ends_with(name),
        None if place.ends_with('/') => path.starts_with(place),
        None => path == place,
    }
}

#[test]
fn each_crate_is_named_only_where_the_table_allows_it() {
    let all = sources::rust("src");
    let (mut wrong, mut idle) = (Vec::new(), Vec::new());
    for (crates, places, why) in CRATES {
        let mut used: BTreeSet<&str> = BTreeSet::new();
        for file in &all {
            let named: Vec<_> = crates.iter().filter(|name| !mentions(&file.code, name).is_empty()).collect();
            if named.is_empty() {
                continue;
            }
            used.extend(places.iter().copied().filter(|place| stands_in(&file.path, place)));
            if !places.iter().any(|place| stands_in(&file.path, place)) {
                wrong.push(format!("{} names {named:?}, which stand in {places:?} alone: {why}", file.path));
            }
        }
        idle.extend(
            places
                .iter()
                .filter(|place| !used.contains(*place))
                .map(|place| format!("{crates:?} in {place}")),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(idle.is_empty(), "the table allows what nobody needs: {idle:?}");
}

#[test]
fn every_file_says_what_it_is_and_is_short_and_well_named() {
    let mut wrong = Vec::new();
    for file in sources::rust("src") {
        let lines = file.text.lines().count();
        if lines > LONGEST && file.path != SCHEMA {
            wrong.push(format!("{} has {lines} lines", file.path));
        }
        if !file.text.starts_with("//! ") {
            wrong.push(format!("{} does not begin with what it is", file.path));
        }
        let path = module(&file.path);
        if path.iter().any(|name| EMPTY_WORDS.contains(&name.as_str())) && file.path != HELPERS_OF_HANDLEBARS
        {
            wrong.push(format!("{} has a name that says nothing", file.path));
        }
    }
    let modules: BTreeSet<String> = sources::rust("src").iter().map(|file| file.path.clone()).collect();
    for path in &modules {
        let Some((folder, _)) = path.rsplit_once('/') else { continue };
        if !modules.contains(&format!("{folder}/mod.rs")) {
            wrong.push(format!("src/{folder} has no mod.rs"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_scanner_reads_nested_braces_and_paths_within_lines() {
    let text = "use crate::{a::{b, c::{self, D as E}}, f::*}; // crate::no\nfn x() { $crate::g::h::<T>(\"crate::no\") }\n\
                use super::{i, super_market};\nmod tests { use super::*; use super::super::j; }";
    let file = Rust::read("web/site/home.rs".to_owned(), text.to_owned());
    let found: Vec<String> = uses(&file).iter().map(|path| path.join("::")).collect();
    let expected = [
        "a::b",
        "a::c::self",
        "a::c::D",
        "f",
        "g::h",
        "web::site::i",
        "web::site::super_market",
        "web::site::home",
        "web::site::j",
    ];
    assert_eq!(found, expected);
}

#[test]
fn the_scanner_objects_to_what_climbs_and_finds_a_circle() {
    let order = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let (web, forum) = (order(&WEB), order(&["access", "threads"]));
    let objects = |from: &str, to: &str| objection(&module(from), &module(to), &web, &forum).is_some();
    for (from, to) in [
        ("platform/clock.rs", "forum/access.rs"),
        ("forum/access/check.rs", "forum/threads/store.rs"),
        ("web/views/home.rs", "web/http/cx.rs"),
        ("web/site/home.rs", "app/site.rs"),
        ("web/urls.rs", "web/Cx.rs"),
    ] {
        assert!(objects(from, to) && !objects(to, from) || to == "web/Cx.rs", "{from} → {to}");
    }
    assert!(objects("web/site/home.rs", "web/Cx.rs"), "a short name hides the room");
    let edge = |from: &str, to: &str| (from.to_owned(), BTreeSet::from([to.to_owned()]));
    assert_eq!(
        circle(&BTreeMap::from([edge("a", "b"), edge("b", "c"), edge("c", "b")])).unwrap(),
        ["b", "c", "b"]
    );
    assert_eq!(circle(&BTreeMap::from([edge("a", "b"), edge("b", "c")])), None);
}
