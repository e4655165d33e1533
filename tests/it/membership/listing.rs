//! Moderators find the members of their group by name, organisation, role and activity, take them along as a
//! table, and act on several at once, all or nobody; nobody else sees the list.

use chrono::Duration;
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use leestafel::{
    forum::{
        access::{Audience, GroupRole, JoinPolicy},
        groups,
        organisations::{self, model::OrganisationDetails},
    },
    platform::{
        db::schema::{members, outbox},
        ids::MemberId,
    },
};

use super::{LIST, SLUG, act, member_in, page_of};
use crate::support::{TestApp, people::Person};

fn names(by: &Person, query: &str) -> Vec<String> {
    by.get(&format!("{LIST}{query}")).texts("tbody th")
}

#[test]
fn members_are_found_filtered_and_sorted() {
    let app = TestApp::start();
    let noor = app.moderator_of(SLUG);
    let (anna, bram) = (member_in(&app, "anna"), member_in(&app, "bram"));
    app.pass(Duration::minutes(10));
    let carla = member_in(&app, "carla");
    let (thread, _) = app.thread(&bram, SLUG, "Een vraag");
    app.replies(&bram, thread, None, 2);
    app.reply(&carla, thread, None, "Zo");
    app.thread(&anna, "marketing", "Elders telt niet");
    let all = ["Anna Test", "Bram Test", "Carla Test", "Moderator-mediawijsheid Test"];
    assert_eq!(names(&noor, ""), all);
    assert_eq!(names(&noor, "?q=BRAM"), ["Bram Test"]);
    assert_eq!(names(&noor, "?q=%25"), Vec::<String>::new(), "signs of LIKE are plain text");
    assert_eq!(names(&noor, "?filter=moderator"), ["Moderator-mediawijsheid Test"]);
    assert_eq!(names(&noor, "?filter=nooit"), ["Anna Test", "Moderator-mediawijsheid Test"]);
    assert_eq!(names(&noor, "?filter=gedempt"), Vec::<String>::new());
    assert_eq!(act(&noor, &carla, "dempen", &[("until", "2026-12-01"), ("reason", "Rustig")]).status, 303);
    assert_eq!(names(&noor, "?filter=gedempt"), ["Carla Test"]);
    assert_eq!(names(&noor, "?sorteer=reacties")[..2], ["Bram Test", "Carla Test"]);
    assert_eq!(names(&noor, "?sorteer=sinds")[0], "Carla Test");
    assert_eq!(names(&noor, "?sorteer=gezien")[0], "Moderator-mediawijsheid Test");
    assert_eq!(noor.get(&format!("{LIST}?q=bram")).texts("tbody td.amount"), ["3 reacties"]);
    for nonsense in ["?filter=x&sorteer=y", "?q=%00", "?pagina=x", "?pagina=-3"] {
        assert_eq!(names(&noor, nonsense), all, "{nonsense}");
    }
    assert_eq!(noor.get(&format!("{LIST}?pagina=2")).status, 404);
    app.pass(Duration::days(200));
    let noor = app.admin();
    assert_eq!(names(&noor, "?filter=lang").len(), 4);
}

#[test]
fn members_are_found_by_organisation_and_by_mail_that_does_not_arrive() {
    let app = TestApp::start();
    let noor = app.moderator_of(SLUG);
    let (anna, bram) = (member_in(&app, "anna"), member_in(&app, "bram"));
    let at = app.clock.now();
    let library = app.write(|db| {
        let details = OrganisationDetails::parse("De Waterkant", "library", "", "").expect("an organisation");
        let id = organisations::store::insert(db, &details, at)?;
        diesel::update(members::table.find(anna.id)).set(members::organisation_id.eq(id)).execute(db)?;
        let mail = (
            outbox::message_id.eq("<x@x>"),
            outbox::kind.eq("x"),
            outbox::recipient_name.eq(""),
            outbox::recipient.eq(&bram.email),
            outbox::subject.eq(""),
            outbox::text_body.eq(""),
            outbox::html_body.eq(""),
            outbox::created_at.eq(at),
            outbox::failed_at.eq(at),
            outbox::last_error.eq("550 no such user"),
        );
        diesel::insert_into(outbox::table).values(mail).execute(db)?;
        Ok(id)
    });
    assert_eq!(names(&noor, &format!("?organisatie={library}")), ["Anna Test"]);
    assert_eq!(noor.get(LIST).texts("#organisatie option"), ["Alle organisaties", "De Waterkant"]);
    assert_eq!(names(&noor, "?filter=onbereikbaar"), ["Bram Test"]);
    assert_eq!(names(&noor, &format!("?filter=onbereikbaar&organisatie={library}")), Vec::<String>::new());
    let csv = noor.get(&format!("{LIST}.csv?organisatie={library}")).body;
    assert!(csv.contains("Anna Test") && !csv.contains("Bram Test"), "{csv}");
}

#[test]
fn the_list_takes_as_many_statements_when_it_is_long() {
    let app = TestApp::start();
    let noor = app.moderator_of(SLUG);
    let statements = |path: &str| {
        let before = app.site.cx.database.statement_count();
        assert_eq!(noor.get(path).status, 200, "{path}");
        app.site.cx.database.statement_count() - before
    };
    member_in(&app, "anna");
    let short = statements(LIST);
    for number in 0..60 {
        member_in(&app, &format!("lid-{number}"));
    }
    assert_eq!(statements(LIST), short);
    assert_eq!(statements(&format!("{LIST}?q=lid&filter=nooit&sorteer=reacties&pagina=2")), short);
    assert_eq!(names(&noor, "").len(), 50);
    assert_eq!(names(&noor, "?pagina=2").len(), 12);
}

#[test]
fn the_table_to_take_along_has_no_addresses_and_no_formulas() {
    let app = TestApp::start();
    let (noor, anna) = (app.moderator_of(SLUG), member_in(&app, "=cmd()"));
    let page = noor.get(&format!("{LIST}.csv"));
    assert_eq!(page.header("content-type"), Some("text/csv; charset=utf-8"));
    assert_eq!(page.header("cache-control"), Some("no-store"));
    assert!(page.header("content-disposition").unwrap().contains("leden-mediawijsheid.csv"));
    let lines: Vec<&str> = page.body.trim_start_matches('\u{feff}').trim_end().split("\r\n").collect();
    assert_eq!(lines.len(), 3, "{lines:?}");
    assert!(lines[0].starts_with("\"Naam\",\"Organisatie\",\"Rol\",\"Lid sinds\""), "{}", lines[0]);
    assert!(page.body.contains("\"'=cmd() Test\""), "{}", page.body);
    assert!(!page.body.contains('@') && !page.body.contains(&anna.email));
    assert_eq!(noor.get(&format!("{LIST}.csv?filter=moderator")).body.matches("\r\n").count(), 2);
    assert_eq!(app.moderator_of("marketing").get(&format!("{LIST}.csv")).status, 403);
}

#[test]
fn several_are_taken_out_for_one_reason_or_nobody_is() {
    let app = TestApp::start();
    let noor = app.moderator_of(SLUG);
    let (anna, bram, carla) = (member_in(&app, "anna"), member_in(&app, "bram"), member_in(&app, "carla"));
    let both = format!("{LIST}/verwijderen?lid={}&lid={}", anna.id, bram.id);
    let asked = noor.get(&both);
    assert_eq!(asked.text("h1"), "2 leden uit de groep halen");
    assert_eq!(asked.attributes("input[name=lid]", "value"), [anna.id.to_string(), bram.id.to_string()]);
    assert_eq!(app.group_row(SLUG).member_count, 4, "asking changes nothing");
    let remove = |ids: &[MemberId], reason: &str| {
        let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
        let mut fields: Vec<(&str, &str)> = ids.iter().map(|id| ("lid", id.as_str())).collect();
        fields.push(("reason", reason));
        noor.post(&format!("{LIST}/verwijderen"), &fields)
    };
    let page = remove(&[anna.id, bram.id], " ");
    assert!(page.fault("reason").contains("Schrijf kort waarom"));
    assert_eq!(page.count("input[name=lid]"), 2, "who was chosen stays chosen");
    assert_eq!(remove(&[], "Opgeruimd").status, 422);
    remove(&[anna.id, noor.id, bram.id], "Opgeruimd").refuses(409, "Over jezelf beslis je niet.");
    remove(&[anna.id, MemberId(987_654)], "Opgeruimd").refuses(404, "");
    assert_eq!(app.group_row(SLUG).member_count, 4, "all or nobody");
    assert!(app.mails().is_empty());
    remove(&[anna.id, bram.id], "Opgeruimd").leads_to(LIST);
    assert_eq!((app.role(&anna, SLUG), app.role(&bram, SLUG)), (None, None));
    assert_eq!(app.role(&carla, SLUG), Some(GroupRole::Member));
    let mails = app.mails();
    assert_eq!(mails.len(), 2);
    assert!(mails.iter().all(|mail| mail.raw.contains("Opgeruimd")));
    assert_eq!(app.admin().get("/beheer/logboek").text("tbody").matches("Uit de groep gehaald").count(), 2);
}

#[test]
fn nobody_else_sees_the_members_as_moderators_do() {
    let app = TestApp::start();
    let (anna, other, noor) =
        (member_in(&app, "anna"), app.moderator_of("marketing"), app.moderator_of(SLUG));
    for path in [
        LIST.to_owned(),
        page_of(&anna),
        format!("{LIST}/verwijderen"),
        "/moderatie/mediawijsheid".to_owned(),
    ] {
        assert_eq!((anna.get(&path).status, other.get(&path).status), (403, 403), "{path}");
        assert_eq!(app.guest().get(&path).status, 303, "{path}");
    }
    noor.get("/moderatie/mediawijsheid").leads_to(LIST);
    assert_eq!(noor.get(&page_of(&other)).status, 404, "only who has to do with the group");
    assert_eq!(noor.get(&page_of(&anna)).status, 200);
    app.set_group(SLUG, Audience::Group, JoinPolicy::Invite);
    for (path, nothing) in [
        (LIST.to_owned(), "/moderatie/x/leden".to_owned()),
        (page_of(&anna), format!("/moderatie/x/leden/{}", anna.id)),
    ] {
        let (real, nothing) = (other.get(&path), other.get(&nothing));
        assert_eq!((real.status, nothing.status), (404, 404), "{path}");
        let plain = |body: &str| body.replace("mediawijsheid", "x");
        assert_eq!(plain(&real.body), plain(&nothing.body), "{path}");
    }
    let (group, at) = (app.group(SLUG), app.clock.now());
    app.write(|db| groups::store::insert_member(db, group, other.id, GroupRole::Member, at));
    assert_eq!(other.get(LIST).status, 403, "a moderator of another group is a plain member here");
}
