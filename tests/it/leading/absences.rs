//! A moderator who is away has a deputy, who leads the group from the first day through the last and no longer.

use chrono::Duration;
use leestafel::{
    forum::{
        access::{Audience, GroupRole, JoinPolicy},
        cases::{self, forms::NewReport, model::ReportReason},
        membership::absences::{
            model::{BeginAbsence, EndAbsence},
            standing_in, store,
        },
    },
    platform::ids::AbsenceId,
};

use super::{SLUG, at_once, member_in, second_moderator};
use crate::support::{Page, TestApp, people::Person};

const PAGE: &str = "/moderatie/mediawijsheid/moderatoren";
const LIST: &str = "/moderatie/mediawijsheid/leden";

/// Somebody plans to be away; the tests begin on Monday 23 November 2026.
fn plan(by: &Person, deputy: &Person, from: &str, until: &str) -> Page {
    let id = deputy.id.to_string();
    by.post(PAGE, &[("from", from), ("until", until), ("deputy", &id), ("note", "De sleutel ligt bij Els.")])
}

/// Moves the clock on and does what is due.
fn pass(app: &TestApp, days: i64) {
    app.pass(Duration::days(days));
    app.run_jobs();
}

fn absence(app: &TestApp) -> AbsenceId {
    let group = app.group(SLUG);
    app.read(|db| store::list(db, &[group])).first().expect("an absence").id
}

fn end(by: &Person, id: AbsenceId) -> Page {
    by.post(&format!("{PAGE}/{id}/beeindigen"), &[])
}

#[test]
fn a_plain_member_leads_the_group_from_the_first_day_through_the_last() {
    let app = TestApp::start();
    let (noor, fenna) = (app.moderator_of(SLUG), member_in(&app, "fenna"));
    let offered = noor.get(PAGE);
    assert!(
        offered.texts("fieldset .choice b").contains(&"Fenna Test".to_owned()),
        "{}",
        offered.text("main")
    );
    plan(&noor, &fenna, "2026-11-25", "2026-11-26").leads_to(PAGE);
    let mail = app.mail();
    assert!(mail.header("To").contains(&fenna.email));
    for words in
        ["woensdag 25 november 2026", "donderdag 26 november 2026", "De sleutel ligt bij Els.", "/moderatie"]
    {
        assert!(mail.raw.contains(words), "{words}: {}", mail.raw);
    }
    pass(&app, 1);
    assert_eq!((fenna.get(LIST).status, app.role(&fenna, SLUG)), (403, Some(GroupRole::Member)), "not yet");
    assert!(noor.get("/moderatie").text(".aside").contains("Moderator-mediawijsheid Test, Mediawijsheid"));
    pass(&app, 1);
    assert_eq!((fenna.get(LIST).status, app.role(&fenna, SLUG)), (200, Some(GroupRole::Moderator)));
    app.thread(&member_in(&app, "vrager"), SLUG, "Een vraag");
    assert!(fenna.get("/moderatie").texts(".work-line h3").contains(&"Een vraag".to_owned()));
    let list = noor.get(LIST).text("table");
    assert!(list.contains("vervangt Moderator-mediawijsheid Test t/m 26 november 2026"), "{list}");
    assert!(list.contains("afwezig t/m 26 november 2026, Fenna Test vervangt"), "{list}");
    let about = format!("/themagroepen/{SLUG}/over");
    assert!(fenna.get(&about).text(".aside").contains("afwezig t/m 26 november 2026, Fenna Test vervangt"));
    app.set_group(SLUG, Audience::Public, JoinPolicy::Open);
    let public = app.guest().get(&about);
    assert!(public.status == 200 && !public.says("afwezig"), "strangers need not know who is away");
    pass(&app, 1);
    assert_eq!(fenna.get(LIST).status, 200, "the last day is a day");
    pass(&app, 1);
    assert_eq!((fenna.get(LIST).status, app.role(&fenna, SLUG)), (403, Some(GroupRole::Member)));
    assert!(!noor.get(PAGE).says("Fenna Test vervangt"));
    let log = noor.get(&format!("/moderatie/{SLUG}/logboek")).text("main");
    for words in ["Afwezigheid en vervanging geregeld", "Vervanging begonnen", "vervanging voorbij"] {
        assert!(log.contains(words), "{words}: {log}");
    }
}

#[test]
fn a_job_that_runs_late_or_twice_does_no_harm() {
    let app = TestApp::start();
    let (noor, fenna, joris) = (app.moderator_of(SLUG), member_in(&app, "fenna"), member_in(&app, "joris"));
    plan(&noor, &fenna, "2026-11-23", "2026-11-24").leads_to(PAGE);
    assert_eq!(app.role(&fenna, SLUG), Some(GroupRole::Moderator), "today is at once");
    let first = absence(&app);
    let now = app.clock.now();
    for _ in 0..2 {
        app.write(|db| standing_in::begin(db, &BeginAbsence { absence: first }, now));
        app.write(|db| standing_in::finish(db, &EndAbsence { absence: first }, now));
    }
    assert_eq!(app.role(&fenna, SLUG), Some(GroupRole::Moderator), "an end that comes too early is none");
    app.pass(Duration::days(5));
    app.run_jobs();
    let now = app.clock.now();
    for _ in 0..2 {
        app.write(|db| standing_in::finish(db, &EndAbsence { absence: first }, now));
        app.write(|db| standing_in::begin(db, &BeginAbsence { absence: first }, now));
    }
    assert_eq!(app.role(&fenna, SLUG), Some(GroupRole::Member));
    app.write(|db| standing_in::begin(db, &BeginAbsence { absence: AbsenceId(987_654) }, now));
    // A worker that was down for the whole absence gives no rights at all.
    assert_eq!(plan(&noor, &joris, "2026-12-01", "2026-12-02").status, 303);
    let missed = absence(&app);
    app.pass(Duration::days(10));
    let now = app.clock.now();
    app.write(|db| standing_in::begin(db, &BeginAbsence { absence: missed }, now));
    assert_eq!(app.role(&joris, SLUG), Some(GroupRole::Member));
    app.run_jobs();
    assert_eq!(app.role(&joris, SLUG), Some(GroupRole::Member));
}

#[test]
fn whoever_is_made_a_moderator_meanwhile_stays_one_but_not_by_their_own_hand() {
    let app = TestApp::start();
    let (noor, fenna) = (app.moderator_of(SLUG), member_in(&app, "fenna"));
    plan(&noor, &fenna, "2026-11-23", "2026-11-24");
    let role = |by: &Person, whom: &Person, role: &str| {
        by.post(&format!("{LIST}/{}/rol", whom.id), &[("role", role), ("reason", "Zo afgesproken")])
    };
    role(&fenna, &fenna, "moderator").refuses(409, "Over jezelf beslis je niet.");
    role(&noor, &fenna, "member").refuses(409, "Deze collega vervangt een ander.");
    role(&fenna, &noor, "member").refuses(409, "Dit is de enige moderator van de groep.");
    noor.post(&format!("/themagroepen/{SLUG}/verlaten"), &[]).refuses(409, "Je bent de enige moderator");
    plan(&fenna, &noor, "2026-12-01", "2026-12-02").refuses(409, "Alleen wie deze groep vast modereert");
    assert!(noor.get(&format!("{LIST}/{}", fenna.id)).says("Maak vast moderator"));
    assert_eq!(role(&noor, &fenna, "moderator").status, 303);
    pass(&app, 3);
    assert_eq!(app.role(&fenna, SLUG), Some(GroupRole::Moderator), "for good");
    assert_eq!(role(&fenna, &noor, "member").status, 303, "as any moderator may");
}

#[test]
fn an_absence_ends_early_for_whoever_is_away_and_for_administrators() {
    let app = TestApp::start();
    let (noor, fenna) = (app.moderator_of(SLUG), member_in(&app, "fenna"));
    let (other, admin) = (second_moderator(&app, "els"), app.admin());
    plan(&noor, &fenna, "2026-11-23", "2026-12-31");
    app.mails();
    let id = absence(&app);
    end(&other, id).refuses(409, "Alleen deze collega zelf of een beheerder beëindigt dit.");
    end(&fenna, id).refuses(409, "Alleen deze collega zelf of een beheerder beëindigt dit.");
    assert_eq!(end(&app.moderator_of("marketing"), id).status, 403);
    assert_eq!(end(&noor, AbsenceId(987_654)).status, 404);
    for _ in 0..2 {
        end(&noor, id).leads_to(PAGE);
    }
    assert_eq!(app.role(&fenna, SLUG), Some(GroupRole::Member));
    let mail = app.mail();
    assert!(
        mail.header("To").contains(&fenna.email) && mail.header("Subject").contains("niet meer"),
        "{}",
        mail.raw
    );
    plan(&noor, &fenna, "2026-12-24", "2026-12-31");
    app.mails();
    assert!(noor.get(PAGE).says("Dit gaat niet door"));
    end(&admin, absence(&app)).leads_to(PAGE);
    let mails = app.mails();
    assert_eq!(mails.len(), 2, "the deputy and whoever was away");
    assert!(mails.iter().any(|mail| mail.header("To").contains(&noor.email)));
    pass(&app, 32);
    assert_eq!(app.role(&fenna, SLUG), Some(GroupRole::Member), "what was called off never begins");
    assert!(app.mails().is_empty());
}

#[test]
fn one_deputy_for_two_stays_until_both_are_back_and_a_moderator_stays_one() {
    let app = TestApp::start();
    let (noor, els) = (app.moderator_of(SLUG), second_moderator(&app, "els"));
    let (fenna, bram) = (member_in(&app, "fenna"), second_moderator(&app, "bram"));
    assert_eq!(plan(&noor, &fenna, "2026-11-23", "2026-11-24").status, 303);
    assert_eq!(plan(&els, &fenna, "2026-11-24", "2026-11-26").status, 303);
    pass(&app, 2);
    assert_eq!(app.role(&fenna, SLUG), Some(GroupRole::Moderator), "still for the other one");
    pass(&app, 2);
    assert_eq!(app.role(&fenna, SLUG), Some(GroupRole::Member));
    assert_eq!(plan(&noor, &bram, "2026-11-27", "2026-11-28").status, 303);
    pass(&app, 3);
    assert_eq!(
        app.role(&bram, SLUG),
        Some(GroupRole::Moderator),
        "a deputy who led the group before still does"
    );
}

#[test]
fn what_the_absent_one_took_up_is_free_and_nothing_is_given_to_them() {
    let app = TestApp::start();
    let (noor, els) = (app.moderator_of(SLUG), second_moderator(&app, "els"));
    let asker = member_in(&app, "vrager");
    let (thread, post) = app.thread(&asker, SLUG, "Wie doet dit?");
    let elsewhere = app.moderator_of("marketing");
    app.join(&noor, "marketing");
    let (group, at) = (app.group(SLUG), app.clock.now());
    let case = app.write(|db| {
        let case = cases::store::insert(db, group, post, at)?;
        let new = NewReport { reason: ReportReason::Unkind, explanation: String::new(), visitor: None };
        cases::store::insert_report(db, case, Some(elsewhere.id), &new, at)?;
        Ok(case)
    });
    let line = format!("/moderatie/werk/first-post_{post}");
    assert_eq!(noor.post(&format!("{line}/oppakken"), &[]).status, 303);
    assert_eq!(noor.post(&format!("/moderatie/zaken/{case}/toewijzen"), &[]).status, 303);
    assert_eq!(els.post(&format!("{line}/oppakken"), &[]).status, 409);
    plan(&noor, &els, "2026-11-23", "2026-11-30").leads_to(PAGE);
    app.run_jobs();
    assert_eq!(els.post(&format!("{line}/oppakken"), &[]).status, 303);
    assert_eq!(els.post(&format!("/moderatie/zaken/{case}/toewijzen"), &[]).status, 303);
    let refused = els.post(&format!("{line}/geven"), &[("member", &noor.id.to_string())]);
    assert_eq!(refused.status, 422);
    let words = "Moderator-mediawijsheid Test is nu afwezig. Geef het aan Els Test.";
    assert!(refused.says(words), "{}", refused.text("main"));
    let choices = els.get("/moderatie").texts(".work-line select option");
    assert!(!choices.contains(&"Moderator-mediawijsheid Test".to_owned()), "{choices:?}");
    app.reply(&els, thread, None, "Ik.");
}

#[test]
fn days_and_deputies_that_cannot_be_are_named_at_their_fields() {
    let app = TestApp::start();
    let (noor, fenna, els) =
        (app.moderator_of(SLUG), member_in(&app, "fenna"), second_moderator(&app, "els"));
    let stranger = app.member("elders");
    for (from, until, fields) in [
        ("", "", vec!["from", "until"]),
        ("2026-11-22", "2026-11-24", vec!["from"]),
        ("2026-11-25", "2026-11-24", vec!["until"]),
        ("2026-11-25", "2029-11-24", vec!["until"]),
    ] {
        let page = plan(&noor, &fenna, from, until);
        assert_eq!(page.faults(), fields, "{from} {until}: {}", page.status);
        assert_eq!(page.text("#note"), "De sleutel ligt bij Els.", "what was typed stays");
        assert_eq!(page.attribute("fieldset input[checked]", "value"), fenna.id.to_string());
    }
    for nobody in [&noor, &stranger] {
        assert_eq!(plan(&noor, nobody, "2026-11-25", "2026-11-26").faults(), ["deputy"]);
    }
    assert_eq!(noor.post(PAGE, &[("from", "2026-11-25"), ("until", "2026-11-26")]).faults(), ["deputy"]);
    assert_eq!(plan(&els, &fenna, "2026-11-25", "2026-11-26").status, 303);
    assert_eq!(plan(&els, &fenna, "2026-11-26", "2026-11-28").faults(), ["from"], "away already");
    assert_eq!(plan(&noor, &els, "2026-11-26", "2026-11-28").faults(), ["deputy"], "the deputy is away then");
    assert_eq!(plan(&noor, &els, "2026-11-27", "2026-11-28").status, 303);
    assert_eq!(plan(&els, &fenna, "2026-11-28", "2026-11-29").faults(), ["from"], "stands in then");
    let found = noor.post(PAGE, &[("naam", "fen"), ("zoeken", "1"), ("from", "2026-12-01")]);
    assert!(found.status == 200 && found.value("from") == "2026-12-01");
    assert_eq!(found.texts("fieldset .choice b"), ["Els Test", "Fenna Test"]);
    for who in [&fenna, &app.moderator_of("marketing")] {
        assert_eq!((who.get(PAGE).status, plan(who, &fenna, "2026-12-25", "2026-12-26").status), (403, 403));
    }
    let page = plan(&app.admin(), &fenna, "2026-12-25", "2026-12-26");
    assert_eq!((page.status, page.faults()), (422, vec!["member".to_owned()]), "who is away?");
}

#[test]
fn who_leaves_or_is_made_a_member_takes_the_deputy_along() {
    let app = TestApp::start();
    let (noor, els, fenna) =
        (app.moderator_of(SLUG), second_moderator(&app, "els"), member_in(&app, "fenna"));
    plan(&noor, &fenna, "2026-11-23", "2026-12-23");
    assert_eq!(noor.post(&format!("/themagroepen/{SLUG}/verlaten"), &[]).status, 303);
    assert_eq!(app.role(&fenna, SLUG), Some(GroupRole::Member));
    let bram = second_moderator(&app, "bram");
    plan(&bram, &fenna, "2026-11-23", "2026-12-23");
    assert_eq!(app.role(&fenna, SLUG), Some(GroupRole::Moderator));
    let fields = [("role", "member"), ("reason", "Zo afgesproken")];
    assert_eq!(els.post(&format!("{LIST}/{}/rol", bram.id), &fields).status, 303);
    assert_eq!(app.role(&fenna, SLUG), Some(GroupRole::Member));
    let joris = member_in(&app, "joris");
    plan(&els, &joris, "2026-11-23", "2026-12-23");
    assert_eq!(joris.post(&format!("/themagroepen/{SLUG}/verlaten"), &[]).status, 303, "a deputy may leave");
    assert!(els.get(PAGE).says("er is geen vervanger"));
    app.join(&joris, SLUG);
    assert_eq!(app.role(&joris, SLUG), Some(GroupRole::Member), "and comes back as a plain member");
    pass(&app, 31);
    assert_eq!(app.role(&joris, SLUG), Some(GroupRole::Member));
}

#[test]
fn an_end_by_hand_and_by_the_clock_at_once_is_one_end() {
    let app = TestApp::start();
    let (noor, fenna) = (app.moderator_of(SLUG), member_in(&app, "fenna"));
    plan(&noor, &fenna, "2026-11-23", "2026-11-24");
    let id = absence(&app);
    app.pass(Duration::days(2));
    let (status, _) = at_once(|| end(&noor, id).status, || app.run_jobs().try_into().unwrap_or(u16::MAX));
    assert_eq!((status, app.role(&fenna, SLUG)), (303, Some(GroupRole::Member)));
    let log = noor.get(&format!("/moderatie/{SLUG}/logboek")).text("main");
    assert_eq!(log.matches("Afwezigheid en vervanging voorbij").count(), 1, "{log}");
}

#[test]
fn a_deputy_who_is_suspended_leads_the_group_no_more_from_that_moment_on() {
    let app = TestApp::start();
    let (noor, fenna, admin) = (app.moderator_of(SLUG), member_in(&app, "fenna"), app.admin());
    let (other, els) = (app.moderator_of("marketing"), second_moderator(&app, "els"));
    app.join(&fenna, "marketing");
    plan(&noor, &fenna, "2026-11-23", "2026-11-30");
    let there = "/moderatie/marketing/moderatoren";
    let id = fenna.id.to_string();
    other.post(there, &[("from", "2026-11-23"), ("until", "2026-11-30"), ("deputy", &id)]).leads_to(there);
    // Who leads a group for good keeps that: they are no deputy.
    plan(&els, &noor, "2026-12-10", "2026-12-12");
    let roles = || (app.role(&fenna, SLUG), app.role(&fenna, "marketing"));
    assert_eq!(roles(), (Some(GroupRole::Moderator), Some(GroupRole::Moderator)));
    let account = format!("/beheer/leden/{}", fenna.id);
    admin.post(&format!("{account}/schorsen"), &[("reason", "Reclame.")]).leads_to(&account);
    assert_eq!(roles(), (Some(GroupRole::Member), Some(GroupRole::Member)));
    assert!(noor.get(PAGE).says("er is geen vervanger"), "{}", noor.get(PAGE).text("main"));
    assert!(els.get("/moderatie/mediawijsheid/logboek").says("Vervanging gestopt"));
    admin.post(&format!("{account}/toelaten-weer"), &[]).leads_to(&account);
    assert_eq!(roles().0, Some(GroupRole::Member), "nor does it come back by itself");
    pass(&app, 10);
    assert_eq!(roles(), (Some(GroupRole::Member), Some(GroupRole::Member)));
    pass(&app, 8);
    let account = format!("/beheer/leden/{}", noor.id);
    admin.post(&format!("{account}/schorsen"), &[("reason", "Reclame.")]).leads_to(&account);
    assert_eq!(app.role(&noor, SLUG), Some(GroupRole::Moderator));
}

/// An administrator says that somebody is away.
fn plan_for(by: &Person, member: &str, deputy: &Person, from: &str, until: &str) -> Page {
    let id = deputy.id.to_string();
    let fields =
        [("member", member), ("from", from), ("until", until), ("deputy", &id), ("note", "Noor is ziek.")];
    by.post(PAGE, &fields)
}

#[test]
fn an_administrator_arranges_a_deputy_for_a_moderator_who_is_ill_from_today_on() {
    let app = TestApp::start();
    let (noor, fenna, admin) = (app.moderator_of(SLUG), member_in(&app, "fenna"), app.admin());
    let noor_id = noor.id.to_string();
    let page = admin.get(PAGE);
    assert_eq!(page.attributes("input[name=member]", "value"), [noor_id.as_str()]);
    assert_eq!(page.count("input[name=member][checked]"), 0);
    assert_eq!(noor.get(PAGE).count("input[name=member]"), 0, "for others it is their own absence");
    for nobody in ["", "x", "0", &fenna.id.to_string(), &admin.id.to_string()] {
        let page = plan_for(&admin, nobody, &fenna, "2026-11-23", "2026-11-30");
        assert_eq!((page.status, page.faults()), (422, vec!["member".to_owned()]), "{nobody}");
    }
    let page = plan_for(&admin, &noor_id, &noor, "2026-11-23", "2026-11-30");
    assert_eq!((page.status, page.faults()), (422, vec!["deputy".to_owned()]));
    assert_eq!(page.count("input[name=member][checked]"), 1, "what was chosen stays chosen");
    assert!(app.mails().is_empty());
    let done = admin.follow(plan_for(&admin, &noor_id, &fenna, "2026-11-23", "2026-11-30"));
    assert!(done.says("Beide collega’s krijgen een mail."), "{}", done.text("main"));
    assert_eq!(app.role(&fenna, SLUG), Some(GroupRole::Moderator));
    app.run_jobs();
    let mails = app.mails();
    let to = |person: &Person| {
        let mut to = mails.iter().filter(|mail| mail.header("To").contains(&person.email));
        (to.next().expect("a mail").raw.clone(), to.count())
    };
    let (told, more) = to(&noor);
    assert!(told.contains("heeft je vervanging") && told.contains("30 november 2026") && more == 0, "{told}");
    let (asked, more) = to(&fenna);
    assert!(asked.contains("Noor is ziek.") && asked.contains("beheerder") && more == 0, "{asked}");
    assert_eq!(mails.len(), 2);
    let again = plan_for(&admin, &noor_id, &fenna, "2026-11-25", "2026-11-26");
    assert!(again.fault("from").contains("is deze collega al afwezig"), "{}", again.text("main"));
    assert!(noor.get("/moderatie/mediawijsheid/logboek").says("Beheer Test"));
    // Who is back sooner ends it as if it were their own plan.
    assert_eq!(end(&noor, absence(&app)).status, 303);
    assert_eq!(app.role(&fenna, SLUG), Some(GroupRole::Member));
}

#[test]
fn nobody_but_an_administrator_says_that_somebody_else_is_away() {
    let app = TestApp::start();
    let (noor, els, fenna) =
        (app.moderator_of(SLUG), second_moderator(&app, "els"), member_in(&app, "fenna"));
    let noor_id = noor.id.to_string();
    for who in [&els, &fenna, &app.moderator_of("marketing")] {
        assert_eq!(plan_for(who, &noor_id, &fenna, "2026-11-23", "2026-11-30").status, 403);
    }
    assert_eq!(plan_for(&noor, &noor_id, &fenna, "2026-11-23", "2026-11-30").status, 303, "oneself, by name");
    // An administrator who leads the group is away themselves unless they say who is.
    let admin = app.admin();
    let (group, at) = (app.group(SLUG), app.clock.now());
    app.write(|db| {
        leestafel::forum::groups::store::insert_member(db, group, admin.id, GroupRole::Moderator, at)
    });
    let chosen = admin.get(PAGE).attributes("input[name=member][checked]", "value");
    assert_eq!(chosen, [admin.id.to_string()]);
    assert_eq!(plan(&admin, &els, "2026-12-01", "2026-12-02").status, 303);
    assert!(admin.get(PAGE).text("section[aria-labelledby=planned]").contains("Beheer Test"));
}
