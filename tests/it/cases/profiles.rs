//! What somebody tells of themselves can be reported too: administrators decide, and what they take away comes back
//! when an objection is upheld.

use leestafel::forum::profiles;

use super::{WHY, decide};
use crate::support::{Client, Page, TestApp, people::Person};

/// A site on which Bram sells something in his profile.
struct Site {
    app: TestApp,
    anna: Person,
    bram: Person,
    admin: Person,
    judge: Person,
}

fn site() -> Site {
    let app = TestApp::start();
    let (anna, bram, admin) = (app.member("anna"), app.member("bram"), app.admin());
    let judge = app.person("judith", leestafel::forum::members::model::MemberState::Active, true);
    let site = Site { app, anna, bram, admin, judge };
    site.tell("Koop mijn cursus", &["expertise"]);
    site
}

impl Site {
    /// Bram tells what one may ask him.
    fn tell(&self, ask: &str, hidden: &[&str]) {
        let mut fields = vec![
            ("name", "Bram Bakker"),
            ("job_title", "Verkoper"),
            ("province", "zeeland"),
            ("expertise", "Geheim"),
            ("ask_me_about", ask),
            ("language", "nl"),
            ("theme", "system"),
        ];
        fields.extend(hidden.iter().map(|field| ("hidden", *field)));
        let page = self.bram.post("/instellingen/profiel", &fields);
        assert_eq!(page.status, 303, "{}", page.body);
    }

    fn report(&self, by: &Client, fields: &[(&str, &str)]) -> Page {
        by.post(&format!("/leden/{}/melden", self.bram.id), fields)
    }

    /// Anna's report; gives the path of the case.
    fn case(&self) -> String {
        let page = self.report(&self.anna, &[("reason", "spam"), ("explanation", "Reclame.")]);
        assert_eq!(page.status, 303, "{}", page.body);
        self.admin.get("/beheer/meldingen").attribute(".line__title a", "href")
    }

    fn profile(&self) -> profiles::model::Profile {
        self.app.read(|db| profiles::store::get(db, self.bram.id))
    }
}

#[test]
fn a_profile_is_reported_by_whoever_sees_it_but_not_by_its_owner() {
    let site = site();
    let form = site.anna.get(
        &site.anna.get(&format!("/leden/{}", site.bram.id)).attribute("main a[href$='/melden']", "href"),
    );
    assert!(form.says("Meld dit profiel") && form.says("Koop mijn cursus"), "{}", form.body);
    site.report(&site.anna, &[("reason", "other")]).fault("explanation");
    let receipt = site.anna.follow(site.report(&site.anna, &[("reason", "spam")]));
    assert!(receipt.says("Dank je voor je melding") && receipt.says("Een beheerder kijkt ernaar"));
    site.app.run_jobs();
    let mail = site.app.mail();
    assert!(mail.raw.contains("het profiel van Bram Bakker"), "{}", mail.raw);
    site.report(&site.bram, &[("reason", "spam")]).refuses(403, "eigen profiel");
    assert_eq!(site.bram.get(&format!("/leden/{}", site.bram.id)).count("main a[href$='/melden']"), 0);
    assert_eq!(
        site.report(&site.app.guest(), &[("reason", "spam")]).location(),
        Some("/inloggen?verder=%2F")
    );
    // A second report joins the first.
    let noor = site.app.moderator_of("mediawijsheid");
    assert_eq!(site.report(&noor, &[("reason", "unkind")]).status, 303);
    let list = site.admin.get("/beheer/meldingen");
    assert_eq!(list.count(".line__title a"), 1);
    assert!(list.says("2 meldingen") && list.says("Bram Bakker"), "{}", list.body);
    assert!(site.admin.get("/beheer").says("melding over een profiel wacht op je"));
    for who in [&site.anna, &noor] {
        assert_eq!(who.get("/beheer/meldingen").status, 403);
        assert_eq!(who.get(&list.attribute(".line__title a", "href")).status, 403);
    }
}

#[test]
fn administrators_decide_about_a_profile_as_it_was_when_it_was_reported() {
    let site = site();
    let case = site.case();
    site.tell("Niets", &["expertise"]);
    let page = site.admin.get(&case);
    let shown = page.texts("section[aria-labelledby=profile] dd");
    assert_eq!(shown, ["Verkoper", "Koop mijn cursus"]);
    assert_eq!(page.texts("input[name=decision]").len(), 4, "no post to edit, no group to be mute in");
    for verdict in ["edit", "mute"] {
        let refused = decide(&site.admin, &case, verdict);
        assert_eq!((refused.status, refused.faults()), (422, vec!["decision".to_owned()]));
    }
    let decided = decide(&site.admin, &case, "hide");
    assert_eq!(decided.location(), Some(case.as_str()));
    let profile = site.profile();
    assert_eq!(
        (profile.job_title.as_str(), profile.expertise.as_str(), profile.ask_me_about.as_str()),
        ("", "", "")
    );
    assert_eq!(site.anna.get("/leden?q=cursus").count(".person"), 0, "nobody finds it any more");
    site.app.run_jobs();
    let mails: Vec<String> = site.app.mails().into_iter().map(|mail| mail.raw).collect();
    assert!(mails.iter().any(|text| text.contains("je profiel") && text.contains(WHY)), "{mails:#?}");
    assert!(mails.iter().any(|text| text.contains("Je meldde het profiel van Bram Bakker")), "{mails:#?}");
    let log = site.anna.get("/huisregels/logboek");
    assert!(log.says("Melding: verborgen") && !log.says("Bram"), "{}", log.body);
    assert_eq!(decide(&site.judge, &case, "nothing").status, 409);
}

#[test]
fn a_reversed_decision_gives_back_what_its_owner_did_not_write_anew() {
    let site = site();
    let case = site.case();
    assert_eq!(decide(&site.admin, &case, "hide").status, 303);
    let own = case.replace("/moderatie", "");
    let page = site.bram.get(&own);
    assert!(page.says("Iemand meldde je profiel") && page.says(WHY), "{}", page.body);
    assert_eq!(site.anna.get(&own).status, 200);
    assert_eq!(site.app.moderator_of("mediawijsheid").get(&own).status, 404);
    let objection = [("objection", "Het was geen reclame.")];
    assert_eq!(site.bram.post(&format!("{case}/bezwaar"), &objection).status, 303);
    site.app.write(|db| {
        let kept = profiles::model::KeptProfile { expertise: "Nieuw".into(), ..Default::default() };
        profiles::clearing::give_back(db, site.bram.id, &kept)
    });
    let outcome = [("outcome", "reversed"), ("reason", "Het mag blijven staan.")];
    let judged = format!("{case}/uitkomst");
    assert_eq!(site.admin.post(&judged, &outcome).status, 403, "not who decided");
    assert_eq!(site.judge.post(&judged, &outcome).status, 303);
    let profile = site.profile();
    assert_eq!(
        (profile.job_title.as_str(), profile.expertise.as_str(), profile.ask_me_about.as_str()),
        ("Verkoper", "Nieuw", "Koop mijn cursus")
    );
}

#[test]
fn an_administrator_does_not_decide_about_the_own_profile() {
    let site = site();
    assert_eq!(
        site.anna.post(&format!("/leden/{}/melden", site.admin.id), &[("reason", "spam")]).status,
        303
    );
    let case = site.judge.get("/beheer/meldingen").attribute(".line__title a", "href");
    decide(&site.admin, &case, "nothing").refuses(403, "Deze zaak gaat over jezelf.");
    let suspended = decide(&site.judge, &case, "suspend");
    assert_eq!(suspended.location(), Some(format!("/beheer/leden/{}", site.admin.id).as_str()));
}
