//! Who hears of a post, how fast, and how that is stopped.

mod digest;
mod following;
mod mailing;
mod settings;
mod stopping;

use leestafel::platform::ids::{PostId, ThreadId};

use crate::support::{TestApp, mails::Mail, people::Person};

const SLUG: &str = "mediawijsheid";

/// A site with a thread of Anna, and Bram who could reply.
struct World {
    app: TestApp,
    anna: Person,
    bram: Person,
    thread: ThreadId,
}

fn world() -> World {
    let app = TestApp::start();
    let (anna, bram) = (app.member("anna"), app.member("bram"));
    let (thread, _) = app.thread(&anna, SLUG, "Welke les werkt?");
    app.mails();
    World { app, anna, bram, thread }
}

impl World {
    /// Bram writes in Anna's thread.
    fn reply(&self, body: &str) -> PostId {
        self.app.reply(&self.bram, self.thread, None, body)
    }

    /// The mails to somebody since the last look.
    fn mails_to(&self, who: &Person) -> Vec<Mail> {
        let mails = self.app.mails().into_iter();
        mails.filter(|mail| mail.header("To").contains(&who.email)).collect()
    }

    /// Sets one of the answers of the settings, the others as they begin.
    fn set(who: &Person, changed: &[(&str, &str)]) {
        let mut fields = vec![
            ("to_me", "at_once"),
            ("followed", "digest"),
            ("in_groups", "digest"),
            ("digest_every", "weekly"),
            ("digest_day", "2"),
            ("digest_hour", "10"),
            ("quiet_from", "0"),
            ("quiet_until", "0"),
        ];
        for (name, value) in changed {
            fields.retain(|(known, _)| known != name);
            fields.push((name, value));
        }
        let page = who.post("/instellingen/meldingen", &fields);
        assert_eq!(page.status, 303, "{}", page.body);
    }
}
