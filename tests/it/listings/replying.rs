//! Whoever meets a thread on a board of a group to which they belong replies to it there, without belonging to its
//! home; not who is muted at home, nor who is muted in the only group through which they take part.

use chrono::Duration;
use leestafel::{
    forum::{
        access::{Audience, GroupRole, JoinPolicy},
        membership::{self, model::Mute},
    },
    platform::ids::ThreadId,
};

use super::{HOME, OTHER, THIRD, decide, lead, list, on_board};
use crate::support::{Page, TestApp, people::Person};

fn reply(by: &Person, thread: ThreadId) -> Page {
    by.post(&format!("/gesprekken/{thread}/reacties"), &[("body", "Mijn reactie")])
}

/// A thread in a group that one joins by asking, listed in the other group, in which Bram is.
fn listed(app: &TestApp) -> (ThreadId, Person, Person) {
    app.set_group(HOME, Audience::Members, JoinPolicy::Request);
    let (anna, bram, lotte) = (app.member("anna"), app.member("bram"), app.moderator_of(OTHER));
    app.join(&anna, HOME);
    app.join(&bram, OTHER);
    let (thread, _) = app.thread(&anna, HOME, "Een vraag");
    list(app, &lotte, thread, OTHER);
    (thread, bram, lotte)
}

fn mute(app: &TestApp, person: &Person, slug: &str) {
    let (group, at) = (app.group(slug), app.clock.now());
    let mute = Mute {
        group_id: group,
        member_id: person.id,
        until: at.plus(Duration::days(3)),
        reason: "Rustig aan.".to_owned(),
    };
    app.write(|db| membership::store::set_mute(db, &mute, person.id, at));
}

#[test]
fn a_member_of_the_other_group_replies_and_belongs_to_the_home_no_more_than_before() {
    let app = TestApp::start();
    let (thread, bram, lotte) = listed(&app);
    let yara = app.member("yara");
    assert_eq!(yara.get(&app.address(thread)).count("textarea#body"), 0);
    assert_eq!(reply(&yara, thread).status, 403, "who belongs to neither asks first");
    assert_eq!(bram.get(&app.address(thread)).count("textarea#body"), 1);
    assert_eq!(reply(&bram, thread).status, 303);
    assert_eq!(app.role(&bram, HOME), None);
    assert_eq!(app.thread_row(thread).unwrap().reply_count, 1);
    assert_eq!(bram.get(&format!("/themagroepen/{HOME}/nieuw")).status, 403, "starting is for the home");
    // Taken off meanwhile: what was typed is not lost.
    decide(&lotte, OTHER, thread, "weghalen", &[("reason", "Klaar")]);
    let page = reply(&bram, thread);
    assert_eq!((page.status, page.text("textarea")), (403, "Mijn reactie".to_owned()));
    assert_eq!(bram.get(&app.address(thread)).count("textarea#body"), 0);
}

#[test]
fn one_does_not_write_through_an_offer_a_closed_group_or_a_group_that_one_left() {
    let app = TestApp::start();
    let (thread, bram, lotte) = listed(&app);
    let third = app.member("derde");
    app.join(&third, THIRD);
    let anna = app.member("anna2");
    app.join(&anna, HOME);
    let (offered, _) = app.thread(&anna, HOME, "Aangeboden");
    anna.post(&format!("/gesprekken/{offered}/ook-in"), &[("group", OTHER)]);
    assert_eq!(reply(&bram, offered).status, 403, "an offer is no listing");
    let group = app.group(OTHER);
    app.close_group(OTHER);
    assert_eq!(reply(&bram, thread).status, 403);
    app.write(|db| leestafel::forum::groups::store::set_closed(db, group, None));
    assert_eq!(reply(&bram, thread).status, 303);
    bram.post(&format!("/themagroepen/{OTHER}/verlaten"), &[]);
    assert_eq!(reply(&bram, thread).status, 403);
    assert_eq!(reply(&third, thread).status, 403);
    assert_eq!(reply(&lotte, thread).status, 303, "who moderates the other group belongs to it");
    assert_eq!(app.role(&lotte, HOME), None::<GroupRole>);
}

#[test]
fn a_mute_at_home_holds_everywhere_and_a_mute_elsewhere_where_it_is_the_only_way_in() {
    let app = TestApp::start();
    let (thread, bram, _) = listed(&app);
    mute(&app, &bram, OTHER);
    assert_eq!(reply(&bram, thread).status, 403);
    list(&app, &app.moderator_of(THIRD), thread, THIRD);
    app.join(&bram, THIRD);
    assert_eq!(reply(&bram, thread).status, 303, "through the third group");
    mute(&app, &bram, HOME);
    assert_eq!(reply(&bram, thread).status, 403);
}

#[test]
fn in_an_open_home_one_replies_and_joins_as_ever_muted_elsewhere_or_not() {
    let app = TestApp::start();
    let (anna, bram, lotte) = (app.member("anna"), app.member("bram"), app.moderator_of(OTHER));
    app.join(&bram, OTHER);
    let (thread, _) = app.thread(&anna, HOME, "Een vraag");
    list(&app, &lotte, thread, OTHER);
    mute(&app, &bram, OTHER);
    assert_eq!(reply(&bram, thread).status, 303);
    assert_eq!(app.role(&bram, HOME), Some(GroupRole::Member));
}

#[test]
fn who_may_not_read_it_at_home_does_not_write_in_it_either() {
    let app = TestApp::start();
    let (thread, bram, _) = listed(&app);
    app.set_group(HOME, Audience::Group, JoinPolicy::Request);
    assert_eq!(reply(&bram, thread).status, 404);
    app.set_group(HOME, Audience::Members, JoinPolicy::Request);
    app.admin().post(&format!("/gesprekken/{thread}/sluiten"), &[("reason", "Klaar")]);
    assert_eq!(reply(&bram, thread).status, 403, "locked at home is locked");
    assert_eq!(app.guest().post(&format!("/gesprekken/{thread}/reacties"), &[("body", "x")]).status, 303);
}

#[test]
fn the_moderators_of_the_home_warn_and_mute_who_writes_there_through_another_board() {
    let app = TestApp::start();
    let (thread, bram, lotte) = listed(&app);
    let noor = app.moderator_of(HOME);
    let page = |slug: &str| format!("/moderatie/{slug}/leden/{}", bram.id);
    assert_eq!(noor.get(&page(HOME)).status, 404, "they have nothing to do with each other yet");
    let fields = [("until", "2026-11-30"), ("reason", "Rustig aan.")];
    assert_eq!(noor.post(&format!("{}/dempen", page(HOME)), &fields).status, 409);
    reply(&bram, thread);
    let shown = noor.get(&page(HOME));
    assert!(shown.says("geen lid van de groep") && shown.count("form[action$='/rol']") == 0);
    app.mails();
    assert_eq!(noor.post(&format!("{}/waarschuwen", page(HOME)), &[("reason", "Let op.")]).status, 303);
    assert_eq!(noor.post(&format!("{}/dempen", page(HOME)), &fields).status, 303);
    assert_eq!(app.mails().len(), 2);
    assert_eq!(reply(&bram, thread).status, 403);
    assert_eq!(noor.post(&format!("{}/verwijderen", page(HOME)), &[("reason", "Weg")]).status, 409);
    let author = app.thread_row(thread).unwrap().author_id;
    let other = lotte.get(&format!("/moderatie/{OTHER}/leden/{author}"));
    assert_eq!(other.status, 404, "the author of what stands on a board does not belong to it");
}

#[test]
fn a_guest_of_the_other_group_reads_what_the_home_shows_to_everybody_and_writes_in_neither() {
    let app = TestApp::start();
    let (thread, _, _) = listed(&app);
    let pim = app.guest_member("pim", OTHER, "2026-12-24");
    // The home decides who reads: a board for colleagues is not for guests of another group, wherever it stands.
    assert_eq!(on_board(&pim, OTHER), [""; 0]);
    pim.get(&app.address(thread)).refuses(403, "Je bent te gast");
    reply(&pim, thread).refuses(403, "Je bent te gast");
    app.set_group(HOME, Audience::Public, JoinPolicy::Open);
    assert_eq!(on_board(&pim, OTHER), ["Een vraag"]);
    let page = pim.get(&app.address(thread));
    assert_eq!((page.status, page.count("textarea#body")), (200, 0), "no form that does not work");
    assert!(page.says("Je bent te gast"), "{}", page.text("main"));
    reply(&pim, thread).refuses(403, "Je bent te gast");
    app.set_group(HOME, Audience::Group, JoinPolicy::Open);
    assert_eq!((pim.get(&app.address(thread)).status, reply(&pim, thread).status), (404, 404));
    assert_eq!((app.role(&pim, HOME), app.thread_row(thread).unwrap().reply_count), (None, 0));
    // In their own group they write, also below what stands on other boards.
    let lotte = app.member("lotte2");
    lead(&app, &lotte, THIRD);
    app.join(&lotte, OTHER);
    let (own, _) = app.thread(&lotte, OTHER, "Van hier");
    list(&app, &lotte, own, THIRD);
    assert_eq!(reply(&pim, own).status, 303);
    app.set_group(HOME, Audience::Members, JoinPolicy::Request);
    assert_eq!(on_board(&pim, OTHER), ["Van hier"]);
}
