//! One invitation at a time: who may send one, to whom, how many, and that nobody learns from it who has an account.

use leestafel::forum::access::GroupRole;

use super::{BOARD, GOOD, INVITE, REPORT, SLUG, account, by_invitation, invitations, invite};
use crate::support::{TestApp, people::Person};

fn post(by: &Person, email: &str, name: &str) -> crate::support::Page {
    by.post(INVITE, &[("email", email), ("name", name)])
}

#[test]
fn the_mail_says_who_invites_to_what_until_when_and_holds_one_link() {
    let (app, noor) = by_invitation();
    post(&noor, "pim@elders.example", "Pim Roos").leads_to(REPORT);
    let mail = app.mail();
    assert!(mail.header("Subject").contains("Moderator-mediawijsheid Test nodigt je uit"), "{}", mail.raw);
    for words in
        ["Dag Pim", "Bibliotheek Test", "Mediawijsheid", "omdat Moderator-mediawijsheid Test dit adres opgaf"]
    {
        assert!(mail.raw.replace('\n', " ").contains(words), "{words}: {}", mail.raw);
    }
    // Thirty days from Monday 23 November.
    assert!(mail.raw.replace('\n', " ").contains("23 december 2026"), "{}", mail.raw);
    let links: std::collections::BTreeSet<_> =
        mail.raw.match_indices("/uitnodiging/").map(|(at, _)| mail.raw.get(at..at + 65)).collect();
    assert_eq!(links.len(), 1, "{links:?}");
    let row = invitations(&app).remove(0);
    let secret = mail.path("/uitnodiging/").replace("/uitnodiging/", "");
    assert!(!format!("{row:?}").contains(&secret), "the secret itself is kept nowhere");
}

#[test]
fn a_form_with_faults_says_so_at_each_field_and_keeps_what_was_typed() {
    let (app, noor) = by_invitation();
    let page = noor.post(
        INVITE,
        &[("email", "geen adres"), ("name", "<b>"), ("until", "2020-01-01"), ("organisation", "ROC")],
    );
    assert_eq!(page.faults(), ["email", "name", "until"]);
    assert!(page.fault("until").contains("vanaf vandaag"));
    assert_eq!((page.value("email").as_str(), page.value("organisation").as_str()), ("geen adres", "ROC"));
    for (email, name) in [
        ("", "Pim Roos"),
        ("pim@elders.example", ""),
        ("pim@elders.example\r\nBcc: x@x.example", "Pim Roos"),
        ("pim@elders.example", &"x".repeat(100_000)),
        ("pim@élders.example", "Pim Roos"),
    ] {
        assert_eq!(post(&noor, email, name).status, 422, "{email:?}");
    }
    assert!(invitations(&app).is_empty() && app.mails().is_empty());
    post(&noor, "pim@elders.example", "Pim\r\nBcc: x@x.example").refuses(422, "zonder tekens");
    post(&noor, "pim@elders.example", "Pim\r\nRoos").leads_to(REPORT);
    let mail = app.mail();
    assert!(mail.header("To").contains("Pim Roos") && mail.header("Bcc").is_empty(), "{}", mail.raw);
}

#[test]
fn only_those_who_manage_the_group_invite_to_it() {
    let (app, noor) = by_invitation();
    let (anna, other, admin) = (app.member("anna"), app.moderator_of("marketing"), app.admin());
    app.join(&anna, SLUG);
    for person in [&anna, &other] {
        assert_eq!(person.get(INVITE).status, 403);
        assert_eq!(post(person, "pim@elders.example", "Pim Roos").status, 403);
        assert_eq!(super::send_file(person, &[], b"Pim Roos;pim@elders.example").status, 403);
    }
    assert_eq!(app.guest().post(INVITE, &[("email", "x@x.example")]).status, 303, "signs in first");
    post(&admin, "pim@elders.example", "Pim Roos").leads_to(REPORT);
    app.close_group(SLUG);
    post(&noor, "bo@elders.example", "Bo Bos").refuses(409, "gesloten");
    assert_eq!(invitations(&app).len(), 1);
}

#[test]
fn who_belongs_to_the_group_or_is_invited_already_is_not_invited_again() {
    let (app, noor) = by_invitation();
    let bram = app.moderator_of("marketing");
    let (group, at) = (app.group(SLUG), app.clock.now());
    app.write(|db| {
        leestafel::forum::groups::store::insert_member(db, group, bram.id, GroupRole::Moderator, at)
    });
    let anna = app.member("anna");
    app.join(&anna, SLUG);
    assert!(post(&noor, "Anna@TEST.example", "Anna Test").fault("email").contains("al lid"));
    post(&noor, "Pim@Elders.example", "Pim Roos").leads_to(REPORT);
    // The other moderator, a moment later, in other capitals.
    assert!(
        post(&bram, "pim@elders.EXAMPLE", "Pim R.").fault("email").contains("staat al een uitnodiging open")
    );
    assert_eq!(invitations(&app).len(), 1);
    assert_eq!(app.mails().len(), 1);
}

#[test]
fn two_moderators_at_the_same_moment_make_one_invitation() {
    let (app, noor) = by_invitation();
    let admin = app.admin();
    let answers: Vec<u16> = std::thread::scope(|scope| {
        let threads: Vec<_> = [&noor, &admin, &noor, &admin]
            .into_iter()
            .map(|person| scope.spawn(|| post(person, "pim@elders.example", "Pim Roos").status))
            .collect();
        threads.into_iter().map(|thread| thread.join().expect("an answer")).collect()
    });
    assert_eq!(answers.iter().filter(|status| **status == 303).count(), 1, "{answers:?}");
    assert!(answers.iter().all(|status| [303, 422].contains(status)), "{answers:?}");
    assert_eq!((invitations(&app).len(), app.mails().len()), (1, 1));
}

#[test]
fn a_form_that_is_sent_twice_invites_once() {
    let (app, noor) = by_invitation();
    let key = noor.get(INVITE).attribute("input[name='Idempotency-Key']", "value");
    let fields = [("email", "pim@elders.example"), ("name", "Pim Roos"), ("Idempotency-Key", key.as_str())];
    for _ in 0..3 {
        noor.post(INVITE, &fields).leads_to(REPORT);
    }
    assert_eq!(invitations(&app).len(), 1);
}

#[test]
fn moderators_do_not_learn_who_has_an_account() {
    let (app, noor) = by_invitation();
    app.member("anna");
    let wim = app.member("wim");
    let suspend = format!("/beheer/leden/{}/schorsen", wim.id);
    assert_eq!(app.admin().post(&suspend, &[("reason", "Daarom")]).status, 303);
    app.mails();
    let pages: Vec<String> = ["anna@test.example", "wim@test.example", "niemand@test.example"]
        .iter()
        .map(|email| {
            let name = "Iemand Anders";
            post(&noor, email, name).leads_to(REPORT);
            let page = noor.get(REPORT);
            let row = page.texts(".lines--card > li").remove(0);
            assert!(app.mail().header("To").contains(name), "everybody gets the same mail");
            row.replace(email, "…")
        })
        .collect();
    assert!(pages[0] == pages[1] && pages[1] == pages[2], "{pages:#?}");
}

#[test]
fn a_day_has_its_measure_and_so_has_one_address() {
    let app = TestApp::start_with("[limits]\ninvitations_per_moderator_per_day = 3", false);
    let noor = app.moderator_of(SLUG);
    for email in ["a@x.example", "b@x.example", "c@x.example"] {
        post(&noor, email, "Iemand Anders").leads_to(REPORT);
    }
    assert!(post(&noor, "d@x.example", "Iemand Anders").fault("email").contains("3 mensen"));
    assert_eq!(post(&app.admin(), "d@x.example", "Iemand Anders").status, 303, "the measure is one's own");
    app.pass(chrono::Duration::hours(25));
    post(&noor, "e@x.example", "Iemand Anders").leads_to(REPORT);
    // One address, taken back and invited again and again.
    for round in 0..3 {
        app.pass(chrono::Duration::days(1));
        let row =
            invitations(&app).into_iter().find(|row| row.email == "e@x.example").expect("an invitation");
        noor.post(&format!("{REPORT}/{}/intrekken", row.id), &[]).leads_to(REPORT);
        let page = post(&noor, "e@x.example", "Iemand Anders");
        assert_eq!(page.status, if round < 2 { 303 } else { 422 }, "{round}");
    }
}

#[test]
fn who_was_taken_out_of_the_group_may_be_invited_again_and_the_log_says_who_did_what() {
    let (app, noor) = by_invitation();
    let link = invite(&app, &noor, "pim@elders.example", "Pim Roos", "");
    let browser = app.guest();
    browser.post(&link, &[("name", "Pim Roos"), ("password", GOOD)]).leads_to(BOARD);
    let pim = account(&app, "pim@elders.example").expect("an account");
    let remove = format!("/moderatie/{SLUG}/leden/{}/verwijderen", pim.id);
    assert_eq!(noor.post(&remove, &[("reason", "Daarom")]).status, 303);
    app.mails();
    let again = invite(&app, &noor, "pim@elders.example", "Pim Roos", "");
    browser.post(&again, &[]).leads_to(BOARD);
    let log = noor.get(&format!("/moderatie/{SLUG}/logboek"));
    let said = log.texts("tbody td b");
    let count = |words: &str| said.iter().filter(|text| *text == words).count();
    assert_eq!((count("Uitgenodigd voor de groep"), count("Uitnodiging aangenomen")), (2, 2), "{said:?}");
    assert!(log.says("Moderator-mediawijsheid Test"));
}
