//! Who leads the group decides, with a reason and a house rule, once, and never about themselves.

use chrono::Duration;
use leestafel::forum::{
    access::{Audience, JoinPolicy},
    groups,
};

use super::{SLUG, WHY, World, decide, lead, world};
use crate::support::TestApp;

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
fn moderators_tell_each_other_of_a_case_and_nobody_else_reads_it() {
    let world = world();
    let case = world.case();
    let note =
        |by: &crate::support::Client, text: &str| by.post(&format!("{case}/notities"), &[("text", text)]);
    note(&world.noor, " ").fault("text");
    let long = "x".repeat(2001);
    assert_eq!(note(&world.noor, &long).value("text"), long);
    note(&world.noor, "Ik bel Bram <b>eerst</b>.").leads_to(&case);
    assert!(world.app.admin().get(&case).says("Ik bel Bram <b>eerst</b>."));
    for who in [&world.anna, &world.bram] {
        assert_eq!(note(who, "Ik ook.").status, 403);
        assert!(!who.get(&World::own(&case)).says("Ik bel Bram"));
    }
    lead(&world.app, &world.bram);
    assert!(
        !world.bram.get(&case).says("Ik bel Bram"),
        "who wrote the post does not read it, moderator or not"
    );
    note(&world.bram, "Ik ook.").refuses(403, "Deze zaak gaat over jezelf.");
    assert_eq!(decide(&world.noor, &case, "hide").status, 303);
    note(&world.noor, "Bram begreep het.").leads_to(&case);
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
