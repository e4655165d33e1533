//! A moderator warns, mutes until a day, removes and gives roles, each with a reason where it hurts; the other
//! is told, sees it, and a mute ends by itself.

use chrono::Duration;
use leestafel::forum::access::GroupRole;

use super::{BOARD, SLUG, act, member_in, page_of};
use crate::support::TestApp;

#[test]
fn a_warning_is_a_letter_with_its_reason_and_a_line_in_the_log() {
    let app = TestApp::start();
    let (noor, anna) = (app.moderator_of(SLUG), member_in(&app, "anna"));
    let page = act(&noor, &anna, "waarschuwen", &[]);
    assert_eq!((page.status, page.faults()), (422, vec!["reason-warn".to_owned()]));
    let long = "r".repeat(301);
    let page = act(&noor, &anna, "waarschuwen", &[("reason", &long)]);
    assert!(page.status == 422 && page.text("#reason-warn") == long);
    assert!(app.mails().is_empty());
    act(&noor, &anna, "waarschuwen", &[("reason", "Huisregel 2: geen namen.")]).leads_to(&page_of(&anna));
    let mail = app.mail();
    assert!(mail.header("To").contains(&anna.email) && mail.raw.contains("Huisregel 2: geen namen."));
    assert!(noor.get(&page_of(&anna)).text("#decisions + div").contains("Huisregel 2: geen namen."));
    assert!(app.admin().get("/beheer/logboek").says("Huisregel 2: geen namen."));
    assert_eq!(app.role(&anna, SLUG), Some(GroupRole::Member), "nothing else changes");
}

#[test]
fn a_muted_member_reads_sees_why_and_until_when_and_writes_again_when_that_day_begins() {
    let app = TestApp::start();
    let (noor, anna) = (app.moderator_of(SLUG), member_in(&app, "anna"));
    let (thread, _) = app.thread(&noor, SLUG, "Een vraag");
    for until in ["", "morgen", "2026-11-23", "2020-01-01", "2030-01-01"] {
        let page = act(&noor, &anna, "dempen", &[("until", until), ("reason", "Rustig aan.")]);
        assert_eq!((page.status, page.faults()), (422, vec!["until-mute".to_owned()]), "{until}");
        assert_eq!(page.text("#reason-mute"), "Rustig aan.", "what was typed stays");
    }
    assert_eq!(act(&noor, &anna, "dempen", &[("until", "2026-11-25")]).faults(), ["reason-mute"]);
    assert!(app.mails().is_empty());
    act(&noor, &anna, "dempen", &[("until", "2026-11-25"), ("reason", "Rustig aan.")])
        .leads_to(&page_of(&anna));
    let mail = app.mail();
    assert!(
        mail.raw.contains("Rustig aan.") && mail.raw.contains("woensdag 25 november 2026"),
        "{}",
        mail.raw
    );
    for path in [BOARD.to_owned(), app.address(thread)] {
        let notice = anna.get(&path).text(".notice--warn");
        assert!(notice.contains("25 november 2026") && notice.contains("Rustig aan."), "{path}: {notice}");
    }
    assert_eq!(anna.get(&app.address(thread)).count("textarea#body"), 0);
    let reply = format!("/gesprekken/{thread}/reacties");
    assert_eq!(anna.post(&reply, &[("body", "Toch")]).status, 403);
    assert_eq!(anna.get(&format!("{BOARD}/nieuw")).status, 403);
    assert_eq!(noor.get(BOARD).count(".notice--warn"), 0, "the others see nothing of it");
    app.thread(&anna, "marketing", "Elders schrijft ze gewoon");
    app.pass(Duration::hours(36));
    app.run_jobs();
    assert_eq!(anna.post(&reply, &[("body", "Toch")]).status, 403, "that day has not begun");
    app.pass(Duration::hours(3));
    app.run_jobs();
    assert_eq!(anna.get(BOARD).count(".notice--warn"), 0);
    assert_eq!(anna.post(&reply, &[("body", "Dank")]).status, 303);
}

#[test]
fn a_mute_gets_another_end_or_ends_before_its_time() {
    let app = TestApp::start();
    let (noor, anna) = (app.moderator_of(SLUG), member_in(&app, "anna"));
    for until in ["2026-11-24", "2026-11-30"] {
        assert_eq!(act(&noor, &anna, "dempen", &[("until", until), ("reason", "Rustig.")]).status, 303);
    }
    app.pass(Duration::days(2));
    app.mails();
    assert!(
        anna.get(BOARD).text(".notice--warn").contains("30 november 2026"),
        "the first end counts no more"
    );
    act(&noor, &anna, "ontdempen", &[]).leads_to(&page_of(&anna));
    assert!(app.mail().header("Subject").contains("Je kunt weer schrijven"));
    assert_eq!(anna.get(BOARD).count(".notice--warn"), 0);
    act(&noor, &anna, "ontdempen", &[]).refuses(409, "Deze collega is niet gedempt.");
}

#[test]
fn whoever_is_removed_hears_why_and_keeps_what_they_wrote() {
    let app = TestApp::start();
    let (noor, anna) = (app.moderator_of(SLUG), member_in(&app, "anna"));
    let (thread, _) = app.thread(&anna, SLUG, "Een vraag");
    assert_eq!(act(&noor, &anna, "verwijderen", &[]).faults(), ["reason-remove"]);
    assert_eq!(act(&noor, &anna, "verwijderen", &[("reason", "Werkt elders.")]).status, 303);
    assert_eq!(app.role(&anna, SLUG), None);
    assert!(app.mail().raw.contains("Werkt elders."));
    assert!(noor.get(&app.address(thread)).says("Anna Test"));
    act(&noor, &anna, "verwijderen", &[("reason", "x")])
        .refuses(409, "Deze collega hoort niet meer bij de groep.");
    let page = noor.get(&page_of(&anna));
    assert!(page.says("Werkt elders.") && page.says("Geen lid van deze groep"), "{}", page.text("main"));
}

#[test]
fn whoever_was_removed_from_an_open_group_asks_before_they_belong_to_it_again() {
    let app = TestApp::start();
    let (anna, noor) = (member_in(&app, "anna"), app.moderator_of(SLUG));
    assert_eq!(act(&noor, &anna, "verwijderen", &[("reason", "Werkt elders.")]).status, 303);
    let (thread, _) = app.thread(&noor, SLUG, "Schermtijd");
    let reply = anna.post(&format!("/gesprekken/{thread}/reacties"), &[("body", "Ik weer.")]);
    assert_eq!(reply.status, 403);
    assert!(reply.says("Een moderator haalde je uit deze groep.") && reply.says("Ik weer."));
    let board = anna.get(super::BOARD);
    assert_eq!(board.attribute("a[href$='/lid-worden']", "href"), format!("{}/lid-worden", super::BOARD));
    let ask =
        |motivation: &str| anna.post(&format!("{}/lid-worden", super::BOARD), &[("motivation", motivation)]);
    ask("").fault("motivation");
    ask("Ik werk er weer.").leads_to(super::BOARD);
    assert_eq!(app.role(&anna, SLUG), None);
    act(&noor, &anna, "goedkeuren", &[]).leads_to(super::LIST);
    assert_eq!(app.role(&anna, SLUG), Some(GroupRole::Member));
    anna.post(&format!("{}/verlaten", super::BOARD), &[]);
    ask("").leads_to(super::BOARD);
    assert_eq!(app.role(&anna, SLUG), Some(GroupRole::Member), "who left by themselves comes back at once");
}

#[test]
fn roles_are_given_and_taken_but_the_last_moderator_stays() {
    let app = TestApp::start();
    let (noor, anna) = (app.moderator_of(SLUG), member_in(&app, "anna"));
    act(&noor, &noor, "rol", &[("role", "member")]).refuses(409, "Dit is de enige moderator van de groep.");
    assert_eq!(act(&noor, &anna, "rol", &[("role", "admin")]).status, 422);
    for _ in 0..2 {
        assert_eq!(act(&noor, &anna, "rol", &[("role", "moderator")]).status, 303);
    }
    assert_eq!(app.role(&anna, SLUG), Some(GroupRole::Moderator));
    assert!(app.mail().header("Subject").contains("Je bent nu moderator"));
    for (what, fields) in
        [("dempen", vec![("until", "2026-12-01"), ("reason", "x")]), ("verwijderen", vec![("reason", "x")])]
    {
        act(&noor, &anna, what, &fields).refuses(409, "Deze collega modereert mee.");
    }
    act(&noor, &noor, "rol", &[("role", "member")]).leads_to(BOARD);
    assert_eq!(noor.get(&page_of(&anna)).status, 403, "who lost the right loses it at the next request");
    assert_eq!(act(&anna, &noor, "rol", &[("role", "moderator")]).status, 303);
}

#[test]
fn a_moderator_is_made_a_plain_member_for_a_reason_that_they_and_the_log_hear() {
    let app = TestApp::start();
    let (noor, anna, admin) = (app.moderator_of(SLUG), member_in(&app, "anna"), app.admin());
    act(&noor, &anna, "rol", &[("role", "moderator"), ("reason", "Dat hoort niemand")]);
    assert_eq!(reasons(&app, "made-moderator"), [""], "what is given needs no reason");
    app.mails();
    assert_eq!(noor.get(&page_of(&anna)).count("form[action$='/rol'] textarea[name=reason]"), 1);
    for who in [&noor, &admin] {
        let page = act(who, &anna, "rol", &[("role", "member"), ("reason", " ")]);
        assert_eq!((page.status, page.faults()), (422, vec!["reason-role".to_owned()]));
        assert!(page.text("#reason-role-error").contains("Schrijf kort waarom."), "{}", page.text("main"));
    }
    assert_eq!(app.role(&anna, SLUG), Some(GroupRole::Moderator));
    assert!(app.mails().is_empty());
    for _ in 0..2 {
        let done = act(&noor, &anna, "rol", &[("role", "member"), ("reason", "Was een jaar niet hier.")]);
        assert_eq!(done.status, 303);
    }
    assert_eq!(app.role(&anna, SLUG), Some(GroupRole::Member));
    let mail = app.mail();
    assert!(mail.header("Subject").contains("geen moderator meer"), "{}", mail.raw);
    assert!(mail.raw.contains("Was een jaar niet hier."), "{}", mail.raw);
    assert_eq!(reasons(&app, "made-member"), ["Was een jaar niet hier."]);
    assert!(noor.get(&format!("/moderatie/{SLUG}/logboek")).says("Was een jaar niet hier."));
    // Who steps down by themselves owes nobody a reason.
    act(&noor, &anna, "rol", &[("role", "moderator")]);
    assert_eq!(anna.get(&page_of(&anna)).count("form[action$='/rol'] textarea"), 0);
    assert_eq!(act(&anna, &anna, "rol", &[("role", "member")]).status, 303);
}

/// Why something was decided, each time.
fn reasons(app: &TestApp, action: &str) -> Vec<String> {
    use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
    use leestafel::platform::db::schema::decisions;
    app.read(|db| {
        let rows = decisions::table.filter(decisions::action.eq(action)).order(decisions::id);
        Ok(rows.select(decisions::reason).load(db)?)
    })
}

#[test]
fn who_runs_the_site_is_muted_removed_and_demoted_by_no_moderator() {
    let app = TestApp::start();
    let (noor, admin) = (app.moderator_of(SLUG), app.admin());
    app.join(&admin, SLUG);
    let acts: [(&str, &[(&str, &str)]); 2] =
        [("dempen", &[("until", "2026-12-01"), ("reason", "x")]), ("verwijderen", &[("reason", "x")])];
    for (what, fields) in acts {
        act(&noor, &admin, what, fields).refuses(409, "Deze collega beheert de site.");
    }
    act(&noor, &admin, "rol", &[("role", "moderator")]);
    act(&noor, &admin, "rol", &[("role", "member")]).refuses(409, "Deze collega beheert de site.");
    assert_eq!(app.role(&admin, SLUG), Some(GroupRole::Moderator));
}

#[test]
fn nobody_warns_mutes_or_removes_themselves_and_other_groups_moderators_nobody_at_all() {
    let app = TestApp::start();
    let (noor, other, anna) =
        (app.moderator_of(SLUG), app.moderator_of("marketing"), member_in(&app, "anna"));
    app.join(&other, SLUG);
    let fields = [("until", "2026-12-01"), ("reason", "x"), ("role", "moderator"), ("text", "x")];
    for what in ["waarschuwen", "dempen", "verwijderen"] {
        act(&noor, &noor, what, &fields).refuses(409, "Over jezelf beslis je niet.");
    }
    for what in
        ["waarschuwen", "dempen", "ontdempen", "verwijderen", "rol", "goedkeuren", "weigeren", "notities"]
    {
        for who in [&other, &anna] {
            assert_eq!(act(who, &anna, what, &fields).status, 403, "{what}");
            assert_eq!(act(who, &anna, what, &[]).status, 403, "{what} with an empty form");
        }
    }
    assert!(app.mails().is_empty());
    assert_eq!(app.role(&anna, SLUG), Some(GroupRole::Member));
}

#[test]
fn notes_are_read_by_moderators_of_the_group_alone_and_deleted_by_their_writer() {
    let app = TestApp::start();
    let (noor, anna, admin) = (app.moderator_of(SLUG), member_in(&app, "anna"), app.admin());
    assert_eq!(act(&noor, &anna, "notities", &[("text", " ")]).faults(), ["text-note"]);
    act(&noor, &anna, "notities", &[("text", "Belde op 3 mei.\nKomt terug.")]).leads_to(&page_of(&anna));
    assert!(admin.get(&page_of(&anna)).says("Belde op 3 mei."));
    assert_eq!(admin.get(&page_of(&anna)).count("form[action*='/notities/']"), 0);
    for path in [page_of(&anna), BOARD.to_owned(), format!("/leden/{}", anna.id)] {
        assert!(!anna.get(&path).says("Belde op 3 mei."), "{path}");
    }
    let delete = noor.get(&page_of(&anna)).attribute("form[action*='/notities/']", "action");
    admin.post(&delete, &[]).refuses(409, "Deze notitie is van iemand anders.");
    for _ in 0..2 {
        noor.post(&delete, &[]).leads_to(&page_of(&anna));
    }
    assert!(!noor.get(&page_of(&anna)).says("Belde op 3 mei."));
    act(&noor, &anna, "notities", &[("text", "Blijft onder ons.")]);
    act(&noor, &anna, "rol", &[("role", "moderator")]);
    let own = anna.get(&page_of(&anna));
    assert!(own.status == 200 && !own.says("Blijft onder ons.") && own.count("#notes") == 0, "{}", own.body);
    assert_eq!(act(&anna, &anna, "notities", &[("text", "Over mij.")]).status, 409);
    act(&anna, &anna, "rol", &[("role", "member")]);
    let elsewhere = app.moderator_of("marketing");
    app.join(&anna, "marketing");
    act(&noor, &anna, "notities", &[("text", "Alleen hier.")]);
    let there = format!("/moderatie/marketing/leden/{}", anna.id);
    assert!(elsewhere.get(&there).status == 200 && !elsewhere.get(&there).says("Alleen hier."));
}
