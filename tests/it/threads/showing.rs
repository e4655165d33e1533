//! A thread is read as it was meant: three levels of answers and no maze below, by branches or in the order of
//! time, in pages; each post keeps its address; and what people write shows as text that runs and loads nothing.

use leestafel::platform::ids::PostId;

use super::{SLUG, page_of};
use crate::support::{Client, Page, TestApp};

/// The posts of a page, in its order.
fn shown(page: &Page) -> Vec<i64> {
    page.attributes("main [data-post]", "data-post").iter().filter_map(|id| id.parse().ok()).collect()
}

fn ids(posts: &[PostId]) -> Vec<i64> {
    posts.iter().map(|post| post.0).collect()
}

/// Where the short address of a post leads.
fn place_of(client: &Client, post: PostId) -> (String, Page) {
    let answer = client.get(&format!("/reacties/{post}"));
    assert_eq!(answer.status, 303);
    (answer.location().expect("a place").to_owned(), client.follow(answer))
}

#[test]
fn answers_nest_three_levels_and_deeper_ones_say_whom_they_answer() {
    let app = TestApp::start();
    let (anna, bram) = (app.member("anna"), app.member("bram"));
    let (thread, first) = app.thread(&anna, SLUG, "Een vraag");
    let mut chain: Vec<PostId> = Vec::new();
    for level in 1..=6 {
        let by = if level % 2 == 0 { &anna } else { &bram };
        chain.push(app.reply(by, thread, chain.last().copied(), &format!("Niveau {level}")));
    }
    let second = app.reply(&anna, thread, None, "Een andere tak");
    let page = page_of(&app, &anna, thread);
    assert_eq!(page.count(".branches > .branch"), 2);
    assert_eq!(page.count(".branches .answers .answers .answers"), 0, "no fourth step to the right");
    assert_eq!(page.count(&format!(".answers .answers > li > #r{}", chain[2])), 1);
    let beside = page.attributes(".answers .answers > li > [data-post]", "data-post");
    assert_eq!(beside, chain[2..].iter().map(ToString::to_string).collect::<Vec<_>>());
    for (at, post) in chain.iter().enumerate() {
        let line = page.text(&format!("#r{post} .who__where"));
        let by = if at % 2 == 0 { "Anna Test" } else { "Bram Test" };
        assert_eq!(line.contains(&format!("in antwoord op {by}")), at >= 3, "level {}: {line}", at + 1);
        let parent = app.post_row(*post).parent_id;
        assert_eq!(parent, at.checked_sub(1).map(|before| chain[before]), "the true parent is kept");
    }
    assert_eq!(shown(&page), [ids(&[first]), ids(&chain), ids(&[second])].concat());
    assert_eq!(page.text(".subtree summary").split(" van").next(), Some("5 antwoorden"));
}

#[test]
fn in_the_order_of_time_each_reply_says_whom_it_answers_and_the_choice_is_kept() {
    let app = TestApp::start();
    let (anna, bram) = (app.member("anna"), app.member("bram"));
    let (thread, first) = app.thread(&anna, SLUG, "Een vraag");
    let one = app.reply(&bram, thread, None, "Een");
    let two = app.reply(&bram, thread, None, "Twee");
    let three = app.reply(&anna, thread, Some(one), "Drie");
    assert_eq!(shown(&page_of(&app, &anna, thread)), ids(&[first, one, three, two]));
    let by_time = anna.get(&format!("{}?weergave=tijd", app.address(thread)));
    assert_eq!(shown(&by_time), ids(&[first, one, two, three]));
    assert_eq!(by_time.text(".filters a[aria-current]"), "Op tijd");
    assert!(by_time.text(&format!("#r{three} .who__where")).contains("in antwoord op Bram Test"));
    assert!(!by_time.text(&format!("#r{two} .who__where")).contains("in antwoord op"));
    assert_eq!(shown(&page_of(&app, &anna, thread)), ids(&[first, one, two, three]), "kept on this device");
    let back = anna.get(&format!("{}?weergave=boom", app.address(thread)));
    assert_eq!(shown(&back), ids(&[first, one, three, two]));
    assert_eq!(shown(&page_of(&app, &anna, thread)), ids(&[first, one, three, two]));
    assert_eq!(shown(&anna.get(&format!("{}?weergave=dwars", app.address(thread)))).len(), 4);
}

#[test]
fn fifty_replies_to_the_thread_fill_a_page_with_all_their_answers() {
    let app = TestApp::start();
    let anna = app.member("anna");
    let (thread, first) = app.thread(&anna, SLUG, "Een vraag");
    let top = app.replies(&anna, thread, None, 53);
    let late = app.reply(&anna, thread, Some(top[2]), "Laat, bij de derde");
    let page = page_of(&app, &anna, thread);
    let expected = [ids(&[first]), ids(&top[..3]), ids(&[late]), ids(&top[3..50])].concat();
    assert_eq!(shown(&page), expected);
    assert!(page.text(".pager").contains("Pagina 1 van 2"));
    let next = page.attribute("a[rel=next]", "href");
    let page = anna.get(&next);
    assert_eq!(shown(&page), [ids(&[first]), ids(&top[50..])].concat(), "{next}");
    assert_eq!(anna.get(&page.attribute("a[rel=prev]", "href")).count(".branches > .branch"), 50);
    for beyond in ["3", "99", "1000000"] {
        assert_eq!(anna.get(&format!("{}?pagina={beyond}", app.address(thread))).status, 404, "{beyond}");
    }
    for odd in ["0", "-3", "x", "99999999999999999999", "%00"] {
        let page = anna.get(&format!("{}?pagina={odd}", app.address(thread)));
        assert_eq!((page.status, page.text("h1")), (200, "Een vraag".to_owned()), "{odd}");
    }
}

#[test]
fn the_short_address_of_a_post_leads_to_its_page_in_either_order() {
    let app = TestApp::start();
    let anna = app.member("anna");
    let (thread, first) = app.thread(&anna, SLUG, "Een vraag");
    let top = app.replies(&anna, thread, None, 60);
    let below = app.replies(&anna, thread, Some(top[0]), 60);
    let nested = app.reply(&anna, thread, Some(top[55]), "Onder de 56e");
    let address = app.address(thread);
    for (post, page) in
        [(first, ""), (top[49], ""), (below[59], ""), (top[50], "?pagina=2"), (nested, "?pagina=2")]
    {
        let (place, page_there) = place_of(&anna, post);
        assert_eq!(place, format!("{address}{page}#r{post}"));
        assert_eq!(page_there.count(&format!("#r{post}")), 1, "{place}");
    }
    anna.get(&format!("{address}?weergave=tijd"));
    for (post, page) in
        [(first, ""), (top[49], ""), (top[50], "?pagina=2"), (below[39], "?pagina=2"), (nested, "?pagina=3")]
    {
        let (place, page_there) = place_of(&anna, post);
        assert_eq!(place, format!("{address}{page}#r{post}"));
        assert_eq!(page_there.count(&format!("#r{post}")), 1, "{place}");
    }
    for nothing in ["/reacties/987654", "/reacties/x", "/reacties/-1"] {
        assert_eq!(anna.get(nothing).status, 404);
    }
}

#[test]
fn the_id_decides_and_another_title_leads_on_with_its_query() {
    let app = TestApp::start();
    let anna = app.member("anna");
    let (thread, _) = app.thread(&anna, SLUG, "Zoë’s vraag: 50% & meer?");
    let right = app.address(thread);
    for wrong in
        [format!("/gesprekken/{thread}"), format!("/gesprekken/{thread}-oude-titel"), format!("{right}-x")]
    {
        let answer = anna.get(&format!("{wrong}?weergave=tijd&pagina=1"));
        let expected = format!("{right}?weergave=tijd&pagina=1");
        assert_eq!((answer.status, answer.location()), (301, Some(expected.as_str())), "{wrong}");
    }
    assert_eq!(anna.get(&right).status, 200);
    for nothing in
        ["/gesprekken/987654-een-vraag", "/gesprekken/een-vraag", "/gesprekken/-1", "/gesprekken/1e3"]
    {
        assert_eq!(anna.get(nothing).status, 404, "{nothing}");
    }
}

#[test]
fn what_colleagues_write_is_shown_as_they_meant_it() {
    let app = TestApp::start();
    let anna = app.member("anna");
    let (thread, _) = app.thread(&anna, SLUG, "Een vraag");
    let text = "| Dag | Wie |\n|---|---|\n| ma | Zoë |\n\n- [ ] koffie\n- [x] thee\n\n~~weg~~ https://www.bibliotheek.example/x\n\n# Kop";
    let post = app.reply(&anna, thread, None, text);
    let page = page_of(&app, &anna, thread);
    let prose = format!("#r{post} .prose");
    assert_eq!(page.texts(&format!("{prose} table td")), ["ma", "Zoë"]);
    assert_eq!(page.texts(&format!("{prose} li")), ["☐ koffie", "☑ thee"]);
    assert_eq!(page.text(&format!("{prose} del")), "weg");
    assert_eq!(page.attribute(&format!("{prose} a"), "href"), "https://www.bibliotheek.example/x");
    assert!(page.attribute(&format!("{prose} a"), "rel").contains("nofollow"));
    assert_eq!(page.count("h1"), 1, "a heading in a post is no heading of the page");
}

#[test]
fn what_strangers_write_runs_nothing_and_loads_nothing() {
    let app = TestApp::start();
    let anna = app.member("anna");
    let (thread, _) = app.thread(&anna, SLUG, "<script>alert(1)</script>");
    let text = "<script>alert(1)</script> <b onclick=x>vet</b> <style>*{display:none}</style>\n\n\
                [klik](javascript:alert(1)) [data](data:text/html,x) [spatie](java&#10;script:alert(1)) \
                [bestand](file:///etc/passwd) [goed](mailto:a@b.example)\n\n\
                ![een kat](https://evil.example/kat.png) ![x](x \"onerror=alert(1)\")\n\n<iframe src=x></iframe><form action=/uitloggen>";
    let post = app.reply(&anna, thread, None, text);
    let page = page_of(&app, &anna, thread);
    let prose = format!("#r{post} .prose");
    assert!(
        page.text(&prose).contains("<script>alert(1)</script> <b onclick=x>vet</b>"),
        "{}",
        page.text(&prose)
    );
    for tag in ["script", "style", "img", "iframe", "form", "b", "svg", "input", "object"] {
        assert_eq!(page.count(&format!("{prose} {tag}")), 0, "{tag}");
    }
    let links = page.attributes(&format!("{prose} a"), "href");
    let runs = |link: &String| {
        let scheme = link.split_once(':').map_or("", |(scheme, _)| scheme);
        scheme.chars().all(char::is_alphanumeric) && !["", "https", "http", "mailto"].contains(&scheme)
    };
    assert!(!links.iter().any(runs) && links.iter().any(|link| link == "mailto:a@b.example"), "{links:?}");
    assert!(page.text(&prose).contains("een kat"), "a picture is named and linked instead of loaded");
    assert_eq!(page.text("h1"), "<script>alert(1)</script>");
    for address in page.attributes("img, script, link", "src").iter().chain(&page.attributes("link", "href"))
    {
        assert!(address.starts_with('/') && !address.starts_with("//"), "{address} is loaded from elsewhere");
    }
    assert_eq!(page.count("[onclick], [onerror], [style]"), 0);
}
