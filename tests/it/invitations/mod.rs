//! Moderators invite people to their group, one by one or by a table; who is invited comes in by a link that works
//! once, for one address; and a guest is at home in their own groups until a day.

mod accepting;
mod guests;
mod inviting;
mod reminding;
mod sheets;

use leestafel::forum::{
    access::{Audience, JoinPolicy},
    invitations::model::Invitation,
    members::{self, model::Member},
};

use crate::support::{Page, TestApp, people::Person};

/// The group in question.
pub const SLUG: &str = "mediawijsheid";
/// Its board.
pub const BOARD: &str = "/themagroepen/mediawijsheid";
/// Where its moderators invite.
pub const INVITE: &str = "/moderatie/mediawijsheid/uitnodigen";
/// What came of it.
pub const REPORT: &str = "/moderatie/mediawijsheid/uitnodigingen";
/// A password that is good enough for anybody here.
pub const GOOD: &str = "fietsbel wolk tafel";

/// A site where one comes into the group by invitation alone, and its moderator.
pub fn by_invitation() -> (TestApp, Person) {
    let app = TestApp::start();
    app.set_group(SLUG, Audience::Members, JoinPolicy::Invite);
    let noor = app.moderator_of(SLUG);
    (app, noor)
}

/// Invites somebody, and gives the path of the link in the mail.
pub fn invite(app: &TestApp, by: &Person, email: &str, name: &str, until: &str) -> String {
    let fields = [("email", email), ("name", name), ("organisation", "ROC Test"), ("until", until)];
    by.post(INVITE, &fields).leads_to(REPORT);
    let mail = app.mail();
    assert!(mail.header("To").contains(email), "{}", mail.raw);
    mail.path("/uitnodiging/")
}

/// The account of an address.
pub fn account(app: &TestApp, email: &str) -> Option<Member> {
    app.read(|db| members::store::find_by_email_key(db, email))
}

/// All invitations to the group, newest first.
pub fn invitations(app: &TestApp) -> Vec<Invitation> {
    let (group, now) = (app.group(SLUG), app.clock.now());
    app.read(|db| leestafel::forum::invitations::listing::all(db, group, None, now))
}

/// Sends a form with a file, as a browser does.
pub fn send_file(by: &Person, fields: &[(&str, &str)], file: &[u8]) -> Page {
    let mut body = Vec::new();
    for (name, value) in fields {
        body.extend(
            format!("--grens\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes(),
        );
    }
    body.extend(
        b"--grens\r\nContent-Disposition: form-data; name=\"file\"; filename=\"lijst.csv\"\r\nContent-Type: text/csv\r\n\r\n",
    );
    body.extend(file);
    body.extend(b"\r\n--grens--\r\n");
    by.send(INVITE, "multipart/form-data; boundary=grens", &body, Some("same-origin"))
}

/// Confirms a preview, with the fields that it holds itself.
pub fn confirm(by: &Person, preview: &Page) -> Page {
    let form = "form[action$='/bevestigen']";
    let value = |name: &str| preview.attribute(&format!("{form} input[name='{name}']"), "value");
    let (key, rows, until) = (value("Idempotency-Key"), value("rows"), value("until"));
    let fields = [("Idempotency-Key", key.as_str()), ("rows", &rows), ("until", &until)];
    by.post(&preview.attribute(form, "action"), &fields)
}
