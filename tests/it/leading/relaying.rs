//! An unanswered question goes to at most three colleagues who may know, each told why, each free to say no.

use chrono::Duration;
use leestafel::{
    forum::{
        access::{Audience, JoinPolicy},
        members::{self, model::MemberState},
        membership::{self, model::Mute},
        profiles::{
            editing,
            model::{ProfileDetails, ProfileInput},
        },
        threads::moderating,
    },
    platform::ids::{MemberId, ThreadId},
};

use super::{SLUG, at_once, member_in, second_moderator};
use crate::support::{Page, TestApp, people::Person};

/// Somebody who shows what they know; `hidden` names fields that they keep to themselves.
fn expert(app: &TestApp, name: &str, expertise: &str, hidden: &[&str]) -> Person {
    let person = app.member(name);
    let hidden: Vec<String> = hidden.iter().map(|field| (*field).to_owned()).collect();
    let full_name = app.read(|db| members::store::get(db, person.id)).name;
    let input = ProfileInput {
        name: &full_name,
        job_title: "Medewerker",
        province: "",
        expertise,
        ask_me_about: "",
        days: &[],
        hidden: &hidden,
        language: "nl",
        theme: "system",
    };
    let details = ProfileDetails::parse(&input).expect("a profile");
    app.write(|db| editing::edit(db, &person.actor, &details));
    person
}

fn page_of(thread: ThreadId) -> String {
    format!("/gesprekken/{thread}/doorspelen")
}

fn own_page(thread: ThreadId) -> String {
    format!("/gesprekken/{thread}/doorgespeeld")
}

fn offered(page: &Page) -> Vec<String> {
    page.texts("fieldset .choice b")
}

fn ask(by: &Person, thread: ThreadId, ids: &[MemberId]) -> Page {
    let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
    let mut fields: Vec<(&str, &str)> = ids.iter().map(|id| ("lid", id.as_str())).collect();
    fields.push(("note", "Jij deed dit toch?"));
    by.post(&page_of(thread), &fields)
}

/// A question about volunteers in the group.
fn question(app: &TestApp) -> ThreadId {
    let asker = member_in(app, "vrager");
    app.thread(&asker, SLUG, "Hoe werven jullie taalvrijwilligers?").0
}

#[test]
fn those_who_may_know_are_offered_the_best_first_and_with_their_own_words() {
    let app = TestApp::start();
    let noor = app.moderator_of(SLUG);
    let thread = question(&app);
    noor.post(
        &format!("/gesprekken/{thread}/labels"),
        &[("kind", "question"), ("labels", "vrijwilligers, taal")],
    );
    expert(&app, "carla", "marketing, e-books", &[]);
    expert(&app, "bram", "vrijwilligersbeleid", &[]);
    expert(&app, "anna", "taalvrijwilligers werven, NT1", &[]);
    expert(&app, "geheim", "taalvrijwilligers", &["expertise"]);
    let page = noor.get(&page_of(thread));
    assert_eq!(offered(&page), ["Anna Test", "Bram Test"], "what is hidden says nothing");
    let whys = page.texts("fieldset .choice small");
    assert!(whys[0].contains("taalvrijwilligers werven") && !whys[0].contains("NT1"), "{whys:?}");
    let step = noor.get("/moderatie").attributes(".work-line a.quiet", "href");
    assert!(step.contains(&page_of(thread)), "{step:?}");
    let manage = noor.get(&format!("/gesprekken/{thread}/beheren"));
    assert_eq!(manage.attributes("a[href$='/doorspelen']", "href"), [page_of(thread)]);
    let found = noor.get(&format!("{}?naam=car", page_of(thread)));
    assert_eq!(offered(&found), ["Carla Test"]);
    assert!(found.text("fieldset .choice small").contains("niets over dit onderwerp"));
    let anna = noor.get(&page_of(thread)).attribute("fieldset input", "value");
    let kept = noor.post(&page_of(thread), &[("lid", &anna), ("naam", "carla"), ("zoeken", "1")]);
    assert_eq!((kept.status, offered(&kept)), (200, vec!["Anna Test".to_owned(), "Carla Test".to_owned()]));
    assert_eq!(kept.attributes("fieldset input[checked]", "value"), [anna], "who was chosen stays chosen");
    assert!(app.mails().is_empty(), "looking asks nobody");
    assert_eq!(noor.get(&format!("{}?naam=%00", page_of(thread))).status, 200);
    for odd in ["%25", "_", "%F0%9F%98%80", "'"] {
        assert_eq!(offered(&noor.get(&format!("{}?naam={odd}", page_of(thread)))).len(), 0, "{odd}");
    }
}

#[test]
fn whoever_is_asked_gets_one_notification_and_one_mail_with_the_reason() {
    let app = TestApp::start();
    let noor = app.moderator_of(SLUG);
    let thread = question(&app);
    let (anna, bram) =
        (expert(&app, "anna", "taalvrijwilligers, NT1", &[]), expert(&app, "bram", "boeken", &[]));
    app.mails();
    ask(&noor, thread, &[anna.id, bram.id]).leads_to(&page_of(thread));
    let mails = app.mails();
    assert_eq!(mails.len(), 2);
    let to = |person: &Person| mails.iter().find(|mail| mail.header("To").contains(&person.email)).unwrap();
    let mail = to(&anna);
    assert!(mail.header("Subject").contains("Weet jij dit?"), "{}", mail.raw);
    for words in [
        "Hoe werven jullie taalvrijwilligers?",
        "In je profiel staat: taalvrijwilligers.",
        "Jij deed dit toch?",
    ] {
        assert!(mail.raw.contains(words), "{words}: {}", mail.raw);
    }
    assert!(
        mail.raw.contains(&own_page(thread)) && mail.raw.contains(&format!("/gesprekken/{thread}#reageer"))
    );
    assert!(to(&bram).raw.contains("koos jou zelf uit"), "{}", to(&bram).raw);
    let home = anna.get("/");
    assert_eq!(home.texts(".news-card h3"), ["Vrager Test stelde een vraag waar jij iets van kunt weten"]);
    assert!(anna.get(&own_page(thread)).says("dacht hierbij aan jou"));
    let work = noor.get("/moderatie").text(".work");
    assert!(
        work.contains("Doorgespeeld aan Anna Test (wacht op antwoord), Bram Test (wacht op antwoord)"),
        "{work}"
    );
    assert!(noor.get(&format!("/moderatie/{SLUG}/logboek")).says("Anna Test, Bram Test"));
    let form = [("lid", "0"), ("Idempotency-Key", "zelfde")];
    assert_eq!(noor.post(&page_of(thread), &form).status, 422);
    app.reply(&anna, thread, None, "Zo doen wij dat.");
    assert!(noor.get(&page_of(thread)).says("antwoordde"));
    let own = anna.get(&own_page(thread));
    assert!(own.says("Je hebt hier al geantwoord") && own.count("form.form-card") == 0);
    anna.post(&own_page(thread), &[]).refuses(409, "Je hebt hier al geantwoord");
}

#[test]
fn saying_no_makes_room_for_another_and_nobody_is_asked_twice() {
    let app = TestApp::start();
    let noor = app.moderator_of(SLUG);
    let thread = question(&app);
    let people: Vec<Person> = ["anna", "bram", "carla", "dirk"]
        .iter()
        .map(|name| expert(&app, name, "taalvrijwilligers", &[]))
        .collect();
    let ids: Vec<MemberId> = people.iter().map(|person| person.id).collect();
    app.mails();
    let page = ask(&noor, thread, &ids);
    assert!(page.text("#lid-error").contains("nog 3 collega’s"), "{}", page.text("main"));
    assert!(page.status == 422 && page.value("note") == "Jij deed dit toch?");
    assert_eq!(page.count("fieldset input[checked]"), 4);
    assert!(app.mails().is_empty(), "all of them, or nobody");
    assert_eq!(ask(&noor, thread, &ids[..3]).status, 303);
    assert!(noor.get(&page_of(thread)).says("Er zijn nu drie collega’s gevraagd"));
    assert_eq!(ask(&noor, thread, &ids[3..]).status, 422);
    let (anna, dirk) = (&people[0], &people[3]);
    assert_eq!(anna.get(&own_page(thread)).count("form[action$='/doorgespeeld']"), 1);
    let long = "x".repeat(301);
    assert_eq!(anna.post(&own_page(thread), &[("reason", &long)]).faults(), ["reason"]);
    for _ in 0..2 {
        anna.post(&own_page(thread), &[("reason", "Ik ben met verlof")]).leads_to(&own_page(thread));
    }
    assert_eq!(anna.get("/").count(".news-card"), 0, "it asks no more");
    assert!(anna.get(&own_page(thread)).says("niet kunt beantwoorden"));
    let page = noor.get(&page_of(thread));
    assert!(page.says("weet het niet") && page.says("Ik ben met verlof"), "{}", page.text("main"));
    assert_eq!(offered(&page), ["Dirk Test"]);
    ask(&noor, thread, &[anna.id]).refuses(409, "Een van deze collega’s is net al gevraagd.");
    assert_eq!(ask(&noor, thread, &[dirk.id]).status, 303);
    assert_eq!(app.mails().len(), 4);
    assert!(noor.get(&page_of(thread)).says("Er zijn nu drie"));
    app.pass(Duration::days(8));
    let late = noor.get(&page_of(thread));
    assert!(late.says("reageerde niet") && late.says("nog 3 collega’s"), "who is silent keeps nobody out");
    assert_eq!(people[1].post(&own_page(thread), &[]).status, 303, "and may still say no");
}

#[test]
fn whoever_cannot_answer_or_did_is_not_offered_and_not_asked() {
    let app = TestApp::start();
    let noor = app.moderator_of(SLUG);
    let thread = question(&app);
    let words = "taalvrijwilligers";
    let wrote = expert(&app, "schreef", words, &[]);
    app.reply(&wrote, thread, None, "Ik weet dit ook niet.");
    let suspended = expert(&app, "geschorst", words, &[]);
    app.write(|db| members::store::move_state(db, suspended.id, MemberState::Active, MemberState::Suspended));
    let left = expert(&app, "vertrokken", words, &[]);
    app.write(|db| members::store::move_state(db, left.id, MemberState::Active, MemberState::Left));
    let muted = expert(&app, "gedempt", words, &[]);
    let (group, at, by) = (app.group(SLUG), app.clock.now(), noor.id);
    let until = at.plus(Duration::days(3));
    let mute = Mute { group_id: group, member_id: muted.id, until, reason: "x".into() };
    app.write(|db| membership::store::set_mute(db, &mute, by, at));
    let author = app.thread_row(thread).unwrap().author_id;
    app.mails();
    assert!(offered(&noor.get(&page_of(thread))).is_empty());
    for id in [wrote.id, suspended.id, left.id, muted.id, author, noor.id, MemberId(987_654)] {
        let page = ask(&noor, thread, &[id]);
        assert!(page.status == 422 && page.says("Niet iedereen die je koos kan gevraagd worden"), "{id}");
    }
    let outside = expert(&app, "buiten", words, &[]);
    assert_eq!(offered(&noor.get(&page_of(thread))), ["Buiten Test"]);
    for (audience, policy) in
        [(Audience::Group, JoinPolicy::Invite), (Audience::Members, JoinPolicy::Request)]
    {
        app.set_group(SLUG, audience, policy);
        assert!(offered(&noor.get(&page_of(thread))).is_empty(), "{policy:?}: who cannot write here");
        assert_eq!(ask(&noor, thread, &[outside.id]).status, 422);
    }
    app.join(&outside, SLUG);
    assert_eq!(offered(&noor.get(&page_of(thread))), ["Buiten Test"]);
    assert!(app.mails().is_empty());
}

#[test]
fn an_answered_closed_or_merged_question_asks_nobody_any_more_and_says_so() {
    let app = TestApp::start();
    let noor = app.moderator_of(SLUG);
    let anna = expert(&app, "anna", "taalvrijwilligers", &[]);
    let bram = expert(&app, "bram", "taalvrijwilligers", &[]);
    let author = member_in(&app, "vrager");
    let is_over = |thread: ThreadId, words: &str| {
        let page = noor.get(&page_of(thread));
        assert!(page.says(words) && page.count("fieldset") == 0, "{words}: {}", page.text("main"));
        assert!(page.says("hoeft niet meer"), "the open request says so");
        ask(&noor, thread, &[bram.id]).refuses(409, "Er is niets verstuurd.");
        let own = anna.get(&own_page(thread));
        assert!(own.says("hoeft niemand meer te antwoorden"), "{words}: {}", own.text("main"));
        anna.post(&own_page(thread), &[]).refuses(409, "geen antwoord meer nodig");
    };
    let asked = |title: &str| {
        let (thread, _) = app.thread(&author, SLUG, title);
        assert_eq!(ask(&noor, thread, &[anna.id]).status, 303);
        thread
    };
    let answered = asked("Beantwoord");
    let reply = app.reply(&noor, answered, None, "Zo");
    app.write(|db| moderating::accept_answer(db, &author.actor, reply, true, app.clock.now()));
    is_over(answered, "De vraag heeft een antwoord.");
    let locked = asked("Gesloten");
    noor.post(&format!("/gesprekken/{locked}/sluiten"), &[("reason", "Klaar")]);
    is_over(locked, "Dit gesprek is gesloten.");
    let merged = asked("Samengevoegd");
    let form = [("into", answered.to_string())];
    let fields: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(noor.post(&format!("/gesprekken/{merged}/samenvoegen"), &fields).status, 303);
    is_over(merged, "Dit gesprek is samengevoegd met een ander.");
}

#[test]
fn two_moderators_at_once_ask_nobody_twice_and_never_more_than_three() {
    let app = TestApp::start();
    let (noor, fenna) = (app.moderator_of(SLUG), second_moderator(&app, "fenna"));
    let thread = question(&app);
    let people: Vec<Person> = ["anna", "bram", "carla", "dirk"]
        .iter()
        .map(|name| expert(&app, name, "taalvrijwilligers", &[]))
        .collect();
    let ids: Vec<MemberId> = people.iter().map(|person| person.id).collect();
    app.mails();
    let (one, other) =
        at_once(|| ask(&noor, thread, &[ids[0]]).status, || ask(&fenna, thread, &[ids[0], ids[1]]).status);
    let mut both = [one, other];
    both.sort_unstable();
    assert_eq!(both, [303, 409], "one is told that a colleague was first");
    let sent = app.mails().len();
    assert!(sent == 1 || sent == 2, "{sent}");
    let (one, other) = at_once(
        || ask(&noor, thread, &[ids[2], if sent == 1 { ids[1] } else { ids[3] }][..3 - sent]).status,
        || ask(&fenna, thread, &[ids[3], if sent == 1 { ids[1] } else { ids[2] }][..3 - sent]).status,
    );
    let mut both = [one, other];
    both.sort_unstable();
    assert!(both == [303, 422] || both == [303, 409], "{both:?}");
    assert_eq!(app.mails().len(), 3 - sent);
}

#[test]
fn a_question_is_passed_on_by_its_moderators_alone_and_its_page_costs_the_same_for_more() {
    let app = TestApp::start();
    let (noor, other) = (app.moderator_of(SLUG), app.moderator_of("marketing"));
    let thread = question(&app);
    let anna = expert(&app, "anna", "taalvrijwilligers", &[]);
    for who in [&other, &anna] {
        assert_eq!(who.get(&page_of(thread)).status, 403);
        assert_eq!(ask(who, thread, &[anna.id]).status, 403);
    }
    assert_eq!(other.get(&own_page(thread)).status, 404, "who was not asked");
    let asked = |path: &str| {
        let before = app.site.cx.database.statement_count();
        assert_eq!(noor.get(path).status, 200);
        app.site.cx.database.statement_count() - before
    };
    assert_eq!(ask(&noor, thread, &[anna.id]).status, 303);
    let few = (asked(&page_of(thread)), asked("/moderatie"));
    let more: Vec<Person> =
        (0..8).map(|number| expert(&app, &format!("lid{number}"), "taalvrijwilligers", &[])).collect();
    assert_eq!(ask(&noor, thread, &[more[0].id, more[1].id]).status, 303);
    more[0].post(&own_page(thread), &[]);
    ask(&noor, thread, &[more[2].id]);
    anna.post(&own_page(thread), &[]);
    assert_eq!((asked(&page_of(thread)), asked("/moderatie")), few);
}
