//! A group is handed over with all that there is to know on one page, in one act, and never to nobody.

use chrono::Duration;
use leestafel::{
    forum::{
        access::GroupRole,
        cases::{self, forms::NewReport, model::ReportReason},
        groups,
        members::{self, model::MemberState},
        threads::{self, model::ThreadKind, moderating},
        welcomes::{self, model::WelcomeText},
        worklist,
    },
    platform::ids::{CaseId, PostId},
};

use super::{SLUG, at_once, member_in, second_moderator};
use crate::support::{Page, TestApp, people::Person};

const PAGE: &str = "/moderatie/mediawijsheid/overdragen";
const INVITATIONS: &str = "/moderatie/mediawijsheid/uitnodigingen";

fn hand(by: &Person, to: &Person, stay: &str) -> Page {
    let id = to.id.to_string();
    by.post(PAGE, &[("member", &id), ("stay", stay), ("words", "De sleutel ligt bij Els.")])
}

/// A case about a post, at which somebody looks.
fn case_of(app: &TestApp, post: PostId, looks: &Person) -> CaseId {
    let (group, at) = (app.group(SLUG), app.clock.now());
    let case = app.write(|db| {
        let case = cases::store::insert(db, group, post, at)?;
        let new = NewReport { reason: ReportReason::Unkind, explanation: String::new(), visitor: None };
        cases::store::insert_report(db, case, None, &new, at)?;
        Ok(case)
    });
    assert_eq!(looks.post(&format!("/moderatie/zaken/{case}/toewijzen"), &[]).status, 303);
    case
}

#[test]
fn one_page_gathers_what_there_is_to_know() {
    let app = TestApp::start();
    let (noor, els, anna) = (app.moderator_of(SLUG), second_moderator(&app, "els"), member_in(&app, "anna"));
    let empty = noor.get(PAGE);
    assert!(empty.status == 200 && empty.says("Berichten die vanzelf terugkomen bestaan nog niet."));
    let (question, post) = app.thread(&anna, SLUG, "Een open vraag");
    case_of(&app, post, &els);
    let (pinned, _) = app.thread_of_kind(&els, SLUG, "Jaarlijkse studiedag", ThreadKind::Event);
    noor.post(&format!("/gesprekken/{pinned}/vastzetten"), &[("until", "2026-12-24")]);
    let (answered, _) = app.thread(&els, SLUG, "Een beantwoorde vraag");
    let reply = app.reply(&anna, answered, None, "Zo.");
    app.write(|db| moderating::accept_answer(db, &els.actor, reply, true, app.clock.now()));
    noor.post(&format!("/gesprekken/{answered}/samenvatting"), &[("body", "Kort gezegd.")]);
    noor.post(&format!("/moderatie/{SLUG}/leden/{}/notities", anna.id), &[("text", "Belde in mei.")]);
    noor.post(
        &format!("/moderatie/{SLUG}/leden/{}/welkom", anna.id),
        &[("text", "Dag {voornaam}, kom erbij.")],
    );
    let page = noor.get(PAGE);
    let section = |id: &str| page.text(&format!("section[aria-labelledby={id}]"));
    for (id, words) in [
        ("moderators", "Els Test"),
        ("cases", "Een open vraag"),
        ("notes", "Belde in mei."),
        ("pinned", "Jaarlijkse studiedag"),
        ("pinned", "24 december 2026"),
        ("recurring", "Bijeenkomst 1 keer"),
        ("summarised", "Samengevat door Moderator-mediawijsheid Test"),
        ("knowledge", "Gaf één keer een antwoord dat hielp."),
        ("welcomes", "Dag {voornaam}, kom erbij."),
    ] {
        assert!(section(id).contains(words), "{id} {words}: {}", section(id));
    }
    app.reply(&els, question, None, "Zo.");
    app.thread(&anna, SLUG, "Nog een vraag");
    let work = noor.get(PAGE).text("section[aria-labelledby=work]");
    assert!(work.contains("Nog een vraag"), "{work}");
    noor.post(&format!("/moderatie/{SLUG}/leden/{}/rol", anna.id), &[("role", "moderator")]);
    assert!(!anna.get(PAGE).says("Belde in mei."), "nobody reads the notes about themselves");
    assert!(els.get(PAGE).says("Belde in mei."));
}

#[test]
fn open_invitations_are_handed_over_with_their_number_and_no_others() {
    let app = TestApp::start();
    let (noor, els) = (app.moderator_of(SLUG), second_moderator(&app, "els"));
    let section = || noor.get(PAGE).text("section[aria-labelledby=invitations]");
    assert!(section().contains("Niets."), "{}", section());
    for (name, email) in [("Joris de Wit", "joris@elders.example"), ("Wil Bos", "wil@elders.example")] {
        let fields = [("name", name), ("email", email)];
        els.post(&format!("/moderatie/{SLUG}/uitnodigen"), &fields).leads_to(INVITATIONS);
    }
    let away = els.get(INVITATIONS).attributes("form[action$=intrekken]", "action");
    assert_eq!(away.len(), 2);
    let page = noor.get(PAGE);
    assert!(section().contains("Bekijk de 2 uitnodigingen die nog openstaan"), "{}", section());
    assert!(section().contains("Joris de Wit") && section().contains("Els Test"), "{}", section());
    assert_eq!(
        page.attribute("section[aria-labelledby=invitations] p > a", "href"),
        format!("{INVITATIONS}?filter=open")
    );
    assert_eq!(els.post(&away[0], &[]).status, 303);
    assert!(section().contains("Bekijk de uitnodiging die nog openstaat"), "{}", section());
    assert_eq!(els.post(&away[1], &[]).status, 303);
    assert!(section().contains("Niets."), "{}", section());
}

#[test]
fn the_page_costs_the_same_for_more_and_stays_light() {
    let app = TestApp::start();
    let (noor, anna) = (app.moderator_of(SLUG), member_in(&app, "anna"));
    let asked = || {
        let before = app.site.cx.database.statement_count();
        let page = noor.get(PAGE);
        assert_eq!(page.status, 200);
        (app.site.cx.database.statement_count() - before, page.count("*"))
    };
    app.thread(&anna, SLUG, "De eerste");
    let (few, _) = asked();
    for number in 0..60 {
        let person = member_in(&app, &format!("lid{number}"));
        app.thread(&person, SLUG, &format!("Vraag {number}"));
        noor.post(&format!("/moderatie/{SLUG}/leden/{}/notities", person.id), &[("text", "Een notitie")]);
    }
    let at = app.clock.now();
    for thread in app.threads(&anna, SLUG, 50) {
        app.write(|db| threads::store::set_pinned(db, thread, Some(at)));
    }
    let (many, nodes) = asked();
    assert_eq!(many, few);
    assert!(nodes <= 1500, "{nodes} nodes");
}

#[test]
fn the_successor_leads_the_group_with_the_work_the_cases_and_the_words() {
    let app = TestApp::start();
    let (noor, fenna, els) =
        (app.moderator_of(SLUG), member_in(&app, "fenna"), second_moderator(&app, "els"));
    let (_, post) = app.thread(&member_in(&app, "vrager"), SLUG, "Een vraag");
    let (own, _) = app.thread(&fenna, SLUG, "Van Fenna zelf");
    let own_post = app.read(|db| threads::store::first_post(db, own)).id;
    let (case, about_fenna) = (case_of(&app, post, &noor), case_of(&app, own_post, &noor));
    assert_eq!(noor.post(&format!("/moderatie/werk/first-post_{post}/oppakken"), &[]).status, 303);
    let text = WelcomeText { body: "Hoi {voornaam}".into(), offered_by: None };
    let (group, at) = (app.group(SLUG), app.clock.now());
    app.write(|db| welcomes::store::save_text(db, (group, noor.id), &text, at));
    app.mails();
    hand(&noor, &fenna, "member").leads_to("/themagroepen/mediawijsheid");
    assert_eq!(app.role(&fenna, SLUG), Some(GroupRole::Moderator));
    assert_eq!(app.role(&noor, SLUG), Some(GroupRole::Member));
    assert_eq!(noor.get(PAGE).status, 403, "who lost the right loses it at the next request");
    let assigned = |id: CaseId| app.read(|db| cases::store::get(db, id)).assigned_to;
    assert_eq!(assigned(case), Some(fenna.id));
    assert_eq!(assigned(about_fenna), None, "nobody decides about what they wrote themselves");
    let item = worklist::model::Item::FirstPost(post);
    let mark = app.read(|db| worklist::store::mark_of(db, item, at)).expect("a claim");
    assert_eq!(mark.member, fenna.id);
    let newcomer = member_in(&app, "nieuw");
    let welcome = fenna.get(&format!("/moderatie/{SLUG}/leden/{}/welkom", newcomer.id));
    assert!(welcome.says("Dit is de tekst van Moderator-mediawijsheid Test"), "{}", welcome.text("main"));
    assert_eq!(welcome.value("text"), "Hoi {voornaam}");
    let mails = app.mails();
    assert_eq!(mails.len(), 2);
    let to = |person: &Person| mails.iter().find(|mail| mail.header("To").contains(&person.email)).unwrap();
    assert!(to(&fenna).raw.contains("De sleutel ligt bij Els.") && to(&fenna).raw.contains(PAGE));
    assert!(to(&noor).raw.contains("Je bent nu gewoon lid van de groep."), "{}", to(&noor).raw);
    assert!(els.get(&format!("/moderatie/{SLUG}/logboek")).says("Groep overgedragen"));
}

#[test]
fn whoever_hands_over_stays_or_leaves_and_the_group_always_has_somebody() {
    let app = TestApp::start();
    let (noor, fenna) = (app.moderator_of(SLUG), member_in(&app, "fenna"));
    hand(&noor, &fenna, "moderator").leads_to("/moderatie/mediawijsheid/moderatoren");
    assert_eq!(
        (app.role(&noor, SLUG), app.role(&fenna, SLUG)),
        (Some(GroupRole::Moderator), Some(GroupRole::Moderator))
    );
    let before = app.group_row(SLUG).member_count;
    hand(&noor, &fenna, "leave").leads_to("/themagroepen/mediawijsheid");
    assert_eq!((app.role(&noor, SLUG), app.group_row(SLUG).member_count), (None, before - 1));
    let bram = member_in(&app, "bram");
    let group = app.group(SLUG);
    for (to, field) in [(&fenna, "member"), (&noor, "member"), (&app.member("elders"), "member")] {
        assert_eq!(hand(&fenna, to, "leave").faults(), [field]);
    }
    let suspended = member_in(&app, "geschorst");
    app.write(|db| members::store::move_state(db, suspended.id, MemberState::Active, MemberState::Suspended));
    assert_eq!(hand(&fenna, &suspended, "leave").faults(), ["member"]);
    let page = hand(&fenna, &bram, "koning");
    assert_eq!(
        (page.faults(), page.text("#words").as_str()),
        (vec!["stay".to_owned()], "De sleutel ligt bij Els.")
    );
    assert_eq!(page.attribute("fieldset#member input[checked]", "value"), bram.id.to_string());
    let long = "x".repeat(2_001);
    let id = bram.id.to_string();
    let fields = [("member", id.as_str()), ("stay", "member"), ("words", long.as_str())];
    assert_eq!(fenna.post(PAGE, &fields).faults(), ["words"]);
    let leaders = app.read(|db| groups::store::lasting_moderators(db, group));
    assert_eq!(leaders, [fenna.id], "nothing was done");
    let found = fenna.post(PAGE, &[("naam", "bra"), ("zoeken", "1"), ("words", "Hallo")]);
    assert_eq!(found.texts("fieldset#member b"), ["Bram Test"]);
    assert_eq!(found.text("#words"), "Hallo");
}

#[test]
fn who_does_not_lead_the_group_for_good_hands_nothing_over() {
    let app = TestApp::start();
    let (noor, fenna, bram) = (app.moderator_of(SLUG), member_in(&app, "fenna"), member_in(&app, "bram"));
    let id = fenna.id.to_string();
    let away = [("from", "2026-11-23"), ("until", "2026-11-30"), ("deputy", id.as_str())];
    assert_eq!(noor.post("/moderatie/mediawijsheid/moderatoren", &away).status, 303);
    assert!(fenna.get(PAGE).says("Alleen wie deze groep vast modereert"), "a deputy sees the page");
    hand(&fenna, &bram, "member").refuses(409, "Alleen wie deze groep vast modereert");
    hand(&app.admin(), &bram, "member").refuses(409, "Alleen wie deze groep vast modereert");
    for who in [&bram, &app.moderator_of("marketing")] {
        assert_eq!((who.get(PAGE).status, hand(who, &bram, "member").status), (403, 403));
    }
    hand(&noor, &bram, "member").leads_to("/themagroepen/mediawijsheid");
    assert_eq!(app.role(&fenna, SLUG), Some(GroupRole::Member), "nobody needs a deputy any more");
    app.pass(Duration::days(10));
    app.run_jobs();
    assert_eq!(app.role(&bram, SLUG), Some(GroupRole::Moderator));
    let other = second_moderator(&app, "els");
    let id = other.id.to_string();
    let away = [("from", "2026-12-03"), ("until", "2026-12-30"), ("deputy", id.as_str())];
    assert_eq!(bram.post("/moderatie/mediawijsheid/moderatoren", &away).status, 303);
    assert_eq!(hand(&other, &bram, "member").faults(), ["member"], "nothing is given to who is away");
    hand(&bram, &other, "member").leads_to("/themagroepen/mediawijsheid");
    assert_eq!(app.role(&other, SLUG), Some(GroupRole::Moderator), "a deputy becomes one for good");
}

#[test]
fn of_two_handovers_at_once_one_wins_and_nothing_is_handed_over_twice() {
    let app = TestApp::start();
    let (noor, els) = (app.moderator_of(SLUG), second_moderator(&app, "els"));
    let (fenna, bram) = (member_in(&app, "fenna"), member_in(&app, "bram"));
    let seen = noor.get(PAGE).attribute("input[name=seen]", "value");
    let with_seen = |by: &Person, to: &Person| {
        let id = to.id.to_string();
        by.post(PAGE, &[("member", &id), ("stay", "member"), ("seen", &seen)])
    };
    let (one, other) = at_once(|| with_seen(&noor, &fenna).status, || with_seen(&els, &bram).status);
    let mut both = [one, other];
    both.sort_unstable();
    assert_eq!(both, [303, 409], "the other is told that there are other moderators now");
    let group = app.group(SLUG);
    assert_eq!(app.read(|db| groups::store::lasting_moderators(db, group)).len(), 2);
    let (giver, to) = if one == 303 { (&els, &noor) } else { (&noor, &els) };
    with_seen(giver, to).refuses(409, "Intussen zijn er andere moderatoren.");
    app.mails();
    let id = bram.id.to_string();
    let form = [("member", id.as_str()), ("stay", "moderator"), ("Idempotency-Key", "een")];
    for _ in 0..2 {
        assert_eq!(giver.post(PAGE, &form).status, 303);
    }
    assert_eq!(app.mails().len(), 2, "a form sent twice");
}
