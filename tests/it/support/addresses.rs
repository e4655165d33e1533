//! For each line of the page of routes an address that leads to something real.

use chrono::Duration;
use leestafel::{
    app::routes::Route,
    forum::{
        cases::{self, forms::NewReport, model::ReportReason},
        effects,
        invitations::{
            self,
            model::{Invitee, Terms},
        },
        members::model::MemberState,
        membership::absences::{self, model::Period},
        organisations::{self, model::OrganisationDetails},
        profiles,
        relays::{self, model::Relay},
        threads::{
            cross_listing::{
                self,
                model::{CrossListing, ListingState},
            },
            model::{Body, Labels, ThreadKind, Title},
            posting::{self, Start},
            preparing,
        },
    },
    platform::ids::{AbsenceId, MemberId, OrganisationId, OutboxId, ThreadId},
    platform::mail::{
        headers::MailHeaders,
        outbox::{self, NewMail},
        refusals,
    },
};

use super::{TestApp, people::Person};

/// What stands for the variable parts of addresses.
pub struct Addresses {
    /// The group in question.
    pub slug: String,
    pictured: MemberId,
    waiting: MemberId,
    organisation: OrganisationId,
    asset: String,
    counted: MemberId,
    absence: AbsenceId,
    mail: OutboxId,
}

/// A link of a mail that never was.
pub const NO_TOKEN: &str = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

impl Addresses {
    /// Makes what addresses lead to: somebody with a picture, somebody who waits, an organisation.
    pub fn of(app: &TestApp, slug: &str) -> Self {
        let pictured = app.member("gezien");
        // So that guests who are there may see them.
        app.join(&pictured, "mediawijsheid");
        let waiting = app.person("wachtend", MemberState::Pending, false);
        let name = app.site.cx.pictures.keep(b"not really a picture").expect("a picture");
        let at = app.clock.now();
        let details =
            OrganisationDetails::parse("Bibliotheek Test", "library", "", "").expect("an organisation");
        let organisation = app.write(|db| {
            profiles::store::set_picture(db, pictured.id, Some(&name))?;
            organisations::store::insert(db, &details, at)
        });
        let counted = app.member("geteld");
        app.join(&counted, slug);
        let counted = counted.id;
        let period = Period { starts_at: at.plus(Duration::days(7)), ends_at: at.plus(Duration::days(9)) };
        let group = app.group(slug);
        let absence = app.write(|db| absences::store::insert(db, (group, counted, counted), &period, "", at));
        let mail = NewMail {
            kind: "admitted".to_owned(),
            message_id: format!("<{slug}@leestafel.example>"),
            recipient_name: String::new(),
            recipient: "gezien@elders.example".to_owned(),
            subject: "Welkom".to_owned(),
            text_body: String::new(),
            html_body: String::new(),
            sender_name: String::new(),
            reply_to: String::new(),
            headers: MailHeaders::default().to_text(),
        };
        let mail = app.write(|db| outbox::enqueue(db, &mail, at));
        let asset = app.guest().get("/").attribute("link[rel=stylesheet]", "href");
        Self {
            slug: slug.to_owned(),
            pictured: pictured.id,
            waiting: waiting.id,
            organisation,
            asset,
            counted,
            absence,
            mail,
        }
    }

    /// The address of a route. A thread or a post is a new one by `author`; a session is one of `viewer`.
    pub fn fill(&self, app: &TestApp, route: &Route, author: &Person, viewer: Option<&Person>) -> String {
        let path = route.path;
        let with = |id: String| path.replace("{id}", &id);
        if path.starts_with("/assets/") {
            return self.asset.clone();
        }
        if path.starts_with("/moderatie/{slug}/gesprekken/") {
            return with(self.offered(app, author)).replace("{slug}", &self.slug);
        }
        if path.starts_with("/gesprekken/") || path.starts_with("/reacties/") {
            let (thread, reply) = self.conversation(app, author);
            if let Some(viewer) = viewer.filter(|_| path.ends_with("/doorgespeeld")) {
                relayed(app, thread.parse().expect("a thread"), viewer);
            }
            if let Some(viewer) = viewer.filter(|_| path.ends_with("/gebruikt")) {
                let at = app.clock.now();
                let thread = thread.parse().expect("a thread");
                app.write(|db| effects::store::insert(db, viewer.id, thread, at));
            }
            return with(if path.starts_with("/gesprekken/") { thread } else { reply });
        }
        if path.starts_with("/moderatie/zaken/") || path.starts_with("/zaken/") {
            return with(self.case(app, author, viewer));
        }
        if path.starts_with("/moderatie/werk/") {
            let (thread, _) = self.conversation(app, author);
            return path.replace("{item}", &format!("question_{thread}"));
        }
        if path.contains("/sessies/{id}") {
            return with(viewer.map_or_else(|| "1".to_owned(), |viewer| app.session(viewer).to_string()));
        }
        if path.starts_with("/beheer/mail/adressen/") {
            let at = app.clock.now();
            return with(app.write(|db| {
                refusals::note(db, "weg@elders.example", "550 no such user", 1, at)?;
                let all = refusals::list_suppressed(db, 1)?;
                Ok(all.first().map_or(0, |one| one.id.0).to_string())
            }));
        }
        let id = match path {
            _ if path.starts_with("/beheer/mail/") => self.mail.to_string(),
            _ if path.starts_with("/leden/") => self.pictured.to_string(),
            _ if path.starts_with("/beheer/leden/") => self.waiting.to_string(),
            _ if path.starts_with("/beheer/organisaties/") => self.organisation.to_string(),
            _ => app.group("marketing").to_string(),
        };
        let path = with(id);
        let path = if path.contains("{invitation}") {
            path.replace("{invitation}", &self.invitation(app))
        } else {
            path
        };
        path.replace("{member}", &self.counted.to_string())
            .replace("{note}", "1")
            .replace("{absence}", &self.absence.to_string())
            .replace("{slug}", &self.slug)
            .replace("{token}", NO_TOKEN)
    }

    /// The same address, leading to nothing.
    pub fn fill_with_nothing(route: &Route) -> String {
        route
            .path
            .replace("{id}", "987654321")
            .replace("{member}", "987654321")
            .replace("{note}", "987654321")
            .replace("{absence}", "987654321")
            .replace("{invitation}", "987654321")
            .replace("{item}", "question_987654321")
            .replace("{slug}", "bestaat-niet")
            .replace("{token}", NO_TOKEN)
    }

    /// Somebody who was invited to the group just now.
    fn invitation(&self, app: &TestApp) -> String {
        let (group, by, at) = (app.group(&self.slug), self.counted, app.clock.now());
        let invitee = Invitee::parse("Ina Vitatie", "ina@elders.example", "").expect("somebody to invite");
        let terms = Terms { guest_until: None, language: "nl", most_a_day: 1 };
        app.write(|db| invitations::store::insert(db, group, &invitee, &terms, by, at)).to_string()
    }

    /// A case about a new reply by `author` that `viewer` reported.
    fn case(&self, app: &TestApp, author: &Person, viewer: Option<&Person>) -> String {
        let (_, reply) = self.conversation(app, author);
        let post = reply.parse().expect("a post");
        let (group, at) = (app.group(&self.slug), app.clock.now());
        let reporter = viewer.map(|viewer| viewer.id);
        app.write(|db| {
            let case = cases::store::insert(db, group, post, at)?;
            let new = NewReport { reason: ReportReason::Unkind, explanation: String::new(), visitor: None };
            cases::store::insert_report(db, case, reporter, &new, at)?;
            Ok(case.to_string())
        })
    }

    /// A new question on another board that was offered to the group.
    fn offered(&self, app: &TestApp, author: &Person) -> String {
        let (thread, _) = Self::conversation_in(app, author, "marketing");
        let id = thread.parse().expect("a thread");
        let (group, at) = (app.group(&self.slug), app.clock.now());
        let row = CrossListing {
            thread_id: id,
            group_id: group,
            state: ListingState::Proposed,
            note: String::new(),
            proposed_by: Some(author.id),
            proposed_at: at,
            decided_by: None,
            decided_at: None,
            reason: String::new(),
            pinned_at: None,
            pinned_until: None,
            last_post_at: at,
        };
        app.write(|db| cross_listing::store::replace(db, &row));
        thread
    }

    /// A new question and a reply to it, both by the same person.
    fn conversation(&self, app: &TestApp, author: &Person) -> (String, String) {
        Self::conversation_in(app, author, &self.slug)
    }

    fn conversation_in(app: &TestApp, author: &Person, slug: &str) -> (String, String) {
        let (group, at) = (app.group(slug), app.clock.now());
        app.write(|db| {
            let text = preparing::prepare(db, &Body::parse("Een tekst").expect("a body"))?;
            let title = Title::parse("Een gesprek").expect("a title");
            let kind = ThreadKind::Question;
            let new = Start { kind, title, text: text.clone(), labels: Labels::default() };
            let thread = posting::start(db, &author.actor, group, &new, at)?.thread;
            let reply = posting::reply(db, &author.actor, thread, None, &text, at)?.post;
            Ok((thread.to_string(), reply.to_string()))
        })
    }
}

/// A question was passed on to somebody.
fn relayed(app: &TestApp, thread: ThreadId, to: &Person) {
    let relay = Relay {
        thread_id: thread,
        member_id: to.id,
        asked_by: None,
        why: String::new(),
        note: String::new(),
        created_at: app.clock.now(),
        declined_at: None,
        decline_reason: String::new(),
    };
    app.write(|db| relays::store::insert(db, &relay));
}
