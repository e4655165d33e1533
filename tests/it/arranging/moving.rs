//! A thread goes to another board only where its moderator runs both; the counters of both are right, and both
//! groups read of it in their log.

use chrono::Duration;
use leestafel::{
    forum::access::{Audience, GroupRole, JoinPolicy},
    platform::{db::schema::decisions, ids::GroupId},
};

use super::{OTHER, SLUG, act, page_of};
use crate::support::TestApp;

/// In which groups a decision is on record.
fn groups_of(app: &TestApp, action: &str) -> Vec<GroupId> {
    use diesel::prelude::*;
    app.read(|db| {
        Ok(decisions::table
            .filter(decisions::action.eq(action))
            .filter(decisions::group_id.is_not_null())
            .order(decisions::group_id)
            .select(decisions::group_id.assume_not_null())
            .load(db)?)
    })
}

#[test]
fn who_runs_both_groups_moves_a_thread_between_them() {
    let app = TestApp::start();
    let (anna, noor) = (app.member("anna"), app.moderator_of(SLUG));
    let (thread, _) = app.thread(&anna, SLUG, "Een vraag");
    app.pass(Duration::hours(1));
    let (stays, _) = app.thread(&anna, OTHER, "Van hier");
    let form = noor.get(&format!("/gesprekken/{thread}/beheren"));
    assert_eq!(form.count("option"), 0, "there is no other group to choose");
    let page = act(&noor, thread, "verplaatsen", &[("group", OTHER)]);
    assert!(page.status == 422 && page.says("Kies een themagroep die je ook modereert."));
    let at = app.clock.now();
    let group = app.group(OTHER);
    app.write(|db| {
        leestafel::forum::groups::store::insert_member(db, group, noor.id, GroupRole::Moderator, at)
    });
    act(&noor, thread, "vastzetten", &[]);
    let form = noor.get(&format!("/gesprekken/{thread}/beheren"));
    assert_eq!(form.attributes("option", "value"), [OTHER]);
    let fields = [("group", OTHER), ("reason", "Past hier beter")];
    act(&noor, thread, "verplaatsen", &fields).leads_to(&app.address(thread));
    act(&noor, thread, "verplaatsen", &fields).leads_to(&app.address(thread));
    let row = app.thread_row(thread).unwrap();
    assert_eq!((row.group_id, row.pinned_at), (group, None), "the other board's own pins are its own");
    let (from, to) = (app.group_row(SLUG), app.group_row(OTHER));
    assert_eq!((from.thread_count, to.thread_count), (0, 2));
    assert_eq!(to.last_post_at, app.thread_row(stays).map(|row| row.last_post_at));
    assert_eq!(from.last_post_at, None, "nothing stands on the board any more");
    let mut both = vec![from.id, to.id];
    both.sort_unstable();
    assert_eq!(groups_of(&app, "thread-moved"), both);
    assert!(page_of(&app, &anna, thread).text(".crumbs").contains(&to.name));
}

#[test]
fn the_log_of_a_group_does_not_name_what_stands_in_one_for_its_members_only() {
    let app = TestApp::start();
    let (anna, noor, admin) = (app.member("anna"), app.moderator_of(SLUG), app.admin());
    app.set_group(OTHER, Audience::Group, JoinPolicy::Request);
    app.join(&anna, OTHER);
    let (moved, _) = app.thread(&anna, SLUG, "Dit verhuist");
    let (merged, _) = app.thread(&anna, SLUG, "Dit gaat op in iets anders");
    let (secret, _) = app.thread(&anna, OTHER, "Een titel voor weinigen");
    assert_eq!(act(&admin, moved, "verplaatsen", &[("group", OTHER)]).status, 303);
    assert_eq!(act(&admin, merged, "samenvoegen", &[("into", &secret.to_string())]).status, 303);
    let log = noor.get(&format!("/moderatie/{SLUG}/logboek"));
    assert!(log.says("Dit verhuist") && log.says("Dit gaat op in iets anders"), "{}", log.text("main"));
    assert!(!log.says("Een titel voor weinigen") && !log.says(&app.group_row(OTHER).name));
    let theirs = admin.get(&format!("/moderatie/{OTHER}/logboek"));
    assert!(theirs.says("Een titel voor weinigen") && theirs.says(&app.group_row(OTHER).name));
}

#[test]
fn administrators_move_everywhere_but_not_to_a_closed_group_or_nowhere() {
    let app = TestApp::start();
    let (anna, admin) = (app.member("anna"), app.admin());
    let (thread, _) = app.thread(&anna, SLUG, "Een vraag");
    app.close_group(OTHER);
    for group in [OTHER, "bestaat-niet", "", "a\0b"] {
        assert_eq!(act(&admin, thread, "verplaatsen", &[("group", group)]).status, 422, "{group:?}");
    }
    assert_eq!(act(&admin, thread, "verplaatsen", &[("group", "vakdeskundigheid")]).status, 303);
    let long = "r".repeat(301);
    let page = act(&admin, thread, "verplaatsen", &[("group", SLUG), ("reason", &long)]);
    assert_eq!((page.fault("move-reason").contains("te lang"), page.value("move-reason")), (true, long));
    assert_eq!(act(&anna, thread, "verplaatsen", &[("group", SLUG)]).status, 403);
}

#[test]
fn what_went_to_a_board_for_its_members_is_gone_for_others_at_once() {
    let app = TestApp::start();
    let (anna, bram, admin) = (app.member("anna"), app.member("bram"), app.admin());
    let (thread, _) = app.thread(&anna, SLUG, "Een vraag");
    let post = app.reply(&admin, thread, None, "Een antwoord");
    app.set_group(OTHER, Audience::Group, JoinPolicy::Invite);
    act(&admin, thread, "verplaatsen", &[("group", OTHER)]);
    for path in [format!("/gesprekken/{thread}"), format!("/reacties/{post}")] {
        assert_eq!(bram.get(&path).status, 404, "{path}");
    }
}
