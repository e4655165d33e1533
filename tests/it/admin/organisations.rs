//! Administrators say which organisations there are and which mail domains are theirs; a domain that anybody can have
//! is nobody's proof.

use super::log;
use crate::{
    accounts::{add_organisation, sign_up},
    support::TestApp,
};

const PAGE: &str = "/beheer/organisaties";

fn organisation<'a>(otherwise: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let usual = [
        ("name", "De Waterkant"),
        ("kind", "library"),
        ("isil", "NL-0123456789"),
        ("domains", "waterkant.example\nbieb.waterkant.example"),
    ];
    let given = |name: &str| otherwise.iter().find(|(other, _)| *other == name).map(|(_, value)| *value);
    usual.into_iter().map(|(name, value)| (name, given(name).unwrap_or(value))).collect()
}

#[test]
fn an_organisation_is_added_and_changed() {
    let app = TestApp::start();
    let admin = app.admin();
    assert!(admin.get(PAGE).says("Nog geen organisaties"));
    admin
        .post(
            PAGE,
            &organisation(&[("domains", "@WaterKant.example, waterkant.example; bieb.waterkant.example")]),
        )
        .leads_to(PAGE);
    let row = admin.get(PAGE).text("tbody tr");
    assert!(row.contains("waterkant.example") && row.contains("Bibliotheek"), "{row}");
    assert_eq!(row.matches("waterkant.example").count(), 2, "each domain once: {row}");

    let url = admin.get(PAGE).attribute("tbody th a", "href");
    let form = admin.get(&url);
    assert_eq!((form.value("name").as_str(), form.value("isil").as_str()), ("De Waterkant", "NL-0123456789"));
    assert_eq!(form.attribute("#kind option[selected]", "value"), "library");
    // Its own name, code and domains are not taken by somebody else.
    admin.post(&url, &organisation(&[("kind", "poi")])).leads_to(PAGE);
    admin
        .post(
            &url,
            &organisation(&[
                ("name", "Waterland"),
                ("kind", "poi"),
                ("isil", ""),
                ("domains", "waterland.example"),
            ]),
        )
        .leads_to(PAGE);
    let row = admin.get(PAGE).text("tbody tr");
    assert!(row.contains("Waterland") && row.contains("POI") && !row.contains("waterkant"), "{row}");

    // The domain that it gave up counts no more, the new one does.
    let guest = app.guest();
    let old = sign_up(&app, &guest, &[("email", "a@waterkant.example")]);
    guest.post(&old, &[]).leads_to("/registreren/wachten");
    app.mails();
    let new = sign_up(&app, &guest, &[("email", "b@waterland.example")]);
    guest.post(&new, &[]).leads_to("/inloggen");
    assert!(admin.get(PAGE).text("tbody tr .amount").starts_with('1'));
    let lines = log(&admin);
    assert!(
        lines[0].contains("Organisatie gewijzigd") && lines[2].contains("Organisatie toegevoegd"),
        "{lines:?}"
    );
}

#[test]
fn each_field_says_what_is_wrong_with_it_and_the_others_keep_what_was_typed() {
    let app = TestApp::start();
    let admin = app.admin();
    add_organisation(&admin, "Bibliotheek Elders", "elders.example");
    let url = admin.get(PAGE).attribute("tbody th a", "href");
    let long = "x".repeat(121);
    let many = (0..21).map(|n| format!("d{n}.example")).collect::<Vec<_>>().join("\n");
    for (field, value, words) in [
        ("name", "", "Vul de naam van de organisatie in"),
        ("name", &long, "121 tekens"),
        ("kind", "", "Kies een soort"),
        ("kind", "kiosk", "Kies een soort"),
        ("isil", "NL-0923456789", "ISIL-code"),
        ("isil", "BE-0123456789", "ISIL-code"),
        ("isil", "NL-012345678", "ISIL-code"),
        ("domains", "geen domein!", "geen maildomein"),
        ("domains", "fenna@waterkant.example", "geen maildomein"),
        ("domains", "https://waterkant.example/", "geen maildomein"),
        ("domains", "localhost", "geen maildomein"),
        ("domains", "gmail.com", "Iedereen kan een adres van gmail.com nemen"),
        ("domains", "waterkant.example\n@Ziggo.NL", "Iedereen kan een adres van ziggo.nl nemen"),
        ("domains", &many, "hoogstens 20"),
    ] {
        for path in [PAGE, &url] {
            let page = admin.post(path, &organisation(&[(field, value)]));
            let said = page.fault(field);
            assert!(said.contains(words), "{field} = {value}: {said}");
            assert_eq!(page.faults(), [field]);
            for kept in ["name", "isil"] {
                let typed =
                    organisation(&[(field, value)]).into_iter().find(|(name, _)| *name == kept).unwrap().1;
                assert_eq!(page.value(kept), typed, "{kept} after a wrong {field}");
            }
            let words: Vec<&str> =
                if field == "domains" { value } else { "waterkant.example\nbieb.waterkant.example" }
                    .split_whitespace()
                    .collect();
            assert_eq!(page.value("domains"), words.join(" "));
        }
    }
    let rows = admin.get(PAGE).texts("tbody tr");
    assert!(rows.len() == 1 && rows[0].contains("Bibliotheek Elders"), "{rows:?}");
}

#[test]
fn a_name_and_a_domain_belong_to_one_organisation() {
    let app = TestApp::start();
    let admin = app.admin();
    add_organisation(&admin, "Bibliotheek Zoëtermeer", "zoetermeer.example");
    for same in ["Bibliotheek Zoëtermeer", "bibliotheek  ZOETERMEER"] {
        let page = admin.post(PAGE, &organisation(&[("name", same)]));
        assert!(page.fault("name").contains("al een organisatie met deze naam"), "{same}");
    }
    let page = admin.post(PAGE, &organisation(&[("domains", "waterkant.example\nZoetermeer.example")]));
    assert!(page.fault("domains").contains("zoetermeer.example hoort al bij een andere organisatie"));
    add_organisation(&admin, "De Waterkant", "waterkant.example");
    let url = admin
        .get(PAGE)
        .attributes("tbody th a", "href")
        .into_iter()
        .find(|url| admin.get(url).value("name") == "De Waterkant")
        .unwrap();
    assert!(
        !admin.post(&url, &organisation(&[("domains", "zoetermeer.example")])).fault("domains").is_empty()
    );
    assert!(!admin.post(&url, &organisation(&[("name", "Bibliotheek Zoetermeer")])).fault("name").is_empty());
    assert_eq!(admin.get(PAGE).count("tbody tr"), 2);
    for nonsense in ["0", "99999", "x"] {
        assert_eq!(admin.get(&format!("{PAGE}/{nonsense}")).status, 404);
        assert_eq!(admin.post(&format!("{PAGE}/{nonsense}"), &organisation(&[])).status, 404);
    }
}

#[test]
fn a_name_is_text_and_no_page() {
    let app = TestApp::start();
    let admin = app.admin();
    add_organisation(&admin, "<script>alert(1)</script>", "");
    for page in
        [admin.get(PAGE), app.guest().get("/registreren"), admin.get("/beheer/logboek"), admin.get("/leden")]
    {
        assert_eq!(page.count("main script"), 0);
        assert!(page.body.contains("&lt;script&gt;"));
    }
}
