//! A guest is at home in the groups they were invited to, until a day: they read and write there, elsewhere they are
//! little more than a visitor, and what is over is over at the next request.

use chrono::Duration;
use leestafel::forum::{
    access::{Audience, GroupRole, JoinPolicy},
    groups,
};

use super::{BOARD, GOOD, REPORT, SLUG, account, by_invitation, invite};
use crate::support::{
    Client, Page, TestApp,
    people::{PASSWORD, Person},
};

const LAST_DAY: &str = "2026-12-15";

/// Pim, who came in as a guest of the group.
fn pim_in(app: &TestApp, noor: &Person) -> Client {
    let link = invite(app, noor, "pim@elders.example", "Pim Roos", LAST_DAY);
    let browser = app.guest();
    assert!(browser.get(&link).says("Je bent te gast tot en met 15 december"));
    browser.post(&link, &[("name", "Pim Roos"), ("password", GOOD)]).leads_to(BOARD);
    browser
}

fn act(app: &TestApp, by: &Person, what: &str, fields: &[(&str, &str)]) -> Page {
    let pim = account(app, "pim@elders.example").expect("an account");
    by.post(&format!("/moderatie/{SLUG}/leden/{}/{what}", pim.id), fields)
}

fn page_of(app: &TestApp) -> String {
    format!("/moderatie/{SLUG}/leden/{}", account(app, "pim@elders.example").expect("an account").id)
}

fn is_in(app: &TestApp) -> bool {
    let (group, pim) = (app.group(SLUG), account(app, "pim@elders.example").expect("an account").id);
    app.read(|db| groups::store::role_in(db, group, pim)).is_some()
}

/// Until the first moment of the sixteenth of December, in Amsterdam.
fn to_the_end(app: &TestApp) {
    let end = leestafel::platform::clock::Timestamp::parse("2026-12-16T00:00:00+01:00").expect("a moment");
    app.pass(end.since(app.clock.now()));
}

#[test]
fn a_guest_reads_and_writes_in_the_own_group_and_not_elsewhere() {
    let (app, noor) = by_invitation();
    app.set_group("werkplaats", Audience::Public, JoinPolicy::Open);
    app.set_group("vakdeskundigheid", Audience::Group, JoinPolicy::Invite);
    let anna = app.member("anna");
    let (elsewhere, post) = app.thread(&anna, "marketing", "Elders");
    let (public, _) = app.thread(&anna, "werkplaats", "Voor iedereen");
    let pim = pim_in(&app, &noor);
    pim.post(&format!("{BOARD}/nieuw"), &[("kind", "question"), ("title", "Een vraag"), ("body", "Tekst")]);
    assert!(noor.get(BOARD).says("Een vraag"));
    for path in ["/themagroepen/marketing", &app.address(elsewhere), &format!("/reacties/{post}"), "/beheer"]
    {
        pim.get(path).refuses(403, "Je bent te gast");
    }
    for path in ["/themagroepen/vakdeskundigheid", "/moderatie/vakdeskundigheid/leden"] {
        assert_eq!(pim.get(path).status, 404, "{path}");
    }
    // A public board can be read, and no more.
    let page = pim.get(&app.address(public));
    assert_eq!((page.status, page.count("textarea[name=body]")), (200, 0));
    assert!(page.says("Je bent te gast"), "{}", page.text("main"));
    assert_eq!(pim.get("/themagroepen/werkplaats/leden").status, 403);
    let replies = format!("/gesprekken/{public}/reacties");
    pim.post(&replies, &[("body", "Hallo")]).refuses(403, "Je bent te gast");
    for path in [
        "/themagroepen/werkplaats/lid-worden",
        "/themagroepen/marketing/lid-worden",
        "/themagroepen/werkplaats/nieuw",
    ] {
        pim.post(path, &[("title", "x"), ("body", "x"), ("kind", "question")])
            .refuses(403, "Je bent te gast");
    }
    let home = pim.get("/");
    assert!(!home.says("Elders"), "{}", home.text("main"));
    let asked = pim.get("/stel-een-vraag").texts("main a");
    assert!(
        asked.iter().any(|text| text.contains("Mediawijsheid"))
            && !asked.iter().any(|text| text.contains("Marketing")),
        "{asked:?}"
    );
}

#[test]
fn a_guest_sees_the_people_of_the_own_groups_alone() {
    let (app, noor) = by_invitation();
    app.set_group("werkplaats", Audience::Public, JoinPolicy::Open);
    let (anna, bram) = (app.member("anna"), app.member("bram"));
    app.join(&anna, SLUG);
    let (public, _) = app.thread(&bram, "werkplaats", "Voor iedereen");
    let pim = pim_in(&app, &noor);
    let found = pim.get("/leden").texts(".people h3");
    assert_eq!(found.len(), 3, "{found:?}");
    assert!(found.contains(&"Anna Test".to_owned()) && !found.contains(&"Bram Test".to_owned()));
    assert_eq!(pim.get("/leden?q=bram").count(".people h3"), 0);
    assert_eq!(pim.get(&format!("/leden/{}", anna.id)).status, 200);
    let (hidden, nobody) = (pim.get(&format!("/leden/{}", bram.id)), pim.get("/leden/987654321"));
    let anonymous = |page: &Page| page.body.replace(char::is_numeric, "");
    assert_eq!((hidden.status, anonymous(&hidden)), (404, anonymous(&nobody)));
    assert_eq!(pim.get(&format!("/leden/{}/foto", bram.id)).status, 404);
    let page = pim.get(&app.address(public));
    assert_eq!(page.count(&format!("a[href='/leden/{}']", bram.id)), 0, "no links that lead nowhere");
    // Colleagues see the guest, and that it is one.
    let row = account(&app, "pim@elders.example").expect("an account");
    assert!(bram.get(&format!("/leden/{}", row.id)).says("Gast"));
}

#[test]
fn a_guest_is_shown_as_one_with_the_last_day() {
    let (app, noor) = by_invitation();
    let pim = pim_in(&app, &noor);
    pim.post(&format!("{BOARD}/nieuw"), &[("kind", "question"), ("title", "Een vraag"), ("body", "Tekst")]);
    for path in [
        &format!("{BOARD}/leden"),
        "/moderatie/mediawijsheid/leden",
        "/moderatie/mediawijsheid/leden?filter=gast",
        &page_of(&app),
        REPORT,
    ] {
        assert!(noor.get(path).says("gast t/m 15 december"), "{path}");
    }
    assert_eq!(noor.get("/moderatie/mediawijsheid/leden?filter=gast").count("tbody tr"), 1);
    let thread = noor.get(BOARD).attribute(".thread-row h3 a", "href");
    assert_eq!(noor.get(thread.split('#').next().unwrap()).text(".who__where .badge"), "Gast");
    let table = noor.get("/moderatie/mediawijsheid/leden.csv").body;
    assert!(table.contains("\"2026-12-15\""), "{table}");
    let rules = app.admin().get("/beheer/rechten");
    assert!(rules.texts("thead th").contains(&"Gast".to_owned()));
}

#[test]
fn what_is_over_is_over_at_the_next_request_though_no_worker_runs() {
    let (app, noor) = by_invitation();
    let pim = pim_in(&app, &noor);
    app.mails();
    to_the_end(&app);
    app.pass(-Duration::seconds(1));
    assert_eq!(pim.get(BOARD).status, 200, "the last day counts as a whole");
    app.pass(Duration::seconds(1));
    let page = pim.get(BOARD);
    assert!(
        page.status == 303 && page.location().is_some_and(|to| to.starts_with("/inloggen")),
        "{}",
        page.status
    );
    let fields = [("email", "pim@elders.example"), ("password", GOOD)];
    let page = pim.post("/inloggen", &fields);
    assert!(page.fault("email").contains("te gast tot een vaste datum"), "{}", page.text("main"));
    let mail = app.mail();
    assert!(
        mail.header("Subject").contains("is voorbij") && mail.raw.contains("Moderator-mediawijsheid Test"),
        "{}",
        mail.raw
    );
    assert!(!is_in(&app));
    assert_eq!(app.group_row(SLUG).member_count, 1);
    let log = noor.get(&format!("/moderatie/{SLUG}/logboek"));
    assert!(log.texts("tbody tr")[0].contains("Einddatum bereikt"), "{}", log.text("main"));
    assert!(app.mails().is_empty(), "once");
}

#[test]
fn one_group_that_is_over_leaves_the_other_one_and_a_colleague_stays_a_colleague() {
    let (app, noor) = by_invitation();
    let pim = pim_in(&app, &noor);
    let row = account(&app, "pim@elders.example").expect("an account");
    let (marketing, at) = (app.group("marketing"), app.clock.now());
    app.write(|db| groups::store::insert_member(db, marketing, row.id, GroupRole::Member, at));
    let anna = app.member("anna");
    app.mails();
    let link = invite(&app, &noor, "anna@test.example", "Anna Test", LAST_DAY);
    anna.post(&link, &[]).leads_to(BOARD);
    assert!(!account(&app, "anna@test.example").expect("an account").is_guest);
    assert_eq!(anna.get("/themagroepen/werkplaats").status, 200, "a colleague reads on everywhere");
    to_the_end(&app);
    // No worker ran: the own request takes them out.
    pim.get(BOARD).refuses(403, "Je bent te gast");
    assert_eq!(pim.get("/themagroepen/marketing").status, 200);
    assert_eq!((anna.get(BOARD).status, app.role(&anna, SLUG)), (200, None));
}

#[test]
fn a_moderator_moves_the_last_day_and_the_old_one_ends_nothing() {
    let (app, noor) = by_invitation();
    let pim = pim_in(&app, &noor);
    app.mails();
    let page = noor.get(&page_of(&app));
    let shown = page.attribute("form[action$='/gast-tot'] input[name=shown]", "value");
    assert_eq!(page.value("until-stay"), LAST_DAY);
    act(&app, &noor, "gast-tot", &[("until", "2026-12-20"), ("shown", &shown)]).leads_to(&page_of(&app));
    assert!(app.mail().raw.contains("20 december 2026"));
    let late = act(&app, &app.admin(), "gast-tot", &[("until", "2026-12-10"), ("shown", &shown)]);
    late.refuses(409, "Een andere moderator heeft de einddatum net gewijzigd");
    to_the_end(&app);
    assert!(app.mails().is_empty());
    assert_eq!(pim.get(BOARD).status, 200);
    for wrong in ["", "morgen", "2020-01-01", "2199-01-01"] {
        let page = act(&app, &noor, "gast-tot", &[("until", wrong)]);
        assert_eq!((page.status, page.faults()), (422, vec!["until-stay".to_owned()]), "{wrong}");
    }
    app.pass(Duration::days(5));
    assert!(app.mails().iter().any(|mail| mail.header("Subject").contains("is voorbij")));
    assert!(!is_in(&app));
    act(&app, &noor, "gast-tot", &[("until", "2026-12-31")]).refuses(409, "");
}

#[test]
fn a_moderator_makes_an_ordinary_member_of_a_guest() {
    let (app, noor) = by_invitation();
    let pim = pim_in(&app, &noor);
    app.mails();
    act(&app, &noor, "rol", &[("role", "moderator")]).refuses(409, "Een gast kan geen moderator zijn");
    assert_eq!(pim.get("/themagroepen/marketing").status, 403);
    act(&app, &noor, "zonder-einde", &[]).leads_to(&page_of(&app));
    assert!(app.mail().header("Subject").contains("gewoon lid"));
    assert_eq!(pim.get("/themagroepen/marketing").status, 200);
    act(&app, &noor, "zonder-einde", &[]).refuses(409, "geen einddatum meer");
    to_the_end(&app);
    app.run_jobs();
    assert!(is_in(&app));
    act(&app, &noor, "rol", &[("role", "moderator")]).leads_to(&page_of(&app));
    let other = app.moderator_of("marketing");
    assert_eq!(act(&app, &other, "zonder-einde", &[]).status, 403);
}

#[test]
fn a_guest_without_a_group_cannot_sign_in_until_they_are_invited_again() {
    let (app, noor) = by_invitation();
    let pim = pim_in(&app, &noor);
    act(&app, &noor, "verwijderen", &[("reason", "Daarom")]);
    app.mails();
    assert_eq!(pim.get("/instellingen/profiel").status, 303, "signed out at once");
    let fields = [("email", "pim@elders.example"), ("password", GOOD)];
    assert!(pim.post("/inloggen", &fields).fault("email").contains("te gast"));
    let link = invite(&app, &noor, "pim@elders.example", "Pim Roos", "2027-01-31");
    let browser = app.guest();
    assert_eq!(browser.get(&link).count("input[name=password]"), 0);
    let page = browser.post(&link, &[("password", "iets heel anders 12")]);
    assert!(page.location().is_some_and(|to| to.starts_with("/inloggen?verder=")), "{:?}", page.location());
    browser.post("/inloggen", &fields).leads_to("/");
    assert_eq!(browser.get(BOARD).status, 200);
    assert!(account(&app, "pim@elders.example").expect("an account").is_guest);
    pim.post("/inloggen", &fields);
    pim.post(&format!("{BOARD}/verlaten"), &[]);
    assert_eq!(pim.get("/instellingen/profiel").status, 303, "who leaves the last group is a guest of none");
}

#[test]
fn an_invitation_without_a_day_makes_an_ordinary_member_of_a_guest() {
    let (app, noor) = by_invitation();
    let pim = pim_in(&app, &noor);
    app.mails();
    let lotte = app.moderator_of("marketing");
    let fields = [("email", "pim@elders.example"), ("name", "Pim Roos")];
    assert_eq!(lotte.post("/moderatie/marketing/uitnodigen", &fields).status, 303);
    let link = app.mail().path("/uitnodiging/");
    pim.post(&link, &[]).leads_to("/themagroepen/marketing");
    assert!(!account(&app, "pim@elders.example").expect("an account").is_guest);
    to_the_end(&app);
    app.run_jobs();
    assert!(!is_in(&app), "the day in the first group stands");
}

#[test]
fn news_of_a_board_that_a_guest_may_not_read_is_no_news() {
    let (app, noor) = by_invitation();
    let pim = app.member("pim");
    let (thread, _) = app.thread(&pim, "marketing", "Van Pim");
    app.join(&pim, SLUG);
    let anna = app.member("anna");
    app.reply(&anna, thread, None, "Een antwoord");
    app.run_jobs();
    let count = |page: &Page| page.count(".news-card");
    assert_eq!(count(&pim.get("/")), 1);
    app.write(|db| leestafel::forum::members::store::set_guest(db, pim.id, true));
    app.write(|db| groups::store::delete_member(db, app.group_row("marketing").id, pim.id));
    assert_eq!(count(&pim.get("/")), 0);
    app.reply(&anna, thread, None, "Nog een");
    app.run_jobs();
    assert_eq!(count(&pim.get("/")), 0);
    assert!(pim.post("/inloggen", &[("email", "pim@test.example"), ("password", PASSWORD)]).status == 303);
    assert_eq!(noor.get(BOARD).status, 200);
}
