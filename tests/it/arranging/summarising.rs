//! What a long thread comes down to stands on top of it, says up to where it tells, and is never overwritten
//! unseen.

use super::{OTHER, SLUG, act, decided, page_of};
use crate::support::TestApp;

#[test]
fn a_summary_says_up_to_which_reply_it_tells_and_older_ones_are_kept() {
    let app = TestApp::start();
    let (anna, noor) = (app.member("anna"), app.moderator_of(SLUG));
    let (thread, _) = app.thread(&anna, SLUG, "Een lange vraag");
    let replies = app.replies(&anna, thread, None, 4);
    assert_eq!(page_of(&app, &noor, thread).count(".summary-card"), 0);
    let path = format!("/gesprekken/{thread}/samenvatting");
    let form = noor.get(&path);
    assert!(form.status == 200 && form.says("bijgewerkt t/m reactie 4"), "{}", form.text("main"));
    let body = format!("- Zo doe je [dat](/reacties/{})", replies[1]);
    let fields = [("body", body.as_str()), ("seen", "0"), ("until", "4")];
    let page = noor.post(&path, &fields);
    page.leads_to(&format!("{}#samenvatting", app.address(thread)));
    app.replies(&anna, thread, None, 2);
    let page = page_of(&app, &anna, thread);
    assert!(
        page.text(".summary-card").contains("Bijgewerkt t/m reactie 4"),
        "{}",
        page.text(".summary-card")
    );
    assert_eq!(page.attribute(".summary-card .prose a", "href"), format!("/reacties/{}", replies[1]));
    assert_eq!(
        (
            page.count(".summary-card a[href$=samenvatting]"),
            page_of(&app, &noor, thread).count(".summary-card a[href$=samenvatting]")
        ),
        (0, 1)
    );
    noor.post(&path, &[("body", "Korter"), ("seen", "1")]);
    assert!(page_of(&app, &anna, thread).text(".summary-card").contains("Bijgewerkt t/m reactie 6"));
    let form = noor.get(&path);
    assert_eq!((form.value("body"), form.count("details .prose")), ("Korter".to_owned(), 2));
    assert_eq!(decided(&app, "thread-summarised"), 2);
}

#[test]
fn somebody_elses_newer_summary_is_shown_beside_ones_own() {
    let app = TestApp::start();
    let (anna, noor, admin) = (app.member("anna"), app.moderator_of(SLUG), app.admin());
    let (thread, _) = app.thread(&anna, SLUG, "Een lange vraag");
    noor.post(&format!("/gesprekken/{thread}/samenvatting"), &[("body", "Van Noor"), ("seen", "0")]);
    let page = act(&admin, thread, "samenvatting", &[("body", "Van de beheerder"), ("seen", "0")]);
    assert_eq!(
        (page.status, page.value("body"), page.text(".theirs .difference")),
        (409, "Van de beheerder".into(), "Van Noor".into())
    );
    assert!(page_of(&app, &anna, thread).text(".summary-card").contains("Van Noor"));
    let seen = page.attribute("input[name=seen]", "value");
    assert_eq!(act(&admin, thread, "samenvatting", &[("body", "Samen"), ("seen", &seen)]).status, 303);
    assert!(page_of(&app, &anna, thread).text(".summary-card").contains("Samen"));
}

#[test]
fn a_preview_writes_nothing_and_an_empty_text_is_refused() {
    let app = TestApp::start();
    let (anna, bram, noor) = (app.member("anna"), app.moderator_of(OTHER), app.moderator_of(SLUG));
    let (thread, _) = app.thread(&anna, SLUG, "Een lange vraag");
    let page = act(&noor, thread, "samenvatting", &[("body", "**Vet** <script>"), ("voorbeeld", "1")]);
    assert!(
        page.status == 200 && page.count("#voorbeeld strong") == 1 && page.count("#voorbeeld script") == 0
    );
    let page = act(&noor, thread, "samenvatting", &[("body", " \n ")]);
    assert!(page.fault("body").contains("De samenvatting is nog leeg."));
    assert!(app.thread_row(thread).unwrap().summary_at.is_none());
    for who in [&anna, &bram] {
        assert_eq!(act(who, thread, "samenvatting", &[("body", "x")]).status, 403);
        assert_eq!(who.get(&format!("/gesprekken/{thread}/samenvatting")).status, 403);
    }
}
