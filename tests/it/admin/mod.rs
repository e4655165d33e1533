//! Administration: what an administrator decides holds at once, is noted, and is out of reach of everybody else.

mod groups;
mod mail;
mod organisations;
mod overview;

use crate::support::{TestApp, people::Person};

/// The form of a group with some fields otherwise.
pub fn group<'a>(otherwise: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let usual = [
        ("name", "Leven lang lezen"),
        ("slug", "leven-lang-lezen"),
        ("line", "Jeugd & Onderwijs"),
        ("description", "Over lezen als je ouder wordt."),
        ("audience", "members"),
        ("audience_reason", ""),
        ("join_policy", "open"),
    ];
    let given = |name: &str| otherwise.iter().find(|(other, _)| *other == name).map(|(_, value)| *value);
    usual.into_iter().map(|(name, value)| (name, given(name).unwrap_or(value))).collect()
}

/// The page of a group in the administration.
pub fn page_of(app: &TestApp, slug: &str) -> String {
    format!("/beheer/themagroepen/{}", app.group(slug))
}

/// The lines of the log, newest first.
pub fn log(admin: &Person) -> Vec<String> {
    admin.get("/beheer/logboek").texts("tbody tr")
}
