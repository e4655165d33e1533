//! Moderators search the log of their group; everybody may see what was decided, without names.

use leestafel::forum::access::{Audience, JoinPolicy};

use super::{SLUG, WHY, decide, world};

#[test]
fn the_log_of_a_group_is_searched_and_the_public_one_names_nobody() {
    let world = world();
    let case = world.case();
    decide(&world.noor, &case, "hide");
    let (thread, _) = world.app.thread(&world.anna, SLUG, "Te sluiten");
    world.noor.post(&format!("/gesprekken/{thread}/sluiten"), &[("reason", "Één keer is genoeg gezegd.")]);
    let log = |query: &str| world.noor.get(&format!("/moderatie/{SLUG}/logboek{query}"));
    assert_eq!(log("").count("tbody tr"), 2);
    assert_eq!(log("?q=GEZEGD").texts("tbody tr").len(), 1);
    assert_eq!(
        log("?q=%C3%89%C3%A9n").texts("tbody tr").len(),
        1,
        "a capital with an accent on both engines"
    );
    assert_eq!(log("?q=%25").count("tbody tr"), 0, "a sign of LIKE is plain text");
    assert!(log("?q=niets-van-dat").says("Niets gevonden"));
    world.app.set_group("marketing", Audience::Group, JoinPolicy::Open);
    let marketing = world.app.moderator_of("marketing");
    let (secret, _) = world.app.thread(&marketing, "marketing", "Geheim");
    marketing.post(&format!("/gesprekken/{secret}/sluiten"), &[("reason", "Geheime reden")]);
    let page = world.anna.get("/huisregels/logboek");
    let rows = page.texts("section[aria-labelledby=lines] tbody tr");
    assert_eq!(rows.len(), 2, "{rows:?}");
    assert!(
        rows.iter()
            .any(|row| row.contains("Melding: verborgen") && row.contains("3. Geen gegevens van bezoekers"))
    );
    for word in ["Bram", "Moderator-", "Een vraag", "Te sluiten", WHY, "Geheim", "Marketing"] {
        assert!(!page.text("main").contains(word), "{word}: {}", page.text("main"));
    }
    assert!(page.text("section[aria-labelledby=counts] thead").contains("2026"));
    assert_eq!(marketing.get("/huisregels/logboek").count("section[aria-labelledby=lines] tbody tr"), 3);
    assert!(world.app.guest().get("/huisregels/logboek").says("Er is nog niets besloten"));
}
