//! The 13 themagroepen: who finds them, who reads them, how one joins and leaves, and how a board is read.

use std::collections::BTreeMap;

use leestafel::forum::access::{Audience, GroupRole, JoinPolicy};

use crate::support::{Page, TestApp, boards::WHY_GROUP_ONLY};

const NAMES: [&str; 13] = [
    "Doorgaande leeslijn",
    "Mediawijsheid",
    "Basisvaardigheden",
    "Leven Lang Leren",
    "Community Librarian",
    "Werkplaats",
    "Digitale bibliotheek",
    "Bibliotheek 3.0 en Transformatie & optimalisatie",
    "Effectmeting",
    "Marketing",
    "Innovatiemethodiek",
    "Kennisdeling",
    "Vakdeskundigheid",
];
const BOARD: &str = "/themagroepen/mediawijsheid";
const ROWS: &str = ".thread-list .thread-row h3";

/// A page without the address that was asked for.
fn without(page: &Page, address: &str) -> String {
    page.body.replace(address, "…").replace(&address.replace('/', "%2F"), "…")
}

/// All headers but the time of day.
fn headers(page: &Page) -> BTreeMap<String, String> {
    let all = page.headers.iter().filter(|(name, _)| *name != "date");
    all.map(|(name, value)| (name.to_string(), format!("{value:?}"))).collect()
}

#[test]
fn the_13_groups_stand_in_their_fixed_order_under_their_working_lines() {
    let app = TestApp::start();
    for page in [app.guest().get("/themagroepen"), app.member("anna").get("/themagroepen")] {
        assert_eq!(page.texts(".group-card h3"), NAMES);
        let lines = page.texts(".group-lines h2");
        let expected = [
            "Jeugd & Onderwijs",
            "Participatie & Zelfredzaamheid",
            "Persoonlijke ontwikkeling",
            "Verandering & verbreding",
        ];
        assert_eq!((&lines[..4], lines.len()), (&expected.map(str::to_owned)[..], 5));
        assert_eq!(page.count(".group-lines section:nth-of-type(1) .group-card"), 2);
        assert_eq!(page.count(".group-lines section:nth-of-type(5) .group-card"), 5);
    }
}

#[test]
fn a_board_for_members_asks_a_visitor_to_sign_in_and_then_leads_back() {
    let app = TestApp::start();
    let (anna, guest) = (app.member("anna"), app.guest());
    let (thread, post) = app.thread(&anna, "mediawijsheid", "Nepnieuws in groep 8");
    for path in [BOARD, &app.address(thread), &format!("{BOARD}/over"), &format!("/reacties/{post}")] {
        let page = guest.get(path);
        let back = format!("/inloggen?verder={}", path.replace('/', "%2F"));
        assert_eq!((page.status, page.location()), (303, Some(back.as_str())), "{path}");
        assert!(!page.body.contains("Nepnieuws"));
    }
    assert!(app.member("bram").get(BOARD).says("Nepnieuws in groep 8"));
}

#[test]
fn a_public_board_is_read_by_everybody_and_shows_visitors_no_form() {
    let app = TestApp::start();
    app.set_group("mediawijsheid", Audience::Public, JoinPolicy::Open);
    let anna = app.member("anna");
    let (thread, _) = app.thread(&anna, "mediawijsheid", "Nepnieuws in groep 8");
    let guest = app.guest();
    let board = guest.get(BOARD);
    assert_eq!((board.status, board.texts(ROWS)), (200, vec!["Nepnieuws in groep 8".to_owned()]));
    assert!(board.says("Iedereen kan meelezen."));
    let page = guest.get(&app.address(thread));
    assert_eq!((page.status, page.count("main form")), (200, 0), "{}", page.body);
    assert!(page.says("Wil je reageren? Log dan eerst in."));
    assert_eq!(guest.get(&format!("{BOARD}/leden")).status, 303, "who they are is for members");
    assert!(page.attributes("main a", "href").iter().all(|href| !href.starts_with("/leden/")));
}

#[test]
fn a_board_for_its_group_does_not_exist_for_others() {
    let app = TestApp::start();
    app.set_group("vakdeskundigheid", Audience::Group, JoinPolicy::Open);
    let noor = app.moderator_of("vakdeskundigheid");
    let (thread, post) = app.thread(&noor, "vakdeskundigheid", "Een lastig gesprek");
    let (guest, other) = (app.guest(), app.member("bram"));
    let pairs = [
        ("/themagroepen/vakdeskundigheid".to_owned(), "/themagroepen/vakdeskundigheix".to_owned()),
        ("/themagroepen/vakdeskundigheid/over".to_owned(), "/themagroepen/vakdeskundigheix/over".to_owned()),
        (app.address(thread), "/gesprekken/99-een-lastig-gesprek".to_owned()),
        (format!("/gesprekken/{thread}"), "/gesprekken/99".to_owned()),
        (format!("/reacties/{post}"), "/reacties/99".to_owned()),
        (format!("/reacties/{post}/versies"), "/reacties/99/versies".to_owned()),
    ];
    for client in [&guest, &other.client] {
        for (real, invented) in &pairs {
            let (hidden, nothing) = (client.get(real), client.get(invented));
            assert_eq!((hidden.status, nothing.status), (404, 404), "{real}");
            assert_eq!(without(&hidden, real), without(&nothing, invented), "{real}");
            assert_eq!(headers(&hidden), headers(&nothing));
        }
        let list = client.get("/themagroepen");
        assert_eq!((list.count(".group-card"), list.says("Vakdeskundigheid")), (12, false));
    }
    let page = noor.get(&pairs[0].0);
    assert!(page.says("Alleen leden van deze groep lezen mee.") && page.says(WHY_GROUP_ONLY));
    assert!(noor.get(&pairs[2].0).says(WHY_GROUP_ONLY), "the reason stands at the thread as well");
    assert_eq!(app.admin().get(&pairs[0].0).status, 200);
}

#[test]
fn an_open_group_is_joined_at_once_and_left_again() {
    let app = TestApp::start();
    let anna = app.member("anna");
    for _ in 0..2 {
        let joined = anna.post(&format!("{BOARD}/lid-worden"), &[]);
        assert_eq!((joined.status, joined.location()), (303, Some(BOARD)));
    }
    let board = anna.get(BOARD);
    assert!(
        board.says("Je bent lid van deze themagroep.") && board.says("Verlaat deze groep"),
        "{}",
        board.body
    );
    assert_eq!(app.group_row("mediawijsheid").member_count, 1, "joining twice counts once");
    assert_eq!(anna.get(&format!("{BOARD}/leden")).texts(".person h3"), ["Anna Test"]);
    for _ in 0..2 {
        let left = anna.post(&format!("{BOARD}/verlaten"), &[]);
        assert_eq!((left.status, left.location()), (303, Some("/themagroepen")));
    }
    assert!(anna.get(BOARD).says("Word lid van deze groep"));
    assert_eq!(app.group_row("mediawijsheid").member_count, 0);
}

#[test]
fn other_groups_say_how_one_joins_and_let_nobody_in_by_themselves() {
    let app = TestApp::start();
    let anna = app.member("anna");
    let reasons = [
        (JoinPolicy::Request, "Je vraagt of je mee mag doen.", 422),
        (JoinPolicy::Invite, "Een moderator nodigt leden uit.", 403),
    ];
    for (policy, reason, status) in reasons {
        app.set_group("mediawijsheid", Audience::Members, policy);
        let board = anna.get(BOARD);
        assert!(board.says(reason) && !board.says("Word lid van deze groep"), "{policy:?}");
        assert_eq!(anna.post(&format!("{BOARD}/lid-worden"), &[]).status, status, "{policy:?}");
        assert_eq!(app.role(&anna, "mediawijsheid"), None);
    }
    app.set_group("mediawijsheid", Audience::Members, JoinPolicy::Open);
    app.close_group("mediawijsheid");
    let refused = anna.post(&format!("{BOARD}/lid-worden"), &[]);
    assert!(refused.status == 403 && refused.says("Deze themagroep is gesloten."), "{}", refused.body);
    let visitor = app.guest().post(&format!("{BOARD}/lid-worden"), &[]);
    assert!(visitor.status == 303 && visitor.location().is_some_and(|to| to.starts_with("/inloggen")));
}

#[test]
fn the_last_moderator_cannot_leave_until_there_is_another() {
    let app = TestApp::start();
    let noor = app.moderator_of("mediawijsheid");
    let refused = noor.post(&format!("{BOARD}/verlaten"), &[]);
    assert_eq!(refused.status, 409);
    assert!(refused.says("Je bent de enige moderator van deze themagroep."));
    assert_eq!(app.role(&noor, "mediawijsheid"), Some(GroupRole::Moderator));
    let (bram, group, at) = (app.member("bram"), app.group("mediawijsheid"), app.clock.now());
    app.write(|db| {
        leestafel::forum::groups::store::insert_member(db, group, bram.id, GroupRole::Moderator, at)
    });
    assert_eq!(noor.post(&format!("{BOARD}/verlaten"), &[]).status, 303);
    assert_eq!(app.role(&noor, "mediawijsheid"), None);
}

#[test]
fn a_board_is_filtered_by_state_kind_and_label() {
    let app = TestApp::start();
    let (anna, bram) = (app.member("anna"), app.member("bram"));
    app.pass(chrono::Duration::minutes(1));
    let start = |kind: &str, title: &str, labels: &str| {
        let fields = [("kind", kind), ("title", title), ("body", "Tekst"), ("labels", labels)];
        assert_eq!(anna.post(&format!("{BOARD}/nieuw"), &fields).status, 303);
    };
    start("experience", "Een ervaring", "digid, ouders");
    start("question", "Een vraag", "DigiD");
    start("document", "Een stuk", "");
    let question = bram.get(&format!("{BOARD}?soort=vraag")).attribute(&format!("{ROWS} a"), "href");
    let id = question.trim_start_matches("/gesprekken/").split('-').next().unwrap().to_owned();
    assert_eq!(bram.post(&format!("/gesprekken/{id}/reacties"), &[("body", "Zo")]).status, 303);
    let titles = |query: &str| {
        let mut titles = bram.get(&format!("{BOARD}{query}")).texts(ROWS);
        titles.sort();
        titles
    };
    let all = ["Een ervaring", "Een stuk", "Een vraag"];
    assert_eq!(titles(""), all);
    assert_eq!(titles("?filter=zonder-reactie"), ["Een ervaring", "Een stuk"]);
    assert_eq!(titles("?soort=ervaring"), ["Een ervaring"]);
    assert_eq!(titles("?label=digid"), ["Een ervaring", "Een vraag"]);
    assert_eq!(titles("?label=%23DigiD&soort=vraag"), ["Een vraag"]);
    assert_eq!(titles("?filter=nieuw"), all);
    bram.post(&format!("/gesprekken/{id}/gelezen"), &[]);
    assert_eq!(titles("?filter=nieuw"), ["Een ervaring", "Een stuk"]);
    assert!(anna.get(&format!("{BOARD}?filter=nieuw")).texts(ROWS) == ["Een vraag"], "own posts are not new");
    for nonsense in ["?filter=x", "?soort=x", "?filter=%00&soort=%FF", "?label=%00"] {
        assert_eq!(titles(nonsense), all, "{nonsense}");
    }
    let nothing = bram.get(&format!("{BOARD}?label=bestaat-niet"));
    assert!(nothing.says("Met deze keuze staan er geen gesprekken.") && nothing.says("Toon alle gesprekken"));
    assert!(
        app.member("carla").get("/themagroepen/marketing").says("Nog geen gesprekken. Stel de eerste vraag.")
    );
}

#[test]
fn what_is_new_is_no_choice_for_a_visitor() {
    let app = TestApp::start();
    app.set_group("mediawijsheid", Audience::Public, JoinPolicy::Open);
    app.threads(&app.member("anna"), "mediawijsheid", 2);
    let page = app.guest().get(&format!("{BOARD}?filter=nieuw"));
    assert_eq!(page.texts(".section-head .filters a"), ["Alles", "Zonder reactie"]);
    assert_eq!(page.count(ROWS), 2);
}

#[test]
fn pages_of_a_board_hold_each_of_75_threads_of_one_moment_once_with_pinned_ones_first() {
    let app = TestApp::start();
    let (anna, noor) = (app.member("anna"), app.moderator_of("mediawijsheid"));
    let threads = app.threads(&anna, "mediawijsheid", 75);
    assert_eq!(noor.post(&format!("/gesprekken/{}/vastzetten", threads[0]), &[]).status, 303);
    let mut page = anna.get(BOARD);
    assert_eq!(page.texts(ROWS)[0], "Gesprek 1", "the pinned one, though it is the oldest");
    assert!(page.text(".thread-list .thread-row").contains("Vastgezet"));
    let mut seen = page.texts(ROWS);
    let mut sizes = vec![seen.len()];
    for _ in 0..5 {
        let next = page.attribute("a[rel=next]", "href");
        if next.is_empty() {
            break;
        }
        // What is written meanwhile moves nothing from one page to another.
        app.pass(chrono::Duration::seconds(1));
        app.thread(&anna, "mediawijsheid", "Intussen");
        page = anna.get(&next);
        sizes.push(page.count(ROWS));
        seen.extend(page.texts(ROWS));
        assert!(page.says("Terug naar de nieuwste"));
    }
    assert_eq!(sizes, [31, 30, 14]);
    let expected: Vec<String> =
        std::iter::once(1).chain((2..=75).rev()).map(|number| format!("Gesprek {number}")).collect();
    assert_eq!(seen, expected);
}

#[test]
fn a_nonsense_page_of_a_board_is_its_first_page() {
    let app = TestApp::start();
    let anna = app.member("anna");
    app.threads(&anna, "mediawijsheid", 31);
    for nonsense in ["x", "-1", "0", "2", "99999999999999999999-1", "1-x", "%00", "%FF", "'+OR+1=1", "1-2-3"]
    {
        let page = anna.get(&format!("{BOARD}?pagina={nonsense}"));
        assert_eq!((page.status, page.count(ROWS)), (200, 30), "{nonsense}");
    }
    for far in ["9223372036854775807-9223372036854775807", "-9223372036854775808-1", "1-1"] {
        assert_eq!(anna.get(&format!("{BOARD}?pagina={far}")).status, 200, "{far}");
    }
    assert_eq!(anna.get(&format!("{BOARD}?pagina=1&pagina=2")).status, 400, "a parameter given twice");
}
