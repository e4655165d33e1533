//! Every page of the site, in every state that the demo can show, and as whom to look at it.

use serde_json::json;

use crate::support::{Browser, Role, Site, Visitor};

/// A form that is sent from the page at which one looks.
#[derive(Debug, Clone)]
pub struct Sent {
    /// Which form.
    pub form: &'static str,
    /// What is filled in, by the names of fields.
    pub fields: Vec<(&'static str, String)>,
    /// The button, where it is not the first one.
    pub button: Option<&'static str>,
}

/// A page to look at.
#[derive(Debug, Clone)]
pub struct Visit {
    /// What it shows.
    pub name: String,
    /// Who looks.
    pub role: Role,
    /// Where it is.
    pub path: String,
    /// The form whose answer it is.
    pub sent: Option<Sent>,
    /// The status with which it comes.
    pub status: f64,
}

impl Visit {
    fn new(name: impl Into<String>, role: Role, path: impl Into<String>) -> Self {
        Self { name: name.into(), role, path: path.into(), sent: None, status: 200.0 }
    }

    fn status(self, status: u16) -> Self {
        Self { status: f64::from(status), ..self }
    }

    /// The answer to a form that is sent with errors in it.
    fn wrongly(self, form: &'static str, fields: &[(&'static str, &str)]) -> Self {
        self.send(form, fields, None).status(422)
    }

    fn send(self, form: &'static str, fields: &[(&'static str, &str)], button: Option<&'static str>) -> Self {
        let fields = fields.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        Self { sent: Some(Sent { form, fields, button }), ..self }
    }

    /// Goes there, and sends the form where there is one.
    #[track_caller]
    pub fn open(&self, browser: &Browser) {
        browser.open(&self.path);
        if let Some(sent) = &self.sent {
            let fields: Vec<_> = sent.fields.iter().map(|(name, value)| json!([name, value])).collect();
            browser.leave_by(|browser| {
                browser.run_with(SEND, json!([sent.form, fields, sent.button]));
            });
        }
        let status = browser.number_of("return performance.getEntriesByType('navigation')[0].responseStatus");
        assert!(
            (status - self.status).abs() < 0.5,
            "{} came with status {status}, not {}",
            self.name,
            self.status
        );
    }
}

/// Where a moderator of the demo invites, and a table with a good line, a bad one and one that is skipped.
const INVITE: &str = "/moderatie/basisvaardigheden/uitnodigen";
const TABLE: &str =
    "naam;adres\nBo Bos;bo@elders.example\nCor;geen adres\nPim Roos;pim.roos@rocdeschakel.example";

/// Fills in a form, and sends it past what the browser itself would hold back.
const SEND: &str = r"
  const [selector, fields, button] = arguments;
  const form = document.querySelector(selector);
  if (!form) throw new Error(`no form ${selector} on ${location.pathname}`);
  for (const [name, value] of fields) {
    const field = form.elements[name];
    if (!field) throw new Error(`no field ${name} in ${selector}`);
    if (field.type === 'file') {
      const files = new DataTransfer();
      files.items.add(new File([value], 'lijst.csv', { type: 'text/csv' }));
      field.files = files.files;
    } else {
      field.value = value;
    }
  }
  form.noValidate = true;
  form.requestSubmit(button ? form.querySelector(button) : undefined);
";

/// All pages, in the order of those who look at them.
pub struct Catalogue {
    /// The pages.
    pub visits: Vec<Visit>,
}

/// What stands on the boards of the demo, found by what the pages themselves say.
pub struct Threads {
    /// With posts that are new to the one who looks.
    pub with_new_posts: String,
    /// With the most replies.
    pub longest: String,
    locked: String,
    /// With an answer that was accepted.
    pub answered: String,
    with_removed_post: String,
    public: String,
}

impl Threads {
    /// Reads every board.
    pub fn find(member: &Visitor) -> Self {
        let mut found = Self {
            with_new_posts: String::new(),
            longest: String::new(),
            locked: String::new(),
            answered: String::new(),
            with_removed_post: String::new(),
            public: String::new(),
        };
        let mut most = 0;
        for board in member.get("/themagroepen").attributes(".group-card h3 a", "href") {
            for url in member.get(&board).attributes(".thread-row h3 a", "href") {
                let url = url.split(['#', '?']).next().unwrap_or_default().to_owned();
                let page = member.get(&url);
                let replies = page.count(".branch article");
                if replies > most {
                    (most, found.longest) = (replies, url.clone());
                }
                if page.count(".branch .new") > 0 {
                    found.with_new_posts.clone_from(&url);
                }
                if page.count(".notice--warn") > 0 {
                    found.locked.clone_from(&url);
                }
                if page.count(".post--answer") > 0 {
                    found.answered.clone_from(&url);
                }
                if page.count(".gone") > 0 {
                    found.with_removed_post.clone_from(&url);
                }
                if board.ends_with("/werkplaats") {
                    found.public = url;
                }
            }
        }
        assert!(most >= 20, "no thread of the demo has 20 replies");
        for (what, url) in [
            ("with new posts", &found.with_new_posts),
            ("locked", &found.locked),
            ("answered", &found.answered),
            ("with a removed post", &found.with_removed_post),
            ("public", &found.public),
        ] {
            assert!(!url.is_empty(), "no thread of the demo is {what}");
        }
        found
    }
}

impl Catalogue {
    /// What this site has.
    pub fn of(site: &Site) -> Self {
        let mut visits = Vec::new();
        let member = site.visit_as(Role::Member);
        let threads = Threads::find(&member);
        visits.extend(for_visitors(site, &threads));
        visits.extend(for_members(&member, &threads));
        visits.extend(about_mail());
        visits.extend(for_moderators(&site.visit_as(Role::Moderator), &threads));
        visits.extend(for_boards(&site.visit_as(Role::Moderator)));
        visits.extend(for_admins(&site.visit_as(Role::Admin)));
        Self { visits }
    }
}

fn for_visitors(site: &Site, threads: &Threads) -> Vec<Visit> {
    let visitor = site.visit_as(Role::Visitor);
    let newcomer = [
        ("name", "Bo Nieuwkamp"),
        ("email", "bo.nieuwkamp@waterkant.example"),
        ("password", "een lange zin voor Bo"),
        ("organisation", "Bibliotheek De Waterkant"),
        ("motivation", "Ik lees graag mee."),
    ];
    visitor.post("/registreren", &newcomer);
    visitor.post("/wachtwoord-vergeten", &[("email", "noor.hesselink@poi-oostland.example")]);
    let confirm = site.link_in_mail_to("bo.nieuwkamp@waterkant.example", "/bevestigen/");
    let reset = site.link_in_mail_to("noor.hesselink@poi-oostland.example", "/wachtwoord-herstellen/");
    let invitation = site.link_in_mail_to("corrie.vandenakker@volksuniversiteit.example", "/uitnodiging/");
    let stop = site.link_in_mail_to("noor.hesselink@poi-oostland.example", "/afmelden/");
    let report = visitor.get(&threads.public).attribute("a[href$='/melden']", "href");
    let mail = visitor.get("/dev/mail").attribute("ol.lines h2 a", "href");
    let by = |name: &str, path: &str| Visit::new(format!("{name} (visitor)"), Role::Visitor, path);
    let form = "main form.form";
    vec![
        by("home", "/"),
        by("groups", "/themagroepen"),
        by("a public board", "/themagroepen/werkplaats"),
        by("about a public group", "/themagroepen/werkplaats/over"),
        by("a public thread", &threads.public),
        by("less mail", &stop),
        by("sign-up", "/registreren"),
        by("sign-up with errors", "/registreren")
            .wrongly(form, &[("email", "geen adres"), ("password", "kort")]),
        by("signed up", "/registreren/gelukt"),
        by("waiting to be let in", "/registreren/wachten"),
        by("confirm an address", &confirm),
        by("resend", "/bevestiging-opnieuw"),
        by("resend with errors", "/bevestiging-opnieuw").wrongly(form, &[("email", "niets")]),
        by("resent", "/bevestiging-opnieuw/verstuurd"),
        by("sign-in", "/inloggen"),
        by("sign-in with errors", "/inloggen")
            .wrongly("form[action='/inloggen']", &[("email", "bo@waterkant.example"), ("password", "fout")]),
        by("forgotten password", "/wachtwoord-vergeten"),
        by("forgotten password with errors", "/wachtwoord-vergeten").wrongly(form, &[("email", "niets")]),
        by("link to a new password sent", "/wachtwoord-vergeten/verstuurd"),
        by("new password", &reset),
        by("new password with errors", &reset).wrongly(form, &[("password", "kort")]),
        by("an invitation", &invitation),
        by("an invitation with errors", &invitation).wrongly(form, &[("name", ""), ("password", "kort")]),
        by("house rules", "/huisregels"),
        by("what moderators decided", "/huisregels/logboek"),
        by("report a post", &report),
        by("report a post without a reason", &report).wrongly("main form.form", &[]),
        by("privacy", "/privacy"),
        by("accessibility", "/toegankelijkheid"),
        by("about", "/over"),
        by("contact", "/contact"),
        by("mails of the demo", "/dev/mail"),
        by("one mail", &mail),
        by("nothing there", "/nergens").status(404),
    ]
}

/// What a member hears of, and how.
fn about_mail() -> Vec<Visit> {
    let by = |name: &str, path: &str| Visit::new(format!("{name} (member)"), Role::Member, path);
    vec![
        by("notifications", "/meldingen"),
        by("what one gets by mail", "/instellingen/meldingen"),
        by("a pause without a day", "/instellingen/meldingen").wrongly("form[action$='/pauze']", &[]),
    ]
}

fn for_members(member: &Visitor, threads: &Threads) -> Vec<Visit> {
    let by = |name: &str, path: &str| Visit::new(format!("{name} (member)"), Role::Member, path);
    let board = "/themagroepen/basisvaardigheden";
    let with = |path: &str, query: &str| format!("{path}?{query}");
    let label = member.get(board).attribute(".labels a", "href");
    let reply = member.get(&threads.with_new_posts).attribute(".branch a[href*='op=']", "href");
    let own = own_post(member);
    let versions = edited_post(member);
    let colleague = member.get("/leden").attribute(".people h3 a", "href");
    let reported = format!("{colleague}/melden");
    let me = member.get("/instellingen/profiel").attribute(".lead a", "href");
    let relayed = member
        .get("/themagroepen/basisvaardigheden?filter=zonder-reactie")
        .attributes(".thread-row h3 a", "href")
        .iter()
        .filter_map(|url| Some(format!("{}/doorgespeeld", url.split('-').next()?)))
        .find(|path| member.get(path).status == 200)
        .expect("a question that was passed on");
    let start = "/themagroepen/mediawijsheid/nieuw";
    let written = [
        ("title", "Hoe maken jullie de leeshoek rustiger?"),
        (
            "body",
            "# Kop\n\nTekst met **nadruk** en een [koppeling](https://bibliotheek.example).\n\n- een\n- twee",
        ),
    ];
    let thread_form = "main form[action$='/nieuw']";
    let profile = "form[action='/instellingen/profiel']";
    vec![
        by("home", "/"),
        by("groups", "/themagroepen"),
        by("a board", board),
        by("a board, what is new", &with(board, "filter=nieuw")),
        by("a board, no replies yet", &with(board, "filter=zonder-reactie")),
        by("a board, of one kind", &with(board, "soort=document")),
        by("a board, with one label", &label),
        by("a board, where nothing is found", &with(board, "soort=pilot")),
        by("report a profile", &reported),
        by("report a profile without a reason", &reported).wrongly("main form.form", &[]),
        by("a board by request", "/themagroepen/effectmeting"),
        by("ask to join", "/themagroepen/effectmeting/lid-worden"),
        by("about a group", "/themagroepen/basisvaardigheden/over"),
        by("members of a group", "/themagroepen/basisvaardigheden/leden"),
        by("where to ask", "/stel-een-vraag"),
        by("a new thread", start),
        by("a new thread with errors", start).wrongly(thread_form, &[]),
        by("a new thread with preview", start).send(thread_form, &written, Some("[name=voorbeeld]")),
        by("a thread with new posts", &threads.with_new_posts),
        // The order is remembered: the threads after these are by subject again.
        by("a long thread by time", &with(&threads.longest, "weergave=tijd")),
        by("a long thread by subject", &with(&threads.longest, "weergave=boom")),
        by("a locked thread", &threads.locked),
        by("an answered thread", &threads.answered),
        by("a thread with a removed post", &threads.with_removed_post),
        by("a reply to somebody", &reply),
        by("an empty reply", &threads.with_new_posts).wrongly("#reageer", &[]),
        by("a reply with preview", &reply).send(
            "#reageer",
            &[("body", "Dank je, **dit** helpt.")],
            Some("[name=voorbeeld]"),
        ),
        by("change a post", &format!("{own}/bewerken")),
        by("change a post with errors", &format!("{own}/bewerken"))
            .wrongly("main form[action$='/bewerken']", &[("body", "")]),
        by("remove a post", &format!("{own}/verwijderen")),
        by("versions of a post", &versions),
        by("people", "/leden"),
        by("people, nobody found", "/leden?q=zzzz"),
        by("a colleague", &colleague),
        by("own profile", &me),
        by("a question passed on", &relayed),
        by("a question passed on, declined at length", &relayed)
            .wrongly("main form.form-card", &[("reason", &"x".repeat(301))]),
        by("settings", "/instellingen/profiel"),
        by("settings with errors", "/instellingen/profiel").wrongly(profile, &[("name", "")]),
        by("security", "/instellingen/beveiliging"),
        by("security with errors", "/instellingen/beveiliging")
            .wrongly("form[action$='/adres']", &[("email", "x"), ("current", "x")]),
        by("not allowed", "/beheer").status(403),
        Visit::new("home (newcomer)", Role::Newcomer, "/"),
        Visit::new("own profile (newcomer)", Role::Newcomer, "/instellingen/profiel"),
    ]
}

fn for_moderators(moderator: &Visitor, threads: &Threads) -> Vec<Visit> {
    let by = |name: &str, path: &str| Visit::new(format!("{name} (moderator)"), Role::Moderator, path);
    let thread = led_thread(moderator);
    let remove = moderator.get(&thread).attribute(".branch a[href$='/verwijderen']", "href");
    let edit = moderator.get(&thread).attribute(".branch a[href$='/bewerken']", "href");
    let manage = moderator.get(&thread).attribute("main a[href$='/beheren']", "href");
    let approve = "/moderatie/kennisdeling/goedkeuren";
    let held = moderator.get(approve).attribute("article .meta a", "href");
    let case = moderator.get("/moderatie").attribute("a[href^='/moderatie/zaken/']", "href");
    let reports = moderator.get(&case).attribute("a[href$='/meldingen']", "href");
    let managed = moderator
        .get("/moderatie/vakdeskundigheid/leden")
        .attribute("tr:has(input[name=lid]) .table__who a", "href");
    let guest =
        moderator.get("/moderatie/basisvaardigheden/leden?filter=gast").attribute("tr .table__who a", "href");
    let far = moderator.get(&guest).attribute("#until-stay", "value");
    let welcome = moderator.get("/moderatie").attribute("a[href$='/welkom']", "href");
    let effect = moderator.get("/").attribute("form[action$='/gebruikt']", "action");
    let relay = moderator.get("/moderatie").attribute("a[href$='/doorspelen']", "href");
    vec![
        by("first posts that wait", approve),
        by("a first post refused without a reason", approve).wrongly("main form[action$='/weigeren']", &[]),
        by("a thread that waits", &held),
        by("home", "/"),
        by("a board", "/themagroepen/basisvaardigheden"),
        by("a board for its members only", "/themagroepen/vakdeskundigheid"),
        by("a thread", &thread),
        by("close a thread without a reason", &thread).wrongly("form[action$='/sluiten']", &[]),
        by("a long thread", &threads.longest),
        by("change somebody's post", &edit),
        by("remove somebody's post", &remove),
        by("remove somebody's post without a reason", &remove).wrongly("main form.form", &[]),
        by("work", "/moderatie"),
        by("work of one group", "/moderatie?groep=kennisdeling"),
        by("members to manage", "/moderatie/vakdeskundigheid/leden"),
        by("a member to manage", &managed),
        by("warn without a reason", &managed).wrongly("form[action$='/waarschuwen']", &[]),
        by("reports", &reports),
        by("a case", &case),
        by("a case decided without a reason", &case).wrongly("form[action$='/besluit']", &[]),
        by("invite", INVITE),
        by("invite with errors", INVITE)
            .wrongly("main form:not([enctype])", &[("email", "x"), ("until", "2020-01-01")]),
        by("invite by a table without one", INVITE).wrongly("main form[enctype]", &[]),
        by("a table to look at", INVITE).send(
            "main form[enctype]",
            &[("file", TABLE), ("until", &far)],
            None,
        ),
        by("invitations", "/moderatie/basisvaardigheden/uitnodigingen"),
        by("no invitations", "/moderatie/kennisdeling/uitnodigingen"),
        by("a guest to manage", &guest),
        by("a guest with a wrong date", &guest)
            .wrongly("form[action$='/gast-tot']", &[("until", "2020-01-01")]),
        by("figures", "/moderatie/vakdeskundigheid/cijfers"),
        by("log of a group", "/moderatie/vakdeskundigheid/logboek"),
        by("welcome a newcomer", &welcome),
        by("welcome without words", &welcome).wrongly("main form.form-card", &[("text", "")]),
        by("pass a question on", &relay),
        by("pass a question on to nobody", &relay).wrongly("main form.form-card", &[]),
        by("moderators of a group", "/moderatie/community-librarian/moderatoren"),
        by("an absence without days", "/moderatie/community-librarian/moderatoren")
            .wrongly("main form.form-card", &[]),
        by("hand a group over", "/moderatie/community-librarian/overdragen"),
        by("hand a group over to nobody", "/moderatie/community-librarian/overdragen")
            .wrongly("main form.form-card", &[]),
        by("a thread to manage", &manage),
        by("what came of an answer", &effect),
        by("what came of an answer, not said", &effect).wrongly("main form.form-card", &[]),
        by("a summary", &format!("{}/samenvatting", manage.trim_end_matches("/beheren"))),
    ]
}

/// Threads on the boards of other groups.
fn for_boards(moderator: &Visitor) -> Vec<Visit> {
    let by = |name: &str, path: &str| Visit::new(format!("{name} (moderator)"), Role::Moderator, path);
    let manage = moderator.get(&led_thread(moderator)).attribute("main a[href$='/beheren']", "href");
    let offers = format!("{}/ook-in", manage.trim_end_matches("/beheren"));
    let offered = moderator
        .get("/moderatie")
        .attribute(".work-line__acts a[href*='/gesprekken/'][href^='/moderatie/']", "href");
    let foreign = moderator
        .get("/themagroepen/doorgaande-leeslijn")
        .attribute(".thread-row:has(.group-label) h3 a", "href");
    let listed =
        moderator.get(&foreign).attribute("a[href^='/moderatie/doorgaande-leeslijn/gesprekken/']", "href");
    vec![
        by("a thread on other boards", &offers),
        by("a thread offered to no group", &offers).wrongly("main form.form", &[("group", "")]),
        by("a thread that was offered", &offered),
        by("a thread declined without a reason", &offered).wrongly("form[action$='/afwijzen']", &[]),
        by("a thread from elsewhere on a board", &listed),
        by("a board with a thread from elsewhere", "/themagroepen/doorgaande-leeslijn"),
    ]
}

fn for_admins(admin: &Visitor) -> Vec<Visit> {
    let by = |name: &str, path: &str| Visit::new(format!("{name} (admin)"), Role::Admin, path);
    let group = admin.get("/beheer/themagroepen").attribute(".line__title a", "href");
    let organisation = admin.get("/beheer/organisaties").attribute("tbody a", "href");
    let profile_case = admin.get("/beheer/meldingen").attribute(".line__title a", "href");
    // The demo sends no mail of its own.
    admin.post("/beheer/mail/proef", &[]);
    let mail = admin.get("/beheer/mail").attribute("tbody a", "href");
    let form = "main form.form-card";
    vec![
        by("home", "/"),
        by("administration", "/beheer"),
        by("who waits", "/beheer/leden"),
        by("refuse without a reason", "/beheer/leden").wrongly("form[action$='/weigeren']", &[]),
        by("groups to manage", "/beheer/themagroepen"),
        by("a new group with errors", "/beheer/themagroepen").wrongly(form, &[]),
        by("a group to change", &group),
        by("a group to change, with errors", &group).wrongly(form, &[("name", "")]),
        by("organisations", "/beheer/organisaties"),
        by("a new organisation with errors", "/beheer/organisaties").wrongly(form, &[]),
        by("an organisation to change", &organisation),
        by("reports about profiles", "/beheer/meldingen"),
        by("a case about a profile", &profile_case),
        by("a case about a profile decided without a reason", &profile_case)
            .wrongly("form[action$='/besluit']", &[]),
        by("figures of a year", "/beheer/jaarcijfers"),
        by("outgoing mail", "/beheer/mail"),
        by("outgoing mail that was refused", "/beheer/mail?toon=geweigerd"),
        by("the log of a mail", &mail),
        by("log", "/beheer/logboek"),
        by("rules", "/beheer/rechten"),
        by("a group for its members only", "/themagroepen/vakdeskundigheid/over"),
        by("people", "/leden"),
    ]
}

/// The address of a reply that the one who looks may change.
fn own_post(member: &Visitor) -> String {
    let me = member.get("/instellingen/profiel").attribute(".lead a", "href");
    let threads = member.get(&me).attributes(".thread-row h3 a", "href");
    let posts = threads.iter().flat_map(|url| member.get(url).attributes("a[href$='/bewerken']", "href"));
    let post = posts.into_iter().next().expect("a post of one's own");
    post.trim_end_matches("/bewerken").to_owned()
}

/// The versions of a post that was changed.
fn edited_post(member: &Visitor) -> String {
    for board in member.get("/themagroepen").attributes(".group-card h3 a", "href") {
        for url in member.get(&board).attributes(".thread-row h3 a", "href") {
            let page = member.get(&url);
            if page.count("a[href$='/versies']") > 0 {
                return page.attribute("a[href$='/versies']", "href");
            }
        }
    }
    panic!("no post of the demo was changed");
}

/// A thread in which a moderator may remove a reply.
fn led_thread(moderator: &Visitor) -> String {
    let rows = moderator.get("/themagroepen/basisvaardigheden").attributes(".thread-row h3 a", "href");
    let may = |url: &String| {
        let page = moderator.get(url);
        page.count(".branch a[href$='/verwijderen']") > 0 && page.count("form[action$='/sluiten']") > 0
    };
    rows.into_iter().find(may).expect("a thread that a moderator leads")
}
