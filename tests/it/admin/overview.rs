//! The log shows what was decided, the mail page what was sent without saying to whom, and both only to those who run
//! the site.

use leestafel::app::routes::ROUTES;

use super::{log, page_of};
use crate::{
    accounts::{EMAIL, sign_up, sign_up_form},
    support::{Page, TestApp},
};

#[test]
fn the_overview_counts_who_waits_and_what_is_queued() {
    let app = TestApp::start();
    let admin = app.admin();
    app.member("anna");
    let link = sign_up(&app, &app.guest(), &[]);
    app.guest().post(&link, &[]).leads_to("/registreren/wachten");
    let figures = admin.get("/beheer").texts(".figure b");
    assert_eq!(
        figures,
        ["1", "0", "2", "1", "0", "1", "0"],
        "waiting, reports, members, mails queued and failed, jobs queued and parked"
    );
    app.mails();
    assert_eq!(admin.get("/beheer").texts(".figure b"), ["1", "0", "2", "0", "0", "0", "0"]);
    for tab in admin.get("/beheer").attributes(".tabs a", "href") {
        assert_eq!(admin.get(&tab).attribute(".tabs a[aria-current=page]", "href"), tab);
    }
}

#[test]
fn the_mail_page_says_what_was_sent_and_hides_to_whom_and_what_it_says() {
    let app = TestApp::start();
    let admin = app.admin();
    let link = sign_up(&app, &app.guest(), &[]);
    let again = [("email", "jan@elders.example"), ("name", "Jan Elders")];
    app.guest().post("/registreren", &sign_up_form(&again)).leads_to("/registreren/gelukt");
    let page = admin.get("/beheer/mail");
    let rows = page.texts("tbody tr");
    assert_eq!(rows.len(), 2, "{rows:?}");
    assert!(rows[0].contains("Adres bevestigen") && rows[0].contains("In de rij"), "{rows:?}");
    assert!(rows[1].contains("Adres bevestigen") && rows[1].contains("Verstuurd"), "{rows:?}");
    assert!(rows[0].contains("j…@elders.example") && rows[1].contains("f…@waterkant.example"), "{rows:?}");
    let secret = link.rsplit('/').next().unwrap();
    for hidden in [EMAIL, "jan@elders.example", "Jan Elders", "/bevestigen/", secret] {
        assert!(!page.body.contains(hidden), "{hidden}");
    }
}

#[test]
fn the_log_has_pages_and_shows_the_newest_first() {
    let app = TestApp::start();
    let admin = app.admin();
    assert!(admin.get("/beheer/logboek").says("Nog geen besluiten"));
    let id = page_of(&app, "mediawijsheid");
    for n in 0..60 {
        // All in one moment: the second page begins where the first ended all the same.
        let act = if n % 2 == 0 { "sluiten" } else { "openen" };
        admin.post(&format!("{id}/{act}"), &[]).leads_to(&id);
    }
    let first = admin.get("/beheer/logboek");
    assert_eq!(first.count("tbody tr"), 50);
    assert!(
        first.text("tbody tr").contains("weer geopend") && first.text("tbody tr").contains("Beheer Test")
    );
    let second = admin.get(&first.attribute("a[rel=next]", "href"));
    assert_eq!((second.count("tbody tr"), second.count("a[rel=next]")), (10, 0));
    assert_eq!(admin.get("/beheer/logboek?pagina=onzin").count("tbody tr"), 50);
    assert_eq!(log(&admin).len(), 50);
}

#[test]
fn nobody_but_an_administrator_reaches_any_of_it() {
    let app = TestApp::start();
    let admin = app.admin();
    let (member, moderator, guest) = (app.member("anna"), app.moderator_of("mediawijsheid"), app.guest());
    let group = app.group("mediawijsheid");
    let groups = || admin.get("/beheer/themagroepen").text("main");
    let before = groups();
    let form = [
        ("name", "Overgenomen"),
        ("slug", "overgenomen"),
        ("description", "x"),
        ("audience", "members"),
        ("join_policy", "open"),
        ("kind", "library"),
        ("domains", "kwaad.example"),
        ("reason", "Zomaar."),
    ];
    let mut walked = 0;
    for route in ROUTES.iter().filter(|route| route.path.starts_with("/beheer")) {
        walked += 1;
        let path = route.path.replace("{id}", &group.to_string());
        let ask = |client: &crate::support::Client| -> Page {
            match route.method {
                "POST" => client.post(&path, &form),
                _ => client.get(&path),
            }
        };
        for client in [&member.client, &moderator.client] {
            ask(client).refuses(403, "Dit kun je met jouw account niet doen");
        }
        let page = ask(&guest);
        assert!(
            page.status == 303 && page.location().unwrap().starts_with("/inloggen"),
            "{path}: {}",
            page.status
        );
        if route.method == "POST" {
            // Nor may an empty form show somebody else's page.
            member.post(&path, &[]).refuses(403, "Dit kun je met jouw account niet doen");
        }
    }
    assert!(walked > 15, "{walked}");
    assert_eq!(groups(), before);
    assert!(log(&admin).is_empty());
    assert_eq!(member.get("/").count("nav a[href='/beheer']"), 0);
    assert_eq!(admin.get("/").count("nav a[href='/beheer']"), 1);
}

#[test]
fn the_table_of_rights_is_shown() {
    let app = TestApp::start();
    let page = app.admin().get("/beheer/rechten");
    assert_eq!(page.count("thead th"), 8);
    let acts = page.texts("tbody th");
    let cells = page.texts("tbody td");
    assert_eq!(cells.len(), acts.len() * 7);
    let at = acts.iter().position(|act| act == "Mensen toelaten").unwrap() * 7;
    assert_eq!(cells[at..at + 7], ["nee", "nee", "nee", "nee", "nee", "nee", "ja"]);
}
