//! A page costs as many statements when it is long as when it is short.

use chrono::Duration;

use crate::support::{Client, TestApp};

const SLUG: &str = "mediawijsheid";

/// How many statements a page takes. Nothing else runs: the clock stands still and no background work is done.
fn statements(app: &TestApp, client: &Client, path: &str) -> u64 {
    let before = app.site.cx.database.statement_count();
    let page = client.get(path);
    assert_eq!(page.status, 200, "{path}");
    app.site.cx.database.statement_count() - before
}

#[test]
fn a_board_of_60_threads_takes_as_many_as_a_board_of_one() {
    let app = TestApp::start();
    let (anna, bram) = (app.member("anna"), app.member("bram"));
    app.pass(Duration::minutes(1));
    let path = format!("/themagroepen/{SLUG}");
    app.threads(&anna, SLUG, 1);
    let short = statements(&app, &bram, &path);
    let threads = app.threads(&anna, SLUG, 59);
    for thread in threads.iter().take(10) {
        app.replies(&anna, *thread, None, 2);
        bram.post(&format!("/gesprekken/{thread}/gelezen"), &[]);
    }
    assert_eq!(bram.get(&path).count(".thread-row"), 30);
    assert_eq!(statements(&app, &bram, &path), short);
    assert_eq!(statements(&app, &bram, &format!("{path}?filter=nieuw&soort=vraag")), short);
}

#[test]
fn a_thread_of_300_replies_takes_as_many_as_a_thread_of_two() {
    let app = TestApp::start();
    let (anna, bram) = (app.member("anna"), app.member("bram"));
    app.pass(Duration::minutes(1));
    let (thread, _) = app.thread(&anna, SLUG, "Een vraag");
    let top = app.replies(&anna, thread, None, 2);
    let address = app.address(thread);
    let orders = ["boom", "tijd"].map(|order| format!("{address}?weergave={order}"));
    let short = orders.each_ref().map(|path| statements(&app, &bram, path));
    app.replies(&bram, thread, Some(top[0]), 98);
    let more = app.replies(&anna, thread, None, 100);
    app.replies(&anna, thread, Some(more[99]), 50);
    app.replies(&anna, thread, Some(more[1]), 50);
    anna.post(&format!("/reacties/{}/antwoord", more[80]), &[]);
    assert_eq!(app.thread_row(thread).unwrap().reply_count, 300);
    assert_eq!(orders.each_ref().map(|path| statements(&app, &bram, path)), short);
    assert_eq!(
        statements(&app, &bram, &format!("{address}?weergave=boom&pagina=3&op={}", more[90])),
        short[0]
    );
}

#[test]
fn a_home_page_with_40_new_threads_takes_as_many_as_with_one() {
    let app = TestApp::start();
    let (anna, bram) = (app.member("anna"), app.member("bram"));
    app.join(&bram, SLUG);
    app.pass(Duration::minutes(1));
    app.threads(&anna, SLUG, 1);
    let (thread, _) = app.thread(&bram, "marketing", "Elders");
    app.reply(&anna, thread, None, "Een antwoord");
    app.run_jobs();
    let short = ["/", "/themagroepen"].map(|path| statements(&app, &bram, path));
    let mine = app.threads(&bram, SLUG, 9);
    for thread in &mine {
        app.replies(&anna, *thread, None, 1);
    }
    app.threads(&anna, SLUG, 30);
    app.run_jobs();
    let home = bram.get("/");
    assert!(home.count(".news-card") > 1 && home.count(".thread-row") > 10, "{}", home.text("main"));
    assert_eq!(["/", "/themagroepen"].map(|path| statements(&app, &bram, path)), short);
}

#[test]
fn a_visitor_costs_no_more_with_more_to_read() {
    use leestafel::forum::access::{Audience, JoinPolicy};
    let app = TestApp::start();
    app.set_group(SLUG, Audience::Public, JoinPolicy::Open);
    let (anna, guest) = (app.member("anna"), app.guest());
    app.threads(&anna, SLUG, 1);
    let paths = ["/".to_owned(), format!("/themagroepen/{SLUG}")];
    let short = paths.each_ref().map(|path| statements(&app, &guest, path));
    app.threads(&anna, SLUG, 40);
    assert_eq!(paths.each_ref().map(|path| statements(&app, &guest, path)), short);
}
