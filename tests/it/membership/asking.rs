//! In a group that one joins by asking, a request with a motivation waits for its moderators, who are told once;
//! the one who asks can take it back, and hears of the decision and its reason.

use leestafel::forum::access::{Audience, GroupRole, JoinPolicy};

use super::{BOARD, LIST, SLUG, act, by_request, page_of};
use crate::support::{Page, TestApp, people::Person};

fn ask(person: &Person, motivation: &str) -> Page {
    person.post(&format!("{BOARD}/lid-worden"), &[("motivation", motivation)])
}

#[test]
fn a_request_with_a_motivation_waits_and_its_moderators_get_one_mail() {
    let app = by_request();
    let (anna, noor) = (app.member("anna"), app.moderator_of(SLUG));
    assert_eq!(anna.get(BOARD).attribute("a[href$='/lid-worden']", "href"), format!("{BOARD}/lid-worden"));
    assert_eq!(anna.get(&format!("{BOARD}/lid-worden")).count("textarea[name=motivation]"), 1);
    for _ in 0..3 {
        ask(&anna, "Ik geef les over nepnieuws.").leads_to(BOARD);
    }
    let mail = app.mail();
    assert!(mail.header("To").contains(&noor.email), "{}", mail.raw);
    assert!(mail.header("Subject").contains("Anna Test wil meedoen"), "{}", mail.raw);
    assert!(mail.raw.contains("Ik geef les over nepnieuws."));
    assert_eq!(mail.path("/moderatie/"), page_of(&anna));
    let board = anna.get(BOARD);
    assert!(board.says("Je aanvraag ligt bij de moderatoren"), "{}", board.text("main"));
    assert_eq!(app.role(&anna, SLUG), None);
    assert!(anna.get(&format!("{BOARD}/lid-worden")).says("Ik geef les over nepnieuws."));
    assert!(noor.get(LIST).says("Ik geef les over nepnieuws."));
}

#[test]
fn asking_again_and_again_mails_nobody_without_end_and_who_is_suspended_is_nobodys_work() {
    let app = by_request();
    let (noor, anna, bram) = (app.moderator_of(SLUG), app.member("anna"), app.member("bram"));
    let mut last = 0;
    for _ in 0..12 {
        last = ask(&anna, "Ik wil graag meelezen.").status;
        anna.post(&format!("{BOARD}/aanvraag-intrekken"), &[]);
    }
    assert_eq!(last, 429);
    assert_eq!(ask(&bram, "Ik ook.").status, 303, "the limit is one's own");
    assert!(noor.get("/moderatie").says("Ik ook."));
    let admin = app.admin();
    let suspend = format!("/beheer/leden/{}/schorsen", bram.id);
    assert_eq!(admin.post(&suspend, &[("reason", "Daarom")]).status, 303);
    assert!(!noor.get("/moderatie").says("Ik ook."));
}

#[test]
fn a_motivation_is_needed_and_has_its_measure() {
    let app = by_request();
    let anna = app.member("anna");
    for empty in ["", "   ", "\n"] {
        assert!(ask(&anna, empty).fault("motivation").contains("Schrijf kort waarom"));
    }
    let long = "é".repeat(601);
    let page = ask(&anna, &long);
    assert!(page.fault("motivation").contains("601") && page.value("motivation") == long);
    assert!(app.mails().is_empty());
    ask(&anna, &"é".repeat(600)).leads_to(BOARD);
}

#[test]
fn a_request_is_taken_back_by_the_one_who_made_it() {
    let app = by_request();
    let (anna, bram, noor) = (app.member("anna"), app.member("bram"), app.moderator_of(SLUG));
    ask(&anna, "Graag.");
    bram.post(&format!("{BOARD}/aanvraag-intrekken"), &[]).leads_to(BOARD);
    assert!(noor.get(LIST).says("Graag."), "somebody else's request stays");
    for _ in 0..2 {
        anna.post(&format!("{BOARD}/aanvraag-intrekken"), &[]).leads_to(BOARD);
    }
    assert!(!noor.get(LIST).says("Graag."));
    act(&noor, &anna, "goedkeuren", &[])
        .refuses(409, "Over deze aanvraag is al beslist, of ze is ingetrokken.");
    assert_eq!(app.role(&anna, SLUG), None);
}

#[test]
fn whoever_is_let_in_hears_it_and_of_two_who_decide_the_second_is_told() {
    let app = by_request();
    let (anna, noor, admin) = (app.member("anna"), app.moderator_of(SLUG), app.admin());
    ask(&anna, "Graag.");
    app.mails();
    act(&noor, &anna, "goedkeuren", &[]).leads_to(LIST);
    assert_eq!(app.role(&anna, SLUG), Some(GroupRole::Member));
    let mail = app.mail();
    assert!(mail.header("To").contains(&anna.email) && mail.path("/themagroepen/") == BOARD, "{}", mail.raw);
    for what in ["goedkeuren", "weigeren"] {
        act(&admin, &anna, what, &[("reason", "Toch niet")]).refuses(409, "Over deze aanvraag is al beslist");
    }
    assert_eq!(app.role(&anna, SLUG), Some(GroupRole::Member));
    assert!(app.mails().is_empty());
    let page = noor.get(&page_of(&anna));
    assert!(page.text("#decisions + div").contains("Toegelaten tot de groep"), "{}", page.text("main"));
    assert!(page.text("#decisions + div").contains("Moderator-mediawijsheid Test"));
}

#[test]
fn a_refusal_needs_a_reason_and_the_other_reads_it() {
    let app = by_request();
    let (anna, noor) = (app.member("anna"), app.moderator_of(SLUG));
    ask(&anna, "Graag.");
    app.mails();
    let page = act(&noor, &anna, "weigeren", &[("reason", " ")]);
    assert_eq!(
        (page.status, page.faults()),
        (422, vec!["reason-refuse".to_owned()]),
        "{}",
        page.text("main")
    );
    assert!(app.mails().is_empty());
    act(&noor, &anna, "weigeren", &[("reason", "Deze groep is voor docenten.")]).leads_to(LIST);
    let mail = app.mail();
    assert!(
        mail.raw.contains("Deze groep is voor docenten.") && mail.path("/contact") == "/contact",
        "{}",
        mail.raw
    );
    assert_eq!(app.role(&anna, SLUG), None);
    assert!(anna.get(BOARD).says("Vraag om mee te doen"), "one may ask again");
    assert!(noor.get(&page_of(&anna)).says("Deze groep is voor docenten."));
}

#[test]
fn without_a_moderator_the_request_goes_to_the_administrators() {
    let app = by_request();
    let (anna, admin) = (app.member("anna"), app.admin());
    ask(&anna, "Graag.");
    assert!(app.mail().header("To").contains(&admin.email));
}

#[test]
fn who_joined_meanwhile_waits_no_more_and_one_cannot_ask_where_one_may_not() {
    let app = by_request();
    let (anna, noor) = (app.member("anna"), app.moderator_of(SLUG));
    ask(&anna, "Graag.");
    app.set_group(SLUG, Audience::Members, JoinPolicy::Open);
    assert_eq!(anna.get(&format!("{BOARD}/lid-worden")).status, 403);
    anna.post(&format!("{BOARD}/lid-worden"), &[]).leads_to(BOARD);
    assert_eq!(noor.get(LIST).count("#requests"), 0);
    app.set_group(SLUG, Audience::Group, JoinPolicy::Request);
    let (real, nothing) =
        (ask(&app.member("bram"), "Graag."), app.member("carla").post("/themagroepen/x/lid-worden", &[]));
    assert_eq!((real.status, nothing.status), (404, 404));
    assert!(app.guest().post(&format!("{BOARD}/lid-worden"), &[]).status == 404);
}

#[test]
fn a_moderator_of_another_group_decides_about_nobody_here() {
    let app = by_request();
    let (anna, other) = (app.member("anna"), app.moderator_of("marketing"));
    ask(&anna, "Graag.");
    for what in ["goedkeuren", "weigeren"] {
        assert_eq!(act(&other, &anna, what, &[("reason", "x")]).status, 403, "{what}");
    }
    assert_eq!(act(&anna, &anna, "goedkeuren", &[]).status, 403, "nor about oneself");
    assert_eq!(app.role(&anna, SLUG), None);
    let app = TestApp::start();
    assert_eq!(app.moderator_of("marketing").get(LIST).status, 403);
}
