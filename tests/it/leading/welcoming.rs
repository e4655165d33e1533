//! Somebody who joined gets one welcome in the words of one moderator, or none by mail where a moderator wrote
//! already.

use chrono::Duration;
use leestafel::forum::{
    access::{Audience, JoinPolicy},
    members::{self, model::MemberState},
};

use super::{SLUG, at_once, member_in, second_moderator};
use crate::support::{Page, TestApp, people::Person};

fn page_of(person: &Person) -> String {
    format!("/moderatie/{SLUG}/leden/{}/welkom", person.id)
}

fn lines(moderator: &Person) -> Vec<String> {
    moderator.get("/moderatie").texts(".work-line h3")
}

fn send(by: &Person, to: &Person, text: &str) -> Page {
    by.post(&page_of(to), &[("text", text)])
}

#[test]
fn a_newcomer_gets_a_mail_in_the_moderators_own_words_which_are_kept_for_the_next() {
    let app = TestApp::start();
    let (noor, anna) = (app.moderator_of(SLUG), member_in(&app, "anna"));
    let step = noor.get("/moderatie").attribute(".work-line__acts > a", "href");
    assert_eq!(step, page_of(&anna), "the next step of the line");
    let page = noor.get(&step);
    let start = page.value("text");
    assert!(start.starts_with("Hoi {voornaam},") && start.contains("Ik ben Moderator-mediawijsheid Test"));
    assert!(page.text(".preview").contains("Hoi Anna,"), "{}", page.text(".preview"));
    let preview = noor.post(&step, &[("text", "Dag {voornaam}!"), ("voorbeeld", "1")]);
    assert_eq!((preview.status, preview.value("text").as_str()), (200, "Dag {voornaam}!"));
    assert!(preview.text(".preview").contains("Dag Anna!"));
    assert!(app.mails().is_empty(), "looking sends nothing");
    send(&noor, &anna, "Dag {voornaam}!\n\n<b>Fijn</b> dat je er bent.").leads_to("/moderatie");
    let mail = app.mail();
    assert!(mail.header("To").contains(&anna.email));
    assert!(mail.header("From").contains("Moderator-mediawijsheid Test via Leestafel"), "{}", mail.raw);
    assert_eq!(mail.header("Reply-To"), "", "the moderator's own address is shown to nobody unasked");
    assert!(mail.raw.contains("Dag Anna!") && mail.raw.contains("<b>Fijn</b> dat je er bent."));
    assert!(mail.raw.contains("&lt;b&gt;Fijn&lt;/b&gt;"), "{}", mail.raw);
    assert!(mail.raw.contains("Antwoorden op deze mail leest niemand"));
    assert!(!lines(&noor).contains(&"Anna Test".to_owned()), "{:?}", lines(&noor));
    assert!(noor.get(&format!("/moderatie/{SLUG}/logboek")).says("Welkom geheten"));
    let bram = member_in(&app, "bram");
    let next = noor.get(&page_of(&bram));
    assert!(next.value("text").starts_with("Dag {voornaam}!") && next.text(".preview").contains("Dag Bram!"));
    let fenna = second_moderator(&app, "fenna");
    assert!(fenna.get(&page_of(&bram)).value("text").starts_with("Hoi {voornaam},"), "each has their own");
}

#[test]
fn answers_go_to_the_moderator_who_says_so() {
    let app = TestApp::start();
    let (noor, anna) = (app.moderator_of(SLUG), member_in(&app, "anna"));
    assert_eq!(noor.get(&page_of(&anna)).count("input[name=answers][checked]"), 0, "the address is hidden");
    noor.post(&page_of(&anna), &[("text", "Welkom"), ("answers", "1")]).leads_to("/moderatie");
    let mail = app.mail();
    assert!(mail.header("Reply-To").contains(&noor.email), "{}", mail.raw);
    assert!(!mail.header("From").contains(&noor.email), "{}", mail.header("From"));
    assert!(mail.raw.contains("Antwoord gewoon op deze mail"));
}

#[test]
fn nobody_is_welcomed_twice_and_who_comes_second_hears_who_did_it_and_when() {
    let app = TestApp::start();
    let (noor, fenna) = (app.moderator_of(SLUG), second_moderator(&app, "fenna"));
    let anna = member_in(&app, "anna");
    assert_eq!(send(&noor, &anna, "Welkom").status, 303);
    app.pass(Duration::hours(2));
    let second = send(&fenna, &anna, "Ook welkom");
    assert_eq!(second.status, 409);
    let notice = second.text(".notice");
    assert!(notice.contains("Moderator-mediawijsheid Test stuurde al een welkom"), "{notice}");
    assert!(notice.contains("maandag 23 november 2026, 10.00 uur"), "{notice}");
    assert!(second.says("Ook welkom"), "what was typed is not lost");
    assert_eq!(app.mails().len(), 1);
    let by_hand = fenna.post(&format!("{}/zelf", page_of(&anna)), &[]);
    assert!(by_hand.status == 409 && by_hand.text(".notice").contains("stuurde al een welkom"));
    let shown = noor.get(&page_of(&anna));
    assert!(shown.status == 200 && shown.count("textarea") == 0, "{}", shown.text("main"));
    let bram = member_in(&app, "bram");
    let (one, other) = at_once(|| send(&noor, &bram, "Een").status, || send(&fenna, &bram, "Twee").status);
    let mut both = [one, other];
    both.sort_unstable();
    assert_eq!((both, app.mails().len()), ([303, 409], 1), "of two at once one wins");
    let carla = member_in(&app, "carla");
    let form = [("text", "Welkom"), ("Idempotency-Key", "een-formulier")];
    for _ in 0..2 {
        noor.post(&page_of(&carla), &form).leads_to("/moderatie");
    }
    assert_eq!(app.mails().len(), 1, "a form sent twice");
}

#[test]
fn who_wrote_already_ticks_off_without_a_mail_from_the_line_or_the_page() {
    let app = TestApp::start();
    let noor = app.moderator_of(SLUG);
    let (anna, bram) = (member_in(&app, "anna"), member_in(&app, "bram"));
    noor.post(&format!("{}/zelf", page_of(&anna)), &[]).leads_to("/moderatie");
    let line = format!("/moderatie/werk/newcomer_{}_{}/klaar", app.group(SLUG), bram.id);
    for _ in 0..2 {
        noor.post(&line, &[]).leads_to("/moderatie");
    }
    assert!(app.mails().is_empty() && lines(&noor).is_empty(), "{:?}", lines(&noor));
    let late = send(&noor, &anna, "Toch nog");
    assert!(late.status == 409 && late.text(".notice").contains("schreef zelf al iets"), "{}", late.body);
    let other = second_moderator(&app, "fenna").post(&line, &[]);
    assert!(other.status == 409 && other.says("schreef zelf al iets"), "{}", other.text("main"));
}

#[test]
fn a_welcome_needs_words_of_a_bearable_length() {
    let app = TestApp::start();
    let (noor, anna) = (app.moderator_of(SLUG), member_in(&app, "anna"));
    assert!(send(&noor, &anna, " \n ").fault("text").contains("Schrijf een paar woorden"));
    let long = "x".repeat(3_001);
    let page = send(&noor, &anna, &long);
    assert!(page.fault("text").contains("3.001") || page.fault("text").contains("3001"));
    assert_eq!(page.value("text"), long, "what was typed stays");
    assert_eq!(send(&noor, &anna, "a\0b").status, 422);
    assert!(app.mails().is_empty());
    assert!(lines(&noor).contains(&"Anna Test".to_owned()));
}

#[test]
fn who_leads_the_group_left_it_or_takes_no_part_is_no_newcomer() {
    let app = TestApp::start();
    let (noor, fenna) = (app.moderator_of(SLUG), second_moderator(&app, "fenna"));
    assert!(lines(&noor).is_empty(), "{:?}", lines(&noor));
    send(&noor, &fenna, "Welkom").refuses(409, "Deze collega modereert de groep zelf.");
    let anna = member_in(&app, "anna");
    app.write(|db| members::store::move_state(db, anna.id, MemberState::Active, MemberState::Suspended));
    assert!(lines(&noor).is_empty(), "somebody who is kept out cannot come and read");
    send(&noor, &anna, "Welkom").refuses(409, "Deze collega doet nu niet mee");
    let elsewhere = app.member("elders");
    assert_eq!(send(&noor, &elsewhere, "Welkom").status, 404);
    let bram = member_in(&app, "bram");
    send(&noor, &bram, "Welkom").leads_to("/moderatie");
    assert_eq!(bram.post(&format!("/themagroepen/{SLUG}/verlaten"), &[]).status, 303);
    send(&noor, &bram, "Nog eens").refuses(409, "Deze collega hoort niet meer bij de groep.");
    app.join(&bram, SLUG);
    assert!(lines(&noor).is_empty(), "coming back makes nobody a newcomer");
    assert_eq!(send(&noor, &bram, "Nog eens").status, 409);
    assert_eq!(app.mails().len(), 1);
}

#[test]
fn other_groups_moderators_welcome_nobody_here() {
    let app = TestApp::start();
    let (other, anna) = (app.moderator_of("marketing"), member_in(&app, "anna"));
    for path in [page_of(&anna), format!("{}/zelf", page_of(&anna))] {
        assert_eq!(other.post(&path, &[("text", "Welkom")]).status, 403, "{path}");
    }
    assert_eq!(other.get(&page_of(&anna)).status, 403);
    app.set_group(SLUG, Audience::Group, JoinPolicy::Invite);
    assert_eq!(other.get(&page_of(&anna)).status, 404);
    let line = format!("/moderatie/werk/newcomer_{}_{}/klaar", app.group(SLUG), anna.id);
    assert_eq!(other.post(&line, &[]).status, 404);
    assert!(app.mails().is_empty());
}
