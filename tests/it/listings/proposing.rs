//! A thread is offered by a moderator of its home or by its author, waits with one next step on the work list of
//! the other group, and whoever offered it hears what came of it.

use leestafel::{
    forum::{
        access::{Audience, GroupRole, JoinPolicy},
        threads::cross_listing::model::ListingState,
    },
    platform::ids::ThreadId,
};

use super::{HOME, OTHER, THIRD, decide, lead, list, log, offer, offers, on_board, row, spot, work};
use crate::support::TestApp;

#[test]
fn what_a_moderator_offers_waits_for_the_other_group_and_stands_there_when_it_is_taken() {
    let app = TestApp::start();
    let (anna, bram, lotte) = (app.member("anna"), app.moderator_of(HOME), app.moderator_of(OTHER));
    let (thread, _) = app.thread(&anna, HOME, "Hoe leg je AI uit?");
    assert!(
        bram.get(&format!("/gesprekken/{thread}/beheren")).count(&format!("a[href='{}']", offers(thread)))
            == 1
    );
    offer(&bram, thread, OTHER, "Jullie schrijven de folders.").leads_to(&offers(thread));
    assert_eq!(on_board(&anna, OTHER), Vec::<String>::new(), "it only waits");
    assert_eq!(work(&bram, "Gesprek aangeboden"), Vec::<String>::new());
    assert_eq!(work(&lotte, "Gesprek aangeboden"), ["Hoe leg je AI uit?"]);
    let list = lotte.get("/moderatie");
    assert!(list.text(".work-line").contains("Jullie schrijven de folders."), "{}", list.text(".work-line"));
    assert_eq!(list.attributes(".work-line__acts > a", "href"), [spot(OTHER, thread)]);
    let page = lotte.get(&spot(OTHER, thread));
    assert!(
        page.says("Jullie schrijven de folders.")
            && page.says("Voorgesteld door Moderator-mediawijsheid Test")
    );
    let seen = page.attribute("input[name=seen]", "value");
    app.mails();
    decide(&lotte, OTHER, thread, "plaatsen", &[("seen", &seen)]).leads_to(&spot(OTHER, thread));
    assert_eq!(on_board(&anna, OTHER), ["Hoe leg je AI uit?"]);
    assert!(work(&lotte, "Gesprek aangeboden").is_empty());
    let mut told: Vec<String> = app.mails().iter().map(|mail| mail.header("To")).collect();
    told.sort();
    assert_eq!(told.len(), 2, "who offered it and who began it, each once: {told:?}");
    assert!(told[0].contains(&anna.email) && told[1].contains(&bram.email), "{told:?}");
    for slug in [HOME, OTHER] {
        let said: Vec<String> = log(&app, slug).into_iter().map(|(action, _)| action).collect();
        assert_eq!(said, ["thread-listed", "listing-proposed"], "{slug}");
        let (_, subject) = &log(&app, slug)[0];
        assert!(subject.contains("Hoe leg je AI uit?") && subject.contains("Marketing"), "{subject}");
    }
}

#[test]
fn who_moderates_both_groups_puts_it_there_at_once_however_often_they_press() {
    let app = TestApp::start();
    let (anna, bram) = (app.member("anna"), app.moderator_of(HOME));
    lead(&app, &bram, OTHER);
    let (thread, _) = app.thread(&anna, HOME, "Een vraag");
    let key = bram.get(&offers(thread)).attribute("input[name=Idempotency-Key]", "value");
    for _ in 0..2 {
        let fields = [("group", OTHER), ("Idempotency-Key", key.as_str())];
        bram.post(&offers(thread), &fields).leads_to(&spot(OTHER, thread));
    }
    assert_eq!(row(&app, thread, OTHER).unwrap().state, ListingState::Listed);
    assert_eq!(log(&app, OTHER).len(), 1);
    assert!(app.mail().header("To").contains(&anna.email), "only who began it had not heard of it");
    let again = offer(&bram, thread, OTHER, "");
    assert!(again.fault("group").contains("staat al op het bord"));
}

#[test]
fn an_author_offers_their_own_thread_and_takes_the_offer_back_and_nobody_else_does() {
    let app = TestApp::start();
    let (anna, bram, yara) = (app.member("anna"), app.moderator_of(HOME), app.member("yara"));
    let lotte = app.moderator_of(OTHER);
    let (thread, _) = app.thread(&anna, HOME, "Mijn vraag");
    let link = format!("main a[href='{}']", offers(thread));
    assert_eq!(anna.get(&app.address(thread)).count(&link), 1);
    assert_eq!(yara.get(&app.address(thread)).count(&link), 0);
    assert_eq!(yara.get(&offers(thread)).status, 403);
    assert_eq!(offer(&yara, thread, OTHER, "").status, 403);
    assert_eq!(offer(&anna, thread, OTHER, "").status, 303);
    assert_eq!(offer(&anna, thread, OTHER, "Nog eens").status, 303, "asked twice it waits once");
    assert_eq!(offer(&bram, thread, THIRD, "").status, 303);
    let withdraw = |by: &crate::support::people::Person, slug: &str| {
        by.post(&format!("{}/intrekken", offers(thread)), &[("group", slug)])
    };
    let shown = anna.get(&offers(thread)).attributes("button[name=group]", "value");
    assert_eq!(shown, [OTHER], "one's own offer");
    assert_eq!(withdraw(&anna, THIRD).status, 403);
    withdraw(&anna, OTHER).leads_to(&offers(thread));
    assert_eq!(row(&app, thread, OTHER), None);
    assert_eq!(withdraw(&anna, OTHER).status, 409, "it is gone");
    assert!(work(&lotte, "Gesprek aangeboden").is_empty());
    offer(&anna, thread, OTHER, "");
    assert_eq!(withdraw(&bram, OTHER).status, 303, "who moderates the home takes back any");
    assert_eq!(
        log(&app, OTHER)
            .iter()
            .map(|(action, _)| action.as_str())
            .filter(|one| *one == "listing-withdrawn")
            .count(),
        2
    );
    offer(&anna, thread, OTHER, "");
    list(&app, &lotte, thread, OTHER);
    assert_eq!(withdraw(&anna, OTHER).status, 409, "it was taken");
}

#[test]
fn an_offer_that_cannot_be_made_says_why_and_keeps_what_was_typed() {
    let app = TestApp::start();
    let (anna, bram) = (app.member("anna"), app.moderator_of(HOME));
    app.close_group(THIRD);
    app.set_group("vakdeskundigheid", Audience::Group, JoinPolicy::Invite);
    let (thread, _) = app.thread(&anna, HOME, "Een vraag");
    let mut said = Vec::new();
    for group in ["", HOME, THIRD, "bestaat-niet", "vakdeskundigheid", "a\0b"] {
        let page = offer(&bram, thread, group, "Daarom");
        said.push(page.fault("group"));
        assert_eq!(page.value("note"), "Daarom", "{group:?}");
    }
    said.dedup();
    assert_eq!(said.len(), 1, "what one may not know of is told like what is not there: {said:?}");
    let long = "n".repeat(301);
    let page = offer(&bram, thread, OTHER, &long);
    assert_eq!((page.fault("note").contains("te lang"), page.value("note")), (true, long));
    assert!(log(&app, OTHER).is_empty() && row(&app, thread, OTHER).is_none());
}

#[test]
fn five_other_boards_are_enough() {
    let app = TestApp::start();
    let (anna, bram) = (app.member("anna"), app.moderator_of(HOME));
    let (thread, _) = app.thread(&anna, HOME, "Overal");
    let five = ["doorgaande-leeslijn", "basisvaardigheden", "leven-lang-leren", "werkplaats", "effectmeting"];
    for slug in five {
        assert_eq!(offer(&bram, thread, slug, "").status, 303, "{slug}");
    }
    let page = offer(&bram, thread, OTHER, "");
    assert_eq!((page.status, page.faults(), page.count("#group")), (422, vec!["group".to_owned()], 1));
    assert!(
        page.count("form[action$='/ook-in']") == 0 && page.says("Meer kan niet"),
        "{}",
        page.text("main")
    );
    let lotte = app.moderator_of(OTHER);
    assert_eq!(decide(&lotte, OTHER, thread, "plaatsen", &[]).status, 409);
    let karim = app.moderator_of("leven-lang-leren");
    assert_eq!(
        decide(&karim, "leven-lang-leren", thread, "plaatsen", &[]).status,
        303,
        "it has its place already"
    );
    bram.post(&format!("{}/intrekken", offers(thread)), &[("group", "werkplaats")]);
    assert_eq!(offer(&bram, thread, OTHER, "").status, 303);
}

#[test]
fn whoever_said_no_is_not_asked_again_within_a_month() {
    let app = TestApp::start();
    let (anna, bram, lotte) = (app.member("anna"), app.moderator_of(HOME), app.moderator_of(OTHER));
    let (thread, _) = app.thread(&anna, HOME, "Een vraag");
    offer(&bram, thread, OTHER, "");
    assert_eq!(decide(&lotte, OTHER, thread, "afwijzen", &[("reason", "Past niet.")]).status, 303);
    let page = bram.get(&offers(thread));
    assert!(page.says("Niet overgenomen") && page.says("Past niet."), "{}", page.text("main"));
    assert!(offer(&bram, thread, OTHER, "").fault("group").contains("Na dertig dagen"));
    app.pass(chrono::Duration::days(29));
    assert_eq!(offer(&bram, thread, OTHER, "").status, 422);
    app.pass(chrono::Duration::days(1));
    assert_eq!(offer(&bram, thread, OTHER, "Nu wel?").status, 303);
    // Nobody stays signed in for so long.
    let other = app.member("collega");
    lead(&app, &other, OTHER);
    assert_eq!(work(&other, "Gesprek aangeboden"), ["Een vraag"]);
    // They may think better of it themselves at any time.
    decide(&other, OTHER, thread, "afwijzen", &[("reason", "Nee.")]);
    assert_eq!(decide(&other, OTHER, thread, "plaatsen", &[("seen", "declined")]).status, 303);
}

#[test]
fn what_only_the_members_of_its_home_read_goes_nowhere_else() {
    let app = TestApp::start();
    let (anna, bram, lotte) = (app.member("anna"), app.moderator_of(HOME), app.moderator_of(OTHER));
    let (thread, _) = app.thread(&anna, HOME, "Een lastig geval");
    offer(&bram, thread, OTHER, "");
    app.set_group(HOME, Audience::Group, JoinPolicy::Request);
    assert_eq!(offer(&bram, thread, THIRD, "").status, 409);
    let page = bram.get(&offers(thread));
    assert!(page.says("kan het niet op een ander bord staan") && page.count("form[action$='/ook-in']") == 0);
    assert_eq!(bram.get(&app.address(thread)).count("#borden"), 0, "nothing is offered that cannot be done");
    assert!(work(&lotte, "Gesprek aangeboden").is_empty(), "what waited cannot be taken any more");
    assert_eq!(lotte.get(&spot(OTHER, thread)).status, 404);
    assert_eq!(decide(&lotte, OTHER, thread, "plaatsen", &[]).status, 404);
    app.join(&lotte, HOME);
    assert_eq!(decide(&lotte, OTHER, thread, "plaatsen", &[]).status, 409);
    assert!(lotte.get(&spot(OTHER, thread)).says("kan het niet op een ander bord staan"));
    let gone = ThreadId(987_654_321);
    assert_eq!(bram.get(&offers(gone)).status, 404);
}

#[test]
fn nobody_learns_of_a_group_for_its_members_from_an_offer_or_a_log() {
    let app = TestApp::start();
    let (anna, bram) = (app.member("anna"), app.moderator_of(HOME));
    app.set_group(OTHER, Audience::Group, JoinPolicy::Invite);
    let lotte = app.moderator_of(OTHER);
    app.join(&anna, OTHER);
    let name = app.group_row(OTHER).name;
    let (thread, _) = app.thread(&anna, HOME, "Voor weinigen ook");
    assert_eq!(offer(&anna, thread, OTHER, "").status, 303);
    assert!(anna.get(&offers(thread)).says(&name));
    assert!(!bram.get(&offers(thread)).says(&name));
    list(&app, &lotte, thread, OTHER);
    for page in [offers(thread), app.address(thread), format!("/moderatie/{HOME}/logboek")] {
        assert!(!bram.get(&page).says(&name), "{page}");
    }
    assert!(log(&app, HOME).iter().all(|(_, subject)| subject.ends_with("→ …")), "{:?}", log(&app, HOME));
    assert!(log(&app, OTHER).iter().all(|(_, subject)| subject.ends_with(&name)));
    assert!(anna.get(&app.address(thread)).text(".also-in").contains(&name));
    assert_eq!(app.role(&bram, OTHER), None::<GroupRole>);
}
