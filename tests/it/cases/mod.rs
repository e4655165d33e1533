//! Whoever sees something wrong can say so and hears what came of it; who decides gives a reason and a house
//! rule; nobody judges what they wrote or decided themselves; and everybody may see what was decided, without
//! names.

mod deciding;
mod log;
mod objecting;
mod profiles;
mod reporting;

use leestafel::{
    forum::{access::GroupRole, groups, membership},
    platform::ids::PostId,
};

use crate::support::{Client, Page, TestApp, people::Person};

const SLUG: &str = "mediawijsheid";
const WHY: &str = "Er stonden gegevens van een bezoeker in.";

/// A site with a post by Bram that Anna may report, and somebody who leads the group.
struct World {
    app: TestApp,
    anna: Person,
    bram: Person,
    noor: Person,
    post: PostId,
}

fn world() -> World {
    let app = TestApp::start();
    let (anna, bram, noor) = (app.member("anna"), app.member("bram"), app.moderator_of(SLUG));
    let (thread, _) = app.thread(&anna, SLUG, "Een vraag");
    let post = app.reply(&bram, thread, None, "Mevrouw Jansen, pas 0199.");
    // What the reply itself is mailed for is not looked at here.
    app.mails();
    World { app, anna, bram, noor, post }
}

/// Makes somebody one of those who lead the group.
fn lead(app: &TestApp, person: &Person) {
    let (group, at) = (app.group(SLUG), app.clock.now());
    app.write(|db| {
        groups::store::insert_member(db, group, person.id, GroupRole::Moderator, at)?;
        // Whoever wrote in it belongs to it already.
        membership::store::set_role(db, group, person.id, GroupRole::Moderator)
    });
}

impl World {
    fn report(&self, by: &Client, fields: &[(&str, &str)]) -> Page {
        by.post(&format!("/reacties/{}/melden", self.post), fields)
    }

    /// Anna's report; gives the path of the case.
    fn case(&self) -> String {
        let page = self.report(&self.anna, &[("reason", "visitor_data"), ("explanation", "Een pasnummer.")]);
        assert_eq!(page.status, 303, "{}", page.body);
        self.noor.get(&format!("/moderatie/{SLUG}/meldingen")).attribute(".line__title a", "href")
    }

    fn own(case: &str) -> String {
        case.replace("/moderatie", "")
    }

    fn is_hidden(&self) -> bool {
        self.app.post_row(self.post).removed_at.is_some()
    }
}

fn decide(by: &Client, case: &str, decision: &str) -> Page {
    by.post(&format!("{case}/besluit"), &[("decision", decision), ("rule", "3"), ("reason", WHY)])
}
