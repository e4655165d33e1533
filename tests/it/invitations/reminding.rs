//! Who does not answer is reminded once, by itself or by hand, and never twice; an invitation can be taken back; and
//! the report shows it all.

use chrono::Duration;
use leestafel::platform::jobs::queue;

use super::{BOARD, GOOD, REPORT, SLUG, by_invitation, invitations, invite};
use crate::support::people::Person;

fn act(by: &Person, id: impl std::fmt::Display, what: &str) -> crate::support::Page {
    by.post(&format!("{REPORT}/{id}/{what}"), &[("reason", "Verkeerd adres")])
}

#[test]
fn after_a_week_one_reminder_goes_out_with_a_link_of_its_own() {
    let (app, noor) = by_invitation();
    let link = invite(&app, &noor, "pim@elders.example", "Pim Roos", "");
    app.pass(Duration::days(7) - Duration::minutes(1));
    assert!(app.mails().is_empty());
    app.pass(Duration::minutes(1));
    let mail = app.mail();
    assert!(mail.header("Subject").contains("Nog even") && mail.header("To").contains("pim@elders.example"));
    let reminder = mail.path("/uitnodiging/");
    assert_ne!(reminder, link);
    app.pass(Duration::days(14));
    assert!(app.mails().is_empty(), "never two");
    act(&noor, invitations(&app)[0].id, "herinneren").refuses(409, "al verstuurd");
    for one in [&link, &reminder] {
        assert_eq!(app.guest().get(one).status, 200, "both links work");
    }
    app.guest().post(&link, &[("name", "Pim Roos"), ("password", GOOD)]).leads_to(BOARD);
    app.guest().get(&reminder).refuses(403, "al gebruikt");
}

#[test]
fn by_hand_it_goes_out_at_once_and_then_not_by_itself() {
    let (app, noor) = by_invitation();
    invite(&app, &noor, "pim@elders.example", "Pim Roos", "");
    let id = invitations(&app)[0].id;
    let admin = app.admin();
    let answers: Vec<u16> = std::thread::scope(|scope| {
        let threads: Vec<_> = [&noor, &admin]
            .into_iter()
            .map(|person| scope.spawn(move || act(person, id, "herinneren").status))
            .collect();
        threads.into_iter().map(|thread| thread.join().expect("an answer")).collect()
    });
    assert!(
        answers.contains(&303) && answers.contains(&409),
        "of two who remind at once one does: {answers:?}"
    );
    assert!(app.mail().header("Subject").contains("Nog even"));
    app.pass(Duration::days(8));
    assert!(app.mails().is_empty());
    let row = noor.get(REPORT).text(".lines--card li");
    assert!(row.contains("Herinnerd op") && !row.contains("Stuur de herinnering"), "{row}");
}

#[test]
fn before_the_first_mail_is_written_there_is_nothing_to_remind_of() {
    let (app, noor) = by_invitation();
    noor.post(super::INVITE, &[("email", "pim@elders.example"), ("name", "Pim Roos")]).leads_to(REPORT);
    let id = invitations(&app)[0].id;
    act(&noor, id, "herinneren").refuses(409, "nog onderweg");
    assert!(app.mail().header("Subject").contains("nodigt je uit"));
    act(&noor, id, "herinneren").leads_to(REPORT);
}

#[test]
fn who_answered_or_whose_invitation_was_taken_back_is_not_reminded() {
    let (app, noor) = by_invitation();
    let link = invite(&app, &noor, "pim@elders.example", "Pim Roos", "");
    app.guest().post(&link, &[("name", "Pim Roos"), ("password", GOOD)]).leads_to(BOARD);
    invite_and_withdraw(&app, &noor);
    app.mails();
    app.pass(Duration::days(10));
    assert!(app.mails().is_empty());
}

fn invite_and_withdraw(app: &crate::support::TestApp, noor: &Person) {
    app.mails();
    let link = invite(app, noor, "bo@elders.example", "Bo Bos", "");
    let id = invitations(app).remove(0).id;
    act(noor, id, "intrekken").leads_to(REPORT);
    app.guest()
        .get(&link)
        .refuses(403, "ingetrokken. Wil je toch meedoen? Vraag het Moderator-mediawijsheid Test");
    app.guest().post(&link, &[("name", "Bo Bos"), ("password", GOOD)]).refuses(403, "ingetrokken");
    act(noor, id, "intrekken").refuses(409, "Er is niets veranderd");
    let log = noor.get(&format!("/moderatie/{SLUG}/logboek"));
    assert!(log.says("Uitnodiging ingetrokken") && log.says("Verkeerd adres"));
}

#[test]
fn one_that_is_taken_back_before_its_mail_is_written_sends_none() {
    let (app, noor) = by_invitation();
    noor.post(super::INVITE, &[("email", "pim@elders.example"), ("name", "Pim Roos")]).leads_to(REPORT);
    act(&noor, invitations(&app)[0].id, "intrekken").leads_to(REPORT);
    assert!(app.mails().is_empty());
}

#[test]
fn a_job_that_runs_twice_writes_one_mail() {
    use leestafel::forum::invitations::letters::{RemindInvitee, SendInvitation};
    let (app, noor) = by_invitation();
    invite(&app, &noor, "pim@elders.example", "Pim Roos", "");
    let (invitation, now) = (invitations(&app)[0].id, app.clock.now());
    app.write(|db| {
        queue::enqueue(db, &SendInvitation { invitation }, now)?;
        queue::enqueue(db, &RemindInvitee { invitation }, now)?;
        queue::enqueue(db, &RemindInvitee { invitation }, now)
    });
    assert!(app.mail().header("Subject").contains("Nog even"));
}

#[test]
fn the_report_counts_and_shows_each_state_and_others_learn_nothing_of_it() {
    let (app, noor) = by_invitation();
    invite(&app, &noor, "oud@elders.example", "Oud Bos", "");
    app.pass(Duration::days(16));
    assert_eq!(noor.get(REPORT).status, 200);
    app.pass(Duration::days(15));
    app.mails();
    invite_and_withdraw(&app, &noor);
    let link = invite(&app, &noor, "pim@elders.example", "Pim Roos", "2027-01-31");
    app.guest().post(&link, &[("name", "Pim Roos"), ("password", GOOD)]).leads_to(BOARD);
    app.mails();
    invite(&app, &noor, "open@elders.example", "Open Bos", "");
    let page = noor.get(REPORT);
    for words in ["Alles (4)", "Staat open (1)", "Aangenomen (1)", "Verlopen (1)", "Ingetrokken (1)"] {
        assert!(page.says(words), "{words}: {}", page.text("main"));
    }
    for (filter, name) in
        [("open", "Open Bos"), ("aangenomen", "Pim Roos"), ("verlopen", "Oud Bos"), ("ingetrokken", "Bo Bos")]
    {
        let names = noor.get(&format!("{REPORT}?filter={filter}")).texts(".lines--card h2");
        assert_eq!(names, [name], "{filter}");
    }
    assert!(noor.get(REPORT).text(".lines--card").contains("gast t/m 31 januari 2027"));
    assert_eq!(noor.get(&format!("{REPORT}?filter=onzin&pagina=x")).status, 200);
    let (anna, other) = (app.member("anna"), app.moderator_of("marketing"));
    let id = invitations(&app)[0].id;
    for person in [&anna, &other] {
        assert_eq!(person.get(REPORT).status, 403);
        assert_eq!(act(person, id, "intrekken").status, 403);
    }
    // Through one's own group to another one's invitation.
    let through = format!("/moderatie/marketing/uitnodigingen/{id}/intrekken");
    assert_eq!(other.post(&through, &[]).status, 404);
    assert!(invitations(&app)[0].withdrawn_at.is_none());
}

#[test]
fn the_report_takes_as_many_statements_when_it_is_long() {
    let (app, noor) = by_invitation();
    invite(&app, &noor, "een@elders.example", "Een Bos", "");
    let statements = || {
        let before = app.site.cx.database.statement_count();
        assert_eq!(noor.get(REPORT).status, 200);
        app.site.cx.database.statement_count() - before
    };
    let short = statements();
    let table = (0..60).map(|n| format!("Wie {n};w{n}@x.example\n")).collect::<Vec<String>>().concat();
    let preview = super::send_file(&noor, &[], table.as_bytes());
    super::confirm(&noor, &preview).leads_to(REPORT);
    assert_eq!(statements(), short);
    let page = noor.get(REPORT);
    assert!(page.count("*") <= 1500, "{} nodes", page.count("*"));
}

#[test]
fn invitations_of_long_ago_are_forgotten_with_their_addresses() {
    let (app, noor) = by_invitation();
    invite(&app, &noor, "pim@elders.example", "Pim Roos", "");
    app.pass(Duration::days(366));
    leestafel::app::schedule::tidy_up(&app.site).expect("tidying up");
    assert!(invitations(&app).is_empty());
}
