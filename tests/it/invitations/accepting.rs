//! Coming in by a link: somebody new, somebody with an account, somebody else; once, in time, and not where the link
//! was taken back.

use chrono::Duration;
use leestafel::forum::{
    access::{Audience, GroupRole, JoinPolicy},
    members::{self, model::MemberState},
    organisations::{self, model::OrganisationDetails},
};

use super::{BOARD, GOOD, REPORT, SLUG, account, by_invitation, invitations, invite};
use crate::support::people::PASSWORD;

#[test]
fn somebody_new_gives_a_name_and_a_password_and_is_in() {
    let (app, noor) = by_invitation();
    let link = invite(&app, &noor, "Pim.Roos@elders.example", "Pim Roos", "");
    let browser = app.guest();
    let page = browser.get(&link);
    assert_eq!((page.status, page.value("name").as_str()), (200, "Pim Roos"));
    assert!(
        page.says("Je bent uitgenodigd voor") && page.says("Pim.Roos@elders.example"),
        "{}",
        page.text("main")
    );
    assert!(account(&app, "pim.roos@elders.example").is_none(), "looking changes nothing");
    let page = browser.post(&link, &[("name", ""), ("password", "pimroos1")]);
    assert_eq!(page.faults(), ["name", "password"]);
    assert!(!page.body.contains("pimroos1"), "a password is never sent back");
    browser.post(&link, &[("name", "Pim de Roos"), ("password", GOOD)]).leads_to(BOARD);
    let board = browser.get(BOARD);
    assert_eq!(board.status, 200);
    assert!(board.says("Welkom. Je doet mee") && board.count("form[action$='/verlaten']") == 1);
    let pim = account(&app, "pim.roos@elders.example").expect("an account");
    assert_eq!((pim.state, pim.name.as_str(), pim.is_guest), (MemberState::Active, "Pim de Roos", false));
    assert!(pim.confirmed_at.is_some() && pim.is_vouched_for);
    assert_eq!(pim.organisation_claim, "ROC Test");
    let mail = app.mail();
    assert!(
        mail.header("Subject").contains("Welkom in") && mail.path("/themagroepen/") == BOARD,
        "{}",
        mail.raw
    );
    // With the password on another device.
    let fields = [("email", "pim.roos@elders.example"), ("password", GOOD)];
    app.guest().post("/inloggen", &fields).leads_to("/");
    let report = noor.get(REPORT);
    assert!(report.text(".lines--card li").contains("Aangenomen"), "{}", report.text("main"));
}

#[test]
fn an_organisation_is_known_by_the_mail_domain() {
    let (app, noor) = by_invitation();
    let at = app.clock.now();
    let details = OrganisationDetails::parse("ROC De Schakel", "other", "", "schakel.example")
        .or_else(|_| OrganisationDetails::parse("ROC De Schakel", "library", "", "schakel.example"))
        .expect("an organisation");
    let organisation = app.write(|db| organisations::store::insert(db, &details, at));
    let link = invite(&app, &noor, "pim@schakel.example", "Pim Roos", "");
    app.guest().post(&link, &[("name", "Pim Roos"), ("password", GOOD)]).leads_to(BOARD);
    assert_eq!(account(&app, "pim@schakel.example").expect("an account").organisation_id, Some(organisation));
}

#[test]
fn a_link_works_once_also_for_two_at_the_same_moment() {
    let (app, noor) = by_invitation();
    let link = invite(&app, &noor, "pim@elders.example", "Pim Roos", "");
    let fields = [("name", "Pim Roos"), ("password", GOOD)];
    let answers: Vec<u16> = std::thread::scope(|scope| {
        let threads: Vec<_> =
            (0..4).map(|_| scope.spawn(|| app.guest().post(&link, &fields).status)).collect();
        threads.into_iter().map(|thread| thread.join().expect("an answer")).collect()
    });
    assert_eq!(answers.iter().filter(|status| **status == 303).count(), 1, "{answers:?}");
    assert_eq!(answers.iter().filter(|status| **status == 403).count(), 3, "{answers:?}");
    assert_eq!(app.mails().len(), 1);
    for page in [app.guest().get(&link), app.guest().post(&link, &fields), noor.get(&link)] {
        page.refuses(403, "Deze uitnodiging is al gebruikt");
    }
    assert_eq!(app.group_row(SLUG).member_count, 2);
}

#[test]
fn two_invitations_of_one_address_at_the_same_moment_make_one_account() {
    let (app, noor) = by_invitation();
    let lotte = app.moderator_of("marketing");
    let first = invite(&app, &noor, "pim@elders.example", "Pim Roos", "");
    lotte.post("/moderatie/marketing/uitnodigen", &[("email", "pim@elders.example"), ("name", "Pim Roos")]);
    let second = app.mail().path("/uitnodiging/");
    let fields = [("name", "Pim Roos"), ("password", GOOD)];
    let answers: Vec<(u16, String)> = std::thread::scope(|scope| {
        let threads: Vec<_> = [&first, &second, &first, &second]
            .into_iter()
            .map(|link| {
                scope.spawn(|| {
                    let page = app.guest().post(link, &fields);
                    (page.status, page.location().unwrap_or_default().to_owned())
                })
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().expect("an answer")).collect()
    });
    let made = answers.iter().filter(|(_, to)| to.starts_with("/themagroepen/")).count();
    assert_eq!(made, 1, "{answers:?}");
    assert!(answers.iter().all(|(status, _)| [303, 403].contains(status)), "{answers:?}");
    assert_eq!(app.mails().len(), 1);
}

#[test]
fn who_came_in_is_led_on_when_they_open_the_link_again() {
    let (app, noor) = by_invitation();
    let link = invite(&app, &noor, "pim@elders.example", "Pim Roos", "");
    let browser = app.guest();
    let key = browser.get(&link).attribute("input[name='Idempotency-Key']", "value");
    let fields = [("name", "Pim Roos"), ("password", GOOD), ("Idempotency-Key", key.as_str())];
    for _ in 0..2 {
        app.guest().post(&link, &fields).leads_to(BOARD);
    }
    browser.post("/inloggen", &[("email", "pim@elders.example"), ("password", GOOD)]).leads_to("/");
    browser.get(&link).leads_to(BOARD);
    browser.post(&link, &[]).leads_to(BOARD);
}

#[test]
fn who_has_an_account_signs_in_first_and_comes_back() {
    let (app, noor) = by_invitation();
    let anna = app.member("anna");
    let link = invite(&app, &noor, "anna@test.example", "Anna Test", "");
    let browser = app.guest();
    let page = browser.get(&link);
    assert_eq!((page.status, page.count("input[name=password]")), (200, 0));
    let sign_in = page.attribute("main a[href^='/inloggen']", "href");
    browser.post(&link, &[("name", "Boef"), ("password", GOOD)]).leads_to(&sign_in);
    assert_eq!(app.role(&anna, SLUG), None, "a link is no way around a password");
    let form = browser.get(&sign_in);
    let next = form.attribute("input[name=verder]", "value");
    assert_eq!(next, link);
    browser
        .post("/inloggen", &[("email", "anna@test.example"), ("password", PASSWORD), ("verder", &next)])
        .leads_to(&link);
    let page = browser.get(&link);
    assert_eq!((page.count("input[name=name]"), page.count("form[action^='/uitnodiging/']")), (0, 1));
    browser.post(&link, &[("name", "Boef"), ("is_admin", "true"), ("role", "moderator")]).leads_to(BOARD);
    assert_eq!(app.role(&anna, SLUG), Some(GroupRole::Member));
    let row = account(&app, "anna@test.example").expect("an account");
    assert_eq!((row.name.as_str(), row.is_admin), ("Anna Test", false));
    assert_eq!(invitations(&app).remove(0).accepted_by, Some(anna.id));
}

#[test]
fn who_is_signed_in_as_somebody_else_learns_nothing_and_how_to_go_on() {
    let (app, noor) = by_invitation();
    app.set_group(SLUG, Audience::Group, JoinPolicy::Invite);
    app.member("anna");
    let bram = app.member("bram");
    for email in ["anna@test.example", "pim@elders.example"] {
        let link = invite(&app, &noor, email, "Iemand Anders", "");
        for page in [bram.get(&link), bram.post(&link, &[("name", "Bram"), ("password", GOOD)])] {
            assert_eq!(page.status, 403);
            assert!(
                page.says("Je bent ingelogd als Bram Test")
                    && page.count("main form[action='/uitloggen']") == 1
            );
            for secret in [email, "Iemand Anders", "Mediawijsheid"] {
                assert!(!page.text("main").contains(secret), "{secret}: {}", page.text("main"));
            }
        }
    }
    assert_eq!(app.role(&bram, SLUG), None);
}

#[test]
fn who_is_suspended_does_not_slip_in() {
    let (app, noor) = by_invitation();
    let wim = app.member("wim");
    let suspend = format!("/beheer/leden/{}/schorsen", wim.id);
    app.admin().post(&suspend, &[("reason", "Daarom")]);
    app.mails();
    let link = invite(&app, &noor, "wim@test.example", "Wim Test", "");
    for page in [app.guest().get(&link), app.guest().post(&link, &[("name", "Wim"), ("password", GOOD)])] {
        page.refuses(403, "kun je nu niet inloggen");
    }
    assert_eq!((app.role(&wim, SLUG), invitations(&app).remove(0).accepted_at), (None, None));
}

#[test]
fn who_waited_to_be_let_in_is_let_in_by_the_link() {
    let (app, noor) = by_invitation();
    let wil = app.person("wil", MemberState::Pending, false);
    let at = app.clock.now();
    app.write(|db| members::store::set_confirmed(db, wil.id, at));
    let link = invite(&app, &noor, "wil@test.example", "Wil Test", "");
    let browser = app.guest();
    assert_eq!(browser.get(&link).count("input[name=password]"), 0);
    let page = browser.post(&link, &[]);
    assert!(page.location().is_some_and(|to| to.starts_with("/inloggen?verder=")), "{:?}", page.location());
    let row = account(&app, "wil@test.example").expect("an account");
    assert!(row.state == MemberState::Active && row.is_vouched_for);
    browser.post("/inloggen", &[("email", "wil@test.example"), ("password", PASSWORD)]).leads_to("/");
    assert_eq!(browser.get(BOARD).count("form[action$='/verlaten']"), 1);
}

#[test]
fn a_link_ends_after_thirty_days_and_says_whom_to_ask() {
    let (app, noor) = by_invitation();
    let link = invite(&app, &noor, "pim@elders.example", "Pim Roos", "");
    app.pass(Duration::days(20));
    assert_eq!(noor.get(REPORT).status, 200);
    app.pass(Duration::days(10) - Duration::minutes(1));
    assert_eq!(app.guest().get(&link).status, 200);
    app.pass(Duration::minutes(1));
    for page in [app.guest().get(&link), app.guest().post(&link, &[("name", "Pim Roos"), ("password", GOOD)])]
    {
        page.refuses(403, "verlopen. Vraag Moderator-mediawijsheid Test om een nieuwe");
    }
    app.mails();
    assert!(noor.get(REPORT).says("Verlopen (1)"));
    // A new one beside it; the old one stays as it is.
    let again = invite(&app, &noor, "pim@elders.example", "Pim Roos", "");
    app.guest().post(&again, &[("name", "Pim Roos"), ("password", GOOD)]).leads_to(BOARD);
    app.guest().get(&link).refuses(403, "verlopen");
}

#[test]
fn a_link_of_nobody_is_told_apart_from_a_good_one_kindly() {
    let (app, _) = by_invitation();
    let made_up = "a".repeat(52);
    for token in ["x", "%00", "..%2f", made_up.as_str()] {
        for page in [
            app.guest().get(&format!("/uitnodiging/{token}")),
            app.guest().post(&format!("/uitnodiging/{token}"), &[]),
        ] {
            page.refuses(403, "Deze uitnodiging kennen we niet");
        }
    }
}

#[test]
fn an_invitation_is_enough_in_a_group_of_any_policy_and_ends_a_request_that_waits() {
    let (app, noor) = by_invitation();
    for policy in [JoinPolicy::Open, JoinPolicy::Request, JoinPolicy::Invite] {
        let name = policy.as_str();
        let person = app.member(name);
        app.set_group(SLUG, Audience::Group, policy);
        let link = invite(&app, &noor, &format!("{name}@test.example"), "Iemand Anders", "");
        assert_eq!(person.get(BOARD).status, 404);
        person.post(&link, &[]).leads_to(BOARD);
        assert_eq!(person.get(BOARD).status, 200);
        app.mails();
    }
    app.set_group(SLUG, Audience::Members, JoinPolicy::Request);
    let eva = app.member("eva");
    eva.post(&format!("{BOARD}/lid-worden"), &[("motivation", "Graag.")]).leads_to(BOARD);
    app.mails();
    let link = invite(&app, &noor, "eva@test.example", "Eva Test", "");
    eva.post(&link, &[]).leads_to(BOARD);
    assert_eq!(noor.get("/moderatie/mediawijsheid/leden").count("#requests"), 0);
    app.close_group(SLUG);
}
