//! Accounts: only who owns an address gets in with it, and nobody learns who has an account here.

mod addresses;
mod admission;
mod first_admin;
mod languages;
mod limits;
mod links;
mod passwords;
mod recovery;
mod sessions;
mod sign_in;
mod sign_up;
mod sign_up_form;

use diesel::prelude::*;
use leestafel::{
    forum::members::{
        self,
        model::{Member, MemberState},
    },
    platform::db::schema,
};

use crate::support::{Client, Page, TestApp, people::Person};

/// Whoever signs up in these tests.
pub const EMAIL: &str = "fenna@waterkant.example";
/// Their password.
pub const FENNAS: &str = "kaneel-fietsbel-wolk";
/// Another good one.
pub const ANOTHER: &str = "gordijn-pinda-sleutel";

/// The form to sign up, with some fields otherwise.
pub fn sign_up_form<'a>(otherwise: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let usual = [
        ("name", "Fenna Olthof"),
        ("email", EMAIL),
        ("password", FENNAS),
        ("organisation", "De Waterkant"),
        ("motivation", "Ik help bij het Taalhuis."),
    ];
    let given = |name: &str| otherwise.iter().find(|(other, _)| *other == name).map(|(_, value)| *value);
    let mut form: Vec<_> =
        usual.into_iter().map(|(name, value)| (name, given(name).unwrap_or(value))).collect();
    form.extend(otherwise.iter().filter(|(name, _)| !usual.iter().any(|(known, _)| known == name)));
    form
}

/// Tries to sign in.
pub fn sign_in(client: &Client, email: &str, password: &str) -> Page {
    client.post("/inloggen", &[("email", email), ("password", password)])
}

/// Whether somebody is signed in there.
pub fn is_in(client: &Client) -> bool {
    client.get("/instellingen/profiel").status == 200
}

/// Adds an organisation by the page of the administration.
#[track_caller]
pub fn add_organisation(admin: &Client, name: &str, domains: &str) {
    let form = [("name", name), ("kind", "library"), ("isil", ""), ("domains", domains)];
    admin.post("/beheer/organisaties", &form).leads_to("/beheer/organisaties");
}

/// Signs up and gives the link in the mail.
#[track_caller]
pub fn sign_up(app: &TestApp, client: &Client, otherwise: &[(&str, &str)]) -> String {
    client.post("/registreren", &sign_up_form(otherwise)).leads_to("/registreren/gelukt");
    app.mail().path("/bevestigen/")
}

/// The account with an address.
pub fn account(app: &TestApp, email: &str) -> Option<Member> {
    app.read(|db| members::store::find_by_email_key(db, &email.to_lowercase()))
}

/// Changes how far somebody is, as an administrator will.
pub fn set_state(app: &TestApp, person: &Person, state: MemberState) {
    app.write(|db| {
        let row = schema::members::table.find(person.id);
        Ok(diesel::update(row).set(schema::members::state.eq(state)).execute(db).map(drop)?)
    });
}

/// A second browser in which somebody signs in.
#[track_caller]
pub fn another_device(app: &TestApp, person: &Person, password: &str) -> Client {
    let client = app.guest();
    sign_in(&client, &person.email, password).leads_to("/");
    client
}
