//! Colleagues are found by what they show: name, organisation, function, province, expertise; without marks or case,
//! and with signs taken as they are.

use leestafel::forum::members::model::MemberState;

use super::save;
use crate::{
    accounts,
    support::{TestApp, people::Person},
};

/// The names that a search gives, in its order.
fn found(person: &Person, query: &str) -> Vec<String> {
    let page = person.get(&format!("/leden?{query}"));
    assert_eq!(page.status, 200, "{query}");
    page.texts(".people h3")
}

#[test]
fn a_name_is_found_without_its_marks_and_in_any_case() {
    let app = TestApp::start();
    let (ayse, bram) = (app.member("ayse"), app.member("bram"));
    save(&ayse, &[]);
    for query in [
        "q=ayse",
        "q=YILDIZ",
        "q=Ay%C5%9Fe+Y%C4%B1ld%C4%B1z",
        "q=yildiz+ayse",
        "q=+ays++",
        "q=ayse+leesconsulent",
    ] {
        assert_eq!(found(&bram, query), ["Ayşe Yıldız"], "{query}");
    }
    for query in ["q=ayse+bram", "q=ayse+mediacoach"] {
        assert!(found(&bram, query).is_empty(), "each word must be found: {query}");
    }
    assert!(bram.get("/leden?q=niemand").says("Niemand gevonden"));
    assert!(bram.get("/leden?q=ayse").says("1 collega gevonden"));
}

#[test]
fn colleagues_are_listed_by_family_name() {
    let app = TestApp::start();
    let people = ["a", "b", "c"].map(|name| app.member(name));
    for (person, name) in people.iter().zip(["Zoë van 't Hoff", "Marieke van Dalen", "Samira El Idrissi"]) {
        save(person, &[("name", name)]);
    }
    assert_eq!(found(&people[0], ""), ["Marieke van Dalen", "Zoë van 't Hoff", "Samira El Idrissi"]);
}

#[test]
fn an_organisation_is_found_by_its_name_and_by_the_list() {
    let app = TestApp::start();
    let admin = app.admin();
    accounts::add_organisation(&admin, "Bibliotheek Zoëtermeer", "zoetermeer.example");
    accounts::add_organisation(&admin, "De Waterkant", "waterkant.example");
    let link = accounts::sign_up(&app, &app.guest(), &[("email", "fenna@zoetermeer.example")]);
    app.guest().post(&link, &[]).leads_to("/inloggen");
    assert_eq!(found(&admin, "q=zoetermeer"), ["Fenna Olthof"]);
    let options = admin.get("/leden").attributes("#organisatie option", "value");
    assert_eq!(options.len(), 3, "{options:?}");
    let of: Vec<Vec<String>> = options.iter().map(|id| found(&admin, &format!("organisatie={id}"))).collect();
    assert!(of.contains(&vec!["Fenna Olthof".to_owned()]), "{of:?}");
    assert!(of.contains(&Vec::new()), "{of:?}");
    assert_eq!(of[0].len(), 2, "no organisation chosen is everybody");
}

#[test]
fn a_province_narrows_the_list() {
    let app = TestApp::start();
    let (ayse, bram) = (app.member("ayse"), app.member("bram"));
    save(&ayse, &[]);
    save(&bram, &[("name", "Bram Boer"), ("province", "drenthe")]);
    assert_eq!(found(&bram, "provincie=zeeland"), ["Ayşe Yıldız"]);
    assert_eq!(found(&bram, "provincie=drenthe&q=bram"), ["Bram Boer"]);
    assert!(found(&bram, "provincie=drenthe&q=ayse").is_empty());
    for nonsense in [
        "provincie=atlantis",
        "provincie=",
        "organisatie=x",
        "pagina=x",
        "pagina=-3",
        "pagina=99999999999999999999",
    ] {
        assert_eq!(found(&bram, nonsense).len(), 2, "{nonsense}");
    }
    let page = bram.get("/leden?provincie=zeeland");
    assert_eq!(page.attribute("#provincie option[selected]", "value"), "zeeland");
}

#[test]
fn signs_of_the_database_are_plain_text() {
    let app = TestApp::start();
    let (ayse, bram, carla) = (app.member("ayse"), app.member("bram"), app.member("carla"));
    save(&ayse, &[("job_title", "100% leesplezier")]);
    save(&bram, &[("name", "Bram Boer"), ("job_title", "lees_consulent")]);
    save(&carla, &[("name", "Carla Dijk"), ("job_title", "C:\\boeken")]);
    assert_eq!(found(&ayse, "q=%25"), ["Ayşe Yıldız"]);
    assert_eq!(found(&ayse, "q=100%25"), ["Ayşe Yıldız"]);
    assert!(found(&ayse, "q=1%25leesplezier").is_empty());
    assert_eq!(found(&ayse, "q=_"), ["Bram Boer"]);
    assert!(found(&ayse, "q=lees_plezier").is_empty() && found(&ayse, "q=leescon_ulent").is_empty());
    assert_eq!(found(&ayse, "q=%5C"), ["Carla Dijk"]);
    for hostile in ["q=%27+OR+1%3D1+--", "q=%00", "q=%3Cscript%3E", "q=%22%29%3B+DROP+TABLE+members"] {
        assert!(found(&ayse, hostile).len() <= 3, "{hostile}");
    }
    let page = ayse.get("/leden?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
    assert_eq!(page.count("main script"), 0);
    let long = format!("/leden?q={}", "woord+".repeat(1000));
    assert_eq!(ayse.get(&long).status, 200);
}

#[test]
fn a_long_list_has_pages_on_which_everybody_stands_once() {
    let app = TestApp::start();
    let people: Vec<Person> = (0..27).map(|n| app.member(&format!("persoon{n:02}"))).collect();
    for person in &people {
        save(person, &[("name", "Anna Jansen"), ("job_title", &format!("Functie nummer {}", person.id))]);
    }
    let anna = &people[0];
    let first = anna.get("/leden?q=functie");
    assert!(first.says("27 collega’s gevonden") && first.says("Pagina 1 van 2"));
    let next = first.attribute("a[rel=next]", "href");
    let second = anna.get(&next);
    assert_eq!(second.count("a[rel=next]"), 0);
    let people_on = |page: &crate::support::Page| page.attributes(".people h3 a", "href");
    let mut all = [people_on(&first), people_on(&second)].concat();
    assert_eq!((people_on(&first).len(), people_on(&second).len()), (24, 3));
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 27, "somebody stands on two pages, and somebody on none");
    assert!(second.attribute("a[rel=prev]", "href").contains("q=functie"), "the search is lost");
    assert_eq!(anna.get("/leden?q=functie&pagina=50").status, 404);
}

#[test]
fn only_members_find_and_only_active_ones_are_found() {
    let app = TestApp::start();
    let anna = app.member("anna");
    for state in [MemberState::Pending, MemberState::Suspended, MemberState::Left] {
        app.person(&format!("{state:?}"), state, false);
        assert_eq!(found(&anna, ""), ["Anna Test"], "{state:?}");
    }
    let page = app.guest().get("/leden?q=anna");
    assert_eq!((page.status, page.location()), (303, Some("/inloggen?verder=%2Fleden%3Fq%3Danna")));
}
