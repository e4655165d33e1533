//! Whoever sees something wrong can say so and hears what came of it; who decides gives a reason and a house
//! rule; nobody judges what they wrote or decided themselves; and everybody may see what was decided, without
//! names.

use chrono::Duration;
use leestafel::{
    forum::{
        access::{Audience, GroupRole, JoinPolicy},
        groups,
    },
    platform::ids::PostId,
};

use crate::support::{
    Client, Page, TestApp,
    people::{PASSWORD, Person},
};

const SLUG: &str = "mediawijsheid";
const WHY: &str = "Er stonden gegevens van een bezoeker in.";

/// A site with a post by Bram that Anna may report, and somebody who leads the group.
struct World {
    app: TestApp,
    anna: Person,
    bram: Person,
    noor: Person,
    post: PostId,
}

fn world() -> World {
    let app = TestApp::start();
    let (anna, bram, noor) = (app.member("anna"), app.member("bram"), app.moderator_of(SLUG));
    let (thread, _) = app.thread(&anna, SLUG, "Een vraag");
    let post = app.reply(&bram, thread, None, "Mevrouw Jansen, pas 0199.");
    World { app, anna, bram, noor, post }
}

/// Makes somebody one of those who lead the group.
fn lead(app: &TestApp, person: &Person) {
    let (group, at) = (app.group(SLUG), app.clock.now());
    app.write(|db| groups::store::insert_member(db, group, person.id, GroupRole::Moderator, at));
}

impl World {
    fn report(&self, by: &Client, fields: &[(&str, &str)]) -> Page {
        by.post(&format!("/reacties/{}/melden", self.post), fields)
    }

    /// Anna's report; gives the path of the case.
    fn case(&self) -> String {
        let page = self.report(&self.anna, &[("reason", "visitor_data"), ("explanation", "Een pasnummer.")]);
        assert_eq!(page.status, 303, "{}", page.body);
        self.noor.get(&format!("/moderatie/{SLUG}/meldingen")).attribute(".line__title a", "href")
    }

    fn own(case: &str) -> String {
        case.replace("/moderatie", "")
    }

    fn is_hidden(&self) -> bool {
        self.app.post_row(self.post).removed_at.is_some()
    }
}

fn decide(by: &Client, case: &str, decision: &str) -> Page {
    by.post(&format!("{case}/besluit"), &[("decision", decision), ("rule", "3"), ("reason", WHY)])
}

#[test]
fn a_case_goes_along_with_its_thread_to_another_group() {
    let World { app, anna, noor, post, .. } = world();
    let reported = format!("/reacties/{post}/melden");
    assert_eq!(anna.post(&reported, &[("reason", "visitor_data")]).status, 303);
    app.set_group("marketing", Audience::Group, JoinPolicy::Request);
    let (there, admin) = (app.moderator_of("marketing"), app.admin());
    let thread = app.post_row(post).thread_id;
    let here = format!("/moderatie/{SLUG}/meldingen");
    let case = noor.get(&here).attribute(".line__title a", "href");
    assert_eq!(there.get(&case).status, 403);
    let fields = [("group", "marketing")];
    assert_eq!(admin.post(&format!("/gesprekken/{thread}/verplaatsen"), &fields).status, 303);
    assert_eq!((noor.get(&case).status, noor.get(&here).count(".line__title a")), (404, 0));
    assert_eq!(there.get(&case).status, 200);
    assert_eq!(decide(&there, &case, "hide").status, 303);
    assert!(app.post_row(post).removed_at.is_some());
    let (back, _) = app.thread(&noor, SLUG, "Hierheen");
    let fields = [("into", back.to_string())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(admin.post(&format!("/gesprekken/{thread}/samenvoegen"), &fields).status, 303);
    assert_eq!((there.get(&case).status, noor.get(&case).status), (403, 200), "and so it does with a merge");
}

#[test]
fn a_member_reports_a_post_and_gets_a_number_on_the_page_and_by_mail() {
    let world = world();
    let page = world.anna.get(&format!("/reacties/{}", world.post));
    let thread = world.anna.follow(page);
    let link = format!("/reacties/{}/melden", world.post);
    assert_eq!(thread.count(&format!("a[href='{link}']")), 1);
    assert_eq!(
        world
            .bram
            .get(&world.app.address(world.app.post_row(world.post).thread_id))
            .count(&format!("a[href='{link}']")),
        0,
        "nobody is asked to report themselves"
    );
    assert_eq!(world.anna.get(&link).count("input[name=email]"), 0, "we know who a member is");
    world.app.mails();
    let page = world.report(&world.anna, &[("reason", "unkind")]);
    let receipt = world.anna.follow(page);
    assert!(receipt.says("Dit is melding 1."), "{}", receipt.body);
    let mail = world.app.mail();
    assert!(
        mail.header("to").contains("anna@test.example") && mail.raw.contains("melding 1"),
        "{}",
        mail.raw
    );
    // The same once more is the same report.
    let again = world.report(&world.anna, &[("reason", "unkind")]);
    assert!(again.location().unwrap_or_default().ends_with("nummer=1"));
    assert!(world.app.mails().is_empty());
}

#[test]
fn each_field_of_a_report_says_what_is_missing() {
    let world = world();
    let page = world.report(&world.anna, &[("reason", "nonsense"), ("explanation", "Kijk eens")]);
    assert_eq!((page.status, page.faults()), (422, vec!["reason".to_owned()]));
    assert_eq!(page.value("explanation"), "Kijk eens");
    assert!(world.report(&world.anna, &[("reason", "other")]).fault("explanation").contains("Vertel"));
    let long = "x".repeat(1001);
    let page = world.report(&world.anna, &[("reason", "spam"), ("explanation", &long)]);
    assert!(page.fault("explanation").contains("1001"));
    let page = world.report(&world.anna, &[("reason", "illegal")]);
    assert!(page.fault("good_faith").contains("eer en geweten"));
    assert_eq!(world.report(&world.anna, &[("reason", "illegal"), ("good_faith", "1")]).status, 303);
}

#[test]
fn a_visitor_reports_on_a_public_board_with_a_name_and_an_address() {
    let world = world();
    let guest = world.app.guest();
    assert!(
        world.report(&guest, &[("reason", "spam")]).location().unwrap_or_default().starts_with("/inloggen")
    );
    world.app.set_group(SLUG, Audience::Public, JoinPolicy::Open);
    let thread = guest.get(&world.app.address(world.app.post_row(world.post).thread_id));
    assert!(thread.says("Melden van de reactie van Bram Test"), "{}", thread.body);
    let page = world.report(&guest, &[("reason", "spam"), ("email", "jo")]);
    assert_eq!(page.faults(), ["name", "email"]);
    let full = [("reason", "spam"), ("name", "Jo de Bruin"), ("email", "jo@elders.example")];
    let receipt = guest.follow(world.report(&guest, &full));
    assert!(receipt.says("Dit is melding 1."));
    assert!(world.app.mail().header("to").contains("jo@elders.example"));
    let case = world.noor.get(&format!("/moderatie/{SLUG}/meldingen")).attribute(".line__title a", "href");
    let page = world.noor.get(&case);
    assert!(page.says("Jo de Bruin") && !page.says("jo@elders.example"), "addresses are for administrators");
    assert!(world.app.admin().get(&case).says("jo@elders.example"));
    decide(&world.noor, &case, "nothing");
    let mails = world.app.mails();
    let mail = mails.iter().find(|mail| mail.header("to").contains("jo@elders.example")).unwrap();
    assert!(mail.raw.contains("/contact") && mail.raw.contains(WHY), "{}", mail.raw);
    world.app.set_group(SLUG, Audience::Group, JoinPolicy::Open);
    assert_eq!(world.report(&guest, &full).status, 404);
}

#[test]
fn reports_from_one_network_are_limited() {
    let app = TestApp::start_with("[limits]\nreports_per_network_per_hour = 1", false);
    let anna = app.member("anna");
    let (_, post) = app.thread(&app.moderator_of(SLUG), SLUG, "Een vraag");
    let path = format!("/reacties/{post}/melden");
    assert_eq!(anna.post(&path, &[("reason", "spam")]).status, 303);
    let page = anna.post(&path, &[("reason", "unkind")]);
    assert!(page.status == 429 && page.header("retry-after").is_some());
    app.pass(Duration::minutes(61));
    assert_eq!(anna.post(&path, &[("reason", "unkind")]).status, 303);
}

#[test]
fn reports_on_one_post_are_one_case_until_it_is_decided() {
    let world = world();
    let case = world.case();
    world.report(&world.app.member("carla"), &[("reason", "unkind")]);
    let list = world.noor.get(&format!("/moderatie/{SLUG}/meldingen"));
    assert_eq!(list.count(".line"), 1);
    assert!(list.text(".line").contains("2 meldingen"), "{}", list.text(".line"));
    let page = world.noor.get(&case);
    assert!(page.says("Anna Test") && page.says("Carla Test") && page.says("Een pasnummer."));
    assert_eq!(decide(&world.noor, &case, "nothing").status, 303);
    world.report(&world.anna, &[("reason", "spam")]);
    let list = world.noor.get(&format!("/moderatie/{SLUG}/meldingen"));
    assert_eq!((list.count(".line"), list.count("#waiting")), (2, 1));
}

#[test]
fn cases_are_for_the_moderators_of_their_own_group() {
    let world = world();
    let case = world.case();
    let (elsewhere, admin) = (world.app.moderator_of("marketing"), world.app.admin());
    for path in [case.clone(), format!("/moderatie/{SLUG}/meldingen"), format!("/moderatie/{SLUG}/logboek")] {
        for who in [&world.anna, &world.bram, &elsewhere] {
            assert_eq!(who.get(&path).status, 403, "{path}");
        }
        assert_eq!(admin.get(&path).status, 200, "{path}");
    }
    assert_eq!(decide(&elsewhere, &case, "hide").status, 403);
    assert_eq!(elsewhere.post(&format!("{case}/toewijzen"), &[]).status, 403);
    assert!(!world.is_hidden());
    let group = world.app.group(SLUG);
    world.app.write(|db| groups::store::delete_member(db, group, world.noor.id));
    assert_eq!(world.noor.get(&case).status, 403, "whoever loses a right loses it at once");
}

#[test]
fn a_post_is_hidden_with_a_reason_and_all_concerned_hear_of_it() {
    let world = world();
    let case = world.case();
    world.app.mails();
    let page =
        world.noor.post(&format!("{case}/besluit"), &[("decision", "x"), ("rule", "10"), ("reason", " ")]);
    assert_eq!(
        (page.status, page.faults()),
        (422, ["decision", "rule", "reason"].map(str::to_owned).to_vec())
    );
    assert!(!world.is_hidden());
    let done = decide(&world.noor, &case, "hide");
    done.leads_to(&case);
    let page = world.noor.follow(done);
    assert!(page.says("Je besluit staat vast") && page.says("Mevrouw Jansen"), "the post is shown as it was");
    let row = world.app.post_row(world.post);
    assert!(row.removed_at.is_some() && row.removal_reason == WHY);
    let mails = world.app.mails();
    assert_eq!(mails.len(), 2, "{mails:#?}");
    for (who, words) in [("bram@test", "Iemand meldde je reactie"), ("anna@test", "Je meldde een reactie")] {
        let mail = mails.iter().find(|mail| mail.header("to").contains(who)).expect(who);
        let text = mail.raw.replace('\n', " ");
        for part in [words, WHY, "3. Geen gegevens van bezoekers", "bezwaar", "De reactie is verborgen."] {
            assert!(text.contains(part), "{who}: {part}: {text}");
        }
        assert!(mail.raw.contains(&format!("{}{}", world.app.base, World::own(&case))));
    }
    assert!(!mails.iter().any(|mail| mail.header("to").contains("bram") && mail.raw.contains("Anna Test")));
}

#[test]
fn other_decisions_lead_to_where_they_are_carried_out() {
    for (decision, to) in
        [("edit", "/bewerken"), ("mute", "/leden/"), ("warn", "/zaken/"), ("nothing", "/zaken/")]
    {
        let world = world();
        let case = world.case();
        let page = decide(&world.noor, &case, decision);
        assert!(page.location().unwrap_or_default().contains(to), "{decision}: {:?}", page.location());
        assert!(!world.is_hidden());
        assert!(world.noor.get(&format!("/moderatie/{SLUG}/logboek")).says(WHY));
    }
    let world = world();
    let case = world.case();
    assert!(!world.noor.get(&case).says("Schors"));
    assert_eq!(decide(&world.noor, &case, "suspend").status, 403);
    assert!(world.app.admin().get(&case).says("Schors de schrijver"));
}

#[test]
fn of_two_moderators_at_once_one_decides_and_the_other_is_told() {
    let world = world();
    let case = world.case();
    let other = world.app.member("otto");
    lead(&world.app, &other);
    assert_eq!(other.post(&format!("{case}/toewijzen"), &[]).status, 303);
    assert_eq!(world.noor.post(&format!("{case}/toewijzen"), &[]).status, 409, "a colleague took it on");
    assert!(world.noor.get(&case).says("Otto Test"));
    assert_eq!(other.post(&format!("{case}/toewijzen"), &[("terug", "1")]).status, 303);
    assert_eq!(decide(&other, &case, "nothing").status, 303);
    world.app.mails();
    let page = decide(&world.noor, &case, "hide");
    assert_eq!(page.status, 409);
    assert!(
        page.says("Iemand anders besloot intussen") && page.says("Laten staan") && page.says("Otto Test")
    );
    assert!(!world.is_hidden() && world.app.mails().is_empty());
}

#[test]
fn a_form_sent_twice_decides_once_and_leads_to_the_same_place() {
    let world = world();
    let case = world.case();
    let key =
        world.noor.get(&case).attribute("form[action$='/besluit'] input[name=Idempotency-Key]", "value");
    let form = [("decision", "warn"), ("rule", "1"), ("reason", WHY), ("Idempotency-Key", key.as_str())];
    for _ in 0..2 {
        world.noor.post(&format!("{case}/besluit"), &form).leads_to(&case);
    }
}

#[test]
fn nobody_decides_about_themselves_or_learns_who_reported_them() {
    let app = TestApp::start();
    let (anna, noor) = (app.member("anna"), app.moderator_of(SLUG));
    let (_, post) = app.thread(&noor, SLUG, "Van de moderator");
    assert_eq!(anna.post(&format!("/reacties/{post}/melden"), &[("reason", "unkind")]).status, 303);
    let case = noor.get(&format!("/moderatie/{SLUG}/meldingen")).attribute(".line__title a", "href");
    let page = noor.get(&case);
    assert!(page.says("Deze zaak gaat over jezelf") && !page.says("Anna Test"), "{}", page.body);
    let fields = [("decision", "nothing"), ("rule", "1"), ("reason", WHY)];
    noor.post(&format!("{case}/besluit"), &fields).refuses(403, "over jezelf");
    assert_eq!(app.admin().post(&format!("{case}/besluit"), &fields).status, 303);
}

#[test]
fn an_author_objects_once_and_somebody_else_puts_the_post_back() {
    let world = world();
    let case = world.case();
    let own = World::own(&case);
    assert_eq!(world.bram.get(&own).status, 404, "before a decision an author knows of nothing");
    assert!(world.anna.get(&own).says("Er is nog niets besloten"));
    decide(&world.noor, &case, "hide");
    for other in [&world.app.member("carla"), &world.noor] {
        assert_eq!(other.get(&own).status, 404);
    }
    let page = world.bram.get(&own);
    assert!(
        page.says("Verborgen") && page.says(WHY) && !page.says("Anna") && !page.says("moderator-"),
        "{}",
        page.body
    );
    let object = |who: &Client, words: &str| who.post(&format!("{case}/bezwaar"), &[("objection", words)]);
    assert!(object(&world.bram, " ").fault("objection").contains("Schrijf"));
    assert_eq!(object(&world.app.member("dirk"), "Ik ook").status, 404);
    let other = world.app.member("otto");
    lead(&world.app, &other);
    world.app.mails();
    object(&world.bram, "Het was een verzonnen naam.").leads_to(&own);
    assert_eq!(object(&world.anna, "Nog een keer").status, 409, "once");
    assert!(world.app.mail().header("to").contains("otto@test.example"), "who may judge is asked");

    let judge = |who: &Client| {
        let fields = [("outcome", "reversed"), ("reason", "De naam was verzonnen.")];
        who.post(&format!("{case}/uitkomst"), &fields)
    };
    judge(&world.noor).refuses(403, "Jij nam dit besluit");
    assert!(world.noor.get(&case).says("Jij nam dit besluit"));
    assert!(world.is_hidden());
    judge(&other).leads_to(&case);
    assert!(!world.is_hidden());
    assert_eq!(judge(&world.app.admin()).status, 409);
    let mails = world.app.mails();
    for who in ["bram@", "anna@", "moderator-mediawijsheid@"] {
        let mail = mails.iter().find(|mail| mail.header("to").contains(who)).expect(who);
        assert!(mail.raw.replace('\n', " ").contains("teruggedraaid"), "{}", mail.raw);
    }
    assert!(world.bram.get(&own).says("De naam was verzonnen."));
}

#[test]
fn an_objection_comes_within_half_a_year_and_goes_to_an_administrator_where_nobody_else_is() {
    let world = world();
    let admin = world.app.admin();
    let case = world.case();
    decide(&world.noor, &case, "warn");
    world.app.mails();
    let object = || world.bram.post(&format!("{case}/bezwaar"), &[("objection", "Dat klopt niet.")]);
    assert_eq!(object().status, 303);
    assert!(world.app.mail().header("to").contains(&admin.email));
    let fields = [("outcome", "upheld"), ("reason", "Het klopt wel.")];
    assert_eq!(admin.post(&format!("{case}/uitkomst"), &fields).status, 303);
    let late = self::world();
    let case = late.case();
    decide(&late.noor, &case, "warn");
    late.app.pass(Duration::days(184));
    let bram = late.app.guest();
    bram.post("/inloggen", &[("email", late.bram.email.as_str()), ("password", PASSWORD)]);
    assert_eq!(bram.get(&World::own(&case)).count("form[action$='/bezwaar']"), 0);
    assert_eq!(bram.post(&format!("{case}/bezwaar"), &[("objection", "Toch niet.")]).status, 409);
}

#[test]
fn a_case_that_waits_too_long_is_marked_and_the_longest_wait_comes_first() {
    let world = world();
    let case = world.case();
    world.app.pass(Duration::days(2));
    let (_, young) = world.app.thread(&world.bram, SLUG, "Jonger");
    assert_eq!(world.anna.post(&format!("/reacties/{young}/melden"), &[("reason", "spam")]).status, 303);
    world.app.pass(Duration::days(2));
    let list = world.noor.get(&format!("/moderatie/{SLUG}/meldingen"));
    let lines = list.texts(".line");
    assert!(lines[0].contains("Langer dan drie dagen") && lines[0].contains("4 dagen open"), "{lines:?}");
    assert!(lines[1].contains("Jonger") && !lines[1].contains("Langer"), "{lines:?}");
    assert!(world.noor.get(&case).says("Langer dan drie dagen"));
}

#[test]
fn the_log_of_a_group_is_searched_and_the_public_one_names_nobody() {
    let world = world();
    let case = world.case();
    decide(&world.noor, &case, "hide");
    let (thread, _) = world.app.thread(&world.anna, SLUG, "Te sluiten");
    world.noor.post(&format!("/gesprekken/{thread}/sluiten"), &[("reason", "Alles is gezegd.")]);
    let log = |query: &str| world.noor.get(&format!("/moderatie/{SLUG}/logboek{query}"));
    assert_eq!(log("").count("tbody tr"), 2);
    assert_eq!(log("?q=GEZEGD").texts("tbody tr").len(), 1);
    assert_eq!(log("?q=%25").count("tbody tr"), 0, "a sign of LIKE is plain text");
    assert!(log("?q=niets-van-dat").says("Niets gevonden"));
    world.app.set_group("marketing", Audience::Group, JoinPolicy::Open);
    let marketing = world.app.moderator_of("marketing");
    let (secret, _) = world.app.thread(&marketing, "marketing", "Geheim");
    marketing.post(&format!("/gesprekken/{secret}/sluiten"), &[("reason", "Geheime reden")]);
    let page = world.anna.get("/huisregels/logboek");
    let rows = page.texts("section[aria-labelledby=lines] tbody tr");
    assert_eq!(rows.len(), 2, "{rows:?}");
    assert!(
        rows.iter()
            .any(|row| row.contains("reactie verborgen") && row.contains("3. Geen gegevens van bezoekers"))
    );
    for word in ["Bram", "Moderator-", "Een vraag", "Te sluiten", WHY, "Geheim", "Marketing"] {
        assert!(!page.text("main").contains(word), "{word}: {}", page.text("main"));
    }
    assert!(page.text("section[aria-labelledby=counts] thead").contains("2026"));
    assert_eq!(marketing.get("/huisregels/logboek").count("section[aria-labelledby=lines] tbody tr"), 3);
    assert!(world.app.guest().get("/huisregels/logboek").says("Er is nog niets besloten"));
}
