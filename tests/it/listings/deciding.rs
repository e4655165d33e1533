//! The moderators of a group decide about their own board and nothing else: they take, decline and take off, the
//! last two with a reason that is told. Of two who decide at once one wins, and the other is told.

use leestafel::forum::threads::cross_listing::model::ListingState;

use super::{HOME, OTHER, THIRD, decide, lead, list, log, offer, on_board, row, spot, work};
use crate::support::{TestApp, people::Person};

/// One more moderator of the other group.
fn colleague(app: &TestApp) -> Person {
    let person = app.member("collega");
    lead(app, &person, OTHER);
    person
}

#[test]
fn of_two_who_decide_at_once_one_wins_and_the_other_is_told() {
    let app = TestApp::start();
    let (anna, bram, lotte) = (app.member("anna"), app.moderator_of(HOME), app.moderator_of(OTHER));
    let other = colleague(&app);
    let (first, _) = app.thread(&anna, HOME, "Eerst");
    let (second, _) = app.thread(&anna, HOME, "Daarna");
    for thread in [first, second] {
        offer(&bram, thread, OTHER, "");
    }
    // Taken, and then declined from a page that was open all the time.
    assert_eq!(decide(&lotte, OTHER, first, "plaatsen", &[("seen", "proposed")]).status, 303);
    decide(&other, OTHER, first, "afwijzen", &[("reason", "Nee")])
        .refuses(409, "intussen iets over besloten");
    decide(&other, OTHER, first, "plaatsen", &[("seen", "proposed")])
        .refuses(409, "intussen iets over besloten");
    assert_eq!(row(&app, first, OTHER).unwrap().state, ListingState::Listed);
    // Declined, and then taken from such a page.
    assert_eq!(decide(&lotte, OTHER, second, "afwijzen", &[("reason", "Nee")]).status, 303);
    decide(&other, OTHER, second, "plaatsen", &[("seen", "proposed")])
        .refuses(409, "intussen iets over besloten");
    decide(&other, OTHER, second, "afwijzen", &[("reason", "Ook nee")])
        .refuses(409, "intussen iets over besloten");
    let second = row(&app, second, OTHER).unwrap();
    assert_eq!((second.state, second.reason.as_str()), (ListingState::Declined, "Nee"));
}

#[test]
fn in_the_very_same_moment_one_of_them_wins_as_well() {
    let app = TestApp::start();
    let (anna, bram, lotte) = (app.member("anna"), app.moderator_of(HOME), app.moderator_of(OTHER));
    let other = colleague(&app);
    for number in 0..8 {
        let (thread, _) = app.thread(&anna, HOME, &format!("Gesprek {number}"));
        offer(&bram, thread, OTHER, "");
        let (taken, declined) = std::thread::scope(|scope| {
            let take =
                scope.spawn(|| decide(&lotte, OTHER, thread, "plaatsen", &[("seen", "proposed")]).status);
            let decline =
                scope.spawn(|| decide(&other, OTHER, thread, "afwijzen", &[("reason", "Nee")]).status);
            (take.join().unwrap(), decline.join().unwrap())
        });
        let state = row(&app, thread, OTHER).unwrap().state;
        match (taken, declined) {
            (303, 409) => assert_eq!(state, ListingState::Listed),
            (409, 303) => assert_eq!(state, ListingState::Declined),
            both => panic!("{both:?}"),
        }
    }
}

#[test]
fn pressing_twice_is_no_collision() {
    let app = TestApp::start();
    let (anna, bram, lotte) = (app.member("anna"), app.moderator_of(HOME), app.moderator_of(OTHER));
    let (thread, _) = app.thread(&anna, HOME, "Een vraag");
    offer(&bram, thread, OTHER, "");
    app.mails();
    for _ in 0..2 {
        assert_eq!(decide(&lotte, OTHER, thread, "plaatsen", &[("seen", "proposed")]).status, 303);
    }
    assert_eq!(app.mails().len(), 2);
    for _ in 0..2 {
        assert_eq!(decide(&lotte, OTHER, thread, "weghalen", &[("reason", "Klaar")]).status, 303);
    }
    assert_eq!(app.mails().len(), 2);
    let said: Vec<String> = log(&app, OTHER).into_iter().map(|(action, _)| action).collect();
    assert_eq!(said, ["listing-removed", "thread-listed", "listing-proposed"]);
}

#[test]
fn who_offered_a_thread_hears_why_it_was_not_taken() {
    let app = TestApp::start();
    let (anna, bram, lotte) = (app.member("anna"), app.moderator_of(HOME), app.moderator_of(OTHER));
    let (thread, _) = app.thread(&anna, HOME, "Een vraag");
    offer(&bram, thread, OTHER, "");
    let page = decide(&lotte, OTHER, thread, "afwijzen", &[]);
    assert!(page.fault("reason").contains("waarom"));
    let long = "r".repeat(301);
    let page = decide(&lotte, OTHER, thread, "afwijzen", &[("reason", &long)]);
    assert_eq!((page.fault("reason").contains("te lang"), page.value("reason")), (true, long));
    assert!(app.mails().is_empty() && work(&lotte, "Gesprek aangeboden").len() == 1);
    decide(&lotte, OTHER, thread, "afwijzen", &[("reason", "Wij hebben dit gesprek al.")])
        .leads_to("/moderatie");
    let mail = app.mail();
    assert!(mail.header("To").contains(&bram.email) && mail.raw.contains("Wij hebben dit gesprek al."));
    assert!(mail.raw.contains(&format!("/gesprekken/{thread}")), "{}", mail.raw);
    assert!(work(&lotte, "Gesprek aangeboden").is_empty() && on_board(&anna, OTHER).is_empty());
    for slug in [HOME, OTHER] {
        assert_eq!(log(&app, slug)[0].0, "listing-declined", "{slug}");
    }
}

#[test]
fn a_moderator_takes_what_they_can_read_and_takes_it_off_again_with_a_reason() {
    let app = TestApp::start();
    let (anna, lotte) = (app.member("anna"), app.moderator_of(OTHER));
    let (thread, _) = app.thread(&anna, HOME, "Een vraag");
    let page = lotte.get(&app.address(thread));
    assert_eq!(page.attributes("section[aria-labelledby=borden] a", "href"), [spot(OTHER, thread)]);
    assert_eq!(page.texts("section[aria-labelledby=borden] a"), ["Zet op het bord van Marketing"]);
    decide(&lotte, OTHER, thread, "plaatsen", &[("seen", "none")]).leads_to(&spot(OTHER, thread));
    assert_eq!(on_board(&anna, OTHER), ["Een vraag"]);
    assert!(app.mail().header("To").contains(&anna.email));
    assert_eq!(
        lotte.get(&app.address(thread)).texts("section[aria-labelledby=borden] a"),
        ["Beheer op het bord van Marketing"]
    );
    assert!(decide(&lotte, OTHER, thread, "weghalen", &[]).fault("reason").contains("waarom"));
    assert_eq!(on_board(&anna, OTHER), ["Een vraag"]);
    decide(&lotte, OTHER, thread, "weghalen", &[("reason", "De actie is voorbij.")])
        .leads_to(&format!("/themagroepen/{OTHER}"));
    assert!(on_board(&anna, OTHER).is_empty());
    assert_eq!(on_board(&anna, HOME), ["Een vraag"], "at home nothing changes");
    let mail = app.mail();
    assert!(mail.header("To").contains(&anna.email) && mail.raw.contains("De actie is voorbij."));
    for slug in [HOME, OTHER] {
        assert_eq!(log(&app, slug)[0].0, "listing-removed", "{slug}");
    }
    let page = lotte.get(&spot(OTHER, thread));
    assert!(page.says("Van het bord gehaald") && page.says("De actie is voorbij."));
}

#[test]
fn the_board_of_another_group_and_the_posts_of_a_thread_are_not_theirs() {
    let app = TestApp::start();
    let (anna, bram, lotte) = (app.member("anna"), app.moderator_of(HOME), app.moderator_of(OTHER));
    let (thread, first) = app.thread(&anna, HOME, "Een vraag");
    let reply = app.reply(&anna, thread, None, "Een antwoord");
    list(&app, &lotte, thread, OTHER);
    assert_eq!(decide(&lotte, THIRD, thread, "plaatsen", &[]).status, 403);
    for act in ["weghalen", "vastzetten"] {
        assert_eq!(decide(&bram, OTHER, thread, act, &[("reason", "Nee")]).status, 403, "{act}");
    }
    for act in ["vastzetten", "sluiten", "verplaatsen", "samenvoegen", "labels", "samenvatting", "ook-in"] {
        let fields = [("reason", "Daarom"), ("group", OTHER), ("body", "Tekst"), ("kind", "question")];
        assert_eq!(lotte.post(&format!("/gesprekken/{thread}/{act}"), &fields).status, 403, "{act}");
    }
    for act in ["verbergen", "bewerken", "splitsen"] {
        let fields = [("reason", "Daarom"), ("body", "Tekst"), ("title", "Titel")];
        assert_eq!(lotte.post(&format!("/reacties/{reply}/{act}"), &fields).status, 403, "{act}");
    }
    lotte.post(&format!("/reacties/{first}/melden"), &[("reason", "unkind")]);
    assert_eq!(work(&bram, "Melding").len(), 1, "a report goes to the moderators of the home");
    assert!(work(&lotte, "Melding").is_empty());
    assert_eq!(on_board(&anna, OTHER), ["Een vraag"]);
}

#[test]
fn what_is_at_home_on_a_board_and_what_is_closed_takes_no_listing() {
    let app = TestApp::start();
    let (anna, bram, lotte) = (app.member("anna"), app.moderator_of(HOME), app.moderator_of(OTHER));
    let (thread, _) = app.thread(&anna, HOME, "Een vraag");
    let (later, _) = app.thread(&anna, HOME, "Later");
    decide(&bram, HOME, thread, "plaatsen", &[]).refuses(409, "van deze groep zelf");
    list(&app, &lotte, thread, OTHER);
    app.close_group(OTHER);
    decide(&lotte, OTHER, later, "plaatsen", &[]).refuses(409, "gesloten");
    assert!(lotte.get(&spot(OTHER, later)).says("Er komt niets meer op het bord."));
    assert_eq!(on_board(&anna, OTHER), ["Een vraag"], "what stands there stays");
    assert_eq!(decide(&lotte, OTHER, thread, "weghalen", &[("reason", "Klaar")]).status, 303);
}
